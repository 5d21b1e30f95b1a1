import type { Lookup, StageModelLine } from "../domain/tables";

type Stage = Omit<StageModelLine, "id" | "model" | "no">;
/** What a stage has in every model. */
type Core = Omit<Stage, "title" | "counted" | "first" | "last">;

const ADAPTATION: Core = {
  stage: "adaptation", goal: "Познакомить с работой школы и с предстоящей работой, помочь быстро войти в учебный процесс", dueDaysBefore: 0, dueShift: "next", opensDaysBefore: 14, filingDays: 2,
  organiser: "deputyTeaching", interviewer: "deputyTeaching", package: ["Q03", "Q04", "D16"], optional: [], conclusions: ["1a", "1b", "1c"],
};
const DEVELOPMENT: Core = {
  stage: "development", goal: "Разобрать компетенции и дать основы педагогики, психологии, методики и навыки занятий с учениками", dueDaysBefore: 7, dueShift: "previous", opensDaysBefore: 14, filingDays: null,
  organiser: "deputyMethods", interviewer: "deputyTeaching", package: ["Q05", "D17"], optional: [], conclusions: ["2a", "2b", "2c"],
};
const POTENTIAL: Core = {
  stage: "potential", goal: "Развить профессиональные и деловые качества, увидеть тех, кто пойдёт в кадровый резерв", dueDaysBefore: 0, dueShift: "none", opensDaysBefore: null, filingDays: 3,
  organiser: "deputyMethods", interviewer: "deputyMethods", package: ["D18"], optional: ["Q06"], conclusions: ["3a", "3b", "3c"],
};

/** `domain/data-model.md` §6.1, Stage models: 001 by its preset 3-15-18, 002 by months of the school year. */
const MODELS: { readonly [model: string]: readonly Stage[] } = {
  "001": [
    { ...ADAPTATION, title: "Адаптация", counted: "months", first: 0, last: 3 },
    { ...DEVELOPMENT, title: "Профессиональное развитие", counted: "months", first: 3, last: 18, package: ["Q05", "D17", "D18"] },
    { ...POTENTIAL, title: "Развитие потенциала", counted: "months", first: 18, last: 36 },
  ],
  "002": [
    { ...ADAPTATION, title: "Адаптационный", counted: "calendar", first: 9, last: 11 },
    { ...DEVELOPMENT, title: "Основной (проектировочный)", counted: "calendar", first: 12, last: 3 },
    // As in 001, but for the day and the package: it ends with the mentor's assessment Q17.
    { ...POTENTIAL, title: "Контрольно-оценочный", counted: "calendar", first: 4, last: 5, package: ["Q17"], optional: [] },
  ],
};

/** The stage models that setup puts into «Модели этапов»; the school changes them there and adds its own. */
export const stageModelRows = (): StageModelLine[] =>
  Object.entries(MODELS).flatMap(([model, stages]) => stages.map((stage, at) => ({ id: `${model}-${at + 1}`, model, no: at + 1, ...stage })));

/** The school's stage models; a model that its sheet does not have at all is the one of this file. */
export function stageModelsOf(typed: readonly StageModelLine[]): readonly StageModelLine[] {
  const models = new Set(typed.map(({ model }) => model));
  return [...typed, ...stageModelRows().filter(({ model }) => !models.has(model))];
}

/** «Выводы» (`domain/data-model.md` §6.1): code, wording for the paper, wording for the mentor. */
export const CONCLUSIONS: readonly Omit<Lookup, "list">[] = [
  { code: "1a", title: "адаптирован(а)", note: "адаптация завершена" },
  { code: "1b", title: "адаптирован(а) с рекомендациями", note: "завершена с рекомендациями" },
  { code: "1c", title: "требуется продление адаптации", note: "нужно продлить" },
  { code: "2a", title: "развитие идёт успешно", note: "развитие идёт успешно" },
  { code: "2b", title: "развитие идёт успешно, с рекомендациями", note: "успешно с рекомендациями" },
  { code: "2c", title: "нужна коррекция плана развития", note: "нужна коррекция плана" },
  { code: "3a", title: "готов(а) к самостоятельной работе", note: "готов к самостоятельной работе" },
  { code: "3b", title: "рекомендован(а) в кадровый резерв", note: "рекомендован в кадровый резерв" },
  { code: "3c", title: "рекомендовано продолжить сопровождение", note: "рекомендовано продолжить сопровождение" },
];
/** Name of the list «Выводы» in «Справочники». */
export const CONCLUSION_LIST = "вывод";
