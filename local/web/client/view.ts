import { filledRows, shownOf, valueOf, type Line, type Loaded } from "./sheet";

/**
 * How one person looks at one sheet in this browser: the sheet itself stays as it is. Columns are named by their header, so that the
 * view survives when somebody moves them.
 */
export type View = {
  readonly sort?: { readonly column: string; readonly descending: boolean };
  /** Values left out, by column. */
  readonly without: { readonly [column: string]: readonly string[] };
  /** Hidden columns are shown too. */
  readonly allColumns?: boolean;
};

export const EMPTY: View = { without: {} };

const place = (file: string, gid: number): string => `nastavnik.view.${file}.${gid}`;

export function rememberedView(file: string, gid: number): View {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(place(file, gid)) ?? "{}") as Partial<View>) };
  } catch {
    return EMPTY;
  }
}

export function rememberView(file: string, gid: number, view: View): void {
  if (isFiltered(view) || view.allColumns) localStorage.setItem(place(file, gid), JSON.stringify(view));
  else localStorage.removeItem(place(file, gid));
}

export const isFiltered = ({ sort, without }: View): boolean => sort !== undefined || Object.keys(without).length > 0;

/** The name of a column: its header, or its number where the header is empty or stands twice. */
export function columnName({ head, lines }: Loaded, column: number): string {
  const header = lines[Math.max(0, head.frozenRows - 1)];
  const words = head.frozenRows > 0 && header ? shownOf(header, column).trim() : "";
  return words === "" ? `#${column}` : words;
}

const columnCalled = (sheet: Loaded, name: string): number => {
  for (let column = 0; column < sheet.head.columnCount; column += 1) if (columnName(sheet, column) === name) return column;
  return -1;
};

/** The rows below the frozen ones, as this person wants to see them. */
export function bodyOf(sheet: Loaded, { sort, without }: View): Line[] {
  const { head, lines } = sheet;
  const hidden = new Set(head.hiddenRows);
  const body = lines.slice(head.frozenRows).filter(({ at }) => !hidden.has(at));
  const left = Object.entries(without).map(([name, values]) => ({ column: columnCalled(sheet, name), values: new Set(values) })).filter(({ column }) => column >= 0);
  const sorted = sort && columnCalled(sheet, sort.column);
  if (left.length === 0 && (sorted === undefined || sorted < 0)) return body;
  const filled = filledRows(sheet);
  const rows = body.filter((line) => line.at < filled && left.every(({ column, values }) => !values.has(shownOf(line, column))));
  return sort && sorted !== undefined && sorted >= 0 ? rows.sort(by(sorted, sort.descending)) : rows;
}

const collator = new Intl.Collator("ru", { sensitivity: "base", numeric: false });
/** Google's order: numbers, texts, truth values; what is empty comes last both ways. */
function by(column: number, descending: boolean): (one: Line, other: Line) => number {
  const rank = (value: ReturnType<typeof valueOf>): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  return (one, other) => {
    const [first, second] = [valueOf(one, column), valueOf(other, column)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || one.at - other.at;
    const order = rank(first) - rank(second) || (typeof first === "string" ? collator.compare(first, String(second)) : Number(first) - Number(second));
    return (descending ? -order : order) || one.at - other.at;
  };
}

/** The values of a column that one may leave out, in their order, each with how often it stands there. */
export function valuesOf(sheet: Loaded, column: number): { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const line of [...sheet.lines.slice(sheet.head.frozenRows, filledRows(sheet))].sort(by(column, false))) {
    const value = shownOf(line, column);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}
