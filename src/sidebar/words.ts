import { labels } from "../texts/ru/labels";
import { screens } from "../texts/ru/screens";
import { text } from "../texts/text";
import type { Told } from "../texts/text";

type Stripped<Key> = Key extends `screen.${infer Rest}` ? Rest : never;
/** A sentence of the screens, without its prefix. One that is not in `texts/ru/screens.ts` does not compile. */
export type Word = Stripped<keyof typeof screens>;

export const say = (word: Word, params?: Told["params"]): string => text(`screen.${word}`, params);

/** Name of a fact by its catalogue key: a form, a state, a role. One that is not in `texts/ru/labels.ts` does not compile. */
export const label = (key: keyof typeof labels): string => text(key);
