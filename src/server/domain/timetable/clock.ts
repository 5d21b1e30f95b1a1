/** Minutes since midnight of `08:35`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `08:35` of minutes since midnight. */
export const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** A time as people type it, `8:30`, `08.30`, `8-30` or `8:30:00`; null when it is none. */
export function readClock(typed: string): string | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:.\-\u2013](\d{2})(?::\d{2})?$/.exec(typed.replace(/\s/g, "")) ?? [];
  return hours === "" || Number(hours) > 23 || Number(minutes) > 59 ? null : `${hours.padStart(2, "0")}:${minutes}`;
}
