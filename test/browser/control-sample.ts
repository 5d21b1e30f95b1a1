import type { Output } from "../../src/contract/contract";
import type { ControlLine, FindingShown } from "../../src/contract/controls";
import { LONG_NAME } from "./sample";

type Loose<Value> = { [Key in keyof Value]?: unknown };
export const controlLine = (part: Loose<ControlLine> = {}): ControlLine => ({
  controlId: null, menteeId: "PR-11", mentee: "Морозов Павел Сергеевич", code: "Н-021", pairId: "PA-1", kind: "overview", own: "", from: "2026-09-01", to: "2026-09-30", state: "window", late: false,
  topic: "", purpose: "", conclusion: "", note: "", knowledge: [], paperwork: [], by: "Зимин С. И.", byId: null, visits: [], paper: null, mayPlan: true, mayRecord: true, mayVisit: false, ...part,
}) as ControlLine;

export const finding = (part: Loose<FindingShown> = {}): FindingShown => ({
  findingId: "FN-1", menteeId: "PR-11", mentee: "Морозов П. С.", text: "Нет итога урока", competence: "K4", measure: "", due: null, state: "found", source: "control", sourceId: "CO-1", kind: "overview",
  seenOn: "2026-09-04", late: false, inPlan: false, proof: "", checkedIn: null, checkedOn: null, again: true, steps: ["measure"], mayPlanLine: true, ...part,
}) as FindingShown;

export const control = (part: Loose<Output<"control.show">> = {}): Output<"control.show"> => ({
  month: "2026-09",
  lines: [
    controlLine({ controlId: "CO-2", state: "planned", late: true, to: "2026-09-03", topic: "Организация начала урока: как класс готовится к работе", purpose: "Общее ознакомление с профессиональным уровнем работы педагога", mayVisit: true }),
    controlLine({ menteeId: "PR-12", mentee: LONG_NAME }),
    controlLine({
      controlId: "CO-1", kind: "preventive", state: "held", to: "2026-09-04", mayPlan: false, mayVisit: true, conclusion: "Уровень работы соответствует требованиям.", topic: "Опрос",
      visits: [{ observationId: "CC-1", date: "2026-09-04", class: "7Б", subject: "математика", topic: "Дроби", percent: 75, mayRead: true }],
    }),
  ],
  findings: [finding(), finding({ findingId: "FN-2", text: "Опоздание с началом урока", measure: "Журнал начала", due: "2026-09-01", state: "checking", late: true, steps: ["removed", "partly", "again"] }), finding({ findingId: "FN-3", text: "Давно ушло", state: "removed", steps: [] })],
  kinds: [
    { kind: "overview", title: "Обзорный", own: "", purpose: "Общее ознакомление", object: "", result: "" }, { kind: "preventive", title: "Предупредительный", own: "", purpose: "Выявить ошибки", object: "", result: "" },
    { kind: "other", title: "Проверка тетрадей", own: "Проверка тетрадей", purpose: "", object: "", result: "" },
  ],
  who: [{ personId: "PR-3", name: "Зимин Семён Ильич", of: null }], mentees: [{ menteeId: "PR-11", name: "Морозов Павел Сергеевич" }, { menteeId: "PR-12", name: LONG_NAME }], ...part,
}) as Output<"control.show">;
