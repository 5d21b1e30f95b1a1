import type { Block, DocumentNames } from "../shape";

/** What goes with the papers of an assessment: what is in its package, and what lies in the personal file (documents.md §2.4). */

/** D30, the covering list of the package (R-F34): what is required, what has come and from whom. */
export const D30 = {
  kind: "D30",
  version: 1,
  title: "Сопроводительный лист пакета оценки",
  blanks: ["orgFullName", "menteeName", "menteePost", "mentorName", "stage", "stageTerm", "openedOn", "waived", "organiserInitials"],
  tables: { documents: ["n", "title", "required", "received", "from", "place"] },
  blocks: ["waived"],
  required: ["menteeName", "documents", "organiserInitials"],
} as const satisfies DocumentNames;

export const D30_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "СОПРОВОДИТЕЛЬНЫЙ ЛИСТ" },
  { block: "paragraph", style: "centred", text: "пакета документов для оценки этапа" },
  { block: "paragraph", style: "thin", text: "" },
  {
    block: "table", size: 12, widths: [50, 120],
    rows: [["Молодой специалист", "{{menteeName}}, {{menteePost}}"], ["Наставник", "{{mentorName}}"], ["Этап", "{{stage}}, {{stageTerm}}"], ["Оценка открыта", "{{openedOn}}"]],
  },
  { block: "paragraph", style: "caption", above: 4, text: "Документы пакета" },
  {
    block: "rows", table: "documents", size: 11,
    columns: [
      { heading: "№", width: 9, cell: "{{documents.n}}", align: "centre" },
      { heading: "Документ", width: 41, cell: "{{documents.title}}" },
      { heading: "Обязателен", width: 25, cell: "{{documents.required}}", align: "centre" },
      { heading: "Получен", width: 23, cell: "{{documents.received}}", align: "centre" },
      { heading: "От кого", width: 28, cell: "{{documents.from}}" },
      { heading: "Листов", width: 18, cell: "" },
      { heading: "Где лежит", width: 26, cell: "{{documents.place}}" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "optional", name: "waived", body: [{ block: "paragraph", style: "body", above: 2, lead: "Решено рассматривать без недостающего документа:", text: "{{waived}}." }] },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Организатор оценки", name: "{{organiserInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];

/** D36, the inventory of the personal file (R-F13). `filedOn` and the filer are left for the pen until it is filed. */
export const D36 = {
  kind: "D36",
  version: 1,
  title: "Опись документов дела",
  blanks: ["orgFullName", "menteeName", "menteePost", "code", "stage", "stageTerm", "count", "filerInitials"],
  tables: { documents: ["n", "title", "date", "place", "filedOn", "by"] },
  blocks: [],
  required: ["menteeName", "documents", "filerInitials"],
} as const satisfies DocumentNames;

export const D36_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "ОПИСЬ" },
  { block: "paragraph", style: "centred", text: "документов дела молодого специалиста" },
  { block: "paragraph", style: "thin", text: "" },
  { block: "table", size: 12, widths: [50, 120], rows: [["Молодой специалист", "{{menteeName}}, {{menteePost}}"], ["Дело", "{{code}}"], ["Этап", "{{stage}}, {{stageTerm}}"], ["Документов", "{{count}}"]] },
  { block: "paragraph", style: "caption", above: 4, text: "Документы дела" },
  {
    block: "rows", table: "documents", size: 11,
    columns: [
      { heading: "№", width: 9, cell: "{{documents.n}}", align: "centre" },
      { heading: "Документ", width: 43, cell: "{{documents.title}}" },
      { heading: "Дата", width: 23, cell: "{{documents.date}}", align: "centre" },
      { heading: "Листов", width: 18, cell: "" },
      { heading: "Где лежит", width: 26, cell: "{{documents.place}}" },
      { heading: "Помещён", width: 23, cell: "{{documents.filedOn}}", align: "centre" },
      { heading: "Кем", width: 28, cell: "{{documents.by}}" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Поместил(а) в дело", name: "{{filerInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
