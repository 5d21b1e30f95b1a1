import type { TodayLine } from "../../contract/contract";
import type { IsoDate } from "../../contract/schemas";
import { isActivePair, pairsLedBy, SHEET_OPENS_AFTER } from "./actor";
import { addDays, daysBetween, isWorkingDay, type SchoolCalendar } from "./calendar";
import { workingDaysSince } from "./deadline";
import { isToAnalyse } from "./observation";
import { shortName } from "./person";
import type { Registry } from "./registry";
import type { School } from "./school";
import type { Observation, Pair, Person } from "./tables";

type Look = { readonly registry: Registry; readonly school: School; readonly today: IsoDate };

/** A lesson that was talked about stands among what is due so many days before it. */
const AHEAD = 3;

/**
 * What a person's own lessons ask of them: a mentor to visit the one that was talked about, a mentee to analyse the one that was held, as long as
 * the sheet waits for it (R-H03, R-H07). Two people's matter: nobody else's «Сегодня» has them.
 */
export function ownLessonLines(look: Look, me: Person): TodayLine[] {
  const { registry, today } = look;
  const standing = (pairs: readonly Pair[]): { pair: Pair; lesson: Observation }[] => pairs.filter((pair) => isActivePair(pair, today)).flatMap((pair) => registry.observationsOf(pair.id).map((lesson) => ({ pair, lesson })));
  return [
    ...standing(pairsLedBy(me.id, registry, today)).flatMap(({ pair, lesson }) => toVisit(look, me, pair, lesson)),
    ...standing(registry.pairsOfMentee(me.id)).flatMap(({ pair, lesson }) => toAnalyse(look, me, pair, lesson)),
  ];
}

function toVisit({ registry, today }: Look, me: Person, pair: Pair, { id, state, lessonDate, observerId, menteeId }: Observation): TodayLine[] {
  const daysLeft = daysBetween(today, lessonDate);
  const mentee = registry.person(menteeId);
  if (state !== "planned" || observerId !== me.id || daysLeft > AHEAD || !mentee) return [];
  return [{
    rule: "lessonPlanned", text: { key: "duty.lessonPlanned", params: { who: shortName(mentee) } }, hint: { key: "duty.lessonPlanned.hint" },
    state: daysLeft < 0 ? "overdue" : "due", due: lessonDate, daysLeft, owedBy: "mentor", owedById: me.id, pairId: pair.id, personId: menteeId, observationId: id,
  }];
}

function toAnalyse({ school, today }: Look, me: Person, pair: Pair, lesson: Observation): TodayLine[] {
  const { id, menteeId, selfAnalysisOn, lessonDate, subject } = lesson;
  if (menteeId !== me.id || selfAnalysisOn !== null || !isToAnalyse(lesson, today) || workingDaysSince(lessonDate, today, school.calendar) >= SHEET_OPENS_AFTER) return [];
  const due = nthWorkingDayAfter(lessonDate, SHEET_OPENS_AFTER, school.calendar);
  return [{
    rule: "selfAnalysis", text: { key: "duty.selfAnalysis", params: { subject } }, hint: { key: "duty.selfAnalysis.hint" },
    state: "due", due, daysLeft: daysBetween(today, due), owedBy: "mentee", owedById: me.id, pairId: pair.id, personId: me.id, observationId: id,
  }];
}

function nthWorkingDayAfter(day: IsoDate, n: number, calendar: SchoolCalendar): IsoDate {
  let each = day;
  for (let left = n; left > 0;) {
    each = addDays(each, 1);
    if (isWorkingDay(each, calendar)) left--;
  }
  return each;
}
