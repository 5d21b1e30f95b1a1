import type { Block, DocumentNames } from "../shape";

/**
 * D49, a mentor's reference on his mentoring, for the category «педагог-наставник» (R-P12; documents.md §2.5). Exactly one of `signed` and `unsigned` stands: the head signs what the
 * curator has made; the mentor prints it any day about himself, marked as a draft without signature. What the registry does not keep – training, publications, students on
 * teaching practice – is left for the pen.
 */
export const D49 = {
  kind: "D49",
  version: 1,
  title: "Справка о наставнической деятельности",
  blanks: ["orgFullName", "orgDetails", "place", "date", "number", "mentorName", "mentorPost", "category", "experience", "pairs", "hours", "lessons", "today", "headPost", "headName"],
  tables: { years: ["year", "mentees", "form", "term", "order", "hours", "lessons", "result"], students: ["n"] },
  blocks: ["signed", "unsigned"],
  required: ["mentorName", "years", "headName"],
} as const satisfies DocumentNames;

export const D49_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "centred", text: "{{orgDetails}}" },
  { block: "paragraph", style: "ends", above: 4, text: "{{place}}\t{{date}} № {{number}}" },
  { block: "paragraph", style: "title", above: 6, text: "СПРАВКА" },
  { block: "paragraph", style: "centred", text: "о наставнической деятельности" },
  { block: "optional", name: "unsigned", body: [{ block: "paragraph", style: "centred", text: "Черновик без подписи, по записям на {{today}}" }] },
  { block: "paragraph", style: "left", above: 4, lead: "Дана:", text: "{{mentorName}}, {{mentorPost}}" },
  { block: "paragraph", style: "left", lead: "Категория:", text: "{{category}}" },
  { block: "paragraph", style: "left", lead: "Педагогический стаж:", text: "{{experience}}" },
  { block: "paragraph", style: "caption", text: "Таблица 1. Кого сопровождал(а)" },
  {
    block: "rows", table: "years", size: 9,
    columns: [
      { heading: "Год", width: 17, cell: "{{years.year}}", align: "centre" },
      { heading: "Наставляемый", width: 38, cell: "{{years.mentees}}" },
      { heading: "Форма", width: 20, cell: "{{years.form}}" },
      { heading: "Срок", width: 23, cell: "{{years.term}}", align: "centre" },
      { heading: "Приказ", width: 22, cell: "{{years.order}}", align: "centre" },
      { heading: "Часов", width: 14, cell: "{{years.hours}}", align: "centre" },
      { heading: "Уроков", width: 14, cell: "{{years.lessons}}", align: "centre" },
      { heading: "Результат", width: 22, cell: "{{years.result}}" },
    ],
  },
  { block: "paragraph", style: "left", above: 2, lead: "Всего:", text: "пар и групп {{pairs}}, часов {{hours}}, посещённых уроков {{lessons}}" },
  { block: "paragraph", style: "thin", text: "" },
  { block: "table", widths: [60, 110], size: 11, rows: [["Обучение наставников", ""], ["Публикации", ""]] },
  { block: "paragraph", style: "caption", text: "Таблица 2. Студенты на педагогической практике" },
  {
    block: "rows", table: "students", size: 11,
    columns: [
      { heading: "№", width: 12, cell: "{{students.n}}", align: "centre" },
      { heading: "Год", width: 26, cell: "" },
      { heading: "Учебное заведение", width: 72, cell: "" },
      { heading: "Число студентов", width: 24, cell: "" },
      { heading: "Документы", width: 36, cell: "" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  {
    block: "optional", name: "signed", body: [
      { block: "paragraph", style: "thin", text: "" },
      { block: "signatures", rows: [{ post: "{{headPost}}", name: "{{headName}}" }] },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
];
