import { mkdtempSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { schoolsIn, openSchool } from "../../local/commands/schools";
import { openBrowser } from "../../local/export/chromium";
import { front, listen } from "../../local/web/server";
import { overflow } from "./page";

let browser: Browser;
let server: Server;
let context: BrowserContext;
let address: string;
beforeAll(async () => {
  browser = await openBrowser();
  const data = mkdtempSync(join(tmpdir(), "nastavnik-"));
  const workspace = openSchool(data);
  server = front({ workspace, coordinator: workspace.coordinator, curator: workspace.coordinator, schools: schoolsIn(data, workspace) });
  address = await listen(server, 0);
});
beforeEach(async () => { context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: "ru-RU", timezoneId: "Europe/Moscow" }); });
afterEach(async () => { await context.close(); });
afterAll(async () => { await browser?.close(); server?.close(); server?.closeAllConnections(); });

async function open(path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(new URL(path, address).href);
  return { page, errors };
}

it("a new school on a phone: the first steps are done from the first page and ticked off there", async () => {
  const { page, errors } = await open("/");
  await page.getByText("Первый день школы").waitFor();
  await page.getByRole("link", { name: "Открыть скрипт" }).first().click();
  await page.getByRole("button", { name: "Включить все службы" }).click();
  await page.getByText("✓ включена").first().waitFor();
  await page.getByRole("button", { name: "Развернуть как веб-приложение" }).click();
  await page.getByText("развёрнута нынешняя сборка").waitFor();
  await page.getByRole("button", { name: "Меню" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "Триггеры" }).click();
  await page.getByText("Триггеров нет").waitFor();
  await page.getByRole("link", { name: "Школа", exact: true }).click();
  await page.getByText("✓ сделано").nth(1).waitFor();
  expect(await page.getByText("✓ сделано").count()).toBe(2);
  expect(errors).toEqual([]);
});

it("one is somebody else at the same place, Back goes to who one was, and two tabs are two persons", async () => {
  const { page } = await open("/clock");
  const corner = (of: Page) => of.locator(".corner-who");
  await corner(page).click();
  await page.getByRole("textbox", { name: "Имя, роль или адрес" }).fill("посторон");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/clock\?as=postoronniy/);
  expect(await corner(page).innerText()).toContain("Посторонний");
  await page.goBack();
  expect(await corner(page).innerText()).toContain("Координатор");
  const { page: other } = await open("/executions?as=postoronniy@elsewhere.example");
  await other.getByText("Вам нужен доступ").first().waitFor();
  await page.reload();
  expect(await corner(page).innerText()).toContain("Координатор");
  await other.getByRole("link", { name: "Сменить учётную запись" }).click();
  await other.getByRole("link", { name: /^Координатор/ }).click();
  await other.getByRole("heading", { name: "Выполнения" }).waitFor();
});

it("the clock moves a week and says what happened; beginning again asks first, and no page is wider than the screen", async () => {
  const { page, errors } = await open("/clock");
  await page.getByRole("button", { name: "+ неделя" }).click();
  await page.getByText("Что произошло").waitFor();
  expect(await page.locator("main").innerText()).toContain("1 сентября 2026");
  for (const path of ["/", "/clock", "/executions", "/execution?id=1", "/script", "/accounts", "/triggers", "/quotas", "/calendar", "/sheets", "/who", "/again"]) {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(new URL(path, address).href);
      expect({ path, width, over: await overflow(page) }).toEqual({ path, width, over: 0 });
    }
  }
  await page.getByRole("button", { name: "Начать пустую школу" }).click();
  expect(new URL(page.url()).pathname).toBe("/again");
  await page.getByLabel("Да, открытую школу можно удалить").first().check();
  await page.getByRole("button", { name: "Начать пустую школу" }).click();
  await page.getByText("вторник, 25 августа 2026").waitFor();
  expect(await page.getByText("✓ сделано").count()).toBe(0);
  expect(errors).toEqual([]);
}, 60_000);
