import type { IsoDate } from "./schemas";

/**
 * An entry of a calendar: whole days, where nobody has told the hour, or instants (ISO text in UTC), which a calendar shows in its own zone. `uid` is the
 * same for the same matter, and `sequence` grows each time it is moved: the newer of two entries of one `uid` counts. No guests.
 */
export type CalendarEntry = { readonly uid: string; readonly sequence: number; readonly title: string } & ({ readonly day: IsoDate; readonly last?: IsoDate } | { readonly start: string; readonly end: string });

/** What a text of a calendar file may not hold as it is (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, "\\n");

const octetsOf = (letter: string): number => {
  const code = letter.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};
/** A line has at most 75 octets; what is longer goes on after a blank (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = [""];
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > 74) {
      lines.push(" ");
      octets = 1;
    }
    lines[lines.length - 1] += letter;
    octets += size;
  }
  return lines.join("\r\n");
}

const compact = (instant: string): string => instant.replace(/[-:]|\.\d+/g, "");
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Entries for a person's own calendar as an .ics file (METHOD:PUBLISH). @param now the instant, ISO text in UTC */
export const calendarFile = (entries: readonly CalendarEntry[], now: string): string =>
  `${["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Nastavnik//RU", "METHOD:PUBLISH", ...entries.flatMap((entry) => eventOf(entry, now)), "END:VCALENDAR"].map(folded).join("\r\n")}\r\n`;

const eventOf = (entry: CalendarEntry, now: string): string[] => [
  "BEGIN:VEVENT", `UID:${escaped(entry.uid)}`, `SEQUENCE:${entry.sequence}`, `DTSTAMP:${compact(now)}`,
  ...("start" in entry
    ? [`DTSTART:${compact(entry.start)}`, `DTEND:${compact(entry.end)}`]
    : [`DTSTART;VALUE=DATE:${compact(entry.day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(entry.last ?? entry.day))}`, "TRANSP:TRANSPARENT"]),
  `SUMMARY:${escaped(entry.title)}`, "END:VEVENT",
];
