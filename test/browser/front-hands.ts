import { spawn } from "node:child_process";
import type { FrameLocator, Locator, Page } from "playwright-core";

/** `serve` on a directory, in a process of its own: where it answers, and how it ends. */
export async function serveSchool(directory: string): Promise<{ readonly address: string; readonly stop: () => void }> {
  const served = spawn(process.execPath, ["build/local.mjs", "serve", "--data", directory, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((resolve) => { served.stdout.on("data", (said: Buffer) => { const found = /http:\S+/.exec(String(said)); if (found) resolve(found[0]); }); });
  return { address, stop: () => void served.kill() };
}

/** What a person does at the local front: everything is found by what stands on it. */
export type Shown = Page | FrameLocator;
export const press = (on: Shown, name: string | RegExp): Promise<void> => on.getByRole("button", { name, exact: typeof name === "string" }).first().click();
export const follow = (page: Page, name: string): Promise<void> => page.getByRole("link", { name, exact: true }).first().click();
export const see = (on: Shown, words: string | RegExp): Promise<void> => on.getByText(words).first().waitFor();
/** What a job has come to. A page that was told to wait asks again after 4 s, then 8, 12 and so on: one minute is six such questions. */
export async function seeDone(on: Shown, words: string): Promise<void> {
  try {
    await on.getByText(words).first().waitFor({ timeout: 240_000 });
  } catch (thrown) {
    throw new Error(`«${words}» was not shown. On the page stands: ${(await on.locator("body").innerText()).slice(0, 2_000)}`, { cause: thrown });
  }
}
export const fill = (on: Shown, label: string | RegExp, text: string): Promise<void> => on.getByLabel(label, typeof label === "string" ? { exact: true } : {}).first().fill(text);

/** Somebody else sits down at the computer: the corner of every page of the front. */
export async function become(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: /^Кто вы/ }).click();
  await fill(page, "Имя, роль или адрес", name);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: new RegExp(`^Кто вы.*${name}`, "s") }).waitFor();
}

/** The school's clock goes on to that minute, its triggers firing on the way. */
export async function until(page: Page, minute: string): Promise<void> {
  await follow(page, "Часы");
  await fill(page, "До дня и часа", minute);
  await press(page, "Передвинуть");
  await clockStands(page);
}

/** A week of heartbeats takes seconds, on a computer that does other things a minute. */
export const clockStands = (page: Page): Promise<void> => page.getByRole("heading", { name: "Часы идут" }).waitFor({ state: "hidden", timeout: 240_000 });

/** The first choice of each question and of each row of a grid, a day, a few words. */
export async function answerPage(page: Page, words = "математика, 5–7"): Promise<void> {
  const groups = (on: Page | Locator): Locator => on.getByRole("group").or(on.getByRole("radiogroup"));
  for (const group of await groups(page).all()) if ((await groups(group).count()) === 0) await group.getByRole("radio").or(group.getByRole("checkbox")).first().check({ force: true });
  for (const box of await page.getByRole("main").getByRole("textbox").all()) if ((await box.inputValue()) === "") await box.fill((await box.getAttribute("type")) === "date" ? "2026-09-01" : words);
}

/** A form of several pages, to the last, and sent. */
export async function answerForm(page: Page): Promise<void> {
  while ((await page.getByRole("button", { name: "Отправить" }).count()) === 0) {
    await answerPage(page);
    await press(page, "Далее");
  }
  await answerPage(page);
  await press(page, "Отправить");
  await see(page, "Спасибо!");
}
