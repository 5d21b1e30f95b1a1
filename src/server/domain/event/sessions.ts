import type { IsoDate } from "../../../contract/schemas";
import { seriesOf, type Series } from "../meeting/series";
import type { School } from "../school";
import type { EventPerson } from "../tables";

/** How often the sessions of a series are held (R-H01). */
export type Every = "week" | "twoWeeks" | "month";

/** The last day of lessons in the school year of that day: pairs end then, and with them the sessions for them. */
export const lastSessionDay = (first: IsoDate, pairsEnd: string): IsoDate =>
  `${first.slice(5) > pairsEnd ? Number(first.slice(0, 4)) + 1 : first.slice(0, 4)}-${pairsEnd}` as IsoDate;

/** Days of so many sessions from the first one on, within the school year; fewer when it ends before. Days off and vacations are left out and named. */
export function sessionDays(first: IsoDate, every: Every, n: number, school: Pick<School, "calendar" | "vacations" | "pairsEnd">): Pick<Series, "days" | "left"> & { readonly last: IsoDate } {
  const last = lastSessionDay(first, school.pairsEnd);
  const { days, left } = seriesOf(first, every, last, school);
  const held = days.slice(0, n);
  const end = held[held.length - 1];
  return { days: held, left: end === undefined || held.length < n ? left : left.filter(({ day }) => day < end), last };
}

/** How each stands after the list of who was there was ticked. Who has written of the event was there, ticked or not; who stands as ticked has no change. */
export const attendance = (parts: readonly EventPerson[], came: ReadonlySet<string>): { readonly id: string; readonly stand: "came" | "missed" }[] =>
  parts.flatMap(({ id, personId, stand, reflection, result, hours }) => {
    const next = came.has(personId) || (stand === "came" && (reflection !== "" || result !== "" || hours !== null)) ? "came" as const : "missed" as const;
    return next === stand ? [] : [{ id, stand: next }];
  });
