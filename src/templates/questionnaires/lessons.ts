import { C10 } from "./scales";
import type { Questionnaire } from "./shape";

/** Q15 Лист наблюдения урока, 20 criteria on the scale У3 (0/1/2); `area` is the area of competence KO (R-H04). */
export const lessonSheet = {
  title: "Лист наблюдения урока",
  items: [
    { id: "1", title: "Цель названа и понятна ученикам", area: "K2" },
    { id: "2", title: "Урок начат вовремя, класс готов к работе", area: "K3" },
    { id: "3", title: "Этапы связаны, видно, зачем каждый", area: "K2" },
    { id: "4", title: "Содержание верно и посильно", area: "K4" },
    { id: "5", title: "Объяснение ясное, речь грамотная, темп удобный", area: "K4" },
    { id: "6", title: "Вопросы требуют думать, а не вспоминать", area: "K4" },
    { id: "7", title: "Ученики работают больше, чем слушают", area: "K2" },
    { id: "8", title: "Есть задания разного уровня", area: "K4" },
    { id: "9", title: "Слабые ученики не выпали из урока", area: "K3" },
    { id: "10", title: "Сильным ученикам дано развитие", area: "K3" },
    { id: "11", title: "Порядок держится без окриков", area: "K3" },
    { id: "12", title: "Ошибка ученика использована для обучения", area: "K3" },
    { id: "13", title: "Проверено понимание до перехода дальше", area: "K4" },
    { id: "14", title: "Оценка объяснена", area: "K4" },
    { id: "15", title: "Цифровые средства помогают, а не отвлекают", area: "K5" },
    { id: "16", title: "Время распределено, урок завершён по плану", area: "K2" },
    { id: "17", title: "Подведён итог, ученики назвали результат", area: "K2" },
    { id: "18", title: "Домашнее задание понятно и посильно", area: "K1" },
    { id: "19", title: "Соблюдены требования безопасности и нормы нагрузки", area: "K1" },
    { id: "20", title: "Учитель менял план, когда это было нужно", area: "K2" },
  ],
} as const;

/** Q10 Самоанализ урока наставляемым, phase 3: written before the mentor's sheet opens to him (R-H06, R-H07). */
export const selfAnalysis = {
  id: "Q10", version: 1, title: "Самоанализ урока", channel: "page", minutes: 5, readers: "mentor",
  items: [
    { key: "1", title: "Какую цель вы ставили и по чему увидели, что она достигнута (или нет)?", type: "paragraph", required: true, targets: ["shown"] },
    { key: "2", title: "Что получилось лучше, чем вы планировали?", type: "paragraph", required: true, targets: ["shown"] },
    { key: "3", title: "Что не удалось из задуманного? В какой момент вы это заметили?", type: "paragraph", required: true, targets: ["shown"] },
    {
      key: "4", title: "Что делали ученики большую часть урока?", type: "one", required: true, targets: ["shown"],
      choices: [
        { code: "listened", title: "слушали" }, { code: "answered", title: "отвечали по одному" }, { code: "groups", title: "работали в парах и группах" },
        { code: "alone", title: "работали самостоятельно" }, { code: "distracted", title: "отвлекались" },
      ],
    },
    { key: "5", title: "Если провести этот урок завтра ещё раз, что одно вы измените?", type: "paragraph", required: true, targets: ["shown"] },
    { key: "6", title: "Насколько уверенно вы себя чувствовали?", ...C10, lowLabel: "совсем не уверенно", highLabel: "совершенно уверенно", required: true, targets: ["metric:M44"] },
    { key: "7", title: "О чём вы хотите спросить наставника?", type: "paragraph", targets: ["shown"] },
  ],
} as const satisfies Questionnaire;
