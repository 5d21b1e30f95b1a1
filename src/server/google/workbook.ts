import { AppError } from "../../contract/errors";
import { REGISTRY_TITLE, UNTITLED, WATCHED } from "../catalogue/sheets";
import type { TableId } from "../domain/tables";
import type { ReadSheet, ReadTables, Sighting, Workbook } from "../services";
import type { Cell } from "./cells";
import { type Columns, type Grid, type Layout, gridOf, locateColumns, readLayout, wholeSheet } from "./layout";
import { logRanges, readLog } from "./log-sheet";
import { repairWorkbook, type Book } from "./repair";
import { parseRows, sightingOf, type ParsedRows, type Place } from "./rows";
import { sheetsApi } from "./sheets-api";
import { writeChanges } from "./writing";

/** A sheet as it stood when it was last read. `lines` are the rows from `firstRow` on, with what this run has written into them since. */
export type SeenSheet = {
  readonly grid: Grid; readonly columns: Columns; readonly places: ReadonlyMap<string, Place>;
  readonly headers: readonly Cell[]; readonly firstRow: number; lines: readonly (readonly Cell[])[];
  /** Last row with anything in it, as people count. */
  readonly lastRow: number;
};
export type Seen = { layout: Layout | null; readonly sheets: Map<TableId, SeenSheet> };

/**
 * The registry, or the closed workbook, through Sheets v4: the layout in one call, any number of sheets in another, all writes in a third.
 * Nothing is kept beyond the run, and rows are found anew inside the lock (platform traps 12, 29, 30).
 */
export function googleWorkbook(registryId: () => string, book: Book = "registry"): Workbook {
  const seen: Seen = { layout: null, sheets: new Map() };
  const layout = (): Layout => (seen.layout ??= book === "closed" ? ofClosed(() => readLayout(registryId())) : readLayout(registryId()));
  return {
    read: <Ids extends TableId>(...ids: readonly Ids[]) => readSheets(registryId(), layout(), seen, ids),
    write: (changes) => writeChanges(registryId(), layout(), seen, changes),
    repair() {
      const made = repairWorkbook(registryId(), layout(), book);
      seen.layout = null;
      return made;
    },
    zone: () => layout().zone,
    off: () => sheetsApi.off(registryId()),
    prepare(zone, locale) {
      const timeZone = zone || layout().zone;
      const untitled = UNTITLED.includes(layout().title);
      if (layout().zone === timeZone && layout().locale === locale && !untitled) return;
      sheetsApi.update(registryId(), [{
        updateSpreadsheetProperties: { properties: { timeZone, locale, ...(untitled ? { title: REGISTRY_TITLE } : {}) }, fields: `timeZone,locale${untitled ? ",title" : ""}` },
      }]);
      seen.layout = null;
    },
    showAllSheets() {
      const requests = layout().grids.filter(({ hidden }) => hidden).map(({ sheetId }) => ({ updateSheetProperties: { properties: { sheetId, hidden: false }, fields: "hidden" } }));
      sheetsApi.update(registryId(), requests);
    },
    url: () => `https://docs.google.com/spreadsheets/d/${registryId()}/edit`,
  };
}

/** Another account has no access to it, and a person may have deleted it. @throws AppError `not-ready` with the way to mend it */
function ofClosed(look: () => Layout): Layout {
  try {
    return look();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "not-found") throw new AppError("not-ready", "closed.gone", {}, [], thrown);
    throw thrown;
  }
}

function readSheets<Ids extends TableId>(registryId: string, layout: Layout, seen: Seen, ids: readonly Ids[]): ReadTables<Ids> {
  const grids = ids.map((id) => gridOf(layout, id));
  const found = sheetsApi.values(registryId, grids.flatMap((grid, at) => (ids[at] === "log" ? logRanges(grid) : [wholeSheet(grid)])));
  let next = 0;
  const take = (): Cell[][] => (found[next++] ?? []) as Cell[][];
  const tables = ids.map((id, at) => {
    const grid = grids[at]!;
    return [id, id === "log" ? readLog(registryId, take(), take(), grid, seen, (cells, firstRow) => readSheet("log", cells, firstRow, grid, seen)) : readSheet(id, take(), 2, grid, seen)] as const;
  });
  return Object.fromEntries(tables) as unknown as ReadTables<Ids>;
}

/** A sheet as it was read. Its headers are looked at now, its rows when somebody asks for them: most runs need a few sheets of all. */
function readSheet<Id extends TableId>(id: Id, [headers = [], ...lines]: Cell[][], firstRow: number, grid: Grid, seen: Seen): ReadSheet<Id> {
  const columns = locateColumns(id, headers, grid);
  let parsed: ParsedRows<Id> | null = null;
  const parse = (): ParsedRows<Id> => (parsed ??= parseRows(id, columns, lines, firstRow));
  let sightings: Sighting[] | null = null;
  const watched = (WATCHED as readonly string[]).includes(id);
  seen.sheets.set(id, { grid, columns, get places() { return parse().places; }, headers, firstRow, lines, lastRow: Math.max(1, firstRow + lines.length - 1) });
  return {
    get rows() { return parse().rows; },
    get unreadable() { return parse().unreadable; },
    get nameless() { return parse().nameless; },
    // Only the look at the whole registry asks for them, and a fingerprint a row is dear.
    get sightings() {
      const { places, usable } = parse();
      return (sightings ??= watched ? [...places].filter(([name]) => usable.has(name)).map(([name, { row, fields, cells }]) => sightingOf(id, name, row, fields, cells, columns)) : []);
    },
    find(field, text) {
      const at = columns.fields.get(field);
      const some = at === undefined ? [] : lines.filter((cells) => cells[at] === text);
      return some.length === 0 ? [] : parseRows(id, columns, some, firstRow).rows;
    },
  };
}
