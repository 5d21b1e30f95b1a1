import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { openBrowser } from "../../local/export/chromium";
import { answerForm, become, clockStands, fill, follow, press, see, serveSchool } from "./front-hands";

/**
 * The walk of the README through the local Workspace, by its words alone: what is clicked is found by what stands on it, no address is typed but
 * the first, and nothing is looked up behind the screen.
 */
let browser: Browser;
let school: Awaited<ReturnType<typeof serveSchool>>;
beforeAll(async () => {
  browser = await openBrowser();
  school = await serveSchool(mkdtempSync(join(tmpdir(), "nastavnik-walk-")));
}, 60_000);
afterAll(async () => { await browser?.close(); school?.stop(); });

async function menu(page: Page, ...names: string[]): Promise<FrameLocator> {
  for (const name of ["Наставничество", ...names]) await page.getByRole("menuitem", { name, exact: true }).click();
  return page.frameLocator("iframe");
}

it("an empty school is set up, its list pasted, a pair ordered, a form answered, a lesson logged on a phone, and the reminder read", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "ru-RU", timezoneId: "Europe/Moscow" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));

  await page.goto(school.address);
  await follow(page, "Открыть скрипт");
  await press(page, "Включить все службы");
  await follow(page, "Школа");
  await follow(page, "Открыть реестр");
  const setup = await menu(page, "Сервис", "Первоначальная настройка");
  await fill(setup, "Школа", "МБОУ СОШ № 7 г. Примерск");
  await fill(setup, /^Директор/, "Ракитина Галина Степановна");
  await fill(setup, /^Куратор/, "Юсупова Лейла Рашидовна");
  await fill(setup, "Школьная почта куратора", "l.yusupova@school0.example");
  await fill(setup, "Учёт ведётся с", "2026-09-01");
  await setup.getByRole("radio", { name: "В таблице" }).check();
  await setup.getByLabel("Школа это знает и приняла решение").check();
  await press(setup, "Настроить");
  await see(setup, "Таблица готова");
  await press(page, /^Закрыть/);
  await follow(page, "Настройки");
  const city = page.getByRole("row").filter({ hasText: "Бумаги: город или село" });
  await city.getByRole("gridcell").filter({ hasNotText: /\S/ }).dblclick();
  await page.keyboard.type("г. Примерск");
  await page.keyboard.press("Enter");
  await see(page, "Сохранено");

  await follow(page, "Школа");
  await follow(page, "Открыть скрипт");
  await press(page, "Развернуть как веб-приложение");
  await follow(page, "Страница");
  await see(page, /Вы вошли как/);
  await page.goBack();
  await follow(page, "Школа");
  await follow(page, "Поделиться");
  await fill(page, "Поделиться с", "l.yusupova@school0.example");
  await press(page, "Сделать редактором");
  await see(page, "Юсупова Лейла Рашидовна");

  await become(page, "Юсупова");
  await follow(page, "Школа");
  await page.getByText("Список для примера").first().click();
  const list = await page.getByRole("textbox", { name: "Список для примера" }).inputValue();
  await follow(page, "Открыть реестр");
  const roster = await menu(page, "Люди", "Импорт участников");
  await fill(roster, "Вставьте таблицу", list);
  await press(roster, "Прочитать");
  await press(roster, "Записать");
  await see(roster, /Записано 5|Записано 4/);
  await press(page, /^Закрыть/);

  await follow(page, "Страница");
  await press(page, "Пары и группы");
  await page.getByLabel("Отметить все найденные").check();
  await press(page, /^Согласовать/);
  await fill(page, "Наставник согласен с", "2026-08-25");
  await fill(page, "Наставляемый согласен с", "2026-08-25");
  await press(page, "Отметить согласие сторон");
  await see(page, /^Согласовано/);
  await press(page, "Согласия");
  await page.getByLabel("Отметить всех на этой странице").check();
  await page.getByLabel("на обработку персональных данных").check();
  await page.getByLabel("на участие в наставничестве").check();
  await fill(page, "Дата на бумаге", "2026-08-25");
  await press(page, /^Отметить: 4/);
  await see(page, "Согласия есть у всех.");
  await press(page, "Документы");
  await see(page, "Приказ: 2 пары согласованы");
  await press(page, /^Создать/);
  await press(page, "Создать 1 бумагу");
  await see(page, "Готово: 1 бумага.");
  await press(page, "К документам");
  await press(page, /^Печать: Приказ/);
  await see(page, "Скачать PDF");
  // The director signs with a pen; an hour goes by, and with it the minute's share of Google's calls.
  await follow(page, "Часы");
  await press(page, "+ час");
  await clockStands(page);
  await follow(page, "Страница");
  await press(page, "Документы");
  await press(page, "Отметить подписание");
  await fill(page, "Дата подписания", "2026-08-25");
  await fill(page, "Номер", "41-од");
  await press(page, "Отметить: 1 бумага");
  await see(page, "Закрыто с номером и датой: 1.");

  await press(page, "Анкеты");
  await press(page, "Разослать");
  await page.getByRole("radio", { name: "Отправить сейчас" }).check();
  await press(page, "Разослать: 2 человека, 2 письма");
  await see(page, "Приглашены 2 человека.");
  await page.getByText("Готово.").nth(1).waitFor();

  await become(page, "Морозов");
  await follow(page, "Почта");
  await page.getByRole("main").getByRole("link", { name: /анкет/i }).first().click();
  await page.frameLocator("iframe").getByRole("link").first().click();
  await see(page, "Кто вы сейчас?");
  await answerForm(page);

  await follow(page, "Часы");
  await press(page, "+ неделя");
  await clockStands(page);

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 800 }, locale: "ru-RU", timezoneId: "Europe/Moscow" })).newPage();
  phone.setDefaultTimeout(60_000);
  phone.on("pageerror", (error) => errors.push(error.message));
  await phone.goto(school.address);
  await become(phone, "Ковалёва");
  await press(phone, "Меню");
  await follow(phone, "Страница");
  await press(phone, "Новое наблюдение");
  await fill(phone, /^Тема/, "Линейные уравнения");
  await phone.getByLabel("2, да").first().check();
  await fill(phone, /^Следующий шаг/, "Открытый вопрос в начале урока");
  await fill(phone, /^До какого дня/, "2026-09-25");
  await press(phone, "Сохранить");
  await see(phone, /^Сохранено/);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  // Letters about terms come first: each press goes on to the next that something is done.
  await follow(page, "Часы");
  for (let presses = 0; presses < 6 && (await page.getByText(/^Напоминание: /).count()) === 0; presses += 1) {
    await press(page, "До ближайшего дела");
    await clockStands(page);
    await see(page, "Что произошло");
  }
  await become(page, "Чан");
  await follow(page, "Почта");
  await page.getByRole("main").getByRole("link", { name: /Напоминание: / }).first().click();
  const letter = page.frameLocator("iframe");
  await see(letter, "Здравствуйте, Минь!");
  await letter.getByRole("link").first().waitFor();
  expect(errors).toEqual([]);
}, 480_000);
