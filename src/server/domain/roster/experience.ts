import type { IsoDate } from "../../../contract/schemas";
import { monthsBetween } from "../calendar";
import { bare } from "./spelling";
import type { RosterWords } from "./words";

const LONGEST = 60 * 12;
/** Rounding of the cell may make the base slightly negative. */
const ROUNDING = 2;

/** Months of experience that a cell states: a number alone is years. Null when the cell is empty, "bad" when unreadable or over 60 years. */
export function readExperience(typed: string, words: Pick<RosterWords, "experience" | "empties">): number | null | "bad" {
  const text = bare(typed.replace(/(\d)[.](\d)/, "$1,$2"));
  if (words.experience.none.some((nothing) => bare(nothing) === text)) return 0;
  if (words.empties.includes(text)) return null;
  const unit = (list: readonly string[]): string => `(?:${list.join("|")})`;
  const years = new RegExp(`^(\\d{1,3}(?:,\\d+)?)\\s*(?:${unit(words.experience.years)})?$`).exec(text);
  const both = new RegExp(`^(\\d{1,3})\\s*${unit(words.experience.years)}\\s*(\\d{1,2})\\s*${unit(words.experience.months)}$`).exec(text);
  const only = new RegExp(`^(\\d{1,3})\\s*${unit(words.experience.months)}$`).exec(text);
  const months = years ? Math.floor(Number((years[1] ?? "").replace(",", ".")) * 12 + 1e-9)
    : both ? Number(both[1]) * 12 + Number(both[2])
    : only ? Number(only[1])
    : null;
  return months === null || months > LONGEST ? "bad" : months;
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
