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

it("stage 1 is assessed from the day it opens to the personal file (R-F01, R-F05–R-F13, R-F34)", () => {
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
