import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { ObservationId } from "../../../contract/schemas";
import { phasesOf, wrongPrepared } from "../../domain/observation";
import type { Observation } from "../../domain/tables";
import { made, notYours, refuse, type Context, type Outcome } from "../context";
import { clashesOfVisit, timeLook, type TimeContext } from "../meetings/time-look";
import { mayWithLesson, pairFor } from "../rights";
import { dropDraft } from "../save-draft";

/** The talk before a lesson: what the mentee chose to be looked at, and how both will see that it went well (R-H02, R-H03). The visit completes its row. */
export function prepareLesson(context: TimeContext, { lesson, observationId }: Input<"observation.plan">): Outcome<"observation.plan"> {
  const pair = pairFor(context, "m", "lesson", lesson.pairId);
  if (!context.registry.membersOf(pair.id).some(({ menteeId, to }) => menteeId === lesson.menteeId && to === null)) throw notYours();
  const person = context.actor.person;
  if (!person) throw notYours();
  refuse(wrongPrepared(lesson, context.today));
  const known = observationId === null ? null : ownPrepared(context, observationId, lesson);
  const fields = { ...lesson, ...phasesOf(lesson) };
  const id = known?.id ?? (context.services.newId("CC") as ObservationId);
  const row: Observation = {
    ...fields, id, observerId: person.id, aim: "coaching", controlId: "", scores: {}, facts: {}, strength: "", difficulty: "", recommendation: "", nextStep: "", nextStepBy: null, nextStepDoneOn: null,
    selfAnalysis: {}, selfAnalysisOn: null, state: "planned", corrects: "", ...made(context),
  };
  if (lesson.lessonDate >= context.today) refuse(clashesOfVisit(context, timeLook(context), row).map((message) => ({ ...message, field: "lessonNumber" })));
  return {
    output: { observationId: id },
    changes: [known ? { update: "observations", id, fields: { ...fields, updatedAt: context.now } } : { append: "observations", rows: [row] }, ...dropDraft(context, "talk", observationId ?? pair.id)],
    entity: "observations", entityId: id,
  };
}

/** @throws AppError `not-found` for another's, `conflict` once the lesson was visited or taken back */
function ownPrepared(context: Context, id: ObservationId, { pairId, menteeId }: Input<"observation.plan">["lesson"]): Observation {
  const found = context.registry.observations.find((each) => each.id === id);
  const pair = found && context.registry.pair(found.pairId);
  if (!found || !pair || found.pairId !== pairId || found.menteeId !== menteeId || found.observerId !== context.actor.person?.id) throw notYours();
  if (found.state !== "planned") throw new AppError("conflict", "record.changed");
  if (!mayWithLesson(context, "c", "lesson", found, pair)) throw new AppError("conflict", "record.closed");
  return found;
}
