import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { lackingOf } from "../../domain/assessment/package";
import { assessmentAfter, type AssessmentAct } from "../../domain/assessment/life";
import type { Assessment } from "../../domain/tables";
import { notYours, refuse, type Context, type Outcome } from "../context";
import type { FillContext as PlanContext } from "../plans/fill";
import { nextPlan } from "../plans/next-plan";
import { assessmentFor, changedFields, lookOf, packageOf, stepped, titled } from "./rights";

/** A document was received by hand: the day it came, not the day of the click. What comes by itself needs no mark (`domain/data-model.md` §6.4). */
export function receiveDocument(context: Context, { itemId, receivedOn, note }: Input<"assessment.receive">): Outcome<"assessment.receive"> {
  const { registry, today, now } = context;
  const item = registry.packageItems.find(({ id }) => id === itemId);
  const of = assessmentFor(context, "c", "packageItem", item?.assessmentId ?? "");
  if (!item) throw notYours();
  const { assessment } = of;
  const open = assessment.state === "collecting" || (assessment.state === "ready" && assessment.reviewedOn === null);
  if (!open) throw new AppError("conflict", "assessment.noStep", {}, [{ key: `assessment.state.${assessment.state}` }]);
  refuse(receivedOn !== null && receivedOn > today ? [{ key: "date.future", field: "receivedOn", params: { date: receivedOn } }] : []);
  const lacking = lackingOf(packageOf(context, assessment).map((each) => (each.item.id === itemId ? { ...each, on: receivedOn ?? (each.by === "itself" ? each.on : null) } : each)));
  const event = lacking.length === 0 ? "complete" : assessment.gateReason === "" ? "lack" : null;
  const from: Assessment["state"] = event === "complete" ? "collecting" : "ready";
  const after = event === null || assessment.state !== from ? assessment : assessmentAfter(assessment, { event }, { ...lookOf(context, of), lacking: lacking.map(titled) });
  return {
    output: { lacking: lacking.length },
    changes: [
      { update: "packageItems", id: itemId, fields: { receivedOn, note, updatedAt: now } },
      ...(after === assessment ? [] : [{ update: "assessments" as const, id: assessment.id, fields: changedFields(context, assessment, after) }]),
    ],
    entity: "packageItems", entityId: itemId,
  };
}

/**
 * The review of the documents (R-F05), with which the draft of the next plan takes up what the mentor's review proposes; an invitation to clear something up (R-F07), or leave to review without a document: the deputy's alone, with
 * her reason (R-F34).
 */
export function reviewDocuments(context: PlanContext, { assessmentId, step }: Input<"assessment.review">): Outcome<"assessment.review"> {
  const of = assessmentFor(context, "c", "assessment", assessmentId);
  if (step.do === "waive" && !context.actor.roles.has("deputyTeaching") && !context.actor.roles.has("deputyMethods")) throw new AppError("forbidden", "assessment.deputyWaives");
  if (step.do === "review" && step.participants.some((id) => !context.registry.person(id))) throw notYours();
  const { do: event, ...brought } = step;
  const after = stepped(context, of, { event, ...brought } as AssessmentAct);
  const drafts = event === "review" ? nextPlan(context, of.stage.menteeId, of.line.stage) : [];
  return { output: {}, changes: [{ update: "assessments", id: assessmentId, fields: changedFields(context, of.assessment, after) }, ...drafts], entity: "assessments", entityId: assessmentId };
}
