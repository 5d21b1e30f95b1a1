import type { Item, Questionnaire } from "./shape";

/**
 * Q09 Обратная связь по встрече, both sides, under one minute. Whether it was held (1) and the next step (4) stand in the meeting itself, and the
 * fit of the pair (6) has a question of its own after the trial meeting.
 */
const afterMeeting = (id: "Q09a" | "Q09b", third: Item): Questionnaire => ({
  id, version: 1, title: "Отклик о встрече", channel: "page", minutes: 1, readers: "nobody",
  items: [
    { key: "2", title: "Насколько она была полезна?", type: "scale", low: 1, high: 5, lowLabel: "совсем нет", highLabel: "очень", required: true, targets: ["metric:M36"] },
    third,
    { key: "5", title: "Нужна ли помощь куратора?", type: "one", closed: true, targets: ["shown"], choices: [{ code: "no", title: "нет" }, { code: "yes", title: "да, свяжитесь со мной" }] },
  ],
});

export const meetingOfMentee = afterMeeting("Q09a", {
  key: "3", title: "Что вы унесли с собой?", type: "many", required: true, targets: ["shown"],
  choices: [
    { code: "answer", title: "ответ на вопрос" }, { code: "materials", title: "материалы" }, { code: "plan", title: "план действий" }, { code: "support", title: "поддержку" },
    { code: "nothing", title: "пока ничего" },
  ],
});
export const meetingOfMentor = afterMeeting("Q09b", {
  key: "3", title: "Как работал наставляемый?", type: "one", required: true, targets: ["metric:M37"],
  choices: [{ code: "asked", title: "пришёл с вопросами" }, { code: "joined", title: "включился" }, { code: "listened", title: "слушал" }, { code: "silent", title: "отмалчивался" }],
});
