import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../local/export/chromium";
import { openPage, overflow, servePage, unreached } from "./page";
import type { Answers, Opened } from "./page";
import { home, pair } from "./sample";

/** A mentor writes down meetings on the card of a pair (R-P13, R-B36). */
let browser: Browser;
let site: { url: string; close: () => void };
beforeAll(async () => {
  browser = await openBrowser();
  site = await servePage();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

const SHOTS = process.env["SHOTS"];
const shownPair = { pair: pair(1), lines: [], observations: [], meetings: [{ date: "2026-09-02", kind: "acquaintance", minutes: 40, agreement: "по вторникам", mode: "inPerson", topic: "Знакомство с программой", later: true }], members: [] };
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => home({ pairs: [pair(1)] }), "pair.show": () => shownPair as never, "answers.show": () => ({ sheets: [], differs: [], opened: [] }) as never,
  "track.show": () => ({ track: null }), "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "meeting.log": () => ({ meetingId: "MT-1" }), ...more,
});
async function open(more: Answers = {}, width = 390): Promise<Opened> {
  const opened = await openPage(browser, site.url, { width, answers: answers(more) });
  await opened.page.getByRole("button", { name: "Подробнее" }).click();
  await opened.page.getByRole("button", { name: "Отметить встречу" }).click();
  return opened;
}
const logged = ({ asked }: Opened): unknown[] => asked.filter(({ call }) => call === "meeting.log").map(({ input }) => input);
const shot = async (page: Page, name: string): Promise<void> => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })));

it.each([300, 390, 1280])("the form of one meeting and of several fits %i px, and Tab reaches all", async (width) => {
  const opened = await open({}, width);
  await shot(opened.page, `meeting-${width}`);
  expect([await overflow(opened.page), await unreached(opened.page), opened.errors]).toEqual([0, [], []]);
  await opened.page.getByRole("button", { name: "Ещё одна встреча" }).click();
  await shot(opened.page, `meetings-${width}`);
  expect([await overflow(opened.page), await unreached(opened.page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it("another day, length, mode and a typed agreement take four taps after the form is open", async () => {
  const opened = await open();
  const { page } = opened;
  let taps = 0;
  const tap = async (words: string) => { taps += 1; await page.getByRole("radio", { name: words, exact: true }).check(); };
  taps += 1;
  await page.getByLabel("Когда").fill("2026-09-03");
  await tap("45");
  await tap("дистанционно");
  await page.getByLabel("О чём договорились").fill("План урока к пятнице");
  taps += 1;
  await page.getByRole("button", { name: "Записать встречу" }).click();
  await page.getByText("Встреча записана.").waitFor();
  expect(taps).toBeLessThanOrEqual(6);
  expect(logged(opened)).toEqual([{ pairId: "PA-1", kind: "work", date: "2026-09-03", minutes: 45, mode: "remote", topic: "", agreement: "План урока к пятнице" }]);
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
  await page.getByRole("button", { name: "Подробнее" }).click();
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
