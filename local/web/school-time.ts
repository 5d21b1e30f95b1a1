import type { Workspace } from "../workspace";
import { instantOf } from "../services/grid/zone";

/** The time of the school is that of its registry, as in every letter and paper. A front shows one school at a time, so its pages are not told. */
let zone = "Europe/Moscow";
export const keepTimeOf = (workspace: Workspace): void => { zone = workspace.workbook().timeZone; };

const STYLES = {
  full: { dateStyle: "full", timeStyle: "short" }, short: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  numbers: { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" }, weekday: { weekday: "short" }, day: { day: "numeric", month: "short" }, hour: { hour: "2-digit", minute: "2-digit" },
} as const satisfies { readonly [name: string]: Intl.DateTimeFormatOptions };

const formats = new Map<string, Intl.DateTimeFormat>();
function format(language: string, style: Intl.DateTimeFormatOptions, instant: Date | number): string {
  const key = `${language} ${zone} ${JSON.stringify(style)}`;
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(language, { ...style, timeZone: zone })));
  return known.format(instant);
}

/** «вторник, 25 августа 2026 г. в 09:00» */
export const timeInFull = (instant: Date | number): string => format("ru-RU", STYLES.full, instant);
/** «вт, 25 авг., 09:00» */
export const timeShort = (instant: Date | number): string => format("ru-RU", STYLES.short, instant);
/** «25.08.2026, 09:00» */
export const timeInNumbers = (instant: Date | number): string => format("ru-RU", STYLES.numbers, instant);
/** «вт», «25 авг.», «09:00» */
export const timeParts = (instant: Date): readonly [weekday: string, day: string, hour: string] => [format("ru-RU", STYLES.weekday, instant), format("ru-RU", STYLES.day, instant), format("ru-RU", STYLES.hour, instant)];
/** As a field for date and time takes it: `2026-08-25T09:00`. */
export const timeField = (instant: Date | number): string => format("sv-SE", { dateStyle: "short", timeStyle: "short" }, instant).replace(" ", "T");
/** What such a field says, in milliseconds; NaN for what is no moment. */
export function instantTyped(typed: string): number {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(typed) ? Date.parse(`${typed}${typed.length === 16 ? ":00" : ""}Z`) : NaN;
  return Number.isNaN(wall) ? NaN : instantOf(zone, wall);
}
/** «Екатеринбург, GMT+5» */
export const zoneWords = (): string => new Intl.DateTimeFormat("ru-RU", { timeZone: zone, timeZoneName: "long" }).formatToParts(new Date(0)).find(({ type }) => type === "timeZoneName")?.value ?? zone;
