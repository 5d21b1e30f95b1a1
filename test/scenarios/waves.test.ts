import type { Workspace } from "../../local/workspace";
import type { JobStatus } from "../../src/contract/parts";
import { driven, typeCell } from "./paper-school";
import { bareInstallation, CURATOR, keptIn, MENTEE, MENTOR, page, registry, reopened, rowsOf, schoolAfterSetup, schoolWithPairs, SETUP, value } from "./school";
import { addMentees, answerLetter, consent, invites, menteeEmail, plan, refused, schoolWithMentees, send, tally } from "./forms-school";

const drive = (workspace: Workspace, jobs: readonly unknown[]) => jobs.map((job) => driven(workspace, job as JobStatus));
const formRow = (workspace: Workspace) => rowsOf(workspace, "Анкеты");
const show = (workspace: Workspace, waveId: string) => value<"wave.show">(page(workspace, CURATOR, "wave.show", { waveId: waveId as never }));

describe("a wave of Q02", () => {
  it("makes the year's form in steps of at most twenty seconds", () => {
    const { workspace } = schoolWithMentees(1);
    const [job] = send(workspace).jobs;
    drive(workspace, [job]);
    const steps = workspace.executions().filter(({ function: name, kind, calls }) => name === "rpc" && kind === "webapp" && calls.some(({ service }) => /^(Form|Drive)/.test(service)));
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...steps.map(({ simulatedMs }) => simulatedMs))).toBeLessThan(20_000);
  });

  it("makes the year's form once: published, open to the domain, with an own code for each", () => {
    const { workspace } = schoolWithMentees(3);
    const sent = send(workspace, { now: true });
    expect(drive(workspace, sent.jobs)).toMatchObject([{ kind: "make-form", state: "done" }, { kind: "send-letters", state: "done", done: 3, left: 0 }]);
    expect(workspace.forms()).toMatchObject([{ name: "Q02 2026-27", published: true, accepting: true }]);
    const file = workspace.drive().find(({ mimeType }) => mimeType.endsWith("form"))!;
    expect(file.permissions.filter(({ type }: { type: string }) => type !== "user")).toMatchObject([{ type: "domain" }]);
    expect(file.path).not.toContain("Наставничество/");
    expect(formRow(workspace)).toMatchObject([{ "Анкета": "Q02", "Состояние": "открыта", "Версия": 1, "Приглашено": 3, "Ответили": 0, "Отклик, %": 0 }]);
    const codes = invites(workspace).map((row) => String(row["Код"]));
    expect(new Set(codes).size).toBe(3);
    const shown = show(workspace, sent.waveId);
    expect(shown).toMatchObject({ channel: "form", subject: "Просим ответить: Анкета наставляемого: запрос и затруднения", wave: { rate: { invited: 3, answered: 0, percent: 0 }, silent: 3, waiting: 0, open: true } });
    for (const { link, code, person } of shown.invites) {
      const open = workspace.anonymous().openForm(link);
      expect(open.refused === null ? Object.values(open.filledIn) : open.refused).toEqual("sign-in");
      const own = workspace.as(menteeEmail(Number(/\d+/.exec(person.name)![0]))).openForm(link);
      expect(own.refused === null && Object.values(own.filledIn)).toEqual([code]);
    }
    expect(refused(workspace)).toEqual([]);
  });

  it("sent again while it is open it asks only the new, by the same form", () => {
    const { workspace, ids } = schoolWithMentees(2);
    const first = send(workspace, { now: true });
    drive(workspace, first.jobs);
    expect(plan(workspace)).toMatchObject({ people: [], makesForm: false, leftOut: [{ why: { key: "wave.out.invited", params: { until: "2026-09-29" } } }, { why: { key: "wave.out.invited" } }] });
    expect(send(workspace, { now: true })).toMatchObject({ waveId: first.waveId, invited: 0, jobs: [] });
    const [added] = addMentees(workspace, 1, 3);
    consent(workspace, [added!]);
    expect(value<"home.show">(page(workspace, CURATOR, "home.show", {})).lines.filter(({ rule }) => rule === "wave")).toMatchObject([{ text: { key: "duty.wave", params: { n: 1 } }, due: "2026-10-31" }]);
    const again = send(workspace, { now: true });
    expect(again).toMatchObject({ waveId: first.waveId, invited: 1 });
    drive(workspace, again.jobs);
    expect(invites(workspace).map((row) => row["Ид человека"])).toEqual([...ids, added]);
    expect(workspace.mail()).toHaveLength(3);
    expect([workspace.forms().length, rowsOf(workspace, "Рассылки").length]).toEqual([1, 1]);
  });

  it("closed by hand, its form stops accepting with the next heartbeat; opened again, so does the form", () => {
    const { workspace } = schoolWithMentees(1);
    const { waveId, jobs } = send(workspace, { now: true });
    drive(workspace, jobs);
    value(page(workspace, CURATOR, "wave.close", { waveId, closesOn: null }));
    workspace.clock.advance({ minutes: 21 });
    expect(workspace.forms()[0]).toMatchObject({ accepting: false });
    expect(() => answerLetter(workspace, menteeEmail(1))).toThrow("Анкета закрыта. Спросите куратора");
    expect(formRow(workspace)).toMatchObject([{ "Состояние": "закрыта" }]);
    expect(show(workspace, waveId)).toMatchObject({ wave: { open: false, silent: 1 }, invites: [{ state: "silent" }] });
    expect(page(workspace, CURATOR, "wave.remind", { waveId, inviteIds: null })).toMatchObject({ ok: false, message: { key: "wave.closed" } });
    value(page(workspace, CURATOR, "wave.close", { waveId, closesOn: "2026-09-09" as never }));
    workspace.clock.advance({ minutes: 21 });
    answerLetter(workspace, menteeEmail(1));
    workspace.clock.advance({ minutes: 21 });
    expect(show(workspace, waveId)).toMatchObject({ wave: { open: true, rate: { answered: 1, percent: 100 } } });
    expect(formRow(workspace)).toMatchObject([{ "Состояние": "открыта", "Ответили": 1, "Отклик, %": 100 }]);
    // After its last day it closes by itself.
    workspace.clock.moveTo("2026-09-10T00:20:00+03:00");
    expect(formRow(workspace)).toMatchObject([{ "Состояние": "закрыта" }]);
    expect(JSON.parse(String(workspace.properties()["heartbeat"]))).toMatchObject({ waits: false, next: "" });
    expect(refused(workspace)).toEqual([]);
  });

  it("whoever has no address gets a slip and the form opens to everybody with the link; outsiders are let in one by one", () => {
    const { workspace, ids } = schoolWithMentees(3, { accounts: ["x@elsewhere.example"] });
    typeCell(workspace, "Люди", (row) => row["Ид"] === ids[0], "Эл. почта", "x@elsewhere.example");
    typeCell(workspace, "Люди", (row) => row["Ид"] === ids[1], "Эл. почта", "nobody@elsewhere.example");
    drive(workspace, send(workspace, { now: true }).jobs);
    expect(formRow(workspace)).toMatchObject([{ "Внешние: допущены": "x@elsewhere.example", "Внешние: отказ Google": expect.stringMatching(/^nobody@elsewhere\.example: /) }]);
    const [added] = addMentees(workspace, 1, 4, () => ({ "Эл. почта": "" }));
    consent(workspace, [added!]);
    expect(plan(workspace)).toMatchObject({ people: [{ way: "slip" }], letters: 0 });
    const { jobs, waveId } = send(workspace, { now: true });
    expect(jobs.map(({ kind }) => kind)).toEqual(["make-form"]);
    drive(workspace, jobs);
    const slip = show(workspace, waveId).invites.find(({ way }) => way === "slip")!;
    expect(slip).toMatchObject({ state: "sent", link: expect.stringContaining(slip.code) });
    expect(workspace.anonymous().openForm(slip.link).refused).toBeNull();
    expect(workspace.mail()).toHaveLength(3);
  });

  it("a question that a hand has deleted: mended, a new form takes its place and reminders carry its link", () => {
    const { workspace } = schoolWithMentees(2);
    const { waveId, jobs } = send(workspace, { now: true });
    drive(workspace, jobs);
    answerLetter(workspace, menteeEmail(1));
    workspace.as(CURATOR).editForm(workspace.forms()[0]!.id).deleteItem("Как часто?");
    workspace.clock.advance({ hours: 2 });
    const form = value<"forms.show">(page(workspace, CURATOR, "forms.show", {})).questionnaires[0]!.form!;
    expect(form).toMatchObject({ state: "open", trouble: "form.trouble.item" });
    expect(value<"home.show">(page(workspace, CURATOR, "home.show", {})).lines.map(({ rule }) => rule)).toContain("formTrouble");
    drive(workspace, value<"form.mend">(page(workspace, CURATOR, "form.mend", { formDefId: form.formDefId, verified: null, mend: true })).jobs);
    expect(workspace.forms().map(({ accepting }) => accepting)).toEqual([false, true]);
    expect(formRow(workspace)).toMatchObject([{ "Состояние": "заменена новой", "Что не так": "" }, { "Состояние": "открыта", "Что не так": "", "Приглашено": 2, "Ответили": 1 }]);
    workspace.clock.moveTo("2026-09-09T12:00:00+03:00");
    expect(value<"wave.remind">(page(workspace, CURATOR, "wave.remind", { waveId, inviteIds: null })).letters).toBe(1);
    workspace.clock.advance({ minutes: 20 });
    answerLetter(workspace, menteeEmail(2));
    workspace.clock.advance({ minutes: 20 });
    expect(tally(invites(workspace).map((row) => row["Состояние"]))).toEqual({ "отвечено": 2 });
  });

  it.each([[1, 8], [1, 14], [1, 19], [2, 8], [2, 20], [2, 45], [2, 75], [2, 84], [3, 12], [3, 17]])("a form that is killed in step %i after call %i is made anew: one form in the end", (step, afterCalls) => {
    const workspace = reopened(waveWaiting());
    const job = value<"forms.show">(page(workspace, CURATOR, "forms.show", {})).jobs[0]! as JobStatus;
    const drive = () => page(workspace, CURATOR, "job.step", { jobId: job.jobId, driver: "tab" });
    for (let before = 1; before < step; before += 1) drive();
    workspace.killNext({ afterCalls });
    try {
      drive();
    } catch {
      // Killed.
    }
    workspace.clock.advance({ minutes: 8 });
    expect(driven(workspace, job)).toMatchObject({ state: "done" });
    expect(workspace.forms().filter(({ trashed }) => !trashed)).toMatchObject([{ accepting: true, published: true }]);
    expect(formRow(workspace)).toMatchObject([{ "Состояние": "открыта", "Ид файла": workspace.forms().find(({ trashed }) => !trashed)!.id }]);
  });
});

let waiting: string | null = null;
function waveWaiting(): string {
  if (waiting === null) {
    const { workspace } = schoolWithMentees(1);
    send(workspace);
    waiting = keptIn(workspace);
  }
  return waiting;
}

describe("what stands in the way is said before anything is written", () => {
  it("no link goes out to a page whose address nobody has confirmed", () => {
    const workspace = bareInstallation({ now: "2026-09-08T10:00:00+03:00" });
    workspace.switchOnServices();
    value(registry(workspace, CURATOR, "setup.run", SETUP));
    const asked = { questionnaire: "Q23" as const, period: "2026-09", personIds: null };
    expect(value<"wave.plan">(registry(workspace, CURATOR, "wave.plan", { ...asked, closesOn: null }))).toMatchObject({ lacks: [{ key: "wave.lack.page" }] });
    expect(registry(workspace, CURATOR, "wave.send", { ...asked, closesOn: "2026-09-29" as never, now: true })).toMatchObject({ ok: false, code: "not-ready", details: [{ key: "wave.lack.page" }] });
  });
  it("a switched-off service, before a form is to be made", () => {
    const { workspace } = schoolWithMentees(1);
    workspace.switchOffServices("drive");
    expect(plan(workspace)).toMatchObject({ makesForm: true, lacks: [{ key: "wave.lack.service", params: { service: expect.stringContaining("Drive") } }] });
  });
  it.each([
    [{ period: "2026-09" }, "period"], [{ questionnaire: "Q23" as const, period: "2026-10" }, "period"], [{ questionnaire: "Q23" as const, period: "entry" }, "period"], [{ closesOn: "2026-09-07" as never }, "closesOn"],
  ])("%j is wrong, and the field is named", (more, field) => {
    const { workspace } = schoolWithMentees(1);
    expect(page(workspace, CURATOR, "wave.plan", { questionnaire: "Q02", period: "entry", personIds: null, closesOn: null, ...more })).toMatchObject({ ok: false, code: "invalid-input", details: [{ field }] });
  });
  it("nobody to ask is no wave", () => {
    const workspace = schoolAfterSetup({ now: "2026-09-08T10:00:00+03:00" });
    expect(page(workspace, CURATOR, "wave.send", { questionnaire: "Q02", period: "entry", personIds: null, closesOn: "2026-09-29" as never, now: true })).toMatchObject({ ok: false, message: { key: "wave.nobody" } });
    expect(rowsOf(workspace, "Рассылки")).toEqual([]);
  });
});

describe("on the page", () => {
  it("the mentee has the own questionnaire among what is due; the mentor sees neither link nor line", () => {
    const { workspace, mentee } = schoolWithPairs();
    consent(workspace, [mentee]);
    send(workspace, { questionnaire: "Q23", period: "2026-09", closesOn: "2026-09-18" as never });
    const home = value<"home.show">(page(workspace, MENTEE, "home.show", {}));
    expect(home.forms).toMatchObject([{ questionnaire: "Q23", channel: "page", answered: false, closesOn: "2026-09-18", link: expect.stringMatching(/#form\/FI-\d+$/) }]);
    expect(home.lines.filter(({ rule }) => rule === "form")).toMatchObject([{ due: "2026-09-18", owedBy: "mentee", state: "due" }]);
    const mentors = value<"home.show">(page(workspace, MENTOR, "home.show", {}));
    expect(mentors.forms).toEqual([]);
    expect(mentors.lines.filter(({ rule }) => ["form", "wave", "silent", "letter", "odd"].includes(rule))).toEqual([]);
  });
});
