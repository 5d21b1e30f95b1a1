import { WATCHED, columnsOf, type Column } from "../catalogue/sheets";
import type { TableId } from "../domain/tables";
import { textCell, toCell, type Cell, type CellData } from "./cells";
import type { Columns } from "./layout";
import { rowFingerprint, viewsFingerprint } from "./rows";

export type Fields = { readonly [field: string]: unknown };

/** Rows that people may edit carry what the program last wrote. */
export const isFingerprinted = (id: TableId, { fingerprint }: Columns): boolean => fingerprint !== null && (WATCHED as readonly string[]).includes(id);

/** A row as it is appended, a cell for each column. @param views its computed cells by header */
export function newRow(id: TableId, columns: Columns, row: Fields, views: Fields = {}): CellData[] {
  const line: CellData[] = Array.from({ length: columns.width }, () => ({}));
  const shown: Cell[] = [];
  for (const [header, value] of Object.entries(views)) {
    const column = columns.views.get(header);
    if (column === undefined) continue;
    line[column] = viewCell(value as Cell);
    shown[column] = value as Cell;
  }
  for (const [field, column] of columnsOf(id) as [string, Column][]) line[columns.fields.get(field)!] = toCell(row[field], column);
  if (isFingerprinted(id, columns)) line[columns.fingerprint!] = textCell(`${rowFingerprint(id, readBack(id, row))}.${viewsFingerprint(columns, shown)}`);
  return line;
}

/** A row as it will be read back: trimmed text, null for an empty day. The fingerprint must be of that. */
export const readBack = (id: TableId, row: Fields): Fields =>
  Object.fromEntries((columnsOf(id) as [string, Column][]).map(([field, { kind }]) => {
    const value = row[field];
    if (kind === "text" || kind === "instant") return [field, String(value ?? "").trim()];
    return [field, value ?? (kind === "choice" ? "" : null)];
  }));

export const viewCell = (value: Cell): CellData => (typeof value === "number" ? { userEnteredValue: { numberValue: value } } : textCell(String(value ?? "")));
