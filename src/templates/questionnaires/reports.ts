import { C10, DIFFICULTY_CHOICES } from "./scales";
import type { Questionnaire } from "./shape";

/** Q23 Короткий отчёт наставляемого, раз в месяц или четверть (R-A25). */
export const reportOfMentee = {
  id: "Q23", version: 1, title: "Короткий отчёт наставляемого", channel: "page", minutes: 2, readers: "mentor",
  items: [
    { key: "1", title: "Что получилось за этот период?", type: "short", targets: ["shown"] },
    { key: "2", title: "Что мешает?", type: "many", choices: [...DIFFICULTY_CHOICES, { code: "none", title: "ничего" }], targets: ["shown"] },
    { key: "3", title: "Сколько раз вы встречались с наставником?", type: "short", whole: { from: 0, to: 60 }, targets: ["metric:M18"] },
    { key: "4", title: "Моя уверенность", ...C10, lowLabel: "совсем нет", highLabel: "полностью", targets: ["metric:M44"] },
    { key: "5", title: "О чём попросить администрацию?", type: "short", targets: ["shown"] },
  ],
} as const satisfies Questionnaire;
