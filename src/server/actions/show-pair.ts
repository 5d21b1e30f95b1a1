import type { Input, Output } from "../../contract/contract";
import { observationBrief, pairBrief } from "./briefs";
import type { Context } from "./context";
import { mayWithLesson, mayWithPair, pairFor } from "./rights";
import { linesFor } from "./show-home";

/** A pair with everything recorded about it that the visitor may see. */
export function showPair(context: Context, { pairId }: Input<"pair.show">): Output<"pair.show"> {
  const pair = pairFor(context, "s", "pair", pairId);
  const { registry } = context;
  return {
    pair: pairBrief(context, pair),
    lines: linesFor(context, [pair]).filter((line) => line.pairId === pairId),
    observations: registry.observationsOf(pairId)
      .filter((observation) => mayWithLesson(context, "s", "lesson", observation, pair))
      .map((observation) => observationBrief(context, observation, pair))
      .sort((a, b) => (a.lessonDate < b.lessonDate ? 1 : -1)),
    meetings: mayWithPair(context, "s", "meeting", pair)
      ? registry.meetingsOf(pairId).map(({ date, kind, minutes, agreement }) => ({ date, kind, minutes, agreement })).sort((a, b) => (a.date < b.date ? 1 : -1))
      : [],
    members: mayWithPair(context, "s", "member.consents", pair)
      ? registry.membersOf(pairId).map(({ menteeId, from, to, mentorConsentOn, menteeConsentOn }) => ({ personId: menteeId, from, to, mentorConsentOn, menteeConsentOn }))
      : [],
  };
}
