import { DIFFICULTY_CHOICES } from "./scales";
import type { Questionnaire } from "./shape";

/** Criteria of Q17, in the order of D38. */
export const TEACHING = [
  "знание предмета", "знание методики", "планирование уроков и программ", "постановка целей", "организация класса", "разнообразие методов", "работа с разными учениками", "оценивание",
  "ведение документов", "работа с родителями", "внеурочная и воспитательная работа", "цифровые инструменты", "самоанализ", "готовность учиться", "участие в жизни школы",
].map((title, at) => ({ code: String(at + 1), title }));

/** Q17 Оценка педагогической деятельности молодого специалиста наставником: at the end of mentoring, for D38 (R-F27). Its items 1–15 are the rows of one question. */
export const assessmentOfTeaching = {
  id: "Q17", version: 1, title: "Оценка педагогической деятельности молодого специалиста наставником", channel: "page", minutes: 10, readers: "nobody", answeredBy: "mentor",
  items: [
    {
      key: "1", title: "Оцените каждый критерий", required: true, type: "grid", rows: TEACHING, targets: ["paper:D38.criteria", "metric:M53"],
      columns: [{ code: "0", title: "0 – нет" }, { code: "1", title: "1 – слабо" }, { code: "2", title: "2 – хорошо" }, { code: "3", title: "3 – отлично" }],
    },
    { key: "15a", title: "Комментарии к баллам", help: "По строке на критерий, с его номера: «5. Класс слышит с первого раза»", type: "paragraph", targets: ["paper:D38.criteria"] },
    { key: "16", title: "Главный итог", required: true, type: "paragraph", targets: ["paper:D38.result"] },
    { key: "17", title: "Предложения по дальнейшей работе", required: true, type: "paragraph", targets: ["paper:D38.proposals"] },
    {
      key: "18", title: "Вывод", required: true, type: "one", targets: ["paper:D38.conclusion"],
      choices: [{ code: "ready", title: "готов к самостоятельной работе" }, { code: "advised", title: "готов с рекомендациями" }, { code: "support", title: "нужна поддержка" }],
    },
  ],
} as const satisfies Questionnaire;

/** Q19 Отчёт молодого специалиста: at the end of the year and of mentoring, for D37 (R-F26). What was planned is filled in already and only checked. */
export const reportOfYoung = {
  id: "Q19", version: 1, title: "Отчёт молодого специалиста", channel: "page", minutes: 10, readers: "mentor",
  items: [
    { key: "1", title: "Что из плана сделано", help: "По строке на мероприятие, в конце: – сделано, – частично или – нет", required: true, type: "paragraph", targets: ["paper:D37.done"] },
    { key: "2", title: "Что сделано сверх плана", type: "paragraph", targets: ["paper:D37.beyond"] },
    {
      key: "3", title: "Результаты моих классов: успеваемость и качество, начало и конец", type: "paragraph", targets: ["paper:D37.results", "metric:M52"],
      help: "По строке на класс, через точку с запятой: класс; предмет; успеваемость в начале; в конце; качество в начале; в конце, в процентах. Например: 7А; математика; 92; 100; 40; 55",
    },
    { key: "4", title: "Чему я научился(лась)", required: true, type: "paragraph", targets: ["paper:D37.learned"] },
    { key: "5", title: "Что пока трудно", type: "many", choices: DIFFICULTY_CHOICES, targets: ["paper:D37.difficulties"] },
    { key: "6", title: "Что дала мне пара", type: "paragraph", targets: ["paper:D37.pair"] },
    { key: "7", title: "Мои планы", required: true, type: "paragraph", targets: ["paper:D37.plans"] },
  ],
} as const satisfies Questionnaire;
