import { bareHeader, cleanCell } from "../roster/spelling";
import type { Weekday } from "../tables";
import type { Pasted, PastedLine } from "./paste";
import { readNumbers } from "./paste";

/** A field of a lesson as the list has it (`read-lessons`). */
type Field = "who" | "weekday" | "number" | "shift" | "class" | "subject" | "room";
type Words = { readonly who: readonly string[]; readonly title: string; readonly weekdays: ReadonlyMap<string, Weekday>; readonly weekdayForm: (typed: string) => string };
/** A column of lessons: its day as it was typed, and its number. */
type Column = { readonly at: number; readonly day: string; readonly number: string };

/** Days stand among the first lines; fewer are no week. */
const HEADER_WITHIN = 10;
const DAYS = 2;

/**
 * The sheet that hangs in the teachers' room: a line for each teacher, columns by day and number of the lesson, the class (and room) in the cells. The number stands
 * under its day or beside it («пн 1»). As lines of a list, numbered as they were pasted; null when the table is none of that kind.
 */
export function readGrid(rows: readonly (readonly string[])[], words: Words): Pasted<Field> | null {
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const beside = besideDays(row, words);
    const columns = beside.length > 0 ? beside : underDays(row, rows[at + 1] ?? [], words);
    if (new Set(columns.map(({ day }) => words.weekdays.get(words.weekdayForm(day)))).size < DAYS) continue;
    const first = at + (beside.length > 0 ? 1 : 2);
    const who = whoColumn(rows, at, first, columns[0]!.at, words.who);
    return who === null ? null : { lines: rows.slice(first).flatMap((cells, n) => linesOf(cells, first + n + 1, who, columns)), wrong: [], title: (field) => (field === "who" ? cleanCell(rows[at]![who] ?? "") || words.title : field) };
  }
  return null;
}

/** «пн 1», «понедельник, 2». */
function besideDays(row: readonly string[], { weekdays, weekdayForm }: Words): Column[] {
  return row.flatMap((cell, at) => {
    const [, day = "", number = ""] = /^(\p{L}+)[\s,.\u2116-]*(\d{1,2})$/u.exec(cleanCell(cell)) ?? [];
    return weekdays.has(weekdayForm(day)) ? [{ at, day, number }] : [];
  });
}

/** A day over its numbers: its cell is merged over them, so the cells after it are empty. */
function underDays(row: readonly string[], below: readonly string[], { weekdays, weekdayForm }: Words): Column[] {
  let day = "";
  return below.flatMap((cell, at) => {
    const typed = cleanCell(row[at] ?? "");
    if (typed !== "") day = weekdays.has(weekdayForm(typed)) && !/^\d+$/.test(typed) ? typed : "";
    const numbers = readNumbers(cleanCell(cell));
    return day !== "" && numbers?.length === 1 ? [{ at, day, number: String(numbers[0]) }] : [];
  });
}

/** Where the teachers stand, before the first day: under a known header, else the first column with words in it. */
function whoColumn(rows: readonly (readonly string[])[], at: number, first: number, before: number, spellings: readonly string[]): number | null {
  const known = new Set(spellings.map(bareHeader));
  const headed = Array.from({ length: before }, (_, column) => column).find((column) => [rows[at]?.[column], rows[first - 1]?.[column]].some((cell) => cell !== undefined && known.has(bareHeader(cell))));
  if (headed !== undefined) return headed;
  const worded = Array.from({ length: before }, (_, column) => column).find((column) => rows.slice(first).some((cells) => /\p{L}/u.test(cells[column] ?? "")));
  return worded ?? null;
}

const EMPTY = /^[-\u2013\u2014.]*$/;
/** «7А», «7А 12», «7А (12)», «7А каб. 12»: the class, and the room when one stands behind it. */
const CLASS_AND_ROOM = /^(\d{1,2}\s*-?\s*\p{L}?)(?:\s*[\s(]\s*(?:\p{L}{3}\.?\s*)?(\d{3,4}\p{L}?|\d{1,2})\)?)?$/u;

function linesOf(cells: readonly string[], line: number, who: number, columns: readonly Column[]): PastedLine<Field>[] {
  const name = cleanCell(cells[who] ?? "").replace(/\s+/g, " ");
  if (name === "") return [];
  return columns.flatMap(({ at, day, number }) => {
    const typed = cleanCell(cells[at] ?? "").replace(/\s+/g, " ");
    if (EMPTY.test(typed)) return [];
    const [, className = typed, room = ""] = CLASS_AND_ROOM.exec(typed) ?? [];
    return [{ line, cells: { who: name, weekday: day, number, shift: "", class: className.trim(), subject: "", room } }];
  });
}
