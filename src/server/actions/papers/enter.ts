import type { Input } from "../../../contract/contract";
import type { Message } from "../../../contract/errors";
import type { PaperId } from "../../../contract/schemas";
import { assignedWith, endsByOrder } from "../../domain/early-end";
import { BLANK_PAPER } from "../../domain/paper/paper";
import type { Pair } from "../../domain/tables";
import { ordered } from "./order-pairs";
import { made, notYours, refuse, type Context, type Outcome } from "../context";

/**
 * «Внести»: a paper that was signed before or outside the program is registered by its number and date, without a file. The number is text: «29.2», «41-од» (R-C11). An
 * order D10 moves the pairs it names to «закреплена» (R-B28), one that ends a pair (D11) the one that goes on.
 */
export function enterPaper(context: Context, { kind, number, date, pairIds }: Input<"paper.enter">): Outcome<"paper.enter"> {
  const pairs = [...new Set(pairIds)].map((id) => context.registry.pair(id));
  if (!pairs.every((pair): pair is Pair => pair !== undefined)) throw notYours();
  const wrong: Message[] = date > context.today ? [{ key: "date.future", field: "date", params: { date } }] : [];
  const ordering = kind === "D10";
  for (const pair of pairs) {
    if (ordering && pair.state !== "agreed") wrong.push({ key: "paper.notAgreed", field: "pairIds", params: { pair: pair.code } });
    if (ordering && pair.agreedOn !== null && date < pair.agreedOn) wrong.push({ key: "paper.beforeAgreement", field: "date", params: { pair: pair.code, agreed: pair.agreedOn } });
    if (!ordering && pair.orderedOn === null) wrong.push({ key: "paper.notOrdered", field: "pairIds", params: { pair: pair.code } });
  }
  const ending = kind === "D11" ? pairs : [];
  for (const { code } of ending.filter((pair) => !endsByOrder(pair))) wrong.push({ key: "paper.notEnding", field: "pairIds", params: { pair: code } });
  const assigned = ending.flatMap((pair) => assignedWith(context.registry, pair) ?? []);
  for (const { code } of assigned.filter(({ state }) => state !== "agreed")) wrong.push({ key: "paper.notAgreed", field: "pairIds", params: { pair: code } });
  const id = context.services.newId("DC") as PaperId;
  refuse(wrong);
  return {
    output: { marked: pairs.length },
    changes: [
      { append: "papers", rows: [{ ...BLANK_PAPER, id, kind, number, date, yearId: pairs[0]!.yearId, pairIds: pairs.map((pair) => pair.id), state: "signed", ...made(context) }] },
      ...(ordering ? ordered(context, pairs, number, date) : ordered(context, assigned, number, date)),
    ],
    entity: "papers", entityId: id,
  };
}
