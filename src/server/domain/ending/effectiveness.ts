import type { Effective } from "../../../contract/endings";

/**
 * What M53 looks at, null where nobody has said so: `levels` the mean of K1–K5 as the mentor sees them, 1–5 · `teaching` Q17 in percent · `confidence` Q13.9 · `habit` Q03.9 ·
 * `review` Q06.5 · `visits` Q13.7, all 1–5 · `quality` M52 in percent · `basis` the school's «базовый уровень» in percent.
 */
export type Measured = {
  readonly levels: number | null; readonly teaching: number | null; readonly confidence: number | null; readonly habit: number | null;
  readonly review: number | null; readonly visits: number | null; readonly quality: number | null; readonly basis: number | null;
};
export type Criterion = "met" | "not" | "unknown" | "out";

/** Bounds of M53 (`domain/metrics.md` §4.5); they are our own. */
const LEVELS = 3.5;
const TEACHING = 60;
const AGREES = 4;

const reaches = (value: number | null, bound: number): boolean | null => (value === null ? null : value >= bound);
/** What is not reached settles it, whatever is missing. */
const both = (one: boolean | null, other: boolean | null): Criterion => (one === false || other === false ? "not" : one === null || other === null ? "unknown" : "met");

/** The three criteria of R-F31–R-F33: theory and skills, lessons without fear, the pupils' quality; the third does not count in a school without a «базовый уровень». */
export function criteriaOf({ levels, teaching, confidence, habit, review, visits, quality, basis }: Measured): readonly [Criterion, Criterion, Criterion] {
  const reached = basis === null ? null : reaches(quality, basis);
  return [
    both(reaches(levels, LEVELS), reaches(teaching, TEACHING)),
    both(reaches(confidence ?? habit, AGREES), reaches(review ?? visits, AGREES)),
    basis === null ? "out" : reached === null ? "unknown" : reached ? "met" : "not",
  ];
}

/** M53: effective when all criteria that count are met, partly when all but one; null while what is missing could change it. A person confirms. */
export function proposedEffect(criteria: readonly Criterion[]): Effective | null {
  const misses = criteria.filter((each) => each === "not").length;
  if (misses > 1) return "no";
  if (criteria.includes("unknown")) return null;
  return misses === 0 ? "yes" : "partly";
}
