import type { Message } from "../../../contract/errors";
import type { IsoDate, PersonId, QuestionnaireId } from "../../../contract/schemas";
import { standing } from "../assessment/standing";
import type { SchoolCalendar } from "../calendar";
import { assessorOf, stagesNow, type StageNow } from "../course/stage";
import { inForce, type Registry } from "../registry";
import type { AssessmentState, CourseStage } from "../tables";

/** Until the conclusion is written an answer still belongs into the package. */
const COLLECTS: readonly AssessmentState[] = ["collecting", "ready", "invited"];
const STANDING = { daysOff: new Set<string>(), workingDays: new Set<string>() } as const satisfies SchoolCalendar;

/** The stage for which a questionnaire is asked, and until when; or why it is not asked. */
export type PackageTurn = { readonly stage: CourseStage; readonly due: IsoDate | null } | { readonly why: Message };

/**
 * Whether a mentee's assessment waits for this questionnaire: the package of a stage holds it, and its assessment was opened, or its day of opening
 * has come (`domain/data-model.md` §6.1, Stage models).
 */
export function turnOfPackage(registry: Registry, menteeId: PersonId, kind: QuestionnaireId, today: IsoDate, calendar: SchoolCalendar): PackageTurn {
  const turns = stagesWith(registry, menteeId, kind, today, calendar).map((now) => turnOf(registry, now, today));
  return turns.find((turn) => "stage" in turn) ?? turns[0] ?? { why: { key: "wave.out.noStage" } };
}

function turnOf(registry: Registry, { stage, state, window }: StageNow, today: IsoDate): PackageTurn {
  const assessment = standing(registry.assessmentOf(stage.id));
  if (state === "closed" || state === "before" || (assessment && !COLLECTS.includes(assessment.state))) return { why: { key: "wave.out.assessed" } };
  if (assessment) return { stage, due: window?.due ?? null };
  if (window === null) return { why: { key: "wave.out.noStage" } };
  return window.opens <= today ? { stage, due: window.due } : { why: { key: "wave.out.notYet", params: { on: window.opens } } };
}

/** What mentor and mentee hand to the deputy for teaching at the end of mentoring (T20). */
const HANDED_IN: readonly QuestionnaireId[] = ["Q17", "Q19"];

/** Who assesses the stage whose package holds this questionnaire, on that day; what is handed in at the end is received by the deputy for teaching. */
export const assessorsFor = (registry: Registry, menteeId: PersonId, kind: QuestionnaireId, today: IsoDate): PersonId[] => [
  ...stagesWith(registry, menteeId, kind, today, STANDING).flatMap((now) => (["organiser", "interviewer"] as const).flatMap((what) => assessorOf(registry, now, what, today) || [])),
  ...(HANDED_IN.includes(kind) ? registry.appointments.filter((each) => each.role === "deputyTeaching" && inForce(each, today)).map(({ personId }) => personId) : []),
];

/** The stage whose package holds it: the open one, else the last. */
export function assessedStage(registry: Registry, menteeId: PersonId, kind: QuestionnaireId, today: IsoDate): CourseStage | undefined {
  const stages = stagesWith(registry, menteeId, kind, today, STANDING).map(({ stage }) => stage);
  return stages.find(({ state }) => state === "open") ?? stages[stages.length - 1];
}

const stagesWith = (registry: Registry, menteeId: PersonId, kind: QuestionnaireId, today: IsoDate, calendar: SchoolCalendar): StageNow[] =>
  stagesNow(registry, menteeId, today, { calendar }).filter(({ line }) => [...line.package, ...line.optional].includes(kind));
