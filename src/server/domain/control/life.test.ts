import fc from "fast-check";
import { AppError } from "../../../contract/errors";
import type { ControlId, FindingState, IsoDate } from "../../../contract/schemas";
import { CONTROL_LIFE, FINDING_LIFE } from "../../catalogue/control-life";
import type { Control, ControlState } from "../tables";
import { findingAfter, firstState, isUnsettled, missingIn, stepsFrom, type FindingEvent } from "./finding";
import { controlAfter, wrongDay, wrongVisit, type ControlEvent } from "./life";

const day = (text: string): IsoDate => text as IsoDate;
const refused = (work: () => unknown): AppError | null => {
  try {
    work();
    return null;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
};

describe("a control (data-model §6.2) walked at random", () => {
  /** The machine a second time, in plain lines. */
  const next = (state: ControlState, event: ControlEvent): ControlState | null => {
    if (state === "planned") return event === "hold" ? "held" : event === "miss" ? "missed" : event === "replan" ? "planned" : null;
    return state === "held" && event === "amend" ? "held" : null;
  };
  it("takes the steps of the machine and no others, and what is refused leaves it as it was", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom<ControlEvent>("replan", "hold", "miss", "amend"), { maxLength: 30 }), (events) => {
      let state = "planned" as ControlState;
      const been: ControlState[] = [state];
      for (const event of events) {
        const expected = next(state, event);
        const error = refused(() => { state = controlAfter(state, event, CONTROL_LIFE); });
        if (expected === null) expect(error).toMatchObject({ code: "conflict", key: "control.noStep", details: [{ key: `control.state.${state}` }] });
        else expect([error, state]).toEqual([null, expected]);
        been.push(state);
      }
      // Held and missed are ends: nothing held becomes planned, nothing missed anything.
      for (let at = 1; at < been.length; at += 1) if (been[at - 1] !== "planned") expect(been[at]).toBe(been[at - 1]);
    }), { numRuns: 500 });
  });
});

describe("a shortcoming (data-model §6.2) walked at random", () => {
  const AFTER: { readonly [state: string]: { readonly [event: string]: string } } = {
    found: { measure: "measured" }, measured: { measure: "measured", check: "checking" }, checking: { removed: "removed", partly: "partly", again: "again" },
    partly: { measure: "measured" }, again: { measure: "measured" }, removed: {},
  };
  it("is removed only after a measure and a check, and each refusal says what is missing", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom<FindingEvent>("measure", "check", "removed", "partly", "again"), { maxLength: 40 }), (events) => {
      let state = "found" as FindingState;
      const done: string[] = [];
      for (const event of events) {
        const before: FindingState = state;
        const error = refused(() => { state = findingAfter(state, event, FINDING_LIFE); });
        const expected = AFTER[before]![event];
        expect(stepsFrom(before, FINDING_LIFE).includes(event)).toBe(expected !== undefined);
        if (expected === undefined) {
          expect(state).toBe(before);
          expect(error!.code).toBe(before === "removed" || before === "checking" ? "conflict" : "not-ready");
          const missing = error!.details.map(({ key }) => key);
          expect(missing).toEqual(before === "removed" ? [] : before === "checking" ? ["finding.needsResult"] : before === "measured" ? ["finding.needsCheck"] : ["finding.needsMeasure", "finding.needsDue"]);
        } else {
          expect([error, state]).toEqual([null, expected]);
          done.push(event);
        }
      }
      if (state === "removed") {
        expect(done.slice(-3)).toEqual(["measure", "check", "removed"]);
        expect(isUnsettled({ state })).toBe(false);
      }
    }), { numRuns: 500 });
  });

  it.each([
    ["neither words nor a day: none yet", { measure: "", due: null }, "found"],
    ["both: agreed", { measure: "Показ урока", due: day("2026-10-01") }, "measured"],
    ["on the very day it was seen", { measure: "Показ урока", due: day("2026-09-20") }, "measured"],
  ])("is written down with %s", (_, measure, state) => expect(firstState(measure, day("2026-09-20"))).toBe(state));

  it.each([
    ["words without a day", { measure: "Показ урока", due: null }, ["due"]], ["a day without words", { measure: "", due: day("2026-10-01") }, ["measure"]],
    ["a day before it was seen", { measure: "Показ урока", due: day("2026-09-19") }, ["due"]],
  ])("half a measure is refused by field: %s", (_, measure, fields) => {
    expect(missingIn(measure, day("2026-09-20")).map(({ field }) => field)).toEqual(fields);
    expect(refused(() => firstState(measure, day("2026-09-20")))).toMatchObject({ code: "invalid-input" });
  });
});

describe("a visit belongs to its control", () => {
  const control = (more: Partial<Control>): Control => ({ id: "CO-1" as ControlId, kind: "overview", state: "planned", from: day("2026-09-01"), date: day("2026-09-30"), ...more }) as Control;
  it.each([
    ["on the first day of its window", {}, "overview", "2026-09-01", []], ["the day before", {}, "overview", "2026-08-31", ["lessonDate"]], ["of another kind", {}, "preventive", "2026-09-10", ["aim"]],
    ["of one that was not held", { state: "missed" }, "overview", "2026-09-10", ["controlId"]], ["on the day it was held", { state: "held", date: day("2026-09-18") }, "overview", "2026-09-18", []],
    ["after it was held", { state: "held", date: day("2026-09-18") }, "overview", "2026-09-19", ["lessonDate"]],
  ] as const)("%s", (_, more, aim, lesson, fields) => expect(wrongVisit(control(more), aim, day(lesson)).map(({ field }) => field)).toEqual(fields));
});

it.each([["today", "2026-09-20", []], ["tomorrow", "2026-09-21", ["date.future"]], ["the first day of work", "2026-09-01", []], ["the day before", "2026-08-31", ["control.beforeStart"]]])("a control held %s", (_, date, keys) =>
  expect(wrongDay(day(date), day("2026-09-01"), day("2026-09-20")).map(({ key }) => key)).toEqual(keys));
