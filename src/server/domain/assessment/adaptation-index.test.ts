import { adaptationOfMentee } from "../../../templates/questionnaires/adaptation";
import { reviewOfAdaptation } from "../../../templates/questionnaires/reviews";
import { adaptationBand, adaptationIndex, independenceOf, proposedLevel, SUB_INDEXES } from "./adaptation-index";

const said = (values: { readonly [key: string]: string }) => adaptationIndex(adaptationOfMentee, (key) => values[key]);
const all = (score: number): { [key: string]: string } => Object.fromEntries(Array.from({ length: 20 }, (_, at) => [String(at + 1), String(score)]));

describe("M50, the index of adaptation", () => {
  it.each([[1, 0], [2, 25], [3, 50], [4, 75], [5, 100]])("all answers %d are %d", (score, percent) => expect(said(all(score)).percent).toBe(percent));

  it("is the mean of the items, not of the blocks: twenty items, the first ten at 5, the others at 1", () => {
    const half = Object.fromEntries(Object.entries(all(1)).map(([key, value]) => [key, Number(key) <= 10 ? "5" : value]));
    expect(said(half).percent).toBe(50);
    expect(said(half).blocks).toEqual({ a: 100, b: 100, c: 100, d: 0, e: 0, f: 0, g: 0, h: 0, i: 0 });
  });

  it("the blocks are those of the questionnaire, each item in one", () => {
    expect(Object.values(SUB_INDEXES).flat()).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 1)));
    expect(adaptationOfMentee.items.filter(({ targets }) => (targets as readonly string[]).includes("metric:M50")).map(({ key }) => key)).toEqual(Object.values(SUB_INDEXES).flat());
  });

  it("what was not answered, or cannot be read, is left out and is no zero", () => {
    expect(said({ 1: "5", 2: "", 4: "?пять", 20: "3" })).toEqual({ percent: 75, blocks: { a: 100, b: null, c: null, d: null, e: null, f: null, g: null, h: null, i: 50 } });
    expect(said({ 21: "трудно" }).percent).toBeNull();
  });

  it.each([[70, "good"], [69.99, "watch"], [50, "watch"], [49.99, "talk"], [0, "talk"], [100, "good"]] as const)("%d is %s", (percent, band) => expect(adaptationBand(percent)).toBe(band));
});

it.each([[100, "high"], [80, "high"], [79.9, "good"], [70, "good"], [69.9, "base"], [50, "base"], [49.9, "low"]] as const)("M50 of %d proposes the level %s (R-F06)", (percent, level) => expect(proposedLevel(percent, 80)).toBe(level));

describe("M51, independence as the mentor sees it (R-E12)", () => {
  it.each([["0", 0], ["10", 10], ["", null], ["?много", null]])("«%s» is %p", (value, points) => expect(independenceOf(reviewOfAdaptation, (key) => (key === "2" ? value : undefined))).toBe(points));
});
