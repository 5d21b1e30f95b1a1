import type { Input, Output } from "../../contract/contract";
import { categoryOf } from "../domain/deadline";
import { BLANK_REQUEST, modelFor } from "../domain/request";
import { inForce } from "../domain/registry";
import type { Change } from "../services";
import { pairBrief, personBrief } from "./briefs";
import { made, notYours, type Context, type Outcome } from "./context";

/** All the curator keeps of a person: roles over the years, appointments, why a mentee, how many mentees (R-A01, R-B13). */
export function showCard(context: Context, { personId }: Input<"person.card">): Output<"person.card"> {
  const { registry, today } = context;
  const person = registry.person(personId);
  if (!person) throw notYours();
  const request = registry.requestOf(personId);
  const years = new Map(registry.years.map(({ id, title }) => [id, title]));
  return {
    person: personBrief(context, person),
    category: categoryOf(person, request, registry.trackOf(personId)?.start ?? person.workStart) ?? "",
    categoryTyped: Boolean(request && request.category !== ""),
    goal: request?.goal ?? "",
    difficulties: request?.difficulties ?? {},
    appointments: registry.appointmentsOf(personId).map(({ id, role, scope, from, to, orderNumber, orderDate }) => ({
      appointmentId: id, role, scope: registry.pairs.find((pair) => pair.id === scope)?.code ?? scope, from, to, orderNumber, orderDate, inForce: inForce({ from, to }, today),
    })),
    participations: registry.participationsOf(personId).map(({ yearId, role, form, state, enteredOn, leftOn, result }) => ({ year: years.get(yearId) ?? "", role, form, state, enteredOn, leftOn, result })),
    pairs: [...registry.pairsOfMentor(personId), ...registry.pairsOfMentee(personId)].map((pair) => pairBrief(context, pair)),
    limit: registry.profileOf(personId)?.capacity ?? null,
  };
}

/** Why a teacher is a mentee, and what for. A deficit or a change to new ways is a programme of one year, without control (R-A17–R-A19). */
export function saveRequest(context: Context, { personId, category, goal, difficulties }: Input<"request.save">): Outcome<"request.save"> {
  const { registry, services, school, today, now } = context;
  if (!registry.person(personId)) throw notYours();
  const known = registry.requestOf(personId);
  const track = registry.trackOf(personId);
  const model = modelFor(category, school.models);
  const remodelled: Change[] = track && model !== null && track.model !== model && track.modelReason === "" ? [{ update: "tracks", id: track.id, fields: { model, updatedAt: now } }] : [];
  const id = known?.id ?? services.newId("RQ");
  return {
    output: {},
    changes: [
      known
        ? { update: "requests", id, fields: { category, goal, ...(difficulties ? { difficulties } : {}), updatedAt: now } }
        : { append: "requests", rows: [{ id, personId, date: today, ...BLANK_REQUEST, category, goal, difficulties: difficulties ?? {}, ...made(context) }] },
      ...remodelled,
    ],
    entity: "requests", entityId: id,
  };
}

/** How many mentees this mentor takes; null goes back to the school's limit (R-B10). */
export function limitMentor(context: Context, { personId, limit }: Input<"mentor.limit">): Outcome<"mentor.limit"> {
  const { registry, services, now } = context;
  if (!registry.person(personId)) throw notYours();
  const known = registry.profileOf(personId);
  const id = known?.id ?? services.newId("MP");
  return {
    output: {},
    changes: [
      known
        ? { update: "mentorProfiles", id, fields: { capacity: limit, updatedAt: now } }
        : { append: "mentorProfiles", rows: [{ id, personId, capacity: limit, reserve: false, ...made(context) }] },
    ],
    entity: "mentorProfiles", entityId: id,
  };
}
