import type { Workspace } from "../../local/workspace";
import type { Input, Output } from "../../src/contract/contract";
import type { MadeKind } from "../../src/contract/schemas";
import { drivenJob } from "./answers-school";
import { cardOf, day, paperOf } from "./assessment-school";
import { DEPUTY, METHODIST, planned, schoolWithDeputies, visitOf } from "./control-school";
import { consent, invites, send } from "./forms-school";
import { DIRECTOR, filesOf, idOf, made, preview, signed, textOf, typeCell } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, page, rowsOf, value } from "./school";

type School = ReturnType<typeof schoolWithDeputies> & { readonly stageId: string; readonly idOfPerson: (surname: string) => string };

/** The later stages lie years ahead; the curator gives one of them the days of this autumn (R-A08), which is what a school does with a mentee of its second year. */
function schoolAt(no: 2 | 3, days: { readonly start: string; readonly end: string }, now: string): School {
  const school = schoolWithDeputies({ now: "2026-10-01T12:00:00+03:00" });
  const { workspace, mentee } = school;
  const idOfPerson = (surname: string): string => String(rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === surname)!["Ид"]);
  typeCell(workspace, "Люди", (row) => row["Фамилия"] === "Громова", "Эл. почта", DIRECTOR);
  consent(workspace, [mentee, idOfPerson("Ковалёва")]);
  const stageId = String(rowsOf(workspace, "Этапы").find((row) => row["Ид наставляемого"] === mentee && row["№"] === no)!["Ид"]);
  value(page(workspace, CURATOR, "stage.save", { stageId, start: day(days.start), end: day(days.end), dueByHand: null, organiserId: "", interviewerId: "", reason: "второй год работы" }));
  workspace.clock.moveTo(now);
  return { ...school, stageId, idOfPerson };
}

const card = ({ workspace, stageId }: School, who = METHODIST): Output<"assessment.show"> => cardOf(workspace, stageId, who);
const asked = ({ workspace }: School, questionnaire: Input<"wave.send">["questionnaire"], period: string): string => {
  for (const job of send(workspace, { questionnaire, period, closesOn: day("2026-12-20") }).jobs) drivenJob(workspace, job);
  return String(invites(workspace).filter((row) => row["Анкета"] === questionnaire).pop()!["Ид"]);
};
const step = ({ workspace }: School, call: "assessment.review" | "conclusion.write" | "conclusion.submit" | "interview.record" | "file.close" | "assessment.receive", input: object, who = METHODIST): void => {
  value(page(workspace, who, call, input as never));
};
const said = (workspace: Workspace, kind: MadeKind): string => textOf(workspace, idOf(workspace, paperOf(workspace, kind).paperId));

/** Review, conclusion, both signatures, the head's, the acquaintance and an interview of three questions. */
function concluded(of: School, kind: "D33" | "D34", conclusion: string, on: string): void {
  const { workspace, mentee, pairId, idOfPerson } = of;
  const { assessmentId } = card(of);
  workspace.clock.moveTo(`${on}T12:00:00+03:00`);
  step(of, "assessment.review", { assessmentId, step: { do: "review", on, participants: [idOfPerson("Орлова"), idOfPerson("Зимин")] } });
  step(of, "conclusion.write", { assessmentId, level: "good", conclusion, summary: "Уроки стали ровнее, ошибки разбирает сам.", recommendations: "1. Провести мастер-класс для коллег." });
  expect(made(workspace, kind, { pairIds: [day(pairId)] })).toMatchObject({ state: "done", done: 1, left: 0 });
  const { organiser, interviewer } = card(of);
  for (const [person, by] of [[organiser, "organiser"], [interviewer, "interviewer"]] as const) step(of, "conclusion.submit", { assessmentId, on, by: [by], extendTo: null }, person!.personId === idOfPerson("Зимин") ? DEPUTY : METHODIST);
  signed(workspace, [{ paperId: paperOf(workspace, kind).paperId, number: "12" }], on);
  value(page(workspace, MENTEE, "paper.acknowledge", { paperId: day(paperOf(workspace, kind).paperId), personIds: [day(mentee)], date: day(on), agree: "yes", remark: "" }));
  const row = (no: number, result: string, more: object = {}) => ({ no, result, agreement: "", due: null, responsible: "", ...more });
  step(of, "interview.record", { assessmentId, on, acquainted: null, rows: [row(1, "сообщены"), row(2, "обсуждены", { agreement: "Открытый урок для коллег", due: "2027-02-10", responsible: "mentee" }), row(3, "ознакомлен")] }, card(of).interviewer!.personId === idOfPerson("Зимин") ? DEPUTY : METHODIST);
}

const Q05 = {
  1: "K1before=2; K1now=4; K2before=2; K2now=3; K3before=3; K3now=4; K4before=3; K4now=4; K5before=4; K5now=5", "1a": "K4: три открытых урока", 2: "8", 3: "growth", 4: "Вёл кружок\nсделал сайт кабинета", 5: "finds", 6: "school; district",
  7: "Слышит детей", 8: "Работа с сильными", 9: "Взять наставничество над проектом", 10: "working", 11: "2b", 12: "pupils=trust; colleagues=even; parents=even",
};
const Q06 = {
  1: "K1before=3; K1now=4; K2before=3; K2now=4; K3before=3; K3now=5; K4before=3; K4now=4; K5before=4; K5now=5", "1a": "", 2: "Помогает с цифровыми уроками", 3: "mentor; reserve", 4: "portfolio", 5: "5", 6: "Работа с родителями", 7: "Курс для классных руководителей",
  8: "Секрет-8 благодарность", 9: "3b", 10: "9", 11: "pupils=trust; colleagues=trust; parents=even", 12: "Видит каждого ученика",
};

describe("stage 2, the professional development (R-E03, R-F14–R-F20)", () => {
  const begun = (now = "2026-11-09T12:00:00+03:00"): School => schoolAt(2, { start: "2026-09-01", end: "2026-11-30" }, now);

  it("is assessed not later than a week before its end: it opens a fortnight earlier, asks for its own package, and waits for it", () => {
    const of = begun();
    expect(card(of)).toMatchObject({
      state: "collecting", openedOn: "2026-11-09", due: "2026-11-23", organiser: { personId: of.idOfPerson("Орлова") }, interviewer: { personId: of.idOfPerson("Зимин") },
      package: [{ kind: "Q05", owedBy: "mentor", required: true }, { kind: "D17", owedBy: "mentor" }, { kind: "D18", owedBy: "mentor" }],
    });
    expect(card(of).agenda).toHaveLength(3);
    expect(card(of).conclusions.map(({ code }) => code)).toEqual(["2a", "2b", "2c"]);
    const refusal = page(of.workspace, METHODIST, "assessment.review", { assessmentId: card(of).assessmentId!, step: { do: "review", on: day("2026-11-09"), participants: [day(of.idOfPerson("Орлова"))] } });
    expect(refusal).toMatchObject({ ok: false });
    const due = value<"home.show">(page(of.workspace, CURATOR, "home.show", {})).lines.filter(({ rule, personId }) => rule === "assessment" && personId === of.mentee);
    expect(due).toMatchObject([{ due: "2026-11-23", owedBy: "deputyMethods" }]);
  });

  it("the mentor's review Q05 becomes D28, the conclusion D33; both lie in the file, which has no day of its own", () => {
    const of = begun();
    const { workspace, pairId, stageId } = of;
    const own = { pairIds: [day(pairId)] };
    const inviteId = asked(of, "Q05", "development");
    value(page(workspace, MENTOR, "form.answer", { inviteId: day(inviteId), values: Q05 as never }));
    expect(card(of).package.find(({ kind }) => kind === "Q05")).toMatchObject({ receivedOn: "2026-11-09", by: "itself" });
    expect(made(workspace, "D28", own)).toMatchObject({ state: "done", done: 1, left: 0 });
    const review = said(workspace, "D28");
    for (const part of ["о результатах профессионального развития молодого специалиста", "Вёл кружок; сделал сайт кабинета", "заметный рост", "находит сам(а)", "школьные", "районные", "8 из 10", "Взять наставничество над проектом", "в работе", "успешно с рекомендациями", "этап 2 «Профессиональное развитие»", "три открытых урока"]) expect(review).toContain(part);
    expect(review).not.toMatch(/\{\{|адаптаци/);
    // The mentee reads the review when its paper is signed.
    const answers = (): number => value<"answers.show">(page(workspace, MENTEE, "answers.show", { personId: day(of.mentee), closed: false })).sheets.filter(({ questionnaire }) => questionnaire === "Q05").length;
    expect(answers()).toBe(0);
    signed(workspace, [{ paperId: paperOf(workspace, "D28").paperId, number: "" }], "2026-11-09");
    expect(answers()).toBe(1);
    for (const { itemId, by } of card(of).package) if (by === null) step(of, "assessment.receive", { itemId, receivedOn: "2026-11-09", note: "на бумаге" });
    concluded(of, "D33", "2b", "2026-11-12");
    const text = said(workspace, "D33");
    for (const part of ["о профессиональном развитии молодого специалиста", "Уровень профессионального развития: достаточный.", "развитие идёт успешно, с рекомендациями", "Отзыв наставника о профессиональном развитии", "Провести мастер-класс", "Предметно-методическая компетенция, оценка наставника"]) expect(text).toContain(part);
    expect(text).not.toMatch(/\{\{|об адаптации/);
    // No other stage's conclusion is offered.
    expect(preview(workspace, "D32", own).lines).toEqual([]);
    expect(card(of)).toMatchObject({ state: "interviewed", filingDue: null });
    expect(made(workspace, "D31", own)).toMatchObject({ state: "done", left: 0 });
    signed(workspace, [{ paperId: paperOf(workspace, "D31").paperId, number: "" }], "2026-11-12");
    const { job } = value<"file.close">(page(workspace, METHODIST, "file.close", { assessmentId: card(of).assessmentId!, on: day("2026-11-12") }));
    drivenJob(workspace, job!);
    expect(filesOf(workspace, "D36").length + workspace.drive().filter(({ mimeType, path, name }) => mimeType.endsWith("shortcut") && path.includes("Дела") && /^D(28|33|31)/.test(name)).length).toBe(4);
    expect(cardOf(workspace, stageId)).toMatchObject({ state: "filed" });
  });

  it("its plan is handed in with marks: the edition signed at the start does not count (R-F16)", () => {
    const of = begun("2026-11-02T12:00:00+03:00");
    const { workspace, mentee, pairId } = of;
    const own = { pairIds: [day(pairId)] };
    value(page(workspace, MENTOR, "programme.fill", { mentees: [{ pairId: day(pairId), menteeId: day(mentee) }], kind: "D17", difficulties: null, codes: null, apply: true }));
    const plan = () => value<"programme.show">(page(workspace, MENTOR, "programme.show", { pairId: day(pairId) })).programmes.find(({ kind }) => kind === "D17")!;
    const given = () => card(of).package.find(({ kind }) => kind === "D17");
    const signedNow = (on: string): void => {
      expect(made(workspace, "D17", own)).toMatchObject({ state: "done", done: 1 });
      signed(workspace, [{ paperId: plan().papers.find(({ state }) => state === "draft")!.paperId, number: "" }], on);
    };
    signedNow("2026-11-02");
    workspace.clock.moveTo("2026-11-09T12:00:00+03:00");
    expect(given()).toMatchObject({ receivedOn: null, by: null });
    value(page(workspace, MENTOR, "plan.mark", { itemId: plan().lines[0]!.itemId, status: "done", doneOn: day("2026-11-05"), actualResult: "", evidence: "", mentorMark: null }));
    signedNow("2026-11-09");
    expect(given()).toMatchObject({ receivedOn: "2026-11-09", by: "itself" });
  });
});

describe("stage 3, the development of the potential (R-E04, R-E10, R-F21–R-F25)", () => {
  const begun = (): School => schoolAt(3, { start: "2026-09-01", end: "2026-11-30" }, "2026-11-02T12:00:00+03:00");

  it("is assessed within its last month; the review may be left out; three days later it lies in the file", () => {
    const of = begun();
    const { workspace } = of;
    expect(card(of)).toMatchObject({ state: "collecting", openedOn: "2026-10-31", due: "2026-11-30", package: [{ kind: "D18", required: true }, { kind: "Q06", required: false }] });
    expect(card(of).organiser).toEqual(card(of).interviewer);
    step(of, "assessment.receive", { itemId: card(of).package[0]!.itemId, receivedOn: "2026-11-02", note: "на бумаге" });
    concluded(of, "D34", "3a", "2026-11-05");
    expect(said(workspace, "D34")).not.toMatch(/По отзыву наставника|\{\{/);
    // The third day is a Sunday: the file has until the working day after it (T09).
    expect(card(of)).toMatchObject({ state: "interviewed", filingDue: "2026-11-09" });
  });

  it("what the mentor's review says of the years ahead stands in D29 and D34; what he proposes as a reward in neither, and the mentee never reads it", () => {
    const of = begun();
    const { workspace, pairId, mentee } = of;
    const controlId = planned(workspace, mentee, { from: day("2026-11-01"), to: day("2026-11-30") });
    for (const [lessonDate, second] of [["2026-11-01", 1], ["2026-11-02", 2]] as const) value(page(workspace, DEPUTY, "observation.log", visitOf(pairId, mentee, controlId, { lessonDate: day(lessonDate), scores: { "1": 2, "7": second } as never, nextStepBy: day("2026-11-30") })));
    value(page(workspace, MENTOR, "form.answer", { inviteId: day(asked(of, "Q06", "potential")), values: Q06 as never }));
    expect(made(workspace, "D29", { pairIds: [day(pairId)] })).toMatchObject({ state: "done", done: 1, left: 0 });
    signed(workspace, [{ paperId: paperOf(workspace, "D29").paperId, number: "" }], "2026-11-02");
    expect(card(of).proposed).toEqual({ by: "potential", level: "high", percent: 88 });
    for (const { itemId, by } of card(of).package) if (by === null) step(of, "assessment.receive", { itemId, receivedOn: "2026-11-02", note: "на бумаге" });
    concluded(of, "D34", "3b", "2026-11-05");
    for (const kind of ["D29", "D34"] as const) {
      for (const part of ["Помогает с цифровыми уроками", "наставник новичка", "кадровый резерв", "нужна помощь с портфолио", "Работа с родителями"]) expect(said(workspace, kind)).toContain(part);
      expect(said(workspace, kind)).not.toMatch(/Секрет-8|\{\{/);
    }
    const readBy = (who: string): string[] => value<"answers.show">(page(workspace, who, "answers.show", { personId: day(mentee), closed: false })).sheets.filter(({ questionnaire }) => questionnaire === "Q06").flatMap(({ answers }) => answers.map(({ key }) => key));
    expect(readBy(MENTEE)).toContain("7");
    expect(readBy(MENTEE)).not.toContain("8");
    expect([readBy(MENTOR), readBy(METHODIST), readBy(CURATOR)].map((keys) => keys.includes("8"))).toEqual([true, true, true]);
  });
});

describe("the plan of the development of the potential D18 (R-D12, R-D17, R-D20, R-F17, R-F22)", () => {
  const plans = ({ workspace, pairId }: School, who = CURATOR) => value<"programme.show">(page(workspace, who, "programme.show", { pairId: day(pairId) })).programmes.filter(({ kind }) => kind === "D18");

  it("is drafted when the assessment of stage 2 opens, grows with what the review proposes, says what the mentee wants to become, and signed it counts as received", () => {
    const of = schoolAt(2, { start: "2026-09-01", end: "2026-11-30" }, "2026-11-09T12:00:00+03:00");
    const { workspace, mentee, pairId } = of;
    const [draft] = plans(of);
    expect(draft).toMatchObject({ state: "draft", menteeId: mentee, start: "2028-03-01", end: "2029-08-31" });
    expect(draft!.lines.filter(({ libraryCode }) => libraryCode.startsWith("B-POT")).length).toBeGreaterThan(3);
    expect(plans(of, MENTOR)).toHaveLength(1);

    value(page(workspace, MENTOR, "form.answer", { inviteId: day(asked(of, "Q05", "development")), values: Q05 as never }));
    for (const { itemId, kind } of card(of).package) if (kind === "D17") step(of, "assessment.receive", { itemId, receivedOn: "2026-11-09", note: "на бумаге" });
    const text = { ...draft!.text, career: "Руководить методическим объединением", reserve: "yes" as const, attestationOn: day("2028-11-01") };
    value(page(workspace, MENTOR, "programme.save", { programmeId: draft!.programmeId, text, reason: "" }));
    expect(plans(of)[0]!.text).toMatchObject({ career: "Руководить методическим объединением", reserve: "yes", attestationOn: "2028-11-01" });
    expect(rowsOf(workspace, "Программы").find((row) => row["Вид плана"] === "план развития потенциала" && row["Ид наставляемого"] === mentee)).toMatchObject({ "Карьерное намерение": "Руководить методическим объединением", "Кадровый резерв": "да", "Этап": 3 });

    expect(made(workspace, "D18", { pairIds: [day(pairId)] })).toMatchObject({ state: "done", done: 1, left: 0 });
    const paper = said(workspace, "D18");
    for (const part of ["ИНДИВИДУАЛЬНЫЙ ПЛАН РАЗВИТИЯ ПОТЕНЦИАЛА", "Руководить методическим объединением.", "Кадровый резерв: да", "этап 3 «Развитие потенциала»", "«01» ноября 2028"]) expect(paper).toContain(part);
    expect(paper).not.toMatch(/\{\{|\.\./);
    signed(workspace, [{ paperId: paperOf(workspace, "D18").paperId, number: "" }], "2026-11-09");
    expect(card(of).package.find(({ kind }) => kind === "D18")).toMatchObject({ receivedOn: "2026-11-09", by: "itself" });

    // Signed, its words are the curator's with a reason; a line is changed when the other side agrees (R-D17).
    expect(page(workspace, MENTOR, "programme.save", { programmeId: draft!.programmeId, text: { ...text, career: "Другое" }, reason: "передумали" })).toMatchObject({ ok: false });
    value(page(workspace, CURATOR, "programme.save", { programmeId: draft!.programmeId, text: { ...text, reserve: "no" }, reason: "решение совета" }));
    expect(rowsOf(workspace, "Корректировки").pop()).toMatchObject({ "Было": "кадровый резерв: да", "Стало": "кадровый резерв: нет", "Причина": "решение совета" });
    const [line] = plans(of, MENTEE)[0]!.lines;
    expect(line!.change).toBe("waits");

    // Reviewed, the draft takes up what the mentor proposed; a signed plan takes nothing by itself.
    step(of, "assessment.review", { assessmentId: card(of).assessmentId, step: { do: "review", on: "2026-11-09", participants: [of.idOfPerson("Орлова")] } });
    expect(plans(of)[0]!.lines.map(({ activity }) => activity)).not.toContain("Взять наставничество над проектом");
  });

  it("a draft takes up the mentor's proposals when the package is reviewed", () => {
    const of = schoolAt(2, { start: "2026-09-01", end: "2026-11-30" }, "2026-11-09T12:00:00+03:00");
    value(page(of.workspace, MENTOR, "form.answer", { inviteId: day(asked(of, "Q05", "development")), values: Q05 as never }));
    for (const { itemId, by } of card(of).package) if (by === null) step(of, "assessment.receive", { itemId, receivedOn: "2026-11-09", note: "на бумаге" });
    step(of, "assessment.review", { assessmentId: card(of).assessmentId, step: { do: "review", on: "2026-11-09", participants: [of.idOfPerson("Орлова")] } });
    expect(plans(of)[0]).toMatchObject({ state: "draft", text: { analysis: "Работа с сильными" } });
    expect(plans(of)[0]!.lines.map(({ activity }) => activity)).toContain("Взять наставничество над проектом");
  });
});
