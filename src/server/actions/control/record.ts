import type { Input } from "../../../contract/contract";
import type { Message } from "../../../contract/errors";
import type { ControlId, FindingId } from "../../../contract/schemas";
import { CONTROL_LIFE } from "../../catalogue/control-life";
import { firstState } from "../../domain/control/finding";
import { controlAfter, wrongDay } from "../../domain/control/life";
import type { Control, Finding } from "../../domain/tables";
import { made, notYours, refuse, type Context, type Outcome } from "../context";
import { purposeOf, wrongKind, type ControlContext } from "./plan";
import { controlFor, mayWithControl, mayWithMentee, refuseSigned } from "./rights";

/**
 * A control was held, or was not and why; what it came to and what was found (R-G02–R-G04, R-G11). It meets T02–T05. Without an id it is the one
 * that the visitor has planned of that kind, or one that nobody had planned. A held one is written on until its paper is signed.
 */
export function recordControl(context: ControlContext, input: Input<"control.record">): Outcome<"control.record"> {
  const { registry, services, now } = context;
  const { menteeId, kind, date, note, own = "", missed = false, conclusion = "", findings = [] } = input;
  const track = registry.trackOf(menteeId);
  if (!track || !mayWithMentee(context, "m", "control", menteeId)) throw notYours();
  const control = input.controlId ? controlFor(context, "c", input.controlId) : plannedFor(context, input, own);
  if (control && (control.menteeId !== menteeId || control.kind !== kind)) throw notYours();
  if (control) refuseSigned(context, control);
  refuse([...(missed ? missedLacks(note, findings.length) : wrongDay(date, track.start, context.today)), ...(control ? [] : wrongKind(context.sheets.controlKinds.rows, kind, own))]);
  const controlId = control?.id ?? (services.newId("CO") as ControlId);
  const found = findings.map((each) => newFinding(context, { ...each, menteeId, source: "control", sourceId: controlId }, date));
  const changes = found.length > 0 ? [{ append: "findings" as const, rows: found }] : [];
  const told = { note, conclusion, ...(input.topic === undefined ? {} : { topic: input.topic }) };
  if (!control) {
    const row: Control = { id: controlId, menteeId, kind, own, date, state: missed ? "missed" : "held", from: null, to: null, topic: "", purpose: purposeOf(context.sheets.controlKinds.rows, kind, own), byId: context.actor.person?.id ?? "", ...told, ...made(context) };
    return { output: { controlId }, changes: [{ append: "controls", rows: [row] }, ...changes], entity: "controls", entityId: controlId };
  }
  const state = controlAfter(control.state, control.state === "held" ? "amend" : missed ? "miss" : "hold", CONTROL_LIFE);
  // Who held it stands in the row from then on: the deputy of another day is another person.
  const byId: Control["byId"] = control.byId === "" ? context.actor.person?.id ?? "" : control.byId;
  const fields: Partial<Control> = { ...told, state, date: missed ? control.date : date, byId, updatedAt: now };
  return { output: { controlId }, changes: [{ update: "controls", id: controlId, fields }, ...changes], entity: "controls", entityId: controlId };
}

/** The planned one of that kind which the visitor may change, the earliest first. */
const plannedFor = (context: Context, { menteeId, kind }: Input<"control.record">, own: string): Control | undefined =>
  context.registry.controlsOf(menteeId).filter((each) => each.state === "planned" && each.kind === kind && each.own === own && mayWithControl(context, "c", each))
    .sort((one, other) => (one.date < other.date ? -1 : 1))[0];

const missedLacks = (note: string, findings: number): Message[] => [
  ...(note === "" ? [{ key: "control.needsReason", field: "note" }] : []),
  ...(findings > 0 ? [{ key: "control.missedFinds", field: "findings" }] : []),
];

/** @throws AppError `invalid-input` for half a measure */
export function newFinding(
  context: Context, finding: Pick<Finding, "menteeId" | "source" | "sourceId" | "text" | "competence" | "measure" | "due">, seenOn: Control["date"],
): Finding {
  return { id: context.services.newId("FN") as FindingId, ...finding, state: firstState(finding, seenOn), checkedIn: "", itemId: "", ...made(context) };
}
