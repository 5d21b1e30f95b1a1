import { createContext, Script, type Context } from "node:vm";
import type { Bundle } from "./bundle";
import { isPlaying } from "./playing";
import { SHELL } from "./shell";

/** What stands in a realm beside the bundle (`shell.ts`). */
export type Shell = {
  readonly outcome: { text: string };
  /** Once for each execution: its bridge, its clock, its seed, its services. */
  begin(bridge: unknown, now: () => number, config: string): void;
  invoke(path: string, args: string, way: "client" | "page" | "quiet"): void;
  note(): void;
  isNoted(): boolean;
};

/** A realm and how the bundle left it when it was evaluated; `left` is null while it was not, or when nobody will compare. */
export type Realm = { readonly context: Context; readonly shell: Shell; readonly bundle: Bundle; readonly compared: boolean; left: readonly Look[] | null; fresh: boolean };

const shell = new Script(SHELL, { filename: "shell.js" });

/**
 * By the scripts of a bundle, the last realm that an execution left exactly as the evaluated bundle had: nothing more on the global object,
 * built-ins untouched, objects with the same content. To whoever comes next it is as good as a new one: the bundle only declares, so there is no
 * other place where it could keep anything. While a year is played, what an execution has added to those objects is taken away first: that is
 * the evaluated bundle itself (`Given_`), which the next one evaluates anew, in code that V8 knows already.
 */
const spares = new WeakMap<Bundle["scripts"], Realm>();

/** How many were made in this process: a test looks whether one served twice. */
export const made = { realms: 0 };

/** @param compared whether the execution may leave the realm for the next one: that costs a look at all built-ins */
export function realmFor(bundle: Bundle, compared: boolean): Realm {
  const known = compared ? spares.get(bundle.scripts) : undefined;
  if (known) {
    spares.delete(bundle.scripts);
    return known;
  }
  made.realms += 1;
  const context = createContext({}, { microtaskMode: "afterEvaluate" });
  return { context, shell: (shell.runInContext(context) as () => Shell)(), bundle, compared: compared && bundle.declares, left: null, fresh: true };
}

/** Evaluates the bundle in a new realm. */
export function evaluated(realm: Realm, services: readonly string[]): void {
  if (!realm.fresh) return;
  realm.fresh = false;
  for (const script of realm.bundle.scripts) script.runInContext(realm.context);
  if (!realm.compared) return;
  realm.left = looks(realm.context, services);
  realm.shell.note();
}

export function keepIfUntouched(realm: Realm, services: readonly string[]): void {
  const { context, left } = realm;
  if (left === null) return;
  if (isPlaying()) for (const look of left.slice(1)) withoutMore(look);
  if (!isUntouched(left, context, services) || !realm.shell.isNoted()) return;
  spares.set(realm.bundle.scripts, realm);
}

/** What stands on the global object is no memory of the bundle's own: it is left there, so that the realm is not lent. */
function withoutMore({ object, size, keys }: Look): void {
  const there = Reflect.ownKeys(object);
  if (there.length === size) return;
  const before = new Set(keys);
  for (const key of there) if (!before.has(key)) Reflect.deleteProperty(object, key);
}

/** An object, how many properties it had, and what they held; of an accessor its getter. */
type Look = { readonly object: object; readonly size: number; readonly keys: readonly (string | symbol)[]; readonly values: readonly unknown[]; readonly getters: ReadonlySet<string | symbol> };

/** Objects within objects that are compared; what lies deeper is compared as an object, not by its content. */
const DEPTH = 3;

/** What stands on the global object beside the services, and in it: the global object first. */
function looks(context: Context, services: readonly string[]): Look[] {
  const found = new Map<object, { look: Look; depth: number }>();
  const walk = (value: unknown, depth: number): void => {
    if (depth === 0 || value === null || (typeof value !== "object" && typeof value !== "function")) return;
    const known = found.get(value);
    if (known && known.depth >= depth) return;
    const look = known?.look ?? lookAt(value, value === context ? ownNames(context, services) : keysOf(value));
    found.set(value, { look, depth });
    for (const inner of look.values) walk(inner, depth - 1);
  };
  walk(context, DEPTH + 1);
  return [...found.values()].map(({ look }) => look);
}

function lookAt(object: object, keys: readonly (string | symbol)[]): Look {
  const getters = new Set(keys.filter((key) => !("value" in (Reflect.getOwnPropertyDescriptor(object, key) ?? {}))));
  return { object, size: Reflect.ownKeys(object).length, keys, getters, values: keys.map((key) => held(object, key, getters)) };
}

const held = (object: object, key: string | symbol, getters: ReadonlySet<string | symbol>): unknown =>
  getters.has(key) ? Reflect.getOwnPropertyDescriptor(object, key)?.get : Reflect.get(object, key);
const ownNames = (context: Context, services: readonly string[]): (string | symbol)[] => Reflect.ownKeys(context).filter((name) => typeof name === "symbol" || !services.includes(name));
/** `arguments` and `caller` of a function are V8's own: no script can set them, and each look at them walks the stack. */
const keysOf = (object: object): (string | symbol)[] => Reflect.ownKeys(object).filter((key) => typeof object !== "function" || (key !== "arguments" && key !== "caller"));

const isStill = ({ object, size, keys, values, getters }: Look): boolean =>
  Reflect.ownKeys(object).length === size && keys.every((key, at) => Object.is(held(object, key, getters), values[at]));

function isUntouched([global, ...within]: readonly Look[], context: Context, services: readonly string[]): boolean {
  return global !== undefined && ownNames(context, services).length === global.keys.length && global.keys.every((key, at) => Object.is(held(context, key, global.getters), global.values[at])) && within.every(isStill);
}
