import type { Category } from "../tables";
import { bare, spelt } from "./spelling";
import type { RosterWords } from "./words";

/** A category cell: its value, the date beside it that is not stored, or null when no such category is known. */
export type CategoryReading = { readonly category: Category; readonly unusedDate: string } | null;

const DATE_AFTER = /[\s,;(]*(?:\p{L}{1,2}\.?\s+)?(\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d{2}-\d{2}|\d{4})\s*\p{L}{0,2}\.?\)?$/u;

export function categoryReader(words: Pick<RosterWords, "categories">): (typed: string) => CategoryReading {
  const known = spelt(words.categories, (text) => bare(text).replace(/\s+/g, ""));
  const find = (text: string): Category | undefined => known.get(bare(text).replace(/\s+/g, ""));
  return (typed) => {
    if (bare(typed) === "") return { category: "", unusedDate: "" };
    const whole = find(typed);
    if (whole !== undefined) return { category: whole, unusedDate: "" };
    const date = DATE_AFTER.exec(typed);
    const dated = date ? find(typed.slice(0, date.index)) : undefined;
    return dated === undefined ? null : { category: dated, unusedDate: date?.[1] ?? "" };
  };
}
