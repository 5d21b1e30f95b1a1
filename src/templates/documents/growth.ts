import type { Block, DocumentNames } from "../shape";

/** D45, the schedule of mutual visits and open lessons (R-H15, R-H16; documents.md §2.5): what was entered since the last signed one, day by day. */
export const D45 = {
  kind: "D45",
  version: 1,
  title: "График взаимопосещений и открытых уроков",
  blanks: ["orgFullName", "schoolYear", "date", "curatorInitials"],
  tables: { events: ["date", "lesson", "class", "teacher", "visitors", "aim", "sheet"] },
  blocks: [],
  required: ["events", "curatorInitials"],
} as const satisfies DocumentNames;

export const D45_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "ГРАФИК" },
  { block: "paragraph", style: "centred", text: "взаимопосещений и открытых уроков, {{schoolYear}} учебный год" },
  { block: "paragraph", style: "plain", above: 4, lead: "Дата:", text: "{{date}}" },
  { block: "paragraph", style: "thin", text: "" },
  {
    block: "rows", table: "events", size: 9,
    columns: [
      { heading: "Дата", width: 20, cell: "{{events.date}}", align: "centre" },
      { heading: "Урок", width: 34, cell: "{{events.lesson}}" },
      { heading: "Класс", width: 14, cell: "{{events.class}}", align: "centre" },
      { heading: "Учитель", width: 25, cell: "{{events.teacher}}" },
      { heading: "Кто посещает", width: 28, cell: "{{events.visitors}}" },
      { heading: "Цель", width: 24, cell: "{{events.aim}}" },
      { heading: "Лист (ссылка)", width: 25, cell: "{{events.sheet}}" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Куратор наставничества", name: "{{curatorInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
