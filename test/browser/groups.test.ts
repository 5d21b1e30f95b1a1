import type { Page } from "playwright-core";
import type { WeekGroup } from "../../src/contract/groups";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { home, LONG_NAME, pair } from "./sample";

/** The grown-up of pupils' groups: two minutes and a phone (`domain/data-model.md` §6.4). */
const openTested = pageOfTests();

const SHOTS = process.env["SHOTS"];
const pupil = (name: string, where: string) => ({ code: "У-014", name, class: where });
const group = (at: number, part: object = {}): WeekGroup => ({
  pairId: `PA-${at}`, code: `П-00${at}`, kind: "pair", mentor: pupil("Семёнов А.", "9А"), mentees: [pupil("Ким С.", "5Б")], begins: false, entered: [], day: "2026-09-03", minutes: 40, ...part,
}) as unknown as WeekGroup;
const WEEK = { from: "2026-08-31", to: "2026-09-06", until: "2026-09-05", before: "2026-08-24", after: null };
const groups = (): WeekGroup[] => [
  group(1, { begins: true }), group(2, { kind: "group", mentees: [pupil("Орлов Т.", "5Б"), pupil("Панина В.", "5В"), pupil(LONG_NAME, "5В")], mentor: pupil(LONG_NAME, "11А") }),
  group(3, { mentees: [pupil("Котов Л.", "6А")], entered: [{ date: "2026-09-02", held: true, minutes: 30, note: "Разобрали задачи на движение", later: false }, { date: "2026-09-04", held: false, minutes: null, note: "болел", later: true }] }),
  group(4, { mentees: [pupil("Юдин Г.", "8Б")] }),
];
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => home({ roles: ["grownUp"], pairs: [1, 2, 3, 4].map((at) => pair(at, { form: "pupil-pupil", variant: "", mayLog: false, lessons: 0, lastLesson: null, lastPercent: null })) }),
  "group.show": () => ({ ...WEEK, groups: groups() }) as never, "group.week": () => ({ saved: 3, known: [] }), "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), ...more,
});
async function open(more: Answers = {}, width = 390): Promise<Opened> {
  const opened = await openTested({ width, answers: answers(more) });
  await opened.page.getByRole("button", { name: "Отметить встречи недели" }).click();
  await opened.page.getByRole("heading", { name: "Встречи недели" }).waitFor();
  return opened;
}
const sent = ({ asked }: Opened): unknown[] => asked.filter(({ call }) => call === "group.week").map(({ input }) => input);
const shot = async (page: Page, name: string): Promise<void> => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })));
const card = (page: Page, code: string) => page.getByRole("article", { name: new RegExp(code) });

it.each([300, 390, 1280])("the list fits %i px before and after its ticks, and Tab reaches all", async (width) => {
  const home = await openTested({ width, answers: answers() });
  await home.page.getByRole("button", { name: "Отметить встречи недели" }).waitFor();
  await shot(home.page, `group-home-${width}`);
  await home.context.close();
  const opened = await open({}, width);
  await shot(opened.page, `group-week-${width}`);
  expect([await overflow(opened.page), await barriers(opened.page), opened.errors]).toEqual([0, [], []]);
  await opened.page.getByRole("button", { name: "Были все, кто не отмечен: 3" }).click();
  await card(opened.page, "П-002").getByRole("radio", { name: "Не была", exact: true }).check();
  await shot(opened.page, `group-ticked-${width}`);
  expect([await overflow(opened.page), await barriers(opened.page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it("four groups' week is three taps where all was as always; the entered one is not asked about", async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByRole("button", { name: "Были все, кто не отмечен: 3" }).click();
  await page.getByRole("button", { name: "Записать встречи: 3" }).click();
  await page.getByText("Записано встреч: 3.").waitFor();
  expect(sent(opened)).toEqual([{ week: "2026-08-31", rows: ["PA-1", "PA-2", "PA-4"].map((pairId) => ({ pairId, date: "2026-09-03", held: true, minutes: 40, note: "" })) }]);
});

it("day, length and line change by one tap each; a tick is taken back; what the registry had is said", async () => {
  const opened = await open({ "group.week": () => ({ saved: 1, known: [{ pairId: "PA-4", date: "2026-09-01" }] }) as never });
  const { page } = opened;
  await card(page, "П-001").getByRole("radio", { name: "Не была", exact: true }).check();
  await card(page, "П-001").getByLabel("Почему не встретились").fill("каникулы");
  await card(page, "П-004").getByRole("radio", { name: "Была", exact: true }).check();
  await card(page, "П-004").getByRole("radio", { name: "вт 1", exact: true }).check();
  await card(page, "П-004").getByRole("radio", { name: "15", exact: true }).check();
  await card(page, "П-002").getByRole("radio", { name: "Была", exact: true }).check();
  await card(page, "П-002").getByRole("button", { name: "Убрать отметку" }).click();
  await page.getByRole("button", { name: "Записать встречи: 2" }).click();
  await page.getByText("Уже было записано, второй раз не внесено: П-004, 1 сентября.").waitFor();
  expect(sent(opened)).toMatchObject([{ rows: [{ pairId: "PA-1", held: false, minutes: null, note: "каникулы" }, { pairId: "PA-4", date: "2026-09-01", held: true, minutes: 15 }] }]);
});

it("what was ticked survives a reload and a refusal, which stands at its group", async () => {
  let refuse = true;
  const opened = await open({ "group.week": () => (refuse ? { refuse: { code: "invalid-input", key: "form.wrong", details: [{ key: "group.afterEnd", field: "rows.1.date", params: { date: "2026-09-03", end: "2026-09-02", code: "П-004" } }] } } : { saved: 2, known: [] }) });
  const { page } = opened;
  await card(page, "П-001").getByRole("radio", { name: "Была", exact: true }).check();
  await card(page, "П-001").getByLabel("Что делали").fill("Прочли условие");
  await card(page, "П-004").getByRole("radio", { name: "Была", exact: true }).check();
  await page.reload();
  await page.getByRole("button", { name: "Отметить встречи недели" }).click();
  expect(await card(page, "П-001").getByLabel("Что делали").inputValue()).toBe("Прочли условие");
  await page.getByRole("button", { name: "Записать встречи: 2" }).click();
  await card(page, "П-004").getByText(/позже окончания/).waitFor();
  refuse = false;
  await page.getByRole("button", { name: "Записать встречи: 2" }).click();
  await page.getByText("Записано встреч: 2.").waitFor();
  expect(await page.getByLabel("Что делали").count()).toBe(0);
});

it("an earlier week is one tap away and asks the server for it", async () => {
  const opened = await open();
  await opened.page.getByRole("button", { name: "Неделя раньше" }).click();
  await opened.page.waitForTimeout(300);
  expect(opened.asked.filter(({ call }) => call === "group.show").map(({ input }) => input)).toEqual([{ week: null }, { week: "2026-08-24" }]);
});

const asked = (at: number, part: object = {}): object => ({
  inviteId: `FI-${at}`, questionnaire: "Q18a", title: "Наставник для меня: с чего начнём", closesOn: "2026-09-29", person: { personId: `PR-3${at}`, code: `У-01${at}`, name: "Ким Софья", class: "5Б" }, group: "П-001",
  answered: false, answeredAt: "", byPupil: false, link: `https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=SEKRET${at}`, code: `SEKRET${at}`, address: "https://forms.gle/abc", ...part,
});
const pupils = (): object[] => [
  asked(1), asked(2, { person: { personId: "PR-32", code: "У-015", name: LONG_NAME, class: "11А" }, questionnaire: "Q18b", title: "Я – наставник: с чего начнём" }),
  asked(3, { answered: true, byPupil: true, person: { personId: "PR-33", code: "У-016", name: "Орлов Тимур", class: "5Б" } }), asked(4, { answered: true, person: { personId: "PR-34", code: "У-017", name: "Панина Вера", class: "5В" } }),
];
const sheet = { questionnaire: { id: "Q18a", title: "Наставник для меня: с чего начнём", head: "", end: "", noNames: "", closed: "", seen: "Кто это видит: ты и куратор наставничества.", items: [
  { key: "2", title: "По какому предмету?", help: "", required: false, closed: false, type: "short", whole: null, choices: [], rows: [], scale: null },
  { key: "6", title: "Хочу участвовать сам(а)", help: "", required: false, closed: false, type: "one", whole: null, choices: [{ code: "yes", title: "да" }, { code: "unsure", title: "не уверен(а)" }], rows: [], scale: null },
] }, person: "Ким Софья", about: "П-001", closesOn: "2026-09-29", open: true, answered: false, byPupil: false };
const withPupils = (more: Answers = {}): Answers => ({ "slots.hand": () => ({ invites: pupils() }) as never, "group.form": () => sheet as never, "group.results": () => ({ late: false }), ...more });

it.each([300, 390, 1280])("questionnaires of pupils, their cards and a sheet fit %i px, and Tab reaches all", async (width) => {
  const opened = await open(withPupils(), width);
  const { page } = opened;
  await page.getByRole("button", { name: "Анкеты учеников" }).click();
  await page.getByRole("heading", { name: "Анкеты учеников" }).waitFor();
  await shot(page, `group-answers-${width}`);
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await page.getByRole("button", { name: "Карточки с QR: 2" }).click();
  await page.getByRole("img", { name: /Ким/ }).waitFor();
  await shot(page, `group-slips-${width}`);
  expect([await overflow(page), await page.getByText("SEKRET1").count(), opened.errors]).toEqual([0, 1, []]);
  await page.getByRole("button", { name: "Назад" }).click();
  await page.getByRole("button", { name: "Внести с бумаги: Ким Софья, 5Б" }).click();
  await page.getByLabel("По какому предмету?").waitFor();
  await shot(page, `group-sheet-${width}`);
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it("who answered by the own code is not typed over; a sheet is typed in and sent once", async () => {
  const opened = await open(withPupils());
  const { page } = opened;
  await page.getByRole("button", { name: "Анкеты учеников" }).click();
  expect(await page.getByRole("article", { name: /Орлов/ }).getByRole("button").count()).toBe(0);
  await page.getByRole("button", { name: "Внести с бумаги: Ким Софья, 5Б" }).click();
  await page.getByLabel("По какому предмету?").fill("математика");
  await page.getByRole("radio", { name: "да", exact: true }).check();
  await page.getByRole("button", { name: "Записать ответы" }).click();
  await page.getByText("Ответы записаны.").waitFor();
  expect(opened.asked.filter(({ call }) => call === "group.results").map(({ input }) => input)).toMatchObject([{ inviteId: "FI-1", values: { 2: "математика", 6: "yes" } }]);
});

const paperOf = (at: number, part: object = {}): object => ({
  paperId: `DC-${at}`, kind: "D57", variant: "", title: "Карточка пары (группы) учеников", number: "", date: null, state: "draft", version: 1, about: "П-001", pairIds: ["PA-1"], edited: "", mends: null, hasFile: true, locked: false,
  url: "", scanUrl: "", acknowledged: { done: 0, of: 0 }, waitsFor: [], maySign: true, mayAcknowledge: false, ...part,
});
const NO_RESULT = { reached: "", indicator: "", before: "", after: "", mentorWords: "", menteeWords: "" };
const line = (at: number, activity: string, part: object = {}): object => ({ itemId: `PL-${at}`, activity, due: "2026-09-15", status: "planned", doneOn: null, ...part });
const offered = (at: number, activity: string, ticked: boolean): object => ({ code: `B-PUP-0${at}`, activity, due: "2026-09-22", ticked });
const groupCard = (at: number, part: object = {}): object => ({
  pairId: `PA-${at}`, code: `П-00${at}`, kind: "pair", goal: "Адаптация", state: "working", start: "2026-09-01", end: "2027-05-31", closed: false, mentor: pupil("Семёнов А.", "9А"), mentees: [pupil("Ким С.", "5Б")], lines: [], offered: [], papers: [], result: NO_RESULT, ...part,
});
const LONG_DEED = "Познакомить с тремя ребятами и вместе сходить на одно школьное событие, а потом рассказать об этом взрослому группы";
const cards = (): object[] => [
  groupCard(1, { offered: [offered(5, "Пройти по школе вдвоём", true), offered(6, LONG_DEED, true), offered(1, "Выбрать один предмет", false)], papers: [paperOf(1)] }),
  groupCard(2, { kind: "group", mentor: pupil(LONG_NAME, "11А"), mentees: [pupil("Орлов Т.", "5Б"), pupil(LONG_NAME, "5В")], goal: "Подтянуть математику к концу четверти и перестать бояться выходить к доске", lines: [line(1, "Пройти по школе вдвоём", { status: "done", doneOn: "2026-09-04" }), line(2, LONG_DEED)] }),
  groupCard(3, { closed: true, state: "ended", papers: [paperOf(3, { kind: "D58", title: "Итог пары (группы) учеников" }), paperOf(4, { kind: "D59", title: "Благодарность ученику-наставнику", state: "signed", date: "2026-09-04", maySign: false, locked: true })] }),
];
const withCards = (more: Answers = {}): Answers => ({
  "group.cards": () => ({ cards: cards(), worksWithFiles: true, pageUrl: "https://script.google.com/macros/s/x/exec" }) as never, "group.plan": () => ({ added: 2 }), "group.result": () => ({}), "paper.mark": () => ({ marked: 1, job: null }), ...more,
});
async function openCards(more: Answers = {}, width = 390): Promise<Opened> {
  const opened = await open(withCards(more), width);
  await opened.page.getByRole("button", { name: "Карточки и итоги" }).click();
  await opened.page.getByRole("heading", { name: "Карточки и итоги" }).waitFor();
  return opened;
}

it.each([300, 390, 1280])("cards of groups, their forms open, fit %i px, and Tab reaches all", async (width) => {
  const opened = await openCards({}, width);
  const { page } = opened;
  await shot(page, `group-cards-${width}`);
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await card(page, "П-001").getByRole("button", { name: /^Добавить дело/ }).click();
  await card(page, "П-001").getByLabel("Своё дело").fill("Сходить в музей");
  await card(page, "П-003").getByRole("button", { name: /^Записать итог/ }).click();
  await card(page, "П-003").getByLabel(/^По чему видно/).fill("от 1 до 10");
  await card(page, "П-001").getByRole("button", { name: /^Отметить подписание/ }).click();
  await shot(page, `group-cards-open-${width}`);
  expect([await overflow(page), await barriers(page), opened.errors]).toEqual([0, [], []]);
  await opened.context.close();
});

it("a first plan is ticked beforehand by its goal, two taps; a deed done is one; a paper signed with a pen is marked", async () => {
  const opened = await openCards();
  const { page } = opened;
  const asked = (call: string) => opened.asked.filter((each) => each.call === call).map(({ input }) => input);
  await card(page, "П-001").getByRole("button", { name: /^Добавить дело/ }).click();
  await page.getByRole("button", { name: "Добавить: 2" }).click();
  await page.getByText("Добавлено дел: 2.").first().waitFor();
  await card(page, "П-002").getByRole("button", { name: /^Сделано: Познакомить/ }).click();
  await page.getByText("Записано.").first().waitFor();
  await card(page, "П-001").getByRole("button", { name: /^Отметить подписание/ }).click();
  await page.getByRole("button", { name: /^Отметить: 1/ }).click();
  await page.waitForTimeout(300);
  expect(asked("group.plan")).toEqual([{ pairId: "PA-1", codes: ["B-PUP-05", "B-PUP-06"], own: null, marks: [] }, { pairId: "PA-2", codes: [], own: null, marks: [{ itemId: "PL-2", does: "done" }] }]);
  expect(asked("paper.mark")).toMatchObject([{ papers: [{ paperId: "DC-1", number: "" }], date: "2026-09-05", signers: [] }]);
});

it("a closed group without a result comes first; what is typed survives a reload and a refusal", async () => {
  let refuse = true;
  const opened = await openCards({ "group.result": () => (refuse ? { refuse: { code: "not-found", key: "notYours", details: [] } } : {}) as never });
  const { page } = opened;
  expect(await page.getByRole("article").first().getAttribute("aria-label")).toContain("П-003");
  await card(page, "П-003").getByRole("button", { name: /^Записать итог/ }).click();
  await page.getByRole("radio", { name: "Частично" }).check();
  await page.getByLabel("Слова наставника").fill("Стал увереннее.");
  await page.reload();
  await page.getByRole("button", { name: "Отметить встречи недели" }).click();
  await page.getByRole("button", { name: "Карточки и итоги" }).click();
  await card(page, "П-003").getByRole("button", { name: /^Записать итог/ }).click();
  expect(await page.getByLabel("Слова наставника").inputValue()).toBe("Стал увереннее.");
  await card(page, "П-003").locator("form").getByRole("button", { name: "Записать итог" }).click();
  await page.getByText("Не найдено или не ваше", { exact: false }).first().waitFor();
  refuse = false;
  await card(page, "П-003").locator("form").getByRole("button", { name: "Записать итог" }).click();
  await page.getByText("Итог записан.").first().waitFor();
  expect(opened.asked.filter(({ call }) => call === "group.result").map(({ input }) => input).pop()).toEqual({ pairId: "PA-3", reached: "partly", indicator: "", before: "", after: "", mentorWords: "Стал увереннее.", menteeWords: "" });
});
