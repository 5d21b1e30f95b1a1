import type { Block, DocumentNames } from "../shape";

/**
 * D32, the conclusion on the adaptation (R-F06; documents.md §2.4), with the sheet on which the mentee says with a pen that she has read it and whether
 * she agrees (R-F12). Exactly one of `indicators` and `noIndicators` stands, one of `recommendations` and `noRecommendations`, one of `two` and `one`:
 * organiser and interviewer may be one person. `waived` when it was reviewed without a document. Days that have not come are left for the pen.
 */
export const D32 = {
  kind: "D32",
  version: 1,
  title: "Заключение об адаптации",
  blanks: [
    "orgFullName", "date", "headPost", "headName", "menteeName", "menteePost", "menteeInitials", "mentorName", "mentorPost", "stage", "stageTerm", "reviewedOn", "participants", "waived",
    "summary", "level", "conclusion", "interviewDay", "acquaintedDay", "organiserInitials", "interviewerInitials",
  ],
  tables: { documents: ["n", "title", "received", "from"], indicators: ["name", "before", "now", "change"], recommendations: ["n", "text"] },
  blocks: ["waived", "indicators", "noIndicators", "recommendations", "noRecommendations", "two", "one"],
  required: ["menteeName", "documents", "summary", "level", "conclusion", "organiserInitials", "menteeInitials"],
} as const satisfies DocumentNames;

export const D32_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "thin", text: "" },
  { block: "stamps", right: { word: "УТВЕРЖДАЮ", lines: ["{{headPost}}"], signed: "{{headName}}", after: ["{{date}}"] } },
  { block: "paragraph", style: "title", above: 6, text: "ЗАКЛЮЧЕНИЕ" },
  { block: "paragraph", style: "centred", text: "об адаптации молодого специалиста" },
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
  { block: "paragraph", style: "body", lead: "Уровень адаптации:", text: "{{level}}." },
  { block: "paragraph", style: "body", lead: "Вывод:", text: "{{conclusion}}." },
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
  { block: "paragraph", style: "heading", above: 10, text: "Лист ознакомления с заключением об адаптации" },
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
