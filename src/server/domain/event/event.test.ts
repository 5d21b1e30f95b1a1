import fc from "fast-check";
import type { IsoDate } from "../../../contract/schemas";
import { addDays } from "../calendar";
import type { SchoolEvent } from "../tables";
import { countsOf, inOrder, isEventOpen, standOf, wrongEvent, wrongPart } from "./event";

const TODAY = "2026-10-12" as IsoDate;
const day = (text: string): IsoDate => text as IsoDate;
const typed = { kind: "openLesson" as const, date: TODAY, until: null, subject: "математика", level: "" as const, result: "", link: "", hostId: "PR-1", host: "" };
const event = (more: Partial<SchoolEvent> = {}): SchoolEvent => ({
  id: "EV-1" as never, kind: "openLesson", date: TODAY, until: null, plannedOn: null, at: "", title: "Дроби", subject: "математика", class: "", lessonNumber: null, aim: "", level: "", hours: null, result: "", link: "", hostId: "", host: "",
  series: "", state: "standing", byId: "PR-1" as never, createdAt: "", createdBy: "", updatedAt: "", ...more,
});

describe("what is wrong with an event, by field", () => {
  it.each([
    { what: "an open lesson of a person", more: {}, wrong: [] },
    { what: "an open lesson of a typed name", more: { hostId: null, host: "Петрова О. И." }, wrong: [] },
    { what: "an open lesson of nobody", more: { hostId: null }, wrong: ["host"] },
    { what: "a mutual visit without a subject (R-H16: by ШМО)", more: { kind: "mutualVisit" as const, subject: "" }, wrong: ["subject"] },
    { what: "a contest without a level (R-I08)", more: { kind: "contest" as const, subject: "", hostId: null }, wrong: ["level"] },
    { what: "courses without level, teacher and subject (R-I09)", more: { kind: "courses" as const, subject: "", hostId: null }, wrong: [] },
    { what: "a last day before the first", more: { kind: "courses" as const, until: day("2026-10-11") }, wrong: ["until"] },
    { what: "one day of both", more: { kind: "courses" as const, until: TODAY }, wrong: [] },
    { what: "a day of years ago", more: { date: day("2016-10-01") }, wrong: ["date"] },
    { what: "a day after the farthest one", more: { date: addDays(TODAY, 401) }, wrong: ["date"] },
    { what: "the farthest day", more: { date: addDays(TODAY, 400) }, wrong: [] },
    { what: "an outcome before the day", more: { date: addDays(TODAY, 1), result: "провели" }, wrong: ["result"] },
    { what: "an outcome on the day", more: { result: "провели" }, wrong: [] },
    { what: "a link that is none", more: { link: "диск, папка 3" }, wrong: ["link"] },
    { what: "a link of a script", more: { link: "javascript:alert(1)" }, wrong: ["link"] },
    { what: "several at once", more: { kind: "contest" as const, link: "нет", until: day("2026-01-01") }, wrong: ["until", "level", "link"] },
  ])("$what: $wrong", ({ more, wrong }) => {
    expect(wrongEvent({ ...typed, ...more }, TODAY).map(({ field }) => field)).toEqual(wrong);
  });
});

describe("what is wrong with somebody's part", () => {
  const part = { stand: "came" as const, result: "", hours: null, reflection: "" };
  it.each([
    { what: "came on the day", more: { reflection: "Возьму приём" }, date: TODAY, wrong: [] },
    { what: "came before the day", more: {}, date: addDays(TODAY, 1), wrong: ["stand"] },
    { what: "goes after it", more: { stand: "going" as const }, date: addDays(TODAY, -1), wrong: ["stand"] },
    { what: "goes on its last day", more: { stand: "going" as const }, date: TODAY, wrong: [] },
    { what: "thinks about what he did not see", more: { stand: "missed" as const, reflection: "Жаль", hours: 3 }, date: TODAY, wrong: ["hours", "reflection"] },
  ])("$what: $wrong", ({ more, date, wrong }) => {
    expect(wrongPart({ date, until: null }, { ...part, ...more }, TODAY).map(({ field }) => field)).toEqual(wrong);
  });
});

describe("open: fourteen days after the entry, or after the event when that comes later", () => {
  it.each([
    { what: "day 14 after it", date: "2026-09-28", entered: "2026-09-28", open: true },
    { what: "day 15 after it", date: "2026-09-27", entered: "2026-09-27", open: false },
    { what: "entered later than it was", date: "2026-06-01", entered: "2026-09-28", open: true },
    { what: "planned long ago, still to come", date: "2026-12-01", entered: "2026-06-01", open: true },
  ])("$what: $open", ({ date, entered, open }) => {
    expect(isEventOpen(event({ date: day(date) }), day(entered), TODAY)).toBe(open);
  });

  it("courses count from their last day; what was withdrawn is not open", () => {
    expect(isEventOpen(event({ date: day("2026-08-01"), until: day("2026-10-01") }), day("2026-08-01"), TODAY)).toBe(true);
    expect(isEventOpen(event({ state: "withdrawn" }), TODAY, TODAY)).toBe(false);
  });
});

it.each([["2026-10-11", "came", "came"], ["2026-10-12", "going", "invited"], ["2026-10-20", "going", "invited"]] as const)("written down for %s the maker is «%s», another «%s»", (date, self, other) => {
  expect([standOf(event({ date: day(date) }), true, TODAY), standOf(event({ date: day(date) }), false, TODAY)]).toEqual([self, other]);
});

it("what comes next stands first, what is over after it, the latest first; none is lost", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 30 }), (offsets) => {
    const events = offsets.map((offset, at) => event({ id: `EV-${at}` as never, date: addDays(TODAY, offset) }));
    const dates = inOrder(events, TODAY).map(({ date }) => date);
    const coming = dates.filter((date) => date >= TODAY);
    expect(dates).toEqual([...[...coming].sort(), ...dates.filter((date) => date < TODAY).sort().reverse()]);
    expect(dates).toHaveLength(offsets.length);
  }));
});

it("counts invited, going, came", () => {
  expect(countsOf((["invited", "came", "came", "missed", "going"] as const).map((stand) => ({ stand })))).toEqual({ all: 5, invited: 1, going: 1, came: 2 });
});
