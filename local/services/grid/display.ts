import { isError, type Cell, type NumberFormat } from "./cell";
import { localeOf, type Locale } from "./locale";
import { DAY, wallDate } from "./serial";

/** Whether a number in a cell of this format is shown as a day or a time, and so comes out of `getValues` as a Date. */
export function isMoment(format: NumberFormat | undefined): boolean {
  if (!format) return false;
  if (["DATE", "TIME", "DATE_TIME"].includes(format.type)) return !/\[[hms]+\]/i.test(format.pattern ?? "");
  if (format.type === "NUMBER_FORMAT_TYPE_UNSPECIFIED" || format.type === "") return /[dyhs]|m{1,4}/i.test(bare(format.pattern ?? ""));
  return false;
}

const bare = (pattern: string): string => pattern.replace(/"[^"]*"|\\./g, "");

/** What people see in the cell, in the locale of the spreadsheet (`getDisplayValues`, FORMATTED_VALUE). */
export function displayed(cell: Cell | undefined, localeCode: string): string {
  const value = cell?.value;
  const locale = localeOf(localeCode);
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return (value ? locale.yes[0] : locale.no[0]) ?? "";
  if (isError(value)) return value.error;
  const format = cell?.format?.numberFormat;
  if (!format || isPlainText(format)) return plainNumber(value, locale);
  if (isMoment(format)) return moment(value, format.pattern ?? defaultPattern(format, locale), locale);
  return formatted(value, format.pattern ?? (format.type === "PERCENT" ? "0.00%" : "#,##0.00"), locale);
}

const isPlainText = (format: NumberFormat): boolean => format.type === "TEXT" || format.pattern === "@" || format.pattern === "General";

const defaultPattern = (format: NumberFormat, locale: Locale): string =>
  format.type === "DATE" ? locale.date : format.type === "TIME" ? locale.time : locale.dateTime;

function plainNumber(value: number, locale: Locale): string {
  const text = Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-9) ? value.toExponential() : String(Number(value.toPrecision(11)));
  return text.replace(".", locale.decimal);
}

function formatted(value: number, pattern: string, locale: Locale): string {
  const section = pattern.split(";")[value < 0 ? 1 : 0] ?? pattern.split(";")[0] ?? pattern;
  const signed = value < 0 && pattern.split(";")[1] === undefined;
  const match = /([#0,]+)(?:\.([#0]+))?/.exec(bare(section));
  if (!match) return plainNumber(value, locale);
  const scaled = Math.abs(bare(section).includes("%") ? value * 100 : value);
  const most = match[2]?.length ?? 0;
  const least = (match[2] ?? "").replace(/#/g, "").length;
  let [whole = "0", fraction = ""] = scaled.toFixed(most).split(".");
  while (fraction.length > least && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  whole = whole.padStart((match[1] ?? "").replace(/[^0]/g, "").length, "0");
  if ((match[1] ?? "").includes(",")) whole = whole.replace(/\B(?=(\d{3})+$)/g, locale.group);
  const number = fraction ? `${whole}${locale.decimal}${fraction}` : whole;
  const unquoted = section.replace(/"([^"]*)"/g, "$1").replace(/\\(.)/g, "$1");
  return `${signed ? "-" : ""}${unquoted.replace(/[#0,]+(?:\.[#0]+)?/, number)}`;
}

/** `m` is minutes right after hours or before seconds, and months elsewhere (Sheets API, date formats). */
function moment(serial: number, pattern: string, locale: Locale): string {
  const date = wallDate(Math.round(serial * DAY) / DAY);
  const tokens = pattern.match(/"[^"]*"|\\.|AM\/PM|A\/P|y+|M+|m+|d+|H+|h+|s+(?:\.0+)?|./g) ?? [];
  const kinds = tokens.map((token) => (/^(AM\/PM|A\/P)$/.test(token) ? "half" : /^[a-z]/i.test(token) ? token[0]?.toLowerCase() : ""));
  const twelve = kinds.includes("half");
  return tokens.map((token, at) => {
    const kind = kinds[at];
    if (kind === "m") {
      const before = kinds.slice(0, at).reverse().find(Boolean);
      const after = kinds.slice(at + 1).find(Boolean);
      return before === "h" || after === "s" ? padded(date.getUTCMinutes(), token) : monthText(date, token, locale);
    }
    if (kind === "y") return token.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear() % 100).padStart(2, "0");
    if (kind === "d") {
      if (token.length > 2) return (token.length === 3 ? locale.daysShort : locale.days)[date.getUTCDay()] ?? "";
      return padded(date.getUTCDate(), token);
    }
    if (kind === "h") return padded(twelve ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), token);
    if (kind === "s") return padded(date.getUTCSeconds(), token);
    if (kind === "half") return date.getUTCHours() < 12 ? "AM" : "PM";
    return token.startsWith('"') ? token.slice(1, -1) : token.startsWith("\\") ? token.slice(1) : token;
  }).join("");
}

const padded = (number: number, token: string): string => String(number).padStart(Math.min(token.length, 2), "0");

function monthText(date: Date, token: string, locale: Locale): string {
  const month = date.getUTCMonth();
  if (token.length >= 4) return locale.months[month] ?? "";
  if (token.length === 3) return locale.monthsShort[month] ?? "";
  return padded(month + 1, token);
}
