import type { Input } from "../../../contract/contract";
import { AppError, type Message } from "../../../contract/errors";
import type { IsoDate } from "../../../contract/schemas";
import { PLAN_LIFE } from "../../catalogue/plan-life";
import { CORRECTED, GIVEN_UP } from "../../catalogue/programme-words";
import { CORRECTED_FIELDS, corrected, differing, type Wanted } from "../../domain/plan/correct";
import { isOpen } from "../../domain/plan/progress";
import type { PlanChange, PlanItem, Programme } from "../../domain/tables";
import type { Change } from "../../services";
import { made, notYours, refuse, type Context, type Outcome } from "../context";
import { changeWay, lineFor, mayAgree, programmeFor, refuseOver } from "./rights";

/**
 * A correction of a line (R-D16, R-D17): while the programme is a draft the line itself is rewritten; in a signed one, or after the package was reviewed, who, what and why are kept,
 * and what the mentor or the mentee wishes is done when the other side agrees.
 */
export function changeLine(context: Context, { itemId, line, cancel, reason, agreeTo }: Input<"plan.change">): Outcome<"plan.change"> {
  if (agreeTo !== null) return settle(context, agreeTo, cancel);
  const of = lineFor(context, itemId);
  refuseOver(context, of);
  const { item, programme } = of;
  const way = changeWay(context, of, item);
  if (way === null) throw isOpen(item) || item.status === "proposed" ? new AppError("forbidden", "door.role") : new AppError("conflict", "plan.noStep");
  const wanted: Wanted = cancel ? { cancel: true } : line ? differing(item, line) : {};
  if (Object.keys(wanted).length === 0) return { output: { waits: false }, changes: [], entity: "", entityId: "" };
  const wrong: Message[] = [
    ...(reason === "" && (cancel || way !== "itself") ? [{ key: cancel ? "plan.cancelReason" : "plan.reason", field: "reason" }] : []),
    ...(wanted.due === undefined ? [] : dueOutside(programme, wanted.due)),
  ];
  refuse(wrong);
  if (way === "itself") return { output: { waits: false }, changes: [rewritten(context, item, wanted, false, reason)], entity: "planItems", entityId: item.id };
  const change = correctionOf(context, programme, item, wanted, reason, way === "waits");
  // Tried now, so that a step the line cannot take is told to who wishes it.
  const done = rewritten(context, item, wanted, programme.state === "active", reason);
  return { output: { waits: way === "waits" }, changes: [{ append: "planChanges", rows: [change] }, ...(way === "waits" ? [] : [done])], entity: "planChanges", entityId: change.id };
}

/** The other side agrees to a waiting correction, and only then the line is changed; or it does not, or who began it takes it back. */
function settle(context: Context, changeId: string, declined: boolean): Outcome<"plan.change"> {
  const { registry, actor, today, now } = context;
  const change = registry.planChanges.find(({ id }) => id === changeId);
  const of = programmeFor(context, change?.programmeId ?? "");
  if (!change || change.itemId === "") throw notYours();
  refuseOver(context, of);
  if (change.fields === "") throw new AppError("conflict", "plan.settled");
  const me = actor.person?.id ?? "";
  if (!mayAgree(context, of, change) && !(declined && me !== "" && change.initiator === me)) throw new AppError("forbidden", "plan.otherSide");
  const update = (fields: Partial<PlanChange>): Change => ({ update: "planChanges", id: changeId, fields: { ...fields, fields: "", updatedAt: now } });
  if (declined) return { output: { waits: false }, changes: [update({})], entity: "planChanges", entityId: changeId };
  const { item } = lineFor(context, change.itemId);
  return {
    output: { waits: false },
    changes: [update({ agreedBy: me, agreedOn: today }), rewritten(context, item, JSON.parse(change.fields) as Wanted, true, change.reason)],
    entity: "planChanges", entityId: changeId,
  };
}

/** The row's fields that the correction changes. */
function rewritten({ now, today }: Context, item: PlanItem, wanted: Wanted, signed: boolean, reason: string): Change {
  const after = corrected(item, wanted, signed, reason, PLAN_LIFE, today);
  const fields = Object.fromEntries(Object.entries(after).filter(([field, value]) => item[field as keyof PlanItem] !== value)) as Partial<PlanItem>;
  return { update: "planItems", id: item.id, fields: { ...fields, updatedAt: now } };
}

function correctionOf(context: Context, programme: Programme, item: PlanItem, wanted: Wanted, reason: string, waits: boolean): PlanChange {
  const { services, actor, today } = context;
  const me = actor.person?.id ?? "";
  const fields = CORRECTED_FIELDS.filter((field) => wanted[field] !== undefined);
  const told = (of: { readonly [Field in (typeof CORRECTED_FIELDS)[number]]?: string | null }): string =>
    [...(fields.includes("activity") ? [] : [item.activity]), ...fields.map((field) => CORRECTED[field](of[field] ?? ""))].join("; ");
  return {
    id: services.newId("PC"), programmeId: programme.id, itemId: item.id, date: today, initiator: me, reason, before: wanted.cancel ? item.activity : told(item), after: wanted.cancel ? GIVEN_UP : told(wanted),
    agreedBy: waits ? "" : me, agreedOn: waits ? null : today, fields: waits ? JSON.stringify(wanted) : "", ...made(context),
  };
}

/** A line's day lies inside its programme. The adaptation plan prepares before its first day, and what comes after its months is flagged (R-E02). */
export function dueOutside({ kind, start, end }: Programme, due: IsoDate): Message[] {
  if (kind === "D16") return [];
  const field = "line.due";
  return [
    ...(start !== null && due < start ? [{ key: "plan.dueBefore", field, params: { start } }] : []),
    ...(end !== null && due > end ? [{ key: "plan.dueAfter", field, params: { end } }] : []),
  ];
}
