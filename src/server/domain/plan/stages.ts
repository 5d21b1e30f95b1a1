import type { Course } from "../course/course";
import { windowsOf } from "../course/windows";
import type { CourseStage, StageModelLine } from "../tables";
import { laterOf, type Days } from "./due";
import type { Stage } from "./library";

/** A stage of the mentee's course as a plan sees it, with its first and last day. */
export type PlanStage = Days & { readonly stage: Stage };
/** With what its assessment is counted from; null where nothing is assessed. */
export type AssessedStage = PlanStage & { readonly assessed: (Pick<CourseStage, "end" | "dueByHand"> & { readonly line: StageModelLine }) | null };

/**
 * The stages of a course that a plan touches, in their order: those of the registry, else those of the model; calendar stages are of the
 * school year in which the plan begins. Before the first stage the plan belongs to that, and the last one goes on to the end of the plan, so
 * a plan is never without a stage. A course without a start or stages has the one of `unknown`.
 */
export function stageWindows({ start, pauses, lines, stages }: Course, plan: Days, unknown: Stage): AssessedStage[] {
  const touches = ({ from, to }: Days): boolean => from <= plan.to && to >= plan.from;
  const all = start === null ? [] : windowsOf(lines, start, pauses, laterOf(start, plan.from)).map(({ line, from, to }): AssessedStage => {
    const row = stages.find((each) => each.lineId === line.id);
    const kept = row?.start && row.end ? { from: row.start, to: row.end } : null;
    // A calendar stage comes again each school year, its row is of one of them.
    const own = kept && (line.counted === "months" || touches(kept)) ? kept : null;
    return { stage: line.stage, ...(own ?? { from, to }), assessed: { line, end: own?.to ?? to, dueByHand: own ? row?.dueByHand ?? null : null } };
  });
  const last = all[all.length - 1];
  if (!last) return [{ stage: unknown, ...plan, assessed: null }];
  const touched = all.filter(touches);
  if (touched.length > 0) return touched.map((each) => (each === last ? { ...each, to: laterOf(each.to, plan.to) } : each));
  return [{ ...(all.find(({ from }) => from > plan.to) ?? last), ...plan, assessed: null }];
}
