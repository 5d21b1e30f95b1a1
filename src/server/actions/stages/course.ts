import type { Input } from "../../../contract/contract";
import type { Message } from "../../../contract/errors";
import { standing } from "../../domain/assessment/standing";
import { addDays } from "../../domain/calendar";
import { modelsOf } from "../../domain/course/models";
import { firstAfter, lastAfter, pauseCell, pausesOf, type Pause } from "../../domain/course/pause";
import { areOurs } from "../../domain/course/rows";
import type { Person, Track } from "../../domain/tables";
import type { Change } from "../../services";
import { refuse, type Context, type Outcome } from "../context";
import { courseFor } from "./rights";
import { stageChanges } from "./rows";

/** Another model than that of the category, with the reason (`domain/data-model.md`, Category → model). */
export function changeModel(context: Context, { menteeId, model, reason }: Input<"track.change">): Outcome<"track.change"> {
  const { mentee, track } = courseFor(context, "c", menteeId);
  const known = modelsOf(context.registry);
  refuse(known.includes(model) ? [] : [{ key: "course.noModel", field: "model", params: { model, of: known.join(", ") } }]);
  const changed: Track = { ...track, model, modelReason: reason };
  return {
    output: {},
    changes: [{ update: "tracks", id: track.id, fields: { model, modelReason: reason, updatedAt: context.now } }, ...stageChanges(context, changed, mentee)],
    entity: "tracks", entityId: track.id,
  };
}

/** A long leave begins, or one that is over is entered; they are entered in their order (T15). */
export function pauseCourse(context: Context, { menteeId, from, to, reason = "" }: Input<"track.pause">): Outcome<"track.pause"> {
  const { mentee, track } = courseFor(context, "c", menteeId);
  const known = pausesOf(track.pauses).pauses;
  const last = known[known.length - 1];
  const wrong: Message[] = [
    ...(track.start === null || from < track.start ? [{ key: "course.pauseBeforeStart", field: "from", params: { start: track.start ?? "" } }] : []),
    ...(to !== null && to < from ? [{ key: "course.pauseEnd", field: "to", params: { from } }] : []),
    ...(last?.to === null ? [{ key: "course.pausedAlready", field: "from", params: { from: last.from } }] : []),
    ...(last && last.to !== null && from <= last.to ? [{ key: "course.pauseOrder", field: "from", params: { after: addDays(last.to, 1) } }] : []),
  ];
  refuse(wrong);
  return withPauses(context, mentee, track, known, { from, to }, { pauseReason: reason });
}

/** The last day of the leave is known: dates after it shift by its length. */
export function resumeCourse(context: Context, { menteeId, to }: Input<"track.resume">): Outcome<"track.resume"> {
  const { mentee, track } = courseFor(context, "c", menteeId);
  const known = pausesOf(track.pauses).pauses;
  const open = known.find((pause) => pause.to === null);
  refuse([...(open ? [] : [{ key: "course.notPaused", field: "to" }]), ...(open && to < open.from ? [{ key: "course.pauseEnd", field: "to", params: { from: open.from } }] : [])]);
  return withPauses(context, mentee, track, known.filter((pause) => pause !== open), { from: open!.from, to });
}

/** Cells that nobody could read stay where they are: they are named on «Сегодня». */
function withPauses(context: Context, mentee: Person, track: Track, others: readonly Pause[], pause: Pause, why: Partial<Track> = {}): Outcome<"track.pause" | "track.resume"> {
  const pauses = [...[...others, pause].map(pauseCell), ...pausesOf(track.pauses).unread];
  return {
    output: {},
    changes: [
      { update: "tracks", id: track.id, fields: { pauses, ...why, updatedAt: context.now } },
      ...byHandMoved(context, track, pause),
      ...stageChanges(context, { ...track, pauses }, mentee),
    ],
    entity: "tracks", entityId: track.id,
  };
}

/** Days that a person set move by the leave too; those of the program are counted anew. */
function byHandMoved({ registry, now }: Context, track: Track, pause: Pause): Change[] {
  if (pause.to === null) return [];
  return registry.stagesOf(track.menteeId).filter((stage) => stage.trackId === track.id && stage.state === "open" && standing(registry.assessmentOf(stage.id))?.state !== "filed").flatMap((stage): Change[] => {
    const { start, end, dueByHand } = stage;
    const dates = areOurs(stage) ? {} : { start: start && firstAfter(start, [pause]), end: end && lastAfter(end, [pause]) };
    return dueByHand === null && areOurs(stage) ? [] : [{ update: "stages", id: stage.id, fields: { ...dates, dueByHand: dueByHand && lastAfter(dueByHand, [pause]), updatedAt: now } }];
  });
}
