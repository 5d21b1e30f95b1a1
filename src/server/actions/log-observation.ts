import type { Input, Lesson, Output } from "../../contract/contract";
import type { ObservationId } from "../../contract/schemas";
import { AppError } from "../../contract/errors";
import { checkLesson, lessonPercent, phasesOf, talkAfter } from "../domain/observation";
import { fullName } from "../domain/person";
import type { Observation, Pair } from "../domain/tables";
import { made, notYours, type Context, type Outcome } from "./context";
import { controlOfVisit, sheetOf } from "./control/visit";
import { isOwnLesson, mayWithLesson, pairFor } from "./rights";
import { dropDraft } from "./save-draft";

/** A mentor logs a lesson of a mentee of their own active pair; the curator of any pair (R-H04, R-H12, R-H17); who controls a visit of that control (R-G03). */
export function logObservation(context: Context, { prepared, ...lesson }: Input<"observation.log">): Outcome<"observation.log"> {
  const pair = pairOfLesson(context, lesson);
  const { id: newId, ...observation } = newObservation(context, lesson, pair);
  const talkedAbout = prepared === undefined ? null : preparedLesson(context, prepared, lesson);
  const id = talkedAbout?.id ?? newId;
  // Its fourteen days begin with the visit, not with the talk before it. What the mentee has written since stays.
  const { selfAnalysis, selfAnalysisOn, ...fields } = observation;
  return {
    output: { observationId: id, percent: lessonPercent(observation.scores) },
    changes: [
      talkedAbout ? { update: "observations", id, fields } : { append: "observations", rows: [{ ...observation, id }] },
      ...dropDraft(context, "lesson", `${prepared ?? lesson.pairId}`),
    ],
    entity: "observations", entityId: id,
  };
}

/** A lesson of this mentee that is still to be visited; another mentor of the pair may be the one who does. @throws AppError `not-found`, `conflict` */
function preparedLesson(context: Context, id: ObservationId, { pairId, menteeId }: Lesson): Observation {
  const found = context.registry.observations.find((each) => each.id === id);
  if (!found || found.pairId !== pairId || found.menteeId !== menteeId) throw notYours();
  if (found.state !== "planned") throw new AppError("conflict", "record.changed");
  return found;
}

/** The pair, if the visitor may log that lesson in it: coaching by the row of lessons, a visit of control by its control. @throws AppError `not-found` */
function pairOfLesson(context: Context, lesson: Lesson): Pair {
  if (lesson.aim === undefined || lesson.aim === "coaching") return pairFor(context, "m", "lesson.sheet", lesson.pairId);
  const pair = context.registry.pair(lesson.pairId);
  if (!pair) throw notYours();
  controlOfVisit(context, lesson);
  return pair;
}

function newObservation(context: Context, lesson: Lesson, pair: Pair): Observation {
  checkLesson(lesson, context.today);
  if (!context.actor.person) throw notYours();
  if (!context.registry.membersOf(pair.id).some(({ menteeId }) => menteeId === lesson.menteeId)) throw notYours();
  return {
    ...lesson, ...phasesOf(lesson), selfAnalysis: {}, selfAnalysisOn: null, id: context.services.newId("CC") as ObservationId, observerId: context.actor.person.id, aim: lesson.aim ?? "coaching",
    controlId: lesson.aim === undefined || lesson.aim === "coaching" ? "" : lesson.controlId ?? "", nextStepDoneOn: null, state: "logged", corrects: "",
    ...made(context),
  };
}

/** The author corrects a record: in place while it is open, afterwards by a new row that names the old one (`domain/data-model.md` §6.4). */
export function fixObservation(context: Context, { observationId, lesson: typed }: Input<"observation.fix">): Outcome<"observation.fix"> {
  const { observation, pair } = ownObservation(context, observationId, "logged");
  const lesson = { ...typed, ...purposeOf(observation) };
  if (observation.aim !== "coaching") controlOfVisit(context, lesson);
  if (lesson.pairId !== observation.pairId || lesson.menteeId !== observation.menteeId) throw notYours();
  checkLesson(lesson, context.today);
  const percent = lessonPercent(lesson.scores);
  const draft = dropDraft(context, "lesson", observationId);
  if (mayWithLesson(context, "c", sheetOf(observation), observation, pair)) {
    return {
      output: { observationId, percent },
      changes: [{ update: "observations", id: observationId, fields: { ...lesson, ...phasesOf({ ...phasesOf(observation), ...lesson }), controlId: observation.controlId, updatedAt: context.now } }, ...draft],
      entity: "observations", entityId: observationId,
    };
  }
  const { selfAnalysis, selfAnalysisOn, nextStepDoneOn } = observation;
  const correction: Observation = { ...newObservation(context, { ...phasesOf(observation), ...lesson }, pair), corrects: observationId, nextStepDoneOn, selfAnalysis, selfAnalysisOn };
  return {
    output: { observationId: correction.id, percent },
    changes: [
      { append: "observations", rows: [correction] },
      { update: "observations", id: observationId, fields: { state: "corrected", updatedAt: context.now } },
      ...draft,
    ],
    entity: "observations", entityId: correction.id,
  };
}

/** What a lesson was visited for: a correction does not change it. */
const purposeOf = ({ aim, controlId }: Observation): Pick<Observation, "aim"> & Pick<Lesson, "controlId"> => ({ aim, ...(controlId === "" ? {} : { controlId }) });

/** The author takes a record back while it is open; the row stays, marked. */
export function withdrawObservation(context: Context, { observationId }: Extract<Input<"record.withdraw">, { observationId: unknown }>): Outcome<"record.withdraw"> {
  const { observation, pair } = ownObservation(context, observationId, "logged", "planned");
  if (!mayWithLesson(context, "c", sheetOf(observation), observation, pair)) throw new AppError("conflict", "record.closed");
  return {
    output: {},
    changes: [{ update: "observations", id: observationId, fields: { state: "withdrawn", updatedAt: context.now } }],
    entity: "observations", entityId: observationId,
  };
}

export function readObservation(context: Context, { observationId }: Input<"observation.read">): Output<"observation.read"> {
  const { observation, pair } = seenObservation(context, observationId);
  const sheet = mayWithLesson(context, "s", sheetOf(observation), observation, pair);
  // What was chosen before the lesson is the mentee's own choice; the sheet has nothing else yet.
  if (!sheet && !(observation.state === "planned" && isOwnLesson(context, observation))) throw notYours();
  const observer = context.registry.person(observation.observerId);
  const { pairId, menteeId, lessonDate, lessonNumber, class: className, subject, topic, scores, facts, strength, difficulty, recommendation, nextStep, nextStepBy } = observation;
  return {
    lesson: {
      pairId, menteeId, lessonDate, lessonNumber, class: className, subject, topic, ...phasesOf(observation), scores, facts, strength, difficulty, recommendation, nextStep, nextStepBy,
      ...purposeOf(observation),
    },
    observer: observer ? fullName(observer) : "", percent: lessonPercent(scores), state: observation.state,
    mayFix: mayWithLesson(context, "c", sheetOf(observation), observation, pair), talk: talkAfter(observation),
    withoutAnalysis: observation.state === "logged" && observation.aim === "coaching" && observation.selfAnalysisOn === null,
  };
}

/** The next step of a lesson is done: said by the mentee, the mentor or the curator. */
export function finishStep(context: Context, { observationId, doneOn }: Extract<Input<"task.done">, { observationId: unknown }>): Outcome<"task.done"> {
  const { observation } = seenObservation(context, observationId);
  if (doneOn > context.today) throw new AppError("invalid-input", "form.wrong", {}, [{ key: "date.future", field: "doneOn", params: { date: doneOn } }]);
  if (doneOn < observation.lessonDate) throw new AppError("invalid-input", "form.wrong", {}, [{ key: "step.beforeLesson", field: "doneOn", params: { date: observation.lessonDate } }]);
  return {
    output: {},
    changes: [{ update: "observations", id: observationId, fields: { nextStepDoneOn: doneOn, updatedAt: context.now } }],
    entity: "observations", entityId: observationId,
  };
}

/** A lesson of a pair that the visitor may at least know of. */
function seenObservation(context: Context, id: ObservationId): { observation: Observation; pair: Pair } {
  const observation = context.registry.observations.find((each) => each.id === id);
  const pair = observation && context.registry.pair(observation.pairId);
  if (!observation || !pair || !mayWithLesson(context, "s", "lesson", observation, pair)) throw notYours();
  return { observation, pair };
}

/** A lesson that the visitor wrote, in one of these states. @throws AppError `not-found`, `conflict` */
function ownObservation(context: Context, id: ObservationId, ...states: readonly Observation["state"][]): { observation: Observation; pair: Pair } {
  const found = seenObservation(context, id);
  if (found.observation.observerId !== context.actor.person?.id) throw notYours();
  if (!states.includes(found.observation.state)) throw new AppError("conflict", "record.changed");
  return found;
}
