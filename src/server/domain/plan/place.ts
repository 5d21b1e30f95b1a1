import type { IsoDate } from "../../../contract/schemas";
import type { SchoolCalendar } from "../calendar";
import { dueOf, earlierOf, laterOf, readDue, workingDayBefore, type Days, type DueWords } from "./due";
import type { ReadyLine, Stage } from "./library";
import type { PlanStage } from "./stages";

/** Where lines go: the plan's days, the stages it is made for, the school's days off. */
export type Scene = { readonly plan: Days; readonly windows: readonly PlanStage[]; readonly calendar: SchoolCalendar; readonly words: DueWords };

/** A line's place in a plan. `due` is null when the library's line has no readable date; then the pair gives it one. */
export type Placement = {
  readonly stage: Stage;
  readonly due: IsoDate | null;
  /** Last day to which the line may move: the end of the last of its stages in the plan, or of the plan. */
  readonly until: IsoDate;
  /** Its date would fall behind the end of stage or plan; `due` is the last working day before that. */
  readonly late: boolean;
};

/**
 * The place of a line in the first of its stages that has room for its date, null when it has none. A line that is only of the adaptation
 * is put before the end of T01; another one whose date falls later is left for its next stage (P.1, P.10).
 * @param anyStage stages of the plan that are not the line's serve too (P.2 step 2: «lines of any stage fill up»)
 */
export function placementOf(line: ReadyLine, scene: Scene, anyStage = false): Placement | null {
  const ofLine = scene.windows.filter(({ stage }) => line.stages.includes(stage));
  const others = anyStage ? scene.windows.filter((window) => !ofLine.includes(window)) : [];
  let late: Placement | null = null;
  for (const window of [...ofLine, ...others]) {
    const place = placeIn(line, window, [window, ...ofLine], scene);
    if (place && !place.late) return place;
    late ??= place;
  }
  return late;
}

function placeIn(line: ReadyLine, window: PlanStage, reach: readonly PlanStage[], { plan, calendar, words }: Scene): Placement | null {
  const { stage } = window;
  const end = earlierOf(window.to, plan.to);
  const until = reach.reduce((last, { to }) => laterOf(last, earlierOf(to, plan.to)), end);
  const due = readDue(line.due, words);
  if (due === null) return { stage, due: null, until, late: false };
  const day = dueOf(due, plan, window, calendar);
  if (day === null) return null;
  const bound = due.kind === "month" && stage !== "adaptation" ? plan.to : end;
  if (day <= bound) return { stage, due: day, until, late: false };
  const last = workingDayBefore(end, calendar);
  if (last < laterOf(plan.from, window.from)) return null;
  return { stage, due: last, until, late: !(stage === "adaptation" && line.stages.every((each) => each === "adaptation")) };
}
