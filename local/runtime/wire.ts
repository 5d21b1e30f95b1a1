import { isStandIn, type StandIn } from "./standin";

/** What crosses between the realm and the stand-ins is JSON text; these three shapes stand for what JSON has not. */
type Dated = { readonly $date: number };
type Referred = { readonly $ref: number; readonly $kind: string; readonly $members?: readonly string[] };

/** Whether anything inside needs one of the shapes; a plain sheet of values need not be copied. */
function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return value !== undefined && !(typeof value === "number" && !Number.isFinite(value));
  if (isDate(value) || isStandIn(value) || "$enum" in value) return false;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.values(value).every((entry) => entry === undefined || isPlain(entry));
}

/** The realm's Dates and this process's are not instances of each other (platform.md trap 39). */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** An answer that is JSON text already, with none of the shapes inside. */
export type JsonText = { readonly [WRITTEN]: string };
const WRITTEN = Symbol("written");
export const jsonText = (text: string): JsonText => ({ [WRITTEN]: text });

/** Host to realm. First letter: `u` undefined, `j` plain JSON, `x` JSON with shapes inside. */
export function encoded(value: unknown, refer: (standIn: StandIn) => Referred): string {
  if (value === undefined) return "u";
  if (typeof value === "object" && value !== null && WRITTEN in value) return `j${(value as JsonText)[WRITTEN]}`;
  if (isPlain(value)) return `j${JSON.stringify(value)}`;
  return `x${JSON.stringify(shaped(value, refer))}`;
}

function shaped(value: unknown, refer: (standIn: StandIn) => Referred): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isDate(value)) return { $date: value.getTime() } satisfies Dated;
  if (isStandIn(value)) return refer(value);
  if (Array.isArray(value)) return value.map((entry) => shaped(entry, refer));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shaped(entry, refer)]));
}

/** Realm to host. */
export function decoded(json: string, resolve: (ref: number) => StandIn | undefined): unknown[] {
  const args = JSON.parse(json) as unknown[];
  return json.includes('"$') ? args.map((arg) => restored(arg, resolve)) : args;
}

function restored(value: unknown, resolve: (ref: number) => StandIn | undefined): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => restored(entry, resolve));
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0]?.startsWith("$")) {
    const shape = value as Record<string, unknown>;
    if ("$date" in shape) return new Date(shape["$date"] === null ? NaN : Number(shape["$date"]));
    if ("$ref" in shape) return resolve(Number(shape["$ref"]));
    if ("$undefined" in shape) return undefined;
    if ("$number" in shape) return Number(shape["$number"]);
    if ("$enum" in shape) return { enumName: String(shape["$enum"]) };
    if ("$function" in shape) return FUNCTION;
  }
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, restored(entry, resolve)]));
}

/** Stands for a function a script passed; no service of ours takes one. */
const FUNCTION = Object.freeze({ functionOfTheRealm: true });

/** A constant such as `ScriptApp.AuthMode.FULL`, as a stand-in gets it: `AuthMode.FULL`. */
export const enumName = (value: unknown): string | null =>
  typeof value === "object" && value !== null && "enumName" in value ? String(value.enumName) : null;
