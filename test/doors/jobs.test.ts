import { COORDINATOR, LESSONS, PAPERS, PROGRAMMES, TODAY, VISITORS, begunPapers, call, cell, curatorOf, drivenJob, fingerprintOf, marksIn, school, stateOf, typeCell, typeRows, withFiles, type Answer, type Visitor } from "./school";
import { afterBeat } from "../after-beat";
import type { Workspace } from "../../local/workspace";

/** Bulk work on files (`domain/rights.md` R.6: papers.plan, job.step, job.stop, job.undo, work.step; design §3). */
type Status = { readonly jobId: string; readonly state: string; readonly done: number; readonly total: number };
const step = (workspace: Workspace, visitor: Visitor, jobId: string, driver = "tab"): Answer => call(workspace, visitor, "job.step", { jobId, driver });
const valueOf = (answer: Answer): { readonly [field: string]: unknown } => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};
const status = (answer: Answer): Status => valueOf(answer) as Status;
const refused = (answer: Answer): unknown => (answer.ok ? "ok" : [answer.code, answer.message.key]);
const docs = (workspace: Workspace): number => workspace.drive().filter(({ appProperties, trashed }) => "item" in appProperties && !trashed).length;
const run = { kind: "D12", variant: "", mends: null, pairIds: [], inputs: {}, remake: [], hash: "" };
/** Steps without the seconds that `call` lets pass: both begin at one instant. */
const at = (workspace: Workspace, visitor: Visitor, jobId: string, driver: string) => (): Answer => workspace.as(VISITORS[visitor]).callPage("job.step", { jobId, driver }) as Answer;

describe("who drives a job", () => {
  it.each(["deputyTeaching", "deputyMethods"] as const)("%s drives one that the curator started, and cannot start, stop or undo one", (visitor) => {
    const own = school();
    const job = begunPapers(own, "D12");
    const state = stateOf(own);
    for (const [verb, input] of [["papers.plan", { ...run, apply: true }], ["papers.plan", { ...run, apply: false }], ["job.stop", { jobId: job.jobId }], ["job.undo", { jobId: job.jobId, apply: true }], ["job.undo", { jobId: job.jobId, apply: false }]] as const) {
      expect({ verb, refused: refused(call(own, visitor, verb, input)) }).toEqual({ verb, refused: ["forbidden", "door.role"] });
    }
    expect(stateOf(own)).toBe(state);
    expect(drivenJob(own, job, visitor)).toMatchObject({ state: "done", done: 2 });
    expect(docs(own)).toBe(2);
    const after = stateOf(own);
    expect(refused(call(own, visitor, "job.undo", { jobId: job.jobId, apply: true }))).toEqual(["forbidden", "door.role"]);
    expect(stateOf(own)).toBe(after);
    expect(call(own, "curator", "job.undo", { jobId: job.jobId, apply: true })).toMatchObject({ ok: true, value: { files: 2, job: { kind: "bin-papers" } } });
  });

  it("nobody else does, nor is told of it", () => {
    const own = afterBeat(school());
    const { jobId } = begunPapers(own, "D12");
    const before = fingerprintOf(own);
    for (const visitor of ["director", "actingDirector", "headOfSubject", "psychologist", "mentor", "secondMentor", "mentee", "grownUp", "coordinator", "nobody", "pupil", "external", "stranger", "blank"] as const) {
      expect({ visitor, code: refused(step(own, visitor, jobId)) }).toEqual({ visitor, code: ["forbidden", visitor === "blank" ? "door.blank" : ["nobody", "pupil", "external", "stranger"].includes(visitor) ? "door.stranger" : "door.role"] });
      const home = call(own, visitor, "home.show", {});
      if (home.ok) expect({ visitor, jobs: home.value["jobs"] }).toEqual({ visitor, jobs: [] });
    }
    expect(fingerprintOf(own)).toBe(before);
    expect(docs(own)).toBe(0);
  });

  it.each(["mentor", "secondMentor", "psychologist", "headOfSubject", "director", "actingDirector", "deputyTeaching", "curator"] as const)("work.step by %s makes a step of it and tells nothing", (visitor) => {
    const own = school();
    const job = begunPapers(own, "D12");
    expect(call(own, visitor, "work.step", {})).toEqual({ ok: true, value: {} });
    expect(docs(own)).toBeGreaterThan(0);
    expect(drivenJob(own, job)).toMatchObject({ state: "done", done: 2 });
    expect(call(own, visitor, "work.step", {})).toEqual({ ok: true, value: {} });
    expect(marksIn(JSON.stringify(own.executions().map(({ log, error }) => [log, error])))).toEqual([]);
  });

  it.each(["mentee", "grownUp", "coordinator", "pupil", "stranger", "blank"] as const)("work.step by %s does nothing", (visitor) => {
    const own = school();
    begunPapers(own, "D12");
    const before = fingerprintOf(own);
    expect(call(own, visitor, "work.step", {})).toMatchObject({ ok: false, code: "forbidden" });
    expect(fingerprintOf(own)).toBe(before);
  });
});

describe("only the coordinator's account works with files (design §1)", () => {
  const elsewhere = { ok: false, code: "not-ready", message: { key: "job.elsewhere", params: { account: COORDINATOR } } };
  const curator = (workspace: Workspace, verb: string, input: unknown): Answer => workspace.as(VISITORS.curator).call(verb, input) as Answer;

  it("the curator in the registry starts a run and cannot drive it: job.step answers where, and nothing changes", () => {
    const own = school();
    const asked = valueOf(curator(own, "papers.plan", { ...run, apply: false }));
    expect(asked["worksWithFiles"]).toBe(false);
    const job = valueOf(curator(own, "papers.plan", { ...run, apply: true, hash: asked["hash"] }))["job"] as Status;
    const before = fingerprintOf(own);
    expect(curator(own, "job.step", { jobId: job.jobId, driver: "dialog" })).toMatchObject(elsewhere);
    expect(curator(own, "work.step", {})).toEqual({ ok: true, value: {} });
    expect(fingerprintOf(own)).toBe(before);
    expect(docs(own)).toBe(0);
    // The page goes on with it at once: no lease was taken.
    expect(drivenJob(own, job)).toMatchObject({ state: "done", done: 2 });
  });

  it("nor open a paper, check the templates or store a scan there", () => {
    const own = withFiles(school());
    const before = fingerprintOf(own);
    expect(curator(own, "paper.open", { paperId: PAPERS.orderDraft })).toMatchObject(elsewhere);
    expect(curator(own, "paper.draft", { kind: "D23", observationId: LESSONS.settled })).toMatchObject(elsewhere);
    expect(curator(own, "template.check", { renew: [] })).toMatchObject(elsewhere);
    expect(curator(own, "template.check", { renew: ["D10"] })).toMatchObject(elsewhere);
    expect(curator(own, "paper.mark", { papers: [{ paperId: PAPERS.orderDraft, number: "1" }], date: TODAY, signers: [], scan: { type: "application/pdf", base64: Buffer.from("%PDF-1.4").toString("base64") } })).toMatchObject(elsewhere);
    expect(fingerprintOf(own)).toBe(before);
  });

  it("a job of rows she drives there: only files are bound to the account", () => {
    const own = school();
    const roster = { source: { rows: [["ФИО"], ["Новикова Нина Петровна"]], merged: [] }, columns: {}, answers: {}, appointments: [] };
    const hash = valueOf(curator(own, "roster.plan", roster))["hash"];
    const { jobId } = valueOf(curator(own, "roster.apply", { roster, hash })) as Status;
    expect(curator(own, "job.step", { jobId, driver: "dialog" })).toMatchObject({ ok: true, value: { kind: "import-roster" } });
  });
});

describe("two tabs never do one job at once", () => {
  it("while a run holds the lease everybody else gets the state back and changes nothing", () => {
    const own = school();
    // Nothing else is to be done that day.
    typeCell(own, "Настройки", (row) => row["Ключ"] === "dutyMail", "Значение", "нет");
    const job = begunPapers(own, "D12");
    const { jobId } = job;
    // Killed in the midst of its step, or still at it while its answer was lost: nobody can tell, its own tab neither.
    own.killNext({ afterCalls: 12 });
    expect(() => step(own, "curator", jobId, "first")).toThrow();
    const before = stateOf(own);
    const made = docs(own);
    for (const [visitor, driver] of [["curator", "first"], ["curator", "second"], ["deputyTeaching", "first"], ["curator", ""]] as const) {
      expect({ visitor, answer: status(step(own, visitor, jobId, driver)) }).toMatchObject({ visitor, answer: { jobId, state: "running", total: 2 } });
    }
    for (const visitor of ["mentor", "director"] as const) expect(call(own, visitor, "work.step", {})).toEqual({ ok: true, value: {} });
    expect({ changed: stateOf(own) !== before, made: docs(own) }).toEqual({ changed: false, made });
    own.clock.advance({ minutes: 8 });
    expect(drivenJob(own, job)).toMatchObject({ state: "done", done: 2 });
    expect(docs(own)).toBe(2);
  });

  it("after the lease has run out another tab takes over, and makes no twin", () => {
    const own = school();
    const { jobId } = begunPapers(own, "D12");
    own.killNext({ afterCalls: 20 });
    expect(() => step(own, "curator", jobId, "first")).toThrow();
    own.clock.advance({ minutes: 8 });
    expect(status(step(own, "deputyMethods", jobId, "second"))).toMatchObject({ state: "done", done: 2 });
    expect(docs(own)).toBe(2);
    expect(new Set(own.drive().flatMap(({ appProperties, trashed }) => (trashed ? [] : (appProperties["item"] ?? [])))).size).toBe(2);
  });

  it.each([["two tabs of one person", "curator", "curator"], ["two people", "curator", "deputyTeaching"]] as const)("%s that begin at one instant make each paper once", (_what, one, other) => {
    const own = afterBeat(school());
    const job = begunPapers(own, "D12");
    const { jobId } = job;
    own.clock.advance({ seconds: 60 });
    const answers = own.together([at(own, one, jobId, "first"), at(own, other, jobId, "second")]).flatMap((settled) => (settled.status === "fulfilled" ? [settled.value] : []));
    // The stand-in's lock is one interval an execution, so the later one may be told «занято»; what counts is that it makes nothing.
    expect(answers.map((answer) => (answer.ok ? status(answer).state : answer.message.key))).toEqual([expect.stringMatching(/^(done|running)$/), expect.stringMatching(/^(busy|running)$/)]);
    own.clock.advance({ minutes: 8 });
    expect(drivenJob(own, job)).toMatchObject({ state: "done", done: 2 });
    expect(docs(own)).toBe(2);
    expect(cell(own, "Очередь", (row) => row["Ид"] === jobId, "Сделано")).toBe("2");
  });

  it("a stopped job is not gone on with, by nobody", () => {
    const own = school();
    const { jobId } = begunPapers(own, "D12");
    expect(call(own, "curator", "job.stop", { jobId })).toMatchObject({ ok: true, value: { state: "stopped" } });
    const before = stateOf(own);
    for (const visitor of ["curator", "deputyTeaching"] as const) expect(status(step(own, visitor, jobId))).toMatchObject({ state: "stopped", done: 0 });
    expect(call(own, "mentor", "work.step", {})).toEqual({ ok: true, value: {} });
    expect(stateOf(own)).toBe(before);
    expect(docs(own)).toBe(0);
  });
});

/** Everything that has a name in Drive, its folder and its properties among them: codes, numbers and days, never a name of a person. */
describe("files in Drive: names hold codes only, and nobody is let in but whom R.4 names", () => {
  const own = withFiles(school());
  const marked = (visitor: Visitor, paperId: string, number: string): void => {
    // A signed D10 of the agreed pair, and both signed papers of the first pair.
    const answer = call(own, visitor, "paper.mark", { papers: [{ paperId, number }], date: TODAY, signers: [], scan: { type: "application/pdf", base64: Buffer.from("%PDF-1.4").toString("base64") } });
    drivenJob(own, valueOf(answer)["job"] as Status);
  };
  marked("director", PAPERS.orderDraft, "77-од");
  marked("curator", PAPERS.agreementDraft, "");
  marked("curator", PAPERS.programmeDraft, "П-1");

  it("there are drafts, signed copies, scans and folders, and none names a person", () => {
    const files = own.drive();
    expect(files.length).toBeGreaterThan(18);
    expect(files.filter(({ locked }) => locked)).toHaveLength(3);
    for (const { name, path, appProperties, properties } of files) expect({ name, marks: marksIn(JSON.stringify([name, path, appProperties, properties])) }).toEqual({ name, marks: [] });
    const words = own.sheet("Люди").slice(1).flatMap((row) => row.slice(1, 4).map(String)).filter((word) => word.length > 2);
    for (const { name, path } of files) expect({ name, named: words.filter((word) => `${path}/${name}`.includes(word)) }).toEqual({ name, named: [] });
  });

  const others = (workspace: Workspace): string[] => workspace.drive().flatMap(({ name, owner, permissions }) => [owner, ...permissions.map(({ emailAddress }) => emailAddress)].filter((each) => each !== COORDINATOR).map((each) => `${name}: ${each}`));

  it("the coordinator owns them all, and the curator alone is let into «Наставничество» (R.4)", () => {
    expect(others(own)).toEqual([`Наставничество: ${VISITORS.curator}`]);
  });

  it("a curator whose appointment is over is let in no more", () => {
    const later = withFiles(school());
    typeCell(later, "Назначения", (row) => row["Ид человека"] === curatorOf(later), "По", "06.12.2026");
    later.clock.advance({ days: 1 });
    expect(others(later)).toEqual([]);
  });

  it("a curator in the archive or without consent to her data is not let in (R.1, Archive)", () => {
    const later = withFiles(school());
    typeRows(later, "appointments", ["PR-22", "PR-23"].map((personId, n) => ({ id: `AP-9${n}`, personId, role: "curator", from: "2026-09-01" })) as never);
    later.clock.advance({ days: 1 });
    expect(others(later)).toEqual([`Наставничество: ${VISITORS.curator}`]);
  });

  it("nor do the queue's rows of what was done and what failed", () => {
    expect(marksIn(JSON.stringify(own.sheet("Очередь")))).toEqual([]);
    expect(marksIn(JSON.stringify(own.properties()))).toEqual([]);
    expect(marksIn(JSON.stringify(own.executions().map(({ log, error }) => [log, error])))).toEqual([]);
  });

  it("a refused call changes neither the workbook nor Drive", () => {
    const before = fingerprintOf(own);
    for (const visitor of ["mentor", "mentee", "director", "deputyTeaching", "headOfSubject", "psychologist", "grownUp", "coordinator", "pupil", "stranger", "blank"] as const) {
      for (const [verb, input] of [
        ["papers.plan", { ...run, apply: true }], ["template.check", { renew: ["D10", "D12", "D15"] }], ["paper.cancel", { paperId: PAPERS.programmeForeignDraft, reason: "так", apply: true }], ["paper.keep", { paperId: PAPERS.programmeForeignDraft }],
        ["names.save", { people: [] }], ["programme.extend", { programmeId: PROGRAMMES.active, end: "2027-06-30", reason: "так" }], ["job.undo", { jobId: "QU-1", apply: true }],
        ["paper.mark", { papers: [{ paperId: PAPERS.agreementForeignDraft, number: "1" }], date: TODAY, signers: [], scan: { type: "application/pdf", base64: "JVBERi0=" } }],
      ] as const) expect({ visitor, verb, ok: call(own, visitor, verb, input).ok }).toEqual({ visitor, verb, ok: false });
    }
    expect(fingerprintOf(own)).toBe(before);
  });

  it("a signature refused for its date or number leaves no scan behind (R.9.2)", () => {
    const scans = (): number => own.drive().filter(({ mimeType }) => mimeType === "application/pdf").length;
    const before = scans();
    const answer = call(own, "curator", "paper.mark", { papers: [{ paperId: PAPERS.agreementForeignDraft, number: "" }], date: "2027-01-01", signers: [], scan: { type: "application/pdf", base64: "JVBERi0=" } });
    expect(answer).toMatchObject({ ok: false, code: "invalid-input" });
    expect(scans() - before).toBe(0);
  });

  it("a signed copy is called by its code, whatever stands in «Название»", () => {
    typeCell(own, "Документы", (row) => row["Ид"] === PAPERS.programmeForeignDraft, "Название", "секрет-карточка-Н-015");
    marked("curator", PAPERS.programmeForeignDraft, "П-2");
    expect(own.drive().map(({ name }) => name).filter((name) => marksIn(name).length > 0)).toEqual([]);
  });
});
