import { AppError } from "../../contract/errors";
import { REGISTRY_TITLE, SHEETS, UNTITLED, WATCHED, columnsOf, type Column } from "../catalogue/sheets";
import { fingerprint } from "../domain/fingerprint";
import type { Row, TableId } from "../domain/tables";
import type { NamelessRow, ReadSheet, ReadTables, Sighting, Unreadable, Workbook } from "../services";
import { fromCell, type Cell } from "./cells";
import { type Columns, type Grid, type Layout, gridOf, locateColumns, readLayout, wholeSheet } from "./layout";
import { logRanges, readLog } from "./log-sheet";
import { repairWorkbook, type Book } from "./repair";
import { sheetsApi } from "./sheets-api";
import { writeChanges } from "./writing";

/** Where a row stood when it was last read, and what stood in it. */
export type Place = { readonly row: number; readonly fields: { readonly [field: string]: unknown }; readonly cells: readonly Cell[] };
export type SeenSheet = { readonly grid: Grid; readonly columns: Columns; readonly places: ReadonlyMap<string, Place>; /** Last row with anything in it, as people count. */ readonly lastRow: number };
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
  seen.sheets.set(id, { grid, columns, get places() { return parse().places; }, lastRow: Math.max(1, firstRow + lines.length - 1) });
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

type ParsedRows<Id extends TableId> = {
  readonly rows: Row<Id>[]; readonly unreadable: readonly Unreadable[]; readonly nameless: readonly NamelessRow<Id>[]; readonly places: ReadonlyMap<string, Place>; readonly usable: ReadonlySet<string>;
};

function parseRows<Id extends TableId>(id: Id, columns: Columns, lines: readonly Cell[][], firstRow: number): ParsedRows<Id> {
  const key = SHEETS[id].key;
  const rows: Row<Id>[] = [];
  const unreadable: Unreadable[] = [];
  const nameless: NamelessRow<Id>[] = [];
  const places = new Map<string, Place>();
  const usable = new Set<string>();
  const reading = readingOf(id, columns);
  const doubles = doubledKeys(key, lines, columns);
  lines.forEach((cells, index) => {
    if (!cells.some((cell) => cell !== "" && cell !== null && cell !== undefined)) return;
    const row = firstRow + index;
    const { fields, wrong } = readRow(reading, cells);
    const name = key === undefined ? "" : String((fields as { [field: string]: unknown })[key] ?? "");
    if (wrong.length > 0) {
      // A row typed by hand has no id yet, and that alone is no fault of hers.
      const faults = wrong.filter(({ field }) => field !== key);
      unreadable.push(...faults.map(({ header, read, right, params }) => ({ sheet: id, row, header, read, right, ...(params ? { params } : {}) })));
      if (faults.length === 0 && key === "id") nameless.push({ row, fields: fields as Row<Id> });
      if (name !== "") places.set(name, { row, fields, cells });
      return;
    }
    if (doubles.has(name)) {
      unreadable.push({ sheet: id, row, header: SHEETS[id].columns[key as keyof Row<Id>].header, read: name, right: "cell.double" });
      return;
    }
    if (key !== undefined) {
      places.set(name, { row, fields, cells });
      usable.add(name);
    }
    rows.push(fields as Row<Id>);
  });
  return { rows, unreadable, nameless, places, usable };
}

type Wrong = { readonly field: string; readonly header: string; readonly read: string; readonly right: string; readonly params?: { readonly [name: string]: string } };

type Reading = readonly { readonly field: string; readonly column: Column; readonly at: number }[];
const readingOf = (id: TableId, { fields }: Columns): Reading => (columnsOf(id) as [string, Column][]).map(([field, column]) => ({ field, column, at: fields.get(field)! }));

function readRow(reading: Reading, cells: readonly Cell[]): { fields: { [field: string]: unknown }; wrong: readonly Wrong[] } {
  const fields: { [field: string]: unknown } = {};
  let wrong: Wrong[] | null = null;
  for (const { field, column, at } of reading) {
    const result = fromCell(cells[at], column);
    if ("value" in result) fields[field] = result.value;
    else {
      fields[field] = field === "id" ? "" : null;
      (wrong ??= []).push({ field, header: column.header, read: result.read, right: result.right, ...(result.params ? { params: result.params } : {}) });
    }
  }
  return { fields, wrong: wrong ?? NOTHING_WRONG };
}
const NOTHING_WRONG: readonly Wrong[] = [];

/** Ids that stand in more than one row: neither row is used until somebody mends it (`domain/data-model.md` §6.4). */
function doubledKeys(key: string | undefined, lines: readonly Cell[][], columns: Columns): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  if (key === undefined) return twice;
  const at = columns.fields.get(key)!;
  for (const cells of lines) {
    const name = String(cells[at] ?? "");
    if (name === "") continue;
    if (once.has(name)) twice.add(name);
    once.add(name);
  }
  return twice;
}

/** What a hand has changed is worked out only when somebody asks: most runs do not, and hashing every row costs more than all else. */
function sightingOf(id: TableId, name: string, row: number, fields: { [field: string]: unknown }, cells: readonly Cell[], columns: Columns): Sighting {
  const [ofRow = "", ofViews = ""] = String((columns.fingerprint === null ? "" : cells[columns.fingerprint]) ?? "").split(".");
  return {
    id: name,
    row,
    get byHand() { return ofRow !== rowFingerprint(id, fields); },
    get overwritten() { return ofViews !== "" && ofViews !== viewsFingerprint(columns, cells) ? [...columns.views.keys()] : []; },
  };
}

/** A look at the whole registry asks twice: whether the row was edited by hand, and what to write beside it. */
const prints = new WeakMap<object, string>();

/** Of everything the program reads in a row. */
export function rowFingerprint(id: TableId, fields: { readonly [field: string]: unknown }): string {
  const known = prints.get(fields);
  if (known !== undefined) return known;
  const print = fingerprint(JSON.stringify(Object.keys(SHEETS[id].columns).map((field) => fields[field] ?? null)));
  prints.set(fields, print);
  return print;
}

/** Of the computed cells of a row, as they stand. */
export const viewsFingerprint = ({ views }: Columns, cells: readonly Cell[]): string =>
  fingerprint([...views].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, at]) => String(cells[at] ?? "")).join("\n"));
