import { appendFileSync } from "node:fs";
import { globalsFor, consoleFor } from "../services/globals";
import { begun, type Circumstances, type Execution, type ExecutionRecord } from "./execution";
import { Killed, ServiceFailure } from "./failure";
import { runInRealm, type Outcome } from "./realm";
import { recordOf } from "./record";
import type { World } from "./world";

/** platform.md §5: thirty executions at once per effective user ([D: quotas], the sentence of platform-verdicts.md B5). */
const SIMULTANEOUS = 30;
const TOO_MANY = "There are too many scripts running simultaneously for this Google user account.";

export type Ran = { readonly record: ExecutionRecord; readonly outcome: Outcome; readonly execution: Execution };

/** What a function is called with; stand-ins among it belong to the execution, so they are made when it has begun. */
export type Given = readonly unknown[] | ((execution: Execution) => readonly unknown[]);

/** One execution from its start to its last buffered write, on the world's virtual clock. */
export function ran(world: World, circumstances: Circumstances, given: Given, way: "client" | "page" | "quiet"): Ran {
  const since = performance.now();
  const execution = begun(world, circumstances, typeof given === "function" ? "" : askedOf(circumstances.functionName, given));
  const args = typeof given === "function" ? given(execution) : given;
  const refused = tooMany(world, circumstances.effective);
  let outcome: Outcome;
  let cpuMs = 0;
  if (refused) {
    outcome = { failed: { name: "Exception", message: TOO_MANY, stack: "" } };
    execution.time = execution.startedAt;
  } else {
    ({ outcome, cpuMs } = runInRealm(execution, globalsFor(execution), consoleFor(execution), args, way));
    outcome = flushed(execution, outcome);
    if (execution.ended !== null) outcome = { failed: { name: "Exception", message: execution.ended, stack: "" } };
    world.running.push({ user: circumstances.effective, from: execution.startedAt, to: execution.time });
  }
  releaseLocks(world, execution);
  world.now = Math.max(world.now, Math.ceil(execution.time));
  const record = recordOf(world, execution, outcome, { cpuMs, realMs: performance.now() - since });
  world.executions.push(record);
  tellAudit(execution, record.error);
  world.executed(record);
  return { record, outcome, execution };
}

/** Behind `rpc` stands the call of the page that it asked for. */
const askedOf = (functionName: string, args: readonly unknown[]): string => (functionName === "rpc" ? (/"call":"([^"]+)"/.exec(String(args[0]))?.[1] ?? "") : "");

/**
 * For `npm run coverage:audit`: one line an execution in the file that NASTAVNIK_EXECUTION_LOG names – the function, and behind `rpc` the
 * call of the page that it asked for.
 */
function tellAudit({ functionName, asked: call }: Execution, error: string | undefined): void {
  const file = process.env["NASTAVNIK_EXECUTION_LOG"];
  if (!file) return;
  appendFileSync(file, `${JSON.stringify({ function: functionName, ...(call === "" ? {} : { call }), ...(error === undefined ? {} : { error }) })}\n`);
}

function tooMany(world: World, user: string): boolean {
  world.running = world.running.filter(({ to }) => to > world.now);
  return world.running.filter((other) => other.user === user && other.from <= world.now).length >= SIMULTANEOUS;
}

/** Buffered writes go out at the end, also after an error; after a kill they are lost (local/DIFFERENCES.md). */
function flushed(execution: Execution, outcome: Outcome): Outcome {
  if (execution.ended !== null) return outcome;
  try {
    execution.flush();
    return outcome;
  } catch (thrown) {
    if (thrown instanceof Killed) return outcome;
    if (!(thrown instanceof ServiceFailure)) throw thrown;
    return "failed" in outcome ? outcome : { failed: { name: thrown.name, message: thrown.message, stack: "" } };
  }
}

/** A lock nobody gave back ends with its execution. */
function releaseLocks(world: World, execution: Execution): void {
  for (const [lock, until] of world.locks) if (until === Infinity) world.locks.set(lock, execution.time);
}
