import type { IsoDate, PersonId } from "../../contract/schemas";
import { workingDaysAfter, type SchoolCalendar } from "./calendar";
import { menteesOf } from "./group/closing";
import type { Registry } from "./registry";
import type { Pair, Paper } from "./tables";

/** Working days between the school's notice and the end of the mentor's work (T13, Labour Code art. 351.8; R-N01). */
export const NOTICE_DAYS = 3;

/** The first day from which the school may end a mentor's work that was noticed on that day: the notice's own day does not count. */
export const earliestEnd = (notice: IsoDate, calendar: SchoolCalendar): IsoDate => workingDaysAfter(notice, NOTICE_DAYS, calendar);

/** The pair in which the same mentees go on with another mentor; undefined while nobody was found. */
export const successorOf = (registry: Registry, pair: Pair): Pair | undefined =>
  registry.pairs.find(({ continuesFrom, state }) => continuesFrom === pair.id && state !== "declined");

/** The pair ends, or has ended, before its term under an order, so that another order has to say so (D11). */
export const endsByOrder = ({ endCause, orderedOn, example }: Pair): boolean => endCause !== "" && orderedOn !== null && !example;

/** The order that ended the pair. */
export const endOrderOf = (registry: Registry, pair: Pair): Paper | undefined =>
  registry.papersOf(pair.id).find(({ kind, pairIds, state, key }) => kind === "D11" && (key === "" || pairIds[0] === pair.id) && state === "signed");

/** A new mentor is assigned by the order that replaces the old one, as long as that is not signed without him. */
export function isAssignedByEnding(registry: Registry, { continuesFrom }: Pair): boolean {
  const before = continuesFrom === "" ? undefined : registry.pair(continuesFrom);
  if (before === undefined || !endsByOrder(before)) return false;
  return endOrderOf(registry, before) === undefined;
}

/** Who goes on and is assigned by the order that ends the pair: nobody yet, or he waits for both consents, or for the pen. */
export function assignedWith(registry: Registry, pair: Pair): Pair | undefined {
  const next = successorOf(registry, pair);
  return next && next.orderedOn === null && isAssignedByEnding(registry, next) ? next : undefined;
}

/** The pairs whose end was said for a day that has come. */
export const endsToday = (registry: Registry, today: IsoDate): Pair[] =>
  registry.pairs.filter(({ endCause, closedOn, state }) => endCause !== "" && closedOn !== null && closedOn <= today && (state === "ordered" || state === "working" || state === "review"));

/** Whom the order of an end concerns: both sides as they were on the last day, and who goes on as the mentor. */
export function concernedBy(registry: Registry, pairs: readonly Pair[]): PersonId[] {
  return [...new Set(pairs.flatMap((pair) => [
    pair.mentorId, ...(pair.secondMentorId === "" ? [] : [pair.secondMentorId]),
    ...menteesOf(registry, pair),
  ]))];
}
