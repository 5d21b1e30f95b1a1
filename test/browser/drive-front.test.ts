import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import { strFromU8, unzipSync } from "fflate";
import { openBrowser } from "../../local/export/chromium";
import { driveScript, FOLDER, MANIFEST } from "../../local/services/drive/drive.test-data";
import { front, listen } from "../../local/web/server";
import { overflow } from "./page";

const CURATOR = "l.yusupova@school0.example";
const SHOTS = process.env["SHOTS"];
let browser: Browser;
let server: Server;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

/** The agreement of a pair from its template, one that is locked, and a letter with a link to the first; shared with the curator. */
function school() {
  const { workspace, me, make, ask } = driveScript({ manifest: { ...MANIFEST, oauthScopes: [...MANIFEST.oauthScopes, "https://www.googleapis.com/auth/script.send_mail"] } });
  const docx = readFileSync("build/templates/D12.docx").toString("base64");
  const folder = make({ name: "Наставничество", mimeType: FOLDER });
  const paper = (name: string) => String(ask(`Drive.Files.create({ name: "${name}", mimeType: DOC, parents: ["${folder}"] }, Utilities.newBlob(Utilities.base64Decode("${docx}"), WORD)).id`));
  const [open, locked] = [paper("Соглашение пары П-630, 2026-09-01"), paper("Соглашение пары П-590, 2026-09-01")];
  ask(`Drive.Files.update({ contentRestrictions: [{ readOnly: true, reason: "подписан 01.09.2026" }] }, "${locked}")`);
  ask(`MailApp.sendEmail({ to: "${CURATOR}", subject: "Соглашение готово", body: "", htmlBody: '<p>Прочтите <a href="https://docs.google.com/document/d/${open}/edit">соглашение</a></p>' })`);
  me.shareFile(folder, CURATOR, "writer");
  return { workspace, open, lock: () => void ask(`Drive.Files.update({ contentRestrictions: [{ readOnly: true }] }, "${open}")`) };
}

const shot = async (page: Page, name: string): Promise<void> => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}-${page.viewportSize()!.width}.png` })));

it("a curator types in a paper, sees it in its .docx, is told why another is closed, bins and restores, follows a letter's link", async () => {
  const { workspace, open, lock } = school();
  server = front({ workspace, coordinator: workspace.coordinator, curator: workspace.coordinator });
  const address = await listen(server, 0);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "ru-RU", acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const sheets = page.frameLocator("iframe.sheet");
  const words = (text: string) => sheets.locator("[data-place]", { hasText: text }).first();
  const field = sheets.getByRole("textbox", { name: "Текст абзаца" });

  await page.goto(`${address}drive?as=${workspace.coordinator}`);
  await page.getByRole("link", { name: "Наставничество", exact: true }).click();
  await page.getByRole("link", { name: /П-630/ }).click();
  await words("СОГЛАШЕНИЕ").click();
  await field.press("End");
  await field.pressSequentially(" о дружбе");
  await page.getByText(/Черновик сохранён/).waitFor();
  await shot(page, "paper-typing");
  await page.reload();
  await page.getByText(/Ваш черновик от .* возвращён/).waitFor();
  await field.press("Enter");
  await field.pressSequentially("вторая строка");
  await field.press("Control+Enter");
  await page.getByText(/Сохранено \d/).waitFor();
  const text = workspace.fileText(open);
  expect(text).toMatch(/^СОГЛАШЕНИЕ.* о дружбе\nвторая строка\n/m);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Скачать .docx" }).click()]);
  expect(download.suggestedFilename()).toBe("Соглашение пары П-630, 2026-09-01.docx");
  expect(strFromU8(unzipSync(readFileSync(await download.path()))["word/document.xml"]!)).toContain("вторая строка");

  // Escape throws the words away, and gives them back when asked; another tab's change is not overwritten unseen.
  await words("вторая строка").click();
  await field.pressSequentially("!");
  await field.press("Escape");
  await page.getByRole("button", { name: "Вернуть текст" }).click();
  workspace.as(CURATOR).editDoc(open, "вторая строка", "строка другого");
  await field.press("Control+Enter");
  await page.getByText("Сейчас здесь: «строка другого».").waitFor();
  await page.getByRole("button", { name: "Сохранить мой текст" }).click();
  await page.getByText(/Сохранено \d/).waitFor();
  expect(workspace.fileText(open)).toContain("вторая строка!\n");
  expect(workspace.fileText(open)).not.toContain("строка другого");

  await page.goBack();
  await page.getByRole("link", { name: /П-590/ }).click();
  await page.getByText("Бумага закреплена от правок («подписан 01.09.2026»).").waitFor();
  await words("СОГЛАШЕНИЕ").click();
  await page.waitForTimeout(300);
  expect(await field.count()).toBe(0);

  await page.goBack();
  await page.getByLabel(/Действия: .*П-590/).click();
  await page.getByRole("button", { name: "В корзину" }).click();
  await page.getByText("Отправлено в корзину.").waitFor();
  expect(await page.getByRole("link", { name: /П-590/ }).count()).toBe(0);
  await page.getByRole("button", { name: "Вернуть" }).click();
  await page.getByRole("link", { name: /П-590/ }).waitFor();

  // On a phone the curator reads the letter and types in the bar below, in letters one can read.
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${address}mail?as=${CURATOR}`);
  await page.getByText("1 письмо · 1 не прочитано").waitFor();
  await shot(page, "mail");
  await page.getByRole("link", { name: /Соглашение готово/ }).click();
  await shot(page, "letter");
  await page.frameLocator("iframe.letter").getByRole("link", { name: "соглашение" }).click();
  await page.getByRole("heading", { level: 1, name: /П-630/ }).waitFor();
  await words("вторая строка!").click();
  await page.getByRole("textbox", { name: "Текст абзаца" }).fill("с телефона");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText(/Сохранено \d/).waitFor();
  await shot(page, "paper");
  expect(workspace.fileText(open)).toContain("с телефона\n");
  expect(await overflow(page)).toBe(0);
  // What was not saved when the paper was closed is not lost unseen.
  await words("с телефона").click();
  await page.getByRole("textbox", { name: "Текст абзаца" }).pressSequentially(" и ещё");
  await page.getByText(/Черновик сохранён/).waitFor();
  lock();
  await page.reload();
  await page.getByText("в неё не попал: «с телефона и ещё».").waitFor();
  expect(errors).toEqual([]);
  await context.close();
}, 60_000);
