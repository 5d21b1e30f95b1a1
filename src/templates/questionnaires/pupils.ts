import { C5, WEEKDAYS } from "./scales";
import type { Choice, Item, Questionnaire } from "./shape";

/** ШК 1–10 of the questionnaires for pupils. */
const C1TO10 = { type: "scale", low: 1, high: 10 } as const;
/** What a pupil asks for, and what another one is good at (R-B35). */
const HELP: readonly Choice[] = [
  { code: "study", title: "учёба по предмету" }, { code: "newClass", title: "новый класс" }, { code: "contest", title: "подготовка к конкурсу" }, { code: "art", title: "творчество или спорт" },
  { code: "people", title: "общение" }, { code: "day", title: "организовать свой день" },
];
const GO_ON: readonly Choice[] = [{ code: "yes", title: "да" }, { code: "no", title: "нет" }, { code: "unsure", title: "пока не знаю" }];
/** Codes are those of a teacher's grid of free time. */
const WHEN: readonly Choice[] = [{ code: "before", title: "до уроков" }, { code: "after", title: "после уроков" }];
const when = (key: string): Item => ({ key, title: "Когда удобно?", type: "gridMany", rows: WEEKDAYS, columns: WHEN, targets: ["person.slots"] });
const asOfPupil = { version: 1, channel: "form", minutes: 3, readers: "nobody", answeredBy: "pupil" } as const;

/** Q18a наставляемый-ученик, вход. */
export const entryOfPupilMentee: Questionnaire = {
  id: "Q18a", title: "Наставник для меня: с чего начнём", ...asOfPupil,
  items: [
    { key: "1", title: "С чем тебе нужна помощь?", type: "many", choices: HELP, targets: ["request.goal"] },
    { key: "2", title: "По какому предмету?", type: "short", targets: ["shown"] },
    { key: "3", title: "Кто тебе подходит:", type: "one", choices: [{ code: "older", title: "старше" }, { code: "same", title: "ровесник" }, { code: "any", title: "всё равно" }], targets: ["shown"] },
    when("4"),
    { key: "5", title: "Как ты оцениваешь свои дела в этом сейчас?", ...C1TO10, lowLabel: "пока трудно", highLabel: "всё получается", targets: ["metric:M65"] },
    { key: "6", title: "Хочу участвовать сам(а)", type: "one", choices: [{ code: "yes", title: "да" }, { code: "unsure", title: "не уверен(а)" }], targets: ["participation.voluntary"] },
  ],
};

/** Q18b наставник-ученик, вход. */
export const entryOfPupilMentor: Questionnaire = {
  id: "Q18b", title: "Я – наставник: с чего начнём", ...asOfPupil,
  items: [
    { key: "1", title: "В чём ты силён(сильна)?", type: "many", choices: HELP, targets: ["shown"] },
    { key: "2", title: "Скольким ребятам готов(а) помогать?", type: "one", choices: ["1", "2", "3", "4"].map((n) => ({ code: n, title: n })), targets: ["mentor.capacity"] },
    { key: "3", title: "Почему хочешь помогать?", type: "paragraph", targets: ["shown"] },
    { key: "4", title: "Я умею объяснять терпеливо", ...C5, targets: ["shown"] },
    { key: "5", title: "Если что-то пойдёт не так, к кому из взрослых ты обратишься?", type: "short", targets: ["shown"] },
    when("6"),
  ],
};

/** Q18c наставляемый-ученик, итог. */
export const resultOfPupilMentee: Questionnaire = {
  id: "Q18c", title: "Наставник и я: что получилось", ...asOfPupil,
  items: [
    { key: "1", title: "Цель получилась?", type: "one", choices: [{ code: "yes", title: "да" }, { code: "almost", title: "почти" }, { code: "no", title: "нет" }], targets: ["metric:M64"] },
    { key: "2", title: "Как ты оцениваешь свои дела в этом теперь?", ...C1TO10, lowLabel: "пока трудно", highLabel: "всё получается", targets: ["metric:M65"] },
    { key: "3", title: "Мне было комфортно с наставником", ...C5, targets: ["metric:M34"] },
    { key: "4", title: "Что помогло?", type: "paragraph", targets: ["shown"] },
    { key: "5", title: "Хочешь продолжить?", type: "one", choices: GO_ON, targets: ["shown"] },
    { key: "6", title: "Хочешь сам(а) помогать другим?", type: "one", choices: GO_ON, targets: ["mentor.reserve"] },
  ],
};

/** Q18d наставник-ученик, итог. */
export const resultOfPupilMentor: Questionnaire = {
  id: "Q18d", title: "Я – наставник: что получилось", ...asOfPupil,
  items: [
    { key: "1", title: "Насколько тебе понравилось?", ...C1TO10, lowLabel: "совсем не понравилось", highLabel: "очень понравилось", targets: ["metric:M35"] },
    {
      key: "2", title: "Чему ты научился(лась)?", type: "many", targets: ["shown"],
      choices: [{ code: "explain", title: "объяснять" }, { code: "plan", title: "планировать" }, { code: "agree", title: "договариваться" }, { code: "patience", title: "терпению" }],
    },
    { key: "3", title: "Что было трудно?", type: "paragraph", targets: ["shown"] },
    { key: "4", title: "Продолжишь?", type: "one", choices: GO_ON, targets: ["shown"] },
  ],
};
