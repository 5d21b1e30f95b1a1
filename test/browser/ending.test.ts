import { ending } from "./ending-sample";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { home, line, pair } from "./sample";

const openTested = pageOfTests();
const SHOTS = process.env["SHOTS"];

/** The card as a deputy reaches it: from the line of «Сегодня» that says what is owed. */
async function open(shown: object, more: Answers = {}, width = 390, roles: readonly string[] = ["deputyTeaching"]): Promise<Opened> {
  const lines = [line({ rule: "endAccept", text: { key: "duty.endAccept", params: { who: "Морозов П. С." } }, hint: { key: "duty.endAccept.hint" }, pairId: "PA-1", personId: "PR-11", owedBy: "deputyTeaching", state: "due", due: "2026-09-10" })];
  const opened = await openTested({ width, answers: { "home.show": () => home({ roles: roles as never, lines, pairs: [pair(1)] }), "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "ending.show": () => ending(shown), ...more } });
  await opened.page.getByRole("button", { name: /^Открыть/ }).first().click();
  await opened.page.getByRole("heading", { level: 1, name: "Окончание наставничества: Морозов Павел Сергеевич" }).waitFor();
  return opened;
}
async function fits({ page, errors }: Opened, name: string, width: number): Promise<void> {
  await page.waitForTimeout(200);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${width}.png`, fullPage: true });
  expect([name, width, await overflow(page), await barriers(page), errors]).toEqual([name, width, 0, [], []]);
}

it.each([300, 390, 1280])("what is handed in, the mentor's words and work, and the forms fit %i px, and Tab reaches all", async (width) => {
  const opened = await open({ may: ["write", "receive", "accept", "confirm", "finish"] }, {}, width, ["curator"]);
  const { page } = opened;
  await fits(opened, "ending", width);
  await page.getByRole("button", { name: "Изменить" }).first().click();
  await page.getByRole("button", { name: "Подтвердить" }).waitFor({ state: "visible" });
  await fits(opened, "ending-words", width);
  await page.getByRole("button", { name: "Завершить программу и пару" }).click();
  await fits(opened, "ending-finish", width);
  await opened.context.close();
});

it("says who owes what, in words and days; a reason is asked where the word is another than the measures propose", async () => {
  const opened = await open({ may: ["confirm"] }, { "ending.confirm": () => ({}) });
  const { page, asked } = opened;
  const section = (name: string) => page.getByRole("region", { name });
  expect((await section("Итоговый пакет").innerText()).replace(/\s+/g, " ")).toMatch(/Сдать до 10\.09\.2026.*Отчёт молодого специалиста ждём: Морозов Павел Сергеевич.*получен 01\.09\.2026, сам.*получен 02\.09\.2026/);
  const effect = section("Деятельность наставника");
  expect((await effect.innerText()).replace(/\s+/g, " ")).toMatch(/компетенции 4,2 из 5 \(нужно 3,5\), оценка деятельности 80 %.*выполнен.*качество 48,5 %, базовый уровень школы 50 % не выполнен По показателям: эффективна частично\./);
  await effect.getByRole("button", { name: "Подтвердить" }).click();
  const form = page.getByRole("form", { name: "Подтвердить" });
  expect(await form.getByLabel("Почему иначе").count()).toBe(0);
  await form.getByRole("radio", { name: "эффективна", exact: true }).check();
  expect(await form.getByRole("button", { name: "Подтвердить" }).isDisabled()).toBe(true);
  await form.getByLabel("Почему иначе").fill("видел четыре урока");
  await form.getByRole("button", { name: "Подтвердить" }).click();
  await page.getByText("Подтверждено.").waitFor();
  expect(asked.filter(({ call }) => call === "ending.confirm").map(({ input }) => input)).toEqual([{ pairId: "PA-1", menteeId: "PR-11", effective: "yes", why: "видел четыре урока" }]);
  await opened.context.close();
});

it("a pair that goes on says so, and asks for nothing but the report", async () => {
  const opened = await open({ whole: false, effect: null, papers: [], may: [] });
  await opened.page.getByText("наставничество продолжится в следующем учебном году").waitFor();
  expect(await opened.page.getByRole("region").count()).toBe(0);
  await opened.context.close();
});
