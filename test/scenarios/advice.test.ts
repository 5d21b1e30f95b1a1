import type { Input } from "../../src/contract/contract";
import { MENTEE, MENTOR, OTHER_MENTOR, page, rowsOf, schoolWithPairs, value } from "./school";

const opened = () => schoolWithPairs();
const log = (school: ReturnType<typeof opened>, who: string, more: Partial<Input<"meeting.log">>) =>
  page(school.workspace, who, "meeting.log", { pairId: school.pairId as never, date: "2026-09-07" as never, kind: "advice", minutes: 20, agreement: "", ...more });
const meetings = (school: ReturnType<typeof opened>, who: string) => value<"pair.show">(page(school.workspace, who, "pair.show", { pairId: school.pairId as never })).meetings;

describe("what the mentor shows (R-H11) and advises (R-H13)", () => {
  it("a question and the advice stand under their difficulty: both sides read them on the card, another pair does not", () => {
    const school = opened();
    const { meetingId } = value<"meeting.log">(log(school, MENTOR, { difficulty: "DF06", question: "Как начать разговор с родителями?", advice: "С того, что получается." }));
    expect(rowsOf(school.workspace, "Встречи")).toMatchObject([{ "Вид": "консультация", "Трудность": "DF06", "Вопрос": "Как начать разговор с родителями?", "Совет": "С того, что получается." }]);
    for (const who of [MENTOR, MENTEE]) expect(meetings(school, who)).toMatchObject([{ meetingId, advised: { difficulty: "DF06", advice: "С того, что получается." } }]);
    expect(page(school.workspace, OTHER_MENTOR, "pair.show", { pairId: school.pairId as never })).toMatchObject({ ok: false, code: "not-found" });
    value(page(school.workspace, MENTOR, "meeting.fix", { meetingId, date: "2026-09-07" as never, kind: "advice", minutes: 20, agreement: "", difficulty: "DF05", question: "Как начать?", advice: "С похвалы.", materials: "" }));
    expect(meetings(school, MENTEE)).toMatchObject([{ advised: { difficulty: "DF05", question: "Как начать?" } }]);
  });

  it("a demonstration names the lesson that was shown and the link to what was given along", () => {
    const school = opened();
    value(log(school, MENTOR, { kind: "demonstration", topic: "Устный счёт в 5А", materials: "https://drive.example/cards" }));
    expect(rowsOf(school.workspace, "Встречи")).toMatchObject([{ "Вид": "показ", "Тема": "Устный счёт в 5А", "Материалы": "https://drive.example/cards" }]);
    expect(meetings(school, MENTEE)).toMatchObject([{ kind: "demonstration", advised: { materials: "https://drive.example/cards" } }]);
  });

  it("a show without a lesson, advice without a question and a link that is none are said by field; an ordinary meeting has none of it", () => {
    const school = opened();
    expect(log(school, MENTOR, { kind: "demonstration" })).toMatchObject({ ok: false, details: [{ key: "meeting.shown", field: "topic" }] });
    expect(log(school, MENTOR, { advice: "Начните с похвалы", materials: "папка 3" })).toMatchObject({ ok: false, details: [{ field: "question" }, { field: "materials" }] });
    expect(log(school, MENTOR, { difficulty: "DF77" as never })).toMatchObject({ ok: false, code: "invalid-input" });
    value(log(school, MENTOR, { kind: "work" }));
    expect(meetings(school, MENTOR).map(({ advised }) => advised)).toEqual([undefined]);
  });
});
