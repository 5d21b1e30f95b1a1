import type { IsoDate } from "../../../contract/schemas";
import { addDays, addMonths, dayOf, daysBetween, isWorkingDay, nextWorkingDay, type SchoolCalendar } from "../calendar";

/** From its first to its last day, both included. */
export type Days = { readonly from: IsoDate; readonly to: IsoDate };

/** When a line is due (P.1 «срок»): weeks after or before the start, the first working day, or the end of a month. */
export type Due = { readonly kind: "weeks"; readonly weeks: number } | { readonly kind: "dayOne" } | { readonly kind: "month"; readonly month: number };
/** The words of the column «срок»; the month's number follows its word. */
export type DueWords = { readonly dayOne: string; readonly month: string };

/** A cell of the column «срок», or null when it is of none of the four kinds. A minus may be any dash. */
export function readDue(text: string, words: DueWords): Due | null {
  const cell = text.trim().toLowerCase();
  if (cell === words.dayOne) return { kind: "dayOne" };
  const weeks = /^([+\-\u2212\u2013])(\d{1,2})$/.exec(cell);
  if (weeks) return { kind: "weeks", weeks: Number(weeks[2]) * (weeks[1] === "+" ? 1 : -1) };
  const month = cell.startsWith(words.month) ? /^\s*(\d{1,2})$/.exec(cell.slice(words.month.length)) : null;
  const number = Number(month?.[1] ?? 0);
  return number >= 1 && number <= 12 ? { kind: "month", month: number } : null;
}

/**
 * The day a line is due in a plan (P.1). Weeks count from the start of the plan or, where the line's stage begins later, of the stage; a
 * day off moves to the working day before it, though never before the start. «мес MM» is the last school day of that month as far as it
 * lies inside the plan, of the first such month when the plan has two; null when it has none. The end of plan and stage is not looked at
 * otherwise: `placementOf` does.
 */
export function dueOf(due: Due, plan: Days, stage: Days, calendar: SchoolCalendar): IsoDate | null {
  if (due.kind === "month") return endOfMonthInside(due.month, plan, calendar);
  const start = laterOf(plan.from, stage.from);
  if (due.kind === "dayOne") return nextWorkingDay(start, calendar);
  const day = workingDayBefore(addDays(start, 7 * due.weeks), calendar);
  return due.weeks >= 0 && day < start ? nextWorkingDay(start, calendar) : day;
}

function endOfMonthInside(month: number, plan: Days, calendar: SchoolCalendar): IsoDate | null {
  const [first, last] = [plan.from, plan.to].map((day) => Number(day.slice(0, 4))) as [number, number];
  for (let year = first; year <= last; year++) {
    const from = dayOf(year, month, 1);
    if (from === null) continue;
    const day = workingDayBefore(earlierOf(addDays(addMonths(from, 1), -1), plan.to), calendar);
    if (day >= laterOf(from, plan.from)) return day;
  }
  return null;
}

/** The day itself, or the last working one before it (P.1). */
export function workingDayBefore(day: IsoDate, calendar: SchoolCalendar): IsoDate {
  let shifted = day;
  while (!isWorkingDay(shifted, calendar)) shifted = addDays(shifted, -1);
  return shifted;
}

/** Weeks run from Monday to Sunday; the number only tells one week from another. */
export const weekOf = (day: IsoDate): number => Math.floor(daysBetween("1970-01-05" as IsoDate, day) / 7);

export const laterOf = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
export const earlierOf = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);
