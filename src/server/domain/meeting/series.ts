import type { Repeat } from "../../../contract/meetings";
import type { IsoDate } from "../../../contract/schemas";
import { addDays, addMonths, isWorkingDay, type SchoolCalendar } from "../calendar";
import { isVacation, type Vacation } from "../vacation";

export type Series = {
  readonly days: readonly IsoDate[];
  /** Days of the rhythm on which nobody meets. */
  readonly left: readonly { readonly day: IsoDate; readonly why: "vacation" | "dayOff" }[];
  readonly until: IsoDate;
};

/** More than a school year of weeks is a slip of the pen. */
export const MOST = 60;

/** Days of a series from the first one on, to its last day inclusive (R-P14). Days off and vacations are left out and named. */
export function seriesOf(first: IsoDate, repeat: Repeat, until: IsoDate, { calendar, vacations }: { readonly calendar: SchoolCalendar; readonly vacations: readonly Vacation[] }): Series {
  const rhythm: IsoDate[] = [];
  for (let n = 0; n < MOST; n++) {
    const day = repeat === "month" ? addMonths(first, n) : addDays(first, n * (repeat === "week" ? 7 : 14));
    if (n > 0 && (repeat === "once" || day > until)) break;
    rhythm.push(day);
  }
  const why = (day: IsoDate): "vacation" | "dayOff" | null => (isVacation(day, vacations) ? "vacation" : isWorkingDay(day, calendar) ? null : "dayOff");
  // A single day is the person's own choice, whatever day it is.
  if (repeat === "once") return { days: rhythm, left: [], until: first };
  return { days: rhythm.filter((day) => why(day) === null), left: rhythm.flatMap((day) => { const reason = why(day); return reason === null ? [] : [{ day, why: reason }]; }), until };
}

/** The last day before the next vacation, or the end of the pair: to there a series goes by itself. */
export function endOfTerm(day: IsoDate, vacations: readonly Vacation[], pairEnd: IsoDate | null): IsoDate {
  const next = vacations.find(({ from }) => from > day);
  const term = next ? addDays(next.from, -1) : null;
  const ends = [term, pairEnd].filter((each): each is IsoDate => each !== null && each >= day).sort();
  return ends[0] ?? addMonths(day, 3);
}
