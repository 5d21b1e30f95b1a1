import type { PersonId } from "../../../contract/schemas";
import { PLAN_RULES } from "../../catalogue/plan-rules";
import { courseOf, type Course } from "../../domain/course/course";
import { stagesNow } from "../../domain/course/stage";
import { categoryOf } from "../../domain/deadline";
import { adaptationMonths } from "../../domain/plan/adaptation";
import type { Days } from "../../domain/plan/due";
import { stageWindows } from "../../domain/plan/stages";
import type { Person, StageModelLine } from "../../domain/tables";
import type { Context } from "../context";

type Look = Pick<Context, "registry">;
const ofMentee = ({ registry }: Look, mentee: Person): Course => courseOf(registry, mentee.id, categoryOf(mentee, registry.requestOf(mentee.id), registry.trackOf(mentee.id)?.start ?? mentee.workStart));

/** The stages of a mentee's course that a plan touches. */
export const stagesIn = (look: Look, mentee: Person, days: Days) => stageWindows(ofMentee(look, mentee), days, "development");

/** The days of a mentee's adaptation; null while the course has no start, or when it has no such stage. */
export function adaptationOf(look: Look, mentee: Person): Days | null {
  const { start, pauses } = ofMentee(look, mentee);
  const found = start === null ? undefined : stagesIn(look, mentee, adaptationMonths(start, pauses)).find(({ stage }) => stage === "adaptation");
  return found ? { from: found.from, to: found.to } : null;
}

/** A plan of a later stage. */
export type StagePlan = "D17" | "D18";
export const isStagePlan = (kind: string): kind is StagePlan => kind === "D17" || kind === "D18";
/** The plan of the stage that comes after one. */
export const NEXT_PLAN: { readonly [stage in StageModelLine["stage"]]?: StagePlan } = { adaptation: "D17", development: "D18" };

/**
 * The days of the stage of a plan, as the stage stands in the registry; null without that stage, or when it is over. The plan is drafted from the day on
 * which the assessment of the stage before is open (T06, T07).
 */
export function stagePlanOf({ registry, school, today }: Pick<Context, "registry" | "school" | "today">, id: PersonId, kind: StagePlan): (Days & { readonly no: number; readonly drafted: boolean }) | null {
  const stages = stagesNow(registry, id, today, school);
  const found = stages.find(({ line, state }) => PLAN_RULES.kinds[kind].stages?.includes(line.stage) && state !== "closed" && state !== "before");
  if (!found?.stage.start || !found.stage.end) return null;
  const [last] = stages.filter(({ stage }) => stage.no < found.stage.no).sort((one, other) => other.stage.no - one.stage.no);
  return { from: found.stage.start, to: found.stage.end, no: found.stage.no, drafted: found.stage.start <= today || (last !== undefined && registry.assessmentOf(last.stage.id) !== undefined) };
}

/** In the stage for which the adaptation plan is made (R-D10). */
export function isAdapting(look: Pick<Context, "registry" | "today">, id: PersonId): boolean {
  const mentee = look.registry.person(id);
  const days = mentee ? adaptationOf(look, mentee) : null;
  return days !== null && look.today <= days.to;
}
