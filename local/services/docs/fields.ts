import { Refusal } from "../sheets/call";
import type { Shape } from "./shape";

/** Fields as their paths, `weightedFontFamily.weight` too; both `minRowHeight` and `min_row_height` are taken ([API] names both). */
function pathsOf(fields: string | undefined): readonly string[] {
  const paths = (fields ?? "").replace(/\s/g, "").split(",").filter(Boolean).map((path) => path.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
  if (paths.length === 0) throw new Refusal("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  return paths;
}

/**
 * A style after an update: fields in the mask are taken from what is given, and one that is not given there goes back to what is
 * inherited ([API] "include its field name in the field mask but leave the field itself unset").
 *
 * @param fixed fields Google lets nobody set; `*` leaves them out
 * @throws Refusal for no field, an unknown one, one that is read-only
 */
export function updated<Style extends object>(style: Style, given: object | undefined, fields: string | undefined, shape: { readonly [field: string]: Shape },
  fixed: readonly string[] = []): Style {
  const next = { ...style } as Record<string, unknown>;
  const source = (given ?? {}) as Record<string, unknown>;
  const open = Object.keys(shape).filter((field) => !fixed.includes(field) && shape[field] !== "lacks");
  for (const path of pathsOf(fields).flatMap((each) => (each === "*" ? open : [each]))) {
    const [top = "", ...below] = path.split(".");
    if (!knows(shape, path.split("."))) throw new Refusal(`Invalid field: ${path}`);
    if (fixed.includes(top)) throw new Refusal(`The field ${path} is read-only.`);
    const value = below.length === 0 ? source[top] : deep(next[top], source[top], below);
    if (value === undefined || value === null) Reflect.deleteProperty(next, top);
    else next[top] = value;
  }
  return next as Style;
}

function knows(shape: Shape | undefined, [field = "", ...below]: readonly string[]): boolean {
  if (typeof shape !== "object" || Array.isArray(shape) || !Object.hasOwn(shape, field)) return false;
  const inner = (shape as { readonly [name: string]: Shape })[field];
  return below.length === 0 || knows(inner, below);
}

/** A field inside a message: the others of the message stay. */
function deep(old: unknown, given: unknown, [field = "", ...below]: readonly string[]): unknown {
  const next: Record<string, unknown> = { ...(old as object | undefined) };
  const source = (given as Record<string, unknown> | undefined)?.[field];
  const value = below.length === 0 ? source : deep(next[field], source, below);
  if (value === undefined) Reflect.deleteProperty(next, field);
  else next[field] = value;
  return next;
}

/** The fields at the top that a mask names. */
export const fieldsTouched = (fields: string | undefined): readonly string[] => pathsOf(fields).map((path) => path.split(".")[0] ?? "");

/** @throws Refusal when the value is none of those Google knows; unset is fine. */
export function oneOf(value: string | undefined, known: readonly string[], place: string): void {
  if (value !== undefined && !known.includes(value)) throw new Refusal(`Invalid value at '${place}' (TYPE_ENUM), "${value}"`);
}
