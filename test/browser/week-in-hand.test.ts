import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../local/export/chromium";
import type { Workspace } from "../../local/workspace";
import { GROWN_UP, schoolWithGroups } from "../scenarios/groups-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, page as call, rowsOf, schoolWithPairs, value } from "../scenarios/school";
import { overflow } from "./page";
import { openServed } from "./served";

/** What a mentor, a mentee, a grown-up of groups and a substitute hold in their hands in a week: each on a phone, through the bundle (issue 7). */
let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(async () => { await browser?.close(); });
const phone = (workspace: Workspace, email: string) => openServed(browser, workspace, email, { width: 390, host: "web" });
const tap = (page: Page, name: string | RegExp) => page.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) }).first().click();
/** The device's watch. */
const at = (page: Page, time: string) => page.clock.setFixedTime(`2026-09-09T${time}:00+03:00`);

it("a lesson goes round once – talk, timed notes, twenty criteria, talk, one step – and nothing is typed twice", async () => {
  const school = schoolWithPairs();
  const { workspace, pairId, mentee } = school;
  value(call(workspace, MENTOR, "programme.fill", { mentees: [{ pairId, menteeId: mentee }], difficulties: { DF01: 3 }, codes: null, apply: true } as never));
  const typed: string[] = [];
  const type = async (page: Page, label: string, words: string) => { typed.push(words); await page.getByLabel(label).last().fill(words); };

  const before = await phone(workspace, MENTOR);
  await tap(before.page, "Договориться об уроке");
  await before.page.getByLabel("Дата урока").fill("2026-09-09");
  await type(before.page, "Класс", "7Б");
  await type(before.page, "Тема", "Линейные уравнения");
  await type(before.page, "На что смотреть", "Какие вопросы я задаю");
  await type(before.page, "По чему увидим", "Отвечают трое из тех, кто молчит");
  await tap(before.page, "Сохранить");
  await before.page.getByText("Договорились.", { exact: false }).waitFor();
  await before.close();

  workspace.clock.moveTo("2026-09-09T08:20:00+03:00");
  const during = await phone(workspace, MENTOR);
  const { page } = during;
  await tap(page, "Начать наблюдение");
  await page.getByRole("heading", { name: "Новое наблюдение" }).waitFor();
  for (const [label, words] of [["Тема", typed[1]], ["Класс", typed[0]], ["На что смотреть", typed[2]], ["По чему увидим", typed[3]], ["Дата урока", "2026-09-09"], ["Предмет", "математика"]] as const) {
    expect([label, await page.getByLabel(label).first().inputValue()]).toEqual([label, words]);
  }
  await at(page, "08:30");
  await tap(page, "Урок начался");
  for (const [time, words] of [["08:37", "Трое считают молча"], ["08:52", "Вопрос к классу, ответили пятеро"]] as const) {
    await at(page, time);
    await tap(page, "Заметка с временем");
    typed.push(words);
    await page.getByLabel(`Что было в ${time}`).fill(words);
  }
  await at(page, "09:15");
  await tap(page, "Урок закончился");
  const criteria = page.getByLabel("2, да");
  expect(await criteria.count()).toBe(20);
  for (let n = 0; n < 20; n += 1) await (n === 6 ? page.getByLabel("1, отчасти").nth(n) : criteria.nth(n)).check();
  await page.getByRole("button", { name: /^Добавить факт: Цель названа/ }).click();
  await type(page, "Что было видно", "Цель на доске, двое её повторили");
  await at(page, "09:25");
  await tap(page, "Беседа началась");
  await page.getByRole("radio", { name: "20", exact: true }).check();
  await page.getByRole("textbox", { name: "Следующий шаг" }).fill("Пауза после каждого вопроса");
  typed.push("Пауза после каждого вопроса");
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await tap(page, "Сохранить");
  await page.getByText("Сохранено. Урок: 98 %.").waitFor();
  const rows = rowsOf(workspace, "Посещения");
  expect([rows.length, new Set(typed).size]).toEqual([1, typed.length]);
  const kept = JSON.stringify(rows[0]);
  expect(typed.filter((words) => !kept.includes(words))).toEqual([]);
  expect(rows[0]).toMatchObject({ "Следующий шаг": "Пауза после каждого вопроса", "Класс": "7Б" });
  expect(during.errors).toEqual([]);
  await during.close();

  const his = await phone(workspace, MENTEE);
  await tap(his.page, "Написать самоанализ");
  await his.page.getByText("О чём вы хотите спросить наставника?").waitFor();
  for (const [n, field] of (await his.page.locator("textarea").all()).entries()) await field.fill(`Мысль ${n + 1}`);
  await his.page.getByRole("radio", { name: "работали в парах и группах" }).check();
  await his.page.getByRole("radio", { name: "7", exact: true }).check();
  await tap(his.page, "Сохранить");
  await his.page.getByText("Самоанализ сохранён. Лист наставника открыт.").waitFor();
  await tap(his.page, "Подробнее");
  await tap(his.page, "Прочитать");
  await his.page.getByText("Цель на доске, двое её повторили").waitFor();
  await tap(his.page, "Сделано");
  await his.page.getByText("Отмечено: сделано.").waitFor();
  await tap(his.page, "Программа и план");
  await tap(his.page, /^Отметить: /);
  await his.page.getByLabel("Чем подтверждается").fill("https://disk.example/plan-uroka");
  await tap(his.page, "Сохранить");
  await his.page.getByText("Отметка сохранена.").waitFor();
  expect(rowsOf(workspace, "Посещения")[0]!["Шаг сделан"]).not.toBe("");
  expect(rowsOf(workspace, "План").filter((row) => JSON.stringify(row).includes("https://disk.example/plan-uroka"))).toMatchObject([{ "Выполнено": "2026-09-09" }]);
  expect(his.errors).toEqual([]);
  await his.close();
}, 180_000);

it("a grown-up ticks the week of all groups at once and enters a result", async () => {
  const { workspace } = schoolWithGroups();
  const opened = await phone(workspace, GROWN_UP);
  const { page } = opened;
  await tap(page, "Отметить встречи недели");
  await tap(page, /^Были все, кто не отмечен: 2/);
  await tap(page, "Записать встречи: 2");
  await page.getByText("Записано встреч: 2.").waitFor();
  expect(rowsOf(workspace, "Встречи").length).toBe(2);
  await tap(page, "Карточки и итоги");
  await tap(page, /^Записать итог/);
  await page.getByRole("radio", { name: "Частично" }).check();
  await page.getByLabel("Слова наставника").fill("Стали спокойнее ходить по школе");
  await page.getByRole("form", { name: "Итог" }).getByRole("button", { name: "Записать итог" }).click();
  await page.getByText("Итог записан.").waitFor();
  expect([JSON.stringify(rowsOf(workspace, "Пары и группы")).split("Стали спокойнее ходить по школе").length - 1, await overflow(page), opened.errors]).toEqual([1, 0, []]);
  await opened.close();
}, 120_000);

it("a substitute opens the pair on his days, notes a meeting, and is gone when they are over", async () => {
  const { workspace } = schoolWithPairs();
  const code = String(rowsOf(workspace, "Пары и группы")[0]!["Код"]);
  const lugova = rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === "Лугова")!["Ид"];
  value(call(workspace, CURATOR, "appointment.make", { personId: lugova as never, role: "substitute", scope: code, from: "2026-09-14" as never, to: "2026-09-25" as never, orderNumber: "52-од", orderDate: "2026-09-11" as never }));
  workspace.clock.moveTo("2026-09-14T12:00:00+03:00");
  const opened = await phone(workspace, OTHER_MENTOR);
  const card = opened.page.getByRole("article", { name: /Морозов/ });
  await card.getByText(/^Вы замещаете наставника до/).waitFor();
  await card.getByRole("button", { name: "Отметить встречу" }).click();
  await card.getByRole("radio", { name: "30", exact: true }).click();
  await card.getByLabel("О чём договорились").fill("План урока к пятнице");
  await card.getByRole("button", { name: "Записать встречу" }).click();
  await opened.page.getByText("Встреча записана.").waitFor();
  expect(rowsOf(workspace, "Встречи")).toMatchObject([{ "Договорённость": "План урока к пятнице", "Ид внёсшего": lugova }]);
  expect(opened.errors).toEqual([]);
  await opened.close();
  workspace.clock.moveTo("2026-09-26T12:00:00+03:00");
  const after = await phone(workspace, OTHER_MENTOR);
  await after.page.getByRole("article").first().waitFor();
  expect(await after.page.getByRole("article", { name: /Морозов/ }).count()).toBe(0);
  await after.close();
}, 120_000);
