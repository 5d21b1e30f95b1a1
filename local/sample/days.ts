const DAY = 86_400_000;
const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: string, days: number): string => new Date(toTime(day) + days * DAY).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => Math.round((toTime(to) - toTime(from)) / DAY);
/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: string): number => ((new Date(toTime(day)).getUTCDay() + 6) % 7) + 1;
export const later = (one: string, other: string): string => (one > other ? one : other);
/** First calendar year of the school year a day lies in; from 1 June people prepare the next one (`domain/roster.md` I.7). */
export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < "06-01" ? 1 : 0);

/** Vacations and holidays of the sample school, month and day. */
const BREAKS: readonly (readonly [from: string, to: string])[] = [
  ["10-26", "11-04"], ["12-29", "12-31"], ["01-01", "01-10"], ["02-23", "02-23"], ["03-08", "03-08"], ["03-22", "03-28"], ["05-01", "05-03"], ["05-09", "05-11"], ["05-26", "08-31"],
];

/** A day with lessons. */
export const isLessonDay = (day: string): boolean => weekday(day) <= 5 && !BREAKS.some(([from, to]) => day.slice(5) >= from && day.slice(5) <= to);

export function nextLessonDay(day: string): string {
  let found = day;
  for (let tries = 0; tries < 120 && !isLessonDay(found); tries += 1) found = addDays(found, 1);
  return found;
}

/** The last working day (Monday–Friday) not after `day`. */
export const workdayBefore = (day: string): string => addDays(day, -Math.max(0, weekday(day) - 5));

/** Days off of the calendar, month and day; the sample school works on all other days from Monday to Friday. */
const DAYS_OFF: ReadonlySet<string> = new Set(["11-04", "12-31", "01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08", "02-23", "03-08", "05-01", "05-09"]);
export const isWorkday = (day: string): boolean => weekday(day) <= 5 && !DAYS_OFF.has(day.slice(5));
