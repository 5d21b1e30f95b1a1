import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Realms of past executions are garbage that V8 lets lie for long; beyond this much it is collected (design §8: 400 MB in all). */
const ENOUGH = 200_000_000;
const EVERY = 100;

let collect: (() => void) | null = null;

export function sweptRealms(execution: number): void {
  if (execution % EVERY !== 0 || process.memoryUsage().heapUsed < ENOUGH) return;
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}
