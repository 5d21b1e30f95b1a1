/** The six cases, as papers ask for them: кто, кого, кому, кого (видят), кем, о ком. */
export type Case = "nominative" | "genitive" | "dative" | "accusative" | "instrumental" | "prepositional";
export const CASES: readonly Case[] = ["nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"];

/** How many last letters fall off, and what follows them: genitive, dative, accusative, instrumental, prepositional. */
export type Paradigm = readonly [cut: number, genitive: string, dative: string, accusative: string, instrumental: string, prepositional: string];

/** Endings of people's names and posts (school grammar; accusative of the animate). */
export const PARADIGMS = {
  /** Остапенко, Гёте, Черных; a woman's Кравчук */
  none: [0, "", "", "", "", ""],
  /** Кравчук */
  hard: [0, "а", "у", "а", "ом", "е"],
  /** Ковалёв: the instrumental of an adjective */
  ov: [0, "а", "у", "а", "ым", "е"],
  /** Глушич */
  hissing: [0, "а", "у", "а", "ем", "е"],
  /** Мышь of a man */
  hissingSoft: [1, "а", "у", "а", "ем", "е"],
  /** Коваль, Гайдай */
  soft: [1, "я", "ю", "я", "ем", "е"],
  /** Соловей, Король: the ending is stressed */
  softStressed: [1, "я", "ю", "я", "ём", "е"],
  /** Юрий */
  ij: [1, "я", "ю", "я", "ем", "и"],
  /** Луговой, Белый */
  adjective: [2, "ого", "ому", "ого", "ым", "ом"],
  /** Островский, Глухой */
  adjectiveK: [2, "ого", "ому", "ого", "им", "ом"],
  /** Нижний, Рабочий */
  adjectiveSoft: [2, "его", "ему", "его", "им", "ем"],
  /** Лоза */
  a: [1, "ы", "е", "у", "ой", "е"],
  /** Сорока */
  ka: [1, "и", "е", "у", "ой", "е"],
  /** Гоча */
  sha: [1, "и", "е", "у", "ей", "е"],
  /** Милица */
  tsa: [1, "ы", "е", "у", "ей", "е"],
  /** Кудря, Наталья */
  ya: [1, "и", "е", "ю", "ей", "е"],
  /** Илья: the ending is stressed */
  yaStressed: [1, "и", "е", "ю", "ёй", "е"],
  /** Гулия, Мария */
  iya: [1, "и", "и", "ю", "ей", "и"],
  /** Ковалёва */
  ova: [1, "ой", "ой", "у", "ой", "ой"],
  /** Луговая */
  aya: [2, "ой", "ой", "ую", "ой", "ой"],
  /** Рабочая */
  shaya: [2, "ей", "ей", "ую", "ей", "ей"],
  /** Нижняя */
  yaya: [2, "ей", "ей", "юю", "ей", "ей"],
  /** Любовь, Нинель */
  softFemale: [1, "и", "и", "ь", "ью", "и"],
} as const satisfies { readonly [name: string]: Paradigm };
export type ParadigmName = keyof typeof PARADIGMS;

/** A word in a case by its paradigm; `stem` stands for the word without its last letters where a vowel flees (Заяц: зайц). */
export function decline(word: string, paradigm: ParadigmName, kase: Case, stem?: string): string {
  if (kase === "nominative") return word;
  const endings: Paradigm = PARADIGMS[paradigm];
  const kept = stem ?? (endings[0] === 0 ? word : word.slice(0, -endings[0]));
  return `${kept}${endings[CASES.indexOf(kase)] ?? ""}`;
}

/** The form, which came from the word in small letters, with the word's own capitals: «КОВАЛЁВА» gives «КОВАЛЁВОЙ», «О'Хара» gives «О'Хары». */
export function likeWord(word: string, form: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return form.toUpperCase();
  const low = word.toLowerCase();
  let same = 0;
  while (same < form.length && form[same] === low[same]) same += 1;
  const capital = same === 0 && word !== low && word.charAt(0) === word.charAt(0).toUpperCase();
  return capital ? form.charAt(0).toUpperCase() + form.slice(1) : word.slice(0, same) + form.slice(same);
}
