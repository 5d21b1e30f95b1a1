import { AREAS, C10, C5, LEVELS_SEEN } from "./scales";
import type { Item, Questionnaire } from "./shape";

/** The paper that a review becomes. */
type Review = "D27" | "D28" | "D29";

/** Of each area two rows: on entry, which is the mentor's Q07b, and now. */
const AREA_ROWS = AREAS.flatMap(({ code, title }) => [{ code: `${code}before`, title: `${code} на начало: ${title}` }, { code: `${code}now`, title: `${code} сейчас: ${title}` }]);

/** Questions of every review; a later stage asks some of them under another number. */
const areas = (paper: Review): Item[] => [
  { key: "1", title: "Отметьте уровень по каждой области", required: true, type: "grid", rows: AREA_ROWS, columns: LEVELS_SEEN, targets: [`paper:${paper}.areas`] },
  { key: "1a", title: "Чем подтверждается: по одной строке на область", type: "paragraph", targets: [`paper:${paper}.areas`] },
];
const independence = (paper: Review, key: string): Item =>
  ({ key, title: "Насколько самостоятельно выполняются обязанности?", required: true, ...C10, lowLabel: "только с помощью", highLabel: "полностью сам(а)", targets: ["metric:M51", `paper:${paper}.independence`] });
const relations = (paper: Review, key: string): Item => ({
  key, title: "Отношения", required: true, type: "grid", targets: [`paper:${paper}.relations`],
  rows: [{ code: "pupils", title: "с учениками" }, { code: "colleagues", title: "с коллегами" }, { code: "parents", title: "с родителями" }],
  columns: [{ code: "tense", title: "напряжённые" }, { code: "even", title: "ровные" }, { code: "trust", title: "доверительные" }],
});
const strengths = (paper: Review, key: string): Item =>
  ({ key, title: "Сильные стороны наставляемого (факты, а не общие слова)", required: true, type: "paragraph", targets: [`paper:${paper}.strengths`] });
const yet = (paper: Review): Item[] => [
  { key: "8", title: "Что пока не получается", required: true, type: "paragraph", targets: [`paper:${paper}.difficulties`] },
  { key: "9", title: "Что вы предлагаете включить в следующий план", required: true, type: "paragraph", targets: [`paper:${paper}.proposals`] },
];
const ofMentor = { channel: "page", minutes: 15, readers: "nobody", answeredBy: "mentor" } as const;

/** Q04 Отзыв наставника, этап 1: package of stage 1 (R-F03, R-E12). */
export const reviewOfAdaptation: Questionnaire = {
  id: "Q04", version: 1, title: "Отзыв наставника, этап 1 (адаптация)", ...ofMentor,
  items: [
    ...areas("D27"),
    independence("D27", "2"),
    {
      key: "3", title: "Документы (журнал, планы, программы)", required: true, type: "one", targets: ["paper:D27.documents"],
      choices: [{ code: "help", title: "требуют постоянной помощи" }, { code: "check", title: "нужна проверка" }, { code: "own", title: "ведутся самостоятельно" }],
    },
    {
      key: "4", title: "Поведение на уроке: порядок, темп, речь", required: true, type: "one", targets: ["paper:D27.lesson"],
      choices: [{ code: "lost", title: "теряется" }, { code: "hard", title: "справляется с трудом" }, { code: "copes", title: "справляется" }, { code: "sure", title: "чувствует себя уверенно" }],
    },
    relations("D27", "5"),
    { key: "6", title: "Какие мероприятия плана адаптации выполнены?", required: true, type: "paragraph", targets: ["metric:M21", "paper:D27.done"] },
    strengths("D27", "7"),
    ...yet("D27"),
    {
      key: "10", title: "Ваш вывод", required: true, type: "one", targets: ["paper:D27.conclusion"],
      choices: [{ code: "1a", title: "адаптация завершена" }, { code: "1b", title: "завершена с рекомендациями" }, { code: "1c", title: "нужно продлить" }],
    },
    { key: "11", title: "Просьба к администрации", closed: true, asks: "anything", type: "paragraph", targets: ["shown"] },
    {
      key: "11a", title: "Передать просьбу заместителю директора по УВР?", closed: true, type: "many", targets: ["shown"], choices: [{ code: "pass", title: "передать" }],
      help: "Без отметки просьбу прочтёт только куратор",
    },
  ],
};

/** Q05 Отзыв наставника, этап 2: package of stage 2 (R-F15). Items of Q04 under the same numbers, but for its fifth, which is the twelfth here. */
export const reviewOfDevelopment: Questionnaire = {
  id: "Q05", version: 1, title: "Отзыв наставника, этап 2 (профессиональное развитие)", ...ofMentor,
  items: [
    ...areas("D28"),
    independence("D28", "2"),
    {
      key: "3", title: "Как меняется урок: по последним посещениям", required: true, type: "one", targets: ["paper:D28.lesson"],
      choices: [{ code: "same", title: "без изменений" }, { code: "some", title: "отдельные улучшения" }, { code: "growth", title: "заметный рост" }, { code: "high", title: "стабильно высокий уровень" }],
    },
    { key: "4", title: "Что наставляемый сделал сверх плана?", required: true, type: "paragraph", targets: ["paper:D28.beyond"] },
    {
      key: "5", title: "Как он(а) работает с ошибками?", required: true, type: "one", targets: ["paper:D28.mistakes"],
      choices: [{ code: "blind", title: "не замечает" }, { code: "hinted", title: "замечает после подсказки" }, { code: "finds", title: "находит сам(а)" }, { code: "mends", title: "находит и исправляет" }],
    },
    {
      key: "6", title: "Участие в конкурсах и мероприятиях", required: true, type: "many", targets: ["paper:D28.contests"],
      choices: [{ code: "school", title: "школьные" }, { code: "district", title: "районные" }, { code: "region", title: "региональные" }, { code: "country", title: "всероссийские" }, { code: "none", title: "не участвовал(а)" }],
    },
    strengths("D28", "7"),
    ...yet("D28"),
    {
      key: "10", title: "Готов ли проект плана развития потенциала?", required: true, type: "one", targets: ["paper:D28.nextPlan"],
      choices: [{ code: "yes", title: "да" }, { code: "working", title: "в работе" }, { code: "no", title: "нет" }],
    },
    {
      key: "11", title: "Ваш вывод", required: true, type: "one", targets: ["paper:D28.conclusion"],
      choices: [{ code: "2a", title: "развитие идёт успешно" }, { code: "2b", title: "успешно с рекомендациями" }, { code: "2c", title: "нужна коррекция плана" }],
    },
    relations("D28", "12"),
  ],
};

/** Q06 Отзыв наставника, этап 3: optional in the package of stage 3 (R-E10). Items 2, 5 and 7 of Q04 are its 10, 11 and 12. */
export const reviewOfPotential: Questionnaire = {
  id: "Q06", version: 1, title: "Отзыв наставника, этап 3 (развитие потенциала)", ...ofMentor,
  items: [
    ...areas("D29"),
    { key: "2", title: "В чём наставляемый уже может быть опорой для других?", required: true, type: "paragraph", targets: ["paper:D29.support", "paper:D34.support"] },
    {
      key: "3", title: "К какой роли вы его(её) рекомендуете?", required: true, type: "many", targets: ["paper:D29.roles", "paper:D34.roles"],
      choices: [
        { code: "teacher", title: "самостоятельный учитель" }, { code: "form", title: "классный руководитель" }, { code: "project", title: "руководитель проекта" }, { code: "mentor", title: "наставник новичка" },
        { code: "reserve", title: "кадровый резерв" }, { code: "none", title: "пока без рекомендации" },
      ],
    },
    {
      key: "4", title: "Готовность к аттестации", required: true, type: "one", targets: ["paper:D29.attestation", "paper:D34.attestation"],
      choices: [{ code: "ready", title: "готов(а)" }, { code: "portfolio", title: "нужна помощь с портфолио" }, { code: "no", title: "не планирует" }],
    },
    { key: "5", title: "Работа без страха и неуверенности стала привычной", required: true, ...C5, targets: ["metric:M53"] },
    { key: "6", title: "Что осталось в зоне роста", required: true, type: "paragraph", targets: ["paper:D29.difficulties", "paper:D34.growth"] },
    { key: "7", title: "Предложения по дальнейшей работе молодого специалиста", required: true, type: "paragraph", targets: ["paper:D29.proposals"] },
    { key: "8", title: "Предложения о поощрении", type: "paragraph", targets: ["shown"], help: "Прочтут куратор и заместители директора, наставляемый – нет" },
    {
      key: "9", title: "Ваш вывод", required: true, type: "one", targets: ["paper:D29.conclusion"],
      choices: [{ code: "3a", title: "готов к самостоятельной работе" }, { code: "3b", title: "рекомендован в кадровый резерв" }, { code: "3c", title: "рекомендовано продолжить сопровождение" }],
    },
    independence("D29", "10"),
    relations("D29", "11"),
    strengths("D29", "12"),
  ],
};
