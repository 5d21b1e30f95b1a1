import type { Difficulties, IsoDate, PersonId } from "../../../contract/schemas";
import type { Gap } from "../../../contract/plans";
import { lastAfter, pausesOf, type Pause } from "../course/pause";
import { courseMonths } from "../course/windows";
import type { Registry } from "../registry";
import type { PlanItem, Programme } from "../tables";
import type { Days } from "./due";

/** Months of the adaptation from the first working day here (T01). */
const MONTHS = 3;
/** The first three months, with the pauses that they contain. */
export const adaptationMonths = (start: IsoDate, pauses: readonly Pause[]): Days => {
  const { from, to } = courseMonths(start, 0, MONTHS);
  return { from, to: lastAfter(to, pauses) };
};

/**
 * A line of the adaptation plan that does not lie in the first three months (R-E02). Part A comes before them on purpose; what was done beyond the
 * plan, or given up, had no term.
 */
export function isOutside(registry: Registry, { kind, start, menteeId }: Programme, { part, due, offPlan, status }: PlanItem): boolean {
  if (kind !== "D16" || start === null || due === null || part === "preparation" || offPlan || status === "cancelled") return false;
  const { from, to } = adaptationMonths(start, pausesOf(registry.trackOf(menteeId)?.pauses ?? []).pauses);
  return due < from || due > to;
}

/**
 * Part C of the adaptation plan (R-D29): shortcomings that a control or a lesson has found and nobody has removed yet, and difficulties of score 2
 * and 3 that the mentee has named (Q02), each with what is done about it: the measure agreed, or the lines of the mentee's plans.
 * @param title a difficulty's name
 */
export function gapsOf(registry: Registry, mentee: PersonId, difficulties: Difficulties, title: (code: string) => string): Gap[] {
  const found = registry.findingsOf(mentee).filter(({ state }) => state !== "removed")
    .map(({ text, competence, source, measure }): Gap => ({ deficit: text, competence, source, measure }));
  const lines = linesOfMentee(registry, mentee);
  const named = Object.entries(difficulties).filter(([, score]) => score >= 2).map(([code]) => code).sort().map((code): Gap => {
    const own = lines.filter(({ difficulty }) => difficulty === code);
    return {
      deficit: title(code), source: "questionnaire", measure: own.map(({ activity }) => activity).join("; "),
      competence: [...new Set(own.flatMap(({ competence }) => (competence === "" ? [] : [competence])))].sort().join(", "),
    };
  });
  return [...found, ...named];
}

/** The lines that stand in a mentee's plans: what is in one of them is not doubled in another (R-D08), so a difficulty is met by any. */
export const linesOfMentee = (registry: Registry, mentee: PersonId): PlanItem[] => registry.planItems.filter(({ menteeId, programmeId, status }) =>
  menteeId === mentee && status !== "cancelled" && status !== "proposed" && (programmeId === "" || registry.programme(programmeId)?.state !== "ended"));
