import type { IsoDate, PersonId, Role } from "../../../contract/schemas";
import { isMember, isPairDoorOpen, pairFacts, pairsLedBy, type Actor } from "../actor";
import { inForce, type Registry } from "../registry";
import type { Facts } from "../rights";
import type { Pair, SchoolEvent } from "../tables";

/** With whom a visitor has to do today: what the conditions of R.2 ask for, worked out once for all events. */
export type Reach = {
  readonly me: PersonId | null;
  /** Mentees of the pairs that he leads, and himself as their mentor. */
  readonly led: ReadonlySet<PersonId>;
  /** Pupils of his groups. */
  readonly groups: ReadonlySet<PersonId>;
  /** Mentors of the pairs in which he is the mentee. */
  readonly mentors: ReadonlySet<PersonId>;
  /** Subjects of the methodical associations that he heads. */
  readonly subjects: readonly string[];
};

export function reachOf(actor: Actor, registry: Registry, today: IsoDate): Reach {
  const me = actor.person?.id;
  if (me === undefined) return { me: null, led: new Set(), groups: new Set(), mentors: new Set(), subjects: [] };
  const appointed = registry.appointmentsOf(me).filter((each) => inForce(each, today));
  const led = pairsLedBy(me, registry, today).filter((pair) => isPairDoorOpen(pair, today));
  const groups = appointed.filter(({ role }) => role === "grownUp").flatMap(({ scope }) => registry.pair(scope as Pair["id"]) ?? []).filter((pair) => pairFacts(actor, pair, registry, today)("grownUp").grp);
  const menteesOf = (pairs: readonly Pair[]): PersonId[] => pairs.flatMap((pair) => registry.membersOf(pair.id).map(({ menteeId }) => menteeId).filter((id) => isMember(id, pair, registry, today)));
  return {
    me, led: new Set(led.length === 0 ? [] : [me, ...menteesOf(led)]), groups: new Set([...menteesOf(groups), ...groups.map(({ mentorId }) => mentorId)]),
    mentors: new Set(registry.pairsOfMentee(me).filter((pair) => isPairDoorOpen(pair, today) && isMember(me, pair, registry, today)).map(({ mentorId }) => mentorId)),
    subjects: appointed.filter(({ role }) => role === "headOfSubject").map(({ scope }) => scope),
  };
}

/**
 * What holds between a visitor and an event of these people (R.2): `self` of a mentee who is one of them, `pair` of a mentor when one of them is a
 * mentee of the own pair or the mentor himself, `grp` of a grown-up's pupils, `subj` by the event's subject.
 */
export function eventFacts({ me, led, groups, subjects }: Reach, { byId, subject }: Pick<SchoolEvent, "byId" | "subject">, people: readonly PersonId[]): (role: Role) => Facts {
  if (me === null) return () => ({});
  const pair = people.some((id) => led.has(id));
  const grp = people.some((id) => groups.has(id));
  return (role) => ({ self: role === "mentee" && people.includes(me), pair, grp, subj: subjects.includes(subject), mine: byId === me, year: true });
}

/** People whom a visitor may name without a search: himself, own mentors, mentees and pupils. */
export const knownTo = ({ me, led, groups, mentors }: Reach): PersonId[] => (me === null ? [] : [...new Set([me, ...led, ...mentors, ...groups])]);
