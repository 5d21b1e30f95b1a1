import type { Input, Output } from "../../src/contract/contract";
import { drivenJob } from "./answers-school";
import { consent, invites, send } from "./forms-school";
import { filesOf, made, papers, settle, signed, textOf } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, lessonOf, page, registry, rowsOf, schoolWithPairs, typePeople, value } from "./school";

const DEPUTY = "z.deputy@school0.example";
const day = (text: string) => text as never;
const Q04 = {
  1: "K1before=2; K1now=4; K2before=2; K2now=3; K3before=3; K3now=4; K4before=3; K4now=4; K5before=4; K5now=5", "1a": "", 2: "7", 3: "own", 4: "copes", 5: "pupils=trust; colleagues=even; parents=even", 6: "Знакомство со школой", 7: "Слышит детей",
  8: "Темп урока, работа с сильными.", 9: "1. Посетить три урока коллег\n2. Подготовить открытый урок", 10: "1b", 11: "", "11a": "",
};

type School = ReturnType<typeof schoolWithPairs> & { readonly stageId: string; readonly deputyId: string };
function school(): School {
  const paired = schoolWithPairs({ now: "2026-11-12T12:00:00+03:00" });
  const { workspace, mentee } = paired;
  for (const [key, typed] of Object.entries({ orgCity: "г. Примерск", orgShortName: "МБОУ СОШ № 0", orgAddress: "ул. Школьная, д. 1" })) settle(workspace, key, typed);
  typePeople(workspace, [{ "Фамилия": "Зуева", "Имя": "Дина", "Отчество": "Львовна", "Вид": "педагог", "Должность": "заместитель директора", "Эл. почта": DEPUTY, "Работает с": "01.09.2010" }]);
  const idOf = (email: string): string => String(rowsOf(workspace, "Люди").find((row) => row["Эл. почта"] === email)!["Ид"]);
  value(registry(workspace, CURATOR, "appointment.make", { personId: day(idOf(DEPUTY)), role: "deputyTeaching", scope: "", from: day("2026-09-01"), to: null, orderNumber: "", orderDate: null }));
  value(registry(workspace, CURATOR, "request.save", { personId: day(mentee), category: "young", goal: "", difficulties: { DF03: 3, DF05: 2 } }));
  consent(workspace, [mentee, idOf(MENTOR)]);
  const { observationId } = value<"observation.log">(page(workspace, MENTOR, "observation.log", lessonOf(paired.pairId, mentee, { lessonDate: day("2026-11-10"), nextStepBy: day("2026-11-20") })));
  value(page(workspace, MENTOR, "finding.add", { menteeId: day(mentee), source: "lesson", sourceId: observationId, text: "Не хватает времени на итог урока", competence: "K2", measure: "Планировать пять минут на итог", due: day("2027-01-20"), toPlan: false }));
  const stageId = String(rowsOf(workspace, "Этапы").find((row) => row["Ид наставляемого"] === mentee && row["№"] === 1)!["Ид"]);
  return { ...paired, stageId, deputyId: idOf(DEPUTY) };
}
const shown = ({ workspace, pairId }: School, email = CURATOR) => value<"programme.show">(page(workspace, email, "programme.show", { pairId: day(pairId) }));
const plan = (of: School, email = CURATOR): Output<"programme.show">["programmes"][number] => shown(of, email).programmes.find(({ kind }) => kind === "D17")!;
const card = ({ workspace, stageId }: School) => value<"assessment.show">(page(workspace, DEPUTY, "assessment.show", { stageId }));
const lineOf = (of: School, activity: string, email = CURATOR) => plan(of, email).lines.find((line) => line.activity === activity)!;
const asInput = ({ activity, direction, difficulty, kind, manner, due, responsible, plannedResult, evidence }: Output<"programme.show">["programmes"][number]["lines"][number]) =>
  ({ activity, direction, difficulty, kind, manner, due: due!, responsible: responsible || "mentor", plannedResult, evidence }) as NonNullable<Input<"plan.change">["line"]>;
const change = ({ workspace }: School, email: string, more: Partial<Input<"plan.change">>) => page(workspace, email, "plan.change", { itemId: null, line: null, cancel: false, reason: "", agreeTo: null, ...more });

function reviewOfMentor({ workspace, mentee }: School): void {
  for (const job of send(workspace, { questionnaire: "Q04", period: "adaptation", closesOn: day("2026-12-20") }).jobs) drivenJob(workspace, job);
  const invite = invites(workspace).filter((row) => row["О ком: ид"] === mentee || row["Ид человека"] === rowsOf(workspace, "Пары и группы")[0]!["Ид наставника"]).pop()!;
  value(page(workspace, MENTOR, "form.answer", { inviteId: day(String(invite["Ид"])), values: Q04 as never }));
}
function reviewed(of: School, on: string): void {
  const { workspace, deputyId } = of;
  for (const { itemId } of card(of).package.filter(({ receivedOn }) => receivedOn === null)) value(page(workspace, DEPUTY, "assessment.receive", { itemId, receivedOn: day(on), note: "на бумаге" }));
  value(page(workspace, DEPUTY, "assessment.review", { assessmentId: card(of).assessmentId!, step: { do: "review", on: day(on), participants: [day(deputyId)] } }));
}

describe("the plan of the professional development D17 (R-D11, R-D16, R-D18, R-D19)", () => {
  it("is drafted when the assessment of stage 1 opens: from the difficulties of Q02 and the open shortcomings, for the days of stage 2", () => {
    const of = school();
    const { workspace, mentee } = of;
    expect(shown(of).programmes.map(({ kind }) => kind)).not.toContain("D17");
    workspace.clock.moveTo("2026-11-16T12:00:00+03:00");
    expect(rowsOf(workspace, "Программы").filter((row) => row["Вид плана"] === "план развития")).toMatchObject([{ "Этап": 2, "Состояние": "черновик" }, { "Этап": 2 }]);
    const draft = plan(of);
    expect(draft).toMatchObject({ state: "draft", start: "2026-12-01", end: "2028-02-29", menteeId: mentee });
    expect(draft.lines.filter(({ libraryCode }) => libraryCode.startsWith("B-DEV")).length).toBeGreaterThan(5);
    expect(draft.lines.some(({ difficulty }) => difficulty === "DF03")).toBe(true);
    expect(lineOf(of, "Планировать пять минут на итог")).toMatchObject({ competence: "K2", due: "2027-01-20", responsible: "mentee", status: "planned" });
    expect(rowsOf(workspace, "План").find((row) => row["Мероприятие"] === "Планировать пять минут на итог")).toMatchObject({ "Откуда": "недостаток" });
    expect(new Set(draft.lines.map(({ kind }) => kind))).toEqual(new Set(["наставничество", "самообучение", "мероприятие школы", "конкурс", ""]));
    // Who is not of the pair sees nothing of it, the mentee sees his draft.
    expect(page(workspace, OTHER_MENTOR, "programme.show", { pairId: day(of.pairId) })).toMatchObject({ ok: false, code: "not-found" });
    expect(plan(of, MENTEE).lines.length).toBe(draft.lines.length);
    // Another day, and opening nothing, brings no second one.
    const rows = rowsOf(workspace, "План").length;
    workspace.clock.moveTo("2026-11-17T12:00:00+03:00");
    expect(rowsOf(workspace, "План")).toHaveLength(rows);
  });

  it("opened by hand the assessment drafts it in the same write; a plan that is there is not doubled", () => {
    const of = school();
    const { workspace, stageId } = of;
    value(page(workspace, DEPUTY, "assessment.open", { stageId, on: day("2026-11-12") }));
    const lines = plan(of).lines.length;
    expect(lines).toBeGreaterThan(10);
    value(page(workspace, DEPUTY, "assessment.cancel", { assessmentId: card(of).assessmentId!, reason: "рано" }));
    value(page(workspace, DEPUTY, "assessment.open", { stageId, on: day("2026-11-12") }));
    expect(plan(of).lines).toHaveLength(lines);
  });

  it("takes up what the mentor's review proposes when the package is reviewed; then the deputy and the mentor correct it with a reason, and D35 lists it", () => {
    const of = school();
    const { workspace } = of;
    workspace.clock.moveTo("2026-11-16T12:00:00+03:00");
    const early = plan(of).lines.find(({ libraryCode }) => libraryCode === "B-DEV-01")!;
    // Before the review the draft is rewritten as any other.
    value(change(of, MENTOR, { itemId: early.itemId, line: { ...asInput(early), manner: "разбор" } }));
    expect(plan(of)).toMatchObject({ changes: [] });
    reviewOfMentor(of);
    expect(value<"programme.fill">(page(workspace, MENTOR, "programme.fill", { mentees: [{ pairId: day(of.pairId), menteeId: day(of.mentee) }], kind: "D17", difficulties: null, codes: null, apply: false })).plans[0]!.lines.map(({ activity }) => activity)).toEqual(["Посетить три урока коллег", "Подготовить открытый урок"]);
    workspace.clock.moveTo("2026-11-17T12:00:00+03:00");
    reviewed(of, "2026-11-17");
    expect(lineOf(of, "Посетить три урока коллег")).toMatchObject({ due: null, responsible: "mentor" });
    expect(plan(of).text.analysis).toBe("Темп урока, работа с сильными.");
    // R-D16: who, what and why are kept from now on.
    const line = plan(of, DEPUTY).lines.find(({ libraryCode }) => libraryCode === "B-DEV-05")!;
    expect(line.change).toBe("atOnce");
    expect(change(of, DEPUTY, { itemId: line.itemId, cancel: true })).toMatchObject({ ok: false, details: [{ key: "plan.cancelReason" }] });
    value(change(of, DEPUTY, { itemId: line.itemId, cancel: true, reason: "конкурс в следующем году" }));
    const own = lineOf(of, "Посетить три урока коллег", MENTOR);
    expect(change(of, MENTOR, { itemId: own.itemId, line: { ...asInput(own), due: day("2027-02-10") } })).toMatchObject({ ok: false, details: [{ key: "plan.reason" }] });
    expect(value<"plan.change">(change(of, MENTOR, { itemId: own.itemId, line: { ...asInput(own), due: day("2027-02-10") }, reason: "по итогам оценки" }))).toEqual({ waits: false });
    expect(plan(of).changes.map(({ reason, state }) => [reason, state])).toEqual(expect.arrayContaining([["конкурс в следующем году", "agreed"], ["по итогам оценки", "agreed"]]));
    expect(made(workspace, "D35")).toMatchObject({ done: 1 });
    const sheet = textOf(workspace, filesOf(workspace, "D35")[0]!.id);
    for (const words of ["плана профессионального развития", "конкурс в следующем году", "Заместитель директора по УВР", "Д. Л. Зуева"]) expect(sheet).toContain(words);
  });

  it("takes the tasks of the interview, and becomes a paper that three sign; the next edition carries what was corrected and done beyond it", () => {
    const of = school();
    const { workspace, pairId } = of;
    workspace.clock.moveTo("2026-11-16T12:00:00+03:00");
    reviewOfMentor(of);
    workspace.clock.moveTo("2026-11-17T12:00:00+03:00");
    reviewed(of, "2026-11-17");
    const assessmentId = card(of).assessmentId!;
    value(page(workspace, DEPUTY, "conclusion.write", { assessmentId, level: "good", conclusion: "1b", summary: "Освоился", recommendations: "" }));
    value(page(workspace, DEPUTY, "conclusion.submit", { assessmentId, on: day("2026-11-17"), by: ["organiser", "interviewer"], extendTo: null }));
    const rows = [1, 2, 3, 4, 5].map((no) => ({ no, result: "обсуждено", agreement: no === 2 ? "Вести журнал приёмов" : no === 3 ? "Больше практики" : "", due: no === 2 ? day("2027-01-20") : null, responsible: no === 2 ? "mentee" as const : "" as const }));
    expect(value<"interview.record">(page(workspace, DEPUTY, "interview.record", { assessmentId, on: day("2026-11-17"), rows, acquainted: { agree: "yes", remark: "" } }))).toEqual({ tasks: 1, changes: 1 });
    expect(lineOf(of, "Вести журнал приёмов")).toMatchObject({ due: "2027-01-20" });
    expect(plan(of).changes).toMatchObject([{ after: "Больше практики", reason: "по итогам собеседования" }]);

    expect(made(workspace, "D17")).toMatchObject({ state: "done", left: 0 });
    const file = () => filesOf(workspace, "D17").map(({ id }) => textOf(workspace, id)).filter((text) => text.includes("Морозов")).pop()!;
    for (const words of ["ИНДИВИДУАЛЬНЫЙ ПЛАН ПРОФЕССИОНАЛЬНОГО РАЗВИТИЯ", "этап 2 «Профессиональное развитие»", "«01» декабря 2026 г.", "Темп урока, работа с сильными.", "Вид", "конкурс", "Вести журнал приёмов", "Планировать пять минут на итог", "Больше практики", "Д. Л. Зуева"]) expect(file()).toContain(words);
    expect(file()).not.toContain("{{");
    expect(file()).not.toContain("сверх плана");
    const ofPair = () => papers(workspace, "D17").filter(({ pairIds }) => pairIds.some((id) => id === pairId));
    workspace.clock.moveTo("2026-12-01T12:00:00+03:00");
    signed(workspace, [{ paperId: ofPair()[0]!.paperId, number: "" }]);
    expect(plan(of)).toMatchObject({ state: "active", papers: [{ kind: "D17", state: "signed" }] });
    const programmeId = plan(of).programmeId;
    value(page(workspace, MENTOR, "plan.propose", { programmeId, line: { ...asInput(lineOf(of, "Вести журнал приёмов")), activity: "Выступил на районном семинаре", due: day("2026-12-01") }, offPlan: true, doneOn: day("2026-12-01") }));
    const line = plan(of, DEPUTY).lines.find(({ libraryCode }) => libraryCode === "B-DEV-04")!;
    value(change(of, DEPUTY, { itemId: line.itemId, line: { ...asInput(line), due: day("2027-03-10") }, reason: "замены" }));
    expect(made(workspace, "D17")).toMatchObject({ done: 1 });
    expect(ofPair().map(({ version, state }) => `${version} ${state}`).sort()).toEqual(["1 replaced", "2 draft"]);
    for (const words of ["замены", "Выполнено сверх плана", "Выступил на районном семинаре"]) expect(file()).toContain(words);
  });
});
