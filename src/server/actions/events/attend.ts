import type { Input } from "../../../contract/contract";
import { wrongPart } from "../../domain/event/event";
import type { EventPerson } from "../../domain/tables";
import { made, notYours, refuse, type Outcome } from "../context";
import { dropDraft } from "../save-draft";
import { visiblePeople } from "../search-people";
import { eventFor, eventRights, type EventContext } from "./rights";

/**
 * How it stands between a person and an event: «Иду», «Был(а)» with a sentence or two, result and hours. A reflection is its author's: somebody
 * else's mark leaves it as it is.
 * @throws AppError `not-found` for another's event or person, `invalid-input` by field
 */
export function attendEvent(context: EventContext, { eventId, personId: named, ...said }: Input<"event.attend">): Outcome<"event.attend"> {
  const rights = eventRights(context);
  const { event, parts } = eventFor(context, rights, eventId);
  const me = context.actor.person?.id;
  const personId = named ?? me;
  if (me === undefined || personId === undefined || !rights.marks(event, personId)) throw notYours();
  const part = parts.find((each) => each.personId === personId);
  // Who stands in it already may be marked; who is new has to be somebody the visitor may name.
  if (!part && personId !== me && !visiblePeople(context).some(({ id }) => id === personId)) throw notYours();
  const reflection = personId === me ? said.reflection : said.stand === "came" ? part?.reflection ?? "" : "";
  refuse(wrongPart(event, { ...said, reflection: personId === me ? said.reflection : "" }, context.today));
  const fields = { ...said, reflection };
  const row: EventPerson = { ...fields, id: part?.id ?? context.services.newId("EP"), eventId, personId, ...made(context) };
  return {
    output: {},
    changes: [part ? { update: "eventPeople", id: part.id, fields: { ...fields, updatedAt: context.now } } : { append: "eventPeople", rows: [row] }, ...dropDraft(context, "came", `${eventId} ${personId}`)],
    entity: "eventPeople", entityId: row.id,
  };
}
