import { Refusal } from "./call";
import type { Shape } from "./shape";

/** A field mask as a tree; `true` is everything below. */
export type Mask = true | { readonly [field: string]: Mask };

/**
 * Reads `a,b(c,d),e.f` or `a/b`; `*` is everything. A field the message does not have is refused, in Google's words.
 */
export function parsedMask(text: string, shape: Shape): Mask {
  const reader = { text: text.replace(/\s/g, ""), at: 0 };
  const mask = list(reader);
  if (reader.at < reader.text.length) throw invalid(text);
  checkMask(mask, shape, "");
  return mask;
}

const invalid = (text: string): Refusal => new Refusal(`Request contains an invalid argument. Invalid field selection ${text}`);

type Reader = { readonly text: string; at: number };
type Open = { [field: string]: Mask };

function list(reader: Reader): Mask {
  const fields: Open = {};
  let all = false;
  for (;;) {
    const name = /^(\*|[A-Za-z][A-Za-z0-9_]*)/.exec(reader.text.slice(reader.at))?.[0];
    if (!name) throw invalid(reader.text);
    reader.at += name.length;
    const inner = below(reader);
    if (name === "*") all = true;
    else fields[name] = merged(fields[name], inner);
    if (reader.text[reader.at] !== ",") return all ? true : fields;
    reader.at += 1;
  }
}

function below(reader: Reader): Mask {
  const next = reader.text[reader.at];
  if (next === "." || next === "/") {
    reader.at += 1;
    const name = /^(\*|[A-Za-z][A-Za-z0-9_]*)/.exec(reader.text.slice(reader.at))?.[0];
    if (!name) throw invalid(reader.text);
    reader.at += name.length;
    const inner = below(reader);
    return name === "*" ? true : { [name]: inner };
  }
  if (next !== "(") return true;
  reader.at += 1;
  const inner = list(reader);
  if (reader.text[reader.at] !== ")") throw invalid(reader.text);
  reader.at += 1;
  return inner;
}

function merged(one: Mask | undefined, other: Mask): Mask {
  if (one === undefined) return other;
  if (one === true || other === true) return true;
  const both: Open = { ...one };
  for (const [field, inner] of Object.entries(other)) both[field] = merged(both[field], inner);
  return both;
}

function checkMask(mask: Mask, shape: Shape, path: string): void {
  if (mask === true || shape === 1 || shape === "lacks") return;
  for (const [field, inner] of Object.entries(mask)) {
    const known = Array.isArray(shape) ? undefined : (shape as { readonly [name: string]: Shape })[field];
    const at = path ? `${path}.${field}` : field;
    if (known === undefined) throw new Refusal(`Error expanding 'fields' parameter. Cannot find matching fields for path '${at}'.`);
    checkMask(inner, known, at);
  }
}

/** Whether the mask wants the field, and what of it. */
export const wanted = (mask: Mask, field: string): Mask | undefined => (mask === true ? true : mask[field]);

/** The message with only what the mask wants; lists are masked entry by entry. */
export function masked(value: unknown, mask: Mask): unknown {
  if (mask === true || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => masked(entry, mask));
  return Object.fromEntries(Object.entries(value).flatMap(([field, inner]) => {
    const below = mask[field];
    return below === undefined ? [] : [[field, masked(inner, below)]];
  }));
}
