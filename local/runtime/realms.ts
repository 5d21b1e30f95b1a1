import { createContext, Script, type Context } from "node:vm";
import type { Bundle } from "./bundle";
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
export type Realm = { readonly context: Context; readonly shell: Shell; readonly bundle: Bundle; readonly compared: boolean; left: ReadonlyMap<string | symbol, string> | null; fresh: boolean };

const shell = new Script(SHELL, { filename: "shell.js" });

/**
 * The last realm that an execution left exactly as the evaluated bundle had: nothing more on the global object, built-ins untouched, objects
 * with the same content. To whoever comes next it is as good as a new one, and an idle heartbeat costs a third.
 */
let spare: Realm | null = null;

/** How many were made in this process: a test looks whether one served twice. */
export const made = { realms: 0 };

/** @param compared whether the execution may leave the realm for the next one: that costs a look at all built-ins */
export function realmFor(bundle: Bundle, compared: boolean): Realm {
  const known = spare;
  if (compared && known?.bundle.scripts === bundle.scripts) {
    spare = null;
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
  realm.left = seen(realm.context, services);
  realm.shell.note();
}

export function keepIfUntouched(realm: Realm, services: readonly string[]): void {
  const { context, left } = realm;
  if (left === null || !isSame(left, seen(context, services)) || !realm.shell.isNoted()) return;
  spare = realm;
}

/** What stands on the global object beside the services, each as a text that tells whether it is still the same. */
function seen(context: Context, services: readonly string[]): Map<string | symbol, string> {
  const found = new Map<string | symbol, string>();
  for (const name of Reflect.ownKeys(context)) if (typeof name === "symbol" || !services.includes(name)) found.set(name, ofProperty(context, name, DEPTH));
  return found;
}

/** Objects within objects that are compared; what lies deeper is compared as an object, not by its content. */
const DEPTH = 3;
const marks = new WeakMap<object, number>();
let lastMark = 0;

function ofProperty(owner: object, name: string | symbol, depth: number): string {
  const found = Reflect.getOwnPropertyDescriptor(owner, name);
  return found && "value" in found ? contentOf(found.value, depth) : contentOf(found?.get, 0);
}

/** A value, or which object it is and what its own properties hold. */
function contentOf(value: unknown, depth: number): string {
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return `${typeof value} ${String(value)}`;
  let mark = marks.get(value);
  if (mark === undefined) marks.set(value, (mark = lastMark += 1));
  return depth === 0 ? String(mark) : `${mark}{${Reflect.ownKeys(value).map((key) => `${String(key)}:${ofProperty(value, key, depth - 1)}`).join()}}`;
}

const isSame = (one: ReadonlyMap<string | symbol, string>, other: ReadonlyMap<string | symbol, string>): boolean =>
  one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
