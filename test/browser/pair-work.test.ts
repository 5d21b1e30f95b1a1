import type { Page } from "playwright-core";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers } from "./page";
import { LONG_NAME, home, pair } from "./sample";

/** How a mentee's lessons go, and what each side of a pair does (R-H09, R-H10, R-A21, R-A22, R-H18). */
const openTested = pageOfTests();
const SHOTS = process.env["SHOTS"];
const shot = async (page: Page, name: string): Promise<void> => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })));
const lesson = (at: number, more: object = {}) => ({
  observationId: `CC-${at}`, menteeId: "PR-11", lessonDate: `2026-09-0${at}`, class: "7Б", subject: "основы безопасности жизнедеятельности", topic: "Правила поведения в чрезвычайных ситуациях", aim: "coaching", observer: LONG_NAME,
  percent: 40 + at * 10, nextStep: "", nextStepBy: null, nextStepDoneOn: null, state: "logged", mayFix: false, mayRead: true, analysedOn: null, confidence: at + 3, mayAnalyse: false, ...more,
});
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => home({ pairs: [pair(1)] }), "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }),
  "pair.show": () => ({ pair: pair(1), lines: [], observations: [lesson(4), lesson(3, { percent: null }), lesson(2), lesson(1), lesson(5)], meetings: [], planned: [], members: [] }) as never,
  "answers.show": () => ({ sheets: [], differs: [], opened: [] }) as never, ...more,
});

it.each([300, 390, 1280])("lessons one after another fit %i px, Tab reaches all, and where they lead stands above", async (width) => {
  const opened = await openTested({ width, place: "#progress/PA-1", answers: answers() });
  await opened.page.getByText("Урок: последние три 76,7, первые три 63,3 – выше на 13,4").waitFor();
  await opened.page.getByText("Уверенность: последние три 7, первые три 5 – выше на 2").waitFor();
  await shot(opened.page, `progress-${width}`);
  expect([await overflow(opened.page), await barriers(opened.page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it("the confidence of a short report stands among the lessons for who is told of it; who may read no answer sees the lessons alone", async () => {
  const report = { inviteId: "FI-1", questionnaire: "Q23", title: "Короткий отчёт наставляемого", period: "2026-09", by: "", about: "", answeredAt: "2026-09-30T08:00:00.000Z", late: false, asks: false, answers: [{ key: "4", title: "Моя уверенность", text: "10", closed: false }], hasClosed: false };
  const told = await openTested({ width: 300, place: "#progress/PA-1", answers: answers({ "answers.show": () => ({ sheets: [report], differs: [], opened: [] }) as never }) });
  await told.page.getByText("Короткий отчёт наставляемого").waitFor();
  await told.page.getByText("Уверенность: последние три 8,3, первые три 5 – выше на 3,3").waitFor();
  await shot(told.page, "progress-report-300");
  expect([await overflow(told.page), await barriers(told.page), told.errors]).toEqual([0, [], []]);
  await told.context.close();
  const refused = await openTested({ width: 390, place: "#progress/PA-1", answers: answers({ "answers.show": () => ({ refuse: { code: "not-found", key: "notYours" } }) }) });
  await refused.page.getByText("Уверенность: последние три 7, первые три 5 – выше на 2").waitFor();
  await refused.context.close();
});

it("few lessons are no trend, and none says what is needed", async () => {
  const few = await openTested({ width: 390, place: "#progress/PA-1", answers: answers({ "pair.show": () => ({ pair: pair(1), lines: [], observations: [lesson(1)], meetings: [], planned: [], members: [] }) as never }) });
  await few.page.getByText("нужно хотя бы четыре оценки").waitFor();
  await few.context.close();
  const none = await openTested({ width: 390, place: "#progress/PA-1", answers: answers({ "pair.show": () => ({ pair: pair(1), lines: [], observations: [], meetings: [], planned: [], members: [] }) as never }) });
  await none.page.getByText("Сравнивать пока нечего").waitFor();
  await none.context.close();
});

it.each([300, 390, 1280])("duties are ticked for oneself at %i px and stay ticked after a reload", async (width) => {
  const opened = await openTested({ width, place: "#duties/PA-1", answers: answers() });
  const { page } = opened;
  await page.getByLabel("Вводит в должность").check();
  await page.getByText("Отмечено 1 из 10").waitFor();
  await page.getByText("Спросите и помолчите").waitFor();
  await shot(page, `duties-${width}`);
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await page.reload();
  await page.getByText("Отмечено 1 из 10").waitFor();
  await opened.context.close();
});

it("a mentee sees the own duties, six of them, and no advice on listening", async () => {
  const opened = await openTested({ width: 390, answers: answers({ "home.show": () => home({ roles: ["mentee"], me: { personId: "PR-11", code: "Н-021", name: "Морозов Павел Сергеевич" }, pairs: [pair(1, { mayLog: false })] } as never) }) });
  const { page } = opened;
  await page.getByRole("button", { name: "Подробнее" }).click();
  await page.getByRole("button", { name: "Что делаю я" }).click();
  await page.getByText("Отмечено 0 из 6").waitFor();
  expect(await page.getByText("Как слушать в беседе").count()).toBe(0);
  await opened.context.close();
});
