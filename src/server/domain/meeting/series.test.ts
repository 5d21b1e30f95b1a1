import fc from "fast-check";
import type { IsoDate } from "../../../contract/schemas";
import { addDays, isWorkingDay } from "../calendar";
import { endOfTerm, MOST, seriesOf } from "./series";

const day = (text: string): IsoDate => text as IsoDate;
const calendar = { daysOff: new Set(["2026-11-04"]), workingDays: new Set<string>() };
const vacations = [{ from: day("2026-10-26"), to: day("2026-11-03") }, { from: day("2026-12-31"), to: day("2027-01-11") }];

describe("a series of meetings (R-P14)", () => {
  it("goes week by week, and leaves out vacations and days off by name", () =>
    expect(seriesOf(day("2026-10-14"), "week", day("2026-11-20"), { calendar, vacations })).toEqual({
      days: ["2026-10-14", "2026-10-21", "2026-11-11", "2026-11-18"], left: [{ day: "2026-10-28", why: "vacation" }, { day: "2026-11-04", why: "dayOff" }], until: "2026-11-20",
    }));
  it("every two weeks, and monthly with the end of a month", () => {
    expect(seriesOf(day("2026-09-02"), "twoWeeks", day("2026-10-14"), { calendar, vacations }).days).toEqual(["2026-09-02", "2026-09-16", "2026-09-30", "2026-10-14"]);
    expect(seriesOf(day("2026-09-30"), "month", day("2027-03-31"), { calendar, vacations: [] }).days).toEqual(["2026-09-30", "2026-10-30", "2026-11-30", "2026-12-30", "2027-03-30"]);
  });
  it("one day is one day, were it a Sunday", () => expect(seriesOf(day("2026-10-25"), "once", day("2027-05-31"), { calendar, vacations }).days).toEqual(["2026-10-25"]));
  it.each([["2026-09-07", "2027-05-31", "2026-10-25"], ["2026-11-09", "2027-05-31", "2026-12-30"], ["2027-02-01", "2027-05-31", "2027-05-31"], ["2026-09-07", "2026-09-30", "2026-09-30"], ["2027-02-01", null, "2027-05-01"]])("from %s, the pair ends on %s: to %s", (first, end, until) =>
    expect(endOfTerm(day(first), vacations, end === null ? null : day(end))).toBe(until));
  it("holds no day twice, none that is off, none after the last", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.constantFrom("week" as const, "twoWeeks" as const, "month" as const), fc.integer({ min: 0, max: 400 }), (from, repeat, long) => {
      const first = addDays(day("2026-09-01"), from);
      const { days, left, until } = seriesOf(first, repeat, addDays(first, long), { calendar, vacations });
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((each) => isWorkingDay(each, calendar) && each <= until)).toBe(true);
      expect(days.length + left.length).toBeLessThanOrEqual(MOST);
    }));
  });
});
