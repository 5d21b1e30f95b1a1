import type { Input } from "../../contract/contract";
import { AppError } from "../../contract/errors";
import { PAIR_LIFE } from "../catalogue/lifecycles";
import { pairAfter } from "../domain/pair";
import type { Meeting } from "../domain/tables";
import type { Change } from "../services";
import { made, notYours, type Context, type Outcome } from "./context";
import { pairFor } from "./rights";
import { dropDraft } from "./save-draft";

/**
 * Meetings that were held; of several those of another day are marked as entered later (R-P13). The first one makes an ordered pair work: an
 * acquaintance, or any meeting of pupils (`domain/data-model.md` §6.2).
 * @throws AppError `invalid-input` for a day that has not come, by the place of its row
 */
export function logMeeting(context: Context, { pairId, more = [], ...first }: Input<"meeting.log">): Outcome<"meeting.log"> {
  const pair = pairFor(context, "m", "meeting", pairId);
  const person = context.actor.person;
  if (!person) throw notYours();
  const all = [first, ...more];
  const early = all.flatMap(({ date }, at) => (date > context.today ? [{ key: "date.future", field: at === 0 ? "date" : `more.${at - 1}.date`, params: { date } }] : []));
  if (early.length > 0) throw new AppError("invalid-input", "form.wrong", {}, early);
  const rows = all.map(({ mode = "", topic = "", ...held }): Meeting => ({
    ...held, mode, topic, id: context.services.newId("MT"), pairId, state: "held", later: all.length > 1 && held.date < context.today, loggedBy: person.id, ...made(context),
  }));
  const starts = pair.state === "ordered" && (pair.form === "pupil-pupil" || all.some(({ kind }) => kind === "acquaintance"));
  const works: Change[] = starts ? [{ update: "pairs", id: pair.id, fields: { state: pairAfter(pair, "firstMeeting", PAIR_LIFE), updatedAt: context.now } }] : [];
  const { id } = rows[0]!;
  return { output: { meetingId: id }, changes: [{ append: "meetings", rows }, ...works, ...dropDraft(context, "meeting", pairId)], entity: "meetings", entityId: id };
}
