import type { IsoDate, MenteeCategory } from "../../../contract/schemas";
import { addDays, addMonths, dayOf, schoolYearOf } from "../calendar";
import { earlierOf, laterOf, type Days } from "../plan/due";
import type { StageModelLine } from "../tables";
import { firstAfter, lastAfter, type Pause } from "./pause";

/** A stage of a course as its model has it. */
export type StageWindow = Days & { readonly line: StageModelLine };

/** Months of the adaptation window T01. */
const ADAPTATION_MONTHS = 3;
/** The model whose last stage a newly arrived teacher does not have (`domain/data-model.md`, Category → model). */
const YOUNG_MODEL = "001";

/** The stages of a model, the first one first; a newly arrived teacher has no third one. The annual programme has none. */
export const linesOf = (models: readonly StageModelLine[], model: string, category: MenteeCategory | null): StageModelLine[] =>
  models.filter((line) => line.model === model && !(category === "newcomer" && model === YOUNG_MODEL && line.stage === "potential")).sort((one, other) => one.no - other.no);

/**
 * First and last day of the stages of a course (`domain/data-model.md`, Stage models; T15). Months run from the start; calendar months are
 * those of the school year of `year`, and who starts inside or after a stage begins with the stage of that day; adaptation then never outlasts T01.
 * @param year any day of the school year; a course that starts after its last stage begins with the next year
 */
export function windowsOf(lines: readonly StageModelLine[], start: IsoDate, pauses: readonly Pause[], year: IsoDate = start): StageWindow[] {
  const inYear = (first: number): StageWindow[] => lines.map((line) => windowOf(line, start, first)).filter(({ from, to }) => from <= to);
  const found = inYear(schoolYearOf(year));
  const windows = found.length > 0 ? found : inYear(schoolYearOf(year) + 1);
  return windows.map(({ line, from, to }) => ({ line, from: firstAfter(from, pauses), to: lastAfter(to, pauses) }));
}

function windowOf(line: StageModelLine, start: IsoDate, year: number): StageWindow {
  if (line.counted === "months") return { line, ...courseMonths(start, line.first, line.last) };
  const { from, to } = calendarMonths(start, line.first, line.last, year);
  return { line, from, to: line.stage === "adaptation" ? earlierOf(to, courseMonths(start, 0, ADAPTATION_MONTHS).to) : to };
}

/** [start + first months, start + last months − 1 day]. */
export const courseMonths = (start: IsoDate, first: number, last: number): Days => ({ from: addMonths(start, first), to: addDays(addMonths(start, last), -1) });

function calendarMonths(start: IsoDate, first: number, last: number, year: number): Days {
  const firstDay = (month: number): IsoDate => dayOf(month < 9 ? year + 1 : year, month, 1) ?? start;
  return { from: laterOf(start, firstDay(first)), to: addDays(addMonths(firstDay(last), 1), -1) };
}
