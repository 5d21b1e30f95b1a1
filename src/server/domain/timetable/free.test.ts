import fc from "fast-check";
import type { IsoDate, PairId, PersonId } from "../../../contract/schemas";
import { weekday } from "../calendar";
import { BLANK_PERSON } from "../person";
import { indexed, type RegistryRows } from "../registry";
import type { Bell, EventPerson, Meeting, Observation, Pair, PairMember, Person, SchoolEvent, TimetableLesson, Track } from "../tables";
import { busyDays, clashesOf, overlaps, type TimeLook } from "./busy";
import { minutesOf, readClock } from "./clock";
import { daysFrom, slotsOn, visitsOn, wishesOf, type FreeLook } from "./free";
import { timetableOf } from "./week";

const kept = { createdAt: "", createdBy: "", updatedAt: "" };
const day = (text: string): IsoDate => text as IsoDate;
const BELLS = [["08:30", "09:15"], ["09:25", "10:10"], ["10:30", "11:15"], ["11:25", "12:10"], ["12:30", "13:15"], ["13:25", "14:10"]] as const;
const bells = BELLS.map(([startsAt, endsAt], n): Bell => ({ id: `BL-${n}`, shift: null, number: n + 1, startsAt, endsAt, from: null, to: null, ...kept }));
const person = (id: string, more: Partial<Person> = {}): Person => ({ ...BLANK_PERSON, id: id as PersonId, code: `К-${id}`, ...kept, ...more });
const mentor = person("PR-1");
const mentee = person("PR-2");
const stranger = person("PR-3");
const pair = { id: "PA-1" as PairId, mentorId: mentor.id, secondMentorId: "", state: "working", start: null, end: null, closedOn: null } as unknown as Pair;
/** The mentor has another mentee. */
const other = { ...pair, id: "PA-2" as PairId } as Pair;
const member = (pairId: PairId, menteeId: PersonId, to: string | null = null): PairMember => ({ id: `${pairId}${menteeId}`, pairId, menteeId, from: null, to: to as IsoDate | null, mentorConsentOn: null, menteeConsentOn: null, mentorFitOn: null, menteeFitOn: null, ...kept });
const lesson = (of: Person, weekdays: string, numbers: readonly number[], more: Partial<TimetableLesson> = {}): TimetableLesson[] =>
  [...weekdays].flatMap((each) => numbers.map((number) => ({ id: `LS-${of.id}${each}${number}`, code: of.code, weekday: each as TimetableLesson["weekday"], shift: null, number, class: "7Б", subject: "алгебра", room: "12", from: null, to: null, ...kept, ...more })));
const meeting = (pairId: PairId, date: string, at: string, minutes: number | null, more: Partial<Meeting> = {}): Meeting => ({ id: `MT-${pairId}${date}${at}`, pairId, date, at, minutes, state: "planned", loggedBy: mentor.id, ...more }) as Meeting;

type Rows = { readonly lessons?: readonly TimetableLesson[]; readonly meetings?: readonly Meeting[]; readonly observations?: readonly Observation[]; readonly tracks?: readonly Track[]; readonly events?: readonly SchoolEvent[]; readonly eventPeople?: readonly EventPerson[]; readonly people?: readonly Person[] };
function look({ lessons = [], meetings = [], observations = [], tracks = [], events = [], eventPeople = [], people = [mentor, mentee, stranger] }: Rows): FreeLook & TimeLook {
  const registry = indexed({ people, pairs: [pair, other], members: [member(pair.id, mentee.id), member(other.id, stranger.id)], meetings, observations, tracks, appointments: [] } as unknown as RegistryRows);
  const timetable = timetableOf(bells, lessons);
  const time: TimeLook = { registry, timetable, events, eventPeople };
  return { ...time, busyOn: busyDays(time), school: { calendar: { daysOff: new Set(["2026-11-04"]), workingDays: new Set() }, vacations: [{ from: day("2026-10-26"), to: day("2026-11-03") }] } };
}
/** Monday: the mentor teaches lessons 1, 2 and 4, the mentee 1, 3 and 4. */
const MONDAY = day("2026-09-07");
const WEEK = [...lesson(mentor, "12345", [1, 2, 4]), ...lesson(mentee, "12345", [1, 3, 4])];
const slots = (rows: Rows, minutes = 30, on = MONDAY, who: readonly Person[] = [mentor, mentee], after = 0) => slotsOn(look(rows), who, on, minutes, after).map(({ at, until, when, wished }) => `${at}-${until} ${when}${wished ? " *" : ""}`);

describe("times that suit both (R-L01)", () => {
  it("before the first lesson, and after the last; a break of ten minutes is none for half an hour", () => expect(slots({ lessons: WEEK })).toEqual(["07:55-08:25 before", "12:30-13:00 after", "13:25-13:55 after"]));
  it("a long break is one for a quarter of an hour, a lesson that neither has is a window", () => {
    expect(slots({ lessons: WEEK }, 15)[1]).toBe("10:15-10:30 gap");
    expect(slots({ lessons: [...lesson(mentor, "1", [1, 4]), ...lesson(mentee, "1", [1, 4])] }, 45)).toEqual(["07:40-08:25 before", "09:25-10:10 gap", "12:30-13:15 after"]);
  });
  it("nobody waits longer than an hour before the lessons or two after them", () =>
    expect(slots({ lessons: [...lesson(mentor, "1", [1]), ...lesson(mentee, "1", [5, 6])] })).toEqual([]));
  it("on a day without lessons of one side there is none; of whom nothing is known he is taken to be free", () => {
    expect(slots({ lessons: [...lesson(mentor, "1", [1]), ...lesson(mentee, "2", [1])] })).toEqual([]);
    expect(slots({ lessons: lesson(mentor, "1", [1]) })).toHaveLength(3);
    expect(slots({})).toEqual([]);
  });
  it.each([["2026-10-26", "vacation"], ["2026-11-04", "a day off"], ["2026-09-06", "Sunday"], ["2026-09-05", "Saturday"]])("none on %s: %s", (date) => expect(slots({ lessons: WEEK }, 30, day(date))).toEqual([]));
  it("a Saturday on which they teach is a school day", () => expect(slots({ lessons: [...lesson(mentor, "6", [1]), ...lesson(mentee, "6", [1])] }, 30, day("2026-09-05"))).toHaveLength(3));
  it("what has passed of today is no more offered", () => expect(slots({ lessons: WEEK }, 30, MONDAY, [mentor, mentee], minutesOf("12:31"))).toEqual(["13:25-13:55 after"]));
});

describe("what was said to suit comes first (Q02.11)", () => {
  const wish = (slotsOf: string, of = mentee) => ({ ...of, slots: slotsOf });
  it("marks it when everybody who said something said so", () => {
    expect(slots({ lessons: WEEK }, 30, MONDAY, [mentor, wish("1=after; 3=before")])).toEqual(["07:55-08:25 before", "12:30-13:00 after *", "13:25-13:55 after *"]);
    expect(slots({ lessons: WEEK }, 30, MONDAY, [wish("1=before", mentor), wish("1=after")])).toEqual(["07:55-08:25 before", "12:30-13:00 after", "13:25-13:55 after"]);
    expect(slots({ lessons: WEEK }, 30, MONDAY, [mentor, wish("2=after")]).some((each) => each.endsWith("*"))).toBe(false);
  });
  it("an evening online only when both said so", () => {
    expect(slots({ lessons: WEEK }, 30, MONDAY, [wish("1=evening", mentor), wish("1=evening,after")])).toContain("19:00-19:30 evening *");
    expect(slots({ lessons: WEEK }, 30, MONDAY, [mentor, wish("1=evening")])).not.toContain("19:00-19:30 evening *");
  });
  it.each([["1=before,gap; 3=after", [["1", "before", "gap"], ["3", "after"]]], ["", []], ["скоро; 9=after; 2=", []]])("«%s» is read", (text, read) =>
    expect([...wishesOf({ slots: text })].map(([each, times]) => [each, ...times])).toEqual(read));
});

describe("nobody is booked twice", () => {
  const busy = (rows: Rows, of = mentor, on = MONDAY) => look(rows).busyOn(of, on).filter(({ why }) => why !== "lesson").map(({ why, from, to }) => `${why} ${from}-${to}`);
  it("a planned meeting of another pair takes the mentor's time, not the mentee's", () => {
    const meetings = [meeting(other.id, MONDAY, "12:30", 60)];
    expect(slots({ lessons: WEEK, meetings })).toEqual(["07:55-08:25 before"]);
    expect(slots({ lessons: WEEK, meetings: [meeting(other.id, MONDAY, "13:00", 60)] })).toEqual(["07:55-08:25 before", "12:30-13:00 after"]);
    expect([busy({ meetings }), busy({ meetings }, mentee), busy({ meetings }, stranger)]).toEqual([["meeting 750-810"], [], ["meeting 750-810"]]);
  });
  it("half an hour when nobody said how long; without a time it takes none; moved, missed and held ones neither", () => {
    expect(busy({ meetings: [meeting(pair.id, MONDAY, "15:00", null)] })).toEqual(["meeting 900-930"]);
    expect(busy({ meetings: [meeting(pair.id, MONDAY, "", 30), ...(["moved", "missed", "held", "withdrawn"] as const).map((state) => meeting(pair.id, MONDAY, "15:00", 30, { state }))] })).toEqual([]);
  });
  it("an absence and a long leave take the whole day, on their last day too", () => {
    const away = { ...mentee, absences: ["2026-09-01 – 2026-09-07"] };
    expect(slots({ lessons: WEEK }, 30, MONDAY, [mentor, away])).toEqual([]);
    expect(slots({ lessons: WEEK }, 30, day("2026-09-08"), [mentor, away])).toHaveLength(3);
    expect(busy({ tracks: [{ menteeId: mentee.id, state: "running", pauses: ["2026-09-07 –"] } as unknown as Track] }, mentee)).toEqual(["away 0-1440"]);
  });
  it("a lesson that is to be visited takes the time of both, by the bell of its number", () => {
    const visit = { id: "CC-1", pairId: other.id, menteeId: stranger.id, observerId: mentor.id, lessonDate: MONDAY, lessonNumber: 5, lessonStart: "", lessonEnd: "", state: "planned" } as Observation;
    expect([busy({ observations: [visit] }), busy({ observations: [visit] }, stranger), busy({ observations: [{ ...visit, state: "logged" }] })]).toEqual([["visit 750-795"], ["visit 750-795"], []]);
    expect(busy({ observations: [{ ...visit, lessonStart: "15:00" }] })).toEqual(["visit 900-945"]);
  });
  it("an event takes the time of whoever said «Иду», and of whose lesson it is; an invitation takes none", () => {
    const event = { id: "EV-1", date: MONDAY, until: null, at: "14:30", lessonNumber: null, hostId: stranger.id, state: "standing" } as unknown as SchoolEvent;
    const part = (personId: PersonId, stand: EventPerson["stand"]) => ({ id: personId, eventId: event.id, personId, stand }) as unknown as EventPerson;
    const rows = { events: [event], eventPeople: [part(mentor.id, "going"), part(mentee.id, "invited")] };
    expect([busy(rows), busy(rows, mentee), busy(rows, stranger)]).toEqual([["event 870-915"], [], ["event 870-915"]]);
    expect(busy({ ...rows, events: [{ ...event, until: day("2026-09-09") }] })).toEqual([]);
  });
  it("what is moved does not stand in its own way; an end that touches a beginning is no clash", () => {
    const own = meeting(pair.id, MONDAY, "15:00", 30);
    const { busyOn } = look({ meetings: [own] });
    expect(clashesOf(busyOn, mentee, MONDAY, { from: 910, to: 940 })).toHaveLength(1);
    expect([clashesOf(busyOn, mentee, MONDAY, { from: 910, to: 940 }, own.id), clashesOf(busyOn, mentee, MONDAY, { from: 930, to: 960 }), clashesOf(busyOn, mentee, MONDAY, { from: 870, to: 900 })]).toEqual([[], [], []]);
  });

  it("whatever the week and the bookings, no slot overlaps what either has, none overlaps another, and all lie in order", () => {
    const numbers = fc.subarray([1, 2, 3, 4, 5, 6]);
    const booking = fc.record({ pairId: fc.constantFrom(pair.id, other.id), n: fc.nat(13), at: fc.integer({ min: 7 * 60, max: 19 * 60 }), minutes: fc.option(fc.integer({ min: 5, max: 120 })) });
    fc.assert(fc.property(fc.array(numbers, { minLength: 6, maxLength: 6 }), fc.array(numbers, { minLength: 6, maxLength: 6 }), fc.array(booking, { maxLength: 12 }), fc.integer({ min: 5, max: 120 }), (one, two, booked, minutes) => {
      const lessons = [...one.flatMap((each, n) => lesson(mentor, String(n + 1), each)), ...two.flatMap((each, n) => lesson(mentee, String(n + 1), each))];
      const meetings = booked.map(({ pairId, n, at, minutes: long }) => meeting(pairId, daysFrom(MONDAY, 14)[n]!, `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`, long));
      const free = look({ lessons, meetings });
      for (const each of daysFrom(MONDAY, 14)) {
        const found = slotsOn(free, [mentor, mentee], each, minutes);
        expect(found.length).toBeLessThanOrEqual(3);
        found.forEach(({ at, until }, n) => {
          expect(minutesOf(until) - minutesOf(at)).toBe(minutes);
          expect([mentor, mentee].flatMap((who) => free.busyOn(who, each)).filter((taken) => overlaps(taken, minutesOf(at), minutesOf(until)))).toEqual([]);
          expect(n === 0 || found[n - 1]!.until <= at).toBe(true);
          expect(weekday(each)).toBeLessThan(6);
        });
      }
    }));
  });
});

describe("lessons to visit", () => {
  const visits = (rows: Rows, on = MONDAY, after = 0) => visitsOn(look(rows), mentee, mentor, on, after).map(({ number, at }) => `${number} ${at}`);
  it("those of the mentee at which the mentor has none, is not booked and not away", () => {
    expect(visits({ lessons: WEEK })).toEqual(["3 10:30"]);
    expect(visits({ lessons: WEEK, meetings: [meeting(other.id, MONDAY, "11:00", 30)] })).toEqual([]);
    expect(visits({ lessons: lesson(mentee, "1", [1, 2]) })).toEqual(["1 08:30", "2 09:25"]);
    expect(visits({ lessons: lesson(mentee, "1", [1, 2]) }, MONDAY, minutesOf("09:00"))).toEqual(["2 09:25"]);
  });
  it("none in vacations, nor of whom is on leave", () => {
    expect(visits({ lessons: WEEK }, day("2026-10-26"))).toEqual([]);
    expect(visits({ lessons: WEEK, tracks: [{ menteeId: mentee.id, state: "running", pauses: ["2026-09-01 – 2026-09-30"] } as unknown as Track] })).toEqual([]);
  });
});

describe("the week", () => {
  it("a pupil has the lessons of the class; a row counts on its first and last day, and not the days beside them", () => {
    const pupil = person("PR-9", { kind: "pupil", class: "7Б" });
    const timetable = timetableOf(bells, lesson(mentor, "1", [2], { from: day("2026-09-07"), to: day("2026-09-14") }));
    expect(["2026-08-31", "2026-09-07", "2026-09-14", "2026-09-21"].map((date) => timetable.lessonsOn(pupil, day(date)).length)).toEqual([0, 1, 1, 0]);
  });
  it.each([["8:30", "08:30"], ["08.30", "08:30"], [" 8-05 ", "08:05"], ["14:10:00", "14:10"], ["24:00", null], ["8:60", null], ["830", null]])("«%s» is %s", (typed, time) => expect(readClock(typed)).toBe(time));
});
