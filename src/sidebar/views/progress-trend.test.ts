import fc from "fast-check";
import { pointsOf, reportPoints, trendOf } from "./progress-trend";

describe("how a mentee's lessons go (R-H09, R-H10)", () => {
  it.each<[string, (number | null)[], ReturnType<typeof trendOf>]>([
    ["nothing", [], null],
    ["three values are no trend", [50, 60, 70], null],
    ["four overlap, and still say where it goes", [50, 60, 70, 80], { first: 60, last: 70 }],
    ["what was not rated is left out", [50, null, 50, 50, null, 80, 80, 80], { first: 50, last: 80 }],
    ["to tenths", [1, 2, 2, 5, 5, 6], { first: 1.7, last: 5.3 }],
  ])("%s", (_, values, trend) => expect(trendOf(values)).toEqual(trend));

  it("lies between the least and the greatest value", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 40 }), (values) => {
      const { first, last } = trendOf(values)!;
      for (const mean of [first, last]) expect(mean >= Math.min(...values) && mean <= Math.max(...values)).toBe(true);
    }));
  });

  it.each([["7", 7], ["10", 10], ["1", 1], ["0", null], ["11", null], ["семь", null], ["", null], ["6,5", null]] as const)("a short report that says %s", (text, confidence) => {
    const sheet = { inviteId: "FI-1", questionnaire: "Q23", title: "Короткий отчёт", answeredAt: "2026-10-03T08:00:00Z", answers: [{ key: "1", title: "", text: "5", closed: false }, { key: "4", title: "", text, closed: false }] };
    expect(reportPoints([sheet, { ...sheet, questionnaire: "Q02" }] as never)).toEqual(confidence === null ? [] : [{ id: "FI-1", date: "2026-10-03", what: "Короткий отчёт", percent: null, confidence }]);
  });

  it("reports stand among the lessons by their day", () => {
    const lesson = { observationId: "CC-1", menteeId: "PR-1", lessonDate: "2026-10-02", subject: "физика", class: "", topic: "", state: "logged", percent: 70, confidence: 5 };
    const report = (id: string, date: string) => ({ id, date, what: "", percent: null, confidence: 6 });
    expect(pointsOf([lesson] as never, "PR-1", [report("b", "2026-10-30"), report("a", "2026-09-30")]).map(({ id }) => id)).toEqual(["a", "CC-1", "b"]);
  });

  it("another mentee's, one only talked about and one that says nothing are left out; the first one first", () => {
    const lesson = (observationId: string, more: object = {}) => ({ observationId, menteeId: "PR-1", lessonDate: "2026-10-02", subject: "физика", class: "8А", topic: "", state: "logged", percent: 70, confidence: null, ...more });
    const points = pointsOf([lesson("CC-1"), lesson("CC-2", { menteeId: "PR-2" }), lesson("CC-3", { state: "planned" }), lesson("CC-4", { percent: null }), lesson("CC-5", { lessonDate: "2026-09-01", percent: null, confidence: 4 })] as never, "PR-1");
    expect(points.map(({ id, what }) => [id, what])).toEqual([["CC-5", "физика, 8А"], ["CC-1", "физика, 8А"]]);
  });
});
