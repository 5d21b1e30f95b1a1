import { en } from "./en";
import { filled } from "./filled";
import type { Language, Told } from "./filled";
import { page } from "./page";

export { showDay } from "./filled";
export type { Told } from "./filled";

const LANGUAGES: { readonly [Each in Language]: { [key: string]: string } } = { ru: { ...page }, en: { ...en } };

/** The page can say these from now on: a part brings its words with it. */
export const learn = (words: { readonly [key: string]: string }): void => void Object.assign(LANGUAGES.ru, words);

/** The sentence of a key, for the page: all that its screens say. */
export const text = (key: string, params: Told["params"] = {}, language: Language = "ru"): string => filled(LANGUAGES[language][key] ?? LANGUAGES.ru[key] ?? key, params, language);

/** A told sentence, in full. */
export const told = ({ key, params }: Told, language: Language = "ru"): string => text(key, params, language);
