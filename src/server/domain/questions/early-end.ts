import type { IsoDate, PersonId } from "../../../contract/schemas";
import { addDays } from "../calendar";
import { menteesOf } from "../group/closing";
import { FORM_KINDS } from "../pair";
import type { Pair, Person } from "../tables";
import type { AudienceLook } from "./audience";
import type { Audience } from "./wave";

/** Both sides of a teachers' pair that ends before its term, each pair by itself (`domain/questionnaires.md`, Q22). */
export type EarlyAudience = Extract<Audience, `early${string}`>;
export const isEarly = (audience: Audience): audience is EarlyAudience => audience.startsWith("early");

/** Own choice: asked from the day the end is said until so many days after it; as long the pair's door stays open (R.2, `pair`). */
const ASKED_FOR = 30;
export const earlyUntil = ({ closedOn }: Pair): IsoDate | null => (closedOn === null ? null : addDays(closedOn, ASKED_FOR));

const isAsked = (pair: Pair, today: IsoDate): boolean => {
  const until = earlyUntil(pair);
  return pair.endCause !== "" && !pair.example && FORM_KINDS[pair.form].mentee === "teacher" && until !== null && today <= until;
};

/** Everybody on that side, or the named. */
export function earlyCandidates({ registry, today }: AudienceLook, audience: EarlyAudience, personIds: readonly PersonId[] | null): { readonly person: Person; readonly about: null; readonly pairs: readonly Pair[] }[] {
  const all = registry.pairs.filter((pair) => isAsked(pair, today)).flatMap((pair) =>
    (audience === "earlyMentors" ? [pair.mentorId] : menteesOf(registry, pair)).flatMap((id) => registry.person(id) ?? []).map((person) => ({ person, about: null, pairs: [pair] })));
  return personIds === null ? all : [...new Set(personIds)].flatMap((id) => {
    const own = all.filter(({ person }) => person.id === id);
    const person = registry.person(id);
    return own.length > 0 || !person ? own : [{ person, about: null, pairs: [] }];
  });
}
