import type { IsoDate } from "../contract/schemas";
import { dayInvitation } from "./invitation";

const of = (title: string, day = "2026-11-30") => dayInvitation({ uid: "ST-1", day: day as IsoDate, title, now: new Date("2026-11-20T09:08:07.123Z") });

describe("a day for a calendar", () => {
  it("is a whole day that ends before the next, published and without a guest", () => {
    expect(of("Рассмотрение документов")).toBe([
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Nastavnik//RU", "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:ST-1", "DTSTAMP:20261120T090807Z", "DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261201",
      "SUMMARY:Рассмотрение документов", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
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
