import type { Input, Output } from "../../src/contract/contract";
import { consent } from "./forms-school";
import { settle, typeCell } from "./paper-school";
import { CURATOR, keptIn, MENTEE, MENTOR, page, reopened, rowsOf, schoolWithPairs, value } from "./school";

type Paired = ReturnType<typeof schoolWithPairs>;
const day = (text: string) => text as never;
const TEN = { minutes: 11 };

/** Pairs with their consents at noon of Tuesday 8 September, the calendar switched on. */
const begun = schoolWithPairs();
consent(begun.workspace, rowsOf(begun.workspace, "Люди").filter((row) => String(row["Эл. почта"] ?? "") !== "").map((row) => String(row["Ид"])));
begun.workspace.clock.moveTo("2026-09-08T12:00:00+03:00");
const kept = keptIn(begun.workspace);
function opened(on = "да"): Paired {
  const workspace = reopened(kept);
  if (on !== "") settle(workspace, "eventsInCalendar", on);
  return { ...begun, workspace };
}
const plan = ({ workspace, pairId }: Paired, more: Partial<Input<"meeting.plan">> = {}) => value<"meeting.plan">(page(workspace, MENTOR, "meeting.plan", {
  pairId: day(pairId), kind: "work", date: day("2026-09-10"), at: "14:10", minutes: 30, mode: "", topic: "Секретная тема", repeat: "once", until: null, apply: true, ...more,
}));
const planned = ({ workspace, pairId }: Paired) => value<"pair.show">(page(workspace, MENTOR, "pair.show", { pairId: day(pairId) })).planned;
const seen = ({ workspace }: Paired, email: string) => workspace.as(email).calendar().map(({ summary, start, sequence, attendees }) => [summary.replace(/\d{3}$/, "***"), "dateTime" in start ? start.dateTime : start.date, sequence, attendees.length]);
const health = ({ workspace }: Paired): Output<"health.show"> => value<"health.show">(page(workspace, CURATOR, "health.show", {}));
const filesOf = ({ workspace }: Paired, email: string) => workspace.as(email).letters().flatMap(({ mail }) => mail.attachments).length;
const FIRST = ["Встреча: П-***", "2026-09-10T11:10:00.000Z", 0, 2];

describe("the program's own calendar (R-L01)", () => {
  it("a planned meeting stands in both calendars by the pair's code, is moved in its place, and goes when it is called off; nobody gets a mail of it", () => {
    const school = opened();
    const { workspace } = school;
    plan(school);
    workspace.clock.advance(TEN);
    expect([seen(school, MENTOR), seen(school, MENTEE), seen(school, CURATOR)]).toEqual([[FIRST], [FIRST], []]);
    const mails = workspace.mail().length;
    value(page(workspace, MENTEE, "meeting.move", { meetingId: planned(school)[0]!.meetingId, date: day("2026-09-11"), at: "" }));
    workspace.clock.advance(TEN);
    expect(seen(school, MENTOR)).toEqual([["Встреча: П-***", "2026-09-11", 1, 2]]);
    expect(workspace.calendars().map(({ summary, events }) => [summary, events.length])).toEqual([["Наставничество", 1]]);
    workspace.clock.moveTo("2026-09-11T15:00:00+03:00");
    value(page(workspace, MENTOR, "meeting.confirm", { meetingId: planned(school)[0]!.meetingId, held: false, minutes: null }));
    workspace.clock.advance(TEN);
    expect([seen(school, MENTOR), seen(school, MENTEE)]).toEqual([[], []]);
    expect(workspace.mail().slice(0, mails).every(({ text }) => !text.includes("Секретн"))).toBe(true);
    expect(JSON.stringify([workspace.calendars(), workspace.executions().map(({ log }) => log)])).not.toContain("Секретн");
    // No address of anybody lies in the sheet that remembers.
    expect(JSON.stringify(rowsOf(workspace, "Записи календаря"))).not.toContain("@school0");
  });

  it("what was held stays, a visit comes by the hour of its lesson, and what a hand changes in the sheet is told at the next new day", () => {
    const school = opened();
    const { workspace, pairId, mentee } = school;
    const [bell] = workspace.sheet("Звонки");
    workspace.as(CURATOR).paste("Звонки", "A2", [bell!.map((header) => ({ "Урок": "2", "Начало": "09:20", "Конец": "10:05" })[String(header)] ?? "")]);
    plan(school, { date: day("2026-09-08"), at: "13:00" });
    value(page(workspace, MENTOR, "observation.plan", { observationId: null, lesson: {
      pairId: day(pairId), menteeId: day(mentee), lessonDate: day("2026-09-15"), lessonNumber: 2, class: "7Б", subject: "математика", topic: "Секретная тема", talkOn: day("2026-09-08"), startsAt: "", focus: "", success: "",
    } as never }));
    workspace.clock.advance(TEN);
    value(page(workspace, MENTOR, "meeting.confirm", { meetingId: planned(school)[0]!.meetingId, held: true, minutes: null }));
    workspace.clock.advance(TEN);
    expect(seen(school, MENTEE)).toEqual([["Встреча: П-***", "2026-09-08T10:00:00.000Z", 0, 2], ["Посещение урока: П-***", "2026-09-15T06:20:00.000Z", 0, 2]]);
    typeCell(workspace, "Посещения", () => true, "Дата урока", "16.09.2026");
    workspace.clock.moveTo("2026-09-09T12:00:00+03:00");
    expect(seen(school, MENTEE)[1]).toEqual(["Посещение урока: П-***", "2026-09-16T06:20:00.000Z", 1, 2]);
  });

  it("a series is one event a meeting; a run that is killed between two of them goes on and makes nothing twice", () => {
    const school = opened();
    const { workspace } = school;
    const { days } = plan(school, { repeat: "week", until: day("2026-10-08") });
    for (const afterCalls of [6, 9, 12]) {
      workspace.killNext({ afterCalls });
      workspace.clock.advance(TEN);
    }
    workspace.clock.moveTo("2026-09-09T12:00:00+03:00");
    expect(seen(school, MENTEE).map(([, at]) => String(at).slice(0, 10))).toEqual(days);
    expect(workspace.calendars().flatMap(({ events }) => events)).toHaveLength(days.length);
    expect(rowsOf(workspace, "Записи календаря").map((row) => row["Состояние"])).toEqual(days.map(() => "в календаре"));
  });

  it("somebody who deleted the whole calendar gets another with all that is to come", () => {
    const school = opened();
    const { workspace } = school;
    plan(school);
    workspace.clock.advance(TEN);
    (workspace.calendars() as unknown[]).splice(0);
    plan(school, { date: day("2026-09-17") });
    workspace.clock.moveTo("2026-09-09T12:00:00+03:00");
    expect(seen(school, MENTEE).map(([, at]) => at)).toEqual(["2026-09-10T11:10:00.000Z", "2026-09-17T11:10:00.000Z"]);
  });
});

describe("where the calendar is off or refused", () => {
  it("it is off until the school says «да»; nothing is asked of Google", () => {
    const school = opened("");
    plan(school);
    school.workspace.clock.moveTo("2026-09-09T12:00:00+03:00");
    expect([school.workspace.calendars(), health(school).calendar]).toEqual([[], undefined]);
    expect(filesOf(school, MENTEE)).toBe(1);
  });

  it("with the event in her calendar the letter brings no file; with the API off it does, and health says what is off and how it is mended", () => {
    const school = opened();
    const { workspace } = school;
    workspace.switchOffServices("calendar");
    plan(school);
    workspace.clock.moveTo("2026-09-09T12:00:00+03:00");
    expect([seen(school, MENTEE), filesOf(school, MENTEE)]).toEqual([[], 1]);
    expect(health(school).calendar).toEqual({ key: "service.off", params: { service: "Google Calendar API" } });
    workspace.switchOnServices("calendar");
    plan(school, { date: day("2026-09-17") });
    workspace.clock.advance(TEN);
    expect([seen(school, MENTEE).length, health(school).calendar]).toEqual([2, null]);
    workspace.clock.moveTo("2026-09-16T12:00:00+03:00");
    expect(filesOf(school, MENTEE)).toBe(1);
    expect(workspace.as(MENTEE).letters().filter(({ mail }) => mail.at.startsWith("2026-09-16")).map(({ mail }) => mail.text.includes("17.09.2026, 14:10"))).toEqual([true]);
  });
});
