import { ANSWERED, ASSESSED, ASSESSMENT_INPUTS, STAGES, itemOf, withAssessments } from "./assessed";
import { CONTRACT } from "../../src/contract/contract";
import { TODAY, VISITORS, call, marksIn, school, stateOf, typeCell, type Answer, type Visitor } from "./school";

type Shown = { readonly [field: string]: unknown };
const numbers = (what: string, ...ids: readonly number[]): string[] => ids.map((id) => `секрет-${what}-${id}`);

/**
 * What of an assessment who sees, written by hand from `domain/rights.md` R.3: Assessment, PackageItem, InterviewItem. The conclusion of a stage is the mentee's
 * own to see once it is signed; the mentor sees what came of the interview then, too.
 */
const GRANTED: { readonly [Each in Visitor]?: readonly string[] } = {
  curator: [...numbers("пакет", 1, 2, 3), ...numbers("заключение", 1, 3), ...numbers("протокол", 1, 3), ...numbers("уточнение", 1, 2, 3)],
  director: [...numbers("заключение", 1, 3), ...numbers("уточнение", 1, 2, 3)],
  actingDirector: [...numbers("заключение", 1, 3), ...numbers("уточнение", 1, 2, 3)],
  deputyTeaching: [...numbers("пакет", 1, 2, 3), ...numbers("заключение", 1, 3), ...numbers("протокол", 1, 3), ...numbers("уточнение", 1, 2, 3)],
  deputyMethods: [...numbers("пакет", 1, 2, 3), ...numbers("заключение", 1, 3), ...numbers("протокол", 1, 3), ...numbers("уточнение", 1, 2, 3)],
  mentor: [...numbers("пакет", 1), ...numbers("заключение", 1), ...numbers("протокол", 1), ...numbers("уточнение", 1)],
  secondMentor: [...numbers("пакет", 1), ...numbers("заключение", 1), ...numbers("протокол", 1), ...numbers("уточнение", 1)],
  otherMentor: [...numbers("пакет", 2, 3), ...numbers("заключение", 3), ...numbers("уточнение", 2, 3)],
  mentee: [...numbers("пакет", 1), ...numbers("заключение", 1), ...numbers("протокол", 1), ...numbers("уточнение", 1)],
  otherMentee: numbers("пакет", 2),
  groupMate: numbers("пакет", 3),
};
const workspace = withAssessments(school());

describe("who sees what of an assessment", () => {
  it.each(Object.keys(VISITORS) as Visitor[])("%s", (visitor) => {
    const seen = Object.values(STAGES).map((stageId) => call(workspace, visitor, "assessment.show", { stageId }));
    const marks = marksIn(JSON.stringify(seen)).filter((mark) => /секрет-(пакет|заключение|протокол|уточнение|этап)/.test(mark));
    expect(marks).toEqual([...(GRANTED[visitor] ?? [])].sort());
  });
});

/** Verbs of a deputy are hers where she stands in the stage: here the one for teaching organises and holds the interview (R.6, `asg`). */
describe("who may do what", () => {
  const writes = (Object.keys(ASSESSMENT_INPUTS) as (keyof typeof ASSESSMENT_INPUTS)[]).filter((verb) => CONTRACT[verb].writes);
  it.each(writes)("%s: a deputy who does not stand in the stage is refused as for a foreign one", (verb) => {
    const before = stateOf(workspace);
    expect(call(workspace, "deputyMethods", verb, ASSESSMENT_INPUTS[verb])).toMatchObject({ ok: false, code: "not-found", message: { key: "notYours" } });
    expect(stateOf(workspace)).toBe(before);
  });

  it("whoever the stage names is the one: the deputy for teaching no longer", () => {
    const own = withAssessments(school());
    for (const header of ["Ид организатора", "Ид собеседующего"]) typeCell(own, "Этапы", (row) => row["Ид"] === STAGES.collecting, header, "PR-4");
    const receive = { itemId: itemOf(ASSESSED.collecting, "Q03"), receivedOn: TODAY, note: "" };
    expect(call(own, "deputyTeaching", "assessment.receive", receive)).toMatchObject({ ok: false, code: "not-found" });
    expect(call(own, "deputyMethods", "assessment.receive", receive)).toEqual({ ok: true, value: { lacking: 1 } });
  });
});

const value = (answer: Answer): Shown => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value as Shown;
};
const refused = (answer: Answer): unknown => (answer.ok ? "ok" : [answer.code, answer.details.map(({ key, params, field }) => [key, ...Object.values(params ?? {}), ...(field === undefined ? [] : [field])].join(" "))]);

it("a deputy's month has what is to be assessed and visited, and says what is hers (R-P16)", () => {
  const known: readonly unknown[] = Object.values(STAGES);
  const month = (visitor: Visitor, asked: string | null) => value(call(workspace, visitor, "assessments.show", { month: asked }));
  const stages = (shown: Shown) => (shown["stages"] as Shown[]).filter(({ stageId }) => known.includes(stageId)).map(({ stageId, state, mine }) => [stageId, state, mine]).sort();
  expect(stages(month("deputyTeaching", null))).toEqual([[STAGES.signed, "signed", true], [STAGES.collecting, "collecting", true], [STAGES.drafted, "drafted", true]]);
  expect(stages(month("deputyMethods", "2026-11"))).toEqual([[STAGES.signed, "signed", false], [STAGES.collecting, "collecting", false], [STAGES.drafted, "drafted", false], [STAGES.closed, null, false]]);
  expect(month("deputyTeaching", "2026-09")["controls"]).toMatchObject([{ kind: "overview", date: "2026-09-20", state: "held" }, { kind: "overview", date: "2026-09-21", state: "held" }]);
  expect(call(workspace, "mentor", "assessments.show", { month: null })).toMatchObject({ ok: false, code: "forbidden" });
});

describe("the gate, the signatures and the interview through the page", () => {
  const own = withAssessments(school());
  const card = (stageId: string): Shown => value(call(own, "deputyTeaching", "assessment.show", { stageId }));

  it("a review without a document is refused with its name and who owes it; the deputy alone may go on without (R-F34)", () => {
    const step = (step: unknown, visitor: Visitor = "deputyTeaching") => call(own, visitor, "assessment.review", { assessmentId: ASSESSED.collecting, step });
    const review = { do: "review", on: TODAY, participants: ["PR-3"] };
    value(call(own, "curator", "assessment.receive", { itemId: itemOf(ASSESSED.collecting, "Q03"), receivedOn: TODAY, note: "на бумаге" }));
    expect(refused(step(review))).toEqual(["not-ready", ["assessment.lack.document.mentor Отзыв наставника о результатах адаптации"]]);
    expect(card(STAGES.collecting)["lacks"]).toEqual([{ key: "assessment.lack.document.mentor", params: { kind: "Отзыв наставника о результатах адаптации" } }]);
    expect(refused(step({ do: "waive", reason: "наставник уволен" }, "curator"))).toEqual(["forbidden", []]);
    expect(card(STAGES.collecting)["may"]).toEqual(["receive", "waive", "cancel"]);
    value(step({ do: "waive", reason: "наставник уволен" }));
    value(step({ do: "invite", on: TODAY, what: "темп урока" }));
    value(step(review));
    expect(card(STAGES.collecting)).toMatchObject({ state: "invited", gateReason: "наставник уволен", invitedFor: "темп урока", reviewedOn: TODAY, may: ["invite", "review", "conclude", "cancel"] });
  });

  it("each signs for himself, the curator for both; a conclusion that extends moves the end of the stage", () => {
    const submit = (visitor: Visitor, more: Shown = {}) => call(own, visitor, "conclusion.submit", { assessmentId: ASSESSED.drafted, on: TODAY, by: ["organiser"], extendTo: null, ...more });
    typeCell(own, "Этапы", (row) => row["Ид"] === STAGES.drafted, "Ид собеседующего", "PR-4");
    expect(refused(submit("deputyMethods"))).toEqual(["forbidden", []]);
    value(call(own, "deputyTeaching", "conclusion.write", { assessmentId: ASSESSED.drafted, level: "low", conclusion: "1c", summary: "Нужно время", recommendations: "" }));
    expect(value(submit("deputyTeaching"))).toEqual({ signed: false });
    expect(refused(submit("deputyMethods", { by: ["interviewer"] }))).toEqual(["invalid-input", ["assessment.extendTo extendTo"]]);
    expect(refused(submit("deputyMethods", { by: ["interviewer"], extendTo: "2026-11-30" }))).toEqual(["invalid-input", ["assessment.extendLater 2026-11-30 extendTo"]]);
    expect(value(submit("deputyMethods", { by: ["interviewer"], extendTo: "2027-01-31" }))).toEqual({ signed: true });
    expect(card(STAGES.drafted)).toMatchObject({ state: "signed", end: "2027-01-31", extendedFrom: "2026-11-30" });
  });

  it("an interview answers the whole agenda, and each agreement goes where it belongs (R-F08–R-F12)", () => {
    const record = (more: Shown) => call(own, "deputyTeaching", "interview.record", { assessmentId: ASSESSED.signed, on: TODAY, rows: ANSWERED, acquainted: null, ...more });
    expect(refused(record({ rows: ANSWERED.filter(({ no }) => no < 4) }))).toEqual(["not-ready", ["assessment.lack.question 4", "assessment.lack.question 5", "assessment.lack.acquaintance"]]);
    const task = { no: 2, result: "Обсудили", agreement: "Посетить три урока", due: null, responsible: "" };
    expect(refused(record({ rows: [...ANSWERED.filter(({ no }) => no !== 2), task] }))).toEqual(["invalid-input", ["assessment.taskDue 2 rows.4.due", "assessment.taskWho 2 rows.4.responsible"]]);
    const rows = [
      ...ANSWERED.filter(({ no }) => no === 1 || no === 5), { ...task, due: "2027-01-20", responsible: "mentee" }, { ...task, agreement: "Вести дневник уроков", due: "2027-02-10", responsible: "mentee" },
      { no: 3, result: "Изменить", agreement: "Добавить курс по ИКТ", due: null, responsible: "" }, { no: 4, result: "Чаще", agreement: "Встречи дважды в неделю", due: null, responsible: "curator" },
    ];
    expect(value(record({ rows, acquainted: { agree: "no", remark: "с уровнем не согласна" } }))).toEqual({ tasks: 2, changes: 1 });
    expect(card(STAGES.signed)).toMatchObject({ state: "interviewed", acquainted: { date: TODAY, agree: "no", remark: "с уровнем не согласна" }, lacks: [{ key: "assessment.lack.paper", params: { kind: "Заключение об адаптации" } }, { key: "assessment.lack.paper", params: { kind: "Протокол собеседования" } }] });
    expect(refused(call(own, "deputyTeaching", "file.close", { assessmentId: ASSESSED.signed, on: TODAY }))).toEqual(["not-ready", ["assessment.lack.paper Заключение об адаптации", "assessment.lack.paper Протокол собеседования"]]);
    const programme = (value(call(own, "mentor", "programme.show", { pairId: "PA-1" }))["programmes"] as Shown[])[0]!;
    expect((programme["lines"] as Shown[]).filter(({ activity }) => ["Посетить три урока", "Вести дневник уроков"].includes(activity as string))).toMatchObject([{ due: "2027-01-20", responsible: "mentee", status: "planned" }, { due: "2027-02-10" }]);
    expect((programme["changes"] as Shown[]).find(({ after }) => after === "Добавить курс по ИКТ")).toMatchObject({ state: "agreed", reason: "по итогам собеседования" });
  });
});
