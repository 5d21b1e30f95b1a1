import { QUESTIONNAIRE_IDS } from "../../contract/schemas";
import type { Questionnaire } from "../../templates/questionnaires/shape";
import { newCode } from "../domain/questions/code";
import { ANSWER_RIGHTS, answerGroup } from "./answer-rights";
import { formSpec, questionnaireShown } from "./form-spec";
import { QUESTIONNAIRES } from "./questionnaires";

const all = QUESTIONNAIRE_IDS.map((id) => [id, QUESTIONNAIRES[id]] as const);
const twice = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

describe.each(all)("the definition of %s", (id, { items, ...questionnaire }) => {
  it("names each question once and says where its answer goes", () => {
    expect(questionnaire.id).toBe(id);
    expect([twice(items.map(({ key }) => key)), twice(items.map(({ title }) => title))]).toEqual([[], []]);
    expect(items.filter(({ targets }) => targets.length === 0)).toEqual([]);
  });

  it("has codes and titles that are one text once, without the signs that part a value", () => {
    for (const item of items) {
      for (const choices of ["choices" in item ? item.choices : [], "rows" in item ? item.rows : [], "columns" in item ? item.columns : []]) {
        expect([twice(choices.map(({ code }) => code)), twice(choices.map(({ title }) => title))]).toEqual([[], []]);
        expect(choices.filter(({ code }) => !/^[A-Za-z0-9]+$/.test(code))).toEqual([]);
      }
      if (item.type === "scale") expect(item.low).toBeLessThan(item.high);
      if (item.type === "short" && item.whole) expect(item.whole.from).toBeLessThanOrEqual(item.whole.to);
    }
  });

  it("keeps its closed questions in groups of R.5 that nobody but the curator reads of others", () => {
    for (const item of items) {
      const group = answerGroup(id, item.key);
      // Beside the curator only its author, and whoever it was passed on to (R.7).
      const readers = Object.entries(ANSWER_RIGHTS[group]).filter(([role, cell]) => role !== "curator" && !/^s@(self|mine|ask)$/.test(cell));
      if (item.closed) expect({ key: item.key, group, readers }).toEqual({ key: item.key, group, readers: [] });
    }
  });
});

describe.each(all)("%s as a Google Form", (_, questionnaire) => {
  const { items } = formSpec(questionnaire, "names");

  it("asks for the code first, and for nothing twice", () => {
    expect(items[0]).toMatchObject({ key: "code", type: "short", required: true });
    const pattern = new RegExp(`^(?:${items[0]!.type === "short" ? items[0]!.pattern!.text : ""})$`);
    const code = newCode((below) => below - 1, new Set());
    expect([code, code.toLowerCase(), `${code}A`, code.replace(/.$/, "0"), ""].map((typed) => pattern.test(typed))).toEqual([true, true, false, false, false]);
    expect([twice(items.map(({ key }) => key)), twice(items.map(({ title }) => title))]).toEqual([[], []]);
    expect(items.filter(({ type }) => type !== "page").map(({ key }) => key)).toEqual(["code", ...questionnaire.items.map(({ key }) => key)]);
  });

  it("is parted in pages of about five questions, so that the bar moves", () => {
    const pages = items.reduce<number[]>((sizes, { type, key }) => (key === "code" ? sizes : type === "page" ? [...sizes, 0] : [...sizes.slice(0, -1), sizes[sizes.length - 1]! + 1]), [0]);
    expect(Math.max(...pages)).toBeLessThanOrEqual(5);
    expect(Math.min(...pages)).toBeGreaterThan(0);
  });
});

it("Q02: head, end and notes stand word for word (§3), and who reads it by R.5", () => {
  const { title, description, confirmation, collectEmail, items } = formSpec(QUESTIONNAIRES.Q02, "codes");
  expect({ title, confirmation, collectEmail }).toEqual({ title: "Анкета наставляемого: запрос и затруднения", collectEmail: true, confirmation: "Спасибо! Если хотите что-то изменить в ответах, откройте ссылку из письма ещё раз." });
  expect(description).toBe("Анкета займёт около 10 минут. Ответы видит куратор наставничества и ваш наставник. Они нужны, чтобы подобрать помощь и улучшить программу, и не влияют на оплату труда и нагрузку. Можно пропустить любой вопрос без звёздочки.");
  const help = Object.fromEntries(items.map((item) => [item.key, item.help]));
  expect([help["1"], help["2"], help["8"], help["11"], help["13"]]).toEqual(["", "Не пишите имён", "Видите вы и куратор. Не пишите имён", "Отметьте хотя бы одно", "Не пишите имён"]);
  expect(formSpec(QUESTIONNAIRES.Q02, "names").items.filter((item) => item.help.includes("Не пишите"))).toEqual([]);
  const pages = items.filter(({ type }) => type === "page");
  expect(pages.map((page) => page.title)).toEqual(["Шаг 2 из 5", "Шаг 3 из 5", "Шаг 4 из 5", "Шаг 5 из 5"]);
  expect(pages.map((page) => page.help)).toEqual(["", "", "", "Кто это видит: вы, куратор наставничества, ваш наставник и заместители директора; с пометкой «Видите вы и куратор» – только вы и куратор."]);
});

it("a weekday may have no tick: Google would ask for one in every row, so the grid of several ticks has no star there", () => {
  const stars = formSpec(QUESTIONNAIRES.Q02, "names").items.filter(({ required }) => required).map(({ key }) => key);
  expect(stars).toEqual(["code", "1", "2", "3", "4", "6", "7", "10", "12", "14", "15", "16"]);
  expect(questionnaireShown("Q02", "names").items.find(({ key }) => key === "11")).toMatchObject({ required: true, type: "gridMany" });
});

it("an anonymous questionnaire says so, and collects no address", () => {
  const anonymous: Questionnaire = { id: "Q99", version: 1, title: "Опрос", channel: "form", minutes: 3, readers: "nobody", anonymous: true, items: [{ key: "1", title: "Что мешает?", type: "paragraph", targets: ["shown"] }] };
  const { description, collectEmail } = formSpec(anonymous, "names");
  expect(collectEmail).toBe(false);
  expect(description).toContain("Ответы видит куратор наставничества. Они нужны");
  expect(description).toContain("Имя писать не нужно.");
});

it("the same on the page and on paper", () => {
  const { head, seen, noNames, closed, items } = questionnaireShown("Q23", "codes");
  expect({ noNames, closed }).toEqual({ noNames: "Не пишите имён", closed: "Видите вы и куратор" });
  expect(head).toMatch(/^Анкета займёт около 2 минут\. Ответы видит куратор наставничества и ваш наставник\./);
  expect(seen).toBe("Кто это видит: вы, куратор наставничества, ваш наставник, заместители директора и руководитель методобъединения.");
  expect(items.map(({ type, whole, scale }) => [type, whole, scale])).toEqual([
    ["short", null, null], ["many", null, null], ["short", { from: 0, to: 60 }, null], ["scale", null, { low: 0, high: 10, lowLabel: "совсем нет", highLabel: "полностью" }], ["short", null, null],
  ]);
  expect(questionnaireShown("Q02", "names")).toMatchObject({ noNames: "", items: expect.arrayContaining([expect.objectContaining({ key: "8", closed: true }), expect.objectContaining({ key: "4", rows: expect.any(Array), choices: expect.any(Array) })]) });
});
