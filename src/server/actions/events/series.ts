import type { Input } from "../../../contract/contract";
import type { EventId, PersonId } from "../../../contract/schemas";
import { wrongEvent } from "../../domain/event/event";
import { attendance, sessionDays } from "../../domain/event/sessions";
import type { EventPerson, SchoolEvent } from "../../domain/tables";
import { made, notYours, refuse, type Outcome } from "../context";
import { dropDraft } from "../save-draft";
import { visiblePeople } from "../search-people";
import { eventFor, eventRights, type EventContext, type EventRights } from "./rights";
import { refuseForeign, refuseNamed, teacherMentees } from "./save";

const SCHOOL = "youngSchool";

/**
 * «Школа молодого педагога» through the year (R-H01): a session for each topic, in its rhythm, with all whom it is for. Looked at first: `apply` writes what the look
 * has shown.
 * @throws AppError `invalid-input` by field, also when the year of lessons is too short for so many topics
 */
export function planSeries(context: EventContext, { topics, every, apply, invite, date, ...typed }: Input<"event.series">): Outcome<"event.series"> {
  const { actor, school, services, today } = context;
  const me = actor.person;
  if (!me) throw notYours();
  const rights = eventRights(context);
  const { days, left, last } = sessionDays(date, every, topics.length, school);
  const fields = { ...typed, hostId: typed.hostId ?? ("" as const), host: typed.hostId === null ? typed.host : "", kind: SCHOOL, until: null, class: "", lessonNumber: null, aim: "", level: "", result: "" } as const;
  refuse([
    ...wrongEvent({ ...fields, hostId: typed.hostId, date }, today),
    ...(days.length < topics.length ? [{ key: "event.sessionsMany", field: "topics", params: { n: topics.length, fit: days.length, last } }] : []),
  ]);
  const ids = days.map(() => services.newId("EV") as EventId);
  const [series = ""] = ids;
  const sessions = days.map((day, at): SchoolEvent => ({ ...fields, id: ids[at]!, title: topics[at]!, date: day, plannedOn: day, series, state: "standing", byId: me.id, ...made(context) }));
  const people = invite && sessions[0] ? invitedTo(context, rights, sessions[0]) : [];
  for (const session of sessions.slice(0, 1)) {
    refuseNamed(context, rights, session, []);
    refuseForeign(rights, session, people);
  }
  const parts = sessions.flatMap(({ id }) => people.map((personId): EventPerson => ({ id: services.newId("EP"), eventId: id, personId, stand: "invited", result: "", hours: null, reflection: "", ...made(context) })));
  const output = { sessions: sessions.map(({ date: day, title }) => ({ date: day, title })), left: left.map((each) => ({ ...each })), invited: people.length, done: apply };
  return {
    output,
    changes: apply ? [{ append: "events", rows: sessions }, ...(parts.length > 0 ? [{ append: "eventPeople" as const, rows: parts }] : []), ...dropDraft(context, "series", SCHOOL)] : [],
    entity: "events", entityId: apply ? series : "",
  };
}

/** Every teacher who is a mentee; of a head of methodical association those whose card is his to see. */
function invitedTo(context: EventContext, rights: EventRights, session: SchoolEvent): PersonId[] {
  const visible = new Set(visiblePeople(context).map(({ id }) => id));
  return teacherMentees(context).filter((id) => rights.any || (visible.has(id) && rights.marks(session, id)));
}

/** Who was there, ticked in one list (R-H01). @throws AppError `not-found` for another's event or person, `invalid-input` before its day */
export function tickAttendance(context: EventContext, { eventId, came }: Input<"event.attendance">): Outcome<"event.attendance"> {
  const rights = eventRights(context);
  const { event, parts } = eventFor(context, rights, eventId);
  const own = parts.filter(({ personId }) => rights.marks(event, personId));
  if (own.length === 0 || !came.every((id) => own.some(({ personId }) => personId === id))) throw notYours();
  refuse(event.date > context.today ? [{ key: "event.early", field: "came", params: { date: event.date } }] : []);
  const next = attendance(own, new Set(came));
  const after = new Map(next.map(({ id, stand }) => [id, stand]));
  return {
    output: { came: own.filter(({ id, stand }) => (after.get(id) ?? stand) === "came").length, of: own.length },
    changes: [...next.map(({ id, stand }) => ({ update: "eventPeople" as const, id, fields: { stand, updatedAt: context.now } })), ...dropDraft(context, "attendance", eventId)],
    entity: "eventPeople", entityId: next.length === 1 ? next[0]!.id : "",
  };
}
