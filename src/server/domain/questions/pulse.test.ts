import fc from "fast-check";
import type { IsoDate } from "../../../contract/schemas";
import { addDays, daysBetween } from "../calendar";
import { markOf } from "./pulse";

const MARKS = { days: [14, 28, 56], every: 60 };
const START = "2026-09-01" as IsoDate;

it("the mark that has come is the latest, and the next one follows it without another between", () => {
  const all = [...MARKS.days, ...Array.from({ length: 40 }, (_, at) => 56 + 60 * (at + 1))];
  fc.assert(fc.property(fc.integer({ min: 0, max: 2_000 }), (gone) => {
    const { now, next } = markOf(MARKS, START, addDays(START, gone));
    expect([now && daysBetween(START, now), daysBetween(START, next)]).toEqual([[...all].reverse().find((each) => each <= gone) ?? null, all.find((each) => each > gone)]);
  }));
});
