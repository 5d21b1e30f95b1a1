import type { IsoDate } from "../../../contract/schemas";
import { addDays } from "../calendar";

/** A row that stands from a day to a day, whatever it says. */
type Dated = { readonly from: IsoDate | null; readonly to: IsoDate | null };

export type Replaced<Old, New> = { readonly stays: readonly Old[]; readonly ends: readonly Old[]; readonly added: readonly New[] };

/**
 * What a new list changes from a day on: a row that says the same stays, one that says something else ends the day before, what is new is added. Rows that had
 * ended by then are history and are not looked at.
 * @param said what a row says, as text
 */
export function replaced<Old extends Dated, New>(old: readonly Old[], wanted: readonly New[], from: IsoDate, said: (row: Old | New) => string): Replaced<Old, New> {
  const standing = old.filter(({ to }) => to === null || to >= from);
  const open = new Map<string, Old>();
  for (const row of standing) if (row.to === null && (row.from === null || row.from <= from)) open.set(said(row), row);
  const distinct = new Map(wanted.map((row) => [said(row), row]));
  const stays = [...distinct.keys()].flatMap((key) => open.get(key) ?? []);
  return { stays, ends: standing.filter((row) => !stays.includes(row)), added: [...distinct].filter(([key]) => !open.has(key)).map(([, row]) => row) };
}

/** The last day of a row that ends when another begins. */
export const lastBefore = (from: IsoDate): IsoDate => addDays(from, -1);
