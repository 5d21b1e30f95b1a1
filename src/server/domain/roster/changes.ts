import type { IsoDate } from "../../../contract/schemas";
import { experienceMonths } from "../person";
import type { School } from "../school";
import type { Person } from "../tables";
import { shownDay } from "./dates";
import { experienceBase } from "./experience";
import type { Match } from "./matching";
import type { ReadPerson } from "./read-person";
import type { RowAnswer } from "./remark";
import { plain } from "./spelling";
import type { RosterWords } from "./words";

/** Fields of a person that a list may fill. */
export const LISTED = [
  "kind", "surname", "name", "patronymic", "gender", "email", "aliases", "post", "subjects", "class", "category", "workStart", "experienceBefore",
  "experienceStated", "experienceStatedOn", "status",
] as const satisfies readonly (keyof Person)[];
export type ListedField = (typeof LISTED)[number];
export type ListedFields = Pick<Person, ListedField>;

/** One cell of a known person: what stands there and what the file says. */
export type CellChange = { readonly field: ListedField; readonly from: Person[ListedField]; readonly to: Person[ListedField]; readonly ticked: boolean };

/** These come unticked: a person must want them. */
const CAREFUL: readonly ListedField[] = ["surname", "kind", "email"];
/** Written with others, never offered by themselves. */
const QUIET: readonly ListedField[] = ["gender", "experienceStatedOn"];

/** Names are kept only where the school said so; a pupil's only with «Имена учеников» (I.11). */
export const namesKept = (kind: Person["kind"] | null, school: Pick<School, "mode" | "pupilNames">): boolean =>
  school.mode === "names" && (kind !== "pupil" || school.pupilNames);

/** What a row says of a person in the registry's terms; what it does not say is absent. */
export function fieldsOf(read: ReadPerson, known: Person | null, school: Pick<School, "mode" | "pupilNames">, today: IsoDate): Partial<ListedFields> {
  const fields: { -readonly [Field in ListedField]?: Person[Field] } = {};
  const kind = read.kind ?? known?.kind ?? null;
  if (read.kind !== null) fields.kind = read.kind;
  if (read.name !== null && namesKept(kind, school) && !(read.initials && known)) {
    fields.surname = read.name.surname;
    fields.name = read.name.name;
    if (read.name.patronymic !== "") fields.patronymic = read.name.patronymic;
    if (read.aliases.length > 0) fields.aliases = [...read.aliases];
  }
  if (read.gender !== "") fields.gender = read.gender;
  if (read.email !== "") fields.email = read.email;
  if (read.post !== "") fields.post = read.post;
  if (read.subjects.length > 0) fields.subjects = [...read.subjects];
  if (read.class !== "") fields.class = read.class;
  if (read.category !== "") fields.category = read.category;
  if (read.workStart !== null) fields.workStart = read.workStart;
  if (read.experienceBefore !== null) fields.experienceBefore = read.experienceBefore;
  else if (read.experienceToday !== null && !agreesWith(read.experienceToday, known, today)) {
    const base = experienceBase(read.experienceToday, read.workStart ?? known?.workStart ?? null, today);
    if ("before" in base) fields.experienceBefore = base.before;
    if ("stated" in base) {
      fields.experienceStated = base.stated;
      fields.experienceStatedOn = today;
    }
  }
  return fields;
}

/** A list states whole years: what the registry counts today may be up to a year more. */
function agreesWith(stated: number, known: Person | null, today: IsoDate): boolean {
  const counted = known ? experienceMonths(known, today) : null;
  return counted !== null && counted >= stated && counted < stated + 12;
}

/** Cells that differ; equal but for ё, case of a post, or order of subjects is equal, and an empty cell never erases. */
export function changesOf(read: ReadPerson, known: Person, match: Match, answer: RowAnswer, newerByHand: boolean, school: Pick<School, "mode" | "pupilNames">, today: IsoDate): CellChange[] {
  const said = fieldsOf(match.foreignMail ? { ...read, email: "" } : read, known, school, today);
  if (match.renamed) said.aliases = [...new Set([...known.aliases, ...(said.aliases ?? []), ...oldOnes(said, known)])];
  else if (said.aliases) said.aliases = [...new Set([...known.aliases, ...said.aliases])];
  if (match.restored) said.status = "active";
  const ticked = (field: ListedField): boolean =>
    answer.cell(field) ?? (match.renamed || match.restored || (!newerByHand && !CAREFUL.includes(field)));
  const changes = LISTED.filter((field) => said[field] !== undefined && !same(said[field], known[field]));
  const loud = changes.filter((field) => !QUIET.includes(field) || (field === "gender" && known.gender === "" && changes.some((other) => !QUIET.includes(other))));
  return [...loud, ...(loud.includes("experienceStated") ? (["experienceStatedOn"] as const).filter((field) => changes.includes(field)) : [])]
    .map((field): CellChange => ({ field, from: known[field], to: said[field] as Person[ListedField], ticked: ticked(field === "experienceStatedOn" ? "experienceStated" : field) }));
}

function oldOnes(said: Partial<ListedFields>, known: Person): string[] {
  return [
    ...(said.surname !== undefined && known.surname !== "" && !same(said.surname, known.surname) ? [known.surname] : []),
    ...(said.email !== undefined && known.email !== "" && !same(said.email, known.email) ? [known.email] : []),
  ];
}

function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return [...one].map(String).map(plain).sort().join("|") === [...other].map(String).map(plain).sort().join("|");
  if (typeof one === "string" && typeof other === "string") return plain(one) === plain(other);
  return one === other;
}

/** A value as the screen shows it. */
export function shownValue(field: ListedField, value: Person[ListedField], words: RosterWords): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.join(", ");
  if (field === "kind") return words.shown.kind[value as Person["kind"]];
  if (field === "category") return words.shown.category[value as Exclude<Person["category"], "">];
  if (field === "workStart" || field === "experienceStatedOn") return shownDay(value as IsoDate);
  return String(value);
}
