import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { FINDING_LIFE } from "../../catalogue/control-life";
import { findingAfter, missingIn } from "../../domain/control/finding";
import type { Finding } from "../../domain/tables";
import type { Change } from "../../services";
import { notYours, refuse, type Context, type Outcome } from "../context";
import { planLineOf } from "./plan-line";
import { newFinding } from "./record";
import { controlFor, findingFor, maySettle, mayWithFinding, refuseSigned, sourceOf } from "./rights";

/** A shortcoming that a control or a lesson has shown, with a measure or without one yet (R-G11). */
export function addFinding(context: Context, input: Input<"finding.add">): Outcome<"finding.add"> {
  const { toPlan, ...finding } = input;
  const source = sourceOf(context, finding);
  if (!source || source.menteeId !== finding.menteeId || !mayWithFinding(context, "m", finding)) throw notYours();
  if (source.control) refuseSigned(context, source.control);
  refuse(toPlan ? missingIn(finding, source.seenOn) : []);
  const row = newFinding(context, finding, source.seenOn);
  const line = toPlan ? planLineOf(context, row) : null;
  return {
    output: { findingId: row.id },
    changes: [{ append: "findings", rows: [{ ...row, itemId: line?.itemId ?? "" }] }, ...(line?.changes ?? [])],
    entity: "findings", entityId: row.id,
  };
}

/**
 * A shortcoming goes one step on: a measure with its day, the check, what the check says (`domain/data-model.md` §6.2).
 * @throws AppError `not-ready` naming what comes first; `invalid-input` for half a measure
 */
export function closeFinding(context: Context, { findingId, step, measure, due, toPlan, checkedIn }: Input<"finding.close">): Outcome<"finding.close"> {
  const finding = findingFor(context, findingId);
  const settles = step === "removed" || step === "partly" || step === "again";
  if (settles && !maySettle(context, finding)) throw new AppError("forbidden", "finding.notYours");
  const state = findingAfter(finding.state, step, FINDING_LIFE);
  if (step === "measure") refuse(missingIn({ measure, due }, sourceOf(context, finding)?.seenOn ?? null));
  if (checkedIn !== null && controlFor(context, "s", checkedIn).menteeId !== finding.menteeId) throw notYours();
  const agreed: Partial<Finding> = step === "measure" ? { measure, due } : {};
  const line = step === "measure" && toPlan ? planLineOf(context, { ...finding, measure, due }) : null;
  const fields = { ...agreed, state, ...(settles && checkedIn !== null ? { checkedIn } : {}), ...(line ? { itemId: line.itemId } : {}), updatedAt: context.now };
  return {
    output: { itemId: line?.itemId ?? null },
    changes: [{ update: "findings", id: findingId, fields } satisfies Change, ...(line?.changes ?? [])],
    entity: "findings", entityId: findingId,
  };
}
