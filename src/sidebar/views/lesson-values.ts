import type { Output } from "../../contract/contract";
import { Lesson, PreparedLesson, type LessonNote } from "../../contract/lessons";
import type { Message } from "../../contract/errors";
import type { IsoDate, LessonType, PairId } from "../../contract/schemas";
import { addDays } from "../format";
import type { Brief, Home } from "./home";

/** The talk before a lesson as it is being typed. */
export type Talk = {
  menteeId: string; lessonDate: string; lessonNumber: string; class: string; subject: string; topic: string;
  lessonType: LessonType | ""; beforeOn: string; beforeAt: string; focus: string; success: string;
};

/** The lesson sheet as it is being typed; kept as a draft in this form. */
export type Typed = Talk & {
  lessonStart: string; lessonEnd: string; notes: readonly LessonNote[]; afterOn: string; afterAt: string; talkMinutes: string; forReview: boolean;
  scores: { [criterion: string]: 0 | 1 | 2 }; facts: { [criterion: string]: string };
  strength: string; difficulty: string; recommendation: string; nextStep: string; nextStepBy: string;
  /** A sending whose answer never came: it has to be answered, with these very words, before anything else is sent. */
  sent: { requestId: string; lesson: Lesson } | null;
};

export function blankTalk(pair: Brief, today: IsoDate): Talk {
  const only = pair.mentees.length === 1 ? pair.mentees[0] : undefined;
  const pupils = pair.form === "pupil-pupil" || pair.form === "teacher-pupil" || pair.form === "external-pupil";
  return {
    menteeId: only?.personId ?? "", lessonDate: today, lessonNumber: "", class: pupils ? (only?.class ?? "") : "", subject: only?.subjects[0] ?? "", topic: "",
    lessonType: "", beforeOn: "", beforeAt: "", focus: "", success: "",
  };
}

export const blankLesson = (pair: Brief, today: IsoDate): Typed => ({
  ...blankTalk(pair, today), lessonStart: "", lessonEnd: "", notes: [], afterOn: "", afterAt: "", talkMinutes: "", forReview: false,
  scores: {}, facts: {}, strength: "", difficulty: "", recommendation: "", nextStep: "", nextStepBy: addDays(today, 7), sent: null,
});

type Read = Output<"observation.read">["lesson"];
export const talkOf = ({ menteeId, lessonDate, lessonNumber, class: className, subject, topic, lessonType = "", beforeOn, beforeAt = "", focus = "", success = "" }: Read): Talk =>
  ({ menteeId, lessonDate, lessonNumber: numeral(lessonNumber), class: className, subject, topic, lessonType, beforeOn: beforeOn ?? "", beforeAt, focus, success });

/** A lesson that was saved, or only talked about, to be filled in further. */
export const typedOf = (lesson: Read, today: IsoDate): Typed => ({
  ...talkOf(lesson), lessonStart: lesson.lessonStart ?? "", lessonEnd: lesson.lessonEnd ?? "", notes: lesson.notes ?? [], afterOn: lesson.afterOn ?? "", afterAt: lesson.afterAt ?? "",
  talkMinutes: numeral(lesson.talkMinutes ?? null), forReview: lesson.forReview ?? false, scores: lesson.scores, facts: lesson.facts, strength: lesson.strength, difficulty: lesson.difficulty,
  recommendation: lesson.recommendation, nextStep: lesson.nextStep, nextStepBy: lesson.nextStepBy ?? addDays(today, 7), sent: null,
});
const numeral = (value: number | null): string => (value === null ? "" : String(value));
const number = (text: string): number | null => (text === "" ? null : Number(text));
const day = (text: string): string | null => (text === "" ? null : text);

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
  const parsed = Lesson.safeParse({
    ...fields, facts, pairId, lessonNumber: number(typed.lessonNumber), beforeOn: day(typed.beforeOn), afterOn: day(typed.afterOn), talkMinutes: number(typed.talkMinutes),
    notes: typed.notes.filter(({ text }) => text.trim() !== ""),
  });
  return parsed.success ? { lesson: parsed.data } : { wrong: wrongFields(parsed.error.issues) };
}

/** The talk as the contract wants it, or all that is still wrong, by field. */
export function preparedOf(talk: Talk, pairId: PairId): { lesson: PreparedLesson } | { wrong: Message[] } {
  const wrong = (["menteeId", "lessonDate", "subject"] as const).filter((field) => !talk[field].trim()).map((field) => ({ key: `screen.wrong.${field}`, field }));
  if (wrong.length > 0) return { wrong };
  const parsed = PreparedLesson.safeParse({ ...talk, pairId, lessonNumber: number(talk.lessonNumber), beforeOn: day(talk.beforeOn) });
  return parsed.success ? { lesson: parsed.data } : { wrong: wrongFields(parsed.error.issues) };
}

const wrongFields = (issues: readonly { readonly path: readonly PropertyKey[] }[]): Message[] => issues.map(({ path }) => ({ key: "screen.wrong.field", field: path.join("-") }));

/** Percent of what was rated, unrounded (Q15); null when nothing was. */
export function exactPercent(scores: Typed["scores"]): number | null {
  const rated = Object.values(scores);
  return rated.length === 0 ? null : (100 * rated.reduce<number>((sum, score) => sum + score, 0)) / (2 * rated.length);
}

/** Key of the level of an unrounded percent. */
export const levelOf = (value: number, levels: Home["levels"]): string | undefined =>
  [...levels].sort((one, two) => two.from - one.from).find(({ from }) => value >= from)?.key;
