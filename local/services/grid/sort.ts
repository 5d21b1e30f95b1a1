import { isError, type Cell } from "./cell";
import type { Box } from "./range";
import { cellAt, putCell, type Sheet } from "./sheet";

export type SortSpec = { readonly column: number; readonly descending: boolean };

/** Google's order of kinds: numbers, text, booleans, errors; empty cells come last in both directions. */
function rank(cell: Cell | undefined): number {
  const value = cell?.value;
  if (value === undefined) return 4;
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return isError(value) ? 3 : 2;
}

function compare(one: Cell | undefined, other: Cell | undefined): number {
  const [first, second] = [one?.value, other?.value];
  if (typeof first === "number" && typeof second === "number") return first - second;
  if (typeof first === "string" && typeof second === "string") return first.localeCompare(second, "ru", { sensitivity: "base" });
  if (typeof first === "boolean" && typeof second === "boolean") return Number(first) - Number(second);
  return rank(one) - rank(other);
}

/** Sorts the rows of the box, whole cells with their notes and formats; equal rows keep their order. */
export function sortBox(sheet: Sheet, box: Box, specs: readonly SortSpec[]): void {
  const rows: (Cell | undefined)[][] = [];
  for (let row = box.top; row < box.bottom; row += 1) {
    const cells: (Cell | undefined)[] = [];
    for (let column = box.left; column < box.right; column += 1) cells.push(cellAt(sheet, row, column));
    rows.push(cells);
  }
  rows.sort((one, other) => {
    for (const { column, descending } of specs) {
      const [first, second] = [one[column - box.left], other[column - box.left]];
      const blank = Number(rank(first) === 4) - Number(rank(second) === 4);
      if (blank !== 0) return blank;
      const order = compare(first, second);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  rows.forEach((cells, at) => cells.forEach((cell, column) => putCell(sheet, box.top + at, box.left + column, cell)));
}
