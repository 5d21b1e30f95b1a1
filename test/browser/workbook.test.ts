import type { Browser, Page } from "playwright-core";
import { WATCH, type Watched } from "../../local/commands/bench/front-frames";
import { openBrowser } from "../../local/export/chromium";
import { openBook, OWNER, VIEWER } from "./workbook-sample";

let browser: Browser;
let book: Awaited<ReturnType<typeof openBook>>;
beforeAll(async () => { [browser, book] = await Promise.all([openBrowser(), openBook()]); });
afterAll(async () => {
  await browser?.close();
  book?.close();
});

async function open(query: string, width = 1280, as = OWNER): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, locale: "ru-RU", timezoneId: "Europe/Moscow" });
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => { throw error; });
  await page.goto(`${book.url}sheet?${query}&as=${encodeURIComponent(as)}`);
  return page;
}
const cell = (page: Page, row: number, column: number) => page.locator(`.ag-row[row-id="${row - 1}"] .ag-cell[col-id="${column}"]`);
const text = (page: Page, row: number, column: number) => cell(page, row, column).innerText();
async function type(page: Page, row: number, column: number, words: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.press("Enter");
  await page.locator("textarea").fill(words);
  await page.keyboard.press("Enter");
}
const value = (row: number, column: number) => book.workspace.sheet("Встречи")[row - 1]?.[column];

it("a cell is typed as Google reads it, taken back, pasted as a block; a checkbox is ticked", async () => {
  const page = await open("title=Встречи");
  await type(page, 4, 2, "5.10.2026");
  await page.getByText("Сохранено").waitFor();
  expect([await text(page, 4, 2), value(4, 2)]).toEqual(["05.10.2026", "2026-10-05"]);
  await page.getByRole("button", { name: "Отменить" }).click();
  await page.getByText("Отменено: C4").waitFor();
  expect([await text(page, 4, 2), value(4, 2)]).toEqual(["03.09.2026", "2026-09-03"]);
  await cell(page, 5, 2).click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "01.11.2026\t15\n02.11.2026\t25\n");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => document.querySelector(`.ag-row[row-id="5"] .ag-cell[col-id="3"]`)?.textContent === "25");
  expect([value(5, 2), value(5, 3), value(6, 2), value(6, 3)]).toEqual(["2026-11-01", 15, "2026-11-02", 25]);
  await cell(page, 4, 5).getByRole("checkbox").click();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>(`.ag-row[row-id="3"] .ag-cell[col-id="5"] input`)?.checked);
  expect(value(4, 5)).toBe(true);
  await page.close();
});

it("a refused edit says why in Google's words and the cell keeps what it had; the list offers what is right", async () => {
  const page = await open("title=Встречи");
  await type(page, 7, 1, "когда-нибудь");
  await page.getByRole("alert").getByText("The data you entered violates the data validation rules set on this cell.").waitFor();
  expect([await text(page, 7, 1), value(7, 1)]).toEqual(["состоялась", "состоялась"]);
  await cell(page, 7, 1).dblclick();
  await page.getByRole("option", { name: "отменена" }).click();
  await page.waitForFunction(() => document.querySelector(`.ag-row[row-id="6"] .ag-cell[col-id="1"]`)?.textContent === "отменена");
  expect(value(7, 1)).toBe("отменена");
  await page.close();
});

it("a cell protected with a warning asks first; a note shows by mouse and by focus", async () => {
  const page = await open("title=Встречи");
  await type(page, 3, 4, "моё");
  await page.getByText("Вы пытаетесь изменить часть листа, которую не следует менять случайно.").waitFor();
  await page.getByRole("button", { name: "Отмена", exact: true }).click();
  expect(value(3, 4)).toBe("расчёт");
  await type(page, 3, 4, "моё");
  await page.getByRole("button", { name: "Изменить", exact: true }).click();
  await page.waitForFunction(() => document.querySelector(`.ag-row[row-id="2"] .ag-cell[col-id="4"]`)?.textContent === "моё");
  await cell(page, 2, 2).hover();
  await page.getByRole("tooltip").getByText("нужен день").waitFor();
  await cell(page, 8, 3).click();
  await page.mouse.move(5, 5);
  expect(await page.getByRole("tooltip").count()).toBe(0);
  await cell(page, 2, 1).click();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("tooltip").getByText("нужен день").waitFor();
  await page.close();
});

it("a filter and an order of one's own change nothing for others, are there after a reload, and go with one button", async () => {
  const page = await open("title=Встречи");
  await page.getByRole("button", { name: /^Столбец B/ }).click();
  await page.getByRole("dialog").getByLabel(/состоялась/).uncheck();
  await page.getByRole("button", { name: "Применить" }).click();
  await page.getByText("показано 1").waitFor();
  await page.getByRole("button", { name: /^Столбец A/ }).click();
  await page.getByRole("button", { name: /по убыванию/ }).click();
  const first = () => page.locator(`.ag-row[row-index="0"] .ag-cell[col-id="0"]`).last().innerText();
  await page.waitForFunction(() => [...document.querySelectorAll(`.ag-row[row-index="0"] .ag-cell[col-id="0"]`)].pop()?.textContent === "Наставник 997");
  await page.reload();
  await page.getByText("показано 1").waitFor();
  expect(await first()).toBe("Наставник 997");
  expect(value(2, 0)).toBe("Наставник 1");
  await page.getByRole("button", { name: "Сбросить фильтр" }).click();
  await page.waitForFunction(() => [...document.querySelectorAll(`.ag-row[row-index="0"] .ag-cell[col-id="0"]`)].pop()?.textContent === "Наставник 1");
  await page.getByRole("button", { name: /^Столбец D/ }).click();
  await page.getByRole("button", { name: "Сортировать лист Я → А" }).click();
  await page.getByText("Сохранено").waitFor();
  expect(value(2, 3)).toBe(Math.max(...book.workspace.sheet("Встречи").slice(1).map((row) => Number(row[3]))));
  await page.getByRole("searchbox", { name: "Найти на листе" }).fill("Наставник 4321");
  await page.getByText("1 из 1").waitFor();
  expect(await page.locator(".ag-cell.found").first().isVisible()).toBe(true);
  await page.close();
});

it("a submenu opens the script's sidebar, 300 px wide; it writes, the sheet shows it, and it closes itself", async () => {
  const page = await open("title=Встречи");
  const run = async (...captions: string[]) => { for (const caption of captions) await page.getByRole("menuitem", { name: caption, exact: true }).click(); };
  await run("Школа", "Панели", "Панель");
  const panel = page.frameLocator("iframe[title='Панель наставника']");
  await panel.getByRole("button", { name: "Записать" }).click();
  await page.waitForFunction(() => document.querySelector(`.ag-row[row-id="2"] .ag-cell[col-id="0"]`)?.textContent === "из панели");
  expect(await page.locator("iframe[title='Панель наставника']").evaluate((frame) => [frame.clientWidth, innerWidth - frame.getBoundingClientRect().right])).toEqual([299, 0]);
  await run("Школа", "Панели", "Окно");
  await page.frameLocator("iframe[title='Окно наставника']").getByRole("button", { name: "Закрыть панель" }).click();
  await page.getByRole("dialog", { name: "Окно наставника" }).waitFor({ state: "detached" });
  await panel.getByRole("button", { name: "Закрыть панель" }).click();
  await page.locator("aside").waitFor({ state: "hidden" });
  await run("Школа", "Панели", "Отметка");
  await page.getByText("Записано 1").waitFor();
  await run("Школа", "Ошибка");
  await page.getByRole("alert").getByText("Дата окончания раньше начала").waitFor();
  await page.close();
});

it("five thousand rows scroll without an empty line, hidden sheets are in the list, a chart shows its cells", async () => {
  const page = await open("title=Встречи");
  await cell(page, 2, 0).waitFor();
  await page.evaluate(WATCH);
  await page.mouse.move(600, 400);
  for (let turn = 0; turn < 24; turn += 1) await page.mouse.wheel(0, 6000);
  await page.waitForFunction(() => document.querySelector(`.ag-row[row-id="5000"]`) !== null);
  const { frames, blank, last } = await page.evaluate<Watched>("window.watched()");
  expect(blank).toBe(0);
  expect(frames).toBeGreaterThan(10);
  expect(last).toBe(5001);
  await page.getByRole("button", { name: "Все листы" }).click();
  await page.getByText("Скрытые листы").waitFor();
  await page.getByRole("link", { name: "Служебный" }).click();
  await page.getByText("скрыт", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Показатели" }).first().click();
  await page.getByRole("img", { name: "Встречи по месяцам. Наставники: сентябрь – 4, октябрь – 6, ноябрь – 5. Группы: сентябрь – 2, октябрь – 3, ноябрь – 4" }).waitFor();
  await type(page, 3, 1, "9");
  await page.getByRole("img", { name: /октябрь – 9/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await page.goBack();
  await page.getByText("скрыт", { exact: true }).waitFor();
  await page.close();
});

it("a viewer only looks, a stranger is told that access is needed", async () => {
  const page = await open("title=Встречи", 390, VIEWER);
  await page.getByText("только просмотр").waitFor();
  await cell(page, 4, 0).dblclick();
  await page.keyboard.type("x");
  expect(await page.locator("textarea").count()).toBe(0);
  await page.goto(`${book.url}sheet?as=stranger@elsewhere.example`);
  await page.getByText("Вам нужен доступ").first().waitFor();
  await page.close();
});
