import type { BoxWire } from "../workbook/wire";
import { letters } from "./element";
import { typedOf, type Loaded } from "./sheet";

/** A block typed by hand, with what stood there before: pasting that takes it back. */
export type HandEdit = { readonly gid: number; readonly title: string; readonly a1: string; readonly rows: readonly (readonly string[])[]; readonly before: readonly (readonly string[])[] };

export function handEdit({ head, lines }: Loaded, row: number, column: number, rows: readonly (readonly string[])[]): HandEdit {
  const before = rows.map((cells, down) => cells.map((_, right) => {
    const line = lines[row + down];
    return line ? typedOf(line, column + right) : "";
  }));
  return { gid: head.gid, title: head.title, a1: `${letters(column)}${row + 1}`, rows, before };
}

export const boxOfBlock = (row: number, column: number, rows: readonly (readonly string[])[]): BoxWire =>
  ({ top: row, bottom: row + rows.length, left: column, right: column + Math.max(1, ...rows.map((cells) => cells.length)) });

/** Edits of this page, the newest last. Only what was typed or pasted can be taken back; sorting and deleting cannot. */
export function editHistory() {
  const done: HandEdit[] = [];
  return { add: (edit: HandEdit) => { done.push(edit); if (done.length > 100) done.shift(); }, take: () => done.pop(), some: () => done.length > 0 };
}
