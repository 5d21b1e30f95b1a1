import type { Execution, ExecutionRecord } from "./execution";
import type { Outcome } from "./realm";
import type { World } from "./world";

/** What is kept of an execution is bounded: a year has forty thousand of them. */
const MOST_LINES = 200;
const LONGEST_LINE = 4_000;
const MOST_FRAMES = 12;

/** What is kept of an execution that has ended. Places in its log and its stack are those of the source (`sources.ts`). */
export function recordOf(world: World, execution: Execution, outcome: Outcome, spent: { readonly cpuMs: number; readonly realMs: number }): ExecutionRecord {
  const failed = "failed" in outcome ? outcome.failed : null;
  const stack = failed ? framesOf(world, execution, failed.stack) : [];
  return {
    id: world.nextExecution++,
    function: execution.functionName,
    ...(execution.asked === "" ? {} : { call: execution.asked }),
    as: execution.effective,
    active: execution.active,
    kind: execution.kind,
    startedAt: new Date(execution.startedAt).toISOString(),
    simulatedMs: Math.round(execution.time - execution.startedAt),
    cpuMs: Math.round(spent.cpuMs * 10) / 10,
    realMs: Math.round(spent.realMs * 10) / 10,
    calls: execution.calls,
    serviceCalls: execution.calls.length,
    ...(failed ? { error: failed.message } : {}),
    ...(stack.length === 0 ? {} : { stack }),
    log: logOf(world, execution),
  };
}

/** Frames of the realm's own shell in a stack that a script has logged. */
const SHELL_FRAME = /\n\s+at [^\n]*\b(?:shell|call)\.js:\d+:\d+\)?/g;

function logOf(world: World, { log, bundle }: Execution): string[] {
  const kept = log.slice(0, MOST_LINES).map((line) => line.replace(SHELL_FRAME, "")).map((line) => world.located(bundle, line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
  return log.length > MOST_LINES ? [...kept, `… (${log.length - MOST_LINES})`] : kept;
}

/** A frame in a script of the bundle: its file has no folder, as those of this program have. */
const FRAME = /(?:\(|at )(?!shell\.|call\.)\w+\.js:\d+:\d+\)?$/;

const framesOf = (world: World, { bundle }: Execution, stack: string): string[] =>
  stack.split("\n").filter((line) => FRAME.test(line)).slice(0, MOST_FRAMES).map((line) => world.located(bundle, line.trim()));
