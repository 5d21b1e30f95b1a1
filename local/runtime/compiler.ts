import { setFlagsFromString } from "node:v8";

/**
 * A realm lives for a tenth of a second, and what V8's optimizing compiler makes of its code goes with it: compiling it again and again takes a
 * quarter of a played year. The baseline compiler's code stays with the script.
 */
export function withoutOptimizing<Result>(work: () => Result): Result {
  setFlagsFromString("--no-opt");
  try {
    return work();
  } finally {
    setFlagsFromString("--opt");
  }
}
