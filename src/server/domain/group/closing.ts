import type { IsoDate, PersonId } from "../../../contract/schemas";
import { ownMeetings } from "../helper";
import { inForce, type Registry } from "../registry";
import type { Meeting, Pair, Person, PlanItem } from "../tables";

/** The pair or group has come to its end, early or not (`domain/data-model.md` §6.2): its result and the thanks are due. */
export const isClosed = ({ state }: Pair): boolean => state === "finished" || state === "ended";

/** Meetings of the pair that were held. */
export const heldIn = (registry: Registry, pair: Pair): Meeting[] => ownMeetings(pair, registry).filter(({ state }) => state === "held");

/** The plan of a pupils' group, which belongs to no programme (D57): what was given up is not in it. The earliest first, lines without a day last. */
export function groupPlan(registry: Registry, pair: Pair): PlanItem[] {
  const key = ({ due, libraryCode, createdAt }: PlanItem): string => `${due ?? "9999"} ${libraryCode || "~"} ${createdAt}`;
  return registry.linesOfPair(pair.id).filter(({ programmeId, status }) => programmeId === "" && status !== "cancelled" && status !== "proposed").sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** The grown-up of the group on that day; of a group that is over the last one. */
export function grownUpOf(registry: Registry, pair: Pair, on: IsoDate): Person | undefined {
  const named = registry.appointmentsFor(pair.id).filter(({ role }) => role === "grownUp").sort((one, other) => ((one.from ?? "") < (other.from ?? "") ? 1 : -1));
  const one = named.find((each) => inForce(each, on)) ?? named[0];
  return one && registry.person(one.personId);
}

/** Mentees of the pair: those of today, or of its last day when it is over. */
export function menteesOf(registry: Registry, pair: Pair): PersonId[] {
  const last = pair.closedOn;
  return registry.membersOf(pair.id).filter(({ to }) => to === null || (last !== null && to >= last)).map(({ menteeId }) => menteeId);
}
