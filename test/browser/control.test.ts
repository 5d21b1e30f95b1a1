import { control, controlLine, finding } from "./control-sample";
import { barriers, overflow, pageOfTests } from "./page";
import type { Answers, Opened } from "./page";
import { home, line, pair } from "./sample";

const openTested = pageOfTests();

const deputy = (part: Parameters<typeof home>[0] = {}) => home({ roles: ["deputyTeaching"], pairs: [pair(1, { mayLog: false })], ...part });
const kept = () => ({ savedAt: "2026-09-05T11:05:00.000Z" });
const answers = (more: Answers = {}): Answers => ({
  "home.show": () => deputy(), "draft.save": kept, "control.show": () => control(), "control.plan": () => ({ controlIds: ["CO-9" as never] }), "control.record": () => ({ controlId: "CO-2" as never }),
  "finding.close": () => ({ itemId: null }), "finding.add": () => ({ findingId: "FN-9" as never }), ...more,
});
const open = (more: Answers = {}, width = 1280, view = "control") => openTested({ width, view, answers: answers(more) });
/** Waits until something was asked so often: answers of the test come at their own time. */
async function asked(opened: Opened, name: string, times: number): Promise<unknown[]> {
  for (let tries = 0; tries < 100 && inputs(opened, name).length < times; tries += 1) await opened.page.waitForTimeout(50);
  return inputs(opened, name);
}
const inputs = ({ asked }: Opened, name: string) => asked.filter(({ call }) => call === name).map(({ input }) => input as unknown);

it.each([300, 390, 1280])("«Контроль» at %i px: nothing scrolls sideways, Tab reaches all", async (width) => {
  const opened = await open({}, width);
  await opened.page.getByText("3 контроля в этом месяце · просрочено 1 · открытых недостатков 2").waitFor();
  if (process.env["SHOTS"]) await opened.page.screenshot({ path: `${process.env["SHOTS"]}/control-${width}.png`, fullPage: true });
  expect(await overflow(opened.page)).toBeLessThanOrEqual(0);
  expect(await barriers(opened.page)).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.context.close();
}, 60_000);

it("a deputy plans a control for all, moves on to the next month, and what was filtered is remembered (R-G09)", async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByRole("button", { name: "Запланировать контроль" }).click();
  await page.getByRole("form", { name: "Запланировать контроль" }).getByLabel("Вид").selectOption({ label: "Проверка тетрадей" });
  await page.getByLabel("Тема").fill("Орфографический режим");
  await page.getByRole("form", { name: "Запланировать контроль" }).getByRole("button", { name: "Запланировать" }).click();
  await page.getByText("Запланировано: 1.").waitFor();
  expect(inputs(opened, "control.plan")).toMatchObject([{ controlId: null, menteeIds: ["PR-11", "PR-12"], kind: "other", own: "Проверка тетрадей", topic: "Орфографический режим", from: "2026-09-05", byId: null }]);
  await page.getByLabel("Показать").first().selectOption({ label: "проведённые" });
  await page.getByText("Морозов Павел Сергеевич").first().waitFor();
  expect(await page.getByRole("article").count()).toBe(1);
  await page.getByRole("button", { name: /^Позже/ }).click();
  await page.getByText("октябрь 2026").waitFor();
  expect((await asked(opened, "control.show", 3)).at(-1)).toEqual({ menteeId: null, month: "2026-10" });
  await page.reload();
  await page.getByRole("article").first().waitFor();
  expect(await page.getByLabel("Показать").first().inputValue()).toBe("done");
  await opened.context.close();
}, 60_000);

it("a planned one is visited, recorded with what was found, or not held and why (R-G02, R-G11)", async () => {
  const opened = await open({ "home.show": () => deputy({ lines: [line({ rule: "controlLate", personId: "PR-11", text: { key: "Контроль по плану" } })] }) });
  const { page } = opened;
  const card = page.getByRole("article").first();
  await card.getByRole("button", { name: "Отметить проведение" }).click();
  await card.getByLabel("Вывод").fill("Уровень работы соответствует требованиям");
  await card.getByRole("button", { name: "Добавить недостаток" }).click();
  await card.getByLabel("Что не так").fill("Нет итога урока");
  await card.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Контроль отмечен.").waitFor();
  expect(inputs(opened, "control.record")).toMatchObject([{ controlId: "CO-2", kind: "overview", date: "2026-09-05", missed: false, conclusion: "Уровень работы соответствует требованиям", findings: [{ text: "Нет итога урока", measure: "", due: null }] }]);
  await card.getByRole("button", { name: "Записать посещение" }).click();
  await page.getByText("обзорный контроль", { exact: false }).first().waitFor();
  await page.getByLabel("Следующий шаг").fill("Итог на каждом уроке");
  opened.answers["observation.log"] = () => ({ observationId: "CC-9" as never, percent: null });
  await page.getByRole("button", { name: "Сохранить" }).click();
  expect(await asked(opened, "observation.log", 1)).toMatchObject([{ aim: "overview", controlId: "CO-2", menteeId: "PR-11", pairId: "PA-1" }]);
  await opened.context.close();
}, 60_000);

it("a shortcoming is taken one step on in place; the mentee on the card of the pair sees it without buttons", async () => {
  const opened = await open();
  const { page } = opened;
  await page.getByRole("button", { name: "Назначить меру: Нет итога урока" }).click();
  await page.getByLabel("Мера: что сделать").fill("Две минуты на итог");
  await page.getByLabel("Срок", { exact: true }).fill("2026-09-20");
  await page.getByLabel("Записать меру строкой плана").check();
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Недостаток отмечен.").waitFor();
  await page.getByRole("button", { name: "Устранено: Опоздание с началом урока" }).click();
  expect(await asked(opened, "finding.close", 2)).toMatchObject([
    { findingId: "FN-1", step: "measure", measure: "Две минуты на итог", due: "2026-09-20", toPlan: true }, { findingId: "FN-2", step: "removed", measure: "", due: null, toPlan: false },
  ]);
  await opened.context.close();

  const mentee = await open({
    "home.show": () => home({ roles: ["mentee"], me: { personId: "PR-11", code: "Н-021", name: "Морозов Павел Сергеевич" }, pairs: [pair(1, { mayLog: false })] }),
    "control.show": () => control({ lines: [controlLine({ controlId: "CO-1", state: "held", to: "2026-09-04", mayPlan: false, mayRecord: false })], findings: [finding({ steps: [], measure: "Две минуты на итог", due: "2026-09-20", state: "measured" })], who: [], mentees: [] }),
    "pair.show": () => ({ pair: pair(1), lines: [], observations: [], meetings: [], planned: [], members: [] }), "answers.show": () => ({ sheets: [], differs: [], opened: [] }),
  }, 390, "mine");
  await mentee.page.getByRole("button", { name: "Подробнее" }).click();
  await mentee.page.getByRole("button", { name: "Контроль и недостатки" }).click();
  await mentee.page.getByText("Нет итога урока").waitFor();
  if (process.env["SHOTS"]) await mentee.page.screenshot({ path: `${process.env["SHOTS"]}/control-mentee-390.png`, fullPage: true });
  expect(await mentee.page.getByRole("button", { name: /Назначить меру|Устранено|Отметить проведение/ }).count()).toBe(0);
  expect(inputs(mentee, "control.show")).toEqual([{ menteeId: "PR-11", month: null }]);
  expect(mentee.errors).toEqual([]);
  await mentee.context.close();
}, 60_000);

describe("the tables of the later years", () => {
  const LATER = () => control({
    lines: [controlLine({ controlId: "CO-5", kind: "frontal", state: "planned" }), controlLine({ controlId: "CO-6", kind: "repeat", state: "planned", to: "2026-10-05" })],
    findings: [finding({ measure: "Итог на каждом уроке", due: "2026-09-21" }), finding({ findingId: "FN-2", text: "Найдено на уроке", again: false }), finding({ findingId: "FN-4", text: "Чужой недостаток", menteeId: "PR-12" })],
  });

  it.each([300, 390, 1280])("a frontal control: classes and documents, at %i px (R-G07, R-G08)", async (width) => {
    const opened = await open({ "control.show": LATER }, width);
    const { page } = opened;
    await page.getByRole("article").first().getByRole("button", { name: "Отметить проведение" }).click();
    const form = page.getByRole("form", { name: "Отметить проведение" });
    const row = form.getByRole("group", { name: "Класс 1" });
    for (const [label, typed] of [["Класс", "7Б"], ["Писали", "24"], ["Успеваемость, %", "96"]]) await row.getByLabel(label!).fill(typed!);
    // A class without all its numbers is not sent.
    expect(await form.getByRole("button", { name: "Сохранить" }).isDisabled()).toBe(true);
    await row.getByLabel("Качество, %").fill("58");
    await form.getByRole("button", { name: "Добавить класс" }).click();
    await form.getByRole("group", { name: "Записи в журнале" }).getByLabel("Состояние").fill("ведутся аккуратно");
    await form.getByLabel("Вывод").fill("Знания учеников прочные");
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/control-frontal-${width}.png`, fullPage: true });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    await form.getByRole("button", { name: "Сохранить" }).click();
    await page.getByText("Контроль отмечен.").waitFor();
    expect(inputs(opened, "control.record")).toMatchObject([{ controlId: "CO-5", kind: "frontal", knowledge: [{ class: "7Б", wrote: 24, passed: 96, good: 58 }], paperwork: [{ document: "Записи в журнале", stands: "ведутся аккуратно", remark: "" }] }]);
    await opened.context.close();
  }, 60_000);

  it("a repeat control goes through what controls have shown of this mentee, and nothing else (R-G05)", async () => {
    const opened = await open({ "control.show": LATER }, 390);
    const { page } = opened;
    await page.getByRole("article").nth(1).getByRole("button", { name: "Отметить проведение" }).click();
    const checks = page.getByRole("group", { name: "Прежние недостатки" });
    expect(await checks.getByRole("group").count()).toBe(1);
    await checks.getByLabel("Что стало с недостатком").selectOption({ label: "Устранено" });
    await checks.getByLabel("Чем подтверждается").fill("Итог был на трёх уроках");
    if (process.env["SHOTS"]) await page.screenshot({ path: `${process.env["SHOTS"]}/control-repeat-390.png`, fullPage: true });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("form", { name: "Отметить проведение" }).getByRole("button", { name: "Сохранить" }).click();
    await page.getByText("Контроль отмечен.").waitFor();
    expect(inputs(opened, "control.record")).toMatchObject([{ controlId: "CO-6", kind: "repeat", checked: [{ findingId: "FN-1", result: "removed", proof: "Итог был на трёх уроках" }] }]);
    await opened.context.close();
  }, 60_000);
});
