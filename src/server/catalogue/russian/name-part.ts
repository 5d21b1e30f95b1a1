import type { Doubt, DoubtReason, NamePart } from "./doubt-reasons";
import type { Case, ParadigmName } from "./endings";
import { FIRST_PARTS, OGLY, PARTICLES } from "./given-rules";
import { fixedWord, nameWord, type KnownGender, type NameWord } from "./name-word";

/** A column of the registry with all its forms: words between spaces, each of parts between hyphens. */
export type DeclinedPart = { readonly of: NamePart; readonly words: readonly (readonly NameWord[])[]; readonly doubts: readonly Doubt[] };

export const partIn = (part: DeclinedPart, kase: Case): string => part.words.map((word) => word.map((each) => each.in(kase)).join("-")).join(" ");

/** Spaces of a cell folded; "" for an empty one. */
export const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

const split = (text: string): string[] => tidy(text).split(" ").filter((word) => word !== "");
const low = (text: string): string => text.toLowerCase();

export function declinePart(of: NamePart, text: string, gender: KnownGender): DeclinedPart {
  const tokens = split(text);
  const words = tokens.map((token, at) => declineToken(of, token, gender, { last: at === tokens.length - 1, ogly: tokens.some(isOgly) }));
  const found = words.flat().flatMap(({ text: word, doubt }) => (doubt === null ? [] : [{ of, text: word, reason: doubt }]));
  const whole = wholeDoubt(of, tokens, words, gender);
  return { of, words, doubts: whole === null ? found : [...found, { of, text: tidy(text), reason: whole }] };
}

const isOgly = (token: string): boolean => token.split("-").some((each) => OGLY.male.test(low(each)) || OGLY.female.test(low(each)));

function declineToken(of: NamePart, token: string, gender: KnownGender, place: { last: boolean; ogly: boolean }): NameWord[] {
  if (of === "patronymic" && place.ogly) return [fixedWord(token)];
  if (of === "surname" && !place.last && PARTICLES.test(low(token))) return [fixedWord(token)];
  const parts = token.split("-");
  return parts.map((part, at) => {
    const leads = parts.length > 1 && at < parts.length - 1;
    return of === "surname" && leads && (FIRST_PARTS.test(low(part)) || PARTICLES.test(low(part))) ? fixedWord(part) : nameWord(of, part, gender);
  });
}

/** Surnames by their endings alone: the first part of a double one declines when it is one of them. */
const PLAIN: readonly (ParadigmName | null)[] = ["ov", "ova", "adjective", "adjectiveK", "adjectiveSoft", "aya", "shaya", "yaya", "none"];

/** What only the words together can tell. */
function wholeDoubt(of: NamePart, tokens: readonly string[], words: readonly (readonly NameWord[])[], gender: KnownGender): DoubtReason | null {
  if (of === "surname") {
    if (tokens.filter((token, at) => at === tokens.length - 1 || !PARTICLES.test(low(token))).length > 1) return "doubleSurname";
    return words.some((parts) => parts.slice(0, -1).some(({ as, text }) => !PLAIN.includes(as) && !/ич$/i.test(text))) ? "doubleSurname" : null;
  }
  // Магомед-Али, Хо Ши: which of the words changes is the custom of the language they come from.
  if (of === "name" && (tokens.length > 1 || (gender === "male" && words.some(({ length }) => length > 1)))) return "doubleName";
  return of === "patronymic" && tokens.length > 1 && !tokens.some(isOgly) ? "oddPatronymic" : null;
}
