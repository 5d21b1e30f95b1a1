import type { Workspace } from "../../local/workspace";
import type { Input, Output } from "../../src/contract/contract";
import { DEPUTY, METHODIST, planned, schoolWithDeputies, visitOf } from "./control-school";
import type { MadeKind } from "../../src/contract/schemas";
import { DIRECTOR, made, papers, signed, typeCell } from "./paper-school";
import { CURATOR, MENTEE, page, rowsOf, value } from "./school";

export const day = (text: string) => text as never;
type School = ReturnType<typeof schoolWithDeputies> & { readonly stageId: string; readonly assessmentId: string };

const idOf = (workspace: Workspace, surname: string): string => String(rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === surname)!["Ид"]);

/** Морозов's adaptation in its last fortnight: the assessment is open, an overview control with two lessons lies behind it. Зимин organises, Орлова holds the interview. `before` changes the course in the last hours before. */
export function schoolInAssessment(before: (school: ReturnType<typeof schoolWithDeputies>) => void = () => undefined): School {
  const school = schoolWithDeputies({ now: "2026-11-15T20:00:00+03:00" });
  before(school);
  const { workspace, mentee, pairId } = school;
  typeCell(workspace, "Люди", (row) => row["Фамилия"] === "Громова", "Эл. почта", DIRECTOR);
  const controlId = planned(workspace, mentee, { from: day("2026-11-01"), to: day("2026-11-30") });
  for (const [lessonDate, second] of [["2026-11-10", 0], ["2026-11-13", 2]] as const) value(page(workspace, DEPUTY, "observation.log", visitOf(pairId, mentee, controlId, { lessonDate: day(lessonDate), scores: { "1": 2, "7": second } as never, nextStepBy: day("2026-11-30") })));
  workspace.clock.moveTo("2026-11-16T12:00:00+03:00");
  workspace.as(CURATOR).menu("Сегодня");
  const stageId = String(rowsOf(workspace, "Этапы").find((row) => row["Ид наставляемого"] === mentee && row["№"] === 1 && !String(row["Состояние"]).startsWith("снят"))!["Ид"]);
  typeCell(workspace, "Этапы", (row) => row["Ид"] === stageId, "Ид собеседующего", idOf(workspace, "Орлова"));
  return { ...school, stageId, assessmentId: cardOf(workspace, stageId).assessmentId! };
}

export const cardOf = (workspace: Workspace, stageId: string, who = DEPUTY): Output<"assessment.show"> => value<"assessment.show">(page(workspace, who, "assessment.show", { stageId }));

export function receiveAll(workspace: Workspace, stageId: string, on = "2026-11-16"): void {
  for (const { itemId, by } of cardOf(workspace, stageId).package) if (by === null) value(page(workspace, DEPUTY, "assessment.receive", { itemId, receivedOn: day(on), note: "" }));
}

export function reviewed(workspace: Workspace, assessmentId: string, on = "2026-11-17"): void {
  workspace.clock.moveTo(`${on}T12:00:00+03:00`);
  value(page(workspace, DEPUTY, "assessment.review", { assessmentId, step: { do: "review", on: day(on), participants: [day(idOf(workspace, "Зимин")), day(idOf(workspace, "Орлова"))] } }));
}

export const CONCLUSION: Omit<Input<"conclusion.write">, "assessmentId"> = {
  level: "good", conclusion: "1b", summary: "Освоил порядок школы, ведёт документы сам. Темп урока высокий, дети не успевают записать.", recommendations: "1. Посетить три урока наставника.\n2. Писать план урока с минутами.",
};
export const concluded = (workspace: Workspace, assessmentId: string): void => { value(page(workspace, DEPUTY, "conclusion.write", { assessmentId, ...CONCLUSION })); };

/** Each deputy marks his own signature. */
export function bothSigned(workspace: Workspace, assessmentId: string, on = "2026-11-17"): void {
  value(page(workspace, DEPUTY, "conclusion.submit", { assessmentId, on: day(on), by: ["organiser"], extendTo: null }));
  value(page(workspace, METHODIST, "conclusion.submit", { assessmentId, on: day(on), by: ["interviewer"], extendTo: null }));
}

export function acquainted(workspace: Workspace, mentee: string, paperId: string, on = "2026-11-18"): void {
  workspace.clock.moveTo(`${on}T12:00:00+03:00`);
  value(page(workspace, MENTEE, "paper.acknowledge", { paperId: day(paperId), personIds: [day(mentee)], date: day(on), agree: "no", remark: "темп урока нормальный" }));
}

/** The interview answers the five questions: two agreements about ways of work, one about curatorship. */
export function interviewed(workspace: Workspace, assessmentId: string, on = "2026-11-18"): void {
  workspace.clock.moveTo(`${on}T14:00:00+03:00`);
  const row = (no: number, result: string, more: Partial<Input<"interview.record">["rows"][number]> = {}) => ({ no, result, agreement: "", due: null, responsible: "" as const, ...more });
  value(page(workspace, METHODIST, "interview.record", {
    assessmentId, on: day(on), acquainted: null,
    rows: [
      row(1, "сообщены"), row(2, "обсуждены", { agreement: "Посетить три урока наставника", due: day("2027-01-20"), responsible: "mentee" }),
      row(2, "обсуждены", { agreement: "Показать план урока с минутами", due: day("2026-12-10"), responsible: "mentor" }),
      row(3, "изменений нет"), row(4, "обсуждено", { agreement: "Наставник остаётся, встречи раз в две недели" }), row(5, "ознакомлен, не согласен с замечанием о темпе"),
    ],
  }));
}

export const filed = (workspace: Workspace, assessmentId: string, on = "2026-11-20"): Output<"file.close"> => {
  workspace.clock.moveTo(`${on}T12:00:00+03:00`);
  return value<"file.close">(page(workspace, DEPUTY, "file.close", { assessmentId, on: day(on) }));
};
/** Of the two young teachers the one whose story is told. */
export const paperOf = (workspace: Workspace, kind: MadeKind) => papers(workspace, kind).find(({ about }) => about.includes("Морозов"))!;

/** As far as the interview, with every paper of the assessment signed. */
export function withPapers(school = schoolInAssessment()): School {
  const { workspace, stageId, assessmentId, mentee, pairId } = school;
  const own = { pairIds: [day(pairId)] };
  receiveAll(workspace, stageId);
  reviewed(workspace, assessmentId);
  concluded(workspace, assessmentId);
  made(workspace, "D30", own);
  made(workspace, "D32", own);
  bothSigned(workspace, assessmentId);
  signed(workspace, [{ paperId: paperOf(workspace, "D32").paperId, number: "7" }, { paperId: paperOf(workspace, "D30").paperId, number: "" }], "2026-11-17");
  acquainted(workspace, mentee, paperOf(workspace, "D32").paperId);
  interviewed(workspace, assessmentId);
  made(workspace, "D31", own);
  signed(workspace, [{ paperId: paperOf(workspace, "D31").paperId, number: "" }], "2026-11-18");
  return school;
}
