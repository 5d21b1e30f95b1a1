import type { GridRange } from "./range";

/** Column letters: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Google quotes a title that is not plain ASCII letters, digits and underscores. */
export const quotedTitle = (title: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^[A-Za-z]{1,3}[0-9]+$/.test(title) ? title : `'${title.replace(/'/g, "''")}'`;

export type A1 = { readonly title?: string; readonly range: Omit<GridRange, "sheetId"> };

const CELL = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]*)?$/;

/** `'My sheet'!A2:C`, `A1`, `B:B`, `2:5`, or null when it is none of them. A bare sheet title is the caller's to recognise. */
export function parseA1(text: string): A1 | null {
  const split = splitTitle(text);
  if (!split) return null;
  const [from, to, more] = split.cells.split(":");
  if (more !== undefined || from === undefined) return null;
  const first = corner(from);
  const last = to === undefined ? first : corner(to);
  if (!first || !last) return null;
  if (to === undefined && (first.row === undefined || first.column === undefined)) return null;
  const [top, bottom] = order(first.row, last.row);
  const [left, right] = order(first.column, last.column);
  return {
    ...(split.title === undefined ? {} : { title: split.title }),
    range: {
      ...(top === undefined ? {} : { startRowIndex: top }),
      ...(bottom === undefined ? {} : { endRowIndex: bottom + 1 }),
      ...(left === undefined ? {} : { startColumnIndex: left }),
      ...(right === undefined ? {} : { endColumnIndex: right + 1 }),
    },
  };
}

/** `A5:C` runs from row 5 to the end; `A5:C3` is the same as `A3:C5`. */
const order = (first: number | undefined, last: number | undefined): [number | undefined, number | undefined] =>
  first !== undefined && last !== undefined && last < first ? [last, first] : [first, last];

function splitTitle(text: string): { title?: string; cells: string } | null {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { cells: text };
  const title = text.slice(0, bang);
  return { title: unquoted(title), cells: text.slice(bang + 1) };
}

export const unquoted = (title: string): string =>
  title.startsWith("'") && title.endsWith("'") && title.length > 1 ? title.slice(1, -1).replace(/''/g, "'") : title;

function corner(text: string): { row?: number; column?: number } | null {
  const match = CELL.exec(text);
  if (!match || text === "" || text === "$") return null;
  return {
    ...(match[2] === undefined ? {} : { row: Number(match[2]) - 1 }),
    ...(match[1] === undefined ? {} : { column: columnIndex(match[1]) }),
  };
}
