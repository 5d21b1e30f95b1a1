import type { IsoDate, PersonId } from "../../../contract/schemas";
import { indexed, type RegistryRows } from "../registry";
import type { Assessment } from "../tables";
import { lackingOf, packageAt } from "./package";

const day = (text: string): IsoDate => text as IsoDate;
const MENTEE = "PR-1" as PersonId;
const assessment = { id: "AS-1", stageId: "ST-1", menteeId: MENTEE, openedOn: "2026-11-16" } as Assessment;
type Row = { readonly [field: string]: unknown };
const invite = (id: number, kind: string, personId: string, more: Row = {}): Row => ({ id: `FI-${id}`, waveId: `FW-${kind}`, personId, aboutId: "", pairId: "PA-1", answeredAt: "2026-11-20T06:00:00.000Z", ...more });
const registry = (invites: readonly Row[], papers: readonly Row[] = [], earlier: readonly Row[] = []) => indexed({
  stages: [{ id: "ST-1", menteeId: MENTEE, start: "2026-09-01", end: "2026-11-30" }], tracks: [], stageModels: [], assessments: [assessment, ...earlier],
  packageItems: ["Q03", "Q04", "D16"].map((kind, at) => ({ id: `PI-${at}`, assessmentId: "AS-1", kind, required: true, owedBy: "", receivedOn: null, paperId: "", note: "" })),
  waves: ["Q03", "Q04"].map((kind) => ({ id: `FW-${kind}`, kind, openedOn: "2026-11-16" })), invites, papers, pairs: [{ id: "PA-1", mentorId: "PR-9", secondMentorId: "" }], members: [{ pairId: "PA-1", menteeId: MENTEE }, { pairId: "PA-1", menteeId: "PR-2" }],
} as unknown as RegistryRows);
const lacking = (of: ReturnType<typeof registry>, about = assessment): string[] => lackingOf(packageAt(about, of, (at) => day(at.slice(0, 10)))).map(({ kind }) => kind);

it("an answer of her own and one about her count by themselves, on the day of the answer", () => {
  const of = registry([invite(1, "Q03", MENTEE), invite(2, "Q04", "PR-9", { aboutId: MENTEE })]);
  expect(packageAt(assessment, of, (at) => day(at.slice(0, 10))).map(({ on, by }) => [on, by])).toEqual([["2026-11-20", "itself"], ["2026-11-20", "itself"], [null, null]]);
});

it("a review of another mentee of the group is not hers, nor is an answer from before the stage", () => {
  expect(lacking(registry([invite(1, "Q03", MENTEE, { answeredAt: "2026-08-31T06:00:00.000Z" }), invite(2, "Q04", "PR-9", { aboutId: "PR-2" })]))).toEqual(["Q03", "Q04", "D16"]);
});

it("after an extension the questionnaires are wanted anew; the signed plan stands", () => {
  const plan = { id: "DC-1", kind: "D16", state: "signed", date: "2026-09-14", pairIds: ["PA-1"], personIds: [MENTEE] };
  const invites = [invite(1, "Q03", MENTEE), invite(2, "Q04", "PR-9", { aboutId: MENTEE })];
  expect(lacking(registry(invites, [plan]))).toEqual([]);
  const first = { id: "AS-0", stageId: "ST-1", state: "filed", conclusion: "1c", reviewedOn: "2026-11-21" };
  expect(lacking(registry(invites, [plan], [first]))).toEqual(["Q03", "Q04"]);
  // One that was cancelled as a mistake takes nothing away.
  expect(lacking(registry(invites, [plan], [{ ...first, state: "cancelled" }]))).toEqual([]);
});

it.each([["D17", "development", "2026-11-15", ["D17"]], ["D17", "development", "2026-11-16", []], ["D18", "potential", "2026-11-15", ["D18"]], ["D18", "development", "2026-09-14", []]] as const)(
  "a plan is handed in with its marks: %s of the stage %s, signed on %s, lacks %j (R-F16, R-F22)", (kind, stage, date, lacks) => {
    const of = indexed({
      stages: [{ id: "ST-1", menteeId: MENTEE, start: "2026-09-01", end: "2026-11-30", lineId: "001-2" }], assessments: [assessment], stageModels: [{ id: "001-2", stage }],
      packageItems: [{ id: "PI-0", assessmentId: "AS-1", kind, required: true, owedBy: "", receivedOn: null, paperId: "", note: "" }], waves: [], invites: [], tracks: [],
      papers: [{ id: "DC-1", kind, state: "signed", date, pairIds: ["PA-1"], personIds: [MENTEE] }], pairs: [{ id: "PA-1", mentorId: "PR-9", secondMentorId: "" }], members: [{ pairId: "PA-1", menteeId: MENTEE }],
    } as unknown as RegistryRows);
    expect(lacking(of)).toEqual(lacks);
  });
