import type { Workspace } from "../../local/workspace";
import type { Input, Output } from "../../src/contract/contract";
import { GROWN_UP, OTHER_GROWN_UP, schoolWithGroups } from "./groups-school";
import { driven, filesOf, idOf, made, papers, preview, settle, signed, textOf, typeCell } from "./paper-school";
import { CURATOR, page, registry, rowsOf, value } from "./school";

/** Papers of pupils' pairs and groups (documents.md §2.7, R.4 G15): the card, what it has come to, the thanks. */
type Cards = Output<"group.cards">["cards"];
const cards = (workspace: Workspace, email = GROWN_UP): Cards => value<"group.cards">(page(workspace, email, "group.cards", {})).cards;
const planned = (workspace: Workspace, pairId: string, more: Partial<Input<"group.plan">>, email = GROWN_UP) =>
  page(workspace, email, "group.plan", { pairId: pairId as never, codes: [], own: null, marks: [], ...more });
const RESULT: Omit<Input<"group.result">, "pairId"> = { reached: "yes", indicator: "самочувствие от 1 до 10", before: "4", after: "8", mentorWords: "Научился объяснять спокойно.", menteeWords: "Теперь знаю, к кому идти." };
const ready = (workspace: Workspace): (string | number)[][] =>
  value<"papers.show">(page(workspace, CURATOR, "papers.show", { query: "", kind: null, state: null, page: 0 })).ready.filter(({ kind }) => kind.startsWith("D5")).map(({ kind, n }) => [kind, n]);

function school() {
  const opened = schoolWithGroups();
  for (const [key, typed] of Object.entries({ orgCity: "г. Примерск", orgShortName: "МБОУ СОШ № 0" })) settle(opened.workspace, key, typed);
  return opened;
}
const closed = (workspace: Workspace, pairId: string, on = "2026-09-20") => value(registry(workspace, CURATOR, "pair.close", { pairId: pairId as never, on: on as never, reason: "цель достигнута" }));
const met = (workspace: Workspace, pairId: string, date: string, minutes = 30) =>
  value(page(workspace, GROWN_UP, "group.week", { week: date as never, rows: [{ pairId: pairId as never, date: date as never, held: true, minutes, note: "" }] }));

describe("the plan of a pair of pupils (R-B35, P.9)", () => {
  it("is offered by its goal with dates from the first meeting; what was taken is not offered again", () => {
    const { workspace, first } = school();
    workspace.clock.moveTo("2026-09-10T09:00:00+03:00");
    met(workspace, first, "2026-09-08");
    const [card] = cards(workspace);
    expect([card!.pairId, card!.lines, card!.closed]).toEqual([first, [], false]);
    expect(card!.offered.map(({ code, ticked }) => [code, ticked])).toEqual([["B-PUP-05", true], ["B-PUP-06", true], ["B-PUP-07", true], ["B-PUP-08", true]]);
    expect(card!.offered[0]!.due).toBe("2026-09-15");
    expect(value(planned(workspace, first, { codes: ["B-PUP-05", "B-PUP-06"], own: { activity: "=Посадить дерево", due: "2026-10-01" as never } }))).toEqual({ added: 3 });
    const after = cards(workspace)[0]!;
    expect(after.lines.map(({ activity, due, status }) => [activity.slice(0, 16), due, status])).toEqual([["Пройти по школе ", "2026-09-15", "planned"], ["Познакомить с тр", "2026-09-29", "planned"], ["=Посадить дерево", "2026-10-01", "planned"]]);
    expect(after.offered.map(({ code }) => code)).toEqual(["B-PUP-07", "B-PUP-08"]);
    expect(value(planned(workspace, first, { codes: ["B-PUP-05"] }))).toEqual({ added: 0 });
  });

  it("done, taken back and left out by one tap each; nobody else's line", () => {
    const { workspace, first, second } = school();
    value(planned(workspace, first, { codes: ["B-PUP-05", "B-PUP-06"] }));
    const [one, other] = cards(workspace)[0]!.lines;
    value(planned(workspace, first, { marks: [{ itemId: one!.itemId, does: "done" }, { itemId: other!.itemId, does: "cancel" }] }));
    expect(cards(workspace)[0]!.lines.map(({ status, doneOn }) => [status, doneOn])).toEqual([["done", "2026-09-07"]]);
    expect(cards(workspace)[0]!.offered.map(({ code }) => code)).toContain("B-PUP-06");
    value(planned(workspace, first, { marks: [{ itemId: one!.itemId, does: "reopen" }] }));
    expect(cards(workspace)[0]!.lines.map(({ status }) => status)).toEqual(["working"]);
    expect(planned(workspace, second, { marks: [{ itemId: one!.itemId, does: "done" }] })).toMatchObject({ ok: false, code: "not-found" });
    expect(planned(workspace, first, {}, OTHER_GROWN_UP)).toMatchObject({ ok: false, code: "not-found" });
    expect(planned(workspace, first, { own: { activity: "Поздно", due: "2027-07-01" as never } })).toMatchObject({ ok: false, details: [{ key: "group.lineAfterEnd", field: "due" }] });
  });
});

describe("D57, the card: from the day the pair is agreed", () => {
  it("is offered for each pair of pupils alone, holds codes and classes, the plan and lines for the pen", () => {
    const { workspace, first } = school();
    value(planned(workspace, first, { codes: ["B-PUP-05"] }));
    expect(ready(workspace)).toEqual([["D57", 3]]);
    expect(made(workspace, "D57")).toMatchObject({ state: "done" });
    const paper = papers(workspace, "D57").find(({ pairIds }) => pairIds[0] === first)!;
    const text = textOf(workspace, idOf(workspace, paper.paperId));
    expect(text).toContain("КАРТОЧКА ПАРЫ УЧЕНИКОВ");
    expect(text).toMatch(/наставник\s+У-\d{3} _+\s+9А/);
    expect(text).toContain("Цель: адаптация");
    expect(text).toMatch(/Пройти по школе вдвоём[^\n]*\s+08\.09\.2026/);
    expect(text).toContain("Взрослый, к которому можно обратиться: Белова Мария Игоревна");
    expect(text).not.toMatch(/Семёнов|Ким|\{\{/);
    expect(filesOf(workspace, "D57").every(({ name }) => !/Семёнов|Ким/.test(name))).toBe(true);
    expect(ready(workspace)).toEqual([]);
    // A line more makes the draft out of date.
    value(planned(workspace, first, { codes: ["B-PUP-06"] }));
    expect(preview(workspace, "D57").lines.map(({ does }) => does).sort()).toEqual(["remake", "same", "same"]);
  });

  it("names pupils where the school has their names on; a group is called a group", () => {
    const { workspace, second } = school();
    settle(workspace, "pupilNames", "да");
    made(workspace, "D57");
    const paper = papers(workspace, "D57").find(({ pairIds }) => pairIds[0] === second)!;
    const text = textOf(workspace, idOf(workspace, paper.paperId));
    expect(text).toContain("КАРТОЧКА ГРУППЫ УЧЕНИКОВ");
    expect(text).toMatch(/Рыжова Дарья\s+9А[\s\S]*Орлов Тимур\s+5Б[\s\S]*Панина Вера\s+5В/);
  });

  it("a pair without a grown-up or a goal is told so, with the way to mend it", () => {
    const { workspace } = school();
    typeCell(workspace, "Назначения", (row) => row["Роль"] === "взрослый группы", "По", "06.09.2026");
    expect(preview(workspace, "D57").lines.map(({ does }) => does)).toEqual(["make", "make", "make"]);
    typeCell(workspace, "Пары и группы", () => true, "Цель", "");
    expect(preview(workspace, "D57").lines.flatMap(({ lacks }) => lacks.map(({ said }) => said.key))).toEqual(["paper.lack.goal"]);
  });

  it("is seen by the grown-up of that pair, printed, signed with a pen and marked by him; the director sees it signed, nobody else", () => {
    const { workspace, first, second } = school();
    made(workspace, "D57");
    const [one] = cards(workspace)[0]!.papers;
    expect(one).toMatchObject({ kind: "D57", state: "draft", maySign: true, hasFile: true });
    expect(value<"paper.open">(page(workspace, GROWN_UP, "paper.open", { paperId: one!.paperId })).title).toBe("D57");
    const mark = (email: string, paperId: string) => page(workspace, email, "paper.mark", { papers: [{ paperId: paperId as never, number: "" }], date: "2026-09-07" as never, signers: [], scan: null });
    expect(mark(OTHER_GROWN_UP, one!.paperId)).toMatchObject({ ok: false, code: "not-found" });
    const { job } = value<"paper.mark">(mark(GROWN_UP, one!.paperId));
    driven(workspace, job!);
    expect(cards(workspace)[0]!.papers).toMatchObject([{ state: "signed", locked: true, date: "2026-09-07" }]);
    const row = rowsOf(workspace, "Документы").find((each) => each["Ид"] === one!.paperId)!;
    expect(String(row["Подписали"])).toMatch(/^взрослый группы: PR-\d+; куратор: PR-\d+$/);
    expect(cards(workspace, OTHER_GROWN_UP).flatMap(({ papers: seen }) => seen.map(({ pairIds }) => pairIds[0]))).not.toContain(first);
    expect(cards(workspace).find(({ pairId }) => pairId === second)!.papers).toMatchObject([{ state: "draft" }]);
  });
});

describe("D58 and D59: when the pair is closed", () => {
  it("the result is asked for first, then both papers are offered and hold what was put down", () => {
    const { workspace, first } = school();
    workspace.clock.moveTo("2026-09-21T09:00:00+03:00");
    met(workspace, first, "2026-09-08");
    met(workspace, first, "2026-09-15", 45);
    expect(preview(workspace, "D58").lines).toEqual([]);
    closed(workspace, first);
    expect(preview(workspace, "D58").lines).toMatchObject([{ does: "impossible", lacks: [{ said: { key: "paper.lack.result" } }] }]);
    const request = () => page(workspace, GROWN_UP, "group.result", { pairId: first as never, ...RESULT }, "request-group-result-1");
    expect([request(), request()]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(cards(workspace).find(({ pairId }) => pairId === first)).toMatchObject({ closed: true, result: RESULT, end: "2026-09-20", offered: [] });
    expect(ready(workspace)).toEqual(expect.arrayContaining([["D58", 1], ["D59", 1]]));
    made(workspace, "D58");
    made(workspace, "D59");
    const text = textOf(workspace, filesOf(workspace, "D58")[0]!.id);
    expect(text).toContain("Встреч: 2, часов: 1,3");
    expect(text).toContain("Цель достигнута: да");
    expect(text).toMatch(/самочувствие от 1 до 10\s+4\s+8/);
    expect(text).toContain("Теперь знаю, к кому идти.");
    const thanks = textOf(workspace, filesOf(workspace, "D59")[0]!.id);
    expect(thanks).toMatch(/БЛАГОДАРНОСТЬ\s+объявляется\s+У-\d{3} _+\s+9А класс/);
    expect(thanks).toContain("Встреч: 2. Цель, к которой шли вместе, достигнута: адаптация");
    signed(workspace, papers(workspace, "D59").map(({ paperId }) => ({ paperId, number: "" })), "2026-09-21");
    expect(cards(workspace).find(({ pairId }) => pairId === first)!.papers.map(({ kind, state }) => [kind, state]).sort()).toEqual([["D58", "draft"], ["D59", "signed"]]);
  });

  it("a pair that never met gets no thanks; thirty days after its end it is no more the grown-up's", () => {
    const { workspace, first } = school();
    workspace.clock.moveTo("2026-09-21T09:00:00+03:00");
    closed(workspace, first);
    expect([preview(workspace, "D58").lines.length, preview(workspace, "D59").lines.length]).toEqual([1, 0]);
    workspace.clock.moveTo("2026-10-20T09:00:00+03:00");
    expect(page(workspace, GROWN_UP, "group.result", { pairId: first as never, ...RESULT })).toMatchObject({ ok: true });
    workspace.clock.moveTo("2026-10-21T09:00:00+03:00");
    expect(page(workspace, GROWN_UP, "group.result", { pairId: first as never, ...RESULT })).toMatchObject({ ok: false, code: "not-found" });
  });
});
