import fc from "fast-check";
import type { PairId, PersonId } from "../../contract/schemas";
import { addDays, daysBetween } from "./calendar";
import { KEPT, day, invite, member, pair, person, registryOf, track } from "./questions/answered.test-data";
import type { RegistryRows } from "./registry";
import { silenceLines, silencesOf } from "./silence";
import type { Meeting } from "./tables";

const school = { silenceDays: 21, vacations: [], recordsFrom: null };
const people = [person("PR-1", { kind: "teacher" }), person("PR-9", { kind: "teacher" })];
const meeting = (date: string, more: Partial<Meeting> = {}): Meeting => ({ id: `MT-${date}`, pairId: "PA-1" as PairId, kind: "work", date: day(date), minutes: null, state: "held", agreement: "", mode: "", topic: "", later: false, loggedBy: "PR-9" as PersonId, ...KEPT, ...more }) as Meeting;
const registry = (rows: Partial<RegistryRows> = {}) =>
  registryOf({ people, pairs: [pair("PA-1", { state: "working", orderedOn: day("2026-09-01"), start: day("2026-09-01"), end: day("2027-05-31") })], members: [member("PA-1", "PR-1")], ...rows });
const told = (today: string, rows: Partial<RegistryRows> = {}, more: Partial<typeof school> = {}) => silenceLines({ registry: registry(rows), school: { ...school, ...more } as never, today: day(today) }).map(({ owedBy, state }) => `${owedBy} ${state}`);

describe("a pair from which nothing is heard (R-L02)", () => {
  it.each<[string, readonly string[], string]>([
    ["2026-09-21", [], "twenty days"], ["2026-09-22", ["mentee due"], "the twenty-first: the mentee is asked"], ["2026-09-24", ["mentee due"], "two more"], ["2026-09-25", ["mentee due", "mentor due"], "three more: the mentor is told"],
    ["2026-10-01", ["mentee due", "mentor due"], "nine more"], ["2026-10-02", ["mentee due", "mentor due", "curator due"], "ten more: the curator"], ["2026-10-03", ["mentee due", "mentor overdue", "curator overdue"], "to the mentee nothing is ever late"],
  ])("on %s: %j, %s", (today, expected) => expect(told(today)).toEqual(expected));

  it("says since when and who is told next, and when", () =>
    expect(silencesOf({ registry: registry(), school: school as never, today: day("2026-09-22") })).toMatchObject([{ since: "2026-09-01", mentee: "2026-09-22", mentor: "2026-09-25", curator: "2026-10-02" }]));

  it("days of vacations do not count", () => {
    const vacations = [{ from: day("2026-09-10"), to: day("2026-09-19") }];
    expect(told("2026-10-01", {}, { vacations } as never)).toEqual([]);
    expect(told("2026-10-02", {}, { vacations } as never)).toEqual(["mentee due"]);
  });

  it.each<[string, Partial<RegistryRows>]>([
    ["a meeting", { meetings: [meeting("2026-09-15")] }],
    ["an answer of the mentee", { invites: [invite("FI-1", "PR-1", { answeredAt: "2026-09-15T08:00:00.000Z", state: "answered" })] }],
    ["an answer of the mentor about the pair", { invites: [invite("FI-1", "PR-9", { pairId: "PA-1" as PairId, answeredAt: "2026-09-15T08:00:00.000Z", state: "answered" })] }],
  ])("%s begins the count anew", (_what, rows) => {
    expect(told("2026-10-05", rows)).toEqual([]);
    expect(told("2026-10-06", rows)).toEqual(["mentee due"]);
  });

  it("a meeting taken back, one of another pair and one of tomorrow are no trace", () => {
    expect(told("2026-09-22", { meetings: [meeting("2026-09-15", { state: "withdrawn" }), meeting("2026-09-16", { pairId: "PA-2" as PairId }), meeting("2026-09-23")] })).toEqual(["mentee due"]);
  });

  it("of a pair on review its sides are asked as before, and the curator, who has the review before her, is not told again", () => {
    const of = (state: "working" | "review") => told("2026-10-05", { pairs: [pair("PA-1", { state, orderedOn: day("2026-09-01") })] });
    expect(of("review")).toEqual(of("working").filter((each) => !each.startsWith("curator")));
    expect(of("working").some((each) => each.startsWith("curator"))).toBe(true);
  });

  it("nobody is asked of a pair that is over, on a long leave, or before the records begin", () => {
    for (const state of ["agreed", "ended", "finished"] as const) expect({ state, told: told("2026-09-30", { pairs: [pair("PA-1", { state, orderedOn: day("2026-09-01") })] }) }).toEqual({ state, told: [] });
    expect(told("2026-09-30", { tracks: [track("PR-1", { pauses: ["2026-09-10 –"] })] })).toEqual([]);
    expect(told("2026-09-30", {}, { recordsFrom: day("2026-09-20") } as never)).toEqual([]);
  });

  it("days of a long leave that is over do not count", () => {
    const tracks = [track("PR-1", { pauses: ["2026-09-10 – 2026-09-19"] })];
    expect(told("2026-09-22", { tracks })).toEqual([]);
    expect(told("2026-10-01", { tracks })).toEqual([]);
    expect(told("2026-10-02", { tracks })).toEqual(["mentee due"]);
  });

  it("of pupils their grown-up is asked", () => {
    const pupils = { people: [person("PR-1", { kind: "pupil" }), person("PR-9", { kind: "pupil" }), person("PR-5", { kind: "teacher" })], pairs: [pair("PA-1", { state: "working", form: "pupil-pupil", orderedOn: day("2026-09-01") })] };
    const appointments = [{ id: "AP-1", personId: "PR-5" as PersonId, role: "grownUp" as const, scope: "PA-1", from: null, to: null, orderNumber: "", orderDate: null, ...KEPT }];
    expect(told("2026-10-02", { ...pupils, appointments } as never)).toEqual(["grownUp due", "curator due"]);
  });

  it("however the traces lie, nobody is asked earlier than the days of the setting after the last of them", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 120 }), (traces, silenceDays, at) => {
      const today = addDays(day("2026-09-01"), at);
      const dates = traces.map((n) => addDays(day("2026-09-01"), n));
      const [silence] = silencesOf({ registry: registry({ meetings: dates.map((date) => meeting(date)) }), school: { ...school, silenceDays } as never, today });
      const last = dates.filter((date) => date <= today).sort().pop() ?? day("2026-09-01");
      expect(silence !== undefined).toBe(daysBetween(last, today) >= silenceDays);
    }));
  });
});
