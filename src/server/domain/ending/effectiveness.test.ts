import fc from "fast-check";
import { criteriaOf, proposedEffect, type Criterion, type Measured } from "./effectiveness";

const ALL: Measured = { levels: 4, teaching: 80, confidence: 5, habit: 5, review: 5, visits: 5, quality: 60, basis: 50 };

describe("criteria of the mentor's work, M53 (R-F31–R-F33)", () => {
  it.each<[string, Partial<Measured>, readonly Criterion[]]>([
    ["all is well", {}, ["met", "met", "met"]],
    ["criterion 1 at its edge", { levels: 3.5, teaching: 60 }, ["met", "met", "met"]],
    ["levels just below", { levels: 3.49 }, ["not", "met", "met"]],
    ["Q17 just below", { teaching: 59.9 }, ["not", "met", "met"]],
    ["no levels yet", { levels: null }, ["unknown", "met", "met"]],
    ["no levels, and Q17 settles it", { levels: null, teaching: 40 }, ["not", "met", "met"]],
    ["criterion 2 at its edge", { confidence: 4, review: 4 }, ["met", "met", "met"]],
    ["not sure of the lessons", { confidence: 3 }, ["met", "not", "met"]],
    ["Q13 counts before Q03", { confidence: 3, habit: 5 }, ["met", "not", "met"]],
    ["Q03.9 stands in while Q13 is unanswered", { confidence: null, habit: 4 }, ["met", "met", "met"]],
    ["neither was answered", { confidence: null, habit: null }, ["met", "unknown", "met"]],
    ["the review counts before Q13.7", { review: 3, visits: 5 }, ["met", "not", "met"]],
    ["Q13.7 where stage 3 has no review", { review: null, visits: 4 }, ["met", "met", "met"]],
    ["criterion 3 at its edge", { quality: 50 }, ["met", "met", "met"]],
    ["quality below the basis", { quality: 49.9 }, ["met", "met", "not"]],
    ["no numbers of the classes", { quality: null }, ["met", "met", "unknown"]],
    ["a school without a basis does not count it", { basis: null, quality: 10 }, ["met", "met", "out"]],
    ["a basis of nought is a basis", { basis: 0, quality: 0 }, ["met", "met", "met"]],
  ])("%s", (_, change, criteria) => {
    expect(criteriaOf({ ...ALL, ...change })).toEqual(criteria);
  });

  it.each<[readonly Criterion[], string | null]>([
    [["met", "met", "met"], "yes"], [["met", "met", "out"], "yes"], [["not", "met", "met"], "partly"], [["met", "not", "out"], "partly"], [["not", "not", "met"], "no"], [["not", "not", "out"], "no"],
    [["unknown", "met", "met"], null], [["not", "unknown", "met"], null], [["not", "not", "unknown"], "no"], [["met", "unknown", "out"], null],
  ])("%j is %s", (criteria, effect) => {
    expect(proposedEffect(criteria)).toBe(effect);
  });

  it("learning what was missing never contradicts what was already proposed", () => {
    const score = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    const percent = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    const measured = fc.record({ levels: score, teaching: percent, confidence: fc.constant(null), habit: score, review: score, visits: fc.constant(null), quality: percent, basis: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }) });
    fc.assert(fc.property(measured, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 100 }), (known, scores, percents) => {
      const before = proposedEffect(criteriaOf(known));
      const after = proposedEffect(criteriaOf({ ...known, levels: known.levels ?? scores, teaching: known.teaching ?? percents, habit: known.habit ?? scores, review: known.review ?? scores, quality: known.quality ?? percents }));
      expect(after).not.toBeNull();
      if (before !== null) expect(after).toBe(before);
    }));
  });
});
