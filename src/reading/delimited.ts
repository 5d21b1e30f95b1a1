import Papa from "papaparse";
import type { RosterSource } from "../contract/roster";
import { withoutEmptyEnds } from "./cleaning";

/** Something the person has to mend in the file, by its key in `src/texts`. */
export type Trouble = { readonly key: "roster.text.quote"; readonly params: { readonly row: number; readonly read: string } };
export type Delimited = { readonly source: RosterSource; readonly separator: string; readonly troubles: readonly Trouble[] };

const SEPARATORS = [";", "\t", ",", "|"] as const;
const LOOKED_AT = 50;
const SHOWN = 60;

/** How many of the first rows have the most frequent number of cells, when that is two or more. */
function agreement(text: string, separator: string): number {
  const counts = new Map<number, number>();
  for (const cells of Papa.parse<string[]>(text, { delimiter: separator, preview: LOOKED_AT }).data) {
    if (cells.length >= 2) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** `sep=;` decides; else the separator that gives the same number of cells in most rows; equal: in the order of the list. */
export function separatorOf(text: string): { readonly separator: string; readonly rest: string } {
  const said = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  if (said) return { separator: said[1] ?? ";", rest: text.slice(said[0].length) };
  const scored = SEPARATORS.map((separator) => ({ separator, rows: agreement(text, separator) }));
  return { separator: scored.reduce((best, each) => (each.rows > best.rows ? each : best)).separator, rest: text };
}

/** A text table (.csv, .tsv, .txt) as cells, quotes by RFC 4180 (`domain/roster.md` I.2). */
export function readDelimited(text: string): Delimited {
  const { separator, rest } = separatorOf(text.replace(/^\ufeff/, ""));
  const skipped = rest === text.replace(/^\ufeff/, "") ? 0 : 1;
  const parsed = Papa.parse<string[]>(rest, { delimiter: separator });
  const troubles = parsed.errors.filter(({ type }) => type === "Quotes").map(({ row = 0 }): Trouble => {
    const cells = parsed.data[row] ?? parsed.data[parsed.data.length - 1] ?? [];
    const read = (cells.find((cell) => /["\n]/.test(cell)) ?? cells[cells.length - 1] ?? "").replace(/\s+/g, " ").slice(0, SHOWN);
    return { key: "roster.text.quote", params: { row: row + 1 + skipped, read } };
  });
  const rows = withoutEmptyEnds(parsed.data);
  return { source: { rows: skipped === 0 ? rows : [[], ...rows], merged: [] }, separator, troubles: troubles.slice(0, 1) };
}
