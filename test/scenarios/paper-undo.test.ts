import type { Workspace } from "../../local/workspace";
import type { Output } from "../../src/contract/contract";
import type { JobStatus } from "../../src/contract/parts";
import { bundleText } from "../doors/bundle";
import { CURATOR, keptIn, page, reopened, rowsOf, value } from "./school";
import { addPairs, begun, DIRECTOR, driven, filesOf, fillProgrammes, idOf, made, papers, preview, schoolWithAgreedPairs, signed, textOf, typeCell } from "./paper-school";

type Undo = Output<"job.undo">;
const undo = (workspace: Workspace, job: JobStatus, apply: boolean): Undo => value<"job.undo">(page(workspace, CURATOR, "job.undo", { jobId: job.jobId, apply }));
/** «Отменить», pressed and driven to its end. */
function undone(workspace: Workspace, job: JobStatus): Undo {
  const done = undo(workspace, job, true);
  expect(driven(workspace, done.job!)).toMatchObject({ kind: "bin-papers", state: "done", done: done.files });
  return done;
}
const step = (workspace: Workspace, job: JobStatus): JobStatus => value<"job.step">(page(workspace, CURATOR, "job.step", { jobId: job.jobId, driver: "tab" }));
const stateOf = (workspace: Workspace, job: JobStatus): unknown => rowsOf(workspace, "Очередь").find((row) => row["Ид"] === job.jobId)!["Состояние"];
const fileIn = (workspace: Workspace, id: string) => workspace.drive().find((file) => file.id === id)!;
const open = (workspace: Workspace, kind: string) => papers(workspace, kind).filter(({ state }) => state !== "archived");

/** An order signed and a programme written for every mentee; opened anew from its directory. */
const built = new Map<number, string>();
function withProgrammes(count: number): Workspace {
  let dir = built.get(count);
  if (dir === undefined) {
    const workspace = schoolWithAgreedPairs(count);
    made(workspace, "D10");
    signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
    fillProgrammes(workspace);
    built.set(count, (dir = keptIn(workspace)));
  }
  return reopened(dir);
}

describe("«Отменить» of a run (R-P09)", () => {
  it("is told in numbers first, and nothing has happened yet", () => {
    const workspace = withProgrammes(3);
    const job = made(workspace, "D15");
    expect(undo(workspace, job, false)).toMatchObject({ files: 3, rows: 3, left: [], job: null });
    expect(filesOf(workspace, "D15")).toHaveLength(3);
    expect(papers(workspace, "D15").map(({ state }) => state)).toEqual(["draft", "draft", "draft"]);
  });

  it("new drafts go to the archive and their files to the bin, and the same run can be made again", () => {
    const workspace = withProgrammes(3);
    const job = made(workspace, "D15");
    const ids = filesOf(workspace, "D15").map(({ id }) => id);
    undone(workspace, job);
    expect(filesOf(workspace, "D15")).toEqual([]);
    expect(ids.map((id) => fileIn(workspace, id).trashed)).toEqual([true, true, true]);
    expect(open(workspace, "D15")).toEqual([]);
    expect(rowsOf(workspace, "Документы").filter((row) => row["Вид бумаги"] === "D15").map((row) => row["Состояние"])).toEqual(["архив", "архив", "архив"]);
    expect(page(workspace, CURATOR, "job.undo", { jobId: job.jobId, apply: true })).toMatchObject({ ok: false, code: "conflict" });
    expect(preview(workspace, "D15").lines.map(({ does }) => does)).toEqual(["make", "make", "make"]);
    expect(made(workspace, "D15")).toMatchObject({ state: "done", done: 3, left: 0 });
    expect([filesOf(workspace, "D15").length, open(workspace, "D15").length]).toEqual([3, 3]);
  });

  const remade = () => {
    const workspace = schoolWithAgreedPairs();
    made(workspace, "D10");
    const [before] = filesOf(workspace, "D10");
    addPairs(workspace, 1, 5);
    const job = made(workspace, "D10");
    return { workspace, before, job };
  };

  it("a remade draft gets its former file back out of the bin, with its former words", () => {
    const { workspace, before, job } = remade();
    const [after] = filesOf(workspace, "D10");
    expect(fileIn(workspace, before!.id).trashed).toBe(true);
    undone(workspace, job);
    expect(filesOf(workspace, "D10").map(({ id }) => id)).toEqual([before!.id]);
    expect(fileIn(workspace, after!.id).trashed).toBe(true);
    const [draft] = papers(workspace, "D10");
    expect(draft).toMatchObject({ state: "draft", edited: "" });
    expect(idOf(workspace, draft!.paperId)).toBe(before!.id);
    expect(textOf(workspace, before!.id)).not.toContain("Ермилова");
    // The pair is still there: the draft is out of date.
    expect(preview(workspace, "D10").lines).toMatchObject([{ does: "remake" }]);
  });

  // Bin and back have made Drive's version grow; the row goes back to the one before (jobs/bin-papers.ts).
  it("a draft that came back out of the bin is not taken for one that a hand has changed", () => {
    const { workspace, job } = remade();
    undone(workspace, job);
    expect(made(workspace, "D10")).toMatchObject({ state: "done", done: 1, left: 0 });
    expect(textOf(workspace, filesOf(workspace, "D10")[0]!.id)).toContain("Ермилова");
  });

  const oneSigned = () => {
    const workspace = withProgrammes(3);
    const job = made(workspace, "D15");
    const [one] = papers(workspace, "D15");
    signed(workspace, [{ paperId: one!.paperId, number: "П-1" }]);
    return { workspace, job, one };
  };

  it("signed papers stay and are named", () => {
    const { workspace, job, one } = oneSigned();
    const kept = idOf(workspace, one!.paperId);
    expect(undo(workspace, job, false)).toMatchObject({ files: 2, left: [{ params: { title: "Персонализированная программа наставничества" } }] });
    undone(workspace, job);
    expect(filesOf(workspace, "D15").map(({ id }) => id)).toEqual([kept]);
    expect(open(workspace, "D15")).toMatchObject([{ paperId: one!.paperId, state: "signed" }]);
  });

  // The signed copy is another file than the draft that the run had made (actions/papers/undo.ts looks for key and file).
  it("a signed paper is told as signed", () => {
    const { workspace, job } = oneSigned();
    expect(undo(workspace, job, false)).toMatchObject({ left: [{ key: "paper.undo.signed" }] });
  });

  it("a draft that a hand has changed, and the program has noticed, stays and is named", () => {
    const workspace = schoolWithAgreedPairs();
    const job = made(workspace, "D10");
    const [file] = filesOf(workspace, "D10");
    workspace.clock.advance({ minutes: 5 });
    workspace.as(CURATOR).editDoc(file!.id, "ПРИКАЗЫВАЮ:", "П Р И К А З Ы В А Ю:");
    addPairs(workspace, 1, 5);
    made(workspace, "D10");
    expect(papers(workspace, "D10")).toMatchObject([{ edited: "yes" }]);
    expect(undo(workspace, job, true)).toMatchObject({ files: 0, rows: 0, left: [{ key: "paper.undo.changed" }], job: null });
    expect(filesOf(workspace, "D10").map(({ id }) => id)).toEqual([file!.id]);
  });

  // «Отменить» asks Drive for no versions (actions/papers/undo.ts).
  it("a draft that a hand has changed since, unnoticed, stays: nobody's words go to the bin", () => {
    const workspace = withProgrammes(2);
    const job = made(workspace, "D15");
    const [mine, other] = filesOf(workspace, "D15");
    workspace.clock.advance({ minutes: 5 });
    workspace.as(CURATOR).editDoc(mine!.id, "Цель программы:", "Наша цель:");
    const done = undo(workspace, job, true);
    if (done.job) driven(workspace, done.job);
    expect(fileIn(workspace, mine!.id).trashed).toBe(false);
    expect(fileIn(workspace, other!.id).trashed).toBe(true);
    expect(open(workspace, "D15")).toHaveLength(1);
  });

  it("a new edition is taken back, and the one it had replaced is in force again", () => {
    const workspace = withProgrammes(1);
    made(workspace, "D15");
    signed(workspace, papers(workspace, "D15").map(({ paperId }) => ({ paperId, number: "П-1" })));
    const item = rowsOf(workspace, "План").find((line) => line["Состояние"] === "запланировано")!;
    const line = { activity: "Провести открытый урок для коллег", direction: "methods" as const, difficulty: "", kind: "наставничество", manner: "показ", due: "2026-12-01" as never, responsible: "mentor" as const, plannedResult: "Урок проведён", evidence: "план урока" };
    value(page(workspace, CURATOR, "plan.change", { itemId: String(item["Ид"]) as never, line, cancel: false, reason: "изменилось расписание", agreeTo: null }));
    const job = made(workspace, "D15");
    expect(open(workspace, "D15").map(({ version, state }) => `${version} ${state}`).sort()).toEqual(["1 replaced", "2 draft"]);
    undone(workspace, job);
    expect(open(workspace, "D15")).toMatchObject([{ version: 1, state: "signed", number: "П-1", locked: true }]);
    expect(filesOf(workspace, "D15")).toMatchObject([{ locked: true }]);
  });

  it("after a day it is too late, and until then it is offered", () => {
    const workspace = withProgrammes(1);
    const job = made(workspace, "D15");
    const offered = () => value<"papers.show">(page(workspace, CURATOR, "papers.show", { query: "", kind: null, state: null, page: 0 })).undoable.map(({ jobId }) => jobId);
    workspace.clock.advance({ hours: 23 });
    expect(offered()).toContain(job.jobId);
    workspace.clock.advance({ hours: 2 });
    expect(offered()).not.toContain(job.jobId);
    expect(page(workspace, CURATOR, "job.undo", { jobId: job.jobId, apply: true })).toMatchObject({ ok: false, code: "conflict", message: { key: "paper.undo.late" } });
    expect(filesOf(workspace, "D15")).toHaveLength(1);
  });

  // A file that is gone fails the whole job (jobs/bin-papers.ts).
  it("a bin job whose file somebody has deleted for good goes on with the others", () => {
    const workspace = withProgrammes(2);
    const job = made(workspace, "D15");
    const [one, two] = filesOf(workspace, "D15");
    const done = undo(workspace, job, true);
    workspace.as(CURATOR).deleteFile(one!.id);
    driven(workspace, done.job!);
    expect(fileIn(workspace, two!.id).trashed).toBe(true);
    expect(stateOf(workspace, done.job!)).toBe("сделана");
  });
});

describe("«Остановить» in the middle of a run", () => {
  it("what was made stays, nothing more is made, and a second run makes the rest", () => {
    const workspace = withProgrammes(6);
    const job = begun(workspace, "D15");
    const first = step(workspace, job);
    expect(first.state).toBe("running");
    expect(first.done).toBeGreaterThan(0);
    expect(first.done).toBeLessThan(6);
    expect(value(page(workspace, CURATOR, "job.stop", { jobId: job.jobId }))).toMatchObject({ state: "stopped", done: first.done });
    const files = filesOf(workspace, "D15").map(({ id }) => id);
    expect([files.length, open(workspace, "D15").length]).toEqual([first.done, first.done]);
    expect(step(workspace, job)).toMatchObject({ state: "stopped" });
    workspace.clock.advance({ minutes: 30 });
    expect(filesOf(workspace, "D15").map(({ id }) => id)).toEqual(files);
    expect(page(workspace, CURATOR, "job.stop", { jobId: job.jobId })).toMatchObject({ ok: false, code: "conflict", message: { key: "job.over" } });
    expect(preview(workspace, "D15").lines.filter(({ does }) => does === "make")).toHaveLength(6 - first.done);
    expect(made(workspace, "D15")).toMatchObject({ state: "done", done: 6 - first.done, left: 0 });
    const all = filesOf(workspace, "D15");
    expect(all).toHaveLength(6);
    expect(files.every((id) => all.some((file) => file.id === id))).toBe(true);
    expect(new Set(all.map(({ appProperties }) => appProperties["item"])).size).toBe(6);
  });

  it("what a stopped run had made can be undone", () => {
    const workspace = withProgrammes(6);
    const job = begun(workspace, "D15");
    const first = step(workspace, job);
    page(workspace, CURATOR, "job.stop", { jobId: job.jobId });
    expect(undone(workspace, first)).toMatchObject({ files: first.done, left: [] });
    expect([filesOf(workspace, "D15"), open(workspace, "D15")]).toEqual([[], []]);
  });
});

describe("a tab that was closed", () => {
  it("the heartbeat drives the job to its end", () => {
    const workspace = withProgrammes(6);
    const job = begun(workspace, "D15");
    step(workspace, job);
    workspace.clock.advance({ hours: 1 });
    expect(stateOf(workspace, job)).toBe("сделана");
    expect([filesOf(workspace, "D15").length, open(workspace, "D15").length]).toEqual([6, 6]);
    expect(filesOf(workspace, "D15").filter(({ id }) => workspace.fileText(id).includes("{{"))).toEqual([]);
  });

  it("an open page of anybody helps with it", () => {
    const workspace = withProgrammes(6);
    const job = begun(workspace, "D15");
    for (let tries = 0; tries < 10 && stateOf(workspace, job) !== "сделана"; tries += 1) {
      value(page(workspace, DIRECTOR, "work.step", {}));
      workspace.clock.advance({ seconds: 20 });
    }
    expect(stateOf(workspace, job)).toBe("сделана");
    expect(filesOf(workspace, "D15")).toHaveLength(6);
  });

  it("two tabs do not make one paper twice", () => {
    const workspace = withProgrammes(6);
    const job = begun(workspace, "D15");
    const drive = (driver: string) => () => page(workspace, CURATOR, "job.step", { jobId: job.jobId, driver });
    for (let turn = 0; turn < 6; turn += 1) {
      workspace.together([drive("one"), drive("two")]);
      workspace.clock.advance({ seconds: 15 });
    }
    expect(stateOf(workspace, job)).toBe("сделана");
    const files = filesOf(workspace, "D15");
    expect(files).toHaveLength(6);
    expect(new Set(files.map(({ appProperties }) => appProperties["item"])).size).toBe(6);
  });
});

describe("what Google refuses in the middle", () => {
  /** Uses up the minute's writes to Docs, as another programme of the same account would. */
  function useUpMinute(workspace: Workspace): void {
    workspace.push({ code: `${bundleText()}\nfunction useUpMinute() {
      const { documentId } = Docs.Documents.create({ title: "другая программа" });
      try { for (;;) Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 1 }, text: "а" } }] }, documentId); } catch (refused) { return String(refused.message); }
    }` });
    expect(workspace.as(CURATOR).run("useUpMinute")).toContain("Quota exceeded for quota metric 'Write requests'");
  }

  it("the minute's quota pauses the job, and it goes on by itself", () => {
    const workspace = withProgrammes(3);
    const job = begun(workspace, "D15");
    useUpMinute(workspace);
    const paused = step(workspace, job);
    expect(paused).toMatchObject({ state: "running", message: { key: "service.quota" } });
    expect(paused.done).toBeLessThan(3);
    expect(step(workspace, job).done).toBe(paused.done);
    workspace.clock.advance({ minutes: 30 });
    expect(stateOf(workspace, job)).toBe("сделана");
    const files = filesOf(workspace, "D15");
    expect([files.length, new Set(files.map(({ appProperties }) => appProperties["item"])).size, open(workspace, "D15").length]).toEqual([3, 3, 3]);
    expect(files.filter(({ id }) => workspace.fileText(id).includes("{{"))).toEqual([]);
  });

  it("however often the quota is used up, the job does not fail", () => {
    const workspace = withProgrammes(1);
    const job = begun(workspace, "D15");
    for (let turn = 0; turn < 5; turn += 1) {
      useUpMinute(workspace);
      expect(step(workspace, job)).toMatchObject({ state: "running", done: 0, message: { key: "service.quota" } });
      workspace.clock.advance({ seconds: 61 });
    }
    expect(driven(workspace, job)).toMatchObject({ state: "done", done: 1, message: null });
    expect(filesOf(workspace, "D15")).toHaveLength(1);
  });

  it("a service switched off is said, and the job goes on when it is on again", () => {
    const workspace = withProgrammes(6);
    const job = begun(workspace, "D15");
    const first = step(workspace, job);
    workspace.switchOffServices("drive");
    workspace.clock.advance({ seconds: 15 });
    const waiting = step(workspace, job);
    expect(waiting).toMatchObject({ state: "running", done: first.done, message: { key: "service.off" } });
    workspace.switchOnServices("drive");
    expect(driven(workspace, job)).toMatchObject({ state: "done", done: 6, message: null });
    expect([filesOf(workspace, "D15").length, open(workspace, "D15").length]).toEqual([6, 6]);
  });

  // The queue keeps the key of the refusal without the service's name (domain/job.ts jobStatus, jobs/file-work.ts settle).
  it("the refusal names the service", () => {
    const workspace = withProgrammes(2);
    const job = begun(workspace, "D15");
    workspace.switchOffServices("drive");
    expect(step(workspace, job).message).toMatchObject({ key: "service.off", params: { service: "Google Drive API" } });
  });

  it("switched off for long, the job fails; another run makes the rest after it is on again, and no paper twice", () => {
    const workspace = withProgrammes(6);
    const job = begun(workspace, "D15");
    const first = step(workspace, job);
    workspace.switchOffServices("docs");
    workspace.clock.advance({ hours: 2 });
    expect(stateOf(workspace, job)).toBe("не удалась");
    workspace.switchOnServices("docs");
    const second = made(workspace, "D15");
    expect(second).toMatchObject({ state: "done", left: 0 });
    const files = filesOf(workspace, "D15");
    expect(first.done + second.done).toBe(6);
    expect([files.length, open(workspace, "D15").length]).toEqual([6, 6]);
    expect(files.map(({ id }) => id).sort()).toEqual(open(workspace, "D15").map(({ paperId }) => idOf(workspace, paperId)).sort());
    expect(files.filter(({ id }) => workspace.fileText(id).includes("{{"))).toEqual([]);
  });
});

// What is to be done lies in pieces of 45,000 signs; a run reads the first alone (jobs/make-papers.ts, sign-papers.ts, bin-papers.ts read).
it("long answers, as a long list of papers, make the work longer than a cell: it is done all the same", () => {
  const workspace = withProgrammes(1);
  const long = "слово ".repeat(600);
  const inputs = Object.fromEntries(preview(workspace, "D12").inputs.map(({ name }) => [name, `${long}${long.slice(0, 390)}`]));
  expect(Object.keys(inputs)).toHaveLength(12);
  typeCell(workspace, "Пары и группы", () => true, "Цель", "освоить ведение урока");
  const job = begun(workspace, "D12", { inputs });
  expect(driven(workspace, job)).toMatchObject({ state: "done", done: 1, left: 0 });
});
