import type { Block, DocumentNames } from "../shape";
import { CHANGES, OFF_PLAN, changesTable, offPlanTable } from "./plan-tables";

/** D12, the agreement of the pair: its own rules, taken by both sides (R-B27; documents.md §2.2). One for each mentee. Values come without a full stop. */
export const D12 = {
  kind: "D12",
  version: 1,
  title: "Соглашение наставнической пары",
  blanks: [
    "orgFullName", "place", "date", "orderDate", "orderNumber", "schoolYear", "mentorName", "mentorPost", "menteeName", "menteePost", "form", "goal",
    "start", "end", "rhythm", "dayAndTime", "mode", "meetingPlace", "moving", "channels", "confidential", "toCurator", "mentorExpects",
    "menteeExpects", "stopping", "reviewDate", "mentorInitials", "menteeInitials",
  ],
  tables: {},
  blocks: [],
  required: ["mentorName", "menteeName", "mentorInitials", "menteeInitials"],
} as const satisfies DocumentNames;

export const D12_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "СОГЛАШЕНИЕ НАСТАВНИЧЕСКОЙ ПАРЫ" },
  { block: "paragraph", style: "centred", text: "на {{schoolYear}} учебный год" },
  { block: "paragraph", style: "ends", above: 4, text: "{{place}}\t{{date}}" },
  {
    block: "paragraph", style: "body", above: 2,
    text: "Мы, {{mentorName}}, {{mentorPost}} (далее – наставник), и {{menteeName}}, {{menteePost}} (далее – наставляемый), участники наставнической пары, закреплённой приказом от {{orderDate}} № {{orderNumber}}, на основе добровольности, взаимного согласия и доверия договорились о следующих правилах.",
  },
  { block: "clause", level: 1, bold: true, text: "Общее" },
  { block: "clause", level: 2, text: "Форма наставничества: {{form}}." },
  { block: "clause", level: 2, text: "Цель работы пары: {{goal}}." },
  { block: "clause", level: 2, text: "Срок работы пары: с {{start}} по {{end}}" },
  { block: "clause", level: 1, bold: true, text: "Встречи" },
  { block: "clause", level: 2, text: "Как часто встречаемся: {{rhythm}}." },
  { block: "clause", level: 2, text: "День и время: {{dayAndTime}}." },
  { block: "clause", level: 2, text: "Как проходят встречи: {{mode}}." },
  { block: "clause", level: 2, text: "Место или ссылка: {{meetingPlace}}." },
  { block: "clause", level: 2, text: "Как переносим встречу: {{moving}}." },
  { block: "clause", level: 1, bold: true, text: "Общение и доверие" },
  { block: "clause", level: 2, text: "Как связываемся между встречами: {{channels}}." },
  { block: "clause", level: 2, text: "Что остаётся между нами: {{confidential}}." },
  { block: "clause", level: 2, text: "О чём сообщаем куратору наставничества: {{toCurator}}." },
  { block: "clause", level: 1, bold: true, text: "Ожидания" },
  { block: "clause", level: 2, text: "Наставник ожидает: {{mentorExpects}}." },
  { block: "clause", level: 2, text: "Наставляемый ожидает: {{menteeExpects}}." },
  { block: "clause", level: 1, bold: true, text: "Изменение и прекращение" },
  { block: "clause", level: 2, text: "Каждая сторона может предложить изменить эти правила; изменения вносятся по взаимному согласию." },
  { block: "clause", level: 2, text: "Как прекращаем работу пары досрочно: {{stopping}}." },
  { block: "clause", level: 2, text: "Правила пересматриваем {{reviewDate}}." },
  { block: "clause", level: 2, keep: true, text: "Соглашение составлено в двух экземплярах, по одному для каждой стороны, и действует со дня подписания до окончания работы пары." },
  { block: "paragraph", style: "heading", text: "Подписи сторон" },
  { block: "signatures", dated: true, rows: [{ post: "Наставник", name: "{{mentorInitials}}" }, { post: "Наставляемый", name: "{{menteeInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];

/**
 * D15, the personalised programme of a teacher mentee (R-D01–R-D07, R-D17, R-D18; documents.md §2.3). Blocks: exactly one of `approved` (the
 * head alone) and `agreedAndApproved` (a council as well, R-C10); exactly one of `joint` and `byMentor` (R-D03); `extended` from the
 * second version on (R-D02); `changes` and `offPlan` when there is something to list. `councilInstrumental`: «Педагогическим советом»;
 * `agreedWord`: «СОГЛАСОВАНО» or «ПРИНЯТО».
 */
export const D15 = {
  kind: "D15",
  version: 2,
  title: "Персонализированная программа наставничества",
  blanks: [
    "orgFounder", "orgFullName", "orgShortName", "place", "year", "schoolYear", "headPost", "headName", "approvalDate", "approvalNumber", "agreedWord",
    "councilInstrumental", "protocolDate", "protocolNumber", "mentorName", "mentorPost", "mentorInitials", "menteeName", "menteePost", "menteeInitials",
    "curatorInitials", "form", "variant", "kind", "orderDate", "orderNumber", "start", "end", "extendedFrom", "extensionDate", "extensionNumber",
    "version", "rhythm", "mode", "analysis", "goal",
  ],
  tables: {
    participants: ["role", "name", "post", "contacts"],
    tasks: ["n", "task"],
    results: ["n", "result", "metric", "target"],
    plan: ["n", "direction", "difficulty", "activity", "form", "due", "responsible", "planned", "actual", "mark", "done"],
    checkpoints: ["n", "milestone", "due", "evidence", "done"],
    changes: CHANGES,
    offPlan: OFF_PLAN,
  },
  blocks: ["founder", "approved", "agreedAndApproved", "extended", "joint", "byMentor", "changes", "offPlan"],
  required: ["headPost", "headName", "mentorName", "menteeName", "goal", "plan", "checkpoints", "mentorInitials", "menteeInitials"],
} as const satisfies DocumentNames;

const APPROVED = {
  word: "УТВЕРЖДАЮ", lines: ["{{headPost}} {{orgShortName}}"], signed: "{{headName}}", after: ["Приказ от {{approvalDate}} № {{approvalNumber}}"],
} as const;
const AGREED = { word: "{{agreedWord}}", lines: ["{{councilInstrumental}}"], after: ["Протокол от {{protocolDate}} № {{protocolNumber}}"] } as const;

export const D15_BODY: readonly Block[] = [
  { block: "optional", name: "founder", body: [{ block: "paragraph", style: "centred", text: "{{orgFounder}}" }] },
  { block: "paragraph", style: "centred", bold: true, text: "{{orgFullName}}" },
  { block: "paragraph", style: "left", text: "" },
  { block: "optional", name: "approved", body: [{ block: "paragraph", style: "thin", text: "" }, { block: "stamps", right: APPROVED }, { block: "paragraph", style: "thin", text: "" }] },
  { block: "optional", name: "agreedAndApproved", body: [{ block: "paragraph", style: "thin", text: "" }, { block: "stamps", left: AGREED, right: APPROVED }, { block: "paragraph", style: "thin", text: "" }] },
  { block: "paragraph", style: "title", above: 60, text: "ПЕРСОНАЛИЗИРОВАННАЯ ПРОГРАММА НАСТАВНИЧЕСТВА" },
  { block: "paragraph", style: "centred", text: "на {{schoolYear}} учебный год" },
  { block: "paragraph", style: "plain", above: 25, lead: "Наставляемый:", text: "{{menteeName}}, {{menteePost}}" },
  { block: "paragraph", style: "plain", above: 2, lead: "Наставник:", text: "{{mentorName}}, {{mentorPost}}" },
  { block: "paragraph", style: "centred", above: 50, text: "{{place}}" },
  { block: "paragraph", style: "centred", text: "{{year}} г." },

  { block: "pageBreak" },
  { block: "paragraph", style: "heading", text: "1. Общие сведения" },
  {
    block: "table", size: 11, widths: [60, 110],
    rows: [
      ["Основание", "Приказ от {{orderDate}} № {{orderNumber}}"],
      ["Форма наставничества", "{{form}}"],
      ["Вариант", "{{variant}}"],
      ["Вид", "{{kind}}"],
      ["Срок программы", "с {{start}} по {{end}}"],
      ["Ритм встреч", "{{rhythm}}"],
      ["Режим работы", "{{mode}}"],
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "optional", name: "extended", body: [{ block: "paragraph", style: "body", above: 2, text: "Срок программы продлён с {{extendedFrom}} до {{end}} приказом от {{extensionDate}} № {{extensionNumber}}. Редакция программы: {{version}}." }] },
  { block: "optional", name: "joint", body: [{ block: "paragraph", style: "body", above: 2, text: "Программа разработана наставником и наставляемым совместно." }] },
  { block: "optional", name: "byMentor", body: [{ block: "paragraph", style: "body", above: 2, text: "Программа разработана наставником и доведена до сведения наставляемого под подпись." }] },
  { block: "paragraph", style: "caption", text: "Таблица 1. Участники" },
  {
    block: "rows", table: "participants", size: 11,
    columns: [
      { heading: "Роль", width: 28, cell: "{{participants.role}}" },
      { heading: "Фамилия, имя, отчество", width: 50, cell: "{{participants.name}}" },
      { heading: "Должность", width: 36, cell: "{{participants.post}}" },
      { heading: "Контакты", width: 56, cell: "{{participants.contacts}}" },
    ],
  },
  { block: "paragraph", style: "heading", text: "2. Анализ потребностей наставляемого" },
  { block: "paragraph", style: "body", text: "{{analysis}}." },
  { block: "paragraph", style: "heading", text: "3. Цель и задачи" },
  { block: "paragraph", style: "body", lead: "Цель программы:", text: "{{goal}}." },
  { block: "paragraph", style: "caption", text: "Задачи программы" },
  {
    block: "rows", table: "tasks", size: 11,
    columns: [
      { heading: "№", width: 11, cell: "{{tasks.n}}", align: "centre" },
      { heading: "Задача", width: 159, cell: "{{tasks.task}}" },
    ],
  },
  { block: "paragraph", style: "heading", text: "4. Ожидаемые результаты" },
  {
    block: "rows", table: "results", size: 11,
    columns: [
      { heading: "№", width: 11, cell: "{{results.n}}", align: "centre" },
      { heading: "Ожидаемый результат", width: 77, cell: "{{results.result}}" },
      { heading: "Показатель", width: 50, cell: "{{results.metric}}" },
      { heading: "Целевое значение", width: 32, cell: "{{results.target}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },

  { block: "section", orientation: "landscape" },
  { block: "paragraph", style: "heading", text: "5. План мероприятий" },
  { block: "paragraph", style: "caption", text: "Таблица 2. План мероприятий по направлениям" },
  {
    block: "rows", table: "plan", size: 9,
    columns: [
      { heading: "№", width: 8, cell: "{{plan.n}}", align: "centre" },
      { heading: "Направление", width: 30, cell: "{{plan.direction}}" },
      { heading: "Трудность, компетенция", width: 28, cell: "{{plan.difficulty}}" },
      { heading: "Мероприятие (проект, задание)", width: 36, cell: "{{plan.activity}}" },
      { heading: "Форма", width: 28, cell: "{{plan.form}}" },
      { heading: "Срок", width: 18, cell: "{{plan.due}}", align: "centre" },
      { heading: "Ответственный", width: 26, cell: "{{plan.responsible}}" },
      { heading: "Планируемый результат", width: 27, cell: "{{plan.planned}}" },
      { heading: "Фактический результат", width: 24, cell: "{{plan.actual}}" },
      { heading: "Оценка (0–2)", width: 14, cell: "{{plan.mark}}", align: "centre" },
      { heading: "Отметка", width: 18, cell: "{{plan.done}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },

  { block: "section", orientation: "portrait" },
  { block: "paragraph", style: "heading", text: "6. Промежуточные и конечные результаты" },
  { block: "paragraph", style: "caption", text: "Таблица 3. Контрольные точки" },
  {
    block: "rows", table: "checkpoints", size: 12,
    columns: [
      { heading: "№", width: 11, cell: "{{checkpoints.n}}", align: "centre" },
      { heading: "Веха", width: 55, cell: "{{checkpoints.milestone}}" },
      { heading: "Срок", width: 26, cell: "{{checkpoints.due}}", align: "centre" },
      { heading: "Чем подтверждается", width: 50, cell: "{{checkpoints.evidence}}" },
      { heading: "Отметка", width: 28, cell: "{{checkpoints.done}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  changesTable("Таблица 4. Корректировки программы"),
  offPlanTable("Таблица 5. Выполнено сверх плана", 12),
  { block: "paragraph", style: "thin", text: "" },
  { block: "optional", name: "joint", body: [{ block: "paragraph", style: "heading", text: "Программу разработали" },
    { block: "signatures", dated: true, rows: [{ post: "Наставник", name: "{{mentorInitials}}" }, { post: "Наставляемый", name: "{{menteeInitials}}" }] },
    { block: "paragraph", style: "thin", text: "" }] },
  { block: "optional", name: "byMentor", body: [{ block: "paragraph", style: "heading", text: "Программу разработал наставник" },
    { block: "signatures", dated: true, rows: [{ post: "Наставник", name: "{{mentorInitials}}" }] },
    { block: "paragraph", style: "heading", text: "С программой ознакомлен(а)" },
    { block: "signatures", dated: true, rows: [{ post: "Наставляемый", name: "{{menteeInitials}}" }] },
    { block: "paragraph", style: "thin", text: "" }] },
  { block: "paragraph", style: "heading", text: "Согласовано" },
  { block: "signatures", dated: true, rows: [{ post: "Куратор наставничества", name: "{{curatorInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
