import type { Message } from "../../../contract/errors";
import type { IsoDate, PersonId } from "../../../contract/schemas";
import { shortName } from "../../domain/person";
import type { Observation, Pair } from "../../domain/tables";
import { busyDays, clashesOf, meetersOf, timeOf, timeOfVisit, type Busy, type TimeLook } from "../../domain/timetable/busy";
import { clockOf } from "../../domain/timetable/clock";
import type { FreeLook } from "../../domain/timetable/free";
import type { ReadTables } from "../../services";
import type { Context } from "../context";
import { mayWithPair } from "../rights";
import { timetableIn } from "../timetable/rows";

export type TimeContext = Context & { readonly sheets: ReadTables<"bells" | "timetable" | "events" | "eventPeople"> };

/** What says who is busy when: week, bookings, absences, events. */
export function timeLook(context: TimeContext): TimeLook & FreeLook {
  const { registry, sheets, school } = context;
  const look: TimeLook = { registry, timetable: timetableIn(context), events: sheets.events.rows, eventPeople: sheets.eventPeople.rows };
  return { ...look, busyOn: busyDays(look), school };
}

type Booking = { readonly people: readonly PersonId[]; readonly day: IsoDate; readonly time: { readonly from: number; readonly to: number }; /** The row that is being moved or mended. */ readonly except?: string };
/** `booked`: somebody would be in two places, which is refused; `warned`: a lesson or an absence, which only the people themselves can judge. */
export type Clashes = { readonly booked: readonly Message[]; readonly warned: readonly Message[] };

/** What stands in the way of a meeting of the pair. Without a time of the day nothing does. */
export const clashesOfMeeting = (context: TimeContext, look: TimeLook & FreeLook, pair: Pair, meeting: { readonly day: IsoDate; readonly at: string; readonly minutes: number | null; /** Who plans it. */ readonly by: PersonId; readonly except?: string }): Clashes =>
  (meeting.at === "" ? { booked: [], warned: [] } : clashes(context, look, { ...meeting, people: meetersOf(pair, context.registry, meeting.day, meeting.by), time: timeOf(meeting) }));

/** What stands in the way of a visit to a lesson: of the mentee's lessons it is one. */
export function clashesOfVisit(context: TimeContext, look: TimeLook & FreeLook, visit: Pick<Observation, "id" | "menteeId" | "observerId" | "lessonDate" | "lessonNumber" | "lessonStart" | "lessonEnd">): readonly Message[] {
  const time = timeOfVisit(visit, look);
  return time === null ? [] : clashes(context, look, { people: [visit.observerId, visit.menteeId], day: visit.lessonDate, time, except: visit.id }).booked;
}

function clashes(context: TimeContext, look: FreeLook, { people, day, time, except = "" }: Booking): Clashes {
  const found = [...new Set(people)].flatMap((id) => {
    const person = context.registry.person(id);
    return person ? clashesOf(look.busyOn, person, day, time, except).map((busy) => ({ person, busy })) : [];
  });
  const told = ({ person, busy }: (typeof found)[number]): Message => {
    const own = person.id === context.actor.person?.id;
    const params = { who: shortName(person), date: day, from: clockOf(busy.from), to: clockOf(busy.to) };
    const known = knownPair(context, busy);
    if (busy.why === "lesson") return { key: "clash.lesson", params };
    if (known) return { key: busy.why === "visit" ? "clash.visit" : "clash.meeting", params: { ...params, pair: known.code } };
    // Of what somebody else has elsewhere no more is said than that the time is taken.
    return own && busy.why === "event" ? { key: "clash.event", params } : { key: "clash.taken", params: { who: params.who, date: day } };
  };
  const of = (hard: boolean): Message[] => distinct(found.filter(({ busy }) => (busy.why !== "lesson" && busy.why !== "away") === hard).map(told));
  return { booked: of(true), warned: of(false) };
}

/** The pair of a booking, when the visitor may see such a booking of it. */
function knownPair(context: Context, { pairId, why }: Busy): Pair | undefined {
  const pair = pairId === null ? undefined : context.registry.pair(pairId);
  return pair && mayWithPair(context, "s", why === "visit" ? "lesson" : "meeting", pair) ? pair : undefined;
}

/** One booking of two people of the same meeting is said of each, the same words once. */
const distinct = (messages: readonly Message[]): Message[] => [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
