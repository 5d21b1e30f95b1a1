import type { Input } from "../../../contract/contract";
import type { Message } from "../../../contract/errors";
import type { PaperId } from "../../../contract/schemas";
import { BLANK_PAPER } from "../../domain/paper/paper";
import type { Pair } from "../../domain/tables";
import { ordered } from "./order-pairs";
import { made, notYours, refuse, type Context, type Outcome } from "../context";

/**
 * «Внести»: a paper that was signed before or outside the program is registered by its number and date, without a file. The number is text: «29.2», «41-од» (R-C11). An
 * order D10 moves the pairs it names to «закреплена» (R-B28).
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
  const id = context.services.newId("DC") as PaperId;
  refuse(wrong);
  return {
    output: { marked: pairs.length },
    changes: [
      { append: "papers", rows: [{ ...BLANK_PAPER, id, kind, number, date, yearId: pairs[0]!.yearId, pairIds: pairs.map((pair) => pair.id), state: "signed", ...made(context) }] },
      ...(ordering ? ordered(context, pairs, number, date) : []),
    ],
    entity: "papers", entityId: id,
  };
}
