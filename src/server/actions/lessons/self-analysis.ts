import type { Input, Output } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { ObservationId } from "../../../contract/schemas";
import { selfAnalysisShown } from "../../catalogue/form-spec";
import { SELF_ANALYSIS } from "../../catalogue/questionnaires";
import { typedValues } from "../../domain/questions/typed-values";
import type { Observation, Pair } from "../../domain/tables";
import { notYours, type Context, type Outcome } from "../context";
import { isOwnLesson, mayAnalyse, mayWithLesson } from "../rights";
import { dropDraft } from "../save-draft";

/** Q10 of a lesson with what its teacher has written, for those who may read it (R-H06, R-H07). */
export function showSelfAnalysis(context: Context, { observationId }: Input<"selfAnalysis.show">): Output<"selfAnalysis.show"> {
  const { observation, pair } = seenLesson(context, observationId);
  return {
    questionnaire: selfAnalysisShown(context.school.mode), about: [observation.subject, observation.class, observation.topic].filter((part) => part !== "").join(" · "), lessonDate: observation.lessonDate,
    values: observation.selfAnalysis, writtenOn: observation.selfAnalysisOn, mayWrite: mayAnalyse(context, observation, pair),
  };
}

/** @throws AppError `invalid-input` by question, `conflict` when the lesson is not to be analysed, or not any more */
export function saveSelfAnalysis(context: Context, { observationId, values }: Input<"selfAnalysis.save">): Outcome<"selfAnalysis.save"> {
  const { observation, pair } = seenLesson(context, observationId);
  if (!isOwnLesson(context, observation)) throw notYours();
  if (!mayAnalyse(context, observation, pair)) throw new AppError("conflict", observation.lessonDate > context.today ? "analysis.early" : "analysis.closed");
  const written = Object.fromEntries(Object.entries(typedValues(SELF_ANALYSIS, values, false)).filter(([, value]) => value !== ""));
  return {
    output: {},
    changes: [
      { update: "observations", id: observationId, fields: { selfAnalysis: written, selfAnalysisOn: observation.selfAnalysisOn ?? context.today, updatedAt: context.now } },
      ...dropDraft(context, "analysis", observationId),
    ],
    entity: "observations", entityId: observationId,
  };
}

/** A coaching lesson whose self-analysis the visitor may read. @throws AppError `not-found` */
function seenLesson(context: Context, id: ObservationId): { observation: Observation; pair: Pair } {
  const observation = context.registry.observations.find((each) => each.id === id);
  const pair = observation && context.registry.pair(observation.pairId);
  if (!observation || !pair || observation.aim !== "coaching" || !mayWithLesson(context, "s", "lesson.selfAnalysis", observation, pair)) throw notYours();
  return { observation, pair };
}
