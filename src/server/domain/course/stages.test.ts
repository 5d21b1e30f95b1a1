import type { IsoDate, PersonId } from "../../../contract/schemas";
import { HOLIDAYS } from "../../catalogue/holidays";
import { stageModelRows } from "../../catalogue/stage-models";
import { indexed, type RegistryRows } from "../registry";
import type { SchoolCalendar } from "../calendar";
import type { Assessment, CourseStage, StageModelLine, Track } from "../tables";
import { firstAfter, lastAfter, openPause, pauseCell, pausesOf } from "./pause";
import { assessmentWindow, assessorOf, filingDue, stageNow, stagesNow } from "./stage";
import { linesOf, windowsOf } from "./windows";

const day = (text: string): IsoDate => text as IsoDate;
const calendar: SchoolCalendar = { daysOff: new Set([2026, 2027, 2028, 2029].flatMap((year) => HOLIDAYS.map((date) => `${year}-${date}`))), workingDays: new Set() };
const LINES = stageModelRows();
const line = (id: string): StageModelLine => LINES.find((each) => each.id === id)!;
const pauses = (...cells: string[]) => pausesOf(cells).pauses;
const windows = (model: string, start: string, category: "young" | "newcomer" = "young", ...away: string[]) =>
  windowsOf(linesOf(LINES, model, category), day(start), pauses(...away)).map(({ line: { no }, from, to }) => `${no}: ${from} – ${to}`);

describe("«Мероприятия по адаптации проводятся в первые 3 месяца» (T01, data-model, Stage models)", () => {
  it.each([
    ["001", "2026-09-01", ["1: 2026-09-01 – 2026-11-30", "2: 2026-12-01 – 2028-02-29", "3: 2028-03-01 – 2029-08-31"], "the preset 3-15-18"],
    ["001", "2026-11-30", ["1: 2026-11-30 – 2027-02-27", "2: 2027-02-28 – 2028-05-29", "3: 2028-05-30 – 2029-11-29"], "the end of the month clamps to 28 February"],
    ["001", "2027-11-30", ["1: 2027-11-30 – 2028-02-28", "2: 2028-02-29 – 2029-05-29", "3: 2029-05-30 – 2030-11-29"], "and to 29 February"],
    ["001", "2027-02-01", ["1: 2027-02-01 – 2027-04-30", "2: 2027-05-01 – 2028-07-31", "3: 2028-08-01 – 2030-01-31"], "a start in February"],
    ["002", "2026-09-01", ["1: 2026-09-01 – 2026-11-30", "2: 2026-12-01 – 2027-03-31", "3: 2027-04-01 – 2027-05-31"], "months of the school year"],
    ["002", "2026-10-15", ["1: 2026-10-15 – 2026-11-30", "2: 2026-12-01 – 2027-03-31", "3: 2027-04-01 – 2027-05-31"], "who starts inside a stage begins with it"],
    ["002", "2027-02-10", ["2: 2027-02-10 – 2027-03-31", "3: 2027-04-01 – 2027-05-31"], "a stage that is over is not had"],
    ["002", "2027-06-20", ["1: 2027-09-01 – 2027-09-19", "2: 2027-12-01 – 2028-03-31", "3: 2028-04-01 – 2028-05-31"], "after the last stage the next year counts, and adaptation never outlasts T01"],
    ["annual", "2026-09-01", [], "the annual programme has no stages"],
  ])("%s from %s: %s", (model, start, stages) => expect(windows(model, start)).toEqual(stages));

  it("a newly arrived teacher has no third stage", () => expect(windows("001", "2026-09-01", "newcomer")).toHaveLength(2));
  it("the school's own rows count: 6-12 instead of 3-15", () => {
    const own = LINES.map((each) => (each.id === "001-1" ? { ...each, last: 6 } : each.id === "001-2" ? { ...each, first: 6 } : each));
    expect(windowsOf(linesOf(own, "001", "young"), day("2026-09-01"), []).map(({ to }) => to)).toEqual(["2027-02-28", "2028-02-29", "2029-08-31"]);
  });
});

describe("a long leave (T15)", () => {
  it.each([
    [["2026-10-01 – 2026-10-31"], ["1: 2026-09-01 – 2026-12-31", "2: 2027-01-01 – 2028-03-31"], "inside: the window grows, those after shift"],
    [["2026-11-16 – 2027-01-14"], ["1: 2026-09-01 – 2027-01-29", "2: 2027-01-30 – 2028-04-29"], "over the end: the fifteen days left come after it"],
    [["2026-11-30 – 2026-12-06"], ["1: 2026-09-01 – 2026-12-07", "2: 2026-12-08 – 2028-03-07"], "on the last day of a stage"],
    [["2026-12-01 – 2026-12-07"], ["1: 2026-09-01 – 2026-11-30", "2: 2026-12-01 – 2028-03-07"], "from the first day of a stage: that one contains it"],
    [["2029-01-01 – 2029-01-31"], ["1: 2026-09-01 – 2026-11-30", "2: 2026-12-01 – 2028-02-29"], "dates before it stand"],
    [["2026-09-10 – 2026-09-19", "2026-12-05 – 2026-12-14"], ["1: 2026-09-01 – 2026-12-20", "2: 2026-12-21 – 2028-03-20"], "the second one is met only because of the first"],
    [["2026-12-05 – 2026-12-14", "2026-09-10 – 2026-09-19"], ["1: 2026-09-01 – 2026-12-20", "2: 2026-12-21 – 2028-03-20"], "in whatever order they were typed"],
    [["2026-10-01 –"], ["1: 2026-09-01 – 2026-11-30", "2: 2026-12-01 – 2028-02-29"], "an open one moves nothing yet"],
  ])("%j → %j: %s", (away, stages) => expect(windows("001", "2026-09-01", "young", ...away).slice(0, 2)).toEqual(stages));

  it("is read with any dash and told when it is none", () => {
    expect(pausesOf(["2027-01-11-2027-03-05", "2026-10-01 —", "2027-03-05 – 2027-01-11", "до весны"])).toEqual({
      pauses: [{ from: "2026-10-01", to: null }, { from: "2027-01-11", to: "2027-03-05" }], unread: ["2027-03-05 – 2027-01-11", "до весны"],
    });
    for (const cell of ["2027-01-11 – 2027-03-05", "2026-10-01 –"]) expect(pauseCell(pauses(cell)[0]!)).toBe(cell);
  });
  it("a date alone: before it stands, on its first day and after moves", () => {
    const week = pauses("2026-10-05 – 2026-10-11");
    expect(["2026-10-04", "2026-10-05", "2026-10-12"].map((each) => lastAfter(day(each), week))).toEqual(["2026-10-04", "2026-10-12", "2026-10-19"]);
    expect(firstAfter(day("2026-10-05"), week)).toBe("2026-10-05");
  });
  it("an open one runs from its first day", () => {
    expect([openPause(pauses("2026-10-01 –"), day("2026-09-30")), openPause(pauses("2026-10-01 –"), day("2026-10-01"))?.from]).toEqual([undefined, "2026-10-01"]);
  });
});

describe("when a stage is assessed (T06–T08)", () => {
  const due = (id: string, end: string, dueByHand: string | null = null) => assessmentWindow({ end: day(end), dueByHand: dueByHand as IsoDate | null }, line(id), calendar);
  it.each<[string, string, string | null, string, string, string]>([
    ["001-1", "2026-11-30", null, "2026-11-16", "2026-11-30", "a Monday stands"],
    ["001-1", "2027-04-30", null, "2027-04-16", "2027-04-30", "a Friday before the holidays"],
    ["001-1", "2027-05-01", null, "2027-04-17", "2027-05-03", "the first of May moves to the next working day; it opens fourteen days before the day that was meant"],
    ["001-1", "2027-01-01", null, "2026-12-18", "2027-01-11", "over the January holidays and a weekend"],
    ["001-1", "2026-11-30", "2026-12-05", "2026-11-21", "2026-12-05", "set by hand it stands, though a Saturday"],
    ["001-2", "2028-02-29", null, "2028-02-08", "2028-02-22", "a week before the end, open at end − 21 days"],
    ["001-2", "2027-05-16", null, "2027-04-25", "2027-05-07", "the ninth of May moves to the working day before"],
    ["001-3", "2029-08-31", null, "2029-08-01", "2029-08-31", "after one month before the end, on its last day"],
    ["001-3", "2029-03-31", null, "2029-03-01", "2029-03-31", "a Saturday does not move (T08 is a window); 28 February and a day"],
    ["001-3", "2029-08-31", "2029-07-20", "2029-07-20", "2029-07-20", "never open after it is due"],
  ])("%s that ends %s, by hand %s: %s – %s, %s", (id, end, byHand, opens, to) => expect(due(id, end, byHand)).toEqual({ opens, due: to }));
  it("a stage without an end has none", () => expect(assessmentWindow({ end: null, dueByHand: null }, line("001-1"), calendar)).toBeNull());
});

describe("«в течение двух дней после проведения собеседования» (R-F13, T09)", () => {
  const filed = (on: string, id: string, filingInWorkingDays: boolean) => filingDue(day(on), line(id), { calendar, filingInWorkingDays });
  it.each<[string, string, boolean, string | null, string]>([
    ["2026-12-01", "001-1", false, "2026-12-03", "the day of the interview does not count"],
    ["2026-12-03", "001-1", false, "2026-12-07", "Saturday moves to Monday"],
    ["2026-11-02", "001-1", false, "2026-11-05", "a holiday moves to the next day"],
    ["2026-12-03", "001-1", true, "2026-12-07", "Friday and Monday are the two"],
    ["2026-11-03", "001-1", true, "2026-11-06", "a holiday is no working day"],
    ["2027-04-29", "001-1", false, "2027-05-03", "over the first of May"],
    ["2026-12-01", "001-3", false, "2026-12-04", "three days of stage 3"],
    ["2026-12-01", "001-2", false, null, "stage 2 has no term"],
  ])("an interview on %s, %s, in working days: %s – by %s, %s", (on, id, working, to) => expect(filed(on, id, working)).toBe(to));
});

const ID = "PR-1" as PersonId;
const kept = { createdAt: "", createdBy: "", updatedAt: "" };
const stage = (no: number, start: string, end: string, more: Partial<CourseStage> = {}): CourseStage => ({
  ...kept, id: `ST-${no}`, trackId: "TR-1", menteeId: ID, no, title: "", goal: "", start: day(start), end: day(end), dueByHand: null, organiserId: "", interviewerId: "", extendedFrom: null, reason: "",
  lineId: `001-${no}`, computed: "", state: "open", ...more,
});
const track: Track = { ...kept, id: "TR-1", menteeId: ID, start: day("2026-09-01"), model: "001", state: "running", pauses: [], pauseReason: "", modelReason: "" };
const registry = (more: Partial<RegistryRows>) => indexed({ stageModels: LINES, tracks: [track], assessments: [], appointments: [], stages: [stage(1, "2026-09-01", "2026-11-30"), stage(2, "2026-12-01", "2028-02-29")], ...more } as RegistryRows);
const states = (today: string, more: Partial<RegistryRows> = {}) => stagesNow(registry(more), ID, day(today), { calendar }).map(({ state }) => state);
const assessed = (state: Assessment["state"]) => ({ assessments: [{ id: "AS-1", stageId: "ST-1", state } as Assessment] });

describe("the state of a stage (data-model §6.2)", () => {
  it.each([
    ["2026-08-31", {}, ["planned", "planned"]],
    ["2026-09-01", {}, ["running", "planned"]],
    ["2026-11-15", {}, ["running", "planned"]],
    ["2026-11-16", {}, ["toAssess", "planned"]],
    ["2026-12-20", {}, ["toAssess", "running"]],
    ["2026-10-01", assessed("collecting"), ["toAssess", "planned"]],
    ["2026-11-20", assessed("drafted"), ["assessed", "planned"]],
    ["2026-11-20", assessed("interviewed"), ["interviewed", "planned"]],
    ["2026-11-20", assessed("filed"), ["assessed", "planned"]],
    ["2026-12-01", assessed("filed"), ["closed", "running"]],
    ["2026-11-20", assessed("cancelled"), ["toAssess", "planned"]],
    ["2026-10-05", { tracks: [{ ...track, pauses: ["2026-10-01 –"] }] }, ["paused", "paused"]],
    ["2026-12-05", { tracks: [{ ...track, pauses: ["2026-12-01 –"] }] }, ["toAssess", "paused"]],
    ["2026-10-05", { stages: [stage(1, "2026-09-01", "2026-11-30", { state: "before" }), stage(2, "2026-12-01", "2028-02-29", { state: "dropped" })] }, ["before"]],
  ] satisfies [string, Partial<RegistryRows>, string[]][])("on %s, %j: %j", (today, more, expected) => expect(states(today, more)).toEqual(expected));

  it("the stage a mentee is in is the last that has begun", () => {
    expect(["2026-08-01", "2026-11-30", "2026-12-01"].map((today) => stageNow(registry({}), ID, day(today), { calendar })?.stage.no)).toEqual([1, 1, 2]);
    expect(stageNow(registry({ tracks: [] }), ID, day("2026-11-30"), { calendar })).toBeUndefined();
  });
  it("a paused stage shows no dates", () => expect(stagesNow(registry({ tracks: [{ ...track, pauses: ["2026-10-01 –"] }] }), ID, day("2026-10-05"), { calendar })[0]?.window).toBeNull());
  it("its organiser is the one named, else who holds the post of the model on that day", () => {
    const appointment = { id: "AP-1", personId: "PR-7" as PersonId, role: "deputyTeaching", from: day("2026-09-01"), to: day("2026-10-31") };
    const at = (on: string, more: Partial<CourseStage> = {}) => {
      const rows = registry({ appointments: [appointment as never], stages: [stage(1, "2026-09-01", "2026-11-30", more)] });
      return assessorOf(rows, stagesNow(rows, ID, day(on), { calendar })[0]!, "organiser", day(on));
    };
    expect([at("2026-10-31"), at("2026-11-01"), at("2026-11-01", { organiserId: "PR-9" as PersonId })]).toEqual(["PR-7", "", "PR-9"]);
  });
});
