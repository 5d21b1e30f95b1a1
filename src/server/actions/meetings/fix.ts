import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { isHelp } from "../../domain/helper";
import { checkHeld } from "../../domain/meeting/meeting";
import type { Meeting } from "../../domain/tables";
import { notYours, type Context, type Outcome } from "../context";
import { dropDraft } from "../save-draft";
import { begins, refuseHelp } from "./log";
import { mayWithMeeting, meetingFor } from "./rights";

/** Corrects a held meeting in place. A step that stays keeps the day it was done; one that is taken away loses it. */
export function fixMeeting(context: Context, { meetingId, mode = "", topic = "", nextStep = "", nextStepBy = null, difficulty = "", question = "", advice = "", materials = "", ...held }: Input<"meeting.fix">): Outcome<"meeting.fix"> {
  const { meeting, pair } = ownMeeting(context, meetingId);
  const help = isHelp(meeting, pair, context.registry);
  if (help) refuseHelp([held]);
  checkHeld([{ ...held, topic, nextStep, nextStepBy, question, advice, materials }], context.today);
  const fields: Partial<Meeting> = { ...held, mode, topic, difficulty, question, advice, materials, nextStep, nextStepBy, nextStepDoneOn: nextStep === "" ? null : meeting.nextStepDoneOn, updatedAt: context.now };
  return { output: {}, changes: [{ update: "meetings", id: meetingId, fields }, ...(help ? [] : begins(context, pair, [held])), ...dropDraft(context, "meeting", meetingId)], entity: "meetings", entityId: meetingId };
}

/** Takes a record back; the row stays, marked. */
export function withdrawMeeting(context: Context, { meetingId }: Extract<Input<"record.withdraw">, { meetingId: unknown }>): Outcome<"record.withdraw"> {
  ownMeeting(context, meetingId);
  return { output: {}, changes: [{ update: "meetings", id: meetingId, fields: { state: "withdrawn", updatedAt: context.now } }], entity: "meetings", entityId: meetingId };
}

/** A held meeting that the visitor may correct. @throws AppError `not-found` of another's, `conflict` when the fourteen days are over */
function ownMeeting(context: Context, id: string): ReturnType<typeof meetingFor> {
  const found = meetingFor(context, id);
  if (mayWithMeeting(context, "c", found.meeting, found.pair) && found.meeting.state === "held") return found;
  if (found.meeting.loggedBy !== context.actor.person?.id && !context.actor.roles.has("curator")) throw notYours();
  throw new AppError("conflict", found.meeting.state === "held" ? "meeting.closed" : "record.changed");
}
