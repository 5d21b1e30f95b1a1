import type { IsoDate } from "../../contract/schemas";
import type { TodayLine } from "../../contract/contract";
import { daysBetween } from "./calendar";
import type { School } from "./school";

/** Days ahead of a step's day from which «Сегодня» names it. */
const AHEAD = 7;

/** How a step that is not done stands on a day: due within a week, overdue the day after its own. Null while it is further off. */
export function openStep(by: IsoDate, { recordsFrom }: Pick<School, "recordsFrom">, today: IsoDate): Pick<TodayLine, "state" | "due" | "daysLeft"> | null {
  const daysLeft = daysBetween(today, by);
  if (daysLeft > AHEAD) return null;
  return { state: daysLeft >= 0 ? "due" : recordsFrom !== null && by < recordsFrom ? "beforeRecords" : "overdue", due: by, daysLeft };
}
