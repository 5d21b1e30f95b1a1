import type { IsoDate } from "../../../contract/schemas";
import { dayOf } from "../calendar";

/** First calendar year of the school year an import belongs to: from 1 June it is the next one (I.7). */
export const yearOfImport = (today: IsoDate): number => Number(today.slice(0, 4)) - (today.slice(5) < "06-01" ? 1 : 0);

/** First and last day of a pair when the columns say nothing: start of the year or the import day, to the end of pairs. */
export function pairTerm(today: IsoDate, pairsEnd: string): { readonly start: IsoDate; readonly end: IsoDate } {
  const first = yearOfImport(today);
  const opening = dayOf(first, 9, 1) as IsoDate;
  const [month = 5, date = 31] = pairsEnd.split("-").map(Number);
  const end = dayOf(month >= 9 ? first : first + 1, month, date) ?? dayOf(first + 1, 5, 31) as IsoDate;
  return { start: today > opening ? today : opening, end };
}
