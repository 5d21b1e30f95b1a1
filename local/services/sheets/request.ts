import type { Sheet } from "../grid/sheet";
import { sheetById, type Workbook } from "../grid/workbook";
import type { Box, GridRange } from "../grid/range";
import { boxOf } from "../grid/range";
import { mayWrite } from "../grid/protection";
import type { Random } from "../../runtime/random";
import { Refusal } from "./call";
import { PROTECTED, type Writer } from "./values-write";

/** What a request works on: the draft of the workbook, who asks, and a source of new ids. */
export type Draft = { readonly workbook: Workbook; readonly writer: Writer; readonly random: Random };

/** One kind of request: changes the draft, gives its reply. */
export type Carry<Body> = (draft: Draft, body: Body) => Readonly<Record<string, unknown>>;

export function gridOf({ workbook }: Draft, id: number | undefined): Sheet {
  const sheet = sheetById(workbook, id ?? 0);
  if (!sheet) throw new Refusal(`No grid with id: ${id ?? 0}`);
  return sheet;
}

/** The cells a GridRange means; a range that reaches beyond the grid is refused. */
export function rangeOn(draft: Draft, range: GridRange | undefined): { sheet: Sheet; box: Box } {
  const sheet = gridOf(draft, range?.sheetId);
  const box = boxOf(range ?? {}, sheet.rowCount, sheet.columnCount);
  if (box.top >= box.bottom || box.left >= box.right) throw new Refusal("The range must have at least one row and one column.");
  if (box.bottom > sheet.rowCount) throw new Refusal(`GridRange.endRowIndex[${box.bottom}] is after last row in grid[${sheet.rowCount}]`);
  if (box.right > sheet.columnCount) throw new Refusal(`GridRange.endColumnIndex[${box.right}] is after last column in grid[${sheet.columnCount}]`);
  return { sheet, box };
}

export function unlocked({ writer }: Draft, sheet: Sheet, box: Box): void {
  if (!mayWrite(sheet, box, writer.email, writer.owner)) throw new Refusal(PROTECTED);
}

/** The names in a `fields` mask; every update must have one. Names below a field count as the path they are. */
export function fieldsOf(fields: string | undefined): readonly string[] {
  if (!fields) throw new Refusal("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  return flat(fields.replace(/\s/g, ""), "");
}

function flat(text: string, prefix: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if ((text[at] !== "," || depth > 0) && at < text.length) continue;
    const part = text.slice(start, at);
    start = at + 1;
    const open = part.indexOf("(");
    if (open < 0) names.push(prefix + part);
    else names.push(...flat(part.slice(open + 1, -1), `${prefix}${part.slice(0, open).replace(/\/$/, "")}.`));
  }
  return names;
}

/** Names outside those a request knows are refused, as Google does. */
export function knownFields(fields: readonly string[], known: readonly string[]): void {
  for (const field of fields) {
    if (field !== "*" && !known.some((name) => field === name || field.startsWith(`${name}.`))) {
      throw new Refusal(`Invalid value at 'fields' (type.googleapis.com/google.protobuf.FieldMask), "${field}"`);
    }
  }
}

export const asksFor = (fields: readonly string[], name: string): boolean =>
  fields.includes("*") || fields.some((field) => field === name || name.startsWith(`${field}.`) || field.startsWith(`${name}.`));
