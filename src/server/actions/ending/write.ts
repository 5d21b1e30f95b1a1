import type { Input } from "../../../contract/contract";
import { AppError, type Message } from "../../../contract/errors";
import { HANDED_TITLE } from "../../catalogue/ending-words";
import { criteriaOf, proposedEffect } from "../../domain/ending/effectiveness";
import { OWED_BY, handField, handedIn, lackingIn } from "../../domain/ending/package";
import { measuredOf } from "../../catalogue/ending-evidence";
import type { ReadTables } from "../../services";
import { notYours, refuse, type Context, type Outcome } from "../context";
import { dropDraft } from "../save-draft";
import { endingFor, written } from "./find";

/** The mentor's words for D19 and D39: until the package is received, by himself or for him by the curator. @throws AppError `conflict` afterwards */
export function writeEnding(context: Context, { pairId, menteeId, ...words }: Input<"ending.write">): Outcome<"ending.write"> {
  const { ending, as } = endingFor(context, { pairId, menteeId });
  if (as !== "mentor" && !context.actor.roles.has("curator")) throw notYours();
  refuseReceived(context, pairId, menteeId);
  const { change, id } = written(context, ending, words);
  return { output: {}, changes: [change, ...dropDraft(context, "ending", `${pairId} ${menteeId}`)], entity: "ends", entityId: id };
}

function refuseReceived({ registry }: Context, pairId: Input<"ending.write">["pairId"], menteeId: Input<"ending.write">["menteeId"]): void {
  if (registry.endOf(pairId, menteeId)?.acceptedOn) throw new AppError("conflict", "ending.received");
}

/** A document came on paper; what comes by itself needs no mark. */
export function receiveHanded(context: Context, { pairId, menteeId, kind, on, note }: Input<"ending.receive">): Outcome<"ending.receive"> {
  const { ending } = staffEnding(context, { pairId, menteeId });
  refuseReceived(context, pairId, menteeId);
  refuse(on !== null && on > context.today ? [{ key: "date.future", field: "on", params: { date: on } }] : []);
  const { change, id } = written(context, ending, { [handField(kind)]: on, note });
  const before = handedIn(context.registry, ending, context.services.dayOf);
  const lacking = before.filter((each) => (each.kind === kind ? on === null && each.by !== "itself" : each.on === null)).length;
  return { output: { lacking }, changes: [change], entity: "ends", entityId: id };
}

/** The whole package is received: what is missing is named with who owes it (R-F29, R-F34). @throws AppError `not-ready` */
export function acceptPackage(context: Context, { pairId, menteeId, on }: Input<"ending.accept">): Outcome<"ending.accept"> {
  const { registry, services, today, actor } = context;
  const { ending } = staffEnding(context, { pairId, menteeId });
  if (!ending.whole) throw new AppError("conflict", "ending.goesOn");
  const documents = handedIn(registry, ending, services.dayOf);
  const lacks = lackingIn(documents).map((kind): Message => ({ key: `ending.lack.${OWED_BY[kind]}`, params: { what: HANDED_TITLE[kind] } }));
  if (lacks.length > 0) throw new AppError("not-ready", "ending.notReady", {}, lacks);
  const last = documents.map((each) => each.on!).sort().pop()!;
  refuse([
    ...(on > today ? [{ key: "date.future", field: "on", params: { date: on } }] : []),
    ...(on < last ? [{ key: "assessment.dayBefore", field: "on", params: { date: on, after: last } }] : []),
  ]);
  const { change, id } = written(context, ending, { acceptedOn: on, acceptedBy: actor.person?.id ?? "" });
  return { output: {}, changes: [change], entity: "ends", entityId: id };
}

/** A person confirms whether the mentor's work was effective; the reason where the measures say something else, or nothing (R-F31–R-F33). */
export function confirmEffect(context: Context & { readonly sheets: ReadTables<"answers"> }, { pairId, menteeId, effective, why }: Input<"ending.confirm">): Outcome<"ending.confirm"> {
  const { registry, sheets, school, today, actor } = context;
  const { ending } = staffEnding(context, { pairId, menteeId });
  const proposed = proposedEffect(criteriaOf(measuredOf(registry, sheets.answers.rows, menteeId, school.basicQuality)));
  refuse(proposed !== effective && why === "" ? [{ key: proposed === null ? "ending.whyUnknown" : "ending.whyOther", field: "why" }] : []);
  const { change, id } = written(context, ending, { effective, effectiveWhy: why, effectiveOn: today, effectiveBy: actor.person?.id ?? "" });
  return { output: {}, changes: [change], entity: "ends", entityId: id };
}

function staffEnding(context: Context, of: Parameters<typeof endingFor>[1]): ReturnType<typeof endingFor> {
  const found = endingFor(context, of);
  if (found.as !== "staff") throw notYours();
  return found;
}
