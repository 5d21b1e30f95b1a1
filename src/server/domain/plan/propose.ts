import type { IsoDate } from "../../../contract/schemas";
import type { PlanItem } from "../tables";
import { fillBlanks, type Blank } from "./blanks";
import { choose, weakest, type PlanKind } from "./choose";
import type { ReadyLine, Stage } from "./library";
import { withinLimit } from "./limit";
import type { Scene } from "./place";
import type { PlanInput, PlanRules, ProposedLine, ProposedPlan } from "./proposal";
import { spread } from "./spread";

/** P.2: what the library proposes for a plan. Everything is a proposal: the pair ticks, rewords, moves and adds. */
export function proposedPlan(input: PlanInput, rules: PlanRules): ProposedPlan {
  const rule = rules.kinds[input.kind];
  const windows = rule.stages === null ? input.windows : input.windows.filter(({ stage }) => rule.stages?.includes(stage));
  const stage = windows[0]?.stage ?? rule.stages?.[0] ?? "development";
  const scene: Scene = { plan: input.plan, windows: windows.length > 0 ? windows : [{ stage, ...input.plan }], calendar: input.calendar, words: rules.due };
  const ownCodes = new Set(input.own.map(({ libraryCode }) => libraryCode));
  const alive = input.own.filter(({ status, part }) => status !== "cancelled" && part !== "preparation" && part !== "dayOne");

  const { chosen, late } = choose(input, rule, scene, rules.variants, rules.perScore);
  const here = chosen.filter(({ line }) => !input.standing.has(line.code) || ownCodes.has(line.code));
  const known = new Set(here.map(({ line }) => line.code));
  const other = [...othersLine(input, rules.otherDifficulty, stage), ...extraLines(input, stage)];
  const room = rule.limit - alive.filter(({ libraryCode }) => !known.has(libraryCode)).length - other.length;
  const { kept, leftOut } = withinLimit(here, room, weakest(input.levels), ownCodes);
  const fresh = kept.filter(({ line }) => !ownCodes.has(line.code));
  const { dueOf, moved, crowded } = spread(fresh, alive.flatMap(({ due }) => due ?? []), rules.perWeek, input.calendar);

  const missing = new Set<Blank["key"]>();
  const fill = (text: string): string => {
    const filled = fillBlanks(text, input.blanks);
    filled.missing.forEach((key) => missing.add(key));
    return filled.text;
  };
  const lines = fresh.map(({ line, place, step, score, ticked }): ProposedLine => ({
    key: line.code, source: "library", reason: "", libraryCode: line.code, section: line.section, stage: stageOn(dueOf.get(line.code) ?? null, line, scene) ?? place.stage, part: partOf(line, input.kind), step, score, ticked,
    direction: line.direction, difficulty: line.difficulty, competence: line.competence,
    activity: fill(line.activity), kind: line.kind, manner: fill(line.manner), plannedResult: fill(line.result), evidence: fill(line.evidence),
    due: dueOf.get(line.code) ?? null, movedFrom: moved.find(({ code }) => code === line.code)?.from ?? null, responsible: rules.responsible[line.kind] ?? "mentor",
  }));
  const covered = new Set([...lines, ...input.own.filter(({ status }) => status !== "cancelled"), ...input.library.filter(({ code }) => input.standing.has(code))].map(({ difficulty }) => difficulty));
  return {
    lines: [...lines, ...other].sort(byDue),
    moved, crowded,
    leftOut: [...leftOut.map(({ line }) => ({ code: line.code, why: "limit" as const })), ...late.filter((code) => !ownCodes.has(code)).map((code) => ({ code, why: "late" as const }))],
    standing: chosen.map(({ line }) => line.code).filter((code) => input.standing.has(code) && !ownCodes.has(code)).sort(),
    uncovered: rule.steps.includes("difficulty") ? Object.entries(input.difficulties).filter(([code, score]) => score >= 2 && !covered.has(code)).map(([code]) => code).sort() : [],
    missing: [...missing].sort(),
  };
}

/** P.2 step 2: the free text makes a line with that text as its title and nothing else, once. */
function othersLine({ kind, other, own }: PlanInput, difficulty: string, stage: Stage): ProposedLine[] {
  const activity = other.trim();
  if (activity === "" || kind === "D57" || own.some((item) => item.difficulty === difficulty && item.activity === activity)) return [];
  return [{
    key: "", source: "questionnaire", reason: "", libraryCode: "", section: "difficulty", stage, part: kind === "D16" ? "general" : "", step: "other", score: null, ticked: true, direction: "", difficulty, competence: "",
    activity, kind: "", manner: "", plannedResult: "", evidence: "", due: null, movedFrom: null, responsible: "mentor",
  }];
}

/** What is known beside the library, each once; its day holds as far as it lies inside the plan. */
const extraLines = ({ extra, own, plan }: PlanInput, stage: Stage): ProposedLine[] => extra.filter(({ activity }) => !own.some((item) => item.activity === activity)).map((line) => ({
  ...line, libraryCode: "", section: "development", stage, part: "", step: "extra", score: null, ticked: true, direction: "", difficulty: "", kind: "", manner: "", plannedResult: "", evidence: "",
  due: line.due !== null && plan.from <= line.due && line.due <= plan.to ? line.due : null, movedFrom: null,
}));

/** A line that had to move may have come into its next stage. */
const stageOn = (due: IsoDate | null, line: ReadyLine, { windows }: Scene): Stage | undefined =>
  due === null ? undefined : windows.find(({ stage, from, to }) => line.stages.includes(stage) && from <= due && due <= to)?.stage;

/** Part A of D16 is preparation, part B general (R-D31), beside them the checklist of the first day; other plans have no parts. */
const partOf = (line: ReadyLine, kind: PlanKind): PlanItem["part"] => (kind !== "D16" ? "" : line.section === "preparation" || line.section === "dayOne" ? line.section : "general");

function byDue(one: ProposedLine, other: ProposedLine): number {
  const [first, second] = [one, other].map(({ due, libraryCode }) => `${due ?? "9999-99-99"} ${libraryCode || "~"}`) as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
}
