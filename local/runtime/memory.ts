import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Realms of past executions are garbage that V8 lets lie for long; beyond this much it is collected (design §8: 400 MB in all). */
const ENOUGH = 200_000_000;
const EVERY = 100;

let enough = ENOUGH;
let collect: (() => void) | null = null;

/** @param realm how many have been made: one that is lent leaves nothing behind */
export function sweptRealms(realm: number): void {
  if (realm % EVERY !== 0 || process.memoryUsage().heapUsed < enough) return;
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
  // What is left is in use, as it is in a test runner: then it is looked at again when half as much has come to it.
  enough = Math.max(ENOUGH, 1.5 * process.memoryUsage().heapUsed);
}
