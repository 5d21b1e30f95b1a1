import { COORDINATOR, PAIRS, PEOPLE, VISITORS, call, cell, closedSheet, drivenJob, marksIn, school, typeCell, withForm, type Answer, type Visitor } from "./school";
import { FORMS, INVITES, LETTERS, ODD, WAVES_OF, codeOf, codesIn, formFilled } from "./questionnaires";
import type { FilledIn, Workspace } from "../../local/workspace";

/**
 * What lies in the closed workbook lies nowhere else (`domain/rights.md` R.7), by whatever way it came: a Google Form, paper, a draft, an odd
 * answer; and neither answers, names, addresses nor codes get into logs, properties, file names and letters of others.
 */
const hidden = (whose: string): string => `секрет-закрыто-${whose}`;
const filled = (whose: string): FilledIn => formFilled("Q02", ({ key, closed }) => (closed ? hidden(`${whose}-${key}`) : `секрет-анкета-${whose}-${key}`));
const paper = (whose: string): { readonly [key: string]: string } => ({
  1: "young", 2: "физика", 3: "2026-09-01", 4: "DF01=1", 6: "дела", 7: "any", 8: hidden(`${whose}-8`), 9: hidden(`${whose}-9`), 10: "letters", 11: "2=gap", 12: "month", 14: "3", 15: "rather", 16: "уметь",
});
const done = (answer: Answer): { readonly [field: string]: unknown } => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};
const linkOf = (workspace: Workspace, invite: string): string => cell(workspace, "Анкеты", (row) => row["Ид"] === FORMS.Q02, "Ссылка с кодом").replace("{code}", codeOf(invite));
function submit(workspace: Workspace, visitor: Visitor, invite: string, whose: string): void {
  const form = workspace.as(VISITORS[visitor]).openForm(linkOf(workspace, invite));
  if (form.refused !== null) throw new Error(form.message);
  form.submit(filled(whose));
}
const collected = (workspace: Workspace): void => void drivenJob(workspace, done(call(workspace, "curator", "answers.collect", {})) as never);
const everywhere = (workspace: Workspace): { readonly [place: string]: string } => ({
  registry: JSON.stringify(workspace.workbook()), drive: JSON.stringify(workspace.drive()), properties: JSON.stringify(workspace.properties()), triggers: JSON.stringify(workspace.triggers()),
  logs: JSON.stringify(workspace.executions().map(({ log, error }) => [log, error])), mail: JSON.stringify(workspace.mail()),
});
const found = (workspace: Workspace, what: RegExp): { readonly [place: string]: readonly string[] } =>
  Object.fromEntries(Object.entries(everywhere(workspace)).map(([place, text]) => [place, [...new Set(text.match(new RegExp(what, "g")) ?? [])].sort()] as const).filter(([, hits]) => hits.length > 0));

describe("closed answers", () => {
  const own = withForm(school());
  submit(own, "groupMate", INVITES.groupMate, "31");
  // The same person again, then somebody with a code that is not his.
  own.clock.advance({ minutes: 1 });
  const form = own.as(VISITORS.stranger).openForm(cell(own, "Анкеты", (row) => row["Ид"] === FORMS.Q02, "Ссылка"));
  if (form.refused !== null) throw new Error(form.message);
  form.submit({ ...filled("33"), "Код приглашения": "222222222222" });
  collected(own);
  done(call(own, "curator", "answer.type", { inviteId: INVITES.unpaired, values: paper("34") }));
  const odd = cell(own, "Ответы без хозяина", (row) => row["Код"] === "222222222222", "Ид");
  done(call(own, "curator", "odd.settle", { oddId: odd, inviteId: INVITES.otherMentee }));
  done(call(own, "curator", "odd.settle", { oddId: ODD.unknown, inviteId: null }));

  it("lie in the closed workbook, each under its author, whatever way they came", () => {
    const rows = closedSheet(own, "Ответы: личное").slice(1);
    const of = (invite: string): unknown[] => rows.filter((row) => row.includes(invite)).map((row) => row[2]).sort();
    expect(of(INVITES.groupMate)).toEqual([hidden("31-8"), hidden("31-9")]);
    expect(of(INVITES.unpaired)).toEqual([hidden("34-8"), hidden("34-9")]);
    expect(of(INVITES.otherMentee)).toEqual([hidden("33-8"), hidden("33-9")]);
  });

  it.each<[string, () => void]>([
    ["after they came in", () => undefined],
    ["after a draft that holds them", () => {
      for (const [visitor, inviteId] of [["mentee", INVITES.mentee], ["curator", INVITES.groupMate]] as const) {
        done(call(own, visitor, "draft.save", { form: "answers", subject: inviteId, text: JSON.stringify({ values: paper("35") }), savedAt: "" }));
      }
      expect(own.sheet("Черновики").flat().join()).toContain('"6":"дела"');
    }],
    ["after a draft that cannot be read", () => void done(call(own, "mentee", "draft.save", { form: "answers", subject: INVITES.mentee, text: hidden("36-8"), savedAt: "" }))],
    ["after a draft of nobody's invitation", () => void done(call(own, "mentee", "draft.save", { form: "answers", subject: "FI-404", text: JSON.stringify({ values: paper("37") }), savedAt: "" }))],
    ["after looks", () => { for (const personId of [PEOPLE.groupMate, PEOPLE.otherMentee, "PR-24"]) done(call(own, "curator", "answers.show", { personId, closed: true })); }],
    ["after they are answered anew", () => { own.clock.advance({ minutes: 5 }); submit(own, "mentee", INVITES.mentee, "38"); collected(own); }],
    ["after the intake has looked at everything again", () => collected(own)],
    ["after «Сегодня»", () => void own.as(VISITORS.curator).menu("Сегодня")],
    ["after the night", () => own.clock.advance({ days: 1 })],
  ])("and nowhere else, %s", (_, act) => {
    act();
    expect(found(own, /секрет-закрыто-[\d-]+/)).toEqual({});
  });

  it("what is typed and not sent does not get into the log either", () => {
    done(call(own, "mentee", "draft.save", { form: "answers", subject: INVITES.report, text: JSON.stringify({ values: { 1: "секрет-черновик-Н-777" } }), savedAt: "" }));
    done(call(own, "mentee", "form.answer", { inviteId: INVITES.report, values: { 1: "иначе" } }));
    expect(own.sheet("Журнал").flat().join()).not.toContain("секрет-черновик-Н-777");
    expect(own.sheet("Черновики").flat().join()).not.toContain("секрет-черновик-Н-777");
  });

  it("in the registry's own sidebar, where the curator's account cannot open them, nothing of them is shown or lost", () => {
    const curator = own.as(VISITORS.curator);
    const before = closedSheet(own, "Ответы: личное");
    for (const [verb, input] of [["appeal.show", { pairId: null }], ["note.show", { pairId: PAIRS.active }], ["answers.show", { personId: PEOPLE.mentee, closed: true }], ["answer.type", { inviteId: INVITES.unpaired, values: paper("39") }]] as const) {
      expect(curator.call(verb, input)).toMatchObject({ ok: false, code: "not-ready", message: { key: "job.elsewhere" } });
    }
    expect(curator.call("answers.show", { personId: PEOPLE.mentee, closed: false })).toMatchObject({ ok: true });
    expect(closedSheet(own, "Ответы: личное")).toEqual(before);
    expect(found(own, /секрет-закрыто-[\d-]+/)).toEqual({});
  });

  it("nobody but the coordinator's account can open the workbook, nor that of the forms' answers", () => {
    const { closedId, answersId } = own.properties();
    for (const id of [closedId, answersId]) {
      const file = own.drive().find((each) => each.id === id)!;
      expect({ name: file.name, owner: file.owner, others: file.permissions.filter(({ emailAddress }) => emailAddress !== COORDINATOR) }).toEqual({ name: file.name, owner: COORDINATOR, others: [] });
    }
  });
});

describe("logs, properties, files and letters", () => {
  const own = withForm(school());
  // Everything that can go wrong: an address nobody can have, an outsider whom Google refuses, a form in the bin, an API that is off, a killed step.
  typeCell(own, "Люди", (row) => row["Ид"] === PEOPLE.groupMate, "Эл. почта", "секрет-почта-н-015 не адрес");
  typeCell(own, "Люди", (row) => row["Ид"] === "PR-20", "Эл. почта", "секрет-почта-н-020@elsewhere.example");
  own.declareAccount("секрет-почта-н-020@elsewhere.example", false);
  const mend = (): void => { for (const job of done(call(own, "curator", "form.mend", { formDefId: FORMS.Q02, verified: true, mend: true }))["jobs"] as never[]) drivenJob(own, job); };
  mend();
  const remind = (waveId: string): Answer => call(own, "curator", "wave.remind", { waveId, inviteIds: null });
  done(call(own, "curator", "letter.settle", { letterId: LETTERS.unclear, sent: false }));
  for (const job of done(remind(WAVES_OF.Q02))["jobs"] as never[]) drivenJob(own, job);
  submit(own, "groupMate", INVITES.groupMate, "41");
  const step = (jobId: unknown): void => { try { call(own, "curator", "job.step", { jobId, driver: "tab" }); } catch { /* Killed. */ } };
  const { jobId } = done(call(own, "curator", "answers.collect", {}));
  own.killNext({ afterCalls: 12 });
  step(jobId);
  own.clock.advance({ minutes: 8 });
  // A form in the bin, and then nothing of Google's at all.
  const form = cell(own, "Анкеты", (row) => row["Ид"] === FORMS.Q02, "Ид файла");
  own.as(COORDINATOR).trashFile(form);
  const [mended] = done(call(own, "curator", "form.mend", { formDefId: FORMS.Q02, verified: true, mend: true }))["jobs"] as { jobId: string }[];
  own.switchOffServices("drive");
  step(mended!.jobId);
  own.clock.advance({ minutes: 30 });
  own.switchOnServices();
  own.clock.advance({ minutes: 30 });
  collected(own);
  own.clock.advance({ days: 1 });
  own.clock.advance({ days: 6 });
  const trouble = own.executions().flatMap(({ log, error }) => [...log, ...(error ? [error] : [])]);

  it("what went wrong is logged, and no log knows a person", () => {
    expect(trouble.length).toBeGreaterThan(0);
    const text = JSON.stringify(trouble);
    expect({ marks: marksIn(text), codes: codesIn(text), address: /[^\s"]+@[^\s"]+/.exec(text)?.[0] ?? null, named: /Имя|Кураторова|Директоров/.exec(text)?.[0] ?? null }).toEqual({ marks: [], codes: [], address: null, named: null });
  });

  it("properties hold ids and instants", () => {
    const text = JSON.stringify(own.properties());
    expect({ marks: marksIn(text), codes: codesIn(text), people: /@|PR-|FI-/.exec(text) }).toEqual({ marks: [], codes: [], people: null });
    expect(Object.keys(own.properties()).sort().filter((key) => !["answersId", "beatAt", "closedId", "heartbeat", "news", "newsRead", "pageUrl", "registryId"].includes(key))).toEqual([]);
  });

  it("files are named by questionnaire and year", () => {
    const forms = own.drive().filter(({ mimeType }) => mimeType === "application/vnd.google-apps.form");
    expect(forms.length).toBeGreaterThan(0);
    for (const { name } of forms) expect(name).toMatch(/^Q02 2026-27$/);
    for (const { name, path, appProperties, properties, description } of own.drive() as readonly (ReturnType<Workspace["drive"]>[number] & { description?: string })[]) {
      const text = JSON.stringify([name, path, appProperties, properties, description]);
      expect({ name, marks: marksIn(text), codes: codesIn(text), people: /@|PR-|FI-/.exec(text) }).toEqual({ name, marks: [], codes: [], people: null });
    }
  });

  it("queue and parts hold ids alone", () => {
    const text = JSON.stringify([own.sheet("Очередь"), own.sheet("Очередь. Части"), own.sheet("Следы")]).replaceAll(VISITORS.curator, "").replaceAll(COORDINATOR, "");
    expect({ marks: marksIn(text), codes: codesIn(text), address: /@/.exec(text) }).toEqual({ marks: [], codes: [], address: null });
  });

  it("a letter goes to one person, holds that person's code alone, and no answer, surname or address", () => {
    expect(own.mail().length).toBeGreaterThan(0);
    for (const { to, cc, bcc, subject, text, html } of own.mail()) {
      expect({ to: to.length, cc, bcc }).toEqual({ to: 1, cc: [], bcc: [] });
      const code = cell(own, "Люди", (row) => row["Эл. почта"] === to[0], "Код");
      const own_ = own.sheet("Приглашения").filter((row) => row.includes(code)).flatMap((row) => codesIn(JSON.stringify(row)));
      const said = JSON.stringify([subject, text, html]);
      expect({ to, marks: marksIn(said), codes: codesIn(said).filter((each) => !own_.includes(each)), subject: codesIn(subject) }).toEqual({ to, marks: [], codes: [], subject: [] });
    }
  });
});
