import { rowsAfter } from "../../src/server/actions/views";
import { SHEETS } from "../../src/server/catalogue/sheets";
import type { Row, TableId } from "../../src/server/domain/tables";
import type { Change, FormResponse, SeenForm, Services, Workbook } from "../../src/server/services";

export type Tables = { [Id in TableId]?: Row<Id>[] };
export const COORDINATOR = "nastavnik@school0.example";

/** The run was killed: nothing of Google's answers it any more. */
export class Killed extends Error {}

/**
 * A registry and a form store in memory, as few as the intake needs. `killAt` counts calls that reach Google: that one and all after it find the
 * run dead, what was written before stays.
 */
export class World {
  readonly tables: Tables = {};
  readonly store = new Map<string, FormResponse>();
  seen: SeenForm = { published: true, accepting: true, items: [] };
  now = "2026-08-26T09:00:00.000Z";
  killAt = Infinity;
  reads = 0;
  private calls = 0;
  private ids = 0;

  constructor(tables: Tables) {
    for (const id of Object.keys(SHEETS) as TableId[]) (this.tables as { [id: string]: unknown[] })[id] = [...(tables[id] ?? [])];
  }

  private reach(): void {
    this.calls += 1;
    if (this.calls >= this.killAt) throw new Killed("killed");
  }

  /** Begins a new run, which lives until its `killAt`th call. */
  run(killAt = Infinity): Services {
    this.calls = 0;
    this.killAt = killAt;
    const reach = () => this.reach();
    const book = (): Workbook => ({
      read: (...ids: readonly TableId[]) => {
        reach();
        return Object.fromEntries(ids.map((id) => [id, { rows: [...(this.tables[id] as unknown[])], unreadable: [], sightings: [], nameless: [] }]));
      },
      write: (changes: readonly Change[]) => {
        reach();
        this.apply(changes);
      },
    }) as unknown as Workbook;
    return {
      workbook: book(), closed: book(),
      activeEmail: () => COORDINATOR, effectiveEmail: () => COORDINATOR,
      now: () => this.now, dayOf: (instant: string) => new Date(Date.parse(instant) + 3 * 3_600_000).toISOString().slice(0, 10), timeOf: () => "12:00",
      newId: (prefix: string) => `${prefix}-${(this.ids += 1)}`, random: (below: number) => below - 1, alone: <T>(work: () => T) => work(),
      memory: { heartbeat: () => null, saveHeartbeat: () => undefined, news: () => false, clearNews: () => undefined, pageUrl: () => "" },
      forms: {
        look: () => (reach(), this.seen),
        responses: (_: string, since: string) => (reach(), [...this.store.values()].filter(({ at }) => at >= since).map((each) => ({ ...each, values: this.read(each) }))),
        response: (_: string, id: string) => (reach(), this.store.get(id) ?? null),
      },
    } as unknown as Services;
  }

  private read({ values }: FormResponse): FormResponse["values"] {
    this.reads += 1;
    return values;
  }

  private apply(changes: readonly Change[]): void {
    const after = rowsAfter(Object.fromEntries(Object.entries(this.tables).map(([id, rows]) => [id, { rows }])) as never, changes);
    Object.assign(this.tables, after);
  }

  rows<Id extends TableId>(id: Id): Row<Id>[] {
    return this.tables[id] as unknown as Row<Id>[];
  }
}
