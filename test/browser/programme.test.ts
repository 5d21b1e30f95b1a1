import type { Input } from "../../src/contract/contract";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { nobody, planLine, programme, proposed, shownPlans, signed } from "./programme-sample";
import { home, pair } from "./sample";

const openTested = pageOfTests();

const SHOTS = process.env["SHOTS"];
const mentees = (at: number) => [{ personId: `PR-1${at}`, code: "Н-021", name: "Константинопольская-Преображенская А. В.", class: "", subjects: ["математика"] }];
const mentor = () => home({ roles: ["mentor"], pairs: [pair(1, { mentees: mentees(1) })] });
const curator = () => home({ roles: ["curator"], me: { personId: "PR-9", code: "Н-001", name: "Юсупова Лейла Рашидовна" }, pairs: [1, 2, 3].map((at) => pair(at, { mentees: mentees(at) })) });
const fill = (input: Input<"programme.fill">) => (input.apply ? { plans: [], made: input.mentees.length } : { plans: input.mentees.map((each) => proposed({ ...input, mentees: [each, ...(input.mentees.length > 1 ? [each] : [])] })), made: 0 });
const base = (more: Answers = {}): Answers => ({ "home.show": mentor, "draft.save": () => ({ savedAt: "2026-09-05T11:05:00.000Z" }), "programme.show": () => shownPlans(), "programme.fill": fill, ...more });
const inputs = ({ asked }: Opened, name: string) => asked.filter(({ call }) => call === name).map(({ input }) => input as unknown);

/** The page as a mentor reaches it: from the card of the pair. */
async function open(more: Answers = {}, width = 390): Promise<Opened> {
  const opened = await openTested({ width, view: "mine", answers: base(more) });
  await opened.page.getByRole("button", { name: "Программа и план" }).click();
  await opened.page.getByRole("heading", { level: 1, name: "Программа и план" }).waitFor();
  return opened;
}
async function shot({ page }: Opened, name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}
async function fits(opened: Opened, name: string, width: number): Promise<void> {
  await opened.page.waitForTimeout(300);
  await shot(opened, `${name}-${width}`);
  expect([name, width, await overflow(opened.page)]).toEqual([name, width, 0]);
  expect([name, width, await barriers(opened.page)]).toEqual([name, width, []]);
  expect(opened.errors).toEqual([]);
}

it.each([300, 390, 1280])("the plan, its forms and the proposal fit %i px, and Tab reaches all", async (width) => {
  const plan = await open({}, width);
  await plan.page.getByText("просрочено 1").waitFor();
  await fits(plan, "plan", width);
  await plan.page.getByRole("button", { name: /^Отметить: Познакомиться/ }).click();
  await fits(plan, "mark", width);
  await plan.page.getByRole("button", { name: /^Изменить: Познакомиться/ }).click();
  await fits(plan, "change", width);
  await plan.page.getByRole("button", { name: "Отменить строку" }).click();
  await plan.page.getByText(/с пометкой «отменено»/).waitFor();
  await plan.page.getByText("Цель, задачи, результаты").click();
  await plan.page.getByRole("button", { name: "Изменить текст" }).click();
  await fits(plan, "texts", width);
  await plan.context.close();
  const corrections = await open({ "programme.show": () => shownPlans({ programmes: [signed()] }) }, width);
  await corrections.page.getByText("Поправки ждут согласия: 1").waitFor();
  await fits(corrections, "signed", width);
  await corrections.context.close();
  const empty = await open({ "programme.show": nobody }, width);
  await empty.page.getByRole("button", { name: "Составить программу" }).waitFor();
  await fits(empty, "none", width);
  await empty.page.getByRole("button", { name: "Составить программу" }).click();
  await empty.page.getByRole("button", { name: "Записать программу: 30 строк" }).waitFor();
  await empty.page.getByText("Что сейчас трудно").click();
  await fits(empty, "fill", width);
  await empty.context.close();
  const many = await openTested({ width, view: "programmes", answers: base({ "home.show": curator }) });
  await many.page.getByRole("button", { name: /^Составить 3 программы/ }).waitFor();
  await fits(many, "programmes", width);
  await many.page.getByRole("button", { name: "Назад" }).click();
  await many.page.getByRole("button", { name: "Составить программы" }).waitFor();
  await fits(many, "pairs", width);
  await many.context.close();
});

it.each([300, 390, 1280])("the plan of the potential has the mentee's intention, the reserve and the attestation, %i px", async (width) => {
  const text = { ...programme().text, goal: "", tasks: "", results: "", rhythm: "", mode: "", analysis: "Работа с сильными", career: "Руководить методическим объединением учителей математики и информатики", reserve: "yes", attestationOn: "2028-11-01" };
  const opened = await open({ "programme.show": () => shownPlans({ programmes: [programme({ kind: "D18", start: "2028-03-01", end: "2029-08-31", text })] }), "programme.save": () => ({}) }, width);
  const { page } = opened;
  await page.getByText("Цель, задачи, результаты").click();
  await page.getByText("Руководить методическим объединением").waitFor();
  await fits(opened, "potential", width);
  expect((await page.getByRole("definition").allInnerTexts()).map((words) => words.replace(/\s/g, " "))).toEqual(["Работа с сильными", text.career, "да", "1 ноября 2028"]);
  await page.getByRole("button", { name: "Изменить текст" }).click();
  await page.getByLabel("Кадровый резерв").selectOption("no");
  await page.getByLabel(/^Аттестация намечена/).fill("2028-12-01");
  await fits(opened, "potential-form", width);
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Текст программы сохранён.").first().waitFor();
  expect(inputs(opened, "programme.save")).toMatchObject([{ text: { career: text.career, reserve: "no", attestationOn: "2028-12-01" } }]);
  await opened.context.close();
});

it("heading with percent by date, the late and the uncovered; lines by date with their distance; filters are remembered", async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByText("50 %").waitFor();
  await page.getByText("выполнено на сегодня: 1 из 2").waitFor();
  await page.getByText("отношения с родителями").first().waitFor();
  expect(await page.getByRole("article", { name: /^Познакомиться/ }).innerText()).toMatch(/до 1.сентября, вторник · просрочено на 4.дня[\s\S]*просрочено/);
  expect(await page.getByRole("article", { name: /^Посетить два урока/ }).innerText()).toMatch(/через 3.дня[\s\S]*в работе/);
  await page.getByLabel("Что показать").selectOption("late");
  await page.getByText("Показано 1 из 29").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Программа и план" }).click();
  await page.getByText("Показано 1 из 29").waitFor();
  await page.getByLabel("Что показать").selectOption("all");
  await page.getByLabel("Направление").selectOption("ict");
  await page.getByText("Показано 1 из 29").waitFor();
  await opened.context.close();
});

it("«Отметить» opens in place; what is wrong stands beside its field, and nothing typed is lost", async () => {
  let times = 0;
  const opened = await open({ "plan.mark": () => ((times += 1) < 2 ? { refuse: { code: "invalid-input", key: "plan.doneLater", field: "doneOn", params: { on: "2026-09-06" } } } : {}) });
  const { page } = opened;
  await page.getByRole("button", { name: /^Отметить: Познакомиться/ }).click();
  await page.getByLabel("Что получилось").fill("Познакомились с четырьмя");
  await page.getByRole("radio", { name: "частично" }).check({ force: true });
  await page.getByRole("radio", { name: "1: отчасти" }).check({ force: true });
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("День ещё не наступил: 06.09.2026").first().waitFor();
  expect(await page.getByLabel("Когда сделано").getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByLabel("Что получилось").inputValue()).toBe("Познакомились с четырьмя");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Отметка сохранена.").waitFor();
  expect(inputs(opened, "plan.mark").at(-1)).toEqual({ itemId: "PL-1", status: "partly", doneOn: "2026-09-05", actualResult: "Познакомились с четырьмя", evidence: "размеченный экземпляр программы", mentorMark: 1 });
  await opened.context.close();
});

it("what was typed in a form comes back after the page was closed", async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByRole("button", { name: "Добавить строку" }).click();
  await page.getByLabel("Что сделать").fill("Сходить на урок к химику");
  await page.reload();
  await page.getByRole("button", { name: "Программа и план" }).click();
  await page.getByRole("button", { name: "Добавить строку" }).click();
  await page.getByText(/Восстановлен черновик/).waitFor();
  expect(await page.getByLabel("Что сделать").inputValue()).toBe("Сходить на урок к химику");
  await opened.context.close();
});

it("a new line, one beyond the plan, one accepted, and a signed line that is changed with a reason and waits", async () => {
  const opened = await open({ "plan.propose": () => ({ itemId: "PL-99" as never }), "plan.accept": () => ({}), "plan.change": () => ({ waits: true }), "programme.show": () => shownPlans({ programmes: [signed()] }) });
  const { page } = opened;
  await page.getByRole("button", { name: "Сделано сверх плана" }).click();
  await page.getByLabel("Что сделано").fill("Провели день открытых дверей");
  await page.locator("form").getByRole("button", { name: "Сделано сверх плана" }).click();
  await page.getByText("Строка добавлена.").waitFor();
  expect(inputs(opened, "plan.propose").at(-1)).toMatchObject({ programmeId: "PG-1", offPlan: true, doneOn: "2026-09-05", line: { activity: "Провели день открытых дверей" } });
  await page.getByRole("button", { name: "Принять: Провести открытый урок для коллег", exact: true }).click();
  await page.getByText("Строка принята в план.").waitFor();
  await page.getByRole("button", { name: /^Изменить: Познакомиться/ }).click();
  const save = page.getByRole("button", { name: "Сохранить" });
  expect(await save.isDisabled()).toBe(true);
  await page.getByLabel("Почему").fill("болел коллега");
  await page.getByLabel("Срок", { exact: true }).fill("2026-09-20");
  await save.click();
  await page.getByText("Поправка ждёт согласия другой стороны.").waitFor();
  expect(inputs(opened, "plan.change").at(-1)).toMatchObject({ itemId: "PL-1", cancel: false, reason: "болел коллега", agreeTo: null, line: { due: "2026-09-20" } });
  await page.getByRole("button", { name: /^Согласен: / }).click();
  await page.getByText("Поправка принята, план изменён.").waitFor();
  expect(inputs(opened, "plan.change").at(-1)).toEqual({ itemId: null, line: null, cancel: false, reason: "", agreeTo: "PC-1" });
  await opened.context.close();
});

it("the proposal follows the difficulties; its ticks are counted on the button, and written as they stand", async () => {
  const opened = await open({ "programme.show": nobody });
  const { page } = opened;
  await page.getByRole("button", { name: "Составить программу" }).click();
  await page.getByRole("button", { name: "Записать программу: 30 строк" }).waitFor();
  await page.getByText("Что сейчас трудно").click();
  await page.getByRole("group", { name: "отношения с детьми" }).getByRole("radio", { name: "2, часто" }).check({ force: true });
  await page.getByRole("button", { name: "Записать программу: 32 строки" }).waitFor();
  await page.getByText("Дело по трудности DF01, 1").click();
  await page.getByRole("button", { name: "Записать программу: 31 строка" }).click();
  await page.getByText(/Программа записана: 31 строка/).waitFor();
  const last = inputs(opened, "programme.fill").at(-1) as Input<"programme.fill">;
  expect(last).toMatchObject({ apply: true, difficulties: { DF01: 3, DF05: 2 }, mentees: [{ pairId: "PA-1", menteeId: "PR-11" }] });
  expect(last.codes).toHaveLength(31);
  expect(last.codes).not.toContain("B-100");
  await opened.context.close();
});

it("what stands in the way of a proposal is said with the way to mend it", async () => {
  const opened = await open({ "programme.show": nobody, "programme.fill": (input) => ({ plans: [proposed(input, { lines: [], lacks: [{ said: { key: "plan.lack.term", params: { pair: "П-001" } }, mend: { view: "pairs", of: [] } }] })], made: 0 }) });
  await opened.page.getByRole("button", { name: "Составить программу" }).click();
  await opened.page.getByText(/П-001: нет срока пары/).waitFor();
  expect(await opened.page.getByRole("button", { name: /^Записать/ }).count()).toBe(0);
  await opened.context.close();
});

it("the curator writes all that are lacking at once, in numbers, without those unticked", async () => {
  const opened = await openTested({ width: 1280, view: "programmes", answers: base({ "home.show": curator }) });
  const { page } = opened;
  await page.getByText("3 наставляемых без программы").waitFor();
  await page.getByRole("checkbox").first().uncheck({ force: true });
  await page.getByRole("button", { name: "Составить 2 программы: 60 строк" }).click();
  await page.getByText("Составлено программ: 2.").waitFor();
  expect(inputs(opened, "programme.fill").filter((input) => (input as Input<"programme.fill">).apply)).toEqual([{ mentees: [{ pairId: "PA-2", menteeId: "PR-12" }, { pairId: "PA-3", menteeId: "PR-13" }], kind: "D15", difficulties: null, codes: null, apply: true }]);
  await opened.context.close();
});

it("to a mentee what is late is awaited, her line is a suggestion, and nothing is shown that she may not do", async () => {
  const mentee = () => home({ roles: ["mentee"], me: { personId: "PR-11", code: "Н-021", name: "Морозов Павел Сергеевич" }, pairs: [pair(1, { mayLog: false })] });
  const own = programme({ mayFill: false, uncovered: [], lines: [planLine(1, { due: "2026-09-01", overdue: true, mayGrade: false })] });
  const opened = await open({ "home.show": mentee, "programme.show": () => shownPlans({ programmes: [own] }) });
  const { page } = opened;
  await page.getByText("ждём 1").waitFor();
  expect(await page.locator("main").innerText()).not.toContain("просрочено");
  await page.getByRole("button", { name: "Предложить строку" }).click();
  await page.getByText("Строка появится в плане, когда её примет наставник.").waitFor();
  await page.getByRole("button", { name: /^Отметить: / }).click();
  expect(await page.getByText("Оценка наставника").count()).toBe(0);
  await opened.context.close();
});

describe("the adaptation plan beside the programme", () => {
  const adaptation = () => programme({
    programmeId: "PG-2", kind: "D16", end: "2026-11-30", coverage: null, uncovered: [], text: { authorMode: "joint", analysis: "", goal: "", tasks: "", results: "", rhythm: "", mode: "", duties: "Ведёт уроки в 7Б." },
    gaps: [{ deficit: "ведение документации", competence: "K1", source: "questionnaire", measure: "Заполнить журнал за неделю" }],
    lines: [
      planLine(1, { part: "general", due: "2026-12-04", outside: true, activity: "Провести классный час" }), planLine(2, { part: "preparation", due: "2026-09-08", activity: "Собрать папку" }),
      planLine(3, { part: "dayOne", due: "2026-09-07", activity: "Обойти школу" }),
    ],
  });
  const both = () => shownPlans({ programmes: [programme(), adaptation()] });
  const opened16 = async (width: number, more: Answers = {}) => {
    const opened = await open({ "programme.show": both, ...more }, width);
    await opened.page.getByLabel("Какой план").selectOption({ label: "план адаптации" });
    await opened.page.getByRole("heading", { name: /: план адаптации$/ }).waitFor();
    return opened;
  };

  it.each([300, 1280])("is one of two that are switched between: its parts in their order, what lies outside the three months flagged, %i px", async (width) => {
    const opened = await opened16(width);
    const { page } = opened;
    expect(await page.getByRole("region").evaluateAll((regions) => regions.map((region) => region.getAttribute("aria-label")).filter((name) => name !== null && /часть|Первый день/.test(name)))).toEqual(["А. Подготовительная часть", "Первый день", "Б. Общая часть"]);
    expect(await page.getByRole("article", { name: "Провести классный час" }).getByText("Вне трёх месяцев адаптации").count()).toBe(1);
    expect(await page.getByText("Вне трёх месяцев адаптации").count()).toBe(1);
    await page.getByText("Дефициты: 1").click();
    await page.getByText("Заполнить журнал за неделю").waitFor();
    await fits(opened, "adaptation", width);
    await opened.context.close();
  });

  it("its circle of duties is rewritten in place; what was typed survives the reload", async () => {
    const opened = await opened16(390, { "programme.save": () => ({}) });
    const { page } = opened;
    const edit = async () => {
      await page.getByText("Круг обязанностей и полномочий").first().click();
      await page.getByRole("button", { name: "Изменить текст" }).click();
    };
    await edit();
    expect(await page.getByLabel("Цель").count()).toBe(0);
    await page.getByLabel("Круг обязанностей и полномочий").fill("Ведёт уроки в 7Б и 8А.");
    await page.reload();
    await page.getByRole("button", { name: "Программа и план" }).click();
    await page.getByLabel("Какой план").selectOption({ label: "план адаптации" });
    await edit();
    await page.getByText(/Восстановлен черновик/).waitFor();
    await page.getByRole("button", { name: "Сохранить" }).click();
    await page.getByText("Текст программы сохранён.").waitFor();
    expect(inputs(opened, "programme.save").at(-1)).toMatchObject({ programmeId: "PG-2", text: { duties: "Ведёт уроки в 7Б и 8А." } });
    await opened.context.close();
  });
});
