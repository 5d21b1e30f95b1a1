import type { PersonKind } from "../../../contract/schemas";
import type { RegistryRows } from "../registry";
import type { School } from "../school";
import type { Person } from "../tables";
import type { IsoDate } from "../../../contract/schemas";
import { isAlive } from "../pair";
import type { FullName } from "./names";
import { plain } from "./spelling";

/** What a plan needs to know of the registry as it stands. */
export type RosterRegistry = Pick<RegistryRows, "people" | "participations" | "pairs" | "members" | "appointments" | "mentorProfiles" | "years"> & {
  readonly school: Pick<School, "mode" | "pupilNames" | "mailDomain" | "capacity" | "pairsEnd" | "youngYears">;
  /** Subjects the registry already knows. */
  readonly subjects: readonly string[];
  /** Minutes the school's clock is ahead of UTC. */
  readonly zoneMinutes: number;
  /** People whose row a person changed after the last import wrote it: changes towards the file come unticked. */
  readonly newerThanImport: ReadonlySet<string>;
};

const word = (text: string): string => (text === "" ? "" : text.includes("-") || /\s/.test(text) ? plain(text).replace(/\s*-\s*/g, "-") : plain(text));
const joined = (name: FullName): string => `${word(name.surname)} ${word(name.name)} ${word(name.patronymic)}`.trim();
/** «ковалева и. а.» */
const initialsOf = ({ surname, name, patronymic }: FullName): string => `${word(surname)} ${word(name).charAt(0)}${word(patronymic).charAt(0)}`;

/** Names as they are compared: ё = е, case and hyphen spaces ignored. */
export const nameKeys = {
  full: joined,
  short: (name: FullName): string => joined({ ...name, patronymic: "" }),
  initials: initialsOf,
  /** «Ковалёва И.» fits every patronymic. */
  fitsInitials: (short: FullName, full: FullName): boolean =>
    word(short.surname) === word(full.surname) && word(full.name).startsWith(word(short.name).replace(".", "")) && word(full.patronymic).startsWith(word(short.patronymic).replace(/\./g, "")),
  surname: ({ surname }: FullName): string => word(surname),
};

/** People of the registry by everything that may tell who they are. */
export type RegistryIndex = {
  readonly byCode: (code: string) => Person | undefined;
  readonly byEmail: (address: string) => readonly Person[];
  readonly byFull: (name: FullName, kind?: PersonKind) => readonly Person[];
  readonly byShort: (name: FullName, kind?: PersonKind) => readonly Person[];
  readonly bySurname: (name: FullName) => readonly Person[];
};

const numberOf = (code: string): string => code.trim().toUpperCase();

export function indexRegistry(people: readonly Person[]): RegistryIndex {
  const codes = new Map<string, Person>();
  const emails = new Map<string, Person[]>();
  const full = new Map<string, Person[]>();
  const short = new Map<string, Person[]>();
  const surnames = new Map<string, Person[]>();
  const add = (map: Map<string, Person[]>, key: string, person: Person): void => {
    const list = map.get(key);
    if (!list) map.set(key, [person]);
    else if (!list.includes(person)) list.push(person);
  };
  for (const person of people) {
    if (person.code !== "") codes.set(numberOf(person.code), person);
    for (const address of [person.email, ...person.aliases]) if (address.includes("@")) add(emails, address.toLowerCase(), person);
    if (person.surname === "" && person.name === "") continue;
    const [name, patronymic] = [word(person.name), word(person.patronymic)];
    for (const each of [person.surname, ...person.aliases.filter((alias) => !alias.includes("@"))]) {
      const surname = word(each);
      add(full, `${surname} ${name} ${patronymic}`.trim(), person);
      add(short, `${surname} ${name}`.trim(), person);
      add(surnames, surname, person);
    }
  }
  const ofKind = (list: readonly Person[] | undefined, kind: PersonKind | undefined): readonly Person[] =>
    list === undefined ? [] : kind === undefined ? list : list.filter((person) => person.kind === kind);
  return {
    byCode: (code) => codes.get(numberOf(code)),
    byEmail: (address) => emails.get(address) ?? [],
    byFull: (name, kind) => ofKind(full.get(nameKeys.full(name)), kind),
    byShort: (name, kind) => ofKind(short.get(nameKeys.short(name)), kind),
    bySurname: (name) => surnames.get(nameKeys.surname(name)) ?? [],
  };
}

/** Living pairs: which mentor holds which mentee in which form. */
export type HeldPair = { readonly mentorId: string; readonly menteeId: string; readonly form: string };
export function heldPairs({ pairs, members }: Pick<RosterRegistry, "pairs" | "members">, on: IsoDate): HeldPair[] {
  const alive = new Map(pairs.filter(isAlive).map((pair) => [pair.id as string, pair]));
  return members.flatMap(({ pairId, menteeId, to }) => {
    const pair = alive.get(pairId);
    return pair && (to === null || to >= on) ? [{ mentorId: pair.mentorId, menteeId, form: pair.form }] : [];
  });
}

