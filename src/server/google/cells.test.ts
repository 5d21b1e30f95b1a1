import * as fc from "fast-check";
import { SHEETS, type Column } from "../catalogue/sheets";
import { fromCell, serialOf, toCell } from "./cells";

const { people, observations } = SHEETS;
const read = (cell: string | number | boolean | null, column: Column) => fromCell(cell, column);
const date = people.columns.workStart;
const written = (value: unknown, column: Column) => {
  const { userEnteredValue } = toCell(value, column);
  return userEnteredValue?.stringValue ?? userEnteredValue?.numberValue ?? "";
};

describe("days", () => {
  it.each([[46266, "2026-09-01"], [46266.75, "2026-09-01"], ["01.09.2026", "2026-09-01"], ["1.9.2026", "2026-09-01"], ["2026-09-01", "2026-09-01"]])("%p is %s", (cell, day) =>
    expect(read(cell, date)).toEqual({ value: day }));
  it.each(["скоро", "31.02.2026", "2026-02-30", "01/09/2026", true])("%p is no day, and what was read is kept", (cell) => expect(read(cell, date)).toEqual({ read: String(cell), right: "cell.date" }));
  it("an empty cell is null, a needed one is named", () => {
    expect(read("", date)).toEqual({ value: null });
    expect(read("", observations.columns.lessonDate)).toEqual({ read: "", right: "cell.empty" });
  });
  it("come back as they were written", () => {
    fc.assert(fc.property(fc.date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }), (instant) => {
      const day = instant.toISOString().slice(0, 10);
      expect(read(serialOf(day), date)).toEqual({ value: day });
    }));
  });
});

it.each(["=1+1", "+7 900", "-5", "@имя", "'quoted", "=IMPORTXML(\"http://x\")"])("text %p is written as text, never as a formula (platform trap 5)", (value) =>
  expect(toCell(value, people.columns.post)).toEqual({ userEnteredValue: { stringValue: value } }));

it("scores and facts come back as they were written", () => {
  const scores = fc.dictionary(fc.integer({ min: 1, max: 20 }).map(String), fc.constantFrom(0, 1, 2));
  fc.assert(fc.property(scores, (each) => expect(read(written(each, observations.columns.scores), observations.columns.scores)).toEqual({ value: { ...each } })));
  expect(read("1=2; 21=0", observations.columns.scores)).toMatchObject({ right: "cell.scores" });
  expect(read("3: цель названа: да\n7: тихо", observations.columns.facts)).toEqual({ value: { "3": "цель названа: да", "7": "тихо" } });
});

it("lines of a small table come back as they were written, without what would part them; a line that does not fit is named", () => {
  const { knowledge, paperwork } = SHEETS.controls.columns;
  const number = (most: number) => fc.integer({ min: 0, max: most });
  const classes = fc.array(fc.record({ class: fc.constantFrom("7Б", "10 «А»"), wrote: number(200), passed: number(100), good: number(100) }), { maxLength: 5 });
  fc.assert(fc.property(classes, (rows) => expect(read(written(rows, knowledge), knowledge)).toEqual({ value: rows })));
  expect(read(written([{ document: "План | урока", stands: "есть\nвсе", remark: "" }], paperwork), paperwork)).toEqual({ value: [{ document: "План / урока", stands: "есть все", remark: "" }] });
  expect(["7Б | 24 | 96", "7Б | 24 | 196 | 58", "7Б | много | 96 | 58", "7Б | 24 | 96 | 58 | 1"].map((line) => read(line, knowledge))).toMatchObject(Array(4).fill({ right: "cell.rows" }));
});

it("a word of the drop-down is its key; another word names the right ones", () => {
  expect(read("педагог", people.columns.kind)).toEqual({ value: "teacher" });
  expect(read("учительница", people.columns.kind)).toMatchObject({ read: "учительница", right: "cell.choice", params: { words: "педагог, ученик, внешний" } });
});

it("a number typed with a comma is a number", () => expect(read("12,5", people.columns.experienceBefore)).toEqual({ value: 12.5 }));
