import { lacking } from "../../runtime/failure";
import { Refusal } from "./call";

/**
 * What a message of the API may hold: `1` any plain value, `"lacks"` a field Google knows and the stand-in does not,
 * `[shape]` a list, an object of shapes a message.
 */
export type Shape = 1 | "lacks" | readonly [Shape] | { readonly [field: string]: Shape };

/** What is wrong with a value, and where below it. */
type Problem = { readonly kind: "unknown" | "lacks" | "list" | "message"; readonly field: string; path: string };

/** Refuses a field Google does not know, in Google's words, and one the stand-in lacks, by name. */
export function checkShape(value: unknown, shape: Shape, path: string): void {
  const problem = problemOf(value, shape);
  if (!problem) return;
  const at = `${path}${problem.path}`.replace(/^\./, "");
  if (problem.kind === "lacks") throw lacking(`sheets field ${at}`);
  if (problem.kind !== "unknown") throw new Refusal(`Invalid value at '${at}' (${problem.kind} expected)`);
  throw new Refusal(`Invalid JSON payload received. Unknown name "${problem.field}"${at ? ` at '${at}'` : ""}: Cannot find field.`);
}

/** The path is put together on the way back, so that what is right costs nothing. */
function problemOf(value: unknown, shape: Shape): Problem | null {
  if (value === undefined || value === null || shape === 1) return null;
  if (shape === "lacks") return { kind: "lacks", field: "", path: "" };
  if (isList(shape)) {
    if (!Array.isArray(value)) return { kind: "list", field: "", path: "" };
    for (let at = 0; at < value.length; at += 1) {
      const problem = problemOf(value[at], shape[0]);
      if (problem) return { ...problem, path: `[${at}]${problem.path}` };
    }
    return null;
  }
  if (typeof value !== "object" || Array.isArray(value)) return { kind: "message", field: "", path: "" };
  for (const field in value) {
    const known = Object.prototype.hasOwnProperty.call(shape, field) ? shape[field] : undefined;
    if (known === undefined) return { kind: "unknown", field, path: "" };
    if (known === 1) continue;
    const problem = problemOf((value as Record<string, unknown>)[field], known);
    if (problem) return { ...problem, path: `.${snake(field)}${problem.path}` };
  }
  return null;
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

/** Google's messages name fields as its protocol does: `addSheet` is `add_sheet`. */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
