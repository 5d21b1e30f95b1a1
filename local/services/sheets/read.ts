import { isError, type Cell } from "../grid/cell";
import { displayed } from "../grid/display";
import type { Box } from "../grid/range";
import { cellAt, textOfSheet, type DimensionMeta, type Sheet } from "../grid/sheet";
import type { Workbook } from "../grid/workbook";
import { spreadsheetUrl } from "../spreadsheet/spreadsheet";
import { addressOf } from "./address";
import { masked, wanted, type Mask } from "./mask";
import { propertiesOf } from "./requests-sheets";

/** The spreadsheet as `spreadsheets.get` shows it: only what the mask wants is built. */
export function spreadsheetMessage(workbook: Workbook, ranges: readonly string[], mask: Mask): unknown {
  const addresses = ranges.map((range) => addressOf(workbook, range));
  const chosen = addresses.length === 0 ? workbook.sheets : workbook.sheets.filter((sheet) => addresses.some((address) => address.sheet === sheet));
  const sheetMask = wanted(mask, "sheets");
  return {
    ...picked(mask, {
      spreadsheetId: () => workbook.id,
      properties: () => ({ title: workbook.title, locale: workbook.locale, timeZone: workbook.timeZone, autoRecalc: "ON_CHANGE" }),
      spreadsheetUrl: () => spreadsheetUrl(workbook.id),
    }),
    ...(sheetMask === undefined ? {} : {
      sheets: chosen.map((sheet) => {
        const boxes = addresses.filter((address) => address.sheet === sheet).map(({ box }) => box);
        return sheetMessage(workbook, sheet, boxes, sheetMask);
      }),
    }),
  };
}

/**
 * The same as JSON text, sheet by sheet: most have not changed since somebody looked last.
 * @param masked what the mask was read from
 */
export function spreadsheetText(workbook: Workbook, ranges: readonly string[], mask: Mask, masked: string): string {
  const sheetMask = wanted(mask, "sheets");
  if (ranges.length > 0 || sheetMask === undefined) return JSON.stringify(spreadsheetMessage(workbook, ranges, mask));
  const head = Object.entries(spreadsheetMessage({ ...workbook, sheets: [] }, [], mask) as Record<string, unknown>).filter(([name, value]) => name !== "sheets" && value !== undefined);
  const sheets = workbook.sheets.map((sheet, at) => textOfSheet(sheet, `sheet ${at} ${sheet.title} ${workbook.locale} ${masked}`, () => JSON.stringify(sheetMessage(workbook, sheet, [], sheetMask))));
  return `{${[...head.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`), `"sheets":[${sheets.join()}]`].join()}}`;
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
  const rows: unknown[] = [];
  if (rowMask !== undefined) {
    for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row += 1) {
      const values: unknown[] = [];
      for (let column = box.left; column < Math.min(box.right, sheet.rows[row]?.length ?? 0); column += 1) {
        const cell = cellAt(sheet, row, column);
        if (!cell) continue;
        while (values.length < column - box.left) values.push({});
        values.push(cellMask === undefined ? {} : picked(cellMask, cellFields(cell, workbook.locale)));
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

const cellFields = (cell: Cell, locale: string): Readonly<Record<string, () => unknown>> => ({
  userEnteredValue: () => (cell.formula === undefined ? extended(cell) : { formulaValue: cell.formula }),
  effectiveValue: () => extended(cell),
  formattedValue: () => (cell.value === undefined ? undefined : displayed(cell, locale)),
  userEnteredFormat: () => cell.format,
  effectiveFormat: () => cell.format,
  note: () => cell.note,
  dataValidation: () => cell.validation,
});

function extended({ value }: Cell): unknown {
  if (value === undefined) return undefined;
  if (isError(value)) return { errorValue: { type: value.error.replace(/[#!?]/g, "").replace("/", "_"), message: "" } };
  return typeof value === "number" ? { numberValue: value } : typeof value === "boolean" ? { boolValue: value } : { stringValue: value };
}
