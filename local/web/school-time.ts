/** The time of the school: days and hours on every page of this front are Moscow's, as the sample school's and the script's are. */
export const ZONE = "Europe/Moscow";
const OFFSET = "+03:00";

const LONG = new Intl.DateTimeFormat("ru-RU", { timeZone: ZONE, dateStyle: "full", timeStyle: "short" });
const DAY_ONLY = new Intl.DateTimeFormat("ru-RU", { timeZone: ZONE, day: "numeric", month: "short" });
const HOUR_ONLY = new Intl.DateTimeFormat("ru-RU", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });
const WEEKDAY = new Intl.DateTimeFormat("ru-RU", { timeZone: ZONE, weekday: "short" });
const SHORT = new Intl.DateTimeFormat("ru-RU", { timeZone: ZONE, weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const FIELD = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });

/** «вторник, 25 августа 2026 г. в 09:00» */
export const timeInFull = (instant: Date | number): string => LONG.format(instant);
/** «вт, 25 авг., 09:00» */
export const timeShort = (instant: Date | number): string => SHORT.format(instant);
/** «вт», «25 авг.», «09:00» */
export const timeParts = (instant: Date): readonly [weekday: string, day: string, hour: string] => [WEEKDAY.format(instant), DAY_ONLY.format(instant), HOUR_ONLY.format(instant)];
/** As a field for date and time takes it: `2026-08-25T09:00`. */
export const timeField = (instant: Date | number): string => FIELD.format(instant).replace(" ", "T");
/** What such a field says, in milliseconds; NaN for what is no moment. Moscow has one offset all year. */
export const instantTyped = (typed: string): number => Date.parse(`${typed}${/T\d\d:\d\d$/.test(typed) ? ":00" : ""}${OFFSET}`);
