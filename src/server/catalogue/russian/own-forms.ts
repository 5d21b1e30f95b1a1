import { decline, type Case, type ParadigmName } from "./endings";

/** What the person or the school wrote as the right forms; "" is not given. A case that is not here is derived from these. */
export type OwnForms = { readonly genitive?: string; readonly dative?: string; readonly instrumental?: string };

/** From which own form a case is derived, best first. */
const BASES: { readonly [Of in Case]: readonly (keyof OwnForms)[] } = {
  nominative: [], genitive: ["genitive", "dative", "instrumental"], dative: ["dative", "genitive", "instrumental"], accusative: ["genitive", "dative", "instrumental"],
  instrumental: ["instrumental", "genitive", "dative"], prepositional: ["dative", "genitive", "instrumental"],
};

/** The own forms as given, without spaces around and without empty ones. */
export function givenForms(own: OwnForms = {}): OwnForms {
  return Object.fromEntries(Object.entries(own).map(([kase, text]) => [kase, text.replace(/\s+/g, " ").trim()]).filter(([, text]) => text !== ""));
}

/** All three cases are written down, so nothing about the name is a guess. */
export const isConfirmed = (own: OwnForms = {}): boolean => {
  const given = givenForms(own);
  return given.genitive !== undefined && given.dative !== undefined && given.instrumental !== undefined;
};

/**
 * A word in a case, given how the person writes it in other cases. The own word equal to the nominative does not decline at all (Дюма);
 * one that ends as ours does takes our endings on its own stem («Кравеца» gives «Кравецу» where we had «Кравца», «Кравцу»); any other
 * is looked up among the paradigms («Дюмы» gives «Дюму»).
 *
 * @param ours the word by our rules, by case
 */
export function ownWord(ours: (kase: Case) => string, kase: Case, own: OwnForms): string {
  const nominative = ours("nominative");
  for (const base of BASES[kase]) {
    const word = own[base];
    if (word === undefined) continue;
    if (base === kase) return word;
    const before = ours(base);
    if (word === before) return ours(kase);
    if (word === nominative) return word;
    const stem = sharedStart(before, ours(kase));
    const ending = before.slice(stem);
    if (before !== nominative && word.endsWith(ending)) return word.slice(0, word.length - ending.length) + ours(kase).slice(stem);
    const like = familyOf(nominative).find((each) => decline(nominative, each, base) === word);
    if (like !== undefined) return decline(nominative, like, kase);
  }
  return ours(kase);
}

/** The paradigms that a word with such an end can have, the likeliest first. */
const FAMILIES: readonly (readonly [end: RegExp, as: readonly ParadigmName[]])[] = [
  [/[шжщч]а$/i, ["sha", "ka"]], [/ца$/i, ["tsa", "a"]], [/[гкх]а$/i, ["ka"]], [/а$/i, ["a", "ova"]], [/ия$/i, ["iya", "ya"]], [/ая$/i, ["aya", "shaya", "ya"]], [/яя$/i, ["yaya"]], [/я$/i, ["ya"]],
  [/ь$/i, ["soft", "softFemale"]], [/[ыио]й$/i, ["adjective", "adjectiveK", "adjectiveSoft", "soft", "ij"]], [/й$/i, ["soft"]], [/[шжщчц]$/i, ["hissing", "hard"]], [/./, ["hard", "ov"]],
];
const familyOf = (word: string): readonly ParadigmName[] => FAMILIES.find(([end]) => end.test(word))?.[1] ?? [];

function sharedStart(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}
