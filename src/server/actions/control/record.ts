import type { Input } from "../../../contract/contract";
import { AppError, type Message } from "../../../contract/errors";
import type { ControlId, FindingId } from "../../../contract/schemas";
import { CONTROL_LIFE } from "../../catalogue/control-life";
import { firstState } from "../../domain/control/finding";
import { controlAfter, wrongDay } from "../../domain/control/life";
import type { Control, Finding } from "../../domain/tables";
import type { Change } from "../../services";
import { made, notYours, refuse, type Context, type Outcome } from "../context";
import { purposeOf, wrongKind, type ControlContext } from "./plan";
import { controlFor, mayWithControl, mayWithMentee, refuseSigned, sourceOf } from "./rights";

/**
 * A control was held, or was not and why; what it came to and what was found (R-G02–R-G04, R-G11). It meets T02–T05. Without an id it is the one
 * that the visitor has planned of that kind, or one that nobody had planned. A held one is written on until its paper is signed.
 */
export function recordControl(context: ControlContext, input: Input<"control.record">): Outcome<"control.record"> {
  const { registry, services, now } = context;
  const { menteeId, kind, date, note, own = "", missed = false, conclusion = "", findings = [], knowledge = [], paperwork = [], checked = [] } = input;
  const track = registry.trackOf(menteeId);
  if (!track || !mayWithMentee(context, "m", "control", menteeId)) throw notYours();
  const control = input.controlId ? controlFor(context, "c", input.controlId) : plannedFor(context, input, own);
  if (control && (control.menteeId !== menteeId || control.kind !== kind)) throw notYours();
  if (control) refuseSigned(context, control);
  refuse([...(missed ? missedLacks(note, findings.length) : wrongDay(date, track.start, context.today)), ...(control ? [] : wrongKind(context.sheets.controlKinds.rows, kind, own)), ...wrongTables(input)]);
  const controlId = control?.id ?? (services.newId("CO") as ControlId);
  const found = findings.map((each) => newFinding(context, { ...each, menteeId, source: "control", sourceId: controlId }, date));
  const changes: Change[] = [...(found.length > 0 ? [{ append: "findings" as const, rows: found }] : []), ...(missed ? [] : checked.map((each) => checkedAgain(context, each, control, controlId, menteeId)))];
  const told = { note, conclusion, ...(kind === "frontal" && !missed ? { knowledge, paperwork } : {}), ...(input.topic === undefined ? {} : { topic: input.topic }) };
  if (!control) {
    const row: Control = { id: controlId, menteeId, kind, own, date, state: missed ? "missed" : "held", from: null, to: null, topic: "", knowledge: [], paperwork: [], purpose: purposeOf(context.sheets.controlKinds.rows, kind, own), byId: context.actor.person?.id ?? "", ...told, ...made(context) };
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

/** The tables of a frontal control and the checks of a repeat one belong to them alone (D24); no more pupils have good marks than have passed. */
const wrongTables = ({ kind, missed = false, knowledge = [], paperwork = [], checked = [] }: Input<"control.record">): Message[] => [
  ...(kind !== "frontal" && knowledge.length + paperwork.length > 0 ? [{ key: "control.frontalOnly", field: "knowledge" }] : []),
  ...(kind !== "repeat" && checked.length > 0 ? [{ key: "control.repeatOnly", field: "checked" }] : []),
  ...(missed && checked.length > 0 ? [{ key: "control.missedChecks", field: "checked" }] : []),
  ...knowledge.filter(({ good, passed }) => good > passed).map((row) => ({ key: "control.goodOverPassed", field: "knowledge", params: { class: row.class, good: row.good, passed: row.passed } })),
];

/**
 * What a repeat control says of a shortcoming (R-G05), with what shows it. Said again of the same control it is mended.
 * @throws AppError `not-found` for one that no control has shown this mentee; `conflict` for one that another control has settled
 */
function checkedAgain(context: Context, { findingId, result, proof }: NonNullable<Input<"control.record">["checked"]>[number], control: Control | undefined, controlId: ControlId, menteeId: Finding["menteeId"]): Change {
  const finding = context.registry.findings.find(({ id }) => id === findingId);
  const source = finding && sourceOf(context, finding);
  if (!finding || finding.menteeId !== menteeId || !source?.control || source.control.id === controlId) throw notYours();
  if (finding.state === "removed" && finding.checkedIn !== control?.id) throw new AppError("conflict", "finding.settled");
  return { update: "findings", id: findingId, fields: { state: result, proof, checkedIn: controlId, updatedAt: context.now } };
}

const missedLacks = (note: string, findings: number): Message[] => [
  ...(note === "" ? [{ key: "control.needsReason", field: "note" }] : []),
  ...(findings > 0 ? [{ key: "control.missedFinds", field: "findings" }] : []),
];

/** @throws AppError `invalid-input` for half a measure */
export function newFinding(
  context: Context, finding: Pick<Finding, "menteeId" | "source" | "sourceId" | "text" | "competence" | "measure" | "due">, seenOn: Control["date"],
): Finding {
  return { id: context.services.newId("FN") as FindingId, ...finding, state: firstState(finding, seenOn), checkedIn: "", proof: "", itemId: "", ...made(context) };
}
