import { diceFor } from "./dice";

/**
 * What a person does with an invitation: answers within days, after a reminder, never; answers twice, changes the answer afterwards, or first
 * answers by the link of a colleague.
 */
export type ReplyFate = "soon" | "reminded" | "never" | "twice" | "edits" | "foreign";

/** Of a wave that asks once: one in eight never answers, one in five waits for a reminder; of six people or more three do something odd. */
export function fatesOf(seeds: readonly string[]): ReadonlyMap<string, ReplyFate> {
  const drawn = [...new Set(seeds)].map((seed) => ({ seed, draw: diceFor(`${seed} reply`).below(1_000_000) })).sort((one, other) => one.draw - other.draw || (one.seed < other.seed ? -1 : 1));
  const count = drawn.length;
  const odd: ReplyFate[] = count >= 6 ? ["foreign", "edits", "twice"] : [];
  const fates: ReplyFate[] = [...odd, ...Array.from({ length: Math.round(count / 8) }, (): ReplyFate => "never"), ...Array.from({ length: Math.round(count / 5) }, (): ReplyFate => "reminded")];
  return new Map(drawn.map(({ seed }, at) => [seed, fates[at] ?? "soon"]));
}

/** Of what is asked every month: most answer within days, some after a reminder, one in eight does not; some people are slower than others. */
export function monthlyFate(seed: string, period: string): ReplyFate {
  const drawn = diceFor(`${seed} ${period} reply`).below(100) + diceFor(`${seed} slow`).below(16) - 8;
  return drawn < 72 ? "soon" : drawn < 88 ? "reminded" : "never";
}

/** Days from the letter to the answer. */
export const daysToReply = (seed: string, about: string, most: number): number => diceFor(`${seed} ${about} days`).between(0, most);
