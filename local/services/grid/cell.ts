/** An error a formula yields, shown as it is called: `#N/A`. */
export type ErrorValue = { readonly error: string };
export type CellValue = number | string | boolean | ErrorValue;

export type NumberFormat = { readonly type: string; readonly pattern?: string };
export type CellFormat = { readonly numberFormat?: NumberFormat; readonly [other: string]: unknown };

export type ValidationRule = {
  readonly condition: { readonly type: string; readonly values?: readonly { readonly userEnteredValue?: string }[] };
  readonly strict?: boolean;
  readonly showCustomUi?: boolean;
  readonly inputMessage?: string;
};

/** One cell. Never changed in place: a write puts another cell there, so that versions of a sheet may share cells. */
export type Cell = {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly note?: string;
  readonly format?: CellFormat;
  readonly validation?: ValidationRule;
};

type CellPart = keyof Cell;

const shared = new Map<string, unknown>();
const canonical = new WeakMap<object, unknown>();

/** The one object for a format or rule of this content: thousands of cells of a column share it. `check` looks at each but once. */
export function once<Part extends CellFormat | ValidationRule>(part: Part | undefined, check?: (part: Part) => unknown): Part | undefined {
  if (part === undefined) return undefined;
  const seen = canonical.get(part) as Part | undefined;
  if (seen) return seen;
  check?.(part);
  const text = JSON.stringify(part);
  const known = (shared.get(text) as Part | undefined) ?? part;
  shared.set(text, known);
  canonical.set(part, known);
  return known;
}

const PARTS: readonly CellPart[] = ["value", "formula", "note", "format", "validation"];

/** The cell with the given parts; undefined takes a part away, and a cell with nothing left is no cell. */
export function cellWith(cell: Cell | undefined, parts: { readonly [Part in CellPart]?: Cell[Part] | undefined }): Cell | undefined {
  const next: { -readonly [Part in CellPart]?: Cell[Part] } = {};
  let some = false;
  for (const part of PARTS) {
    const value = part in parts ? parts[part] : cell?.[part];
    if (value === undefined) continue;
    (next as Record<CellPart, unknown>)[part] = value;
    some = true;
  }
  return some ? next : undefined;
}

/** Whether people see something there. A checkbox that is off is FALSE and so is content (platform.md trap 7). */
export const hasContent = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value !== undefined || cell.formula !== undefined);

export const isError = (value: unknown): value is ErrorValue => typeof value === "object" && value !== null && "error" in value;
