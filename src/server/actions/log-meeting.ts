import type { Input } from "../../contract/contract";
import { AppError } from "../../contract/errors";
import { PAIR_LIFE } from "../catalogue/lifecycles";
import { pairAfter } from "../domain/pair";
import type { Change } from "../services";
import { made, notYours, type Context, type Outcome } from "./context";
import { pairFor } from "./rights";

/** A meeting that was held. The first one makes an ordered pair work: an acquaintance, or any meeting of pupils (`domain/data-model.md` §6.2). */
export function logMeeting(context: Context, { pairId, kind, date, minutes, agreement }: Input<"meeting.log">): Outcome<"meeting.log"> {
  const pair = pairFor(context, "m", "meeting", pairId);
  const person = context.actor.person;
  if (!person) throw notYours();
  if (date > context.today) throw new AppError("invalid-input", "form.wrong", {}, [{ key: "date.future", field: "date", params: { date } }]);
  const id = context.services.newId("MT");
  const starts = pair.state === "ordered" && (kind === "acquaintance" || pair.form === "pupil-pupil");
  const works: Change[] = starts ? [{ update: "pairs", id: pair.id, fields: { state: pairAfter(pair, "firstMeeting", PAIR_LIFE), updatedAt: context.now } }] : [];
  return {
    output: { meetingId: id },
    changes: [{ append: "meetings", rows: [{ id, pairId, kind, date, minutes, state: "held", agreement, loggedBy: person.id, ...made(context) }] }, ...works],
    entity: "meetings", entityId: id,
  };
}
