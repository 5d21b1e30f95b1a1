import { barriers, openPage, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { LONG_NAME, home, pair, threePairs } from "./sample";

const openTested = pageOfTests();

const kept = () => ({ savedAt: "2026-09-05T11:05:00.000Z" });
const saved = () => ({ observationId: "CC-1", percent: 75 }) as never;
const answers = (more: Answers = {}): Answers => ({ "home.show": () => home({ pairs: [pair(1)] }), "draft.save": kept, "observation.log": saved, ...more });
const form = (more: Answers = {}, options: Partial<Parameters<typeof openPage>[2]> = {}) => openTested({ width: 390, view: "lesson", answers: answers(more), ...options });
const logged = ({ asked }: Opened) => asked.filter(({ call }) => call === "observation.log");

async function fill({ page }: Opened) {
  await page.getByLabel("Тема").fill("Дроби");
  await page.getByLabel("2, да").first().check();
  await page.getByLabel("1, отчасти").nth(1).check();
  await page.getByRole("textbox", { name: "Следующий шаг" }).fill("Открытый вопрос в начале урока");
}

it.each([300, 390, 1280])("at %i px nothing scrolls sideways and Tab reaches every control", async (width) => {
  const { page, context, errors } = await form({ "home.show": () => threePairs() }, { width, view: "home" });
  await page.getByRole("heading", { name: LONG_NAME }).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Новое наблюдение" }).first().click();
  await page.getByRole("heading", { name: "Новое наблюдение" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await barriers(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

it("the percent is live, «не наблюдалось» does not count, and the lesson is saved", async () => {
  const opened = await form();
  await fill(opened);
  await opened.page.getByText("Урок: 75 % · оценено 2 из 20").waitFor();
  await opened.page.getByRole("button", { name: "Сохранить" }).click();
  await opened.page.getByText("Сохранено. Урок: 75 %.").waitFor();
  expect(logged(opened)).toHaveLength(1);
  expect(logged(opened)[0]?.input).toMatchObject({ pairId: "PA-1", menteeId: "PR-11", subject: "математика", topic: "Дроби", lessonDate: "2026-09-05", nextStepBy: "2026-09-12", scores: { 1: 2, 2: 1 }, lessonNumber: null });
  await opened.context.close();
});

it("scores are given with the arrow keys", async () => {
  const { page, context } = await form();
  await page.getByLabel("не наблюдалось").first().focus();
  await page.keyboard.press("ArrowLeft");
  expect(await page.getByLabel("2, да").first().isChecked()).toBe(true);
  await context.close();
});

it("a second click sends nothing", async () => {
  const opened = await form();
  await fill(opened);
  await opened.page.getByRole("button", { name: "Сохранить" }).dblclick();
  await opened.page.getByText("Сохранено. Урок: 75 %.").waitFor();
  expect(logged(opened)).toHaveLength(1);
  await opened.context.close();
});

it("a lost answer is asked for again with the same request id", async () => {
  let times = 0;
  const opened = await form({ "observation.log": () => ((times += 1) < 3 ? "lost" : saved()) });
  await fill(opened);
  await opened.page.getByRole("button", { name: "Сохранить" }).click();
  await opened.page.getByText("Сохранено. Урок: 75 %.").waitFor({ timeout: 20_000 });
  expect(logged(opened)).toHaveLength(3);
  expect(new Set(logged(opened).map(({ requestId }) => requestId)).size).toBe(1);
  await opened.context.close();
});

it("what was sent without an answer is sent again after a reload with its request id, and later words become a correction", async () => {
  const opened = await form({ "observation.log": () => ({ refuse: { code: "bug", key: "error.bug" } }), "observation.fix": saved });
  await fill(opened);
  await opened.page.getByRole("button", { name: "Сохранить" }).click();
  await opened.page.getByRole("alert").waitFor();
  opened.answers["observation.log"] = saved;
  await opened.page.reload();
  await opened.page.getByLabel("Тема").fill("Проценты");
  await opened.page.getByRole("button", { name: "Сохранить" }).click();
  await opened.page.getByText("Сохранено. Урок: 75 %.").waitFor();
  const [first, second] = logged(opened);
  expect(second?.requestId).toBe(first?.requestId);
  expect(second?.input).toMatchObject({ topic: "Дроби" });
  expect(opened.asked.find(({ call }) => call === "observation.fix")?.input).toMatchObject({ observationId: "CC-1", lesson: { topic: "Проценты" } });
  await opened.context.close();
});

it("a reload brings the draft back from the device", async () => {
  const opened = await form();
  await fill(opened);
  await opened.page.reload();
  await opened.page.getByText(/Восстановлен черновик/).waitFor();
  expect(await opened.page.getByLabel("Тема").inputValue()).toBe("Дроби");
  expect(await opened.page.getByLabel("2, да").first().isChecked()).toBe(true);
  await opened.context.close();
});

it("with storage that throws the server's draft is kept and brought back", async () => {
  let server = "";
  const drafts = () => (server ? [{ form: "lesson", subject: "PA-1", text: server, savedAt: "2026-09-05T11:05:00.000Z" }] : []);
  const opened = await form({
    "home.show": () => home({ pairs: [pair(1)], drafts: drafts() }),
    "draft.save": (draft) => { server = draft.text; return { savedAt: "2026-09-05T11:05:00.000Z" }; },
  }, { storageThrows: true });
  await fill(opened);
  await opened.page.getByText("Черновик пока только на экране").waitFor();
  await opened.page.getByLabel("Тема").focus();
  await opened.page.getByText(/Черновик сохранён .*14:05/).waitFor({ timeout: 15_000 });
  await opened.page.reload();
  await opened.page.getByText(/Восстановлен черновик/).waitFor();
  expect(await opened.page.getByLabel("Тема").inputValue()).toBe("Дроби");
  await opened.page.getByRole("button", { name: "Сохранить" }).click();
  await opened.page.getByText("Сохранено. Урок: 75 %.").waitFor();
  await opened.page.waitForTimeout(300);
  expect(server).toBe("");
  expect(opened.errors).toEqual([]);
  await opened.context.close();
});

it("of two drafts the newer is taken and the other offered", async () => {
  const text = (topic: string) => JSON.stringify({ topic });
  const opened = await form({ "home.show": () => home({ pairs: [pair(1)], drafts: [{ form: "lesson", subject: "PA-1", text: text("С сервера"), savedAt: "2026-09-05T11:05:00.000Z" }] }) }, { view: "home" });
  await opened.page.evaluate((kept) => window.localStorage.setItem("nastavnik:draft:lesson:PA-1", kept), JSON.stringify({ text: text("С телефона"), savedAt: "2026-09-05T12:00:00.000Z" }));
  await opened.page.getByRole("button", { name: "Новое наблюдение" }).click();
  expect(await opened.page.getByLabel("Тема").inputValue()).toBe("С телефона");
  await opened.page.getByRole("button", { name: /Взять другой черновик/ }).click();
  expect(await opened.page.getByLabel("Тема").inputValue()).toBe("С сервера");
  await opened.context.close();
});

it("the summary names all that is wrong and jumps to the field", async () => {
  const { page, context, asked } = await form();
  await page.getByLabel("Предмет").fill("");
  await page.getByRole("button", { name: "Сохранить" }).click();
  const summary = page.getByRole("alert");
  await summary.waitFor();
  expect(await summary.getByRole("link").count()).toBe(2);
  await summary.getByRole("link", { name: /следующий шаг/ }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-nextStep");
  expect(await page.getByLabel("Предмет").getAttribute("aria-invalid")).toBe("true");
  expect(asked.some(({ call }) => call === "observation.log")).toBe(false);
  await context.close();
});

it("several accounts, an old page and a stranger are said in words", async () => {
  const denied = await form({ "home.show": () => ({ fails: "PERMISSION_DENIED" }) });
  await denied.page.getByText(/несколько учётных записей/).waitFor();
  await denied.context.close();
  const old = await form({ "home.show": () => ({ refuse: { code: "conflict", key: "page.old" } }) });
  await old.page.getByText(/Страница устарела/).waitFor();
  await old.context.close();
});

it("while too many run at once the page waits its turn", async () => {
  let times = 0;
  const { page, context } = await form({ "home.show": () => ((times += 1) < 2 ? { fails: "There are too many scripts running simultaneously for this Google user account." } : home({ pairs: [pair(1)] })) }, { view: "home" });
  await page.getByRole("heading", { name: "Мои пары" }).waitFor({ timeout: 20_000 });
  expect(times).toBe(2);
  await context.close();
});
