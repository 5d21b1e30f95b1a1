import { filled } from "./filled";
import type { Told } from "./filled";
import { difficultyWords } from "./ru/difficulties";
import { duties } from "./ru/duties";
import { faults } from "./ru/faults";
import { labels } from "./ru/labels";
import { letters } from "./ru/letters";

export { showDay } from "./filled";

/** What the server itself says: on sheets, in toasts, in notes on cells. The words of the screens stay on the page and out of the bundle. */
const WORDS: { readonly [key: string]: string } = { ...faults, ...labels, ...duties, ...difficultyWords, ...letters };

/** The sentence of a key. The registry's sheets are Russian (design, first page). */
export const text = (key: string, params: Told["params"] = {}): string => filled(WORDS[key] ?? key, params, "ru");

/** A told sentence, in full. */
export const told = ({ key, params }: Told): string => text(key, params);
