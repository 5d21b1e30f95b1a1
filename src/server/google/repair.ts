import { FINGERPRINT, FIRST_SHEETS, SHEETS, TODAY_SHEET, WATCHED, columnsOf, sheetsOf, type Column } from "../catalogue/sheets";
import { NO, YES } from "../catalogue/values";
import type { TableId } from "../domain/tables";
import { textCell, type Cell } from "./cells";
import { findGrid, wholeSheet, type Columns, type Grid, type Layout } from "./layout";
import { sheetsApi } from "./sheets-api";

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** A column as it is made: header, how its cells look, whether people see it. */
type Made = { readonly header: string; readonly width: number; readonly hidden: boolean; readonly format: object | null; readonly words: readonly string[] | null; readonly computed: boolean };

/** Which of the two workbooks: each has its own sheets (`catalogue/sheets`). */
export type Book = Parameters<typeof sheetsOf>[0];

/**
 * Makes the sheets and columns that are missing, in one call, and changes nothing else: not a title, not a format, not an order.
 * Returns what it made, in people's words.
 */
export function repairWorkbook(registryId: string, layout: Layout, book: Book): string[] {
  const ids = sheetsOf(book);
  const known = ids.flatMap((id) => {
    const grid = findGrid(layout, id);
    return grid ? [{ id, grid }] : [];
  });
  const headers = readHeaders(registryId, known.map(({ grid }) => grid));
  const requests: Request[] = [];
  const made: string[] = [];
  const order = [...(book === "registry" ? ["today"] : []), ...ids.filter((id) => SHEETS[id].visible), ...ids.filter((id) => !SHEETS[id].visible)] as (TableId | "today")[];
  order.forEach((id, index) => {
    if (findGrid(layout, id)) return;
    const { sheetId, title } = id === "today" ? TODAY_SHEET : SHEETS[id];
    const columns = id === "today" ? todayColumns() : madeColumns(id);
    // A workbook needs a sheet that is seen, and nobody but the coordinator sees the closed one.
    const hidden = book === "registry" && id !== "today" && !SHEETS[id].visible;
    made.push(title);
    requests.push({ addSheet: { properties: { sheetId, title, index, hidden, gridProperties: { rowCount: rowsOf(id), columnCount: columns.length, frozenRowCount: 1 } } } });
    requests.push(...makeColumns(sheetId, columns, 0, rowsOf(id)));
  });
  known.forEach(({ id, grid }, at) => {
    const names = headers[at]!.map((header) => String(header ?? "").trim());
    const missing = madeColumns(id).filter(({ header }) => !names.includes(header));
    if (missing.length === 0) return;
    made.push(...missing.map(({ header }) => `${grid.title} – ${header}`));
    const width = Math.max(names.length, 0);
    if (width + missing.length > grid.columnCount) {
      requests.push({ appendDimension: { sheetId: grid.sheetId, dimension: "COLUMNS", length: width + missing.length - grid.columnCount } });
    }
    requests.push(...makeColumns(grid.sheetId, missing, width, grid.rowCount));
  });
  const first = known.length === 0 ? emptyFirstSheet(registryId, layout) : [];
  sheetsApi.update(registryId, [...requests, ...first]);
  return made;
}

/** Google's own first sheet goes at the very first setup, if nothing stands in it. */
function emptyFirstSheet(registryId: string, { grids }: Layout): Request[] {
  const [only, ...others] = grids;
  if (!only || others.length > 0 || !FIRST_SHEETS.includes(only.title)) return [];
  const [rows = []] = sheetsApi.values(registryId, [wholeSheet(only)]);
  return rows.length > 0 ? [] : [{ deleteSheet: { sheetId: only.sheetId } }];
}

/** The log starts short, so that its length tells where its newest rows are; others have room to type. */
const rowsOf = (id: TableId | "today"): number => (id !== "today" && SHEETS[id].key === undefined ? 2 : id === "today" ? 200 : 1_000);

function readHeaders(registryId: string, grids: readonly Grid[]): Cell[][] {
  if (grids.length === 0) return [];
  const lines = sheetsApi.values(registryId, grids.map((grid) => `${wholeSheet(grid)}!1:1`));
  return grids.map((_, at) => (lines[at]?.[0] ?? []) as Cell[]);
}

const todayColumns = (): Made[] =>
  TODAY_SHEET.columns.map((column) => ({ header: column.header, width: column.width, hidden: false, format: "date" in column ? DATE : null, words: null, computed: true }));

function madeColumns(id: TableId): Made[] {
  const fields = (columnsOf(id) as [string, Column][]).map(([, column]) => ({
    header: column.header, width: column.width ?? 120, hidden: column.hidden === true, format: formatOf(column), words: wordsOf(column), computed: false,
  }));
  const views = (SHEETS[id].views ?? []).map(({ header, width = 120 }) => ({ header, width, hidden: false, format: null, words: null, computed: true }));
  const print = (WATCHED as readonly string[]).includes(id) ? [{ header: FINGERPRINT, width: 100, hidden: true, format: TEXT, words: null, computed: true }] : [];
  const shown = fields.filter(({ hidden }) => !hidden);
  return [...shown, ...views, ...fields.filter(({ hidden }) => hidden), ...print];
}

const TEXT = { type: "TEXT", pattern: "@" };
const DATE = { type: "DATE", pattern: "dd.mm.yyyy" };
const formatOf = ({ kind }: Column): object | null => (kind === "date" ? DATE : kind === "number" ? null : TEXT);
const wordsOf = (column: Column): readonly string[] | null => (column.kind === "choice" ? Object.values(column.values) : column.kind === "flag" ? [YES, NO] : null);

/** Headers, formats, drop-downs, widths and warning-only protections of columns that stand side by side from `first`. */
function makeColumns(sheetId: number, columns: readonly Made[], first: number, rowCount: number): Request[] {
  const requests: Request[] = [{
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: first },
      rows: [{ values: columns.map(({ header }) => ({ ...textCell(header), userEnteredFormat: { textFormat: { bold: true }, wrapStrategy: "WRAP", verticalAlignment: "MIDDLE" } })) }],
      fields: "userEnteredValue,userEnteredFormat(textFormat,wrapStrategy,verticalAlignment)",
    },
  }];
  columns.forEach((column, offset) => {
    const at = first + offset;
    requests.push({ updateDimensionProperties: { range: { sheetId, dimension: "COLUMNS", startIndex: at, endIndex: at + 1 }, properties: { pixelSize: column.width, hiddenByUser: column.hidden }, fields: "pixelSize,hiddenByUser" } });
    requests.push(...formatColumn(sheetId, column, at, 1, rowCount));
    if (column.computed) {
      requests.push({ addProtectedRange: { protectedRange: { range: { sheetId, startRowIndex: 0, startColumnIndex: at, endColumnIndex: at + 1 }, warningOnly: true, description: column.header } } });
    }
  });
  requests.push({ addProtectedRange: { protectedRange: { range: { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: first, endColumnIndex: first + columns.length }, warningOnly: true, description: columns.map(({ header }) => header).join(", ").slice(0, 200) } } });
  return requests;
}

function formatColumn(sheetId: number, { format, words }: Pick<Made, "format" | "words">, at: number, startRowIndex: number, endRowIndex: number): Request[] {
  const range = { sheetId, startRowIndex, endRowIndex, startColumnIndex: at, endColumnIndex: at + 1 };
  return [
    ...(format ? [{ repeatCell: { range, cell: { userEnteredFormat: { numberFormat: format } }, fields: "userEnteredFormat.numberFormat" } }] : []),
    ...(words ? [{ setDataValidation: { range, rule: { condition: { type: "ONE_OF_LIST", values: words.map((word) => ({ userEnteredValue: word })) }, strict: false, showCustomUi: true } } }] : []),
  ];
}

/** Formats and drop-downs for rows added to the grid, wherever the columns stand now. Row indexes from 0. */
export const formatRows = (id: TableId, sheetId: number, { fields }: Columns, startRowIndex: number, endRowIndex: number): Request[] =>
  (columnsOf(id) as [string, Column][]).flatMap(([field, column]) =>
    formatColumn(sheetId, { format: formatOf(column), words: wordsOf(column) }, fields.get(field)!, startRowIndex, endRowIndex));
