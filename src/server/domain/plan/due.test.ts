import type { IsoDate, MenteeCategory } from "../../../contract/schemas";
import { PLAN_RULES } from "../../catalogue/plan-rules";
import { stageModelRows } from "../../catalogue/stage-models";
import type { SchoolCalendar } from "../calendar";
import type { Course } from "../course/course";
import { linesOf } from "../course/windows";
import type { StageModel } from "../tables";
import { dueOf, readDue, weekOf, type Due } from "./due";
import { milestonesOf } from "./milestones";
import { stageWindows } from "./stages";

const day = (text: string): IsoDate => text as IsoDate;
const calendar: SchoolCalendar = { daysOff: new Set(["2026-11-04", "2027-01-01", "2027-01-04", "2027-01-05", "2027-01-06", "2027-01-07", "2027-01-08"]), workingDays: new Set(["2026-09-12"]) };
const course = (start: string | null, model: StageModel, category: MenteeCategory): Course => ({ start: start as IsoDate | null, pauses: [], lines: linesOf(stageModelRows(), model, category), stages: [] });
const year = { from: day("2026-09-01"), to: day("2027-05-31") };

it.each<[string, Due | null]>([
  ["+3", { kind: "weeks", weeks: 3 }], ["−1", { kind: "weeks", weeks: -1 }], ["-1", { kind: "weeks", weeks: -1 }], ["–2", { kind: "weeks", weeks: -2 }], [" День 1 ", { kind: "dayOne" }],
  ["мес 11", { kind: "month", month: 11 }], ["мес 02", { kind: "month", month: 2 }], ["мес 13", null], ["мес", null], ["3", null], ["через неделю", null], ["", null],
])("the cell «%s» (P.1)", (cell, due) => expect(readDue(cell, PLAN_RULES.due)).toEqual(due));

describe("when a line is due (P.1)", () => {
  const stage = (from: string, to = "2027-05-31") => ({ from: day(from), to: day(to) });
  it.each([
    { due: "+1", plan: year, of: stage("2026-09-01"), on: "2026-09-08", because: "weeks count from the start of the plan" },
    { due: "+2", plan: year, of: stage("2026-12-01"), on: "2026-12-15", because: "or of the stage where it begins later" },
    { due: "+2", plan: { ...year, from: day("2026-09-05") }, of: stage("2026-09-01"), on: "2026-09-18", because: "Saturday moves to Friday" },
    { due: "+9", plan: { ...year, from: day("2026-09-02") }, of: stage("2026-09-01"), on: "2026-11-03", because: "a holiday moves to the working day before" },
    { due: "+1", plan: { ...year, from: day("2026-09-05") }, of: stage("2026-09-01"), on: "2026-09-12", because: "a working Saturday stays" },
    { due: "+1", plan: { ...year, from: day("2027-01-01") }, of: stage("2026-09-01"), on: "2027-01-11", because: "never before the start of the plan" },
    { due: "−1", plan: year, of: stage("2026-09-01"), on: "2026-08-25", because: "a week before" },
    { due: "день 1", plan: { ...year, from: day("2026-09-05") }, of: stage("2026-09-01"), on: "2026-09-07", because: "the first working day" },
    { due: "мес 10", plan: year, of: stage("2026-12-01"), on: "2026-10-30", because: "31 October is a Saturday; the stage does not matter" },
    { due: "мес 05", plan: year, of: stage("2026-09-01"), on: "2027-05-31", because: "the last month of the plan" },
    { due: "мес 05", plan: { ...year, to: day("2027-05-23") }, of: stage("2026-09-01"), on: "2027-05-21", because: "the last school day inside the plan" },
    { due: "мес 08", plan: year, of: stage("2026-09-01"), on: null, because: "the month lies outside" },
    { due: "мес 09", plan: { from: day("2026-12-01"), to: day("2028-02-29") }, of: stage("2026-12-01"), on: "2027-09-30", because: "it comes in the next year" },
    { due: "мес 12", plan: { from: day("2026-12-01"), to: day("2028-02-29") }, of: stage("2026-12-01"), on: "2026-12-31", because: "the first of two Decembers" },
  ])("«$due» is $on: $because", ({ due, plan, of, on }) => expect(dueOf(readDue(due, PLAN_RULES.due)!, plan, of, calendar)).toBe(on));

  it("weeks run from Monday to Sunday", () => {
    expect(weekOf(day("2026-09-07"))).toBe(weekOf(day("2026-09-13")));
    expect(weekOf(day("2026-09-14"))).toBe(weekOf(day("2026-09-13")) + 1);
  });
});

describe("stages of the course that a plan touches (data-model, Stage models)", () => {
  it.each<{ start: string | null; model: StageModel; category: MenteeCategory; plan?: typeof year; stages: string[]; because: string }>([
    { start: "2026-09-01", model: "001", category: "young", stages: ["adaptation 2026-09-01 2026-11-30", "development 2026-12-01 2028-02-29"], because: "the first year" },
    { start: "2025-09-01", model: "001", category: "young", stages: ["development 2025-12-01 2027-02-28", "potential 2027-03-01 2028-08-31"], because: "the second" },
    { start: "2024-09-01", model: "001", category: "young", stages: ["potential 2026-03-01 2027-08-31"], because: "the third" },
    { start: "2022-09-01", model: "001", category: "young", stages: ["potential 2026-09-01 2027-05-31"], because: "after its end the last stage goes on" },
    { start: "2025-01-10", model: "001", category: "newcomer", stages: ["development 2026-09-01 2027-05-31"], because: "who came from another school has no third stage" },
    { start: "2026-11-30", model: "001", category: "young", stages: ["adaptation 2026-11-30 2027-02-27", "development 2027-02-28 2028-05-29"], because: "the end of the month clamps" },
    { start: "2026-09-01", model: "002", category: "young", stages: ["adaptation 2026-09-01 2026-11-30", "development 2026-12-01 2027-03-31", "potential 2027-04-01 2027-05-31"], because: "calendar months" },
    { start: "2027-02-10", model: "002", category: "young", stages: ["development 2027-02-10 2027-03-31", "potential 2027-04-01 2027-05-31"], because: "begins with the stage of that day" },
    { start: "2026-08-20", model: "002", category: "young", stages: ["adaptation 2026-09-01 2026-11-19", "development 2026-12-01 2027-03-31", "potential 2027-04-01 2027-05-31"], because: "adaptation never outlasts T01" },
    { start: "2020-09-01", model: "annual", category: "deficit", stages: ["development 2026-09-01 2027-05-31"], because: "the annual programme has no stages" },
    { start: null, model: "001", category: "young", stages: ["development 2026-09-01 2027-05-31"], because: "the first day here is not known" },
  ])("$model from $start: $because", ({ start, model, category, stages }) => {
    expect(stageWindows(course(start, model, category), year, "development").map(({ stage, from, to }) => `${stage} ${from} ${to}`)).toEqual(stages);
  });
});

describe("milestones of a programme (R-D06, D15 table 3)", () => {
  const milestones = (start: string, of: StageModel = "001") =>
    milestonesOf({ start: year.from, end: year.to }, stageWindows(course(start, of, "young"), year, "development"), calendar).map(({ kind, due }) => `${kind} ${due}`);
  it.each([
    { start: "2026-09-01", points: ["adaptation 2026-11-30", "final 2027-05-31"], because: "T06, the last day of the adaptation" },
    { start: "2025-09-01", points: ["development 2027-02-19", "final 2027-05-31"], because: "T07, a week before the end, on the working day before" },
    { start: "2024-09-01", points: ["interim 2027-01-15", "final 2027-05-31"], because: "no stage ends this year: the middle" },
  ])("a course from $start: $because", ({ start, points }) => expect(milestones(start)).toEqual(points));
  it("model 002 has all three in one year; the last day of the programme is the final one", () => {
    expect(milestones("2026-09-01", "002")).toEqual(["adaptation 2026-11-30", "development 2027-03-24", "final 2027-05-31"]);
  });
  it("a programme without dates has none", () => expect(milestonesOf({ start: year.from, end: null }, [], calendar)).toEqual([]));
});
