import type { Person } from "../../domain/tables";
import type { Doubt } from "./doubt-reasons";
import { CASES, type Case } from "./endings";
import { genderContradicts, genderOf } from "./gender";
import { OGLY } from "./given-rules";
import { declinePart, partIn, tidy, type DeclinedPart } from "./name-part";
import type { KnownGender } from "./name-word";
import { givenForms, isConfirmed, ownWord, type OwnForms } from "./own-forms";

export type Named = Pick<Person, "surname" | "name" | "patronymic" | "gender" | "code">;
/** A name as papers write it: «Ковалёвой Ирины Андреевны», «И. А. Ковалёвой», «Ковалёвой И. А.»; the last two hold together by no-break spaces. */
export type Names = { readonly full: string; readonly initialsBefore: string; readonly initialsAfter: string };

const NO_BREAK = "\u00a0";
type Columns = readonly [surname: string, name: string, patronymic: string];
type KnownForms = (kase: Case) => Columns;

/**
 * The name in a case (R-N04). Own forms of the full name win and, word by word, decide the other cases; without a known gender a name stays
 * in the nominative wherever a man's and a woman's form differ. The code in codes mode, where the name columns are empty.
 */
export function namesOf(person: Named, kase: Case, own: OwnForms = {}): Names {
  const columns = columnsOf(person);
  if (columns.every((column) => column === "")) return { full: person.code, initialsBefore: person.code, initialsAfter: person.code };
  const given = givenForms(own);
  const declined = byGender(person);
  const [surname, name, patronymic] = fitting(columns, given) ? withOwn(declined, columns, kase, given) : declined(kase);
  const whole = kase === "accusative" || kase === "nominative" || kase === "prepositional" ? undefined : given[kase];
  const full = whole ?? [surname, name, patronymic].filter((column) => column !== "").join(" ");
  const initials = [...initialsOf(columns[1]), ...initialsOf(columns[2])].join(NO_BREAK);
  if (surname === "") return { full, initialsBefore: name, initialsAfter: name };
  const tied = surname.replace(/ /g, NO_BREAK);
  return initials === "" ? { full, initialsBefore: tied, initialsAfter: tied } : { full, initialsBefore: initials + NO_BREAK + tied, initialsAfter: tied + NO_BREAK + initials };
}

/** What a person should confirm before the name goes into a paper; nothing once all three own forms are written down. */
export function doubtsOf(person: Named, own: OwnForms = {}): Doubt[] {
  const columns = columnsOf(person);
  const whole = columns.filter((column) => column !== "").join(" ");
  if (whole === "") return [];
  const shape: Doubt[] = fitting(columns, givenForms(own)) ? [] : [{ of: "person", text: whole, reason: "ownShape" }];
  if (isConfirmed(own)) return shape;
  const gender = genderOf(person);
  const contradicts: Doubt[] = genderContradicts(person) ? [{ of: "person", text: whole, reason: "genderContradicts" }] : [];
  if (gender !== null) return [...shape, ...contradicts, ...partsOf(person, gender).flatMap(({ doubts }) => doubts), ...foreignOrder(columns, gender)];
  const [men, women] = [partsOf(person, "male"), partsOf(person, "female")];
  return same(men, women) ? [...shape, ...men.flatMap(({ doubts }) => doubts)] : [...shape, { of: "person", text: whole, reason: "genderUnknown" }];
}

const columnsOf = ({ surname, name, patronymic }: Named): Columns => [tidy(surname), tidy(name), tidy(patronymic)];

type Parts = readonly [surname: DeclinedPart, name: DeclinedPart, patronymic: DeclinedPart];
const partsOf = ({ surname, name, patronymic }: Named, gender: KnownGender): Parts =>
  [declinePart("surname", surname, gender), declinePart("name", name, gender), declinePart("patronymic", patronymic, gender)];

const columnsIn = ([surname, name, patronymic]: Parts, kase: Case): Columns => [partIn(surname, kase), partIn(name, kase), partIn(patronymic, kase)];
const same = (one: Parts, other: Parts): boolean =>
  CASES.every((kase) => columnsIn(one, kase).join(" ") === columnsIn(other, kase).join(" "));

function byGender(person: Named): KnownForms {
  const gender = genderOf(person);
  const men = partsOf(person, gender ?? "male");
  const sure = gender !== null || same(men, partsOf(person, "female"));
  return (kase) => (sure ? columnsIn(men, kase) : columnsOf(person));
}

/** Чан Минь: without a patronymic, a name of one syllable each declines as a whole, and which word is the surname is not certain. */
function foreignOrder([surname, name, patronymic]: Columns, gender: KnownGender): Doubt[] {
  const syllable = /^[^аеёиоуыэюя\s]*[аеёиоуыэюя][^аеёиоуыэюя\s]*$/i;
  return patronymic === "" && gender === "male" && syllable.test(surname) && syllable.test(name) && /[^аеёиоуыэюя]$/i.test(surname)
    ? [{ of: "person", text: `${surname} ${name}`, reason: "foreignOrder" }] : [];
}

const wordsOf = (text: string): string[] => text.split(" ").filter((word) => word !== "");

/** Whether each own form has the words of the name in its order, so that it can be told which of them is the surname. */
const fitting = (columns: Columns, given: OwnForms): boolean => {
  const starts = (text: string): string => wordsOf(text).map((word) => word.charAt(0).toLowerCase().replace("ё", "е")).join(" ");
  return Object.values(given).every((form) => starts(form) === starts(columns.join(" ")));
};

function withOwn(declined: KnownForms, columns: Columns, kase: Case, given: OwnForms): Columns {
  const column = (of: 0 | 1 | 2): string => {
    const before = wordsOf(columns.slice(0, of).join(" ")).length;
    return wordsOf(columns[of]).map((_, word) => {
      const own = Object.fromEntries(Object.entries(given).map(([each, form]) => [each, wordsOf(form)[before + word] ?? ""]));
      return hyphened((each) => wordsOf(declined(each)[of])[word] ?? "", kase, own);
    }).join(" ");
  };
  return [column(0), column(1), column(2)];
}

/** «Римской-Левиной» part by part, where the own word has the same parts. */
function hyphened(ours: (kase: Case) => string, kase: Case, own: OwnForms): string {
  const parts = ours("nominative").split("-");
  if (Object.values(own).some((word) => word.split("-").length !== parts.length)) return ownWord(ours, kase, own);
  return parts.map((_, at) => ownWord((each) => ours(each).split("-")[at] ?? "", kase, Object.fromEntries(Object.entries(own).map(([each, word]) => [each, word.split("-")[at] ?? ""])))).join("-");
}

/** «А.», «А.-М.», «Р. оглы», also of a cell that holds initials already («И.А.»); nothing for an empty column. */
function initialsOf(column: string): string[] {
  const initial = (part: string): string => (isOgly(part) ? part : `${[...part][0] ?? ""}.`);
  return wordsOf(column.replace(/\./g, " ")).map((word) => word.split("-").filter((part) => part !== "").map(initial).join("-")).filter((word) => word !== "");
}
const isOgly = (word: string): boolean => OGLY.male.test(word.toLowerCase()) || OGLY.female.test(word.toLowerCase());
