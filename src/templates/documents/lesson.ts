import type { Block, DocumentNames } from "../shape";

/**
 * D23, the sheet of a visited lesson in its three phases (R-H02–R-H08; documents.md §2.3). What was not written down is left out: the course of the lesson, the
 * criteria, the teacher's own analysis, the talks. `level` and `percent` are of the criteria that were rated.
 */
export const D23 = {
  kind: "D23",
  version: 1,
  title: "Лист наблюдения и анализа урока",
  blanks: [
    "orgFullName", "date", "lessonNumber", "class", "subject", "topic", "lessonType", "aim", "teacherName", "observerName", "observerRole", "beforeAt", "focus", "success", "sum", "most", "percent", "level",
    "afterAt", "afterDelay", "talkMinutes", "strength", "difficulty", "recommendation", "nextStep", "nextStepBy", "observerInitials", "teacherInitials",
  ],
  tables: { course: ["time", "stage", "teacher", "pupils", "note"], criteria: ["n", "criterion", "score", "fact"], reflection: ["question", "answer"] },
  blocks: ["before", "course", "criteria", "noCriteria", "reflection", "noReflection", "after"],
  required: ["teacherName", "observerName", "nextStep"],
} as const satisfies DocumentNames;

const line = (lead: string, text: string): Block => ({ block: "paragraph", style: "left", lead, text });

export const D23_BODY: readonly Block[] = [
  { block: "paragraph", style: "centred", text: "{{orgFullName}}" },
  { block: "paragraph", style: "title", above: 4, text: "ЛИСТ НАБЛЮДЕНИЯ И АНАЛИЗА УРОКА" },
  { block: "paragraph", style: "left", above: 2, lead: "Урок:", text: "{{date}}, {{lessonNumber}}, {{subject}}, {{class}}" },
  line("Тема:", "{{topic}}"),
  line("Тип урока:", "{{lessonType}}"),
  line("Урок провёл(а):", "{{teacherName}}"),
  line("Посетил(а):", "{{observerName}} ({{observerRole}})"),
  line("Цель посещения:", "{{aim}}"),
  {
    block: "optional", name: "before", body: [
      { block: "paragraph", style: "heading", text: "Беседа до урока" },
      { block: "paragraph", style: "left", lead: "Когда:", text: "{{beforeAt}}" },
      { block: "paragraph", style: "left", lead: "На что смотреть (выбрал(а) учитель):", text: "{{focus}}" },
      { block: "paragraph", style: "left", lead: "По чему увидим, что получилось:", text: "{{success}}" },
    ],
  },
  {
    block: "optional", name: "course", body: [
      { block: "paragraph", style: "caption", text: "Таблица 1. Ход урока" },
      {
        block: "rows", table: "course", size: 11,
        columns: [
          { heading: "Время", width: 17, cell: "{{course.time}}", align: "centre" },
          { heading: "Этап", width: 36, cell: "{{course.stage}}" },
          { heading: "Действия учителя", width: 42, cell: "{{course.teacher}}" },
          { heading: "Действия учеников", width: 42, cell: "{{course.pupils}}" },
          { heading: "Заметка", width: 33, cell: "{{course.note}}" },
        ],
      },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  {
    block: "optional", name: "criteria", body: [
      { block: "paragraph", style: "caption", text: "Таблица 2. Критерии (0 – нет, 1 – частично, 2 – уверенно); чего не наблюдали, не считается" },
      {
        block: "rows", table: "criteria", size: 11,
        columns: [
          { heading: "№", width: 11, cell: "{{criteria.n}}", align: "centre" },
          { heading: "Критерий", width: 75, cell: "{{criteria.criterion}}" },
          { heading: "0–2", width: 14, cell: "{{criteria.score}}", align: "centre" },
          { heading: "Факт, который это подтверждает", width: 70, cell: "{{criteria.fact}}" },
        ],
      },
      { block: "paragraph", style: "left", above: 2, lead: "Сумма:", text: "{{sum}} из {{most}}, {{percent}}. Уровень: {{level}}" },
    ],
  },
  { block: "optional", name: "noCriteria", body: [{ block: "paragraph", style: "left", text: "Критерии не оценивались." }] },
  {
    block: "optional", name: "reflection", body: [
      { block: "paragraph", style: "caption", text: "Таблица 3. Самоанализ учителя" },
      {
        block: "rows", table: "reflection", size: 11,
        columns: [
          { heading: "Вопрос", width: 70, cell: "{{reflection.question}}" },
          { heading: "Ответ", width: 100, cell: "{{reflection.answer}}" },
        ],
      },
      { block: "paragraph", style: "thin", text: "" },
    ],
  },
  { block: "optional", name: "noReflection", body: [{ block: "paragraph", style: "left", text: "Без самоанализа." }] },
  {
    block: "optional", name: "after", body: [
      { block: "paragraph", style: "heading", text: "Беседа после урока" },
      { block: "paragraph", style: "left", lead: "Когда:", text: "{{afterAt}}{{afterDelay}}" },
      { block: "paragraph", style: "left", lead: "Сколько длилась:", text: "{{talkMinutes}}" },
    ],
  },
  { block: "paragraph", style: "caption", text: "Таблица 4. Итог" },
  {
    block: "table", widths: [50, 120], size: 11,
    rows: [
      ["Сильная сторона", "{{strength}}"], ["Затруднение", "{{difficulty}}"], ["Рекомендация", "{{recommendation}}"], ["Следующий шаг", "{{nextStep}}"], ["Срок", "{{nextStepBy}}"],
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
  { block: "signatures", dated: true, rows: [{ post: "Урок посетил(а)", name: "{{observerInitials}}" }, { post: "С листом ознакомлен(а)", name: "{{teacherInitials}}" }] },
  { block: "paragraph", style: "thin", text: "" },
];
