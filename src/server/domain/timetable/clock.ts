/** Minutes since midnight of `08:35`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const LAST_MINUTE = 24 * 60 - 1;

/** `08:35` of minutes since midnight; what goes on after midnight ends with the day. */
export function clockOf(minutes: number): string {
  const within = Math.min(minutes, LAST_MINUTE);
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

/** A time as people type it, `8:30`, `08.30`, `8-30` or `8:30:00`; null when it is none. */
export function readClock(typed: string): string | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:.\-\u2013](\d{2})(?::\d{2})?$/.exec(typed.replace(/\s/g, "")) ?? [];
  return hours === "" || Number(hours) > 23 || Number(minutes) > 59 ? null : `${hours.padStart(2, "0")}:${minutes}`;
}
