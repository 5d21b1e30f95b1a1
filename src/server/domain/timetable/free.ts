import type { IsoDate } from "../../../contract/schemas";
import { addDays, isWorkingDay, weekday } from "../calendar";
import type { School } from "../school";
import type { Person } from "../tables";
import { isVacation } from "../vacation";
import { overlaps, type BusyOn } from "./busy";
import { clockOf, minutesOf } from "./clock";
import type { Timetable, TimedLesson } from "./week";

/** Where a time stands in a person's day of lessons; `evening` is online (Q02.11). */
export type When = "before" | "gap" | "after" | "evening";
export type Slot = { readonly day: IsoDate; readonly at: string; readonly until: string; readonly when: When; /** Everybody who said when it suits said so of this time. */ readonly wished: boolean };
export type FreeLook = { readonly timetable: Timetable; readonly busyOn: BusyOn; readonly school: Pick<School, "calendar" | "vacations"> };

/** People come so long before their first lesson and stay so long after the last, in minutes; they need so many to change rooms. */
const BEFORE = 60;
const AFTER = 120;
const WAY = 5;
const EVENING = 19 * 60;
const A_DAY = 3;
const SATURDAY = 5;

/** When a person usually can meet, by weekday from "1", of «1=before,gap; 3=after». */
export function wishesOf({ slots }: Pick<Person, "slots">): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = slots.split(";").map((part) => part.trim().split("="));
  return new Map(parts.filter(([day = "", times = ""]) => /^[1-6]$/.test(day) && times !== "").map(([day = "", times = ""]) => [day, new Set(times.split(",").map((time) => time.trim()))]));
}

/** Nobody has lessons on days off and in vacations; on a Saturday only who has some by the timetable. */
export function isSchoolDay(day: IsoDate, people: readonly Person[], { timetable, school: { calendar, vacations } }: FreeLook): boolean {
  if (isVacation(day, vacations) || calendar.daysOff.has(day)) return false;
  return isWorkingDay(day, calendar) || (weekday(day) === SATURDAY && people.some((person) => timetable.lessonsOn(person, day).length > 0));
}

/**
 * Times of one day at which all these people are at school and free for so many minutes: before lessons, in windows, after lessons; in the evening when all of
 * them said so. At most three that do not overlap: those that were wished, then one of each kind. Whose week has no lessons is taken to be free; who has none on that day is not at school.
 * @param after minutes since midnight that have passed already
 */
export function slotsOn(look: FreeLook, people: readonly Person[], day: IsoDate, minutes: number, after = 0): Slot[] {
  const { timetable, busyOn } = look;
  if (!isSchoolDay(day, people, look)) return [];
  const days = people.map((person) => ({ lessons: timetable.lessonsOn(person, day), known: timetable.weekOf(person, day).length > 0, wishes: wishesOf(person), busy: busyOn(person, day) }));
  const taught = days.filter(({ known }) => known);
  if (taught.length === 0 || taught.some(({ lessons }) => lessons.length === 0)) return [];
  const free = (at: number): boolean => at >= after && days.every(({ busy }) => !busy.some((each) => overlaps(each, at, at + minutes)));
  const there = (at: number): boolean => taught.every(({ lessons }) => at >= minutesOf(lessons[0]!.startsAt) - BEFORE && at + minutes <= lastEnd(lessons) + AFTER);
  const own = String(weekday(day) + 1);
  const slot = (at: number, whens: readonly When[]): Slot => {
    const told = days.flatMap(({ wishes }, n) => (wishes.size === 0 ? [] : [wishes.get(own)?.has(whens[n]!) === true]));
    return { day, at: clockOf(at), until: clockOf(at + minutes), when: whens.every((each) => each === whens[0]) ? whens[0]! : "gap", wished: told.length > 0 && told.every(Boolean) };
  };
  const found = [
    ...startsOf(timetable, taught.map(({ lessons }) => lessons), day, minutes).filter((at) => free(at) && there(at)).map((at) => slot(at, whensOf(days, at, taught[0]!.lessons))),
    ...(days.every(({ wishes }) => wishes.get(own)?.has("evening")) && free(EVENING) ? [slot(EVENING, days.map(() => "evening" as const))] : []),
  ];
  const taken: Slot[] = [];
  const others = found.filter(({ wished }) => !wished);
  const oneOfEach = others.filter(({ when }, n) => others.findIndex((each) => each.when === when) === n);
  for (const each of [...found.filter(({ wished }) => wished), ...oneOfEach, ...others]) {
    if (taken.length < A_DAY && taken.every(({ at, until }) => until <= each.at || each.until <= at)) taken.push(each);
  }
  return taken.sort((one, other) => (one.at < other.at ? -1 : 1));
}

const lastEnd = (lessons: readonly TimedLesson[]): number => Math.max(...lessons.map(({ endsAt }) => minutesOf(endsAt)));

/** Who has no timetable stands in the day as the first one who has. */
const whensOf = (days: readonly { readonly known: boolean; readonly lessons: readonly TimedLesson[] }[], at: number, first: readonly TimedLesson[]): When[] =>
  days.map(({ known, lessons }) => {
    const own = known ? lessons : first;
    return own.every(({ startsAt }) => at < minutesOf(startsAt)) ? "before" : own.every(({ endsAt }) => minutesOf(endsAt) <= at) ? "after" : "gap";
  });

/** When a meeting may begin: with a lesson, in a break, right before the first lesson and right after the last. */
function startsOf(timetable: Timetable, days: readonly (readonly TimedLesson[])[], day: IsoDate, minutes: number): number[] {
  const bells = [...timetable.bellsOn(day).values()];
  const first = Math.min(...days.map((lessons) => minutesOf(lessons[0]!.startsAt)));
  return [...new Set([
    first - WAY - minutes, ...bells.map(({ startsAt }) => minutesOf(startsAt)), ...bells.map(({ endsAt }) => minutesOf(endsAt) + WAY), ...days.map((lessons) => lastEnd(lessons) + 2 * WAY),
  ])].filter((at) => at >= 0 && at + minutes < 24 * 60);
}

/** A lesson that somebody may come to. */
export type Visit = { readonly day: IsoDate; readonly number: number; readonly at: string; readonly until: string; readonly class: string; readonly subject: string; readonly room: string };

/** Lessons of the mentee on that day during which the mentor is free. */
export function visitsOn(look: FreeLook, mentee: Person, mentor: Person, day: IsoDate, after = 0): Visit[] {
  if (!isSchoolDay(day, [mentee, mentor], look)) return [];
  const away = look.busyOn(mentee, day).some(({ why }) => why === "away");
  const taken = look.busyOn(mentor, day);
  return away ? [] : look.timetable.lessonsOn(mentee, day).filter(({ startsAt, endsAt }) => minutesOf(startsAt) >= after && !taken.some((busy) => overlaps(busy, minutesOf(startsAt), minutesOf(endsAt))))
    .map(({ lesson: { number, class: className, subject, room }, startsAt, endsAt }) => ({ day, number, at: startsAt, until: endsAt, class: className, subject, room }));
}

/** Days from the first one on, it included. */
export const daysFrom = (first: IsoDate, count: number): IsoDate[] => Array.from({ length: count }, (_, ahead) => addDays(first, ahead));
