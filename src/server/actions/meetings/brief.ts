import type { MeetingBrief } from "../../../contract/meetings";
import type { PersonId } from "../../../contract/schemas";
import { isHelp } from "../../domain/helper";
import { shortName } from "../../domain/person";
import type { Pair } from "../../domain/tables";
import type { Context } from "../context";
import { isSayable } from "../../domain/meeting/after";
import { mayWithMeeting } from "./rights";

/** The pair's meetings as the visitor may see them, the newest first; what was taken back stays in the sheet. */
export function meetingBriefs(context: Context, pair: Pair): MeetingBrief[] {
  const { registry } = context;
  const me = context.actor.person;
  return registry.meetingsOf(pair.id).filter((meeting) => meeting.state === "held" && mayWithMeeting(context, "s", meeting, pair)).map((meeting) => {
    const { id, date, kind, minutes, agreement, mode, topic, later, nextStep, nextStepBy, nextStepDoneOn, difficulty, question, advice, materials } = meeting;
    const advised = difficulty + question + advice + materials === "" ? {} : { advised: { difficulty, question, advice, materials } };
    return { meetingId: id, date, kind, minutes, agreement, mode, topic, later, nextStep, nextStepBy, nextStepDoneOn, ...advised, ...(isHelp(meeting, pair, registry) ? { helper: nameOf(context, meeting.loggedBy) } : {}), mayFix: mayWithMeeting(context, "c", meeting, pair), ...(me !== null && isSayable(meeting, pair, me, registry, context.today) ? { maySay: true as const } : {}) };
  }).sort((a, b) => (a.date < b.date ? 1 : -1));
}

/** Name where there is one, code otherwise. */
const nameOf = ({ registry }: Context, id: PersonId): string => {
  const person = registry.person(id);
  return person ? shortName(person) || person.code : "";
};
