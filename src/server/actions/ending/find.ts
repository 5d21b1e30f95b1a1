import type { PairId, PersonId, Role } from "../../../contract/schemas";
import { pairFacts } from "../../domain/actor";
import { endingOf, type Ending } from "../../domain/ending/ending";
import { menteesOf } from "../../domain/group/closing";
import type { MentoringEnd } from "../../domain/tables";
import type { Change } from "../../services";
import { made, notYours, type Context } from "../context";

/** How the visitor stands to the end of a pair: whoever receives the package (R-F29), its mentor, or the mentee herself. */
export type As = "staff" | "mentor" | "mentee";

/** The end of a pair with one mentee, if the visitor sees it. @throws AppError `not-found`, the same for a foreign and a missing one */
export function endingFor(context: Context, { pairId, menteeId }: { readonly pairId: PairId; readonly menteeId: PersonId }): { readonly ending: Ending; readonly as: As } {
  const { registry, actor, today } = context;
  const pair = registry.pair(pairId);
  const ending = pair && menteesOf(registry, pair).includes(menteeId) ? endingOf(registry, pair, menteeId) : null;
  if (!pair || !ending) throw notYours();
  const facts = pairFacts(actor, pair, registry, today, menteeId);
  const holds = (...roles: readonly Role[]): boolean => roles.some((role) => actor.roles.has(role) && facts(role).pair === true);
  const as = actor.roles.has("curator") || actor.roles.has("deputyTeaching") ? "staff" : holds("mentor", "secondMentor") ? "mentor" : actor.roles.has("mentee") && actor.person?.id === menteeId && facts("mentee").self === true ? "mentee" : null;
  if (as === null) throw notYours();
  return { ending, as };
}

const BLANK: Omit<MentoringEnd, "id" | "pairId" | "menteeId" | "createdAt" | "createdBy" | "updatedAt"> = {
  work: "", review: "", proposals: "", results: "", conclusion: "", reward: "", reportOn: null, assessmentOn: null, planOn: null, note: "", acceptedOn: null, acceptedBy: "", effective: "", effectiveWhy: "", effectiveOn: null, effectiveBy: "",
};

/** What is written of the end: in its row, or in a new one. */
export function written(context: Context, { pair, menteeId }: Ending, fields: Partial<MentoringEnd>): { readonly change: Change; readonly id: string } {
  const row = context.registry.endOf(pair.id, menteeId);
  if (row) return { change: { update: "ends", id: row.id, fields: { ...fields, updatedAt: context.now } }, id: row.id };
  const id = context.services.newId("EN");
  return { change: { append: "ends", rows: [{ id, pairId: pair.id, menteeId, ...BLANK, ...fields, ...made(context) }] }, id };
}
