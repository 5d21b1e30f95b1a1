import type { Input } from "../../contract/contract";
import type { Message } from "../../contract/errors";
import { hasOpenStep } from "../domain/meeting/meeting";
import { isAlive } from "../domain/pair";
import { isPresent } from "../domain/person";
import { inForce } from "../domain/registry";
import type { Change } from "../services";
import { notYours, refuse, type Context, type Outcome } from "./context";
import { closing } from "./end-pair";

/**
 * «Выбытие» (R-P06): first a list of what it touches, then one action. Access ends on that day; pairs of a leaving mentor end, a
 * leaving mentee leaves the group or ends the pair; rows and records stay.
 */
export function leavePerson(context: Context, { personId, on, reason, apply }: Input<"leave.person">): Outcome<"leave.person"> {
  const { registry, today, now } = context;
  const person = registry.person(personId);
  if (!person) throw notYours();
  refuse([
    ...(on > today ? [{ key: "date.future", field: "on", params: { date: on } }] : []),
    ...(isPresent(person, today) ? [] : [{ key: "leave.already", field: "personId", params: { code: person.code } }]),
  ]);
  const touches: Message[] = [];
  const ending = { on, reason, cause: person.kind === "pupil" ? "transfer" : "dismissal", noticeOn: null } as const;
  const changes: Change[] = [{ update: "people", id: personId, fields: { status: "left", leftOn: on, leaveReason: reason, updatedAt: now } }];
  for (const pair of registry.pairsOfMentor(personId).filter(isAlive)) {
    if (pair.mentorId === personId) {
      touches.push({ key: "leave.mentorPair", params: { pair: pair.code, n: registry.membersOf(pair.id).filter(({ to }) => to === null).length } });
      changes.push(...closing(context, pair, ending));
    } else {
      touches.push({ key: "leave.secondMentor", params: { pair: pair.code } });
      changes.push({ update: "pairs", id: pair.id, fields: { secondMentorId: "", updatedAt: now } });
    }
  }
  for (const pair of registry.pairsOfMentee(personId).filter(isAlive)) {
    const members = registry.membersOf(pair.id).filter(({ to }) => to === null);
    const own = members.filter(({ menteeId }) => menteeId === personId);
    if (own.length === 0) continue;
    if (members.length === own.length) {
      touches.push({ key: "leave.menteePair", params: { pair: pair.code } });
      changes.push(...closing(context, pair, ending));
    } else {
      touches.push({ key: "leave.group", params: { pair: pair.code } });
      changes.push(...own.map(({ id }): Change => ({ update: "members", id, fields: { to: on, updatedAt: now } })));
    }
  }
  for (const participation of registry.participationsOf(personId).filter(({ state }) => state === "base" || state === "programme" || state === "reserve")) {
    changes.push({ update: "participations", id: participation.id, fields: { state: "left", leftOn: on, updatedAt: now } });
  }
  for (const appointment of registry.appointmentsOf(personId).filter((each) => inForce(each, today))) {
    touches.push({ key: "leave.appointment" });
    changes.push({ update: "appointments", id: appointment.id, fields: { to: on, updatedAt: now } });
  }
  const steps = registry.observations.filter(({ menteeId, state, nextStepDoneOn }) => menteeId === personId && state === "logged" && nextStepDoneOn === null).length
    + registry.pairsOfMentee(personId).filter(({ id }) => registry.membersOf(id).length === 1).flatMap(({ id }) => registry.meetingsOf(id)).filter(hasOpenStep).length;
  if (steps > 0) touches.push({ key: "leave.steps", params: { n: steps } });
  const signed = registry.pairsOfMentor(personId).concat(registry.pairsOfMentee(personId)).some(({ orderedOn }) => orderedOn !== null);
  if (signed) touches.push({ key: "leave.order" });
  const given = registry.consentsOf(personId).filter(({ state }) => state === "given").length;
  if (given > 0) touches.push({ key: "leave.consents", params: { n: given } });
  return { output: { touches: touches as { key: string }[], done: apply }, changes: apply ? changes : [], entity: "people", entityId: personId };
}
