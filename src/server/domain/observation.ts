import { AppError, type Message } from "../../contract/errors";
import type { Lesson } from "../../contract/contract";
import type { IsoDate, Scores } from "../../contract/schemas";
import type { School } from "./school";

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

export type Level = "high" | "good" | "base" | "low";
/** The level of a lesson, by the unrounded value (Q15). */
export function lessonLevel(share: number, levels: School["levels"]): Level {
  return share >= levels.high ? "high" : share >= levels.good ? "good" : share >= levels.base ? "base" : "low";
}

/**
 * Everything wrong with a lesson as it was filled in, by field, at once (R-H04, R-H08).
 * @throws AppError `invalid-input`
 */
export function checkLesson(lesson: Lesson, today: IsoDate): void {
  const wrong: Message[] = [];
  if (lesson.lessonDate > today) wrong.push({ key: "lesson.future", field: "lessonDate", params: { date: lesson.lessonDate } });
  if (lesson.nextStepBy < lesson.lessonDate) wrong.push({ key: "lesson.stepBefore", field: "nextStepBy", params: { step: lesson.nextStepBy, lesson: lesson.lessonDate } });
  if (wrong.length > 0) throw new AppError("invalid-input", "form.wrong", {}, wrong);
}
