import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkspace, type FaultOptions, type Workspace } from "../../local/workspace";
import { LESSONS, PAIRS, PEOPLE, VISITORS, call, school, type Answer } from "../doors/school";

/**
 * The script lock does not hold people's hands. What they do between an execution's reading and its one writing must end as if they had
 * done it before: every value under its header, in the row of its id, and nothing of another row's lost (platform trap 30).
 */
type Hands = Parameters<NonNullable<FaultOptions["hand"]>>[0];
type Act = (keyboard: Hands, at: (header: string) => number, rowOf: (header: string, text: string) => number) => void;

const BATCH = "Sheets.Spreadsheets.batchUpdate";
const homes = new Map<string, string>();

/** The school after `before`, built once. */
function home(name: string, before: (workspace: Workspace) => void): string {
  const known = homes.get(name) ?? mkdtempSync(join(tmpdir(), "moved-"));
  if (!homes.has(name)) {
    const workspace = school();
    before(workspace);
    workspace.copyTo(known);
    homes.set(name, known);
  }
  return known;
}

const lookUp = (workspace: Workspace, title: string) => ({
  at: (header: string): number => workspace.sheet(title)[0]!.indexOf(header) + 1,
  rowOf: (header: string, text: string): number => workspace.sheet(title).findIndex((row) => row[workspace.sheet(title)[0]!.indexOf(header)] === text) + 1,
});

/** The work with the hands in the middle of it, and the same with the hands before it. */
function both(from: string, title: string, act: Act, work: (workspace: Workspace) => unknown, more: (workspace: Workspace) => void = () => undefined) {
  const acted = (workspace: Workspace): Workspace => {
    act(workspace.as(workspace.coordinator), lookUp(workspace, title).at, lookUp(workspace, title).rowOf);
    return workspace;
  };
  let later = false;
  const open = (during: boolean) => {
    const workspace: Workspace = openWorkspace({ begins: { from }, faults: { hand: (keyboard) => { const { at, rowOf } = lookUp(workspace, title); act(keyboard, at, rowOf); return "moved"; } } });
    if (during) workspace.faults.add({ kind: "person", at: { call: BATCH } });
    else acted(workspace);
    if (during) more(workspace);
    const first = work(workspace);
    // What would reach beyond the sheet as it is by then is refused as a whole, and the same request does it.
    const shifted = (first as { message?: { key?: string } } | null)?.message?.key === "sheet.shifted";
    if (shifted) expect(standing(workspace)).toEqual(standing(acted(openWorkspace({ begins: { from } }))));
    const answer = shifted ? work(workspace) : first;
    later ||= shifted;
    if (during) expect(workspace.faults.log()).toMatchObject([{ kind: "person", said: "moved" }, ...workspace.faults.log().slice(1)]);
    return { workspace, answer };
  };
  return { during: open(true), before: open(false), later };
}

/** What stands in the workbook, by header and without the order of rows; without sheets whose lines name row numbers or runs. `later`: without instants, new ids and what hangs on them. */
function standing(workspace: Workspace, without: readonly string[] = [], later = false): { readonly [title: string]: readonly string[] } {
  const titles = Object.keys(workspace.sheets()).filter((title) => !["Журнал", "Сегодня", ...without].includes(title));
  return Object.fromEntries(titles.map((title) => {
    const [headers = [], ...rows] = workspace.sheet(title);
    return [title, rows.map((row) => JSON.stringify(row.map((cell, at) => [String(headers[at] ?? ""), cell]).filter(([header, cell]) => cell !== "" && cell !== undefined && !(later && header === "Отпечаток")).sort())).map((row) => (later ? row.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|[A-Z]{2}-\d{10}/g, "…") : row)).filter((row) => row !== "[]").sort()];
  }));
}
const logged = (workspace: Workspace): (readonly unknown[])[] => workspace.sheet("Журнал").filter((row) => row.includes("перестановка при записи"));

const plain = home("plain", () => undefined);
const lesson = (more: object = {}): object => ({
  pairId: PAIRS.active, menteeId: PEOPLE.mentee, lessonDate: "2026-12-07", lessonNumber: 1, class: "7Б", subject: "математика", topic: "Дроби", scores: { 1: 2 }, facts: { 1: "цель" }, strength: "речь", difficulty: "темп",
  recommendation: "паузы", nextStep: "План урока", nextStepBy: "2026-12-08", ...more,
});
const fix = (workspace: Workspace): Answer => call(workspace, "mentor", "observation.fix", { observationId: LESSONS.settled, lesson: lesson({ lessonDate: "2026-11-30", topic: "исправлено", strength: "" }) }, "request-moved-fix");
const log = (workspace: Workspace): Answer => call(workspace, "mentor", "observation.log", lesson({ topic: "новая" }), "request-moved-log");

const HANDS: readonly (readonly [string, Act])[] = [
  ["sorts", (hands, at) => { hands.sortSheet("Посещения", at("Ид"), true); }],
  ["deletes a row above", (hands, _at, rowOf) => { hands.deleteRow("Посещения", rowOf("Ид", LESSONS.fresh)); }],
  ["puts an empty row in", (hands) => { hands.insertRow("Посещения", 3); }],
  ["puts an empty column in", (hands) => { hands.insertColumn("Посещения", 2); }],
  ["moves a column", (hands, at) => { hands.moveColumn("Посещения", at("Тема"), 1); }],
  ["moves the ids to where something is written", (hands, at) => { hands.moveColumn("Посещения", at("Ид"), at("Тема")); }],
  ["deletes a column of the school's own", (hands, at) => { hands.deleteColumn("Посещения", at("Своё")); }],
  ["sorts and moves the ids", (hands, at) => { hands.sortSheet("Посещения", at("Тема")); hands.moveColumn("Посещения", at("Ид"), at("Тема")); }],
  ["renames the sheet", (hands) => { hands.renameSheet("Посещения", "Уроки"); }],
  ["renames a column of the school's own", (hands, at) => { hands.edit("Посещения", `${letter(at("Своё"))}1`, "Наше"); }],
  ["moves a column, then another while it is mended", (hands, at) => { hands.moveColumn("Посещения", at("Тема"), 1); }],
];
function letter(column: number): string {
  return column > 26 ? letter(Math.floor((column - 1) / 26)) + letter(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}
const withOwn = home("own", (workspace) => {
  const curator = workspace.as(VISITORS.curator);
  curator.insertColumn("Посещения", 3);
  curator.paste("Посещения", "C1", [["Своё"], ["а"], ["б"], ["в"]]);
});

describe.each(HANDS)("somebody %s between reading and writing", (name, act) => {
  const twice = (workspace: Workspace): void => { if (name.includes("another")) workspace.faults.add({ kind: "person", at: { call: BATCH, n: 2 } }); };

  it("a correction stands in its row, and no other row has changed", () => {
    const { during, before, later } = both(withOwn, "Посещения", act, fix, twice);
    expect(during.answer).toEqual(before.answer);
    expect(during.answer).toMatchObject({ ok: true });
    expect(standing(during.workspace, [], later)).toEqual(standing(before.workspace, [], later));
  });

  it("a new row stands under its headers", () => {
    const { during, before, later } = both(withOwn, "Посещения", act, log, twice);
    expect(during.answer).toMatchObject({ ok: true });
    expect(standing(during.workspace, [], later)).toEqual(standing(before.workspace, [], later));
  });
});

it("what was moved and mended is told in the log, once, without anything of the rows", () => {
  const { during, before } = both(plain, "Посещения", (hands, at) => { hands.sortSheet("Посещения", at("Ид"), true); }, fix);
  expect(logged(before.workspace)).toEqual([]);
  expect(logged(during.workspace)).toHaveLength(1);
  expect(logged(during.workspace)[0]).toEqual(expect.arrayContaining(["Посещения"]));
});

it("the log's own columns may move too: the request is found again and done once", () => {
  const { during, before } = both(plain, "Журнал", (hands, at) => { hands.moveColumn("Журнал", at("Запрос"), 1); }, log);
  const requests = (workspace: Workspace): unknown[] => workspace.sheet("Журнал").map((row) => row[lookUp(workspace, "Журнал").at("Запрос") - 1]).filter((id) => id === "request-moved-log");
  expect([requests(during.workspace), requests(before.workspace)]).toEqual([["request-moved-log"], ["request-moved-log"]]);
  expect(log(during.workspace)).toEqual(during.answer);
  expect(standing(during.workspace)).toEqual(standing(before.workspace));
});

describe("while it is put right", () => {
  const sorts: Act = (hands, at) => { hands.sortSheet("Посещения", at("Ид"), true); };

  it.each([
    ["the sheets cannot be read", "Sheets.Spreadsheets.Values.batchGet", 2, false], ["the layout cannot be read", "Sheets.Spreadsheets.get", 2, false],
    ["the second write is refused", BATCH, 2, false], ["the answer to the second write is lost", BATCH, 2, true],
  ] as const)("%s: it is done all the same, once", (_name, at, n, done) => {
    const { during, before } = both(plain, "Посещения", sorts, fix, (workspace) => { workspace.faults.add({ kind: "outage", done, at: { call: at, n } }); });
    expect(during.workspace.faults.log()).toHaveLength(2);
    expect(standing(during.workspace)).toEqual(standing(before.workspace));
    expect(logged(during.workspace)).toHaveLength(1);
  });

  it("Google is away for good: it is named, with the sheet", () => {
    const { during } = both(plain, "Посещения", sorts, fix, (workspace) => { for (let n = 2; n < 7; n += 1) workspace.faults.add({ kind: "outage", done: false, at: { call: "Sheets.Spreadsheets.get", n } }); });
    expect(during.answer).toMatchObject({ ok: false, code: "google-unavailable", message: { key: "row.moved", params: { sheet: "Посещения" } } });
  });

  it("the run is killed: the next look finds the other row changed by hand, and the log holds what was to be written", () => {
    const killed = (workspace: Workspace): void => { try { fix(workspace); } catch { return; } };
    const { during: { workspace } } = both(plain, "Посещения", sorts, killed, (started) => { started.faults.add({ kind: "kill", done: false, at: { call: "Sheets.Spreadsheets.get", n: 2 } }); });
    const lines = workspace.sheet("Журнал");
    expect(lines.at(-1)).toEqual(expect.arrayContaining(["request-moved-fix", LESSONS.settled, expect.stringContaining("исправлено")]));
    workspace.clock.advance({ minutes: 7 });
    workspace.as(VISITORS.curator).run("openToday");
    // The sort turned the sheet over: where the mended lesson stood, another stands now.
    const all = Object.values(LESSONS).sort();
    const other = all[all.length - 1 - all.indexOf(LESSONS.settled)];
    expect(workspace.sheet("Журнал").slice(lines.length).filter((row) => row.includes("вручную"))).toEqual([expect.arrayContaining(["Посещения", other])]);
  });
});

describe("a look at the whole registry", () => {
  const from = home("look", (workspace) => {
    const curator = workspace.as(VISITORS.curator);
    const { at, rowOf } = lookUp(workspace, "Люди");
    curator.edit("Люди", `${letter(at("Роли в программе"))}${rowOf("Ид", PEOPLE.mentee)}`, "кто-то");
    curator.edit("Люди", `${letter(at("Работает с"))}${rowOf("Ид", PEOPLE.mentor)}`, "скоро");
    const end = workspace.sheet("Люди").length + 1;
    curator.edit("Люди", `${letter(at("Фамилия"))}${end}`, "Безымянная");
    curator.edit("Люди", `${letter(at("Вид"))}${end}`, "педагог");
  });
  const look = (workspace: Workspace): unknown => workspace.as(VISITORS.curator).run("openToday");

  it("writes ids, computed cells and notes where their rows have gone", () => {
    const { during, before } = both(from, "Люди", (hands, at) => { hands.sortSheet("Люди", at("Фамилия"), true); hands.moveColumn("Люди", at("Ид"), 2); }, look);
    expect(standing(during.workspace, ["Следы"])).toEqual(standing(before.workspace, ["Следы"]));
    // A mark that fell on another cell goes at the next look.
    look(during.workspace);
    const { at, rowOf } = lookUp(during.workspace, "Люди");
    expect(Object.keys(during.workspace.notes("Люди"))).toEqual([`${letter(at("Работает с"))}${rowOf("Ид", PEOPLE.mentor)}`]);
  });

  it("takes a row in which somebody is typing for what it is", () => {
    const { during, before } = both(from, "Люди", (hands, at, rowOf) => { hands.edit("Люди", `${letter(at("Имя"))}${rowOf("Фамилия", "Безымянная")}`, "Вера"); }, look);
    expect(standing(during.workspace)).toEqual(standing(before.workspace));
    expect(logged(during.workspace)).toEqual([]);
  });
});

describe("«Убрать пример»", () => {
  const from = home("example", (workspace) => {
    const curator = workspace.as(VISITORS.curator);
    expect(curator.call("example.fill", {})).toMatchObject({ ok: true });
    curator.run("openToday");
  });
  const remove = (workspace: Workspace): unknown => workspace.as(VISITORS.curator).call("example.remove", { apply: true }, "request-moved-remove");
  it.each<[string, Act]>([
    ["sorts", (hands, at) => { hands.sortSheet("Люди", at("Ид"), true); }],
    ["deletes one of them", (hands, _at, rowOf) => { hands.deleteRow("Люди", rowOf("Пример", "да")); }],
    ["puts a row in and moves the ids", (hands, at) => { hands.insertRow("Люди", 2); hands.moveColumn("Люди", at("Ид"), 1); }],
  ])("takes exactly its rows away, though somebody %s", (_name, act) => {
    const { during, before } = both(from, "Люди", act, remove);
    expect(during.answer).toMatchObject({ ok: true });
    // Without the row that was deleted by hand before, neither its participation nor its trace is of the example.
    expect(standing(during.workspace, ["Следы", "Участие"])).toEqual(standing(before.workspace, ["Следы", "Участие"]));
  });
});
