import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import { isPresent } from "../../domain/person";
import { withAbsence, withoutAbsence } from "../../domain/timetable/absence";
import { notYours, refuse, type Context, type Outcome } from "../context";
import { mayPaste } from "./show";

/**
 * One time of somebody's absence taken off, or put back; done twice it is as it was (R-L01).
 * @throws AppError `forbidden` for who may not change absences, `not-found` for somebody who is not here, `invalid-input` for days in the wrong order
 */
export function changeAbsence(context: Context, { personId, from, to, away }: Input<"timetable.absence">): Outcome<"timetable.absence"> {
  const { registry, today, now } = context;
  if (!mayPaste(context, "absences")) throw new AppError("forbidden", "door.role");
  const person = registry.person(personId);
  if (!person || !isPresent(person, today)) throw notYours();
  refuse(to < from ? [{ key: "timetable.absence.order", field: "to", params: { from, to } }] : []);
  const cells = (away ? withAbsence : withoutAbsence)(person, { from, to });
  const same = cells.join() === person.absences.join();
  return { output: {}, changes: same ? [] : [{ update: "people", id: person.id, fields: { absences: cells, updatedAt: now } }], entity: "people", entityId: person.id };
}
