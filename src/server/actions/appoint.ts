import type { Input } from "../../contract/contract";
import { AppError, type Message } from "../../contract/errors";
import type { PersonId } from "../../contract/schemas";
import { addDays } from "../domain/calendar";
import { inForce } from "../domain/registry";
import type { Pair } from "../domain/tables";
import type { Change } from "../services";
import { made, notYours, refuse, type Context, type Outcome } from "./context";

/** Posts that one person holds at a time: a new one ends the old the day before, and both rows stay (R-A06). */
const SINGLE = ["director", "curator"] as const;

export function makeAppointment(context: Context, input: Input<"appointment.make">): Outcome<"appointment.make"> {
  const { registry, services, now } = context;
  const person = registry.person(input.personId);
  if (!person) throw notYours();
  const pair = registry.pairs.find(({ code }) => code === input.scope);
  refuse([
    ...(input.to !== null && input.to < input.from ? [{ key: "appointment.endBeforeStart", field: "to" }] : []),
    ...(input.role === "headOfSubject" && input.scope === "" ? [{ key: "appointment.subject", field: "scope" }] : []),
    ...(input.role === "substitute" ? wrongSubstitute(context, input, pair) : []),
    ...(input.role === "helper" ? wrongHelper(context, input, pair) : []),
    ...((input.role === "grownUp" || input.role === "substitute" || input.role === "helper") && !pair ? [{ key: "appointment.pair", field: "scope", params: { read: input.scope } }] : []),
    ...(person.kind === "pupil" ? [{ key: "appointment.pupil", field: "personId", params: { code: person.code } }] : []),
  ]);
  const before = (SINGLE as readonly string[]).includes(input.role) ? registry.appointments.filter((each) => each.role === input.role && inForce(each, input.from)) : [];
  const id = services.newId("AP");
  const ended: Change[] = before.map((each) => ({ update: "appointments", id: each.id, fields: { to: addDays(input.from, -1), updatedAt: now } }));
  return {
    output: { appointmentId: id },
    changes: [
      ...ended,
      { append: "appointments", rows: [{ id, personId: input.personId, role: input.role, scope: pair?.id ?? input.scope, from: input.from, to: input.to, orderNumber: input.orderNumber, orderDate: input.orderDate, ...made(context) }] },
    ],
    entity: "appointments", entityId: id,
  };
}

/** A substitute has his days and an order of his own, and is neither the mentor nor a mentee of the pair (R-P05). */
const wrongSubstitute = ({ registry }: Context, { personId, to, orderNumber, orderDate }: Input<"appointment.make">, pair: Pair | undefined): Message[] => [
  ...(to === null ? [{ key: "substitute.days", field: "to" }] : []),
  ...(orderNumber === "" ? [{ key: "substitute.order", field: "orderNumber" }] : []), ...(orderDate === null ? [{ key: "substitute.order", field: "orderDate" }] : []),
  ...(pair && isSide(registry, personId, pair) ? [{ key: "substitute.own", field: "personId", params: { pair: pair.code } }] : []),
];

/** Somebody else than the two sides, with an account of the school: who has none is helped by the curator's entry (R-A12). */
function wrongHelper({ registry, today }: Context, { personId }: Input<"appointment.make">, pair: Pair | undefined): Message[] {
  const person = registry.person(personId);
  const writes = registry.appointmentsOf(personId).some(({ role, scope, ...term }) => (role === "curator" || (role === "grownUp" && scope === pair?.id)) && inForce(term, today));
  return [
    ...(pair && (writes || isSide(registry, personId, pair)) ? [{ key: "helper.own", field: "personId", params: { code: person?.code ?? "", pair: pair.code } }] : []),
    ...(person?.kind === "external" ? [{ key: "helper.external", field: "personId" }] : []),
  ];
}

const isSide = (registry: Context["registry"], personId: PersonId, pair: Pair): boolean =>
  pair.mentorId === personId || pair.secondMentorId === personId || registry.membersOf(pair.id).some(({ menteeId }) => menteeId === personId);

/** An appointment ends by its last day. The last curator cannot be ended: nobody could come in any more. */
export function endAppointment({ registry, today, now }: Context, { appointmentId, on }: Input<"appointment.end">): Outcome<"appointment.end"> {
  const appointment = registry.appointments.find(({ id }) => id === appointmentId);
  if (!appointment) throw notYours();
  const curators = registry.appointments.filter((each) => each.role === "curator" && inForce(each, today));
  if (appointment.role === "curator" && curators.length < 2) throw new AppError("conflict", "appointment.lastCurator");
  refuse(appointment.from !== null && on < appointment.from ? [{ key: "appointment.endBeforeStart", field: "on" }] : []);
  return { output: {}, changes: [{ update: "appointments", id: appointmentId, fields: { to: on, updatedAt: now } }], entity: "appointments", entityId: appointmentId };
}
