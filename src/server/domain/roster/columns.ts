import type { RosterField, RosterInput, RosterPreview } from "../../../contract/roster";
import type { HeaderReader, Side } from "./header";
import { note, type Remark } from "./remark";

export type Column = {
  readonly at: number;
  readonly header: string;
  readonly field: RosterField | null;
  readonly side: Side | null;
  readonly state: RosterPreview["columns"][number]["state"];
};
/** Which column is read for which field: the row's own person, the mentor's and the mentee's side, and the pair. */
export type Columns = {
  readonly all: readonly Column[];
  readonly own: ReadonlyMap<RosterField, Column>;
  readonly mentor: ReadonlyMap<RosterField, Column>;
  readonly mentee: ReadonlyMap<RosterField, Column>;
  readonly remarks: readonly Remark[];
};

/** Fields that tell about the pair or the row, never about one side. */
const OF_PAIR: readonly RosterField[] = ["number", "form", "variant", "goal", "pairStart", "pairEnd", "note"];
const OWN_NAMES: readonly RosterField[] = ["fullName", "surname", "code"];

/**
 * Gives each column its field. A choice made by hand wins; two columns for one field are asked, and only the first of two name
 * columns is read meanwhile; in a table side by side a column without a side belongs to the name on its left.
 */
export function mapColumns(headers: readonly string[], read: HeaderReader, chosen: RosterInput["columns"], proposed: ReadonlyMap<number, RosterField> = new Map()): Columns {
  const remarks: Remark[] = [];
  const first = headers.map((header, at): Column => {
    const heading = read(header);
    const hand = chosen[String(at)];
    if (heading.state === "notStored") {
      remarks.push(note("column.notstored", { column: header }));
      return { at, header, field: null, side: null, state: "notStored" };
    }
    if (hand !== undefined) {
      const side = hand === "mentor" || hand === "mentee" ? hand : heading.side;
      return { at, header, field: hand, side: hand === null ? null : side, state: hand === null ? "unused" : "known" };
    }
    const guess = proposed.get(at);
    return guess === undefined ? { at, header, ...heading } : { at, header, field: guess, side: null, state: "proposed" };
  });

  const sideBySide = !first.some(({ field, side }) => side === null && field !== null && OWN_NAMES.includes(field));
  const placed = sideBySide ? besideNames(first) : first;
  const maps = { own: new Map<RosterField, Column>(), mentor: new Map<RosterField, Column>(), mentee: new Map<RosterField, Column>() };
  const twice = new Set<Column>();
  for (const column of placed) {
    if (column.field === null) continue;
    const map = column.side === null || OF_PAIR.includes(column.field) ? maps.own : maps[column.side];
    const earlier = map.get(column.field);
    if (earlier === undefined) map.set(column.field, column);
    else if (column.field !== "number") {
      twice.add(earlier).add(column);
      remarks.push(note("column.twice", { column: earlier.header, other: column.header }));
    }
  }
  for (const [field, column] of maps.own) if (twice.has(column) && !OWN_NAMES.includes(field)) maps.own.delete(field);
  const all = placed.map((column): Column => (twice.has(column) ? { ...column, state: "twice" } : column));
  return { all, ...maps, remarks };
}

function besideNames(columns: readonly Column[]): Column[] {
  const firstSide = columns.find(({ field }) => field === "mentor" || field === "mentee")?.side ?? null;
  let side: Side | null = firstSide;
  return columns.map((column) => {
    if (column.field === "mentor" || column.field === "mentee" || column.side !== null) side = column.side;
    return column.field === null || column.side !== null || OF_PAIR.includes(column.field) ? column : { ...column, side };
  });
}
