import type { Input, Output } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { afterMeetingShown } from "../../catalogue/form-spec";
import { AFTER_MEETING } from "../../catalogue/questionnaires";
import { isSayable, sideAfter } from "../../domain/meeting/after";
import { typedValues } from "../../domain/questions/typed-values";
import type { MeetingWords, Meeting, Pair, Person } from "../../domain/tables";
import type { Change } from "../../services";
import { notYours, type Context, type Outcome } from "../context";
import { AFTER_MEETING_DRAFT } from "../forms/open-draft";
import { meetingFor } from "../meetings/rights";
import { dropDraft } from "../save-draft";
import { askToTalk } from "./appeal";

/** Q09 of a meeting for the side that asks; what was said is not shown again. */
export function showAfterMeeting(context: Context, { meetingId }: Input<"afterMeeting.show">): Output<"afterMeeting.show"> {
  const { meeting, pair, me, side } = ofOwnSide(context, meetingId);
  const { date, kind, nextStep, nextStepBy } = meeting;
  return { questionnaire: afterMeetingShown(side, context.school.mode), date, kind, nextStep, nextStepBy, maySay: isSayable(meeting, pair, me, context.registry, context.today) };
}

/**
 * Keeps how a meeting was, once a person. «Да, свяжитесь со мной» is «хочу поговорить» (`domain/rights.md` R.5, A14), kept before the rest.
 * @throws AppError `invalid-input` by question, `conflict` when it was said already, or the fortnight is over
 */
export function sayAfterMeeting(context: Context, { meetingId, values }: Input<"afterMeeting.save">, requestId: string): Outcome<"afterMeeting.save"> {
  const { meeting, pair, me, side } = ofOwnSide(context, meetingId);
  if (!isSayable(meeting, pair, me, context.registry, context.today)) throw new AppError("conflict", "afterMeeting.closed");
  const { 2: useful = "", 3: said = "", 5: help = "" } = typedValues(AFTER_MEETING[side], values, false);
  const asked = help === "yes" ? askToTalk(context, { words: "" }, requestId).changes : [];
  const words: MeetingWords = { id: context.services.newId("MF"), meetingId, pairId: pair.id, personId: me.id, useful: Number(useful), said: said.split("; "), at: context.now };
  const changes: Change[] = [
    { append: "meetingWords", rows: [words] }, { update: "meetings", id: meetingId, fields: { saidBy: [...meeting.saidBy, me.id], updatedAt: context.now } }, ...dropDraft(context, AFTER_MEETING_DRAFT, meetingId),
  ];
  return { output: {}, changes: [...changes, ...asked], entity: "meetings", entityId: meetingId };
}

type Own = { readonly meeting: Meeting; readonly pair: Pair; readonly me: Person; readonly side: "mentee" | "mentor" };
/** A held meeting of a pair in which the visitor is a side. @throws AppError `not-found` */
function ofOwnSide(context: Context, meetingId: string): Own {
  const { meeting, pair } = meetingFor(context, meetingId);
  const me = context.actor.person;
  const side = me && sideAfter(pair, me, context.registry, context.today);
  if (!me || !side || meeting.state !== "held") throw notYours();
  return { meeting, pair, me, side };
}
