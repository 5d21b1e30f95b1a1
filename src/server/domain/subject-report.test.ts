import type { IsoDate, PairId, PersonId } from "../../contract/schemas";
import { day, person, registryOf } from "./questions/answered.test-data";
import { monthBefore, pairsOfSubjects, planNumbers, subjectReportLines } from "./subject-report";
import type { Appointment, Pair, PairMember, PlanItem } from "./tables";

const [HEAD, MENTEE] = ["PR-1" as PersonId, "PR-2" as PersonId];
const pair = { id: "PA-1" as PairId, mentorId: "PR-3" as PersonId, secondMentorId: "", state: "working", start: day("2026-09-01"), end: day("2027-05-31"), closedOn: null } as Pair;
const head = (more: Partial<Appointment> = {}) => ({ personId: HEAD, role: "headOfSubject", scope: "математика", from: day("2026-09-01"), to: null, ...more }) as Appointment;
const school = (appointments: readonly Appointment[], subjects = ["математика"], state: Pair["state"] = "working") => registryOf({
  people: [person("PR-1"), { ...person("PR-2"), subjects }, person("PR-3")], pairs: [{ ...pair, state }], members: [{ pairId: pair.id, menteeId: MENTEE, from: day("2026-09-01"), to: null } as PairMember], appointments,
} as never);
const lines = (today: string, registry = school([head()]), recordsFrom: string | null = "2026-09-01") => subjectReportLines({ registry, school: { recordsFrom: recordsFrom as IsoDate | null }, today: day(today) });

it.each([["2026-10-01", "2026-09"], ["2026-10-31", "2026-09"], ["2027-01-05", "2026-12"]])("on %s the last month that is over is %s", (today, month) => expect(monthBefore(day(today))).toBe(month));

describe("the report of a month is named to the head up to the tenth of the next (R-A11)", () => {
  it.each([
    { today: "2026-09-30", n: 0, because: "the month goes on" }, { today: "2026-10-01", n: 1, because: "the first day" }, { today: "2026-10-10", n: 1, because: "the last day" },
    { today: "2026-10-11", n: 0, because: "the day after" }, { today: "2026-09-01", n: 0, because: "August is no school" }, { today: "2027-06-02", n: 0, because: "the pair is over by then" },
  ])("$today: $n, $because", ({ today, n }) => expect(lines(today)).toHaveLength(n));

  it("not to a head of another subject, of days gone, without a pair that goes on, nor of months before the records", () => {
    expect(lines("2026-10-01", school([head({ scope: "химия" })]))).toEqual([]);
    expect(lines("2026-10-01", school([head({ to: day("2026-09-30") })]))).toEqual([]);
    expect(lines("2026-10-01", school([head()], ["математика"], "ended"))).toEqual([]);
    expect(lines("2026-10-01", school([head()]), "2026-10-01")).toEqual([]);
  });

  it("once to who heads two associations, with all their mentees", () => {
    const both = school([head(), head({ scope: "физика" })], ["физика", "математика"]);
    expect(lines("2026-10-01", both)).toMatchObject([{ owedById: HEAD, due: "2026-10-10", daysLeft: 9, text: { params: { n: 1 } } }]);
    expect(pairsOfSubjects(both, ["физика"], day("2026-10-01"))).toMatchObject([{ menteeId: MENTEE }]);
  });
});

it("a plan in numbers: whole percent of what is due, what is late, and what was done in the month", () => {
  const item = (status: PlanItem["status"], due: string, doneOn: string | null) => ({ status, due: day(due), doneOn: doneOn === null ? null : day(doneOn), offPlan: false }) as PlanItem;
  const items = [item("done", "2026-09-10", "2026-09-30"), item("partly", "2026-09-20", "2026-10-01"), item("planned", "2026-10-01", null), item("planned", "2026-11-01", null)];
  expect(planNumbers(items, "2026-09", day("2026-10-02"))).toEqual({ percent: 50, due: 3, done: 1, late: 1, inMonth: 1 });
  expect(planNumbers([], "2026-09", day("2026-10-02"))).toEqual({ percent: null, due: 0, done: 0, late: 0, inMonth: 0 });
});
