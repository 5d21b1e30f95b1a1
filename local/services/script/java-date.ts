import { DAY } from "../grid/serial";
import { instantOf, isZone, offsetAt, wallAt } from "../grid/zone";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEK_DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Java takes a zone it does not know for GMT. */
const zoneOr = (zone: string): string => (isZone(zone) ? zone : "GMT");

/**
 * `Utilities.formatDate`: SimpleDateFormat with English names. `YYYY` is the year of the week and `DD` the day of the year,
 * as in Java (platform.md trap 40).
 */
export function formatJavaDate(instant: number, zone: string, pattern: string): string {
  const known = zoneOr(zone);
  const date = new Date(wallAt(known, instant));
  return (pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? []).map((token) => {
    if (token === "''") return "'";
    if (token.startsWith("'")) return token.slice(1, -1).replace(/''/g, "'");
    return /[A-Za-z]/.test(token[0] ?? "") ? field(token, date, offsetAt(known, instant)) : token;
  }).join("");
}

const padded = (number: number, token: string): string => String(number).padStart(token.length, "0");

function field(token: string, date: Date, offset: number): string {
  const hour = date.getUTCHours();
  const name = (names: readonly string[], at: number) => (token.length >= 4 ? names[at] : names[at]?.slice(0, 3)) ?? "";
  switch (token[0]) {
    case "G": return "AD";
    case "y": return token.length === 2 ? padded(date.getUTCFullYear() % 100, token) : padded(date.getUTCFullYear(), token);
    case "Y": return token.length === 2 ? padded(weekOf(date).year % 100, token) : padded(weekOf(date).year, token);
    case "M": case "L": return token.length >= 3 ? name(MONTHS, date.getUTCMonth()) : padded(date.getUTCMonth() + 1, token);
    case "d": return padded(date.getUTCDate(), token);
    case "D": return padded(dayOfYear(date), token);
    case "w": return padded(weekOf(date).week, token);
    case "W": return padded(Math.ceil((date.getUTCDate() + new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)).getUTCDay()) / 7), token);
    case "F": return padded(Math.ceil(date.getUTCDate() / 7), token);
    case "E": return name(WEEK_DAYS, date.getUTCDay());
    case "u": return padded(date.getUTCDay() || 7, token);
    case "a": return hour < 12 ? "AM" : "PM";
    case "H": return padded(hour, token);
    case "k": return padded(hour || 24, token);
    case "K": return padded(hour % 12, token);
    case "h": return padded(hour % 12 || 12, token);
    case "m": return padded(date.getUTCMinutes(), token);
    case "s": return padded(date.getUTCSeconds(), token);
    case "S": return padded(date.getUTCMilliseconds(), token);
    case "z": return offset === 0 ? "GMT" : `GMT${offsetText(offset, ":")}`;
    case "Z": return offsetText(offset, "");
    case "X": return offset === 0 ? "Z" : token.length === 1 ? offsetText(offset, "").slice(0, 3) : offsetText(offset, token.length === 3 ? ":" : "");
    default: throw new Error(`Illegal pattern character '${token[0] ?? ""}'`);
  }
}

function offsetText(offset: number, colon: string): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? "-" : "+"}${String(Math.floor(minutes / 60)).padStart(2, "0")}${colon}${String(minutes % 60).padStart(2, "0")}`;
}

const dayOfYear = (date: Date): number => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1;

/** Weeks of the US locale, which is Java's default there: they start on Sunday, week 1 holds 1 January. */
function weekOf(date: Date): { year: number; week: number } {
  const year = date.getUTCFullYear();
  const firstOf = (of: number) => Date.UTC(of, 0, 1) - new Date(Date.UTC(of, 0, 1)).getUTCDay() * DAY;
  const inYear = date.getTime() >= firstOf(year + 1) ? year + 1 : year;
  return { year: inYear, week: Math.floor((date.getTime() - firstOf(inYear)) / (7 * DAY)) + 1 };
}

/** `Utilities.parseDate` for numeric patterns, or null when the text does not follow the pattern. */
export function parseJavaDate(text: string, zone: string, pattern: string): number | null {
  const letters: string[] = [];
  const source = (pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? []).map((token) => {
    const literal = token.startsWith("'") ? token.slice(1, -1) : /[A-Za-z]/.test(token[0] ?? "") ? null : token;
    if (literal !== null) return literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    letters.push(token[0] ?? "");
    return token[0] === "y" ? "(\\d{1,4})" : token[0] === "S" ? "(\\d{1,3})" : "(\\d{1,2})";
  }).join("");
  const match = new RegExp(`^${source}`).exec(text);
  if (!match) return null;
  const part = (letter: string, otherwise: number) => (letters.includes(letter) ? Number(match[letters.indexOf(letter) + 1]) : otherwise);
  const wall = Date.UTC(part("y", 1970), part("M", 1) - 1, part("d", 1), part("H", 0), part("m", 0), part("s", 0), part("S", 0));
  return instantOf(zoneOr(zone), wall);
}
