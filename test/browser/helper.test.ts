import { barriers, overflow, pageOfTests } from "./page";
import type { Answers } from "./page";
import { LONG_NAME, home, pair } from "./sample";

/** Somebody who helps in a pair, and what the pair sees of it (R-A12). */
const openTested = pageOfTests();
const SHOTS = process.env["SHOTS"];
const helping = () => home({ roles: ["helper"], me: { personId: "PR-9", code: "Н-030", name: "Юсупова Лейла Рашидовна" }, pairs: [pair(1, { helps: true, helpers: [{ personId: "PR-9", code: "Н-030", name: "Юсупова Л. Р.", post: "педагог-психолог" }], lessons: 0, lastLesson: null, lastPercent: null })] });
const answers = (more: Answers = {}): Answers => ({
  "home.show": helping, "pair.show": () => ({ pair: pair(1), lines: [], observations: [], meetings: [], planned: [], members: [] }) as never, "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "meeting.log": () => ({ meetingId: "MT-1" }), ...more,
});

it.each([300, 390, 1280])("writes down advice at %i px by the keyboard alone; what is the pair's own is not offered", async (width) => {
  const opened = await openTested({ width, answers: answers() });
  const { page, asked } = opened;
  await page.getByText("Вы помогаете в этой паре").waitFor();
  for (const name of ["Договориться об уроке", "Дневник"]) expect(await page.getByRole("button", { name }).count()).toBe(0);
  await page.getByRole("button", { name: "Записать помощь" }).press("Enter");
  expect(await page.getByLabel("Какая", { exact: true }).locator("option").allTextContents()).toEqual(["консультация", "показ", "рабочая", "общая"]);
  await page.getByRole("textbox", { name: /^Вопрос/ }).fill("Как начать родительское собрание?");
  await page.getByRole("textbox", { name: /^Совет/ }).fill("С того, что у класса получается");
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/help-${width}.png`, fullPage: true });
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await page.getByRole("form", { name: "Записать помощь" }).getByRole("button", { name: "Записать помощь" }).press("Enter");
  await page.getByText("Встреча записана.").waitFor();
  expect(asked.filter(({ call }) => call === "meeting.log").map(({ input }) => input)).toMatchObject([{ pairId: "PA-1", kind: "advice", question: "Как начать родительское собрание?", advice: "С того, что у класса получается" }]);
  await opened.context.close();
});

it("the mentor reads on the card who helps, and who advised", async () => {
  const helper = { personId: "PR-9", code: "Н-030", name: LONG_NAME, post: "социальный педагог" };
  const meeting = { meetingId: "MT-1", date: "2026-09-03", kind: "advice", minutes: 20, agreement: "", mode: "", topic: "", later: false, nextStep: "", nextStepBy: null, nextStepDoneOn: null, advised: { difficulty: "DF06", question: "Как начать собрание?", advice: "С хорошего", materials: "" }, helper: LONG_NAME, mayFix: false };
  const opened = await openTested({ width: 300, answers: answers({
    "home.show": () => home({ pairs: [pair(1, { helpers: [helper] })] }), "track.show": () => ({ track: null }) as never, "answers.show": () => ({ sheets: [], differs: [], opened: [] }) as never,
    "pair.show": () => ({ pair: pair(1), lines: [], observations: [], meetings: [meeting], planned: [], members: [] }) as never,
  }) });
  const { page } = opened;
  await page.getByText(`Помогают: ${LONG_NAME}, социальный педагог`).waitFor();
  await page.getByRole("button", { name: "Подробнее" }).click();
  await page.getByText(`помогает ${LONG_NAME}`).waitFor();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/helped-300.png`, fullPage: true });
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it("plans help at 300 px: the kinds are those of help, and one planned is settled there", async () => {
  const planned = { meetingId: "MT-2", date: "2026-09-12", at: "14:00", kind: "advice", minutes: 30, mode: "", topic: "", movedFrom: null, moved: [], calendar: { uid: "MT-2@nastavnik", sequence: 0, start: "", end: "" }, by: "", mayAct: true };
  const opened = await openTested({ width: 300, answers: answers({
    "pair.show": () => ({ pair: pair(1), lines: [], observations: [], meetings: [], planned: [planned], members: [] }) as never, "meeting.times": () => ({ slots: [], lessons: [], unknown: [], bells: false }) as never,
    "meeting.plan": ({ apply }) => ({ days: ["2026-09-15"], left: [], until: "2026-09-15", done: apply }) as never,
  }) });
  const { page, asked } = opened;
  await page.getByRole("button", { name: "Встречи впереди" }).click();
  await page.getByText("консультация").first().waitFor();
  expect(await page.getByLabel("Какая", { exact: true }).locator("option").allTextContents()).toEqual(["консультация", "показ", "рабочая", "общая"]);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/help-plan-300.png`, fullPage: true });
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await page.getByRole("button", { name: "Посмотреть", exact: true }).click();
  await page.getByRole("button", { name: /^Назначить/ }).click();
  await page.getByText(/^Назначен/).waitFor();
  expect(asked.filter(({ call }) => call === "meeting.plan").map(({ input }) => input)).toMatchObject([{ kind: "advice", apply: false }, { kind: "advice", apply: true }]);
  await opened.context.close();
});
