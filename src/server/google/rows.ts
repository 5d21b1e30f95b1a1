import { SHEETS, columnsOf, type Column } from "../catalogue/sheets";
import { fingerprint } from "../domain/fingerprint";
import type { Row, TableId } from "../domain/tables";
import type { NamelessRow, Sighting, Unreadable } from "../services";
import { fromCell, type Cell } from "./cells";
import type { Columns } from "./layout";

/** Where a row stood when it was last read, and what stood in it. Rows as people count them. */
export type Place = { readonly row: number; readonly fields: { readonly [field: string]: unknown }; readonly cells: readonly Cell[] };

/** The rows of a sheet by what can be done with them; places of all that have an id, `usable` those whose row can be read. */
export type ParsedRows<Id extends TableId> = {
  readonly rows: Row<Id>[]; readonly unreadable: readonly Unreadable[]; readonly nameless: readonly NamelessRow<Id>[]; readonly places: ReadonlyMap<string, Place>; readonly usable: ReadonlySet<string>;
};

/** Every line with something in it, as a row of the domain or as what is wrong with it. */
export function parseRows<Id extends TableId>(id: Id, columns: Columns, lines: readonly Cell[][], firstRow: number): ParsedRows<Id> {
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
    const faults = SHEETS[id].faults?.(fields as Row<Id>) ?? [];
    if (faults.length > 0) {
      unreadable.push(...faults.map(({ field, right }) => ({ sheet: id, row, header: SHEETS[id].columns[field].header, read: String(cells[columns.fields.get(field)!] ?? ""), right })));
      places.set(name, { row, fields, cells });
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
export function sightingOf(id: TableId, name: string, row: number, fields: { [field: string]: unknown }, cells: readonly Cell[], columns: Columns): Sighting {
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
