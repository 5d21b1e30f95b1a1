import type { IsoDate } from "../../contract/schemas";

const DAY = 86_400_000;
const toTime = (day: IsoDate): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const fromTime = (time: number): IsoDate => new Date(time).toISOString().slice(0, 10) as IsoDate;

/** The day of these numbers, or null when there is none (31 February). Month from 1. */
export function dayOf(year: number, month: number, date: number): IsoDate | null {
  if (!(year >= 1 && year <= 9999)) return null;
  const day = fromTime(Date.UTC(year, month - 1, date));
  return day === `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` ? day : null;
}

export const addDays = (day: IsoDate, days: number): IsoDate => fromTime(toTime(day) + days * DAY);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((toTime(to) - toTime(from)) / DAY);

/** `addMonths` of `domain/metrics.md` §4.6: a month end clamps (30 Nov + 3 months is 28 or 29 February). */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + months;
  const date = Number(day.slice(8, 10));
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromTime(Date.UTC(year, month, Math.min(date, lastOfMonth)));
}

/** Whole months from `from` to `to`, rounded down; negative when `to` is earlier. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return -monthsBetween(to, from);
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Days off and working Saturdays of a school, beside Saturdays and Sundays. */
export type SchoolCalendar = { readonly daysOff: ReadonlySet<string>; readonly workingDays: ReadonlySet<string> };

export function isWorkingDay(day: IsoDate, calendar: SchoolCalendar): boolean {
  if (calendar.workingDays.has(day)) return true;
  const weekday = new Date(toTime(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.daysOff.has(day);
}

/** The day itself, or the next working one (Shift, `domain/metrics.md` §4.6). */
export function nextWorkingDay(day: IsoDate, calendar: SchoolCalendar): IsoDate {
  let shifted = day;
  while (!isWorkingDay(shifted, calendar)) shifted = addDays(shifted, 1);
  return shifted;
}

/** A Monday. */
const WEEKS_FROM = "2024-01-01" as IsoDate;
/** Days since Monday. */
export const weekday = (day: IsoDate): number => ((daysBetween(WEEKS_FROM, day) % 7) + 7) % 7;
/** Monday of the week a day lies in. */
export const mondayOf = (day: IsoDate): IsoDate => addDays(day, -weekday(day));

/** First calendar year of the school year a day lies in: 1 September – 31 August. */
export const schoolYearOf = (day: IsoDate): number => Number(day.slice(0, 4)) - (day.slice(5) < "09-01" ? 1 : 0);

/** «2026/27» of 2026. */
export const schoolYearTitle = (firstYear: number): string => `${firstYear}/${String((firstYear + 1) % 100).padStart(2, "0")}`;

/** Whether the text is a real day as `yyyy-mm-dd`. */
export const isIsoDay = (text: string): text is IsoDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) === text;

/** The day so many working days after a day, which does not count itself. */
export function workingDaysAfter(day: IsoDate, days: number, calendar: SchoolCalendar): IsoDate {
  let at = day;
  for (let left = days; left > 0; left -= isWorkingDay(at, calendar) ? 1 : 0) at = addDays(at, 1);
  return at;
}
