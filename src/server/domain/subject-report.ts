import type { TodayLine } from "../../contract/contract";
import type { IsoDate, PersonId } from "../../contract/schemas";
import { isActivePair } from "./actor";
import { daysBetween } from "./calendar";
import { isPresent } from "./person";
import { overdueItems, planPercent } from "./plan/progress";
import { inForce, type Registry } from "./registry";
import type { School } from "./school";
import type { Pair, PlanItem } from "./tables";

/** The report on a month lies ready from the first of the next one, and is named in «Сегодня» up to this day. */
const NAMED_UNTIL = "10";
/** Months in which there is no school: nothing is told of them. */
const SUMMER = ["06", "07", "08"];

/** The last month that is over, `2026-09`. */
export function monthBefore(today: IsoDate): string {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}
const isIn = (month: string) => (day: IsoDate | null): boolean => day !== null && day.startsWith(month);

/** Pairs that go on, each with a teacher whose subject one of these is (R.2, `subj`). */
export const pairsOfSubjects = (registry: Registry, subjects: readonly string[], today: IsoDate): { readonly pair: Pair; readonly menteeId: PersonId }[] =>
  registry.pairs.filter((pair) => isActivePair(pair, today)).flatMap((pair) => registry.membersOf(pair.id)
    .filter(({ menteeId, to }) => to === null && registry.person(menteeId)?.kind === "teacher" && registry.person(menteeId)!.subjects.some((subject) => subjects.includes(subject)))
    .map(({ menteeId }) => ({ pair, menteeId })));

export type PlanNumbers = { readonly percent: number | null; readonly due: number; readonly done: number; readonly late: number; readonly inMonth: number };

/** How a plan goes on that day, and what was done of it in the month; percent is M21, whole, null while nothing is due. */
export function planNumbers(items: readonly PlanItem[], month: string, today: IsoDate): PlanNumbers {
  const { percent, due, done } = planPercent(items, today);
  return { percent: percent === null ? null : Math.round(percent), due, done, late: overdueItems(items, today).length, inMonth: items.filter(({ status, doneOn }) => (status === "done" || status === "partly") && isIn(month)(doneOn)).length };
}

/** Lessons of the mentee that were visited: in the month, in all, and when last. */
export function visitNumbers(registry: Registry, pair: Pair, menteeId: PersonId, month: string): { readonly month: number; readonly all: number; readonly last: IsoDate | null } {
  const days = registry.observationsOf(pair.id).filter((each) => each.menteeId === menteeId && each.state === "logged").map(({ lessonDate }) => lessonDate).sort();
  return { month: days.filter(isIn(month)).length, all: days.length, last: days[days.length - 1] ?? null };
}

/**
 * «Отчёт за месяц» for each head of a methodical association whose subject has a mentee (R-A11): the head's own line.
 */
export function subjectReportLines({ registry, school, today }: { readonly registry: Registry; readonly school: Pick<School, "recordsFrom">; readonly today: IsoDate }): TodayLine[] {
  const month = monthBefore(today);
  const due = `${today.slice(0, 8)}${NAMED_UNTIL}` as IsoDate;
  if (today > due || SUMMER.includes(month.slice(5)) || (school.recordsFrom !== null && month < school.recordsFrom.slice(0, 7))) return [];
  const heads = new Map<PersonId, string[]>();
  for (const { personId, role, scope, ...term } of registry.appointments) if (role === "headOfSubject" && inForce(term, today)) heads.set(personId, [...(heads.get(personId) ?? []), scope]);
  return [...heads].flatMap(([id, subjects]) => {
    const person = registry.person(id);
    const n = new Set(pairsOfSubjects(registry, subjects, today).map(({ menteeId }) => menteeId)).size;
    return n === 0 || !person || !isPresent(person, today) ? [] : [{
      rule: "subjectReport", text: { key: "duty.subjectReport", params: { n } }, hint: { key: "duty.subjectReport.hint" }, state: "due" as const, due, daysLeft: daysBetween(today, due),
      owedBy: "headOfSubject" as const, owedById: id, pairId: null, personId: null, observationId: null,
    }];
  });
}
