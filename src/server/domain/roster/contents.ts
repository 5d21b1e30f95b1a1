import type { RosterField, RosterSource } from "../../../contract/roster";
import type { Readers } from "./cells";
import type { Columns } from "./columns";
import { bare, oneLine } from "./spelling";

/** Share of a column's filled cells that must agree before its contents propose a field. */
const ENOUGH = 0.8;
/** How many rows are looked at. */
const SAMPLE = 200;

const filledCells = (rows: RosterSource["rows"], at: number): string[] => rows.slice(0, SAMPLE).map((cells) => oneLine(cells[at] ?? "")).filter((cell) => cell !== "");
const mostly = (cells: readonly string[], is: (cell: string) => boolean): boolean => cells.length > 0 && cells.filter(is).length >= ENOUGH * cells.length;

/** Fields by contents for a table without a header, or null when no column holds names. */
export function fieldsByContents({ rows }: RosterSource, readers: Readers): ReadonlyMap<number, RosterField> | null {
  const width = rows.slice(0, SAMPLE).reduce((most, cells) => Math.max(most, cells.length), 0);
  const found = new Map<number, RosterField>();
  const tests: readonly [RosterField, (cell: string) => boolean][] = [
    ["fullName", (cell) => isName(cell, readers)],
    ["email", (cell) => readers.email(cell).state === "read"],
    ["class", (cell) => Boolean(readers.schoolClass(cell)) && /\p{L}/u.test(cell)],
    ["kind", (cell) => Boolean(readers.kind(cell))],
    ["workStart", (cell) => /[./-]/.test(cell) && readers.date(cell).state === "read"],
  ];
  for (let at = 0; at < width; at++) {
    const cells = filledCells(rows, at);
    const hit = tests.find(([field, is]) => ![...found.values()].includes(field) && mostly(cells, is));
    if (hit) found.set(at, hit[0]);
  }
  return [...found.values()].includes("fullName") ? found : null;
}

function isName(cell: string, readers: Readers): boolean {
  const reading = readers.names.read(cell);
  return reading.state === "read" && /^\p{Lu}/u.test(cell) && (reading.name.patronymic !== "" || readers.names.gender(reading.name) !== "");
}

/** «Категория» alone: the kind when every filled value is one, "mixed" when only some are. */
export function categoryColumn(columns: Columns, rows: RosterSource["rows"], readers: Readers, title: string): { readonly at: number; readonly is: "kind" | "mixed" } | null {
  const column = columns.own.get("category");
  if (!column || bare(column.header) !== title) return null;
  const cells = rows.map((row) => oneLine(row[column.at] ?? "")).filter((cell) => cell !== "" && cell !== oneLine(column.header));
  const kinds = cells.filter((cell) => readers.kind(cell) && readers.category(cell) === null).length;
  return kinds === 0 ? null : { at: column.at, is: kinds === cells.length ? "kind" : "mixed" };
}

/** Whether the full names of a column stand mostly as name, patronymic, surname: then one question serves all (I.5). */
export function isTurnedColumn(columns: Columns, rows: RosterSource["rows"], readers: Readers): boolean {
  const at = columns.own.get("fullName")?.at;
  if (at === undefined) return false;
  const readings = filledCells(rows, at).map(readers.names.read).filter((reading) => reading.state === "read");
  return readings.length >= 3 && readings.filter((reading) => reading.state === "read" && reading.turned).length >= ENOUGH * readings.length;
}
