/**
 * A free code: the letter, a dash and three digits, at random, so that a code tells nothing of its owner (`domain/data-model.md`,
 * Codes). Four digits once three are nearly used up.
 * @param taken codes given so far; the same number may stand behind another letter
 * @param random a whole number from 0 below its argument
 */
export function nextCode(letter: string, taken: ReadonlySet<string>, random: (below: number) => number): string {
  const digits = taken.size < 900 ? 3 : taken.size < 9_000 ? 4 : 5;
  const space = 10 ** digits;
  for (let tries = 0; ; tries++) {
    const at = tries < 50 ? random(space) : (random(space) + tries) % space;
    const code = `${letter}-${String(at).padStart(digits, "0")}`;
    if (at > 0 && !taken.has(code)) return code;
  }
}
