import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { LONG_NAME, home, line, pair } from "./sample";

/** Meetings to come on the page (R-P14). */
const openTested = pageOfTests();

const SHOTS = process.env["SHOTS"];
const shot = async (page: Page, name: string): Promise<void> => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })));
const planned = (at: number, more: object = {}) => ({ meetingId: `MT-${at}`, date: "2026-09-09", at: "14:10", kind: "work", minutes: 30, mode: "inPerson", topic: "Планы уроков", movedFrom: null, moved: [], calendar: { uid: `MT-${at}@nastavnik`, sequence: 0, start: "2026-09-09T11:10:00.000Z", end: "2026-09-09T11:40:00.000Z" }, by: "", mayAct: true, ...more });
const TWO = [planned(1, { date: "2026-09-04", by: LONG_NAME }), planned(2, { movedFrom: "2026-09-08", moved: ["2026-09-01", "2026-09-08"], calendar: { uid: "MT-0@nastavnik", sequence: 2, start: "2026-09-09T11:10:00.000Z", end: "2026-09-09T11:40:00.000Z" } })];
const card = (of: readonly object[] = TWO) => ({ pair: pair(1), lines: [], observations: [], meetings: [], planned: of, members: [] });
const DAYS = ["2026-09-12", "2026-09-19", "2026-10-03"];
const SLOTS = [
  { day: "2026-09-07", at: "08:05", until: "08:35", when: "before", wished: false }, { day: "2026-09-07", at: "14:20", until: "14:50", when: "after", wished: true },
  { day: "2026-09-08", at: "10:30", until: "11:00", when: "gap", wished: false }, { day: "2026-09-09", at: "19:00", until: "19:30", when: "evening", wished: true }, { day: "2026-09-10", at: "14:20", until: "14:50", when: "after", wished: false },
];
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => home({ pairs: [pair(1)], lines: [line({ rule: "meetingPlanned", text: { key: "Встреча пары П-001 в 14:10" }, state: "overdue", due: "2026-09-04", daysLeft: -1, observationId: null, meetingId: "MT-1" })] }),
  "pair.show": () => card() as never, "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "meeting.times": () => ({ slots: SLOTS, lessons: [], unknown: [LONG_NAME], why: "" }) as never, "meeting.confirm": () => ({}), "meeting.move": () => ({ meetingId: "MT-3" }),
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

it("a time that suits both is one tap; in the evening it is remote; what is in the way is said before it is written", async () => {
  const opened = await open({ "meeting.plan": ({ apply }) => ({ days: ["2026-09-09"], left: [], until: "2026-09-09", done: apply, warned: [{ key: "clash.lesson", params: { who: "Морозов П. С.", date: "2026-09-09", from: "19:10", to: "19:50" } }] }) as never });
  const { page } = opened;
  await page.getByRole("button", { name: "9 сентября, среда, 19:00–19:30 · вечером, дистанционно · удобно обоим" }).click();
  expect([await page.getByLabel("День", { exact: true }).inputValue(), await page.getByLabel("Время").inputValue(), await page.getByRole("radio", { name: "дистанционно" }).isChecked()]).toEqual(["2026-09-09", "19:00", true]);
  await page.getByRole("button", { name: "Ещё 1 день" }).click();
  await page.getByRole("button", { name: /10 сентября, четверг, 14:20–14:50/ }).waitFor();
  await page.getByRole("button", { name: "Посмотреть" }).click();
  await page.getByText("Морозов П. С.: 09.09.2026, 19:10–19:50 урок по расписанию.").waitFor();
  await page.getByRole("radio", { name: "45" }).check();
  await page.waitForTimeout(500);
  expect(inputs(opened, "meeting.times")).toEqual([{ pairId: "PA-1", minutes: 30, meetingId: null }, { pairId: "PA-1", minutes: 45, meetingId: null }]);
  await opened.context.close();
});

it("a time that is taken is refused beside its field; moving proposes times too", async () => {
  const taken = { refuse: { code: "invalid-input", key: "form.wrong", details: [{ key: "clash.taken", field: "at", params: { who: "Ковалёва И. А.", date: "2026-09-12" } }] } };
  const opened = await open({ "meeting.plan": () => taken, "pair.show": () => card([TWO[1]!]) as never });
  const { page } = opened;
  await page.getByRole("button", { name: "Посмотреть" }).click();
  expect(await page.getByLabel("Время").getAttribute("aria-invalid")).toBe("true");
  await page.getByText("Ковалёва И. А.: 12.09.2026 это время занято. Верно: другое время.").first().waitFor();
  await page.getByRole("button", { name: "Перенести" }).click();
  await page.getByRole("form", { name: "Перенести встречу" }).getByRole("button", { name: /7 сентября, понедельник, 14:20–14:50/ }).click();
  await page.getByRole("button", { name: "Перенести" }).click();
  await page.getByText("Встреча перенесена на 7 сентября.").waitFor();
  expect(inputs(opened, "meeting.move")).toEqual([{ meetingId: "MT-2", date: "2026-09-07", at: "14:20" }]);
  expect(inputs(opened, "meeting.times")).toContainEqual({ pairId: "PA-1", minutes: 30, meetingId: "MT-2" });
  await opened.context.close();
});

it("goes to the own calendar as a file: with whom, when, how often moved, and nothing that was noted", async () => {
  const opened = await open({ "pair.show": () => card([TWO[1]!]) as never });
  const { page } = opened;
  await page.getByText("перенесена с 1 сентября, 8 сентября").waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "В календарь" }).click()]);
  expect(file.suggestedFilename()).toBe("2026-09-09.ics");
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(readFileSync(await file.path(), "utf8")) as never).getFirstSubcomponent("vevent")!);
  expect([event.uid, event.sequence, event.startDate.toJSDate().toISOString(), event.endDate.toJSDate().toISOString(), event.summary.replace(/\u00a0/g, " ")]).toEqual(["MT-0@nastavnik", 2, "2026-09-09T11:10:00.000Z", "2026-09-09T11:40:00.000Z", "Наставничество: встреча (рабочая), Морозов П. С."]);
  expect(readFileSync(await file.path(), "utf8")).not.toContain("Планы");
  await opened.context.close();
});

it("a pupil stands in the file by the code of the pair; without a time it is the whole day", async () => {
  const pupils = { ...pair(1), form: "pupil-pupil" };
  const opened = await open({ "home.show": () => home({ pairs: [pupils as never] }), "pair.show": () => card([planned(1, { at: "", calendar: { uid: "MT-1@nastavnik", sequence: 0, start: "", end: "" } })]) as never });
  const [file] = await Promise.all([opened.page.waitForEvent("download"), opened.page.getByRole("button", { name: "В календарь" }).click()]);
  const text = readFileSync(await file.path(), "utf8").replace(/\r\n /g, "");
  expect(text).toContain("DTSTART;VALUE=DATE:20260909");
  expect([text.includes("П-001"), text.includes("Морозов")]).toEqual([true, false]);
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
