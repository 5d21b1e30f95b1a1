import { barriers, overflow, pageOfTests } from "./page";
import type { Answers } from "./page";
import { LONG_NAME, home } from "./sample";

/** «Образцы уроков»: sample lessons by type and subject (R-H14). */
const openTested = pageOfTests();
const SHOTS = process.env["SHOTS"];
const sample = (n: number, more: object = {}) => ({ sampleId: `SL-${n}`, title: "Сложение дробей с разными знаменателями", lessonType: "new", subject: "математика", class: "6", author: "Ковалёва И. А.", link: "https://disk.example/fractions", note: "Как ставится проблема и кто её решает", ...more });
const SAMPLES = [sample(1), sample(2, { title: "Контрольная работа", lessonType: "test", class: "7", author: LONG_NAME, note: "" }), sample(3, { title: "Рефлексия в конце урока", lessonType: "review", subject: "", class: "", author: "" }), sample(4, { title: "Сила тяжести", subject: "физика" })];
const answers = (roles: readonly string[], more: Answers = {}): Answers => ({
  "home.show": () => home({ roles }), "event.show": () => ({ events: [], earlier: 0, mayMake: false, mentees: null, subjects: [], known: [], maySearch: false }) as never,
  "sample.show": () => ({ samples: SAMPLES, mayKeep: roles.includes("curator") }) as never, "sample.save": () => ({ sampleId: "SL-5" }), "sample.withdraw": () => ({}), "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), ...more,
});
const titles = async (page: { locator: (what: string) => { allTextContents: () => Promise<string[]> } }): Promise<string[]> => page.locator("article h2").allTextContents();

it.each([300, 390, 1280])("a mentor finds by type and subject at %i px; the filter is remembered; a link opens aside", async (width) => {
  const opened = await openTested({ width, place: "events", answers: answers(["mentor"]) });
  const { page } = opened;
  await page.getByRole("button", { name: "Образцы уроков" }).press("Enter");
  await page.getByText("4 разработки").waitFor();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/samples-${width}.png`, fullPage: true });
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await page.getByLabel("Предмет").selectOption("математика");
  expect(await titles(page)).toEqual([SAMPLES[0]!.title, "Контрольная работа", "Рефлексия в конце урока"]);
  await page.getByLabel("Тип урока").selectOption({ label: "контроль" });
  expect(await titles(page)).toEqual(["Контрольная работа"]);
  expect(await page.getByRole("link", { name: "Открыть разработку" }).getAttribute("href")).toBe("https://disk.example/fractions");
  await page.reload();
  await page.getByRole("button", { name: "Образцы уроков" }).click();
  await page.getByText("Найдено 1 из 4").waitFor();
  expect(await titles(page)).toEqual(["Контрольная работа"]);
  expect(await page.getByRole("button", { name: /Исправить|Убрать|Внести/ }).count()).toBe(0);
  await opened.context.close();
});

it("the curator enters one; what is typed outlives a reload, a wrong link is told beside it", async () => {
  let refuse = true;
  const opened = await openTested({ width: 390, place: "samples/new", answers: answers(["curator"], { "sample.save": () => { if (!refuse) return { sampleId: "SL-5" }; refuse = false; return { refuse: { code: "invalid-input", key: "form.wrong", details: [{ key: "sample.link", field: "link" }] } }; } }) });
  const { page, asked } = opened;
  await page.getByLabel("Тема урока").fill("Закон Ома");
  await page.getByRole("textbox", { name: /^Ссылка/ }).fill("http://disk.example/ohm");
  await page.getByRole("textbox", { name: /^Предмет/ }).fill("физика");
  await page.reload();
  expect(await page.getByLabel("Тема урока").inputValue()).toBe("Закон Ома");
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/sample-new-390.png`, fullPage: true });
  expect([await overflow(page), await barriers(page)]).toEqual([0, []]);
  await page.getByRole("button", { name: "Сохранить" }).press("Enter");
  await page.getByText("Верно: начинается с https://").first().waitFor();
  await page.getByRole("textbox", { name: /^Ссылка/ }).fill("https://disk.example/ohm");
  await page.getByRole("button", { name: "Сохранить" }).press("Enter");
  await page.getByText("Разработка записана.").waitFor();
  expect(asked.filter(({ call }) => call === "sample.save").map(({ input }) => input)).toMatchObject([{ link: "http://disk.example/ohm" }, { sampleId: null, title: "Закон Ома", lessonType: "new", subject: "физика", link: "https://disk.example/ohm" }]);
  await opened.context.close();
});
