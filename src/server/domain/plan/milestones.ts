import type { IsoDate } from "../../../contract/schemas";
import { addDays, daysBetween, nextWorkingDay, type SchoolCalendar } from "../calendar";
import type { Programme } from "../tables";
import { workingDayBefore } from "./due";
import type { Stage } from "./library";
import type { StageWindow } from "./stages";

/** When a stage is assessed (T06–T08): days before its end, and where a day off moves to. */
export type AssessmentDue = { readonly daysBefore: number; readonly shift: "next" | "previous" | "none" };

/** A control point of a programme: the assessment of a stage, the middle where no stage ends, the end (R-D06, D15 table 3). */
export type Milestone = { readonly kind: Stage | "interim" | "final"; readonly due: IsoDate };

/**
 * The interim results and the final one of a programme, by date; its words stand in `catalogue/plan-words.ts`. A programme in which no
 * stage is assessed has its middle for an interim result. Nothing while the programme has no start and end.
 */
export function milestonesOf(
  { start, end }: Pick<Programme, "start" | "end">, stages: readonly StageWindow[], assessed: { readonly [Each in Stage]: AssessmentDue | null }, calendar: SchoolCalendar,
): Milestone[] {
  if (start === null || end === null || end < start) return [];
  const interim = stages.flatMap(({ stage, to }): Milestone[] => {
    const rule = assessed[stage];
    const day = rule === null ? null : shifted(addDays(to, -rule.daysBefore), rule.shift, calendar);
    return day !== null && day >= start && day < end ? [{ kind: stage, due: day }] : [];
  });
  const middle = workingDayBefore(addDays(start, Math.floor(daysBetween(start, end) / 2)), calendar);
  return [...(interim.length > 0 ? interim : middle > start ? [{ kind: "interim" as const, due: middle }] : []), { kind: "final", due: end }];
}

const shifted = (day: IsoDate, shift: AssessmentDue["shift"], calendar: SchoolCalendar): IsoDate =>
  shift === "next" ? nextWorkingDay(day, calendar) : shift === "previous" ? workingDayBefore(day, calendar) : day;
