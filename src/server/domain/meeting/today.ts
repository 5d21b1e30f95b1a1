import type { TodayLine } from "../../../contract/contract";
import type { IsoDate } from "../../../contract/schemas";
import { isActivePair } from "../actor";
import { shortName } from "../person";
import type { Registry } from "../registry";
import type { School } from "../school";
import { openStep } from "../step";
import { hasOpenStep } from "./meeting";

type Look = { readonly registry: Registry; readonly school: School; readonly today: IsoDate };

/** A next step that was agreed at a meeting (R-D13): the mentee's; of a group everybody's, so no person stands with it. */
export function meetingStepLines({ registry, school, today }: Look): TodayLine[] {
  return registry.meetings.filter(hasOpenStep).flatMap(({ id, pairId, nextStep, nextStepBy }) => {
    const pair = registry.pair(pairId);
    const stands = pair && isActivePair(pair, today) ? openStep(nextStepBy!, school, today) : null;
    if (!pair || stands === null) return [];
    const members = registry.membersOf(pairId).filter(({ to }) => to === null);
    const mentee = members.length === 1 ? registry.person(members[0]!.menteeId) : undefined;
    return [{
      ...stands, rule: "step", text: { key: "duty.step", params: { who: mentee ? shortName(mentee) : pair.code, step: nextStep } }, hint: { key: "duty.step.meeting.hint" },
      owedBy: "mentee" as const, pairId, personId: mentee?.id ?? null, observationId: null, meetingId: id,
    }];
  });
}
