import type { IsoDate, PairId, PersonId } from "../../../contract/schemas";
import { ledOn, pairsLedBy } from "../actor";
import { pausesOf } from "../course/pause";
import { isHelp } from "../helper";
import { once, type Registry } from "../registry";
import type { EventPerson, Meeting, Observation, Pair, Person, SchoolEvent } from "../tables";
import { isAway } from "./absence";
import { minutesOf } from "./clock";
import { bellKey, type Timetable } from "./week";

/** What takes a person's time on a day, in minutes since midnight, the last one not included. `id` is the row of a booking. */
export type Busy = { readonly why: "away" | "lesson" | "meeting" | "visit" | "event"; readonly from: number; readonly to: number; readonly id: string; readonly pairId: PairId | null };
export type TimeLook = {
  readonly registry: Registry; readonly timetable: Timetable;
  readonly events: readonly SchoolEvent[]; readonly eventPeople: readonly EventPerson[];
};
/** A person's day. */
export type BusyOn = (person: Person, day: IsoDate) => readonly Busy[];

/** A meeting whose length nobody said, and a lesson or event without a bell, in minutes. */
const MEETING = 30;
const LESSON = 45;
const DAY = 24 * 60;

/** Whether a time of the day overlaps what is busy. */
export const overlaps = (busy: Pick<Busy, "from" | "to">, from: number, to: number): boolean => busy.from < to && from < busy.to;

/** Who meets at a meeting of a pair on a day: its mentees, and whoever helps, when he planned it; of its mentors the one who has planned it, else the one whose day it is. */
export function meetersOf(pair: Pair, registry: Registry, day: IsoDate, by: PersonId | null): PersonId[] {
  const comes = by !== null && (pairsLedBy(by, registry, day).some(({ id }) => id === pair.id) || isHelp({ loggedBy: by, date: day }, pair, registry));
  return [comes ? by : ledOn(pair, registry, day), ...registry.membersOf(pair.id).filter(({ to }) => to === null || day <= to).map(({ menteeId }) => menteeId)];
}

/**
 * What everybody has on a day: lessons by the bells, absences and pauses, planned meetings of all pairs, lessons to be visited, and events one has said to come
 * to (R-L01). What has no time of the day takes none.
 */
export function busyDays(look: TimeLook): BusyOn {
  const booked = once(() => bookings(look));
  return (person, day) => {
    const pauses = pausesOf(look.registry.trackOf(person.id)?.pauses ?? []).pauses;
    if (isAway(person, day) || pauses.some(({ from, to }) => from <= day && (to === null || day <= to))) return [{ why: "away", from: 0, to: DAY, id: "", pairId: null }];
    const lessons = look.timetable.lessonsOn(person, day).map(({ lesson, startsAt, endsAt }): Busy => ({ why: "lesson", from: minutesOf(startsAt), to: minutesOf(endsAt), id: lesson.id, pairId: null }));
    return [...lessons, ...(booked().get(`${person.id} ${day}`) ?? [])];
  };
}

function bookings(look: TimeLook): ReadonlyMap<string, readonly Busy[]> {
  const { registry, events, eventPeople } = look;
  const found = new Map<string, Busy[]>();
  const book = (people: readonly PersonId[], day: IsoDate, busy: Busy): void => {
    for (const person of new Set(people)) (found.get(`${person} ${day}`) ?? found.set(`${person} ${day}`, []).get(`${person} ${day}`)!).push(busy);
  };
  for (const meeting of registry.meetings) {
    const pair = meeting.state === "planned" && meeting.at !== "" ? registry.pair(meeting.pairId) : undefined;
    if (pair) book(meetersOf(pair, registry, meeting.date, meeting.loggedBy), meeting.date, { why: "meeting", ...timeOf(meeting), id: meeting.id, pairId: pair.id });
  }
  for (const visit of registry.observations) {
    const time = visit.state === "planned" ? timeOfVisit(visit, look) : null;
    if (time) book([visit.observerId, visit.menteeId], visit.lessonDate, { why: "visit", ...time, id: visit.id, pairId: visit.pairId });
  }
  const going = new Map<string, PersonId[]>();
  for (const { eventId, personId, stand } of eventPeople) if (stand === "going") (going.get(eventId) ?? going.set(eventId, []).get(eventId)!).push(personId);
  for (const event of events) {
    const time = event.state === "standing" && event.until === null ? timeOfEvent(event, look) : null;
    if (time) book([...(event.hostId === "" ? [] : [event.hostId]), ...(going.get(event.id) ?? [])], event.date, { why: "event", ...time, id: event.id, pairId: null });
  }
  return found;
}

type Time = { readonly from: number; readonly to: number };
/** A planned meeting by its own time. */
export const timeOf = ({ at, minutes }: Pick<Meeting, "at" | "minutes">): Time => ({ from: minutesOf(at), to: minutesOf(at) + (minutes ?? MEETING) });

/** A lesson that is to be visited: as written down, else by its bell; null when neither tells. */
export function timeOfVisit({ menteeId, lessonDate, lessonNumber, lessonStart, lessonEnd }: Pick<Observation, "menteeId" | "lessonDate" | "lessonNumber" | "lessonStart" | "lessonEnd">, { registry, timetable }: TimeLook): Time | null {
  if (lessonStart !== "") return { from: minutesOf(lessonStart), to: lessonEnd > lessonStart ? minutesOf(lessonEnd) : minutesOf(lessonStart) + LESSON };
  return lessonNumber === null ? null : timeOfLesson(lessonNumber, registry.person(menteeId), lessonDate, timetable);
}

/** An event of one day by its own time, else by its lesson. */
export function timeOfEvent({ at, lessonNumber, hostId, date }: SchoolEvent, { registry, timetable }: TimeLook): Time | null {
  if (at !== "") return { from: minutesOf(at), to: minutesOf(at) + LESSON };
  return lessonNumber === null ? null : timeOfLesson(lessonNumber, hostId === "" ? undefined : registry.person(hostId), date, timetable);
}

/** The lesson of that number that the teacher has on that day; else the bell of the first shift. */
function timeOfLesson(number: number, teacher: Person | undefined, day: IsoDate, timetable: Timetable): Time | null {
  const own = teacher && timetable.lessonsOn(teacher, day).find(({ lesson }) => lesson.number === number);
  const rung = own ?? timetable.bellsOn(day).get(bellKey({ shift: null, number }));
  return rung ? { from: minutesOf(rung.startsAt), to: minutesOf(rung.endsAt) } : null;
}

/** What of a person's day a new booking would take twice; `except` is the booking that is being moved. */
export const clashesOf = (busyOn: BusyOn, person: Person, day: IsoDate, { from, to }: Time, except = ""): readonly Busy[] =>
  busyOn(person, day).filter((busy) => overlaps(busy, from, to) && (busy.id === "" || busy.id !== except));
