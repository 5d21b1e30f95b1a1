/** Half-open, from 0; a side that is absent is unbounded (Sheets API GridRange). */
export type GridRange = {
  readonly sheetId?: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
};

/** A range with all four sides. */
export type Box = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export const boxOf = (range: GridRange, rowCount: number, columnCount: number): Box => ({
  top: range.startRowIndex ?? 0,
  bottom: range.endRowIndex ?? rowCount,
  left: range.startColumnIndex ?? 0,
  right: range.endColumnIndex ?? columnCount,
});

export const inBox = (box: Box, row: number, column: number): boolean =>
  row >= box.top && row < box.bottom && column >= box.left && column < box.right;

export const boxesMeet = (one: Box, other: Box): boolean =>
  one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;

export type Dimension = "ROWS" | "COLUMNS";

/** Where an index lands when rows or columns are inserted, deleted or moved; null when it is deleted. */
export type Shift = (index: number) => number | null;

/**
 * A range after its sheet's rows or columns moved: it follows the cells it covered, and is gone when none is left.
 * Unbounded sides stay unbounded.
 */
export function shiftedRange<Range extends GridRange>(range: Range, dimension: Dimension, shift: Shift): Range | null {
  const [from, to] = dimension === "ROWS"
    ? (["startRowIndex", "endRowIndex"] as const) : (["startColumnIndex", "endColumnIndex"] as const);
  const start = range[from];
  const end = range[to];
  if (end === undefined) {
    if (start === undefined || start === 0) return range;
    const moved = shift(start);
    return moved === null ? range : { ...range, [from]: moved };
  }
  let low = Infinity;
  let high = -1;
  for (let index = start ?? 0; index < end; index += 1) {
    const moved = shift(index);
    if (moved === null) continue;
    low = Math.min(low, moved);
    high = Math.max(high, moved);
  }
  if (high < 0) return null;
  return { ...range, ...(start === undefined ? {} : { [from]: low }), [to]: high + 1 };
}
