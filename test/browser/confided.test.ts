import type { Page } from "playwright-core";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { afterMeetingShown } from "../../src/server/catalogue/form-spec";
import { LONG_NAME, home, line, pair } from "./sample";

/** What is said to the curator alone, and the diary with its private notes (R-P15, R-B31, R-A24). */
const openTested = pageOfTests();
const SHOTS = process.env["SHOTS"];
const shot = async (page: Page, name: string): Promise<void> => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })));
const inputs = ({ asked }: Opened, call: string): unknown[] => asked.filter((each) => each.call === call).map(({ input }) => input);
const WORDS = "Мы ни разу не встретились за три недели: уроки идут в одно время, и на письма нет ответа. Прошу поговорить до конца четверти.";

const appeal = (more: object = {}) => ({ appealId: "OB-1", kind: "unfit", date: "2026-09-03", pairId: "PA-1", who: LONG_NAME, words: WORDS, reasons: [], settled: false, opened: [], ...more });
const meeting = (at: number, more: object = {}) => ({ meetingId: `MT-${at}`, date: "2026-09-03", kind: "work", minutes: 45, agreement: "Прислать план урока с минутами", mode: "inPerson", topic: "Планы уроков", later: false, nextStep: "План урока", nextStepBy: "2026-09-10", nextStepDoneOn: null, mayFix: true, ...more });
const lesson = { observationId: "CC-1", menteeId: "PR-11", lessonDate: "2026-09-02", class: "7Б", subject: "математика", topic: "Дроби", aim: "coaching", observer: "Ковалёва И. А.", percent: 75, nextStep: "Паузы после вопроса", nextStepBy: "2026-09-09", nextStepDoneOn: "2026-09-04", state: "logged", mayFix: true, mayRead: true, analysedOn: null, confidence: null, mayAnalyse: false };
const note = (more: object = {}) => ({ noteId: "NT-1", date: "2026-09-03", menteeId: "PR-11", recordId: "MT-1", text: "Волнуется перед родителями: начать со второго класса.", mayFix: true, ...more });
const base = (more: Answers = {}): Answers => ({
  "home.show": () => home({ pairs: [pair(1), pair(2, { mentees: [{ personId: "PR-12", code: "Н-022", name: LONG_NAME, class: "", subjects: ["физика"] }] })] }),
  "appeal.show": () => ({ appeals: [appeal({ who: "Ковалёва И. А.", opened: ["2026-09-04T09:10:00.000Z"] })], fits: [], meetings: [] }) as never, "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }),
  "appeal.talk": () => ({}), "pair.unfit": () => ({}), "pair.lost": () => ({}), "pair.wishEnd": () => ({}), "pulse.answer": () => ({}), "appeal.settle": () => ({}), "pair.review": () => ({}),
  "pair.show": () => ({ pair: pair(1), lines: [], observations: [lesson], meetings: [meeting(1), meeting(2, { date: "2026-08-30", kind: "acquaintance", minutes: 20, agreement: "", nextStep: "", nextStepBy: null })], planned: [], members: [] }) as never,
  "note.show": () => ({ notes: [note(), note({ noteId: "NT-2", recordId: "", text: "Просит дать время до зимы.", date: "2026-09-01", mayFix: false })] }) as never, "note.private": () => ({ noteId: "NT-3" }), "afterMeeting.save": () => ({}),
  "afterMeeting.show": () => ({ questionnaire: afterMeetingShown("mentee", "names"), date: "2026-09-03", kind: "work", nextStep: "Прислать план урока с минутами и вопросами к каждому этапу", nextStepBy: "2026-09-10", maySay: true }) as never, "paper.draft": () => ({ title: "D22", pdf: Buffer.from("%PDF-1.4").toString("base64") }), ...more,
});

describe.each([300, 390, 1280])("at %i px", (width) => {
  it.each<[string, string, string, Answers]>([
    ["ask", "#ask/end", "Сказать куратору", {}],
    ["appeals", "#appeals/PA-1", "Что сказали куратору", {
      "home.show": () => home({ roles: ["curator"], pairs: [pair(1, { state: "review" })] }),
      "appeal.show": () => ({ appeals: [appeal(), appeal({ appealId: "OB-2", kind: "end", who: "Морозов Павел Сергеевич", words: "", reasons: ["time", "timetable"] }), appeal({ appealId: "OB-3", kind: "talk", pairId: null })], fits: [{ menteeId: "PR-11", mentee: LONG_NAME, ofMentor: "fits", ofMentee: "assumed", words: [] }], meetings: [{ date: "2026-09-03", who: LONG_NAME, useful: 4, said: ["ответ на вопрос", "план действий"] }] }) as never,
    }],
    ["fit", "#fit/PA-1/PR-11", "Подходит ли вам эта пара?", { "home.show": () => home({ pairs: [pair(1)], lines: [line({ rule: "fit", personId: "PR-11", owedById: "PR-1" })] }) }],
    ["diary", "#diary/PA-1", "Дневник", {}],
    ["after", "#afterMeeting/MT-1", "Отклик о встрече", {}],
  ])("%s fits, Tab reaches all, and nothing stands against WCAG", async (name, place, title, more) => {
    const opened = await openTested({ width, place, answers: base(more) });
    await opened.page.getByRole("heading", { name: title, exact: true, level: 1 }).waitFor();
    await opened.page.waitForTimeout(100);
    if (name === "fit") await opened.page.getByRole("radio", { name: "Не подходит" }).check();
    await shot(opened.page, `confided-${name}-${width}`);
    expect([await overflow(opened.page), await barriers(opened.page), opened.errors]).toEqual([0, [], []]);
    await opened.context.close();
  });
});

it("the footer leads there; what is typed stays on the device, survives a reload, and is sent once though the answer was lost", async () => {
  let lost = true;
  const opened = await openTested({ width: 390, answers: base({ "pair.wishEnd": () => (lost ? ((lost = false), "lost" as never) : {}) }) });
  const { page } = opened;
  await page.getByRole("button", { name: "Хочу завершить" }).click();
  await page.getByLabel("Какая пара").selectOption("PA-2");
  await page.getByLabel("нет времени").check();
  await page.getByLabel("Своими словами").fill("Две ставки");
  await page.reload();
  await page.getByRole("button", { name: "Хочу завершить" }).click();
  expect([await page.getByLabel("Своими словами").inputValue(), await page.getByLabel("нет времени").isChecked(), await page.getByLabel("Какая пара").inputValue()]).toEqual(["Две ставки", true, "PA-2"]);
  await page.getByRole("button", { name: "Сказать куратору" }).click();
  await page.getByText("Сказано. Куратор увидит это в «Сегодня».").waitFor();
  const sent = opened.asked.filter(({ call }) => call === "pair.wishEnd");
  expect(sent.map(({ input }) => input)).toEqual([1, 2].map(() => ({ pairId: "PA-2", words: "Две ставки", reasons: ["time"] })));
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1);
  expect([await page.getByLabel("Своими словами").inputValue(), inputs(opened, "draft.save")]).toEqual(["", []]);
  await opened.context.close();
});

it("a mentor whose pair is silent says with two taps that the tie is lost; a pupil's words are nobody's to type", async () => {
  const opened = await openTested({ width: 390, answers: base({ "home.show": () => home({ pairs: [pair(1)], lines: [line({ rule: "silence", owedById: "PR-1", text: { key: "Морозов П. С.: нет вестей" } })] }) }) });
  await opened.page.getByRole("button", { name: "Связь потеряна" }).click();
  await opened.page.getByText("Куратор узнает, что встречи прервались").waitFor();
  await opened.page.getByRole("button", { name: "Сказать куратору" }).click();
  await opened.page.getByText("Сказано. Куратор увидит").waitFor();
  expect(inputs(opened, "pair.lost")).toEqual([{ pairId: "PA-1", words: "" }]);
  await opened.context.close();
});

it("the curator reads, and decides: to go on, or that she has talked", async () => {
  const opened = await openTested({ width: 390, answers: base({
    "home.show": () => home({ roles: ["curator"], pairs: [pair(1, { state: "review" })], lines: [line({ rule: "appeal", owedBy: "curator", text: { key: "П-001: пара не подходит" } })] }),
    "appeal.show": () => ({ appeals: [appeal(), appeal({ appealId: "OB-3", kind: "talk", pairId: null })], fits: [], meetings: [] }) as never,
  }) });
  const { page } = opened;
  const card = page.getByRole("listitem").filter({ hasText: "пара не подходит" });
  expect(await card.getByRole("button", { name: "Скопировать текст" }).count()).toBe(0);
  await card.getByRole("button", { name: "Прочитать" }).click();
  await page.getByText(WORDS).first().waitFor();
  await page.getByRole("button", { name: "Поговорили" }).click();
  await page.getByText("Отмечено: вы поговорили.").waitFor();
  await page.getByRole("button", { name: "Продолжить пару" }).click();
  await page.getByText("Пара продолжает работать, сказанное закрыто.").waitFor();
  expect([inputs(opened, "appeal.settle"), inputs(opened, "pair.review")]).toEqual([[{ appealId: "OB-3" }], [{ pairId: "PA-1", decision: "continue" }]]);
  await opened.context.close();
});

it("both sides answer whether the pair fits by two taps", async () => {
  const opened = await openTested({ width: 390, answers: base({ "home.show": () => home({ pairs: [pair(1)], lines: [line({ rule: "fit", personId: "PR-11", owedById: "PR-1" })] }) }) });
  const { page } = opened;
  await page.getByRole("button", { name: "Ответить" }).click();
  await page.getByRole("radio", { name: "Подходит", exact: true }).check();
  await page.getByRole("button", { name: "Ответить" }).click();
  await page.getByText("Спасибо, ответ записан.").waitFor();
  expect(inputs(opened, "pulse.answer")).toEqual([{ pairId: "PA-1", menteeId: "PR-11", fit: "fits", words: "" }]);
  await opened.context.close();
});

it("a mentee says in three taps how the meeting was; the choices outlive a reload, the wish for help lies on the device alone", async () => {
  let lost = true;
  const opened = await openTested({ width: 390, answers: base({
    "home.show": () => home({ pairs: [pair(1)], lines: [line({ rule: "afterMeeting", meetingId: "MT-1", text: { key: "Как прошла встреча 3 сентября?" } })] }),
    "afterMeeting.save": () => (lost ? ((lost = false), "lost" as never) : {}),
  }) });
  const { page } = opened;
  await page.getByRole("button", { name: "Как прошла?" }).click();
  await page.getByRole("radio", { name: "4" }).check();
  await page.getByLabel("план действий").check();
  await page.getByRole("radio", { name: "да, свяжитесь со мной" }).check();
  await page.getByText(/^Черновик/).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Как прошла?" }).click();
  expect([await page.getByRole("radio", { name: "4" }).isChecked(), await page.getByLabel("план действий").isChecked(), await page.getByRole("radio", { name: "да, свяжитесь со мной" }).isChecked()]).toEqual([true, true, true]);
  expect(JSON.stringify(inputs(opened, "draft.save"))).not.toContain("yes");
  await page.getByRole("button", { name: "Отправить" }).click();
  await page.getByText("Спасибо, отклик записан.").waitFor();
  const sent = opened.asked.filter(({ call }) => call === "afterMeeting.save");
  expect(sent.map(({ input }) => input)).toEqual([1, 2].map(() => ({ meetingId: "MT-1", values: { 2: "4", 3: "plan", 5: "yes" } })));
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1);
  await opened.context.close();
});

it("the diary: a note beside a meeting, one mended, one that is too old to be; the filter is remembered", async () => {
  const opened = await openTested({ width: 390, answers: base() });
  const { page } = opened;
  await page.getByRole("button", { name: "Дневник" }).first().click();
  await page.getByText("2 встречи · 1,1 ч · 1 посещение · открытых договорённостей 1").waitFor();
  await page.getByRole("listitem").filter({ hasText: "знакомство" }).getByRole("button", { name: "Заметка для себя" }).click();
  await page.getByRole("listitem").filter({ hasText: "знакомство" }).getByLabel("Заметка для себя").fill("Начали хорошо");
  await page.getByRole("listitem").filter({ hasText: "знакомство" }).getByRole("button", { name: "Сохранить заметку" }).click();
  await page.getByText("Заметка сохранена.").waitFor();
  expect(await page.getByRole("button", { name: "Исправить" }).count()).toBe(1);
  await page.getByRole("button", { name: "Исправить" }).click();
  await page.getByRole("listitem").filter({ hasText: "Планы уроков" }).getByLabel("Заметка для себя").fill("Уже спокойнее");
  await page.getByRole("listitem").filter({ hasText: "Планы уроков" }).getByRole("button", { name: "Сохранить заметку" }).click();
  await page.getByText("Заметка сохранена.").waitFor();
  expect(inputs(opened, "note.private")).toEqual([
    { noteId: null, pairId: "PA-1", menteeId: "PR-11", recordId: "MT-2", text: "Начали хорошо" }, { noteId: "NT-1", pairId: "PA-1", menteeId: "PR-11", recordId: "MT-1", text: "Уже спокойнее" },
  ]);
  await page.getByRole("button", { name: "PDF: Напечатать за четверть" }).click();
  await page.getByRole("link", { name: "Открыть PDF" }).waitFor();
  await page.getByRole("button", { name: "PDF: Напечатать за год" }).click();
  await page.getByRole("link", { name: "Открыть PDF" }).nth(1).waitFor();
  expect(inputs(opened, "paper.draft")).toEqual([{ kind: "D22", pairId: "PA-1", span: "term" }, { kind: "D22", pairId: "PA-1", span: "year" }]);
  await page.getByRole("radio", { name: "уроки" }).check();
  expect(await page.getByText("знакомство").count()).toBe(0);
  await opened.context.close();
});
