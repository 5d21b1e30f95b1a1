import type { EventId, PersonId } from "../../../contract/schemas";
import { RIGHTS } from "../../catalogue/rights";
import { isEventOpen } from "../../domain/event/event";
import { eventFacts, reachOf, type Reach } from "../../domain/event/facts";
import { isScheduled } from "../../domain/event/schedule";
import { may, type Letter } from "../../domain/rights";
import type { EventPerson, SchoolEvent } from "../../domain/tables";
import type { ReadTables } from "../../services";
import { notYours, type Context } from "../context";

export type EventContext = Context & { readonly sheets: ReadTables<"events" | "eventPeople"> };
type Told = Pick<SchoolEvent, "byId" | "subject">;

/** What the visitor may do with events, by R.3 «Event, participants». */
export type EventRights = {
  readonly reach: Reach;
  /** The visitor makes events with anybody, whatever their subject and people. */
  readonly any: boolean;
  readonly may: (letter: Letter, event: Told, people: readonly PersonId[]) => boolean;
  /** Somebody's part: a mentee marks the own one, a mentor those of the own mentees and the own one. */
  readonly marks: (event: Told, person: PersonId) => boolean;
  /** The author while the record is open (R.6, `record.withdraw`), the curator at any time. */
  readonly withdraws: (event: SchoolEvent, people: readonly PersonId[]) => boolean;
};

export function eventRights({ actor, registry, services, today }: Context): EventRights {
  const reach = reachOf(actor, registry, today);
  const mayWith: EventRights["may"] = (letter, event, people) => may(RIGHTS, actor.roles, letter, "event", eventFacts(reach, event, people));
  const enteredOn = ({ createdAt, date }: SchoolEvent): SchoolEvent["date"] => (createdAt === "" ? date : services.dayOf(createdAt));
  return {
    reach, may: mayWith, any: mayWith("m", { byId: "" as PersonId, subject: "" }, []), marks: (event, person) => mayWith("m", event, [person]),
    withdraws: (event, people) => mayWith("c", event, people) && (actor.roles.has("curator") || (isEventOpen(event, enteredOn(event), today) && !isScheduled(event, enteredOn(event), registry.papers))),
  };
}

/** Who is at an event: whose lesson it is, and who has a part in it. */
export const peopleOf = ({ hostId }: Pick<SchoolEvent, "hostId">, parts: readonly EventPerson[]): PersonId[] => [...(hostId === "" ? [] : [hostId]), ...parts.map(({ personId }) => personId)];

/** An event that the visitor may see, with its parts. @throws AppError `not-found`, the same for a foreign and a missing one */
export function eventFor({ sheets }: EventContext, rights: EventRights, id: EventId): { readonly event: SchoolEvent; readonly parts: readonly EventPerson[] } {
  const event = sheets.events.rows.find((each) => each.id === id && each.state === "standing");
  const parts = sheets.eventPeople.rows.filter((part) => part.eventId === id);
  if (!event || !rights.may("s", event, peopleOf(event, parts))) throw notYours();
  return { event, parts };
}
