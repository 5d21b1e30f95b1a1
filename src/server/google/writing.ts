import { AppError } from "../../contract/errors";
import { SHEETS, columnsOf, type Column } from "../catalogue/sheets";
import type { TableId } from "../domain/tables";
import type { Change } from "../services";
import { boardRequests } from "./board";
import { textCell, toCell, valueOf, type Cell } from "./cells";
import { gridOf, readLayout, type Layout } from "./layout";
import { mendMoved } from "./mending";
import { writeSheets } from "./moved";
import { isFingerprinted, newRow, readBack, viewCell, type Fields } from "./new-row";
import { writeNotes } from "./notes";
import { rowFingerprint, viewsFingerprint, type Place } from "./rows";
import { emptyWrite, setCell, type SheetWrite } from "./sheet-write";
import type { Seen, SeenSheet } from "./workbook";

type Request = GoogleAppsScript.Sheets.Schema.Request;

/**
 * All changes in one `batchUpdate`: together or not at all. What people's hands have moved between the reading and this one call is noticed
 * in its answer and put right at once (platform trap 30).
 */
export function writeChanges(registryId: string, layout: Layout, seen: Seen, changes: readonly Change[]): void {
  const writes = new Map<TableId, SheetWrite>();
  const writeOf = (id: TableId): SheetWrite => {
    const write = writes.get(id) ?? emptyWrite({ id, ...seenSheet(seen, id) });
    writes.set(id, write);
    return write;
  };
  const others: Request[] = [];
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
    if ("append" in change) appendRows(writeOf(change.append), seenSheet(seen, change.append), change.rows as readonly Fields[], change.views ?? []);
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
    } else if ("name" in change) nameRow(writeOf(change.name), change.row, change.fields as Fields);
    else if ("remove" in change) removeRows(writeOf(change.remove), seenSheet(seen, change.remove), change.ids);
    else if ("board" in change) others.push(...boardRequests(gridOf(layout, "today"), change.rows));
    else writeNotes(registryId, writeOf, change);
  }
  for (const entry of edited.values()) writeEdit(writeOf(entry.id), entry);
  if ([...writes.values()].some((write) => shortBy(write, seen) > 0)) lengthen(writes, seen, readLayout(registryId));
  const moved = writeSheets(registryId, [...writes.values()], others);
  for (const write of writes.values()) remember(seenSheet(seen, write.id), write);
  if (moved.length > 0) mendMoved(registryId, moved);
}

function seenSheet(seen: Seen, id: TableId): SeenSheet {
  const sheet = seen.sheets.get(id);
  if (!sheet) throw new Error(`${id} was not read in this run`);
  return sheet;
}

/** New rows go after the last row with data. */
const appendRows = (write: SheetWrite, { columns }: SeenSheet, rows: readonly Fields[], views: readonly Fields[]): void => {
  write.appended.push(...rows.map((row, at) => newRow(write.id, columns, row, views[at])));
};

/** How many rows the grid lacks for the new ones. */
const shortBy = ({ id, grid, appended }: SheetWrite, seen: Seen): number => (SHEETS[id].key === undefined || appended.length === 0 ? 0 : seenSheet(seen, id).lastRow + appended.length - grid.rowCount);

/** A grid that may not be enough is made longer, with formats and drop-downs, by what it measures now: its size was read before the lock. */
function lengthen(writes: Map<TableId, SheetWrite>, seen: Seen, layout: Layout): void {
  seen.layout = layout;
  for (const before of writes.values()) {
    const write = { ...before, grid: gridOf(layout, before.id) };
    const short = shortBy(write, seen);
    writes.set(write.id, { ...write, grown: short > 0 ? Math.max(short, 500) : 0 });
  }
}

function removeRows(write: SheetWrite, { places }: SeenSheet, ids: readonly string[]): void {
  for (const { row } of ids.flatMap((id) => places.get(id) ?? [])) write.removed.add(row - write.firstRow);
}

/** A row that a person typed gets its id, code and fingerprint where it stands. */
function nameRow({ id, cells, columns, firstRow }: SheetWrite, row: number, fields: Fields): void {
  for (const [field, column] of columnsOf(id) as [string, Column][]) {
    if (field in fields) setCell(cells, row - firstRow, columns.fields.get(field)!, toCell(fields[field], column));
  }
}

/** A row under change: its new fields, or null when only its computed cells are written. */
type Edit = { readonly id: TableId; readonly place: Place; fields: Fields | null; readonly cells: Cell[] };

function writeEdit({ columns, cells, firstRow }: SheetWrite, { id, place, fields, cells: shown }: Edit): void {
  const line = place.row - firstRow;
  const after = fields ?? place.fields;
  for (const [field, column] of columnsOf(id) as [string, Column][]) {
    if (JSON.stringify(after[field]) !== JSON.stringify(place.fields[field])) setCell(cells, line, columns.fields.get(field)!, toCell(after[field], column));
  }
  for (const at of columns.views.values()) {
    if (String(shown[at] ?? "") !== String(place.cells[at] ?? "")) setCell(cells, line, at, viewCell(shown[at]));
  }
  if (!isFingerprinted(id, columns)) return;
  const print = `${rowFingerprint(id, fields === null ? place.fields : readBack(id, fields))}.${viewsFingerprint(columns, shown)}`;
  if (print !== String(place.cells[columns.fingerprint!] ?? "")) setCell(cells, line, columns.fingerprint!, textCell(print));
}

/** A later write of the same run gives cells back as this one has left them. */
function remember(sheet: SeenSheet, { cells, appended }: SheetWrite): void {
  const lines = [...sheet.lines];
  for (const [line, row] of cells) {
    const after = [...(lines[line] ?? [])];
    for (const [column, cell] of row) after[column] = valueOf(cell);
    lines[line] = after;
  }
  sheet.lines = [...lines, ...appended.map((row) => row.map(valueOf))];
}
