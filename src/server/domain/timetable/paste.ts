import type { Message } from "../../../contract/errors";
import { bareHeader, cleanCell, spelt } from "../roster/spelling";

/** How the columns of a paste are called: spellings of each, the title by which a missing one is named, and their order without a header, by width. */
export type PasteWords<Field extends string> = {
  readonly headers: { readonly [Each in Field]: readonly string[] };
  readonly titles: { readonly [Each in Field]: string };
  readonly needed: readonly Field[];
  readonly orders: readonly (readonly Field[])[];
  /** Columns whose empty cell says the same as the one above it: merged cells are pasted so. */
  readonly carried: readonly Field[];
};

/** A pasted line, its number as people count, and what stood in its cells. */
export type PastedLine<Field extends string> = { readonly line: number; readonly cells: { readonly [Each in Field]: string } };
export type Pasted<Field extends string> = { readonly lines: readonly PastedLine<Field>[]; readonly wrong: readonly Message[]; readonly title: (field: Field) => string };

/** A header stands among the first lines. */
const HEADER_WITHIN = 10;

/** Lines of a table that was pasted from a spreadsheet, by its header or, without one, by the order of its columns. */
export function readTable<Field extends string>(rows: readonly (readonly string[])[], words: PasteWords<Field>): Pasted<Field> {
  const fields = Object.keys(words.headers) as Field[];
  const known = spelt(words.headers, bareHeader);
  const headings = rows.slice(0, HEADER_WITHIN).map((row) => row.map((cell) => known.get(bareHeader(cell))));
  const at = headings.findIndex((row) => new Set(row.filter((field) => field !== undefined)).size >= 2);
  const header = at < 0 ? null : headings[at]!;
  const width = Math.max(0, ...rows.map((row) => row.filter((cell) => cell.trim() !== "").length));
  const order = words.orders.find((each) => each.length >= width) ?? words.orders[words.orders.length - 1]!;
  const place = (field: Field): number => (header ? header.indexOf(field) : order.indexOf(field));
  const missing = words.needed.filter((field) => place(field) < 0);
  if (missing.length > 0) return { lines: [], wrong: [{ key: "timetable.noColumns", params: { columns: missing.map((field) => words.titles[field]).join(", ") } }], title: (field) => words.titles[field] };
  const above: { [Each in Field]?: string } = {};
  const lines = rows.flatMap((row, index): PastedLine<Field>[] => {
    const typed = (field: Field): string => cleanCell(row[place(field)] ?? "").replace(/\s+/g, " ");
    if (index <= at || row.every((cell) => cell.trim() === "")) return [];
    const cells = Object.fromEntries(fields.map((field) => {
      const text = typed(field);
      if (text !== "") above[field] = text;
      return [field, text === "" && words.carried.includes(field) ? above[field] ?? "" : text];
    })) as { [Each in Field]: string };
    return [{ line: index + 1, cells }];
  });
  return { lines, wrong: [], title: (field) => (header ? cleanCell(rows[at]![place(field)] ?? "") : "") || words.titles[field] };
}

/** What is wrong with a cell: where it stands, what was read; the key says what would be right. */
export const wrongCell = <Field extends string>({ title }: Pasted<Field>, { line, cells }: PastedLine<Field>, field: Field, what: string): Message =>
  ({ key: `timetable.wrong.${what}`, params: { line, column: title(field), read: cells[field] } });

/** Numbers of lessons of a cell: «3», «3 урок», «3-4», «3, 4»; null when it is none from 0 to 14. */
export function readNumbers(typed: string): number[] | null {
  const [, from = "", to = ""] = /^(\d{1,2})(?:\s*[-\u2013\u2014]\s*(\d{1,2}))?(?!\s*[,;\d])\D*$/.exec(typed) ?? [];
  const listed = from === "" ? (/^\d{1,2}(\s*[,;]\s*\d{1,2})+$/.test(typed) ? typed.split(/[,;]/).map(Number) : null) : range(Number(from), Number(to || from));
  return listed !== null && listed.length > 0 && listed.every((number) => number <= LAST_NUMBER) ? listed : null;
}
const LAST_NUMBER = 14;
const range = (from: number, to: number): number[] => (to < from || to > LAST_NUMBER ? [] : Array.from({ length: to - from + 1 }, (_, more) => from + more));

/** A shift as typed: empty is the only one; null when it is no shift. */
export function readShift(typed: string): number | "" | null {
  if (typed === "") return "";
  const [, number = ""] = /^([1-3])(?!\d)\D*$/.exec(typed) ?? [];
  return number === "" ? null : Number(number);
}
