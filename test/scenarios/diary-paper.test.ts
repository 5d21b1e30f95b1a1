import { planned, schoolWithDeputies, visitOf, DEPUTY } from "./control-school";
import { filesOf, made, papers, preview, textOf } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, keptIn, lessonOf, page, reopened, rowsOf, value } from "./school";

/** D22, the mentor's diary (R-A24): printed any day by who keeps it, exported per term and at the end of the year; the private note is in none of it. */
const begun = schoolWithDeputies();
const { pairId, mentee } = begun;
const SECRET = "Волнуется перед родителями";
const kept = (() => {
  const { workspace } = begun;
  workspace.clock.moveTo("2026-09-10T12:00:00+03:00");
  const meet = (date: string, more: object) => value<"meeting.log">(page(workspace, MENTOR, "meeting.log", { pairId: pairId as never, kind: "work", date: date as never, minutes: 40, agreement: "", topic: "", ...more })).meetingId;
  const meetingId = meet("2026-09-08", { topic: "План урока", agreement: "Готовить план вдвоём", nextStep: "Прислать план", nextStepBy: "2026-09-14" });
  meet("2026-09-10", { minutes: 50, topic: "=Журнал" });
  value(page(workspace, MENTOR, "note.private", { noteId: null, pairId: pairId as never, menteeId: mentee as never, recordId: meetingId, text: SECRET }));
  value(page(workspace, MENTOR, "observation.log", lessonOf(pairId, mentee, { lessonDate: "2026-09-09" as never, topic: "Дроби", class: "7Б", strength: "Спокойный тон", difficulty: "Нет итога", recommendation: "Будильник за семь минут", nextStep: "Итог до звонка", nextStepBy: "2026-09-16" as never })));
  const controlId = planned(workspace, mentee);
  value(page(workspace, DEPUTY, "observation.log", visitOf(pairId, mentee, controlId, { lessonDate: "2026-09-10" as never, nextStepBy: "2026-09-17" as never, topic: "Чужое посещение" })));
  return keptIn(workspace);
})();
const opened = (at = "2026-09-10T13:00:00+03:00") => {
  const workspace = reopened(kept);
  workspace.clock.moveTo(at);
  return workspace;
};
type School = ReturnType<typeof opened>;
const print = (workspace: School, who: string, span: "term" | "year" = "term", of = pairId) => page(workspace, who, "paper.draft", { kind: "D22", pairId: of as never, span });
const printed = (workspace: School): string => textOf(workspace, workspace.drive().filter(({ appProperties }) => String(appProperties["place"]).startsWith("print ")).pop()!.id);
const NOT_YOURS = { ok: false, code: "not-found", message: { key: "notYours" } };

it("the mentor prints it any day: own meetings and visits with agreement and step, the sums, and no private note", () => {
  const workspace = opened();
  expect(value<"paper.draft">(print(workspace, MENTOR)).title).toMatch(/^D22 Дневник наставника Н-\d{3} П-\d{3} 2026-10-31, 2026-09-10$/);
  const text = printed(workspace);
  expect(text).toContain("Период: с «01» сентября 2026 г. по «31» октября 2026 г.");
  expect(text).toMatch(/Встреч\s+2\s+Часов встреч\s+1,5\s+Посещений уроков\s+1\s+Открытых договорённостей\s+2/);
  expect(text).toMatch(/08\.09\.2026\s+рабочая\s+40\s+План урока\s+Готовить план вдвоём\s+14\.09\.2026\s+Прислать план/);
  expect(text).toMatch(/09\.09\.2026\s+посещение урока[\s\S]*математика, 7Б, Дроби\s+Получается: Спокойный тон Трудно: Нет итога\s+Будильник за семь минут\s+16\.09\.2026\s+Итог до звонка/);
  expect(text).toContain("=Журнал");
  expect(text).not.toMatch(new RegExp(`${SECRET}|Чужое посещение|\\{\\{`));
  expect(workspace.drive().filter(({ trashed, appProperties }) => !trashed && String(appProperties["place"]).startsWith("print "))).toEqual([]);
});

it("a done step is done; the year holds what the term does not", () => {
  const workspace = opened("2026-11-02T12:00:00+03:00");
  const meetingId = String(rowsOf(workspace, "Встречи")[0]!["Ид"]);
  value(page(workspace, MENTOR, "task.done", { meetingId, doneOn: "2026-11-02" as never }));
  value(print(workspace, MENTOR));
  expect(printed(workspace)).toMatch(/Период: с «01» ноября 2026 г\.[\s\S]*Всё, о чём договорились, сделано\./);
  value(print(workspace, MENTOR, "year"));
  expect(printed(workspace)).toMatch(/Прислать план, сделано 02\.11\.2026/);
});

it("nobody else's: the mentee, another mentor, a deputy and the curator have no diary here", () => {
  const workspace = opened();
  for (const who of [MENTEE, OTHER_MENTOR, DEPUTY, CURATOR]) expect({ who, answer: print(workspace, who) }).toMatchObject({ answer: NOT_YOURS });
  expect(print(workspace, MENTOR, "term", "PA-404")).toMatchObject(NOT_YOURS);
});

describe("the export (term ends, year end)", () => {
  it("is offered for each term that is over and has a line, and for the year at its end; the mentor sees the own draft, nobody else but the curator", () => {
    expect(preview(opened(), "D22").lines).toEqual([]);
    const workspace = opened("2026-11-02T12:00:00+03:00");
    expect(preview(workspace, "D22").lines.map(({ does, title }) => [does, title])).toEqual([["make", "Дневник наставника: 01.09.2026 – 31.10.2026"]]);
    made(workspace, "D22");
    expect(textOf(workspace, filesOf(workspace, "D22")[0]!.id)).toContain("Готовить план вдвоём");
    const seen = (who: string) => value<"papers.show">(page(workspace, who, "papers.show", { query: "", kind: "D22", state: null, page: 0 })).papers.length;
    expect([MENTOR, MENTEE, OTHER_MENTOR, DEPUTY, CURATOR].map(seen)).toEqual([1, 0, 0, 0, 1]);
    expect(papers(workspace, "D22")[0]!.about).not.toContain("Морозов");
    const later = opened("2027-06-02T12:00:00+03:00");
    expect(preview(later, "D22").lines.map(({ title }) => title).sort()).toEqual(["Дневник наставника: 01.09.2026 – 31.05.2027", "Дневник наставника: 01.09.2026 – 31.10.2026"]);
  });
});
