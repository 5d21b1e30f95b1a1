import type { IsoDate, MenteeCategory, PersonId } from "../../../contract/schemas";
import type { Registry } from "../registry";
import type { CourseStage, StageModelLine } from "../tables";
import { pausesOf, type Pause } from "./pause";
import { linesOf } from "./windows";

/** What the stages of a mentee come from: first day of work, pauses, the stages of the model, and the rows that the course has already. */
export type Course = {
  readonly start: IsoDate | null;
  readonly pauses: readonly Pause[];
  readonly lines: readonly StageModelLine[];
  readonly stages: readonly CourseStage[];
};

export const NO_COURSE: Course = { start: null, pauses: [], lines: [], stages: [] };

/** The course of a mentee that runs; without one there is neither start nor stage. */
export function courseOf(registry: Registry, menteeId: PersonId, category: MenteeCategory | null): Course {
  const track = registry.trackOf(menteeId);
  if (!track) return NO_COURSE;
  return {
    start: track.start, pauses: pausesOf(track.pauses).pauses, lines: linesOf(registry.stageModels, track.model, category),
    stages: registry.stagesOf(menteeId).filter(({ trackId, state }) => trackId === track.id && state !== "dropped"),
  };
}
