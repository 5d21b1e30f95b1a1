import type { IsoDate } from "../../contract/schemas";
import { planFacet, pulseFacet, rhythmFacet, worstOf, type Felt } from "./pair-health";
import type { PlanItem } from "./tables";

const day = (text: string): IsoDate => text as IsoDate;
const felt = (side: Felt["side"], ...values: number[]): Felt[] => values.map((value) => ({ side, value }));

describe("what both sides feel (M36)", () => {
  it.each([
    { answers: [], look: "unknown", key: "health.pulse.none", params: { days: 60 } },
    { answers: [...felt("mentor", 5, 5), ...felt("mentee", 4)], look: "good", key: "health.pulse.good", params: { mean: "4,5", smaller: "4,0" } },
    { answers: [...felt("mentor", 5, 5, 5, 5), ...felt("mentee", 2)], look: "watch", key: "health.pulse.watch", params: { mean: "3,5", smaller: "2,0" } },
    { answers: [...felt("mentor", 3), ...felt("mentee", 2.9)], look: "alarm", key: "health.pulse.alarm", params: { smaller: "2,9" } },
    { answers: felt("mentor", 3, 3), look: "watch", key: "health.pulse.watchOne", params: { mean: "3,0" } },
    { answers: felt("mentee", 3.7), look: "good", key: "health.pulse.goodOne", params: {} },
  ])("$answers.length answers: $look", ({ answers, look, key, params }) => expect(pulseFacet(answers)).toMatchObject({ of: "pulse", look, why: { key, params } }));
});

describe("the rhythm that both agreed on, inside terms (M19)", () => {
  const school = { vacations: [{ from: day("2026-10-26"), to: day("2026-11-03") }] };
  const rhythm = (code: string, today: string, held: readonly string[]) => rhythmFacet(code, day("2026-09-01"), held.map(day), school, day(today));
  it.each([
    { code: "need", today: "2026-10-01", held: ["2026-09-20"], look: "unknown", key: "health.rhythm.none", params: { n: 1 } },
    { code: "week", today: "2026-09-07", held: [], look: "unknown", key: "health.rhythm.early", params: {} },
    { code: "week", today: "2026-09-08", held: ["2026-09-07"], look: "good", key: "health.rhythm.week", params: { met: 1, all: 1 } },
    { code: "week", today: "2026-10-06", held: ["2026-09-02", "2026-09-09", "2026-09-10", "2026-09-30"], look: "watch", key: "health.rhythm.week", params: { met: 3, all: 5 } },
    { code: "week", today: "2026-10-06", held: ["2026-09-02"], look: "alarm", key: "health.rhythm.week", params: { met: 1, all: 5 } },
    { code: "twoWeeks", today: "2026-09-29", held: ["2026-09-14", "2026-09-15"], look: "good", key: "health.rhythm.twoWeeks", params: { met: 2, all: 2 } },
    // From 20 October on: six days of the term, nine of the vacation, and one more are one period; it has gone by on the day after.
    { code: "week", today: "2026-11-04", held: ["2026-10-21"], look: "alarm", key: "health.rhythm.week", params: { met: 0, all: 7 } },
    { code: "week", today: "2026-11-05", held: ["2026-11-02"], look: "alarm", key: "health.rhythm.week", params: { met: 1, all: 8 } },
  ])("$code on $today: $look", ({ code, today, held, look, key, params }) => expect(rhythm(code, today, held)).toMatchObject({ look, why: { key, params } }));
});

describe("the plan (M21)", () => {
  const item = (status: PlanItem["status"], due: string): PlanItem => ({ status, due: day(due), offPlan: false }) as PlanItem;
  const levels = { high: 80, good: 60, base: 40 };
  const of = (...items: PlanItem[]) => planFacet(items, { levels }, day("2026-10-10"));
  it.each([
    { items: [], look: "unknown", key: "health.plan.none" }, { items: [item("planned", "2026-10-11")], look: "unknown", key: "health.plan.early" },
    { items: [item("done", "2026-10-01"), item("done", "2026-10-02")], look: "good", key: "health.plan.done" }, { items: [item("done", "2026-10-01"), item("planned", "2026-10-02")], look: "watch", key: "health.plan.late" },
    { items: [item("planned", "2026-10-02")], look: "alarm", key: "health.plan.late" }, { items: [item("partly", "2026-10-02")], look: "watch", key: "health.plan.done" },
  ])("$key: $look", ({ items, look, key }) => expect(of(...items)).toMatchObject({ of: "plan", look, why: { key } }));
});

it.each([
  [["good", "alarm", "watch"], "alarm"], [["good", "unknown"], "good"], [["unknown", "unknown"], "unknown"], [["watch", "good"], "watch"],
] as const)("of %j it is %s", (looks, worst) => expect(worstOf(looks.map((look) => ({ look })))).toBe(worst));
