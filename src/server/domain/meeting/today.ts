import type { TodayLine } from "../../../contract/contract";
import type { IsoDate } from "../../../contract/schemas";
import { isActivePair, pairsLedBy } from "../actor";
import { daysBetween } from "../calendar";
import { isHelp } from "../helper";
import { shortName } from "../person";
import { inForce, type Registry } from "../registry";
import type { Person } from "../tables";
import type { School } from "../school";
import { openStep } from "../step";
import { isHeld } from "../course/held";
import { hasOpenStep } from "./meeting";

type Look = { readonly registry: Registry; readonly school: School; readonly today: IsoDate };

/** A planned meeting stands among what is due from the day before. */
const DAY_BEFORE = 1;

/**
 * Planned meetings of a person's own pairs: to come to both sides, and once their day has passed to who leads the pair, until it is said whether they were
 * held (R-P14); what somebody who helps has planned, to him and the mentee (R-A12). Two people's matter: nobody else's «Сегодня» has them.
 */
export function ownMeetingLines({ registry, today }: Pick<Look, "registry" | "today">, me: Person): TodayLine[] {
  const led = new Set<string>([
    ...pairsLedBy(me.id, registry, today).map(({ id }) => id), ...registry.appointmentsOf(me.id).filter((each) => each.role === "grownUp" && inForce(each, today)).map(({ scope }) => scope),
  ]);
  const helped = registry.appointmentsOf(me.id).filter((each) => each.role === "helper" && inForce(each, today)).map(({ scope }) => scope);
  const member = new Set<string>(registry.pairsOfMentee(me.id).map(({ id }) => id));
  const own = new Set<string>([...led, ...member, ...helped]);
  return registry.meetings.filter(({ state, pairId }) => state === "planned" && own.has(pairId)).flatMap((meeting) => {
    const { id, pairId, date, at } = meeting;
    const pair = registry.pair(pairId);
    const daysLeft = daysBetween(today, date);
    if (!pair || !isActivePair(pair, today) || daysLeft > DAY_BEFORE) return [];
    const leads = isHelp(meeting, pair, registry) ? meeting.loggedBy === me.id : led.has(pairId);
    if (!leads && !(member.has(pairId) && daysLeft >= 0)) return [];
    return [{
      rule: "meetingPlanned", text: { key: at === "" ? "duty.meetingPlanned" : "duty.meetingPlanned.at", params: { code: pair.code, at } }, hint: { key: leads ? "duty.meetingPlanned.hint" : "duty.meetingPlanned.menteeHint" },
      state: daysLeft < 0 ? "overdue" as const : "due" as const, due: date, daysLeft, owedBy: leads ? "mentor" as const : "mentee" as const, owedById: me.id, pairId: pair.id, personId: null, observationId: null, meetingId: id,
    }];
  });
}

/** A next step that was agreed at a meeting (R-D13): the mentee's; of a group everybody's, so no person stands with it. */
export function meetingStepLines({ registry, school, today }: Look): TodayLine[] {
  return registry.meetings.filter(hasOpenStep).flatMap(({ id, pairId, nextStep, nextStepBy }) => {
    const pair = registry.pair(pairId);
    const stands = pair && isActivePair(pair, today) && !isHeld(registry, pair, today) ? openStep(nextStepBy!, school, today) : null;
    if (!pair || stands === null) return [];
    const members = registry.membersOf(pairId).filter(({ to }) => to === null);
    const mentee = members.length === 1 ? registry.person(members[0]!.menteeId) : undefined;
    return [{
      ...stands, rule: "step", text: { key: "duty.step", params: { who: mentee ? shortName(mentee) : pair.code, step: nextStep } }, hint: { key: "duty.step.meeting.hint" },
      owedBy: "mentee" as const, pairId, personId: mentee?.id ?? null, observationId: null, meetingId: id,
    }];
  });
}
