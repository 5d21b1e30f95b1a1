import type { Input } from "../../../contract/contract";
import { PAIR_LIFE } from "../../catalogue/lifecycles";
import { checkHeld } from "../../domain/meeting/meeting";
import { pairAfter } from "../../domain/pair";
import type { Meeting, Pair } from "../../domain/tables";
import type { Change } from "../../services";
import { made, notYours, type Context, type Outcome } from "../context";
import { pairFor } from "../rights";
import { dropDraft } from "../save-draft";

/**
 * Meetings that were held; of several those of another day are marked as entered later (R-P13). The first one makes an ordered pair work: an
 * acquaintance, or any meeting of pupils (`domain/data-model.md` §6.2).
 * @throws AppError `invalid-input` with everything wrong, by the place of its row
 */
export function logMeeting(context: Context, { pairId, more = [], ...first }: Input<"meeting.log">): Outcome<"meeting.log"> {
  const pair = pairFor(context, "m", "meeting", pairId);
  const person = context.actor.person;
  if (!person) throw notYours();
  const all = [first, ...more];
  checkHeld(all, context.today);
  const rows = all.map(({ mode = "", topic = "", nextStep = "", nextStepBy = null, ...held }): Meeting => ({
    ...held, mode, topic, nextStep, nextStepBy, nextStepDoneOn: null, id: context.services.newId("MT"), pairId, state: "held", later: all.length > 1 && held.date < context.today, loggedBy: person.id, ...made(context),
  }));
  const { id } = rows[0]!;
  return { output: { meetingId: id }, changes: [{ append: "meetings", rows }, ...begins(context, pair, all), ...dropDraft(context, "meeting", pairId)], entity: "meetings", entityId: id };
}

/** An ordered pair works from its acquaintance on, one of pupils from any meeting on (R-B30). */
export function begins(context: Context, pair: Pair, held: readonly Pick<Meeting, "kind">[]): Change[] {
  const starts = pair.state === "ordered" && (pair.form === "pupil-pupil" || held.some(({ kind }) => kind === "acquaintance"));
  return starts ? [{ update: "pairs", id: pair.id, fields: { state: pairAfter(pair, "firstMeeting", PAIR_LIFE), updatedAt: context.now } }] : [];
}
