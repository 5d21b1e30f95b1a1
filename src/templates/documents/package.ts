import type { Block, DocumentNames } from "../shape";

/** Papers of the package of an assessment (documents.md §2.5): made from the answers of a questionnaire, signed by whoever gave them. */

/** D26, the filled-in questionnaire Q03 of a young specialist: items 1–17 and 20–23, question and answer (R-F02). */
export const D26 = {
  kind: "D26",
  version: 1,
  title: "Анкета молодого специалиста (заполненная)",
  blanks: ["orgFullName", "menteeName", "menteePost", "menteeInitials", "mentorName", "stage", "stageTerm", "answeredOn"],
  tables: { answers: ["n", "question", "answer"] },
  blocks: [],
  required: ["menteeName", "answers"],
} as const satisfies DocumentNames;

const about: readonly (readonly string[])[] = [
  ["Молодой специалист", "{{menteeName}}, {{menteePost}}"],
  ["Наставник", "{{mentorName}}"],
  ["Этап", "{{stage}}, {{stageTerm}}"],
];

export const D26_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "АНКЕТА МОЛОДОГО СПЕЦИАЛИСТА" },
  { block: "paragraph", style: "centred", text: "для оценки адаптации" },
  { block: "paragraph", style: "thin", text: "" },
  { block: "table", size: 12, widths: [50, 120], rows: [...about, ["Дата ответа", "{{answeredOn}}"]] },
  { block: "paragraph", style: "body", above: 3, text: "Утверждения оценены от 1 (совсем не согласен) до 5 (полностью согласен)." },
  {
    block: "rows", table: "answers", size: 11,
    columns: [
      { heading: "№", width: 11, cell: "{{answers.n}}", align: "centre" },
      { heading: "Вопрос", width: 84, cell: "{{answers.question}}" },
      { heading: "Ответ", width: 75, cell: "{{answers.answer}}" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Молодой специалист", name: "{{menteeInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];

/** D27, the mentor's review of the adaptation, from Q04 (R-F03, R-E12). */
export const D27 = {
  kind: "D27",
  version: 1,
  title: "Отзыв наставника о результатах адаптации",
  blanks: [
    "orgFullName", "menteeName", "menteePost", "mentorName", "mentorPost", "mentorInitials", "stage", "stageTerm", "answeredOn", "meetings", "hours", "visits", "planPercent",
    "independence", "documents", "lesson", "done", "strengths", "difficulties", "proposals", "conclusion",
  ],
  tables: { areas: ["area", "before", "now", "evidence"], relations: ["with", "how"] },
  blocks: [],
  required: ["menteeName", "mentorName", "areas", "conclusion"],
} as const satisfies DocumentNames;

export const D27_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "ОТЗЫВ НАСТАВНИКА" },
  { block: "paragraph", style: "centred", text: "о результатах адаптации молодого специалиста" },
  { block: "paragraph", style: "thin", text: "" },
  { block: "table", size: 12, widths: [50, 120], rows: [about[0]!, ["Наставник", "{{mentorName}}, {{mentorPost}}"], about[2]!, ["Дата отзыва", "{{answeredOn}}"]] },
  { block: "paragraph", style: "heading", text: "1. Работа пары за этап" },
  { block: "paragraph", style: "body", text: "Проведено встреч: {{meetings}}, всего часов: {{hours}}. Посещено уроков: {{visits}}. План выполнен на: {{planPercent}}." },
  { block: "paragraph", style: "body", lead: "Выполнено по плану адаптации:", text: "{{done}}." },
  { block: "paragraph", style: "heading", text: "2. Компетенции" },
  {
    block: "rows", table: "areas", size: 11,
    columns: [
      { heading: "Область", width: 40, cell: "{{areas.area}}" },
      { heading: "На начало", width: 38, cell: "{{areas.before}}" },
      { heading: "Сейчас", width: 38, cell: "{{areas.now}}" },
      { heading: "Чем подтверждается", width: 54, cell: "{{areas.evidence}}" },
    ],
  },
  { block: "paragraph", style: "body", above: 3, lead: "Самостоятельность в работе:", text: "{{independence}} из 10." },
  { block: "paragraph", style: "body", lead: "Документы:", text: "{{documents}}." },
  { block: "paragraph", style: "body", lead: "Поведение на уроке:", text: "{{lesson}}." },
  { block: "paragraph", style: "heading", text: "3. Отношения" },
  {
    block: "rows", table: "relations", size: 11,
    columns: [
      { heading: "С кем", width: 60, cell: "{{relations.with}}" },
      { heading: "Какие", width: 110, cell: "{{relations.how}}" },
    ],
  },
  { block: "paragraph", style: "heading", text: "4. Итог" },
  { block: "paragraph", style: "body", lead: "Сильные стороны:", text: "{{strengths}}." },
  { block: "paragraph", style: "body", lead: "Что пока не получается:", text: "{{difficulties}}." },
  { block: "paragraph", style: "body", lead: "Предложения в следующий план:", text: "{{proposals}}." },
  { block: "paragraph", style: "body", lead: "Вывод наставника:", text: "{{conclusion}}." },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Наставник", name: "{{mentorInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
