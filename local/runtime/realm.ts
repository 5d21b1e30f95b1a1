import { runInThisContext, Script } from "node:vm";
import { crossing } from "./bridge";
import { isIdle, spend, type Execution } from "./execution";
import { Killed, TIME_IS_UP } from "./failure";
import { isPlaying } from "./playing";
import { evaluated, keepIfUntouched, realmFor } from "./realms";
import type { GlobalStandIn, StandIn } from "./standin";

/** What a script left behind: an answer for the page, a stand-in it returned, or the error that stopped it. */
export type Outcome =
  | { readonly value: unknown }
  | { readonly standIn: StandIn | undefined }
  | { readonly failed: { readonly name: string; readonly message: string; readonly stack: string } };

type Way = "client" | "page" | "quiet";

/** Under this name, for an instant, stands the call that the next line of the realm makes. */
const INVOCATION = Symbol.for("local.invocation") as unknown as string;
const invocation = new Script(`globalThis[Symbol.for("local.invocation")]()`, { filename: "call.js" });

/**
 * Runs one function of the bundle in a realm that has what Apps Script has and nothing else (platform.md §1.2). The whole bundle is evaluated
 * first, as Google does on every execution (§1.1), unless a realm is at hand in which it was and nothing else (`realms.ts`).
 */
export function runInRealm(
  execution: Execution, globals: Readonly<Record<string, () => GlobalStandIn>>, consoleStandIn: StandIn, args: readonly unknown[], way: Way,
): { outcome: Outcome; cpuMs: number } {
  const { bridge, refer, resolve, hostCpu } = crossing(execution);
  const opener: StandIn = { kind: "realm", members: Object.fromEntries(Object.entries(globals).map(([name, make]) => [name, () => JSON.stringify(furnished(make(), refer))])) };
  const names = Object.keys(globals);
  const config = { seed: Math.floor(execution.random.next() * 4294967296), console: refer(consoleStandIn).$ref, opener: refer(opener).$ref, globals: names };
  return inZone(execution.scriptTimeZone, () => {
    // Only a heartbeat leaves its realm as it was, and others can be put back: outside a played year they need not be compared.
    const realm = realmFor(execution.bundle, execution.kind === "trigger" || isPlaying());
    const { context, shell: { outcome, begin, invoke } } = realm;
    begin(bridge, () => Math.floor(execution.time), JSON.stringify(config));
    const spentMs = execution.kind === "trigger" || isPlaying() ? () => performance.now() : processorMs;
    const before = spentMs();
    const failure = guarded(execution, () => {
      context[INVOCATION] = () => {
        Reflect.deleteProperty(context, INVOCATION);
        evaluated(realm);
        invoke(execution.functionName, JSON.stringify(shapedArgs(args, refer)), way);
      };
      // To look at the clock takes a thread: the heartbeats of a played year do without.
      const waits = execution.world.patience > 0 && !(isPlaying() && execution.kind === "trigger");
      invocation.runInContext(context, waits ? { timeout: execution.world.patience } : {});
    });
    const cpuMs = Math.max(0, spentMs() - before - hostCpu() / 1000);
    const result = failure ?? settled(JSON.parse(outcome.text) as Settled, resolve);
    if (failure === null) keepIfUntouched(realm, isIdle(execution));
    return { outcome: result, cpuMs };
  });
}

/** Milliseconds of processor time. For triggers, and in a played year, the clock is asked instead: this costs a fifth of an idle heartbeat. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

type Settled = { value?: unknown; ref?: number; failed?: { name: string; message: string; stack: string } };

const settled = (result: Settled, resolve: (ref: number) => StandIn | undefined): Outcome =>
  result.failed ? { failed: result.failed } : "value" in result ? { value: result.value } : { standIn: result.ref === undefined ? undefined : resolve(result.ref) };

/** Errors of evaluating the bundle itself, and of a script that never ends. */
function guarded(execution: Execution, run: () => void): Outcome | null {
  try {
    run();
    return null;
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
      try {
        spend(execution, Infinity);
      } catch (ended) {
        if (!(ended instanceof Killed)) throw ended;
      }
      return { failed: { name: "Exception", message: TIME_IS_UP, stack: "" } };
    }
    const error = thrown as { name?: unknown; message?: unknown; stack?: unknown };
    return { failed: { name: String(error.name ?? "Error"), message: String(error.message ?? thrown), stack: String(error.stack ?? "") } };
  }
}

type Refer = ReturnType<typeof crossing>["refer"];

function furnished(standIn: GlobalStandIn, refer: Refer): unknown {
  return {
    ref: refer(standIn).$ref,
    kind: standIn.kind,
    members: Object.keys(standIn.members),
    constants: standIn.enums ?? {},
    children: Object.fromEntries(Object.entries(standIn.children ?? {}).map(([name, child]) => [name, furnished(child, refer)])),
  };
}

/** Arguments of a function: plain data, with `{ $enum }` for constants and stand-ins for objects. */
function shapedArgs(value: unknown, refer: Refer): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("kind" in value && "members" in value) return refer(value as StandIn);
  if (Array.isArray(value)) return value.map((entry) => shapedArgs(entry, refer));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shapedArgs(entry, refer)]));
}

/** The process of this computer itself: a test runner may hand out a copy whose environment nobody reads. */
const realProcess = runInThisContext("process") as NodeJS.Process;

/** Dates of the realm are in the script's zone, as on Google (platform.md trap 1); the zone of this process is put back. */
export function inZone<Result>(zone: string, run: () => Result): Result {
  const before = realProcess.env["TZ"];
  if (before !== zone) realProcess.env["TZ"] = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete realProcess.env["TZ"];
    else if (before !== zone) realProcess.env["TZ"] = before;
  }
}
