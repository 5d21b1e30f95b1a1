import type { IsoDate } from "../../../contract/schemas";

const MONTHS = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"] as const;
const NO_BREAK = "\u00a0";

/** A date not yet known on a paper to be signed, «___» ____________ 20__ г.; signing finds this very text and replaces it. */
export const BLANK_DATE = `«___»${NO_BREAK}____________${NO_BREAK}20__${NO_BREAK}г.`;
/** A number not yet given, № ________; signing finds this very text and replaces it. */
export const BLANK_NUMBER = `№${NO_BREAK}________`;

const partsOf = (day: IsoDate): readonly [year: string, month: string, date: string] =>
  [day.slice(0, 4), MONTHS[Number(day.slice(5, 7)) - 1] ?? "", day.slice(8, 10)];

/** «01» сентября 2026 г., the date of an order; the blank for null. It never breaks across lines. */
export function paperDate(day: IsoDate | null): string {
  if (day === null) return BLANK_DATE;
  const [year, month, date] = partsOf(day);
  return [`«${date}»`, month, year, "г."].join(NO_BREAK);
}

/** 1 сентября 2026 года, inside a sentence: it may break before the year, not between the day and its month. */
export function dayMonthYear(day: IsoDate): string {
  const [year, month, date] = partsOf(day);
  return `${Number(date)}${NO_BREAK}${month} ${year}${NO_BREAK}года`;
}

/** № 41-од; the blank for a paper without a number. */
export const paperNumber = (number: string): string => (number === "" ? BLANK_NUMBER : `№${NO_BREAK}${number}`);
