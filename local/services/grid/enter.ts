import { cellAt, putCell, type Sheet } from "./sheet";
import { cellWith, type CellFormat, type CellValue } from "./cell";
import { isMoment } from "./display";
import { localeOf } from "./locale";
import { serialOfInstant } from "./serial";
import { typed, serialDay } from "./typing";
import { wallAt } from "./zone";
import type { Workbook } from "./workbook";

/** Where and when something is entered: the zone and locale are the spreadsheet's, never the script's (platform.md trap 1). */
export type Entry = { readonly workbook: Workbook; readonly sheet: Sheet; readonly now: number };

/**
 * Puts into a cell what a person typed or a script passed to `setValue`: text is read as typing, a Date becomes the wall clock
 * of the spreadsheet's zone, nothing at all empties the cell (platform.md traps 1, 4, 5). Note, format and validation stay.
 */
export function enter({ workbook, sheet, now }: Entry, row: number, column: number, given: unknown): void {
  const cell = cellAt(sheet, row, column);
  const put = (value: CellValue | undefined, formula: string | undefined, numberFormat?: { type: string; pattern: string }) =>
    putCell(sheet, row, column, cellWith(cell, { value, formula, format: formatted(cell?.format, numberFormat) }));

  if (given === null || given === undefined || given === "") return put(undefined, undefined);
  if (typeof given === "boolean") return put(given, undefined);
  if (typeof given === "number") return put(Number.isFinite(given) ? given : { error: "#NUM!" }, undefined);
  if (isInstant(given)) {
    const serial = serialOfInstant(workbook.timeZone, given.getTime());
    const locale = localeOf(workbook.locale);
    const whole = Number.isInteger(serial);
    return put(serial, undefined, { type: whole ? "DATE" : "DATE_TIME", pattern: whole ? locale.date : locale.dateTime });
  }
  const today = serialDay(wallAt(workbook.timeZone, now));
  const entry = typed(String(given), { locale: workbook.locale, format: cell?.format, today });
  put(entry.value, entry.formula, entry.numberFormat);
}

const isInstant = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** A cell takes the format of a typed date or percentage unless it already shows such a thing. */
function formatted(format: CellFormat | undefined, numberFormat: { type: string; pattern: string } | undefined): CellFormat | undefined {
  if (!numberFormat) return format;
  const known = format?.numberFormat;
  if (isMoment(known) && isMoment(numberFormat)) return format;
  if (known && known.type === numberFormat.type) return format;
  if (known && numberFormat.type === "PERCENT" && known.type !== "NUMBER_FORMAT_TYPE_UNSPECIFIED") return format;
  return { ...format, numberFormat };
}
