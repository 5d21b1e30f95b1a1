import { hasContent, isError, type Cell } from "../grid/cell";
import { displayed, isMoment } from "../grid/display";
import { cellAt, lastRow, textOfSheet } from "../grid/sheet";
import type { Workbook } from "../grid/workbook";
import { boxName, type Address } from "./address";
import { Refusal } from "./call";

export type ReadOptions = { readonly majorDimension?: string; readonly valueRenderOption?: string; readonly dateTimeRenderOption?: string };
export type ValueRange = { range: string; majorDimension: string; values?: unknown[][] };

const RENDER = ["FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"];
const MOMENTS = ["SERIAL_NUMBER", "FORMATTED_STRING"];
const MAJOR = ["ROWS", "COLUMNS"];

/** Checks the options once; refuses what is none of Google's names. */
export function checkReadOptions(options: ReadOptions): void {
  for (const [field, value, names] of [
    ["value_render_option", options.valueRenderOption, RENDER],
    ["date_time_render_option", options.dateTimeRenderOption, MOMENTS],
    ["major_dimension", options.majorDimension, MAJOR],
  ] as const) {
    if (value !== undefined && !names.includes(value)) throw new Refusal(`Invalid value at '${field}' (enum), "${value}"`);
  }
}

/**
 * Values of a range: trailing empty cells and rows are left out, and `values` is absent when all is empty ([D: sheets/api values.get]).
 * Cells before the last one with content are `''` when empty.
 */
export function valueRange(workbook: Workbook, { sheet, box }: Address, options: ReadOptions): ValueRange {
  const columns = options.majorDimension === "COLUMNS";
  const lines: unknown[][] = [];
  const [from, to, first, last] = columns ? [box.left, box.right, box.top, box.bottom] : [box.top, box.bottom, box.left, box.right];
  const filled = lastRow(sheet);
  const until = columns ? to : Math.min(to, filled);
  for (let line = from; line < until; line += 1) {
    const values: unknown[] = [];
    const stop = columns ? Math.min(last, filled) : Math.min(last, sheet.rows[line]?.length ?? 0);
    for (let at = first; at < stop; at += 1) {
      const cell = columns ? cellAt(sheet, at, line) : cellAt(sheet, line, at);
      if (!hasContent(cell)) continue;
      while (values.length < at - first) values.push("");
      values.push(rendered(cell, workbook.locale, options));
    }
    lines.push(values);
  }
  while (lines.length > 0 && lines[lines.length - 1]?.length === 0) lines.pop();
  return { range: boxName(sheet, box), majorDimension: options.majorDimension ?? "ROWS", ...(lines.length > 0 ? { values: lines } : {}) };
}

/** The same as JSON text: most sheets have not changed since somebody read them last. */
export function valueRangeText(workbook: Workbook, address: Address, options: ReadOptions): string {
  const { sheet, box } = address;
  const key = `values ${sheet.title}!${box.top} ${box.left} ${box.bottom} ${box.right} ${options.majorDimension} ${options.valueRenderOption} ${options.dateTimeRenderOption} ${workbook.locale}`;
  return textOfSheet(sheet, key, () => JSON.stringify(valueRange(workbook, address, options)));
}

function rendered(cell: Cell | undefined, locale: string, options: ReadOptions): unknown {
  const render = options.valueRenderOption ?? "FORMATTED_VALUE";
  if (render === "FORMATTED_VALUE") return displayed(cell, locale);
  if (render === "FORMULA" && cell?.formula !== undefined) return cell.formula;
  const value = cell?.value;
  if (isError(value)) return value.error;
  if (typeof value === "number" && options.dateTimeRenderOption === "FORMATTED_STRING" && isMoment(cell?.format?.numberFormat)) {
    return displayed(cell, locale);
  }
  return value ?? "";
}
