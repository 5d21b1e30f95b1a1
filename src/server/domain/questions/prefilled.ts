import type { Questionnaire } from "../../../templates/questionnaires/shape";
import type { PlanItem } from "../tables";
import { levelsOf } from "./levels";

/** The grid of areas of a mentor's review (Q04.1) on entry, from the mentor's own Q07: levels of the areas, to the nearest whole one. */
export function areasBefore(review: Questionnaire, diagnosis: Questionnaire, values: (key: string) => string | undefined): string {
  const grid = review.items.find(({ key }) => key === "1");
  const rows = grid?.type === "grid" ? grid.rows.filter(({ code }) => code.endsWith("before")) : [];
  return levelsOf(diagnosis, values).flatMap((level, at) => (level === null || !rows[at] ? [] : [`${rows[at].code}=${Math.round(level)}`])).join("; ");
}

/** What was done of a plan, one line an activity (Q04.6). */
export const donePlan = (items: readonly PlanItem[]): string => items.filter(({ status }) => status === "done").map(({ activity }) => activity.trim()).join("\n");
