import type { Block, DocumentNames } from "../shape";
import { CHANGES, OFF_PLAN, changesTable, offPlanTable } from "./plan-tables";

/**
 * D16, the plan of the adaptation (R-D10, R-D23–R-D31; documents.md §2.3): part A to prepare, part B for the first three months, part C duties and
 * gaps. Blocks: `dayOne` when there is a checklist of the first day; exactly one of `gaps` and `noGaps`; `changes` and `offPlan` when there is
 * something to list. `deputyInitials` is empty where no deputy is appointed: who agrees writes the name by hand.
 */
export const D16 = {
  kind: "D16",
  version: 1,
  title: "Индивидуальный план адаптации",
  blanks: ["orgFullName", "schoolYear", "date", "deputyInitials", "menteeName", "menteePost", "mentorName", "mentorPost", "start", "end", "version", "mentorInitials", "menteeInitials"],
  tables: {
    preparation: ["n", "activity", "due", "done"],
    plan: ["n", "activity", "due", "responsible", "result", "done"],
    duties: ["n", "duty"],
    gaps: ["n", "deficit", "competence", "source", "measure"],
    changes: CHANGES,
    offPlan: OFF_PLAN,
  },
  blocks: ["dayOne", "gaps", "noGaps", "changes", "offPlan"],
  required: ["menteeName", "mentorName", "preparation", "plan", "duties", "mentorInitials", "menteeInitials"],
} as const satisfies DocumentNames;

export const D16_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", bold: true, text: "{{orgFullName}}" },
  { block: "paragraph", style: "thin", text: "" },
  { block: "stamps", right: { word: "СОГЛАСОВАНО", lines: ["Заместитель директора по учебно-воспитательной работе"], signed: "{{deputyInitials}}", after: ["{{date}}"] } },
  { block: "paragraph", style: "title", above: 6, text: "ИНДИВИДУАЛЬНЫЙ ПЛАН АДАПТАЦИИ" },
  { block: "paragraph", style: "centred", text: "на {{schoolYear}} учебный год" },
  {
    block: "table", size: 11, widths: [55, 115],
    rows: [["Наставляемый", "{{menteeName}}, {{menteePost}}"], ["Наставник", "{{mentorName}}, {{mentorPost}}"], ["Срок плана", "с {{start}} по {{end}}"], ["Редакция", "{{version}}"]],
  },
  { block: "paragraph", style: "heading", text: "А. Подготовительная часть" },
  {
    block: "rows", table: "preparation", size: 11,
    columns: [
      { heading: "№", width: 10, cell: "{{preparation.n}}", align: "centre" },
      { heading: "Действие", width: 100, cell: "{{preparation.activity}}" },
      { heading: "Срок", width: 25, cell: "{{preparation.due}}", align: "centre" },
      { heading: "Отметка", width: 35, cell: "{{preparation.done}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "optional", name: "dayOne", body: [{ block: "paragraph", style: "body", above: 2, text: "Что показано и выдано в первый рабочий день, отмечается в чек-листе первого дня." }] },
  { block: "paragraph", style: "heading", text: "Б. Общая часть" },
  {
    block: "rows", table: "plan", size: 11,
    columns: [
      { heading: "№", width: 9, cell: "{{plan.n}}", align: "centre" },
      { heading: "Мероприятие", width: 52, cell: "{{plan.activity}}" },
      { heading: "Срок", width: 23, cell: "{{plan.due}}", align: "centre" },
      { heading: "Ответственный", width: 32, cell: "{{plan.responsible}}" },
      { heading: "Результат", width: 30, cell: "{{plan.result}}" },
      { heading: "Отметка", width: 24, cell: "{{plan.done}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "paragraph", style: "heading", text: "В. Обязанности, полномочия и дефициты" },
  { block: "paragraph", style: "caption", text: "Круг обязанностей и полномочий" },
  {
    block: "rows", table: "duties", size: 11,
    columns: [{ heading: "№", width: 10, cell: "{{duties.n}}", align: "centre" }, { heading: "Обязанности и полномочия", width: 160, cell: "{{duties.duty}}" }],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "optional", name: "gaps", body: [
    { block: "paragraph", style: "caption", text: "Выявленные дефициты" },
    {
      block: "rows", table: "gaps", size: 11,
      columns: [
        { heading: "№", width: 10, cell: "{{gaps.n}}", align: "centre" },
        { heading: "Дефицит", width: 52, cell: "{{gaps.deficit}}" },
        { heading: "Компетенция", width: 28, cell: "{{gaps.competence}}" },
        { heading: "Источник", width: 26, cell: "{{gaps.source}}" },
        { heading: "Мера", width: 54, cell: "{{gaps.measure}}" },
      ],
    },
    { block: "paragraph", style: "thin", text: "" },
  ] },
  { block: "optional", name: "noGaps", body: [{ block: "paragraph", style: "body", above: 2, text: "На день составления плана дефициты не выявлены." }] },
  changesTable("Корректировки плана"),
  offPlanTable("Выполнено сверх плана", 11),
  { block: "paragraph", style: "heading", text: "План составили" },
  { block: "signatures", dated: true, rows: [{ post: "Наставник", name: "{{mentorInitials}}" }, { post: "Наставляемый", name: "{{menteeInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
