import { cellWith, once, type Cell, type CellFormat, type ValidationRule } from "../grid/cell";
import { evaluated } from "../grid/formula";
import type { Box, GridRange } from "../grid/range";
import { cellAt, lastRow, putCell, type Sheet } from "../grid/sheet";
import { sortBox } from "../grid/sort";
import { VALIDATION_KINDS } from "../grid/validation";
import { CELL_TEXT_LIMIT } from "../grid/workbook";
import { lacking } from "../../runtime/failure";
import { Refusal } from "./call";
import { asksFor, fieldsOf, gridOf, knownFields, rangeOn, unlocked, type Carry } from "./request";
import { checkSize } from "./requests-sheets";

export type CellData = {
  readonly userEnteredValue?: { readonly numberValue?: number; readonly stringValue?: string; readonly boolValue?: boolean; readonly formulaValue?: string };
  readonly userEnteredFormat?: CellFormat;
  readonly note?: string;
  readonly dataValidation?: ValidationRule;
};
export type RowData = { readonly values?: readonly CellData[] };

/** In the order of `cellMask`. */
const CELL_FIELDS = ["userEnteredValue", "userEnteredFormat", "note", "dataValidation"] as const;

type Parts = { -readonly [Part in keyof Cell]?: Cell[Part] | undefined };

/** Which parts of a cell a `fields` mask means. */
type CellMask = { readonly value: boolean; readonly note: boolean; readonly rule: boolean; readonly format: boolean; readonly paths: readonly string[]; readonly formats: FormatMemory };

/** Formats already worked out in this request: by what stood there, then by what is given. */
type FormatMemory = Map<CellFormat | undefined, Map<CellFormat | undefined, CellFormat | undefined>>;

function cellMask(fields: string | undefined): CellMask {
  const paths = fieldsOf(fields);
  knownFields(paths, CELL_FIELDS);
  const [value = false, format = false, note = false, rule = false] = CELL_FIELDS.map((name) => asksFor(paths, name));
  return { value, format, note, rule, paths, formats: new Map() };
}

/** A cell after the masked fields of a CellData: a field in the mask that is absent clears what stood there. */
function changedCell(cell: Cell | undefined, given: CellData, mask: CellMask): Cell | undefined {
  const parts: Parts = mask.value ? valueParts(given.userEnteredValue) : {};
  if (mask.note) parts.note = given.note || undefined;
  if (mask.rule) parts.validation = given.dataValidation && once(given.dataValidation, checkedRule);
  if (mask.format && (given.userEnteredFormat ?? cell?.format)) parts.format = formatAfter(cell?.format, given.userEnteredFormat, mask);
  return cellWith(cell, parts);
}

/** Text is kept as it is, whatever it begins with; only `formulaValue` is a formula ([D: sheets/api ExtendedValue]). */
function valueParts(value: CellData["userEnteredValue"]): Parts {
  const kinds = value ? Object.keys(value).length : 0;
  if (!value || kinds === 0) return { value: undefined, formula: undefined };
  if (kinds > 1) throw new Refusal("Invalid value: ExtendedValue is a oneof, only one kind may be set.");
  if (value.formulaValue !== undefined) return { formula: value.formulaValue, value: evaluated(value.formulaValue) };
  if (value.stringValue !== undefined) {
    if (typeof value.stringValue !== "string") throw new Refusal("Invalid value at 'string_value' (TYPE_STRING)");
    if (value.stringValue.length > CELL_TEXT_LIMIT) {
      throw new Refusal(`Your input contains more than the maximum of ${CELL_TEXT_LIMIT} characters in a single cell.`);
    }
    return { value: value.stringValue === "" ? undefined : value.stringValue, formula: undefined };
  }
  if (value.boolValue !== undefined) {
    if (typeof value.boolValue !== "boolean") throw new Refusal("Invalid value at 'bool_value' (TYPE_BOOL)");
    return { value: value.boolValue, formula: undefined };
  }
  if (typeof value.numberValue !== "number") throw new Refusal("Invalid value at 'number_value' (TYPE_DOUBLE)");
  return { value: value.numberValue, formula: undefined };
}

export function checkedRule(rule: ValidationRule | undefined): ValidationRule | undefined {
  if (!rule) return undefined;
  const { type, values = [] } = rule.condition;
  if (!VALIDATION_KINDS.includes(type)) {
    if (type.startsWith("ONE_OF_RANGE") || /^(TEXT|CUSTOM|BLANK|NOT_BLANK|NUMBER|DATE)_?/.test(type) && type !== "DATE_IS_VALID_DATE") throw lacking(`data validation ${type}`);
    throw new Refusal(`Invalid value at 'condition.type' (type.googleapis.com/google.apps.sheets.v4.ConditionType), "${type}"`);
  }
  if (type === "ONE_OF_LIST" && values.length === 0) throw new Refusal("ConditionType 'ONE_OF_LIST' requires at least one value.");
  if (type.endsWith("BETWEEN") && values.length !== 2) throw new Refusal(`ConditionType '${type}' requires exactly two values.`);
  if (type === "DATE_IS_VALID" && values.length > 0) throw new Refusal("ConditionType 'DATE_IS_VALID' takes no values.");
  return rule;
}

function formatAfter(format: CellFormat | undefined, given: CellFormat | undefined, { formats, paths }: CellMask): CellFormat | undefined {
  let known = formats.get(format);
  if (!known) formats.set(format, (known = new Map()));
  if (!known.has(given)) known.set(given, once(changedFormat(format, given, paths)));
  return known.get(given);
}

function changedFormat(format: CellFormat | undefined, given: CellFormat | undefined, fields: readonly string[]): CellFormat | undefined {
  if (fields.includes("*") || fields.includes("userEnteredFormat")) return given && Object.keys(given).length > 0 ? given : undefined;
  const next: Record<string, unknown> = { ...format };
  for (const field of fields.filter((name) => name.startsWith("userEnteredFormat."))) {
    const [top = "", below] = field.slice("userEnteredFormat.".length).split(".");
    const source = given?.[top];
    const value = below === undefined ? source : { ...(next[top] as object | undefined), [below]: (source as Record<string, unknown> | undefined)?.[below] };
    if (value === undefined) Reflect.deleteProperty(next, top);
    else next[top] = value;
  }
  return Object.keys(next).length === 0 ? undefined : next;
}

function writeRows(sheet: Sheet, rows: readonly RowData[], box: Box, fields: CellMask, clearRest: boolean): void {
  rows.forEach((row, down) => {
    if (box.top + down >= box.bottom) throw new Refusal(`Attempting to write row: ${box.top + down}, beyond the last requested row of: ${box.bottom - 1}`);
    row.values?.forEach((given, right) => {
      if (box.left + right >= box.right) {
        throw new Refusal(`Attempting to write column: ${box.left + right}, beyond the last requested column of: ${box.right - 1}`);
      }
      const [at, column] = [box.top + down, box.left + right];
      putCell(sheet, at, column, changedCell(cellAt(sheet, at, column), given ?? {}, fields));
    });
  });
  if (!clearRest) return;
  for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row += 1) {
    for (let column = box.left + (rows[row - box.top]?.values?.length ?? 0); column < box.right; column += 1) {
      putCell(sheet, row, column, changedCell(cellAt(sheet, row, column), {}, fields));
    }
  }
}

type UpdateCells = {
  rows?: readonly RowData[]; fields?: string; range?: GridRange;
  start?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
};

/** With `start` only the given cells change; with `range` the cells of the range that are not given are cleared of the masked fields. */
export const updateCells: Carry<UpdateCells> = (draft, { rows = [], fields, start, range }) => {
  const names = cellMask(fields);
  if (!start === !range) throw new Refusal("Exactly one of start or range must be set.");
  if (range) {
    const { sheet, box } = rangeOn(draft, range);
    unlocked(draft, sheet, box);
    writeRows(sheet, rows, box, names, true);
    return {};
  }
  const sheet = gridOf(draft, start?.sheetId);
  const [top, left] = [start?.rowIndex ?? 0, start?.columnIndex ?? 0];
  const box = { top, left, bottom: sheet.rowCount, right: sheet.columnCount };
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 1);
  unlocked(draft, sheet, { top, left, bottom: top + Math.max(1, rows.length), right: left + width });
  writeRows(sheet, rows, box, names, false);
  return {};
};

/** After the last row with content, which makes the sheet longer when it must; what only has a format or a drop-down is no content. */
export const appendCells: Carry<{ sheetId?: number; rows?: readonly RowData[]; fields?: string }> = (draft, { sheetId, rows = [], fields }) => {
  const names = cellMask(fields);
  const sheet = gridOf(draft, sheetId);
  const top = lastRow(sheet);
  const width = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  sheet.rowCount = Math.max(sheet.rowCount, top + rows.length);
  sheet.columnCount = Math.max(sheet.columnCount, width);
  checkSize(draft.workbook);
  unlocked(draft, sheet, { top, left: 0, bottom: top + Math.max(1, rows.length), right: Math.max(1, width) });
  writeRows(sheet, rows, { top, left: 0, bottom: sheet.rowCount, right: sheet.columnCount }, names, false);
  sheet.revision += 1;
  return {};
};

export const repeatCell: Carry<{ range?: GridRange; cell?: CellData; fields?: string }> = (draft, { range, cell = {}, fields }) => {
  const names = cellMask(fields);
  const { sheet, box } = rangeOn(draft, range);
  unlocked(draft, sheet, box);
  const after = new Map<Cell | undefined, Cell | undefined>();
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      const before = cellAt(sheet, row, column);
      if (!after.has(before)) after.set(before, changedCell(before, cell, names));
      putCell(sheet, row, column, after.get(before));
    }
  }
  return {};
};

export const setDataValidation: Carry<{ range?: GridRange; rule?: ValidationRule }> = (draft, { range, rule }) =>
  repeatCell(draft, { ...(range ? { range } : {}), cell: rule ? { dataValidation: rule } : {}, fields: "dataValidation" });

export const sortRange: Carry<{ range?: GridRange; sortSpecs?: readonly { dimensionIndex?: number; sortOrder?: string }[] }> = (draft, { range, sortSpecs = [] }) => {
  const { sheet, box } = rangeOn(draft, range);
  unlocked(draft, sheet, box);
  sortBox(sheet, box, sortSpecs.map(({ dimensionIndex = 0, sortOrder }) => sortSpec(box, dimensionIndex, sortOrder)));
  return {};
};

function sortSpec(box: Box, column: number, order: string | undefined): { column: number; descending: boolean } {
  if (column < box.left || column >= box.right) throw new Refusal(`sortSpecs.dimensionIndex[${column}] is outside of the range.`);
  return { column, descending: order === "DESCENDING" };
}
