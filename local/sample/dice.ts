/** Chance that repeats itself: the same seed gives the same school and the same year. */
export type Dice = {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
};

/** mulberry32. */
export function diceOf(seed: number): Dice {
  let word = seed >>> 0;
  const next = (): number => {
    word = (word + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(word ^ (word >>> 15), word | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (values) => {
      const picked = values[below(values.length)];
      if (picked === undefined) throw new Error("Nothing to pick from.");
      return picked;
    },
    between: (low, high) => low + below(high - low + 1),
  };
}

/** Dice of a text (a person, a day): what happens to one subject does not depend on what happened to the others. */
export function diceFor(text: string): Dice {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return diceOf(hash);
}
