import type { Block, DocumentNames } from "../shape";

/**
 * The conclusions of the three stages (R-F06, R-F18, R-F23; documents.md §2.4), with the sheet on which the mentee says with a pen that she has read it and
 * whether she agrees (R-F12). Exactly one of `indicators` and `noIndicators` stands, one of `recommendations` and `noRecommendations`, one of `two` and
 * `one`: organiser and interviewer may be one person. `waived` when it was reviewed without a document. Days that have not come are left for the pen.
 */
const BLANKS = [
  "orgFullName", "date", "headPost", "headName", "menteeName", "menteePost", "menteeInitials", "mentorName", "mentorPost", "stage", "stageTerm", "reviewedOn", "participants", "waived",
  "summary", "level", "conclusion", "interviewDay", "acquaintedDay", "organiserInitials", "interviewerInitials",
] as const;
const BLOCKS = ["waived", "indicators", "noIndicators", "recommendations", "noRecommendations", "two", "one"] as const;
const CONCLUSION = {
  version: 1,
  tables: { documents: ["n", "title", "received", "from"], indicators: ["name", "before", "now", "change"], recommendations: ["n", "text"] },
  required: ["menteeName", "documents", "summary", "level", "conclusion", "organiserInitials", "menteeInitials"],
} as const;

export const D32 = { kind: "D32", ...CONCLUSION, title: "Заключение об адаптации", blanks: BLANKS, blocks: BLOCKS } as const satisfies DocumentNames;
export const D33 = { kind: "D33", ...CONCLUSION, title: "Заключение о профессиональном развитии", blanks: BLANKS, blocks: BLOCKS } as const satisfies DocumentNames;
/** With what the mentor's review says of the years ahead, when there is one: `prospects` (R-E10). */
export const D34 = {
  kind: "D34", ...CONCLUSION, title: "Заключение о развитии потенциала",
  blanks: [...BLANKS, "support", "roles", "attestation", "growth"], blocks: [...BLOCKS, "prospects"],
} as const satisfies DocumentNames;

/** `about` stands under the title and over the sheet of acquaintance, `level` before the level; `more` after the conclusion itself. */
const bodyOf = ({ about, level, more = [] }: { readonly about: string; readonly level: string; readonly more?: readonly Block[] }): readonly Block[] => [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "thin", text: "" },
  { block: "stamps", right: { word: "УТВЕРЖДАЮ", lines: ["{{headPost}}"], signed: "{{headName}}", after: ["{{date}}"] } },
  { block: "paragraph", style: "title", above: 6, text: "ЗАКЛЮЧЕНИЕ" },
  { block: "paragraph", style: "centred", text: `${about} молодого специалиста` },
  { block: "paragraph", style: "thin", text: "" },
  {
    block: "table", size: 12, widths: [50, 120],
    rows: [["Молодой специалист", "{{menteeName}}, {{menteePost}}"], ["Наставник", "{{mentorName}}, {{mentorPost}}"], ["Этап", "{{stage}}, {{stageTerm}}"], ["Документы рассмотрены", "{{reviewedOn}}"], ["Рассматривали", "{{participants}}"]],
  },
  { block: "paragraph", style: "heading", text: "1. Рассмотренные документы" },
  {
    block: "rows", table: "documents", size: 11,
    columns: [
      { heading: "№", width: 11, cell: "{{documents.n}}", align: "centre" },
      { heading: "Документ", width: 84, cell: "{{documents.title}}" },
      { heading: "Получен", width: 30, cell: "{{documents.received}}", align: "centre" },
      { heading: "От кого", width: 45, cell: "{{documents.from}}" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "optional", name: "waived", body: [{ block: "paragraph", style: "body", above: 2, lead: "Рассмотрено без недостающего документа:", text: "{{waived}}." }] },
  { block: "paragraph", style: "heading", text: "2. Показатели" },
  {
    block: "optional", name: "indicators", body: [
      { block: "paragraph", style: "caption", text: "Что показали диагностика компетенций (от 1 до 5) и уроки, посещённые в порядке контроля" },
      {
        block: "rows", table: "indicators", size: 11,
        columns: [
          { heading: "Показатель", width: 92, cell: "{{indicators.name}}" },
          { heading: "Начало", width: 25, cell: "{{indicators.before}}", align: "centre" },
          { heading: "Конец", width: 25, cell: "{{indicators.now}}", align: "centre" },
          { heading: "Изменение", width: 28, cell: "{{indicators.change}}", align: "centre" },
        ],
      },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  { block: "optional", name: "noIndicators", body: [{ block: "paragraph", style: "body", text: "Диагностика компетенций за этап не проводилась, уроки в порядке контроля не оценивались." }] },
  { block: "paragraph", style: "heading", text: "3. Итоги рассмотрения" },
  { block: "paragraph", style: "body", text: "{{summary}}." },
  { block: "paragraph", style: "body", lead: `${level}:`, text: "{{level}}." },
  { block: "paragraph", style: "body", lead: "Вывод:", text: "{{conclusion}}." },
  ...more,
  { block: "paragraph", style: "heading", text: "4. Рекомендации" },
  {
    block: "optional", name: "recommendations", body: [
      { block: "paragraph", style: "caption", text: "Что рекомендовано" },
      { block: "rows", table: "recommendations", size: 11, columns: [{ heading: "№", width: 11, cell: "{{recommendations.n}}", align: "centre" }, { heading: "Рекомендация", width: 159, cell: "{{recommendations.text}}" }] },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  { block: "optional", name: "noRecommendations", body: [{ block: "paragraph", style: "body", text: "Рекомендаций нет." }] },
  { block: "paragraph", style: "heading", text: "5. Собеседование и ознакомление" },
  { block: "table", size: 12, widths: [85, 85], rows: [["Собеседование проведено", "{{interviewDay}}"], ["С заключением ознакомлен(а)", "{{acquaintedDay}}"]] },
  { block: "paragraph", style: "heading", text: "Подписи" },
  { block: "optional", name: "two", body: [
    { block: "paragraph", style: "thin", text: "" },
    { block: "signatures", dated: true, rows: [{ post: "Организатор оценки", name: "{{organiserInitials}}" }, { post: "Проводит собеседование", name: "{{interviewerInitials}}" }] },
    { block: "paragraph", style: "thin", text: "" },
  ] },
  { block: "optional", name: "one", body: [
    { block: "paragraph", style: "thin", text: "" },
    { block: "signatures", dated: true, rows: [{ post: "Организует оценку и проводит собеседование", name: "{{organiserInitials}}" }] },
    { block: "paragraph", style: "thin", text: "" },
  ] },
  { block: "paragraph", style: "heading", above: 10, text: `Лист ознакомления с заключением ${about}` },
  { block: "paragraph", style: "plain", lead: "Молодой специалист:", text: "{{menteeName}}, {{menteePost}}" },
  { block: "paragraph", style: "body", above: 2, text: "С заключением ознакомлен(а). Подпись подтверждает ознакомление, а не согласие: согласие или несогласие отмечено отдельно, замечания записаны ниже и остаются при заключении." },
  { block: "paragraph", style: "thin", text: "" },
  {
    block: "table", size: 12, widths: [60, 110],
    rows: [["С заключением (подчеркните)", "согласен(на) / не согласен(на)"], ["Замечания", ""], ["", ""], ["", ""]],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Ознакомлен(а)", name: "{{menteeInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];

export const D32_BODY = bodyOf({ about: "об адаптации", level: "Уровень адаптации" });
export const D33_BODY = bodyOf({ about: "о профессиональном развитии", level: "Уровень профессионального развития" });
export const D34_BODY = bodyOf({
  about: "о развитии потенциала", level: "Уровень развития потенциала",
  more: [{ block: "optional", name: "prospects", body: [
    { block: "paragraph", style: "body", lead: "По отзыву наставника может быть опорой для других:", text: "{{support}}." },
    { block: "paragraph", style: "body", lead: "Наставник рекомендует к роли:", text: "{{roles}}." },
    { block: "paragraph", style: "body", lead: "Готовность к аттестации:", text: "{{attestation}}." },
    { block: "paragraph", style: "body", lead: "Зона роста:", text: "{{growth}}." },
  ] }],
});
