import type { Input } from "../../src/contract/contract";
import { settle } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, keptIn, page, reopened, rowsOf, schoolWithPairs, value } from "./school";

const begun = schoolWithPairs();
const { pairId } = begun;
settle(begun.workspace, "vacations", "2026-10-26 – 2026-11-03");
const kept = keptIn(begun.workspace);
/** Monday 7 September 2026, noon. */
const opened = () => reopened(kept, { now: "2026-09-07T12:00:00+03:00" });
type School = ReturnType<typeof opened>;
const input = (more: Partial<Input<"meeting.plan">> = {}): Input<"meeting.plan"> =>
  ({ pairId: pairId as never, kind: "work", date: "2026-09-09" as never, at: "14:10", minutes: 30, mode: "inPerson", topic: "Планы уроков", repeat: "once", until: null, apply: true, ...more });
const plan = (school: School, more: Partial<Input<"meeting.plan">> = {}, who = MENTOR) => value<"meeting.plan">(page(school, who, "meeting.plan", input(more)));
const coming = (school: School, who: string) => value<"pair.show">(page(school, who, "pair.show", { pairId: pairId as never })).planned;
const lines = (school: School, who: string) => value<"home.show">(page(school, who, "home.show", {})).lines.filter(({ rule }) => rule === "meetingPlanned").map(({ due, state, text }) => ({ due, state, key: text.key }));
const states = (school: School) => rowsOf(school, "Встречи").map((row) => row["Состояние"]);

describe("meetings to come (R-P14)", () => {
  it("a series goes to the vacation by itself, is looked at first, and written once however often it is sent", () => {
    const school = opened();
    const look = plan(school, { repeat: "week", apply: false });
    expect(look).toMatchObject({ days: ["2026-09-09", "2026-09-16", "2026-09-23", "2026-09-30", "2026-10-07", "2026-10-14", "2026-10-21"], left: [], until: "2026-10-25", done: false });
    expect(rowsOf(school, "Встречи")).toEqual([]);
    expect(plan(school, { repeat: "week" })).toMatchObject({ done: true });
    expect(plan(school, { repeat: "week" })).toMatchObject({ days: [], done: false, left: expect.arrayContaining([{ day: "2026-09-09", why: "planned" }]) });
    expect(rowsOf(school, "Встречи")).toHaveLength(7);
    expect(rowsOf(school, "Встречи")[0]).toMatchObject({ "Состояние": "назначена", "Время": "14:10", "Минут": 30 });
    expect(coming(school, MENTEE)).toMatchObject([{ date: "2026-09-09", at: "14:10", by: expect.stringMatching(/^Ковалёва/) }, ...Array.from({ length: 6 }, () => ({}))]);
  });

  it("a planned meeting counts nowhere until one tap says that it was held; then the pair works", () => {
    const school = opened();
    plan(school, { kind: "acquaintance" });
    const { meetingId } = coming(school, MENTOR)[0]!;
    expect(page(school, MENTOR, "meeting.confirm", { meetingId, held: true, minutes: null })).toMatchObject({ ok: false, message: { key: "meeting.early" } });
    school.clock.moveTo("2026-09-09T12:00:00+03:00");
    expect(value<"home.show">(page(school, MENTOR, "home.show", {})).lines.map(({ rule }) => rule)).toContain("firstMeeting");
    value(page(school, MENTOR, "meeting.confirm", { meetingId, held: true, minutes: null }));
    expect(rowsOf(school, "Встречи")).toMatchObject([{ "Состояние": "состоялась", "Минут": 30 }]);
    const home = value<"home.show">(page(school, MENTOR, "home.show", {}));
    expect(home.lines.map(({ rule }) => rule)).not.toContain("firstMeeting");
    expect(home.pairs.find((pair) => pair.pairId === pairId)?.state).toBe("working");
    expect(page(school, MENTOR, "meeting.confirm", { meetingId, held: false, minutes: null })).toMatchObject({ ok: false, message: { key: "record.changed" } });
  });

  it("is moved instead of cancelled: the old day stays, the new one says from where it came", () => {
    const school = opened();
    plan(school);
    const { meetingId } = coming(school, MENTEE)[0]!;
    expect(page(school, MENTEE, "meeting.move", { meetingId, date: "2026-09-06" as never, at: "" })).toMatchObject({ ok: false, details: [{ key: "meeting.past", field: "date" }] });
    value(page(school, MENTEE, "meeting.move", { meetingId, date: "2026-09-10" as never, at: "15:00" }));
    expect(states(school)).toEqual(["перенесена", "назначена"]);
    expect(coming(school, MENTOR)).toMatchObject([{ date: "2026-09-10", at: "15:00", movedFrom: "2026-09-09", by: expect.stringMatching(/^Морозов/) }]);
    expect(page(school, MENTOR, "meeting.move", { meetingId, date: "2026-09-11" as never, at: "" })).toMatchObject({ ok: false, code: "conflict" });
    const [once] = coming(school, MENTOR);
    value(page(school, MENTOR, "meeting.move", { meetingId: once!.meetingId, date: "2026-09-11" as never, at: "" }));
    const [twice] = coming(school, MENTOR);
    expect(once).toMatchObject({ moved: ["2026-09-09"], calendar: { uid: `${meetingId}@nastavnik`, sequence: 1, start: "2026-09-10T12:00:00.000Z", end: "2026-09-10T12:30:00.000Z" } });
    expect(twice).toMatchObject({ moved: ["2026-09-09", "2026-09-10"], calendar: { uid: `${meetingId}@nastavnik`, sequence: 2, start: "", end: "" } });
  });

  it("both sides see it from the day before; once its day has passed who leads the pair is asked, and nobody else", () => {
    const school = opened();
    plan(school);
    expect(lines(school, MENTOR)).toEqual([]);
    school.clock.moveTo("2026-09-08T12:00:00+03:00");
    for (const who of [MENTOR, MENTEE]) expect(lines(school, who)).toEqual([{ due: "2026-09-09", state: "due", key: "duty.meetingPlanned.at" }]);
    school.clock.moveTo("2026-09-10T12:00:00+03:00");
    expect(lines(school, MENTOR)).toMatchObject([{ state: "overdue" }]);
    expect([...lines(school, MENTEE), ...lines(school, CURATOR), ...lines(school, OTHER_MENTOR)]).toEqual([]);
    const { meetingId } = coming(school, MENTOR)[0]!;
    value(page(school, MENTOR, "meeting.confirm", { meetingId, held: false, minutes: null }));
    expect(states(school)).toEqual(["не состоялась"]);
    expect(lines(school, MENTOR)).toEqual([]);
  });

  it("«Отметить встречу» on the day of a planned one is that meeting, not a second", () => {
    const school = opened();
    plan(school);
    school.clock.moveTo("2026-09-09T16:00:00+03:00");
    value(page(school, MENTOR, "meeting.log", { pairId: pairId as never, date: "2026-09-09" as never, kind: "work", minutes: 45, agreement: "План к пятнице" }));
    expect(rowsOf(school, "Встречи")).toMatchObject([{ "Состояние": "состоялась", "Минут": 45, "Договорённость": "План к пятнице", "Время": "14:10" }]);
  });

  it("a mentee proposes one; a day that has passed, one after the pair's end and an end before the beginning are said by field", () => {
    const school = opened();
    plan(school, {}, MENTEE);
    expect(coming(school, MENTOR)).toMatchObject([{ by: expect.stringMatching(/^Морозов/), mayAct: true }]);
    const wrong = (more: Partial<Input<"meeting.plan">>) => page(school, MENTOR, "meeting.plan", input(more));
    expect(wrong({ date: "2026-09-06" as never })).toMatchObject({ ok: false, details: [{ key: "meeting.past", field: "date" }] });
    expect(wrong({ date: "2027-06-07" as never })).toMatchObject({ ok: false, details: [{ key: "meeting.afterEnd", field: "date" }] });
    expect(wrong({ repeat: "week", until: "2026-09-08" as never })).toMatchObject({ ok: false, details: [{ key: "meeting.untilBefore", field: "until" }] });
    expect(page(school, OTHER_MENTOR, "meeting.plan", input())).toMatchObject({ ok: false, code: "not-found" });
  });
});
