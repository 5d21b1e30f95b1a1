import type { Cell } from "./cells";
import type { Columns } from "./layout";
import type { SheetWrite } from "./sheet-write";

/** Where the columns of a reading stand now. `to` and `from` are undefined for one that is gone, or new. */
export type Carried = { readonly columns: Columns; to(column: number): number | undefined; from(column: number): number | undefined };

/**
 * By header. As many headers that are nowhere any more as there are new ones were renamed; columns without a header are the same while there
 * are as many of them: both in their order.
 */
export function columnsNow({ headers, lines, columns }: Pick<SheetWrite, "headers" | "lines" | "columns">, headersNow: readonly Cell[], linesNow: readonly (readonly Cell[])[]): Carried {
  const [then, now] = [namesOf(headers, lines), namesOf(headersNow, linesNow)];
  const to = new Map<number, number>();
  for (const [at, name] of then.entries()) if (!isBlank(name) && now.includes(name)) to.set(at, now.indexOf(name));
  const pair = (some: readonly number[], others: readonly number[]): void => {
    if (some.length === others.length) some.forEach((at, order) => to.set(at, others[order]!));
  };
  pair(placesOf(then, isBlank), placesOf(now, isBlank));
  pair(placesOf(then, (name) => !name.startsWith(BLANK) && !now.includes(name)), placesOf(now, (name) => !name.startsWith(BLANK) && !then.includes(name)));
  const from = new Map([...to].map(([column, place]) => [place, column]));
  const moved = (places: ReadonlyMap<string, number>): ReadonlyMap<string, number> => new Map([...places].flatMap(([name, at]) => (to.has(at) ? [[name, to.get(at)!] as const] : [])));
  return {
    columns: { fields: moved(columns.fields), views: moved(columns.views), fingerprint: columns.fingerprint === null ? null : (to.get(columns.fingerprint) ?? null), width: headersNow.length },
    to: (column) => to.get(column),
    from: (column) => from.get(column),
  };
}

/** No header begins so: what people type is trimmed. */
const BLANK = " ";
const placesOf = (names: readonly string[], is: (name: string) => boolean): number[] => [...names.keys()].filter((at) => is(names[at]!));
const isBlank = (name: string): boolean => name.startsWith(`${BLANK}#`);

/** A name for each column: its header and which of those it is, or its number among those without one, or how far it stands behind the last. */
function namesOf(headers: readonly Cell[], lines: readonly (readonly Cell[])[]): readonly string[] {
  const times = new Map<string, number>();
  return Array.from({ length: widest(headers, lines) }, (_, at) => {
    if (at >= headers.length) return `${BLANK}+${at - headers.length}`;
    const header = String(headers[at] ?? "").trim();
    const time = (times.get(header) ?? 0) + 1;
    times.set(header, time);
    return header === "" ? `${BLANK}#${time}` : time === 1 ? header : `${header} ${time}`;
  });
}

/** How many columns have anything in them. */
export const widest = (headers: readonly Cell[], lines: readonly (readonly Cell[])[]): number => lines.reduce((most, cells) => Math.max(most, cells.length), headers.length);
