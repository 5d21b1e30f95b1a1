import { createContext, Script, type Context } from "node:vm";
import type { Bundle } from "./bundle";
import { sweptRealms } from "./memory";
import { isPlaying } from "./playing";
import { SHELL } from "./shell";

/** What stands in a realm beside the bundle (`shell.ts`). */
export type Shell = {
  readonly outcome: { text: string };
  /** Once for each execution: its bridge, its clock, its seed, its services. */
  begin(bridge: unknown, now: () => number, config: string): void;
  invoke(path: string, args: string, way: "client" | "page" | "quiet"): void;
  note(): void;
  isIdle(): boolean;
  tidy(): void;
  isNoted(): boolean;
};

/** A realm; `compared` when its shell notes how the evaluated bundle left it, so that it may be lent. */
export type Realm = { readonly context: Context; readonly shell: Shell; readonly bundle: Bundle; readonly compared: boolean; fresh: boolean; /** Idle heartbeats since it was made. */ idle: number };

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
  sweptRealms(made.realms);
  const context = createContext({}, { microtaskMode: "afterEvaluate" });
  return { context, shell: (shell.runInContext(context) as () => Shell)(), bundle, compared: compared && bundle.declares, fresh: true, idle: 0 };
}

/** Evaluates the bundle in a new realm. */
export function evaluated(realm: Realm): void {
  if (!realm.fresh) return;
  realm.fresh = false;
  for (const script of realm.bundle.scripts) script.runInContext(realm.context);
  if (realm.compared) realm.shell.note();
}

/** An idle heartbeat of a played year is compared once in so many: that costs more than the heartbeat. */
const COMPARED_ONCE_IN = 64;

/**
 * @param idle whether it was a heartbeat that asked nothing but the properties
 * @throws Error when an idle heartbeat of a played year has left something: the ones before it may have been lent it
 */
export function keepIfUntouched(realm: Realm, idle: boolean): void {
  if (!realm.compared) return;
  const unseen = isPlaying() && idle && realm.shell.isIdle();
  if (unseen && (realm.idle += 1) % COMPARED_ONCE_IN !== 0) {
    spares.set(realm.bundle.scripts, realm);
    return;
  }
  if (isPlaying() && !unseen) realm.shell.tidy();
  if (realm.shell.isNoted()) spares.set(realm.bundle.scripts, realm);
  else if (unseen) throw new Error("An idle heartbeat left something in its realm, which Google does not keep; the heartbeats before this one may have found it.");
}
