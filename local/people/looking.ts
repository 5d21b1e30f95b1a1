import { isError, type Cell } from "../services/grid/cell";
import { cellName } from "../services/grid/a1";
import { isMoment } from "../services/grid/display";
import { isoOfSerial } from "../services/grid/serial";
import { lastColumn, lastRow, cellAt, type Sheet } from "../services/grid/sheet";
import type { Workbook } from "../services/grid/workbook";

/** A cell for looking at: days as `2026-09-01`, moments as `2026-09-01T10:30:00` of the spreadsheet's zone, nothing as `''`. */
function seen(cell: Cell | undefined): unknown {
  const value = cell?.value;
  if (value === undefined) return "";
  if (isError(value)) return value.error;
  return typeof value === "number" && isMoment(cell?.format?.numberFormat) ? isoOfSerial(value) : value;
}

export function sheetValues(sheet: Sheet): unknown[][] {
  const [rows, columns] = [lastRow(sheet), lastColumn(sheet)];
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => seen(cellAt(sheet, row, column))));
}

export const workbookValues = (workbook: Workbook): Record<string, unknown[][]> =>
  Object.fromEntries(workbook.sheets.map((sheet) => [sheet.title, sheetValues(sheet)]));

export function sheetNotes(sheet: Sheet): Record<string, string> {
  const notes: Record<string, string> = {};
  sheet.rows.forEach((row, at) => row.forEach((cell, column) => {
    if (cell?.note) notes[cellName(at, column)] = cell.note;
  }));
  return notes;
}
