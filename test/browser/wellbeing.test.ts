import { barriers, overflow, pageOfTests } from "./page";
import type { Answers } from "./page";
import { LONG_NAME, home, pair, person } from "./sample";

/** «Как живут пары» (R-B32), and what speaks for a pair before it is proposed (R-B25). */
const openTested = pageOfTests();
const SHOTS = process.env["SHOTS"];
const facet = (of: string, look: string, key: string, params: object = {}) => ({ of, look, why: { key: `health.${of}.${key}`, params } });
const PAIRS = [
  { pairId: "PA-2", look: "alarm", facets: [facet("pulse", "alarm", "alarm", { mean: "2,9", smaller: "2,3", days: 60 }), facet("rhythm", "watch", "week", { met: 5, all: 8 }), facet("plan", "good", "done", { due: 6, done: 4, partly: 1, late: 0 })] },
  { pairId: "PA-1", look: "unknown", facets: [facet("pulse", "unknown", "none", { days: 60 }), facet("rhythm", "unknown", "none", { n: 1, days: 60 }), facet("plan", "unknown", "none")] },
];
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => home({ roles: ["curator"], pairs: [pair(1), pair(2, { mentees: [{ personId: "PR-22", code: "Н-022", name: LONG_NAME, class: "", subjects: ["физика"] }] })] }),
  "pair.health": ({ pairId }: { pairId: string | null }) => ({ pairs: PAIRS.filter((each) => pairId === null || each.pairId === pairId) }) as never, "draft.save": () => ({ savedAt: "" }),
  "pair.check": () => ({ notes: [{ speaks: "against", said: { key: "compat.objection", params: { who: "Морозов П. С." } } }, { speaks: "for", said: { key: "compat.subject", params: { who: "Морозов П. С." } } }] }) as never,
  "person.search": ({ kind, query }: { kind: string | null; query: string }) => ({ total: 2, pageSize: 50, classes: [], people: query ? [person(7, { name: query === "мор" ? "Морозов Павел Сергеевич" : "Лугова Нина Олеговна", kind: kind as never, consentMentoring: "given" })].map((each) => ({ ...each, personId: query === "мор" ? "PR-21" : "PR-20" })) : [] }) as never, ...more,
});

it.each([300, 390, 1280])("shows the worst pair first, each with its why, at %i px; the filter is remembered", async (width) => {
  const opened = await openTested({ width, place: "wellbeing", answers: answers() });
  const { page } = opened;
  await page.getByText("2 пары · 1 нуждается в помощи").waitFor();
  await page.getByText("встречались в 5 из 8 недель, договорились – каждую").waitFor();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/wellbeing-${width}.png`, fullPage: true });
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await page.getByLabel("Что показать").selectOption("unknown");
  expect(await page.locator("article").count()).toBe(1);
  await page.reload();
  await page.locator("article").first().waitFor();
  expect(await page.locator("article").count()).toBe(1);
  await opened.context.close();
});

it("is opened from the card of a pair, for that pair alone", async () => {
  const opened = await openTested({ width: 390, place: "wellbeing/PA-2", answers: answers() });
  const { page, asked } = opened;
  await page.getByRole("heading", { name: new RegExp(LONG_NAME), level: 1 }).waitFor();
  for (let turns = 0; turns < 50 && !asked.some(({ call }) => call === "pair.health"); turns += 1) await page.waitForTimeout(100);
  expect(asked.filter(({ call }) => call === "pair.health").map(({ input }) => input)).toEqual([{ pairId: "PA-2" }]);
  await opened.context.close();
});

it("where the closed workbook is not to be opened the way to the page is shown", async () => {
  const opened = await openTested({ width: 390, place: "wellbeing", answers: answers({ "home.show": () => home({ roles: ["curator"], pairs: [pair(1)], pageUrl: "https://script.google.com/a/x/exec" }), "pair.health": () => ({ refuse: { code: "not-ready", key: "job.elsewhere", params: { account: "nastavnik@school0.example" } } }) }) });
  await opened.page.getByRole("link", { name: /Открыть/ }).waitFor();
  await opened.context.close();
});

it.each([300, 1280])("says what speaks for and against two people as soon as they are chosen, at %i px", async (width) => {
  const opened = await openTested({ width, place: "pairs", answers: answers() });
  const { page, asked } = opened;
  await page.getByRole("button", { name: "Новая пара" }).click();
  for (const [label, query, name] of [["Наставник", "луг", /Лугова/], ["Наставляемый; несколько – это группа", "мор", /Морозов/]] as const) {
    await page.getByRole("searchbox", { name: label, exact: true }).fill(query);
    await page.getByRole("button", { name }).first().click();
  }
  await page.getByText("есть возражение против этой пары").waitFor();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/compat-${width}.png`, fullPage: true });
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  expect(asked.filter(({ call }) => call === "pair.check").map(({ input }) => input)).toMatchObject([{ mentorId: "PR-20", menteeIds: ["PR-21"], form: "teacher-teacher", variant: "young" }]);
  await opened.context.close();
});
