import type { IsoDate, PersonId } from "../../contract/schemas";
import { inForce, indexed, newest, type RegistryRows } from "./registry";
import type { Track } from "./tables";

const EMPTY: RegistryRows = {
  people: [], pairs: [], members: [], consents: [], participations: [], appointments: [], requests: [], mentorProfiles: [], years: [], tracks: [], stageModels: [], stages: [], assessments: [], packageItems: [], interviewItems: [], ends: [], findings: [], observations: [], meetings: [],
  controls: [], papers: [], acknowledgements: [], programmes: [], planItems: [], planChanges: [], formDefs: [], waves: [], invites: [], oddAnswers: [], appeals: [],
};
const track = (id: string, state: Track["state"]): Track => ({ id, menteeId: "PR-1" as PersonId, state }) as Track;

it("a mentee's course is the one that runs, wherever a closed one stands; none once all are closed", () => {
  const of = (...tracks: Track[]) => indexed({ ...EMPTY, tracks }).trackOf("PR-1" as PersonId)?.id;
  expect([of(track("a", "closed"), track("b", "running")), of(track("b", "running"), track("a", "closed")), of(track("a", "closed"))]).toEqual(["b", "b", undefined]);
});

it("of several rows the newest counts, and of equal ones the later", () => {
  expect(newest([{ createdAt: "2", at: 1 }, { createdAt: "1", at: 2 }, { createdAt: "2", at: 3 }])).toEqual({ createdAt: "2", at: 3 });
  expect(newest([])).toBeUndefined();
});

it.each([[null, null, true], ["2026-09-01", null, true], ["2026-09-02", null, false], [null, "2026-09-01", true], [null, "2026-08-31", false]])("from %s to %s is in force on 1 September: %s", (from, to, is) =>
  expect(inForce({ from: from as IsoDate | null, to: to as IsoDate | null }, "2026-09-01" as IsoDate)).toBe(is));
