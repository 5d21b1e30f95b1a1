import { setFlagsFromString } from "node:v8";

let played = false;

/**
 * A realm lives for a tenth of a second, and what V8's optimizing compiler makes of its code goes with it: compiling it again and again takes a
 * quarter of a played year. The baseline compiler's code stays with the script. While a year is played only what stays is optimized: this
 * process's own code, which is not in a realm.
 */
export function withoutOptimizing<Result>(work: () => Result): Result {
  played = true;
  try {
    return work();
  } finally {
    played = false;
  }
}

/** Runs a realm's code. */
export const inRealmCode = <Result>(work: () => Result): Result => switched("--no-opt", "--opt", work);

/** Runs code of this process that a realm has called. */
export const inHostCode = <Result>(work: () => Result): Result => switched("--opt", "--no-opt", work);

function switched<Result>(within: string, after: string, work: () => Result): Result {
  if (!played) return work();
  setFlagsFromString(within);
  try {
    return work();
  } finally {
    setFlagsFromString(after);
  }
}
