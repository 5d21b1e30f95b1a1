import type { IsoDate, WaveId } from "../../contract/schemas";
import { SHEETS } from "../catalogue/sheets";
import { stageModelsOf } from "../catalogue/stage-models";
import { VIEW_CELLS, type ViewCells } from "../catalogue/view-cells";
import { indexed, once, type Registry, type RegistryRows } from "../domain/registry";
import type { Row, TableId } from "../domain/tables";
import type { Change } from "../services";
import { REGISTRY_SHEETS, type Context } from "./context";

type Rows = { [Id in TableId]?: Row<Id>[] };

/** The rows as they will be after the changes. A sheet is read and changed when somebody asks for its rows: most writes look at a few of them. */
export function rowsAfter(sheets: { readonly [Id in TableId]?: { readonly rows: readonly unknown[] } }, changes: readonly Change[]): Rows {
  const ids = new Set([...Object.keys(sheets), ...changes.flatMap((change) => ("append" in change ? [change.append] : []))] as TableId[]);
  return Object.defineProperties({}, Object.fromEntries([...ids].map((id) => {
    const rows = once(() => changed(id, (sheets[id]?.rows ?? []) as readonly Fields[], changes));
    return [id, { enumerable: true, get: rows }];
  }))) as Rows;
}

type Fields = { readonly [field: string]: unknown };

function changed(id: TableId, before: readonly Fields[], changes: readonly Change[]): readonly Fields[] {
  const own = changes.filter((change) => ("append" in change && change.append === id) || ("update" in change && change.update === id));
  if (own.length === 0) return before;
  const rows = [...before];
  const name = SHEETS[id].key as string;
  let places: Map<unknown, number> | null = null;
  for (const change of own) {
    if ("append" in change) {
      places = null;
      rows.push(...(change.rows as unknown as Fields[]));
    } else if ("update" in change) {
      places ??= new Map(rows.map((row, at) => [row[name], at]));
      const at = places.get(change.id);
      if (at !== undefined) rows[at] = { ...rows[at], ...change.fields };
    }
  }
  return rows;
}

const registryOf = (rows: Rows): Registry => indexed(Object.defineProperties({}, Object.fromEntries(REGISTRY_SHEETS.map((id) => [id, { enumerable: true, get: () => (id === "stageModels" ? stageModelsOf(rows.stageModels ?? []) : rows[id] ?? []) }]))) as RegistryRows);

/** The registry as it will be after the changes. */
export const registryAfter = ({ sheets }: Pick<Context, "sheets">, changes: readonly Change[]): Registry => registryOf(rowsAfter(sheets, changes));

/** The changes with the computed cells of the rows they touch, and of the pairs and people whose cells show those rows. */
export function withViews(context: Context, changes: readonly Change[]): Change[] {
  const rows = rowsAfter(context.sheets, changes);
  const registry = registryOf(rows);
  const touched = new Map<TableId, Set<string>>();
  const touch = (id: TableId, key: unknown): void => {
    if (typeof key === "string" && key !== "") (touched.get(id) ?? touched.set(id, new Set()).get(id)!).add(key);
  };
  const fresh = new Set<string>();
  const found = finder(rows);
  for (const change of changes) {
    const id = "append" in change ? change.append : "update" in change ? change.update : null;
    if (id === null) continue;
    const named: readonly unknown[] = "append" in change ? change.rows : [found(id, (change as { id: string }).id)].filter((row) => row !== undefined);
    for (const row of named as readonly { [field: string]: unknown }[]) {
      if ("append" in change) fresh.add(`${id} ${String(row["id"])}`);
      else touch(id, (change as { id: string }).id);
      if (id === "members") touch("pairs", row["pairId"]);
      if (id === "consents" || id === "participations") touch("people", row["personId"]);
      if (id === "acknowledgements") touch("papers", row["paperId"]);
      if (id === "planItems") touch("programmes", row["programmeId"]);
      if (id === "invites") {
        touch("waves", row["waveId"]);
        touch("formDefs", registry.wave(row["waveId"] as WaveId)?.formDefId);
      }
    }
  }
  const views = [...touched].flatMap(([id, keys]) => [...keys].filter((key) => !fresh.has(`${id} ${key}`)).flatMap((key) => viewChange(id, key, found(id, key), registry, context.today)));
  return [...changes.map((change): Change => ("append" in change ? withAppendedViews(change, registry, context.today) : change)), ...views];
}

/** A row by its key; each sheet is indexed once. */
function finder(rows: Rows): (id: TableId, key: string) => { readonly [field: string]: unknown } | undefined {
  const indexes = new Map<TableId, Map<unknown, { readonly [field: string]: unknown }>>();
  return (id, key) => {
    const index = indexes.get(id) ?? new Map(((rows[id] ?? []) as unknown as { readonly [field: string]: unknown }[]).map((row) => [row[SHEETS[id].key as string], row]));
    indexes.set(id, index);
    return index.get(key);
  };
}

function viewChange(id: TableId, key: string, row: unknown, registry: Registry, today: IsoDate): Change[] {
  const cells = row === undefined ? null : viewCells(id, row, registry, today);
  return cells ? [{ view: id, id: key, cells } as Change] : [];
}

export function viewCells(id: TableId, row: unknown, registry: Registry, today: IsoDate): ViewCells | null {
  const cells = VIEW_CELLS[id] as ((row: unknown, look: { registry: Registry; today: IsoDate }) => ViewCells) | undefined;
  return cells ? cells(row, { registry, today }) : null;
}

function withAppendedViews(change: Extract<Change, { append: TableId }>, registry: Registry, today: IsoDate): Change {
  if (!VIEW_CELLS[change.append]) return change;
  return { ...change, views: (change.rows as readonly unknown[]).map((row) => viewCells(change.append, row, registry, today) ?? {}) } as Change;
}
