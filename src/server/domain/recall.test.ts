import fc from "fast-check";
import type { TodayLine } from "../../contract/contract";
import type { PairId, PersonId } from "../../contract/schemas";
import { addDays, daysBetween } from "./calendar";
import { day, person, registryOf, track } from "./questions/answered.test-data";
import { dutiesByPerson, isToRecall, type RecallLook } from "./recall";

const RULES = { before: [14, 3], lateEvery: 7, lateFor: 28, apart: 3, rules: new Set(["step", "adaptation", "meetingPlanned"]), onDay: new Set(["meetingPlanned"]) };
const DUE = day("2026-10-15");

describe("whether a term wants a letter", () => {
  it.each<[string, string | null, boolean, string]>([
    ["2026-09-30", null, false, "a day before the first of its days"], ["2026-10-01", null, true, "two weeks before"], ["2026-10-05", null, true, "the letter of that day did not go out"],
    ["2026-10-11", "2026-10-01", false, "said"], ["2026-10-12", "2026-10-01", true, "three days before"], ["2026-10-12", "2026-10-12", false, "said that day"], ["2026-10-15", "2026-10-12", false, "the last day"],
    ["2026-10-16", "2026-10-12", true, "late"], ["2026-10-16", "2026-10-15", true, "late, though it was said on the last day"], ["2026-10-22", "2026-10-16", false, "six days"], ["2026-10-23", "2026-10-16", true, "a week"],
    ["2026-10-24", "2026-10-19", false, "said beside another in between"], ["2026-11-12", "2026-10-30", true, "four weeks"], ["2026-11-13", "2026-10-30", false, "from then on a word in person"],
  ])("on %s, last said %s: %s, %s", (today, last, expected) => expect(isToRecall(DUE, last === null ? null : day(last), day(today), RULES)).toBe(expected));
});

const line = (more: Partial<TodayLine> = {}): TodayLine => ({
  rule: "step", text: { key: "duty.step" }, state: "due", due: DUE, daysLeft: 3, owedBy: "mentee", pairId: null, personId: "PR-1" as PersonId, observationId: null, ...more,
});
const look = (today: string, lines: readonly TodayLine[], letters: RecallLook["letters"] = []): RecallLook =>
  ({ registry: registryOf({ people: [person("PR-1"), person("PR-2")] }), today: day(today), recall: RULES, letters, lines });
const keys = (of: RecallLook): { [id: string]: number } => Object.fromEntries([...dutiesByPerson(of)].map(([id, duties]) => [id, duties.length]));

describe("what the letter of a day recalls", () => {
  it("nothing to a mentee on a long leave, all of it when she is back", () => {
    const away = (pauses: string[]): RecallLook => ({ ...look("2026-10-12", [line()]), registry: registryOf({ people: [person("PR-1")], tracks: [track("PR-1", { pauses })] }) });
    expect([keys(away(["2026-10-01 –"])), keys(away(["2026-10-01 – 2026-10-12"])), keys(away(["2026-10-01 – 2026-10-11"]))]).toEqual([{}, {}, { "PR-1": 1 }]);
  });

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
  it("a meeting is said once, the day before or on its day, though a letter went out yesterday; late it is not", () => {
    const meets = line({ rule: "meetingPlanned" });
    const yesterday = (on: string) => [{ personId: "PR-1" as PersonId, day: day(on), state: "sent" as const, duties: ["another"] }];
    expect(["2026-10-13", "2026-10-14", "2026-10-15"].map((on) => keys(look(on, [meets], yesterday("2026-10-12"))))).toEqual([{}, { "PR-1": 1 }, { "PR-1": 1 }]);
    const said = [...dutiesByPerson(look("2026-10-14", [meets])).get("PR-1" as PersonId)!].map(({ key }) => key);
    expect(keys(look("2026-10-15", [meets], [{ personId: "PR-1" as PersonId, day: day("2026-10-14"), state: "sent", duties: said }]))).toEqual({});
  });
  it("with one comes all that is due or late", () => {
    const other = line({ rule: "adaptation", due: day("2026-10-25"), pairId: "PA-1" as PairId });
    expect(keys(look("2026-10-12", [line(), other]))).toEqual({ "PR-1": 2 });
    const said = [...dutiesByPerson(look("2026-10-12", [line(), other])).get("PR-1" as PersonId)!].map(({ key }) => key);
    expect(keys(look("2026-10-15", [line(), other], [{ personId: "PR-1" as PersonId, day: day("2026-10-12"), state: "sent", duties: said }]))).toEqual({});
  });
  it("whatever days no letter goes out, two about terms are three days apart, and each term is said again a week after it was late", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 4 }), fc.oneof(fc.constant(Array<boolean>(90).fill(true)), fc.array(fc.boolean(), { minLength: 90, maxLength: 90 })), (offsets, works) => {
      const dues = [...new Set(offsets)].map((offset) => addDays(DUE, offset));
      const letters: RecallLook["letters"][number][] = [];
      const days = works.map((_, at) => addDays(DUE, at - 30));
      days.forEach((today, at) => {
        const lines = dues.map((due) => line({ due, state: today > due ? "overdue" : "due" }));
        const duties = dutiesByPerson({ ...look(today, lines, letters), today }).get("PR-1" as PersonId) ?? [];
        if (works[at] && duties.length > 0) letters.push({ personId: "PR-1" as PersonId, day: today, state: "sent", duties: duties.map(({ key }) => key) });
      });
      letters.slice(1).forEach((letter, at) => expect(daysBetween(letters[at]!.day, letter.day)).toBeGreaterThanOrEqual(3));
      if (works.every(Boolean)) for (const due of dues) expect(letters.filter(({ day: on }) => on > due && on <= addDays(due, 28)).length).toBeGreaterThanOrEqual(3);
      expect(letters.every(({ day: on }) => on <= addDays(DUE, Math.max(...offsets) + 28))).toBe(true);
    }), { numRuns: 60 });
  });
});
