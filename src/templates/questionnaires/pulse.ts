import { C5 } from "./scales";
import type { Questionnaire } from "./shape";

/** Q11 Пульс пары: both sides, neither of whom reads the other; all of it lies in the closed workbook (R-J11). */
const pulse = (id: "Q11a" | "Q11b", title: string, other: string) => ({
  id, version: 1, title, channel: "form", minutes: 1, readers: "nobody",
  note: "Второй стороне пары ответы не показываются.",
  items: [
    { key: "1", title: "Наши встречи идут так, как мы договорились", ...C5, required: true, closed: true, targets: ["metric:M19"] },
    { key: "2", title: `Мне легко говорить с ${other}`, ...C5, required: true, closed: true, targets: ["metric:M36"] },
    { key: "3", title: "Мы понимаем друг друга, даже если смотрим на школу по-разному", ...C5, required: true, closed: true, targets: ["metric:M36"] },
    { key: "4", title: "За это время есть заметный результат", ...C5, required: true, closed: true, targets: ["metric:M36"] },
    {
      key: "5", title: "Хочу продолжать в этой паре", type: "one", required: true, closed: true, asks: { code: "no" }, targets: ["shown"],
      choices: [{ code: "yes", title: "да" }, { code: "change", title: "да, но что-то изменить" }, { code: "no", title: "нет" }],
    },
    { key: "6", title: "Что изменить?", type: "paragraph", closed: true, targets: ["shown"] },
  ],
}) as const satisfies Questionnaire;

export const pulseOfMentee = pulse("Q11a", "Пульс пары: наставляемый", "наставником");
export const pulseOfMentor: Questionnaire = { ...pulse("Q11b", "Пульс пары: наставник", "наставляемым"), answeredBy: "mentor" };
