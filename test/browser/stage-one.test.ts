import type { Browser, Locator, Page } from "playwright-core";
import { openBrowser } from "../../local/export/chromium";
import { answerForm, answerPage, become, fill, follow, press, see, seeDone, serveSchool, until } from "./front-hands";
import { directoryOfStageOne } from "./stage-one-school";

/**
 * Stage 1 of a young teacher as its people walk it, from the signed order to the shortcut in the personal file: the mentor, the curator, the deputy
 * and the mentee, each on the own page. What is clicked is found by what stands on it, no address is typed but the first.
 */
let browser: Browser;
let school: Awaited<ReturnType<typeof serveSchool>>;
beforeAll(async () => {
  browser = await openBrowser();
  school = await serveSchool(directoryOfStageOne());
}, 120_000);
afterAll(async () => { await browser?.close(); school?.stop(); });

const MENTOR = "Абросимова";
const MENTEE = "Верхнеднепровская";
const DEPUTY = "Зимин";
const CURATOR = "Юсупова";
const SHOTS = process.env["SHOTS"];

/** The page of that person, on one of its sections. */
async function at(page: Page, name: string, section?: string): Promise<void> {
  await become(page, name);
  await follow(page, "Страница");
  await see(page, /^Вы вошли как/);
  if (section) await press(page, section);
}
/** The button of that name in the smallest block that bears those words. */
const inBlock = (page: Page, words: string, button: RegExp): Locator =>
  page.locator("article, section, li, div").filter({ hasText: words }).filter({ has: page.getByRole("button", { name: button }) }).last().getByRole("button", { name: button }).first();

async function make(page: Page, ...kinds: string[]): Promise<void> {
  for (const kind of kinds) {
    await inBlock(page, `${kind}: 1`, /^Создать/).click();
    await press(page, /^Создать 1 бумагу/);
    await seeDone(page, "Готово: 1 бумага.");
    await press(page, "К документам");
  }
}
async function markSigned(page: Page, day: string, papers: number): Promise<void> {
  if (papers > 1) await press(page, "Отметить все на этой странице");
  await press(page, papers > 1 ? `Отметить подписание: ${papers}` : "Отметить подписание");
  await fill(page, "Дата подписания", day);
  await press(page, new RegExp(`^Отметить: ${papers} `));
  await seeDone(page, `Закрыто с номером и датой: ${papers}.`);
}
async function card(page: Page): Promise<void> {
  await at(page, DEPUTY, "Оценка этапов");
  await press(page, "Открыть карточку");
  await page.getByRole("heading", { level: 1, name: /^Оценка этапа: / }).waitFor();
}
async function letterAbout(page: Page, subject: RegExp): Promise<void> {
  await follow(page, "Почта");
  await page.getByRole("main").getByRole("link", { name: subject }).first().click();
  await page.frameLocator("iframe").getByRole("link").first().click();
}
async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/stage-one-${name}.png`, fullPage: true });
}

it("the plan, the control, the questionnaires, the review, the conclusion, the interview and the personal file, each by whom it concerns", async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "ru-RU", timezoneId: "Europe/Moscow" })).newPage();
  page.setDefaultTimeout(60_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(school.address);

  // The first days: the mentor's plan of the adaptation, its paper, the control of the first month.
  await at(page, MENTOR);
  await press(page, "Программа и план");
  await page.getByLabel("Какой план").selectOption("план адаптации");
  await press(page, "Составить план адаптации");
  await press(page, /^Записать план: /);
  await see(page, "А. Подготовительная часть");
  await at(page, CURATOR, "Документы");
  await make(page, "Планы адаптации");
  await markSigned(page, "2026-09-07", 1);
  await at(page, DEPUTY, "Контроль");
  await press(page, "Запланировать");
  await fill(page, /^По какой день/, "2026-09-30");
  await fill(page, /^Тема/, "Организация начала урока");
  await page.locator("form").getByRole("button", { name: "Запланировать" }).click();
  await see(page, "Запланировано: 1.");

  await until(page, "2026-09-15T12:00");
  await at(page, MENTOR);
  await press(page, "Подробнее");
  await press(page, "Отметить встречу");
  await fill(page, "Другой день", "2026-09-14");
  await press(page, "Записать встречу");
  await see(page, /^Встреча записана/);
  await press(page, "Программа и план");
  await page.getByLabel("Какой план").selectOption("план адаптации");
  await press(page, /^Отметить: Обойти школу/);
  await page.getByRole("radio", { name: "выполнено", exact: true }).check({ force: true });
  await fill(page, /^Когда сделано/, "2026-09-08");
  await fill(page, /^Чем подтверждается/, "лист ознакомления");
  await press(page, "Сохранить");
  await see(page, "Отметка сохранена.");
  await at(page, DEPUTY, "Контроль");
  await press(page, "Записать посещение");
  await fill(page, /^Тема/, "Натуральные числа");
  await page.getByLabel("2, да").first().check({ force: true });
  await page.getByLabel("1, отчасти").nth(1).check({ force: true });
  await fill(page, /^Следующий шаг/, "Начинать с цели урока");
  await fill(page, /^До какого дня/, "2026-09-25");
  await press(page, "Сохранить");
  await see(page, /^Сохранено/);
  await press(page, "Контроль");
  await press(page, "Отметить проведение");
  await fill(page, /^Вывод/, "Цель урока не названа, порядок держится.");
  await press(page, "Добавить недостаток");
  await fill(page, /^Что не так/, "Цель урока не названа");
  await fill(page, /^Мера/, "Писать цель на доске");
  await fill(page, /^Срок/, "2026-10-15");
  await press(page, "Сохранить");
  await see(page, "обзорный контроль · проведён 15 сентября, вторник");

  // Ten weeks later the assessment has opened by itself, and the letter of that morning says so to the deputy.
  await until(page, "2026-11-16T12:00");
  await at(page, CURATOR, "Анкеты");
  for (const title of ["Анкета молодого специалиста для оценки адаптации", "Отзыв наставника, этап 1 (адаптация)"]) {
    await inBlock(page, title, /^Разослать$/).click();
    await page.getByRole("radio", { name: "Отправить сейчас" }).check({ force: true });
    await press(page, /^Разослать: 1 человек/);
    await see(page, "Приглашён 1 человек.");
    await page.getByText("Готово.").last().waitFor();
    await press(page, "К анкетам");
  }
  await become(page, MENTEE);
  await letterAbout(page, /Анкета молодого специалиста/);
  await see(page, "Страница 1 из 5");
  await answerForm(page);
  await become(page, MENTOR);
  await letterAbout(page, /Отзыв наставника/);
  await see(page, /^За этап: встреч 1/);
  await answerPage(page, "Держит темп, слышит класс");
  await press(page, "Отправить ответ");
  await see(page, "Ответ записан.");
  await become(page, DEPUTY);
  await letterAbout(page, /оценка этапа/);
  await see(page, /^Вы вошли как Зимин/);

  // The answers came in; the review, the conclusion, its papers and marks.
  await until(page, "2026-11-17T10:00");
  await card(page);
  await press(page, "Отметить рассмотрение");
  await page.getByLabel("Зимин С. И.").check({ force: true });
  await page.getByLabel("Абросимова И. А.").check({ force: true });
  await page.locator("form").getByRole("button", { name: "Отметить рассмотрение" }).click();
  await see(page, "Рассмотрение записано");
  await press(page, "Написать заключение");
  await page.getByLabel("Уровень").selectOption("достаточный");
  await page.getByLabel("Вывод").selectOption({ label: "адаптирован(а) с рекомендациями" });
  await fill(page, /^Итоги/, "Освоилась, темп урока удобный; цель урока называет не всегда.");
  await fill(page, /^Рекомендации/, "Посетить три урока наставника");
  await press(page, "Сохранить");
  await see(page, "Заключение сохранено");
  await press(page, "Отметить подписи");
  await page.locator("form").getByRole("button", { name: "Отметить подписи" }).click();
  await see(page, "Заключение подписано");
  await shot(page, "signed");
  await at(page, CURATOR, "Документы");
  await make(page, "Справки по контролю", "Анкеты молодых специалистов", "Отзывы наставников об адаптации", "Сопроводительные листы пакета", "Заключения об адаптации");
  await markSigned(page, "2026-11-17", 5);

  // The mentee knows the conclusion and does not agree; the interview is held all the same.
  await until(page, "2026-11-18T12:00");
  await at(page, MENTEE, "Документы");
  await inBlock(page, "Заключение об адаптации", /^Ознакомлен\(а\)/).click();
  await page.getByRole("radio", { name: "не согласен(на)", exact: true }).check({ force: true });
  await fill(page, /^Замечание/, "Темп урока считаю нормальным");
  await page.locator("form").getByRole("button", { name: "Ознакомлен(а)" }).click();
  await see(page, "Отмечено ознакомление: 1.");
  await card(page);
  await press(page, "Записать собеседование");
  for (const result of await page.getByLabel("Итог").all()) await result.fill("обсуждено");
  await fill(page, /^Договорённость/, "Посетить три урока наставника");
  await fill(page, /^Срок/, "2027-01-20");
  await page.getByLabel("Кто отвечает").selectOption({ label: "наставляемый" });
  await press(page, "Сохранить");
  await see(page, /Собеседование записано\. Строк плана: 1/);
  await see(page, /Ознакомлен\(а\) 18\.11\.2026, не согласен\(на\)/);
  await at(page, CURATOR, "Документы");
  await make(page, "Протоколы собеседования");
  await markSigned(page, "2026-11-18", 1);

  // Two days later it lies in the personal file, where each paper has its shortcut.
  await until(page, "2026-11-20T09:00");
  await card(page);
  await press(page, "Поместить в дело");
  await page.locator("form").getByRole("button", { name: "Поместить в дело" }).click();
  await see(page, "Помещено в дело");
  await until(page, "2026-11-20T11:00");
  await card(page);
  await see(page, "В деле с 20.11.2026");
  await shot(page, "filed");
  await become(page, CURATOR);
  await follow(page, "Диск");
  for (const folder of ["Наставничество", "Дела"]) await page.getByRole("main").getByRole("link", { name: folder, exact: true }).first().click();
  await page.getByRole("main").getByRole("link", { name: /^Н-\d{3}$/ }).click();
  await see(page, /^D32 Заключение об адаптации Н-\d{3}/);
  await shot(page, "personal-file");
  const shown = await page.getByRole("main").innerText();
  for (const kind of ["D16", "D26", "D27", "D30", "D31", "D32", "D36"]) expect([kind, shown.includes(kind)]).toEqual([kind, true]);
  expect(shown).not.toContain(MENTEE);
  expect(errors).toEqual([]);
}, 900_000);
