import type { Browser } from "playwright-core";
import { openBrowser } from "../../local/export/chromium";
import { CURATOR, MENTEE, registry, rowsOf, schoolWithPairs, value } from "../scenarios/school";
import { openServed } from "./served";

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(async () => { await browser?.close(); });

/** A school with two teacher pairs whose mentees have consented. */
function school(): ReturnType<typeof schoolWithPairs> {
  const built = schoolWithPairs();
  value(registry(built.workspace, CURATOR, "consent.tick", { personIds: [built.mentee, built.otherMentee] as never, kinds: ["data", "mentoring"], on: "2026-09-01" as never, refused: false }));
  return built;
}

it("a curator sends Q02, its form is made and its letters go; a sheet of paper is typed in, read, and its card is closed", async () => {
  const { workspace } = school();
  const { page, errors, close } = await openServed(browser, workspace, CURATOR, { width: 1280, host: "web" });
  await page.getByRole("button", { name: "Анкеты" }).click();
  await page.getByRole("button", { name: "Разослать", exact: true }).first().click();
  await page.getByRole("radio", { name: "Отправить сейчас" }).check();
  await page.getByRole("button", { name: "Разослать: 2 человека, 2 письма" }).click();
  await page.getByText("Приглашены 2 человека.").waitFor();
  await page.getByText("Готово.").nth(1).waitFor({ timeout: 20_000 });
  expect(workspace.mail().filter(({ to }) => to.includes(MENTEE))).toHaveLength(1);
  await page.getByRole("button", { name: "Открыть рассылку" }).click();
  await page.locator("tbody tr").nth(1).waitFor();
  expect(await page.locator("tbody tr").count()).toBe(2);

  await page.getByRole("button", { name: /^Ввести с бумаги: Морозов/ }).click();
  await page.getByText("1. Кто вы сейчас? *").waitFor();
  await page.keyboard.press("1");
  await page.keyboard.type("физика, 7–9 классы");
  await page.getByLabel(/^9\. Есть ли коллега/).fill("закрытое имя");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Записано: Морозов").waitFor();
  expect(rowsOf(workspace, "Приглашения").map((row) => [row["Состояние"], row["Откуда ответ"]])).toContainEqual(["отвечено", "с бумаги"]);

  await page.getByRole("button", { name: "Назад" }).click();
  await page.getByRole("button", { name: /^Ответы: Морозов/ }).click();
  await page.getByText("физика, 7–9 классы").first().waitFor();
  expect(await page.getByText("закрытое имя").count()).toBe(0);
  await page.getByRole("button", { name: "Показать личное (это запишется в журнал)" }).click();
  await page.getByText("закрытое имя").waitFor();

  await page.getByRole("button", { name: "Карточки с QR" }).click();
  await page.getByText("1 карточка · 1 лист").waitFor();
  expect(await page.locator("svg.qr").count()).toBe(1);
  await page.getByRole("button", { name: "Состояние" }).click();
  await page.getByText("Сегодня ушло").waitFor();
  expect(errors).toEqual([]);
  await close();
}, 90_000);

it("a mentee finds the report at home, answers it, and sees it answered", async () => {
  const { workspace } = school();
  const curator = await openServed(browser, workspace, CURATOR, { width: 1280, host: "web" });
  await curator.page.getByRole("button", { name: "Анкеты" }).click();
  await curator.page.getByRole("heading", { level: 1, name: "Анкеты" }).waitFor();
  await curator.close();
  const [wave] = [value(registry(workspace, CURATOR, "wave.send", { questionnaire: "Q23", period: "2026-09", personIds: null, closesOn: "2026-09-20" as never, now: false }))];
  expect(wave).toMatchObject({ invited: 2 });
  const { page, errors, close } = await openServed(browser, workspace, MENTEE, { width: 390, host: "web" });
  await page.getByRole("button", { name: "Открыть анкету" }).click();
  await page.getByLabel(/^1\. Что получилось/).fill("Провёл открытый урок");
  await page.getByLabel("нехватка времени и усталость").check();
  await page.getByLabel(/^3\. Сколько раз/).fill("4");
  await page.getByRole("radio", { name: "7" }).check();
  await page.getByRole("button", { name: "Отправить ответ" }).click();
  await page.getByText("Ответ записан.").waitFor();
  await page.getByRole("button", { name: "На главную" }).click();
  await page.getByText("ответ есть").waitFor();
  expect(rowsOf(workspace, "Ответы").map((row) => [row["Вопрос"], row["Ответ"]])).toEqual([["1", "Провёл открытый урок"], ["2", "DF15"], ["3", "4"], ["4", "7"], ["5", ""]]);
  expect(errors).toEqual([]);
  await close();
}, 90_000);
