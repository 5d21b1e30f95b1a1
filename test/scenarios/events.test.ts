import type { Input } from "../../src/contract/contract";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, keptIn, page, reopened, rowsOf, schoolWithPairs, value } from "./school";

const begun = schoolWithPairs();
// Monday 12 October 2026, noon.
begun.workspace.clock.moveTo("2026-10-12T12:00:00+03:00");
const kept = keptIn(begun.workspace);
const opened = () => reopened(kept);
type School = ReturnType<typeof opened>;
type Typed = Partial<Input<"event.save">>;
const OTHER_MENTEE = "o.levina@school0.example";
const { mentee, otherMentee } = begun;

const input = (more: Typed = {}): Input<"event.save"> => ({
  eventId: null, kind: "openLesson", date: "2026-10-20" as never, until: null, at: "10:30", title: "Дроби: сложение", class: "6А", subject: "математика", lessonNumber: 3, aim: "Посмотреть работу в парах", level: "", hours: null, result: "",
  link: "https://drive.example/plan", hostId: null, host: "Петрова О. И.", invite: [], inviteAll: false, ...more,
});
const save = (school: School, who: string, more: Typed = {}) => value<"event.save">(page(school, who, "event.save", input(more)));
const shown = (school: School, who: string, earlier = false) => value<"event.show">(page(school, who, "event.show", { earlier }));
const attend = (school: School, who: string, eventId: string, more: Partial<Input<"event.attend">> = {}) => page(school, who, "event.attend", { eventId: eventId as never, personId: null, stand: "going", result: "", hours: null, reflection: "", ...more });
const parts = (school: School) => rowsOf(school, "Участие в событиях").map((row) => [row["Имя"], row["Участие"], row["Что взял(а) для себя"]]);

describe("open lessons of experienced teachers (R-H15)", () => {
  it("the curator enters one and invites every teacher who is a mentee; each sees it and himself alone, and answers with one tap", () => {
    const school = opened();
    const { eventId, invited } = save(school, CURATOR, { inviteAll: true });
    expect(invited).toBe(2);
    expect(rowsOf(school, "События")).toMatchObject([{ "Вид": "открытый урок", "Название или тема": "Дроби: сложение", "Чей урок": "Петрова О. И.", "№ урока": 3, "Состояние": "внесено" }]);
    const seen = shown(school, MENTEE);
    expect(seen.events).toMatchObject([{ title: "Дроби: сложение", hostName: "Петрова О. И.", people: [{ me: true, stand: "invited" }], counts: { all: 1 }, mayChange: false, mayWithdraw: false }]);
    value(attend(school, MENTEE, eventId));
    expect(parts(school)).toEqual([["Морозов Павел Сергеевич", "идёт", ""], ["Римская-Левина Ольга Викторовна", "приглашён(а)", ""]]);
    expect(shown(school, MENTOR).events[0]!.people).toMatchObject([{ stand: "going", mayMark: true }]);
    expect(shown(school, MENTOR).events[0]!.counts).toEqual({ all: 2, invited: 1, going: 1, came: 0 });
  });

  it("on its day the mentee writes what he takes along: his mentor and the curator read it, another mentor does not", () => {
    const school = opened();
    const { eventId } = save(school, CURATOR, { inviteAll: true });
    const came = { stand: "came" as const, reflection: "Возьму работу в парах: все заняты." };
    expect(attend(school, MENTEE, eventId, came)).toMatchObject({ ok: false, details: [{ key: "event.early", field: "stand" }] });
    school.clock.moveTo("2026-10-20T12:00:00+03:00");
    value(attend(school, MENTEE, eventId, came));
    const read = (who: string) => shown(school, who).events[0]!.people.map(({ me, reflection }) => (me || reflection !== "" ? reflection : "")).filter((said) => said !== "");
    expect([MENTEE, MENTOR, CURATOR, OTHER_MENTOR, OTHER_MENTEE].map(read)).toEqual([[came.reflection], [came.reflection], [came.reflection], [], []]);
    // The mentor's own mark leaves the words as they are.
    value(attend(school, MENTOR, eventId, { personId: mentee as never, stand: "came" }));
    expect(parts(school)[0]).toEqual(["Морозов Павел Сергеевич", "был(а)", came.reflection]);
  });
});

describe("mutual visits by ШМО (R-H16)", () => {
  it("a head of a subject plans visits of the own subject; another one is said by field", () => {
    const school = opened();
    const luga = value<"person.search">(page(school, CURATOR, "person.search", { query: "лугова", kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!.personId;
    value(page(school, CURATOR, "appointment.make", { personId: luga, role: "headOfSubject", scope: "математика", from: "2026-09-01" as never, to: null, orderNumber: "", orderDate: null }));
    const visit: Typed = { kind: "mutualVisit", invite: [mentee as never], title: "Опрос в начале урока" };
    // She is a mentor too: the mentee is not hers, the subject is.
    expect(page(school, OTHER_MENTOR, "event.save", input({ ...visit, subject: "химия", invite: [] }))).toMatchObject({ ok: false, details: [{ key: "event.subjectYours", field: "subject", params: { subjects: "математика" } }] });
    const { eventId } = save(school, OTHER_MENTOR, visit);
    expect(shown(school, MENTEE).events).toMatchObject([{ kind: "mutualVisit", title: "Опрос в начале урока" }]);
    school.clock.moveTo("2026-10-21T12:00:00+03:00");
    value(attend(school, OTHER_MENTOR, eventId, { personId: mentee as never, stand: "came" }));
    expect(parts(school)).toEqual([["Морозов Павел Сергеевич", "был(а)", ""]]);
  });
});

describe("contests, seminars, webinars (R-I08) and courses (R-I09)", () => {
  it("a mentee writes down his own contest of last week with level and result, and nobody else's", () => {
    const school = opened();
    const contest: Typed = { kind: "contest", title: "Современный урок", date: "2026-10-05" as never, level: "municipal", host: "", lessonNumber: null, class: "", subject: "" };
    expect(page(school, MENTEE, "event.save", input(contest))).toMatchObject({ ok: false, details: [{ key: "event.nobody", field: "invite" }] });
    expect(page(school, MENTEE, "event.save", input({ ...contest, invite: [otherMentee as never] }))).toMatchObject({ ok: false, code: "not-found" });
    const { eventId } = save(school, MENTEE, { ...contest, invite: [mentee as never] });
    value(attend(school, MENTEE, eventId, { stand: "came", result: "Призёр" }));
    expect(rowsOf(school, "Участие в событиях")).toMatchObject([{ "Участие": "был(а)", "Результат": "Призёр" }]);
    expect(shown(school, MENTOR).events).toMatchObject([{ level: "municipal", people: [{ result: "Призёр" }], mayChange: false }]);
    expect(shown(school, OTHER_MENTEE).events).toEqual([]);
  });

  it("courses are suggested with their hours, go over several days, and are completed with the hours of the certificate", () => {
    const school = opened();
    const { eventId } = save(school, MENTOR, { kind: "courses", title: "Функциональная грамотность", date: "2026-10-13" as never, until: "2026-10-30" as never, at: "", hours: 36, host: "", lessonNumber: null, class: "", subject: "", invite: [mentee as never] });
    expect(shown(school, MENTEE).events).toMatchObject([{ hours: 36, over: false, people: [{ stand: "invited" }] }]);
    school.clock.moveTo("2026-10-30T18:00:00+03:00");
    value(attend(school, MENTEE, eventId, { stand: "came", hours: 34, result: "Удостоверение" }));
    expect(rowsOf(school, "Участие в событиях")).toMatchObject([{ "Часов": 34, "Результат": "Удостоверение" }]);
  });

  it("a level, a link, an end before the beginning: all that is wrong is said at once, by field, and nothing is written", () => {
    const school = opened();
    expect(page(school, CURATOR, "event.save", input({ kind: "contest", until: "2026-10-01" as never, link: "папка 3", title: "Конкурс" }))).toMatchObject({ ok: false, details: [{ field: "until" }, { field: "level" }, { field: "link" }] });
    expect(page(school, CURATOR, "event.save", input({ title: "  " }))).toMatchObject({ ok: false, details: [{ key: "field.empty", field: "title" }] });
    expect(rowsOf(school, "События")).toEqual([]);
  });
});

describe("what stands can be mended", () => {
  it("a moved event says for when it was planned, its people stay and new ones are added", () => {
    const school = opened();
    const { eventId } = save(school, MENTOR, { invite: [mentee as never] });
    expect(page(school, OTHER_MENTOR, "event.save", input({ eventId, invite: [otherMentee as never] }))).toMatchObject({ ok: false, code: "not-found" });
    value(page(school, MENTOR, "event.save", input({ eventId, date: "2026-10-22" as never, invite: [mentee as never] })));
    expect(shown(school, MENTOR).events).toMatchObject([{ date: "2026-10-22", plannedOn: "2026-10-20", people: [{ stand: "invited" }] }]);
    expect(rowsOf(school, "Участие в событиях")).toHaveLength(1);
    // The other mentor sees it and adds a mentee of hers, who then sees it too.
    value(attend(school, OTHER_MENTOR, eventId, { personId: otherMentee as never, stand: "invited" }));
    expect(shown(school, OTHER_MENTEE).events).toHaveLength(1);
  });

  it("the author withdraws until two weeks after its day, the curator later; the rows stay", () => {
    const school = opened();
    const { eventId } = save(school, MENTOR, { invite: [mentee as never] });
    school.clock.moveTo("2026-11-03T12:00:00+03:00");
    expect(shown(school, MENTOR).events).toMatchObject([{ mayWithdraw: true, mayChange: true }]);
    school.clock.moveTo("2026-11-04T12:00:00+03:00");
    expect(page(school, MENTOR, "event.withdraw", { eventId })).toMatchObject({ ok: false, code: "conflict", message: { key: "event.closed" } });
    expect(page(school, MENTEE, "event.withdraw", { eventId })).toMatchObject({ ok: false, code: "not-found" });
    value(page(school, CURATOR, "event.withdraw", { eventId }));
    expect([...shown(school, MENTOR).events, ...shown(school, MENTEE).events]).toEqual([]);
    expect(rowsOf(school, "События")).toMatchObject([{ "Состояние": "отозвано" }]);
    expect(attend(school, MENTEE, eventId)).toMatchObject({ ok: false, code: "not-found" });
  });

  it("sent twice it stands once; of an earlier school year it is found when asked for", () => {
    const school = opened();
    const once = [1, 2].map(() => value<"event.save">(page(school, CURATOR, "event.save", input({ date: "2025-11-10" as never }), "request-event-1")));
    expect(once[0]).toEqual(once[1]);
    expect(rowsOf(school, "События")).toHaveLength(1);
    expect(shown(school, CURATOR)).toMatchObject({ events: [], earlier: 1 });
    expect(shown(school, CURATOR, true).events).toHaveLength(1);
  });
});
