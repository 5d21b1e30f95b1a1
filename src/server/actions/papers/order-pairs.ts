import type { IsoDate } from "../../../contract/schemas";
import { PAIR_LIFE } from "../../catalogue/lifecycles";
import { pairAfter } from "../../domain/pair";
import type { Pair } from "../../domain/tables";
import type { Change } from "../../services";
import type { Context } from "../context";

/** A signed order moves its pairs to «закреплена» and whoever stands in it into the programme (R-B28). */
export const ordered = (context: Context, pairs: readonly Pair[], number: string, date: IsoDate): Change[] => [
  ...pairs.map((pair): Change => ({ update: "pairs", id: pair.id, fields: { state: pairAfter(pair, "order", PAIR_LIFE), orderNumber: number, orderedOn: date, updatedAt: context.now } })),
  ...inProgramme(context, pairs),
];

function inProgramme({ registry, now }: Context, pairs: readonly Pair[]): Change[] {
  const people = new Set(pairs.flatMap((pair) => [pair.mentorId, ...registry.membersOf(pair.id).map(({ menteeId }) => menteeId)]));
  return registry.participations.filter(({ personId, state }) => people.has(personId) && state === "base")
    .map(({ id }) => ({ update: "participations", id, fields: { state: "programme", updatedAt: now } }));
}
