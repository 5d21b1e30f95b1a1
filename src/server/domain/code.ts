/**
 * A free code: the letter, a dash and three digits, at random, so that a code tells nothing of its owner (`domain/data-model.md`,
 * Codes). Four digits once three are nearly used up.
 * @param random a whole number from 0 below its argument
 */
export function nextCode(letter: string, taken: Iterable<string>, random: (below: number) => number): string {
  const used = new Set(taken);
  const ofLetter = [...used].filter((code) => code.startsWith(`${letter}-`)).length;
  const digits = ofLetter < 900 ? 3 : ofLetter < 9_000 ? 4 : 5;
  const space = 10 ** digits;
  for (let tries = 0; ; tries++) {
    const at = tries < 50 ? random(space) : (random(space) + tries) % space;
    const code = `${letter}-${String(at).padStart(digits, "0")}`;
    if (at > 0 && !used.has(code)) return code;
  }
}
