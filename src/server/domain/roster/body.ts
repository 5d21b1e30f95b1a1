import type { PersonKind } from "../../../contract/schemas";
import type { RosterSource } from "../../../contract/roster";
import type { Columns } from "./columns";
import { TOKEN } from "./name-cells";
import { isRepeatedHeader, type Header } from "./header";
import type { ProgrammeRole, ValueReaders } from "./kinds";
import { cleanCell, oneLine, plain } from "./spelling";
import type { RosterWords } from "./words";

/** What the section titles above a row say of it, each with the row it was taken from. */
export type Section = {
  readonly class: { readonly value: string; readonly row: number } | null;
  readonly role: { readonly value: ProgrammeRole; readonly row: number } | null;
  readonly kind: { readonly value: PersonKind; readonly row: number } | null;
};
/** A row of the source: a person's (cells filled from merged ones above), or none with what stood there. */
export type BodyRow =
  | { readonly row: number; readonly cells: readonly string[]; readonly section: Section; /** Column → row it was filled from. */ readonly filled: ReadonlyMap<number, number>; readonly extra: string; readonly skipped: false }
  | { readonly row: number; readonly title: string; readonly skipped: true };

const NOTHING: Section = { class: null, role: null, kind: null };
const UNDERSCORES = /_{3,}/;

/** Every row that is not the header, in order, told apart: people, sections, titles, totals, signatures, repeated headers (I.3). */
export function bodyRows(
  source: RosterSource, header: Header | null, columns: Columns, readers: ValueReaders & { readonly schoolClass: (typed: string) => string | null }, words: RosterWords,
): BodyRow[] {
  const headerRows = new Set(header?.rows ?? []);
  const last = header ? Math.max(...header.rows) : -1;
  const fill = mergedFill(source, columns);
  const nameColumns = [...columns.own.values(), ...columns.mentor.values(), ...columns.mentee.values()]
    .filter(({ field }) => field === "fullName" || field === "surname" || field === "mentor" || field === "mentee").map(({ at }) => at);
  const numberColumn = columns.own.get("number")?.at;
  const width = header?.headers.length ?? Infinity;
  const totals = words.totals.map(plain);
  let section = NOTHING;

  return source.rows.flatMap((raw, row): BodyRow[] => {
    if (headerRows.has(row)) return [];
    const cells = raw.map(cleanCell);
    const filled = cells.flatMap((cell, at) => (cell !== "" && at !== numberColumn ? [at] : []));
    const title = cells.filter((cell) => cell !== "").map(oneLine).join(" · ");
    const skip: BodyRow = { row, title, skipped: true };
    const first = plain(cells[filled[0] ?? -1] ?? "");
    if (row < last || filled.length === 0) return [skip];
    if (header && isRepeatedHeader(cells, header.headers)) return [skip];
    if (totals.some((total) => first === total || first.startsWith(`${total} `) || first.startsWith(`${total}:`)) || cells.some((cell) => UNDERSCORES.test(cell))) return [skip];
    if (filled.length === 1) {
      const cell = oneLine(cells[filled[0] ?? 0] ?? "");
      const found = sectionOf(cell, row, section, readers);
      if (found) section = found;
      if (found || !nameColumns.includes(filled[0] ?? -1) || !looksLikeName(cell)) return [skip];
    }
    const from = new Map<number, number>();
    for (const [at, origin] of fill.get(row) ?? []) {
      const value = cleanCell(source.rows[origin]?.[at] ?? "");
      if ((cells[at] ?? "") !== "" || value === "") continue;
      cells[at] = value;
      from.set(at, origin);
    }
    return [{ row, cells, section, filled: from, extra: cells.slice(width).filter((cell) => cell !== "").map(oneLine).join(" · "), skipped: false }];
  });
}

/** One filled cell in a name column is a person only when its words look like a name. */
const looksLikeName = (cell: string): boolean =>
  TOKEN.test(cell) ||
  !/[\d:;!?"\u00ab]/.test(cell.replace(/\([^)]*\)/g, "").replace(/^\d+[.)]/, "")) && cell.split(" ").length <= 4 && cell.split(" ").every((word) => !/^\p{Ll}/u.test(word));

function sectionOf(title: string, row: number, above: Section, readers: ValueReaders & { readonly schoolClass: (typed: string) => string | null }): Section | null {
  const schoolClass = /\d|^[ivx]+\b/i.test(title) ? readers.schoolClass(title) : null;
  if (schoolClass) return { ...above, class: { value: schoolClass, row } };
  const found = readers.section(title.replace(/[:.]$/, ""));
  if (found?.role) return { ...above, class: null, role: { value: found.role, row } };
  return found?.kind ? { ...above, class: null, kind: { value: found.kind, row } } : null;
}

/** For each row the columns of mentor, class and subject that a merged cell above covers. */
function mergedFill({ merged }: RosterSource, columns: Columns): ReadonlyMap<number, [number, number][]> {
  const spread = new Set(columns.all.filter(({ field }) => field === "mentor" || field === "class" || field === "subject").map(({ at }) => at));
  const fill = new Map<number, [number, number][]>();
  for (const [top, left, height, width] of merged) {
    for (let at = left; at < left + width; at++) {
      if (!spread.has(at)) continue;
      for (let row = top + 1; row < top + height; row++) fill.set(row, [...(fill.get(row) ?? []), [at, top]]);
    }
  }
  return fill;
}
