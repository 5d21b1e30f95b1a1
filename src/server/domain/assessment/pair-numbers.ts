import type { IsoDate, PersonId } from "../../../contract/schemas";
import { planPercent } from "../plan/progress";
import { ownLessons, ownMeetings } from "../helper";
import type { Registry } from "../registry";
import type { Pair, PlanItem } from "../tables";

/** What the registry counts of a pair within a stage: held meetings, their hours, lessons visited, M21 of the plan in whole percent (null while nothing is due). */
export type PairNumbers = { readonly meetings: number; readonly hours: number; readonly visits: number; readonly planPercent: number | null };

/** @param from first day of the stage, or null for all of it; the last day is `to` */
export function pairNumbers(registry: Registry, pair: Pair, menteeId: PersonId, from: IsoDate | null, to: IsoDate): PairNumbers {
  const within = (day: IsoDate): boolean => (from === null || day >= from) && day <= to;
  const meetings = ownMeetings(pair, registry).filter(({ state, date }) => state === "held" && within(date));
  const { percent } = planPercent(stagePlan(registry, pair, menteeId), to);
  return {
    meetings: meetings.length, hours: Math.round(meetings.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) / 6) / 10,
    visits: ownLessons(pair, registry).filter((each) => each.menteeId === menteeId && each.state === "logged" && within(each.lessonDate)).length,
    planPercent: percent === null ? null : Math.round(percent),
  };
}

/** Lines of the adaptation plan, or of the year's programme while there is none. */
export function stagePlan(registry: Registry, pair: Pair, menteeId: PersonId): readonly PlanItem[] {
  const own = registry.programmesOf(pair.id).filter((each) => each.menteeId === menteeId && each.state !== "ended");
  const programme = own.find(({ kind }) => kind === "D16") ?? own.find(({ kind }) => kind === "D15");
  return programme ? registry.linesOf(programme.id) : [];
}
