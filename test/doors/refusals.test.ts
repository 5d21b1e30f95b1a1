import { LESSONS, OUTSIDE, PAIRS, PEOPLE, TODAY, call, school, stateOf, type Visitor } from "./school";
import { CONTRACT } from "../../src/contract/contract";

const workspace = school();

describe("a refusal tells nothing", () => {
  const inputs: { readonly [verb: string]: unknown } = {
    "pair.show": { pairId: PAIRS.active }, "observation.read": { observationId: LESSONS.settled }, "record.withdraw": { observationId: LESSONS.settled },
    "person.search": { query: "Н-01", kind: null, role: null, class: "", consent: null, present: false, page: 0 },
  };

  it.each(OUTSIDE)("%s gets one sentence for every verb, whatever is asked", (visitor) => {
    const answers = new Set(Object.keys(CONTRACT).filter((verb) => !verb.startsWith("setup.")).flatMap((verb) => [JSON.stringify(call(workspace, visitor, verb, inputs[verb] ?? { pairId: "PA-404" }))]));
    const key = visitor === "blank" ? "door.blank" : "door.stranger";
    expect([...answers]).toEqual([JSON.stringify({ ok: false, code: "forbidden", message: { key, params: {} }, details: [], execution: "" })]);
  });

  it.each(OUTSIDE)("%s is told nothing of setup either", (visitor) => {
    const state = stateOf(workspace);
    for (const verb of ["setup.run", "setup.repair"]) {
      const text = JSON.stringify(call(workspace, visitor, verb, {}));
      expect(text).toContain('"ok":false');
      expect(text).not.toMatch(/секрет|nastavnik@|curator@/);
    }
    expect(stateOf(workspace)).toBe(state);
  });

  /** A foreign row, an id of another kind of row, an id that nobody has. */
  const ID_CASES: readonly [Visitor, string, (id: string) => unknown, readonly string[]][] = [
    ["otherMentor", "pair.show", (pairId) => ({ pairId }), [PAIRS.active, PEOPLE.mentor, LESSONS.fresh, "PA-404", "QU-1"]],
    ["mentee", "pair.show", (pairId) => ({ pairId }), [PAIRS.foreign, PAIRS.proposed, PEOPLE.mentor, "PA-404"]],
    ["mentor", "pair.show", (pairId) => ({ pairId }), [PAIRS.foreign, PAIRS.proposed, PAIRS.pupils, LESSONS.foreign, "PA-404"]],
    ["otherHead", "pair.show", (pairId) => ({ pairId }), [PAIRS.active, "PA-404"]],
    ["otherGrownUp", "pair.show", (pairId) => ({ pairId }), [PAIRS.pupils, PAIRS.active, "PA-404"]],
    ["otherMentor", "observation.read", (observationId) => ({ observationId }), [LESSONS.fresh, LESSONS.settled, PAIRS.active, "CC-404"]],
    ["mentee", "observation.read", (observationId) => ({ observationId }), [LESSONS.fresh, LESSONS.foreign, "CC-404"]],
    ["groupMate", "observation.read", (observationId) => ({ observationId }), [LESSONS.foreign, "CC-404"]],
    ["secondMentor", "observation.read", (observationId) => ({ observationId }), [LESSONS.settled, "CC-404"]],
    ["otherMentor", "record.withdraw", (observationId) => ({ observationId }), [LESSONS.fresh, PEOPLE.mentor, "CC-404"]],
    ["otherMentor", "task.done", (observationId) => ({ observationId, doneOn: TODAY }), [LESSONS.fresh, "CC-404"]],
    ["otherMentee", "task.done", (observationId) => ({ observationId, doneOn: TODAY }), [LESSONS.fresh, LESSONS.ofMate, "CC-404"]],
    ["otherMentor", "meeting.log", (pairId) => ({ pairId, kind: "work", date: TODAY, minutes: null, agreement: "" }), [PAIRS.active, PAIRS.agreed, PEOPLE.mentor, "PA-404"]],
    ["curator", "pair.close", (pairId) => ({ pairId, on: TODAY, reason: "по решению школы" }), [PEOPLE.mentor, "PA-404"]],
    ["curator", "consent.withdraw", (personId) => ({ personId, kind: "photo", on: TODAY }), [PAIRS.active, "PR-404"]],
    ["curator", "leave.person", (personId) => ({ personId, on: TODAY, reason: "уволен(а)", apply: false }), [PAIRS.active, "PR-404"]],
    ["curator", "control.record", (menteeId) => ({ menteeId, kind: "overview", date: TODAY, note: "" }), [PEOPLE.mentor, PAIRS.active, "PR-404"]],
    ["curator", "job.step", (jobId) => ({ jobId }), [PAIRS.active, "QU-404"]],
  ];
  it.each(ID_CASES)("%s asks %s about what is not theirs: foreign, of another kind and non-existing are one answer", (visitor, verb, input, ids) => {
    const state = stateOf(workspace);
    const answers = new Set(ids.map((id) => JSON.stringify(call(workspace, visitor, verb, input(id)))));
    expect([...answers]).toEqual([JSON.stringify({ ok: false, code: "not-found", message: { key: "notYours", params: {} }, details: [], execution: "" })]);
    expect(stateOf(workspace)).toBe(state);
  });
});
