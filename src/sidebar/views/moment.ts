import { dayAlone, daysBetween } from "../format";
import { say } from "../words";

/** «завтра с 8:00», «в понедельник …»: a moment of the school, as an instant (ISO) or as its own day and time. */
export function momentIn(moment: string, today: string): string {
  const instant = /(Z|[+-]\d{2}:\d{2})$/.test(moment) ? new Date(moment) : null;
  const local = instant && !Number.isNaN(instant.getTime()) ? new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString() : moment;
  const read = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(local);
  if (!read) return moment || say("moment.morning");
  const [, day = "", hour, minute] = read;
  const ahead = daysBetween(today, day);
  const named = ahead === 0 ? say("distance.today") : ahead === 1 ? say("distance.tomorrow") : dayAlone(day);
  return hour === undefined ? named : say("moment.from", { day: named, time: `${Number(hour)}:${minute ?? "00"}` });
}
