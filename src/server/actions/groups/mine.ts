import type { PairId } from "../../../contract/schemas";
import { pairFacts } from "../../domain/actor";
import { inForce } from "../../domain/registry";
import type { Pair } from "../../domain/tables";
import { notYours, type Context } from "../context";

/** The visitor is the grown-up of that pair today (`domain/rights.md` R.2, `grp`), whatever else he is in the school. */
const isMine = ({ actor, registry, today }: Context, pair: Pair): boolean => pairFacts(actor, pair, registry, today)("grownUp").grp === true;

/** Groups of the visitor as a grown-up, by class and name of their mentees. */
export function groupsOf(context: Context): Pair[] {
  const { actor, registry, today } = context;
  const ids = new Set(registry.appointmentsOf(actor.person!.id).filter((each) => each.role === "grownUp" && inForce(each, today)).map(({ scope }) => scope as PairId));
  const pairs = [...ids].flatMap((id) => registry.pair(id) ?? []).filter((pair) => isMine(context, pair));
  const place = (pair: Pair): string => registry.membersOf(pair.id).map(({ menteeId }) => registry.person(menteeId)).map((person) => `${(person?.class ?? "").padStart(4, "0")} ${person?.surname ?? ""}`)[0] ?? "";
  return pairs.map((pair) => ({ pair, key: place(pair) })).sort((one, other) => one.key.localeCompare(other.key, "ru") || (one.pair.code < other.pair.code ? -1 : 1)).map(({ pair }) => pair);
}

/** A group of the visitor's. @throws AppError `not-found`, the same for a foreign and a missing pair */
export function groupFor(context: Context, id: PairId): Pair {
  const pair = context.registry.pair(id);
  if (!pair || !isMine(context, pair)) throw notYours();
  return pair;
}
