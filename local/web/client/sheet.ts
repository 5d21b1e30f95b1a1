import type { BoxWire, CellWire, KindWire, SheetWire } from "../workbook/wire";

/** A row of the sheet; kept as it came and read when it is looked at. */
export type Line = { readonly at: number; cells: readonly CellWire[]; kinds: readonly (KindWire | undefined)[]; notes: { readonly [column: number]: string } | undefined };

/** The sheet the page shows: everything of its last version. */
export type Loaded = { readonly head: Omit<SheetWire, "rows" | "kinds" | "patterns">; readonly lines: readonly Line[] };

const PLAIN: KindWire = { css: "" };
const NOTHING: readonly never[] = [];

export function loaded(wire: SheetWire, before: Loaded | null): { readonly sheet: Loaded; /** Rows that are other than before. */ readonly changed: readonly number[] } {
  const { rows, kinds, patterns, ...head } = wire;
  const known = wire.whole ? [] : (before?.lines ?? []);
  const lines = Array.from({ length: wire.rowCount }, (_, at): Line => known[at] ?? { at, cells: NOTHING, kinds: NOTHING, notes: undefined });
  const resolved = patterns.map((pattern) => pattern.map((place) => kinds[place]));
  for (const [at, pattern, cells, notes] of rows) {
    // A row that has changed is another object, so that whoever compares sees it.
    if (at < lines.length) lines[at] = { at, cells, kinds: resolved[pattern] ?? NOTHING, notes };
  }
  return { sheet: { head, lines }, changed: rows.map(([at]) => at) };
}

export const kindOf = (line: Line, column: number): KindWire => line.kinds[column] ?? PLAIN;

export function shownOf(line: Line, column: number): string {
  const cell = line.cells[column];
  return typeof cell === "string" ? cell : cell ? cell[0] : "";
}

/** What one sorts by: numbers and days as numbers. */
export function valueOf(line: Line, column: number): string | number | boolean | null {
  const cell = line.cells[column];
  if (!cell) return null;
  return typeof cell === "string" ? cell : (cell[1] ?? (cell[0] === "" ? null : cell[0]));
}

/** What stands in the editor; typing it again changes nothing. */
export function typedOf(line: Line, column: number): string {
  const cell = line.cells[column];
  return typeof cell === "string" ? cell : cell ? (cell[2] ?? cell[0]) : "";
}

export const isNumber = (line: Line, column: number): boolean => typeof valueOf(line, column) === "number";

/** How many rows there are up to the last one with something in it. */
export function filledRows({ lines }: Loaded): number {
  let rows = lines.length;
  while (rows > 0 && lines[rows - 1]?.cells.length === 0) rows -= 1;
  return rows;
}

export const meets = (one: BoxWire, other: BoxWire): boolean => one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;

/** The height of a row: that of the sheet, or as many lines as its wrapped texts need. */
export function heightOf({ head }: Loaded, line: Line, plain: number): number {
  const given = head.heights[line.at];
  if (given !== undefined) return given;
  let lines = 1;
  line.cells.forEach((cell, column) => {
    if (cell === 0 || !kindOf(line, column).wraps) return;
    const perLine = Math.max(4, Math.floor(((head.widths[column] ?? 100) - 16) / 8));
    lines = Math.max(lines, shownOf(line, column).split("\n").reduce((sum, part) => sum + wrappedLines(part, perLine), 0));
  });
  return Math.max(plain, Math.min(lines, 6) * 18 + 8);
}

/** Words are not broken: how many lines they fill. */
function wrappedLines(text: string, perLine: number): number {
  let [count, room] = [1, perLine];
  for (const word of text.split(" ")) {
    if (word.length > room && room < perLine) [count, room] = [count + 1, perLine];
    count += Math.floor(Math.max(0, word.length - 1) / perLine);
    room -= word.length + 1;
  }
  return count;
}
