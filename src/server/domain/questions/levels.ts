import type { Item, Questionnaire } from "../../../templates/questionnaires/shape";
import { gridScores } from "./score";

/** Questions whose answer is the level of an area (Q07): grids of statements on the scale 1–5. */
const isLevel = (item: Item): boolean => item.type === "grid" && item.targets.includes("metric:M40");

/** The level of an area, 1–5: the mean of its statements that were answered (`domain/questionnaires.md` Q07); null of another question or of none. */
export function levelOf(item: Item, value: string): number | null {
  const scores = isLevel(item) ? Object.values(gridScores(item, value)) : [];
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/**
 * Levels of the five areas in their order, null where nothing was answered (M40–M42).
 * @param values answers by key of the question
 */
export const levelsOf = ({ items }: Questionnaire, values: (key: string) => string | undefined): (number | null)[] =>
  (items as readonly Item[]).filter(isLevel).map((item) => levelOf(item, values(item.key) ?? ""));
