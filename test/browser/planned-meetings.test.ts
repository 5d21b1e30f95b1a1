import type { Page } from "playwright-core";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { LONG_NAME, home, line, pair } from "./sample";

/** Meetings to come on the page (R-P14). */
const openTested = pageOfTests();

const SHOTS = process.env["SHOTS"];
const shot = async (page: Page, name: string): Promise<void> => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })));
const planned = (at: number, more: object = {}) => ({ meetingId: `MT-${at}`, date: "2026-09-09", at: "14:10", kind: "work", minutes: 30, mode: "inPerson", topic: "Планы уроков", movedFrom: null, by: "", mayAct: true, ...more });
const TWO = [planned(1, { date: "2026-09-04", by: LONG_NAME }), planned(2, { movedFrom: "2026-09-08" })];
const card = (of: readonly object[] = TWO) => ({ pair: pair(1), lines: [], observations: [], meetings: [], planned: of, members: [] });
const DAYS = ["2026-09-12", "2026-09-19", "2026-10-03"];
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => home({ pairs: [pair(1)], lines: [line({ rule: "meetingPlanned", text: { key: "Встреча пары П-001 в 14:10" }, state: "overdue", due: "2026-09-04", daysLeft: -1, observationId: null, meetingId: "MT-1" })] }),
  "pair.show": () => card() as never, "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "meeting.confirm": () => ({}), "meeting.move": () => ({ meetingId: "MT-3" }),
  "meeting.plan": ({ apply }) => ({ days: DAYS, left: [{ day: "2026-09-26", why: "dayOff" }], until: "2026-10-25", done: apply }) as never, ...more,
});
const inputs = ({ asked }: Opened, call: string): unknown[] => asked.filter((each) => each.call === call).map(({ input }) => input);
async function open(more: Answers = {}, width = 390): Promise<Opened> {
  const opened = await openTested({ width, answers: answers(more) });
  await opened.page.getByRole("button", { name: "Встречи впереди" }).click();
  await opened.page.getByRole("heading", { name: "Встречи впереди" }).waitFor();
  return opened;
}

it.each([300, 390, 1280])("the list and the form fit %i px, Tab reaches all", async (width) => {
  const opened = await open({}, width);
  await opened.page.getByRole("radio", { name: "каждую неделю" }).check();
  await opened.page.getByRole("button", { name: "Посмотреть" }).click();
  await opened.page.getByText("Будет назначено 3 встречи").waitFor();
  await shot(opened.page, `planned-${width}`);
  expect([await overflow(opened.page), await barriers(opened.page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it("a series is looked at in days, and written by the second press as it was shown", async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByLabel("День", { exact: true }).fill("2026-09-12");
  await page.getByRole("radio", { name: "каждую неделю" }).check();
  await page.getByRole("button", { name: "Посмотреть" }).click();
  await page.getByText("Будет назначено 3 встречи: 12 сентября, 19 сентября, 3 октября.").waitFor();
  await page.getByText("Пропущены: 26 сентября – выходной.").waitFor();
  await page.getByRole("button", { name: "Назначить: 3" }).click();
  await page.getByText("Назначено встреч: 3.").waitFor();
  const input = { pairId: "PA-1", kind: "work", date: "2026-09-12", at: "", minutes: 30, mode: "", topic: "", repeat: "week", until: null };
  expect(inputs(opened, "meeting.plan")).toEqual([{ ...input, apply: false }, { ...input, apply: true }]);
  await opened.context.close();
});

it("what was changed after the look is looked at again; the draft survives a reload", async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByRole("button", { name: "Посмотреть" }).click();
  await page.getByRole("button", { name: "Назначить: 3" }).waitFor();
  await page.getByLabel("О чём").fill("Олимпиада");
  await page.getByRole("button", { name: "Посмотреть" }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Встречи впереди" }).click();
  expect(await page.getByLabel("О чём").inputValue()).toBe("Олимпиада");
  await opened.context.close();
});

it("one tap on the home screen says that it was held", async () => {
  const opened = await openTested({ width: 390, answers: answers() });
  await opened.page.getByRole("button", { name: "Состоялась" }).click();
  await opened.page.getByText("Встреча записана.").waitFor();
  expect(inputs(opened, "meeting.confirm")).toEqual([{ meetingId: "MT-1", held: true, minutes: null }]);
  await opened.context.close();
});

it("is moved to another day; one that is still to come cannot be held yet", async () => {
  const opened = await open({ "pair.show": () => card([TWO[1]!]) as never });
  const { page } = opened;
  expect(await page.getByRole("button", { name: "Состоялась" }).count()).toBe(0);
  await page.getByRole("button", { name: "Перенести" }).click();
  await page.getByLabel("Новый день").fill("2026-09-10");
  await page.getByRole("button", { name: "Перенести" }).click();
  await page.getByText("Встреча перенесена на 10 сентября.").waitFor();
  expect(inputs(opened, "meeting.move")).toEqual([{ meetingId: "MT-2", date: "2026-09-10", at: "14:10" }]);
  await opened.context.close();
});
