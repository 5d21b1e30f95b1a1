import { SHEETS } from "../catalogue/sheets";
import { once } from "../domain/registry";
import type { ReadSheet } from "../services";
import type { Cell } from "./cells";
import { columnName, locateColumns, wholeSheet, type Grid } from "./layout";
import { sheetsApi } from "./sheets-api";
import type { Seen } from "./workbook";

/** Of the log only its newest rows are read: a request may be repeated within days, not years (`domain/data-model.md`, Log). */
const LOG_TAIL = 2_000;

/** Where the ids of requests stand unless the school has moved the column: the header tells. */
const REQUEST_AT = Object.keys(SHEETS.log.columns).indexOf("requestId");
const REQUEST_LETTER = columnName(REQUEST_AT);

/** A log whose empty rows were all deleted has the header alone. */
const firstRowOf = ({ rowCount }: Grid): number => Math.min(rowCount, Math.max(2, rowCount - LOG_TAIL + 1));

/**
 * The headers and the ids of requests: what every write has to know of the log, a twentieth of what stands in it. To the end, wherever that is: the
 * layout is read before the lock, and the log may have grown since.
 */
export const logRanges = (grid: Grid): string[] => [`${wholeSheet(grid)}!1:1`, `${wholeSheet(grid)}!${REQUEST_LETTER}${firstRowOf(grid)}:${REQUEST_LETTER}`];

/**
 * The log, of which its rows come in a call of their own when somebody asks for them or when a request stands in it already.
 * @param whole the sheet from its headers, its lines and the row of the first of them
 */
export function readLog(registryId: string, [headers = []]: Cell[][], ids: Cell[][], grid: Grid, seen: Seen, whole: (cells: Cell[][], firstRow: number) => ReadSheet<"log">): ReadSheet<"log"> {
  const columns = locateColumns("log", headers, grid);
  const firstRow = firstRowOf(grid);
  const rows = once(() => whole([headers, ...(sheetsApi.values(registryId, [`${wholeSheet(grid)}!A${firstRow}:${columnName(grid.columnCount - 1)}`])[0] ?? []) as Cell[][]], firstRow));
  seen.sheets.set("log", { grid, columns, places: new Map(), headers, firstRow: 2, lines: [], lastRow: 1 });
  return {
    get rows() { return rows().rows; },
    get unreadable() { return rows().unreadable; },
    get nameless() { return rows().nameless; },
    get sightings() { return rows().sightings; },
    find(field, text) {
      const known = field === "requestId" && columns.fields.get(field) === REQUEST_AT;
      return known && !ids.some(([id]) => id === text) ? [] : rows().find(field, text);
    },
  };
}
