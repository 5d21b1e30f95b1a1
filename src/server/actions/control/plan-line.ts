import { AppError } from "../../../contract/errors";
import type { PlanItemId } from "../../../contract/schemas";
import { NO_PLACE } from "../../domain/plan/calendar-place";
import type { Finding, PlanChange, PlanItem } from "../../domain/tables";
import type { Change } from "../../services";
import { dueOutside } from "../plans/change";
import { goesOn, mayWithProgramme, type OfProgramme } from "../plans/rights";
import { made, refuse, type Context } from "../context";

/** The mentee's programme that runs, or is being written, in which the visitor may put a line. */
export function programmeToWrite(context: Context, menteeId: Finding["menteeId"]): OfProgramme | null {
  const { registry } = context;
  const [found] = registry.pairsOfMentee(menteeId).flatMap((pair) => registry.programmesOf(pair.id).map((programme): OfProgramme => ({ programme, pair })))
    .filter((of) => of.programme.menteeId === menteeId && goesOn(context, of.programme) && (mayWithProgramme(context, "c", "planItem", of) || mayWithProgramme(context, "m", "planChange", of)))
    .sort((one, other) => (one.programme.createdAt < other.programme.createdAt ? 1 : -1));
  return found ?? null;
}

/**
 * The measure of a shortcoming as a line of the mentee's plan. In a programme that runs, a deputy's line is a correction (R.3, PlanChange), done at once.
 * @throws AppError `not-ready` when there is no plan to write in; `invalid-input` for a day outside of it
 */
export function planLineOf(context: Context, finding: Finding): { readonly itemId: PlanItemId; readonly changes: readonly Change[] } {
  const { services, actor, today } = context;
  const of = programmeToWrite(context, finding.menteeId);
  if (!of) throw new AppError("not-ready", "finding.noProgramme");
  const { programme } = of;
  refuse(finding.due === null ? [] : dueOutside(programme, finding.due).map((message) => ({ ...message, field: "due" })));
  const me: PlanItem["givenBy"] = actor.person?.id ?? "";
  const item: PlanItem = {
    id: services.newId("PL") as PlanItemId, programmeId: programme.id, pairId: programme.pairId, menteeId: programme.menteeId, libraryCode: "", source: "finding", givenBy: me, part: "", direction: "",
    difficulty: "", competence: finding.competence, activity: finding.measure, kind: "", manner: "", due: finding.due, dueBefore: null, responsible: "mentee", plannedResult: "", actualResult: "", evidence: "",
    mentorMark: null, status: "planned", doneOn: null, offPlan: false, ownWording: true, reason: finding.text, ...NO_PLACE, ...made(context),
  };
  const corrects = programme.state === "active" && !mayWithProgramme(context, "c", "planItem", of);
  const correction: PlanChange = {
    id: services.newId("PC"), programmeId: programme.id, itemId: item.id, date: today, initiator: me, reason: finding.text, before: "", after: item.activity, agreedBy: me, agreedOn: today, fields: "", ...made(context),
  };
  return { itemId: item.id, changes: [{ append: "planItems", rows: [item] }, ...(corrects ? [{ append: "planChanges" as const, rows: [correction] }] : [])] };
}
