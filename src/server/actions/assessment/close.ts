import type { Input } from "../../../contract/contract";
import type { AssessmentAct } from "../../domain/assessment/life";
import type { Context, Outcome } from "../context";
import { assessmentFor, changedFields, stepped } from "./rights";

/** «Поместить в дело» (R-F13, T09). A late one is taken too: «Сегодня» has said so. */
export const closeFile = (context: Context, { assessmentId, on }: Input<"file.close">): Outcome<"file.close"> => ended(context, assessmentId, { event: "file", on });

/** A cancelled assessment keeps all it had; the stage may be assessed anew. */
export const cancelAssessment = (context: Context, { assessmentId, reason }: Input<"assessment.cancel">): Outcome<"assessment.cancel"> => ended(context, assessmentId, { event: "cancel", reason });

function ended(context: Context, id: string, act: AssessmentAct): Outcome<"file.close" | "assessment.cancel"> {
  const of = assessmentFor(context, "c", "assessment", id);
  const after = stepped(context, of, act);
  return { output: {}, changes: [{ update: "assessments", id, fields: changedFields(context, of.assessment, act.event === "file" ? { ...after, filedBy: context.actor.person?.id ?? "" } : after) }], entity: "assessments", entityId: id };
}
