import { cellWith, hasContent, type Cell } from "./cell";
import type { EmbeddedChart } from "./chart";
import type { GridRange } from "./range";

export type Row = (Cell | undefined)[];

export type ProtectedRange = {
  readonly protectedRangeId: number;
  readonly range: GridRange;
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly editors?: { readonly users?: readonly string[]; readonly domainUsersCanEdit?: boolean };
  readonly unprotectedRanges?: readonly GridRange[];
};

export type DimensionMeta = { readonly hiddenByUser?: boolean; readonly pixelSize?: number };

/** One tab. Rows are shared between versions of a workbook until somebody writes to them (`editableRow`). */
export type Sheet = {
  readonly id: number;
  title: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  frozenColumnCount: number;
  hideGridlines: boolean;
  tabColorStyle?: unknown;
  rows: Row[];
  rowMeta: (DimensionMeta | null | undefined)[];
  columnMeta: (DimensionMeta | null | undefined)[];
  protectedRanges: ProtectedRange[];
  basicFilter?: { readonly range: GridRange; readonly [other: string]: unknown };
  conditionalFormats: { readonly ranges: readonly GridRange[]; readonly [other: string]: unknown }[];
  charts: EmbeddedChart[];
  /** Grows with every write; persistence writes the sheets whose revision has grown. */
  revision: number;
  /** Rows that belong to this version alone. */
  own: WeakSet<Row>;
};

/** Every new sheet begins far from the others, so that one made anew under an old id is not taken for the old one. */
let lastBeginning = 0;

export const emptySheet = (id: number, title: string, rowCount = 1000, columnCount = 26): Sheet => ({
  id, title, hidden: false, rowCount, columnCount, frozenRowCount: 0, frozenColumnCount: 0, hideGridlines: false,
  rows: [], rowMeta: [], columnMeta: [], protectedRanges: [], conditionalFormats: [], charts: [], revision: (lastBeginning += 1_000_000_000), own: new WeakSet(),
});

/** A version that can be written to without touching the one it came from. */
export function forkedSheet(sheet: Sheet): Sheet {
  const fork: Sheet = {
    ...sheet,
    rows: sheet.rows.slice(),
    rowMeta: sheet.rowMeta.slice(),
    columnMeta: sheet.columnMeta.slice(),
    protectedRanges: sheet.protectedRanges.slice(),
    conditionalFormats: sheet.conditionalFormats.slice(),
    charts: sheet.charts.slice(),
    own: new WeakSet(),
  };
  const known = worked.get(sheet);
  if (known) worked.set(fork, known);
  return fork;
}

/** What was worked out of a sheet at that revision. A fork has it too until somebody writes to it. */
type Worked = { readonly revision: number; /** Up to the last one with content: formatted rows below it are many. */ rows: number | null; readonly texts: Map<string, string> };
const worked = new WeakMap<Sheet, Worked>();

function workedOf(sheet: Sheet): Worked {
  const known = worked.get(sheet);
  if (known?.revision === sheet.revision) return known;
  const fresh: Worked = { revision: sheet.revision, rows: null, texts: new Map() };
  worked.set(sheet, fresh);
  return fresh;
}

/** A text that follows from the sheet and from what `key` names; made anew when the sheet has changed. */
export function textOfSheet(sheet: Sheet, key: string, make: () => string): string {
  const { texts } = workedOf(sheet);
  let text = texts.get(key);
  if (text === undefined) texts.set(key, (text = make()));
  return text;
}

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined => sheet.rows[row]?.[column];

/** The row to write to: copied first when another version still shows it. */
export function editableRow(sheet: Sheet, index: number): Row {
  while (sheet.rows.length <= index) {
    const added: Row = [];
    sheet.own.add(added);
    sheet.rows.push(added);
  }
  const row = sheet.rows[index] as Row;
  if (sheet.own.has(row)) return row;
  const copy = row.slice();
  sheet.own.add(copy);
  sheet.rows[index] = copy;
  return copy;
}

export function putCell(sheet: Sheet, rowIndex: number, column: number, cell: Cell | undefined): void {
  if (cell === undefined && cellAt(sheet, rowIndex, column) === undefined) return;
  const row = editableRow(sheet, rowIndex);
  while (row.length < column) row.push(undefined);
  row[column] = cell;
  sheet.revision += 1;
}

/** Sets parts of a cell, leaving the others. */
export const patchCell = (sheet: Sheet, row: number, column: number, parts: Parameters<typeof cellWith>[1]): void =>
  putCell(sheet, row, column, cellWith(cellAt(sheet, row, column), parts));

/** Number of rows up to the last one with content; 0 for an empty sheet (platform.md trap 7). */
export function lastRow(sheet: Sheet): number {
  const known = workedOf(sheet);
  if (known.rows !== null) return known.rows;
  let rows = sheet.rows.length;
  while (rows > 0 && !(sheet.rows[rows - 1] as Row).some(hasContent)) rows -= 1;
  return (known.rows = rows);
}

/** Number of columns up to the last one with content; 0 for an empty sheet. */
export function lastColumn(sheet: Sheet): number {
  let last = 0;
  for (const row of sheet.rows) {
    for (let column = row.length - 1; column >= last; column -= 1) {
      if (hasContent(row[column])) {
        last = column + 1;
        break;
      }
    }
  }
  return last;
}
