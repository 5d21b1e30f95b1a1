import type { IsoDate } from "../../../contract/schemas";
import type { CourseStage, Kept, StageModelLine, Track } from "../tables";
import { pausesOf } from "./pause";
import { windowsOf, type StageWindow } from "./windows";

export type FreshStage = Omit<CourseStage, "id" | keyof Kept>;
export type StageRows = { readonly fresh: readonly FreshStage[]; readonly changed: readonly { readonly id: string; readonly fields: Partial<CourseStage> }[] };

const datesOf = ({ from, to }: { readonly from: IsoDate | null; readonly to: IsoDate | null }): string => `${from ?? ""} ${to ?? ""}`;
/** Whether the dates of a stage are those that the program wrote; others were set by a person and stand. */
export const areOurs = ({ start, end, computed }: Pick<CourseStage, "start" | "end" | "computed">): boolean => datesOf({ from: start, to: end }) === computed;

/**
 * What the rows of a course's stages lack of its start, model and pauses: stages that are not there yet, dates of ours that have moved, stages that
 * another model does not have. A closed stage, or one whose assessment is filed, is history and stays; so does one that is being assessed when the
 * model changes. A stage that ended before «учёт ведётся с» is closed from the beginning.
 * @param lines the stages of the model for this mentee
 * @param stages rows of this course
 */
export function stageRows(
  track: Track, lines: readonly StageModelLine[], stages: readonly CourseStage[], assessed: (stage: CourseStage) => "no" | "yes" | "filed", recordsFrom: IsoDate | null,
): StageRows {
  if (track.start === null) return { fresh: [], changed: [] };
  const windows = new Map(windowsOf(lines, track.start, pausesOf(track.pauses).pauses).map((window) => [window.line.id, window]));
  const isBefore = ({ to }: StageWindow): boolean => recordsFrom !== null && to < recordsFrom;
  const moved = (window: StageWindow): Partial<CourseStage> => ({ start: window.from, end: window.to, computed: datesOf(window), state: isBefore(window) ? "before" : "open" });
  const changed = stages.flatMap((stage) => {
    if (stage.state === "closed" || assessed(stage) === "filed") return [];
    const window = windows.get(stage.lineId);
    if (!window) return stage.state === "dropped" || assessed(stage) === "yes" ? [] : [{ id: stage.id, fields: { state: "dropped" as const } }];
    if (stage.state === "dropped") return [{ id: stage.id, fields: areOurs(stage) ? moved(window) : { state: "open" as const } }];
    return areOurs(stage) && stage.computed !== datesOf(window) ? [{ id: stage.id, fields: moved(window) }] : [];
  });
  const known = new Set(stages.map(({ lineId }) => lineId));
  const fresh = [...windows.values()].filter(({ line }) => !known.has(line.id)).map((window): FreshStage => ({
    trackId: track.id, menteeId: track.menteeId, no: window.line.no, title: window.line.title, goal: window.line.goal, start: window.from, end: window.to, dueByHand: null, organiserId: "",
    interviewerId: "", extendedFrom: null, reason: "", lineId: window.line.id, computed: datesOf(window), state: isBefore(window) ? "before" : "open",
  }));
  return { fresh, changed };
}
