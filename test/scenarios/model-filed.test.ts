import { drivenJob } from "./answers-school";
import { cardOf, day, filed, paperOf, schoolInAssessment, withPapers } from "./assessment-school";
import { DEPUTY, schoolWithDeputies } from "./control-school";
import { Q17, askedAtEnd } from "./ending-school";
import { consent } from "./forms-school";
import { typeModel } from "./model-school";
import { DIRECTOR, filesOf, idOf, made, preview, signed, textOf, typeCell } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, page, rowsOf, value } from "./school";

type Workspace = ReturnType<typeof schoolWithDeputies>["workspace"];
const change = (workspace: Workspace, mentee: string, model: string): void => { value(page(workspace, CURATOR, "track.change", { menteeId: day(mentee), model, reason: "положение школы" })); };

it("a stage that the school has typed itself goes to the filed papers: its package, its conclusions, its assessors, its days (R-E06)", () => {
  const school = withPapers(schoolInAssessment(({ workspace, mentee }) => {
    typeModel(workspace, [{
      "Код": "003-1", "Модель": "003", "№": "1", "Название": "Знакомство с гимназией", "С": "0", "По": "3", "Пакет": "Q04", "Выводы": "1b", "В дело: дней": "6", "Открыть: дней до срока": "14", "Организует": "зам. по УВР", "Собеседует": "зам. по методработе",
    }]);
    change(workspace, mentee, "003");
  }));
  const { workspace, stageId, assessmentId } = school;
  // Six days after the interview, as the school has it; 001 has two.
  expect(cardOf(workspace, stageId)).toMatchObject({ state: "interviewed", package: [{ kind: "Q04" }], conclusions: [{ code: "1b" }], filingDue: "2026-11-24" });
  const conclusion = textOf(workspace, idOf(workspace, paperOf(workspace, "D32").paperId));
  for (const part of ["1. Знакомство с гимназией", "адаптирован(а) с рекомендациями"]) expect(conclusion).toContain(part);
  expect(conclusion).not.toMatch(/\{\{|Анкета об адаптации/);
  drivenJob(workspace, filed(workspace, assessmentId).job!);
  expect(cardOf(workspace, stageId).state).toBe("filed");
  expect(filesOf(workspace, "D36").length).toBe(1);
  expect(workspace.drive().filter(({ mimeType, path, name }) => mimeType.endsWith("shortcut") && path.includes("Дела") && /^D3[12]/.test(name))).toHaveLength(2);
});

describe("the model 002: one school year in calendar months (R-E06, R-E07, R-F35)", () => {
  it("ends with the mentor's check of the competence Q17, and says the level and how ready the mentee is", () => {
    const school = schoolWithDeputies({ now: "2026-10-12T12:00:00+03:00" });
    const { workspace, mentee, pairId } = school;
    typeCell(workspace, "Люди", (row) => row["Фамилия"] === "Громова", "Эл. почта", DIRECTOR);
    const idOfPerson = (surname: string): string => String(rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === surname)!["Ид"]);
    consent(workspace, [mentee, idOfPerson("Ковалёва")]);
    change(workspace, mentee, "002");
    const stages = value<"track.show">(page(workspace, CURATOR, "track.show", { menteeId: day(mentee) })).track!.stages;
    expect(stages.map(({ title, start, end }) => `${title} ${start} ${end}`)).toEqual(["Адаптационный 2026-09-01 2026-11-30", "Основной (проектировочный) 2026-12-01 2027-03-31", "Контрольно-оценочный 2027-04-01 2027-05-31"]);
    const { stageId } = stages[2]!;
    // A spring that lies in this autumn (R-A08): nobody waits for May in a test.
    value(page(workspace, CURATOR, "stage.save", { stageId, start: day("2026-10-01"), end: day("2026-11-30"), dueByHand: null, organiserId: "", interviewerId: "", reason: "перевод" }));
    workspace.clock.moveTo("2026-11-03T12:00:00+03:00");
    const card = (who = CURATOR) => cardOf(workspace, stageId, who);
    expect(card()).toMatchObject({ state: "collecting", due: "2026-11-30", package: [{ kind: "Q17", owedBy: "mentor", required: true }], conclusions: [{ code: "3a" }, { code: "3b" }, { code: "3c" }] });
    const { assessmentId } = card();
    const review = { assessmentId, step: { do: "review", on: "2026-11-05", participants: [idOfPerson("Орлова")] } };
    workspace.clock.moveTo("2026-11-05T12:00:00+03:00");
    expect(page(workspace, CURATOR, "assessment.review", review as never)).toMatchObject({ ok: false });
    const [invite] = askedAtEnd({ ...school, idOfPerson }, "Q17");
    value(page(workspace, MENTOR, "form.answer", { inviteId: day(String(invite!["Ид"])), values: Q17 as never }));
    expect(card().package).toMatchObject([{ kind: "Q17", receivedOn: "2026-11-05", by: "itself" }]);
    value(page(workspace, CURATOR, "assessment.review", review as never));
    value(page(workspace, CURATOR, "conclusion.write", { assessmentId, level: "good", conclusion: "3a", summary: "Ведёт уроки сам", recommendations: "" } as never));
    const own = { pairIds: [day(pairId)] };
    expect([preview(workspace, "D32", own).lines, preview(workspace, "D33", own).lines]).toEqual([[], []]);
    expect(made(workspace, "D34", own)).toMatchObject({ state: "done", done: 1, left: 0 });
    const text = textOf(workspace, idOf(workspace, paperOf(workspace, "D34").paperId));
    for (const part of ["3. Контрольно-оценочный", "достаточный", "готов(а) к самостоятельной работе", "Оценка деятельности наставником", "Деятельность, оценка наставника, балл в процентах", "80"]) expect(text).toContain(part);
    expect(text).not.toContain("{{");
    value(page(workspace, CURATOR, "conclusion.submit", { assessmentId, on: "2026-11-05", by: ["organiser", "interviewer"], extendTo: null } as never));
    signed(workspace, [{ paperId: paperOf(workspace, "D34").paperId, number: "12" }], "2026-11-05");
    value(page(workspace, MENTEE, "paper.acknowledge", { paperId: day(paperOf(workspace, "D34").paperId), personIds: [day(mentee)], date: day("2026-11-05"), agree: "yes", remark: "" }));
    value(page(workspace, CURATOR, "interview.record", { assessmentId, on: "2026-11-05", acquainted: null, rows: [1, 2, 3].map((no) => ({ no, result: "обсуждены", agreement: "", due: null, responsible: "" })) } as never));
    // The third day is a Sunday: the file has until the working day after it (T09).
    expect(card()).toMatchObject({ state: "interviewed", filingDue: "2026-11-09" });
    made(workspace, "D31", own);
    signed(workspace, [{ paperId: paperOf(workspace, "D31").paperId, number: "" }], "2026-11-05");
    drivenJob(workspace, value<"file.close">(page(workspace, CURATOR, "file.close", { assessmentId, on: "2026-11-05" } as never)).job!);
    expect(cardOf(workspace, stageId, DEPUTY).state).toBe("filed");
  });
});
