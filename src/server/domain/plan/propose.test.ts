import * as fc from "fast-check";
import { VARIANTS, type Difficulties, type IsoDate } from "../../../contract/schemas";
import { PLAN_LIBRARY } from "../../../templates/plan-library/library";
import { HOLIDAYS } from "../../catalogue/holidays";
import { PLAN_RULES } from "../../catalogue/plan-rules";
import { planBlanks } from "../../catalogue/plan-words";
import { stageModelRows } from "../../catalogue/stage-models";
import { addDays, isWorkingDay, type SchoolCalendar } from "../calendar";
import { linesOf } from "../course/windows";
import type { StageModel } from "../tables";
import { weekOf } from "./due";
import type { PlanInput, ProposedLine, ProposedPlan } from "./proposal";
import { proposedPlan } from "./propose";
import { stageWindows } from "./stages";

const day = (text: string): IsoDate => text as IsoDate;
const calendar: SchoolCalendar = { daysOff: new Set([2026, 2027, 2028, 2029].flatMap((each) => HOLIDAYS.map((date) => `${each}-${date}`))), workingDays: new Set() };
const year = { from: day("2026-09-01"), to: day("2027-05-31") };
const CODES = Array.from({ length: 16 }, (_, at) => `DF${String(at + 1).padStart(2, "0")}`);

/** The programme of a first-year teacher who starts on 1 September, model 001, nothing known yet. */
function programme(more: Partial<PlanInput> = {}, start: IsoDate | null = year.from, model: StageModel = "001"): PlanInput {
  const plan = more.plan ?? year;
  return {
    kind: "D15", plan, windows: stageWindows({ start, pauses: [], lines: linesOf(stageModelRows(), model, "young"), stages: [] }, plan, "development"), library: PLAN_LIBRARY, difficulties: {}, other: "", levels: null,
    variant: "young", goal: "", standing: new Set(), own: [], extra: [], blanks: planBlanks("физика", "7 «Б»"), calendar, ...more,
  };
}
const proposed = (...input: Parameters<typeof programme>): ProposedPlan => proposedPlan(programme(...input), PLAN_RULES);
const codes = ({ lines }: ProposedPlan, test: (line: ProposedLine) => boolean = () => true): string[] => lines.filter(test).map(({ libraryCode }) => libraryCode).sort();
const of = (code: string) => ({ difficulty }: ProposedLine): boolean => difficulty === code;
/** What a plan holds after a proposal was taken. */
const taken = (plan: ProposedPlan): PlanInput["own"] => plan.lines.map((line) => ({ ...line, status: "planned" }));
const perWeek = (plan: ProposedPlan): Map<number, string[]> => {
  const weeks = new Map<number, string[]>();
  for (const { due, libraryCode, part } of plan.lines) if (due !== null && part !== "preparation") weeks.set(weekOf(due), [...(weeks.get(weekOf(due)) ?? []), libraryCode]);
  return weeks;
};

describe("how a plan is filled (P.2)", () => {
  it("1: both base lines of each direction that fit the stages, of 14 at most", () => {
    expect(proposed().lines).toHaveLength(14);
    expect(codes(proposed({}, day("2024-09-01")))).toEqual(["B-ICT-2", "B-MET-1", "B-MET-2", "B-SUB-2", "B-TEO-1", "B-TEO-2", "B-VOS-2"]);
  });
  it("2: three lines for score 3, two for 2, one without a tick for 1, none for 0", () => {
    const plan = proposed({ difficulties: { DF01: 3, DF05: 2, DF07: 1, DF09: 0 } });
    expect([codes(plan, of("DF01")), codes(plan, of("DF05")), codes(plan, of("DF09"))]).toEqual([["B-DF01-1", "B-DF01-2", "B-DF01-3"], ["B-DF05-1", "B-DF05-2"], []]);
    expect(plan.lines.filter(of("DF07")).map(({ libraryCode, ticked }) => [libraryCode, ticked])).toEqual([["B-DF07-1", false]]);
    expect(plan.lines.filter(({ ticked }) => !ticked)).toHaveLength(1);
  });
  it("2: lines of the plan's stage come first, those of any stage fill up", () => {
    expect(codes(proposed({ difficulties: { DF01: 2, DF03: 2 } }, day("2024-09-01")), ({ step }) => step === "difficulty")).toEqual(["B-DF01-1", "B-DF01-3", "B-DF03-1", "B-DF03-2"]);
  });
  it("2: the free text is a line with that text as its title and no date, once", () => {
    const plan = proposed({ other: " голос садится " });
    expect(plan.lines[plan.lines.length - 1]).toMatchObject({ difficulty: "DF99", activity: "голос садится", due: null, libraryCode: "", kind: "" });
    expect(proposed({ other: "голос садится", own: taken(plan) }).lines).toEqual([]);
  });
  it("3: one more line for the two lowest competences below 3, first by code, not taken before", () => {
    const plan = proposed({ difficulties: { DF01: 2 }, levels: { K1: 1, K2: 3, K3: 2, K4: 2, K5: 3 } });
    expect(codes(plan, ({ step }) => step === "weak")).toEqual(["B-DF01-3", "B-DF04-1"]);
    expect(codes(proposed({ levels: { K1: 3, K2: 3, K3: 4, K4: 3, K5: 3 } }), ({ step }) => step === "weak")).toEqual([]);
  });
  it.each([
    ["young", []], ["classTeacher", ["B-DF13-1", "B-DF13-2", "B-DF13-3"]], ["leader", ["B-DF15-1", "B-DF15-2", "B-DF15-3"]], ["innovator", ["B-DF12-1", "B-DF12-2", "B-DF12-3"]],
    ["subject", ["B-DF10-1", "B-DF10-2", "B-DF10-3"]],
  ] as const)("4: the variant %s adds its lines", (variant, more) => expect(codes(proposed({ variant }), ({ step }) => step === "variant")).toEqual(more));
  it("4: and its base lines though they are of another stage", () => {
    const third = day("2024-09-01");
    expect(codes(proposed({ variant: "subject" }, third))).toEqual(expect.arrayContaining(["B-SUB-1", "B-SUB-2"]));
    expect(codes(proposed({ variant: "leader" }, third))).toContain("B-PSY-2");
    expect(codes(proposed({ variant: "innovator" }, third))).toEqual(expect.arrayContaining(["B-ICT-1", "B-ICT-2"]));
  });
  it("5: D16 is both parts of P.5 with steps 1 and 2 of the adaptation, inside T01", () => {
    const plan = proposed({ kind: "D16", plan: { from: year.from, to: day("2026-11-30") }, difficulties: { DF01: 3 }, levels: { K1: 0, K2: 1 }, variant: "leader" });
    expect(plan.lines.filter(({ part }) => part === "preparation")).toHaveLength(5);
    // The checklist of the first day (P.6) stands beside both parts and is not counted among them.
    expect(plan.lines.filter(({ part }) => part === "dayOne").map(({ due }) => due)).toEqual(Array.from({ length: 12 }, () => year.from));
    expect(plan.lines.filter(({ section }) => section === "adaptation")).toHaveLength(9);
    expect(plan.lines.filter(({ step }) => step === "weak" || step === "variant")).toEqual([]);
    expect(plan.lines.filter(({ part, due }) => part === "general" && (due === null || due > "2026-11-30" || due < year.from))).toEqual([]);
  });
  it.each([["D17", "development", 9], ["D18", "potential", 8]] as const)("5: %s is its stage's typical lines with steps 1–3", (kind, section, count) => {
    const plan = proposed({ kind, plan: { from: day("2026-12-01"), to: day("2028-02-29") }, windows: [], difficulties: { DF01: 2 }, levels: { K2: 0 }, variant: "leader" });
    expect(plan.lines.filter((line) => line.section === section)).toHaveLength(count);
    expect(new Set(plan.lines.map(({ step }) => step))).toEqual(new Set(["stage", "base", "difficulty", "weak"]));
  });
  it("5: what stands in D16 is shown there and not doubled in D15; D17 takes the lines that are left", () => {
    const standing = new Set(["B-DF01-1", "B-DF01-2", "B-TEO-1"]);
    const year15 = proposed({ difficulties: { DF01: 2 }, standing });
    expect([codes(year15, of("DF01")), year15.standing, year15.uncovered]).toEqual([[], ["B-DF01-1", "B-DF01-2", "B-TEO-1"], []]);
    expect(codes(proposed({ kind: "D17", difficulties: { DF01: 2 }, standing }), of("DF01"))).toEqual(["B-DF01-3"]);
  });
  it("6: who answers for a line, by its kind", () => {
    const by = new Map(proposed({ kind: "D18", windows: [] }).lines.map((line) => [line.kind, line.responsible]));
    expect(Object.fromEntries(by)).toEqual({ "наставничество": "mentor", "самообучение": "mentee", "конкурс": "mentee", "мероприятие школы": "curator", "обучение": "curator" });
  });
  it("6: more than 40 lines: score 1, step 3, step 1 without a weak competence, third and second lines go, never the last of a difficulty", () => {
    const plan = proposed({ difficulties: Object.fromEntries(CODES.map((code, at) => [code, at < 2 ? 1 : 3])) as Difficulties, levels: { K1: 1, K5: 1 }, variant: "subject" });
    expect(plan.lines).toHaveLength(40);
    expect(plan.leftOut.filter(({ why }) => why === "limit").map(({ code }) => code).slice(0, 6)).toEqual(["B-DF02-1", "B-DF01-1", "B-DF02-2", "B-DF01-2", "B-VOS-2", "B-TEO-2"]);
    expect(codes(plan, ({ section }) => section === "base")).toEqual(["B-ICT-1", "B-ICT-2", "B-NOR-1", "B-NOR-2", "B-SUB-1", "B-SUB-2"]);
    expect(plan.uncovered).toEqual([]);
  });
  it("6: order is due date, then code", () => {
    const { lines } = proposed({ difficulties: { DF01: 3, DF05: 3 } });
    expect(lines.map(({ due, libraryCode }) => `${due} ${libraryCode}`)).toEqual(lines.map(({ due, libraryCode }) => `${due} ${libraryCode}`).sort());
  });
  it("a second filling adds nothing twice", () => {
    const more: Partial<PlanInput> = { difficulties: { DF01: 3, DF16: 3 }, levels: { K1: 1, K3: 2 }, variant: "leader" };
    expect(proposed({ ...more, own: taken(proposed(more)) }).lines).toEqual([]);
  });
  it("blanks are the pair's; one that nobody knows is said and worded round", () => {
    const subject = (plan: ProposedPlan): string => plan.lines.find(({ libraryCode }) => libraryCode === "B-SUB-1")!.activity;
    expect(subject(proposed())).toContain("по предмету «физика»");
    expect(proposed().missing).toEqual([]);
    const unknown = proposed({ blanks: planBlanks("", "") });
    expect([subject(unknown).includes("{"), unknown.missing]).toEqual([false, ["subject"]]);
  });
  it("a line whose date lies behind the end is not offered, but the only one of a difficulty comes forward to the last working day", () => {
    const plan = proposed({ plan: { from: day("2027-05-10"), to: day("2027-05-31") }, difficulties: { DF02: 3, DF16: 2, DF09: 2 } });
    expect(plan.leftOut).toEqual(expect.arrayContaining([{ code: "B-VOS-1", why: "late" }]));
    expect([codes(plan, of("DF02")), codes(plan, of("DF16")), codes(plan, of("DF09"))]).toEqual([["B-DF02-1"], ["B-DF16-1"], ["B-DF09-1"]]);
    expect(plan.lines.find(of("DF16"))?.due).toBe("2027-05-31");
    expect(plan.uncovered).toEqual([]);
  });
  it("a pupil pair has the four lines of its goal; without a goal all are offered (D57)", () => {
    expect(codes(proposed({ kind: "D57", goal: "pupilGrowth", variant: "" }))).toEqual(["B-PUP-13", "B-PUP-14", "B-PUP-15", "B-PUP-16"]);
    expect(proposed({ kind: "D57", variant: "" }).lines.filter(({ ticked }) => !ticked)).toHaveLength(20);
  });
});

it("P.10: six difficulties of score 3, first year, young specialist, 3-15-18: 30 to 40 lines, at most three in any week, each difficulty covered", () => {
  fc.assert(fc.property(fc.shuffledSubarray(CODES, { minLength: 6, maxLength: 6 }), (six) => {
    const plan = proposed({ difficulties: Object.fromEntries(six.map((code) => [code, 3])) as Difficulties });
    expect(plan.lines.length).toBeGreaterThanOrEqual(30);
    expect(plan.lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...[...perWeek(plan).values()].map((lines) => lines.length))).toBeLessThanOrEqual(3);
    expect(six.filter((code) => !plan.lines.some(({ difficulty }) => difficulty === code))).toEqual([]);
  }), { numRuns: 200 });
});

/** Whether one of the plan's stages has a working day inside the plan. */
function hasRoom({ kind, plan, windows }: PlanInput): boolean {
  const own = windows.filter(({ stage }) => PLAN_RULES.kinds[kind].stages?.includes(stage) ?? true);
  return (own.length > 0 ? own : [plan]).some(({ from, to }) => {
    for (let each = from > plan.from ? from : plan.from; each <= to && each <= plan.to; each = addDays(each, 1)) if (isWorkingDay(each, calendar)) return true;
    return false;
  });
}

describe("whatever is asked of it", () => {
  const request = fc.record({
    kind: fc.constantFrom("D15", "D16", "D17", "D18", "D57" as const), model: fc.constantFrom<StageModel>("001", "002", "annual"), started: fc.integer({ min: -1100, max: 200 }),
    from: fc.integer({ min: 0, max: 250 }), length: fc.integer({ min: 20, max: 540 }), scores: fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 16, maxLength: 16 }), other: fc.constantFrom("", "голос"),
    levels: fc.option(fc.record({ K1: fc.nat(4), K2: fc.nat(4), K3: fc.nat(4), K4: fc.nat(4), K5: fc.nat(4) })), variant: fc.constantFrom("" as const, ...VARIANTS),
    standing: fc.subarray(PLAN_LIBRARY.map(({ code }) => code), { maxLength: 20 }),
  });
  const always = (check: (plan: ProposedPlan, input: PlanInput) => void): void => fc.assert(fc.property(request, ({ model, started, from, length, scores, standing, ...rest }) => {
    const input = programme({
      ...rest, plan: { from: addDays(year.from, from), to: addDays(year.from, from + length) }, difficulties: Object.fromEntries(CODES.map((code, at) => [code, scores[at]])) as Difficulties,
      standing: new Set(standing),
    }, addDays(year.from, started), model);
    check(proposedPlan(input, PLAN_RULES), input);
  }), { numRuns: 100 });

  it("no code comes twice, none that stands in another plan", () => always((plan, { standing }) => {
    const found = codes(plan).filter((code) => code !== "");
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((code) => standing.has(code))).toEqual([]);
  }));
  it("never more than 40 lines; D16 goes over 24 only by lines that must stay", () => always((plan, { kind }) => {
    const general = plan.lines.filter(({ part }) => part !== "preparation" && part !== "dayOne");
    expect(general.length).toBeLessThanOrEqual(40);
    if (kind === "D16" && general.length > 24) expect(general.filter(({ step, section, difficulty }) => step !== "other" && section !== "adaptation" && difficulty === "")).toEqual([]);
  }));
  it("every difficulty of score 2 and 3 has a line, here or in another plan, if the stage has one working day in the plan", () => always((plan, input) => {
    const { kind, difficulties, library, standing } = input;
    if (kind === "D57" || !hasRoom(input)) return;
    const covered = new Set([...plan.lines, ...library.filter(({ code }) => standing.has(code))].map(({ difficulty }) => difficulty));
    expect(CODES.filter((code) => difficulties[code]! >= 2 && !covered.has(code))).toEqual(plan.uncovered);
    expect(plan.uncovered).toEqual([]);
  }));
  it("every date is a working day inside the plan; only part A lies before it", () => always((plan, { plan: { from, to }, windows }) => {
    const first = [from, windows.find(({ stage }) => stage === "adaptation")?.from ?? from].sort()[1]!;
    for (const { due, part } of plan.lines) {
      if (due === null) continue;
      expect(isWorkingDay(due, calendar)).toBe(true);
      if (part === "preparation") expect(due < first).toBe(true);
      else expect(due >= from && due <= to).toBe(true);
    }
  }));
  it("three lines a week, but for those that keep their date and are named; the first day's checklist is one of its own", () => always((plan) => {
    const firstDay = new Set(plan.lines.filter(({ part }) => part === "dayOne").map(({ libraryCode }) => libraryCode));
    for (const lines of perWeek(plan).values()) expect(lines.filter((code) => !firstDay.has(code) && !plan.crowded.includes(code)).length).toBeLessThanOrEqual(3);
  }));
  it("is the same whatever the order of the library's rows", () => always((plan, each) => {
    expect(proposedPlan({ ...each, library: [...each.library].reverse() }, PLAN_RULES)).toEqual(plan);
  }));
  it("a line that moved says from where, and moved later", () => always((plan) => {
    for (const { code, from, to } of plan.moved) expect([to > from, plan.lines.find(({ libraryCode }) => libraryCode === code)]).toEqual([true, expect.objectContaining({ due: to, movedFrom: from })]);
  }));
});
