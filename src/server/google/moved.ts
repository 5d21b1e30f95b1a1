import type { Cell } from "./cells";
import { columnName, wholeSheet } from "./layout";
import { isEmpty, keyColumn, requestsOf, type SheetWrite } from "./sheet-write";
import { sheetsApi } from "./sheets-api";

type Request = GoogleAppsScript.Sheets.Schema.Request;
/** What stood in a cell right after the write, by row and column from 0; undefined where nothing was shown. */
type Shown = (row: number, column: number) => Cell;

/**
 * All writes in one call, which shows in its answer the headers of each sheet and the ids of the rows it has written to.
 * Returns the writes to sheets on which something stood elsewhere than where it had been read.
 */
export function writeSheets(registryId: string, writes: readonly SheetWrite[], others: readonly Request[] = []): SheetWrite[] {
  const full = writes.filter((write) => !isEmpty(write));
  const requests = [...full.flatMap(requestsOf), ...others];
  if (requests.length === 0) return [];
  if (full.length === 0) {
    sheetsApi.update(registryId, requests);
    return [];
  }
  const sheets = new Map(sheetsApi.updateAndShow(registryId, requests, full.flatMap(rangesOf)).map(({ properties, data = [] }) => [properties?.sheetId ?? 0, shownIn(data)]));
  return full.filter((write) => hasMoved(write, sheets.get(write.grid.sheetId) ?? (() => undefined)));
}

/** The headers, and what tells whose the written rows are: their ids, or the whole row where it had none or got one. */
function rangesOf(write: SheetWrite): string[] {
  const sheet = wholeSheet(write.grid);
  const key = keyColumn(write);
  const lines = linesOf(write);
  const rows = (from: string, to: string, some: readonly number[]): string[] => runs(some).map(([first, last]) => `${sheet}!${from}${rowOf(write, first) + 1}:${to}${rowOf(write, last) + 1}`);
  const id = key === undefined ? "" : columnName(key);
  return [`${sheet}!1:1`, ...rows(id, id, lines.filter((line) => isNamed(write, line))), ...rows("", "", lines.filter((line) => !isNamed(write, line)))];
}

/**
 * Whether the answer shows another header or another row's id where the write meant its own. Rows that were taken out are no longer there to be
 * shown: after that the sheet is always looked at again («Убрать пример» alone does so).
 */
export function hasMoved(write: SheetWrite, shown: Shown): boolean {
  const { cells, columns, headers, lines, removed } = write;
  if (removed.size > 0) return true;
  const used = [...columns.fields.values(), ...columns.views.values(), ...(columns.fingerprint === null ? [] : [columns.fingerprint])];
  if (used.some((at) => trimmed(shown(0, at)) !== trimmed(headers[at]))) return true;
  const same = (line: number, at: number): boolean => cells.get(line)?.has(at) === true || text(shown(rowOf(write, line), at)) === text(lines[line]?.[at]);
  return linesOf(write).some((line) => (isNamed(write, line) ? !same(line, keyColumn(write)!) : lines[line]!.some((_, at) => !same(line, at))));
}

const linesOf = ({ cells, notes }: SheetWrite): number[] => [...new Set([...cells.keys(), ...notes.keys()])].filter((line) => line >= 0).sort((a, b) => a - b);

/** Whether the row had an id of its own before the write, and keeps it. */
function isNamed({ cells, lines, ...write }: SheetWrite, line: number): boolean {
  const key = keyColumn(write);
  return key !== undefined && text(lines[line]?.[key]) !== "" && cells.get(line)?.has(key) !== true;
}

/** Row of a line, from 0. */
const rowOf = ({ firstRow }: SheetWrite, line: number): number => firstRow - 1 + line;

/** Lines that follow one another, as first and last. */
function runs(lines: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found[found.length - 1];
    if (last && last[1] === line - 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
}

function shownIn(data: readonly GoogleAppsScript.Sheets.Schema.GridData[]): Shown {
  const cells = new Map<string, Cell>();
  for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
    rowData.forEach(({ values = [] }, down) => values.forEach(({ effectiveValue: value = {} }, right) => {
      cells.set(`${startRow + down} ${startColumn + right}`, value.stringValue ?? value.numberValue ?? value.boolValue ?? "");
    }));
  }
  return (row, column) => cells.get(`${row} ${column}`);
}

const text = (cell: Cell): string => String(cell ?? "");
const trimmed = (cell: Cell): string => text(cell).trim();
