import fc from "fast-check";
import type { IsoDate } from "../../../contract/schemas";
import { absencesOf, withAbsence, withoutAbsence } from "./absence";

const day = (text: string) => text as IsoDate;
const autumn = { from: day("2026-10-12"), to: day("2026-10-16") };

describe("one time of absence, taken off or put back", () => {
  it.each([
    { cells: ["2026-10-12 – 2026-10-16"], left: [], because: "it was the only one" },
    { cells: ["2026-10-12 - 2026-10-16; 2026-11-05"], left: ["2026-11-05"], because: "a hand wrote two into one cell" },
    { cells: ["2026-10-12 – 2026-10-17"], left: ["2026-10-12 – 2026-10-17"], because: "other days are another absence" },
    { cells: ["скоро", "2026-10-12 – 2026-10-16"], left: ["скоро"], because: "what cannot be read stays" },
  ])("of $cells there is left $left: $because", ({ cells, left }) => {
    expect(withoutAbsence({ absences: cells }, autumn)).toEqual(left);
  });

  it("put back it stands as before, and twice is once", () => {
    const dates = fc.integer({ min: 1, max: 28 }).map((at) => day(`2026-10-${String(at).padStart(2, "0")}`));
    fc.assert(fc.property(fc.uniqueArray(dates, { maxLength: 6 }), dates, (others, one) => {
      const absence = { from: one, to: one };
      const cells = others.filter((each) => each !== one).sort();
      const added = withAbsence({ absences: cells }, absence);
      expect(withAbsence({ absences: added }, absence)).toEqual(added);
      expect(absencesOf({ absences: added })).toContainEqual(absence);
      expect(withoutAbsence({ absences: added }, absence)).toEqual(cells);
    }));
  });
});
