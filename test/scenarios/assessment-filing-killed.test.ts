import type { Workspace } from "../../local/workspace";
import { filed, paperOf, withPapers } from "./assessment-school";
import { driven } from "./paper-school";
import { CURATOR, keptIn, page, reopened, rowsOf } from "./school";

/** A kill after any call: its effect is there, its answer is lost (platform trap 15). */
const kill = (workspace: Workspace, jobId: string, afterCalls: number): void => {
  workspace.killNext({ afterCalls });
  try {
    page(workspace, CURATOR, "job.step", { jobId: jobId as never, driver: "tab" });
  } catch {
    // The page sees a call without an answer.
  }
  workspace.clock.advance({ minutes: 6, seconds: 1 });
};

/** As far as the interview, built once. */
const ready = (() => {
  const { workspace, assessmentId } = withPapers();
  const dir = keptIn(workspace);
  return () => ({ workspace: reopened(dir), assessmentId });
})();

const shortcuts = (workspace: Workspace) => workspace.drive().filter(({ mimeType, trashed }) => mimeType.endsWith("shortcut") && !trashed);
/** One shortcut a paper, each to the file that the register has, one inventory, one folder of the person. */
function fileIsWhole(workspace: Workspace): void {
  const papers = rowsOf(workspace, "Документы").filter((row) => row["Состояние"] !== "архив" && /^D3[0126]$/.test(String(row["Вид бумаги"])));
  expect(papers.map((row) => row["Вид бумаги"]).sort()).toEqual(["D30", "D31", "D32", "D36"]);
  expect(shortcuts(workspace).map(({ appProperties }) => appProperties["place"]).sort()).toEqual(papers.map((row) => `file ${String(row["Ключ"])}`).sort());
  expect(shortcuts(workspace).map(({ appProperties }) => appProperties["item"]).sort()).toEqual(papers.map((row) => String(row["Ид файла"])).sort());
  expect(workspace.drive().filter(({ path, mimeType, trashed }) => path.endsWith("/Дела") && mimeType.endsWith("folder") && !trashed)).toHaveLength(1);
}

/** Every so many calls of a step one is followed by the kill; with 1 the file takes minutes. */
const STEP = 2;

describe("filing that is killed after one of its calls goes on: no second shortcut, none missing (R-F13)", () => {
  const start = (() => {
    const { workspace, assessmentId } = ready();
    const job = filed(workspace, assessmentId).job!;
    return { dir: keptIn(workspace), job };
  })();
  const calls = (() => {
    const workspace = reopened(start.dir);
    page(workspace, CURATOR, "job.step", { jobId: start.job.jobId, driver: "tab" });
    return workspace.lastExecution()!.serviceCalls;
  })();

  it("the first step does most of it", () => expect(calls).toBeGreaterThan(15));

  it.each(Array.from({ length: Math.ceil(calls / STEP) }, (_, at) => STEP * at + 1))("killed after call %i", (afterCalls) => {
    const workspace = reopened(start.dir);
    kill(workspace, start.job.jobId, afterCalls);
    expect(driven(workspace, start.job)).toMatchObject({ state: "done", done: 5, left: 0 });
    fileIsWhole(workspace);
  });
});

describe("signing the inventory afterwards, killed after one of its calls, leaves one shortcut to the signed copy", () => {
  const start = (() => {
    const { workspace, assessmentId } = ready();
    driven(workspace, filed(workspace, assessmentId).job!);
    const reply = page(workspace, CURATOR, "paper.mark", { papers: [{ paperId: paperOf(workspace, "D36").paperId, number: "" }], date: "2026-11-20" as never, signers: [], scan: null }) as { value: { job: Parameters<typeof driven>[1] } };
    return { dir: keptIn(workspace), job: reply.value.job };
  })();

  it.each(Array.from({ length: 12 }, (_, at) => STEP * at + 1))("killed after call %i", (afterCalls) => {
    const workspace = reopened(start.dir);
    kill(workspace, start.job.jobId, afterCalls);
    expect(driven(workspace, start.job)).toMatchObject({ state: "done", done: 1 });
    fileIsWhole(workspace);
  });
});
