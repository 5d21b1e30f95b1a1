import type { Browser, Page } from "playwright-core";
import { CURATOR, MENTEE, MENTOR, bareInstallation, rowsOf, schoolWithPairs } from "../scenarios/school";
import { openBrowser } from "../../local/export/chromium";
import { overflow } from "./page";
import { openServed } from "./served";

let browser: Browser;
const openAs = (...of: Parameters<typeof openServed> extends [Browser, ...infer Rest] ? Rest : never) => openServed(browser, ...of);
beforeAll(async () => { browser = await openBrowser(); });
afterAll(async () => { await browser?.close(); });

async function fillLesson(page: Page): Promise<void> {
  await page.getByLabel("Тема").fill("Линейные уравнения");
  const first = page.getByRole("group", { name: /Цель названа/ });
  await first.getByLabel("2, да").check();
  await page.getByLabel("Следующий шаг", { exact: false }).first().fill("план урока с минутами");
}

it.each([[390, "web", MENTOR], [300, "registry", CURATOR]] as const)("at %i px in the %s a lesson is logged and stands in the registry", async (width, host, who) => {
  const { workspace } = schoolWithPairs();
  const opened = await openAs(workspace, who, { width, host });
  const { page } = opened;
  // On the page a mentor begins from the pair's card; the registry's menu asks which pair.
  await page.getByRole("button", { name: host === "web" ? "Новое наблюдение" : /Морозов/ }).first().click();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await fillLesson(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Сохранить" }).last().click();
  await page.getByText(/Сохранено/).first().waitFor();
  expect(rowsOf(workspace, "Посещения")).toMatchObject([{ "Тема": "Линейные уравнения", "Баллы": "1=2", "Следующий шаг": "план урока с минутами" }]);
  expect(opened.errors).toEqual([]);
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/after-${width}.png` });
  await opened.close();
});

it("a mentee on a phone sees the next step and ticks it", async () => {
  const { workspace, pairId, mentee } = schoolWithPairs();
  const { lessonOf, page: call } = await import("../scenarios/school");
  call(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee));
  const opened = await openAs(workspace, MENTEE, { width: 390, host: "web" });
  // What is sooner stands first: the self-analysis, within three working days.
  await opened.page.getByText("Самоанализ урока: математика").waitFor();
  expect(await overflow(opened.page)).toBeLessThanOrEqual(0);
  await opened.page.getByRole("button", { name: "Подробнее" }).click();
  await opened.page.getByText("план урока с минутами").first().waitFor();
  await opened.page.getByRole("button", { name: "Сделано", exact: true }).first().click();
  await opened.page.getByText("Отмечено").first().waitFor();
  expect(rowsOf(workspace, "Посещения")[0]?.["Шаг сделан"]).not.toBe("");
  await opened.close();
});

it("a stranger on the page reads whom to ask, and nothing else", async () => {
  const { workspace } = schoolWithPairs();
  const opened = await openAs(workspace, "stranger@school0.example", { width: 390, host: "web" });
  await opened.page.getByText("Вас нет в списке участников").waitFor();
  expect(await opened.page.locator("#page").innerText()).not.toContain("Ковалёва");
  await opened.close();
});

it("a curator sets a new school up from the menu: services off are explained, then the sheets are there", async () => {
  const workspace = bareInstallation();
  const opened = await openAs(workspace, CURATOR, { width: 980, host: "registry", items: ["Первоначальная настройка"] });
  const { page } = opened;
  await page.getByRole("textbox", { name: "Школа" }).fill("МБОУ СОШ № 0");
  await page.getByRole("textbox", { name: "Директор" }).fill("Громова Вера Павловна");
  await page.getByRole("textbox", { name: /^Куратор/ }).fill("Юсупова Лейла Рашидовна");
  await page.getByRole("textbox", { name: "Школьная почта куратора" }).fill(CURATOR);
  await page.getByRole("radio", { name: /В таблице/ }).check();
  await page.getByRole("checkbox").last().check();
  const send = page.getByRole("button", { name: "Настроить" });
  await send.click();
  await page.getByText(/Службы/).first().waitFor();
  workspace.switchOnServices();
  await send.click();
  await page.getByText("Таблица готова").waitFor();
  expect(rowsOf(workspace, "Назначения").map((row) => row["Роль"])).toContain("куратор");
  expect(opened.errors).toEqual([]);
  await opened.close();
});

it("the curator's search opens a card and appoints a deputy", async () => {
  const { workspace } = schoolWithPairs();
  const opened = await openAs(workspace, CURATOR, { width: 980, host: "registry", items: ["Найти человека"] });
  const { page } = opened;
  await page.getByLabel(/Найти|Поиск/).first().fill("лугова");
  await page.getByText("Лугова", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: "Карточка" }).first().click();
  await page.getByText("Назначить", { exact: true }).first().click();
  await page.getByRole("button", { name: "Назначить" }).click();
  await page.getByText("зам. по УВР", { exact: false }).first().waitFor();
  expect(rowsOf(workspace, "Назначения").map((row) => row["Роль"])).toContain("зам. по УВР");
  if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/card.png`, fullPage: true });
  await opened.close();
});

it("a deputy marks a control from «Сегодня» on her phone, and is offered nothing that is not hers", async () => {
  const { workspace } = schoolWithPairs();
  const { page: call, registry, value } = await import("../scenarios/school");
  const found = value<"person.search">(registry(workspace, CURATOR, "person.search", { query: "лугова", kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!;
  value(registry(workspace, CURATOR, "appointment.make", { personId: found.personId, role: "deputyTeaching", scope: "", from: "2026-09-01" as never, to: null, orderNumber: "", orderDate: null }));
  const opened = await openAs(workspace, "n.lugova@school0.example", { width: 390, host: "web" });
  const { page } = opened;
  await page.getByRole("button", { name: /Отметить контроль/ }).first().click();
  await page.locator("form button[type=submit]").first().click();
  for (let turn = 0; turn < 50 && rowsOf(workspace, "Контроль").length === 0; turn += 1) await page.waitForTimeout(100);
  expect(rowsOf(workspace, "Контроль")).toMatchObject([{ "Состояние": "проведён" }]);
  expect(call(workspace, "n.lugova@school0.example", "paper.enter", { kind: "D15", number: "1", date: "2026-09-07" as never, pairIds: [] as never })).toMatchObject({ ok: false, code: "forbidden" });
  await opened.close();
});
