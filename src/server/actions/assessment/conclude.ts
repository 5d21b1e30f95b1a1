import type { Input } from "../../../contract/contract";
import { AppError, type Message } from "../../../contract/errors";
import { assessorsOf } from "../../domain/assessment/assessors";
import { EXTENDS } from "../../domain/assessment/standing";
import type { Change } from "../../services";
import { refuse, type Context, type Outcome } from "../context";
import { extended } from "../stages/save";
import { assessmentFor, changedFields, stepped, type OfAssessment } from "./rights";

/** The conclusion as a draft: level, code of «Выводы», summary, recommendations (R-F06). It is written anew until it is signed. */
export function writeConclusion(context: Context, { assessmentId, ...words }: Input<"conclusion.write">): Outcome<"conclusion.write"> {
  const of = assessmentFor(context, "c", "assessment", assessmentId);
  const after = stepped(context, of, { event: "conclude", ...words });
  return { output: {}, changes: [{ update: "assessments", id: assessmentId, fields: changedFields(context, of.assessment, after) }], entity: "assessments", entityId: assessmentId };
}

/** Marks of the two signatures: each of them his own, the curator what both have signed with a pen. «Нужно продлить» moves the end of the stage. */
export function submitConclusion(context: Context, { assessmentId, on, by, extendTo }: Input<"conclusion.submit">): Outcome<"conclusion.submit"> {
  const of = assessmentFor(context, "c", "assessment", assessmentId);
  const { stage, assessment } = of;
  const assessors = assessorsOf(of, context.registry, on);
  const me = context.actor.person?.id;
  if (!context.actor.roles.has("curator") && by.some((signer) => assessors[signer] !== me)) throw new AppError("forbidden", "assessment.ownSignature");
  const after = stepped(context, of, { event: "sign", on, by });
  const signed = after.state === "signed";
  refuse(signed ? extensionWrong(of, extendTo) : []);
  const extension: Change[] = signed && EXTENDS.includes(assessment.conclusion) && extendTo !== null
    ? [{ update: "stages", id: stage.id, fields: extended(stage, extendTo, assessment.summary.slice(0, 500), context.now) }] : [];
  return {
    output: { signed },
    changes: [{ update: "assessments", id: assessmentId, fields: changedFields(context, assessment, after) }, ...extension],
    entity: "assessments", entityId: assessmentId,
  };
}

/** A conclusion that extends names the new end; another one names none. */
function extensionWrong({ stage, assessment }: OfAssessment, extendTo: Input<"conclusion.submit">["extendTo"]): Message[] {
  const field = "extendTo";
  if (!EXTENDS.includes(assessment.conclusion)) return extendTo === null ? [] : [{ key: "assessment.noExtension", field }];
  if (extendTo === null) return [{ key: "assessment.extendTo", field }];
  return stage.end !== null && extendTo <= stage.end ? [{ key: "assessment.extendLater", field, params: { end: stage.end } }] : [];
}
