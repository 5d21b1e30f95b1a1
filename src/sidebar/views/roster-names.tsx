import { useState } from "preact/hooks";
import type { RosterSource } from "../../contract/roster";
import { csvOf } from "../download";
import { Button } from "../parts/button";
import { Tick } from "../parts/field";
import { say } from "../words";
import type { Source } from "./roster-source";

/** Columns whose cells never leave this computer, and the row of the headers. */
export type Hiding = { readonly columns: readonly number[]; readonly header: number };

const HEADER = /фио|ф\.\s*и\.\s*о|фамили|^имя|отчеств|наставник|наставляем|подопечн|молодой специалист|участник|сотрудник|педагог|учител|ученик|обучающ|name/i;
const NAME = /^[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)?(\s+[А-ЯЁ]([а-яё]+|\.)){1,3}\.?$/;

/** Where names may stand: by the header, and by cells that look like them. */
export function guessHiding({ rows }: Pick<Source, "rows">): Hiding {
  const header = Math.max(rows.slice(0, 20).findIndex((row) => row.filter((cell) => HEADER.test(cell)).length > 0 && row.filter(Boolean).length > 1), 0);
  const width = Math.max(...rows.map((row) => row.length), 0);
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => {
    const cells = rows.slice(header + 1).map((row) => (row[at] ?? "").trim()).filter(Boolean);
    const alike = cells.filter((cell) => NAME.test(cell)).length;
    const post = /должност|предмет|категори|вид|роль|почт|mail/i.test(rows[header]?.[at] ?? "");
    return !post && ((cells.length > 0 && alike / cells.length > 0.3) || HEADER.test(rows[header]?.[at] ?? ""));
  });
  return { columns, header };
}

/** The source as it is sent: a name cell is the key of its row, the same name the same key, so that mentors are still found. */
export function hidden({ rows, merged }: Source, { columns, header }: Hiding): RosterSource {
  const keys = new Map<string, string>();
  const keyOf = (cell: string, row: number): string => {
    const name = cell.toLowerCase().replace(/ё/g, "е").replace(/\s+/g, " ").trim();
    if (!keys.has(name)) keys.set(name, `#${row + 1}`);
    return keys.get(name)!;
  };
  return {
    merged: [...merged],
    rows: rows.map((row, at) => row.map((cell, column) => (at > header && columns.includes(column) && cell.trim() ? keyOf(cell, at) : cell))),
  };
}

/** A plan with the names of this computer in place of the keys, for the screen only. */
export const named = <Row extends { row: number; title: string }, Plan extends { rows: Row[] }>(plan: Plan, source: Source, { columns }: Hiding): Plan => ({
  ...plan, rows: plan.rows.map((row) => ({ ...row, title: columns.map((column) => source.rows[row.row]?.[column]).filter(Boolean).join(" ") || row.title })),
});

/** The file that keeps the names: key of the row, then the hidden cells. */
export function namesFile(source: Source, hiding: Hiding): string {
  const sent = hidden(source, hiding).rows;
  const header = source.rows[hiding.header] ?? [];
  const lines = source.rows.map((row, at) => [sent[at]?.[hiding.columns[0] ?? 0] ?? "", ...hiding.columns.map((column) => row[column] ?? "")]).slice(hiding.header + 1);
  return csvOf([[say("roster.key"), ...hiding.columns.map((column) => header[column] ?? "")], ...lines.filter((line) => line.some(Boolean))]);
}

/** Codes mode asks before the first row is sent: which columns hold names. */
export function NameColumns({ source, take }: { source: Source; take: (hiding: Hiding) => void }) {
  const [hiding, setHiding] = useState(() => guessHiding(source));
  const header = source.rows[hiding.header] ?? [];
  return (
    <fieldset class="group">
      <legend>{say("roster.nameColumns")}</legend>
      <p>{say("roster.nameColumnsWhat")}</p>
      {header.map((title, at) => (
        <Tick key={at} on={hiding.columns.includes(at)} set={(on) => setHiding({ ...hiding, columns: on ? [...hiding.columns, at].sort((one, two) => one - two) : hiding.columns.filter((each) => each !== at) })}>
          {title || say("roster.noHeader", { n: at + 1 })} <span class="quiet">{source.rows[hiding.header + 1]?.[at]}</span>
        </Tick>
      ))}
      <div class="row"><Button main disabled={hiding.columns.length === 0} onClick={() => take(hiding)}>{say("roster.goOn")}</Button></div>
    </fieldset>
  );
}
