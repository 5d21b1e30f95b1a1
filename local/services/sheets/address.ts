import { columnLetters, parseA1, quotedTitle, unquoted } from "../grid/a1";
import { boxOf, type Box, type GridRange } from "../grid/range";
import type { Sheet } from "../grid/sheet";
import { sheetById, sheetByTitle, type Workbook } from "../grid/workbook";
import { Refusal } from "./call";

export type Address = { readonly sheet: Sheet; readonly box: Box };

/** An A1 range of the values methods: a sheet's title alone is the whole sheet; without a title the first sheet is meant. */
export function addressOf(workbook: Workbook, text: string): Address {
  const whole = sheetByTitle(workbook, unquoted(text));
  if (whole) return { sheet: whole, box: boxOf({}, whole.rowCount, whole.columnCount) };
  const parsed = parseA1(text);
  const sheet = parsed?.title === undefined ? workbook.sheets[0] : sheetByTitle(workbook, parsed.title);
  if (!parsed || !sheet) throw new Refusal(`Unable to parse range: ${text}`);
  return { sheet, box: inGrid(sheet, parsed.range) };
}

export function addressOfRange(workbook: Workbook, range: GridRange): Address {
  const sheet = sheetById(workbook, range.sheetId ?? 0);
  if (!sheet) throw new Refusal(`No grid with id: ${range.sheetId ?? 0}`);
  return { sheet, box: inGrid(sheet, range) };
}

function inGrid(sheet: Sheet, range: GridRange): Box {
  const box = boxOf(range, sheet.rowCount, sheet.columnCount);
  if (box.bottom > sheet.rowCount || box.right > sheet.columnCount || box.top >= sheet.rowCount || box.left >= sheet.columnCount) {
    throw new Refusal(`Range (${boxName(sheet, box)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`);
  }
  return box;
}

/** `'Люди'!A1:C10`; one cell is `'Люди'!A1`. */
export function boxName(sheet: Sheet, box: Box): string {
  const first = `${columnLetters(box.left)}${box.top + 1}`;
  const last = `${columnLetters(box.right - 1)}${box.bottom}`;
  return `${quotedTitle(sheet.title)}!${first === last ? first : `${first}:${last}`}`;
}
