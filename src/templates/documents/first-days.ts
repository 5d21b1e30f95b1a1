import type { Block, DocumentNames } from "../shape";

/** D21a, the checklist of the first day (R-D23–R-D28; documents.md §2.3): what was shown and handed over; the mentor signs each line and the sheet. */
export const D21A = {
  kind: "D21a",
  version: 1,
  title: "Чек-лист первого дня",
  blanks: ["orgFullName", "menteeName", "menteePost", "mentorName", "mentorInitials", "day"],
  tables: { items: ["n", "activity", "date"] },
  blocks: [],
  required: ["menteeName", "items", "mentorInitials"],
} as const satisfies DocumentNames;

export const D21A_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "ЧЕК-ЛИСТ ПЕРВОГО ДНЯ" },
  { block: "paragraph", style: "plain", above: 4, lead: "Наставляемый:", text: "{{menteeName}}, {{menteePost}}" },
  { block: "paragraph", style: "plain", lead: "Наставник:", text: "{{mentorName}}" },
  { block: "paragraph", style: "plain", lead: "Первый рабочий день:", text: "{{day}}" },
  { block: "paragraph", style: "thin", text: "" },
  {
    block: "rows", table: "items", size: 11,
    columns: [
      { heading: "№", width: 10, cell: "{{items.n}}", align: "centre" },
      { heading: "Что показано или выдано", width: 100, cell: "{{items.activity}}" },
      { heading: "Дата", width: 25, cell: "{{items.date}}", align: "centre" },
      { heading: "Подпись", width: 35, cell: "" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Наставник", name: "{{mentorInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];

/** D21b, the mentor's sheet, one page that nobody signs: which mail is real, what is asked and how long it takes, whom to ask, the page's address. */
export const D21B = {
  kind: "D21b",
  version: 1,
  title: "Памятка наставнику",
  blanks: ["orgShortName", "schoolYear", "mentorName", "mentees", "sender", "pageUrl", "curatorName", "curatorContacts"],
  tables: {},
  blocks: [],
  required: ["mentorName", "mentees", "pageUrl"],
} as const satisfies DocumentNames;

export const D21B_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgShortName}}, {{schoolYear}} учебный год" },
  { block: "paragraph", style: "title", above: 4, text: "ПАМЯТКА НАСТАВНИКУ" },
  { block: "paragraph", style: "plain", above: 4, lead: "Наставник:", text: "{{mentorName}}" },
  { block: "paragraph", style: "plain", lead: "Вы сопровождаете:", text: "{{mentees}}" },
  { block: "paragraph", style: "heading", text: "Где всё находится" },
  { block: "paragraph", style: "plain", lead: "Ваша страница:", text: "{{pageUrl}}" },
  { block: "paragraph", style: "body", text: "На ней план, уроки, встречи и бумаги пары. Вход по школьной учётной записи, пароль страница не спрашивает." },
  { block: "paragraph", style: "heading", text: "Каким письмам верить" },
  { block: "paragraph", style: "body", text: "Письма приходят с адреса {{sender}} и ведут на эту страницу или на анкету школы. Пароль, телефон и данные учеников в них не спрашивают. Если письмо кажется чужим, не открывайте ссылку и скажите куратору." },
  { block: "paragraph", style: "heading", text: "Что от вас нужно и сколько это занимает" },
  { block: "paragraph", style: "bullet", text: "До первого дня: должностная инструкция, папка материалов, ваш план на месяц. Они стоят в подготовительной части плана адаптации." },
  { block: "paragraph", style: "bullet", text: "Первый день: чек-лист, отметки по ходу дня." },
  { block: "paragraph", style: "bullet", text: "Встреча: дата и договорённость, одна минута." },
  { block: "paragraph", style: "bullet", text: "Посещённый урок: лист урока и один следующий шаг, пять минут." },
  { block: "paragraph", style: "bullet", text: "Раз в неделю: отметки в плане, две минуты." },
  { block: "paragraph", style: "bullet", text: "В конце адаптации: отзыв, около пятнадцати минут. О нём напомнят письмом." },
  { block: "paragraph", style: "heading", text: "Кого спросить" },
  { block: "paragraph", style: "plain", lead: "Куратор наставничества:", text: "{{curatorName}}, {{curatorContacts}}" },
  { block: "paragraph", style: "body", text: "Если не складывается, скажите куратору сразу: пару можно изменить в любой месяц, причины можно не называть." },
];
