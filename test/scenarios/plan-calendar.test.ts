import { CURATOR, MENTEE, MENTOR, page, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs> & { readonly programmeId: string };
const day = (text: string) => text as never;
const LINE = { activity: "Показ урока с групповой работой", direction: "methods" as const, difficulty: "", kind: "", manner: "", due: day("2026-10-15"), responsible: "mentor" as const, plannedResult: "", evidence: "" };

function withProgramme(): School {
  const school = schoolWithPairs();
  value(page(school.workspace, CURATOR, "programme.fill", { mentees: [{ pairId: day(school.pairId), menteeId: day(school.mentee) }], difficulties: null, codes: null, apply: true }));
  return { ...school, programmeId: String(rowsOf(school.workspace, "Программы")[0]!["Ид"]) };
}
const propose = ({ workspace, programmeId }: School, email: string, more: object = {}) => page(workspace, email, "plan.propose", { programmeId: day(programmeId), line: { ...LINE, ...more }, offPlan: false, doneOn: null });
const lineOf = ({ workspace, pairId }: School, email: string, itemId: string) => value<"programme.show">(page(workspace, email, "programme.show", { pairId: day(pairId) })).programmes.flatMap(({ lines }) => lines).find((line) => line.itemId === itemId);

describe("a plan line goes with the subject's calendar and the school's plan (R-D15)", () => {
  it("points to a topic, a day and a point of the school's plan; both sides read it, and the sheet has it", () => {
    const school = withProgramme();
    const { itemId } = value<"plan.propose">(propose(school, MENTOR, { calendarTopic: "Линейные уравнения", calendarDate: "2026-10-14", schoolPlan: "методическая неделя" }));
    const pointed = { calendarTopic: "Линейные уравнения", calendarDate: "2026-10-14", schoolPlan: "методическая неделя" };
    expect([lineOf(school, MENTOR, itemId), lineOf(school, MENTEE, itemId)]).toMatchObject([pointed, pointed]);
    expect(rowsOf(school.workspace, "План").find((row) => row["Ид"] === itemId)).toMatchObject({ "Тема КТП": "Линейные уравнения", "Дата КТП": "2026-10-14", "Пункт плана школы": "методическая неделя" });
  });

  it("is changed like any other field; an older page that does not know it leaves it as it is", () => {
    const school = withProgramme();
    const { itemId } = value<"plan.propose">(propose(school, MENTOR, { calendarTopic: "Дроби" }));
    const change = (line: object) => page(school.workspace, MENTOR, "plan.change", { itemId: day(itemId), line: { ...LINE, ...line }, cancel: false, reason: "", agreeTo: null });
    value(change({ activity: "Показ урока" }));
    expect(lineOf(school, MENTOR, itemId)).toMatchObject({ activity: "Показ урока", calendarTopic: "Дроби" });
    value(change({ activity: "Показ урока", calendarTopic: "", calendarDate: "2026-10-20", schoolPlan: "" }));
    const after = lineOf(school, MENTOR, itemId)!;
    expect([after.calendarTopic, after.calendarDate, after.schoolPlan]).toEqual([undefined, "2026-10-20", undefined]);
  });
});
