import fc from "fast-check";
import { classResults, commentsOf, markedLines } from "./report";

describe("results of classes, Q19.3", () => {
  it.each([
    ["as the help shows it", "7А; математика; 92; 100; 40; 55", { class: "7А", subject: "математика", successBefore: 92, successAfter: 100, qualityBefore: 40, qualityAfter: 55 }],
    ["pasted from a sheet, with signs and decimals", "10 Б\tфизика\t92,5 %\t100%\t40.25\t0", { class: "10 Б", subject: "физика", successBefore: 92.5, successAfter: 100, qualityBefore: 40.25, qualityAfter: 0 }],
    ["a number is missing", "7А; математика; 92; 100; 40", null],
    ["beyond a hundred", "7А; математика; 92; 101; 40; 55", null],
    ["words", "в 7А всё хорошо", null],
    ["no subject", "7А; ; 92; 100; 40; 55", null],
  ])("%s", (_, line, read) => {
    expect(classResults(`\n ${line} \n`)).toEqual([{ line, read }]);
  });

  it("loses no line, whatever is written", () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }).map((text) => text.replace(/[\r\n]/g, " ").trim()).filter((text) => text !== "")), (lines) => {
      expect(classResults(lines.join("\n")).map(({ line }) => line)).toEqual(lines);
    }));
  });
});

describe("what was done, Q19.1", () => {
  const MARKS = ["сделано", "частично", "нет"];
  it.each([
    ["Показать урок – сделано", "Показать урок", "сделано"], ["Урок «Дроби – 2» – Частично.", "Урок «Дроби – 2»", "частично"], ["Курсы - нет", "Курсы", "нет"],
    ["Рабочая программа – почти", "Рабочая программа – почти", ""], ["Просто строка", "Просто строка", ""],
  ])("%s", (line, activity, mark) => {
    expect(markedLines(line, MARKS)).toEqual([{ activity, mark }]);
  });
});

it.each([
  ["5. Класс слышит", { 5: "Класс слышит" }], ["12) Доска\nи проектор\n1 – Свободно", { 1: "Свободно", 12: "Доска; и проектор" }], ["без номера", {}], ["16. Нет такого", {}], ["2. А\n2. Б", { 2: "А; Б" }],
])("comments to the scores, Q17.15a: %j", (text, comments) => {
  expect(commentsOf(text)).toEqual(comments);
});
