import type { IsoDate } from "../../../contract/schemas";
import { monthsBetween } from "../calendar";
import { bare } from "./spelling";
import type { RosterWords } from "./words";

const LONGEST = 60 * 12;
/** Rounding of the cell may make the base slightly negative. */
const ROUNDING = 2;

/**
 * Reads the months of experience that a cell states: a number alone is years. Null when the cell is empty, "bad" when unreadable or
 * over 60 years.
 */
export function experienceReader(words: Pick<RosterWords, "experience" | "empties">): (typed: string) => number | null | "bad" {
  const nothing = new Set(words.experience.none.map(bare));
  const unit = (list: readonly string[]): string => `(?:${list.join("|")})`;
  const [year, month] = [unit(words.experience.years), unit(words.experience.months)];
  const years = new RegExp(`^(\\d{1,3}(?:,\\d+)?)\\s*${year}?$`);
  const both = new RegExp(`^(\\d{1,3})\\s*${year}\\s*(\\d{1,2})\\s*${month}$`);
  const only = new RegExp(`^(\\d{1,3})\\s*${month}$`);
  return (typed) => {
    if (typed === "") return null;
    const text = bare(typed.replace(/(\d)[.](\d)/, "$1,$2"));
    if (nothing.has(text)) return 0;
    if (words.empties.includes(text)) return null;
    const [inYears, inBoth, inMonths] = [years.exec(text), both.exec(text), only.exec(text)];
    const months = inYears ? Math.floor(Number((inYears[1] ?? "").replace(",", ".")) * 12 + 1e-9)
      : inBoth ? Number(inBoth[1]) * 12 + Number(inBoth[2])
      : inMonths ? Number(inMonths[1])
      : null;
    return months === null || months > LONGEST ? "bad" : months;
  };
}

export type ExperienceBase =
  | { readonly before: number }
  | { readonly stated: number }
  | { readonly conflict: true };

/** «Стаж» of today as what is kept: the months before this school, or the statement itself while the first day here is unknown. */
export function experienceBase(statedToday: number, workStart: IsoDate | null, today: IsoDate): ExperienceBase {
  if (workStart === null) return { stated: statedToday };
  const before = statedToday - monthsBetween(workStart, today);
  return before < -ROUNDING ? { conflict: true } : { before: Math.max(0, before) };
}
