import type { MeetingBrief } from "../../../contract/meetings";
import type { Pair } from "../../domain/tables";
import type { Context } from "../context";
import { mayWithPair } from "../rights";
import { isSayable } from "../../domain/meeting/after";
import { mayWithMeeting } from "./rights";

/** The pair's meetings as the visitor may see them, the newest first; what was taken back stays in the sheet. */
export function meetingBriefs(context: Context, pair: Pair): MeetingBrief[] {
  if (!mayWithPair(context, "s", "meeting", pair)) return [];
  const me = context.actor.person;
  return context.registry.meetingsOf(pair.id).filter(({ state }) => state === "held").map((meeting) => {
    const { id, date, kind, minutes, agreement, mode, topic, later, nextStep, nextStepBy, nextStepDoneOn, difficulty, question, advice, materials } = meeting;
    const advised = difficulty + question + advice + materials === "" ? {} : { advised: { difficulty, question, advice, materials } };
    return { meetingId: id, date, kind, minutes, agreement, mode, topic, later, nextStep, nextStepBy, nextStepDoneOn, ...advised, mayFix: mayWithMeeting(context, "c", meeting, pair), ...(me !== null && isSayable(meeting, pair, me, context.registry, context.today) ? { maySay: true as const } : {}) };
  }).sort((a, b) => (a.date < b.date ? 1 : -1));
}
