import { useState } from "preact/hooks";
import type { RosterSource } from "../../contract/roster";
import { csvOf } from "../download";
import { folded } from "../format";
import { Button } from "../parts/button";
import { Tick } from "../parts/field";
import { say } from "../words";
import type { Source } from "./roster-source";

/** Columns whose cells never leave this computer, and the row of the headers. */
export type Hiding = { readonly columns: readonly number[]; readonly header: number };

type Heads = "roster.heads.names" | "roster.heads.others" | "roster.heads.sides";
/** Beginnings of words in headers, parted by `|`, from the texts. */
const heads = (words: Heads): RegExp => new RegExp(`(^|[^\\p{L}])(${say(words)})`, "iu");
const NAME = /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?(\s+\p{Lu}(\p{Ll}+|\.)){1,3}\.?$/u;

/** Where names may stand: by the header (-1 when there is none), and by cells that look like them. */
export function guessHiding({ rows }: Pick<Source, "rows">): Hiding {
  const [names, others] = [heads("roster.heads.names"), heads("roster.heads.others")];
  const header = rows.slice(0, 20).findIndex((row) => row.some((cell) => names.test(cell)) && row.filter(Boolean).length > 1);
  const width = Math.max(...rows.map((row) => row.length), 0);
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => {
    const cells = rows.slice(header + 1).map((row) => (row[at] ?? "").trim()).filter(Boolean);
    const alike = cells.filter((cell) => NAME.test(cell)).length;
    const title = rows[header]?.[at] ?? "";
    return !others.test(title) && ((cells.length > 0 && alike / cells.length > 0.3) || names.test(title));
  });
  return { columns, header };
}

/** «Ковалёва Ирина Андреевна» and «Ковалёва И. А.» as one. */
const short = (name: string): string => folded(name).replace(/\./g, " ").split(" ").filter(Boolean).map((part, at) => (at === 0 ? part : part.slice(0, 1))).join(" ");

/** The cells as they are sent, and which name each key stands for. */
function keyed({ rows }: Source, { columns, header }: Hiding): { rows: string[][]; names: Map<string, string> } {
  const side = (column: number) => heads("roster.heads.sides").test(rows[header]?.[column] ?? "");
  const own = columns.filter((column) => !side(column));
  const names = new Map<string, string>();
  const byName = new Map<string, string>();
  rows.forEach((row, at) => {
    const name = own.map((column) => (row[column] ?? "").trim()).filter(Boolean).join(" ");
    if (at <= header || name === "") return;
    names.set(`#${at + 1}`, name);
    for (const spelling of [folded(name), short(name)]) if (!byName.has(spelling)) byName.set(spelling, `#${at + 1}`);
  });
  const keyOf = (name: string): string => {
    const known = byName.get(folded(name)) ?? byName.get(short(name));
    if (known) return known;
    const key = `#${rows.length + names.size + 1}`;
    names.set(key, name.trim());
    byName.set(folded(name), key);
    return key;
  };
  const hide = (cell: string, column: number, at: number): string => {
    if (cell.trim() === "") return cell;
    if (own.includes(column)) return column === own.find((each) => rows[at]?.[each]?.trim()) ? `#${at + 1}` : "";
    // Several names may stand in one cell; a name in a column nobody ticked is hidden all the same.
    return columns.includes(column) || NAME.test(cell.trim()) ? cell.split(/([\n;]+)/).map((part) => (/^[\n;\s]*$/.test(part) ? part : keyOf(part))).join("") : cell;
  };
  // Titles above the header are for people, and may name some.
  const sent = rows.map((row, at) => (at < header ? row.map(() => "") : at === header ? [...row] : row.map((cell, column) => hide(cell, column, at))));
  return { rows: sent, names };
}

/** The source as it is sent: keys instead of names, the same key wherever a person of the list is named as a mentor. */
export const hidden = (source: Source, hiding: Hiding): RosterSource => ({ merged: [...source.merged], rows: keyed(source, hiding).rows });

/** A plan with the names of this computer in place of the keys, for the screen only. */
export const named = <Row extends { row: number; title: string }, Plan extends { rows: Row[] }>(plan: Plan, source: Source, { columns }: Hiding): Plan => ({
  ...plan, rows: plan.rows.map((row) => ({ ...row, title: columns.map((column) => source.rows[row.row]?.[column]).filter(Boolean).join(" ") || row.title })),
});

/** The file that keeps the names: the key that was sent, and the name it stands for. */
export const namesFile = (source: Source, hiding: Hiding): string => csvOf([[say("roster.key"), say("field.fullName")], ...keyed(source, hiding).names]);

export type Codes = readonly { readonly row: number; readonly code: string }[];

/** The file that a school keeps: the code the program has given, and whose it is. */
export const codesFile = (source: Source, hiding: Hiding, codes: Codes): string => {
  const { names } = keyed(source, hiding);
  return csvOf([[say("field.code"), say("field.fullName")], ...codes.map(({ row, code }) => [code, names.get(`#${row + 1}`) ?? ""])]);
};

/** Codes mode asks before the first row is sent: which columns hold names. */
export function NameColumns({ source, take }: { source: Source; take: (hiding: Hiding) => void }) {
  const [hiding, setHiding] = useState(() => guessHiding(source));
  const first = source.rows[hiding.header + 1] ?? [];
  const header = source.rows[hiding.header] ?? first.map(() => "");
  return (
    <fieldset class="group">
      <legend>{say("roster.nameColumns")}</legend>
      <p>{say("roster.nameColumnsWhat")}</p>
      {header.map((title, at) => (
        <Tick key={at} on={hiding.columns.includes(at)} set={(on) => setHiding({ ...hiding, columns: on ? [...hiding.columns, at].sort((one, two) => one - two) : hiding.columns.filter((each) => each !== at) })}>
          {title || say("roster.noHeader", { n: at + 1 })} <span class="quiet">{first[at]}</span>
        </Tick>
      ))}
      <div class="row"><Button main disabled={hiding.columns.length === 0} onClick={() => take(hiding)}>{say("roster.goOn")}</Button></div>
    </fieldset>
  );
}
