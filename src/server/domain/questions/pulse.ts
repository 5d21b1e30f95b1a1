import type { IsoDate, PersonId } from "../../../contract/schemas";
import { isActivePair } from "../actor";
import { addDays, daysBetween } from "../calendar";
import { FORM_KINDS } from "../pair";
import { inForce } from "../registry";
import type { Pair, Person } from "../tables";
import type { AudienceLook } from "./audience";
import type { Audience, Marks } from "./wave";

/** Both sides of teachers' pairs, each pair by itself: what is felt in one says nothing of another (`domain/questionnaires.md`, Q11). */
export type PulseAudience = Extract<Audience, `pulse${string}`>;
export const isPulse = (audience: Audience): audience is PulseAudience => audience.startsWith("pulse");
const SIDE: { readonly [Each in PulseAudience]: "mentee" | "mentor" } = { pulseMentees: "mentee", pulseMentors: "mentor" };

/** Everybody on that side of an active pair that has met, or the named; once a pair, of however many mentees it is. */
export function pulseCandidates({ registry, today }: AudienceLook, audience: PulseAudience, personIds: readonly PersonId[] | null): { readonly person: Person; readonly about: null; readonly pairs: readonly Pair[] }[] {
  const all = registry.pairs.filter((pair) => FORM_KINDS[pair.form].mentee === "teacher" && isActivePair(pair, today)).flatMap((pair) => {
    const ids = SIDE[audience] === "mentor" ? [pair.mentorId] : registry.membersOf(pair.id).filter((member) => inForce(member, today)).map(({ menteeId }) => menteeId);
    return ids.flatMap((id) => registry.person(id) ?? []).map((person) => ({ person, about: null, pairs: [pair] }));
  });
  return personIds === null ? all : [...new Set(personIds)].flatMap((id) => {
    const own = all.filter(({ person }) => person.id === id);
    const person = registry.person(id);
    return own.length > 0 || !person ? own : [{ person, about: null, pairs: [] }];
  });
}

/** The latest day of asking that has come, and the one after it. Null before the first. */
export function markOf({ days, every }: Marks, start: IsoDate, today: IsoDate): { readonly now: IsoDate | null; readonly next: IsoDate } {
  const gone = daysBetween(start, today);
  const last = days[days.length - 1]!;
  const rounds = Math.floor((gone - last) / every);
  const now = gone < last ? [...days].reverse().find((each) => each <= gone) : last + rounds * every;
  const next = gone < last ? days.find((each) => each > gone)! : last + (rounds + 1) * every;
  return { now: now === undefined ? null : addDays(start, now), next: addDays(start, next) };
}
