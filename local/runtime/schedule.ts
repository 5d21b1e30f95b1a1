import { DAY } from "../services/grid/serial";
import { instantOf, wallAt } from "../services/grid/zone";

/** When a time trigger fires ([D: guides/triggers/installable]; platform.md §5). */
export type Schedule =
  | { readonly every: "minutes" | "hours"; readonly count: number }
  | Calendar
  | { readonly every: "once"; readonly at: number };

type Calendar = { readonly every: "days" | "weeks"; readonly count: number; readonly weekDay?: number; readonly minuteOfDay: number; readonly zone: string };

const isCalendar = (schedule: Schedule): schedule is Calendar => schedule.every === "days" || schedule.every === "weeks";

/**
 * The first firing of a new trigger. Google picks the moment within the interval, and keeps it: `phase` is that choice, 0 to 1.
 */
export function firstFiring(schedule: Schedule, now: number, phase: number): number {
  if (schedule.every === "once") return Math.max(schedule.at, now);
  if (!isCalendar(schedule)) {
    return now + Math.ceil((0.1 + 0.9 * phase) * intervalOf(schedule.every, schedule.count));
  }
  return nextWallMoment(schedule, now, 1);
}

/** The firing after the one due at `due`; null when there is none. */
export function nextFiring(schedule: Schedule, due: number): number | null {
  if (schedule.every === "once") return null;
  if (!isCalendar(schedule)) return due + intervalOf(schedule.every, schedule.count);
  return nextWallMoment(schedule, due, schedule.count);
}

const intervalOf = (every: "minutes" | "hours", count: number): number => count * (every === "minutes" ? 60_000 : 3_600_000);

function nextWallMoment(schedule: Calendar, after: number, count: number): number {
  const day = Math.floor(wallAt(schedule.zone, after) / DAY);
  const moment = (ahead: number) => instantOf(schedule.zone, (day + ahead) * DAY + schedule.minuteOfDay * 60_000);
  if (schedule.every === "days") {
    for (let ahead = 0; ; ahead += 1) if (moment(ahead) > after && (ahead >= count || count === 1)) return moment(ahead);
  }
  const weeks = Math.max(0, count - 1) * 7;
  for (let ahead = weeks; ; ahead += 1) {
    if (moment(ahead) > after && weekDayOf(day + ahead) === schedule.weekDay) return moment(ahead);
  }
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
const weekDayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
