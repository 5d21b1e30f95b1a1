import type { Block, DocumentNames } from "../shape";

/** Papers of the end of mentoring that are made of answers (documents.md §2.4): D37 of Q19 is the mentee's, D38 of Q17 the mentor's. */
const BASE = ["orgFullName", "menteeName", "menteePost", "mentorName", "mentorPost", "term", "answeredOn"] as const;

/** D37, the young specialist's report on the work done (R-F26). Blocks: `results` and `events` when there is something to list. */
export const D37 = {
  kind: "D37", version: 1, title: "Отчёт молодого специалиста о проделанной работе",
  blanks: [...BASE, "menteeInitials", "beyond", "learned", "difficulties", "pair", "plans"],
  tables: { done: ["n", "activity", "mark"], results: ["class", "subject", "successBefore", "successAfter", "qualityBefore", "qualityAfter"], events: ["date", "kind", "title", "level", "result"] },
  blocks: ["results", "events"],
  required: ["menteeName", "done", "learned"],
} as const satisfies DocumentNames;

/** D38, the mentor's assessment of the young specialist's teaching (R-F27). */
export const D38 = {
  kind: "D38", version: 1, title: "Оценка педагогической деятельности молодого специалиста наставником",
  blanks: [...BASE, "mentorInitials", "sum", "of", "percent", "level", "result", "proposals", "conclusion"],
  tables: { criteria: ["n", "criterion", "score", "comment"] },
  blocks: [],
  required: ["menteeName", "mentorName", "criteria", "conclusion"],
} as const satisfies DocumentNames;

const head = (title: string, about: string, day: string): Block[] => [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: title },
  { block: "paragraph", style: "centred", text: about },
  { block: "paragraph", style: "thin", text: "" },
  {
    block: "table", size: 12, widths: [50, 120],
    rows: [["Молодой специалист", "{{menteeName}}, {{menteePost}}"], ["Наставник", "{{mentorName}}, {{mentorPost}}"], ["Период", "{{term}}"], [day, "{{answeredOn}}"]],
  },
];
const ending = (post: string, name: string): Block[] => [
  { block: "paragraph", style: "thin", text: "", keep: true },
  { block: "signatures", dated: true, rows: [{ post, name }] },
  { block: "paragraph", style: "thin", text: "" },
];

export const D37_BODY: readonly Block[] = [
  ...head("ОТЧЁТ", "молодого специалиста о проделанной работе", "Дата отчёта"),
  { block: "paragraph", style: "heading", text: "1. Выполнение плана" },
  {
    block: "rows", table: "done", size: 11,
    columns: [
      { heading: "№", width: 11, cell: "{{done.n}}", align: "centre" },
      { heading: "Мероприятие", width: 119, cell: "{{done.activity}}" },
      { heading: "Отметка", width: 40, cell: "{{done.mark}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "body", above: 3, lead: "Сверх плана:", text: "{{beyond}}." },
  { block: "optional", name: "results", body: [
    { block: "paragraph", style: "heading", text: "Результаты учеников" },
    {
      block: "rows", table: "results", size: 11,
      columns: [
        { heading: "Класс", width: 18, cell: "{{results.class}}" },
        { heading: "Предмет", width: 36, cell: "{{results.subject}}" },
        { heading: "Успеваемость, %, начало", width: 32, cell: "{{results.successBefore}}", align: "centre" },
        { heading: "Успеваемость, %, конец", width: 32, cell: "{{results.successAfter}}", align: "centre" },
        { heading: "Качество, %, начало", width: 26, cell: "{{results.qualityBefore}}", align: "centre" },
        { heading: "Качество, %, конец", width: 26, cell: "{{results.qualityAfter}}", align: "centre" },
      ],
    },
    { block: "paragraph", style: "thin", text: "" },
  ] },
  { block: "paragraph", style: "thin", text: "" },
  { block: "optional", name: "events", body: [
    { block: "paragraph", style: "heading", text: "Открытые уроки, конкурсы, курсы" },
    {
      block: "rows", table: "events", size: 11,
      columns: [
        { heading: "Дата", width: 24, cell: "{{events.date}}", align: "centre" },
        { heading: "Вид", width: 32, cell: "{{events.kind}}" },
        { heading: "Название", width: 50, cell: "{{events.title}}" },
        { heading: "Уровень", width: 32, cell: "{{events.level}}" },
        { heading: "Результат", width: 32, cell: "{{events.result}}" },
      ],
    },
    { block: "paragraph", style: "thin", text: "" },
  ] },
  { block: "paragraph", style: "thin", text: "" },
  { block: "paragraph", style: "heading", text: "2. Итог" },
  { block: "paragraph", style: "body", lead: "Чему научился(лась):", text: "{{learned}}." },
  { block: "paragraph", style: "body", lead: "Что дала работа в паре:", text: "{{pair}}." },
  { block: "paragraph", style: "body", lead: "Что пока трудно:", text: "{{difficulties}}." },
  { block: "paragraph", style: "body", lead: "Планы:", text: "{{plans}}.", keep: true },
  ...ending("Молодой специалист", "{{menteeInitials}}"),
];

export const D38_BODY: readonly Block[] = [
  ...head("ОЦЕНКА", "педагогической деятельности молодого специалиста наставником", "Дата оценки"),
  { block: "paragraph", style: "body", above: 3, text: "Баллы: 0 – нет, 1 – слабо, 2 – хорошо, 3 – отлично." },
  {
    block: "rows", table: "criteria", size: 11,
    columns: [
      { heading: "№", width: 11, cell: "{{criteria.n}}", align: "centre" },
      { heading: "Критерий", width: 70, cell: "{{criteria.criterion}}" },
      { heading: "Балл", width: 16, cell: "{{criteria.score}}", align: "centre" },
      { heading: "Комментарий", width: 73, cell: "{{criteria.comment}}" },
    ],
  },
  { block: "paragraph", style: "body", above: 3, lead: "Сумма:", text: "{{sum}} из {{of}} ({{percent}}). Уровень: {{level}}." },
  { block: "paragraph", style: "body", lead: "Главный итог:", text: "{{result}}." },
  { block: "paragraph", style: "body", lead: "Предложения по дальнейшей работе:", text: "{{proposals}}." },
  { block: "paragraph", style: "body", lead: "Вывод наставника:", text: "{{conclusion}}.", keep: true },
  ...ending("Наставник", "{{mentorInitials}}"),
];
