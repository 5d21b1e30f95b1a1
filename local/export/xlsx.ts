import ExcelJS from "exceljs";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { World } from "../runtime/world";
import { isError, type Cell } from "../services/grid/cell";
import { isMoment } from "../services/grid/display";
import { wallDate } from "../services/grid/serial";
import { lastColumn, type Sheet } from "../services/grid/sheet";
import type { Workbook } from "../services/grid/workbook";

/** Writes every workbook as .xlsx into the directory; returns the paths. Days are real days, hidden sheets hidden, the header row bold and frozen. */
export async function exportedXlsx(world: World, dir: string): Promise<string[]> {
  mkdirSync(dir, { recursive: true });
  const paths: string[] = [];
  for (const { workbook } of world.files.values()) {
    const book = new ExcelJS.Workbook();
    for (const sheet of workbook.sheets) addSheet(book, workbook, sheet);
    const path = join(dir, `${workbook.title.replace(/[\\/:*?"<>|]/g, "_")}.xlsx`);
    await book.xlsx.writeFile(path);
    paths.push(path);
  }
  return paths;
}

function addSheet(book: ExcelJS.Workbook, workbook: Workbook, sheet: Sheet): void {
  const header = Math.max(1, sheet.frozenRowCount);
  const out = book.addWorksheet(excelTitle(sheet.title), {
    state: sheet.hidden ? "hidden" : "visible",
    views: [{ state: "frozen", ySplit: header, xSplit: sheet.frozenColumnCount }],
  });
  sheet.rows.forEach((row, at) => row.forEach((cell, column) => {
    if (!cell) return;
    const target = out.getCell(at + 1, column + 1);
    target.value = excelValue(cell);
    const pattern = cell.format?.numberFormat?.pattern;
    if (pattern) target.numFmt = pattern;
    if (cell.note) target.note = cell.note;
    if (at < header) {
      target.font = { bold: true };
      target.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8EEF7" } };
      target.alignment = { wrapText: true, vertical: "top" };
    }
  }));
  for (let column = 0; column < lastColumn(sheet); column += 1) {
    const meta = sheet.columnMeta[column];
    out.getColumn(column + 1).width = Math.round((meta?.pixelSize ?? 100) / 7);
    if (meta?.hiddenByUser) out.getColumn(column + 1).hidden = true;
  }
  const last = lastColumn(sheet);
  if (sheet.basicFilter && last > 0) out.autoFilter = { from: { row: header, column: 1 }, to: { row: header, column: last } };
}

/** Excel allows 31 letters and not these signs. */
const excelTitle = (title: string): string => title.replace(/[\\/*?:[\]]/g, "_").slice(0, 31);

function excelValue({ value, format }: Cell): ExcelJS.CellValue {
  if (value === undefined) return null;
  if (isError(value)) return value.error;
  return typeof value === "number" && isMoment(format?.numberFormat) ? wallDate(value) : value;
}
