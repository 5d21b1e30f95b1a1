import type { Block, DocumentNames } from "../shape";

/**
 * D35, the sheet of corrections of a plan (R-D16, R-D17; documents.md §2.4): both sides sign, at stage 1 the deputy as well. Blocks: `deputy` for
 * the adaptation plan, `curator` when the curator began or agreed one of them.
 */
export const D35 = {
  kind: "D35",
  version: 1,
  title: "Лист корректировки плана",
  blanks: ["orgFullName", "date", "planGenitive", "menteeName", "mentorInitials", "menteeInitials", "deputyInitials", "curatorInitials"],
  tables: { changes: ["line", "before", "after", "reason", "date"] },
  blocks: ["deputy", "curator"],
  required: ["menteeName", "changes", "mentorInitials", "menteeInitials"],
} as const satisfies DocumentNames;

export const D35_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "ЛИСТ КОРРЕКТИРОВКИ" },
  { block: "paragraph", style: "centred", text: "{{planGenitive}}" },
  { block: "paragraph", style: "plain", above: 4, lead: "Наставляемый:", text: "{{menteeName}}" },
  { block: "paragraph", style: "plain", lead: "Дата:", text: "{{date}}" },
  { block: "paragraph", style: "thin", text: "" },
  {
    block: "rows", table: "changes", size: 11,
    columns: [
      { heading: "№ строки", width: 18, cell: "{{changes.line}}", align: "centre" },
      { heading: "Было", width: 46, cell: "{{changes.before}}" },
      { heading: "Стало", width: 46, cell: "{{changes.after}}" },
      { heading: "Причина", width: 36, cell: "{{changes.reason}}" },
      { heading: "Дата", width: 24, cell: "{{changes.date}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Наставник", name: "{{mentorInitials}}" }, { post: "Наставляемый", name: "{{menteeInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
  { block: "optional", name: "deputy", body: [
    { block: "paragraph", style: "thin", text: "" },
    { block: "signatures", dated: true, rows: [{ post: "Заместитель директора по УВР", name: "{{deputyInitials}}" }] },
    { block: "paragraph", style: "thin", text: "" },
  ] },
  { block: "optional", name: "curator", body: [
    { block: "paragraph", style: "thin", text: "" },
    { block: "signatures", dated: true, rows: [{ post: "Куратор наставничества", name: "{{curatorInitials}}" }] },
    { block: "paragraph", style: "thin", text: "" },
  ] },
  { block: "paragraph", style: "thin", text: "" },
];
