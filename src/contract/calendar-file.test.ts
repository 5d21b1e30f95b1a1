import fc from "fast-check";
import ICAL from "ical.js";
import { calendarFile } from "./calendar-file";
import type { IsoDate } from "./schemas";

const NOW = "2026-11-20T09:08:07.123Z";
const of = (title: string, day = "2026-11-30") => calendarFile([{ uid: "ST-1", sequence: 0, day: day as IsoDate, title }], NOW);

describe("a day for a calendar", () => {
  it("is a whole day that ends before the next, published and without a guest", () => {
    expect(of("Рассмотрение документов")).toBe([
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Nastavnik//RU", "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:ST-1", "SEQUENCE:0", "DTSTAMP:20261120T090807Z", "DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261201",
      "TRANSP:TRANSPARENT", "SUMMARY:Рассмотрение документов", "END:VEVENT", "END:VCALENDAR", "",
    ].join("\r\n"));
  });
  it.each([["2026-12-31", "20270101"], ["2028-02-28", "20280229"]])("%s ends before %s", (day, next) => expect(of("x", day)).toContain(`DTEND;VALUE=DATE:${next}`));
  it("escapes what a title may not hold, and no line is longer than 75 octets", () => {
    const text = of(`Оценка; этап, 1 ${"очень длинное название этапа ".repeat(6)}\nвторая строка`);
    expect(text.replace(/\r\n /g, "")).toContain("SUMMARY:Оценка\\; этап\\, 1 очень");
    expect(text.replace(/\r\n /g, "")).toContain("\\nвторая строка");
    expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});

/** As an independent reader of RFC 5545 sees it. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as never);
  const [event, ...others] = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  expect(others).toEqual([]);
  return { method: calendar.getFirstPropertyValue("method"), uid: event!.uid, sequence: event!.sequence, title: event!.summary, start: event!.startDate, end: event!.endDate, guests: event!.attendees.length };
}

describe("read by ical.js", () => {
  it("a time is that instant, whatever the zone; a moved one has the same uid and a higher number", () => {
    const { method, uid, sequence, title, start, end, guests } = readBack(calendarFile([{ uid: "MT-1@nastavnik", sequence: 2, title: "Встреча: Морозов П. С., «план; дроби»", start: "2026-09-09T09:30:00.000Z", end: "2026-09-09T10:00:00.000Z" }], NOW));
    expect({ method, uid, sequence, title, guests }).toEqual({ method: "PUBLISH", uid: "MT-1@nastavnik", sequence: 2, title: "Встреча: Морозов П. С., «план; дроби»", guests: 0 });
    expect([start.toJSDate().toISOString(), end.toJSDate().toISOString(), start.zone?.tzid]).toEqual(["2026-09-09T09:30:00.000Z", "2026-09-09T10:00:00.000Z", "UTC"]);
  });
  it("courses of several days end after the last of them; two matters are two entries of one file", () => {
    const file = calendarFile([{ uid: "EV-1", sequence: 0, title: "Курсы", day: "2026-11-30" as IsoDate, last: "2026-12-02" as IsoDate }, { uid: "MT-1", sequence: 1, title: "Встреча", start: NOW, end: NOW }], NOW);
    const entries = new ICAL.Component(ICAL.parse(file) as never).getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
    expect(entries.map(({ uid, endDate }) => [uid, endDate.toString()])).toEqual([["EV-1", "2026-12-03"], ["MT-1", "2026-11-20T09:08:07Z"]]);
  });
  it("a day is a day", () => {
    const { start, end } = readBack(of("x"));
    expect([start.isDate, start.toString(), end.toString()]).toEqual([true, "2026-11-30", "2026-12-01"]);
  });
  it("any title comes back as it went, and no line is longer than 75 octets", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }).filter((text) => !/[^\P{Cc}\n]|\ufeff/u.test(text)), (title) => {
      const file = of(title);
      expect(readBack(file).title).toBe(title);
      expect(Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    }));
  });
});
