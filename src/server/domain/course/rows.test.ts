import type { IsoDate, PersonId } from "../../../contract/schemas";
import { stageModelRows } from "../../catalogue/stage-models";
import type { CourseStage, Track } from "../tables";
import { stageRows } from "./rows";
import { linesOf } from "./windows";

const day = (text: string): IsoDate => text as IsoDate;
const kept = { createdAt: "", createdBy: "", updatedAt: "" };
const track: Track = { ...kept, id: "TR-1", menteeId: "PR-1" as PersonId, start: day("2026-09-01"), model: "001", state: "running", pauses: [], pauseReason: "", modelReason: "" };
const made = (of: Track, stages: readonly CourseStage[] = [], assessed: "no" | "yes" | "filed" = "no", category: "young" | "newcomer" = "young", recordsFrom: string | null = null) =>
  stageRows(of, linesOf(stageModelRows(), of.model, category), stages, ({ no }) => (no === 1 ? assessed : "no"), recordsFrom as IsoDate | null);
/** The rows as they stand after a look. */
const rowsAfter = (of: Track, stages: readonly CourseStage[] = [], assessed: "no" | "yes" | "filed" = "no", category: "young" | "newcomer" = "young", recordsFrom: string | null = null): CourseStage[] => {
  const { fresh, changed } = made(of, stages, assessed, category, recordsFrom);
  return [...stages.map((stage) => ({ ...stage, ...changed.find(({ id }) => id === stage.id)?.fields })), ...fresh.map((stage) => ({ ...kept, ...stage, id: `ST-${stage.lineId}` }))];
};
const said = (rows: readonly CourseStage[]) => rows.map(({ lineId, start, end, state }) => `${lineId} ${start} ${end} ${state}`);
const begun = rowsAfter(track);

it("a course that gets its start gets its stages, and a second look changes nothing", () => {
  expect(said(begun)).toEqual(["001-1 2026-09-01 2026-11-30 open", "001-2 2026-12-01 2028-02-29 open", "001-3 2028-03-01 2029-08-31 open"]);
  expect(begun[0]).toMatchObject({ no: 1, title: "Адаптация", trackId: "TR-1", menteeId: "PR-1" });
  expect(made(track, begun)).toEqual({ fresh: [], changed: [] });
  expect(made({ ...track, start: null })).toEqual({ fresh: [], changed: [] });
});
it("a stage that ended before «учёт ведётся с» is closed from the beginning (R-P01); one that ends on that day is not", () => {
  expect(rowsAfter(track, [], "no", "young", "2026-12-01").map(({ state }) => state)).toEqual(["before", "open", "open"]);
  expect(rowsAfter(track, [], "no", "young", "2026-11-30").map(({ state }) => state)).toEqual(["open", "open", "open"]);
});
it("start and pauses move the dates that the program wrote", () => {
  expect(said(rowsAfter({ ...track, start: day("2026-10-01") }, begun)).slice(0, 1)).toEqual(["001-1 2026-10-01 2026-12-31 open"]);
  expect(said(rowsAfter({ ...track, pauses: ["2026-10-05 – 2026-10-11"] }, begun)).slice(0, 2)).toEqual(["001-1 2026-09-01 2026-12-07 open", "001-2 2026-12-08 2028-03-07 open"]);
});
it("dates that a person set stand, those of the other stages move", () => {
  const typed = begun.map((stage) => (stage.no === 1 ? { ...stage, end: day("2026-12-15") } : stage));
  expect(said(rowsAfter({ ...track, pauses: ["2026-10-05 – 2026-10-11"] }, typed)).slice(0, 2)).toEqual(["001-1 2026-09-01 2026-12-15 open", "001-2 2026-12-08 2028-03-07 open"]);
});
it("what is closed or filed is history", () => {
  const moved = { ...track, start: day("2026-10-01") };
  expect(said(rowsAfter(moved, begun, "filed"))[0]).toBe("001-1 2026-09-01 2026-11-30 open");
  expect(said(rowsAfter(moved, begun.map((stage) => ({ ...stage, state: "closed" as const }))))[0]).toBe("001-1 2026-09-01 2026-11-30 closed");
});
describe("another model", () => {
  const annual = rowsAfter({ ...track, model: "annual" }, begun);
  it("the annual programme drops the stages, and the way back brings them again", () => {
    expect(annual.map(({ state }) => state)).toEqual(["dropped", "dropped", "dropped"]);
    expect(made({ ...track, model: "annual" }, annual)).toEqual({ fresh: [], changed: [] });
    expect(said(rowsAfter(track, annual))).toEqual(said(begun));
  });
  it("a stage that is being assessed stays", () => expect(rowsAfter({ ...track, model: "annual" }, begun, "yes").map(({ state }) => state)).toEqual(["open", "dropped", "dropped"]));
  it("002 drops those of 001 and makes its own", () => {
    expect(said(rowsAfter({ ...track, model: "002" }, begun)).slice(2)).toEqual([
      "001-3 2028-03-01 2029-08-31 dropped", "002-1 2026-09-01 2026-11-30 open", "002-2 2026-12-01 2027-03-31 open", "002-3 2027-04-01 2027-05-31 open",
    ]);
  });
  it("who turns out to be newly arrived loses the third stage", () => expect(rowsAfter(track, begun, "no", "newcomer").map(({ state }) => state)).toEqual(["open", "open", "dropped"]));
});
