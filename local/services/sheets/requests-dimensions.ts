import { deleteDimension as remove, insertDimension as insert, moveDimension as move } from "../grid/dimensions";
import type { Dimension } from "../grid/range";
import type { DimensionMeta, Sheet } from "../grid/sheet";
import { Refusal } from "./call";
import { asksFor, fieldsOf, gridOf, knownFields, unlocked, type Carry, type Draft } from "./request";
import { checkSize } from "./requests-sheets";

type DimensionRange = { readonly sheetId?: number; readonly dimension?: string; readonly startIndex?: number; readonly endIndex?: number };

function dimensionOf(dimension: string | undefined): Dimension {
  if (dimension !== "ROWS" && dimension !== "COLUMNS") throw new Refusal(`Invalid value at 'dimension' (enum), "${dimension ?? ""}"`);
  return dimension;
}

const sizeOf = (sheet: Sheet, dimension: Dimension): number => (dimension === "ROWS" ? sheet.rowCount : sheet.columnCount);
const wordOf = (dimension: Dimension): string => (dimension === "ROWS" ? "row" : "column");

function spanOf(draft: Draft, range: DimensionRange = {}): { sheet: Sheet; dimension: Dimension; start: number; end: number } {
  const sheet = gridOf(draft, range.sheetId);
  const dimension = dimensionOf(range.dimension);
  return { sheet, dimension, start: range.startIndex ?? 0, end: range.endIndex ?? sizeOf(sheet, dimension) };
}

/** Cutting through a protected range is refused to those who may not write there. */
function unlockedSpan(draft: Draft, sheet: Sheet, dimension: Dimension, start: number, end: number): void {
  unlocked(draft, sheet, dimension === "ROWS"
    ? { top: start, bottom: end, left: 0, right: sheet.columnCount } : { top: 0, bottom: sheet.rowCount, left: start, right: end });
}

export const appendDimension: Carry<{ sheetId?: number; dimension?: string; length?: number }> = (draft, { sheetId, dimension, length = 0 }) => {
  const sheet = gridOf(draft, sheetId);
  if (length < 1) throw new Refusal("length must be greater than 0.");
  if (dimensionOf(dimension) === "ROWS") sheet.rowCount += length;
  else sheet.columnCount += length;
  sheet.revision += 1;
  checkSize(draft.workbook);
  return {};
};

export const insertDimension: Carry<{ range?: DimensionRange; inheritFromBefore?: boolean }> = (draft, { range, inheritFromBefore = false }) => {
  const { sheet, dimension, start, end } = spanOf(draft, range);
  if (end <= start) throw new Refusal("range.endIndex must be greater than range.startIndex.");
  if (start > sizeOf(sheet, dimension)) {
    throw new Refusal(`range.startIndex[${start}] is after the last ${wordOf(dimension)} in grid[${sizeOf(sheet, dimension)}]`);
  }
  if (inheritFromBefore && start === 0) throw new Refusal("inheritFromBefore must be false when inserting at index 0.");
  insert(sheet, dimension, start, end - start, inheritFromBefore);
  checkSize(draft.workbook);
  return {};
};

export const deleteDimension: Carry<{ range?: DimensionRange }> = (draft, { range }) => {
  const { sheet, dimension, start, end } = spanOf(draft, range);
  const [size, word] = [sizeOf(sheet, dimension), wordOf(dimension)];
  if (start >= size) throw new Refusal(`Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${start} but there are only ${size} ${word}s.`);
  const until = Math.min(end, size);
  if (until - start >= size) throw new Refusal(`You can't delete all the ${word}s on the sheet.`);
  unlockedSpan(draft, sheet, dimension, start, until);
  remove(sheet, dimension, start, until);
  return {};
};

export const moveDimension: Carry<{ source?: DimensionRange; destinationIndex?: number }> = (draft, { source, destinationIndex = 0 }) => {
  const { sheet, dimension, start, end } = spanOf(draft, source);
  if (end > sizeOf(sheet, dimension) || destinationIndex > sizeOf(sheet, dimension)) throw new Refusal("The move reaches beyond the grid.");
  if (destinationIndex > start && destinationIndex < end) throw new Refusal("destinationIndex must not be inside of the source.");
  move(sheet, dimension, start, end, destinationIndex);
  return {};
};

export const updateDimensionProperties: Carry<{ range?: DimensionRange; properties?: DimensionMeta; fields?: string }> = (draft, { range, properties = {}, fields }) => {
  const { sheet, dimension, start, end } = spanOf(draft, range);
  const names = fieldsOf(fields);
  knownFields(names, ["hiddenByUser", "pixelSize"]);
  if (end > sizeOf(sheet, dimension)) throw new Refusal(`range.endIndex[${end}] is after the last ${wordOf(dimension)} in grid[${sizeOf(sheet, dimension)}]`);
  const metas = dimension === "ROWS" ? sheet.rowMeta : sheet.columnMeta;
  while (metas.length < end) metas.push(undefined);
  for (let at = start; at < end; at += 1) {
    const known = metas[at] ?? {};
    const hiddenByUser = asksFor(names, "hiddenByUser") ? properties.hiddenByUser : known.hiddenByUser;
    const pixelSize = asksFor(names, "pixelSize") ? properties.pixelSize : known.pixelSize;
    metas[at] = { ...(hiddenByUser ? { hiddenByUser } : {}), ...(pixelSize === undefined ? {} : { pixelSize }) };
  }
  sheet.revision += 1;
  return {};
};

/** Widths are made to fit; the stand-in measures no text and only checks the range. */
export const autoResizeDimensions: Carry<{ dimensions?: DimensionRange }> = (draft, { dimensions }) => {
  spanOf(draft, dimensions);
  return {};
};
