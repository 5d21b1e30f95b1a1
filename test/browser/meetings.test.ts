import type { Locator, Page } from "playwright-core";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { home, line, pair } from "./sample";

/** A mentor writes down meetings on the card of a pair (R-P13, R-B36). */
const openTested = pageOfTests();

const SHOTS = process.env["SHOTS"];
const shownPair = { pair: pair(1), lines: [], observations: [], meetings: [
  { meetingId: "MT-2", date: "2026-09-03", kind: "work", minutes: 45, agreement: "Показать разбор задачи на открытом уроке", mode: "remote", topic: "", later: false, nextStep: "Прислать план урока с минутами", nextStepBy: "2026-09-10", nextStepDoneOn: null, mayFix: true },
  { meetingId: "MT-1", date: "2026-09-02", kind: "acquaintance", minutes: 40, agreement: "по вторникам", mode: "inPerson", topic: "Знакомство с программой", later: true, nextStep: "Прочесть рабочую программу", nextStepBy: "2026-09-04", nextStepDoneOn: "2026-09-04", mayFix: false },
], planned: [], members: [] };
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => home({ pairs: [pair(1)] }), "pair.show": () => shownPair as never, "answers.show": () => ({ sheets: [], differs: [], opened: [] }) as never,
  "track.show": () => ({ track: null }), "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "meeting.log": () => ({ meetingId: "MT-1" }), "task.done": () => ({}), "meeting.fix": () => ({}), "record.withdraw": () => ({}), ...more,
});
async function open(more: Answers = {}, width = 390): Promise<Opened> {
  const opened = await openTested({ width, answers: answers(more) });
  await opened.page.getByRole("button", { name: "Отметить встречу" }).click();
  return opened;
}
const logged = ({ asked }: Opened): unknown[] => asked.filter(({ call }) => call === "meeting.log").map(({ input }) => input);
const shot = async (page: Page, name: string): Promise<void> => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })));

it.each([300, 390, 1280])("the form of one meeting and of several fits %i px, and Tab reaches all", async (width) => {
  const opened = await open({}, width);
  await shot(opened.page, `meeting-${width}`);
  expect([await overflow(opened.page), await barriers(opened.page), opened.errors]).toEqual([0, [], []]);
  await opened.page.getByRole("button", { name: "Ещё одна встреча" }).click();
  await shot(opened.page, `meetings-${width}`);
  expect([await overflow(opened.page), await barriers(opened.page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it("another day, length, a typed agreement and a next step take six taps from the home screen (R-D13)", async () => {
  const opened = await openTested({ width: 390, answers: answers() });
  const { page } = opened;
  let taps = 0;
  // A finger: what it touches has to be there and in reach; keys are not counted, but the touch that puts the cursor into a field is.
  const tap = async (what: Locator) => { taps += 1; await what.click(); };
  const type = async (field: string, words: string) => { await tap(page.getByLabel(field)); await page.keyboard.type(words); };
  await tap(page.getByRole("button", { name: "Отметить встречу" }));
  await tap(page.getByRole("radio", { name: "чт, 3", exact: true }));
  await tap(page.getByRole("radio", { name: "45", exact: true }));
  await type("О чём договорились", "План урока к пятнице");
  await type("Следующий шаг", "Прислать план с минутами");
  await shot(page, "meeting-step-390");
  expect([await overflow(page), await barriers(page)]).toEqual([0, []]);
  await tap(page.getByRole("button", { name: "Записать встречу" }));
  await page.getByText("Встреча записана.").waitFor();
  expect(taps).toBeLessThanOrEqual(6);
  expect(logged(opened)).toEqual([{
    pairId: "PA-1", kind: "work", date: "2026-09-03", minutes: 45, mode: "", topic: "", agreement: "План урока к пятнице", nextStep: "Прислать план с минутами", nextStepBy: "2026-09-10",
  }]);
  await opened.context.close();
});

it("a step's day is a week after the meeting, or a week from today for one of long ago, and another one is one tap", async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByLabel("Другой день").fill("2026-05-12");
  expect(await page.getByLabel("К какому дню").count()).toBe(0);
  await page.getByLabel("Следующий шаг").fill("Прислать план");
  expect(await page.getByLabel("К какому дню").inputValue()).toBe("2026-09-12");
  await page.getByRole("radio", { name: "через две недели" }).click();
  await page.getByRole("button", { name: "Записать встречу" }).click();
  await page.getByText("Встреча записана.").waitFor();
  expect(logged(opened)).toMatchObject([{ date: "2026-05-12", nextStep: "Прислать план", nextStepBy: "2026-09-19" }]);
  await opened.context.close();
});

it("the step of a meeting is done from the card of the pair and from «Сегодня»; a pupils' pair is not asked for one", async () => {
  const opened = await openTested({ width: 390, answers: answers() });
  await opened.page.getByRole("button", { name: "Подробнее" }).click();
  await opened.page.getByText("Прислать план урока с минутами").waitFor();
  await shot(opened.page, "meeting-records-390");
  expect([await overflow(opened.page), await barriers(opened.page), opened.errors]).toEqual([0, [], []]);
  // What is done has its day and no button.
  expect(await opened.page.getByRole("button", { name: "Сделано", exact: true }).count()).toBe(1);
  await opened.page.getByRole("button", { name: "Сделано", exact: true }).click();
  await opened.page.getByText("Отмечено: сделано.").waitFor();
  const done = ({ asked }: Opened) => asked.filter(({ call }) => call === "task.done").map(({ input }) => input);
  expect(done(opened)).toEqual([{ meetingId: "MT-2", doneOn: "2026-09-05" }]);
  await opened.context.close();

  const step = line({ rule: "step", text: { key: "duty.step", params: { who: "Морозов П. С.", step: "Прислать план" } }, state: "overdue", due: "2026-09-04", daysLeft: -1, owedBy: "mentee", meetingId: "MT-2" });
  const today = await openTested({ width: 300, view: "today", answers: answers({ "home.show": () => home({ roles: ["curator"], pairs: [pair(1)], lines: [step] }) }) });
  await today.page.getByRole("button", { name: "Отметить: сделано" }).click();
  await today.page.getByRole("form", { name: "Следующий шаг сделан" }).getByRole("button", { name: "Сделано", exact: true }).click();
  await today.page.getByText("Отмечено: сделано.").waitFor();
  expect([done(today), today.errors]).toEqual([[{ meetingId: "MT-2", doneOn: "2026-09-05" }], []]);
  await today.context.close();

  const pupils = await open({ "home.show": () => home({ pairs: [pair(1, { form: "pupil-pupil", variant: "" })] }) });
  expect(await pupils.page.getByLabel("Следующий шаг").count()).toBe(0);
  await pupils.context.close();
});

it("the author corrects a meeting and takes it back where it stands; of another's there is no such button", async () => {
  const opened = await openTested({ width: 300, answers: answers() });
  const { page } = opened;
  await page.getByRole("button", { name: "Подробнее" }).click();
  await page.getByText("Прислать план урока с минутами").waitFor();
  expect(await page.getByRole("button", { name: "Исправить", exact: true }).count()).toBe(1);
  await page.getByRole("button", { name: "Исправить", exact: true }).click();
  const form = page.getByRole("form", { name: "Исправить встречу" });
  expect([await form.getByLabel("Другая длительность, минут").inputValue(), await form.getByLabel("К какому дню").inputValue()]).toEqual(["45", "2026-09-10"]);
  await shot(page, "meeting-fix-300");
  expect([await overflow(page), await barriers(page)]).toEqual([0, []]);
  await form.getByRole("radio", { name: "30", exact: true }).click();
  await form.getByLabel("Следующий шаг").fill("");
  await form.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Встреча исправлена.").waitFor();
  const sent = (call: string) => opened.asked.filter((each) => each.call === call).map(({ input }) => input);
  expect(sent("meeting.fix")).toEqual([{ meetingId: "MT-2", kind: "work", date: "2026-09-03", minutes: 30, mode: "remote", topic: "", agreement: "Показать разбор задачи на открытом уроке" }]);
  await page.getByRole("button", { name: "Отозвать", exact: true }).click();
  await page.getByRole("form", { name: "Отозвать встречу?" }).getByRole("button", { name: "Отозвать", exact: true }).click();
  await page.getByText("Встреча отозвана.").waitFor();
  expect([sent("record.withdraw"), opened.errors]).toEqual([[{ meetingId: "MT-2" }], []]);
  await opened.context.close();
});

it("a length is typed whole, though it begins as one of those to tap", async () => {
  const opened = await open();
  await opened.page.getByLabel("Другая длительность, минут").pressSequentially("150");
  await opened.page.getByRole("button", { name: "Записать встречу" }).click();
  await opened.page.getByText("Встреча записана.").waitFor();
  expect(logged(opened)).toMatchObject([{ minutes: 150 }]);
});

it("several are sent in one go; what is wrong is named at its own meeting, and what was typed survives a reload", async () => {
  let refuse = true;
  const opened = await open({ "meeting.log": () => (refuse ? { refuse: { code: "invalid-input", key: "form.wrong", details: [{ key: "date.future", field: "more.0.date", params: { date: "2026-09-09" } }] } } : { meetingId: "MT-1" }) });
  const { page } = opened;
  await page.getByLabel("О чём договорились").fill("Рабочая программа");
  await page.getByRole("button", { name: "Ещё одна встреча" }).click();
  await page.getByLabel("О чём говорили").nth(1).fill("Журнал");
  await page.reload();
  await page.getByRole("button", { name: "Отметить встречу" }).click();
  expect([await page.getByLabel("О чём договорились").first().inputValue(), await page.getByLabel("О чём говорили").nth(1).inputValue()]).toEqual(["Рабочая программа", "Журнал"]);
  await page.getByRole("button", { name: "Записать встречи: 2" }).click();
  await page.getByRole("group").filter({ hasText: "Встреча 2" }).getByText(/2026|09\.09/).first().waitFor();
  refuse = false;
  await page.getByRole("button", { name: "Записать встречи: 2" }).click();
  await page.getByText("Записано встреч: 2.").waitFor();
  expect(logged(opened).at(-1)).toMatchObject({ agreement: "Рабочая программа", more: [{ topic: "Журнал", kind: "work" }] });
  // Nothing of it comes again.
  await page.getByRole("button", { name: "Отметить встречу" }).click();
  expect(await page.getByLabel("О чём договорились").inputValue()).toBe("");
});
