import type { Input, Output } from "../../../contract/contract";
import type { PlannedMeeting } from "../../../contract/meetings";
import { AppError } from "../../../contract/errors";
import type { IsoDate, PersonId } from "../../../contract/schemas";
import { addDays } from "../../domain/calendar";
import { isHelp, lastOfHelp, plannedBeside } from "../../domain/helper";
import { BLANK_MEETING } from "../../domain/meeting/meeting";
import { movesOf } from "../../domain/meeting/moves";
import { endOfTerm, seriesOf } from "../../domain/meeting/series";
import { shortName } from "../../domain/person";
import type { Meeting, Pair } from "../../domain/tables";
import { timeOf } from "../../domain/timetable/busy";
import { clockOf } from "../../domain/timetable/clock";
import { made, notYours, refuse, type Context, type Outcome } from "../context";
import { helpsIn, mayWithPair, pairFor } from "../rights";
import { dropDraft } from "../save-draft";
import { begins, refuseHelp } from "./log";
import { mayWithMeeting, meetingFor } from "./rights";
import { clashesOfMeeting, timeLook, type Clashes, type TimeContext } from "./time-look";

/** Nobody plans further ahead, in days. */
const FARTHEST = 400;
/** So many lessons in the way are named. */
const WARNED = 10;

/** Meetings to come, one or a series (R-P14). Looked at first: `apply` writes what the look has shown. A mentee who plans one proposes it. */
export function planMeetings(context: TimeContext, { pairId, kind, date, at, minutes, mode, topic, repeat, until, apply }: Input<"meeting.plan">): Outcome<"meeting.plan"> {
  const pair = pairFor(context, "m", "meeting", pairId);
  const person = context.actor.person;
  if (!person) throw notYours();
  const { school, registry, today, services } = context;
  const helper = helpsIn(context, pair) ? person.id : null;
  if (helper) refuseHelp([{ kind }]);
  const end = helper ? lastOfHelp(helper, pair, registry, today) : pair.end;
  const last = until ?? endOfTerm(date, school.vacations, end);
  refuse([
    ...(date < today ? [{ key: "meeting.past", field: "date", params: { date, today } }] : []),
    ...(date > addDays(today, FARTHEST) ? [{ key: "meeting.far", field: "date", params: { date, last: addDays(today, FARTHEST) } }] : []),
    ...(end !== null && date > end ? [{ key: "meeting.afterEnd", field: "date", params: { date, end } }] : []),
    ...(repeat !== "once" && last < date ? [{ key: "meeting.untilBefore", field: "until", params: { until: last, date } }] : []),
  ]);
  const { days, left } = seriesOf(date, repeat, end !== null && last > end ? end : last, school);
  const taken = new Set(plannedBeside(pair, registry, helper).map((meeting) => meeting.date));
  const clashes = new Map(at === "" ? [] : inTheWay(context, pair, days.filter((day) => !taken.has(day)), { at, minutes, by: person.id }));
  // One meeting is refused with what it collides with; of a series the days are left out.
  if (repeat === "once") refuse((clashes.get(date)?.booked ?? []).map((message) => ({ ...message, field: "at" })));
  const isBusy = (day: IsoDate): boolean => (clashes.get(day)?.booked ?? []).length > 0;
  const fresh = days.filter((day) => !taken.has(day) && !isBusy(day));
  const rows = fresh.map((day): Meeting => ({
    ...BLANK_MEETING, id: services.newId("MT"), pairId, kind, date: day, at, minutes, mode, topic, state: "planned", loggedBy: person.id, ...made(context),
  }));
  const warned = fresh.flatMap((day) => clashes.get(day)?.warned ?? []);
  return {
    output: { days: fresh, left: [...left.map((each) => ({ ...each })), ...days.filter((day) => taken.has(day) || isBusy(day)).map((day) => ({ day, why: taken.has(day) ? "planned" as const : "busy" as const }))].sort((one, other) => (one.day < other.day ? -1 : 1)), until: last, done: apply && rows.length > 0, warned: warned.slice(0, WARNED).map(({ key, params = {} }) => ({ key, params: { ...params } })) },
    changes: apply && rows.length > 0 ? [{ append: "meetings", rows }, ...dropDraft(context, "plan", pairId)] : [], entity: "meetings", entityId: rows[0]?.id ?? "",
  };
}

const inTheWay = (context: TimeContext, pair: Pair, days: readonly IsoDate[], time: { readonly at: string; readonly minutes: number | null; readonly by: PersonId }): (readonly [IsoDate, Clashes])[] => {
  const look = timeLook(context);
  return days.map((day) => [day, clashesOfMeeting(context, look, pair, { day, ...time })] as const);
};

/** A planned meeting was held, or was not: one tap (R-P14). @throws AppError `conflict` before its day, or when it is settled already */
export function confirmMeeting(context: Context, { meetingId, held, minutes }: Input<"meeting.confirm">): Outcome<"meeting.confirm"> {
  const { meeting, pair } = plannedOne(context, meetingId);
  if (meeting.date > context.today) throw new AppError("conflict", "meeting.early");
  return {
    output: {},
    changes: [{ update: "meetings", id: meetingId, fields: { state: held ? "held" : "missed", minutes: held ? minutes ?? meeting.minutes : null, updatedAt: context.now } }, ...(held && !isHelp(meeting, pair, context.registry) ? begins(context, pair, [meeting]) : [])],
    entity: "meetings", entityId: meetingId,
  };
}

/** Moved instead of cancelled: the old day stays as a row, the new one says from where it came. */
export function moveMeeting(context: TimeContext, { meetingId, date, at }: Input<"meeting.move">): Outcome<"meeting.move"> {
  const { meeting, pair } = plannedOne(context, meetingId);
  const { registry, today } = context;
  const help = isHelp(meeting, pair, registry);
  const end = help ? lastOfHelp(meeting.loggedBy, pair, registry, today) : pair.end;
  refuse([
    ...(date < today ? [{ key: "meeting.past", field: "date", params: { date, today } }] : []),
    ...(end !== null && date > end ? [{ key: "meeting.afterEnd", field: "date", params: { date, end } }] : []),
  ]);
  // Whoever moves help, it stays the helper's.
  const by = help ? meeting.loggedBy : context.actor.person?.id ?? meeting.loggedBy;
  refuse(clashesOfMeeting(context, timeLook(context), pair, { day: date, at, minutes: meeting.minutes, by, except: meetingId }).booked.map((message) => ({ ...message, field: "at" })));
  const row: Meeting = { ...meeting, id: context.services.newId("MT"), date, at, movedFrom: meeting.date, firstId: meeting.firstId || meeting.id, loggedBy: by, ...made(context) };
  return { output: { meetingId: row.id }, changes: [{ update: "meetings", id: meetingId, fields: { state: "moved", updatedAt: context.now } }, { append: "meetings", rows: [row] }], entity: "meetings", entityId: row.id };
}

/** @throws AppError `not-found` of another's, `conflict` when it is settled */
function plannedOne(context: Context, id: string): { meeting: Meeting; pair: Pair } {
  const found = meetingFor(context, id);
  if (!mayWithPair(context, "m", "meeting", found.pair)) throw notYours();
  if (found.meeting.state !== "planned") throw new AppError("conflict", "record.changed");
  return found;
}

/** What the pair has before it, as far as the visitor may see it, the next one first. Who planned it and from where it was moved has a line of its own in R.3. */
export function plannedMeetings(context: Context, pair: Pair): Output<"pair.show">["planned"] {
  const mayAct = mayWithPair(context, "m", "meeting", pair);
  const told = mayWithPair(context, "s", "meeting.moves", pair);
  return context.registry.meetingsOf(pair.id).filter((meeting) => meeting.state === "planned" && mayWithMeeting(context, "s", meeting, pair)).sort((one, other) => (`${one.date} ${one.at}` < `${other.date} ${other.at}` ? -1 : 1)).map(({ id, date, at, kind, minutes, mode, topic, movedFrom, firstId, loggedBy }): PlannedMeeting => {
    const by = context.registry.person(loggedBy);
    const moved = movesOf(context.registry.meetingsOf(pair.id), { id, firstId, movedFrom });
    const { from, to } = timeOf({ at: at || "00:00", minutes });
    const instant = (time: number): string => (at === "" ? "" : context.services.instantOf(date, clockOf(time)));
    return { meetingId: id, date, at, kind, minutes, mode, topic, movedFrom: told ? movedFrom : null, moved: told ? moved : [], calendar: { uid: `${firstId || id}@nastavnik`, sequence: moved.length, start: instant(from), end: instant(to) }, by: told && by && by.id !== context.actor.person?.id ? shortName(by) : "", mayAct };
  });
}
