import type { IsoDate } from "../../../contract/schemas";
import { isPresent } from "../../domain/person";
import { inForce } from "../../domain/registry";
import type { Person } from "../../domain/tables";
import type { Case } from "../russian/endings";
import { namesOf, type Names } from "../russian/names";
import { postIn } from "../russian/posts";
import type { PaperLook } from "./look";

type Look = Pick<PaperLook, "registry" | "school" | "today">;

/** In codes mode, and for pupils while their names are off: the code and a line for the pen (`domain/documents.md` §2.1). */
const PEN_LINE = " ____________________";
const PUPIL = "обучающийся";
const ACTING = "И. о. директора";

/** Whether a paper may name this person. */
export const isNamed = ({ school }: Look, person: Person): boolean => school.mode === "names" && (person.kind !== "pupil" || school.pupilNames) && person.surname !== "";

/** The name in a case, the person's own forms first (R-N04). */
export function named(look: Look, person: Person, kase: Case): Names {
  if (!isNamed(look, person)) {
    const line = person.code + PEN_LINE;
    return { full: line, initialsBefore: line, initialsAfter: line };
  }
  const { genitive, dative, instrumental } = person;
  return namesOf(person, kase, { genitive, dative, instrumental });
}

/** Post of a grown-up with the subject where the post does not say it, class of a pupil. */
export function postOf(person: Person): string {
  if (person.kind === "pupil") return person.class === "" ? PUPIL : `${PUPIL}, ${person.class}`;
  return person.post;
}

/** The head on that day: the acting one goes before (`domain/data-model.md` §6.4, Signer). */
export function headOf({ registry, school }: Look, on: IsoDate): { readonly person: Person; readonly post: string } | null {
  const found = (["actingDirector", "director"] as const).flatMap((role) => registry.appointments.filter((each) => each.role === role && inForce(each, on)).map((each) => ({ role, person: registry.person(each.personId) })));
  const [head] = found.flatMap(({ role, person }) => (person ? [{ person, post: role === "actingDirector" ? ACTING : school.org.headPost }] : []));
  return head ?? null;
}

/** The curator of that day, the longest serving first. */
export function curatorOf({ registry }: Look, on: IsoDate): Person | null {
  const curators = registry.appointments.filter((each) => each.role === "curator" && inForce(each, on)).sort((one, other) => ((one.from ?? "") < (other.from ?? "") ? -1 : 1));
  return curators.flatMap(({ personId }) => registry.person(personId) ?? []).find((person) => isPresent(person, on)) ?? null;
}

/** The deputy for teaching of that day; null where the school has appointed none. */
export function deputyOf({ registry }: Look, on: IsoDate): Person | null {
  const deputies = registry.appointments.filter((each) => each.role === "deputyTeaching" && inForce(each, on));
  return deputies.flatMap(({ personId }) => registry.person(personId) ?? []).find((person) => isPresent(person, on)) ?? null;
}

export const inCase = (post: string, kase: Case): string => postIn(post, kase).text;

/** «обучающийся» for pupils is no post of the roster; a grown-up without a post is a gap in «Люди». */
export const lowerFirst = (text: string): string => (/^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
