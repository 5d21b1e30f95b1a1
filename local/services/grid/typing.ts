import type { CellFormat, CellValue } from "./cell";
import { evaluated } from "./formula";
import { localeOf, type Locale } from "./locale";
import { DAY, serialOfDay, serialOfWall, wallDate } from "./serial";

/** What a typed text becomes: a value, perhaps a formula, perhaps a number format the cell takes on. */
export type Typed = {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly numberFormat?: { readonly type: string; readonly pattern: string };
};

type Surroundings = { readonly locale: string; readonly format: CellFormat | undefined; readonly today: number };

export const isTextFormat = (format: CellFormat | undefined): boolean =>
  format?.numberFormat?.type === "TEXT" || format?.numberFormat?.pattern === "@";

/**
 * A text as Google reads it when a person types it, when `setValue` gets it, or with USER_ENTERED (platform.md trap 5).
 * A cell whose format is plain text keeps it as it is.
 *
 * @param today serial day, for a date typed without a year
 */
export function typed(text: string, { locale, format, today }: Surroundings): Typed {
  if (text === "") return {};
  if (isTextFormat(format)) return { value: text };
  if (text.startsWith("'")) return text.length > 1 ? { value: text.slice(1) } : {};
  if (text.startsWith("=") && text.length > 1) return { formula: text, value: evaluated(text) };
  const rules = localeOf(locale);
  const plain = text.trim();
  const upper = plain.toUpperCase();
  if (rules.yes.includes(upper)) return { value: true };
  if (rules.no.includes(upper)) return { value: false };
  return numberFrom(plain, rules) ?? momentFrom(plain, rules, today) ?? errorFrom(plain) ?? { value: text };
}

const ERRORS = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#ERROR!", "#NULL!"];
const errorFrom = (text: string): Typed | null => (ERRORS.includes(text.toUpperCase()) ? { value: { error: text.toUpperCase() } } : null);

function numberFrom(text: string, rules: Locale): Typed | null {
  const group = rules.group === "," ? "," : "[ \u00a0\u202f]";
  const decimal = rules.decimal === "," ? "," : "\\.";
  const pattern = new RegExp(`^([+-]?)((?:\\d{1,3}(?:${group}\\d{3})+)|\\d+)?(?:${decimal}(\\d*))?(?:[eE]([+-]?\\d+))?\\s*(%?)$`);
  const match = pattern.exec(text);
  if (!match || (match[2] === undefined && !match[3])) return null;
  const whole = (match[2] ?? "0").replace(/\D/g, "");
  const number = Number(`${match[1] ?? ""}${whole}.${match[3] || "0"}e${match[4] ?? "0"}`);
  if (!Number.isFinite(number)) return null;
  if (match[5] !== "%") return { value: number };
  return { value: number / 100, numberFormat: { type: "PERCENT", pattern: match[3] ? "0.00%" : "0%" } };
}

/** A date, a time of day, or both. What is no day of the calendar stays text. */
function momentFrom(text: string, rules: Locale, today: number): Typed | null {
  const split = /^(.*?)(?:[ T]+)?(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp][Mm])?)$/.exec(text);
  const time = split ? timeFrom(split[2] ?? "") : null;
  if (split && time === null) return null;
  const dayText = split ? (split[1] ?? "") : text;
  if (dayText === "") {
    return time === null ? null : { value: time, numberFormat: { type: "TIME", pattern: rules.time } };
  }
  const day = dayFrom(dayText, rules, today);
  if (day === null) return null;
  return time === null
    ? { value: day, numberFormat: { type: "DATE", pattern: rules.date } }
    : { value: day + time, numberFormat: { type: "DATE_TIME", pattern: rules.dateTime } };
}

function timeFrom(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?$/.exec(text);
  if (!match) return null;
  let hour = Number(match[1]);
  if (match[4] && hour <= 12) hour = (hour % 12) + (match[4].toLowerCase() === "pm" ? 12 : 0);
  const [minute, second] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return (hour * 3_600_000 + minute * 60_000 + second * 1000) / DAY;
}

function dayFrom(text: string, rules: Locale, today: number): number | null {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (iso) return serialOfDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const thisYear = wallDate(today).getUTCFullYear();
  const numeric = /^(\d{1,2})([-./])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (numeric) {
    if (numeric[2] === "." && !rules.dayFirst) return null;
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const year = numeric[4] === undefined ? thisYear : fullYear(Number(numeric[4]), numeric[4].length);
    return rules.dayFirst ? serialOfDay(year, second, first) : serialOfDay(year, first, second);
  }
  const worded = /^(\d{1,2}) ([\p{L}.]+)(?: (\d{4})(?: г\.?)?)?$/u.exec(text);
  if (!worded) return null;
  const month = monthFrom(worded[2] ?? "", rules);
  return month === null ? null : serialOfDay(worded[3] ? Number(worded[3]) : thisYear, month, Number(worded[1]));
}

/** Two digits: 00 to 29 are this century. */
const fullYear = (year: number, digits: number): number => (digits === 4 ? year : year < 30 ? 2000 + year : 1900 + year);

function monthFrom(word: string, rules: Locale): number | null {
  const lower = word.toLowerCase().replace(/\.$/, "");
  for (let month = 0; month < 12; month += 1) {
    const names = [rules.months[month], rules.monthsShort[month]].map((name) => name?.toLowerCase().replace(/\.$/, ""));
    if (names.includes(lower)) return month + 1;
  }
  return null;
}

/** The serial day of a wall clock given in milliseconds. */
export const serialDay = (wall: number): number => Math.floor(serialOfWall(wall));
