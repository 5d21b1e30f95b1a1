import fc from "fast-check";
import { assessmentOfTeaching } from "../../../templates/questionnaires/ending";
import { teachingOf } from "./teaching";

const [grid] = assessmentOfTeaching.items;
const answered = (scores: readonly number[]): string => scores.map((score, at) => `${at + 1}=${score}`).join("; ");
/** Fifteen scores with that sum. */
const summing = (sum: number): number[] => Array.from({ length: 15 }, (_, at) => Math.min(3, Math.max(0, sum - 3 * at)));

it.each([
  [45, 100, "high"], [36, 80, "high"], [35, 100 * 35 / 45, "good"], [27, 60, "good"], [26, 100 * 26 / 45, "base"], [18, 40, "base"], [17, 100 * 17 / 45, "low"], [0, 0, "low"],
] as const)("a sum of %i of 45 is %d percent, %s (D38)", (sum, percent, level) => {
  expect(teachingOf(grid, answered(summing(sum)))).toMatchObject({ sum, of: 45, percent, level });
});

it("nothing answered is no level, and a score left out lowers the percent", () => {
  expect(teachingOf(grid, "")).toMatchObject({ sum: 0, percent: null, level: null });
  expect(teachingOf(grid, "1=3")).toMatchObject({ sum: 3, of: 45, level: "low" });
});

it("a better score never lowers the level", () => {
  const rank = { low: 0, base: 1, good: 2, high: 3 } as const;
  const score = fc.integer({ min: 0, max: 3 });
  fc.assert(fc.property(fc.array(score, { minLength: 15, maxLength: 15 }), fc.nat(14), (scores, at) => {
    const better = scores.map((each, index) => (index === at ? Math.min(3, each + 1) : each));
    expect(rank[teachingOf(grid, answered(better)).level!]).toBeGreaterThanOrEqual(rank[teachingOf(grid, answered(scores)).level!]);
  }));
});
