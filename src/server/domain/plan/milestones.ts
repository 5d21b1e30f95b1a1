import type { IsoDate } from "../../../contract/schemas";
import { addDays, daysBetween, type SchoolCalendar } from "../calendar";
import { assessmentWindow } from "../course/stage";
import type { Programme } from "../tables";
import { workingDayBefore } from "./due";
import type { Stage } from "./library";
import type { AssessedStage } from "./stages";

/** A control point of a programme: the assessment of a stage, the middle where no stage ends, the end (R-D06, D15 table 3). */
export type Milestone = { readonly kind: Stage | "interim" | "final"; readonly due: IsoDate };

/**
 * The interim results and the final one of a programme, by date; its words stand in `catalogue/plan-words.ts`. A programme in which no
 * stage is assessed has its middle for an interim result. Nothing while the programme has no start and end.
 */
export function milestonesOf({ start, end }: Pick<Programme, "start" | "end">, stages: readonly AssessedStage[], calendar: SchoolCalendar): Milestone[] {
  if (start === null || end === null || end < start) return [];
  const interim = stages.flatMap(({ stage, assessed }): Milestone[] => {
    const due = assessed && assessmentWindow(assessed, assessed.line, calendar)?.due;
    return due && due >= start && due < end ? [{ kind: stage, due }] : [];
  });
  const middle = workingDayBefore(addDays(start, Math.floor(daysBetween(start, end) / 2)), calendar);
  return [...(interim.length > 0 ? interim : middle > start ? [{ kind: "interim" as const, due: middle }] : []), { kind: "final", due: end }];
}
