import type { Input } from "../../../contract/contract";
import { PAIR_LIFE } from "../../catalogue/lifecycles";
import { pairAfter } from "../../domain/pair";
import { notYours, type Context, type Outcome } from "../context";
import { settled } from "./settled";

/** The curator puts a pair on review, or lets it go on: then everything said of it is settled. @throws AppError `conflict` for a pair that is neither */
export function reviewPair(context: Context, { pairId, decision }: Input<"pair.review">): Outcome<"pair.review"> {
  const pair = context.registry.pair(pairId);
  if (!pair) throw notYours();
  return {
    output: {},
    changes: [
      { update: "pairs", id: pairId, fields: { state: pairAfter(pair, decision, PAIR_LIFE), updatedAt: context.now } },
      ...(decision === "continue" ? settled(context, (appeal) => appeal.pairId === pairId) : []),
    ],
    entity: "pairs", entityId: pairId,
  };
}
