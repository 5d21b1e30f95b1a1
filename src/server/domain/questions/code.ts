/** Without 0 and O, 1, I and L: people copy it from a slip. */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
export const CODE_LENGTH = 12;

/**
 * The code of one invitation (design §5): twelve characters at random, of which nothing can be told.
 * @param random a whole number from 0 below its argument
 * @param taken codes of all invitations so far
 */
export function newCode(random: (below: number) => number, taken: ReadonlySet<string>): string {
  for (;;) {
    const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[random(CODE_ALPHABET.length)]).join("");
    if (!taken.has(code)) return code;
  }
}
