import type { Page } from "playwright-core";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { LONG_NAME, home, pair } from "./sample";

/** The timetable and its table from a spreadsheet on the page (R-L01). */
const openTested = pageOfTests();

const SHOTS = process.env["SHOTS"];
const shot = async (page: Page, name: string): Promise<void> => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })));
const lesson = (weekday: number, number: number, more: object = {}) => ({ weekday, number, startsAt: "08:30", endsAt: "09:15", class: "7Б", subject: "Алгебра", room: "12", ...more });
const shown = (more: object = {}) => ({
  bells: [{ shift: null, number: 1, startsAt: "08:30", endsAt: "09:15" }, { shift: 2, number: 1, startsAt: "14:00", endsAt: "14:40" }],
  people: [{ personId: "PR-1", code: "Н-001", name: LONG_NAME, lessons: 3 }, { personId: "PR-2", code: "Н-002", name: "Морозов П. С.", lessons: 0 }],
  of: "PR-1", week: [lesson(1, 1), lesson(1, 2, { startsAt: "", endsAt: "", room: "" }), lesson(3, 4, { subject: "Дополнительная общеразвивающая программа по математике" })], absences: [], mayPaste: [], unread: [], ...more,
});
const LOOK = {
  facts: [{ key: "timetable.will.person", params: { who: "Ковалёва И. А.", n: 24, added: 3, ended: 2 } }, { key: "timetable.silent", params: { numbers: "8, 9" } }],
  wrong: [{ key: "timetable.wrong.weekday", params: { line: 14, column: "День", read: "пнт" } }], wrongCount: 1, kept: [LONG_NAME], strangers: ["Чужая А. А."], rows: 5, done: false,
};
const STAFF = { roles: ["curator"], pairs: [] };
const answers = (more: Answers = {}, of: object = {}): Answers => ({
  "home.show": () => home({ pairs: [pair(1)], ...of } as never), "timetable.show": ({ personId }) => shown(personId === "PR-2" ? { of: "PR-2", week: [] } : {}) as never, "timetable.paste": ({ apply }) => ({ ...LOOK, done: apply }) as never, ...more,
});
const inputs = ({ asked }: Opened, call: string): unknown[] => asked.filter((each) => each.call === call).map(({ input }) => input);
async function open(more: Answers = {}, width = 390, of: object = {}): Promise<Opened> {
  const opened = await openTested({ width, answers: answers(more, of) });
  if (width < 700) await opened.page.getByRole("button", { name: "Разделы" }).click();
  await opened.page.getByRole("button", { name: "Расписание", exact: true }).click();
  await opened.page.getByRole("heading", { name: "Расписание", exact: true }).waitFor();
  return opened;
}
const MAY = { "timetable.show": () => shown({ mayPaste: ["timetable", "bells", "absences", "vacations"], unread: ["Не число: лист «Расписание», строка 3, «Урок», прочитано «второй». Верно: например, 12."] }) as never };

it.each([300, 390, 1280])("the week and the preview fit %i px, Tab reaches all", async (width) => {
  const opened = await open(MAY, width, STAFF);
  const { page } = opened;
  await page.getByText("Понедельник").waitFor();
  await shot(page, `timetable-${width}`);
  expect([await overflow(page), await barriers(page)]).toEqual([0, []]);
  await page.getByRole("button", { name: "Внести из таблицы" }).click();
  await page.getByRole("radio", { name: "Уроки" }).check();
  await page.getByLabel("Скопированная таблица").fill("Ковалёва\tпнт\t1");
  await page.getByRole("button", { name: "Посмотреть" }).click();
  await page.getByText("Строка 14, «День»: прочитано «пнт». Верно: понедельник … суббота или пн … сб.").waitFor();
  await shot(page, `timetable-paste-${width}`);
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it("a pasted table is looked at, and written by the second press; what was changed after the look is looked at again", async () => {
  const opened = await open(MAY, 390, STAFF);
  const { page } = opened;
  await page.getByRole("button", { name: "Внести из таблицы" }).click();
  await page.getByLabel("Скопированная таблица").fill("1\t8:30\t9:15\n2\t9:25\t10:10");
  await page.getByText("Вставлено строк: 2.").waitFor();
  await page.getByRole("button", { name: "Посмотреть" }).click();
  await page.getByRole("button", { name: "Записать строк: 5" }).waitFor();
  await page.getByLabel("Действует с").fill("2026-11-09");
  await page.getByRole("button", { name: "Посмотреть" }).click();
  await page.getByRole("button", { name: "Записать строк: 5" }).click();
  await page.getByText("Записано строк: 5.").waitFor();
  const input = { what: "bells", rows: [["1", "8:30", "9:15"], ["2", "9:25", "10:10"]] };
  expect(inputs(opened, "timetable.paste")).toEqual([{ ...input, from: "2026-09-05", apply: false }, { ...input, from: "2026-11-09", apply: false }, { ...input, from: "2026-11-09", apply: true }]);
  await opened.context.close();
});

it("a mentor picks whose week to see and pastes nothing", async () => {
  const opened = await open();
  const { page } = opened;
  expect(await page.getByRole("button", { name: "Внести из таблицы" }).count()).toBe(0);
  await page.getByLabel("Чья неделя").selectOption("PR-2");
  await page.getByText("Уроков на неделе нет.").waitFor();
  expect(inputs(opened, "timetable.show").slice(-1)).toEqual([{ personId: "PR-2" }]);
  await opened.context.close();
});

it("the curator takes an absence off by one tap and puts it back; who only reads has no button", async () => {
  const autumn = { personId: "PR-2", name: LONG_NAME, from: "2026-10-12", to: "2026-10-16" };
  let absences = [autumn, { ...autumn, from: "2026-11-05", to: "2026-11-05" }];
  const change = ({ from, away }: { from: string; away: boolean }) => { absences = away ? [autumn, ...absences] : absences.filter((each) => each.from !== from); return {}; };
  const opened = await open({ "timetable.show": () => shown({ mayPaste: ["absences"], absences }) as never, "timetable.absence": change as never }, 300, STAFF);
  const { page } = opened;
  await page.getByText("Отсутствия (2)").click();
  await shot(page, "absences-300");
  expect([await overflow(page), await barriers(page)]).toEqual([0, []]);
  await page.getByRole("button", { name: `Убрать: ${LONG_NAME}, 12.10.2026 – 16.10.2026` }).click();
  await page.getByText(`Убрано отсутствие: ${LONG_NAME}, 12.10.2026 – 16.10.2026.`).waitFor();
  await page.getByText("Отсутствия (1)").waitFor();
  await page.getByRole("button", { name: "Вернуть" }).click();
  await page.getByText("Отсутствия (2)").waitFor();
  const sent = { personId: "PR-2", from: "2026-10-12", to: "2026-10-16" };
  expect([inputs(opened, "timetable.absence"), opened.errors]).toEqual([[{ ...sent, away: false }, { ...sent, away: true }], []]);
  await opened.context.close();
  const mentor = await open({ "timetable.show": () => shown({ absences: [{ ...autumn, personId: "PR-1" }] }) as never });
  await mentor.page.getByText("12.10.2026 – 16.10.2026").waitFor();
  expect(await mentor.page.getByRole("button", { name: /^Убрать/ }).count()).toBe(0);
  await mentor.context.close();
});

it("without a timetable it says who brings it, and to the curator how", async () => {
  const empty = { "timetable.show": () => shown({ bells: [], people: [], week: [] }) as never };
  const mentor = await open(empty);
  await mentor.page.getByText("Расписания ещё нет. Его вставляют из электронной таблицы").waitFor();
  await mentor.context.close();
  const curator = await open({ "timetable.show": () => shown({ bells: [], people: [], week: [], mayPaste: ["bells"] }) as never }, 390, STAFF);
  await curator.page.getByRole("button", { name: "Внести из таблицы" }).click();
  await curator.page.getByText("Столбцы: урок, начало, конец").waitFor();
  await curator.context.close();
});
