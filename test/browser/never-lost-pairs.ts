import { afterMeetingShown } from "../../src/server/catalogue/form-spec";
import { asked } from "./forms-sample";
import { tap, type Form } from "./never-lost";
import { programme, shownPlans, signed } from "./programme-sample";
import { line, pair } from "./sample";

/** Forms of those who are in a pair, lead one, or look after pupils' groups. */
const DAY = "2026-09-05";
const question = { title: "Самоанализ урока", head: "", end: "", noNames: "", closed: "", seen: "", items: [{ key: "1", title: "Какую цель вы ставили?", help: "", required: true, closed: false, type: "paragraph", whole: null, rows: [], scale: null, choices: [] }] };
const meeting = { meetingId: "MT-2", date: "2026-09-03", kind: "work", minutes: 45, agreement: "План", mode: "remote", topic: "", later: false, nextStep: "", nextStepBy: null, nextStepDoneOn: null, mayFix: true };
const come = { meetingId: "MT-1", date: "2026-09-09", at: "14:10", kind: "work", minutes: 30, mode: "inPerson", topic: "", movedFrom: null, moved: [], calendar: { uid: "MT-1@nastavnik", sequence: 0, start: "", end: "" }, by: "", mayAct: true };
const TIMES = { "meeting.times": () => ({ slots: [], lessons: [], unknown: [], why: "" }) as never };
const card = (part: object = {}) => ({ "pair.show": () => ({ pair: pair(1), lines: [], observations: [], meetings: [meeting], planned: [come], members: [], ...part }) as never });
const pupil = (name: string) => ({ code: "У-014", name, class: "5Б" });
const group = { pairId: "PA-1", code: "П-001", kind: "pair", mentor: pupil("Семёнов А."), mentees: [pupil("Ким С.")] };
const groupCard = { ...group, goal: "Адаптация", state: "working", start: "2026-09-01", end: "2027-05-31", closed: false, lines: [], offered: [], papers: [], result: { reached: "", indicator: "", before: "", after: "", mentorWords: "", menteeWords: "" } };
const GROWN_UP = { home: { roles: ["grownUp"], pairs: [pair(1, { form: "pupil-pupil", variant: "", mayLog: false })] } };
const CARDS = { place: "#group/cards", ...GROWN_UP, answers: { "group.cards": () => ({ cards: [groupCard], worksWithFiles: true, pageUrl: "" }) as never } };
const invite = { inviteId: "FI-1", questionnaire: "Q18a", title: "Наставник для меня", closesOn: "2026-09-29", person: { personId: "PR-31", code: "У-011", name: "Ким С.", class: "5Б" }, group: "П-001", answered: false, answeredAt: "", byPupil: false, link: "", code: "SEKRET1", address: "" };
const SHEET = { questionnaire: { id: "Q18a", ...question }, person: "Ким С.", about: "П-001", closesOn: "2026-09-29", open: true, answered: false, byPupil: false };
const PLAN = { place: "#programme/PA-1", answers: { "programme.show": () => shownPlans({ programmes: [programme({ mayExtend: true })] }) as never } };
const SIGNED = { ...PLAN, answers: { "programme.show": () => shownPlans({ programmes: [signed()] }) as never } };
const ask = (what: string, call: Form["call"], button: string): Form => ({ name: call, call, ok: {}, place: `#ask/${what}/PA-1`, field: "Своими словами", button, said: "Сказано.", deviceOnly: true, answers: { "appeal.show": () => ({ appeals: [], fits: [], meetings: [] }) } });

const HELD = {
  lesson: { pairId: "PA-1", menteeId: "PR-11", lessonDate: "2026-09-03", lessonNumber: null, class: "7Б", subject: "математика", topic: "Дроби", scores: { 1: 1 }, facts: {}, strength: "", difficulty: "", recommendation: "", nextStep: "Паузы", nextStepBy: "2026-09-10", aim: "coaching" },
  observer: "Ковалёва И. А.", percent: 50, state: "logged", mayFix: true, talk: null, withoutAnalysis: false,
};

export const PAIR_FORMS: readonly Form[] = [
  { name: "a meeting that was", call: "meeting.log", ok: { meetingId: "MT-1" }, open: tap("Отметить встречу"), fill: (page) => page.getByRole("radio", { name: "45", exact: true }).click(), field: "О чём договорились", button: "Записать встречу", said: "Встреча записана." },
  { name: "a meeting corrected", call: "meeting.fix", ok: {}, answers: card(), open: tap("Подробнее", "Исправить"), field: "О чём договорились", button: "Сохранить", said: "Встреча исправлена." },
  { name: "meetings to come", call: "meeting.plan", ok: { days: ["2026-09-12"], left: [], until: "2026-09-12", done: true }, look: { button: "Посмотреть", seen: { days: ["2026-09-12"], left: [], until: "2026-09-12", done: false } }, place: "#meetings/PA-1", answers: { ...card(), ...TIMES }, field: "О чём", button: "Назначить: 1", said: "Назначено встреч: 1." },
  { name: "a meeting moved", call: "meeting.move", ok: { meetingId: "MT-3" }, place: "#meetings/PA-1", answers: { ...card(), ...TIMES }, open: tap("Перенести"), field: "Новый день", words: "2026-09-16", button: "Перенести", said: /Встреча перенесена/ },
  { name: "what a meeting was like", call: "afterMeeting.save", ok: {}, place: "#afterMeeting/MT-1", answers: { "afterMeeting.show": () => ({ questionnaire: { ...afterMeetingShown("mentee", "names"), ...question, items: [{ ...question.items[0], closed: true }] }, date: "2026-09-03", kind: "work", nextStep: "", nextStepBy: null, maySay: true }) as never }, field: "Какую цель вы ставили?", button: "Отправить", said: "Спасибо, отклик записан.", deviceOnly: true },
  { name: "a talk before a lesson", call: "observation.plan", ok: { observationId: "CC-1" }, open: tap("Договориться об уроке"), fill: (page) => page.getByLabel("Тема").fill("Дроби"), field: "На что смотреть", button: "Сохранить", said: "Договорились.", answers: TIMES },
  { name: "a lesson", call: "observation.log", ok: { observationId: "CC-1", percent: null }, place: "#lesson/PA-1", fill: async (page) => { await page.getByLabel("2, да").first().check(); await page.getByLabel("До какого дня").fill("2026-09-12"); await page.getByLabel("Следующий шаг", { exact: true }).fill("Паузы"); }, field: "Рекомендация", button: "Сохранить", said: "Сохранено." },
  { name: "a lesson corrected", call: "observation.fix", ok: { observationId: "CC-1", percent: null }, place: "#lesson/PA-1/CC-1", answers: { "observation.read": () => HELD as never }, field: "Рекомендация", button: "Сохранить", said: "Сохранено." },
  { name: "a self-analysis", call: "selfAnalysis.save", ok: {}, place: "#analysis/CC-1", field: "Какую цель вы ставили?", button: "Сохранить", said: "Самоанализ сохранён", answers: { "selfAnalysis.show": () => ({ questionnaire: question, about: "математика", lessonDate: DAY, values: {}, writtenOn: null, mayWrite: true }) as never } },
  ask("talk", "appeal.talk", "Сказать куратору"), ask("unfit", "pair.unfit", "Сказать куратору"), ask("lost", "pair.lost", "Сказать куратору"), ask("end", "pair.wishEnd", "Сказать куратору"),
  { name: "whether the pair fits", call: "pulse.answer", ok: {}, place: "#fit/PA-1/PR-11", home: { lines: [line({ rule: "fit", personId: "PR-11", owedById: "PR-1" })] }, fill: (page) => page.getByRole("radio", { name: "Пока не ясно" }).check(), field: "Что мешает или чего не хватает", button: "Ответить", said: "Спасибо, ответ записан.", deviceOnly: true },
  { name: "a note of the diary", call: "note.private", ok: { noteId: "NT-1" }, place: "#diary/PA-1", field: "Заметка для себя", button: "Сохранить заметку", said: "Заметка сохранена.", deviceOnly: true, answers: { "note.show": () => ({ notes: [] }) } },
  { name: "a questionnaire", call: "form.answer", ok: { late: false }, place: "#form/IN-1", answers: { "form.show": () => asked({ questionnaire: { id: "Q23", ...question } }) }, field: "Какую цель вы ставили?", button: "Отправить ответ", said: "Ответ записан." },

  { name: "a mark on the plan", call: "plan.mark", ok: {}, ...PLAN, open: tap(/^Отметить: Познакомиться/), field: "Что получилось", button: "Сохранить", said: "Отметка сохранена." },
  { name: "a line of the plan", call: "plan.propose", ok: { itemId: "PL-99" }, ...PLAN, open: tap("Добавить строку"), field: "Что сделать", button: "Добавить строку", said: "Строка добавлена." },
  { name: "another wording of a line", call: "plan.change", ok: { waits: false }, ...PLAN, open: tap(/^Изменить: Познакомиться/), field: "Что сделать", button: "Сохранить", said: "Строка изменена." },
  { name: "a line given up", call: "plan.change", ok: { waits: true }, ...SIGNED, open: tap(/^Изменить: Познакомиться/, "Отменить строку"), field: "Причина", button: "Отменить строку", said: "Поправка ждёт согласия другой стороны." },
  { name: "the words of a programme", call: "programme.save", ok: {}, ...PLAN, open: async (page) => { await page.locator("summary").filter({ hasText: /^Цель, задачи/ }).first().click(); await tap("Изменить текст")(page); }, field: "Цель", button: "Сохранить", said: "Текст программы сохранён." },
  { name: "a programme extended", call: "programme.extend", ok: {}, ...PLAN, open: tap("Продлить"), field: "Причина", button: "Продлить", said: "Программа продлена." },

  { name: "a week of groups", call: "group.week", ok: { saved: 1, known: [] }, place: "#group", ...GROWN_UP, answers: { "group.show": () => ({ from: "2026-08-31", to: "2026-09-06", until: DAY, before: null, after: null, groups: [{ ...group, begins: false, entered: [], day: "2026-09-03", minutes: 40 }] }) as never }, fill: (page) => page.getByRole("radio", { name: "Была", exact: true }).check(), field: "Что делали", button: "Записать встречи: 1", said: "Записано встреч: 1." },
  { name: "a deed of a group", call: "group.plan", ok: { added: 1 }, ...CARDS, open: tap(/^Добавить/), field: "Своё дело", button: "Добавить: 1", said: "Добавлено дел: 1." },
  { name: "the result of a group", call: "group.result", ok: {}, ...CARDS, open: tap(/^Записать итог/), fill: (page) => page.getByRole("radio", { name: "Да", exact: true }).check(), field: "Слова наставника", button: "Записать итог", said: "Итог записан." },
  { name: "a pupil's answers from paper", call: "group.results", ok: { late: false }, place: "#group/answers", ...GROWN_UP, answers: { "slots.hand": () => ({ invites: [invite] }) as never, "group.form": () => SHEET as never }, open: tap(/^Внести с бумаги/), field: "Какую цель вы ставили?", button: "Записать ответы", said: "Ответы записаны." },
];
