import { Lesson } from "../../contract/contract";
import type { Message } from "../../contract/errors";
import type { IsoDate, PairId } from "../../contract/schemas";
import { addDays } from "../format";
import type { Brief, Home } from "./home";

/** The lesson sheet as it is being typed; kept as a draft in this form. */
export type Typed = {
  menteeId: string; lessonDate: string; lessonNumber: string; class: string; subject: string; topic: string;
  scores: { [criterion: string]: 0 | 1 | 2 }; facts: { [criterion: string]: string };
  strength: string; difficulty: string; recommendation: string; nextStep: string; nextStepBy: string;
  /** A sending whose answer never came: it has to be answered, with these very words, before anything else is sent. */
  sent: { requestId: string; lesson: Lesson } | null;
};

export function blankLesson(pair: Brief, today: IsoDate): Typed {
  const only = pair.mentees.length === 1 ? pair.mentees[0] : undefined;
  const pupils = pair.form === "pupil-pupil" || pair.form === "teacher-pupil" || pair.form === "external-pupil";
  return {
    menteeId: only?.personId ?? "", lessonDate: today, lessonNumber: "", class: pupils ? (only?.class ?? "") : "", subject: only?.subjects[0] ?? "", topic: "",
    scores: {}, facts: {}, strength: "", difficulty: "", recommendation: "", nextStep: "", nextStepBy: addDays(today, 7), sent: null,
  };
}

export const typedOf = (lesson: Lesson): Typed => ({ ...lesson, lessonNumber: lesson.lessonNumber === null ? "" : String(lesson.lessonNumber), sent: null });

/** The lesson as the contract wants it, or all that is still wrong, by field. */
export function lessonOf(typed: Typed, pairId: PairId, today: IsoDate): { lesson: Lesson } | { wrong: Message[] } {
  const wrong: Message[] = [];
  const need = (missing: boolean, field: string) => { if (missing) wrong.push({ key: `screen.wrong.${field}`, field }); };
  need(!typed.menteeId, "menteeId");
  need(!typed.lessonDate, "lessonDate");
  if (typed.lessonDate > today) wrong.push({ key: "screen.wrong.lessonAhead", field: "lessonDate" });
  need(typed.lessonNumber !== "" && !/^(\d|1[0-2])$/.test(typed.lessonNumber), "lessonNumber");
  need(!typed.subject.trim(), "subject");
  need(!typed.nextStep.trim(), "nextStep");
  need(!typed.nextStepBy, "nextStepBy");
  if (typed.nextStepBy && typed.nextStepBy < typed.lessonDate) wrong.push({ key: "screen.wrong.stepBefore", field: "nextStepBy" });
  if (wrong.length > 0) return { wrong };
  const facts = Object.fromEntries(Object.entries(typed.facts).filter(([, fact]) => fact.trim()));
  const { sent, ...fields } = typed;
  const parsed = Lesson.safeParse({ ...fields, facts, pairId, lessonNumber: typed.lessonNumber === "" ? null : Number(typed.lessonNumber) });
  if (parsed.success) return { lesson: parsed.data };
  return { wrong: parsed.error.issues.map(({ path }) => ({ key: "screen.wrong.field", field: path.join("-") })) };
}

/** Percent of what was rated, unrounded (Q15); null when nothing was. */
export function exactPercent(scores: Typed["scores"]): number | null {
  const rated = Object.values(scores);
  return rated.length === 0 ? null : (100 * rated.reduce<number>((sum, score) => sum + score, 0)) / (2 * rated.length);
}

/** Key of the level of an unrounded percent. */
export const levelOf = (value: number, levels: Home["levels"]): string | undefined =>
  [...levels].sort((one, two) => two.from - one.from).find(({ from }) => value >= from)?.key;
