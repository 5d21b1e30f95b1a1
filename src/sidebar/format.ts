import type { IsoDate } from "../contract/schemas";
import { say } from "./words";

const DAY = 86_400_000;
const timeOf = (day: string): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const NBSP = "\u00a0";

export const addDays = (day: IsoDate, days: number): IsoDate => new Date(timeOf(day) + days * DAY).toISOString().slice(0, 10) as IsoDate;
export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / DAY);
export const isDay = (typed: string): typed is IsoDate => /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(timeOf(typed));
/** A day field that may stay empty. */
export const dayOrNull = (typed: string): IsoDate | null => (isDay(typed) ? typed : null);

/** «5 сентября», «5 сентября 2027 г.» in another year, with the weekday when it is within two weeks (`look.md`). */
export function dayInWords(day: string, today: string): string {
  const date = new Date(timeOf(day));
  const words = new Intl.DateTimeFormat("ru", { day: "numeric", month: "long", timeZone: "UTC" }).format(date).replace(" ", NBSP);
  if (Math.abs(daysBetween(today, day)) <= 14) {
    return `${words}, ${new Intl.DateTimeFormat("ru", { weekday: "long", timeZone: "UTC" }).format(date)}`;
  }
  const near = Math.abs(daysBetween(today, day)) < 183;
  return near ? words : `${words}${NBSP}${day.slice(0, 4)}`;
}

/** Today and the days before it, without Sundays: those that need no keys. */
export function lastDays(today: IsoDate, count: number): IsoDate[] {
  const days = Array.from({ length: count + 1 }, (_, ago) => addDays(today, -ago));
  return days.filter((day, ago) => ago === 0 || new Date(timeOf(day)).getUTCDay() !== 0).slice(0, count);
}

/** «сегодня», «вчера», «ср, 2». */
export function shortDay(day: string, today: string): string {
  const ago = daysBetween(day, today);
  if (ago === 0 || ago === 1) return say(ago === 0 ? "distance.today" : "distance.yesterday");
  return new Intl.DateTimeFormat("ru", { day: "numeric", weekday: "short", timeZone: "UTC" }).format(new Date(timeOf(day)));
}

/** «5 сентября» alone, for a term of two days. */
export const dayAlone = (day: string): string => new Intl.DateTimeFormat("ru", { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(timeOf(day))).replace(" ", NBSP);

/** «через 3 дня», «сегодня», «просрочено на 2 дня». */
export function distance(daysLeft: number): string {
  if (daysLeft === 0) return say("distance.today");
  if (daysLeft === 1) return say("distance.tomorrow");
  return daysLeft > 0 ? say("distance.ahead", { n: daysLeft }) : say("distance.late", { n: -daysLeft });
}

/** `05.09.2026` of tables; a dash when there is none. */
export const dayInTable = (day: string | null): string => (day ? day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3.$2.$1") : "–");

/** «14:05» of an instant on this device's clock; the day before it when it is not today's. */
export function clock(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return "";
  const time = new Intl.DateTimeFormat("ru", { hour: "2-digit", minute: "2-digit" }).format(at);
  if (at.toDateString() === new Date().toDateString()) return time;
  return `${new Intl.DateTimeFormat("ru", { day: "numeric", month: "long" }).format(at)}, ${time}`;
}

export const percent = (value: number | null): string => (value === null ? "–" : `${value}${NBSP}%`);

/** What two spellings have in common for a search: case and ё do not count. */
export const folded = (typed: string): string => typed.toLowerCase().normalize("NFD").replace(/\u0308/g, "").normalize("NFC").replace(/\s+/g, " ").trim();
export const finds = (where: string, query: string): boolean => {
  const text = folded(where);
  return folded(query).split(" ").every((word) => text.includes(word));
};

/** «пн» above «31»: a day among those of its week. */
export const dayWithWeekday = (day: string): string => `${new Intl.DateTimeFormat("ru", { weekday: "short", timeZone: "UTC" }).format(new Date(timeOf(day)))}\n${Number(day.slice(8, 10))}`;
