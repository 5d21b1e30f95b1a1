import type { Output } from "../../contract/contract";

type Observation = Output<"pair.show">["observations"][number];
export type Point = { readonly id: string; readonly date: string; readonly what: string; readonly percent: number | null; readonly confidence: number | null };

/** A mentee's lessons that say something, the first one first. */
export const pointsOf = (observations: readonly Observation[], menteeId: string): Point[] =>
  observations.filter((each) => each.menteeId === menteeId && each.state === "logged" && (each.percent !== null || each.confidence !== null))
    .map(({ observationId, lessonDate, subject, class: form, topic, percent, confidence }) => ({ id: observationId, date: lessonDate, what: [subject, form, topic].filter(Boolean).join(", "), percent, confidence }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));

/** How many values stand at each end of a comparison. */
const END = 3;
export type Trend = { readonly first: number; readonly last: number };

/** Means of the first and of the last three values, rounded to tenths (R-H09, R-H10); null of fewer than four: they would be nearly the same ones. */
export function trendOf(values: readonly (number | null)[]): Trend | null {
  const known = values.filter((value): value is number => value !== null);
  if (known.length <= END) return null;
  const mean = (some: readonly number[]): number => Math.round((10 * some.reduce((sum, value) => sum + value, 0)) / some.length) / 10;
  return { first: mean(known.slice(0, END)), last: mean(known.slice(-END)) };
}
