import { C10, DIFFICULTY_CHOICES, TIMES_OF_DAY, WEEKDAYS } from "./scales";
import type { Questionnaire } from "./shape";

/** Q02 Анкета наставляемого (педагог): запрос и затруднения (R-A16–R-A19, R-B11, R-B20, R-B21, R-D05). */
export const requestOfTeacher = {
  id: "Q02", version: 1, title: "Анкета наставляемого: запрос и затруднения", channel: "form", minutes: 10, readers: "mentor",
  items: [
    {
      key: "1", title: "Кто вы сейчас?", required: true, type: "one", targets: ["request.category"],
      choices: [
        { code: "young1", title: "первый год в профессии" }, { code: "young", title: "второй-третий год" }, { code: "newcomer", title: "опытный, но новый в этой школе" },
        { code: "deficit", title: "опытный, хочу усилить одну область" },
      ],
    },
    { key: "2", title: "Что вы преподаёте, в каких классах?", required: true, type: "short", targets: ["person.subjects"] },
    { key: "3", title: "Дата начала работы в школе", required: true, type: "date", targets: ["person.workStart", "track.start"] },
    {
      key: "4", title: "Отметьте, насколько это сейчас трудно", required: true, type: "grid", rows: DIFFICULTY_CHOICES, targets: ["request.difficulties", "metric:M23", "metric:M48"],
      columns: [{ code: "0", title: "не трудно" }, { code: "1", title: "бывает" }, { code: "2", title: "часто" }, { code: "3", title: "мешает работать" }],
    },
    { key: "5", title: "Какое затруднение вы добавили бы в список?", type: "short", targets: ["request.otherDifficulty"] },
    { key: "6", title: "С чего начать прямо в этом месяце? Назовите одно-два дела", required: true, type: "paragraph", targets: ["request.goal", "pair.request"] },
    {
      key: "7", title: "Какого наставника вы хотели бы?", required: true, type: "many", targets: ["request.preferences"],
      choices: [
        { code: "subject", title: "того же предмета" }, { code: "classTeacher", title: "классного руководителя" }, { code: "support", title: "того, кто поддержит" },
        { code: "digital", title: "того, кто силён в цифровых инструментах" }, { code: "any", title: "всё равно" },
      ],
    },
    { key: "8", title: "Есть ли коллега, с которым вам легко?", closed: true, type: "short", targets: ["request.wish"] },
    { key: "9", title: "Есть ли коллега, с которым в пару лучше не ставить?", closed: true, type: "short", targets: ["request.block"] },
    {
      key: "10", title: "Как вам удобнее работать?", required: true, type: "many", targets: ["request.mode", "pair.mode"],
      choices: [
        { code: "oneToOne", title: "встречи один на один" }, { code: "myLessons", title: "посещения моих уроков" }, { code: "mentorLessons", title: "посещать уроки наставника" },
        { code: "letters", title: "переписка" }, { code: "group", title: "в группе новичков" },
      ],
    },
    { key: "11", title: "Когда вам обычно удобно встречаться?", required: true, type: "gridMany", rows: WEEKDAYS, columns: TIMES_OF_DAY, targets: ["person.slots"] },
    {
      key: "12", title: "Как часто?", required: true, type: "one", targets: ["request.rhythm", "pair.rhythm", "metric:M19"],
      choices: [
        { code: "week", title: "раз в неделю" }, { code: "twoWeeks", title: "раз в две недели" }, { code: "month", title: "раз в месяц" }, { code: "need", title: "по необходимости" },
      ],
    },
    { key: "13", title: "Что вы умеете такого, чему могли бы научить других?", type: "paragraph", targets: ["request.strength"] },
    {
      key: "14", title: "Насколько уверенно вы чувствуете себя на уроке сегодня?", required: true, ...C10, lowLabel: "совсем нет", highLabel: "полностью", targets: ["metric:M44"],
    },
    {
      key: "15", title: "Участвую в программе по собственному желанию", required: true, type: "one", targets: ["participation.voluntary"],
      choices: [{ code: "yes", title: "да" }, { code: "rather", title: "скорее да" }, { code: "asked", title: "меня попросили" }],
    },
    { key: "16", title: "Что вы хотите уметь к концу учебного года?", required: true, type: "paragraph", targets: ["pair.goal", "paper:D15.goal"] },
  ],
} as const satisfies Questionnaire;
