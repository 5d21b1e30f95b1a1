import { consent } from "./forms-school";
import { CURATOR, MENTOR, OTHER_MENTOR, lessonOf, page, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>;
const day = (text: string) => text as never;
/** Лугова heads the association of mathematicians; Морозов is of her subject, Римская-Левина is not. */
function headed(): School {
  const school = schoolWithPairs();
  const { workspace } = school;
  const lugova = value<"person.search">(page(workspace, CURATOR, "person.search", { query: "лугова", kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!;
  value(page(workspace, CURATOR, "appointment.make", { personId: lugova.personId, role: "headOfSubject", scope: "математика", from: day("2026-09-01"), to: null, orderNumber: "", orderDate: null }));
  consent(workspace, rowsOf(workspace, "Люди").filter((row) => String(row["Эл. почта"] ?? "") !== "").map((row) => String(row["Ид"])));
  return school;
}
const report = ({ workspace }: School, email: string, month: string | null = null) => page(workspace, email, "subject.report", { month });

describe("the head of a methodical association is told of the mentees of her subject (R-A11)", () => {
  it("month by month: stage, plan, visits; no word of meetings, diary and lesson sheets; nobody of another subject", () => {
    const school = headed();
    const { workspace, pairId, mentee } = school;
    value(page(workspace, CURATOR, "programme.fill", { mentees: [{ pairId: day(pairId), menteeId: day(mentee) }], difficulties: { DF01: 3 }, codes: null, apply: true }));
    value(page(workspace, MENTOR, "meeting.log", { pairId: day(pairId), kind: "acquaintance", date: day("2026-09-07"), minutes: 30, agreement: "тайна встречи" }));
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
    workspace.clock.moveTo("2026-10-01T12:00:00+03:00");
    value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { lessonDate: day("2026-10-01"), nextStepBy: day("2026-10-08") })));
    const shown = value<"subject.report">(report(school, OTHER_MENTOR));
    expect(shown).toMatchObject({ month: "2026-09", subjects: ["математика"], mentees: [{ menteeId: mentee, lessons: { month: 1, all: 2, last: "2026-10-01" }, stage: { start: "2026-09-01" } }] });
    expect(shown.mentees).toHaveLength(1);
    expect(value<"subject.report">(report(school, OTHER_MENTOR, "2026-10")).mentees).toMatchObject([{ lessons: { month: 1, all: 2 } }]);
    expect(JSON.stringify(shown)).not.toMatch(/тайна|ясная речь|паузы после вопроса|план урока с минутами/);
    for (const email of [CURATOR, MENTOR]) expect(report(school, email)).toMatchObject({ ok: false, code: "forbidden" });
    // What she may read beside it, and what not.
    expect(value<"programme.show">(page(workspace, OTHER_MENTOR, "programme.show", { pairId: day(pairId) })).programmes.map(({ menteeId }) => menteeId)).toContain(mentee);
    expect(value<"pair.show">(page(workspace, OTHER_MENTOR, "pair.show", { pairId: day(pairId) })).meetings).toEqual([]);
    expect(value<"note.show">(page(workspace, OTHER_MENTOR, "note.show", { pairId: day(pairId) })).notes).toEqual([]);
  });

  it("comes by itself: in «Сегодня» and in a letter of the month's first days, without a name", () => {
    const school = headed();
    const { workspace } = school;
    workspace.clock.moveTo("2026-10-02T12:00:00+03:00");
    const own = (email: string) => value<"home.show">(page(workspace, email, "home.show", {})).lines.filter(({ rule }) => rule === "subjectReport");
    expect(own(OTHER_MENTOR)).toMatchObject([{ due: "2026-10-10", text: { params: { n: 1 } } }]);
    expect([own(CURATOR), own(MENTOR)]).toEqual([[], []]);
    // One letter a person about terms every fifth day at most.
    workspace.clock.moveTo("2026-10-06T20:00:00+03:00");
    const told = workspace.mail().filter(({ text = "" }) => text.includes("отчёт за месяц о педагогах вашего предмета"));
    expect(told.map(({ to }) => to)).toEqual([[OTHER_MENTOR]]);
    expect(told[0]!.at > "2026-10-01").toBe(true);
    expect(told[0]!.text).not.toMatch(/Морозов/);
    workspace.clock.moveTo("2026-10-11T12:00:00+03:00");
    expect(own(OTHER_MENTOR)).toEqual([]);
  });
});
