import type { Block, DocumentNames } from "../shape";

/**
 * D22, the mentor's diary of a pair in a term or a year (R-A24; documents.md §2.3). The private note lies in the closed workbook and is in no export. `meetings`, `hours`,
 * `lessons` and `open` are its summary; direction is left for the pen. Exactly one of `entries` and `noEntries` stands, and one of `open` and `noOpen`.
 */
export const D22 = {
  kind: "D22",
  version: 1,
  title: "Дневник наставника",
  blanks: ["orgFullName", "schoolYear", "mentorName", "mentees", "code", "from", "to", "meetings", "hours", "lessons", "openCount", "mentorInitials"],
  tables: { entries: ["date", "kind", "minutes", "direction", "topic", "noticed", "agreement", "due", "step"], open: ["n", "step", "date", "due"] },
  blocks: ["open", "noOpen"],
  required: ["mentorName", "mentees", "entries"],
} as const satisfies DocumentNames;

export const D22_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "ДНЕВНИК НАСТАВНИКА" },
  { block: "paragraph", style: "centred", text: "{{schoolYear}} учебный год" },
  { block: "paragraph", style: "left", above: 4, lead: "Наставник:", text: "{{mentorName}}" },
  { block: "paragraph", style: "left", lead: "С кем работает:", text: "{{mentees}}" },
  { block: "paragraph", style: "left", lead: "Пара:", text: "{{code}}" },
  { block: "paragraph", style: "left", lead: "Период:", text: "с {{from}} по {{to}}" },
  { block: "paragraph", style: "heading", text: "Итого за период" },
  { block: "table", widths: [110, 60], size: 12, rows: [["Встреч", "{{meetings}}"], ["Часов встреч", "{{hours}}"], ["Посещений уроков", "{{lessons}}"], ["Открытых договорённостей", "{{openCount}}"]] },
  { block: "paragraph", style: "thin", text: "" },
  { block: "section", orientation: "landscape" },
  { block: "paragraph", style: "caption", text: "Таблица 1. Встречи и посещения" },
  {
    block: "rows", table: "entries", size: 10,
    columns: [
      { heading: "Дата", width: 22, cell: "{{entries.date}}", align: "centre" },
      { heading: "Вид", width: 27, cell: "{{entries.kind}}" },
      { heading: "Мин", width: 13, cell: "{{entries.minutes}}", align: "centre" },
      { heading: "Направление", width: 27, cell: "{{entries.direction}}" },
      { heading: "Тема", width: 40, cell: "{{entries.topic}}" },
      { heading: "Что замечено", width: 38, cell: "{{entries.noticed}}" },
      { heading: "Договорённость", width: 36, cell: "{{entries.agreement}}" },
      { heading: "Срок", width: 22, cell: "{{entries.due}}", align: "centre" },
      { heading: "Следующий шаг", width: 32, cell: "{{entries.step}}" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "section", orientation: "portrait" },
  { block: "paragraph", style: "heading", text: "Открытые договорённости" },
  {
    block: "optional", name: "open", body: [
      { block: "paragraph", style: "caption", text: "Таблица 2. Что ещё не сделано" },
      {
        block: "rows", table: "open", size: 12,
        columns: [
          { heading: "№", width: 12, cell: "{{open.n}}", align: "centre" },
          { heading: "Что", width: 102, cell: "{{open.step}}" },
          { heading: "Когда решили", width: 28, cell: "{{open.date}}", align: "centre" },
          { heading: "Срок", width: 28, cell: "{{open.due}}", align: "centre" },
        ],
      },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  { block: "optional", name: "noOpen", body: [{ block: "paragraph", style: "left", text: "Всё, о чём договорились, сделано." }] },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Наставник", name: "{{mentorInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
