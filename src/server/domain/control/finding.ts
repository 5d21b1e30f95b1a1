import { AppError, type Message } from "../../../contract/errors";
import type { FindingState, IsoDate } from "../../../contract/schemas";
import type { Finding } from "../tables";

/** What happens to a shortcoming; the table of steps stands in `catalogue/control-life.ts`. */
export type FindingEvent = "measure" | "check" | "removed" | "partly" | "again";
export type FindingStep = { readonly on: FindingEvent; readonly from: readonly FindingState[]; readonly to: FindingState };

/** What was agreed about a shortcoming, and until when. */
export type Measure = { readonly measure: string; readonly due: IsoDate | null };

/** A shortcoming is settled only when it is gone: in part, or anew, it needs a measure again. */
export const isUnsettled = ({ state }: Pick<Finding, "state">): boolean => state !== "removed";

/**
 * Everything missing in a measure: its words, its day, a day that lies before the shortcoming was seen.
 * @param seenOn the day of the control or the lesson
 */
export const missingIn = ({ measure, due }: Measure, seenOn: IsoDate | null): Message[] => [
  ...(measure === "" ? [{ key: "finding.needsMeasure", field: "measure" }] : []),
  ...(due === null ? [{ key: "finding.needsDue", field: "due" }] : []),
  ...(due !== null && seenOn !== null && due < seenOn ? [{ key: "finding.dueBefore", field: "due", params: { seen: seenOn } }] : []),
];

/** The state in which a shortcoming is written down: with a measure, or without one yet. Half a measure is none. @throws AppError `invalid-input` */
export function firstState(measure: Measure, seenOn: IsoDate | null): FindingState {
  if (measure.measure === "" && measure.due === null) return "found";
  const missing = missingIn(measure, seenOn);
  if (missing.length > 0) throw new AppError("invalid-input", "form.wrong", {}, missing);
  return "measured";
}

/**
 * The state after an event.
 * @throws AppError `not-ready` naming what comes first: a measure with its day, or the check; `conflict` for one that is settled
 */
export function findingAfter(state: FindingState, event: FindingEvent, steps: readonly FindingStep[]): FindingState {
  const step = steps.find(({ on, from }) => on === event && from.includes(state));
  if (step) return step.to;
  if (state === "removed") throw new AppError("conflict", "finding.settled");
  if (state === "checking") throw new AppError("conflict", "finding.noStep", {}, [{ key: "finding.needsResult" }]);
  const missing: Message[] = state === "measured" ? [{ key: "finding.needsCheck" }] : [{ key: "finding.needsMeasure", field: "measure" }, { key: "finding.needsDue", field: "due" }];
  throw new AppError("not-ready", "finding.noStep", {}, missing);
}

/** Steps that a shortcoming can take now. */
export const stepsFrom = (state: FindingState, steps: readonly FindingStep[]): FindingEvent[] => steps.filter(({ from }) => from.includes(state)).map(({ on }) => on);
