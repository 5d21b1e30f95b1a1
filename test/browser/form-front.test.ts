import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../local/export/chromium";
import { front, listen } from "../../local/web/server";
import { schoolAsked } from "../scenarios/answers-school";
import { invites, menteeEmail } from "../scenarios/forms-school";
import { CURATOR, rowsOf } from "../scenarios/school";

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(async () => { await browser?.close(); });

/** Fills in what a page asks: the first choice of each question and row, a day, a few words. The code stands there already. */
async function fillIn(page: Page): Promise<void> {
  for (const group of await page.locator("fieldset:not(:has(fieldset))").all()) await group.locator("input").first().check();
  for (const day of await page.locator('input[type="date"]').all()) await day.fill("2026-09-01");
  for (const words of await page.locator("main input[type=text], main textarea").all()) if ((await words.inputValue()) === "") await words.fill("математика, 5–7");
}

it("a person opens the letter, follows its link, answers the form, and the heartbeat takes the answer into the registry", async () => {
  const { workspace } = schoolAsked(1);
  const server = front({ workspace, coordinator: workspace.coordinator, curator: CURATOR });
  const address = await listen(server, 0);
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: "ru-RU" });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  workspace.clock.moveTo("2026-09-09T09:00:00+03:00");
  await page.goto(`${address}mail?as=${encodeURIComponent(menteeEmail(1))}`);
  await page.locator("main a[href*='/letter']").first().click();
  const frame = page.locator("iframe");
  const link = (await frame.count()) > 0 ? page.frameLocator("iframe").locator("a").first() : page.locator("main a[href*='/go'], main a[href*='/form']").first();
  await page.goto(new URL((await link.getAttribute("href"))!, address).href);
  await page.getByRole("heading", { level: 1, name: "Анкета наставляемого: запрос и затруднения" }).waitFor();
  for (let at = 0; at < 12 && (await page.getByRole("button", { name: "Отправить" }).count()) === 0; at += 1) {
    await fillIn(page);
    await page.getByRole("button", { name: "Далее" }).click();
  }
  await fillIn(page);
  await page.getByRole("button", { name: "Отправить" }).click();
  await page.getByText("Спасибо!").waitFor();
  workspace.clock.advance({ minutes: 20 });
  expect(invites(workspace)).toMatchObject([{ "Состояние": "отвечено", "Откуда ответ": "форма" }]);
  expect(rowsOf(workspace, "Запросы")).toMatchObject([{ "Кто наставляемый": "молодой специалист", "Цель": "математика, 5–7" }]);
  await context.close();
  server.close();
  server.closeAllConnections();
}, 90_000);
