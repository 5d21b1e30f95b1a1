import type { TodayLine } from "../../../contract/contract";
import type { IsoDate } from "../../../contract/schemas";
import { daysBetween } from "../calendar";
import { menteesOf } from "../group/closing";
import { isAlive, sidesOf } from "../pair";
import { isPresent, shortName } from "../person";
import type { Registry } from "../registry";
import type { School } from "../school";
import type { Pair } from "../tables";
import { endingOf } from "./ending";
import { OWED_BY, handedIn, lackingIn } from "./package";

type Look = { readonly registry: Registry; readonly school: Pick<School, "recordsFrom">; readonly today: IsoDate; readonly dayOf: (instant: string) => IsoDate };
const NOTHING = { due: null, daysLeft: null, personId: null, observationId: null } as const;

/** What is owed at the end of mentoring (T20): each document by whoever owes it, then the receipt and the word on the mentor's work by the deputy; and the pair whose term is over. */
export function endingLines(look: Look): TodayLine[] {
  return look.registry.pairs.filter(({ example }) => !example).flatMap((pair) => [...packageLines(look, pair), ...overLines(look, pair)]);
}

function packageLines({ registry, school, today, dayOf }: Look, pair: Pair): TodayLine[] {
  return menteesOf(registry, pair).flatMap((menteeId): TodayLine[] => {
    const ending = endingOf(registry, pair, menteeId);
    const mentee = registry.person(menteeId);
    const row = registry.endOf(pair.id, menteeId);
    if (!ending?.whole || !mentee || !isPresent(mentee, today) || ending.opens > today || (school.recordsFrom !== null && ending.on < school.recordsFrom)) return [];
    const term = { due: ending.on, daysLeft: daysBetween(today, ending.on), state: ending.on < today ? "overdue" as const : "due" as const };
    const about = { ...NOTHING, pairId: pair.id, personId: menteeId };
    const who = shortName(mentee);
    if (row?.acceptedOn) {
      return row.effective !== "" ? [] : [{ ...about, rule: "endEffect", text: { key: "duty.endEffect", params: { who } }, hint: { key: "duty.endEffect.hint" }, state: "waiting", owedBy: "deputyTeaching" }];
    }
    const lacking = lackingIn(handedIn(registry, ending, dayOf));
    if (lacking.length === 0) return [{ ...about, ...term, rule: "endAccept", text: { key: "duty.endAccept", params: { who } }, hint: { key: "duty.endAccept.hint" }, owedBy: "deputyTeaching" }];
    return lacking.map((kind) => ({ ...about, ...term, rule: "endPackage", text: { key: `duty.endPackage.${kind}`, params: { who } }, hint: { key: "duty.endPackage.hint" }, owedBy: OWED_BY[kind] }));
  });
}

/** The term is over and nobody has completed the pair. */
function overLines({ registry, school, today }: Look, pair: Pair): TodayLine[] {
  const [menteeId] = menteesOf(registry, pair);
  const ending = menteeId === undefined ? null : endingOf(registry, pair, menteeId);
  if (!ending || !isAlive(pair) || ending.on >= today || (school.recordsFrom !== null && ending.on < school.recordsFrom)) return [];
  return [{ ...NOTHING, rule: "endPair", text: { key: "duty.endPair", params: { who: sidesOf(pair, registry) } }, hint: { key: "duty.endPair.hint" }, state: "waiting", owedBy: "curator", pairId: pair.id, personId: menteeId! }];
}
