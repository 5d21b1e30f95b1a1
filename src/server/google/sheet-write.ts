import type { TableId } from "../domain/tables";
import { SHEETS } from "../catalogue/sheets";
import type { Cell, CellData } from "./cells";
import type { Columns, Grid } from "./layout";
import { formatRows } from "./repair";

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Cells by line, then by column, both from 0. */
export type LineCells<Data = CellData> = Map<number, Map<number, Data>>;

/** What one write does to one sheet, by where its lines and columns stood when it was read. Line 0 is row `firstRow`, as people count. */
export type SheetWrite = {
  readonly id: TableId; readonly grid: Grid; readonly columns: Columns;
  readonly headers: readonly Cell[]; readonly firstRow: number; readonly lines: readonly (readonly Cell[])[];
  readonly cells: LineCells;
  readonly notes: LineCells<{ note?: string }>;
  /** New rows, a cell for each column. */
  readonly appended: CellData[][];
  readonly removed: Set<number>;
  /** How many rows the grid gets first, with formats and drop-downs. */
  readonly grown: number;
};

export const emptyWrite = (sheet: Pick<SheetWrite, "id" | "grid" | "columns" | "headers" | "firstRow" | "lines">): SheetWrite =>
  ({ ...sheet, cells: new Map(), notes: new Map(), appended: [], removed: new Set(), grown: 0 });

export const isEmpty = ({ cells, notes, appended, removed }: SheetWrite): boolean => cells.size + notes.size + appended.length + removed.size === 0;

export function setCell<Data>(cells: LineCells<Data>, line: number, column: number, data: Data): void {
  const row = cells.get(line) ?? new Map<number, Data>();
  cells.set(line, row.set(column, data));
}

/** The column of the ids, or undefined on a sheet whose rows have none. */
export const keyColumn = ({ id, columns }: Pick<SheetWrite, "id" | "columns">): number | undefined => {
  const { key } = SHEETS[id];
  return key === undefined ? undefined : columns.fields.get(key);
};

/** Appended rows first; removed rows last, from the lowest up, so that the others stay where they are until then. */
export function requestsOf({ id, grid: { sheetId, rowCount }, columns, firstRow, cells, notes, appended, removed, grown }: SheetWrite): Request[] {
  return [
    ...(grown > 0 ? [{ appendDimension: { sheetId, dimension: "ROWS", length: grown } }, ...formatRows(id, sheetId, columns, rowCount, rowCount + grown)] : []),
    ...(appended.length > 0 ? [{ appendCells: { sheetId, rows: appended.map((values) => ({ values })), fields: "userEnteredValue" } }] : []),
    ...cellRequests(sheetId, firstRow, cells, "userEnteredValue"),
    ...cellRequests(sheetId, firstRow, notes, "note"),
    ...[...removed].sort((a, b) => b - a).map((line) => rowIndex(firstRow, line)).map((at) => ({ deleteDimension: { range: { sheetId, dimension: "ROWS", startIndex: at, endIndex: at + 1 } } })),
  ];
}

const rowIndex = (firstRow: number, line: number): number => firstRow - 1 + line;

/** Single cells, gathered into as few requests as their columns allow. */
function cellRequests(sheetId: number, firstRow: number, lines: LineCells<object>, fields: string): Request[] {
  const columns = new Map<number, { start: number; cells: object[] }[]>();
  for (const [line, cells] of [...lines].sort(([a], [b]) => a - b)) {
    for (const [column, cell] of cells) {
      const runs = columns.get(column) ?? [];
      columns.set(column, runs);
      const last = runs[runs.length - 1];
      if (last && last.start + last.cells.length === line) last.cells.push(cell);
      else runs.push({ start: line, cells: [cell] });
    }
  }
  return [...columns].flatMap(([columnIndex, runs]) => runs.map(({ start, cells }) => ({
    updateCells: { start: { sheetId, rowIndex: rowIndex(firstRow, start), columnIndex }, rows: cells.map((cell) => ({ values: [cell] })), fields },
  })));
}
