import type { Block, DocumentNames } from "../shape";

/** Papers of the package of an assessment (documents.md §2.5): made from the answers of a questionnaire, signed by whoever gave them. */

/** D26, the filled-in questionnaire Q03 of a young specialist: items 1–17 and 20–23, question and answer (R-F02). */
export const D26 = {
  kind: "D26",
  version: 1,
  title: "Анкета молодого специалиста (заполненная)",
  blanks: ["orgFullName", "menteeName", "menteePost", "menteeInitials", "mentorName", "stage", "stageTerm", "answeredOn"],
  tables: { answers: ["n", "question", "answer"] },
  blocks: [],
  required: ["menteeName", "answers"],
} as const satisfies DocumentNames;

const about: readonly (readonly string[])[] = [
  ["Молодой специалист", "{{menteeName}}, {{menteePost}}"],
  ["Наставник", "{{mentorName}}"],
  ["Этап", "{{stage}}, {{stageTerm}}"],
];

export const D26_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "АНКЕТА МОЛОДОГО СПЕЦИАЛИСТА" },
  { block: "paragraph", style: "centred", text: "для оценки адаптации" },
  { block: "paragraph", style: "thin", text: "" },
  { block: "table", size: 12, widths: [50, 120], rows: [...about, ["Дата ответа", "{{answeredOn}}"]] },
  { block: "paragraph", style: "body", above: 3, text: "Утверждения оценены от 1 (совсем не согласен) до 5 (полностью согласен)." },
  {
    block: "rows", table: "answers", size: 11,
    columns: [
      { heading: "№", width: 11, cell: "{{answers.n}}", align: "centre" },
      { heading: "Вопрос", width: 84, cell: "{{answers.question}}" },
      { heading: "Ответ", width: 75, cell: "{{answers.answer}}" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Молодой специалист", name: "{{menteeInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
