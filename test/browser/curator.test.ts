import { readFileSync } from "node:fs";
import { health } from "./forms-sample";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { LONG_NAME, home, line, pair, person } from "./sample";

const openTested = pageOfTests();

const curator = (part: Parameters<typeof home>[0] = {}) => home({ roles: ["curator"], pairs: [pair(1, { state: "proposed" }), pair(2, { state: "agreed" }), pair(3, { state: "agreed", mentees: [{ personId: "PR-13", code: "Н-030", name: LONG_NAME, class: "", subjects: [] }] })], ...part });
const kept = () => ({ savedAt: "2026-09-05T11:05:00.000Z" });
const open = (view: string, more: Answers = {}, width = 1280) => openTested({ width, view, answers: { "home.show": () => curator(), "draft.save": kept, ...more } });
const inputs = ({ asked }: Opened, name: string) => asked.filter(({ call }) => call === name).map(({ input }) => input as unknown);

const rows = [["ФИО", "Класс", "Наставник"], ["Ветрова Алина Игоревна", "7Б", "Ким Софья"], ["=Рыжов Денис", "5Б", ""], ["Петрова", "5Б", ""]];
const HTML = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
const message = (key: string, part = {}) => ({ key, params: { row: 3, read: "Рыжов Денис", right: "Рыжов Денис" }, ...part });
const row = (at: number, part: object) => ({ row: at, number: at + 1, title: rows[at]?.[0] ?? "", kind: "pupil", role: "", schoolClass: rows[at]?.[1] ?? "", taken: true, messages: [], changes: [], ...part });
const plan = (input: { answers: Record<string, { take?: boolean }> }) => {
  const taken = input.answers["2"]?.take === true;
  return {
    headerRow: 0, columns: [{ column: 0, header: "ФИО", field: "fullName", state: "known" }, { column: 1, header: "Класс", field: "class", state: "known" }, { column: 2, header: "Наставник", field: "mentor", state: "proposed" }],
    rows: [row(0, { class: "skipped", kind: null, taken: false }), row(1, { class: "new", changes: [{ field: "class", from: "7 «Б»", to: "7Б", ticked: true, ofRegistry: false }] }), row(2, { class: "doubtful", taken, messages: [message("roster.name.order", { options: [{ value: "turned", label: "переставить" }] })] }), row(3, { class: "rejected", taken: false, messages: [message("roster.name.unreadable", { params: { row: 4, column: "ФИО", read: "Петрова" } })] })],
    counts: { new: 1, changed: 0, same: 0, doubtful: 1, rejected: 1, skipped: 1 }, makes: { people: taken ? 2 : 1, changedPeople: 0, pairs: 1, groups: 0, memberships: 1, subjects: [] },
    appointments: [], absent: 12, messages: [], hash: "h1",
  } as never;
};
const job = (part: object) => ({ jobId: "QU-1", kind: "import-roster", state: "running", done: 0, total: 2, left: 0, message: null, now: null, reasons: [], undoUntil: null, ...part }) as never;
const roster = (): Answers => {
  let done = 0;
  return {
    "roster.plan": plan as never,
    "roster.apply": () => job({}),
    "job.step": () => job({ done: (done += 1), state: done === 2 ? "done" : "running", undoUntil: done === 2 ? "2026-09-06T09:00:00.000Z" : null }),
    "roster.undo": (({ apply }: { apply: boolean }) => ({ archived: 3, restored: 0, left: [], done: apply })) as never,
  };
};
const paste = ({ page }: Opened, html: string) => page.getByLabel("Вставьте таблицу").evaluate((area, markup) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", markup);
  clipboardData.setData("text/plain", "x");
  area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}, html);

it.each(["today", "pairs", "consents", "search", "leave", "setup", "roster", "example", "health"])("«%s»: no sideways scroll at 300, 390 and 1280 px, Tab reaches all", async (view) => {
  for (const width of [300, 390, 1280]) {
    const opened = await open(view, {
      "home.show": () => curator({ lines: [line({ state: "overdue", daysLeft: -2 }), line({ rule: "overview", personId: "PR-11", text: { key: `Обзорный контроль: ${LONG_NAME}` } })] }),
      "person.search": () => ({ total: 60, pageSize: 50, classes: ["7Б"], people: [person(1), person(2, { name: LONG_NAME, consentData: "given", kind: "pupil", class: "7Б" })] }),
      "health.show": () => health({ heartbeat: "silent", heartbeatAt: "", pageUrl: `https://script.google.com/${"a".repeat(120)}/exec`, unreadable: 2 }),
    }, width);
    await opened.page.getByRole("heading", { level: 1 }).waitFor();
    await opened.page.waitForTimeout(400);
    expect([width, await overflow(opened.page)]).toEqual([width, 0]);
    expect([width, await barriers(opened.page)]).toEqual([width, []]);
    expect(opened.errors).toEqual([]);
    await opened.context.close();
  }
});

it("a list is pasted, looked at, written with a bar, reported and taken back", async () => {
  const opened = await open("roster", roster());
  const { page } = opened;
  await paste(opened, HTML);
  await page.getByText("Будет записано 1 человек, 1 пара или группа.").waitFor();
  expect(inputs(opened, "roster.plan")[0]).toMatchObject({ source: { rows } });
  await page.getByLabel("Записать эту строку").check();
  await page.getByText("Будет записано 2 человека").waitFor();
  await page.getByRole("button", { name: "Записать" }).click();
  await page.getByRole("heading", { name: "Список записан" }).waitFor();
  expect(inputs(opened, "roster.apply")).toMatchObject([{ hash: "h1", roster: { answers: { 2: { take: true } } } }]);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Скачать незаписанные" }).click()]);
  expect(readFileSync(await file.path(), "utf8")).toBe(
    "\ufeffФИО;Класс;Наставник;Почему;Как верно\r\nПетрова;5Б;;Имя не прочитано: строка 4, «ФИО», прочитано «Петрова».;«Ковалёва Ирина Андреевна».\r\n",
  );
  await page.getByRole("button", { name: "Посмотреть отмену" }).click();
  await page.getByText("В архив уйдёт строк: 3").waitFor();
  await page.getByRole("button", { name: "Отменить запись" }).click();
  await page.getByText("Запись отменена, в архиве строк: 3.").first().waitFor();
  expect(inputs(opened, "roster.undo")).toEqual([{ jobId: "QU-1", apply: false }, { jobId: "QU-1", apply: true }]);
  expect(opened.errors).toEqual([]);
  await opened.context.close();
});

it("in codes mode no name leaves the computer, and «Записать» waits for the file with names", async () => {
  const opened = await open("roster", { ...roster(), "home.show": () => curator({ mode: "codes" }) });
  const { page } = opened;
  await paste(opened, HTML);
  await page.getByRole("button", { name: "Дальше" }).click();
  await page.getByText(/Будет записано/).waitFor();
  const write = page.getByRole("button", { name: "Записать" });
  expect(await write.isDisabled()).toBe(true);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Сохранить имена.csv" }).click()]);
  expect(readFileSync(await file.path(), "utf8")).toContain("'=Рыжов Денис");
  expect(await write.isDisabled()).toBe(false);
  expect(inputs(opened, "roster.plan")[0]).toMatchObject({ source: { rows: [["ФИО", "Класс", "Наставник"], ["#2", "7Б", "#8"], ["#3", "5Б", ""], ["#4", "5Б", ""]] } });
  expect(JSON.stringify(opened.asked)).not.toMatch(/Ветрова|Рыжов|Петрова|Ким/);
  await opened.context.close();
});

it("a .csv of an old Excel shows its first rows and may be read in another encoding", async () => {
  const opened = await open("roster", roster());
  const windows = Buffer.from([0xd4, 0xc8, 0xce, 0x3b, 0xca, 0xeb, 0xe0, 0xf1, 0xf1, 0x0d, 0x0a, 0xca, 0xe8, 0xec, 0x20, 0xd1, 0xee, 0xf4, 0xfc, 0xff, 0x3b, 0x35, 0xc1]);
  await opened.page.locator("input[type=file]").setInputFiles({ name: "список.csv", mimeType: "text/csv", buffer: windows });
  await opened.page.getByRole("cell", { name: "Ким Софья" }).waitFor();
  expect(await opened.page.getByLabel("Кодировка").inputValue()).toBe("windows-1251");
  await opened.page.getByRole("button", { name: "Дальше" }).click();
  await opened.page.getByText(/Будет записано/).waitFor();
  expect(inputs(opened, "roster.plan")[0]).toMatchObject({ source: { rows: [["ФИО", "Класс"], ["Ким Софья", "5Б"]] } });
  await opened.page.getByRole("button", { name: "Назад" }).click();
  await opened.page.locator("input[type=file]").setInputFiles({ name: "скан.pdf", mimeType: "application/pdf", buffer: Buffer.from("x") });
  await opened.page.getByText("Такой файл не читается: «скан.pdf»", { exact: false }).waitFor();
  await opened.context.close();
});

it("an order is entered for all agreed pairs at once, its numbers shown before", async () => {
  const opened = await open("pairs", { "paper.enter": () => ({ marked: 2 }) });
  const { page } = opened;
  await page.getByRole("button", { name: "Внести приказ: 2" }).click();
  await page.getByText(/Приказом будут закреплены 2 пары/).waitFor();
  await page.getByLabel("Номер").fill("41-од");
  await page.getByRole("button", { name: "Внести приказ: 2 пары" }).click();
  await page.getByText("Приказ внесён, закреплены 2 пары.").waitFor();
  expect(inputs(opened, "paper.enter")).toEqual([{ kind: "D10", number: "41-од", date: "2026-09-05", pairIds: ["PA-2", "PA-3"] }]);
  await opened.context.close();
});

it("a group is made; beyond the limit a reason is asked, and the first day of work where it is missing", async () => {
  const people = [person(1, { name: "Ковалёва Ирина Андреевна", load: 2, capacity: 3 }), person(2, { name: "Морозов Павел Сергеевич", workStart: null }), person(3, { name: "Белоус Анна Петровна" })];
  const opened = await open("pairs", {
    "person.search": ({ query }) => ({ total: 1, pageSize: 50, classes: [], people: people.filter(({ name }) => name.toLowerCase().startsWith(query.toLowerCase())) }),
    "pair.propose": () => ({ pairId: "PA-9", code: "П-009" }) as never, "pair.check": () => ({ notes: [] }),
  });
  const { page } = opened;
  await page.getByRole("button", { name: "Новая пара" }).click();
  for (const [label, query, name] of [["Наставник", "ков", /Ковалёва/], ["Наставляемый; несколько – это группа", "мор", /Морозов Павел/], ["Наставляемый; несколько – это группа", "бел", /Белоус/]] as const) {
    await page.getByRole("searchbox", { name: label, exact: true }).fill(query);
    await page.getByRole("button", { name }).click();
  }
  const save = page.getByRole("button", { name: "Составить группу" });
  expect(await save.isDisabled()).toBe(true);
  await page.getByLabel("Почему сверх предела").fill("Один предмет");
  await page.getByLabel("Первый день работы наставляемого в школе").fill("2026-09-01");
  await save.click();
  await page.getByText("Готово: П-009", { exact: false }).waitFor();
  expect(inputs(opened, "pair.propose")).toMatchObject([{ form: "teacher-teacher", variant: "young", mentorId: "PR-1", menteeIds: ["PR-2", "PR-3"], workStart: "2026-09-01", loadReason: "Один предмет" }]);
  await opened.context.close();
});

it("a line of «Сегодня» is settled on the spot, and the filter is remembered", async () => {
  const lines = [line({ rule: "overview", personId: "PR-11", text: { key: "Обзорный контроль" } }), line({ rule: "consent", pairId: null, personId: "PR-12", text: { key: "Нет согласия" }, state: "waiting", due: null, daysLeft: null })];
  const opened = await open("today", { "home.show": () => curator({ lines }), "control.record": () => ({ controlId: "CO-1" as never }) });
  const { page } = opened;
  await page.getByRole("button", { name: "Отметить контроль" }).click();
  await page.getByLabel("Что отмечено").fill("Порядок");
  await page.getByRole("button", { name: "Отметить контроль" }).click();
  await page.getByText("Контроль отмечен.").waitFor();
  expect(inputs(opened, "control.record")).toEqual([{ menteeId: "PR-11", kind: "overview", date: "2026-09-05", note: "Порядок" }]);
  await page.getByLabel("Найти").fill("согласия");
  await page.reload();
  expect(await page.getByLabel("Найти").inputValue()).toBe("согласия");
  await page.getByText("Найдено 1 из 2").waitFor();
  await opened.context.close();
});

it("setup asks for the mode with nothing preselected and waits for the tick", async () => {
  const opened = await open("setup", { "setup.run": () => ({ made: ["Люди", "Пары и группы"], left: [] }) });
  const { page } = opened;
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  await page.getByRole("button", { name: "Настроить" }).click();
  await page.getByRole("alert").getByText("Не выбрано, где лежат имена.").waitFor();
  expect(inputs(opened, "setup.run")).toEqual([]);
  await page.getByLabel("Школа", { exact: true }).fill("Школа № 0");
  await page.getByLabel("Школьная почта куратора").fill("i.kovaleva@school0.example");
  await page.getByRole("radio", { name: "Только в школе" }).check();
  await page.getByLabel("Школа это знает и приняла решение").check();
  await page.getByRole("button", { name: "Настроить" }).click();
  await page.getByText("Создано: 2.").waitFor();
  expect(inputs(opened, "setup.run")).toMatchObject([{ school: "Школа № 0", mode: "codes", understood: true }]);
  await opened.context.close();
});

it("while work waits an open, quiet page helps once in about a minute", async () => {
  const opened = await openTested({ width: 390, view: "home", answers: { "home.show": () => home({ pairs: [pair(1)], workWaits: true }), "work.step": () => ({}) } });
  await opened.page.getByRole("heading", { name: "Мои пары" }).waitFor();
  await opened.page.clock.install();
  await opened.page.reload();
  await opened.page.getByRole("heading", { name: "Мои пары" }).waitFor();
  await opened.page.clock.runFor(39_000);
  expect(inputs(opened, "work.step")).toHaveLength(0);
  await opened.page.clock.runFor(42_000);
  expect(inputs(opened, "work.step").length).toBeGreaterThanOrEqual(1);
  await opened.context.close();
});
