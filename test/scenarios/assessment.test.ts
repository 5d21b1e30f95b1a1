import type { Input } from "../../src/contract/contract";
import { CURATOR, MENTEE, page, registry, rowsOf, schoolWithPairs, typePeople, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>;
const DEPUTY = "z.deputy@school0.example";
const day = (text: string) => text as never;

/** A school whose mentee's adaptation ends on 30 November, with a deputy for teaching. */
function schoolInNovember(): School & { readonly stageId: string; readonly deputyId: string } {
  const school = schoolWithPairs({ now: "2026-11-15T20:00:00+03:00" });
  const { workspace, mentee } = school;
  typePeople(workspace, [{ "Фамилия": "Зуева", "Имя": "Дина", "Отчество": "Львовна", "Вид": "педагог", "Должность": "заместитель директора", "Эл. почта": DEPUTY, "Работает с": "01.09.2010" }]);
  const deputyId = value<"person.search">(registry(workspace, CURATOR, "person.search", { query: "зуева", kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!.personId;
  value(registry(workspace, CURATOR, "appointment.make", { personId: deputyId, role: "deputyTeaching", scope: "", from: day("2026-09-01"), to: null, orderNumber: "", orderDate: null }));
  workspace.as(CURATOR).menu("Сегодня");
  const stageId = String(rowsOf(workspace, "Этапы").find((row) => row["Ид наставляемого"] === mentee && row["№"] === 1)!["Ид"]);
  return { ...school, stageId, deputyId };
}

const refused = (reply: unknown): unknown => {
  const answer = reply as { ok: boolean; code?: string; details?: readonly { key: string; params?: object }[] };
  return answer.ok ? "ok" : [answer.code, answer.details?.map(({ key, params }) => [key, ...Object.values(params ?? {})].join(" "))];
};

it("stage 1 is assessed from the day it opens to the personal file (R-F01, R-F04–R-F13, R-F34)", () => {
  const { workspace, stageId, deputyId, pairId, mentee } = schoolInNovember();
  const card = () => value<"assessment.show">(page(workspace, DEPUTY, "assessment.show", { stageId }));
  // It opens by itself fourteen days before it is due (T06), and not a day earlier.
  expect(card()).toMatchObject({ assessmentId: null, opensOn: "2026-11-16", due: "2026-11-30", may: ["open"] });
  workspace.clock.moveTo("2026-11-16T12:00:00+03:00");
  expect(card()).toMatchObject({ state: "collecting", openedOn: "2026-11-16", organiser: { name: "Зуева\u00a0Д.\u00a0Л." }, interviewer: { name: "Зуева\u00a0Д.\u00a0Л." } });
  const assessmentId = card().assessmentId!;

  // The gate names each document and who owes it. The signed plan counts by itself, on its own day.
  value(registry(workspace, CURATOR, "paper.enter", { kind: "D16", number: "3", date: day("2026-09-14"), pairIds: [day(pairId)] }));
  const review = { assessmentId, step: { do: "review" as const, on: day("2026-11-17"), participants: [day(deputyId)] } };
  workspace.clock.moveTo("2026-11-17T12:00:00+03:00");
  expect(refused(page(workspace, DEPUTY, "assessment.review", review))).toEqual(["not-ready", ["assessment.lack.document.mentee Анкета молодого специалиста", "assessment.lack.document.mentor Отзыв наставника о результатах адаптации"]]);
  expect(card().package).toMatchObject([{ kind: "Q03", ower: "Морозов\u00a0П.\u00a0С.", by: null }, { kind: "Q04", ower: "Ковалёва\u00a0И.\u00a0А.", by: null }, { kind: "D16", receivedOn: "2026-09-14", by: "itself" }]);
  for (const { itemId } of card().package.slice(0, 2)) value(page(workspace, DEPUTY, "assessment.receive", { itemId, receivedOn: day("2026-11-16"), note: "на бумаге" }));
  value(page(workspace, DEPUTY, "assessment.review", review));

  const conclusion: Input<"conclusion.write"> = { assessmentId, level: "good", conclusion: "1b", summary: "Освоился, темп урока высокий", recommendations: "Посетить уроки наставника" };
  value(page(workspace, DEPUTY, "conclusion.write", conclusion));
  // The mentee sees nothing of a draft.
  expect(value<"assessment.show">(page(workspace, MENTEE, "assessment.show", { stageId }))).toMatchObject({ assessmentId: null, conclusion: null, rows: null });
  expect(value<"conclusion.submit">(page(workspace, DEPUTY, "conclusion.submit", { assessmentId, on: day("2026-11-17"), by: ["organiser", "interviewer"], extendTo: null }))).toEqual({ signed: true });
  expect(value<"assessment.show">(page(workspace, MENTEE, "assessment.show", { stageId })).conclusion).toMatchObject({ code: "1b", title: "завершена с рекомендациями" });

  // «Ознакомлен» is no «согласен»: she puts her own mark under the conclusion's paper on the page.
  value(registry(workspace, CURATOR, "paper.enter", { kind: "D32", number: "1", date: day("2026-11-17"), pairIds: [day(pairId)] }));
  const paperId = String(rowsOf(workspace, "Документы").find((row) => row["Вид бумаги"] === "D32")!["Ид"]);
  const rows = [1, 2, 3, 4, 5].map((no) => ({ no, result: "обсуждено", agreement: no === 2 ? "Посетить три урока" : "", due: no === 2 ? day("2027-01-20") : null, responsible: no === 2 ? "mentee" as const : "" as const }));
  workspace.clock.moveTo("2026-11-18T12:00:00+03:00");
  const interview: Input<"interview.record"> = { assessmentId, on: day("2026-11-18"), rows, acquainted: null };
  expect(refused(page(workspace, DEPUTY, "interview.record", interview))).toEqual(["not-ready", ["assessment.lack.acquaintance"]]);
  value(page(workspace, MENTEE, "paper.acknowledge", { paperId: day(paperId), personIds: [day(mentee)], date: day("2026-11-18"), agree: "no", remark: "темп урока нормальный" }));
  expect(value<"interview.record">(page(workspace, DEPUTY, "interview.record", interview))).toEqual({ tasks: 1, changes: 0 });
  expect(rowsOf(workspace, "План").find((row) => row["Мероприятие"] === "Посетить три урока")).toMatchObject({ "Откуда": "собеседование" });

  // Two days to the personal file, which wants both papers signed.
  expect(card()).toMatchObject({ state: "interviewed", acquainted: { agree: "no", remark: "темп урока нормальный" }, filingDue: "2026-11-20" });
  workspace.clock.moveTo("2026-11-20T12:00:00+03:00");
  expect(refused(page(workspace, DEPUTY, "file.close", { assessmentId, on: day("2026-11-20") }))).toEqual(["not-ready", ["assessment.lack.paper Протокол собеседования"]]);
  value(registry(workspace, CURATOR, "paper.enter", { kind: "D31", number: "1", date: day("2026-11-18"), pairIds: [day(pairId)] }));
  value(page(workspace, DEPUTY, "file.close", { assessmentId, on: day("2026-11-20") }));
  expect(card()).toMatchObject({ state: "filed", filedOn: "2026-11-20", may: ["cancel"] });
});

/** From a package that is received by hand as far as two signatures under a conclusion. */
function concluded({ workspace, deputyId }: ReturnType<typeof schoolInNovember>, assessmentId: string, stageId: string, on: string, conclusion: string, extendTo: string | null): void {
  const items = value<"assessment.show">(page(workspace, DEPUTY, "assessment.show", { stageId })).package;
  for (const { itemId } of items.filter(({ receivedOn }) => receivedOn === null)) value(page(workspace, DEPUTY, "assessment.receive", { itemId, receivedOn: day(on), note: "на бумаге" }));
  value(page(workspace, DEPUTY, "assessment.review", { assessmentId, step: { do: "review", on: day(on), participants: [day(deputyId)] } }));
  value(page(workspace, DEPUTY, "conclusion.write", { assessmentId, level: "good", conclusion, summary: `вывод ${conclusion}`, recommendations: "" }));
  expect(value<"conclusion.submit">(page(workspace, DEPUTY, "conclusion.submit", { assessmentId, on: day(on), by: ["organiser", "interviewer"], extendTo: extendTo === null ? null : day(extendTo) }))).toEqual({ signed: true });
}

/** The interview with both papers, and the personal file, on one day. */
function talkedAndFiled({ workspace, pairId }: ReturnType<typeof schoolInNovember>, assessmentId: string, on: string, number: string): void {
  for (const kind of ["D32", "D31"] as const) value(registry(workspace, CURATOR, "paper.enter", { kind, number, date: day(on), pairIds: [day(pairId)] }));
  const rows = [1, 2, 3, 4, 5].map((no) => ({ no, result: "обсуждено", agreement: "", due: null, responsible: "" as const }));
  value(page(workspace, DEPUTY, "interview.record", { assessmentId, on: day(on), rows, acquainted: { agree: "yes", remark: "" } }));
  value(page(workspace, DEPUTY, "file.close", { assessmentId, on: day(on) }));
}

describe("a stage that was extended is assessed once more (R-E01, R-F06, R-F34)", () => {
  const extendedSchool = () => {
    const school = schoolInNovember();
    const { workspace, stageId } = school;
    workspace.clock.moveTo("2026-11-18T12:00:00+03:00");
    const card = () => value<"assessment.show">(page(workspace, DEPUTY, "assessment.show", { stageId }));
    const first = card().assessmentId!;
    concluded(school, first, stageId, "2026-11-18", "1c", "2027-01-29");
    talkedAndFiled(school, first, "2026-11-18", "1");
    const month = (of: string) => value<"assessments.show">(page(workspace, DEPUTY, "assessments.show", { month: of })).stages.filter((each) => each.stageId === stageId);
    const owed = () => value<"home.show">(page(workspace, DEPUTY, "home.show", {})).lines.filter(({ rule, personId }) => (rule === "assessment" || rule === "filing") && personId === school.mentee);
    return { ...school, first, card, month, owed };
  };

  it("by itself on the day of the new end (T06), and goes the whole way to the file", () => {
    const school = extendedSchool();
    const { workspace, first, card, month, owed, stageId } = school;
    // Filed, and waiting for its new day: the first one stays to be read, nothing is owed, the month of the new day has it.
    expect(card()).toMatchObject({ assessmentId: first, state: "filed", end: "2027-01-29", opensOn: "2027-01-15", due: "2027-01-29", conclusion: { code: "1c" }, may: ["open", "cancel"] });
    expect(owed()).toEqual([]);
    expect(month("2027-01")).toMatchObject([{ state: null, opensOn: "2027-01-15", due: "2027-01-29", interviewOn: null }]);
    expect(value<"track.show">(page(workspace, DEPUTY, "track.show", { menteeId: day(school.mentee) })).track!.stages[0]).toMatchObject({ state: "running", opens: "2027-01-15", due: "2027-01-29" });

    workspace.clock.moveTo("2027-01-15T12:00:00+03:00");
    expect(owed()).toMatchObject([{ rule: "assessment", due: "2027-01-29" }]);
    const second = card().assessmentId!;
    expect(second).not.toBe(first);
    expect(card()).toMatchObject({ state: "collecting", openedOn: "2027-01-15", reviewedOn: null, conclusion: { code: "" }, interviewOn: null, earlier: [{ state: "filed", conclusion: "1c", filedOn: "2026-11-18" }] });
    expect(card().package.map(({ kind, receivedOn }) => [kind, receivedOn])).toEqual([["Q03", null], ["Q04", null], ["D16", null]]);
    expect(month("2027-01")).toMatchObject([{ state: "collecting", due: "2027-01-29" }]);

    workspace.clock.moveTo("2027-01-18T12:00:00+03:00");
    concluded(school, second, stageId, "2027-01-18", "1a", null);
    talkedAndFiled(school, second, "2027-01-18", "2");
    expect(card()).toMatchObject({ assessmentId: second, state: "filed", conclusion: { code: "1a" }, may: ["cancel"], earlier: [{ conclusion: "1c" }] });
    expect(owed()).toEqual([]);
    workspace.clock.moveTo("2027-01-30T12:00:00+03:00");
    expect(value<"track.show">(page(workspace, DEPUTY, "track.show", { menteeId: day(school.mentee) })).track!.stages[0]).toMatchObject({ state: "closed" });
    expect(rowsOf(workspace, "Оценка этапа").filter((row) => row["Ид этапа"] === stageId)).toHaveLength(2);
  });

  it("by hand before that day; then it does not open a third time", () => {
    const { workspace, first, card, stageId, owed } = extendedSchool();
    workspace.clock.moveTo("2026-11-25T12:00:00+03:00");
    const { assessmentId: second } = value<"assessment.open">(page(workspace, DEPUTY, "assessment.open", { stageId, on: day("2026-11-25") }));
    expect(card()).toMatchObject({ assessmentId: second, state: "collecting", earlier: [{ conclusion: "1c" }] });
    expect(page(workspace, DEPUTY, "assessment.open", { stageId, on: day("2026-11-25") })).toMatchObject({ ok: false, code: "conflict" });
    workspace.clock.moveTo("2027-01-16T12:00:00+03:00");
    expect(card().assessmentId).toBe(second);
    expect(owed()).toMatchObject([{ rule: "assessment" }]);
    // A second one that was a mistake leaves the first as it was; it opens again by hand alone.
    value(page(workspace, DEPUTY, "assessment.cancel", { assessmentId: second, reason: "открыта по ошибке" }));
    expect(card()).toMatchObject({ assessmentId: first, state: "filed", may: ["open", "cancel"] });
    workspace.clock.moveTo("2027-01-17T12:00:00+03:00");
    expect(card().assessmentId).toBe(first);
  });
});
