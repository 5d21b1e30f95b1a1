import { AppError, type Message } from "../../../contract/errors";
import type { IsoDate } from "../../../contract/schemas";
import type { Control, ControlState } from "../tables";

/** What happens to a control; the table of steps stands in `catalogue/control-life.ts`. */
export type ControlEvent = "replan" | "hold" | "miss" | "amend";
export type ControlStep = { readonly on: ControlEvent; readonly from: readonly ControlState[]; readonly to: ControlState };

/** The state after an event. @throws AppError `conflict` naming the state when the machine has no such step */
export function controlAfter(state: ControlState, event: ControlEvent, steps: readonly ControlStep[]): ControlState {
  const step = steps.find(({ on, from }) => on === event && from.includes(state));
  if (!step) throw new AppError("conflict", "control.noStep", {}, [{ key: `control.state.${state}` }]);
  return step.to;
}

/** What is wrong with the day a control was held on: it has not come, or the course had not begun. */
export const wrongDay = (date: IsoDate, start: IsoDate | null, today: IsoDate): Message[] => [
  ...(date > today ? [{ key: "date.future", field: "date", params: { date } }] : []),
  ...(start !== null && date < start ? [{ key: "control.beforeStart", field: "date", params: { start } }] : []),
];

/**
 * What is wrong with a visit of a control: of another mentee or kind, of one that was not held, before its window or after it was held.
 * A visit feeds the paper of its control and of no other (`domain/data-model.md` §6.4, Coaching is not control).
 */
export function wrongVisit({ kind, state, from, date }: Control, aim: string, lessonDate: IsoDate): Message[] {
  return [
    ...(kind !== aim ? [{ key: "control.visit.kind", field: "aim" }] : []),
    ...(state === "missed" ? [{ key: "control.visit.missed", field: "controlId" }] : []),
    ...(from !== null && lessonDate < from ? [{ key: "control.visit.before", field: "lessonDate", params: { from } }] : []),
    ...(state === "held" && lessonDate > date ? [{ key: "control.visit.after", field: "lessonDate", params: { date } }] : []),
  ];
}
