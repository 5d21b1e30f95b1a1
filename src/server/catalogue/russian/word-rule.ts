import type { DoubtReason } from "./doubt-reasons";
import type { ParadigmName } from "./endings";

/**
 * How a word of this look declines, in small letters. The first row that fits decides. `sure` means that the norm is settled
 * and the library's other opinion is its error; rows without it are checked against the library. `doubt` asks a person.
 */
export type WordRule = {
  readonly look: RegExp;
  readonly of?: "male" | "female";
  readonly as: ParadigmName;
  /** Makes the stem where a vowel flees. */
  readonly stem?: (word: string) => string;
  readonly sure?: true;
  readonly doubt?: DoubtReason;
};

export const VOWEL = "[аеёиоуыэюя]";
export const OTHER = "[^аеёиоуыэюя]";
export const words = (list: string): RegExp => new RegExp(`^(${list.trim().replace(/\s+/g, "|")})$`);
/** One vowel, so nothing can flee and nothing is a suffix. */
export const short = (end: string): RegExp => new RegExp(`^${OTHER}*${end}$`);
