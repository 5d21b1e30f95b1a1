import type { Input } from "../../../contract/contract";
import { HELP_KINDS, type PersonId } from "../../../contract/schemas";
import { PAIR_LIFE } from "../../catalogue/lifecycles";
import { plannedBeside } from "../../domain/helper";
import { BLANK_MEETING, checkHeld } from "../../domain/meeting/meeting";
import { pairAfter } from "../../domain/pair";
import type { Meeting, Pair } from "../../domain/tables";
import type { Change } from "../../services";
import { made, notYours, refuse, type Context, type Outcome } from "../context";
import { helpsIn, pairFor } from "../rights";
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
  const help = helpsIn(context, pair);
  if (help) refuseHelp(all);
  checkHeld(all, context.today);
  const rows = all.map(({ mode = "", topic = "", nextStep = "", nextStepBy = null, difficulty = "", question = "", advice = "", materials = "", ...held }): Meeting => ({
    ...BLANK_MEETING, ...held, mode, topic, nextStep, nextStepBy, difficulty, question, advice, materials, id: context.services.newId("MT"), pairId, state: "held", later: all.length > 1 && held.date < context.today, loggedBy: person.id, ...made(context),
  }));
  // What somebody else helped is beside the pair's own plan, and begins nothing.
  const written = rows.map((row) => onPlanned(context, pair, row, help ? person.id : null));
  const fresh = rows.filter((_, at) => written[at]!.planned === null);
  const id = written[0]!.planned ?? rows[0]!.id;
  return { output: { meetingId: id }, changes: [...(fresh.length > 0 ? [{ append: "meetings", rows: fresh } satisfies Change] : []), ...written.flatMap(({ changes }) => changes), ...(help ? [] : begins(context, pair, all)), ...dropDraft(context, "meeting", pairId)], entity: "meetings", entityId: id };
}

/** @throws AppError `invalid-input`: acquaintance, trial and interview are the pair's own (R-A12) */
export function refuseHelp(meetings: readonly Pick<Meeting, "kind">[]): void {
  refuse(meetings.flatMap(({ kind }, at) => ((HELP_KINDS as readonly string[]).includes(kind) ? [] : [{ key: "helper.kind", field: at === 0 ? "kind" : `more.${at - 1}.kind` }])));
}

/** A meeting was planned for that day, by the pair or by who helps: this is it, and no second row. */
function onPlanned({ registry, now }: Context, pair: Pair, { id, at, movedFrom, firstId, saidBy, createdAt, createdBy, ...held }: Meeting, helper: PersonId | null): { readonly planned: string | null; readonly changes: readonly Change[] } {
  const planned = plannedBeside(pair, registry, helper).find(({ date }) => date === held.date);
  return planned ? { planned: planned.id, changes: [{ update: "meetings", id: planned.id, fields: { ...held, updatedAt: now } }] } : { planned: null, changes: [] };
}

/** An ordered pair works from its acquaintance on, one of pupils from any meeting on (R-B30). */
export function begins(context: Context, pair: Pair, held: readonly Pick<Meeting, "kind">[]): Change[] {
  const starts = pair.state === "ordered" && held.length > 0 && (pair.form === "pupil-pupil" || held.some(({ kind }) => kind === "acquaintance"));
  return starts ? [{ update: "pairs", id: pair.id, fields: { state: pairAfter(pair, "firstMeeting", PAIR_LIFE), updatedAt: context.now } }] : [];
}
