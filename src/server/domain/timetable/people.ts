import { bare } from "../roster/spelling";
import { shortName } from "../person";
import type { Person } from "../tables";

export type FoundPerson = { readonly person: Person } | { readonly several: readonly Person[] } | null;

const tight = (text: string): string => bare(text).replace(/\s/g, "");

/** Finds people as a timetable names them: by code, address, full name, surname with initials, or the surname alone when one person has it. */
export function personFinder(people: readonly Person[]): (typed: string) => FoundPerson {
  const exact = new Map<string, Set<Person>>();
  const surnames = new Map<string, Set<Person>>();
  const put = (map: Map<string, Set<Person>>, key: string, person: Person): void => {
    if (key !== "") (map.get(key) ?? map.set(key, new Set()).get(key)!).add(person);
  };
  for (const person of people) {
    const { code, email, aliases, surname, name, patronymic } = person;
    [code, email, ...aliases, ...(surname === "" ? [] : [`${surname}${name}${patronymic}`, `${surname}${name}`, shortName(person)])].map(tight).forEach((key) => put(exact, key, person));
    put(surnames, tight(surname), person);
  }
  return (typed) => {
    const key = tight(typed);
    const found = [...(exact.get(key) ?? surnames.get(key) ?? [])];
    return found.length === 0 ? null : found.length === 1 ? { person: found[0]! } : { several: found };
  };
}
