import type { Block, DocumentNames } from "../shape";

/**
 * D24, what a control of a mentee has come to (R-G01–R-G04, R-G11; documents.md §2.3). One for each held control. Exactly one of `visits` and
 * `noVisits` stands, and one of `findings` and `noFindings`; `checked` stands in a repeat control, `knowledge` and `paperwork` in a frontal one that has such rows. `kindGenitive`: «обзорного». Values that end a sentence come without a full stop.
 */
export const D24 = {
  kind: "D24",
  version: 2,
  title: "Справка по итогам контроля",
  blanks: [
    "orgFullName", "place", "date", "schoolYear", "kindGenitive", "menteeName", "menteePost", "basis", "period", "topic", "purpose", "controllerName", "controllerPost", "conclusion",
    "controllerInitials", "menteeInitials",
  ],
  tables: {
    visits: ["n", "date", "class", "topic", "percent"], findings: ["n", "text", "competence", "measure", "due", "state"],
    checked: ["n", "text", "state", "proof"], knowledge: ["class", "wrote", "passed", "good"], paperwork: ["n", "document", "stands", "remark"],
  },
  blocks: ["visits", "noVisits", "checked", "knowledge", "paperwork", "findings", "noFindings"],
  required: ["menteeName", "conclusion", "controllerInitials", "menteeInitials", "findings"],
} as const satisfies DocumentNames;

export const D24_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "СПРАВКА" },
  { block: "paragraph", style: "centred", text: "по итогам {{kindGenitive}} контроля, {{schoolYear}} учебный год" },
  { block: "paragraph", style: "ends", above: 4, text: "{{place}}\t{{date}}" },
  { block: "paragraph", style: "plain", above: 2, lead: "Чья работа проверена:", text: "{{menteeName}}, {{menteePost}}" },
  { block: "paragraph", style: "plain", lead: "Кто проверил:", text: "{{controllerName}}, {{controllerPost}}" },
  { block: "paragraph", style: "plain", lead: "Основание:", text: "{{basis}}" },
  { block: "paragraph", style: "plain", lead: "Период:", text: "{{period}}" },
  { block: "paragraph", style: "plain", lead: "Тема:", text: "{{topic}}" },
  { block: "paragraph", style: "plain", lead: "Цель:", text: "{{purpose}}" },
  { block: "paragraph", style: "heading", text: "1. Посещённые уроки и занятия" },
  {
    block: "optional", name: "visits", body: [
      { block: "paragraph", style: "caption", text: "Таблица 1. Посещения этого контроля" },
      {
        block: "rows", table: "visits", size: 11,
        columns: [
          { heading: "№", width: 11, cell: "{{visits.n}}", align: "centre" },
          { heading: "Дата", width: 28, cell: "{{visits.date}}", align: "centre" },
          { heading: "Класс", width: 22, cell: "{{visits.class}}", align: "centre" },
          { heading: "Предмет, тема", width: 81, cell: "{{visits.topic}}" },
          { heading: "Балл, %", width: 28, cell: "{{visits.percent}}", align: "centre" },
        ],
      },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  { block: "optional", name: "noVisits", body: [{ block: "paragraph", style: "body", text: "Уроки в ходе этого контроля не посещались." }] },
  {
    block: "optional", name: "checked", body: [
      { block: "paragraph", style: "heading", text: "Что было найдено раньше" },
      { block: "paragraph", style: "caption", text: "Недостатки из прошлого контроля" },
      {
        block: "rows", table: "checked", size: 11,
        columns: [
          { heading: "№", width: 11, cell: "{{checked.n}}", align: "centre" },
          { heading: "Недостаток из прошлого контроля", width: 66, cell: "{{checked.text}}" },
          { heading: "Устранён, частично, нет", width: 33, cell: "{{checked.state}}", align: "centre" },
          { heading: "Подтверждение", width: 60, cell: "{{checked.proof}}" },
        ],
      },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  {
    block: "optional", name: "knowledge", body: [
      { block: "paragraph", style: "heading", text: "Знания учащихся" },
      { block: "paragraph", style: "caption", text: "Результаты проверочных работ" },
      {
        block: "rows", table: "knowledge", size: 11,
        columns: [
          { heading: "Класс", width: 50, cell: "{{knowledge.class}}", align: "centre" },
          { heading: "Писали", width: 36, cell: "{{knowledge.wrote}}", align: "centre" },
          { heading: "Успеваемость, %", width: 42, cell: "{{knowledge.passed}}", align: "centre" },
          { heading: "Качество, %", width: 42, cell: "{{knowledge.good}}", align: "centre" },
        ],
      },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  {
    block: "optional", name: "paperwork", body: [
      { block: "paragraph", style: "heading", text: "Документация" },
      { block: "paragraph", style: "caption", text: "Состояние и ведение документов" },
      {
        block: "rows", table: "paperwork", size: 11,
        columns: [
          { heading: "№", width: 11, cell: "{{paperwork.n}}", align: "centre" },
          { heading: "Документ", width: 52, cell: "{{paperwork.document}}" },
          { heading: "Состояние", width: 47, cell: "{{paperwork.stands}}" },
          { heading: "Замечание", width: 60, cell: "{{paperwork.remark}}" },
        ],
      },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  { block: "paragraph", style: "heading", text: "2. Недостатки и меры" },
  {
    block: "optional", name: "findings", body: [
      { block: "paragraph", style: "caption", text: "Таблица 2. Недостатки, которые нужно предупредить или устранить" },
      {
        block: "rows", table: "findings", size: 11,
        columns: [
          { heading: "№", width: 11, cell: "{{findings.n}}", align: "centre" },
          { heading: "Недостаток", width: 48, cell: "{{findings.text}}" },
          { heading: "Компетенция", width: 26, cell: "{{findings.competence}}", align: "centre" },
          { heading: "Рекомендация", width: 42, cell: "{{findings.measure}}" },
          { heading: "Срок", width: 22, cell: "{{findings.due}}", align: "centre" },
          { heading: "Устранено", width: 21, cell: "{{findings.state}}", align: "centre" },
        ],
      },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  { block: "optional", name: "noFindings", body: [{ block: "paragraph", style: "body", text: "Недостатков не выявлено." }] },
  { block: "paragraph", style: "heading", text: "3. Вывод" },
  { block: "paragraph", style: "body", text: "{{conclusion}}." },
  { block: "paragraph", style: "heading", text: "Подписи" },
  { block: "signatures", dated: true, rows: [{ post: "Контроль провёл(а)", name: "{{controllerInitials}}" }, { post: "Со справкой ознакомлен(а)", name: "{{menteeInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
