import { AppError } from "../../contract/errors";
import { NOTE_MARK, SHEETS, TODAY_SHEET, WATCHED, columnsOf, type Column } from "../catalogue/sheets";
import type { TableId } from "../domain/tables";
import type { Change } from "../services";
import { serialOf, textCell, toCell, type Cell, type CellData } from "./cells";
import { gridOf, wholeSheet, type Grid, type Layout } from "./layout";
import { formatRows } from "./repair";
import { sheetsApi } from "./sheets-api";
import { rowFingerprint, viewsFingerprint, type Place, type Seen, type SeenSheet } from "./workbook";

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Fields = { readonly [field: string]: unknown };

/** All changes in one `batchUpdate`: together or not at all. */
export function writeChanges(registryId: string, layout: Layout, seen: Seen, changes: readonly Change[]): void {
  const cells = new CellWrites();
  const requests: Request[] = [];
  const removals: Request[] = [];
  const edited = new Map<string, Edit>();
  const edit = (id: TableId, name: string) => {
    const sheet = seenSheet(seen, id);
    const place = sheet.places.get(name);
    if (!place) throw new AppError("conflict", "row.gone", { sheet: sheet.grid.title });
    const key = `${id} ${name}`;
    const entry = edited.get(key) ?? { id, place, fields: null, cells: [...place.cells] };
    edited.set(key, entry);
    return entry;
  };
  for (const change of changes) {
    if ("append" in change) requests.push(...appendRows(layout, seen, change.append, change.rows as readonly Fields[], change.views ?? []));
    else if ("update" in change) {
      const entry = edit(change.update, change.id);
      entry.fields = { ...(entry.fields ?? entry.place.fields), ...change.fields };
    }
    else if ("view" in change) {
      const { columns } = seenSheet(seen, change.view);
      const entry = edit(change.view, change.id);
      for (const [header, value] of Object.entries(change.cells)) {
        const at = columns.views.get(header);
        if (at !== undefined) entry.cells[at] = value;
      }
    } else if ("name" in change) nameRow(cells, seenSheet(seen, change.name), change.name, change.row, change.fields as Fields);
    else if ("remove" in change) removals.push(...removalRequests(seenSheet(seen, change.remove), change.ids));
    else if ("board" in change) requests.push(...boardRequests(gridOf(layout, "today"), change.rows));
    else requests.push(...noteRequests(registryId, seen, change));
  }
  for (const entry of edited.values()) writeEdit(cells, seenSheet(seen, entry.id), entry);
  sheetsApi.update(registryId, [...requests, ...cells.requests(), ...removals]);
}

/** From the lowest row up, so that the rows above stay where they are. */
const removalRequests = ({ grid, places }: SeenSheet, ids: readonly string[]): Request[] =>
  ids.flatMap((id) => places.get(id)?.row ?? []).sort((a, b) => b - a)
    .map((row) => ({ deleteDimension: { range: { sheetId: grid.sheetId, dimension: "ROWS", startIndex: row - 1, endIndex: row } } }));

function seenSheet(seen: Seen, id: TableId): SeenSheet {
  const sheet = seen.sheets.get(id);
  if (!sheet) throw new Error(`${id} was not read in this run`);
  return sheet;
}

/** New rows go after the last row with data. The grid is made longer first, with formats and drop-downs, when it may not be enough. */
function appendRows(layout: Layout, seen: Seen, id: TableId, rows: readonly Fields[], views: readonly Fields[]): Request[] {
  if (rows.length === 0) return [];
  const sheet = seen.sheets.get(id);
  const grid = sheet?.grid ?? gridOf(layout, id);
  const { columns } = sheet ?? seenSheet(seen, id);
  const lastRow = sheet?.lastRow ?? 1;
  const fingerprinted = (WATCHED as readonly string[]).includes(id) && columns.fingerprint !== null;
  const values = rows.map((row, at) => {
    const line: CellData[] = Array.from({ length: columns.width }, () => ({}));
    const shown: Cell[] = [];
    for (const [header, value] of Object.entries(views[at] ?? {})) {
      const column = columns.views.get(header);
      if (column === undefined) continue;
      line[column] = viewCell(value as Cell);
      shown[column] = value as Cell;
    }
    for (const [field, column] of columnsOf(id) as [string, Column][]) line[columns.fields.get(field)!] = toCell(row[field], column);
    if (fingerprinted) line[columns.fingerprint!] = textCell(`${rowFingerprint(id, readBack(id, row))}.${viewsFingerprint(columns, shown)}`);
    return { values: line };
  });
  const requests: Request[] = [];
  const short = lastRow + rows.length - grid.rowCount;
  if (short > 0 && SHEETS[id].key !== undefined) {
    const length = Math.max(short, 500);
    requests.push({ appendDimension: { sheetId: grid.sheetId, dimension: "ROWS", length } });
    requests.push(...formatRows(id, grid.sheetId, columns, grid.rowCount, grid.rowCount + length));
  }
  requests.push({ appendCells: { sheetId: grid.sheetId, rows: values, fields: "userEnteredValue" } });
  return requests;
}

/** A row as it will be read back: trimmed text, null for an empty day. The fingerprint must be of that. */
const readBack = (id: TableId, row: Fields): Fields =>
  Object.fromEntries((columnsOf(id) as [string, Column][]).map(([field, { kind }]) => {
    const value = row[field];
    if (kind === "text" || kind === "instant") return [field, String(value ?? "").trim()];
    return [field, value ?? (kind === "choice" ? "" : null)];
  }));

/** A row that a person typed gets its id, code and fingerprint where it stands. */
function nameRow(cells: CellWrites, { grid, columns }: SeenSheet, id: TableId, row: number, fields: Fields): void {
  for (const [field, column] of columnsOf(id) as [string, Column][]) {
    if (field in fields) cells.set(grid.sheetId, row, columns.fields.get(field)!, toCell(fields[field], column));
  }
}

/** A row under change: its new fields, or null when only its computed cells are written. */
type Edit = { readonly id: TableId; readonly place: Place; fields: Fields | null; readonly cells: Cell[] };

function writeEdit(cells: CellWrites, { grid, columns }: SeenSheet, entry: Edit): void {
  const { id, place } = entry;
  for (const [field, column] of entry.fields === null ? [] : (columnsOf(id) as [string, Column][])) {
    if (JSON.stringify(entry.fields![field]) !== JSON.stringify(place.fields[field])) {
      cells.set(grid.sheetId, place.row, columns.fields.get(field)!, toCell(entry.fields![field], column));
    }
  }
  for (const at of columns.views.values()) {
    const value = entry.cells[at];
    if (String(value ?? "") !== String(place.cells[at] ?? "")) cells.set(grid.sheetId, place.row, at, viewCell(value));
  }
  if (columns.fingerprint === null || !(WATCHED as readonly string[]).includes(id)) return;
  const print = `${rowFingerprint(id, entry.fields === null ? place.fields : readBack(id, entry.fields))}.${viewsFingerprint(columns, entry.cells)}`;
  if (print !== String(place.cells[columns.fingerprint] ?? "")) cells.set(grid.sheetId, place.row, columns.fingerprint, textCell(print));
}

const viewCell = (value: Cell): CellData => (typeof value === "number" ? { userEnteredValue: { numberValue: value } } : textCell(String(value ?? "")));

/** The computed sheet anew: the range form clears what is not given. */
function boardRequests(grid: Grid, rows: readonly (readonly (string | number)[])[]): Request[] {
  const width = TODAY_SHEET.columns.length;
  const requests: Request[] = [];
  const rowCount = Math.max(grid.rowCount, rows.length + 1);
  if (rowCount > grid.rowCount) requests.push({ appendDimension: { sheetId: grid.sheetId, dimension: "ROWS", length: rowCount - grid.rowCount } });
  requests.push({
    updateCells: {
      range: { sheetId: grid.sheetId, startRowIndex: 1, endRowIndex: rowCount, startColumnIndex: 0, endColumnIndex: width },
      rows: rows.map((row) => ({ values: row.map((value, at) => boardCell(value, "date" in TODAY_SHEET.columns[at]!)) })),
      fields: "userEnteredValue",
    },
  });
  return requests;
}

const boardCell = (value: string | number, isDate: boolean): CellData =>
  typeof value === "number" ? { userEnteredValue: { numberValue: value } } : isDate && value !== "" ? { userEnteredValue: { numberValue: serialOf(value) } } : textCell(value);

/** Marks unreadable cells and takes our older marks of those sheets away; one more read, of notes alone. */
function noteRequests(registryId: string, seen: Seen, { notes, on }: Extract<Change, { notes: unknown }>): Request[] {
  const wanted = new Map<string, string>();
  for (const { sheet, row, header, text } of notes) {
    const { grid, columns } = seenSheet(seen, sheet);
    const column = (columnsOf(sheet) as [string, Column][]).find(([, each]) => each.header === header);
    const at = column ? columns.fields.get(column[0]) : undefined;
    if (at !== undefined) wanted.set(`${grid.sheetId} ${row - 1} ${at}`, NOTE_MARK + text);
  }
  const { sheets = [] } = sheetsApi.get(registryId, {
    ranges: on.map((id) => usedRows(seenSheet(seen, id))),
    fields: "sheets(properties(sheetId),data(startRow,startColumn,rowData(values(note))))",
  });
  const cells = new CellWrites("note");
  for (const { properties, data = [] } of sheets) {
    for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
      rowData.forEach(({ values = [] }, rowAt) => values.forEach(({ note }, columnAt) => {
        if (!note?.startsWith(NOTE_MARK)) return;
        const key = `${properties?.sheetId} ${startRow + rowAt} ${startColumn + columnAt}`;
        if (wanted.get(key) === note) wanted.delete(key);
        else if (!wanted.has(key)) cells.set(properties?.sheetId ?? 0, startRow + rowAt + 1, startColumn + columnAt, {});
      }));
    }
  }
  for (const [key, note] of wanted) {
    const [sheetId, row, column] = key.split(" ").map(Number) as [number, number, number];
    cells.set(sheetId, row + 1, column, { note });
  }
  return cells.requests();
}

/** The rows with something in them: notes on empty rows are nobody's of ours. */
const usedRows = ({ grid, lastRow }: SeenSheet): string => `${wholeSheet(grid)}!1:${lastRow}`;

/** Single cells, gathered into as few requests as their columns allow. Rows as people count them. */
class CellWrites {
  private readonly columns = new Map<string, Map<number, object>>();
  private readonly mask: string;

  constructor(mask = "userEnteredValue") {
    this.mask = mask;
  }

  set(sheetId: number, row: number, column: number, cell: object): void {
    const key = `${sheetId} ${column}`;
    const rows = this.columns.get(key) ?? new Map<number, object>();
    rows.set(row, cell);
    this.columns.set(key, rows);
  }

  requests(): Request[] {
    return [...this.columns].flatMap(([key, rows]) => {
      const [sheetId, columnIndex] = key.split(" ").map(Number) as [number, number];
      const runs: { start: number; cells: object[] }[] = [];
      for (const [row, cell] of [...rows].sort(([a], [b]) => a - b)) {
        const last = runs[runs.length - 1];
        if (last && last.start + last.cells.length === row) last.cells.push(cell);
        else runs.push({ start: row, cells: [cell] });
      }
      return runs.map(({ start, cells }) => ({
        updateCells: { start: { sheetId, rowIndex: start - 1, columnIndex }, rows: cells.map((cell) => ({ values: [cell] })), fields: this.mask },
      }));
    });
  }
}

