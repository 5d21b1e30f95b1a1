import type { IsoDate } from "../contract/schemas";

/** What a text of a calendar file may not hold as it is (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, "\\n");
/** A line has at most 75 octets; what is longer goes on after a blank (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = [""];
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
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

/**
 * A day for a person's own calendar as an .ics file (METHOD:PUBLISH): whole, since nobody has told the hour. It holds no name.
 * @param uid the same for the same matter, so that a second file moves the first
 */
export const dayInvitation = ({ day, ...matter }: Matter & { readonly day: IsoDate }): string =>
  published(matter, [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(day))}`, "TRANSP:TRANSPARENT"]);

/** The same for a time of the day, told as instants (ISO text in UTC): a calendar shows them in its own zone. */
export const timeInvitation = ({ start, end, ...matter }: Matter & { readonly start: string; readonly end: string }): string =>
  published(matter, [`DTSTART:${compact(start)}`, `DTEND:${compact(end)}`]);

/** `sequence` grows with each time it was moved: the newer of two files of one `uid` counts. */
type Matter = { readonly uid: string; readonly sequence?: number; readonly title: string; readonly now: Date };

function published({ uid, sequence = 0, title, now }: Matter, when: readonly string[]): string {
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Nastavnik//RU", "METHOD:PUBLISH", "BEGIN:VEVENT", `UID:${escaped(uid)}`, `SEQUENCE:${sequence}`, `DTSTAMP:${compact(now.toISOString())}`,
    ...when, `SUMMARY:${escaped(title)}`, "END:VEVENT", "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
