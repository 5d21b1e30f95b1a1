import type { ControlLine, FindingShown } from "../../../contract/controls";
import type { Input, Output } from "../../../contract/contract";
import type { PersonId } from "../../../contract/schemas";
import { TERMS, controlKindRows } from "../../catalogue/control-kinds";
import { FINDING_LIFE } from "../../catalogue/control-life";
import { DEADLINES } from "../../catalogue/deadlines";
import { controlSlots, isInMonth, isKind, slotState, type ControlSlot } from "../../domain/control/calendar";
import { isUnsettled, stepsFrom } from "../../domain/control/finding";
import { isOverdue } from "../../domain/control/today";
import { controlPaperOf } from "../../domain/control/paper";
import { controllerOf, controllers, mentorsOf } from "../../domain/control/who";
import { filesOf, openFiles, type PairFile } from "../../domain/deadline";
import { lessonPercent } from "../../domain/observation";
import { fullName, shortName } from "../../domain/person";
import { wasSigned } from "../../domain/paper/paper";
import type { Control, Finding, Observation } from "../../domain/tables";
import { notYours, type Context } from "../context";
import { mayWithLesson } from "../rights";
import type { ControlContext } from "./plan";
import { programmeToWrite } from "./plan-line";
import { controlsIt, mayWithControl, mayWithFinding, mayWithMentee, maySettle, sourceOf } from "./rights";

/** The controls of a month, asked for by each mentee's first day or planned, or all of one mentee (R-G09); with what was found (R-G11). */
export function showControl(context: ControlContext, { menteeId, month: asked }: Input<"control.show">): Output<"control.show"> {
  const { registry, today } = context;
  if (menteeId !== null && (!registry.person(menteeId) || !mayWithMentee(context, "s", "control", menteeId))) throw notYours();
  const month = asked ?? today.slice(0, 7);
  const seen = (id: PersonId): boolean => (menteeId === null || id === menteeId) && mayWithMentee(context, "s", "control", id);
  const files = courses(context, menteeId).filter(({ mentee }) => seen(mentee.id));
  const kinds = context.sheets.controlKinds.rows.length > 0 ? context.sheets.controlKinds.rows : controlKindRows();
  const slots = files.flatMap((file) => controlSlots(file, kinds, DEADLINES, TERMS).map((slot) => ({ file, slot })));
  const inSlots = new Set(slots.flatMap(({ slot }) => slot.control?.id ?? []));
  const lines = [
    ...slots.map(({ file, slot }) => lineOf(context, file.mentee.id, slot)),
    ...registry.controls.filter((control) => !inSlots.has(control.id) && seen(control.menteeId)).map((control) => lineOf(context, control.menteeId, { ...control, to: control.date, control })),
  ].filter((line) => menteeId !== null || isInMonth(line.state === "held" ? { from: null, to: line.to } : line, month) || (line.late && month === today.slice(0, 7)));
  const planned = files.filter(({ mentee }) => mayWithMentee(context, "m", "control", mentee.id));
  return {
    month,
    lines: lines.sort((one, other) => compare(one.to, other.to) || compare(one.mentee, other.mentee)),
    findings: registry.findings.filter((finding) => (menteeId === null || finding.menteeId === menteeId) && mayWithFinding(context, "s", finding)).map((finding) => findingOf(context, finding))
      .sort((one, other) => compare(one.due ?? "9", other.due ?? "9")),
    kinds: kinds.map(({ code, title, purpose, object, result }) => ({ kind: isKind(code) ? code : "other" as const, title, own: isKind(code) ? "" : title, purpose, object, result })),
    who: mayWithMentee(context, "m", "control", menteeId ?? ("" as PersonId)) ? controllers(registry, today).map((person) => ({ personId: person.id, name: fullName(person), of: null as PersonId | null })).concat(planned.flatMap(({ mentee }) => mentorsFor(context, mentee.id))) : [],
    mentees: planned.map(({ mentee }) => ({ menteeId: mentee.id, name: fullName(mentee) })),
  };
}

/** A mentee's mentors, who may hold his control too (R-G10). */
const mentorsFor = ({ registry, today }: Context, menteeId: PersonId): Output<"control.show">["who"] =>
  mentorsOf(menteeId, registry, today).flatMap((id) => registry.person(id) ?? []).map((person) => ({ personId: person.id, name: fullName(person), of: menteeId }));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** One course a mentee, however many pairs: the controls are the mentee's. */
function courses({ registry, today }: Context, menteeId: PersonId | null): PairFile[] {
  const files = menteeId === null ? openFiles(registry, today) : registry.pairsOfMentee(menteeId).flatMap((pair) => filesOf(pair, registry)).filter(({ mentee }) => mentee.id === menteeId);
  return [...new Map(files.map((file) => [file.mentee.id, file])).values()];
}

function lineOf(context: ControlContext, menteeId: PersonId, slot: Pick<ControlSlot, "kind" | "own" | "to" | "control"> & { readonly from: ControlSlot["from"] | null }): ControlLine {
  const { registry, today, school } = context;
  const { control } = slot;
  const mentee = registry.person(menteeId);
  const pair = registry.pairsOfMentee(menteeId).find(({ state }) => state === "working" || state === "ordered" || state === "review") ?? registry.pairsOfMentee(menteeId)[0];
  const paper = control === null ? undefined : controlPaperOf(registry, control.id);
  const by = controllerOf(control ?? { byId: "" }, registry, control?.state === "held" ? control.date : today);
  const goesOn = control !== null && !(paper && wasSigned(paper));
  const changes = goesOn && mayWithControl(context, "c", control);
  const to = control?.date ?? slot.to;
  return {
    controlId: control?.id ?? null, menteeId, mentee: mentee ? fullName(mentee) : "", code: mentee?.code ?? "", pairId: pair?.id ?? null, kind: slot.kind, own: slot.own,
    from: control === null ? slot.from : control.state === "held" ? null : control.from, to, state: control?.state ?? slotState({ ...slot, from: slot.from ?? slot.to }, today, school),
    late: (control === null || control.state === "planned") && to < today && !(school.recordsFrom !== null && to < school.recordsFrom),
    topic: control?.topic ?? "", purpose: control?.purpose ?? "", conclusion: control?.conclusion ?? "", note: control?.note ?? "", by: by ? shortName(by) : "", byId: control === null || control.byId === "" ? null : control.byId,
    knowledge: [...(control?.knowledge ?? [])], paperwork: [...(control?.paperwork ?? [])],
    visits: control === null ? [] : visitsOf(context, control),
    paper: paper ? { paperId: paper.id, state: paper.state, number: paper.number } : null,
    mayPlan: control === null ? mayWithMentee(context, "m", "control", menteeId) : changes && control.state === "planned",
    mayRecord: control === null ? mayWithMentee(context, "m", "control", menteeId) : changes && control.state !== "missed",
    mayVisit: goesOn && control.state !== "missed" && mayWithMentee(context, "m", "lesson.control", menteeId, { asg: controlsIt(context, control) }),
  };
}

function visitsOf(context: ControlContext, control: Control): ControlLine["visits"] {
  return context.registry.observations.filter(({ controlId, state }) => controlId === control.id && state === "logged").sort((one, other) => compare(one.lessonDate, other.lessonDate)).flatMap((visit: Observation) => {
    const pair = context.registry.pair(visit.pairId);
    if (!pair || !mayWithLesson(context, "s", "lesson", visit, pair)) return [];
    const mayRead = mayWithLesson(context, "s", "lesson.control", visit, pair);
    return [{ observationId: visit.id, date: visit.lessonDate, class: visit.class, subject: visit.subject, topic: visit.topic, percent: mayRead ? lessonPercent(visit.scores) : null, mayRead }];
  });
}

function findingOf(context: ControlContext, finding: Finding): FindingShown {
  const { id: findingId, menteeId, text, competence, measure, due, state, source, sourceId, itemId } = finding;
  const mentee = context.registry.person(menteeId);
  const from = sourceOf(context, finding);
  const steps = mayWithFinding(context, "m", finding) ? stepsFrom(state, FINDING_LIFE) : [];
  return {
    findingId, menteeId, mentee: mentee ? shortName(mentee) : "", text, competence, measure, due, state, source, sourceId, kind: from?.control?.kind ?? null, seenOn: from?.seenOn ?? null,
    late: isOverdue(finding, context.today), inPlan: itemId !== "", proof: finding.proof, checkedIn: finding.checkedIn === "" ? null : finding.checkedIn,
    checkedOn: context.registry.controlsOf(menteeId).find(({ id }) => id === finding.checkedIn)?.date ?? null, again: from?.control !== null && from !== null && isUnsettled(finding),
    steps: steps.filter((step) => step === "measure" || step === "check" || maySettle(context, finding)), mayPlanLine: programmeToWrite(context, menteeId) !== null,
  };
}
