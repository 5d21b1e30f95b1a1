import fc from "fast-check";
import type { TodayLine } from "../../contract/contract";
import type { IsoDate, PairId, PersonId } from "../../contract/schemas";
import { addDays } from "./calendar";
import { day, person, registryOf } from "./questions/answered.test-data";
import { dutiesByPerson, recalledOn, type RecallLook } from "./recall";

const RULES = { before: [14, 3], lateEvery: 7, apart: 3, rules: new Set(["step", "adaptation"]) };
const DUE = day("2026-10-15");

describe("the days on which a term is recalled", () => {
  it.each([
    ["2026-09-30", null], ["2026-10-01", "2026-10-01"], ["2026-10-11", "2026-10-01"], ["2026-10-12", "2026-10-12"], ["2026-10-15", "2026-10-12"],
    ["2026-10-16", "2026-10-16"], ["2026-10-22", "2026-10-16"], ["2026-10-23", "2026-10-23"], ["2026-10-30", "2026-10-30"],
  ])("on %s the newest is %s", (today, expected) => expect(recalledOn(DUE, day(today), RULES)).toBe(expected));
});

const line = (more: Partial<TodayLine> = {}): TodayLine => ({
  rule: "step", text: { key: "duty.step" }, state: "due", due: DUE, daysLeft: 3, owedBy: "mentee", pairId: null, personId: "PR-1" as PersonId, observationId: null, ...more,
});
const look = (today: string, lines: readonly TodayLine[], letters: RecallLook["letters"] = []): RecallLook =>
  ({ registry: registryOf({ people: [person("PR-1"), person("PR-2")] }), today: day(today), recall: RULES, letters, lines });
const keys = (of: RecallLook): { [id: string]: number } => Object.fromEntries([...dutiesByPerson(of)].map(([id, duties]) => [id, duties.length]));

describe("what the letter of a day recalls", () => {
  it("once on each of its days: not again after it was said, but again on the next", () => {
    const said = [...dutiesByPerson(look("2026-10-12", [line()])).get("PR-1" as PersonId)!].map(({ key }) => key);
    const letter = (on: string, state: "sent" | "cancelled" | "unclear" = "sent") => [{ personId: "PR-1" as PersonId, day: day(on), state, duties: said }];
    expect(keys(look("2026-10-15", [line()], letter("2026-10-12")))).toEqual({});
    expect(keys(look("2026-10-13", [line()], letter("2026-10-02")))).toEqual({ "PR-1": 1 });
    expect(keys(look("2026-10-13", [line()], letter("2026-10-12", "cancelled")))).toEqual({ "PR-1": 1 });
    expect(keys(look("2026-10-15", [line()], letter("2026-10-12", "unclear")))).toEqual({});
    // The term moved: it is another one.
    expect(keys(look("2026-10-15", [line({ due: day("2026-10-16") })], letter("2026-10-12")))).toEqual({ "PR-1": 1 });
  });
  it("to one person at most every third day: what came between waits", () => {
    const letters = [{ personId: "PR-1" as PersonId, day: day("2026-10-12"), state: "sent" as const, duties: ["another"] }];
    for (const on of ["2026-10-12", "2026-10-13", "2026-10-14"]) expect(keys(look(on, [line()], letters))).toEqual({});
    expect(keys(look("2026-10-15", [line()], letters))).toEqual({ "PR-1": 1 });
    expect(keys(look("2026-10-13", [line({ personId: "PR-2" as PersonId })], letters))).toEqual({ "PR-2": 1 });
  });
  it("what is a person's to do, is due or late, and has a day", () => {
    for (const of of [line({ rule: "consent" }), line({ due: null }), line({ state: "window" }), line({ state: "beforeRecords" }), line({ state: "waiting" }), line({ owedBy: null }), line({ pairId: null, owedBy: "mentor" })])
      expect(keys(look("2026-10-13", [of]))).toEqual({});
    expect(keys(look("2026-10-20", [line({ state: "overdue" })]))).toEqual({ "PR-1": 1 });
  });
  it("the one who is named, else whoever holds the role; whose it is, is said to others alone", () => {
    const found = dutiesByPerson(look("2026-10-13", [line({ owedBy: "deputyTeaching", owedById: "PR-2" as PersonId }), line()]));
    expect(found.get("PR-2" as PersonId)).toMatchObject([{ who: expect.stringMatching(/./) as unknown }]);
    expect(found.get("PR-1" as PersonId)).toMatchObject([{ who: "" }]);
    expect(keys(look("2026-10-13", [line({ owedBy: "deputyTeaching" })]))).toEqual({});
    expect(keys(look("2026-10-13", [line({ owedBy: "mentor", pairId: "PA-9" as PairId })]))).toEqual({});
  });
  it("day by day, with every letter sent, each of its days is said once and nothing else", () => {
    fc.assert(fc.property(fc.integer({ min: -30, max: 60 }), fc.array(fc.boolean(), { minLength: 100, maxLength: 100 }), (offset, works) => {
      const letters: RecallLook["letters"][number][] = [];
      const from = addDays(DUE, -40 + Math.min(offset, 0));
      works.forEach((isWorking, at) => {
        const today = addDays(from, at);
        const duties = dutiesByPerson({ ...look(today, [line({ state: today > DUE ? "overdue" : "due" })], letters), today }).get("PR-1" as PersonId) ?? [];
        if (isWorking && duties.length > 0) letters.push({ personId: "PR-1" as PersonId, day: today, state: "sent", duties: duties.map(({ key }) => key) });
      });
      const moments = letters.map(({ day: on }) => recalledOn(DUE, on, RULES) as IsoDate);
      expect(new Set(moments).size).toBe(moments.length);
      expect(letters.every(({ day: on }, at) => on >= moments[at]!)).toBe(true);
    }));
  });
});
