import type { IsoDate } from "../../../contract/schemas";
import { addDays, type SchoolCalendar } from "../calendar";
import type { Chosen } from "./choose";
import { weekOf, workingDayBefore } from "./due";
import { byCode } from "./library";

export type Moved = { readonly code: string; readonly from: IsoDate; readonly to: IsoDate };
export type Spread = {
  readonly dueOf: ReadonlyMap<string, IsoDate>;
  readonly moved: Moved[];
  /** Lines that are one too many in their week and found no room later: they keep their date. */
  readonly crowded: string[];
};

/**
 * P.1: at most so many lines are due in one week; the further ones move on by a week at a time, inside the plan and the stages the
 * line is offered in. Lines are
 * seated from the highest to the lowest: those of the stage, then by score, then those without a score, at last those of score 1, so it is
 * the lowest that moves. Part A of D16 and the first day are not counted.
 * @param taken dates of lines that already stand in the plan
 */
export function spread(chosen: readonly Chosen[], taken: readonly IsoDate[], perWeek: number, calendar: SchoolCalendar): Spread {
  const dueOf = new Map<string, IsoDate>();
  const moved: Moved[] = [];
  const crowded: string[] = [];
  const weeks = new Map<number, number>();
  const seat = (day: IsoDate): void => void weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + 1);
  const hasRoom = (day: IsoDate): boolean => (weeks.get(weekOf(day)) ?? 0) < perWeek;
  taken.forEach(seat);

  for (const { line, place } of [...chosen].sort(highestFirst)) {
    const { due, until } = place;
    if (due === null) continue;
    if (line.section === "preparation" || line.section === "dayOne") {
      dueOf.set(line.code, due);
      continue;
    }
    let day = due;
    for (let weeksOn = 1; !hasRoom(day) && addDays(due, 7 * weeksOn) <= until; weeksOn++) day = workingDayBefore(addDays(due, 7 * weeksOn), calendar);
    if (!hasRoom(day)) {
      crowded.push(line.code);
      day = due;
    } else if (day !== due) moved.push({ code: line.code, from: due, to: day });
    seat(day);
    dueOf.set(line.code, day);
  }
  return { dueOf, moved: moved.sort(byCode), crowded: crowded.sort() };
}

const rankOf = ({ step, score }: Chosen): number => (step === "stage" ? 9 : score === null ? 1.5 : score);

const highestFirst = (one: Chosen, other: Chosen): number =>
  rankOf(other) - rankOf(one) || one.nth - other.nth || ((one.place.due ?? "") < (other.place.due ?? "") ? -1 : (one.place.due ?? "") > (other.place.due ?? "") ? 1 : byCode(one.line, other.line));
