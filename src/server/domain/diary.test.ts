import fc from "fast-check";
import type { IsoDate } from "../../contract/schemas";
import { addDays } from "./calendar";
import type { Term } from "./control/calendar";
import { diaryKey, diaryOf, diarySpans, spanOf } from "./diary";

const TERMS: readonly Term[] = [["09-01", "10-31"], ["11-01", "12-31"], ["01-01", "03-31"], ["04-01", "05-31"]];
const day = (text: string): IsoDate => text as IsoDate;

it.each([
  { on: "2026-09-01", which: "term", from: "2026-09-01", to: "2026-10-31", because: "the first day" },
  { on: "2026-10-31", which: "term", from: "2026-09-01", to: "2026-10-31", because: "the last day of the term" },
  { on: "2026-11-01", which: "term", from: "2026-11-01", to: "2026-12-31", because: "the day after" },
  { on: "2027-01-05", which: "term", from: "2027-01-01", to: "2027-03-31", because: "the new calendar year is the same school year" },
  { on: "2027-07-10", which: "term", from: "2027-04-01", to: "2027-05-31", because: "summer has no term: the last one" },
  { on: "2027-07-10", which: "year", from: "2026-09-01", to: "2027-05-31", because: "the whole year" },
] as const)("on $on the $which is $from – $to: $because", ({ on, which, from, to }) => {
  expect(spanOf(day(on), which, TERMS)).toEqual({ from, to });
});

it("whose diary of what a paper is stands in its key, and in no other paper's", () => {
  const diary = { pairId: "PA-12" as never, authorId: "PR-5" as never, from: day("2026-09-01"), to: day("2026-10-31") };
  expect(diaryOf({ kind: "D22", key: diaryKey(diary) })).toEqual(diary);
  expect([diaryOf({ kind: "D23", key: "D23 CC-1 1" }), diaryOf({ kind: "D22", key: "" }), diaryOf({ kind: "D22", key: "D22 x 1" })]).toEqual([undefined, undefined, undefined]);
});

it("terms follow one another without a gap and a day lies in at most one of them", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1500 }), (n) => {
    const on = addDays(day("2026-09-01"), n);
    const spans = diarySpans(on, TERMS).slice(0, -1);
    expect(spans.slice(1).every(({ from }, at) => from === addDays(spans[at]!.to, 1))).toBe(true);
    expect(spans.filter(({ from, to }) => from <= on && on <= to).length).toBeLessThan(2);
    expect(spanOf(on, "term", TERMS).from <= on).toBe(true);
  }), { numRuns: 200 });
});
