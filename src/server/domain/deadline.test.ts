import type { IsoDate, PairId, PaperId, PersonId } from "../../contract/schemas";
import { DEADLINES } from "../catalogue/deadlines";
import { BLANK_PAPER } from "./paper/paper";
import { deadlinesOf, workingDaysSince, type PairFile } from "./deadline";
import type { School } from "./school";
import type { Control, Meeting, Pair, Paper, Person, Track } from "./tables";

const day = (text: string): IsoDate => text as IsoDate;
const kept = { createdAt: "", createdBy: "", updatedAt: "" };
const school = (more: Partial<School> = {}): School => ({
  name: "", org: { shortName: "", founder: "", address: "", details: "", phone: "", city: "", headPost: "" }, recordsFrom: day("2026-09-01"), mode: "names", pupilNames: false, prefix: "", mailDomain: "", capacity: { teachers: 3, pupils: 4 }, pairsEnd: "05-31", models: { young: "001", newcomer: "001", deficit: "annual", conservative: "annual" },
  programmeFrom: null, programmeYears: 3, youngYears: 3, noticeDays: 14, silenceDays: 21, dutyMail: true, eventsInCalendar: false, filingInWorkingDays: false, calendar: { daysOff: new Set(["2026-11-04"]), workingDays: new Set() }, daysTypedFor: new Set(), vacations: [], mailName: "", levels: { high: 80, good: 60, base: 40 }, coordinator: "",
  basicQuality: null, workbookVersion: 1, ...more,
});
const pair = { id: "PA-1" as PairId, form: "teacher-teacher", orderedOn: day("2026-09-07") } as Pair;
const file = (start: string | null, more: Partial<PairFile> = {}): PairFile => ({
  pair, mentee: { id: "PR-2" as PersonId } as Person, track: { menteeId: "PR-2" as PersonId, start: start === null ? null : day(start), model: "001" } as Track, category: "young",
  pauses: [], meetings: [], controls: [], papers: [], found: [], ...more,
});
const find = (id: string, of: PairFile, today: string, at = school()) => deadlinesOf(of, DEADLINES, day(today), at).find(({ rule }) => rule.id === id);
const control = (kind: Control["kind"]): Control => ({ ...kept, id: "CO-1" as Control["id"], own: "", menteeId: "PR-2" as PersonId, kind, date: day("2026-09-20"), state: "held", note: "", from: null, to: null, topic: "", purpose: "", byId: "", conclusion: "", knowledge: [], paperwork: [] });
const paper = (kind: Paper["kind"]): Paper => ({ ...BLANK_PAPER, ...kept, id: "DC-1" as PaperId, kind, number: "1", date: day("2026-09-10"), yearId: "", pairIds: [pair.id], state: "signed" });
const meeting = (kind: Meeting["kind"]): Meeting => ({ ...kept, id: "MT-1", pairId: pair.id, kind, date: day("2026-09-09"), minutes: 30, state: "held", agreement: "", mode: "", topic: "", later: false, nextStep: "", nextStepBy: null, nextStepDoneOn: null, saidBy: [], difficulty: "", question: "", advice: "", materials: "", at: "", movedFrom: null, firstId: "", loggedBy: "PR-1" as PersonId });

describe("T01–T05 run from the first day at this school", () => {
  it.each([
    ["adaptation", "2026-09-01", "2026-09-01", "2026-11-30"],
    ["adaptation", "2026-11-30", "2026-12-01", "2027-02-27"],
    ["overview", "2026-09-01", "2026-09-02", "2026-09-30"],
    ["overview", "2027-01-31", "2027-02-01", "2027-02-27"],
    ["preventive", "2026-09-01", "2026-09-02", "2027-08-31"],
    ["personal", "2025-09-01", "2026-09-02", "2027-08-31"],
    ["frontal", "2024-09-01", "2026-09-02", "2027-08-31"],
  ])("%s of a start on %s ends on %s … %s", (id, start, today, to) => expect(find(id, file(start), today)?.to).toBe(to));

  it("windows do not move to a working day (Shift)", () => expect(find("overview", file("2026-08-23"), "2026-09-01", school({ recordsFrom: null }))?.to).toBe("2026-09-22"));
  it("a newly arrived teacher has the overview only", () => {
    const found = deadlinesOf(file("2026-09-01", { category: "newcomer" }), DEADLINES, day("2026-09-10"), school()).map(({ rule }) => rule.id);
    expect(found).toEqual(expect.arrayContaining(["adaptation", "overview"]));
    expect(found).not.toContain("preventive");
  });
  it("an annual programme has no control at all", () => {
    const annual = file("2026-09-01", { track: { start: day("2026-09-01"), model: "annual" } as Track, category: "deficit" });
    expect(deadlinesOf(annual, DEADLINES, day("2026-09-10"), school()).map(({ rule }) => rule.rule)).toEqual(["T12", "T16"]);
  });
  it("without a start there is no term", () => expect(find("overview", file(null), "2026-09-10")).toBeUndefined());
});

describe("the last day itself is in time", () => {
  it("overview control on 30 September", () => {
    expect(find("overview", file("2026-09-01"), "2026-09-30")).toMatchObject({ state: "due", daysLeft: 0 });
    expect(find("overview", file("2026-09-01"), "2026-10-01")).toMatchObject({ state: "overdue", daysLeft: -1 });
  });
  it("is met by a control that was held", () => expect(find("overview", file("2026-09-01", { controls: [control("overview")] }), "2026-10-20")?.state).toBe("met"));
  it("another kind of control does not meet it", () => expect(find("overview", file("2026-09-01", { controls: [control("preventive")] }), "2026-10-20")?.state).toBe("overdue"));
});

describe("«учёт ведётся с» (R-P01)", () => {
  it("a term that ended before it is «до начала учёта», never overdue", () => expect(find("overview", file("2026-07-01"), "2026-10-01")?.state).toBe("beforeRecords"));
  it("a term that ends on that very day is overdue the day after", () => expect(find("overview", file("2026-08-02"), "2026-09-02")?.state).toBe("overdue"));
});

describe("T12 and T16: «within n days after» moves to the next working day", () => {
  it("the programme: order + 14 days", () => expect(find("programme", file("2026-09-01"), "2026-09-08")?.to).toBe("2026-09-21"));
  it("a Sunday moves to Monday", () => expect(find("programme", file("2026-09-01", { pair: { ...pair, orderedOn: day("2026-09-06") } }), "2026-09-08")?.to).toBe("2026-09-21"));
  it("a holiday moves on", () => expect(find("programme", file("2026-09-01", { pair: { ...pair, orderedOn: day("2026-10-21") } }), "2026-10-22")?.to).toBe("2026-11-05"));
  it("the adaptation plan: the later of start and order", () => expect(find("adaptationPlan", file("2026-10-01"), "2026-10-02")?.to).toBe("2026-10-15"));
  it("whoever is past the adaptation needs no plan of it", () => expect(find("adaptationPlan", file("2025-09-01"), "2026-09-08")).toBeUndefined());
  it("a signed D15 meets the programme, a D16 does not", () => {
    expect(find("programme", file("2026-09-01", { papers: [paper("D15")] }), "2026-12-01")?.state).toBe("met");
    expect(find("programme", file("2026-09-01", { papers: [paper("D16")] }), "2026-12-01")?.state).toBe("overdue");
  });
  it("the first meeting: order + 7 days, an acquaintance", () => {
    expect(find("firstMeeting", file("2026-09-01"), "2026-09-08")?.to).toBe("2026-09-14");
    expect(find("firstMeeting", file("2026-09-01", { meetings: [meeting("work")] }), "2026-09-20")?.state).toBe("overdue");
    expect(find("firstMeeting", file("2026-09-01", { meetings: [meeting("acquaintance")] }), "2026-09-20")?.state).toBe("met");
  });
  it("of a pupil pair any held meeting is enough, and no programme is owed", () => {
    const pupils = file(null, { pair: { ...pair, form: "pupil-pupil" }, track: undefined as never, category: null, meetings: [meeting("work")] });
    expect(deadlinesOf(pupils, DEADLINES, day("2026-10-01"), school()).map(({ rule, state }) => [rule.id, state])).toEqual([["firstMeeting", "met"], ["trialMeeting", "overdue"]]);
    expect(find("trialMeeting", { ...pupils, meetings: [meeting("work"), meeting("work")] }, "2026-10-01")?.state).toBe("met");
  });
  it("the trial meeting: the first one held + 14 days (T17)", () => {
    expect(find("trialMeeting", file("2026-09-01"), "2026-09-20")).toBeUndefined();
    const met = file("2026-09-01", { meetings: [meeting("acquaintance")] });
    expect(find("trialMeeting", met, "2026-09-23")).toMatchObject({ to: "2026-09-23", state: "due" });
    expect(find("trialMeeting", met, "2026-09-24")?.state).toBe("overdue");
    expect(find("trialMeeting", { ...met, meetings: [meeting("acquaintance"), meeting("trial")] }, "2026-10-20")?.state).toBe("met");
    expect(find("trialMeeting", { ...met, meetings: [meeting("acquaintance"), meeting("work")] }, "2026-10-20")?.state).toBe("overdue");
  });
});

describe("a long leave puts terms off (T15)", () => {
  const away = (from: string, to: string | null) => ({ pauses: [{ from: day(from), to: to === null ? null : day(to) }] });
  it.each([
    ["2026-09-10", "2026-09-19", "2026-10-01", "ten days inside the fourteen: 1 October"],
    ["2026-09-21", "2026-09-30", "2026-10-01", "from its last day on"],
    ["2026-09-22", "2026-10-31", "2026-09-21", "after it"],
    ["2026-08-20", "2026-09-09", "2026-09-24", "goes on when the order is signed: three days are left of it"],
    ["2026-08-01", "2026-08-31", "2026-09-21", "over before the order"],
  ])("the programme, away %s – %s: by %s, %s", (from, to, due) => expect(find("programme", file("2026-09-01", away(from, to)), "2026-09-08")?.to).toBe(due));
  it("an open one takes the date away from its first day on, but not what was due before", () => {
    const gone = file("2026-09-01", away("2026-09-15", null));
    expect(find("programme", gone, "2026-09-14")?.to).toBe("2026-09-21");
    expect(find("programme", gone, "2026-09-15")).toBeUndefined();
    expect(find("firstMeeting", gone, "2026-09-20")?.state).toBe("overdue");
  });
  it("of a group the others go on", () => expect(find("firstMeeting", file("2026-09-01", { ...away("2026-09-08", null), pair: { ...pair, kind: "group" } }), "2026-09-20")?.state).toBe("overdue"));
  it("the windows of control grow", () => expect(find("overview", file("2026-09-01", away("2026-09-10", "2026-09-19")), "2026-09-20")?.to).toBe("2026-10-10"));
});

it("working days since a lesson leave out weekends and the day itself", () => {
  const calendar = { daysOff: new Set<string>(), workingDays: new Set<string>() };
  expect([workingDaysSince(day("2026-11-26"), day("2026-11-27"), calendar), workingDaysSince(day("2026-11-26"), day("2026-12-01"), calendar), workingDaysSince(day("2026-11-26"), day("2026-12-02"), calendar)]).toEqual([0, 2, 3]);
});
