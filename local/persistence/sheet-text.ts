import type { Cell } from "../services/grid/cell";
import type { Sheet } from "../services/grid/sheet";

type Kept = Omit<Sheet, "rows" | "own" | "revision" | "charts"> & {
  /** Absent in a state kept before there were charts. */
  readonly charts?: Sheet["charts"];
  /** Formats, rules and notes once each; a cell names them by number. */
  readonly shared: unknown[];
  readonly cells: (KeptCell | 0)[][];
};
/** value, formula, then places in `shared` of format, rule and note; absent parts at the end are left out. */
type KeptCell = readonly [unknown, string | 0, number, number, number] | unknown;

/** A sheet as text: whatever repeats is written once, and a cell that is only a value is only a value. */
export function sheetText(sheet: Sheet): string {
  const places = new Map<string, number>();
  const byObject = new Map<unknown, number>();
  const shared: unknown[] = [];
  const place = (part: unknown): number => {
    if (part === undefined) return 0;
    const known = byObject.get(part);
    if (known !== undefined) return known;
    const text = JSON.stringify(part);
    let at = places.get(text);
    if (at === undefined) places.set(text, (at = shared.push(part)));
    byObject.set(part, at);
    return at;
  };
  const cells = sheet.rows.map((row) => Array.from(row, (cell) => (cell === undefined ? 0 : keptCell(cell, place))));
  const { rows: _rows, own: _own, revision: _revision, ...rest } = sheet;
  return JSON.stringify({ ...rest, shared, cells } satisfies Kept);
}

const keptCell = ({ value, formula, format, validation, note }: Cell, place: (part: unknown) => number): unknown =>
  [value ?? null, formula ?? 0, place(format), place(validation), place(note)];

export function sheetFromText(text: string): Sheet {
  const { shared, cells, charts = [], ...rest } = JSON.parse(text) as Kept;
  const own = new WeakSet<(Cell | undefined)[]>();
  const part = (at: unknown): unknown => (typeof at === "number" && at > 0 ? shared[at - 1] : undefined);
  const rows = cells.map((row) => {
    const cellsOfRow = row.map((kept): Cell | undefined => {
      if (!Array.isArray(kept)) return undefined;
      const [value, formula, format, validation, note] = kept as unknown[];
      return {
        ...(value === null ? {} : { value }), ...(formula === 0 ? {} : { formula }),
        ...(format === 0 ? {} : { format: part(format) }), ...(validation === 0 ? {} : { validation: part(validation) }), ...(note === 0 ? {} : { note: part(note) }),
      } as Cell;
    });
    own.add(cellsOfRow);
    return cellsOfRow;
  });
  return { ...rest, charts, rows, own, revision: 1 };
}
