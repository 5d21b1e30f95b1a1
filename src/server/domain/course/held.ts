import type { IsoDate, PersonId } from "../../../contract/schemas";
import type { Registry } from "../registry";
import type { Pair } from "../tables";
import { pausesOf, type Pause } from "./pause";

export const pausesOfMentee = (registry: Registry, mentee: PersonId): readonly Pause[] => pausesOf(registry.trackOf(mentee)?.pauses ?? []).pauses;
const contains = (day: IsoDate) => ({ from, to }: Pause): boolean => from <= day && (to === null || day <= to);

/** The long leave of a mentee on that day: what is due of her stands still, and nobody is reminded of it (T15). */
export const holdOf = (registry: Registry, mentee: PersonId, day: IsoDate): Pause | undefined => pausesOfMentee(registry, mentee).find(contains(day));

/** The pauses that hold a pair: those of its one mentee. A group goes on. */
export const pausesOfPair = (registry: Registry, pair: Pair): readonly Pause[] =>
  (pair.kind === "pair" ? registry.membersOf(pair.id).flatMap(({ menteeId }) => pausesOfMentee(registry, menteeId)) : []);
export const isHeld = (registry: Registry, pair: Pair, day: IsoDate): boolean => pausesOfPair(registry, pair).some(contains(day));
