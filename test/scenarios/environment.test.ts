import { readFileSync } from "node:fs";
import type { Workspace } from "../../local/workspace";
import { LATENCY } from "../../local/runtime/latency";
import type { Output } from "../../src/contract/contract";
import type { JobStatus } from "../../src/contract/parts";
import { ESTIMATES } from "../../src/server/google/checks/estimates";
import { FACTS } from "../../src/server/google/checks/facts";
import { CURATOR, registry, rowsOf, schoolAfterSetup, value } from "./school";

/**
 * «Проверить среду» (issue 5): the very facts that are gone through on a real account, gone through here. What they say there is of
 * Google; here they say that the local Workspace is what the program counts on.
 */
const STEP_MS = 20_000;
const SHEET = "Проверка среды";

const begun = (workspace: Workspace): JobStatus => value<"environment.check">(registry(workspace, CURATOR, "environment.check", {}));
const step = (workspace: Workspace, { jobId }: JobStatus): JobStatus => value<"environment.step">(registry(workspace, CURATOR, "environment.step", { jobId, driver: "tab" }));
const shown = (workspace: Workspace): Output<"environment.show"> => value<"environment.show">(registry(workspace, CURATOR, "environment.show", {}));
const scratch = (workspace: Workspace) => workspace.drive().filter(({ appProperties }) => appProperties["place"] === "check");
/** Those that are not in the bin. */
const lying = (workspace: Workspace) => scratch(workspace).filter(({ trashed }) => !trashed);

/** To its end, with the page open: statuses and simulated times of the steps. */
function driven(workspace: Workspace, start = begun(workspace)): { readonly job: JobStatus; readonly times: readonly number[] } {
  const times: number[] = [];
  let job = start;
  for (let at = 0; at < 60 && !["done", "failed", "stopped"].includes(job.state); at += 1) {
    job = step(workspace, job);
    times.push(workspace.lastExecution()!.simulatedMs);
    workspace.clock.advance({ seconds: 1 });
  }
  return { job, times };
}

describe("on the local Workspace every fact is as the program counts on", () => {
  const workspace = schoolAfterSetup();
  const before = { mail: workspace.mail().length, properties: workspace.properties(), people: rowsOf(workspace, "Люди").length };
  const { job, times } = driven(workspace);
  const [lead, headers, ...lines] = workspace.sheet(SHEET);
  const gap = lines.findIndex((line) => line[1] === "" && line[2] === "");
  const [facts, [callHeaders, ...calls]] = [lines.slice(0, gap), lines.slice(gap + 1)] as [unknown[][], unknown[][]];

  it("all of them, in steps that fit the page's patience", () => {
    expect(shown(workspace)).toMatchObject({ same: Object.keys(FACTS).length, differs: 0, unknown: 0, notes: [] });
    expect(job).toMatchObject({ state: "done", done: Object.keys(FACTS).length + 1, left: 0, message: null });
    expect(Math.max(...times)).toBeLessThanOrEqual(STEP_MS);
  });

  it("the sheet tells each: expected, seen, what it means, how long, where it is written", () => {
    expect(String(lead![0])).toMatch(/^Проверено 25\.08\.2026 12:\d\d\. Как ожидалось: 75, иначе: 0, не удалось узнать: 0\.$/);
    expect(headers).toEqual(["Итог", "Что проверялось", "Ожидалось", "Увидели", "Что это значит", "мс", "Код", "Где описано"]);
    expect(facts.map((line) => line[6])).toEqual(Object.keys(FACTS));
    expect(facts.filter((line) => line[0] !== "как ожидалось" || [1, 2, 3, 4].some((at) => line[at] === "" || /[{}]/.test(String(line[at]))) || typeof line[5] !== "number")).toEqual([]);
    expect(facts.find((line) => line[6] === "tableText")).toEqual([
      "как ожидалось", "«=1+1», «29.2», «01.09» и «00123» остаются текстом", ...Array<string>(2).fill("текст =1+1, текст 29.2, текст 01.09, текст 00123"), "Набранное на странице попадает в реестр как есть.", expect.any(Number), "tableText", "строка 13 · ловушка 5",
    ]);
  });

  it("and each call to Google: how often, how long, beside the estimate", () => {
    expect(callHeaders!.slice(0, 7)).toEqual(["Вызов", "Раз", "Медиана, мс", "Больше всего, мс", "Оценка: медиана", "Оценка: 95 %", "Итог"]);
    expect(calls.length).toBeGreaterThan(25);
    expect(calls.filter(([name, n, median, max]) => /[{}]/.test(String(name)) || !(Number(n) >= 1 && Number(median) <= Number(max)))).toEqual([]);
    expect(calls.find(([name]) => name === "чтение свойства")!.slice(4, 6)).toEqual([30, 84]);
    expect(ESTIMATES).toEqual(Object.fromEntries(Object.keys(ESTIMATES).map((call) => [call, LATENCY[call as keyof typeof ESTIMATES]])));
  });

  it("nothing stays behind: scratch files in the bin, no mail, no property, nobody's row, nobody's address", () => {
    expect(scratch(workspace).length).toBeGreaterThan(8);
    expect(lying(workspace)).toEqual([]);
    expect(workspace.drive().filter(({ trashed, path, appProperties }) => !trashed && /check|Проверка среды|measured/i.test(path + JSON.stringify(appProperties)))).toEqual([]);
    expect(workspace.mail()).toHaveLength(before.mail);
    // The heartbeat may have come by meanwhile.
    const others = (properties: object): string[] => Object.keys(properties).filter((key) => key !== "beatAt").sort();
    expect(others(workspace.properties())).toEqual(others(before.properties));
    expect(rowsOf(workspace, "Люди")).toHaveLength(before.people);
    expect(JSON.stringify(workspace.sheet(SHEET))).not.toContain("@school0");
  });

  it("a fact that is not described for the one who has to act fails here", () => {
    const described = readFileSync("docs/live-checks.md", "utf8");
    expect(Object.keys(FACTS).filter((id) => !described.includes(`\`${id}\``))).toEqual([]);
  });
});

describe("another world is told, fact by fact", () => {
  it("a script in another zone than the school", () => {
    const workspace = schoolAfterSetup({ scriptTimeZone: "America/New_York" });
    step(workspace, begun(workspace));
    expect(shown(workspace).notes).toEqual([{
      id: "zoneScript", unknown: false, what: "Часовые пояса скрипта и таблицы совпадают", expected: "пояс один", seen: "America/New_York \u2260 Europe/Moscow",
      means: "Не страшно: программа считает дни по поясу таблицы. Ваши собственные скрипты могут сдвигать даты на день.",
    }]);
  });

  it("an account that is no school's", () => {
    const workspace = schoolAfterSetup({ consumer: true });
    step(workspace, begun(workspace));
    expect(shown(workspace).notes).toMatchObject([{ id: "scriptMail", unknown: false, seen: "100" }]);
  });

  it("Drive and Docs switched off: what rests on them is unknown, the rest is told all the same", () => {
    const workspace = schoolAfterSetup();
    workspace.switchOffServices("drive", "docs");
    expect(driven(workspace).job.state).toBe("done");
    const { differs, unknown, same, notes } = shown(workspace);
    expect({ differs, notes: notes.filter((note) => !note.unknown) }).toMatchObject({ differs: 1, notes: [{ id: "scriptServices", seen: "Google Drive API, Google Docs API" }] });
    expect(unknown).toBeGreaterThan(30);
    expect(same).toBeGreaterThan(15);
    expect(notes.find(({ id }) => id === "fillOrder")!.seen).toContain("Google Drive API has not been used in project");
    expect(scratch(workspace)).toEqual([]);
    const [, , first, second] = workspace.sheet(SHEET);
    expect([first![0], first![6], second![0]]).toEqual(["иначе", "scriptServices", "не удалось узнать"]);
  });
});

describe("killed in the middle it goes on, and leaves nothing", () => {
  /** A kill of the next step after so many calls; whoever comes within seven minutes is kept off. */
  const killed = (workspace: Workspace, job: JobStatus, afterCalls: number): void => {
    workspace.killNext({ afterCalls });
    expect(() => step(workspace, job)).toThrow();
    expect(step(workspace, job)).toMatchObject({ state: "running", done: job.done });
    workspace.clock.advance({ seconds: 75 });
  };

  it.each([7, 20, 33])("after call %i: the step is done again, its files are found again", (afterCalls) => {
    const workspace = schoolAfterSetup();
    // Right after a heartbeat: none comes in between.
    const beats = workspace.executions().filter(({ function: name }) => name === "onHeartbeat").length;
    while (workspace.executions().filter(({ function: name }) => name === "onHeartbeat").length === beats) workspace.clock.advance({ seconds: 30 });
    const job = step(workspace, begun(workspace));
    killed(workspace, job, afterCalls);
    expect(step(workspace, job)).toMatchObject({ state: "running", left: 0, message: null });
    const items = lying(workspace).map(({ appProperties }) => appProperties["item"]);
    expect([...items].sort()).toEqual([...new Set(items)].sort());
    // A check that nobody goes on with is cleared away by the next.
    value(registry(workspace, CURATOR, "job.stop", { jobId: job.jobId }));
    const left = lying(workspace).map(({ id }) => id);
    expect(left.length).toBeGreaterThan(0);
    step(workspace, begun(workspace));
    expect(lying(workspace).filter(({ id }) => left.includes(id))).toEqual([]);
  });

  it("without a page the heartbeat goes on to the end, also on a Drive that finds new files late", () => {
    const workspace = schoolAfterSetup({ driveSearchDelayMs: 60_000 });
    const job = step(workspace, begun(workspace));
    expect(begun(workspace).jobId).toBe(job.jobId);
    killed(workspace, job, 30);
    workspace.clock.advance({ minutes: 30 });
    expect(shown(workspace)).toMatchObject({ job: { state: "done" }, notes: [{ id: "fileSearch", seen: "> 8000 мс" }] });
    expect(lying(workspace)).toEqual([]);
  });

  it("stopped by hand it leaves nothing, and tells no result", () => {
    const workspace = schoolAfterSetup();
    const job = step(workspace, begun(workspace));
    expect(lying(workspace).length).toBeGreaterThan(0);
    expect(value(registry(workspace, CURATOR, "environment.stop", { jobId: job.jobId }))).toMatchObject({ state: "stopped" });
    expect(lying(workspace)).toEqual([]);
    expect(shown(workspace)).toMatchObject({ job: { state: "stopped" }, report: "" });
  });
});

describe("who may", () => {
  const other = "a.drugaya@school0.example";
  const teacher = "u.chitel@school0.example";
  it("the curator and the coordinator; files are the coordinator's account's", () => {
    const workspace = schoolAfterSetup({}, { curator: "Другая Анна Петровна", curatorEmail: other });
    workspace.share(workspace.registryId, other, "editor");
    workspace.share(workspace.registryId, teacher, "editor");
    expect(registry(workspace, teacher, "environment.check", {})).toMatchObject({ ok: false, code: "forbidden" });
    expect(registry(workspace, teacher, "environment.show", {})).toMatchObject({ ok: false, code: "forbidden" });
    expect(registry(workspace, other, "environment.check", {})).toMatchObject({ ok: false, message: { key: "job.elsewhere" } });
    // The coordinator, who is no curator here, drives what she began.
    expect(step(workspace, begun(workspace))).toMatchObject({ state: "running" });
    expect(shown(workspace)).toMatchObject({ differs: 0, unknown: 0 });
  });
});
