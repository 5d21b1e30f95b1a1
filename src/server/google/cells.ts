import type { LessonNote } from "../../contract/lessons";
import type { IsoDate } from "../../contract/schemas";
import type { Column } from "../catalogue/sheets";
import { NO, YES } from "../catalogue/values";

/** What Sheets v4 gives with UNFORMATTED_VALUE and SERIAL_NUMBER: text, number, boolean; an empty cell is absent or "". */
export type Cell = string | number | boolean | null | undefined;
export type CellData = { userEnteredValue?: { stringValue?: string; numberValue?: number; boolValue?: boolean } };

/** Days from Google's day 0 (30.12.1899) to 01.01.1970. */
const EPOCH = 25_569;
export const serialOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + EPOCH;
/** The same few hundred days stand in thousands of cells. */
const days = new Map<number, IsoDate>();
function dayOfSerial(serial: number): IsoDate {
  const known = days.get(serial);
  if (known !== undefined) return known;
  const day = new Date((Math.floor(serial) - EPOCH) * 86_400_000).toISOString().slice(0, 10) as IsoDate;
  days.set(serial, day);
  return day;
}

export type ReadCell = { readonly value: unknown } | { readonly read: string; readonly right: string; readonly params?: { readonly [name: string]: string } };

/** The value of a cell by its column, or what was read and the key of what would be right. */
export function fromCell(cell: Cell, column: Column): ReadCell {
  const empty = cell === "" || cell === null || cell === undefined;
  if (empty && column.needed) return { read: "", right: "cell.empty" };
  switch (column.kind) {
    case "text":
      return { value: empty ? "" : String(cell).trim() };
    case "instant":
      return { value: empty ? "" : String(cell) };
    case "list":
      return { value: empty ? [] : String(cell).split(/[;\n]/).map((part) => part.trim()).filter((part) => part !== "") };
    case "date":
      return empty ? { value: null } : readDay(cell);
    case "number": {
      if (empty) return { value: null };
      const number = typeof cell === "number" ? cell : Number(String(cell).replace(",", ".").replace(/\s/g, ""));
      return Number.isFinite(number) ? { value: number } : { read: String(cell), right: "cell.number" };
    }
    case "flag":
      if (empty || cell === false || cell === NO) return { value: false };
      return cell === true || cell === YES ? { value: true } : { read: String(cell), right: "cell.flag" };
    case "choice": {
      if (empty) return { value: column.empty ?? "" };
      const word = String(cell).trim();
      const key = keysOf(column.values).get(word) ?? (column.others ? word : undefined);
      return key === undefined
        ? { read: String(cell), right: "cell.choice", params: { words: Object.values(column.values).join(", ") } }
        : { value: key };
    }
    case "scores":
      return readScores(empty ? "" : String(cell));
    case "facts":
      return readFacts(empty ? "" : String(cell));
    case "difficulties":
      return readDifficulties(empty ? "" : String(cell));
    case "time":
      return empty ? { value: "" } : readTime(cell);
    case "rows":
      return readRows(empty ? "" : String(cell), column.parts);
    case "notes":
      return readNotes(empty ? "" : String(cell), keysOf(column.subjects));
  }
}

/** A value as Sheets takes it. Text goes as `stringValue`, so what a person typed never becomes a formula (platform trap 5). */
export function toCell(value: unknown, column: Column): CellData {
  if (value === null || value === undefined || value === "") return {};
  switch (column.kind) {
    case "date":
      return { userEnteredValue: { numberValue: serialOf(String(value)) } };
    case "number":
      return { userEnteredValue: { numberValue: Number(value) } };
    case "flag":
      return value === true ? { userEnteredValue: { stringValue: YES } } : {};
    case "list":
      return textCell((value as readonly string[]).join("; "));
    case "choice":
      return textCell(column.values[String(value)] ?? (column.others ? String(value) : ""));
    case "scores":
    case "difficulties":
      return textCell(Object.entries(value as object).map(([criterion, score]) => `${criterion}=${score}`).join("; "));
    case "facts":
      return textCell(Object.entries(value as object).map(([criterion, fact]) => `${criterion}: ${String(fact).replace(/\n/g, " ")}`).join("\n"));
    case "rows":
      return textCell((value as readonly { readonly [part: string]: string | number }[]).map((row) => column.parts.map(({ key }) => partText(row[key])).join(" | ")).join("\n"));
    case "notes":
      return textCell((value as readonly LessonNote[]).map(({ at, about, text }) => `${at} ${column.subjects[about]}: ${text.replace(/\n/g, " ")}`).join("\n"));
    default:
      return textCell(String(value));
  }
}

export const textCell = (value: string): CellData => (value === "" ? {} : { userEnteredValue: { stringValue: value } });

/** What a cell written so is read as. */
export const valueOf = ({ userEnteredValue: value = {} }: CellData): Cell => value.stringValue ?? value.numberValue ?? value.boolValue ?? "";

/** A cell as it was read, to be written back; a formula comes back as what it showed. */
export const cellOf = (cell: Cell): CellData =>
  typeof cell === "number" ? { userEnteredValue: { numberValue: cell } } : typeof cell === "boolean" ? { userEnteredValue: { boolValue: cell } } : textCell(cell ?? "");

/** Keys of a drop-down by their words; turned round once a run. */
const turned = new Map<object, ReadonlyMap<string, string>>();
function keysOf(values: { readonly [key: string]: string }): ReadonlyMap<string, string> {
  const keys = turned.get(values) ?? new Map(Object.entries(values).map(([key, word]) => [word, key]));
  turned.set(values, keys);
  return keys;
}

function readDay(cell: Cell): ReadCell {
  if (typeof cell === "number") return cell >= 1 && cell < 200_000 ? { value: dayOfSerial(cell) } : { read: String(cell), right: "cell.date" };
  const typedDay = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(String(cell).trim());
  const iso = typedDay ? `${typedDay[3]}-${typedDay[2]!.padStart(2, "0")}-${typedDay[1]!.padStart(2, "0")}` : String(cell).trim();
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  const real = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso;
  return real ? { value: iso } : { read: String(cell), right: "cell.date" };
}

/** A time of the day. Typed by hand it has become a part of a day, since Sheets takes `8:35` for a time. */
function readTime(cell: Cell): ReadCell {
  const minutes = typeof cell === "number" && cell >= 0 && cell < 1 ? Math.round(cell * 1440) : NaN;
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(Number.isNaN(minutes) ? String(cell).trim() : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`) ?? [];
  return hour !== undefined && Number(hour) < 24 && Number(minute) < 60 ? { value: `${hour.padStart(2, "0")}:${minute!}` } : { read: String(cell), right: "cell.time" };
}

/** Notes of a lesson, one a line: `08:35 учитель: назвала цель`. */
function readNotes(text: string, subjects: ReadonlyMap<string, string>): ReadCell {
  const notes: { at: string; about: string; text: string }[] = [];
  for (const line of text.split("\n").map((each) => each.trim()).filter((each) => each !== "")) {
    const [, at = "", word = "", said = ""] = /^(\S+)\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    const time = readTime(at);
    const about = subjects.get(word.trim());
    if (!("value" in time) || about === undefined) return { read: line, right: "cell.notes" };
    notes.push({ at: String(time.value), about, text: said });
  }
  return { value: notes };
}

/** A part of a line may hold neither the end of the line nor what parts it from the next. */
const partText = (part: string | number | undefined): string => String(part ?? "").replace(/\s+/g, " ").replace(/\|/g, "/").trim();

/** Lines of a small table: `7Б | 24 | 96 | 58`. */
function readRows(text: string, parts: Extract<Column, { kind: "rows" }>["parts"]): ReadCell {
  const rows: { [part: string]: string | number }[] = [];
  for (const line of text.split("\n").map((each) => each.trim()).filter((each) => each !== "")) {
    const said = line.split("|").map((each) => each.trim());
    const fits = said.length === parts.length && parts.every(({ most }, at) => most === undefined || (/^\d{1,4}$/.test(said[at]!) && Number(said[at]) <= most));
    if (!fits) return { read: line, right: "cell.rows", params: { words: parts.map(({ word }) => word).join(" | ") } };
    rows.push(Object.fromEntries(parts.map(({ key, most }, at) => [key, most === undefined ? said[at]! : Number(said[at])])));
  }
  return { value: rows };
}

/** Scores in a cell, as people can read and mend them: `1=2; 7=0`. */
function readScores(text: string): ReadCell {
  const scores: { [criterion: string]: number } = {};
  for (const part of text.split(";").map((each) => each.trim()).filter((each) => each !== "")) {
    const match = /^([1-9]|1\d|20)\s*=\s*([012])$/.exec(part);
    if (!match) return { read: text, right: "cell.scores" };
    scores[match[1]!] = Number(match[2]);
  }
  return { value: scores };
}

/** Facts in a cell, one a line: `3: ученики назвали цель`. */
function readFacts(text: string): ReadCell {
  const facts: { [criterion: string]: string } = {};
  for (const line of text.split("\n").map((each) => each.trim()).filter((each) => each !== "")) {
    const match = /^([1-9]|1\d|20)\s*:\s*(.*)$/.exec(line);
    if (!match) return { read: text, right: "cell.facts" };
    facts[match[1]!] = match[2]!;
  }
  return { value: facts };
}

/** Difficulties in a cell with their weight from 0 to 3: `DF01=3; DF07=1` (Q02.4). */
function readDifficulties(text: string): ReadCell {
  const found: { [difficulty: string]: number } = {};
  for (const part of text.split(";").map((each) => each.trim()).filter((each) => each !== "")) {
    const match = /^(DF(?:0[1-9]|1[0-6]))\s*=\s*([0-3])$/.exec(part);
    if (!match) return { read: text, right: "cell.difficulties" };
    found[match[1]!] = Number(match[2]);
  }
  return { value: found };
}
