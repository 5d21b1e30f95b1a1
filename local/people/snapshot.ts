import type { World } from "../runtime/world";
import type { Cell } from "../services/grid/cell";
import type { Row, Sheet } from "../services/grid/sheet";
import { driveSnapshot } from "./drive-looking";

/** Plain data of all that persists, equal when nothing has changed. */
export const snapshotOf = (world: World): unknown => JSON.parse(JSON.stringify({
  files: [...world.files.values()].map(({ workbook: { sheets, ...workbook }, ...file }) => ({ ...file, workbook: { ...workbook, sheets: sheets.map(sheetSnapshot) } })),
  drive: driveSnapshot(world),
  mail: world.mail,
  calendars: world.calendars,
  answers: [...world.answers.byForm].map(([form, answers]) => ({ form, answers: [...answers.values()] })),
  properties: { script: world.scriptProperties, document: world.documentProperties, user: world.userProperties },
  triggers: world.triggers.map(({ nextAt: _nextAt, ...trigger }) => trigger),
}));

/** Formats and rules are one object for each content, so they are put into words once (`once` of grid/cell.ts). */
const texts = new WeakMap<object, string>();

function textOf(part: object | undefined): string {
  if (part === undefined) return "";
  let text = texts.get(part);
  if (text === undefined) texts.set(part, (text = JSON.stringify(part)));
  return text;
}

type Grid = { readonly rows: readonly string[]; readonly cells: readonly string[] };

/** Cells are never changed in place: a sheet that holds the very cells it held at the last look is not put into words again. */
const looked = new WeakMap<Sheet, { readonly held: readonly Row[]; readonly grid: Grid }>();
const isSame = (rows: readonly Row[], held: readonly Row[]): boolean => rows.length === held.length && rows.every((row, at) => areSame(row, held[at]!));
function areSame(row: Row, held: Row): boolean {
  if (row.length !== held.length) return false;
  // `every` would pass over the holes of a row.
  for (let column = 0; column < row.length; column += 1) if (row[column] !== held[column]) return false;
  return true;
}

function sheetSnapshot(sheet: Sheet): unknown {
  const { revision: _revision, own: _own, rows, ...rest } = sheet;
  const known = looked.get(sheet);
  const grid = known && isSame(rows, known.held) ? known.grid : gridOf(rows);
  if (grid !== known?.grid) looked.set(sheet, { held: rows.map((row) => row.slice()), grid });
  return { ...rest, ...grid };
}

/** A prepared sheet holds tens of thousands of cells of a few kinds: each kind stands once, rows name it by its place among them (0: no cell). */
function gridOf(rows: readonly Row[]): Grid {
  const places = new Map<string, number>();
  const placeOf = (cell: Cell | null | undefined): number => {
    if (!cell) return 0;
    const { format, validation, ...said } = cell;
    const text = `${"value" in said || "formula" in said || "note" in said ? JSON.stringify(said) : ""}|${textOf(format)}|${textOf(validation)}`;
    let place = places.get(text);
    if (place === undefined) places.set(text, (place = places.size + 1));
    return place;
  };
  return { rows: rows.map((row) => Array.from(row, placeOf).join(" ")), cells: [...places.keys()] };
}
