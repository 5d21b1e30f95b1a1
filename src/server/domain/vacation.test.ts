import fc from "fast-check";
import type { IsoDate } from "../../contract/schemas";
import { addDays } from "./calendar";
import { isVacation, vacationsOf } from "./vacation";

const autumn = { from: "2026-10-26", to: "2026-11-03" };
const winter = { from: "2026-12-31", to: "2027-01-11" };

describe("the setting «Каникулы»", () => {
  it.each([
    ["nothing", "", []],
    ["one, as its title says", "2026-10-26 – 2026-11-03", [autumn]],
    ["a plain dash without blanks", "2026-10-26-2026-11-03", [autumn]],
    ["a long dash", "2026-10-26 — 2026-11-03", [autumn]],
    ["two, the later first, a semicolon at the end", "2026-12-31 – 2027-01-11; 2026-10-26 – 2026-11-03;", [autumn, winter]],
    ["a day alone", "2026-11-04", [{ from: "2026-11-04", to: "2026-11-04" }]],
    ["one day as first and last", "2026-11-04 – 2026-11-04", [{ from: "2026-11-04", to: "2026-11-04" }]],
  ])("%s", (_name, text, vacations) => expect(vacationsOf(text)).toEqual(vacations));

  it.each([
    ["the last day before the first", "2026-11-03 – 2026-10-26"], ["no such day", "2026-10-26 – 2026-11-31"], ["words", "осенние"], ["Russian dates", "26.10.2026 – 03.11.2026"],
    ["three days", "2026-10-26 – 2026-11-03 – 2026-11-04"], ["a comma between two", "2026-10-26 – 2026-11-03, 2026-12-31 – 2027-01-11"], ["one right, one wrong", "2026-10-26 – 2026-11-03; скоро"],
  ])("cannot be read: %s", (_name, text) => expect(vacationsOf(text)).toBeNull());

  it("both ends belong to it, the days around do not", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 40 }), (start, length) => {
      const from = addDays("2026-09-01" as IsoDate, start);
      const to = addDays(from, length);
      const vacations = vacationsOf(`${from} – ${to}`)!;
      expect([addDays(from, -1), from, to, addDays(to, 1)].map((day) => isVacation(day, vacations))).toEqual([false, true, true, false]);
    }));
  });
});
