import type { Item, Questionnaire } from "../../../templates/questionnaires/shape";
import type { Level } from "../observation";
import { scoreOf } from "../questions/score";

/** Values by key of the question; undefined where nothing was answered. */
type Values = (key: string) => string | undefined;

/** Sub-indexes a–i of M50: the post, papers, lessons, pupils, parents, colleagues, load, the mentor, staying at the school (`domain/questionnaires.md` Q03). */
export const SUB_INDEXES = {
  a: ["1", "2", "3"], b: ["4", "5", "6"], c: ["7", "8", "9", "10"], d: ["11", "12", "13"], e: ["14"], f: ["15", "16"], g: ["17"], h: ["18", "19"], i: ["20"],
} as const satisfies { readonly [block: string]: readonly string[] };
export type SubIndex = keyof typeof SUB_INDEXES;

export type AdaptationIndex = {
  /** 0–100, not rounded: levels are read off this one. Null when nothing was answered, which is not 0. */
  readonly percent: number | null;
  readonly blocks: { readonly [Each in SubIndex]: number | null };
};

/** M50 Индекс адаптации: (mean of Q03.1–20 − 1) ÷ 4 × 100, over the items that were answered; its sub-indexes over theirs (`domain/metrics.md` §4.4). */
export function adaptationIndex(q03: Questionnaire, values: Values): AdaptationIndex {
  const scores = (keys: readonly string[]): number[] => keys.flatMap((key) => {
    const item = q03.items.find((each: Item) => each.key === key);
    return (item ? scoreOf(item, values(key) ?? "") : null) ?? [];
  });
  const index = (keys: readonly string[]): number | null => {
    const given = scores(keys);
    return given.length === 0 ? null : ((given.reduce((sum, score) => sum + score, 0) / given.length - 1) / 4) * 100;
  };
  return {
    percent: index(Object.values(SUB_INDEXES).flat()),
    blocks: Object.fromEntries(Object.entries(SUB_INDEXES).map(([block, keys]) => [block, index(keys)])) as AdaptationIndex["blocks"],
  };
}

/** Own bounds of M50: from 70 on it is good, below 50 it asks for a talk. */
const GOOD = 70;
const TALK = 50;
export const adaptationBand = (percent: number): "good" | "watch" | "talk" => (percent >= GOOD ? "good" : percent < TALK ? "talk" : "watch");

/** The level that M50 proposes for a conclusion (D32): its own bounds, and «высокий» from the school's own bound of that word. A person decides. */
export const proposedLevel = (percent: number, highFrom: number): Level => {
  const band = adaptationBand(percent);
  return band === "talk" ? "low" : band === "watch" ? "base" : percent >= highFrom ? "high" : "good";
};

/** M51 Самостоятельность, 0–10, as the mentor sees it at a stage (R-E12): Q04.2; null when it was not answered. */
export function independenceOf(q04: Questionnaire, values: Values): number | null {
  const item = q04.items.find(({ targets }) => targets.includes("metric:M51"));
  return item ? scoreOf(item, values(item.key) ?? "") : null;
}
