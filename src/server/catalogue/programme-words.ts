import type { Difficulties, Direction } from "../../contract/schemas";
import type { ProgrammeText } from "../../contract/plans";
import { AGREEMENT_QUESTIONS } from "../../templates/documents/inputs";
import { PROGRAMME_TEXTS } from "../../templates/plan-texts";
import type { CorrectedField } from "../domain/plan/correct";
import type { Pair } from "../domain/tables";
import { difficultyTitle } from "./difficulties";
import { VARIANT_GOAL } from "./goals";
import { DIRECTION_SHORT, RESPONSIBLE } from "./values";

const withScore = (difficulties: Difficulties, ...scores: readonly number[]): string[] => Object.entries(difficulties).filter(([, score]) => scores.includes(score)).map(([code]) => code).sort();
const titled = (words: string, name: string, title: string): string => words.replace(`{${name}}`, () => title);

/**
 * What a mentee has said of himself beside the scores (Q02): a difficulty in his own words, what he wants to begin with and to learn. Rhythm and
 * mode are codes of the questionnaire, or words that somebody typed.
 */
export type Wishes = { readonly other: string; readonly begin: string; readonly goal: string; readonly rhythm: string; readonly mode: readonly string[] };
/** A person's own words inside a sentence of ours. */
const quoted = (words: string): string => words.split("\n").map((line) => line.trim().replace(/[\s.!?;,]+$/, "")).filter((line) => line !== "").join("; ");
const worded = (words: { readonly [code: string]: string }, code: string): string => words[code] ?? code;

/** The words a new programme begins with, from what the mentee has said and from the directions of its lines (D15, R-D04, R-D05). */
export function programmeWords(pair: Pair, difficulties: Difficulties, directions: ReadonlySet<string>, wishes: Wishes): ProgrammeText {
  const { needs, tasks, results, difficultyTask, difficultyResult, planResult } = PROGRAMME_TEXTS;
  const scored = ([[needs.three, 3], [needs.two, 2], [needs.one, 1]] as const).flatMap(([words, score]) => {
    const codes = withScore(difficulties, score);
    return codes.length > 0 ? [titled(words, "difficulties", codes.map(difficultyTitle).join(", "))] : [];
  });
  const other = quoted(wishes.other);
  const begin = quoted(wishes.begin);
  const told = [...scored, ...(other === "" ? [] : [titled(needs.other, "words", other)]), ...(begin === "" ? [] : [titled(needs.begin, "words", begin)])];
  const variantGoal = pair.variant === "" ? "" : VARIANT_GOAL[pair.variant];
  const known = Object.keys(tasks).filter((each) => directions.has(each)) as Direction[];
  const hard = withScore(difficulties, 2, 3).map(difficultyTitle);
  return {
    authorMode: "joint",
    analysis: (told.length > 0 ? [needs.lead, ...told] : [needs.unknown]).join(" "),
    // The goal of the variant is nobody's own: what the mentee wants to learn goes before it.
    goal: pair.goal !== "" && pair.goal !== variantGoal ? pair.goal : wishes.goal.trim() || variantGoal,
    tasks: [...known.map((each) => tasks[each]), ...[...hard, ...(other === "" ? [] : [other])].map((title) => titled(difficultyTask, "difficulty", title))].join("\n"),
    results: [...known.map((each) => results[each]), ...hard.map((title) => titled(difficultyResult, "difficulty", title)), planResult].join("\n"),
    rhythm: worded(PROGRAMME_TEXTS.rhythm, wishes.rhythm) || AGREEMENT_QUESTIONS.rhythm.offered,
    mode: wishes.mode.map((code) => worded(PROGRAMME_TEXTS.mode, code)).join(", ") || AGREEMENT_QUESTIONS.mode.offered,
    duties: "",
  };
}

/** The words a new plan of the adaptation begins with: its part C (R-D29). It has no goal and tasks of its own, the programme of the year has them. */
export const adaptationWords = (): ProgrammeText => ({ authorMode: "joint", analysis: "", goal: "", tasks: "", results: "", rhythm: "", mode: "", duties: PROGRAMME_TEXTS.duties });

/** The words a new plan of a later stage begins with: what the mentor's review of the stage before says does not come easily yet (Q04.8, Q05.8). */
export const stageWords = (analysis: string): ProgrammeText => ({ authorMode: "joint", analysis, goal: "", tasks: "", results: "", rhythm: "", mode: "", duties: "" });

/** A day as a correction names it. */
export const dayText = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3.$2.$1");
const plain = (name: string) => (value: string): string => `${name}: ${value || "–"}`;
/** How a correction names what stood and what stands (D15 table 4): one sentence a field. */
export const CORRECTED: { readonly [Field in CorrectedField]: (value: string) => string } = {
  activity: (value) => value,
  due: (value) => `срок ${value === "" ? "–" : dayText(value)}`,
  direction: (value) => plain("направление")((DIRECTION_SHORT as { readonly [key: string]: string })[value] ?? ""),
  difficulty: (value) => plain("трудность")(value === "" ? "" : difficultyTitle(value)),
  kind: plain("вид"), manner: plain("форма"), plannedResult: plain("результат"), evidence: plain("подтверждение"),
  calendarTopic: plain("тема КТП"), schoolPlan: plain("план школы"),
  calendarDate: (value) => `дата КТП ${value === "" ? "–" : dayText(value)}`,
  responsible: (value) => plain("отвечает")((RESPONSIBLE as { readonly [key: string]: string })[value] ?? ""),
};
/** What stands in a correction in the place of a line that is given up. */
export const GIVEN_UP = "отменено";
/** Who leads, in a correction that a change of mentor makes. */
export const MENTOR_IS = (who: string): string => `наставник: ${who}`;
/** Why a proposed line was not taken. */
export const NOT_ACCEPTED = "не принято";
/** Why a line of a group is not in its plan any more: its grown-up has taken it out. */
export const LEFT_OUT = "решили без этого";

/** Names of the texts of a programme, as a correction of a signed one tells them. */
export const PROGRAMME_FIELD: { readonly [Field in keyof Required<ProgrammeText>]: string } = {
  authorMode: "кто составил", analysis: "анализ потребностей", goal: "цель", tasks: "задачи", results: "ожидаемые результаты", rhythm: "ритм встреч", mode: "режим", duties: "круг обязанностей и полномочий", career: "карьерное намерение", reserve: "кадровый резерв", attestationOn: "аттестация намечена",
};
/** The term, as a correction names it when the programme is extended (R-D02). */
export const termUntil = (day: string): string => `срок программы до ${dayText(day)}`;
