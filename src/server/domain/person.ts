import type { IsoDate } from "../../contract/schemas";
import { addMonths, monthsBetween } from "./calendar";
import type { Person } from "./tables";

/** A person of whom nothing is known yet but that he works or studies here. */
export const BLANK_PERSON: Omit<Person, "id" | "code" | "createdAt" | "createdBy" | "updatedAt"> = {
  kind: "teacher", surname: "", name: "", patronymic: "", gender: "", genitive: "", dative: "", instrumental: "", email: "", aliases: [], post: "", subjects: [], class: "",
  unit: "", category: "", workStart: null, experienceBefore: null, experienceStated: null, experienceStatedOn: null, language: "", slots: "", absences: [], status: "active", leftOn: null,
  leaveReason: "", example: false,
};

type Named = Pick<Person, "surname" | "name" | "patronymic" | "code">;

const NO_BREAK = "\u00a0";

/** «Ковалёва Ирина Андреевна»; the code where the name columns are empty (codes mode). */
export const fullName = ({ surname, name, patronymic, code }: Named): string =>
  [surname, name, patronymic].filter((part) => part !== "").join(" ") || code;

/** «Ковалёва И. А.» for lists; the code where there is no name. */
export function shortName({ surname, name, patronymic, code }: Named): string {
  const initials = [name, patronymic].filter((part) => part !== "").map((part) => `${part[0]}.`).join(NO_BREAK);
  return surname === "" ? name || code : initials === "" ? surname : `${surname}${NO_BREAK}${initials}`;
}

/** Compared form: lower case, ё = е, spaces and hyphen spaces folded (R-P20). */
export const folded = (text: string): string =>
  text.toLowerCase().replace(/\u0451/g, "\u0435").replace(/\s*-\s*/g, "-").replace(/[\s\u00a0]+/g, " ").trim();

/** Whether every word of the query is a part of the name, code, class, post, subject or address (R-P20). */
export function matches(person: Person, query: string): boolean {
  const words = folded(query).split(" ").filter((word) => word !== "");
  const hay = folded([fullName(person), person.code, person.class, person.post, person.subjects.join(" "), person.email, person.aliases.join(" ")].join(" "));
  return words.every((word) => hay.includes(word));
}

/** Here on that day: not left, not archived. The day of leaving itself is the first day without access (R-P06). */
export const isPresent = (person: Person, today: IsoDate): boolean =>
  person.status !== "archived" && person.status !== "left" && (person.leftOn === null || person.leftOn > today);

/**
 * Months of experience on a day: before this school plus since the start here (R-A16). Null when nothing is known; a stated
 * experience grows from the day on which it was stated.
 */
export function experienceMonths(person: Person, on: IsoDate): number | null {
  if (person.workStart !== null) return (person.experienceBefore ?? 0) + Math.max(0, monthsBetween(person.workStart, on));
  if (person.experienceStated !== null && person.experienceStatedOn !== null) {
    return person.experienceStated + Math.max(0, monthsBetween(person.experienceStatedOn, on));
  }
  return person.experienceBefore;
}

/** Day on which the experience reaches so many years; null when it cannot be told. */
export function reachesYears(person: Person, years: number): IsoDate | null {
  const months = years * 12;
  if (person.workStart !== null) return addMonths(person.workStart, months - (person.experienceBefore ?? 0));
  if (person.experienceStated !== null && person.experienceStatedOn !== null) return addMonths(person.experienceStatedOn, months - person.experienceStated);
  return null;
}

/** 0–3 years of experience: proposed as a mentee (R-A16). Unknown experience is not young. */
export function isYoung(person: Person, on: IsoDate, years: number): boolean {
  const months = experienceMonths(person, on);
  return person.kind === "teacher" && months !== null && months < years * 12;
}
