import type { Block, DocumentNames } from "../shape";

/** The other papers of the end of mentoring (documents.md §2.3, §2.4): the through plan, the mentor's report, the act of receipt. */
const BASE = ["orgFullName", "menteeName", "menteePost", "mentorName", "mentorPost", "mentorInitials", "term"] as const;

/** D19, the through plan of the professional formation, built from the plans of the stages (R-D08), with the mentor's assessment, review and proposals (R-F28). */
export const D19 = {
  kind: "D19", version: 1, title: "План профессионального становления",
  blanks: [...BASE, "menteeInitials", "work", "review", "proposals"],
  tables: { plan: ["n", "plan", "activity", "due", "result", "done"] },
  blocks: [],
  required: ["menteeName", "mentorName", "plan", "work", "review"],
} as const satisfies DocumentNames;

/** D39, the mentor's report with the conclusion (R-F30). What he proposes as a reward is not the mentee's to read (rights.md R.5, A8), who reads this paper once it is signed. */
export const D39 = {
  kind: "D39", version: 1, title: "Отчёт наставника по итогам наставничества",
  blanks: [...BASE, "pairCode", "order", "goal", "meetings", "hours", "visits", "planPercent", "results", "effect", "conclusion", "proposals", "deputyInitials"],
  tables: { directions: ["direction", "planned", "done", "what"], lessons: ["date", "lesson", "minutes"], criteria: ["n", "criterion", "value", "bound", "met"] },
  blocks: ["lessons"],
  required: ["menteeName", "mentorName", "conclusion"],
} as const satisfies DocumentNames;

/** D40, the act by which the final package is received (R-F26–R-F29). */
export const D40 = {
  kind: "D40", version: 1, title: "Акт приёма итогового пакета",
  blanks: [...BASE, "menteeInitials", "acceptedOn", "deputyInitials", "deputyName"],
  tables: { documents: ["n", "document", "received", "date"] },
  blocks: [],
  required: ["menteeName", "mentorName", "documents"],
} as const satisfies DocumentNames;

const about = (...more: readonly (readonly string[])[]): Block => ({
  block: "table", size: 12, widths: [50, 120],
  rows: [["Молодой специалист", "{{menteeName}}, {{menteePost}}"], ["Наставник", "{{mentorName}}, {{mentorPost}}"], ["Период", "{{term}}"], ...more],
});
const thin: Block = { block: "paragraph", style: "thin", text: "" };
const head = (title: string, what: string): Block[] => [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" }, { block: "paragraph", style: "title", above: 6, text: title }, { block: "paragraph", style: "centred", text: what }, thin,
];
const MENTOR = { post: "Наставник", name: "{{mentorInitials}}" };
const MENTEE = { post: "Молодой специалист", name: "{{menteeInitials}}" };
const DEPUTY = { post: "Заместитель директора по УВР", name: "{{deputyInitials}}" };

export const D19_BODY: readonly Block[] = [
  ...head("ПЛАН", "профессионального становления молодого специалиста"),
  about(),
  { block: "paragraph", style: "heading", text: "1. План и его выполнение" },
  {
    block: "rows", table: "plan", size: 9,
    columns: [
      { heading: "№", width: 9, cell: "{{plan.n}}", align: "centre" },
      { heading: "План", width: 27, cell: "{{plan.plan}}" },
      { heading: "Мероприятие", width: 56, cell: "{{plan.activity}}" },
      { heading: "Срок", width: 20, cell: "{{plan.due}}", align: "centre" },
      { heading: "Результат", width: 34, cell: "{{plan.result}}" },
      { heading: "Отметка", width: 24, cell: "{{plan.done}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "heading", text: "2. Оценка, отзыв и предложения наставника" },
  { block: "paragraph", style: "body", lead: "Оценка проделанной работы:", text: "план {{work}}." },
  { block: "paragraph", style: "body", lead: "Отзыв:", text: "{{review}}." },
  { block: "paragraph", style: "body", lead: "Предложения по дальнейшей работе:", text: "{{proposals}}.", keep: true },
  { block: "paragraph", style: "thin", text: "", keep: true },
  { block: "signatures", dated: true, rows: [MENTOR, MENTEE] },
  thin,
];

export const D39_BODY: readonly Block[] = [
  ...head("ОТЧЁТ", "наставника по итогам наставничества"),
  about(["Пара, приказ", "{{pairCode}}, {{order}}"], ["Цель", "{{goal}}"]),
  { block: "paragraph", style: "heading", text: "1. Что сделано" },
  { block: "paragraph", style: "body", text: "Проведено встреч: {{meetings}}, всего часов: {{hours}}. Посещено уроков: {{visits}}. План выполнен на: {{planPercent}}." },
  {
    block: "rows", table: "directions", size: 11,
    columns: [
      { heading: "Направление", width: 50, cell: "{{directions.direction}}" },
      { heading: "Строк плана", width: 20, cell: "{{directions.planned}}", align: "centre" },
      { heading: "Сделано", width: 20, cell: "{{directions.done}}", align: "centre" },
      { heading: "Что именно", width: 80, cell: "{{directions.what}}" },
    ],
  },
  thin,
  { block: "optional", name: "lessons", body: [
    { block: "paragraph", style: "caption", text: "Посещённые уроки" },
    {
      block: "rows", table: "lessons", size: 11,
      columns: [
        { heading: "Дата", width: 30, cell: "{{lessons.date}}", align: "centre" },
        { heading: "Урок", width: 100, cell: "{{lessons.lesson}}" },
        { heading: "Минут", width: 40, cell: "{{lessons.minutes}}", align: "centre" },
      ],
    },
    { block: "paragraph", style: "thin", text: "" },
  ] },
  thin,
  { block: "paragraph", style: "heading", text: "2. Результаты" },
  { block: "paragraph", style: "body", text: "{{results}}." },
  { block: "paragraph", style: "caption", text: "Деятельность наставника" },
  {
    block: "rows", table: "criteria", size: 11,
    columns: [
      { heading: "№", width: 11, cell: "{{criteria.n}}", align: "centre" },
      { heading: "Критерий", width: 69, cell: "{{criteria.criterion}}" },
      { heading: "Значение", width: 40, cell: "{{criteria.value}}" },
      { heading: "Порог", width: 26, cell: "{{criteria.bound}}" },
      { heading: "Выполнен", width: 24, cell: "{{criteria.met}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "body", above: 3, lead: "Деятельность наставника:", text: "{{effect}}." },
  { block: "paragraph", style: "heading", text: "3. Заключение" },
  { block: "paragraph", style: "body", text: "{{conclusion}}." },
  { block: "paragraph", style: "body", lead: "Предложения по дальнейшей работе молодого специалиста:", text: "{{proposals}}.", keep: true },
  { block: "paragraph", style: "thin", text: "", keep: true },
  { block: "signatures", dated: true, rows: [MENTOR, { post: "Принял(а): заместитель директора по УВР", name: "{{deputyInitials}}" }] },
  thin,
];

export const D40_BODY: readonly Block[] = [
  ...head("АКТ", "приёма итогового пакета документов"),
  about(["Принят", "{{acceptedOn}}"]),
  { block: "paragraph", style: "body", above: 3, text: "По окончании срока наставничества молодой специалист совместно с наставником сдал, а заместитель директора по УВР {{deputyName}} принял(а) документы:" },
  {
    block: "rows", table: "documents", size: 12,
    columns: [
      { heading: "№", width: 11, cell: "{{documents.n}}", align: "centre" },
      { heading: "Документ", width: 99, cell: "{{documents.document}}" },
      { heading: "Получен", width: 24, cell: "{{documents.received}}", align: "centre" },
      { heading: "Дата", width: 36, cell: "{{documents.date}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "thin", text: "", keep: true },
  { block: "signatures", dated: true, rows: [DEPUTY, MENTOR, MENTEE] },
  thin,
];
