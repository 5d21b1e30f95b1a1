import type { IsoDate } from "../../../contract/schemas";
import { addMonths, dayOf } from "../calendar";
import { plain } from "./spelling";
import type { RosterWords } from "./words";

/** A date cell as read. `ask` has a proposal and the question it raises (`domain/roster.md` I.6). */
export type DateReading =
  | { readonly state: "empty" }
  | { readonly state: "read"; readonly day: IsoDate }
  | { readonly state: "ask"; readonly day: IsoDate; readonly key: "date.part" | "date.us" | "date.far" }
  | { readonly state: "bad" };

type Day = { readonly today: IsoDate; readonly zoneMinutes: number };
type DateWords = Pick<RosterWords, "months" | "dateNoise" | "empties">;

const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Two digits: up to next year 20.., else 19.. */
function fullYear(digits: string, today: IsoDate): number {
  if (digits.length === 4) return Number(digits);
  const short = Number(digits);
  return short <= (Number(today.slice(0, 4)) + 1) % 100 ? 2000 + short : 1900 + short;
}

const far = (day: IsoDate, today: IsoDate): boolean => day < "1950-01-01" || day > addMonths(today, 12);
const settled = (day: IsoDate | null, today: IsoDate): DateReading =>
  day === null ? { state: "bad" } : far(day, today) ? { state: "ask", day, key: "date.far" } : { state: "read", day };

/** An instant in UTC is moved to the school's zone before its day is taken. */
function isoDay(text: string, on: Day): IsoDate | null {
  const parts = /^(\d{4})-(\d\d?)-(\d\d?)(?:[t ](\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  if (!parts) return null;
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const zone = parts[7];
  if (day === null || zone === undefined) return day;
  const shift = zone === "z" ? 0 : (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  const instant = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), Number(parts[4]), Number(parts[5]));
  return new Date(instant + (on.zoneMinutes - shift) * 60_000).toISOString().slice(0, 10) as IsoDate;
}

function monthOf(word: string, words: DateWords): number {
  return word.length < 3 ? 0 : words.months.findIndex((beginning) => word.startsWith(beginning)) + 1;
}

/** Without quotes, «с …» before and «… г.» after. */
function stripped(typed: string, words: DateWords): string {
  const parts = plain(typed).split(" ").filter((part) => part !== "");
  const noise = (part: string | undefined): boolean => part !== undefined && words.dateNoise.includes(part.replace(/\.$/, ""));
  while (noise(parts[0])) parts.shift();
  while (noise(parts[parts.length - 1])) parts.pop();
  return parts.join(" ").replace(/\.$/, "");
}

/** The day of a cell, however it was typed; day stands first always. */
export function readDate(typed: string, words: DateWords, on: Day): DateReading {
  if (typed === "") return { state: "empty" };
  const text = stripped(typed, words);
  if (words.empties.includes(text)) return { state: "empty" };

  const iso = isoDay(text, on);
  if (iso !== null) return settled(iso, on.today);

  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Math.floor(Number(text.replace(",", "."))) : 0;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return settled(new Date(EPOCH + serial * 86_400_000).toISOString().slice(0, 10) as IsoDate, on.today);

  const numbers = /^(\d\d?)\s*([./-])\s*(\d\d?)\s*[./-]\s*(\d{4}|\d\d)(?:[ t]\d\d?:\d\d(?::\d\d)?)?\s*\D{0,5}$/.exec(text);
  if (numbers) {
    const [first, month, year] = [Number(numbers[1]), Number(numbers[3]), fullYear(numbers[4] ?? "", on.today)];
    const day = dayOf(year, month, first);
    const american = day === null && numbers[2] !== "." ? dayOf(year, first, month) : null;
    return american === null ? settled(day, on.today) : { state: "ask", day: american, key: "date.us" };
  }

  const inWords = /^(\d\d?)\s+(\p{L}+)\.?\s+(\d{4}|\d\d)\s*\p{L}{0,4}\.?$/u.exec(text);
  if (inWords) return settled(dayOf(fullYear(inWords[3] ?? "", on.today), monthOf(inWords[2] ?? "", words), Number(inWords[1])), on.today);

  const monthOnly = /^(\p{L}+)\.?\s+(\d{4})\s*\p{L}{0,4}\.?$/u.exec(text);
  const month = monthOnly ? monthOf(monthOnly[1] ?? "", words) : 0;
  if (monthOnly && month > 0) return part(dayOf(Number(monthOnly[2]), month, 1));
  const monthNumber = /^(\d\d?)[./](\d{4})$/.exec(text);
  if (monthNumber) return part(dayOf(Number(monthNumber[2]), Number(monthNumber[1]), 1));
  const yearOnly = /^(19\d\d|20\d\d)\s*\p{L}{0,4}\.?$/u.exec(text);
  return yearOnly ? part(dayOf(Number(yearOnly[1]), 9, 1)) : { state: "bad" };
}

const part = (day: IsoDate | null): DateReading => (day === null ? { state: "bad" } : { state: "ask", day, key: "date.part" });

/** A day as the registry shows it, 01.09.2026. */
export const shownDay = (day: IsoDate): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
