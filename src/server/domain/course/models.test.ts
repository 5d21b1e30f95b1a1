import { stageModelRows } from "../../catalogue/stage-models";
import type { StageModelLine } from "../tables";
import { modelOf, modelsOf, stageModelFaults } from "./models";

const line = (more: Partial<StageModelLine> = {}): StageModelLine => ({ ...stageModelRows()[0]!, id: "003-1", model: "003", ...more });
const faults = (more: Partial<StageModelLine>): string[] => stageModelFaults(line(more)).map(({ field, right }) => `${field} ${right}`);
const models = { young: "003", newcomer: "001", deficit: "annual", conservative: "annual" };

it("our own models have no fault", () => expect(stageModelRows().flatMap(stageModelFaults)).toEqual([]));

it.each<[string, Partial<StageModelLine>, string[]]>([
  ["months run from the first day", { first: 0, last: 6 }, []],
  ["a stage ends after it begins", { first: 3, last: 3 }, ["last cell.model.last.months"]],
  ["a month before the start", { first: -1, last: 3 }, ["first cell.model.first.months"]],
  ["a part of a month", { first: 0, last: 2.5 }, ["last cell.model.last.months"]],
  ["January follows December", { counted: "calendar", first: 12, last: 3 }, []],
  ["September does not follow May", { counted: "calendar", first: 5, last: 9 }, ["last cell.model.last.calendar"]],
  ["there is no thirteenth month", { counted: "calendar", first: 13, last: 3 }, ["first cell.model.first.calendar"]],
  ["no number of a stage", { no: 0 }, ["no cell.model.no"]],
  ["days before that day", { dueDaysBefore: -7 }, ["dueDaysBefore cell.model.days"]],
  ["no term to the file is no fault", { filingDays: null, opensDaysBefore: null }, []],
  ["nothing to look at, nothing to conclude", { package: [], conclusions: [] }, ["package cell.model.package", "conclusions cell.model.conclusions"]],
])("%s", (_, more, found) => expect(faults(more)).toEqual(found));

it("each category leads to the model that the school has set, a leader or innovator to the light one", () => {
  expect([modelOf("young", "young", models), modelOf(null, "", models), modelOf("newcomer", "young", models), modelOf("deficit", "subject", models), modelOf("young", "innovator", models)])
    .toEqual(["003", "003", "001", "annual", "annual"]);
  expect(modelsOf({ stageModels: [...stageModelRows(), line()] })).toEqual(["001", "002", "003", "annual"]);
});
