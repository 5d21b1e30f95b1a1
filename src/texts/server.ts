import { filled } from "./filled";
import type { Told } from "./filled";
import { difficultyWords } from "./ru/difficulties";
import { duties } from "./ru/duties";
import { faults } from "./ru/faults";
import { labels } from "./ru/labels";
import { letters } from "./ru/letters";

export { showDay } from "./filled";

/** What the server itself says: on sheets, in toasts, in notes on cells. The words of the screens stay on the page and out of the bundle. */
const WORDS: readonly { readonly [key: string]: string }[] = [faults, labels, duties, difficultyWords, letters];
/** Looked for rather than merged: merging a thousand texts costs each execution more than the few it says. */
const wordsOf = (key: string): string => WORDS.find((words) => key in words)?.[key] ?? key;

/** The sentence of a key. The registry's sheets are Russian (design, first page). */
export const text = (key: string, params: Told["params"] = {}): string => filled(wordsOf(key), params, "ru");

/** A told sentence, in full. */
export const told = ({ key, params }: Told): string => text(key, params);
