import * as fc from "fast-check";
import type { IsoDate } from "../../contract/schemas";
import { addDays, addMonths, dayOf, daysBetween, isIsoDay, isWorkingDay, monthsBetween, nextWorkingDay, schoolYearOf, schoolYearTitle } from "./calendar";

const day = (text: string): IsoDate => text as IsoDate;
const anyDay = fc.date({ min: new Date("1995-01-01"), max: new Date("2060-12-31"), noInvalidDate: true }).map((date) => day(date.toISOString().slice(0, 10)));

describe("addMonths clamps to the month's end (metrics.md §4.6)", () => {
  it.each([
    ["2026-11-30", 3, "2027-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2026-09-01", 3, "2026-12-01"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2026-01-31", -2, "2025-11-30"],
    ["2026-09-01", 36, "2029-09-01"],
  ])("%s + %i months = %s", (from, months, to) => expect(addMonths(day(from), months)).toBe(to));

  it("never passes the month it lands in", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (from, months) => {
      const to = addMonths(from, months);
      const index = (each: string): number => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
      expect(index(to) - index(from)).toBe(months);
      expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
    }));
  });
});

it("monthsBetween is the inverse that rounds down", () => {
  expect(monthsBetween(day("2026-09-15"), day("2026-10-14"))).toBe(0);
  expect(monthsBetween(day("2026-09-15"), day("2026-10-15"))).toBe(1);
  fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 500 }), (from, months) => expect(monthsBetween(from, addMonths(from, months))).toBe(months)), { numRuns: 200 });
});

it("days add and subtract exactly", () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => expect(daysBetween(from, addDays(from, days))).toBe(days)));
});

it.each([[2026, 2, 31, null], [2028, 2, 29, "2028-02-29"], [2026, 13, 1, null], [2026, 9, 1, "2026-09-01"]])("dayOf(%i, %i, %i) is %s", (year, month, date, is) =>
  expect(dayOf(year, month, date)).toBe(is));

it.each([["2026-02-30", false], ["2026-2-3", false], ["скоро", false], ["2026-02-28", true]])("isIsoDay(%s) is %s", (text, is) => expect(isIsoDay(text)).toBe(is));

describe("the next working day", () => {
  const calendar = { daysOff: new Set(["2026-11-04"]), workingDays: new Set(["2026-11-07"]) };
  it.each([
    ["2026-11-03", "2026-11-03", "a Tuesday stays"],
    ["2026-11-04", "2026-11-05", "a holiday moves on"],
    ["2026-11-07", "2026-11-07", "a working Saturday stays"],
    ["2026-11-08", "2026-11-09", "Sunday moves to Monday"],
  ])("%s → %s: %s", (from, to) => expect(nextWorkingDay(day(from), calendar)).toBe(to));
  it("is a working day, and never earlier", () => {
    fc.assert(fc.property(anyDay, (from) => {
      const to = nextWorkingDay(from, calendar);
      expect(isWorkingDay(to, calendar)).toBe(true);
      expect(to >= from).toBe(true);
    }));
  });
});

it("the school year turns on 1 September", () => {
  expect([schoolYearOf(day("2026-08-31")), schoolYearOf(day("2026-09-01"))]).toEqual([2025, 2026]);
  expect([schoolYearTitle(2026), schoolYearTitle(2099)]).toEqual(["2026/27", "2099/00"]);
});
