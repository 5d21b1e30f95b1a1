import type { Block, DocumentNames } from "../shape";
import { CHANGES, OFF_PLAN, changesTable, offPlanTable } from "./plan-tables";

/**
 * D17, the plan of the professional development (R-D11, R-D16, R-D18, R-D19; documents.md §2.3): table 2 of the programme with the kind of each line.
 * Blocks: `difficult` when the mentor's review says what does not come easily yet; `changes` and `offPlan` when there is something to list.
 * `deputyInitials` is empty where no deputy is appointed: who signs writes the name by hand.
 */
export const D17 = {
  kind: "D17",
  version: 1,
  title: "Индивидуальный план профессионального развития",
  blanks: ["orgFullName", "stage", "analysis", "deputyInitials", "menteeName", "menteePost", "mentorName", "mentorPost", "start", "end", "version", "mentorInitials", "menteeInitials"],
  tables: { plan: ["n", "kind", "direction", "difficulty", "activity", "form", "due", "responsible", "planned", "actual", "mark", "done"], changes: CHANGES, offPlan: OFF_PLAN },
  blocks: ["difficult", "changes", "offPlan"],
  required: ["menteeName", "mentorName", "plan", "mentorInitials", "menteeInitials"],
} as const satisfies DocumentNames;

export const D17_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", bold: true, text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 12, text: "ИНДИВИДУАЛЬНЫЙ ПЛАН ПРОФЕССИОНАЛЬНОГО РАЗВИТИЯ" },
  {
    block: "table", size: 11, widths: [55, 115],
    rows: [["Наставляемый", "{{menteeName}}, {{menteePost}}"], ["Наставник", "{{mentorName}}, {{mentorPost}}"], ["Этап", "{{stage}}"], ["Срок плана", "с {{start}} по {{end}}"], ["Редакция", "{{version}}"]],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "optional", name: "difficult", body: [
    { block: "paragraph", style: "heading", text: "Над чем предстоит работать" },
    { block: "paragraph", style: "body", text: "{{analysis}}." },
    { block: "paragraph", style: "thin", text: "" },
  ] },
  { block: "paragraph", style: "thin", text: "" },

  { block: "section", orientation: "landscape" },
  { block: "paragraph", style: "heading", text: "План мероприятий" },
  {
    block: "rows", table: "plan", size: 8,
    columns: [
      { heading: "№", width: 7, cell: "{{plan.n}}", align: "centre" },
      { heading: "Вид", width: 24, cell: "{{plan.kind}}" },
      { heading: "Направление", width: 27, cell: "{{plan.direction}}" },
      { heading: "Трудность, компетенция", width: 27, cell: "{{plan.difficulty}}" },
      { heading: "Мероприятие (проект, задание)", width: 32, cell: "{{plan.activity}}" },
      { heading: "Форма", width: 25, cell: "{{plan.form}}" },
      { heading: "Срок", width: 17, cell: "{{plan.due}}", align: "centre" },
      { heading: "Ответственный", width: 24, cell: "{{plan.responsible}}" },
      { heading: "Планируемый результат", width: 24, cell: "{{plan.planned}}" },
      { heading: "Фактический результат", width: 20, cell: "{{plan.actual}}" },
      { heading: "Оценка (0–2)", width: 14, cell: "{{plan.mark}}", align: "centre" },
      { heading: "Отметка", width: 16, cell: "{{plan.done}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },

  { block: "section", orientation: "portrait" },
  changesTable("Корректировки плана"),
  { block: "paragraph", style: "heading", text: "План составили" },
  { block: "signatures", dated: true, rows: [{ post: "Наставник", name: "{{mentorInitials}}" }, { post: "Наставляемый", name: "{{menteeInitials}}" }, { post: "Заместитель директора по УВР", name: "{{deputyInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
  offPlanTable("Приложение. Выполнено сверх плана", 11),
  { block: "paragraph", style: "thin", text: "" },
];
