import { DEPUTY, METHODIST, planned, schoolWithDeputies, shown } from "./control-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, lessonOf, page, rowsOf, value } from "./school";

const day = (text: string): never => text as never;
const NONE = { measure: "", due: null, toPlan: false, checkedIn: null } as const;

/** A shortcoming of an overview control of 7 September, without a measure yet. */
function schoolWithFinding(): ReturnType<typeof schoolWithDeputies> & { readonly findingId: string; readonly controlId: string } {
  const school = schoolWithDeputies();
  const { workspace, mentee } = school;
  const controlId = planned(workspace, mentee);
  value(page(workspace, DEPUTY, "control.record", {
    menteeId: mentee as never, kind: "overview", date: day("2026-09-07"), note: "", controlId: controlId as never, conclusion: "Нужна помощь", findings: [{ text: "Нет итога урока", competence: "K4", measure: "", due: null }],
  }));
  return { ...school, controlId, findingId: String(rowsOf(workspace, "Недостатки")[0]!["Ид"]) };
}
const states = (workspace: ReturnType<typeof schoolWithDeputies>["workspace"]): unknown[] => rowsOf(workspace, "Недостатки").map((row) => row["Состояние"]);

it("a shortcoming goes from found to removed, and each refusal says what comes first (R-G11)", () => {
  const { workspace, findingId } = schoolWithFinding();
  const go = (who: string, step: string, more: object = {}) => page(workspace, who, "finding.close", { findingId, step, ...NONE, ...more } as never);
  expect(states(workspace)).toEqual(["выявлено"]);
  expect(go(DEPUTY, "removed")).toMatchObject({ ok: false, code: "not-ready", details: [{ key: "finding.needsMeasure" }, { key: "finding.needsDue" }] });
  expect(go(MENTOR, "measure", { measure: "Итог на каждом уроке" })).toMatchObject({ ok: false, code: "invalid-input", details: [{ key: "finding.needsDue", field: "due" }] });
  expect(go(MENTOR, "measure", { measure: "Итог на каждом уроке", due: "2026-09-01" })).toMatchObject({ ok: false, details: [{ key: "finding.dueBefore", field: "due" }] });
  value(go(MENTOR, "measure", { measure: "Итог на каждом уроке", due: "2026-09-20" }));
  expect(go(DEPUTY, "removed")).toMatchObject({ ok: false, code: "not-ready", details: [{ key: "finding.needsCheck" }] });
  value(go(MENTOR, "check"));
  expect(go(MENTOR, "removed")).toMatchObject({ ok: false, code: "forbidden", message: { key: "finding.notYours" } });
  expect(go(METHODIST, "removed")).toMatchObject({ ok: false, code: "not-found" });
  expect(go(MENTEE, "removed")).toMatchObject({ ok: false, code: "forbidden" });
  value(go(DEPUTY, "partly"));
  value(go(DEPUTY, "measure", { measure: "Показ урока наставником", due: "2026-10-01" }));
  value(go(MENTOR, "check"));
  value(go(DEPUTY, "removed"));
  expect(states(workspace)).toEqual(["устранено"]);
  expect(go(DEPUTY, "measure", { measure: "Ещё", due: "2026-10-02" })).toMatchObject({ ok: false, code: "conflict", message: { key: "finding.settled" } });
  expect(JSON.stringify(rowsOf(workspace, "Журнал"))).toContain("Итог на каждом уроке");
});

it("its measure becomes a line of the plan when asked: the mentor's at once, a deputy's as a correction of a plan that runs", () => {
  const { workspace, pairId, mentee, findingId } = schoolWithFinding();
  const measure = { findingId: findingId as never, step: "measure", measure: "Итог на каждом уроке", due: day("2026-10-12"), toPlan: true, checkedIn: null } as const;
  expect(page(workspace, DEPUTY, "finding.close", measure)).toMatchObject({ ok: false, code: "not-ready", message: { key: "finding.noProgramme" } });
  value(page(workspace, CURATOR, "programme.fill", { mentees: [{ pairId: pairId as never, menteeId: mentee as never }], difficulties: null, codes: null, apply: true }));
  const { itemId } = value<"finding.close">(page(workspace, DEPUTY, "finding.close", measure));
  expect(rowsOf(workspace, "План").find((row) => row["Ид"] === itemId)).toMatchObject({ "Мероприятие": "Итог на каждом уроке", "Состояние": "запланировано", "Компетенция": "K4" });
  expect(shown(workspace, MENTEE, mentee).findings).toMatchObject([{ inPlan: true, state: "measured" }]);
  expect(page(workspace, DEPUTY, "finding.close", { ...measure, due: day("2027-08-01") })).toMatchObject({ ok: false, details: [{ field: "due" }] });
});

it("a mentor writes one down of a coaching visit and settles it; what a control has shown is the controller's to write", () => {
  const { workspace, pairId, mentee, controlId } = schoolWithFinding();
  const { observationId } = value<"observation.log">(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee)));
  const add = (who: string, more: object) => page(workspace, who, "finding.add", { menteeId: mentee, source: "lesson", sourceId: observationId, text: "Темп", competence: "", measure: "Паузы", due: "2026-09-20", toPlan: false, ...more } as never);
  const { findingId } = value<"finding.add">(add(MENTOR, {}));
  expect(add(OTHER_MENTOR, {})).toMatchObject({ ok: false, code: "not-found" });
  expect(add(METHODIST, { source: "control", sourceId: controlId })).toMatchObject({ ok: false, code: "not-found" });
  expect(add(MENTOR, { measure: "" })).toMatchObject({ ok: false, details: [{ key: "finding.needsMeasure", field: "measure" }] });
  for (const step of ["check", "removed"]) value(page(workspace, MENTOR, "finding.close", { findingId, step, ...NONE } as never));
  expect(states(workspace)).toEqual(["выявлено", "устранено"]);
});

it("past its day it is a line of «Сегодня» for the mentor, and once it waits for the check one for the deputy", () => {
  const { workspace, findingId } = schoolWithFinding();
  value(page(workspace, DEPUTY, "finding.close", { findingId: findingId as never, step: "measure", measure: "Итог", due: day("2026-10-12"), toPlan: false, checkedIn: null }));
  const line = (who: string) => value<"home.show">(page(workspace, who, "home.show", {})).lines.find(({ rule }) => rule.startsWith("finding"));
  workspace.clock.moveTo("2026-09-20T12:00:00+03:00");
  expect(line(MENTOR)).toBeUndefined();
  workspace.clock.moveTo("2026-10-12T12:00:00+03:00");
  expect(line(MENTOR)).toMatchObject({ rule: "finding", state: "due", daysLeft: 0, owedBy: "mentor" });
  workspace.clock.moveTo("2026-10-13T12:00:00+03:00");
  expect(line(DEPUTY)).toMatchObject({ rule: "finding", state: "overdue", daysLeft: -1 });
  value(page(workspace, MENTOR, "finding.close", { findingId: findingId as never, step: "check", ...NONE }));
  expect(line(DEPUTY)).toMatchObject({ rule: "findingCheck", owedBy: "deputyTeaching" });
  value(page(workspace, DEPUTY, "finding.close", { findingId: findingId as never, step: "removed", ...NONE }));
  expect(line(DEPUTY)).toBeUndefined();
});
