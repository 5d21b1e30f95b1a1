import { blowAt, TIMEOUT_MS } from "../faults/strike";
import type { Bundle } from "./bundle";
import { Killed, TIME_IS_UP } from "./failure";
import { latencyOf, type Latency } from "./latency";
import { seeded, type Random } from "./random";
import type { World } from "./world";

/** menu, sidebar and webapp have a person behind them; simple and trigger have not. */
export type ExecutionKind = "menu" | "sidebar" | "simple" | "trigger" | "webapp";
export type AuthMode = "NONE" | "LIMITED" | "FULL";

export type ExecutionRecord = {
  readonly id: number;
  readonly function: string;
  /** Behind `rpc`: what the page asked for. */
  readonly call?: string;
  readonly as: string;
  readonly active: string;
  readonly kind: ExecutionKind;
  readonly startedAt: string;
  readonly simulatedMs: number;
  readonly cpuMs: number;
  /** Real milliseconds on this computer, stand-ins included; absent in an older state. */
  readonly realMs?: number;
  readonly calls: readonly { readonly service: string; readonly ms: number }[];
  readonly serviceCalls: number;
  readonly error?: string;
  /** Of the error, frames inside the bundle, with places of the source. */
  readonly stack?: readonly string[];
  readonly log: readonly string[];
};

/** What an execution put on the person's screen. */
export type Screen = {
  sidebar?: { html: string; title: string };
  dialog?: { html: string; title: string; width?: number; height?: number };
  toast?: { message: string; title: string };
  alert?: string;
  menus: MenuItem[];
};
export type MenuItem = { caption: string; function?: string; items?: MenuItem[] };

/** Who runs what, under which rights. */
export type Circumstances = {
  readonly functionName: string;
  readonly kind: ExecutionKind;
  /** Whose rights count. */
  readonly effective: string;
  /** Who is at the keyboard; blank when Google does not say. */
  readonly active: string;
  readonly authMode: AuthMode;
  readonly bundle: Bundle;
  readonly scopes: readonly string[];
  readonly scriptTimeZone: string;
  /** The spreadsheet it runs in; absent: the registry. A web app has none whatever stands here. */
  readonly container?: string;
};

export type Execution = Circumstances & {
  readonly world: World;
  readonly startedAt: number;
  readonly random: Random;
  /** The virtual clock of this execution. */
  time: number;
  readonly calls: { service: string; ms: number }[];
  readonly log: string[];
  readonly screen: Screen;
  /** Text of the end that no code can catch, once it has come. */
  ended: string | null;
  /** Sends buffered writes of SpreadsheetApp on their way; set by that stand-in (platform.md trap 10). */
  flush: () => void;
  readonly killAfter: number | null;
  /** What the page asked of `rpc`, by name; "" for every other function. */
  readonly asked: string;
};

/** [D: guides/bound]: a web app has no active document. */
export const containerOf = ({ kind, container, world }: Execution): string | null => (kind === "webapp" ? null : (container ?? world.registryId));

/** platform.md §5: six minutes, a simple trigger half a minute. */
export const limitOf = (kind: ExecutionKind): number => (kind === "simple" ? 30_000 : 360_000);

export function begun(world: World, circumstances: Circumstances, asked = ""): Execution {
  const random = seeded(Math.floor(world.random.next() * 4294967296));
  const killAfter = world.killAfter;
  world.killAfter = null;
  return {
    ...circumstances, world, random, startedAt: world.now, time: world.now + latencyOf("start", random),
    calls: [], log: [], screen: { menus: [] }, ended: null, flush: () => undefined, killAfter, asked,
  };
}

/** A trigger that found nothing to do: it has asked the properties and no other service. */
export const isIdle = ({ kind, calls }: Pick<ExecutionRecord, "kind" | "calls">): boolean => kind === "trigger" && calls.every(({ service }) => service.startsWith("Properties."));

/** Time that passes in the execution. Ends it when its limit is reached; the call that was under way has no effect. */
export function spend(execution: Execution, ms: number): void {
  execution.time += ms;
  if (execution.time - execution.startedAt >= limitOf(execution.kind)) end(execution, TIME_IS_UP);
}

/** Ends the execution so that nothing after this has any effect. */
export function end(execution: Execution, why: string): never {
  execution.ended = why;
  if (why === TIME_IS_UP) execution.time = execution.startedAt + limitOf(execution.kind);
  throw new Killed(why);
}

/**
 * One service call (design §8): it is counted, takes its time, and has its effect unless the execution has ended.
 * A kill after n calls lets the n-th take effect; its answer is lost. A fault (`local/faults`) comes before the effect or after it.
 */
export function reach<Result>(execution: Execution, service: string, latency: Latency, effect: () => Result): Result {
  const ms = latencyOf(latency, execution.random);
  if (execution.killAfter !== null && execution.calls.length >= execution.killAfter) end(execution, TIME_IS_UP);
  const blow = blowAt(execution, service);
  if (blow?.kind === "kill" && !blow.done) end(execution, TIME_IS_UP);
  spend(execution, ms + (blow?.kind === "timeout" ? TIMEOUT_MS : 0));
  execution.calls.push({ service, ms: Math.round(ms) });
  try {
    if (blow?.failure && !blow.done) throw blow.failure;
    const result = effect();
    if (blow?.failure) throw blow.failure;
    if (blow?.kind === "kill") end(execution, TIME_IS_UP);
    return result;
  } finally {
    if (execution.ended === null && execution.killAfter !== null && execution.calls.length >= execution.killAfter) {
      end(execution, TIME_IS_UP);
    }
  }
}
