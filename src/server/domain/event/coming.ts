import type { EventKind, IsoDate } from "../../../contract/schemas";
import { addDays, daysBetween } from "../calendar";
import type { RecallLine } from "../recall";
import type { Registry } from "../registry";
import type { EventPerson, SchoolEvent } from "../tables";

/** The rule under which a letter names an event, by its kind: its title is what somebody typed. */
export const eventRule = (kind: EventKind): string => `event.${kind}`;

/** Events that begin today or tomorrow, for each who is asked to come, comes, or gives the lesson: what the letter of the day says once. */
export function comingEvents({ registry, events, eventPeople, today }: { readonly registry: Registry; readonly events: readonly SchoolEvent[]; readonly eventPeople: readonly EventPerson[]; readonly today: IsoDate }): RecallLine[] {
  const coming = new Map(events.filter(({ state, date }) => state === "standing" && (date === today || date === addDays(today, 1))).map((event) => [event.id, event]));
  const asked = eventPeople.filter(({ eventId, stand }) => coming.has(eventId) && (stand === "invited" || stand === "going")).map(({ eventId, personId }) => ({ event: coming.get(eventId)!, personId }));
  const hosts = [...coming.values()].flatMap((event) => (event.hostId === "" ? [] : [{ event, personId: event.hostId }]));
  return [...asked, ...hosts].filter(({ personId }) => registry.person(personId) !== undefined).map(({ event: { id, kind, date }, personId }) => ({
    rule: eventRule(kind), text: { key: eventRule(kind) }, state: "due" as const, due: date, daysLeft: daysBetween(today, date), owedBy: null, owedById: personId, pairId: null, personId, observationId: null, eventId: id,
  }));
}
