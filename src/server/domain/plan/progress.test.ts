import * as fc from "fast-check";
import { PLAN_STATUSES, type IsoDate, type PlanStatus } from "../../../contract/schemas";
import { PLAN_LIFE } from "../../catalogue/plan-life";
import type { PlanItem } from "../tables";
import { itemAfter, type ItemEvent, type ItemMark } from "./item";
import { coverage, inTimePercent, overdueItems, planPercent } from "./progress";

const day = (text: string): IsoDate => text as IsoDate;
const today = day("2026-11-30");
const item = (status: PlanStatus, due: string | null, more: Partial<PlanItem> = {}): PlanItem =>
  ({ status, due, dueBefore: null, doneOn: null, reason: "", offPlan: false, difficulty: "", activity: "", ...more }) as PlanItem;

describe("выполнение плана, M21 (R-D14)", () => {
  it("is nothing, not zero, while no line is due", () => {
    expect(planPercent([], today).percent).toBeNull();
    expect(planPercent([item("planned", "2026-12-01"), item("planned", null)], today)).toEqual({ due: 0, done: 0, partly: 0, percent: null });
  });
  it("counts the last day, a line partly done by half, and what was done ahead when it is due", () => {
    expect(planPercent([item("done", "2026-11-30"), item("partly", "2026-11-01"), item("planned", "2026-11-30"), item("failed", "2026-10-01"), item("done", "2026-12-01")], today))
      .toEqual({ due: 4, done: 1, partly: 1, percent: 37.5 });
  });
  it("leaves out what was cancelled, is only proposed, or was done beyond the plan; a moved line counts by its new day", () => {
    expect(planPercent([item("done", "2026-11-01"), item("cancelled", "2026-11-01"), item("proposed", "2026-11-01"), item("done", "2026-11-01", { offPlan: true }), item("moved", "2026-12-10")], today))
      .toEqual({ due: 1, done: 1, partly: 0, percent: 100 });
  });
  it("lies between 0 and 100", () => {
    const items = fc.array(fc.record({ status: fc.constantFrom(...PLAN_STATUSES), due: fc.constantFrom("2026-11-01", "2026-12-01", null) }).map(({ status, due }) => item(status, due)));
    fc.assert(fc.property(items, (lines) => {
      const { percent, due } = planPercent(lines, today);
      expect(percent === null).toBe(due === 0);
      expect(percent ?? 0).toBeGreaterThanOrEqual(0);
      expect(percent ?? 0).toBeLessThanOrEqual(100);
    }));
  });
});

it("в срок, M22: of the lines done those done by their day", () => {
  expect(inTimePercent([item("planned", "2026-11-01")])).toBeNull();
  expect(inTimePercent([item("done", "2026-11-01", { doneOn: day("2026-11-01") }), item("done", "2026-11-01", { doneOn: day("2026-11-02") }), item("done", "2026-11-01"), item("partly", "2026-11-01")])).toBeCloseTo(100 / 3);
});

it("overdue are open lines whose day has passed, the oldest first (R-D13)", () => {
  const lines = [item("planned", "2026-11-29"), item("working", "2026-09-01"), item("moved", "2026-11-30"), item("done", "2026-09-01"), item("cancelled", "2026-09-01"), item("proposed", "2026-09-01"), item("planned", null)];
  expect(overdueItems(lines, today)).toEqual([lines[1], lines[0]]);
});

it("each difficulty of score 2 and 3 needs a line (R-D05, M23)", () => {
  const lines = [item("planned", null, { difficulty: "DF01" }), item("done", null, { difficulty: "DF01" }), item("cancelled", null, { difficulty: "DF05" }), item("planned", null, { difficulty: "DF07" })];
  expect(coverage({ DF05: 2, DF01: 3, DF07: 1, DF09: 0 }, lines)).toEqual({ difficulties: [{ code: "DF01", score: 3, lines: 2 }, { code: "DF05", score: 2, lines: 0 }], uncovered: ["DF05"], percent: 50 });
  expect(coverage({ DF07: 1 }, lines).percent).toBeNull();
});

describe("a line of the plan (data-model §6.2)", () => {
  const after = (line: PlanItem, mark: ItemMark): PlanItem => itemAfter(line, mark, PLAN_LIFE, today);
  const OPEN: PlanStatus[] = ["planned", "working", "moved"];
  const ALLOWED: { readonly [event in ItemEvent]: readonly [readonly PlanStatus[], PlanStatus] } = {
    accept: [["proposed"], "planned"], begin: [["planned", "moved"], "working"], done: [[...OPEN, "partly", "failed"], "done"], partly: [[...OPEN, "done", "failed"], "partly"],
    fail: [[...OPEN, "done", "partly"], "failed"], move: [OPEN, "moved"], cancel: [["proposed", ...OPEN], "cancelled"], reopen: [["done", "partly", "failed", "cancelled"], "working"],
  };
  const cases = (Object.keys(ALLOWED) as ItemEvent[]).flatMap((event) => PLAN_STATUSES.map((status) => [status, event] as const));
  it.each(cases)("%s, event %s", (status, event) => {
    const mark = { event, due: day("2026-12-15"), reason: "болезнь" };
    const [from, to] = ALLOWED[event];
    if (from.includes(status)) expect(after(item(status, "2026-11-01"), mark).status).toBe(to);
    else expect(() => after(item(status, "2026-11-01"), mark)).toThrow("plan.noStep");
  });
  it("done today, or on a day that has come", () => {
    expect(after(item("planned", "2026-11-01"), { event: "done" }).doneOn).toBe(today);
    expect(after(item("planned", "2026-11-01"), { event: "partly", on: day("2026-10-30") }).doneOn).toBe("2026-10-30");
    expect(() => after(item("planned", "2026-11-01"), { event: "done", on: day("2026-12-01") })).toThrow("plan.doneLater");
    expect(after(item("done", "2026-11-01", { doneOn: day("2026-11-01") }), { event: "reopen" }).doneOn).toBeNull();
  });
  it("a moved line keeps the day it was first due on, and is moved to a later one", () => {
    const once = after(item("planned", "2026-11-01"), { event: "move", due: day("2026-12-01") });
    expect(once).toMatchObject({ due: "2026-12-01", dueBefore: "2026-11-01" });
    expect(after(once, { event: "move", due: day("2027-01-15"), reason: "каникулы" })).toMatchObject({ due: "2027-01-15", dueBefore: "2026-11-01", reason: "каникулы" });
    expect(() => after(once, { event: "move", due: day("2026-12-01") })).toThrow("plan.moveLater");
    expect(() => after(once, { event: "move" })).toThrow("plan.moveLater");
  });
  it("a cancelled line says why", () => expect(() => after(item("planned", "2026-11-01"), { event: "cancel", reason: " " })).toThrow("plan.cancelReason"));
});
