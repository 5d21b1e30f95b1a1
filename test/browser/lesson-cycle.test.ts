import type { Page } from "playwright-core";
import type { Output } from "../../src/contract/contract";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { home, line, pair } from "./sample";

/** The cycle of a lesson on the page: the talk before it, the sheet, the talk after it, the teacher's own analysis (R-H02–R-H07). */
const openTested = pageOfTests();

const SHOTS = process.env["SHOTS"];
const shot = async (page: Page, name: string): Promise<void> => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })));
const TALK = {
  pairId: "PA-1", menteeId: "PR-11", lessonDate: "2026-09-05", lessonNumber: 3, class: "7Б", subject: "математика", topic: "Линейные уравнения с одной переменной", lessonType: "new", beforeOn: "2026-09-03", beforeAt: "14:10",
  focus: "Какие вопросы я задаю и кто на них отвечает", success: "Отвечают трое из тех, кто обычно молчит",
};
const prepared = (): Output<"observation.read"> => ({
  lesson: { ...TALK, scores: {}, facts: {}, strength: "", difficulty: "", recommendation: "", nextStep: "", nextStepBy: null, aim: "coaching" }, observer: "Ковалёва Ирина Андреевна", percent: null, state: "planned", mayFix: true, talk: null, withoutAnalysis: false,
}) as never;
const QUESTIONS = [
  "Какую цель вы ставили и по чему увидели, что она достигнута (или нет)?", "Что получилось лучше, чем вы планировали?", "Что не удалось из задуманного? В какой момент вы это заметили?", "Что делали ученики большую часть урока?",
  "Если провести этот урок завтра ещё раз, что одно вы измените?", "Насколько уверенно вы себя чувствовали?", "О чём вы хотите спросить наставника?",
];
const analysis = (values: object = {}, more: object = {}): Output<"selfAnalysis.show"> => ({
  questionnaire: {
    title: "Самоанализ урока", head: "", end: "", noNames: "", closed: "", seen: "Кто это видит: вы, ваш наставник и куратор наставничества.",
    items: QUESTIONS.map((title, at) => ({
      key: String(at + 1), title, help: "", required: at < 6, closed: false, type: at === 3 ? "one" : at === 5 ? "scale" : "paragraph", whole: null, rows: [], scale: at === 5 ? { low: 0, high: 10, lowLabel: "совсем не уверенно", highLabel: "совершенно уверенно" } : null,
      choices: at === 3 ? [{ code: "listened", title: "слушали" }, { code: "groups", title: "работали в парах и группах" }] : [],
    })),
  },
  about: "математика · 7Б · Линейные уравнения", lessonDate: "2026-09-04", values, writtenOn: null, mayWrite: true, ...more,
}) as never;
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => home({ pairs: [pair(1)], lines: [line({ rule: "lessonPlanned", text: { key: "Морозов П. С.: урок, о котором вы договорились" }, daysLeft: 0, due: "2026-09-05", observationId: "CC-1" })] }),
  "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "observation.plan": () => ({ observationId: "CC-1" }) as never, "observation.log": () => ({ observationId: "CC-1", percent: 75 }) as never, "observation.read": prepared, ...more,
});
const asMentee = (more: Answers = {}): Answers => answers({
  "home.show": () => home({
    roles: ["mentee"], me: { personId: "PR-11", code: "Н-021", name: "Морозов Павел Сергеевич" }, pairs: [pair(1, { mayLog: false })],
    lines: [line({ rule: "selfAnalysis", text: { key: "Самоанализ урока: математика" }, owedBy: "mentee", personId: "PR-11", observationId: "CC-1" })],
  }),
  "selfAnalysis.show": () => analysis(), "selfAnalysis.save": () => ({}), ...more,
});
const inputs = ({ asked }: Opened, call: string): unknown[] => asked.filter((each) => each.call === call).map(({ input }) => input);
/** The device's own watch says so. */
const at = (page: Page, time: string) => page.clock.setFixedTime(new Date(`2026-09-05T${time}:00+03:00`));
async function begun(more: Answers = {}, width = 390): Promise<Opened> {
  const opened = await openTested({ width, answers: answers(more) });
  await opened.page.getByRole("button", { name: "Начать наблюдение" }).click();
  await opened.page.getByRole("heading", { name: "Новое наблюдение" }).waitFor();
  return opened;
}

it.each([300, 390, 1280])("all three phases and the self-analysis fit %i px, and Tab reaches every control", async (width) => {
  const opened = await openTested({ width, answers: answers() });
  const fits = async (name: string) => {
    await shot(opened.page, `${name}-${width}`);
    expect([name, await overflow(opened.page), await barriers(opened.page), opened.errors]).toEqual([name, 0, [], []]);
  };
  await opened.page.getByRole("button", { name: "Договориться об уроке" }).click();
  await opened.page.getByText("Вопросы для беседы").click();
  await fits("talk");
  await opened.page.getByRole("button", { name: "Назад" }).click();
  await opened.page.getByRole("button", { name: "Начать наблюдение" }).click();
  await at(opened.page, "10:20");
  await opened.page.getByRole("button", { name: "Урок начался" }).click();
  await opened.page.getByRole("button", { name: "Урок закончился" }).click();
  await opened.page.getByRole("button", { name: "Заметка с временем" }).click();
  await opened.page.keyboard.type("Назвала цель и спросила троих, кто обычно молчит");
  await fits("lesson");
  await opened.context.close();
  const mentee = await openTested({ width, answers: asMentee() });
  await mentee.page.getByRole("button", { name: "Написать самоанализ" }).click();
  await mentee.page.getByText(QUESTIONS[6]!).waitFor();
  await shot(mentee.page, `analysis-${width}`);
  expect([await overflow(mentee.page), await barriers(mentee.page), mentee.errors]).toEqual([0, [], []]);
  await mentee.context.close();
});

it("a lesson that the mentor can come to is one tap (R-L01)", async () => {
  const lessons = [{ menteeId: "PR-11", day: "2026-09-07", number: 3, at: "10:30", until: "11:15", class: "7Б", subject: "геометрия", room: "12" }];
  const opened = await openTested({ width: 390, answers: answers({ "meeting.times": () => ({ slots: [], lessons, unknown: [], why: "busy" }) as never, "observation.plan": () => ({ observationId: "CC-1" }) as never }) });
  const { page } = opened;
  await page.getByRole("button", { name: "Договориться об уроке" }).click();
  await page.getByRole("button", { name: "7 сентября, понедельник, урок 3, 10:30 · 7Б · геометрия · каб. 12" }).click();
  await shot(page, "talk-times-390");
  expect([await overflow(page), await barriers(page)]).toEqual([0, []]);
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Договорились. В день урока лист уже будет начат.").waitFor();
  expect(inputs(opened, "observation.plan")).toMatchObject([{ lesson: { lessonDate: "2026-09-07", lessonNumber: 3, class: "7Б", subject: "геометрия" } }]);
  await opened.context.close();
});

it("what was agreed before the lesson stands in its sheet, and only what was seen is typed (R-H02, R-H03)", async () => {
  const opened = await begun();
  const { page } = opened;
  expect(await page.getByLabel("Тема").inputValue()).toBe(TALK.topic);
  expect(await page.getByLabel("На что смотреть").inputValue()).toBe(TALK.focus);
  await page.getByLabel("2, да").first().check();
  await page.getByRole("textbox", { name: "Следующий шаг" }).fill("Вопрос каждому ряду");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Сохранено. Урок: 75 %.").waitFor();
  expect(inputs(opened, "observation.log")).toMatchObject([{ ...TALK, prepared: "CC-1", nextStep: "Вопрос каждому ряду", nextStepBy: "2026-09-12", scores: { 1: 2 } }]);
  await opened.context.close();
});

it("the talk is written down, and what is wrong with it is said beside the field", async () => {
  const opened = await openTested({ width: 390, answers: answers({ "observation.plan": ({ lesson }) => (lesson.focus ? { observationId: "CC-1" } as never : { refuse: { code: "invalid-input", key: "form.wrong", details: [{ key: "lesson.beforeLate", field: "beforeOn", params: { talk: "2026-09-10", lesson: "2026-09-05" } }] } }) }) });
  const { page } = opened;
  await page.getByRole("button", { name: "Договориться об уроке" }).click();
  await page.getByLabel("Тема").fill("Дроби");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.locator(".wrong", { hasText: "позже самого урока" }).waitFor();
  await page.getByLabel("На что смотреть").fill("темп");
  await page.reload();
  await page.getByRole("button", { name: "Договориться об уроке" }).click();
  expect(await page.getByLabel("На что смотреть").inputValue()).toBe("темп");
  expect(await page.getByLabel("Тема").inputValue()).toBe("Дроби");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Договорились.").waitFor();
  expect(inputs(opened, "observation.plan").pop()).toMatchObject({ observationId: null, lesson: { pairId: "PA-1", menteeId: "PR-11", topic: "Дроби", focus: "темп", beforeOn: "2026-09-05", lessonNumber: null } });
  await opened.context.close();
});

/** The new note has the focus: a driver types faster than the page draws. */
const atNewNote = (page: Page) => page.waitForFunction(() => document.activeElement !== null && document.activeElement === [...document.querySelectorAll("#notes textarea")].pop());

it("one tap stamps the minute of a note, and the note goes with the lesson (R-H04)", async () => {
  const opened = await begun();
  const { page } = opened;
  await at(page, "08:35");
  await page.getByRole("button", { name: "Заметка с временем" }).click();
  await atNewNote(page);
  await page.keyboard.type("назвала цель");
  await page.getByRole("radio", { name: "учитель" }).check();
  await at(page, "08:52");
  await page.getByRole("button", { name: "Заметка с временем" }).click();
  await atNewNote(page);
  await page.keyboard.type("спорят в парах");
  await page.getByRole("button", { name: "Заметка с временем" }).click();
  await page.getByRole("textbox", { name: "Следующий шаг" }).fill("Шаг");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Сохранено.").waitFor();
  expect(inputs(opened, "observation.log")).toMatchObject([{ notes: [{ at: "08:35", about: "teacher", text: "назвала цель" }, { at: "08:52", about: "teacher", text: "спорят в парах" }] }]);
  await opened.context.close();
});

it("the half hour after the lesson is counted down, and a later talk is marked (R-H05)", async () => {
  const opened = await begun();
  const { page } = opened;
  await at(page, "10:15");
  await page.getByRole("button", { name: "Урок закончился" }).click();
  expect(await page.getByLabel("Конец урока").inputValue()).toBe("10:15");
  await at(page, "10:20");
  await page.getByText("С конца урока 5 минут. На беседу сразу после урока ещё 25 минут.").waitFor({ timeout: 25_000 });
  await at(page, "10:50");
  await page.getByText("С конца урока прошло 35 минут.").waitFor({ timeout: 25_000 });
  await page.getByRole("button", { name: "Беседа началась" }).click();
  await page.getByText("Беседа через 35 минут после урока, позже получаса.").waitFor();
  await opened.context.close();
}, 60_000);

it("the teacher's own analysis: nothing empty passes, a reload loses nothing, and it is sent once", async () => {
  const opened = await openTested({ width: 390, answers: asMentee() });
  const { page } = opened;
  await page.getByRole("button", { name: "Написать самоанализ" }).click();
  await page.getByLabel(QUESTIONS[0]!).fill("Решить уравнение");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByRole("alert").waitFor();
  expect(inputs(opened, "selfAnalysis.save")).toEqual([]);
  await page.reload();
  await page.getByRole("button", { name: "Написать самоанализ" }).click();
  expect(await page.getByLabel(QUESTIONS[0]!).inputValue()).toBe("Решить уравнение");
  for (const at of [1, 2, 4]) await page.getByLabel(QUESTIONS[at]!).fill(`ответ ${at + 1}`);
  await page.getByRole("radio", { name: "работали в парах и группах" }).check();
  await page.getByRole("radio", { name: "7", exact: true }).check();
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Самоанализ сохранён. Лист наставника открыт.").waitFor();
  expect(inputs(opened, "selfAnalysis.save")).toEqual([{ observationId: "CC-1", values: { 1: "Решить уравнение", 2: "ответ 2", 3: "ответ 3", 4: "groups", 5: "ответ 5", 6: "7" } }]);
  await opened.context.close();
});

it("a mentor reads it question by question and cannot change it", async () => {
  const opened = await openTested({ width: 390, view: "analysis", place: "analysis/CC-1", answers: answers({ "selfAnalysis.show": () => analysis({ 1: "Решить уравнение", 4: "groups" }, { mayWrite: false, writtenOn: "2026-09-05" }) }) });
  await opened.page.getByText("Решить уравнение").waitFor();
  await opened.page.getByText("работали в парах и группах").waitFor();
  expect(await opened.page.getByRole("button", { name: "Сохранить" }).count()).toBe(0);
  await opened.context.close();
});

const HELD = {
  observationId: "CC-1", menteeId: "PR-11", lessonDate: "2026-09-04", class: "7Б", subject: "математика", topic: "Линейные уравнения", aim: "coaching", observer: "Ковалёва Ирина Андреевна", percent: 50, nextStep: "", nextStepBy: null, nextStepDoneOn: null,
  state: "logged", mayFix: false, mayRead: true, analysedOn: null, confidence: null, mayAnalyse: false,
};
it.each([300, 390, 1280])("the sheet that is read has its print beside it, at %i px (D23)", async (width) => {
  const opened = await openTested({ width, answers: answers({
    "pair.show": () => ({ pair: pair(1), lines: [], observations: [HELD], meetings: [], planned: [], members: [] }) as never, "answers.show": () => ({ sheets: [], differs: [], opened: [] }) as never, "track.show": () => ({ track: null }),
    "observation.read": () => ({ ...prepared(), state: "logged", percent: 50, lesson: { ...prepared().lesson, scores: { 1: 1 }, nextStep: "Итог за пять минут до звонка", nextStepBy: "2026-09-11" } }) as never,
    "paper.draft": () => ({ title: "D23 Лист урока Н-021 2026-09-04", pdf: Buffer.from("%PDF-1.4").toString("base64") }),
  }) });
  const { page } = opened;
  await page.getByRole("button", { name: "Подробнее" }).click();
  await page.getByRole("button", { name: "Прочитать", exact: true }).click();
  await page.getByRole("button", { name: "PDF: Лист урока для печати" }).click();
  await page.getByRole("link", { name: "Открыть PDF" }).waitFor();
  await shot(page, `lesson-print-${width}`);
  expect(inputs(opened, "paper.draft")).toEqual([{ kind: "D23", observationId: "CC-1" }]);
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it.each([300, 390, 1280])("a mentor's own reference is one tap on «Мои пары», and fits %i px (R-P12)", async (width) => {
  const opened = await openTested({ width, answers: answers({ "paper.draft": () => ({ title: "D49 Справка наставника Н-001", pdf: Buffer.from("%PDF-1.4").toString("base64") }) }) });
  const { page } = opened;
  await page.getByRole("button", { name: "PDF: Справка о моём наставничестве, черновик" }).click();
  await page.getByRole("link", { name: "Открыть PDF" }).waitFor();
  await shot(page, `mine-record-${width}`);
  expect(inputs(opened, "paper.draft")).toEqual([{ kind: "D49" }]);
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});
