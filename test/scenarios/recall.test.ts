import ICAL from "ical.js";
import { settle } from "./paper-school";
import { consent, mailDays } from "./forms-school";
import { CURATOR, lessonOf, MENTEE, MENTOR, page, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>;
const READ = "Срок наставничества: прочесть подписанную бумагу и отметить «ознакомлен(а)»";
const day = (text: string) => text as never;

/** Pairs under an order of 7 September whose people have given their consents that morning. */
function schoolOfMail(): School {
  const school = schoolWithPairs();
  const people = rowsOf(school.workspace, "Люди").filter((row) => String(row["Эл. почта"] ?? "") !== "").map((row) => String(row["Ид"]));
  consent(school.workspace, people);
  return school;
}
const lettersTo = ({ workspace }: School, email: string) => workspace.as(email).letters().map(({ mail }) => mail).reverse().map((mail) => ({ day: mail.at.slice(0, 10), subject: mail.subject, text: mail.text ?? "" }));

describe("the letter of the day recalls terms (T12, T16, T17)", () => {
  it("the mentor hears of the first meeting the morning after the order and again before it ends, in one letter with what else concerns her", () => {
    const school = schoolOfMail();
    const { workspace } = school;
    workspace.clock.moveTo("2026-09-18T20:00:00+03:00");
    const of = (what: string) => lettersTo(school, MENTOR).filter(({ text }) => text.includes(what)).map(({ day: on }) => on);
    expect(of("первая встреча")).toEqual(["2026-09-08", "2026-09-14"]);
    expect(lettersTo(school, MENTEE).map(({ day: on, subject }) => [on, subject])).toEqual(["2026-09-08", "2026-09-14"].map((on) => [on, READ]));
    const [first] = lettersTo(school, MENTOR);
    expect(first!.subject).toMatch(/^Сроки наставничества: \d$/);
    expect(first!.text).toMatch(/первая встреча: П-\d{3} – до 14\.09\.2026 включительно/);
    expect(workspace.mail().every(({ text = "", html = "" }) => !/Морозов|Левин|Ковал/.test(`${text}${html}`))).toBe(true);
    expect(first!.text).toMatch(/отметить сделанное:\nhttps:\/\/script\.google\.com\/\S+\/exec/);
    // One letter a person a day, whatever is due.
    expect(Math.max(...Object.values(mailDays(workspace)))).toBeLessThanOrEqual(new Set(workspace.mail().flatMap(({ to }) => to)).size);
  });

  it("what is done is recalled no more", () => {
    const school = schoolOfMail();
    const { workspace, pairId } = school;
    workspace.clock.moveTo("2026-09-08T12:00:00+03:00");
    value(page(workspace, MENTOR, "meeting.log", { pairId: day(pairId), date: day("2026-09-08"), kind: "acquaintance", minutes: 40, mode: "", agreement: "", nextStep: "", nextStepBy: null } as never));
    workspace.clock.moveTo("2026-09-16T12:00:00+03:00");
    expect(lettersTo(school, MENTOR).filter(({ text }) => text.includes("первая встреча")).map(({ day: on }) => on)).toEqual(["2026-09-08"]);
  });

  it("not to whom no consent allows, not in vacations, and not at all where the school has switched it off", () => {
    const school = schoolOfMail();
    const { workspace } = school;
    settle(workspace, "vacations", "2026-09-09 – 2026-09-18");
    workspace.clock.moveTo("2026-09-20T12:00:00+03:00");
    expect(lettersTo(school, MENTOR).map(({ day: on }) => on)).toEqual(["2026-09-08"]);
    workspace.clock.moveTo("2026-09-21T12:00:00+03:00");
    expect(lettersTo(school, MENTOR).map(({ day: on }) => on)).toEqual(["2026-09-08", "2026-09-21"]);
    const other = schoolWithPairs().workspace;
    other.clock.moveTo("2026-09-09T12:00:00+03:00");
    expect(other.mail()).toEqual([]);
    const off = schoolOfMail();
    settle(off.workspace, "dutyMail", "нет");
    off.workspace.clock.moveTo("2026-09-09T12:00:00+03:00");
    expect(off.workspace.mail()).toEqual([]);
  });

  it("the invitation to the review reaches the mentee in the letter and on her card, with the day (R-F07)", () => {
    const school = schoolWithPairs({ now: "2026-11-15T20:00:00+03:00" });
    const { workspace, mentee } = school;
    consent(workspace, [mentee]);
    workspace.clock.moveTo("2026-11-16T12:00:00+03:00");
    const stageId = String(rowsOf(workspace, "Этапы").find((row) => row["Ид наставляемого"] === mentee && row["№"] === 1)!["Ид"]);
    const card = (email: string) => value<"assessment.show">(page(workspace, email, "assessment.show", { stageId }));
    const { assessmentId, package: items } = card(CURATOR);
    for (const { itemId } of items) value(page(workspace, CURATOR, "assessment.receive", { itemId, receivedOn: day("2026-11-16"), note: "" }));
    value(page(workspace, CURATOR, "assessment.review", { assessmentId: assessmentId!, step: { do: "invite", on: day("2026-11-19"), what: "Уточнить часы кружка" } }));
    expect(card(MENTEE)).toMatchObject({ assessmentId: null, invitedOn: "2026-11-19", invitedFor: "" });
    workspace.clock.moveTo("2026-11-17T12:00:00+03:00");
    expect(lettersTo(school, MENTEE).at(-1)).toMatchObject({ day: "2026-11-17", text: expect.stringContaining("вас приглашают на рассмотрение документов оценки – 19.11.2026") as unknown });
    expect(workspace.mail().every(({ text = "", html = "" }) => !`${text}${html}`.includes("кружка"))).toBe(true);
  });

  it("a step after a lesson is the mentee's, and what was typed there is in no letter", () => {
    const school = schoolOfMail();
    const { workspace, pairId, mentee } = school;
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { nextStep: "Секретный шаг", nextStepBy: day("2026-09-18") })));
    workspace.clock.moveTo("2026-09-22T12:00:00+03:00");
    expect(lettersTo(school, MENTEE).map(({ day: on, subject }) => [on, subject])).toEqual([["2026-09-08", READ], ["2026-09-14", "Сроки наставничества: 2"], ["2026-09-21", "Сроки наставничества: 2"]]);
    expect(workspace.mail().every(({ text = "", html = "" }) => !`${text}${html}`.includes("Секретный"))).toBe(true);
    expect(rowsOf(workspace, "Письма").every((row) => row["Состояние"] === "отправлено")).toBe(true);
  });
});

it("a planned meeting and a planned lesson stand in the letter of the day before, with the pair's code and no word of theirs (R-P14)", () => {
  const school = schoolOfMail();
  const { workspace, pairId, mentee } = school;
  workspace.clock.moveTo("2026-09-08T12:00:00+03:00");
  value(page(workspace, MENTOR, "meeting.plan", { pairId: day(pairId), kind: "work", date: day("2026-09-10"), at: "14:10", minutes: 30, mode: "", topic: "Секретная тема", repeat: "once", until: null, apply: true }));
  value(page(workspace, MENTOR, "observation.plan", { observationId: null, lesson: {
    pairId: day(pairId), menteeId: day(mentee), lessonDate: day("2026-09-11"), lessonNumber: 2, class: "7Б", subject: "математика", topic: "Секретная тема", talkOn: day("2026-09-08"), startsAt: "", focus: "", success: "",
  } as never }));
  workspace.clock.moveTo("2026-09-11T20:00:00+03:00");
  const of = (email: string, what: string) => lettersTo(school, email).filter(({ text }) => text.includes(what)).map(({ day: on }) => on);
  expect([of(MENTOR, "– встреча: П-"), of(MENTEE, "– встреча: П-")]).toEqual([["2026-09-09", "2026-09-10"], ["2026-09-09"]]);
  // Her letter of the tenth comes because of the lesson, and says what else is that day.
  expect([of(MENTOR, "– посещение урока: П-"), of(MENTEE, "– посещение урока: П-")]).toEqual([["2026-09-10"], []]);
  expect(lettersTo(school, MENTEE).find(({ text }) => text.includes("– встреча: П-"))!.text).toMatch(/– встреча: П-\d{3} – 10\.09\.2026/);
  expect(workspace.mail().every(({ text = "", html = "" }) => !`${text}${html}`.includes("Секретная"))).toBe(true);
});

/** Entries of the calendar file that came with a letter of that day. */
function entriesOf({ workspace }: School, email: string, on: string) {
  const files = workspace.as(email).letters().filter(({ mail }) => mail.at.startsWith(on)).flatMap(({ mail }) => mail.attachments);
  expect(files.map(({ name, type }) => [name, type])).toEqual(files.map(() => ["nastavnik.ics", "text/calendar"]));
  return files.flatMap(({ base64 }) => {
    const calendar = new ICAL.Component(ICAL.parse(Buffer.from(base64, "base64").toString("utf8")) as never);
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    return calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each)).map(({ uid, sequence, summary, startDate, endDate, attendees }) => ({ uid, sequence, summary, start: startDate.toJSDate().toISOString(), end: endDate.toString(), guests: attendees.length }));
  });
}

it("the letter brings the meeting as a file for the calendar; after a move the next letter's takes its place, and the page's file is the same entry (R-L01)", () => {
  const school = schoolOfMail();
  const { workspace, pairId } = school;
  workspace.clock.moveTo("2026-09-08T12:00:00+03:00");
  value(page(workspace, MENTOR, "meeting.plan", { pairId: day(pairId), kind: "work", date: day("2026-09-10"), at: "14:10", minutes: 30, mode: "", topic: "Секретная тема", repeat: "once", until: null, apply: true }));
  workspace.clock.moveTo("2026-09-09T12:00:00+03:00");
  const [first] = entriesOf(school, MENTEE, "2026-09-09");
  expect(first).toMatchObject({ sequence: 0, start: "2026-09-10T11:10:00.000Z", end: "2026-09-10T11:40:00Z", guests: 0 });
  expect(first!.summary).toMatch(/^Встреча: П-\d{3}$/);
  expect(lettersTo(school, MENTEE).find(({ day: on }) => on === "2026-09-09")!.text).toMatch(/– встреча: П-\d{3} – 10\.09\.2026, 14:10/);
  const planned = () => value<"pair.show">(page(workspace, MENTOR, "pair.show", { pairId: day(pairId) })).planned[0]!;
  expect(planned().calendar.uid).toBe(first!.uid);
  value(page(workspace, MENTEE, "meeting.move", { meetingId: planned().meetingId, date: day("2026-09-11"), at: "09:00" }));
  workspace.clock.moveTo("2026-09-10T12:00:00+03:00");
  for (const email of [MENTOR, MENTEE]) expect(entriesOf(school, email, "2026-09-10")).toMatchObject([{ uid: first!.uid, sequence: 1, start: "2026-09-11T06:00:00.000Z" }]);
  expect(planned().calendar).toMatchObject({ uid: first!.uid, sequence: 1 });
  // A term by which something is to be done is no entry.
  expect(entriesOf(school, MENTOR, "2026-09-08")).toEqual([]);
});

it("tomorrow's event is named to who is called to it or gives it, by its kind and without its title; whoever declined hears nothing (R-H01, R-H15)", () => {
  const school = schoolOfMail();
  const { workspace, mentee } = school;
  const OTHER = "o.levina@school0.example";
  workspace.clock.moveTo("2026-09-08T12:00:00+03:00");
  value(page(workspace, CURATOR, "event.series", { date: day("2026-09-15"), at: "14:30", every: "twoWeeks", topics: ["Секретная тема", "Секретная другая"], subject: "", hostId: null, host: "Секретный гость", hours: 2, link: "", invite: true, apply: true }));
  value(page(workspace, CURATOR, "event.save", {
    eventId: null, kind: "openLesson", date: day("2026-09-17"), until: null, at: "", title: "Секретный урок", class: "6А", subject: "математика", lessonNumber: null, aim: "", level: "", hours: null, result: "", link: "", hostId: day(mentee), host: "", invite: [], inviteAll: false,
  }));
  const [session] = value<"event.show">(page(workspace, OTHER, "event.show", { earlier: false })).events;
  value(page(workspace, OTHER, "event.attend", { eventId: session!.eventId, personId: null, stand: "missed", result: "", hours: null, reflection: "" }));
  workspace.clock.moveTo("2026-09-18T20:00:00+03:00");
  const of = (email: string, what: string) => lettersTo(school, email).filter(({ text }) => text.includes(what)).map(({ day: on }) => on);
  expect([MENTEE, OTHER, MENTOR].map((email) => of(email, "– занятие Школы молодого педагога – 15.09.2026, 14:30"))).toEqual([["2026-09-14"], [], []]);
  expect([MENTEE, OTHER, MENTOR].map((email) => of(email, "– открытый урок – 17.09.2026"))).toEqual([["2026-09-16"], [], []]);
  expect(entriesOf(school, MENTEE, "2026-09-14")).toMatchObject([{ uid: `${session!.eventId}@nastavnik`, summary: "Занятие Школы молодого педагога", start: "2026-09-15T11:30:00.000Z" }]);
  expect(workspace.mail().every((mail) => !JSON.stringify(mail).includes("Секретн"))).toBe(true);
});
