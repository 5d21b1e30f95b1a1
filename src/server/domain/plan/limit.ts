import { byCode } from "./library";
import type { Chosen } from "./choose";

/**
 * P.2 step 6: what is left out when a plan has more lines than it may have: those of score 1, then of step 3, then of step 1 without a weak
 * competence, then the third and second lines of a difficulty; of equals the second line of a direction before the first, the lower score
 * before the higher, the last code before the first. A line of the stage, the only or first one of a difficulty and what already stands in
 * the plan stay; so, beyond the page, the other lines of step 1 go when nothing else is left.
 */
export function withinLimit(chosen: readonly Chosen[], room: number, weak: readonly string[], own: ReadonlySet<string>): { kept: Chosen[]; leftOut: Chosen[] } {
  const counted = chosen.filter(({ line }) => line.section !== "preparation" && line.section !== "dayOne");
  const loose = counted
    .filter((each) => Number.isFinite(orderOf(each, weak)) && !own.has(each.line.code))
    .sort((one, other) => orderOf(one, weak) - orderOf(other, weak) || other.nth - one.nth || (one.score ?? 0) - (other.score ?? 0) || byCode(other.line, one.line));
  const leftOut = loose.slice(0, Math.max(0, counted.length - room));
  return { kept: chosen.filter((each) => !leftOut.includes(each)), leftOut };
}

/** Who goes first; Infinity stays. */
function orderOf({ line, step, score, nth, byVariant, ticked }: Chosen, weak: readonly string[]): number {
  if (step === "stage") return Infinity;
  if (score === 1 && !ticked) return 1;
  if (step === "weak") return 2;
  if (step === "base") return weak.includes(line.competence) || byVariant ? 5 : 3;
  return line.difficulty !== "" && nth > 1 ? 4 : line.difficulty === "" ? 5 : Infinity;
}
