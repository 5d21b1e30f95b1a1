import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { pairFacts } from "../../domain/actor";
import { hasOpenStep } from "../../domain/meeting/meeting";
import { notYours, type Context, type Outcome } from "../context";
import { pairFor } from "../rights";

/** The next step of a meeting is done: said by a mentee or a mentor of the pair, or the curator (R.6, `task.done`: pair or self). */
export function finishMeetingStep(context: Context, { meetingId, doneOn }: Extract<Input<"task.done">, { meetingId: unknown }>): Outcome<"task.done"> {
  const { actor, registry, today } = context;
  const meeting = registry.meetings.find(({ id }) => id === meetingId);
  if (!meeting) throw notYours();
  const facts = pairFacts(actor, pairFor(context, "s", "meeting", meeting.pairId), registry, today);
  if (!actor.roles.has("curator") && !facts("mentor").pair && !facts("mentee").self) throw notYours();
  if (!hasOpenStep(meeting)) throw new AppError("conflict", "meeting.noStep");
  if (doneOn > today) throw new AppError("invalid-input", "form.wrong", {}, [{ key: "date.future", field: "doneOn", params: { date: doneOn } }]);
  if (doneOn < meeting.date) throw new AppError("invalid-input", "form.wrong", {}, [{ key: "step.beforeMeeting", field: "doneOn", params: { date: meeting.date } }]);
  return { output: {}, changes: [{ update: "meetings", id: meetingId, fields: { nextStepDoneOn: doneOn, updatedAt: context.now } }], entity: "meetings", entityId: meetingId };
}
