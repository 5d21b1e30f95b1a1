import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, columnOf, page, registry, rowsOf, schoolWithPairs, typePeople, value } from "./school";
import { settle } from "./paper-school";
import type { Workspace } from "../../local/workspace";

const DEPUTY = "s.alieva@school0.example";
/** The stages of Морозов as the sheet holds them. */
const sheet = (workspace: Workspace) => rowsOf(workspace, "Этапы").filter((row) => String(row["Наставляемый"]).startsWith("Морозов")).map((row) => `${row["№"]} ${row["Начало"]} ${row["Окончание"]} ${row["Состояние"]}`);
const shown = (workspace: Workspace, menteeId: string, email = CURATOR) => value<"track.show">(page(workspace, email, "track.show", { menteeId: menteeId as never })).track!;
const lines = (workspace: Workspace, email = CURATOR) => value<"home.show">(page(workspace, email, "home.show", {})).lines;
const about = (workspace: Workspace, rule: string) => lines(workspace).filter((line) => line.rule === rule && String(line.text.params?.["who"] ?? "").startsWith("Морозов")).map(({ state, due, owedBy }) => ({ state, due, owedBy }));
const THREE = ["1 2026-09-01 2026-11-30 открыт", "2 2026-12-01 2028-02-29 открыт", "3 2028-03-01 2029-08-31 открыт"];

/** A deputy for teaching, appointed from the first of September. */
function withDeputy() {
  const opened = schoolWithPairs();
  const { workspace } = opened;
  typePeople(workspace, [{ "Фамилия": "Алиева", "Имя": "Сабина", "Вид": "педагог", "Эл. почта": DEPUTY, "Работает с": "01.09.2000" }]);
  const personId = value<"person.search">(registry(workspace, CURATOR, "person.search", { query: "алиева", kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!.personId;
  value(registry(workspace, CURATOR, "appointment.make", { personId, role: "deputyTeaching", scope: "", from: "2026-09-01" as never, to: null, orderNumber: "", orderDate: null }));
  return { ...opened, deputy: personId };
}

describe("a course gets its stages with its start (R-E01, R-E02)", () => {
  it("when the pair is proposed; a look changes nothing; the deputy for teaching organises stage 1 (R-A08), the one for methods stage 2 (R-A09)", () => {
    const { workspace, mentee } = withDeputy();
    expect(sheet(workspace)).toEqual(THREE);
    workspace.as(CURATOR).menu("Сегодня");
    expect(sheet(workspace)).toEqual(THREE);
    const track = shown(workspace, mentee);
    expect(track).toMatchObject({ start: "2026-09-01", model: "001", category: "young", mayEdit: true });
    expect(track.stages.map(({ no, state, opens, due, organiserRole, organiser, interviewerRole }) => [no, state, opens, due, organiserRole, organiser, interviewerRole])).toEqual([
      [1, "running", "2026-11-16", "2026-11-30", "deputyTeaching", "Алиева\u00a0С.", "deputyTeaching"],
      [2, "planned", "2028-02-08", "2028-02-22", "deputyMethods", "", "deputyTeaching"],
      [3, "planned", "2029-08-01", "2029-08-31", "deputyMethods", "", "deputyMethods"],
    ]);
  });

  it("each sees by R.3: both sides and the staff, nobody of another pair; only the curator changes", () => {
    const { workspace, mentee } = withDeputy();
    for (const email of [MENTOR, MENTEE, DEPUTY]) expect(shown(workspace, mentee, email)).toMatchObject({ mayEdit: false, assessors: [], start: "2026-09-01" });
    expect(page(workspace, OTHER_MENTOR, "track.show", { menteeId: mentee as never })).toMatchObject({ ok: false, code: "not-found" });
    expect(page(workspace, DEPUTY, "track.pause", { menteeId: mentee as never, from: "2026-09-07" as never, to: null })).toMatchObject({ ok: false, code: "forbidden" });
  });

  it("a start and a pause typed by hand move the stages at the next look, a date typed by hand stands", () => {
    const { workspace } = schoolWithPairs();
    const curator = workspace.as(CURATOR);
    const typed = (title: string, header: string, typing: string) => {
      const row = rowsOf(workspace, title).findIndex((each) => String(each["Имя"] ?? each["Наставляемый"]).startsWith("Морозов")) + 2;
      curator.edit(title, `${columnOf(workspace, title, header)}${row}`, typing);
    };
    typed("Этапы", "Окончание", "15.12.2026");
    typed("Курс наставляемого", "Паузы", "2026-10-05 – 2026-10-11");
    curator.menu("Сегодня");
    expect(sheet(workspace)).toEqual(["1 2026-09-01 2026-12-15 открыт", "2 2026-12-08 2028-03-07 открыт", "3 2028-03-08 2029-09-07 открыт"]);
    typed("Курс наставляемого", "Паузы", "до весны");
    curator.menu("Сегодня");
    expect(rowsOf(workspace, "Сегодня").map((row) => String(row["Что"]))).toContainEqual(expect.stringContaining("пауза «до весны» не читается"));
  });
});

describe("the curator changes a course", () => {
  it("a long leave: no dates while it is open, moved ones when it is over (T15)", () => {
    const { workspace, mentee } = withDeputy();
    const menteeId = mentee as never;
    const stage = shown(workspace, mentee).stages[0]!;
    value(page(workspace, CURATOR, "stage.save", { stageId: stage.stageId, start: stage.start!, end: "2026-12-10" as never, dueByHand: "2026-12-04" as never, organiserId: "", interviewerId: "", reason: "начал позже" }));
    value(page(workspace, CURATOR, "track.pause", { menteeId, from: "2026-09-07" as never, to: null }));
    expect(shown(workspace, mentee)).toMatchObject({ pausedFrom: "2026-09-07", stages: [{ state: "paused", due: null, opens: null }, { state: "paused" }, { state: "paused" }] });
    expect(about(workspace, "paused")).toEqual([{ state: "window", due: null, owedBy: "curator" }]);
    expect([about(workspace, "overview"), about(workspace, "programme")]).toEqual([[], []]);
    expect(page(workspace, CURATOR, "track.pause", { menteeId, from: "2026-09-20" as never, to: null })).toMatchObject({ ok: false, details: [{ key: "course.pausedAlready" }] });
    expect(page(workspace, CURATOR, "track.resume", { menteeId, to: "2026-09-06" as never })).toMatchObject({ ok: false, details: [{ key: "course.pauseEnd", field: "to" }] });
    value(page(workspace, CURATOR, "track.resume", { menteeId, to: "2026-09-16" as never }));
    expect(sheet(workspace)).toEqual(["1 2026-09-01 2026-12-20 открыт", "2 2026-12-11 2028-03-10 открыт", "3 2028-03-11 2029-09-10 открыт"]);
    expect(shown(workspace, mentee).stages[0]).toMatchObject({ dueByHand: "2026-12-14", due: "2026-12-14", byHand: true });
    expect(about(workspace, "overview")).toMatchObject([{ due: "2026-10-10" }]);
    expect(page(workspace, CURATOR, "track.resume", { menteeId, to: "2026-09-20" as never })).toMatchObject({ ok: false, details: [{ key: "course.notPaused" }] });
    for (const [from, key] of [["2026-08-31", "course.pauseBeforeStart"], ["2026-09-16", "course.pauseOrder"]] as const) {
      expect(page(workspace, CURATOR, "track.pause", { menteeId, from: from as never, to: null })).toMatchObject({ ok: false, details: expect.arrayContaining([expect.objectContaining({ key, field: "from" })]) });
    }
  });

  it("another model with its reason drops the stages and takes the control away; the way back brings them again", () => {
    const { workspace, mentee } = withDeputy();
    const menteeId = mentee as never;
    expect(page(workspace, CURATOR, "track.change", { menteeId, model: "annual", reason: "" })).toMatchObject({ ok: false, code: "invalid-input" });
    value(page(workspace, CURATOR, "track.change", { menteeId, model: "annual", reason: "работал раньше" }));
    expect(shown(workspace, mentee)).toMatchObject({ model: "annual", modelReason: "работал раньше", stages: [] });
    expect(shown(workspace, mentee, MENTEE)).toMatchObject({ modelReason: "" });
    expect(about(workspace, "overview")).toEqual([]);
    // What the curator chose stands, whatever the category says later.
    value(registry(workspace, CURATOR, "request.save", { personId: menteeId, category: "young", goal: "" }));
    expect(shown(workspace, mentee).model).toBe("annual");
    value(page(workspace, CURATOR, "track.change", { menteeId, model: "001", reason: "вернули" }));
    expect(sheet(workspace)).toEqual(THREE);
  });

  it("dates, people and an extension: what is wrong is named by its field", () => {
    const { workspace, mentee, deputy } = withDeputy();
    const [one] = shown(workspace, mentee).stages;
    const save = (more: object) => page(workspace, CURATOR, "stage.save", { stageId: one!.stageId, start: "2026-09-01", end: "2026-11-30", dueByHand: null, organiserId: "", interviewerId: "", reason: "", ...more } as never);
    expect(save({ end: "2026-08-31", dueByHand: "2026-08-30", organiserId: mentee })).toMatchObject({
      ok: false, details: [{ key: "stage.endBeforeStart", field: "end" }, { key: "stage.dueBeforeStart", field: "dueByHand" }, { key: "stage.reason", field: "reason" }, { key: "stage.assessor", field: "organiserId" }],
    });
    value(save({ organiserId: deputy, interviewerId: deputy, dueByHand: "2026-11-27" }));
    expect(shown(workspace, mentee).stages[0]).toMatchObject({ organiserId: deputy, due: "2026-11-27", opens: "2026-11-13", byHand: false });
    const extend = (end: string) => page(workspace, CURATOR, "stage.extend", { stageId: one!.stageId, end: end as never, reason: "вывод 1c" });
    expect(extend("2026-11-30")).toMatchObject({ ok: false, details: [{ key: "stage.extendLater", field: "end" }] });
    value(extend("2027-01-31"));
    expect(shown(workspace, mentee).stages[0]).toMatchObject({ end: "2027-01-31", extendedFrom: "2026-11-30", dueByHand: null, due: "2027-02-01", reason: "вывод 1c", byHand: true });
    workspace.as(CURATOR).menu("Сегодня");
    expect(sheet(workspace)[0]).toBe("1 2026-09-01 2027-01-31 открыт");
  });
});

describe("«Сегодня» of a stage", () => {
  it("the assessment opens fourteen days before, is in time on its last day, and belongs to the deputy (T06, R-F01)", () => {
    const { workspace } = withDeputy();
    const on = (day: string) => {
      workspace.clock.moveTo(`${day}T09:00:00+03:00`);
      return about(workspace, "assessment");
    };
    expect(on("2026-11-15")).toEqual([]);
    expect(on("2026-11-16")).toEqual([{ state: "due", due: "2026-11-30", owedBy: "deputyTeaching" }]);
    expect(on("2026-11-30")).toEqual([{ state: "due", due: "2026-11-30", owedBy: "deputyTeaching" }]);
    expect(on("2026-12-01")).toEqual([{ state: "overdue", due: "2026-11-30", owedBy: "deputyTeaching" }]);
    expect(lines(workspace, DEPUTY).map(({ rule }) => rule)).toContain("assessment");
    expect(lines(workspace).filter(({ rule }) => rule === "movedDays")).toHaveLength(1);
    settle(workspace, "daysOff", "2027-02-22");
    expect(lines(workspace).filter(({ rule }) => rule === "movedDays")).toEqual([]);
  });

  it("who has not read a signed order is asked, in ten days (T18)", () => {
    const { workspace } = withDeputy();
    const reading = (email: string, rule: string) => lines(workspace, email).filter((line) => line.rule === rule).map(({ due, text }) => [due, text.params?.["n"]]);
    expect(reading(CURATOR, "reading")).toEqual([["2026-09-17", 4]]);
    expect([reading(MENTOR, "read"), reading(DEPUTY, "read"), reading(DEPUTY, "reading")]).toEqual([[["2026-09-17", undefined]], [], []]);
  });
});
