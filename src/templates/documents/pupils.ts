import type { Block, DocumentNames } from "../shape";

/** Who is in the pair or group, in the papers of pupils. */
const PEOPLE = ["role", "name", "class"] as const;
const peopleTable = (caption: string): readonly Block[] => [
  { block: "paragraph", style: "caption", text: caption },
  {
    block: "rows", table: "people", size: 12,
    columns: [
      { heading: "Роль", width: 45, cell: "{{people.role}}" },
      { heading: "Кто", width: 95, cell: "{{people.name}}" },
      { heading: "Класс", width: 30, cell: "{{people.class}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
];
const signatures: readonly Block[] = [
  { block: "signatures", dated: true, rows: [{ post: "Взрослый группы", name: "{{grownUpInitials}}" }, { post: "Куратор наставничества", name: "{{curatorInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];

/** D57, the card of a pair or group of pupils (R-B35; documents.md §2.7). `ofWhat`: «ПАРЫ» or «ГРУППЫ». Lines nobody has written yet are left for the pen. */
export const D57 = {
  kind: "D57",
  version: 1,
  title: "Карточка пары (группы) учеников",
  blanks: ["orgFullName", "schoolYear", "ofWhat", "code", "goal", "subject", "start", "end", "grownUpName", "grownUpInitials", "curatorInitials"],
  tables: { people: PEOPLE, plan: ["n", "activity", "due", "done"] },
  blocks: [],
  required: ["code", "goal", "people", "plan"],
} as const satisfies DocumentNames;

export const D57_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "КАРТОЧКА {{ofWhat}} УЧЕНИКОВ" },
  { block: "paragraph", style: "centred", text: "{{code}}, {{schoolYear}} учебный год" },
  ...peopleTable("Таблица 1. Кто вместе"),
  { block: "paragraph", style: "left", above: 2, lead: "Цель:", text: "{{goal}}" },
  { block: "paragraph", style: "plain", lead: "Предмет или дело:", text: "{{subject}}" },
  { block: "paragraph", style: "plain", lead: "Срок:", text: "с {{start}} по {{end}}" },
  { block: "paragraph", style: "left", lead: "Взрослый, к которому можно обратиться:", text: "{{grownUpName}}" },
  { block: "paragraph", style: "caption", text: "Таблица 2. План" },
  {
    block: "rows", table: "plan", size: 12,
    columns: [
      { heading: "№", width: 12, cell: "{{plan.n}}", align: "centre" },
      { heading: "Что делаем", width: 100, cell: "{{plan.activity}}" },
      { heading: "Когда", width: 27, cell: "{{plan.due}}", align: "centre" },
      { heading: "Отметка", width: 31, cell: "{{plan.done}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  ...signatures,
];

/** D58, what a pair or group of pupils has come to (documents.md §2.7): the goal, the chosen indicator before and after, the words of both. */
export const D58 = {
  kind: "D58",
  version: 1,
  title: "Итог пары (группы) учеников",
  blanks: [
    "orgFullName", "schoolYear", "ofWhat", "code", "goal", "start", "end", "meetings", "hours", "planDone", "reached", "indicator", "before", "after", "mentorWords", "menteeWords",
    "grownUpInitials", "curatorInitials",
  ],
  tables: { people: PEOPLE },
  blocks: ["indicator"],
  required: ["code", "reached", "people"],
} as const satisfies DocumentNames;

export const D58_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "ИТОГ {{ofWhat}} УЧЕНИКОВ" },
  { block: "paragraph", style: "centred", text: "{{code}}, {{schoolYear}} учебный год" },
  ...peopleTable("Таблица 1. Кто был вместе"),
  { block: "paragraph", style: "plain", above: 2, lead: "Срок:", text: "с {{start}} по {{end}}" },
  { block: "paragraph", style: "plain", lead: "Встреч:", text: "{{meetings}}, часов: {{hours}}" },
  { block: "paragraph", style: "plain", lead: "Сделано по плану:", text: "{{planDone}}" },
  { block: "paragraph", style: "plain", lead: "Цель:", text: "{{goal}}" },
  { block: "paragraph", style: "plain", lead: "Цель достигнута:", text: "{{reached}}" },
  {
    block: "optional", name: "indicator", body: [
      { block: "paragraph", style: "caption", text: "Таблица 2. Что изменилось" },
      { block: "table", widths: [90, 40, 40], size: 12, rows: [["Показатель", "Было", "Стало"], ["{{indicator}}", "{{before}}", "{{after}}"]] },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  { block: "paragraph", style: "heading", text: "Слова наставника" },
  { block: "paragraph", style: "body", text: "{{mentorWords}}" },
  { block: "paragraph", style: "heading", text: "Слова того, кому помогали" },
  { block: "paragraph", style: "body", text: "{{menteeWords}}" },
  ...signatures,
];

/** D59, the thanks to a pupil who was a mentor (documents.md §2.7). `mentorName` stands in the dative. */
export const D59 = {
  kind: "D59",
  version: 1,
  title: "Благодарность ученику-наставнику",
  blanks: ["orgFullName", "place", "date", "schoolYear", "mentorName", "mentorClass", "goal", "meetings", "grownUpInitials", "curatorInitials"],
  tables: {},
  blocks: ["reached"],
  required: ["mentorName"],
} as const satisfies DocumentNames;

export const D59_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", above: 30, text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 20, text: "БЛАГОДАРНОСТЬ" },
  { block: "paragraph", style: "centred", above: 10, text: "объявляется" },
  { block: "paragraph", style: "title", above: 6, text: "{{mentorName}}" },
  { block: "paragraph", style: "centred", text: "{{mentorClass}}" },
  { block: "paragraph", style: "centred", above: 10, text: "за наставничество в {{schoolYear}} учебном году: за время, терпение" },
  { block: "paragraph", style: "centred", text: "и готовность делиться тем, что знаешь и умеешь" },
  { block: "optional", name: "reached", body: [{ block: "paragraph", style: "centred", above: 6, text: "Встреч: {{meetings}}. Цель, к которой шли вместе, достигнута: {{goal}}" }] },
  { block: "paragraph", style: "thin", text: "" },
  { block: "paragraph", style: "ends", above: 20, text: "{{place}}\t{{date}}" },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", rows: [{ post: "Взрослый группы", name: "{{grownUpInitials}}" }, { post: "Куратор наставничества", name: "{{curatorInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
