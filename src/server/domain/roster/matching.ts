import type { Person } from "../tables";
import { KIND_OPTIONS } from "./person-row";
import { shownName, type ReadPerson } from "./read-person";
import { nameKeys, type RegistryIndex } from "./registry-index";
import { ask, type Option, type Remark, type RowAnswer } from "./remark";
import { isNextClass } from "./school-class";

/** Who a row's person is in the registry. `renamed` keeps the old surname and address as aliases. */
export type Match = { readonly person: Person | null; readonly remarks: readonly Remark[]; readonly renamed: boolean; readonly restored: boolean; /** The address belongs to another person and is left out. */ readonly foreignMail: boolean };

const NOBODY: Match = { person: null, remarks: [], renamed: false, restored: false, foreignMail: false };
const NEW: Option = { value: "new", label: "roster.option.new" };
const named = (person: Person): boolean => person.surname !== "" || person.name !== "";
const titleOf = (person: Person): string => [person.code, shownName(person), person.class].filter((part) => part !== "").join(" · ");
const optionOf = (person: Person): Option => ({ value: person.code, label: titleOf(person) });

/**
 * Finds the person by code, then by e-mail, then by full name, kind and class (I.9). Nothing is merged silently: every doubt is a
 * question, and the answer given decides.
 */
export function matchPerson(read: ReadPerson, index: RegistryIndex, answer: RowAnswer): Match {
  const params = { row: read.row + 1, read: read.name ? shownName(read.name) : read.code || read.email };
  const remarks: Remark[] = [];
  const question = (key: string, more: { readonly [name: string]: string }, options: readonly Option[], proposal?: string): string | undefined => {
    const remark = ask(key, { ...params, ...more }, answer, options, proposal, true);
    remarks.push(remark);
    return remark.chosen;
  };
  const found = (person: Person | null, more: Partial<Match> = {}): Match => {
    if (person?.status !== "archived") return { ...NOBODY, ...more, person, remarks };
    const back = question("same.archived", { code: person.code }, [{ value: "restore", label: "roster.option.restore" }, NEW], "restore");
    return { ...NOBODY, ...more, person: back === "new" ? null : person, restored: back !== "new", remarks };
  };

  if (read.code !== "") {
    const person = index.byCode(read.code);
    if (person === undefined) remarks.push(ask("code.unknown", { ...params, read: read.code }, answer));
    else if (read.name === null || !named(person) || sameName(read, person)) return found(person);
    else {
      const chosen = question("same.code", { code: person.code, other: shownName(person) }, [{ value: "renamed", label: "roster.option.renamed" }, NEW]);
      if (chosen !== "new") return found(person, { renamed: chosen === "renamed" });
    }
  }

  let foreignMail = false;
  const owner = read.email === "" ? undefined : index.byEmail(read.email)[0];
  if (owner) {
    if (read.name === null || !named(owner) || sameName(read, owner)) return found(owner);
    const surnameOnly = nameKeys.full({ ...owner, surname: "" }) === nameKeys.full({ ...read.name, surname: "" });
    const options: Option[] = [{ value: "renamed", label: "roster.option.renamed" }, { value: "new", label: "roster.option.foreignMail" }];
    const chosen = question("mail.taken", { read: read.email, code: owner.code }, options, surnameOnly ? undefined : "new");
    if (chosen === "renamed") return found(owner, { renamed: true });
    foreignMail = true;
    if (chosen === undefined) return found(owner, { foreignMail });
  }
  if (read.name === null || read.kind === null) return found(null, { foreignMail });
  return { ...byName(read, index, question, found), foreignMail };
}

type Ask = (key: string, more: { readonly [name: string]: string }, options: readonly Option[], proposal?: string) => string | undefined;
type Found = (person: Person | null, more?: Partial<Match>) => Match;

function byName(read: ReadPerson & { readonly name: NonNullable<ReadPerson["name"]> | null }, index: RegistryIndex, question: Ask, found: Found): Match {
  const { name, kind } = read;
  if (name === null || kind === null) return found(null);
  const pick = (people: readonly Person[], chosen: string | undefined): Match => found(people.find(({ code }) => code === chosen) ?? null);

  if (read.initials) {
    const people = index.bySurname(name).filter((person) => person.kind === kind && nameKeys.fitsInitials(name, person) && inClass(read, person));
    const only = people.length === 1 ? people[0]?.code : people.length === 0 ? "new" : undefined;
    return pick(people, question("name.initials", {}, [...people.map(optionOf), NEW], only));
  }

  const all = index.byFull(name, kind);
  const here = all.filter((person) => inClass(read, person));
  if (here.length > 1) {
    const chosen = question("same.many", { codes: here.map(titleOf).join("; ") }, [...here.map(optionOf), NEW]);
    return pick(here, chosen);
  }
  const one = here[0];
  if (one) {
    const otherMail = read.email !== "" && one.email !== "" && read.email !== one.email.toLowerCase();
    if (!otherMail) return found(one);
    const chosen = question("same.mail", { from: one.email, to: read.email }, [{ value: "same", label: "roster.option.same" }, NEW]);
    return found(chosen === "new" ? null : one);
  }
  const moved = kind === "pupil" ? all.filter((person) => isNextClass(person.class, read.class)) : [];
  if (moved.length === 1 && moved[0]) {
    const chosen = question("same.class", { from: moved[0].class, to: read.class }, [{ value: "moved", label: "roster.option.moved" }, NEW], "moved");
    return found(chosen === "new" ? null : moved[0]);
  }
  const similar = index.byShort(name, kind).filter((person) => inClass(read, person) && (name.patronymic === "") !== (person.patronymic === ""));
  if (similar.length > 1) return pick(similar, question("same.many", { codes: similar.map(titleOf).join("; ") }, [...similar.map(optionOf), NEW]));
  if (similar[0]) {
    const chosen = question("same.patronymic", { full: shownName(similar[0]) }, [{ value: "same", label: "roster.option.same" }, NEW], "same");
    return found(chosen === "new" ? null : similar[0]);
  }
  return found(null);
}

/** Pupils are told apart by class; a row without one fits any. */
const inClass = (read: ReadPerson, person: Person): boolean =>
  read.kind !== "pupil" || read.class === "" || read.class === person.class;

/** The same name, a patronymic on one side only, or initials of it. */
function sameName(read: ReadPerson, person: Person): boolean {
  if (read.name === null) return true;
  const { name } = read;
  const surnames = [person.surname, ...person.aliases.filter((alias) => !alias.includes("@"))];
  return surnames.some((surname) => {
    const known = { ...person, surname };
    if (read.initials) return nameKeys.fitsInitials(name, known);
    return nameKeys.full(name) === nameKeys.full(known) || ((name.patronymic === "" || person.patronymic === "") && nameKeys.short(name) === nameKeys.short(known));
  });
}

/** The question of a row whose kind nothing tells. */
export const kindQuestion = (read: ReadPerson, answer: RowAnswer): Remark =>
  ask("kind.unknown", { row: read.row + 1, read: read.name ? shownName(read.name) : read.code || read.email }, answer, KIND_OPTIONS, undefined, true);
