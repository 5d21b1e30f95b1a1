import { NOTE_MARK, columnsOf, type Column } from "../catalogue/sheets";
import type { TableId } from "../domain/tables";
import type { Change } from "../services";
import { wholeSheet } from "./layout";
import { setCell, type SheetWrite } from "./sheet-write";
import { sheetsApi } from "./sheets-api";

/** Marks unreadable cells and takes our older marks of those sheets away; one more read, of notes alone. */
export function writeNotes(registryId: string, writeOf: (id: TableId) => SheetWrite, { notes, on }: Extract<Change, { notes: unknown }>): void {
  const wanted = new Map<string, string>();
  for (const { sheet, row, header, text } of notes) {
    const { grid, columns } = writeOf(sheet);
    const column = (columnsOf(sheet) as [string, Column][]).find(([, each]) => each.header === header);
    const at = column ? columns.fields.get(column[0]) : undefined;
    if (at !== undefined) wanted.set(`${grid.sheetId} ${row - 1} ${at}`, NOTE_MARK + text);
  }
  const writes = new Map(on.map(writeOf).map((write) => [write.grid.sheetId, write]));
  const { sheets = [] } = sheetsApi.get(registryId, {
    ranges: [...writes.values()].map(usedRows),
    fields: "sheets(properties(sheetId),data(startRow,startColumn,rowData(values(note))))",
  });
  const set = (sheetId: number, row: number, column: number, note: { note?: string }): void => {
    const write = writes.get(sheetId)!;
    setCell(write.notes, row + 1 - write.firstRow, column, note);
  };
  for (const { properties, data = [] } of sheets) {
    for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
      rowData.forEach(({ values = [] }, rowAt) => values.forEach(({ note }, columnAt) => {
        if (!note?.startsWith(NOTE_MARK)) return;
        const key = `${properties?.sheetId} ${startRow + rowAt} ${startColumn + columnAt}`;
        if (wanted.get(key) === note) wanted.delete(key);
        else if (!wanted.has(key)) set(properties?.sheetId ?? 0, startRow + rowAt, startColumn + columnAt, {});
      }));
    }
  }
  for (const [key, note] of wanted) {
    const [sheetId, row, column] = key.split(" ").map(Number) as [number, number, number];
    set(sheetId, row, column, { note });
  }
}

/** The rows with something in them: notes on empty rows are nobody's of ours. */
const usedRows = ({ grid, firstRow, lines }: SheetWrite): string => `${wholeSheet(grid)}!1:${Math.max(1, firstRow + lines.length - 1)}`;
