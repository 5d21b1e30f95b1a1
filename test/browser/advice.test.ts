import { barriers, overflow, pageOfTests } from "./page";
import { home, pair } from "./sample";

/** Questions and advice of a pair on its card (R-H11, R-H13). */
const openTested = pageOfTests();
const SHOTS = process.env["SHOTS"];
const meeting = (at: number, more: object = {}) => ({ meetingId: `MT-${at}`, date: "2026-09-03", kind: "advice", minutes: 20, agreement: "", mode: "", topic: "", later: false, nextStep: "", nextStepBy: null, nextStepDoneOn: null, mayFix: true, ...more });
const MEETINGS = [
  meeting(1, { advised: { difficulty: "DF06", question: "Как начать разговор с родителями, которые пришли жаловаться на оценки за контрольную?", advice: "Сначала выслушать, потом показать работу и назвать, что получается.", materials: "https://drive.example/memo" } }),
  meeting(2, { kind: "demonstration", topic: "Устный счёт в 5А", advised: { difficulty: "", question: "", advice: "", materials: "https://drive.example/cards" } }), meeting(3, { kind: "work", agreement: "План к пятнице" }),
];
const answers = { "home.show": () => home({ pairs: [pair(1)] }), "pair.show": () => ({ pair: pair(1), lines: [], observations: [], meetings: MEETINGS, planned: [], members: [] }) as never, "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "meeting.log": () => ({ meetingId: "MT-9" }) };

it.each([300, 390, 1280])("the card and the form fit %i px; advice is found by its difficulty", async (width) => {
  const opened = await openTested({ width, answers });
  const { page } = opened;
  await page.getByRole("button", { name: "Отметить встречу" }).first().click();
  await page.getByLabel("Какая").first().selectOption("advice");
  await page.getByLabel("О чём вопрос").selectOption("DF05");
  await page.getByRole("textbox", { name: /^Вопрос/ }).fill("Как посадить класс?");
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/advice-form-${width}.png`, fullPage: true });
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await page.getByRole("button", { name: "Отмена" }).click();
  await page.getByRole("button", { name: "Подробнее" }).first().click();
  await page.getByText("План к пятнице").waitFor();
  await page.getByLabel("Вопросы и советы").selectOption("DF06");
  await page.getByText("Сначала выслушать").waitFor();
  expect(await page.getByText("План к пятнице").count()).toBe(0);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/advice-${width}.png`, fullPage: true });
  await opened.context.close();
});
