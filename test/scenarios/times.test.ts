import type { Input } from "../../src/contract/contract";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, keptIn, page, registry, reopened, rowsOf, schoolWithPairs, value } from "./school";

const begun = schoolWithPairs();
const { pairId, otherPairId, mentee, otherMentee } = begun;
const table = (text: string): string[][] => text.split("\n").map((row) => row.split("|"));
const BELLS = "1|8:30|9:15\n2|9:25|10:10\n3|10:30|11:15\n4|11:25|12:10\n5|12:30|13:15\n6|13:25|14:10";
/** Monday to Friday: the mentor teaches 1, 2 and 4, the mentee 1, 3 and 4. */
const week = (who: string, numbers: string) => ["пн", "вт", "ср", "чт", "пт"].map((day) => `${who}|${day}|${numbers}|7Б|алгебра|12`).join("\n");
const paste = (what: Input<"timetable.paste">["what"], text: string, workspace = begun.workspace) => value<"timetable.paste">(registry(workspace, CURATOR, "timetable.paste", { what, rows: table(text), from: "2026-09-01" as never, apply: true }));
paste("bells", BELLS);
paste("timetable", [week("Ковалёва", "1,2,4"), week("Морозов", "1,3,4"), week("Лугова", "1,2"), week("Римская-Левина", "1,2")].join("\n"));
/** Ковалёва leads a second pair, with the mentee of Лугова. */
const secondPairId = (() => {
  const mentor = value<"person.search">(registry(begun.workspace, CURATOR, "person.search", { query: "ковалева", kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!;
  const { pairId: made } = value<"pair.propose">(registry(begun.workspace, CURATOR, "pair.propose", { form: "teacher-teacher", variant: "subject", mentorId: mentor.personId, menteeIds: [otherMentee as never], goal: "", start: "2026-09-01" as never, end: null, workStart: null, loadReason: "" }));
  value(registry(begun.workspace, CURATOR, "pair.agree", { pairIds: [made], mentorOn: "2026-09-03" as never, menteeOn: "2026-09-04" as never }));
  value(registry(begun.workspace, CURATOR, "paper.enter", { kind: "D10", number: "42-од", date: "2026-09-07" as never, pairIds: [made] }));
  return made;
})();
const kept = keptIn(begun.workspace);
/** Monday 7 September 2026, noon. */
const opened = () => {
  const school = reopened(kept);
  school.clock.moveTo("2026-09-07T12:00:00+03:00");
  return school;
};
type School = ReturnType<typeof opened>;
const input = (more: Partial<Input<"meeting.plan">> = {}): Input<"meeting.plan"> =>
  ({ pairId: pairId as never, kind: "work", date: "2026-09-09" as never, at: "12:30", minutes: 30, mode: "inPerson", topic: "", repeat: "once", until: null, apply: true, ...more });
const plan = (school: School, who: string, more: Partial<Input<"meeting.plan">> = {}) => page(school, who, "meeting.plan", input(more));
const times = (school: School, who: string, more: Partial<Input<"meeting.times">> = {}) => value<"meeting.times">(page(school, who, "meeting.times", { pairId: pairId as never, minutes: 30, meetingId: null, ...more }));
const on = (school: School, who: string, day: string, more: Partial<Input<"meeting.times">> = {}) => times(school, who, more).slots.filter((slot) => slot.day === day).map(({ at, when }) => `${at} ${when}`);
const coming = (school: School, who: string) => value<"pair.show">(page(school, who, "pair.show", { pairId: pairId as never })).planned;
const lesson = { pairId: pairId as never, menteeId: mentee as never, lessonDate: "2026-09-09" as never, lessonNumber: 3, class: "7Б", subject: "алгебра", topic: "" };

describe("times that suit both (R-L01)", () => {
  it("mentor and mentee are shown the same times of two weeks, and a lesson to visit is the mentor's alone", () => {
    const school = opened();
    expect(on(school, MENTOR, "2026-09-09")).toEqual(["07:55 before", "12:30 after", "13:25 after"]);
    expect(times(school, MENTEE).slots).toEqual(times(school, MENTOR).slots);
    expect(on(school, MENTOR, "2026-09-07")).toEqual(["12:30 after", "13:25 after"]);
    expect(on(school, MENTOR, "2026-09-12")).toEqual([]);
    expect(times(school, MENTOR).lessons.slice(0, 2)).toEqual([
      { menteeId: mentee, day: "2026-09-08", number: 3, at: "10:30", until: "11:15", class: "7Б", subject: "алгебра", room: "12" }, expect.objectContaining({ day: "2026-09-09", number: 3 }),
    ]);
    expect(times(school, MENTEE).lessons).toEqual([]);
    expect(page(school, OTHER_MENTOR, "meeting.times", { pairId: pairId as never, minutes: 30, meetingId: null })).toMatchObject({ ok: false, code: "not-found" });
  });

  it("an absence takes the day without a word of it; without a timetable the page says why there is nothing", () => {
    const school = opened();
    paste("absences", "Морозов|09.09.2026|", school);
    expect(on(school, MENTOR, "2026-09-09")).toEqual([]);
    expect(JSON.stringify(times(school, MENTOR))).not.toContain("away");
    const bare = schoolWithPairs();
    expect(times(bare.workspace, MENTOR, { pairId: bare.pairId as never })).toMatchObject({ slots: [], lessons: [], why: "noBells" });
  });
});

describe("nobody is booked twice", () => {
  it("a meeting of another pair takes the time; who may see it is told which, others only that it is taken", () => {
    const school = opened();
    value(plan(school, MENTOR, { pairId: secondPairId, at: "12:30", minutes: 60 }));
    expect(on(school, MENTEE, "2026-09-09")).toEqual(["07:55 before"]);
    expect(plan(school, MENTOR)).toMatchObject({ ok: false, details: [{ key: "clash.meeting", field: "at", params: { pair: expect.stringMatching(/^П-/), from: "12:30", to: "13:30" } }] });
    const refused = plan(school, MENTEE);
    expect(refused).toMatchObject({ ok: false, details: [{ key: "clash.taken", field: "at", params: { who: expect.stringMatching(/^Ковалёва/), date: "2026-09-09" } }] });
    expect(JSON.stringify(refused)).not.toMatch(/12:30|П-/);
    expect(plan(school, OTHER_MENTOR, { pairId: otherPairId as never, at: "13:00" })).toMatchObject({ ok: false, details: [{ key: "clash.taken", params: { who: expect.stringMatching(/^Римская/) } }] });
    expect(plan(school, MENTEE, { at: "13:30" })).toMatchObject({ ok: true });
    expect(rowsOf(school, "Встречи")).toHaveLength(2);
  });

  it("of a series the taken days are left out by name; a lesson in the way is said and left to them", () => {
    const school = opened();
    value(plan(school, MENTOR, { pairId: secondPairId, date: "2026-09-16" as never }));
    expect(value<"meeting.plan">(plan(school, MENTOR, { repeat: "week", until: "2026-09-23" as never }))).toMatchObject({ days: ["2026-09-09", "2026-09-23"], left: [{ day: "2026-09-16", why: "busy" }], done: true });
    const look = value<"meeting.plan">(plan(school, MENTOR, { date: "2026-09-10" as never, at: "10:30", apply: false }));
    expect(look).toMatchObject({ days: ["2026-09-10"], warned: [{ key: "clash.lesson", params: { who: expect.stringMatching(/^Морозов/), from: "10:30", to: "11:15" } }] });
    expect(plan(school, MENTOR, { date: "2026-09-10" as never, at: "10:30" })).toMatchObject({ ok: true });
  });

  it("moving does not stand in its own way, and is refused where the time is taken", () => {
    const school = opened();
    value(plan(school, MENTOR, { pairId: secondPairId, at: "13:25" }));
    value(plan(school, MENTOR));
    const { meetingId } = coming(school, MENTOR)[0]!;
    expect(on(school, MENTOR, "2026-09-09")).toEqual([]);
    expect(on(school, MENTOR, "2026-09-09", { meetingId })).toEqual(["07:55 before", "12:30 after"]);
    expect(page(school, MENTOR, "meeting.move", { meetingId, date: "2026-09-09" as never, at: "13:30" })).toMatchObject({ ok: false, details: [{ key: "clash.meeting", field: "at" }] });
    expect(page(school, MENTOR, "meeting.move", { meetingId, date: "2026-09-09" as never, at: "12:40" })).toMatchObject({ ok: true });
  });

  it("a visit to a lesson and a meeting do not fall on one time, whichever was first", () => {
    const school = opened();
    value(plan(school, MENTOR, { pairId: secondPairId, at: "10:40" }));
    expect(page(school, MENTOR, "observation.plan", { lesson, observationId: null })).toMatchObject({ ok: false, details: [{ key: "clash.meeting", field: "lessonNumber" }] });
    const { observationId } = value<"observation.plan">(page(school, MENTOR, "observation.plan", { lesson: { ...lesson, lessonDate: "2026-09-10" as never }, observationId: null }));
    expect(plan(school, MENTOR, { date: "2026-09-10" as never, at: "11:00" })).toMatchObject({ ok: false, details: [{ key: "clash.visit" }, { key: "clash.visit" }] });
    expect(page(school, MENTOR, "observation.plan", { lesson: { ...lesson, lessonDate: "2026-09-10" as never, topic: "Дроби" }, observationId })).toMatchObject({ ok: true });
    expect(times(school, MENTOR).lessons.map(({ day }) => day)).not.toContain("2026-09-10");
  });
});
