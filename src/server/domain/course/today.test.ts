import type { IsoDate, PersonId } from "../../../contract/schemas";
import { stageModelRows } from "../../catalogue/stage-models";
import { indexed, type RegistryRows } from "../registry";
import type { School } from "../school";
import type { Assessment, CourseStage, Paper, Person, Track } from "../tables";
import { calendarLines, courseLines, readingLines } from "./today";

const day = (text: string): IsoDate => text as IsoDate;
const kept = { createdAt: "", createdBy: "", updatedAt: "" };
const ID = "PR-1" as PersonId;
const mentee = { id: ID, code: "Н-001", kind: "teacher", surname: "Морозов", name: "Павел", patronymic: "", status: "active", leftOn: null } as unknown as Person;
const track: Track = { ...kept, id: "TR-1", menteeId: ID, start: day("2026-09-01"), model: "001", state: "running", pauses: [], pauseReason: "", modelReason: "" };
const stage: CourseStage = {
  ...kept, id: "ST-1", trackId: "TR-1", menteeId: ID, no: 1, title: "Адаптация", goal: "", start: day("2026-09-01"), end: day("2026-11-30"), dueByHand: null, organiserId: "", interviewerId: "", extendedFrom: null,
  reason: "", lineId: "001-1", computed: "2026-09-01 2026-11-30", state: "open",
};
const school = { models: { young: "001", newcomer: "001", deficit: "annual", conservative: "annual" }, recordsFrom: null, noticeDays: 14, calendar: { daysOff: new Set<string>(), workingDays: new Set<string>() }, filingInWorkingDays: false, daysTypedFor: new Set<number>() } as unknown as School;
const look = (today: string, rows: Partial<RegistryRows>, of: Partial<School> = {}) => ({
  registry: indexed({ people: [mentee], pairs: [], members: [], stageModels: stageModelRows(), tracks: [track], stages: [stage], assessments: [], papers: [], acknowledgements: [], programmes: [], appointments: [], ...rows } as unknown as RegistryRows),
  school: { ...school, ...of }, today: day(today),
});
const said = (...of: Parameters<typeof look>) => courseLines(look(...of)).map(({ rule, state, due, daysLeft, owedBy }) => [rule, state, due, daysLeft, owedBy]);
const assessed = (state: Assessment["state"], interviewOn: string | null = null) => ({ assessments: [{ id: "AS-1", stageId: "ST-1", menteeId: ID, state, interviewOn } as Assessment] });

describe("the assessment of a stage (T06)", () => {
  it.each<[string, Partial<RegistryRows>, unknown[][], string]>([
    ["2026-11-20", assessed("collecting"), [["assessment", "due", "2026-11-30", 10, "deputyTeaching"]], "papers are collected"],
    ["2026-12-01", assessed("ready"), [["assessment", "overdue", "2026-11-30", -1, "deputyTeaching"]], "not reviewed in time"],
    ["2026-12-01", assessed("drafted"), [], "reviewed is assessed"],
    ["2026-11-20", { assessments: [{ ...assessed("invited").assessments[0]!, invitedOn: day("2026-11-23") }] }, [["assessment", "due", "2026-11-30", 10, "deputyTeaching"], ["invited", "due", "2026-11-23", 3, "mentee"]], "invited to the review (R-F07)"],
    ["2026-11-24", { assessments: [{ ...assessed("invited").assessments[0]!, invitedOn: day("2026-11-23") }] }, [["assessment", "due", "2026-11-30", 6, "deputyTeaching"]], "the day of the invitation is over"],
    ["2026-10-01", assessed("collecting"), [["assessment", "window", "2026-11-30", 60, "deputyTeaching"]], "opened by hand before its day"],
    ["2026-12-01", { stages: [{ ...stage, state: "before" }] }, [], "over before the records began"],
    ["2026-11-20", { people: [{ ...mentee, status: "left" }] as Person[] }, [], "who has left owes nothing"],
    ["2026-11-20", { tracks: [{ ...track, state: "closed" }] }, [], "nor does a course that is closed"],
  ])("on %s, %j: %j, %s", (today, rows, lines) => expect(said(today, rows)).toEqual(lines));
  it("a term that ended before «учёт ведётся с» is never overdue (R-P01)", () => expect(said("2026-12-20", {}, { recordsFrom: day("2026-12-15") })).toEqual([["assessment", "beforeRecords", "2026-11-30", -20, "deputyTeaching"]]));
});

describe("the personal file after the interview (T09)", () => {
  it.each([
    ["2026-12-01", "due", 2], ["2026-12-03", "due", 0], ["2026-12-04", "overdue", -1],
  ])("on %s: %s", (today, state, left) => expect(said(today, assessed("interviewed", "2026-12-01"))).toEqual([["filing", state, "2026-12-03", left, "deputyTeaching"]]));
  it("counts working days where the school says so", () => expect(said("2026-12-04", assessed("interviewed", "2026-12-03"), { filingInWorkingDays: true })).toEqual([["filing", "due", "2026-12-07", 3, "deputyTeaching"]]));
  it("is over when it was filed", () => expect(said("2026-12-04", assessed("filed", "2026-12-01"))).toEqual([]));
});

it("papers that were signed and not read: ten days, moved from a day off; replaced ones and pupils do not count (T18)", () => {
  const mentor = { ...mentee, id: "PR-2" as PersonId };
  const pupil = { ...mentee, id: "PR-3" as PersonId, kind: "pupil" } as Person;
  const paper = (more: Partial<Paper>) => ({ id: "DC-1", kind: "D10", number: "41-од", title: "", date: day("2026-09-02"), state: "signed", pairIds: ["PA-1"], personIds: [], programmeId: "", ...more }) as unknown as Paper;
  const lines = (more: Partial<Paper>, read: string[] = []) => readingLines(look("2026-09-03", {
    people: [mentee, mentor, pupil], pairs: [{ id: "PA-1", mentorId: "PR-2", secondMentorId: "" }] as never, members: [ID, "PR-3"].map((menteeId) => ({ id: menteeId, pairId: "PA-1", menteeId, to: null })) as never,
    papers: [paper(more)], acknowledgements: read.map((personId) => ({ paperId: "DC-1", personId })) as never,
  })).map(({ due, text }) => [due, text.params?.["n"]]);
  expect([lines({}), lines({}, ["PR-2"]), lines({}, ["PR-1", "PR-2"]), lines({ state: "replaced" }), lines({ state: "draft" })]).toEqual([[["2026-09-14", 2]], [["2026-09-14", 1]], [], [], []]);
});

it("moved days are asked for in December, until one of the next year is typed", () => {
  const asked = (today: string, ...typed: number[]) => calendarLines(look(today, {}, { daysTypedFor: new Set(typed) })).map(({ text }) => text.params?.["year"]);
  expect([asked("2026-11-30"), asked("2026-12-01"), asked("2026-12-31", 2026), asked("2026-12-01", 2027), asked("2027-01-01")]).toEqual([[], [2027], [2027], [], []]);
});
