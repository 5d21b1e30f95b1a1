import type { Block, DocumentNames } from "../shape";
import { CHANGES, OFF_PLAN, changesTable, offPlanTable } from "./plan-tables";

/**
 * The plans of the two later stages (documents.md §2.3): table 2 of the programme with the kind of each line. Blocks: `difficult` when the mentor's
 * review says what does not come easily yet; `changes` and `offPlan` when there is something to list. `deputyInitials` is empty where no deputy is
 * appointed: who signs writes the name by hand.
 */
const STAGE_PLAN = {
  version: 1,
  tables: { plan: ["n", "kind", "direction", "difficulty", "activity", "form", "due", "responsible", "planned", "actual", "mark", "done"], changes: CHANGES, offPlan: OFF_PLAN },
  required: ["menteeName", "mentorName", "plan", "mentorInitials", "menteeInitials"],
} as const;
const BLANKS = ["orgFullName", "stage", "analysis", "deputyInitials", "menteeName", "menteePost", "mentorName", "mentorPost", "start", "end", "version", "mentorInitials", "menteeInitials"] as const;
const BLOCKS = ["difficult", "changes", "offPlan"] as const;

/** D17, of the professional development (R-D11, R-D16, R-D18, R-D19). */
export const D17 = { kind: "D17", ...STAGE_PLAN, title: "Индивидуальный план профессионального развития", blanks: BLANKS, blocks: BLOCKS } as const satisfies DocumentNames;
/** D18, of the development of the potential (R-D12, R-D17, R-D20): with what the mentee wants to become, the reserve and the attestation, `intent` when something of it is said. */
export const D18 = {
  kind: "D18", ...STAGE_PLAN, title: "Индивидуальный план развития потенциала", blanks: [...BLANKS, "career", "reserve", "attestationOn"], blocks: [...BLOCKS, "intent"],
} as const satisfies DocumentNames;

const bodyOf = (title: string, more: readonly Block[] = []): readonly Block[] => [
  { block: "paragraph", style: "centred", bold: true, text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 12, text: title },
  {
    block: "table", size: 11, widths: [55, 115],
    rows: [["Наставляемый", "{{menteeName}}, {{menteePost}}"], ["Наставник", "{{mentorName}}, {{mentorPost}}"], ["Этап", "{{stage}}"], ["Срок плана", "с {{start}} по {{end}}"], ["Редакция", "{{version}}"]],
  },
  { block: "paragraph", style: "thin", text: "" },
  ...more,
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

export const D17_BODY = bodyOf("ИНДИВИДУАЛЬНЫЙ ПЛАН ПРОФЕССИОНАЛЬНОГО РАЗВИТИЯ");
export const D18_BODY = bodyOf("ИНДИВИДУАЛЬНЫЙ ПЛАН РАЗВИТИЯ ПОТЕНЦИАЛА", [{ block: "optional", name: "intent", body: [
  { block: "paragraph", style: "heading", text: "Карьерное намерение" },
  { block: "paragraph", style: "body", text: "{{career}}." },
  { block: "paragraph", style: "body", lead: "Кадровый резерв:", text: "{{reserve}}." },
  { block: "paragraph", style: "body", lead: "Аттестация намечена:", text: "{{attestationOn}}." },
  { block: "paragraph", style: "thin", text: "" },
] }]);
