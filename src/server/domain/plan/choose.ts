import type { Difficulties, Variant } from "../../../contract/schemas";
import { byCode, type PlanDirection, type ReadyLine, type PupilGoal, type Stage } from "./library";
import { placementOf, type Placement, type Scene } from "./place";

/** Plans that the library fills (P.2). */
export type PlanKind = "D15" | "D16" | "D17" | "D18" | "D57";
/** Levels of Q07 by area of competence, K1–K5. */
export type Levels = { readonly [competence: string]: number };

/** How a plan is filled, declared in `catalogue/plan-rules.ts`. */
export type PlanRule = {
  /** Its own stages; null takes all that the programme's year touches. */
  readonly stages: readonly Stage[] | null;
  /** Sections that go in whole (P.2 step 5). */
  readonly sections: readonly ReadyLine["section"][];
  /** Steps 1–4 that it has. */
  readonly steps: readonly ("base" | "difficulty" | "weak" | "variant")[];
  /** Lines at most, part A and the first day not counted (step 6). */
  readonly limit: number;
  /** Lines that stand in another plan of the mentee count as chosen here and are shown there (step 5, D15); else others take their place. */
  readonly showsOthers: boolean;
};
/** What the variant of a pair adds (step 4). */
export type VariantLines = { readonly difficulties: readonly string[]; readonly directions: readonly PlanDirection[]; readonly codes: readonly string[] };

export type Chosen = {
  readonly line: ReadyLine;
  readonly place: Placement;
  readonly step: "stage" | "base" | "difficulty" | "weak" | "variant";
  /** Score of its difficulty when that brought it. */
  readonly score: number | null;
  /** First, second or third of its difficulty or direction. */
  readonly nth: number;
  readonly ticked: boolean;
  /** The variant of the pair asks for it. */
  readonly byVariant: boolean;
};

export type Wish = {
  readonly library: readonly ReadyLine[];
  readonly difficulties: Difficulties;
  readonly levels: Levels | null;
  readonly variant: Variant | "";
  readonly goal: PupilGoal | "";
  readonly standing: ReadonlySet<string>;
};
/** Lines that would fall behind the end of the plan and are not offered for that. */
export type Choice = { readonly chosen: Chosen[]; readonly late: string[] };

/** P.2 steps 1–5: which lines a plan takes, each once, before anything is left out or moved. */
export function choose(wish: Wish, rule: PlanRule, scene: Scene, variants: { readonly [Each in Variant]: VariantLines }, perScore: readonly number[]): Choice {
  const library = [...wish.library].sort(byCode).filter(({ code }) => rule.showsOthers || !wish.standing.has(code));
  const taken = new Map<string, Chosen>();
  const late = new Set<string>();
  const take = (line: ReadyLine, place: Placement | null, how: Omit<Chosen, "line" | "place" | "ticked" | "byVariant">, ticked = true): void => {
    if (place === null) return;
    if (place.late && how.step !== "stage" && how.step !== "difficulty") return void late.add(line.code);
    const before = taken.get(line.code);
    const byVariant = how.step === "variant" || (before?.byVariant ?? false);
    taken.set(line.code, before ? { ...before, ticked: before.ticked || ticked, byVariant } : { line, place, ...how, ticked, byVariant });
  };

  for (const line of library) {
    if (!rule.sections.includes(line.section) || (line.section === "pupils" && wish.goal !== "" && line.direction !== wish.goal)) continue;
    take(line, placementOf(line, scene), { step: "stage", score: null, nth: 1 }, line.section !== "pupils" || wish.goal !== "");
  }
  if (rule.steps.includes("base")) {
    for (const group of grouped(library.filter(({ section }) => section === "base"), ({ direction }) => direction)) {
      group.forEach((line, at) => take(line, placementOf(line, scene), { step: "base", score: null, nth: at + 1 }));
    }
  }
  if (rule.steps.includes("difficulty")) {
    for (const group of grouped(library.filter(({ section }) => section === "difficulty"), ({ difficulty }) => difficulty)) {
      const score = wish.difficulties[group[0]?.difficulty ?? ""] ?? 0;
      firstOf(group, perScore[score] ?? 0, score, scene).forEach(([line, place], at) => take(line, place, { step: "difficulty", score, nth: at + 1 }, score > 1));
    }
  }
  if (rule.steps.includes("weak")) {
    for (const area of weakest(wish.levels)) {
      const fits = ({ code, section, competence }: ReadyLine): boolean => competence === area && (section === "difficulty" || section === "base") && !taken.has(code) && !wish.standing.has(code);
      const line = library.find((each) => fits(each) && placementOf(each, scene)?.late === false);
      if (line) take(line, placementOf(line, scene), { step: "weak", score: null, nth: 1 });
    }
  }
  if (rule.steps.includes("variant") && wish.variant !== "") {
    const { difficulties, directions, codes } = variants[wish.variant];
    const asked = library.filter(({ section, ...line }) =>
      (section === "difficulty" && difficulties.includes(line.difficulty)) || (section === "base" && directions.includes(line.direction)) || codes.includes(line.code));
    for (const group of grouped(asked, ({ difficulty, direction }) => difficulty || direction)) {
      group.forEach((line, at) => take(line, placementOf(line, scene, true), { step: "variant", score: null, nth: at + 1 }));
    }
  }
  return { chosen: [...taken.values()], late: [...late].filter((code) => !taken.has(code)).sort() };
}

/** P.2 step 2: lines of the plan's stages by code, then those of any stage; one that falls behind the plan only when there is no other. */
function firstOf(group: readonly ReadyLine[], count: number, score: number, scene: Scene): [ReadyLine, Placement][] {
  const placed = (anyStage: boolean): [ReadyLine, Placement][] => group.flatMap((line): [ReadyLine, Placement][] => {
    const place = placementOf(line, scene, anyStage);
    return place ? [[line, place]] : [];
  });
  const own = placed(false);
  const ranked = [...own.filter(([, { late }]) => !late), ...placed(true).filter(([line, { late }]) => !late && !own.some(([each, place]) => each === line && !place.late))];
  return ranked.length > 0 || score < 2 ? ranked.slice(0, count) : [...own, ...placed(true)].slice(0, 1);
}

/** P.2 step 3: the two areas with the lowest level below 3, by their number when equal. */
export const weakest = (levels: Levels | null): string[] =>
  Object.entries(levels ?? {}).filter(([, level]) => level < 3).sort(([one, low], [other, high]) => low - high || (one < other ? -1 : 1)).slice(0, 2).map(([area]) => area);

function grouped<Each>(lines: readonly Each[], keyOf: (line: Each) => string): Each[][] {
  const groups = new Map<string, Each[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return [...groups.values()];
}
