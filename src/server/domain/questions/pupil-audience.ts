import type { Message } from "../../../contract/errors";
import type { IsoDate, PersonId } from "../../../contract/schemas";
import { isActivePair } from "../actor";
import { FORM_KINDS } from "../pair";
import { isPresent } from "../person";
import { inForce, type Registry } from "../registry";
import type { Pair, Participation, Person } from "../tables";
import type { AudienceLook } from "./audience";
import { consentLack, isHere } from "./mailable";
import type { Audience } from "./wave";

/** Pupils who take part this year · those of them who have an active pair; as mentees, or as mentors. */
export type PupilAudience = Extract<Audience, `pupil${string}`>;
export const isOfPupils = (audience: Audience): audience is PupilAudience => audience.startsWith("pupil");
const SIDE: { readonly [Each in PupilAudience]: "mentee" | "mentor" } = { pupilMentees: "mentee", pupilMenteesInPair: "mentee", pupilMentors: "mentor", pupilMentorsInPair: "mentor" };
const NEEDS_PAIR: readonly PupilAudience[] = ["pupilMenteesInPair", "pupilMentorsInPair"];

const LIVE: readonly Participation["state"][] = ["applied", "candidate", "base", "programme"];
const KNOWN: readonly Participation["state"][] = [...LIVE, "paused", "blocked"];

/** All it may be for, or the named, each with the active pairs on that side. */
export function pupilCandidates({ registry, yearId, today }: AudienceLook, audience: PupilAudience, personIds: readonly PersonId[] | null): { readonly person: Person; readonly about: null; readonly pairs: readonly Pair[] }[] {
  const side = SIDE[audience];
  const ids = new Set(registry.participations.filter((each) => takesPart(each, side, yearId) && KNOWN.includes(each.state)).map(({ personId }) => personId));
  const people = personIds === null ? registry.people.filter(({ id }) => ids.has(id)) : [...new Set(personIds)].flatMap((id) => registry.person(id) ?? []);
  return people.map((person) => ({ person, about: null, pairs: pairsAs(side, person.id, registry, today) }));
}

const takesPart = ({ form, role, yearId }: Participation, side: "mentee" | "mentor", year: string): boolean => role === side && yearId === year && FORM_KINDS[form][side] === "pupil";
const pairsAs = (side: "mentee" | "mentor", id: PersonId, registry: Registry, today: IsoDate): Pair[] => (side === "mentor" ? registry.pairsOfMentor(id) : registry.pairsOfMentee(id))
  .filter((pair) => isActivePair(pair, today) && (side === "mentor" || registry.membersOf(pair.id).some((member) => member.menteeId === id && inForce(member, today))));

/** Why a pupil is not asked, or null. */
export function pupilWhyNot({ registry, today, yearId }: AudienceLook, audience: PupilAudience, { person, pairs }: { readonly person: Person; readonly pairs: readonly Pair[] }): Message | null {
  const side = SIDE[audience];
  if (person.kind !== "pupil") return { key: "wave.out.adult" };
  if (!isPresent(person, today)) return { key: "wave.out.left" };
  if (!isHere(person, today)) return { key: "wave.out.onLeave" };
  const lack = consentLack(person.id, registry, today);
  if (lack !== null) return { key: `wave.out.consent.${lack}` };
  const states = registry.participationsOf(person.id).filter((each) => takesPart(each, side, yearId)).map(({ state }) => state);
  if (!states.some((state) => LIVE.includes(state))) return { key: states.includes("paused") ? "wave.out.paused" : side === "mentor" ? "wave.out.notPupilMentor" : "wave.out.notMentee" };
  return NEEDS_PAIR.includes(audience) && pairs.length === 0 ? { key: "wave.out.noPair" } : null;
}
