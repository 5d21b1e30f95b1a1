import type { Workspace } from "../../local/workspace";
import type { JobStatus } from "../../src/contract/parts";
import { CURATOR, keptIn, page, reopened, rowsOf, value } from "./school";
import { begun, driven, filesOf, fillProgrammes, made, papers, schoolWithAgreedPairs, signed } from "./paper-school";

/** A kill after any call: its effect is there, its answer is lost, and nothing of the run goes on (platform trap 15). */
const kill = (workspace: Workspace, jobId: string, afterCalls: number): void => {
  workspace.killNext({ afterCalls });
  try {
    page(workspace, CURATOR, "job.step", { jobId: jobId as never, driver: "tab" });
  } catch {
    // The page sees a call without an answer.
  }
  workspace.clock.advance({ minutes: 6, seconds: 1 });
};

/** No two files with one key, none missing, each as the register says, and none half filled. */
function allThere(workspace: Workspace, kind: string, count: number): void {
  const files = filesOf(workspace, kind);
  const rows = rowsOf(workspace, "Документы").filter((row) => row["Вид бумаги"] === kind && row["Состояние"] !== "архив");
  expect({ files: files.length, rows: rows.length }).toEqual({ files: count, rows: count });
  expect(new Set(files.map(({ appProperties }) => appProperties["item"])).size).toBe(count);
  expect(new Set(rows.map((row) => row["Ключ"])).size).toBe(count);
  expect(files.map(({ id }) => id).sort()).toEqual(rows.map((row) => String(row["Ид файла"])).sort());
  expect(files.filter(({ id }) => workspace.fileText(id).includes("{{"))).toEqual([]);
  foldersOnce(workspace);
}

/** One folder a path, and a row of the registry for each and for nothing else. */
function foldersOnce(workspace: Workspace): void {
  const folders = workspace.drive().filter(({ mimeType, trashed }) => mimeType === "application/vnd.google-apps.folder" && !trashed);
  const paths = folders.map(({ path, name }) => `${path}/${name}`);
  expect(paths).toEqual([...new Set(paths)]);
  const rows = rowsOf(workspace, "Папки").filter((row) => folders.some(({ id }) => id === row["Ид файла"]) && !String(row["Ключ"]).startsWith("share "));
  expect(rows.map((row) => row["Ид файла"]).sort()).toEqual(folders.map(({ id }) => id).sort());
  expect(rows.map((row) => row["Ключ"]).sort()).toEqual(folders.map(({ appProperties }) => appProperties["place"]).sort());
}

/** The workspace as it stands now, opened anew each time. */
function checkpoint(workspace: Workspace): () => Workspace {
  const dir = keptIn(workspace);
  return () => reopened(dir);
}

describe("a run of papers that is killed after any of its calls goes on: no twin, none missing", () => {
  const start = (() => {
    const workspace = schoolWithAgreedPairs(3);
    made(workspace, "D10");
    signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
    fillProgrammes(workspace);
    const job = begun(workspace, "D15");
    return { open: checkpoint(workspace), job };
  })();
  const calls = (() => {
    const workspace = start.open();
    page(workspace, CURATOR, "job.step", { jobId: start.job.jobId, driver: "tab" });
    return workspace.lastExecution()!.serviceCalls;
  })();

  it("the first step makes all three papers", () => expect(calls).toBeGreaterThan(15));

  it.each(Array.from({ length: 45 }, (_, at) => at + 1))("killed after call %i", (afterCalls) => {
    if (afterCalls > calls) return;
    const workspace = start.open();
    kill(workspace, start.job.jobId, afterCalls);
    expect(driven(workspace, start.job as JobStatus)).toMatchObject({ state: "done", done: 3, left: 0 });
    allThere(workspace, "D15", 3);
  });
});

describe("signing that is killed after any of its calls goes on: one locked copy each, the drafts in the bin", () => {
  const start = (() => {
    const workspace = schoolWithAgreedPairs(3);
    made(workspace, "D10");
    const { job } = (page(workspace, CURATOR, "paper.mark", { papers: [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }], date: "2026-09-07" as never, signers: [], scan: null }) as { value: { job: JobStatus } }).value;
    return { open: checkpoint(workspace), job };
  })();

  it.each(Array.from({ length: 22 }, (_, at) => at + 1))("killed after call %i", (afterCalls) => {
    const workspace = start.open();
    kill(workspace, start.job.jobId, afterCalls);
    expect(driven(workspace, start.job)).toMatchObject({ state: "done", done: 1 });
    allThere(workspace, "D10", 1);
    expect(filesOf(workspace, "D10")).toMatchObject([{ locked: true, name: "D10, № 41-од, 2026-09-07" }]);
  });
});

it("a folder that a killed and then stopped run has left is the one the next run uses", () => {
  const workspace = schoolWithAgreedPairs(1);
  made(workspace, "D10");
  signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
  const job = begun(workspace, "D12");
  workspace.faults.add({ kind: "kill", done: false, at: { call: "Drive.Files.copy" } });
  expect(() => page(workspace, CURATOR, "job.step", { jobId: job.jobId, driver: "tab" })).toThrow();
  const left = workspace.drive().find(({ appProperties }) => appProperties["place"]?.startsWith("pair "))!;
  expect(rowsOf(workspace, "Папки").map((row) => row["Ид файла"])).not.toContain(left.id);
  value(page(workspace, CURATOR, "job.stop", { jobId: job.jobId }));
  fillProgrammes(workspace);
  expect(made(workspace, "D15")).toMatchObject({ state: "done", done: 1 });
  expect(filesOf(workspace, "D15")).toMatchObject([{ path: `${left.path}/${left.name}` }]);
  foldersOnce(workspace);
});
