import { barriers, overflow, pageOfTests } from "./page";
import type { Answers } from "./page";
import { LONG_NAME, home } from "./sample";

/** «Школа молодого педагога» on the page: the year's sessions, the list of who was there, the table (R-H01). */
const openTested = pageOfTests();
const SHOTS = process.env["SHOTS"];
const part = (n: number, name: string, stand: string) => ({ personId: `PR-1${n}`, code: `Н-02${n}`, name, stand, result: "", hours: null, reflection: "", me: false, mayMark: true });
const session = (n: number, date: string, stands: readonly string[]) => ({
  eventId: `EV-${n}`, series: "EV-1", kind: "youngSchool", date, until: null, at: "14:30", title: `Занятие ${n}: рабочая программа и календарно-тематический план`, class: "", subject: "", lessonNumber: null, aim: "", level: "", hours: 2, result: "", link: "", hostId: null, host: "Юсупова Л. Р.",
  hostName: "Юсупова Л. Р.", plannedOn: null, over: date <= "2026-09-05", people: [LONG_NAME, "Морозов П. С.", "Римская-Левина О. В."].map((name, at) => part(at + 1, name, stands[at]!)), counts: { all: 3, invited: 0, going: 0, came: 0 }, mayJoin: false, mayInvite: [], mayChange: true, mayWithdraw: false,
});
const EVENTS = [session(3, "2026-09-15", ["going", "invited", "invited"]), session(4, "2026-09-29", ["invited", "invited", "invited"]), session(2, "2026-09-04", ["going", "invited", "invited"]), session(1, "2026-09-01", ["came", "came", "missed"])];
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => home({ roles: ["curator"] }), "event.show": () => ({ events: EVENTS, earlier: 0, mayMake: true, mentees: 3, subjects: [], known: [], maySearch: true }) as never, "draft.save": () => ({ savedAt: "" }),
  "event.attendance": () => ({ came: 2, of: 3 }), "event.series": ({ apply, topics }) => ({ sessions: topics.map((title, at) => ({ date: `2026-09-${15 + at}`, title })), left: [{ day: "2026-11-03", why: "vacation" }], invited: 3, done: apply }) as never, ...more,
});

it.each([300, 390, 1280])("the year is planned by its topics at %i px: looked at, then written; a draft outlives a reload", async (width) => {
  const opened = await openTested({ width, place: "events/school", answers: answers() });
  const { page, asked } = opened;
  await page.getByRole("textbox", { name: /^Темы занятий/ }).fill("1. Рабочая программа\n2) Оценка без обид\n\n");
  await page.reload();
  await page.getByRole("radio", { name: "раз в две недели" }).check();
  await page.getByRole("button", { name: "Посмотреть дни" }).press("Enter");
  await page.getByText("Будет назначено 2 занятия, приглашено 3 человека:").waitFor();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/series-${width}.png`, fullPage: true });
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await page.getByRole("button", { name: "Назначить занятия: 2" }).press("Enter");
  await page.getByText("Назначено занятий: 2.").waitFor();
  expect(asked.filter(({ call }) => call === "event.series").map(({ input }) => input)).toMatchObject([{ topics: ["Рабочая программа", "Оценка без обид"], every: "twoWeeks", apply: false }, { apply: true }]);
  await opened.context.close();
});

it.each([300, 390, 1280])("who was there is ticked at once, and the table of the year shows it, at %i px", async (width) => {
  const opened = await openTested({ width, place: "events", answers: answers() });
  const { page, asked } = opened;
  await page.getByRole("button", { name: "Отметить присутствие: Занятие 2" }).press("Enter");
  expect(await page.getByRole("checkbox", { name: LONG_NAME }).isChecked()).toBe(true);
  await page.getByRole("checkbox", { name: /Римская/ }).check();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/attendance-${width}.png`, fullPage: true });
  expect([await overflow(page), await barriers(page)]).toEqual([0, []]);
  await page.getByRole("button", { name: "Записать: 2" }).press("Enter");
  await page.getByText("Отмечено: 2 из 3.").waitFor();
  expect(asked.filter(({ call }) => call === "event.attendance").map(({ input }) => input)).toEqual([{ eventId: "EV-2", came: ["PR-11", "PR-13"] }]);
  await page.getByRole("button", { name: "Посещаемость: Занятие 1" }).press("Enter");
  await page.getByText("4 занятия, прошло 2").waitFor();
  expect(await page.getByRole("row", { name: /Морозов/ }).textContent()).toMatch(/1\sиз\s2/);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/series-table-${width}.png`, fullPage: true });
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});
