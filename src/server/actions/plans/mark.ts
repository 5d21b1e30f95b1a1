import type { Input } from "../../../contract/contract";
import { AppError, type Message } from "../../../contract/errors";
import type { PlanItemId, PlanStatus } from "../../../contract/schemas";
import { PLAN_LIFE } from "../../catalogue/plan-life";
import { NOT_ACCEPTED } from "../../catalogue/programme-words";
import { itemAfter, type ItemEvent } from "../../domain/plan/item";
import { isOpen } from "../../domain/plan/progress";
import type { PlanItem } from "../../domain/tables";
import type { Change } from "../../services";
import { made, refuse, type Context, type Outcome } from "../context";
import { dueOutside } from "./change";
import { lineFor, mayWithProgramme, programmeFor, refuseOver, requireRight } from "./rights";

const EVENT: { readonly [Status in Input<"plan.mark">["status"]]: ItemEvent | null } = { planned: null, working: "begin", done: "done", partly: "partly", failed: "fail" };

/** A mark of fulfilment (R-D13, R-D14, R-D18): how far, on which day, what came of it, what proves it, and the mentor's mark from 0 to 2. */
export function markLine(context: Context, { itemId, status, doneOn, actualResult, evidence, mentorMark }: Input<"plan.mark">): Outcome<"plan.mark"> {
  const of = lineFor(context, itemId);
  refuseOver(context, of);
  requireRight(context, "c", "planItem.status", of);
  const { item } = of;
  const grades = mayWithProgramme(context, "c", "planItem.mark", of);
  // Who may not grade and sends no mark does not wish to take it away: perhaps she does not see it.
  if (!grades && mentorMark !== null && mentorMark !== item.mentorMark) throw new AppError("forbidden", "plan.mentorGrades", {}, [{ key: "plan.mentorGrades", field: "mentorMark" }]);
  const after = statusAfter(item, status, doneOn, context);
  const fields = { status: after.status, doneOn: after.doneOn, reason: after.reason, actualResult, evidence, mentorMark: grades ? mentorMark : item.mentorMark, updatedAt: context.now };
  return { output: {}, changes: [{ update: "planItems", id: itemId, fields }], entity: "planItems", entityId: itemId };
}

/** @throws AppError `conflict` when a proposed or cancelled line is marked, or the line is marked twice at once */
function statusAfter(item: PlanItem, status: PlanStatus, doneOn: PlanItem["doneOn"], { today }: Context): PlanItem {
  if (item.status === "proposed" || item.status === "cancelled") throw new AppError("conflict", "plan.noStep");
  const event = EVENT[status as keyof typeof EVENT];
  if (event === "done" || event === "partly") {
    // A second mark of the same kind corrects its day.
    const before = item.status === status ? { ...item, status: "working" as const } : item;
    return itemAfter(before, { event, ...(doneOn ? { on: doneOn } : {}) }, PLAN_LIFE, today);
  }
  if (item.status === status) return item;
  if (event === "fail") return itemAfter(item, { event }, PLAN_LIFE, today);
  const open = isOpen(item) ? item : itemAfter(item, { event: "reopen" }, PLAN_LIFE, today);
  // Back to «запланировано», or «перенесено» when the line was moved.
  if (event === null) return { ...open, status: open.dueBefore === null ? "planned" : "moved" };
  return open.status === "working" ? open : itemAfter(open, { event }, PLAN_LIFE, today);
}

/**
 * A new line: at once when the mentor, the curator or the grown-up of the group writes it, a proposal when the mentee does (`domain/rights.md` R.3).
 * What was done beyond the plan is a line with its day of doing and no term (R-D18); the mentee's own waits for the mentor too.
 */
export function proposeLine(context: Context, { programmeId, line, offPlan, doneOn }: Input<"plan.propose">): Outcome<"plan.propose"> {
  const of = programmeFor(context, programmeId);
  refuseOver(context, of);
  requireRight(context, "m", "planItem", of);
  const { services, actor, today } = context;
  const { programme } = of;
  const on = doneOn ?? today;
  const wrong: Message[] = offPlan ? (on > today ? [{ key: "plan.doneLater", field: "doneOn", params: { on } }] : []) : dueOutside(programme, line.due);
  refuse(wrong);
  const accepted = mayWithProgramme(context, "c", "planItem", of);
  const { plannedResult, due, calendarTopic = "", calendarDate = null, schoolPlan = "", ...words } = line;
  const item: PlanItem = {
    id: services.newId("PL") as PlanItemId, programmeId, pairId: programme.pairId, menteeId: programme.menteeId, libraryCode: "", source: "own", givenBy: actor.person?.id ?? "", part: programme.kind === "D16" ? "general" : "", competence: "",
    ...words, calendarTopic, calendarDate, schoolPlan, plannedResult: offPlan ? "" : plannedResult, actualResult: offPlan ? plannedResult : "", due: offPlan ? null : due, dueBefore: null, mentorMark: null, doneOn: offPlan ? on : null, offPlan,
    status: accepted ? (offPlan ? "done" : "planned") : "proposed", ownWording: false, reason: "", ...made(context),
  };
  return { output: { itemId: item.id }, changes: [{ append: "planItems", rows: [item] }], entity: "planItems", entityId: item.id };
}

/** The mentor, the grown-up or the curator takes a proposed line into the plan, or does not. */
export function acceptLine(context: Context, { itemId, accepted }: Input<"plan.accept">): Outcome<"plan.accept"> {
  const of = lineFor(context, itemId);
  refuseOver(context, of);
  requireRight(context, "c", "planItem", of);
  const { item } = of;
  if (item.status !== "proposed") throw new AppError("conflict", "plan.noStep");
  const after = itemAfter(item, accepted ? { event: "accept" } : { event: "cancel", reason: NOT_ACCEPTED }, PLAN_LIFE, context.today);
  const done = accepted && item.offPlan ? itemAfter(after, { event: "done", on: item.doneOn ?? context.today }, PLAN_LIFE, context.today) : after;
  const change: Change = { update: "planItems", id: itemId, fields: { status: done.status, doneOn: done.doneOn, reason: done.reason, updatedAt: context.now } };
  return { output: {}, changes: [change], entity: "planItems", entityId: itemId };
}
