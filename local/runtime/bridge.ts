import { allowedInNone } from "./add-on";
import { apiOf, switchedOff } from "./apis";
import { Killed, lacking, apiFailure, ServiceFailure } from "./failure";
import { end, reach, spend, type Execution } from "./execution";
import { latencyOf } from "./latency";
import { ruleOf, type Rule } from "./rules";
import type { GlobalStandIn, StandIn } from "./standin";
import { decoded, encoded } from "./wire";

/** The one way from a realm to the stand-ins. Text in, text out; it never throws into the realm. */
export type Bridge = (ref: number, member: string, args: string) => string;

export type Crossing = {
  readonly bridge: Bridge;
  /** Gives a stand-in a number by which the realm can call it. */
  readonly refer: (standIn: StandIn) => { $ref: number; $kind: string; $members?: readonly string[] };
  readonly resolve: (ref: number) => StandIn | undefined;
  /** CPU that went into the stand-ins and not into the script, in microseconds. */
  readonly hostCpu: () => number;
};

export function crossing(execution: Execution): Crossing {
  const standIns: StandIn[] = [];
  const refs = new Map<StandIn, number>();
  const announced = new Set<string>();
  let hostCpu = 0;

  const refer = (standIn: StandIn) => {
    let ref = refs.get(standIn);
    if (ref === undefined) refs.set(standIn, (ref = standIns.push(standIn) - 1));
    if (announced.has(standIn.kind)) return { $ref: ref, $kind: standIn.kind };
    announced.add(standIn.kind);
    return { $ref: ref, $kind: standIn.kind, $members: Object.keys(standIn.members) };
  };
  const resolve = (ref: number) => standIns[ref];

  const bridge: Bridge = (ref, member, args) => {
    // A look at the clock is twenty times cheaper than asking for CPU time, and a stand-in never waits.
    const before = performance.now();
    try {
      if (execution.ended !== null) return failure(execution.ended);
      const standIn = resolve(ref);
      const method = standIn?.members[member];
      if (!standIn || !method) throw lacking(`${standIn?.kind ?? "?"}.${member}`);
      const values = decoded(args, resolve);
      return encoded(admitted(execution, standIn, member, values, () => (method as (...given: unknown[]) => unknown)(...values)), refer);
    } catch (thrown) {
      if (thrown instanceof Killed) return failure(thrown.message);
      if (thrown instanceof ServiceFailure) return failure(thrown.message, thrown.name);
      return failure(`The stand-in failed: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`, "Error");
    } finally {
      hostCpu += (performance.now() - before) * 1_000;
    }
  };
  return { bridge, refer, resolve, hostCpu: () => hostCpu };
}

const failure = (message: string, name = "Exception"): string => `e${JSON.stringify({ name, message })}`;

/** Rights first, then time and counting, then the stand-in. */
function admitted(execution: Execution, standIn: StandIn, member: string, args: readonly unknown[], effect: () => unknown): unknown {
  const api = (standIn as GlobalStandIn).api;
  if (api !== undefined) return advanced(execution, `${api}.${member}`, args, effect);
  const rule = ruleOf(standIn.kind, member);
  const name = `${standIn.kind}.${member}`;
  mayCall(execution, name, rule);
  if (rule.flushes) execution.flush();
  if (rule.counted) return reach(execution, name, rule.latency, effect);
  spend(execution, latencyOf(rule.latency, execution.random));
  return effect();
}

function mayCall(execution: Execution, name: string, rule: Rule): void {
  if (execution.authMode === "NONE" && !allowedInNone(name)) throw new ServiceFailure(`You do not have permission to call ${name}.${required(rule.scopes)}`);
  if (rule.needsAuth && execution.authMode !== "FULL") {
    throw new ServiceFailure(`You do not have permission to call ${name}.${required(rule.scopes)}`);
  }
  if (execution.authMode === "FULL" && rule.scopes && !rule.scopes.some((scope) => execution.scopes.includes(scope))) {
    throw new ServiceFailure(`Specified permissions are not sufficient to call ${name}.${required(rule.scopes)}`);
  }
}

const required = (scopes: readonly string[] | undefined): string =>
  !scopes || scopes.length === 0 ? "" : ` Required permissions: ${scopes.length === 1 ? scopes[0] : `(${scopes.join(" || ")})`}`;

/** An advanced service answers through Google's API: switched on or not, scopes of the API (platform-verdicts.md A1; platform.md §3.1). */
function advanced(execution: Execution, call: string, args: readonly unknown[], effect: () => unknown): unknown {
  // `delete` is a word of the language, so Apps Script calls it `remove`; the API's errors do not (platform.md trap 35).
  const method = call.replace(/\.remove$/, ".delete");
  const api = apiOf(method);
  if (execution.authMode !== "FULL") throw apiFailure(method, "Login Required.");
  return reach(execution, serviceName(call), api.latency(method, args), () => {
    if (!execution.world.servicesOn[api.name]) throw apiFailure(method, switchedOff(api));
    if (!api.scopes.some((scope) => execution.scopes.includes(scope))) throw apiFailure(method, "Request had insufficient authentication scopes.");
    return effect();
  });
}

/** `sheets.spreadsheets.values.batchGet` is logged as it is written in the script: `Sheets.Spreadsheets.Values.batchGet`. */
const serviceName = (method: string): string =>
  method.split(".").map((part, at, all) => (at === all.length - 1 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join(".");

/** Ends an execution for a reason that is not time: no code goes on after it. */
export const stop = (execution: Execution, why: string): never => end(execution, why);
