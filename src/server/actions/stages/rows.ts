import { standing } from "../../domain/assessment/standing";
import { categoryOf } from "../../domain/deadline";
import { stageRows } from "../../domain/course/rows";
import { linesOf } from "../../domain/course/windows";
import type { Person, Track } from "../../domain/tables";
import type { Change } from "../../services";
import { made, type Context } from "../context";

type Looking = Pick<Context, "registry" | "school" | "services" | "now" | "actor">;

/** The rows that the stages of a course lack, or whose dates have moved with its start, model or pauses. At once by the verbs that set those, and by every look at the whole registry: they may be typed by hand. */
export function stageChanges(context: Looking, track: Track, mentee: Person): Change[] {
  const { registry, school, services, now } = context;
  const category = categoryOf(mentee, registry.requestOf(mentee.id), track.start ?? mentee.workStart);
  const stages = registry.stagesOf(mentee.id).filter(({ trackId }) => trackId === track.id);
  const { fresh, changed } = stageRows(track, linesOf(registry.stageModels, track.model, category), stages, ({ id }) => {
    const assessment = registry.assessmentOf(id);
    return assessment === undefined ? "no" : standing(assessment)?.state === "filed" ? "filed" : "yes";
  }, school.recordsFrom);
  return [
    ...(fresh.length > 0 ? [{ append: "stages" as const, rows: fresh.map((stage) => ({ ...stage, id: services.newId("ST"), ...made(context) })) }] : []),
    ...changed.map(({ id, fields }): Change => ({ update: "stages", id, fields: { ...fields, updatedAt: now } })),
  ];
}

/** Of all courses that run. */
export const allStageChanges = (context: Looking): Change[] => context.registry.tracks.filter(({ state }) => state === "running").flatMap((track) => {
  const mentee = context.registry.person(track.menteeId);
  return mentee ? stageChanges(context, track, mentee) : [];
});
