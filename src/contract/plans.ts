import * as z from "zod/mini";
import { ANY, Done } from "./parts";
import { Lack, PaperBrief } from "./papers";
import { Difficulties, Direction, IsoDate, PairId, PersonId, PlanItemId, PlanStatus, ProgrammeId, typed } from "./schemas";

/** The programme of a year, or the plan of a stage. */
export const PLAN_KINDS = ["D15", "D16", "D17", "D18"] as const;
export const PlanKind = z.enum(PLAN_KINDS);
export type PlanKind = z.infer<typeof PlanKind>;
/** Plans that are drafted from the library. */
export const FILLED_KINDS = ["D15", "D16", "D17", "D18"] as const satisfies readonly PlanKind[];
export type FilledKind = (typeof FILLED_KINDS)[number];
/** Parts of the adaptation plan (R-D31), and the checklist of the first day; other plans have none. */
export const PLAN_PARTS = ["preparation", "dayOne", "general"] as const;

/** A line of a plan as the page shows it. */
export const PlanLine = z.object({
  itemId: PlanItemId,
  due: z.nullable(IsoDate), dueBefore: z.nullable(IsoDate), activity: z.string(), direction: z.union([Direction, z.literal("")]), difficulty: z.string(), competence: z.string(),
  kind: z.string(), manner: z.string(), responsible: z.enum(["mentor", "mentee", "curator", ""]), plannedResult: z.string(), actualResult: z.string(), evidence: z.string(),
  mentorMark: z.nullable(z.int()), status: PlanStatus, part: z.union([z.enum(PLAN_PARTS), z.literal("")]), doneOn: z.nullable(IsoDate), offPlan: z.boolean(), reason: z.string(), libraryCode: z.string(),
  /** Topic and day of the calendar-thematic plan, point of the school's work plan; absent: the line points to none (R-D15). */
  calendarTopic: z.optional(z.string()), calendarDate: z.optional(IsoDate), schoolPlan: z.optional(z.string()),
  /** A line of the adaptation plan that does not lie in the first three months (R-E02). */
  outside: z.boolean(),
  overdue: z.boolean(), mayMark: z.boolean(), mayGrade: z.boolean(), mayAccept: z.boolean(),
  /** How a change of it comes about: the line itself, a correction done at once, one that waits for the other side; null when the visitor may not. */
  change: z.nullable(z.enum(["itself", "atOnce", "waits"])),
});
export type PlanLine = z.infer<typeof PlanLine>;

/** What a person writes of a plan line. */
export const PlanLineInput = z.object({
  activity: typed(600, 1), direction: z.union([Direction, z.literal("")]), difficulty: typed(10), kind: typed(60), manner: typed(120), due: IsoDate,
  responsible: z.enum(["mentor", "mentee", "curator"]), plannedResult: typed(600), evidence: typed(300),
  calendarTopic: z.optional(typed(200)), calendarDate: z.optional(z.nullable(IsoDate)), schoolPlan: z.optional(typed(200)),
});
export type PlanLineInput = z.infer<typeof PlanLineInput>;

/** What a programme says beside its lines. */
export const ProgrammeText = z.object({
  authorMode: z.enum(["joint", "mentor", ""]), analysis: typed(4000), goal: typed(1000), tasks: typed(4000), results: typed(4000), rhythm: typed(200), mode: typed(200),
  /** Circle of duties and powers: part C of the adaptation plan (R-D29). */
  duties: typed(4000),
  /** What the mentee wants to become, whether the reserve is meant, when the attestation is planned: of the plan of the potential alone (D18). */
  career: z.optional(typed(4000)), reserve: z.optional(z.enum(["yes", "no", ""])), attestationOn: z.optional(z.nullable(IsoDate)),
});
export type ProgrammeText = z.infer<typeof ProgrammeText>;

/** A line that the library proposes: ticked, or only offered. `due` is null when the library's line has no readable date; then the pair gives it one. */
export const ProposedLine = z.object({
  code: z.string(), activity: z.string(), direction: z.string(), difficulty: z.string(), due: z.nullable(IsoDate), responsible: z.enum(["mentor", "mentee", "curator"]),
  kind: z.string(), manner: z.string(), result: z.string(), evidence: z.string(), ticked: z.boolean(), movedFrom: z.nullable(IsoDate),
});
export type ProposedLine = z.infer<typeof ProposedLine>;

/** What would be written for one mentee, in numbers and, when only one is asked for, line by line. */
export const ProposedProgramme = z.object({
  pairId: PairId, menteeId: PersonId, mentee: z.string(), start: z.nullable(IsoDate), end: z.nullable(IsoDate), difficulties: Difficulties,
  /** Lines that are ticked beforehand. */
  proposed: z.int(),
  /** Empty when several mentees are asked for: a bulk preview is one of numbers. */
  lines: z.array(ProposedLine),
  moved: z.int(),
  /** Codes that keep their date although their week is full (P.1). */
  crowded: z.array(z.string()),
  /** Lines that the limit took, or whose date falls behind the end. */
  leftOut: z.array(z.object({ code: z.string(), activity: z.string(), why: z.enum(["limit", "late"]) })),
  /** Chosen lines that stand in another plan of the mentee. */
  standing: z.int(),
  /** Difficulties of score 2 and 3 without a line (R-D05). */
  uncovered: z.array(z.string()),
  /** Blanks of the lines that nobody knows: «свой предмет» stands there. */
  missing: z.array(z.enum(["subject", "class"])),
  lacks: z.array(Lack),
  /** A programme is there: only lines that it lacks are added. */
  already: z.boolean(),
});
export type ProposedProgramme = z.infer<typeof ProposedProgramme>;

/** A gap in knowledge or skill and what is done about it: part C of the adaptation plan (R-D29). */
export const Gap = z.object({ deficit: z.string(), competence: z.string(), source: z.enum(["control", "lesson", "questionnaire"]), measure: z.string() });
export type Gap = z.infer<typeof Gap>;

export const ProgrammeShown = z.object({
  programmeId: ProgrammeId,
  kind: PlanKind,
  menteeId: PersonId,
  mentee: z.string(),
  year: z.string(),
  state: z.enum(["draft", "active", "finished", "ended"]),
  start: z.nullable(IsoDate), end: z.nullable(IsoDate), extendedFrom: z.nullable(IsoDate),
  /** First day of the mentee's long leave that goes on: the dates of the plan stand still (T15). Absent: an older answer. */
  heldFrom: z.optional(z.nullable(IsoDate)),
  text: ProgrammeText,
  /** Another mentee's programme of the same group is shown as a plan, without marks: no states, no percent, nothing of that person's difficulties (R.3). */
  marks: z.boolean(),
  /** M21 on this day: of the lines due those done, one partly done counting half; null when nothing is due yet. */
  percent: z.nullable(z.int()),
  due: z.int(), done: z.int(), late: z.int(),
  /** Difficulties of weight 2 and 3 without a line (R-D05). */
  uncovered: z.array(z.string()),
  /** M23: of the difficulties of score 2 and 3 those that have a line; null when there are none, or the visitor may not see them. */
  coverage: z.nullable(z.object({ covered: z.int(), of: z.int() })),
  gaps: z.array(Gap),
  lines: z.array(PlanLine),
  /** Corrections, the newest first. */
  changes: z.array(z.object({
    changeId: z.string(), date: IsoDate, before: z.string(), after: z.string(), reason: z.string(),
    initiator: z.string(), agreedBy: z.string(), agreedOn: z.nullable(IsoDate), state: z.enum(["waits", "agreed", "declined"]), mayAgree: z.boolean(), mayWithdraw: z.boolean(),
  })),
  papers: z.array(PaperBrief),
  mayWrite: z.boolean(), mayExtend: z.boolean(), mayPropose: z.boolean(), mayFill: z.boolean(),
});
export type ProgrammeShown = z.infer<typeof ProgrammeShown>;

/** Calls about programmes and their plans. */
export const PLAN_CALLS = {
  "programme.show": { allowed: ANY, writes: false, input: () => z.object({ pairId: PairId }), output: () => z.object({ programmes: z.array(ProgrammeShown), without: z.array(z.object({ kind: PlanKind, menteeId: PersonId, name: z.string(), mayFill: z.boolean() })) }) },
  /** Proposes a programme from the plan library, and with `apply` writes it: one mentee line by line, or many as proposed. */
  "programme.fill": {
    allowed: ["curator", "mentor", "secondMentor"],
    writes: true,
    input: () => z.object({
      mentees: z.array(z.object({ pairId: PairId, menteeId: PersonId })).check(z.minLength(1), z.maxLength(200)),
      /** D15 when absent; the plans of the three stages are D16, D17 and D18. */
      kind: z.optional(z.enum(FILLED_KINDS)),
      difficulties: z.nullable(Difficulties),
      /** Codes that were ticked; null takes what is proposed. */
      codes: z.nullable(z.array(z.string()).check(z.maxLength(200))),
      apply: z.boolean(),
    }),
    output: () => z.object({
      /** With `apply` only those of which nothing could be written. */
      plans: z.array(ProposedProgramme),
      /** Programmes that were written or got new lines. */
      made: z.int(),
    }),
  },
  "programme.save": { allowed: ["curator", "mentor", "secondMentor", "mentee"], writes: true, input: () => z.object({ programmeId: ProgrammeId, text: ProgrammeText, reason: typed(500) }), output: () => Done },
  "programme.extend": { allowed: ["curator"], writes: true, input: () => z.object({ programmeId: ProgrammeId, end: IsoDate, reason: typed(500, 1) }), output: () => Done },
  "plan.mark": {
    allowed: ["mentor", "secondMentor", "mentee", "grownUp", "curator"],
    writes: true,
    input: () => z.object({ itemId: PlanItemId, status: z.enum(["planned", "working", "done", "partly", "failed"]), doneOn: z.nullable(IsoDate), actualResult: typed(600), evidence: typed(300), mentorMark: z.nullable(z.int().check(z.minimum(0), z.maximum(2))) }),
    output: () => Done,
  },
  /** A new line: at once when the mentor or the curator writes it, a proposal when the mentee does; `offPlan` is what was done beyond the plan (R-D18). */
  "plan.propose": {
    allowed: ["mentor", "secondMentor", "mentee", "grownUp", "curator"],
    writes: true,
    input: () => z.object({ programmeId: ProgrammeId, line: PlanLineInput, offPlan: z.boolean(), doneOn: z.nullable(IsoDate) }),
    output: () => z.object({ itemId: PlanItemId }),
  },
  "plan.accept": { allowed: ["mentor", "secondMentor", "grownUp", "curator"], writes: true, input: () => z.object({ itemId: PlanItemId, accepted: z.boolean() }), output: () => Done },
  /** A correction of a line: reworded, moved, cancelled; in a programme that is signed it needs a reason and the other side's agreement. */
  "plan.change": {
    allowed: ["mentor", "secondMentor", "mentee", "deputyTeaching", "deputyMethods", "curator"],
    writes: true,
    input: () => z.object({ itemId: z.nullable(PlanItemId), line: z.nullable(PlanLineInput), cancel: z.boolean(), reason: typed(500), /** Agrees to this correction instead; with `cancel` it is not agreed to, or taken back by who began it. */ agreeTo: z.nullable(typed(40)) }),
    output: () => z.object({ waits: z.boolean() }),
  },
} as const;
