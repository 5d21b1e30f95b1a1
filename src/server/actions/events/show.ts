import type { Input, Output } from "../../../contract/contract";
import type { EventPersonShown, EventShown } from "../../../contract/events";
import type { EventId, PersonId } from "../../../contract/schemas";
import { RIGHTS } from "../../catalogue/rights";
import { pairFacts } from "../../domain/actor";
import { schoolYearOf } from "../../domain/calendar";
import { countsOf, inOrder, lastDay } from "../../domain/event/event";
import { knownTo } from "../../domain/event/facts";
import { shortName } from "../../domain/person";
import { may } from "../../domain/rights";
import { openYear } from "../../domain/school-year";
import type { EventPerson, SchoolEvent } from "../../domain/tables";
import type { Context } from "../context";
import { visiblePeople } from "../search-people";
import { eventRights, peopleOf, type EventContext, type EventRights } from "./rights";
import { teacherMentees } from "./save";

/** No school has more in a year; the list of earlier years ends there. */
const MOST = 500;

/** What comes, and what was in this school year, as the visitor may see it: a mentee what he is at, and of its people himself (R.3, R.8). */
export function showEvents(context: EventContext, { earlier }: Input<"event.show">): Output<"event.show"> {
  const { sheets, registry, actor, today } = context;
  const rights = eventRights(context);
  const parts = new Map<EventId, EventPerson[]>();
  for (const part of sheets.eventPeople.rows) {
    const some = parts.get(part.eventId);
    if (some) some.push(part);
    else parts.set(part.eventId, [part]);
  }
  const partsOf = ({ id }: SchoolEvent): readonly EventPerson[] => parts.get(id) ?? [];
  const seen = sheets.events.rows.filter((event) => event.state === "standing" && rights.may("s", event, peopleOf(event, partsOf(event))));
  const begins = openYear(registry, today)?.start ?? `${schoolYearOf(today)}-09-01`;
  const [before, now] = [seen.filter((event) => lastDay(event) < begins), seen.filter((event) => lastDay(event) >= begins)];
  const own = { byId: "" as PersonId, subject: rights.reach.subjects[0] ?? "" };
  const visible = new Set<PersonId | undefined>([...visiblePeople(context).map(({ id }) => id), actor.person?.id]);
  return {
    events: inOrder(earlier ? before : now, today).slice(0, MOST).map((event) => eventShown(context, rights, event, partsOf(event), visible)),
    earlier: before.length, mayMake: rights.any || makes(context), mentees: rights.any ? teacherMentees(context).length : null,
    subjects: rights.any || actor.roles.has("mentor") || actor.roles.has("secondMentor") ? [] : [...rights.reach.subjects],
    known: knownTo(rights.reach).flatMap((id) => named(context, id).map((person) => ({ ...person, joins: rights.marks(own, id) }))), maySearch: rights.any || rights.reach.subjects.length > 0,
  };
}

/** Some role of the visitor makes events, of certain people or subjects. */
const makes = ({ actor }: Context): boolean => may(RIGHTS, actor.roles, "m", "event", () => ({ subj: true, pair: true, self: true, grp: true }));

const named = ({ registry }: Context, personId: PersonId): { personId: PersonId; code: string; name: string }[] => {
  const person = registry.person(personId);
  return person ? [{ personId, code: person.code, name: shortName(person) }] : [];
};

function eventShown(context: EventContext, rights: EventRights, event: SchoolEvent, parts: readonly EventPerson[], visible: ReadonlySet<PersonId | undefined>): EventShown {
  const { actor, today, registry } = context;
  const { id: eventId, kind, date, until, at, title, class: className, subject, lessonNumber, aim, level, hours, result, link, plannedOn, hostId, series } = event;
  const people = peopleOf(event, parts);
  const me = actor.person?.id;
  // A mentee sees an event because he is at it, and of its people himself alone; others whose card they may see.
  const seesOthers = rights.may("s", event, []);
  const shown = parts.filter(({ personId }) => personId === me || (seesOthers && visible.has(personId)));
  const host = hostId === "" ? undefined : registry.person(hostId);
  const free = (id: PersonId): boolean => !people.includes(id) && rights.marks(event, id);
  return {
    ...(series === "" ? {} : { series }), eventId, kind, date, until, at, title, class: className, subject, lessonNumber, aim, level, hours, result, link, hostId: hostId === "" ? null : hostId, host: event.host,
    hostName: host ? shortName(host) : event.host, plannedOn: plannedOn === date ? null : plannedOn, over: lastDay(event) <= today,
    people: shown.flatMap((part) => named(context, part.personId).map((person): EventPersonShown => ({
      ...person, stand: part.stand, result: part.result, hours: part.hours, reflection: readsReflection(context, part.personId) ? part.reflection : "", me: part.personId === me, mayMark: rights.marks(event, part.personId),
    }))),
    counts: countsOf(seesOthers ? parts : shown),
    mayJoin: me !== undefined && free(me), mayInvite: rights.any ? [] : knownTo(rights.reach).filter((id) => id !== me && free(id)).flatMap((id) => named(context, id)),
    mayChange: rights.may("c", event, people), mayWithdraw: rights.withdraws(event, people),
  };
}

/** What somebody took along for himself is read as the analysis of an own lesson is (R.5, A15): by him, the mentors of the pair and the curator. */
function readsReflection({ actor, registry, today }: Context, personId: PersonId): boolean {
  if (actor.person?.id === personId) return true;
  return may(RIGHTS, actor.roles, "s", "lesson.selfAnalysis", (role) => ({
    pair: role !== "mentee" && registry.pairsOfMentee(personId).some((pair) => pairFacts(actor, pair, registry, today)(role).pair),
  }));
}
