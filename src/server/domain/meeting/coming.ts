import type { TodayLine } from "../../../contract/contract";
import type { IsoDate, PairId } from "../../../contract/schemas";
import { addDays } from "../calendar";
import { ownLessonLines } from "../lesson-lines";
import { inForce, type Registry } from "../registry";
import type { School } from "../school";
import { ownMeetingLines } from "./today";

/** Meetings and lessons of today and tomorrow, for each whose they are: what the letter of the day says once (R-P14, R-L01). */
export function comingLines(look: { readonly registry: Registry; readonly school: School; readonly today: IsoDate }): TodayLine[] {
  const { registry, today } = look;
  const isComing = (day: IsoDate): boolean => day === today || day === addDays(today, 1);
  const pairs = new Set<PairId>([
    ...registry.meetings.filter(({ state, date }) => state === "planned" && isComing(date)).map(({ pairId }) => pairId),
    ...registry.observations.filter(({ state, lessonDate }) => state === "planned" && isComing(lessonDate)).map(({ pairId }) => pairId),
  ]);
  const people = new Set([...pairs].flatMap((id) => {
    const pair = registry.pair(id);
    const named = registry.appointmentsFor(id).filter((each) => inForce(each, today)).map(({ personId }) => personId);
    return pair ? [pair.mentorId, ...(pair.secondMentorId === "" ? [] : [pair.secondMentorId]), ...named, ...registry.membersOf(id).map(({ menteeId }) => menteeId)] : [];
  }));
  return [...people].flatMap((id) => registry.person(id) ?? []).flatMap((person) => [...ownMeetingLines(look, person), ...ownLessonLines(look, person).filter(({ rule }) => rule === "lessonPlanned")])
    .filter(({ due }) => due !== null && isComing(due));
}
