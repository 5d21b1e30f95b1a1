import type { Difficulties, IsoDate, PlanStatus } from "../../../contract/schemas";
import type { PlanItem } from "../tables";

/** A mark of these is still to come; «предложено» is no line yet. */
const OPEN: readonly PlanStatus[] = ["planned", "working", "moved"];
export const isOpen = ({ status }: Pick<PlanItem, "status">): boolean => OPEN.includes(status);

/** Lines of the plan itself: accepted, not cancelled, not done beyond it (R-D18). */
const inPlan = ({ status, offPlan }: Pick<PlanItem, "status" | "offPlan">): boolean => status !== "proposed" && status !== "cancelled" && !offPlan;

export type Progress = {
  /** Lines due by the day, the day itself included. */
  readonly due: number;
  readonly done: number;
  readonly partly: number;
  /** M21, 0–100, not rounded: levels are read off this one. Null when nothing is due yet, which is not 0. */
  readonly percent: number | null;
};

/** M21 Выполнение плана (R-D14): of the lines due by a day those done, a line partly done counting half. What is done ahead counts when it is due. */
export function planPercent(items: readonly Pick<PlanItem, "status" | "due" | "offPlan">[], today: IsoDate): Progress {
  const lines = items.filter((item) => inPlan(item) && item.due !== null && item.due <= today);
  const done = lines.filter(({ status }) => status === "done").length;
  const partly = lines.filter(({ status }) => status === "partly").length;
  return { due: lines.length, done, partly, percent: lines.length === 0 ? null : (100 * (done + 0.5 * partly)) / lines.length };
}

/** M22 В срок: of the lines done those done by their date, 0–100; null when none is done. A line without date or day of doing is not in time. */
export function inTimePercent(items: readonly Pick<PlanItem, "status" | "due" | "doneOn" | "offPlan">[]): number | null {
  const done = items.filter((item) => inPlan(item) && item.status === "done");
  const inTime = done.filter(({ due, doneOn }) => due !== null && doneOn !== null && doneOn <= due);
  return done.length === 0 ? null : (100 * inTime.length) / done.length;
}

/** Open lines whose day has passed (R-D13, R-D14), the oldest first. The last day itself is in time. */
export const overdueItems = <Item extends Pick<PlanItem, "status" | "due" | "offPlan">>(items: readonly Item[], today: IsoDate): Item[] =>
  items.filter((item) => isOpen(item) && !item.offPlan && item.due !== null && item.due < today).sort((one, other) => ((one.due ?? "") < (other.due ?? "") ? -1 : (one.due ?? "") > (other.due ?? "") ? 1 : 0));

export type Coverage = {
  /** Each difficulty of score 2 and 3, with its number of lines. */
  readonly difficulties: { readonly code: string; readonly score: number; readonly lines: number }[];
  readonly uncovered: string[];
  /** M23, 0–100; null when no difficulty has score 2 or 3. */
  readonly percent: number | null;
};

/** Whether each difficulty of score 2 and 3 has a line (R-D05, M23). */
export function coverage(scores: Difficulties, items: readonly Pick<PlanItem, "status" | "difficulty">[]): Coverage {
  const lines = items.filter(({ status }) => status !== "cancelled" && status !== "proposed");
  const difficulties = Object.entries(scores).filter(([, score]) => score >= 2).sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, score]) => ({ code, score, lines: lines.filter(({ difficulty }) => difficulty === code).length }));
  const uncovered = difficulties.filter((each) => each.lines === 0).map(({ code }) => code);
  return { difficulties, uncovered, percent: difficulties.length === 0 ? null : (100 * (difficulties.length - uncovered.length)) / difficulties.length };
}
