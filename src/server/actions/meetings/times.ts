import type { Input, Output } from "../../../contract/contract";
import type { IsoDate } from "../../../contract/schemas";
import { plannedBeside } from "../../domain/helper";
import { shortName } from "../../domain/person";
import type { Pair, Person } from "../../domain/tables";
import { meetersOf, type TimeLook } from "../../domain/timetable/busy";
import { minutesOf } from "../../domain/timetable/clock";
import { daysFrom, slotsOn, visitsOn, type FreeLook } from "../../domain/timetable/free";
import type { Context } from "../context";
import { helpsIn, mayWithPair, pairFor } from "../rights";
import { seerOf } from "../search-people";
import { timeLook, type TimeContext } from "./time-look";

/** So many days ahead times are proposed. */
const AHEAD = 14;

/** Times within two weeks that suit everybody of the pair, and lessons of its mentees that the mentor can come to (R-L01). Who is busy with what is not told. */
export function meetingTimes(context: TimeContext, { pairId, minutes, meetingId }: Input<"meeting.times">): Output<"meeting.times"> {
  const { registry, actor, today, services, now } = context;
  const pair = pairFor(context, "m", "meeting", pairId);
  const look = withoutMeeting(timeLook(context), meetingId);
  const peopleOn = (day: IsoDate): Person[] => meetersOf(pair, registry, day, actor.person?.id ?? null).flatMap((id) => registry.person(id) ?? []);
  const helper = helpsIn(context, pair) ? actor.person!.id : null;
  const taken = new Set(plannedBeside(pair, registry, helper).filter(({ id }) => id !== meetingId).map(({ date }) => date));
  const days = daysFrom(today, AHEAD).filter((day) => (pair.end === null || day <= pair.end) && (pair.start === null || day >= pair.start));
  const passed = (day: IsoDate): number => (day === today ? minutesOf(services.timeOf(now)) : 0);
  const slots = days.filter((day) => !taken.has(day)).flatMap((day) => slotsOn(look, peopleOn(day), day, minutes, passed(day)));
  const unknown = peopleOn(today).filter((person) => days.every((day) => look.timetable.weekOf(person, day).length === 0));
  const bells = days.some((day) => look.timetable.bellsOn(day).size > 0);
  return {
    slots, lessons: lessonsOf(context, look, pair, days, passed),
    // A pupil's week is that of the class: the name of whoever has none is the visitor's to see, as all of the pair.
    unknown: unknown.map(shortName), why: slots.length > 0 ? "" : !bells ? "noBells" : unknown.length === peopleOn(today).length ? "noLessons" : "busy",
  };
}

/** Lessons that the one who leads the pair can come to; for who may write down such a visit. */
function lessonsOf(context: Context, look: TimeLook & FreeLook, pair: Pair, days: readonly IsoDate[], passed: (day: IsoDate) => number): Output<"meeting.times">["lessons"] {
  const { registry, actor } = context;
  if (!mayWithPair(context, "m", "lesson", pair)) return [];
  const mentees = registry.membersOf(pair.id).filter(({ to }) => to === null).flatMap(({ menteeId }) => registry.person(menteeId) ?? []).filter((mentee) => mentee.kind === "teacher" && seerOf(context, mentee)("timetable"));
  return days.flatMap((day) => mentees.flatMap((mentee) => {
    const mentor = registry.person(meetersOf(pair, registry, day, actor.person?.id ?? null)[0]!);
    return mentor ? visitsOn(look, mentee, mentor, day, passed(day)).map((visit) => ({ ...visit, menteeId: mentee.id })) : [];
  }));
}

/** A meeting that is being moved does not stand in its own way. */
const withoutMeeting = (look: TimeLook & FreeLook, id: string | null): TimeLook & FreeLook =>
  (id === null ? look : { ...look, busyOn: (person, day) => look.busyOn(person, day).filter((busy) => busy.id !== id) });
