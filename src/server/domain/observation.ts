import { AppError, type Message } from "../../contract/errors";
import { TALK_WITHIN } from "../../contract/bounds";
import type { Lesson, PreparedLesson } from "../../contract/lessons";
import type { IsoDate, Scores } from "../../contract/schemas";
import { addDays, daysBetween } from "./calendar";
import type { School } from "./school";
import type { Observation } from "./tables";

/**
 * How the lesson went, in percent from 0 to 100, not rounded: Q15, the sum of the scores over twice the number of criteria rated. A
 * criterion that was not observed does not count. Null when nothing was rated, which is not 0.
 */
export function lessonShare(scores: Scores): number | null {
  const rated = Object.values(scores);
  return rated.length === 0 ? null : (100 * rated.reduce<number>((sum, score) => sum + score, 0)) / (2 * rated.length);
}

/** The same in whole percent, for people. */
export const lessonPercent = (scores: Scores): number | null => {
  const share = lessonShare(scores);
  return share === null ? null : Math.round(share);
};

/** How sure the teacher of a lesson felt, 1–10, as the self-analysis says (Q10.6); null when it does not. */
export function confidenceOf(selfAnalysis: Observation["selfAnalysis"]): number | null {
  const said = Number((selfAnalysis as { readonly [key: string]: string | undefined })["6"] ?? "");
  return Number.isInteger(said) && said >= 1 && said <= 10 ? said : null;
}

export type Level = "high" | "good" | "base" | "low";
/** The level of a lesson, by the unrounded value (Q15). */
export function lessonLevel(share: number, levels: School["levels"]): Level {
  return share >= levels.high ? "high" : share >= levels.good ? "good" : share >= levels.base ? "base" : "low";
}

/** Minutes of a day, of `08:35`. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * How long after the lesson the talk began, in minutes, and whether that was later than right after it. Null when it was not written down, or
 * when a talk of that day cannot be compared with the end of the lesson.
 */
export function talkAfter({ lessonDate, lessonEnd = "", afterOn = null, afterAt = "" }: Pick<Lesson, "lessonDate" | "lessonEnd" | "afterOn" | "afterAt">): { readonly minutes: number | null; readonly late: boolean } | null {
  if (afterOn !== null && afterOn !== lessonDate) return { minutes: null, late: true };
  if (afterAt === "" || lessonEnd === "") return null;
  const minutes = minutesOf(afterAt) - minutesOf(lessonEnd);
  return { minutes, late: minutes > TALK_WITHIN };
}

/** Minutes that a visit took (M61): the lesson, when its times were written down, and the talk after it. */
export const minutesOfLesson = ({ lessonStart, lessonEnd, talkMinutes }: Pick<Observation, "lessonStart" | "lessonEnd" | "talkMinutes">): number =>
  (lessonStart === "" || lessonEnd === "" ? 0 : Math.max(0, minutesOf(lessonEnd) - minutesOf(lessonStart))) + (talkMinutes ?? 0);

/** A talk is not planned further ahead, in days: a later day is a slip of the pen. */
const FARTHEST = 120;

/** What a prepared lesson has wrong, by field (R-H03). */
export function wrongPrepared({ lessonDate, beforeOn }: PreparedLesson, today: IsoDate): Message[] {
  const wrong: Message[] = [];
  if (daysBetween(today, lessonDate) > FARTHEST) wrong.push({ key: "lesson.far", field: "lessonDate", params: { date: lessonDate, last: addDays(today, FARTHEST) } });
  if (beforeOn && beforeOn > lessonDate) wrong.push({ key: "lesson.beforeLate", field: "beforeOn", params: { talk: beforeOn, lesson: lessonDate } });
  return wrong;
}

/**
 * Everything wrong with a lesson as it was filled in, by field, at once (R-H04, R-H08).
 * @throws AppError `invalid-input`
 */
export function checkLesson(lesson: Lesson, today: IsoDate): void {
  const { lessonDate, nextStepBy, lessonStart, lessonEnd, afterOn, afterAt } = lesson;
  const wrong: Message[] = [];
  if (lessonDate > today) wrong.push({ key: "lesson.future", field: "lessonDate", params: { date: lessonDate } });
  if (nextStepBy < lessonDate) wrong.push({ key: "lesson.stepBefore", field: "nextStepBy", params: { step: nextStepBy, lesson: lessonDate } });
  if (lesson.beforeOn && lesson.beforeOn > lessonDate) wrong.push({ key: "lesson.beforeLate", field: "beforeOn", params: { talk: lesson.beforeOn, lesson: lessonDate } });
  if (lessonStart && lessonEnd && lessonEnd <= lessonStart) wrong.push({ key: "lesson.endBefore", field: "lessonEnd", params: { end: lessonEnd, start: lessonStart } });
  if (afterOn && (afterOn < lessonDate || afterOn > today)) wrong.push({ key: "lesson.afterDay", field: "afterOn", params: { talk: afterOn, lesson: lessonDate } });
  else if (afterAt && lessonEnd && (afterOn ?? lessonDate) === lessonDate && afterAt < lessonEnd) wrong.push({ key: "lesson.afterBefore", field: "afterAt", params: { talk: afterAt, end: lessonEnd } });
  if (wrong.length > 0) throw new AppError("invalid-input", "form.wrong", {}, wrong);
}

type Phase = "lessonType" | "beforeOn" | "beforeAt" | "focus" | "success" | "lessonStart" | "lessonEnd" | "notes" | "afterOn" | "afterAt" | "talkMinutes" | "forReview";
/** What a row holds of the phases of the cycle; what the page did not send is empty. */
export const phasesOf = (lesson: Partial<Pick<Lesson, Phase>>): Pick<Observation, Phase> => ({
  lessonType: lesson.lessonType ?? "", beforeOn: lesson.beforeOn ?? null, beforeAt: lesson.beforeAt ?? "", focus: lesson.focus ?? "", success: lesson.success ?? "",
  lessonStart: lesson.lessonStart ?? "", lessonEnd: lesson.lessonEnd ?? "", notes: lesson.notes ?? [], afterOn: lesson.afterOn ?? null, afterAt: lesson.afterAt ?? "",
  talkMinutes: lesson.talkMinutes ?? null, forReview: lesson.forReview ?? false,
});

/** A lesson is a mentee's to analyse once it was held (R-H07): a visit of control is not coaching. */
export const isToAnalyse = ({ aim, state, lessonDate }: Pick<Observation, "aim" | "state" | "lessonDate">, today: IsoDate): boolean =>
  aim === "coaching" && (state === "logged" || (state === "planned" && lessonDate <= today));
