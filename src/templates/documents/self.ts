import type { Block, DocumentNames } from "../shape";

/** D20, the programme of self-improvement of a mentee (R-D21; documents.md §2.3): the own goals, areas, theme and steps; signed by the mentee alone. A theme nobody has typed yet is left for the pen. */
export const D20 = {
  kind: "D20",
  version: 1,
  title: "Программа самосовершенствования",
  blanks: ["orgFullName", "schoolYear", "menteeName", "menteePost", "menteeInitials", "mentorName", "mentorPost", "goal", "competences", "theme"],
  tables: { steps: ["n", "step", "kind", "due", "result"] },
  blocks: [],
  required: ["menteeName", "steps", "menteeInitials"],
} as const satisfies DocumentNames;

export const D20_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "ПРОГРАММА САМОСОВЕРШЕНСТВОВАНИЯ" },
  { block: "paragraph", style: "centred", text: "{{schoolYear}} учебный год" },
  { block: "paragraph", style: "plain", above: 4, lead: "Чья:", text: "{{menteeName}}, {{menteePost}}" },
  { block: "paragraph", style: "plain", lead: "Помогает наставник:", text: "{{mentorName}}, {{mentorPost}}" },
  { block: "paragraph", style: "plain", lead: "Цель:", text: "{{goal}}" },
  { block: "paragraph", style: "plain", lead: "Области компетенций:", text: "{{competences}}" },
  { block: "paragraph", style: "plain", lead: "Тема самообразования:", text: "{{theme}}" },
  { block: "paragraph", style: "caption", text: "Шаги" },
  {
    block: "rows", table: "steps", size: 11,
    columns: [
      { heading: "№", width: 10, cell: "{{steps.n}}", align: "centre" },
      { heading: "Шаг", width: 66, cell: "{{steps.step}}" },
      { heading: "Вид", width: 32, cell: "{{steps.kind}}" },
      { heading: "Срок", width: 24, cell: "{{steps.due}}", align: "centre" },
      { heading: "Результат", width: 38, cell: "{{steps.result}}" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Наставляемый", name: "{{menteeInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
