import fc from "fast-check";
import type { Item } from "../../../templates/questionnaires/shape";
import { answerText } from "./answer-text";
import { gridScores, scoreOf } from "./score";
import { typedValues } from "./typed-values";
import { cellsIn, codesIn, hasUnread, readable, valueOfGiven, type Given } from "./values";

const base = { key: "1", title: "Вопрос", targets: ["shown"] } as const;
const choices = [{ code: "week", title: "раз в неделю", was: ["еженедельно"] }, { code: "month", title: "раз в месяц" }, { code: "need", title: "по необходимости" }] as const;
const rows = [{ code: "DF01", title: "программы" }, { code: "DF02", title: "отчётность" }, { code: "DF03", title: "документы" }] as const;
const degrees = [{ code: "0", title: "не трудно" }, { code: "1", title: "бывает" }, { code: "2", title: "часто" }, { code: "3", title: "мешает работать" }] as const;
const times = [{ code: "before", title: "до уроков" }, { code: "gap", title: "окно" }, { code: "after", title: "после уроков" }] as const;
const one: Item = { ...base, type: "one", choices };
const many: Item = { ...base, type: "many", choices };
const grid: Item = { ...base, type: "grid", rows, columns: degrees };
const gridMany: Item = { ...base, type: "gridMany", rows, columns: times };
const scale: Item = { ...base, type: "scale", low: 0, high: 10, lowLabel: "", highLabel: "" };
const reversed: Item = { ...base, type: "scale", low: 1, high: 5, lowLabel: "", highLabel: "", reversed: true };
const whole: Item = { ...base, type: "short", whole: { from: 0, to: 60 } };
const short: Item = { ...base, type: "short" };
const paragraph: Item = { ...base, type: "paragraph" };
const date: Item = { ...base, type: "date" };

it.each<[string, Item, Given | undefined, string]>([
  ["nothing answered", one, undefined, ""],
  ["a title becomes its code", one, "раз в неделю", "week"],
  ["a title of an earlier version too", one, "еженедельно", "week"],
  ["spaces do not matter", one, "  раз\u00a0в  неделю ", "week"],
  ["a title that a hand has reworded stays as it is read, marked", one, "раз в две; недели", "?раз в две; недели"],
  ["ticks stand in the order of the definition", many, ["по необходимости", "раз в неделю"], "week; need"],
  ["a reworded tick stands after those that can be read", many, ["как-нибудь; потом", "раз в месяц", "как-нибудь; потом"], "month; ?как-нибудь потом"],
  ["no tick", many, [], ""],
  ["a question that became one of one choice", many, "раз в месяц", "month"],
  ["a row without an answer makes it shorter, not wrong", grid, ["часто", null, "не трудно"], "DF01=2; DF03=0"],
  ["a column that a hand has reworded", grid, ["часто", "очень часто", null], "DF01=2; DF02=?очень часто"],
  ["rows that became more: nobody knows which is which", grid, ["часто", "бывает", null, "часто"], "?часто; бывает; часто"],
  ["no row answered", grid, [null, null, null], ""],
  ["several a row", gridMany, [["после уроков", "до уроков"], null, ["окно"]], "DF01=before,after; DF03=gap"],
  ["a day", date, "2026-09-01", "2026-09-01"],
  ["no day", date, "2026-02-30", "?2026-02-30"],
  ["a scale", scale, "7", "7"],
  ["beyond the scale", scale, "11", "?11"],
  ["a whole number", whole, " 007 ", "7"],
  ["no whole number", whole, "2,5", "?2,5"],
  ["free text, trimmed", short, "  Биология, 5–7\r\n ", "Биология, 5–7"],
  ["free text may begin like a mark or a formula", paragraph, "?=1+1", "?=1+1"],
])("from a form, %s", (_, item, given, value) => expect(valueOfGiven(item, given)).toBe(value));

it("rows that a hand has moved are told apart by their titles, where the form tells them", () => {
  expect(valueOfGiven(grid, ["часто", "бывает", null], ["отчётность", "программы", "документы"])).toBe("DF01=1; DF02=2");
  expect(valueOfGiven(grid, ["часто", "бывает"], ["документы", "новая трудность"])).toBe("DF03=2; ?новая трудность=1");
});

it("a text longer than a cell is cut between two letters", () => {
  const text = valueOfGiven(paragraph, `${"я".repeat(44_999)}\u{1f600}хвост`);
  expect(text).toHaveLength(44_999);
});

it.each<[Item, string, string, boolean]>([
  [one, "week", "week", false], [one, "?иначе", "", true], [many, "week; ?иначе", "week", true], [grid, "DF01=2; DF02=?так; ?новая=1", "DF01=2", true], [grid, "?часто; бывает", "", true],
  [gridMany, "DF01=before,after", "DF01=before,after", false], [scale, "?11", "", true], [short, "?вопрос", "?вопрос", false],
])("what can be read of it: %#", (item, value, read, strange) => expect([readable(item, value), hasUnread(item, value)]).toEqual([read, strange]));

it.each<[Item, string, string]>([
  [one, "month", "раз в месяц"], [one, "?иначе", "иначе"], [many, "week; need", "раз в неделю; по необходимости"], [grid, "DF01=2; DF03=0", "программы: часто\nдокументы: не трудно"],
  [grid, "DF02=?так", "отчётность: так"], [gridMany, "DF01=before,after", "программы: до уроков, после уроков"], [date, "2026-09-01", "01.09.2026"], [scale, "7", "7"], [short, "Биология", "Биология"], [one, "", ""],
])("in words: %#", (item, value, words) => expect(answerText(item, value)).toBe(words));

it.each<[string, Item, string, number | null]>([
  ["a scale counts as it is", scale, "0", 0], ["a reversed one from the other end: (max + min) − answer", reversed, "5", 1], ["and in its middle the same", reversed, "3", 3], ["a whole number", whole, "12", 12],
  ["nothing is not zero", scale, "", null], ["what cannot be read is not counted", scale, "?11", null], ["a choice is no number", one, "week", null],
])("score: %s", (_, item, value, score) => expect(scoreOf(item, value)).toBe(score));

it("scores of a grid by row, as far as they can be read", () => expect(gridScores(grid, "DF01=3; DF02=?так; DF03=0")).toEqual({ DF01: 3, DF03: 0 }));

describe("from the page", () => {
  const questionnaire = (item: Item) => ({ id: "Q99", version: 1, title: "", channel: "page", minutes: 1, readers: "nobody", items: [item, { ...short, key: "2" }] }) as const;
  const said = (item: Item, text: string, paper = false) => {
    try {
      return typedValues(questionnaire(item), { 1: text, 2: "есть" }, paper)["1"];
    } catch (thrown) {
      return (thrown as { details: { key: string; field: string; params?: object }[] }).details.map(({ key, field, params }) => [key, field, ...(params ? [params] : [])]);
    }
  };

  it.each<[string, Item, string, unknown]>([
    ["a code", one, "week", "week"], ["no code", one, "иначе", [["field.wrong", "values.1"]]], ["two codes for one choice", one, "week; month", [["field.wrong", "values.1"]]],
    ["ticks in any order and twice", many, "need,week; need", "week; need"], ["an unknown tick", many, "week; never", [["field.wrong", "values.1"]]],
    ["a grid in any order", grid, "DF03=1;DF01 = 2", "DF01=2; DF03=1"], ["a row twice", grid, "DF01=1; DF01=2", [["field.wrong", "values.1"]]], ["two columns in a row of one", grid, "DF01=1,2", [["field.wrong", "values.1"]]],
    ["several a row", gridMany, "DF02=after,before", "DF02=before,after"], ["an empty row", gridMany, "DF02=; DF01=gap", "DF01=gap"], ["an unknown row", gridMany, "DF09=gap", [["field.wrong", "values.1"]]],
    ["a day", date, "2026-09-01", "2026-09-01"], ["no day", date, "01.09.2026", [["field.date", "values.1"]]],
    ["the first of the scale", scale, "0", "0"], ["the last", scale, "10", "10"], ["beyond it", scale, "11", [["answer.whole", "values.1", { from: 0, to: 10 }]]], ["no number", whole, "много", [["answer.whole", "values.1", { from: 0, to: 60 }]]],
    ["a thousand letters", short, "я".repeat(1000), "я".repeat(1000)], ["one more", short, "я".repeat(1001), [["field.big", "values.1"]]], ["more of a paragraph", paragraph, "я".repeat(5000), "я".repeat(5000)],
  ])("%s", (_, item, text, found) => expect(said(item, text)).toEqual(found));

  it("a star asks for an answer: in every row of a grid, in some row of a grid of several ticks; a sheet of paper may lack it", () => {
    const starred = (item: Item): Item => ({ ...item, required: true });
    expect([said(starred(one), ""), said(starred(grid), "DF01=0"), said(starred(gridMany), "DF01=gap"), said(starred(gridMany), "")]).toEqual([[["field.empty", "values.1"]], [["answer.rows", "values.1", { n: 2 }]], "DF01=gap", [["field.empty", "values.1"]]]);
    expect([said(starred(one), "", true), said(starred(grid), "DF01=0", true)]).toEqual(["", "DF01=0"]);
  });

  it("all faults are told at once, each with its field; nothing at all is one too", () => {
    const faults = (values: { [key: string]: string }) => { try { return typedValues(questionnaire({ ...one, required: true }), values, false); } catch (thrown) { return (thrown as { details: { key: string; field: string }[] }).details.map(({ key, field }) => `${key} ${field}`); } };
    expect(faults({ 1: "never", 2: "я".repeat(1001), 77: "x" })).toEqual(["answer.unknown values.77", "field.wrong values.1", "field.big values.2"]);
    expect(faults({ 2: " " })).toEqual(["field.empty values.1", "answer.nothing values"]);
  });
});

it("what the page may send is kept as the form would give it, and read back the same", () => {
  const cells = fc.array(fc.option(fc.subarray([...times]), { nil: null }), { minLength: 3, maxLength: 3 });
  fc.assert(fc.property(cells, fc.subarray([...choices]), (chosen, ticks) => {
    const fromForm = valueOfGiven(gridMany, chosen.map((cell) => (cell === null || cell.length === 0 ? null : cell.map(({ title }) => title).reverse())));
    expect(cellsIn(gridMany, fromForm)).toEqual(Object.fromEntries(rows.flatMap(({ code }, at) => ((chosen[at] ?? []).length > 0 ? [[code, chosen[at]!.map((each) => each.code)]] : []))));
    expect(readable(gridMany, fromForm)).toBe(fromForm);
    expect(codesIn(many, valueOfGiven(many, ticks.map(({ title }) => title).reverse()))).toEqual(ticks.map(({ code }) => code));
  }));
});

it("whatever a form store gives, it is read without a fault and nothing of it is lost", () => {
  const given = fc.oneof(fc.string(), fc.array(fc.string()), fc.array(fc.option(fc.string(), { nil: null })), fc.array(fc.option(fc.array(fc.string()), { nil: null })));
  fc.assert(fc.property(given, fc.constantFrom(one, many, grid, gridMany, scale, whole, short, paragraph, date), (answer, item) => {
    const value = valueOfGiven(item, answer as Given);
    const words = (Array.isArray(answer) ? answer.flat() : [answer]).flatMap((each) => (each ?? "").split(/[^\p{L}]+/u)).filter((word) => word !== "");
    if (item !== short && item !== paragraph) for (const word of words) expect(value).toContain(word);
  }));
});
