import type { RosterField } from "../../../contract/roster";
import type { PersonKind } from "../../../contract/schemas";
import type { BodyRow } from "./body";
import { cellsOf, type Cells, type Readers } from "./cells";
import type { Column, Columns } from "./columns";
import { shownDay } from "./dates";
import type { Side } from "./header";
import { readNameCells, readNameText, type NameCells } from "./name-cells";
import type { PersonRow, ReadPerson, RowKey } from "./read-person";
import { ask, note, stop, type Reading, type Remark, type RowAnswer } from "./remark";
import { cleanCell, oneLine, plain } from "./spelling";

type Row = Extract<BodyRow, { skipped: false }>;
/** How names are to be read in the whole table. */
export type TableReading = { readonly readers: Readers; readonly columns: Columns; /** The one answer for a column of turned names. */ readonly order: string | undefined };

const KINDS: readonly PersonKind[] = ["teacher", "pupil", "external"];
const kindOptions = KINDS.map((kind) => ({ value: kind, label: `roster.kind.${kind}` }));

/** One row of people read: cells into values, each question and each reading otherwise than typed said (I.3–I.7). */
export function readPersonRow(body: Row, table: TableReading, answer: RowAnswer): PersonRow {
  const { readers, columns } = table;
  const { row } = body;
  const remarks: Remark[] = [];
  const readings: Reading[] = [];
  const cellsIn = (map: ReadonlyMap<RosterField, Column>): Cells => cellsOf(body.cells, map, row, readers, answer, remarks, readings);
  if (body.extra !== "") remarks.push(ask("row.cells", { row: row + 1, read: body.extra }, answer));

  const ownCells = cellsIn(columns.own);
  const hasOwn = columns.own.has("fullName") || columns.own.has("surname") || columns.own.has("code") || !(columns.mentor.has("mentor") || columns.mentee.has("mentee"));
  const mentorText = oneLine(body.cells[columns.mentor.get("mentor")?.at ?? -1] ?? "");
  const menteeText = cleanCell(body.cells[columns.mentee.get("mentee")?.at ?? -1] ?? "");
  const start = ownCells.date("pairStart");
  const end = ownCells.date("pairEnd");
  const inOrder = start === null || end === null || start <= end;
  if (!inOrder) remarks.push(ask("date.order", { row: row + 1, read: shownDay(start), other: shownDay(end) }, answer));
  const pair = {
    form: ownCells.typed("form"), variant: ownCells.typed("variant"), goal: ownCells.typed("goal"),
    start: inOrder ? start : null, end: inOrder ? end : null, mentor: hasOwn ? mentorText : "",
  };
  for (const [at, from] of body.filled) remarks.push(note(columns.all[at]?.field === "mentor" ? "merged.mentor" : "merged.cell", { row: from + 1, column: columns.all[at]?.header ?? "" }));

  const read = (key: RowKey, side: Side | "own", cells: Cells, name: NameCells): ReadPerson =>
    personOf(key, side, cells, name, body, readers, answer, remarks);
  let own: ReadPerson | null = null;
  if (hasOwn) {
    const name = readNameCells(ownCells, row, table, answer, remarks, readings);
    if (name === null && !readers.on.codesMode && ownCells.typed("code") === "") {
      const column = (columns.own.get("fullName") ?? columns.own.get("surname"))?.header ?? "";
      remarks.push(stop("name.missing", { row: row + 1, column }));
    }
    own = read(`row:${row}`, "own", ownCells, name ?? NO_NAME);
  }

  let mentor: ReadPerson | null = null;
  if (!hasOwn && mentorText !== "") {
    const cells = cellsIn(columns.mentor);
    mentor = read(`row:${row}:mentor`, "mentor", cells, readNameText(mentorText, columns.mentor.get("mentor")?.header ?? "", row, table, answer, remarks, readings));
  }
  const menteeCells = cellsIn(columns.mentee);
  const mentees = severalNames(menteeText).map((text, at, all) => {
    const cells = at === 0 || all.length === 1 ? menteeCells : cellsOf(body.cells, columns.mentee, row, readers, answer, [], []);
    return read(`row:${row}:mentee:${at}`, "mentee", cells, readNameText(text, columns.mentee.get("mentee")?.header ?? "", row, table, answer, remarks, readings));
  });
  if (!hasOwn && mentees.length === 0 && mentor === null) {
    remarks.push(stop("name.missing", { row: row + 1, column: (columns.mentee.get("mentee") ?? columns.mentor.get("mentor"))?.header ?? "" }));
  }
  return { row, own, mentor, mentorFrom: null, mentees, pair, remarks, readings };
}

const NO_NAME: NameCells = { name: null, initials: false, token: "", bracket: "" };

/** Line breaks and «;» part several mentees; «,» does between full names only. */
function severalNames(text: string): string[] {
  const parts = text.split(/[\n;]/).map(oneLine).filter((part) => part !== "");
  return parts.flatMap((part) => {
    const names = part.split(",").map(oneLine).filter((each) => each !== "");
    return names.length > 1 && names.every((name) => name.split(" ").length >= 2) ? names : [part];
  });
}

function personOf(key: RowKey, side: Side | "own", cells: Cells, named: NameCells, body: Row, readers: Readers, answer: RowAnswer, remarks: Remark[]): ReadPerson {
  const { section } = body;
  const number = body.row + 1;
  const post = cells.typed("post");
  const bracketClass = named.bracket === "" ? null : readers.schoolClass(named.bracket);
  let schoolClass = cells.schoolClass(post !== "");
  if (schoolClass === "" && bracketClass) {
    schoolClass = bracketClass;
    cells.shown("class", `(${named.bracket})`, bracketClass);
  }
  if (schoolClass === "" && cells.typed("class") === "" && section.class && post === "" && side === "own") {
    schoolClass = section.class.value;
    remarks.push(note("section.class", { row: section.class.row + 1, read: schoolClass }));
  }
  const alias = named.bracket !== "" && !bracketClass && /^\p{Lu}[\p{L}-]+$/u.test(named.bracket) ? [named.bracket] : [];

  const role = readers.roles(cells.typed("role"));
  if (role.unknown) remarks.push(ask("role.bad", cells.params("role"), answer));
  const roles = role.roles.length > 0 || side !== "own" || cells.typed("role") !== "" || !section.role ? role.roles : [section.role.value];
  if (roles !== role.roles && section.role) remarks.push(note("section.role", { row: section.role.row + 1 }));

  const workStart = cells.date("workStart");
  const experience = cells.experience(workStart);
  return {
    key, row: body.row, side, token: named.token, code: cells.typed("code").toUpperCase(), name: named.name, initials: named.initials,
    kind: kindOf(cells, schoolClass, post, side === "own" ? section.kind : null, number, readers, answer, remarks),
    roles: side === "own" ? roles : [side], reserve: role.reserve, young: role.young,
    appointments: [...new Set([...role.appointments, ...readers.appointments(post)])],
    post, subjects: readers.subjects(cells.typed("subject")), class: schoolClass, category: cells.category(),
    workStart, experienceBefore: experience.before, experienceToday: experience.today,
    email: cells.email(), aliases: alias, gender: named.name ? readers.names.gender(named.name) : "",
  };
}

function kindOf(
  cells: Cells, schoolClass: string, post: string, section: Row["section"]["kind"], number: number, readers: Readers, answer: RowAnswer, remarks: Remark[],
): PersonKind | null {
  const typed = readers.kind(cells.typed("kind"));
  if (typed !== null && typed !== "") {
    const shown = readers.words.shown.kind[typed];
    if (plain(cells.typed("kind")) !== shown) cells.shown("kind", cells.typed("kind"), shown);
    return typed;
  }
  const derived: PersonKind | null = post !== "" ? "teacher" : schoolClass !== "" || cells.typed("class") !== "" ? "pupil" : section?.value ?? null;
  if (typed === "") {
    if (section && derived === section.value && post === "" && schoolClass === "") remarks.push(note("section.kind", { row: section.row + 1 }));
    return derived;
  }
  const remark = ask("kind.bad", { ...cells.params("kind"), row: number }, answer, kindOptions, derived ?? undefined, true);
  remarks.push(remark);
  return KINDS.find((kind) => kind === remark.chosen) ?? null;
}

export const KIND_OPTIONS = kindOptions;
