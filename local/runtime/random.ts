/** A seeded source of chance, so that a run repeats itself: latency, ids and phases of triggers all come from it. */
export type Random = { next(): number; state(): number };

/** mulberry32: one 32-bit word of state, good enough for latency and ids. */
export function seeded(seed: number): Random {
  let word = seed >>> 0;
  return {
    next() {
      word = (word + 0x6d2b79f5) >>> 0;
      let mixed = word;
      mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    },
    state: () => word,
  };
}

/** A duration whose median is `p50` and whose 95th percentile is `p95` (platform.md §6.2: log-normal). */
export function logNormal(random: Random, p50: number, p95: number): number {
  if (p50 <= 0) return 0;
  const sigma = Math.log(Math.max(p95, p50) / p50) / 1.6449;
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return p50 * Math.exp(sigma * Math.max(-3, Math.min(3, normal)));
}

const ID_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export function randomId(random: Random, length: number, letters = ID_LETTERS): string {
  let id = "";
  while (id.length < length) id += letters[Math.floor(random.next() * letters.length)];
  return id;
}
