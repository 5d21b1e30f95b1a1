import type { Message } from "../../contract/errors";
import type { Facet, HealthLook } from "../../contract/pair-health";
import type { IsoDate } from "../../contract/schemas";
import { addDays } from "./calendar";
import { overdueItems, planPercent } from "./plan/progress";
import type { School } from "./school";
import type { PlanItem } from "./tables";
import { isVacation } from "./vacation";

/** What is felt counts for so many days (M36). */
export const PULSE_DAYS = 60;
/** M36 below these is red, is yellow (`domain/metrics.md` §4.3). */
const PULSE = { alarm: 3, watch: 3.7 };
/** M19 is good from 80 % on; below the lowest level of metrics the pair hardly meets. */
const RHYTHM = { good: 80, base: 40 };
/** Days of terms in a period of the rhythm that both agreed on (Q02.12). */
const PERIOD: { readonly [rhythm: string]: number } = { week: 7, twoWeeks: 14, month: 30 };

/** One answer on a scale of 1–5, by its side. */
export type Felt = { readonly side: "mentor" | "mentee"; readonly value: number };
const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
const tenths = (value: number): string => (Math.round(value * 10) / 10).toFixed(1).replace(".", ",");
const told = (of: Facet["of"], look: HealthLook, key: string, params: Message["params"] = {}): Facet => ({ of, look, why: { key, params } });

/** M36: each side averaged by itself, then both; a side that did not answer is left out. The smaller side is named, never which it is. */
export function pulseFacet(answers: readonly Felt[]): Facet {
  const sides = (["mentor", "mentee"] as const).flatMap((side) => {
    const own = answers.filter((each) => each.side === side).map(({ value }) => value);
    return own.length === 0 ? [] : [mean(own)];
  });
  if (sides.length === 0) return told("pulse", "unknown", "health.pulse.none", { days: PULSE_DAYS });
  const value = mean(sides);
  const look = value < PULSE.alarm ? "alarm" : value < PULSE.watch ? "watch" : "good";
  return told("pulse", look, sides.length === 2 ? `health.pulse.${look}` : `health.pulse.${look}One`, { mean: tenths(value), smaller: tenths(Math.min(...sides)), days: PULSE_DAYS });
}

/**
 * M19: of the periods of the agreed rhythm that have gone by inside terms those with a held meeting. Days of vacations lengthen a period.
 * @param from the day the pair began to meet by its rhythm
 * @param held days of the pair's own meetings
 */
export function rhythmFacet(rhythm: string, from: IsoDate | null, held: readonly IsoDate[], { vacations }: Pick<School, "vacations">, today: IsoDate): Facet {
  const length = PERIOD[rhythm];
  const recent = held.filter((day) => day > addDays(today, -PULSE_DAYS) && day <= today).length;
  if (length === undefined || from === null) return told("rhythm", "unknown", "health.rhythm.none", { n: recent, days: PULSE_DAYS });
  let [all, met, inPeriod, first] = [0, 0, 0, from];
  for (let day = from; day < today; day = addDays(day, 1)) {
    if (isVacation(day, vacations)) continue;
    if (++inPeriod < length) continue;
    all++;
    if (held.some((each) => each >= first && each <= day)) met++;
    inPeriod = 0;
    first = addDays(day, 1);
  }
  if (all === 0) return told("rhythm", "unknown", "health.rhythm.early", { n: recent });
  const percent = (100 * met) / all;
  return told("rhythm", percent >= RHYTHM.good ? "good" : percent >= RHYTHM.base ? "watch" : "alarm", `health.rhythm.${rhythm}`, { met, all });
}

/** M21 of the plans that run; the levels are those of the school. */
export function planFacet(items: readonly PlanItem[], { levels }: Pick<School, "levels">, today: IsoDate): Facet {
  const { percent, due, done, partly } = planPercent(items, today);
  const late = overdueItems(items, today).length;
  if (percent === null) return told("plan", "unknown", items.length === 0 ? "health.plan.none" : "health.plan.early", {});
  return told("plan", percent >= levels.good ? "good" : percent >= levels.base ? "watch" : "alarm", late > 0 ? "health.plan.late" : "health.plan.done", { due, done, partly, late });
}

const ORDER: readonly HealthLook[] = ["alarm", "watch", "good", "unknown"];
/** As bad as the worst that is known; where nothing is known nothing is said. */
export const worstOf = (facets: readonly Pick<Facet, "look">[]): HealthLook => ORDER.find((look) => facets.some((facet) => facet.look === look)) ?? "unknown";
export const byLook = (one: { readonly look: HealthLook }, other: { readonly look: HealthLook }): number => ORDER.indexOf(one.look) - ORDER.indexOf(other.look);
