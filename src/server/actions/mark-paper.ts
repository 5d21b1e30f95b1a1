import type { Input } from "../../contract/contract";
import type { Message } from "../../contract/errors";
import { PAIR_LIFE } from "../catalogue/lifecycles";
import { pairAfter } from "../domain/pair";
import type { Pair } from "../domain/tables";
import type { Change } from "../services";
import { made, notYours, refuse, type Context, type Outcome } from "./context";

/**
 * «Отметить подписание»: a paper that was signed with a pen gets its number and date. The number is text: «29.2», «41-од» (R-C11). An
 * order D10 moves the pairs it names to «закреплена» (R-B28).
 */
export function markPaper(context: Context, { kind, number, date, pairIds }: Input<"paper.mark">): Outcome<"paper.mark"> {
  const pairs = [...new Set(pairIds)].map((id) => context.registry.pair(id));
  if (!pairs.every((pair): pair is Pair => pair !== undefined)) throw notYours();
  const wrong: Message[] = date > context.today ? [{ key: "date.future", field: "date", params: { date } }] : [];
  const ordering = kind === "D10";
  for (const pair of pairs) {
    if (ordering && pair.state !== "agreed") wrong.push({ key: "paper.notAgreed", field: "pairIds", params: { pair: pair.code } });
    if (ordering && pair.agreedOn !== null && date < pair.agreedOn) wrong.push({ key: "paper.beforeAgreement", field: "date", params: { pair: pair.code, agreed: pair.agreedOn } });
    if (!ordering && pair.orderedOn === null) wrong.push({ key: "paper.notOrdered", field: "pairIds", params: { pair: pair.code } });
  }
  const id = context.services.newId("DC");
  refuse(wrong);
  const moved: Change[] = ordering
    ? pairs.map((pair) => ({ update: "pairs", id: pair.id, fields: { state: pairAfter(pair, "order", PAIR_LIFE), orderNumber: number, orderedOn: date, updatedAt: context.now } }))
    : [];
  return {
    output: { marked: pairs.length },
    changes: [
      { append: "papers", rows: [{ id, kind, number, date, yearId: pairs[0]!.yearId, pairIds: pairs.map((pair) => pair.id), state: "signed", ...made(context) }] },
      ...moved,
      ...(ordering ? inProgramme(context, pairs) : []),
    ],
    entity: "papers", entityId: id,
  };
}

/** Whoever stands in a signed order takes part. */
function inProgramme({ registry, now }: Context, pairs: readonly Pair[]): Change[] {
  const people = new Set(pairs.flatMap((pair) => [pair.mentorId, ...registry.membersOf(pair.id).map(({ menteeId }) => menteeId)]));
  return registry.participations.filter(({ personId, state }) => people.has(personId) && state === "base")
    .map(({ id }) => ({ update: "participations", id, fields: { state: "programme", updatedAt: now } }));
}
