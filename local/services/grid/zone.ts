/** Wall clocks of named time zones, whatever zone this computer is in. */

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
const QUARTER = 15 * 60_000;

export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone, hourCycle: "h23", era: "short",
      year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}

/** Milliseconds to add to the instant to read its wall clock as if it were UTC. Kept per quarter of an hour. */
export function offsetAt(zone: string, instant: number): number {
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map()));
  const quarter = Math.floor(instant / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    const parts: Record<string, string> = {};
    const start = quarter * QUARTER;
    for (const { type, value } of formatOf(zone).formatToParts(start)) parts[type] = value;
    const year = parts["era"] === "BC" ? 1 - Number(parts["year"]) : Number(parts["year"]);
    const wall = new Date(0);
    wall.setUTCFullYear(year, Number(parts["month"]) - 1, Number(parts["day"]));
    wall.setUTCHours(Number(parts["hour"]), Number(parts["minute"]), Number(parts["second"]));
    offset = wall.getTime() - start;
    known.set(quarter, offset);
  }
  return offset;
}

/** The wall clock of the zone at the instant, as milliseconds of a clock without zone. */
export const wallAt = (zone: string, instant: number): number => instant + offsetAt(zone, instant);

/** The instant at which the zone's wall clock shows `wall`; in a gap of summer time, the instant after it. */
export function instantOf(zone: string, wall: number): number {
  const guess = wall - offsetAt(zone, wall);
  const better = wall - offsetAt(zone, guess);
  return wallAt(zone, better) === wall ? better : Math.max(guess, better);
}
