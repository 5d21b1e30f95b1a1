import { AppError } from "../../../contract/errors";
import type { ControlId, FindingId, PersonId, Role } from "../../../contract/schemas";
import { RIGHTS, type Subject } from "../../catalogue/rights";
import { pairFacts } from "../../domain/actor";
import { controlPaperOf } from "../../domain/control/paper";
import { isController } from "../../domain/control/who";
import { wasSigned } from "../../domain/paper/paper";
import { may, type Facts, type Letter } from "../../domain/rights";
import type { Control, Finding } from "../../domain/tables";
import { notYours, type Context } from "../context";

/** Whether the visitor may do so with a matter of a mentee's course, through any pair of the mentee's, each with its own conditions (R.2). */
export function mayWithMentee({ actor, registry, today }: Context, letter: Letter, subject: Subject, menteeId: PersonId, more: Facts = {}): boolean {
  const own = actor.person?.id === menteeId;
  const ofPairs = registry.pairsOfMentee(menteeId).map((pair) => pairFacts(actor, pair, registry, today, menteeId));
  const facts = ofPairs.length > 0 ? ofPairs : [(): Facts => ({ year: true })];
  return facts.some((ofPair) => may(RIGHTS, actor.roles, letter, subject, (role: Role) => ({ ...ofPair(role), self: ofPair(role).self === true && own, ...more })));
}

/** The visitor is the one who controls. */
export const controlsIt = ({ actor, registry, today }: Context, control: Pick<Control, "byId"> & { readonly menteeId?: PersonId }): boolean => isController(actor.person?.id, control, registry, today);

export const mayWithControl = (context: Context, letter: Letter, control: Control): boolean =>
  mayWithMentee(context, letter, "control", control.menteeId, { asg: controlsIt(context, control) });

/** The control, if the visitor may do so with it. @throws AppError `not-found`, the same for a foreign and a missing one */
export function controlFor(context: Context, letter: Letter, id: string): Control {
  const control = context.registry.controls.find((each) => each.id === id);
  if (!control || !mayWithControl(context, letter, control)) throw notYours();
  return control;
}

/** What a shortcoming was seen in, and by whom: a control by who held it, a lesson by who visited it. */
export function sourceOf({ registry }: Context, { source, sourceId }: Pick<Finding, "source" | "sourceId">): { readonly menteeId: PersonId; readonly by: Pick<Control, "byId"> & { readonly menteeId?: PersonId }; readonly seenOn: Control["date"]; readonly control: Control | null } | null {
  if (source === "control") {
    const control = registry.controls.find(({ id }) => id === (sourceId as ControlId));
    return control ? { menteeId: control.menteeId, by: control, seenOn: control.date, control } : null;
  }
  const lesson = registry.observations.find(({ id }) => id === sourceId);
  if (!lesson) return null;
  const control = lesson.controlId === "" ? null : registry.controls.find(({ id }) => id === lesson.controlId) ?? null;
  return { menteeId: lesson.menteeId, by: { byId: lesson.observerId }, seenOn: lesson.lessonDate, control };
}

export function mayWithFinding(context: Context, letter: Letter, finding: Pick<Finding, "source" | "sourceId" | "menteeId">): boolean {
  const source = sourceOf(context, finding);
  return mayWithMentee(context, letter, "finding", finding.menteeId, { asg: source !== null && controlsIt(context, source.by) });
}

/**
 * What the check says is written by who may change the shortcoming: the curator and who controlled. A mentor writes measures and «на проверку» (R.3, m),
 * and what the check says of a shortcoming of a visit of coaching: there nobody else has seen it (R.6, finding.close).
 */
export function maySettle(context: Context, finding: Finding): boolean {
  return mayWithFinding(context, "c", finding) || (sourceOf(context, finding)?.control === null && mayWithFinding(context, "m", finding));
}

/** The shortcoming, if the visitor may go on with it. @throws AppError `not-found` */
export function findingFor(context: Context, id: FindingId): Finding {
  const finding = context.registry.findings.find((each) => each.id === id);
  if (!finding || !mayWithFinding(context, "m", finding)) throw notYours();
  return finding;
}

/** @throws AppError `conflict` once the paper of the control is signed: what it says stays as it was */
export function refuseSigned({ registry }: Context, { id }: Control): void {
  const paper = controlPaperOf(registry, id);
  if (paper && wasSigned(paper)) throw new AppError("conflict", "control.signed");
}
