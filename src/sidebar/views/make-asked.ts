import { MADE_KINDS, ORDER_VARIANTS } from "../../contract/schemas";
import type { MadeKind, OrderVariant, PairId, PaperId } from "../../contract/schemas";

/** A run of papers as its address names it: kind, variant, then pairs, `mends:` the order it cites, `anew:` drafts to be made anew. */
export type Run = { readonly kind: MadeKind; readonly variant: OrderVariant | ""; readonly mends: PaperId | null; readonly anew: readonly PaperId[]; readonly pairIds: readonly PairId[] };

const marked = (of: readonly string[], mark: string) => of.filter((each) => each.startsWith(mark)).map((each) => each.slice(mark.length) as PaperId);

export function runOf([kind = "", variant = "", ...of]: readonly string[]): Run {
  return {
    kind: MADE_KINDS.find((each) => each === kind) ?? "D10",
    variant: ORDER_VARIANTS.find((each) => each === variant) ?? "",
    mends: marked(of, "mends:")[0] ?? null,
    anew: marked(of, "anew:"),
    pairIds: of.filter((each) => each !== "" && !each.includes(":")) as PairId[],
  };
}
