import type { PersonKind } from "../../../contract/schemas";
import type { Readers } from "./cells";
import { TOKEN } from "./name-cells";
import type { FullName } from "./names";
import type { FilePerson } from "./people";
import { shownName, type ReadPerson, type RowKey } from "./read-person";
import { nameKeys, type RegistryIndex } from "./registry-index";
import type { Person } from "../tables";

/** One side of a pair: a person of the file, or one whom only the registry knows. */
export type Party = { readonly file: FilePerson; readonly person: Person | null } | { readonly file: null; readonly person: Person };
export const partyId = (party: Party): string => party.person?.id ?? party.file?.key ?? "";

export type Found =
  | { readonly state: "one"; readonly party: Party }
  | { readonly state: "many"; readonly parties: readonly Party[] }
  | { readonly state: "new"; readonly name: FullName | null; readonly token: string }
  | { readonly state: "none" };

/** Finds a person by what a mentor cell says: code, e-mail, full name, surname with initials; the file first, then the registry (I.7). */
export function mentorFinder(people: readonly FilePerson[], index: RegistryIndex, readers: Readers): (text: string, schoolClass: string) => Found {
  const byToken = new Map<string, FilePerson>();
  const byCode = new Map<string, FilePerson>();
  const byEmail = new Map<string, FilePerson>();
  const byFull = new Map<string, FilePerson[]>();
  const byShort = new Map<string, FilePerson[]>();
  const bySurname = new Map<string, FilePerson[]>();
  const byPerson = new Map<string, FilePerson>();
  const add = (map: Map<string, FilePerson[]>, key: string, person: FilePerson): void => {
    const list = map.get(key) ?? [];
    if (!list.includes(person)) map.set(key, [...list, person]);
  };
  for (const person of people) {
    if (person.person) byPerson.set(person.person.id, person);
    for (const read of person.reads) {
      if (read.token !== "") byToken.set(read.token, person);
      if (read.code !== "") byCode.set(read.code, person);
      if (read.email !== "") byEmail.set(read.email, person);
      if (read.name === null) continue;
      add(byFull, nameKeys.full(read.name), person);
      add(byShort, nameKeys.short(read.name), person);
      add(bySurname, nameKeys.surname(read.name), person);
    }
  }
  const ofRegistry = (person: Person): Party => {
    const file = byPerson.get(person.id);
    return file ? { file, person } : { file: null, person };
  };
  const ofFile = (file: FilePerson): Party => ({ file, person: file.person });
  const nameOf = ({ reads }: FilePerson): FullName | null => reads[0]?.name ?? null;
  const classOf = (party: Party): string => party.file?.reads.map((read) => read.class).find((each) => each !== "") ?? party.person?.class ?? "";

  function settled(parties: readonly Party[], schoolClass: string): Found | null {
    if (parties.length === 0) return null;
    const fitting = schoolClass === "" ? parties : parties.filter((party) => classOf(party) === schoolClass || classOf(party) === "");
    const left = fitting.length > 0 ? fitting : parties;
    return left.length === 1 && left[0] ? { state: "one", party: left[0] } : { state: "many", parties: left };
  }
  const patronymicMissing = (name: FullName, other: FullName | null): boolean => other !== null && (name.patronymic === "" || other.patronymic === "");

  return (text, schoolClass) => {
    if (TOKEN.test(text)) {
      const file = byToken.get(text);
      return file ? { state: "one", party: ofFile(file) } : { state: "new", name: null, token: text };
    }
    if (text.includes("@")) {
      const email = readers.email(text);
      if (email.state !== "read") return { state: "none" };
      const file = byEmail.get(email.address);
      return file ? { state: "one", party: ofFile(file) } : settled(index.byEmail(email.address).map(ofRegistry), schoolClass) ?? { state: "none" };
    }
    const coded = byCode.get(text.toUpperCase());
    const known = index.byCode(text);
    if (coded) return { state: "one", party: ofFile(coded) };
    if (known) return { state: "one", party: ofRegistry(known) };
    const reading = readers.names.read(text);
    if (reading.state !== "read") return { state: "none" };
    const { name, question, proposal } = reading;
    if (question === "name.initials") {
      const inFile = (bySurname.get(nameKeys.surname(name)) ?? []).filter((each) => { const other = nameOf(each); return other !== null && nameKeys.fitsInitials(name, other); });
      return settled(inFile.map(ofFile), schoolClass)
        ?? settled(index.bySurname(name).filter((person) => nameKeys.fitsInitials(name, person)).map(ofRegistry), schoolClass) ?? { state: "none" };
    }
    for (const each of proposal ? [name, proposal] : [name]) {
      const found = settled((byFull.get(nameKeys.full(each)) ?? []).map(ofFile), schoolClass)
        ?? settled((byShort.get(nameKeys.short(each)) ?? []).filter((file) => patronymicMissing(each, nameOf(file))).map(ofFile), schoolClass)
        ?? settled(index.byFull(each).map(ofRegistry), schoolClass)
        ?? settled(index.byShort(each).filter((person) => patronymicMissing(each, person)).map(ofRegistry), schoolClass);
      if (found) return found;
    }
    return { state: "new", name: question === "name.order" && proposal && reading.turned ? proposal : name, token: "" };
  };
}

/** A mentor whom only his mentees' rows name. */
export function newMentor(row: number, { name, token }: Extract<Found, { state: "new" }>, kind: PersonKind | null, readers: Readers): ReadPerson {
  const key: RowKey = `row:${row}:mentor`;
  return {
    key, row, side: "mentor", token, code: "", name, initials: false, roles: ["mentor"], reserve: false, young: false, appointments: [], post: "",
    subjects: [], class: "", category: "", workStart: null, experienceBefore: null, experienceToday: null, email: "", aliases: [],
    gender: name ? readers.names.gender(name) : "", kind,
  };
}

export const partyTitle = (party: Party): string => {
  const name = party.file?.reads[0]?.name ?? party.person;
  return name && (name.surname !== "" || name.name !== "") ? shownName(name) : party.person?.code ?? (party.file?.reads[0]?.token || party.file?.key) ?? "";
};
