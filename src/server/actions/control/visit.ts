import type { Input } from "../../../contract/contract";
import type { ControlId } from "../../../contract/schemas";
import { wrongVisit } from "../../domain/control/life";
import type { Control, Observation } from "../../domain/tables";
import { notYours, refuse, type Context } from "../context";
import { controlsIt, mayWithMentee, refuseSigned } from "./rights";

/** The control that a visit belongs to, if the visitor holds it (R-G03; `domain/rights.md` R.6, observation.log). @throws AppError `not-found`, `invalid-input` */
export function controlOfVisit(context: Context, { menteeId, controlId, aim, lessonDate }: Input<"observation.log">): Control {
  const control = context.registry.controls.find(({ id }) => id === (controlId as ControlId));
  if (!control || control.menteeId !== menteeId || !mayWithMentee(context, "m", "lesson.control", menteeId, { asg: controlsIt(context, control) })) throw notYours();
  refuseSigned(context, control);
  refuse(wrongVisit(control, aim ?? "coaching", lessonDate));
  return control;
}

/** By which row of the table of rights the sheet of a lesson is seen: a visit of control is no coaching. */
export const sheetOf = ({ aim }: Pick<Observation, "aim">): "lesson.sheet" | "lesson.control" => (aim === "coaching" ? "lesson.sheet" : "lesson.control");
