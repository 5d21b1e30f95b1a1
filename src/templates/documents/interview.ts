import type { Block, DocumentNames } from "../shape";

/**
 * D31, the protocol of the interview after an assessment (R-F08–R-F11; documents.md §2.4): its agenda by stage. Exactly one of `changes` and `noChanges`
 * stands, one of `curatorship` and `noCuratorship`; `others` when somebody else was present.
 */
export const D31 = {
  kind: "D31",
  version: 1,
  title: "Протокол собеседования",
  blanks: ["orgFullName", "place", "day", "menteeName", "menteePost", "menteeInitials", "interviewerName", "interviewerPost", "interviewerInitials", "mentorName", "stage", "stageTerm", "others", "curatorship"],
  tables: { agenda: ["n", "question", "result", "agreement", "due", "responsible"], changes: ["before", "after"] },
  blocks: ["others", "changes", "noChanges", "curatorship", "noCuratorship"],
  required: ["menteeName", "agenda", "interviewerInitials", "menteeInitials"],
} as const satisfies DocumentNames;

export const D31_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "ПРОТОКОЛ СОБЕСЕДОВАНИЯ" },
  { block: "paragraph", style: "centred", text: "по итогам оценки этапа" },
  { block: "paragraph", style: "ends", above: 4, text: "{{place}}\t{{day}}" },
  { block: "paragraph", style: "plain", above: 2, lead: "Молодой специалист:", text: "{{menteeName}}, {{menteePost}}" },
  { block: "paragraph", style: "plain", lead: "Собеседование провёл(а):", text: "{{interviewerName}}, {{interviewerPost}}" },
  { block: "paragraph", style: "plain", lead: "Наставник:", text: "{{mentorName}}" },
  { block: "paragraph", style: "plain", lead: "Этап:", text: "{{stage}}, {{stageTerm}}" },
  { block: "optional", name: "others", body: [{ block: "paragraph", style: "plain", lead: "Также присутствовали:", text: "{{others}}" }] },
  { block: "paragraph", style: "heading", text: "1. Повестка и решения" },
  {
    block: "rows", table: "agenda", size: 11,
    columns: [
      { heading: "№", width: 9, cell: "{{agenda.n}}", align: "centre" },
      { heading: "Вопрос", width: 35, cell: "{{agenda.question}}" },
      { heading: "Итог", width: 34, cell: "{{agenda.result}}" },
      { heading: "Договорённость", width: 36, cell: "{{agenda.agreement}}" },
      { heading: "Срок", width: 23, cell: "{{agenda.due}}", align: "centre" },
      { heading: "Ответственный", width: 33, cell: "{{agenda.responsible}}" },
    ],
  },
  { block: "paragraph", style: "heading", text: "2. Изменения в индивидуальном плане" },
  {
    block: "optional", name: "changes", body: [
      { block: "paragraph", style: "caption", text: "Что меняется в плане" },
      { block: "rows", table: "changes", size: 11, columns: [{ heading: "Было", width: 85, cell: "{{changes.before}}" }, { heading: "Стало", width: 85, cell: "{{changes.after}}" }] },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  { block: "optional", name: "noChanges", body: [{ block: "paragraph", style: "body", text: "План остаётся без изменений." }] },
  { block: "paragraph", style: "heading", text: "3. Изменения в кураторстве" },
  { block: "optional", name: "curatorship", body: [{ block: "paragraph", style: "body", text: "{{curatorship}}." }] },
  { block: "optional", name: "noCuratorship", body: [{ block: "paragraph", style: "body", text: "Кураторство и наставник остаются прежними." }] },
  { block: "paragraph", style: "heading", text: "Подписи" },
  { block: "signatures", dated: true, rows: [{ post: "Собеседование провёл(а)", name: "{{interviewerInitials}}" }, { post: "Молодой специалист", name: "{{menteeInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
