import type { Person } from "../../domain/tables";
import { GIVEN_NAMES } from "../roster-names";
import { OGLY } from "./given-rules";
import { tidy } from "./name-part";
import type { KnownGender } from "./name-word";

type Named = Pick<Person, "surname" | "name" | "patronymic" | "gender">;

/** The column, else the patronymic, else the given name; null when none of them tells (Саша, Женя without a patronymic). */
export const genderOf = (person: Named): KnownGender | null =>
  person.gender !== "" ? person.gender : byPatronymic(person.patronymic) ?? byName(person.name);

/** The column and the endings disagree, or the endings among themselves: one of the cells is wrong. */
export function genderContradicts(person: Named): boolean {
  const told = [person.gender === "" ? null : person.gender, byPatronymic(person.patronymic), byName(person.name)].filter((each) => each !== null);
  return new Set(told).size > 1;
}

function byPatronymic(patronymic: string): KnownGender | null {
  const last = tidy(patronymic).toLowerCase().split(/[ -]/).pop() ?? "";
  if (OGLY.male.test(last) || /ич$/.test(last)) return "male";
  return OGLY.female.test(last) || /(вн|ичн)а$/.test(last) ? "female" : null;
}

const BOTH = new Set(["адель", "ада", "влада"]);

/** By the list of frequent names, whose ё is written е; a double name by its first part. */
function byName(name: string): KnownGender | null {
  const first = firstOf(name).replace(/ё/g, "е");
  const male = GIVEN_NAMES.male.has(first);
  return male === GIVEN_NAMES.female.has(first) || BOTH.has(first) ? null : male ? "male" : "female";
}

const firstOf = (name: string): string => tidy(name).toLowerCase().split(/[ -]/)[0] ?? "";
