import type { Item } from "../../../templates/questionnaires/shape";
import type { Level } from "../observation";
import { gridScores } from "../questions/score";

/** Bounds of D38, in percent of the greatest sum. */
const HIGH = 80;
const GOOD = 60;
const BASE = 40;

export type Teaching = { readonly scores: { readonly [criterion: string]: number }; readonly sum: number; readonly of: number; /** Not rounded; null of no answer. */ readonly percent: number | null; readonly level: Level | null };

/** Q17: the sum over the criteria, out of the greatest one, and its level by the unrounded percent (D38). A criterion without a score counts as one all the same. */
export function teachingOf(grid: Item, value: string): Teaching {
  const scores = gridScores(grid, value);
  const most = grid.type === "grid" ? Math.max(...grid.columns.map(({ code }) => Number(code))) * grid.rows.length : 0;
  const sum = Object.values(scores).reduce((total, score) => total + score, 0);
  const percent = Object.keys(scores).length === 0 || most === 0 ? null : (100 * sum) / most;
  return { scores, sum, of: most, percent, level: percent === null ? null : percent >= HIGH ? "high" : percent >= GOOD ? "good" : percent >= BASE ? "base" : "low" };
}
