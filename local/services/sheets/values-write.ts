import { columnLetters } from "../grid/a1";
import { cellWith, hasContent } from "../grid/cell";
import { enter } from "../grid/enter";
import { mayWrite } from "../grid/protection";
import { cellAt, lastRow, putCell, type Sheet } from "../grid/sheet";
import { CELL_TEXT_LIMIT, type Workbook } from "../grid/workbook";
import { insertDimension } from "../grid/dimensions";
import type { Box } from "../grid/range";
import { addressOf, boxName, type Address } from "./address";
import { Refusal } from "./call";

/** Who writes, and when: rights on protected ranges, and today for dates typed without a year. */
export type Writer = { readonly email: string; readonly owner: string; readonly now: number };

export type WriteOptions = { readonly valueInputOption?: string };
type Given = { readonly range?: string; readonly majorDimension?: string; readonly values?: unknown[][] };

export const PROTECTED = "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

export function checkInputOption(option: unknown): void {
  if (option !== "RAW" && option !== "USER_ENTERED") throw new Refusal("'valueInputOption' is required but not specified");
}

/** Writes a block of values at the start of its range. Null leaves a cell as it is, `''` empties it ([D: sheets/api ValueRange]). */
export function writeValues(workbook: Workbook, address: Address, given: Given, option: string, writer: Writer): { cells: number; box: Box } {
  const { sheet, box } = address;
  const lines = given.values ?? [];
  const rows = given.majorDimension === "COLUMNS" ? transposed(lines) : lines;
  const height = rows.length;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (height > box.bottom - box.top || width > box.right - box.left) {
    const beyondRow = height > box.bottom - box.top;
    throw new Refusal(`Requested writing within range [${boxName(sheet, box)}], but tried writing to ${beyondRow ? `row [${box.bottom + 1}]` : `column [${columnLetters(box.right)}]`}`);
  }
  const written = { top: box.top, bottom: box.top + Math.max(1, height), left: box.left, right: box.left + Math.max(1, width) };
  if (!mayWrite(sheet, written, writer.email, writer.owner)) throw new Refusal(PROTECTED);
  let cells = 0;
  rows.forEach((row, down) => row.forEach((value, right) => {
    if (value === null || value === undefined) return;
    cells += 1;
    writeValue(workbook, sheet, box.top + down, box.left + right, value, option, writer.now);
  }));
  return { cells, box: written };
}

function writeValue(workbook: Workbook, sheet: Sheet, row: number, column: number, value: unknown, option: string, now: number): void {
  if (typeof value === "object") throw new Refusal(`Invalid values[${row}][${column}]: struct_value`);
  if (typeof value === "string" && value.length > CELL_TEXT_LIMIT) {
    throw new Refusal(`Your input contains more than the maximum of ${CELL_TEXT_LIMIT} characters in a single cell.`);
  }
  if (option === "USER_ENTERED") return enter({ workbook, sheet, now }, row, column, value);
  const stored = value === "" ? undefined : (value as string | number | boolean);
  putCell(sheet, row, column, cellWith(cellAt(sheet, row, column), { value: stored, formula: undefined }));
}

const transposed = (lines: unknown[][]): unknown[][] =>
  Array.from({ length: lines.reduce((most, line) => Math.max(most, line.length), 0) }, (_, at) => lines.map((line) => line[at] ?? null));

/** An open range of `values.update` may be written beyond its last row only when the range says no last row. */
export function updated(workbook: Workbook, given: Given, range: string, option: string, writer: Writer) {
  const address = addressOf(workbook, range);
  const { cells, box } = writeValues(workbook, oneCellIsOpen(address), given, option, writer);
  return {
    updatedRange: boxName(address.sheet, box), updatedRows: box.bottom - box.top, updatedColumns: box.right - box.left, updatedCells: cells,
  };
}

/** A range of one cell is a corner: the values go as far as they reach, within the grid. */
function oneCellIsOpen({ sheet, box }: Address): Address {
  const corner = box.bottom - box.top === 1 && box.right - box.left === 1;
  return { sheet, box: corner ? { ...box, bottom: sheet.rowCount, right: sheet.columnCount } : box };
}

/** Appends after the table found at the range: here, after the last row with content in the columns of the range. */
export function appended(workbook: Workbook, given: Given, range: string, options: WriteOptions & { insertDataOption?: string }, writer: Writer) {
  const { sheet, box } = addressOf(workbook, range);
  const rows = given.values ?? [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let after = lastRow(sheet);
  while (after > box.top && !sheet.rows[after - 1]?.slice(box.left, box.right).some(hasContent)) after -= 1;
  after = Math.max(after, box.top);
  if (options.insertDataOption === "INSERT_ROWS" && after < sheet.rowCount) insertDimension(sheet, "ROWS", after, rows.length, true);
  sheet.rowCount = Math.max(sheet.rowCount, after + rows.length);
  sheet.columnCount = Math.max(sheet.columnCount, box.left + width);
  const target: Address = { sheet, box: { top: after, bottom: after + rows.length, left: box.left, right: Math.max(box.left + width, box.left + 1) } };
  const { cells, box: written } = writeValues(workbook, target, given, options.valueInputOption ?? "", writer);
  return {
    ...(after > box.top ? { tableRange: boxName(sheet, { ...box, bottom: after }) } : {}),
    updates: { updatedRange: boxName(sheet, written), updatedRows: rows.length, updatedColumns: width, updatedCells: cells },
  };
}

export function cleared(workbook: Workbook, range: string, writer: Writer): string {
  const { sheet, box } = addressOf(workbook, range);
  if (!mayWrite(sheet, box, writer.email, writer.owner)) throw new Refusal(PROTECTED);
  for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (hasContent(cell)) putCell(sheet, row, column, cellWith(cell, { value: undefined, formula: undefined }));
    }
  }
  return boxName(sheet, box);
}
