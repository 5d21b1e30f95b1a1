import * as fc from "fast-check";
import { AppError } from "../../contract/errors";
import type { IsoDate, PairId, PersonId, Scores } from "../../contract/schemas";
import { checkLesson, lessonLevel, lessonPercent, lessonShare, minutesOfLesson, talkAfter } from "./observation";

const levels = { high: 80, good: 60, base: 40 };

describe("Q15: Σ / (2 × rated criteria) × 100, «не наблюдалось» does not count", () => {
  it.each<[Scores, number | null]>([
    [{}, null],
    [{ "1": 0 }, 0],
    [{ "1": 2, "7": 1 }, 75],
    [{ "1": 2, "2": 2, "3": 1 }, 83],
    [Object.fromEntries(Array.from({ length: 20 }, (_, at) => [String(at + 1), 2])) as Scores, 100],
  ])("%j is %p", (scores, percent) => expect(lessonPercent(scores)).toBe(percent));

  it("lies between 0 and 100 and does not depend on the order", () => {
    const scores = fc.dictionary(fc.integer({ min: 1, max: 20 }).map(String), fc.constantFrom(0, 1, 2), { minKeys: 1 }) as fc.Arbitrary<Scores>;
    fc.assert(fc.property(scores, (each) => {
      const share = lessonShare(each)!;
      expect(share >= 0 && share <= 100).toBe(true);
      expect(lessonShare(Object.fromEntries(Object.entries(each).reverse()) as Scores)).toBe(share);
    }));
  });

  it.each([[80, "high"], [79.99, "good"], [60, "good"], [59.5, "base"], [40, "base"], [39.99, "low"], [0, "low"]])("%d is %s, by the unrounded value", (share, level) =>
    expect(lessonLevel(share, levels)).toBe(level));
});

describe("a lesson as it was filled in", () => {
  const lesson = {
    pairId: "PA-1" as PairId, menteeId: "PR-1" as PersonId, lessonDate: "2026-11-30" as IsoDate, lessonNumber: 3, class: "7Б", subject: "математика", topic: "", scores: {},
    facts: {}, strength: "", difficulty: "", recommendation: "", nextStep: "план", nextStepBy: "2026-12-05" as IsoDate,
  };
  const today = "2026-11-30" as IsoDate;
  it("may be of today, with a step due on the same day", () => expect(() => checkLesson({ ...lesson, nextStepBy: today }, today)).not.toThrow());
  it("says everything wrong at once, by field", () => {
    try {
      checkLesson({ ...lesson, lessonDate: "2026-12-01" as IsoDate, nextStepBy: today }, today);
      throw new Error("accepted");
    } catch (thrown) {
      expect((thrown as AppError).details.map(({ field }) => field)).toEqual(["lessonDate", "nextStepBy"]);
    }
  });
});

describe("«в течение 15 – 30 минут сразу после учебного занятия» (R-H05)", () => {
  const lessonDate = "2026-09-07" as IsoDate;
  it.each<[Partial<Parameters<typeof talkAfter>[0]>, ReturnType<typeof talkAfter>, string]>([
    [{ lessonEnd: "10:15", afterAt: "10:15" }, { minutes: 0, late: false }, "at once"], [{ lessonEnd: "10:15", afterAt: "10:45" }, { minutes: 30, late: false }, "the last minute"],
    [{ lessonEnd: "10:15", afterAt: "10:46" }, { minutes: 31, late: true }, "a minute later"], [{ lessonEnd: "10:15", afterOn: "2026-09-08" as IsoDate, afterAt: "08:00" }, { minutes: null, late: true }, "another day"],
    [{ lessonEnd: "10:15", afterOn: lessonDate, afterAt: "10:20" }, { minutes: 5, late: false }, "the same day, said"], [{ lessonEnd: "", afterAt: "10:20" }, null, "nobody knows when the lesson ended"], [{}, null, "nothing was written down"],
  ])("%j is %j: %s", (of, expected) => expect(talkAfter({ lessonDate, ...of })).toEqual(expected));
});

it.each([
  { lessonStart: "09:30", lessonEnd: "10:15", talkMinutes: 15, minutes: 60, because: "the lesson and the talk" },
  { lessonStart: "09:30", lessonEnd: "", talkMinutes: 20, minutes: 20, because: "of a lesson without its end only the talk is known" },
  { lessonStart: "", lessonEnd: "", talkMinutes: null, minutes: 0, because: "nothing was written down" },
])("a visit took $minutes minutes: $because (M61)", ({ minutes, ...lesson }) => {
  expect(minutesOfLesson(lesson)).toBe(minutes);
});
