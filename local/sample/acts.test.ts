import { actsOf, rhythmOf } from "./acts";
import type { PlayedPair } from "./acts";
import { daysBetween, isLessonDay } from "./days";

const rhythm = rhythmOf(64, 16);
const mentee = { id: "PR-2", seed: "Морозов", workStart: "2026-09-01", young: true, newcomer: false, until: "" };
const pair = (id: string, more: Partial<PlayedPair> = {}): PlayedPair => ({ id, seed: id, teachers: true, start: "2026-09-01", end: "2027-05-31", orderedOn: "2026-09-01", mentees: [mentee], ...more });
const many = Array.from({ length: 60 }, (_, at) => pair(`PA-${at}`, { mentees: [{ ...mentee, id: `PR-${at}`, seed: `наставляемый ${at}` }] }));

test("a pair without an order does nothing (R-B28)", () => {
  expect(actsOf(pair("PA-1", { orderedOn: "" }), rhythm)).toEqual([]);
});

test("nothing lies outside the pair's term, every act has its own name, and the same pair has the same year", () => {
  for (const each of many) {
    const acts = actsOf(each, rhythm);
    expect(acts.every(({ day }) => day >= "2026-09-01" && day <= "2027-05-31")).toBe(true);
    expect(new Set(acts.map(({ key }) => key)).size).toBe(acts.length);
    expect(actsOf(each, rhythm)).toEqual(acts);
  }
});

test("most first meetings, programmes and overview controls are in time, some are late", () => {
  const all = many.map((each) => actsOf(each, rhythm));
  const inTime = (what: (day: string) => boolean, of: (acts: ReturnType<typeof actsOf>) => string | undefined) => all.filter((acts) => what(of(acts) ?? "9999-12-31")).length;
  const first = inTime((day) => daysBetween("2026-09-01", day) <= 7, (acts) => acts.find((act) => act.what === "meeting" && act.kind === "acquaintance")?.day);
  const programme = inTime((day) => daysBetween("2026-09-01", day) <= 14, (acts) => acts.find((act) => act.what === "paper" && act.kind === "D15")?.day);
  const overview = inTime((day) => day <= "2026-09-30", (acts) => acts.find((act) => act.what === "control" && act.kind === "overview")?.day);
  for (const count of [first, programme, overview]) {
    expect(count).toBeGreaterThan(45);
    expect(count).toBeLessThan(60);
  }
});

test("a mentee has six to fourteen lessons a year on days with lessons, fewer when he came later", () => {
  const lessonsOf = (each: PlayedPair) => actsOf(each, rhythm).filter(({ what }) => what === "lesson");
  for (const each of many) {
    expect(lessonsOf(each).length).toBeGreaterThanOrEqual(5);
    expect(lessonsOf(each).length).toBeLessThanOrEqual(14);
    expect(lessonsOf(each).every(({ day }) => isLessonDay(day))).toBe(true);
  }
  const late = pair("PA-9", { start: "2027-02-01", orderedOn: "2027-02-01", mentees: [{ ...mentee, workStart: "2027-02-01" }] });
  expect(lessonsOf(late).length).toBeLessThan(8);
  expect(lessonsOf(late).every(({ day }) => day > "2027-02-01")).toBe(true);
});

test("pupils have meetings and nothing else", () => {
  expect(new Set(actsOf(pair("PA-3", { teachers: false }), rhythm).map(({ what }) => what))).toEqual(new Set(["meeting"]));
});
