import type { Difficulties, IsoDate, Variant } from "../../../contract/schemas";
import type { SchoolCalendar } from "../calendar";
import type { LibraryLine, PlanItem } from "../tables";
import type { Blank } from "./blanks";
import type { Chosen, Levels, PlanKind, PlanRule, VariantLines } from "./choose";
import type { Days, DueWords } from "./due";
import type { ReadyLine, PupilGoal, Stage } from "./library";
import type { Moved } from "./spread";
import type { PlanStage } from "./stages";

type Responsible = Exclude<PlanItem["responsible"], "">;

/** The tables of P.2; `catalogue/plan-rules.ts` declares them. */
export type PlanRules = {
  readonly kinds: { readonly [Each in PlanKind]: PlanRule };
  /** Lines of a difficulty by its score, 0–3 (step 2). */
  readonly perScore: readonly number[];
  readonly perWeek: number;
  readonly variants: { readonly [Each in Variant]: VariantLines };
  /** Who answers for a line, by the word of its kind (step 6); another kind is the mentor's. */
  readonly responsible: { readonly [kind: string]: Responsible };
  readonly due: DueWords;
  /** Difficulty of the free text of Q02.5. */
  readonly otherDifficulty: string;
};

export type PlanInput = {
  readonly kind: PlanKind;
  /** Its first and last day: P.1, "Rules of dates", says from which day each kind counts. */
  readonly plan: Days;
  /** Stages of the course, of `stageWindows`. */
  readonly windows: readonly PlanStage[];
  readonly library: readonly ReadyLine[];
  readonly difficulties: Difficulties;
  /** Free text of Q02.5 (DF99), or "". */
  readonly other: string;
  /** Levels of the entry Q07, or null while nobody answered. */
  readonly levels: Levels | null;
  readonly variant: Variant | "";
  /** Goal of a pupil pair. */
  readonly goal: PupilGoal | "";
  /** Library codes that stand in other plans of the mentee. */
  readonly standing: ReadonlySet<string>;
  /** Lines that already stand in this plan: nothing is added twice. */
  readonly own: readonly Pick<PlanItem, "libraryCode" | "due" | "status" | "part" | "difficulty" | "activity">[];
  readonly extra: readonly ExtraLine[];
  readonly blanks: readonly Blank[];
  readonly calendar: SchoolCalendar;
};

/** What goes into a plan beside the library: what the mentor's review proposes (Q04.9), a shortcoming that nobody has removed. */
export type ExtraLine = Readonly<Pick<PlanItem, "activity" | "competence" | "due" | "reason">> & {
  /** Tells it from the others, as a code tells a line of the library. */
  readonly key: string;
  readonly source: Extract<PlanItem["source"], "questionnaire" | "finding">;
  readonly responsible: Responsible;
};

export type ProposedLine = Readonly<Pick<PlanItem, "libraryCode" | "part" | "competence" | "difficulty" | "activity" | "kind" | "manner" | "plannedResult" | "evidence">> & {
  /** The library's code, or the key of an extra line; "" of the free text. */
  readonly key: string;
  readonly source: Extract<PlanItem["source"], "library" | "questionnaire" | "finding">;
  readonly reason: string;
  readonly direction: ReadyLine["direction"] | "";
  readonly section: LibraryLine["section"];
  readonly stage: Stage;
  /** Why it is there. */
  readonly step: Chosen["step"] | "other" | "extra";
  readonly score: number | null;
  /** Ticked beforehand, or only offered. */
  readonly ticked: boolean;
  /** Null when the library's line has no readable date, and for the free text. */
  readonly due: IsoDate | null;
  /** The date by the library, when the line had to move on. */
  readonly movedFrom: IsoDate | null;
  readonly responsible: Responsible;
};
export type ProposedPlan = {
  /** By due date, then by code; lines without a date last. */
  readonly lines: ProposedLine[];
  readonly moved: Moved[];
  /** Codes that keep their date although their week has more than three lines. */
  readonly crowded: string[];
  /** Codes that the limit took, or whose date falls behind the end of the plan. */
  readonly leftOut: { readonly code: string; readonly why: "limit" | "late" }[];
  /** Chosen codes that stand in another plan of the mentee and are shown there. */
  readonly standing: string[];
  /** Difficulties of score 2 and 3 for which neither this plan nor another has a line (R-D05). */
  readonly uncovered: string[];
  /** Blanks of the proposed lines that nobody knows. */
  readonly missing: Blank["key"][];
};
