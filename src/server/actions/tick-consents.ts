import type { Input } from "../../contract/contract";
import { consentState } from "../domain/consent";
import type { Consent, Person } from "../domain/tables";
import type { Change } from "../services";
import { made, notYours, refuse, type Context, type Outcome } from "./context";

/** «Получено на бумаге» for many people with one date (R-N02); who has it already stays as they are. */
export function tickConsents(context: Context, { personIds, kinds, on, refused }: Input<"consent.tick">): Outcome<"consent.tick"> {
  const people = [...new Set(personIds)].map((id) => context.registry.person(id));
  if (!people.every((person): person is Person => person !== undefined)) throw notYours();
  refuse(on > context.today ? [{ key: "date.future", field: "on", params: { date: on } }] : []);
  const state = refused ? "refused" : "given";
  const rows = people.flatMap((person) => [...new Set(kinds)].filter((kind) => consentState(person.id, kind, context.registry) !== state).map((kind): Consent => ({
    id: context.services.newId("CN"), personId: person.id, kind, state, givenOn: on, until: null, withdrawnOn: null,
    by: person.kind === "pupil" ? "parent" : "self", how: "paper", ...made(context),
  })));
  const ticked = new Set(rows.map(({ personId }) => personId)).size;
  return {
    output: { ticked, unchanged: people.length - ticked },
    changes: rows.length > 0 ? [{ append: "consents", rows }] : [],
    entity: "consents", entityId: "",
  };
}

/** A withdrawn consent is a new row; to personal data it closes the page to that person the same day. */
export function withdrawConsent(context: Context, { personId, kind, on }: Input<"consent.withdraw">): Outcome<"consent.withdraw"> {
  const person = context.registry.person(personId);
  if (!person) throw notYours();
  refuse([
    ...(on > context.today ? [{ key: "date.future", field: "on", params: { date: on } }] : []),
    ...(consentState(personId, kind, context.registry) === "given" ? [] : [{ key: "consent.notGiven", field: "kind" }]),
  ]);
  const id = context.services.newId("CN");
  const blocked: Change[] = kind === "data"
    ? context.registry.participationsOf(personId).filter(({ state }) => state === "base" || state === "programme").map((each) => ({ update: "participations", id: each.id, fields: { state: "blocked", updatedAt: context.now } }))
    : [];
  return {
    output: {},
    changes: [{ append: "consents", rows: [{ id, personId, kind, state: "withdrawn", givenOn: null, until: null, withdrawnOn: on, by: person.kind === "pupil" ? "parent" : "self", how: "paper", ...made(context) }] }, ...blocked],
    entity: "consents", entityId: id,
  };
}
