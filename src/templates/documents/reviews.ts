import type { Block, DocumentNames } from "../shape";

/** The mentor's reviews of a stage (documents.md §2.4, D27–D29): made from the answers of his questionnaire, signed by him. */

/** Blanks of every review, before those of its own questions. */
const BASE = [
  "orgFullName", "menteeName", "menteePost", "mentorName", "mentorPost", "mentorInitials", "stage", "stageTerm", "answeredOn", "meetings", "hours", "visits", "planPercent",
  "independence", "strengths", "difficulties", "proposals", "conclusion",
] as const;
const TABLES = { areas: ["area", "before", "now", "evidence"], relations: ["with", "how"] } as const;
const REVIEW = { version: 1, tables: TABLES, blocks: [], required: ["menteeName", "mentorName", "areas", "conclusion"] } as const;

/** D27, of the adaptation, from Q04 (R-F03, R-E12). */
export const D27 = { kind: "D27", ...REVIEW, title: "Отзыв наставника о результатах адаптации", blanks: [...BASE, "documents", "lesson", "done"] } as const satisfies DocumentNames;
/** D28, of the professional development, from Q05 (R-F15). */
export const D28 = { kind: "D28", ...REVIEW, title: "Отзыв наставника о результатах профессионального развития", blanks: [...BASE, "lesson", "beyond", "mistakes", "contests", "nextPlan"] } as const satisfies DocumentNames;
/** D29, of the development of the potential, from Q06; by 001 a school may do without (R-E10). */
export const D29 = { kind: "D29", ...REVIEW, title: "Отзыв наставника о результатах развития потенциала", blanks: [...BASE, "support", "roles", "attestation"] } as const satisfies DocumentNames;

type Line = { readonly lead: string; readonly text: string };
/** What a review says of its own stage: what it is about, of the work, after the levels, and in its end. */
type Words = { readonly about: string; readonly work: readonly Line[]; readonly levels: readonly Line[]; readonly end: readonly Line[] };
const said = (lines: readonly Line[]): Block[] => lines.map((line) => ({ block: "paragraph", style: "body", ...line }));

const bodyOf = ({ about, work, levels, end }: Words): readonly Block[] => [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 6, text: "ОТЗЫВ НАСТАВНИКА" },
  { block: "paragraph", style: "centred", text: about },
  { block: "paragraph", style: "thin", text: "" },
  {
    block: "table", size: 12, widths: [50, 120],
    rows: [["Молодой специалист", "{{menteeName}}, {{menteePost}}"], ["Наставник", "{{mentorName}}, {{mentorPost}}"], ["Этап", "{{stage}}, {{stageTerm}}"], ["Дата отзыва", "{{answeredOn}}"]],
  },
  { block: "paragraph", style: "heading", text: "1. Работа пары за этап" },
  { block: "paragraph", style: "body", text: "Проведено встреч: {{meetings}}, всего часов: {{hours}}. Посещено уроков: {{visits}}. План выполнен на: {{planPercent}}." },
  ...said(work),
  { block: "paragraph", style: "heading", text: "2. Компетенции" },
  {
    block: "rows", table: "areas", size: 11,
    columns: [
      { heading: "Область", width: 40, cell: "{{areas.area}}" },
      { heading: "На начало", width: 38, cell: "{{areas.before}}" },
      { heading: "Сейчас", width: 38, cell: "{{areas.now}}" },
      { heading: "Чем подтверждается", width: 54, cell: "{{areas.evidence}}" },
    ],
  },
  { block: "paragraph", style: "body", above: 3, lead: "Самостоятельность в работе:", text: "{{independence}} из 10." },
  ...said(levels),
  { block: "paragraph", style: "heading", text: "3. Отношения" },
  {
    block: "rows", table: "relations", size: 11,
    columns: [
      { heading: "С кем", width: 60, cell: "{{relations.with}}" },
      { heading: "Какие", width: 110, cell: "{{relations.how}}" },
    ],
  },
  { block: "paragraph", style: "heading", text: "4. Итог" },
  { block: "paragraph", style: "body", lead: "Сильные стороны:", text: "{{strengths}}." },
  ...said(end),
  { block: "paragraph", style: "body", lead: "Вывод наставника:", text: "{{conclusion}}.", keep: true },
  { block: "paragraph", style: "thin", text: "", keep: true },
  { block: "signatures", dated: true, rows: [{ post: "Наставник", name: "{{mentorInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];

const YET: readonly Line[] = [{ lead: "Что пока не получается:", text: "{{difficulties}}." }, { lead: "Предложения в следующий план:", text: "{{proposals}}." }];

export const D27_BODY = bodyOf({
  about: "о результатах адаптации молодого специалиста",
  work: [{ lead: "Выполнено по плану адаптации:", text: "{{done}}." }],
  levels: [{ lead: "Документы:", text: "{{documents}}." }, { lead: "Поведение на уроке:", text: "{{lesson}}." }],
  end: YET,
});
export const D28_BODY = bodyOf({
  about: "о результатах профессионального развития молодого специалиста",
  work: [{ lead: "Сделано сверх плана:", text: "{{beyond}}." }, { lead: "Участие в конкурсах и мероприятиях:", text: "{{contests}}." }],
  levels: [{ lead: "Как меняется урок:", text: "{{lesson}}." }, { lead: "Работа с ошибками:", text: "{{mistakes}}." }],
  end: [...YET, { lead: "Проект плана развития потенциала готов:", text: "{{nextPlan}}." }],
});
export const D29_BODY = bodyOf({
  about: "о результатах развития потенциала молодого специалиста",
  work: [],
  levels: [{ lead: "В чём может быть опорой для других:", text: "{{support}}." }, { lead: "Готовность к аттестации:", text: "{{attestation}}." }],
  end: [{ lead: "Что осталось в зоне роста:", text: "{{difficulties}}." }, { lead: "Предложения по дальнейшей работе:", text: "{{proposals}}." }, { lead: "Рекомендация к роли:", text: "{{roles}}." }],
});
