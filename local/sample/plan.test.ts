import { addDays } from "./days";
import { difficultiesOf, fateOf } from "./plan";
import type { Fate } from "./plan";

const line = (at: number, pair: number, more: { corrected?: boolean; due?: string } = {}) =>
  ({ seed: `строка ${at} пары ${pair}`, pairSeed: `пара ${pair}`, due: addDays("2026-09-15", (at * 7) % 250), end: "2027-05-31", corrected: false, ...more });
const all = Array.from({ length: 40 }, (_, pair) => Array.from({ length: 35 }, (__, at) => line(at, pair))).flat();
const count = (is: (fate: Fate, due: string) => boolean): number => all.filter((each) => is(fateOf(each), each.due)).length / all.length;

test("most lines are done in time, some late, in part, not at all or never marked, and the same line always meets the same fate", () => {
  expect(count((fate, due) => fate.what === "done" && fate.day <= due)).toBeGreaterThan(0.5);
  for (const share of [
    count((fate, due) => fate.what === "done" && fate.day > due), count(({ what }) => what === "partly"), count(({ what }) => what === "failed"), count(({ what }) => what === "nothing"),
  ]) {
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.4);
  }
  expect(all.map((each) => fateOf(each))).toEqual(all.map((each) => fateOf(each)));
});

test("a few lines are moved before their day and within the programme, once", () => {
  const moved = all.map((each) => ({ each, fate: fateOf(each) })).filter(({ fate }) => fate.what === "move");
  expect(moved.length).toBeGreaterThan(5);
  for (const { each, fate } of moved) {
    expect(fate.what === "move" && fate.day < each.due && fate.due > each.due && fate.due <= each.end).toBe(true);
    expect(["move", "cancel"]).not.toContain(fateOf({ ...each, corrected: true }).what);
  }
});

test("in a very large school only a part of the lines is marked", () => {
  expect(all.filter((each) => fateOf(each, 0.1).what !== "nothing").length).toBeLessThan(all.length * 0.2);
});

test("a beginner has difficulties of every weight, the same every time", () => {
  const given = Array.from({ length: 30 }, (_, at) => difficultiesOf(`наставляемый ${at}`));
  expect(new Set(given.flatMap((each) => Object.values(each)))).toEqual(new Set([0, 1, 2, 3]));
  expect(difficultiesOf("наставляемый 1")).toEqual(given[1]);
});
