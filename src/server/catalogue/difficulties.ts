import { text } from "../../texts/server";

/**
 * Lookup DF, difficulties of a teacher (`domain/questionnaires.md`): the first nine are the seed's (000), the others our own; DF99 is the free
 * text of Q02.5. Their titles stand with the words of the screens, which show them too.
 */
export const DIFFICULTIES: { readonly [code: string]: string } = Object.fromEntries(
  [...Array.from({ length: 16 }, (_, at) => `DF${String(at + 1).padStart(2, "0")}`), "DF99"].map((code) => [code, text(`screen.difficulty.${code}`)]),
);

/** The title of a difficulty; a code that the lookup does not know stays as it is. */
export const difficultyTitle = (code: string): string => DIFFICULTIES[code] ?? code;
