import type { Workspace } from "../../workspace";
import { cellsOf } from "../looking";

export type Term = { /** `2026-09-05` */ readonly day: string; readonly words: string };

const MOST = 3;

/** The next days on which something of «Сегодня» falls due, as the sheet was last computed: what is past is not among them. */
export function nearestTerms(workspace: Workspace, now: Date): Term[] {
  const { header, rows } = cellsOf(workspace, "Сегодня");
  const [dueAt, whatAt] = [header.indexOf("Срок"), header.indexOf("Что")];
  const today = now.toISOString().slice(0, 10);
  const byDay = new Map<string, string[]>();
  for (const row of rows) {
    const [, d, m, y] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(row[dueAt] ?? "") ?? [];
    if (y !== undefined && `${y}-${m}-${d}` > today) byDay.set(`${y}-${m}-${d}`, [...(byDay.get(`${y}-${m}-${d}`) ?? []), row[whatAt] ?? ""]);
  }
  return [...byDay].sort(([one], [other]) => one.localeCompare(other)).slice(0, MOST).map(([day, what]) => ({ day, words: what.length === 1 ? what[0]! : `${what[0]!} и ещё ${what.length - 1}` }));
}
