import type { Output } from "../../contract/contract";

type Sheet = Output<"answers.show">["sheets"][number];
type Observation = Output<"pair.show">["observations"][number];
export type Point = { readonly id: string; readonly date: string; readonly what: string; readonly percent: number | null; readonly confidence: number | null };

/** The confidence of a mentee's short reports (Q23.4), as far as the reader is told of it; of an answer that is no number nothing. */
export const reportPoints = (sheets: readonly Pick<Sheet, "inviteId" | "questionnaire" | "title" | "answeredAt" | "answers">[]): Point[] => sheets.flatMap(({ inviteId, questionnaire, title, answeredAt, answers }) => {
  const said = questionnaire === "Q23" ? Number(answers.find(({ key }) => key === "4")?.text || NaN) : NaN;
  return Number.isInteger(said) && said >= 1 && said <= 10 ? [{ id: inviteId, date: answeredAt.slice(0, 10), what: title, percent: null, confidence: said }] : [];
});

/** A mentee's lessons that say something, and the short reports beside them, the first one first. */
export const pointsOf = (observations: readonly Observation[], menteeId: string, reports: readonly Point[] = []): Point[] =>
  [...reports, ...observations.filter((each) => each.menteeId === menteeId && each.state === "logged" && (each.percent !== null || each.confidence !== null))
    .map(({ observationId, lessonDate, subject, class: form, topic, percent, confidence }) => ({ id: observationId, date: lessonDate, what: [subject, form, topic].filter(Boolean).join(", "), percent, confidence }))]
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
