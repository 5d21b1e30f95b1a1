import type { AppealKind } from "../../../contract/confided";
import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { PairId } from "../../../contract/schemas";
import { PAIR_LIFE } from "../../catalogue/lifecycles";
import { pairFacts } from "../../domain/actor";
import { isOpenAppeal, mayAppeal } from "../../domain/appeal";
import { pairAfter } from "../../domain/pair";
import type { Appeal, Pair, Said } from "../../domain/tables";
import type { Change } from "../../services";
import { notYours, type Context, type Outcome } from "../context";
import { keepSaid } from "./closed";
import { settled } from "./settled";

/** «Хочу поговорить с куратором» (R-P15): that somebody asks is a line of «Сегодня», the words are the curator's alone. */
export function askToTalk(context: Context, { words }: Input<"appeal.talk">, requestId: string): Outcome<"appeal.talk"> {
  const person = context.actor.person;
  if (!person) throw notYours();
  const row = appealRow(context, requestId, "talk", "");
  keepSaid(context, { id: row.id, kind: "talk", at: context.now, personId: person.id, pairId: "", aboutId: "", reasons: [], words });
  return { output: {}, changes: [{ append: "appeals", rows: [{ ...row, personId: person.id }] }], entity: "appeals", entityId: row.id };
}

/** «Не подходит», «связь потеряна», «хочу завершить»: one is enough to put the pair on review, and nobody is told who (`domain/data-model.md` §6.2). */
export function appealOf(context: Context, kind: Exclude<AppealKind, "talk">, { pairId, words, ...more }: Input<"pair.unfit"> | Input<"pair.wishEnd">, requestId: string): Appealed {
  const pair = appealedPair(context, pairId);
  const person = context.actor.person;
  if (!person) throw notYours();
  return { output: {}, changes: raise(context, pair, { kind, personId: person.id, aboutId: "", reasons: "reasons" in more ? [...more.reasons] : [], words }, requestId), entity: "appeals", entityId: idOf(requestId) };
}

/** What all three calls decide. */
type Appealed = { readonly output: Record<never, never>; readonly changes: readonly Change[]; readonly entity: "appeals"; readonly entityId: string };

/** Keeps what was said of a pair, and puts it on review. */
export function raise(context: Context, pair: Pair, said: Pick<Said, "personId" | "aboutId" | "reasons" | "words"> & { readonly kind: AppealKind }, requestId: string): Change[] {
  const row = appealRow(context, requestId, said.kind, pair.id);
  keepSaid(context, { ...said, id: row.id, at: context.now, pairId: pair.id });
  return [
    { append: "appeals", rows: [row] },
    ...(pair.state === "review" ? [] : [{ update: "pairs" as const, id: pair.id, fields: { state: pairAfter(pair, "review", PAIR_LIFE), updatedAt: context.now } }]),
  ];
}

/** The curator has talked to who asked: all that this person has asked is settled. */
export function settleAppeal(context: Context, { appealId }: Input<"appeal.settle">): Outcome<"appeal.settle"> {
  const found = context.registry.appeals.find(({ id, kind }) => id === appealId && kind === "talk");
  if (!found) throw notYours();
  if (!isOpenAppeal(found)) throw new AppError("conflict", "record.changed");
  return { output: {}, changes: settled(context, ({ kind, personId }) => kind === "talk" && personId === found.personId), entity: "appeals", entityId: appealId };
}

/** A pair of which the visitor may say so. @throws AppError `not-found` */
function appealedPair({ registry, actor, today }: Context, id: PairId): Pair {
  const pair = registry.pair(id);
  if (!pair || ![...actor.roles].some((role) => mayAppeal(role, pairFacts(actor, pair, registry, today)(role)))) throw notYours();
  return pair;
}

const idOf = (requestId: string): string => `OB-${requestId}`;
const appealRow = ({ today, now }: Context, requestId: string, kind: AppealKind, pairId: PairId | ""): Appeal =>
  ({ id: idOf(requestId), kind, pairId, personId: "", date: today, state: "open", settledOn: null, createdAt: now, createdBy: "", updatedAt: now });
