import type { Input } from "../../src/contract/contract";
import { CURATOR, MENTEE, MENTOR, page, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>;
const day = (text: string) => text as never;
const TOPICS = ["Рабочая программа и КТП", "Первый родительский урок", "Оценка без обид"];
const input = (more: Partial<Input<"event.series">> = {}): Input<"event.series"> => ({
  date: day("2026-09-15"), at: "14:30", every: "twoWeeks", topics: TOPICS, subject: "", hostId: null, host: "Юсупова Л. Р.", hours: 2, link: "", invite: true, apply: true, ...more,
});
const plan = ({ workspace }: School, email: string, more: Partial<Input<"event.series">> = {}) => page(workspace, email, "event.series", input(more));
const shown = ({ workspace }: School, email: string) => value<"event.show">(page(workspace, email, "event.show", { earlier: false })).events;

describe("«Школа молодого педагога»: sessions through the year and who was there (R-H01)", () => {
  it("is looked at first, then written: a session for each topic, with everybody who has a mentor", () => {
    const school = schoolWithPairs();
    const { workspace } = school;
    const look = value<"event.series">(plan(school, CURATOR, { apply: false }));
    expect(look).toMatchObject({ sessions: [{ date: "2026-09-15", title: TOPICS[0] }, { date: "2026-09-29" }, { date: "2026-10-13", title: TOPICS[2] }], invited: 2, done: false });
    expect(rowsOf(workspace, "События")).toEqual([]);
    expect(value<"event.series">(plan(school, CURATOR))).toMatchObject({ done: true, sessions: look.sessions });
    expect(rowsOf(workspace, "События").map((row) => [row["Вид"], row["Название или тема"], row["Время"], row["Часов"]])).toEqual(TOPICS.map((topic) => ["школа молодого педагога", topic, "14:30", 2]));
    expect(new Set(rowsOf(workspace, "События").map((row) => row["Ид серии"])).size).toBe(1);
    expect(rowsOf(workspace, "Участие в событиях")).toHaveLength(6);
    // A mentee sees the sessions he is called to, and himself alone.
    expect(shown(school, MENTEE).map(({ title, people }) => [title, people.length])).toEqual(TOPICS.map((topic) => [topic, 1]));
    expect(plan(school, MENTOR)).toMatchObject({ ok: false, code: "forbidden" });
  });

  it("who came is ticked in one list on the day; whoever has written of it was there", () => {
    const school = schoolWithPairs();
    const { workspace, mentee, otherMentee } = school;
    value(plan(school, CURATOR));
    const [first] = shown(school, CURATOR);
    const tick = (email: string, came: readonly string[]) => page(workspace, email, "event.attendance", { eventId: first!.eventId, came: came as never });
    expect(tick(CURATOR, [mentee])).toMatchObject({ ok: false, details: [{ key: "event.early", field: "came" }] });
    workspace.clock.moveTo("2026-09-15T17:00:00+03:00");
    value(page(workspace, MENTEE, "event.attend", { eventId: first!.eventId, personId: null, stand: "came", result: "", hours: null, reflection: "Возьму форму плана" }));
    expect(value<"event.attendance">(tick(CURATOR, [otherMentee]))).toEqual({ came: 2, of: 2 });
    expect(rowsOf(workspace, "Участие в событиях").slice(0, 2).map((row) => [row["Участие"], row["Что взял(а) для себя"]])).toEqual([["был(а)", "Возьму форму плана"], ["был(а)", ""]]);
    expect(value<"event.attendance">(tick(CURATOR, [mentee]))).toEqual({ came: 1, of: 2 });
    // A mentor ticks the own mentee, and nobody else's.
    expect(tick(MENTOR, [otherMentee])).toMatchObject({ ok: false, code: "not-found" });
    expect(value<"event.attendance">(tick(MENTOR, [mentee]))).toEqual({ came: 1, of: 1 });
  });

  it("more topics than the year of lessons has days for are told by field", () => {
    const school = schoolWithPairs();
    expect(plan(school, CURATOR, { every: "month", topics: Array.from({ length: 12 }, (_, n) => `Тема ${n + 1}`) })).toMatchObject({ ok: false, details: [{ key: "event.sessionsMany", field: "topics", params: { n: 12, last: "2027-05-31" } }] });
    expect(plan(school, CURATOR, { link: "диск" })).toMatchObject({ ok: false, details: [{ key: "event.link", field: "link" }] });
  });
});
