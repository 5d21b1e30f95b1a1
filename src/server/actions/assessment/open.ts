import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { IsoDate } from "../../../contract/schemas";
import { owedBy } from "../../catalogue/assessment";
import { standing } from "../../domain/assessment/standing";
import type { Assessment, PackageItem } from "../../domain/tables";
import type { Change } from "../../services";
import { made, refuse, type Outcome } from "../context";
import type { FillContext as PlanContext } from "../plans/fill";
import { nextPlan } from "../plans/next-plan";
import { refuseClosedYear, stageFor, type OfStage } from "./rights";

/** «Открыть» by hand, before or after the day of the stage's model (T06–T08). */
export function openAssessment(context: PlanContext, { stageId, on }: Input<"assessment.open">): Outcome<"assessment.open"> {
  const of = stageFor(context, "m", "assessment", stageId);
  refuseClosedYear(context, on);
  refuse([
    ...(on > context.today ? [{ key: "date.future", field: "on", params: { date: on } }] : []),
    ...(of.stage.start !== null && on < of.stage.start ? [{ key: "assessment.dayBefore", field: "on", params: { date: on, after: of.stage.start } }] : []),
  ]);
  if (!canOpen(of)) throw new AppError("conflict", of.stage.state === "before" ? "assessment.beforeRecords" : "assessment.already");
  const { assessment, changes } = opened(context, of, on);
  return { output: { assessmentId: assessment.id }, changes, entity: "assessments", entityId: assessment.id };
}

/** A stage is assessed once; after an extension once more. */
export const canOpen = ({ stage, assessment }: OfStage): boolean => stage.state === "open" && standing(assessment) === undefined;

/** The row of the assessment, one for each document of its package, and the draft of the next stage's plan (`domain/documents.md` §2.8). */
export function opened(context: PlanContext, { stage, line }: OfStage, on: IsoDate): { readonly assessment: Assessment; readonly changes: readonly Change[] } {
  const { services } = context;
  const assessment: Assessment = {
    id: services.newId("AS"), stageId: stage.id, menteeId: stage.menteeId, state: "collecting", openedOn: on, gateReason: "", invitedOn: null, invitedFor: "", reviewedOn: null, participants: [],
    level: "", conclusion: "", summary: "", recommendations: "", organiserSignedOn: null, interviewerSignedOn: null, interviewOn: null, filedOn: null, filedBy: "", cancelReason: "", ...made(context),
  };
  const item = (kind: string, required: boolean): PackageItem =>
    ({ id: services.newId("PI"), assessmentId: assessment.id, kind, required, owedBy: owedBy(kind), receivedOn: null, paperId: "", note: "", ...made(context) });
  const rows = [...line.package.map((kind) => item(kind, true)), ...line.optional.map((kind) => item(kind, false))];
  return { assessment, changes: [{ append: "assessments", rows: [assessment] }, ...(rows.length > 0 ? [{ append: "packageItems" as const, rows }] : []), ...nextPlan(context, stage.menteeId, line.stage)] };
}
