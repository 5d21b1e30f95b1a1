/** Why a call has to be tried again: somebody else is writing or thirty run already; the minute's share of Google's calls is used up; no answer came. */
export type Cause = "busy" | "minute" | "silent";

/**
 * Tries of one call by what held it up. All pages work with the coordinator's account, whose sixty reads a minute are some thirty savings: the last of
 * two hundred gets in after minutes (`test/scenarios/crowd.test.ts`).
 */
const MOST: { readonly [Each in Cause]: number } = { busy: 30, minute: 60, silent: 5 };
const LONGEST = 12_000;

/** Milliseconds until the next try, or null when it is enough. @param luck from 0 to 1, so that a crowd does not come back at one instant */
export function nextTry(cause: Cause, tried: number, luck: number): number | null {
  if (tried >= MOST[cause]) return null;
  return (cause === "minute" ? 15_000 : Math.min(700 * 2 ** tried, cause === "busy" ? LONGEST : Infinity)) * (0.5 + luck);
}

/** What Google says in place of running the call when thirty run already (platform.md §5); nothing was done then. */
export const isCrowd = (said: string): boolean => /too many scripts running simultaneously/i.test(said);
