import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { EventId, PersonId } from "../../../contract/schemas";
import { isPairDoorOpen } from "../../domain/actor";
import { lastDay, standOf, wrongEvent } from "../../domain/event/event";
import { isAlive } from "../../domain/pair";
import { isPresent } from "../../domain/person";
import type { EventPerson, SchoolEvent } from "../../domain/tables";
import type { Change } from "../../services";
import { made, notYours, refuse, type Context, type Outcome } from "../context";
import { dropDraft } from "../save-draft";
import { visiblePeople } from "../search-people";
import { eventFor, eventRights, peopleOf, type EventContext, type EventRights } from "./rights";

/**
 * A new event, or one that stands (R-H15, R-H16, R-I08, R-I09). The day it was first written down for stays beside a later one; people are added and
 * never taken away.
 * @throws AppError `invalid-input` with everything wrong by field, `not-found` for another's event and for people whom the visitor may not name
 */
export function saveEvent(context: EventContext, { eventId, invite, inviteAll, ...typed }: Input<"event.save">): Outcome<"event.save"> {
  const { actor, today, now, services } = context;
  const me = actor.person;
  if (!me) throw notYours();
  const rights = eventRights(context);
  const standing = eventId === null ? null : eventFor(context, rights, eventId);
  if (standing && !rights.may("c", standing.event, peopleOf(standing.event, standing.parts))) throw notYours();
  refuse(wrongEvent(typed, today));
  const id = standing?.event.id ?? (services.newId("EV") as EventId);
  const fields = { ...typed, hostId: typed.hostId ?? ("" as const), host: typed.hostId === null ? typed.host : "" };
  const event: SchoolEvent = { ...fields, id, plannedOn: standing?.event.plannedOn ?? typed.date, series: standing?.event.series ?? "", state: "standing", byId: standing?.event.byId ?? me.id, ...made(context) };
  const parts = standing?.parts ?? [];
  refuseNamed(context, rights, event, invite);
  const all = inviteAll ? menteesToInvite(context, rights) : [];
  refuseForeign(rights, event, [...peopleOf(event, parts), ...invite, ...all]);
  const known = new Set(peopleOf(event, parts));
  const fresh = [...new Set([...invite, ...all])].filter((personId) => !known.has(personId))
    .map((personId): EventPerson => ({ id: services.newId("EP"), eventId: id, personId, stand: invite.includes(personId) ? standOf(event, personId === me.id, today) : "invited", result: "", hours: null, reflection: "", ...made(context) }));
  const changes: Change[] = [
    standing ? { update: "events", id, fields: { ...fields, updatedAt: now } } : { append: "events", rows: [event] },
    ...(fresh.length > 0 ? [{ append: "eventPeople", rows: fresh } satisfies Change] : []),
    ...dropDraft(context, "event", eventId ?? "new"),
  ];
  return { output: { eventId: id, invited: fresh.length }, changes, entity: "events", entityId: id };
}

/** Named one by one: each somebody whose part is the visitor's to mark; whose lesson it is may be anybody whose card he sees. @throws AppError `not-found` */
export function refuseNamed(context: EventContext, rights: EventRights, event: SchoolEvent, invite: readonly PersonId[]): void {
  const { actor } = context;
  const visible = new Set<PersonId | undefined>([...visiblePeople(context).map(({ id }) => id), actor.person?.id]);
  if (event.hostId !== "" && !visible.has(event.hostId)) throw notYours();
  if (!invite.every((id) => visible.has(id) && rights.marks(event, id))) throw notYours();
}

/** Every teacher who is a mentee today: whom an open lesson is for (R-H15). @throws AppError `forbidden` when that is not the visitor's to do */
function menteesToInvite(context: EventContext, rights: EventRights): PersonId[] {
  if (!rights.any) throw new AppError("forbidden", "event.notAll");
  return teacherMentees(context);
}

/** Teachers who are mentees in a pair that goes on. */
export function teacherMentees({ registry, today }: Context): PersonId[] {
  const going = registry.pairs.filter((pair) => !pair.example && isAlive(pair) && isPairDoorOpen(pair, today));
  return [...new Set(going.flatMap((pair) => registry.membersOf(pair.id).filter(({ to }) => to === null).map(({ menteeId }) => menteeId)))]
    .filter((id) => { const person = registry.person(id); return person?.kind === "teacher" && isPresent(person, today); });
}

/** The event has to be the visitor's by the table of rights: of the own subject, with the own mentee, about himself. @throws AppError `invalid-input` */
export function refuseForeign(rights: EventRights, event: SchoolEvent, people: readonly PersonId[]): void {
  const { subjects } = rights.reach;
  if (rights.may("m", event, people)) return;
  refuse([subjects.length > 0 && !subjects.includes(event.subject) ? { key: "event.subjectYours", field: "subject", params: { subjects: subjects.join(", ") } } : { key: "event.nobody", field: "invite" }]);
}

/** Takes a record back; the rows stay, marked. @throws AppError `not-found` of another's, `conflict` when the fourteen days are over */
export function withdrawEvent(context: EventContext, { eventId }: Input<"event.withdraw">): Outcome<"event.withdraw"> {
  const rights = eventRights(context);
  const { event, parts } = eventFor(context, rights, eventId);
  const people = peopleOf(event, parts);
  if (!rights.may("c", event, people)) throw notYours();
  if (!rights.withdraws(event, people)) throw new AppError("conflict", "event.closed", { date: lastDay(event) });
  return { output: {}, changes: [{ update: "events", id: eventId, fields: { state: "withdrawn", updatedAt: context.now } }], entity: "events", entityId: eventId };
}
