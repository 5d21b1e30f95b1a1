import { inclineFirstname, inclineLastname, inclineMiddlename } from "lvovich/lib/incline";
import type { DoubtReason, NamePart } from "./doubt-reasons";
import { CASES, decline, likeWord, type Case, type ParadigmName } from "./endings";
import { GIVEN_RULES, PATRONYMIC_RULES } from "./given-rules";
import type { WordRule } from "./word-rule";
import { SURNAME_RULES } from "./surname-rules";

export type KnownGender = "male" | "female";
/** One word of a name with all its forms. `as` is null where the library alone decided. */
export type NameWord = { readonly text: string; readonly as: ParadigmName | null; readonly doubt: DoubtReason | null; readonly in: (kase: Case) => string };

const RULES: { readonly [Of in NamePart]: readonly WordRule[] } = { surname: SURNAME_RULES, name: GIVEN_RULES, patronymic: PATRONYMIC_RULES };
const LIBRARY: { readonly [Of in NamePart]: (word: string, kase: Case, gender: KnownGender) => string } = {
  surname: inclineLastname, name: inclineFirstname, patronymic: inclineMiddlename,
};

/** A word that stays as it is, for a reason or because the norm says so. */
export const fixedWord = (text: string, doubt: DoubtReason | null = null): NameWord => ({ text, as: "none", doubt, in: () => text });

/**
 * One word without hyphens or spaces, by our rules and, where they are silent, by the library. Each part goes to the library alone and
 * with the registry's gender: its `incline(person)` guesses the gender anew and errs twice as often.
 */
export function nameWord(of: NamePart, text: string, gender: KnownGender): NameWord {
  const trouble = unreadable(of, text);
  if (trouble !== null) return fixedWord(text, trouble);
  const low = text.toLowerCase();
  const library = (kase: Case): string => likeWord(text, LIBRARY[of](low, kase, gender));
  const rule = RULES[of].find(({ look, of: only }) => (only === undefined || only === gender) && look.test(low));
  if (rule === undefined) return { text, as: null, doubt: of === "patronymic" ? "oddPatronymic" : null, in: of === "patronymic" ? () => text : library };
  const ours = (kase: Case): string => likeWord(text, decline(low, rule.as, kase, rule.stem?.(low)));
  const differs = !rule.sure && CASES.some((kase) => ours(kase) !== library(kase));
  return { text, as: rule.as, doubt: rule.doubt ?? (differs ? "ruleDiffers" : null), in: ours };
}

/** Why no rule can be applied to this word, or null. */
function unreadable(of: NamePart, text: string): DoubtReason | null {
  if (/[()[\]{}<>]/.test(text)) return "brackets";
  if (of !== "surname" && /^\p{L}\.?$|\./u.test(text)) return "initials";
  return /^[а-яё]+(['’ʼ][а-яё]+)*$/i.test(text) && /[аеёиоуыэюя]/i.test(text) ? null : "letters";
}
