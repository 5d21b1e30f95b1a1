import type { IsoDate } from "../../../contract/schemas";
import { addDays, mondayOf, weekday } from "../calendar";
import type { Meeting, Pair } from "../tables";

/** Monday to Sunday, and the last of its days that has come. */
export type Week = { readonly from: IsoDate; readonly to: IsoDate; readonly until: IsoDate };

/** The week of a day; one that is still to come is this one. */
export function weekOf(day: IsoDate, today: IsoDate): Week {
  const from = mondayOf(day > today ? today : day);
  const to = addDays(from, 6);
  return { from, to, until: to < today ? to : today };
}

export const isIn = (day: IsoDate, { from, to }: Week): boolean => from <= day && day <= to;

const isHeld = ({ state }: Meeting): boolean => state === "held";
/** The meeting that was held last before a day. */
export const lastHeldBefore = (meetings: readonly Meeting[], day: IsoDate): Meeting | undefined =>
  meetings.filter((meeting) => isHeld(meeting) && meeting.date < day).reduce<Meeting | undefined>((last, meeting) => (last === undefined || meeting.date >= last.date ? meeting : last), undefined);

/** A length to begin with, where the group has had no meeting yet. */
const FIRST_LENGTH = 30;
/** What a group's meeting of that week will most probably be: the weekday and the length of its last one. */
export function mostLikely(meetings: readonly Meeting[], week: Week): { readonly day: IsoDate; readonly minutes: number } {
  const last = lastHeldBefore(meetings, week.from);
  const same = last === undefined ? week.until : addDays(week.from, weekday(last.date));
  const workday = addDays(week.from, 4);
  const free = week.until > workday ? workday : week.until;
  return { day: last !== undefined && same <= week.until ? same : free, minutes: last?.minutes ?? FIRST_LENGTH };
}

/** The first held meeting makes an ordered pair work; it is the acquaintance (`domain/data-model.md` §6.2). */
export const begins = ({ state }: Pair): boolean => state === "ordered";
export const isFirst = (pair: Pair, meetings: readonly Meeting[]): boolean => (pair.state === "agreed" || pair.state === "ordered") && !meetings.some(isHeld);
