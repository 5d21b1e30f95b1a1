const DAY = 86_400_000;
/** Built-in formats that show a day; 18–21 show a time only. */
const BUILT_IN: readonly (readonly [number, number])[] = [[14, 17], [22, 22], [27, 36], [50, 58]];

/** Whether a number format shows a day: built in, or a pattern with day, month or year outside of quotes and brackets. */
export function showsDay(formatId: number, pattern: string | undefined): boolean {
  if (pattern === undefined) return BUILT_IN.some(([from, to]) => formatId >= from && formatId <= to);
  const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").toLowerCase();
  return /[dy\u0434\u0433]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare) && !/[0#?]/.test(bare));
}

/** A serial number as a day `yyyy-mm-dd`; the 1904 calendar of old Macs starts four years later. Null for what is no day. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(epoch + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
