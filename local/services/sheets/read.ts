import { isError, type Cell } from "../grid/cell";
import { displayed } from "../grid/display";
import type { Box } from "../grid/range";
import { cellAt, textOfSheet, type DimensionMeta, type Sheet } from "../grid/sheet";
import type { Workbook } from "../grid/workbook";
import { spreadsheetUrl } from "../spreadsheet/spreadsheet";
import { addressOf } from "./address";
import { masked, wanted, type Mask } from "./mask";
import { propertiesOf } from "./requests-sheets";

/**
 * The spreadsheet as `spreadsheets.get` shows it, as JSON text: only what the mask wants is built, and sheet by sheet, for most have not changed
 * since somebody looked last.
 * @param masked what the mask was read from
 */
export function spreadsheetText(workbook: Workbook, ranges: readonly string[], mask: Mask, masked: string): string {
  const addresses = ranges.map((range) => addressOf(workbook, range));
  const head = picked(mask, {
    spreadsheetId: () => workbook.id,
    properties: () => ({ title: workbook.title, locale: workbook.locale, timeZone: workbook.timeZone, autoRecalc: "ON_CHANGE" }),
    spreadsheetUrl: () => spreadsheetUrl(workbook.id),
  });
  const parts = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  const sheetMask = wanted(mask, "sheets");
  if (sheetMask !== undefined) {
    const sheets = workbook.sheets.flatMap((sheet, at) => {
      const boxes = addresses.filter((address) => address.sheet === sheet).map(({ box }) => box);
      if (addresses.length > 0 && boxes.length === 0) return [];
      const where = boxes.map(({ top, left, bottom, right }) => `${top} ${left} ${bottom} ${right}`).join();
      return [textOfSheet(sheet, `sheet ${at} ${sheet.title} ${where} ${workbook.locale} ${masked}`, () => JSON.stringify(sheetMessage(workbook, sheet, boxes, sheetMask)))];
    });
    parts.push(`"sheets":[${sheets.join()}]`);
  }
  return `{${parts.join()}}`;
}

function sheetMessage(workbook: Workbook, sheet: Sheet, boxes: readonly Box[], mask: Mask): unknown {
  const dataMask = wanted(mask, "data");
  const data = dataMask === undefined ? undefined
    : (boxes.length === 0 ? [{ top: 0, left: 0, bottom: sheet.rowCount, right: sheet.columnCount }] : boxes).map((box) => gridData(workbook, sheet, box, dataMask));
  return {
    ...picked(mask, {
      properties: () => propertiesOf(workbook, sheet),
      protectedRanges: () => (sheet.protectedRanges.length > 0 ? sheet.protectedRanges : undefined),
      basicFilter: () => sheet.basicFilter,
      charts: () => (sheet.charts.length > 0 ? sheet.charts : undefined),
      conditionalFormats: () => (sheet.conditionalFormats.length > 0 ? sheet.conditionalFormats : undefined),
    }),
    ...(data ? { data } : {}),
  };
}

/** Fields that are there, each cut to what the mask wants of it. */
function picked(mask: Mask, fields: Readonly<Record<string, () => unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, make] of Object.entries(fields)) {
    const below = wanted(mask, name);
    const value = below === undefined ? undefined : make();
    if (below !== undefined && value !== undefined) result[name] = masked(value, below);
  }
  return result;
}

/** A block of cells: rows and cells after the last one with anything in it are left out. */
function gridData(workbook: Workbook, sheet: Sheet, box: Box, mask: Mask): unknown {
  const rowMask = wanted(mask, "rowData");
  const cellMask = rowMask === undefined ? undefined : wanted(rowMask, "values");
  // Which fields are wanted is asked once, not for every cell of the sheet.
  const chosen = CELL_FIELDS.flatMap(([name, read]) => {
    const below = cellMask === undefined ? undefined : wanted(cellMask, name);
    return below === undefined ? [] : [{ name, read, below }];
  });
  const shown = (cell: Cell): Record<string, unknown> => {
    const fields: Record<string, unknown> = {};
    for (const { name, read, below } of chosen) {
      const value = read(cell, workbook.locale);
      if (value !== undefined) fields[name] = masked(value, below);
    }
    return fields;
  };
  const rows: unknown[] = [];
  if (rowMask !== undefined) {
    for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row += 1) {
      const values: unknown[] = [];
      for (let column = box.left; column < Math.min(box.right, sheet.rows[row]?.length ?? 0); column += 1) {
        const cell = cellAt(sheet, row, column);
        if (!cell) continue;
        while (values.length < column - box.left) values.push({});
        values.push(shown(cell));
      }
      rows.push(values.length > 0 && cellMask !== undefined ? { values } : {});
    }
    while (rows.length > 0 && Object.keys(rows[rows.length - 1] as object).length === 0) rows.pop();
  }
  return {
    ...picked(mask, {
      startRow: () => (box.top > 0 ? box.top : undefined),
      startColumn: () => (box.left > 0 ? box.left : undefined),
      rowMetadata: () => metadata(sheet.rowMeta, box.top, box.bottom, 21),
      columnMetadata: () => metadata(sheet.columnMeta, box.left, box.right, 100),
    }),
    ...(rows.length > 0 ? { rowData: rows } : {}),
  };
}

const metadata = (metas: Sheet["rowMeta"], from: number, to: number, size: number): DimensionMeta[] =>
  Array.from({ length: to - from }, (_, at) => ({ pixelSize: size, ...metas[from + at] }));

const CELL_FIELDS: readonly (readonly [name: string, read: (cell: Cell, locale: string) => unknown])[] = [
  ["userEnteredValue", (cell) => (cell.formula === undefined ? extended(cell) : { formulaValue: cell.formula })],
  ["effectiveValue", extended],
  ["formattedValue", (cell, locale) => (cell.value === undefined ? undefined : displayed(cell, locale))],
  ["userEnteredFormat", ({ format }) => format],
  ["effectiveFormat", ({ format }) => format],
  ["note", ({ note }) => note],
  ["dataValidation", ({ validation }) => validation],
];

function extended({ value }: Cell): unknown {
  if (value === undefined) return undefined;
  if (isError(value)) return { errorValue: { type: value.error.replace(/[#!?]/g, "").replace("/", "_"), message: "" } };
  return typeof value === "number" ? { numberValue: value } : typeof value === "boolean" ? { boolValue: value } : { stringValue: value };
}
