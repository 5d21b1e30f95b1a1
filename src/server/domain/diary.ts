import type { IsoDate, PairId, PersonId } from "../../contract/schemas";
import { schoolYearOf } from "./calendar";
import type { Term } from "./control/calendar";
import { paperKey } from "./paper/paper";
import { ownMeetings } from "./helper";
import type { Registry } from "./registry";
import type { Meeting, Observation, Paper } from "./tables";

/** A mentor's diary of one pair in a span of days (R-A24). */
export type Diary = { readonly pairId: PairId; readonly authorId: PersonId; readonly from: IsoDate; readonly to: IsoDate };
/** A line of it: a meeting of the pair that was held, or a lesson that its author visited. */
export type DiaryEntry = { readonly date: IsoDate; readonly step: string; readonly by: IsoDate | null; readonly doneOn: IsoDate | null } & ({ readonly meeting: Meeting } | { readonly lesson: Observation });

export const diaryKey = ({ pairId, authorId, from, to }: Diary): string => paperKey("D22", [pairId, authorId, from, to].join("."), 1);

/** Whose diary of what a paper is, read off its key. */
export function diaryOf({ kind, key }: Pick<Paper, "kind" | "key">): Diary | undefined {
  const [pairId, authorId, from, to] = kind === "D22" ? (key.split(" ")[1] ?? "").split(".") : [];
  return to === undefined ? undefined : { pairId: pairId as PairId, authorId: authorId as PersonId, from: from as IsoDate, to: to as IsoDate };
}

/** The earliest first. Lessons of others are theirs: a coaching sheet is read by its author (`domain/rights.md` R.3). */
export function entriesOf(registry: Registry, { pairId, authorId, from, to }: Diary): DiaryEntry[] {
  const within = (day: IsoDate): boolean => from <= day && day <= to;
  const pair = registry.pair(pairId);
  return [
    ...(pair ? ownMeetings(pair, registry) : []).filter(({ state, date }) => state === "held" && within(date)).map((meeting) => ({ date: meeting.date, step: meeting.nextStep, by: meeting.nextStepBy, doneOn: meeting.nextStepDoneOn, meeting })),
    ...registry.observationsOf(pairId).filter(({ state, lessonDate, observerId }) => state === "logged" && observerId === authorId && within(lessonDate))
      .map((lesson) => ({ date: lesson.lessonDate, step: lesson.nextStep, by: lesson.nextStepBy, doneOn: lesson.nextStepDoneOn, lesson })),
  ].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** Meetings, their minutes, visits and agreements that are not kept yet. */
export const diarySum = (entries: readonly DiaryEntry[]): { readonly meetings: number; readonly minutes: number; readonly lessons: number; readonly open: readonly DiaryEntry[] } => ({
  meetings: entries.filter((entry) => "meeting" in entry).length, minutes: entries.reduce((sum, entry) => sum + ("meeting" in entry ? entry.meeting.minutes ?? 0 : 0), 0),
  lessons: entries.filter((entry) => "lesson" in entry).length, open: entries.filter(({ step, doneOn }) => step !== "" && doneOn === null),
});

/** Terms of the school year of a day as spans of days, and the year as a whole, last. */
export function diarySpans(day: IsoDate, terms: readonly Term[]): { readonly from: IsoDate; readonly to: IsoDate }[] {
  const year = schoolYearOf(day);
  const on = (md: string): IsoDate => `${md >= "09-01" ? year : year + 1}-${md}` as IsoDate;
  const spans = terms.map(([first, last]) => ({ from: on(first), to: on(last) }));
  return [...spans, { from: spans[0]!.from, to: spans[spans.length - 1]!.to }];
}

/** The term that goes on, or the last one that has begun; the year so far. */
export function spanOf(day: IsoDate, which: "term" | "year", terms: readonly Term[]): { readonly from: IsoDate; readonly to: IsoDate } {
  const spans = diarySpans(day, terms);
  const year = spans[spans.length - 1]!;
  return which === "year" ? year : spans.slice(0, -1).filter(({ from }) => from <= day).pop() ?? year;
}
