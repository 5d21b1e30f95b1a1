import * as fc from "fast-check";
import { gainOf, type Indicator } from "./indicators";

const of = (...pairs: readonly (readonly [number | null, number | null])[]): Indicator[] => pairs.map(([before, now]) => ({ before, now }));

describe("M40 of one mentee: what was gained of what could be", () => {
  it.each([
    ["half of the way in one area", of([3, 4]), [], 50],
    ["the mean of the areas", of([3, 4], [1, 1]), [], 25],
    ["what stood at the top could not grow", of([5, 5], [4, 5]), [], 100],
    ["nothing but tops: nothing to say", of([5, 5]), [], null],
    ["lost ground is below nothing", of([4, 3]), [], -100],
    ["an area asked once does not count", of([null, 4], [3, 5]), [], 100],
    ["asked once everywhere", of([3, null], [null, 4]), [], null],
    ["the mentor's word goes before the mentee's", of([3, 4]), of([1, 5]), 50],
    ["where the mentor has not looked twice, her own counts", of([3, null]), of([1, 5]), 100],
    ["nobody was asked", [], [], null],
  ] as const)("%s", (_, seen, own, gain) => {
    expect(gainOf({ seen, own })).toBe(gain);
  });

  it("is never above a hundred, and a hundred only when every area has come to the top", () => {
    const level = fc.option(fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10), { nil: null });
    fc.assert(fc.property(fc.array(fc.record({ before: level, now: level }), { maxLength: 5 }), (seen) => {
      const gain = gainOf({ seen, own: [] });
      const counted = seen.filter(({ before, now }) => before !== null && now !== null && before < 5);
      if (counted.length === 0) expect(gain).toBeNull();
      else expect(gain! <= 100 + 1e-9 && (Math.abs(gain! - 100) > 1e-9 || counted.every(({ now }) => now === 5))).toBe(true);
    }));
  });
});
