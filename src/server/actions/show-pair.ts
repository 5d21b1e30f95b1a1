import type { Input, Output } from "../../contract/contract";
import { RIGHTS } from "../catalogue/rights";
import { pairFacts } from "../domain/actor";
import { may } from "../domain/rights";
import type { Pair, PairMember } from "../domain/tables";
import { observationBrief, pairBrief } from "./briefs";
import type { Context } from "./context";
import { meetingBriefs } from "./meetings/brief";
import { mayWithLesson, pairFor } from "./rights";
import { plannedMeetings } from "./meetings/plan";
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
    meetings: meetingBriefs(context, pair),
    planned: plannedMeetings(context, pair),
    members: registry.membersOf(pairId).flatMap((member) => memberFor(context, pair, member)),
  };
}

/** Consents to the pair: all of them for the staff, to each side its own (`domain/rights.md` R.3, PairMember). */
function memberFor({ actor, registry, today }: Context, pair: Pair, { menteeId, from, to, mentorConsentOn, menteeConsentOn }: PairMember): Output<"pair.show">["members"] {
  const me = actor.person?.id;
  const facts = pairFacts(actor, pair, registry, today);
  const seen = (side: "mentor" | "mentee", own: boolean): boolean =>
    may(RIGHTS, actor.roles, "s", "member.consents", (role) => ({ ...facts(role), self: own && (side === "mentee") === (role === "mentee") }));
  const mentors = seen("mentor", me === pair.mentorId || me === pair.secondMentorId);
  const mentees = seen("mentee", me === menteeId);
  return mentors || mentees ? [{ personId: menteeId, from, to, mentorConsentOn: mentors ? mentorConsentOn : null, menteeConsentOn: mentees ? menteeConsentOn : null }] : [];
}
