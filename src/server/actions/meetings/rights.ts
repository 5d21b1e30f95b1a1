import { RIGHTS } from "../../catalogue/rights";
import { meetingFacts } from "../../domain/actor";
import { may, type Letter } from "../../domain/rights";
import type { Meeting, Pair } from "../../domain/tables";
import { notYours, type Context } from "../context";

/** Whether the visitor may do so with a meeting: the author while it is open, the curator at any time (R.3). */
export function mayWithMeeting({ actor, registry, services, today }: Context, letter: Letter, meeting: Meeting, pair: Pair): boolean {
  const entered = meeting.createdAt === "" ? meeting.date : services.dayOf(meeting.createdAt);
  return may(RIGHTS, actor.roles, letter, "meeting", meetingFacts(actor, meeting, pair, registry, today, entered));
}

/** A meeting that the visitor may see, with its pair. @throws AppError `not-found`, the same for a foreign and a missing one */
export function meetingFor(context: Context, id: string): { meeting: Meeting; pair: Pair } {
  const meeting = context.registry.meetings.find((each) => each.id === id);
  const pair = meeting && context.registry.pair(meeting.pairId);
  if (!meeting || !pair || !mayWithMeeting(context, "s", meeting, pair)) throw notYours();
  return { meeting, pair };
}
