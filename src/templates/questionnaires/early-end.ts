import type { Questionnaire } from "./shape";

/** Q22 Закрытие пары раньше срока: both sides separately, neither of whom reads the other; all of it lies in the closed workbook (R-P15). */
const earlyEnd = (id: "Q22a" | "Q22b", title: string) => ({
  id, version: 1, title, channel: "form", minutes: 2, readers: "nobody",
  note: "Второй стороне пары ответы не показываются.",
  items: [
    {
      key: "1", title: "Кто предложил завершить?", type: "one", closed: true, targets: ["shown"],
      choices: [{ code: "me", title: "я" }, { code: "other", title: "другая сторона" }, { code: "both", title: "решили вместе" }, { code: "school", title: "школа" }],
    },
    {
      key: "2", title: "Почему?", type: "many", closed: true, targets: ["metric:M32"],
      choices: [
        { code: "goal", title: "цель достигнута" }, { code: "timetable", title: "не совпало расписание" }, { code: "unfit", title: "не сошлись" }, { code: "time", title: "нет времени" },
        { code: "leaves", title: "увольнение или перевод" }, { code: "other", title: "другое" },
      ],
    },
    { key: "3", title: "Что можно было сделать раньше?", type: "paragraph", closed: true, targets: ["shown"] },
    { key: "4", title: "Нужен ли новый наставник?", type: "one", closed: true, targets: ["shown"], choices: [{ code: "now", title: "да, сразу" }, { code: "later", title: "позже" }, { code: "no", title: "нет" }] },
    { key: "5", title: "Хотите обсудить с куратором?", type: "one", closed: true, asks: { code: "yes" }, targets: ["shown"], choices: [{ code: "yes", title: "да" }, { code: "no", title: "нет" }] },
  ],
}) as const satisfies Questionnaire;

export const earlyEndOfMentee = earlyEnd("Q22a", "Закрытие пары раньше срока: наставляемый");
export const earlyEndOfMentor: Questionnaire = { ...earlyEnd("Q22b", "Закрытие пары раньше срока: наставник"), answeredBy: "mentor" };
