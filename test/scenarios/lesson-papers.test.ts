import type { Workspace } from "../../local/workspace";
import type { Input } from "../../src/contract/contract";
import { DEPUTY, METHODIST, planned as plannedControl, schoolWithDeputies, visitOf } from "./control-school";
import { filesOf, made, papers, preview, signed, textOf } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, keptIn, lessonOf, page, reopened, rowsOf, value } from "./school";

/** D23, the sheet of a lesson (documents.md §2.3; R.4, G8 and G9): printed any day by whoever may read it, made by the curator for the register. */
const begun = schoolWithDeputies();
const { pairId, mentee } = begun;
const kept = keptIn(begun.workspace);
function opened(): Workspace {
  const workspace = reopened(kept);
  workspace.clock.moveTo("2026-09-09T12:00:00+03:00");
  return workspace;
}
const SCORES = { 1: 2, 2: 1, 7: 0 } as const;
const logged = (workspace: Workspace, more: Partial<Input<"observation.log">> = {}) => value<"observation.log">(page(workspace, MENTOR, "observation.log", {
  ...lessonOf(pairId, mentee, { lessonDate: "2026-09-09" as never, topic: "Линейные уравнения", class: "7Б", scores: SCORES, facts: { 1: "назвала цель словами учеников" }, strength: "Спокойный тон", nextStep: "Итог за пять минут до звонка", nextStepBy: "2026-09-16" as never }),
  beforeOn: "2026-09-07" as never, beforeAt: "14:10", focus: "вопросы ученикам", success: "отвечают трое", lessonStart: "09:30", lessonEnd: "10:15",
  notes: [{ at: "09:34", about: "teacher", text: "назвала цель" }, { at: "09:34", about: "pupils", text: "слушают" }], afterAt: "10:30", talkMinutes: 20, ...more,
})).observationId;
const print = (workspace: Workspace, who: string, observationId: string) => page(workspace, who, "paper.draft", { kind: "D23", observationId: observationId as never });
const NOT_YOURS = { ok: false, code: "not-found", message: { key: "notYours" } };
const ANALYSIS = { 1: "Хотела, чтобы все решили уравнение", 2: "Работа в парах", 3: "Не хватило времени на итог", 4: "groups", 5: "Начну с итога", 6: "7" };

describe("the mentor prints the sheet of a lesson any day", () => {
  it("as a PDF of the school's own template, of which no row and no file stays", () => {
    const workspace = opened();
    const id = logged(workspace);
    const before = workspace.drive().filter(({ trashed }) => !trashed).map((file) => file.id);
    const { title, pdf } = value<"paper.draft">(print(workspace, MENTOR, id));
    expect(title).toMatch(/^D23 Лист урока Н-\d{3} 2026-09-09, 2026-09-09$/);
    expect(Buffer.from(pdf, "base64").subarray(0, 5).toString()).toBe("%PDF-");
    expect(workspace.drive().filter(({ trashed }) => !trashed).map((file) => file.id)).toEqual(before);
    expect(rowsOf(workspace, "Документы").filter((row) => Object.values(row).includes("D23"))).toEqual([]);
    const [scratch] = workspace.drive().filter(({ appProperties, trashed }) => trashed && String(appProperties["place"]).startsWith("print "));
    const text = textOf(workspace, scratch!.id);
    expect(text).toContain("Урок: «09» сентября 2026 г., урок № 2, математика, 7Б");
    expect(text).toMatch(/Посетил\(а\): Ковалёва [^\n]*\(наставник\)/);
    expect(text).toContain("Цель посещения: коучинг");
    expect(text).toContain("На что смотреть (выбрал(а) учитель): вопросы ученикам");
    expect(text).toMatch(/09:34\s+назвала цель\s+слушают/);
    expect(text).toContain("Сумма: 3 из 6, 50 %. Уровень: базовый");
    expect(text).toContain("Когда: 09.09.2026, 10:30, через 15 мин после урока");
    expect(text).toContain("Без самоанализа.");
    expect(text).toMatch(/Следующий шаг\s+Итог за пять минут до звонка\s+Срок\s+«16» сентября 2026 г\./);
    expect(text).not.toContain("{{");
  });

  it("a run that is killed leaves a copy, and the next one bins it", () => {
    const workspace = opened();
    const id = logged(workspace);
    const left = () => workspace.drive().filter(({ appProperties, trashed }) => !trashed && String(appProperties["place"]).startsWith("print ")).length;
    let killed = 0;
    for (let calls = 4; calls < 14 && killed === 0; calls += 1) {
      workspace.killNext({ afterCalls: calls });
      try { print(workspace, MENTOR, id); } catch { /* the run is gone, as the page would see it */ }
      killed = left();
    }
    expect(killed).toBe(1);
    expect(print(workspace, MENTOR, id)).toMatchObject({ ok: true });
    expect(left()).toBe(0);
  });

  it("the mentee after the own analysis or three working days later; another mentor, the deputies never: coaching is not control", () => {
    const workspace = opened();
    const id = logged(workspace);
    expect(print(workspace, MENTEE, id)).toMatchObject(NOT_YOURS);
    value(page(workspace, MENTEE, "selfAnalysis.save", { observationId: id, values: ANALYSIS }));
    expect(print(workspace, MENTEE, id)).toMatchObject({ ok: true });
    const newest = workspace.drive().filter(({ appProperties }) => String(appProperties["place"]).startsWith("print ")).pop()!;
    const text = textOf(workspace, newest.id);
    expect(text).toMatch(/Таблица 3[\s\S]*Работа в парах/);
    expect(text).not.toContain("Без самоанализа");
    for (const who of [OTHER_MENTOR, DEPUTY, METHODIST]) expect({ who, answer: print(workspace, who, id) }).toMatchObject({ answer: NOT_YOURS });
    expect(print(workspace, CURATOR, id)).toMatchObject({ ok: true });
  });

  it("a lesson taken back, one that is still to come and none at all are refused alike", () => {
    const workspace = opened();
    const id = logged(workspace);
    value(page(workspace, MENTOR, "record.withdraw", { observationId: id }));
    expect([print(workspace, MENTOR, id), print(workspace, MENTOR, "CC-404")]).toMatchObject([NOT_YOURS, NOT_YOURS]);
  });
});

describe("the register's sheet (visit recorded)", () => {
  it("is offered for each visited lesson; both sign it; the mentee sees the draft when the sheet is open to her", () => {
    const workspace = opened();
    const id = logged(workspace);
    expect(preview(workspace, "D23").lines.map(({ does, key }) => [does, key])).toEqual([["make", `D23 ${id} 1`]]);
    expect(made(workspace, "D23")).toMatchObject({ state: "done" });
    const seen = (who: string) => value<"papers.show">(page(workspace, who, "papers.show", { query: "", kind: "D23", state: null, page: 0 })).papers.map(({ state, maySign }) => [state, maySign]);
    expect([seen(MENTOR), seen(MENTEE), seen(OTHER_MENTOR), seen(DEPUTY), seen(METHODIST)]).toEqual([[["draft", false]], [], [], [], []]);
    // What is written later makes the draft out of date.
    value(page(workspace, MENTEE, "selfAnalysis.save", { observationId: id, values: ANALYSIS }));
    expect(seen(MENTEE)).toEqual([["draft", false]]);
    expect(preview(workspace, "D23").lines.map(({ does }) => does)).toEqual(["remake"]);
    made(workspace, "D23");
    expect(textOf(workspace, filesOf(workspace, "D23")[0]!.id)).toContain("Не хватило времени на итог");
    signed(workspace, papers(workspace, "D23").map(({ paperId }) => ({ paperId, number: "" })), "2026-09-09");
    expect(String(rowsOf(workspace, "Документы").find((row) => Object.values(row).includes("D23"))!["Подписали"])).toMatch(/^посетил\(а\) урок: PR-\d+; наставляемый: PR-\d+$/);
    expect([seen(MENTOR), seen(MENTEE), seen(DEPUTY)]).toEqual([[["signed", false]], [["signed", false]], []]);
  });

  it("of a visit of control is the deputy's: she sees the draft, the mentor the signed one, the teacher acknowledges it", () => {
    const workspace = opened();
    const controlId = plannedControl(workspace, mentee);
    const id = value<"observation.log">(page(workspace, DEPUTY, "observation.log", visitOf(pairId, mentee, controlId, { lessonDate: "2026-09-09" as never, nextStepBy: "2026-09-16" as never }))).observationId;
    made(workspace, "D23");
    const seen = (who: string) => value<"papers.show">(page(workspace, who, "papers.show", { query: "", kind: "D23", state: null, page: 0 })).papers.map(({ state, mayAcknowledge }) => [state, mayAcknowledge]);
    expect([seen(DEPUTY), seen(METHODIST), seen(MENTOR)]).toEqual([[["draft", false]], [], []]);
    const text = textOf(workspace, filesOf(workspace, "D23")[0]!.id);
    expect(text).toMatch(/Посетил\(а\): Зимин [^\n]*\(зам[^)]*\)/);
    expect(text).not.toContain("самоанализ");
    expect(print(workspace, DEPUTY, id)).toMatchObject({ ok: true });
    signed(workspace, papers(workspace, "D23").map(({ paperId }) => ({ paperId, number: "" })), "2026-09-09");
    expect([seen(DEPUTY), seen(METHODIST), seen(MENTOR), seen(MENTEE), seen(OTHER_MENTOR)]).toEqual([[["signed", false]], [["signed", false]], [["signed", false]], [["signed", true]], []]);
  });
});
