import { lacking } from "../../runtime/failure";
import { Refusal } from "../sheets/call";

/**
 * What a message of the Docs API may hold, with the types Google checks: `[shape]` is a list, an object is a message, "any" is not looked
 * into, "lacks" is a field that Google knows and the stand-in does not.
 */
export type Shape = "text" | "whole" | "number" | "flag" | "any" | "lacks" | readonly [Shape] | { readonly [field: string]: Shape };

const TYPES: { readonly [leaf in "text" | "whole" | "number" | "flag"]: { readonly name: string; readonly is: (value: unknown) => boolean } } = {
  text: { name: "TYPE_STRING", is: (value) => typeof value === "string" },
  whole: { name: "TYPE_INT32", is: Number.isInteger },
  number: { name: "TYPE_DOUBLE", is: (value) => typeof value === "number" && Number.isFinite(value) },
  flag: { name: "TYPE_BOOL", is: (value) => typeof value === "boolean" },
};

/**
 * @param path how Google's texts name the place: `requests[0].insert_text`
 * @throws Refusal for an unknown field or a wrong type; the stand-in's own error for a field it lacks
 */
export function checkShape(value: unknown, shape: Shape, path: string): void {
  if (value === undefined || value === null || shape === "any") return;
  if (shape === "lacks") throw lacking(`Docs field ${path}`);
  if (typeof shape === "string") {
    const { name, is } = TYPES[shape];
    if (!is(value)) throw new Refusal(`Invalid value at '${path}' (${name}), ${JSON.stringify(value)}`);
  } else if (isList(shape)) {
    if (!Array.isArray(value)) throw new Refusal(`Invalid value at '${path}' (list expected)`);
    value.forEach((each, at) => checkShape(each, shape[0], `${path}[${at}]`));
  } else {
    if (typeof value !== "object" || Array.isArray(value)) throw new Refusal(`Invalid value at '${path}' (message expected)`);
    for (const [field, inner] of Object.entries(value)) {
      const known = Object.hasOwn(shape, field) ? shape[field] : undefined;
      if (known === undefined) throw new Refusal(`Invalid JSON payload received. Unknown name "${field}"${path ? ` at '${path}'` : ""}: Cannot find field.`);
      checkShape(inner, known, path ? `${path}.${snake(field)}` : snake(field));
    }
  }
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

/** Google's messages name fields as its protocol does: `insertText` is `insert_text`. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
