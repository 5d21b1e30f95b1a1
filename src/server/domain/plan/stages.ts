import type { IsoDate } from "../../../contract/schemas";
import { addDays, addMonths, dayOf, schoolYearOf } from "../calendar";
import { earlierOf, laterOf, type Days } from "./due";
import type { Stage } from "./library";

/** A stage of the mentee's course, with its first and last day. */
export type StageWindow = Days & { readonly stage: Stage };
/** Bounds of a stage (`domain/data-model.md`, Stage models): months from the start of the course, or calendar months of the school year. */
export type StageBounds = { readonly stage: Stage } & ({ readonly months: readonly [number, number] } | { readonly calendar: readonly [number, number] });

/** Months of the adaptation window T01. */
const ADAPTATION_MONTHS = 3;

/**
 * The stages of a course that a plan touches, in their order. A calendar stage is one of the school year in which the plan begins, and
 * begins with the course when that starts inside it; adaptation never outlasts T01. Before the first stage the plan belongs to that, and the
 * last one goes on to the end of the plan, so a plan is never without a stage. A course without a start has the one of `unknown`.
 */
export function stageWindows(start: IsoDate | null, bounds: readonly StageBounds[], plan: Days, unknown: Stage): StageWindow[] {
  if (start === null || bounds.length === 0) return [{ stage: unknown, ...plan }];
  const all = bounds.map((each) => windowOf(each, start, plan)).filter(({ from, to }) => from <= to);
  const touched = all.filter(({ from, to }) => from <= plan.to && to >= plan.from);
  const last = bounds[bounds.length - 1]?.stage;
  if (touched.length > 0) return touched.map((each) => (each.stage === last ? { ...each, to: laterOf(each.to, plan.to) } : each));
  return [{ stage: all.find(({ from }) => from > plan.to)?.stage ?? last ?? unknown, ...plan }];
}

function windowOf(bounds: StageBounds, start: IsoDate, plan: Days): StageWindow {
  const { stage } = bounds;
  const { from, to } = "months" in bounds ? courseMonths(start, bounds.months) : calendarMonths(start, bounds.calendar, schoolYearOf(laterOf(start, plan.from)));
  return { stage, from, to: stage === "adaptation" ? earlierOf(to, courseMonths(start, [0, ADAPTATION_MONTHS]).to) : to };
}

const courseMonths = (start: IsoDate, [first, last]: readonly [number, number]): Days => ({ from: addMonths(start, first), to: addDays(addMonths(start, last), -1) });

function calendarMonths(start: IsoDate, [first, last]: readonly [number, number], year: number): Days {
  const firstDay = (month: number): IsoDate => dayOf(month < 9 ? year + 1 : year, month, 1) ?? start;
  return { from: laterOf(start, firstDay(first)), to: addDays(addMonths(firstDay(last), 1), -1) };
}
