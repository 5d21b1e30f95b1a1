import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lendRealms } from "../../local/runtime/playing";
import { openWorkspace, type Workspace, type WorkspaceOptions } from "../../local/workspace";
import type { CallName, Input, Output, Reply } from "../../src/contract/contract";

/** The curator is the coordinator's own account here, as in a small school. */
export const CURATOR = "l.yusupova@school0.example";
export const NOON_IN_AUGUST = "2026-08-25T12:00:00+03:00";

export const SETUP: Input<"setup.run"> = {
  school: "МБОУ СОШ № 0 г. Примерск", director: "Громова Вера Павловна", curator: "Юсупова Лейла Рашидовна", curatorEmail: CURATOR, year: 2026,
  recordsFrom: "2026-09-01" as never, mode: "names", zone: "Europe/Moscow", understood: true,
};

// Stories are thousands of executions; what belongs to a realm alone is tested in local/runtime.
lendRealms();

/** An installation as clasp leaves it: services off, nothing set up. */
export const bareInstallation = (options: WorkspaceOptions = {}): Workspace =>
  openWorkspace({ now: NOON_IN_AUGUST, domain: "school0.example", coordinator: CURATOR, ...options });

/** A school right after setup, with the page deployed. */
export function schoolAfterSetup(options: WorkspaceOptions = {}, answers: Partial<Input<"setup.run">> = {}): Workspace {
  const workspace = bareInstallation(options);
  workspace.switchOnServices();
  value(workspace.as(CURATOR).call("setup.run", { ...SETUP, ...answers }));
  workspace.deploy();
  workspace.as(CURATOR).visit();
  return workspace;
}

/** Keeps the school as it stands now. @returns the directory from which it can be opened again, any number of times */
export function keptIn(workspace: Workspace): string {
  const dir = mkdtempSync(join(tmpdir(), "school-"));
  workspace.copyTo(dir);
  return dir;
}
/** A school as it was kept; what is done in it is kept nowhere. */
export const reopened = (dir: string, options: WorkspaceOptions = {}): Workspace => bareInstallation({ ...options, begins: { from: dir } });

let requests = 0;
/** A request id as the page makes them. */
export const newRequest = (): string => `request-${++requests}-test`;

/** The value of a reply. @throws Error with the refusal when it is one */
export function value<Name extends CallName>(reply: unknown): Output<Name> {
  const answer = reply as Reply<Output<Name>>;
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.message)} ${JSON.stringify(answer.details)}`);
  return answer.value;
}

/** A call of the page through the web app. */
export const page = <Name extends CallName>(workspace: Workspace, email: string, name: Name, input: Input<Name>, requestId = newRequest()): Reply<Output<Name>> =>
  workspace.as(email).callPage(name, input, requestId) as Reply<Output<Name>>;
/** A call of the registry's sidebar. */
export const registry = <Name extends CallName>(workspace: Workspace, email: string, name: Name, input: Input<Name>, requestId = newRequest()): Reply<Output<Name>> =>
  workspace.as(email).call(name, input, requestId) as Reply<Output<Name>>;

/** What a sheet shows, as one object a row, by header. */
export function rowsOf(workspace: Workspace, title: string): { readonly [header: string]: unknown }[] {
  const [headers = [], ...rows] = workspace.sheet(title);
  return rows.filter((row) => row.some((cell) => cell !== "")).map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ""])));
}

/** Where a header stands on a sheet, as a column letter. */
export function columnOf(workspace: Workspace, title: string, header: string): string {
  let at = (workspace.sheet(title)[0] ?? []).indexOf(header) + 1;
  if (at === 0) throw new Error(`no column «${header}» on «${title}»`);
  let letters = "";
  for (; at > 0; at = Math.floor((at - 1) / 26)) letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters;
  return letters;
}

/** People as a curator would type them, row by row; their codes come with the next look. */
export function typePeople(workspace: Workspace, people: readonly { readonly [header: string]: string }[]): void {
  const curator = workspace.as(CURATOR);
  const first = rowsOf(workspace, "Люди").length + 2;
  people.forEach((person, at) => {
    for (const [header, typed] of Object.entries({ Статус: "работает / учится", ...person })) curator.edit("Люди", `${columnOf(workspace, "Люди", header)}${first + at}`, typed);
  });
  curator.menu("Сегодня");
}

export const MENTOR = "i.kovaleva@school0.example";
export const MENTEE = "p.morozov@school0.example";
export const OTHER_MENTOR = "n.lugova@school0.example";

type Paired = { readonly pairId: string; readonly otherPairId: string; readonly mentee: string; readonly otherMentee: string };
const built = new Map<string, { readonly dir: string; readonly ids: Paired }>();

/**
 * Two teacher pairs as far as the order: Ковалёва – Морозов and Лугова – Римская-Левина. Built through the doors once a test file, then
 * opened anew.
 */
export function schoolWithPairs(options: WorkspaceOptions = {}): Paired & { readonly workspace: Workspace } {
  const key = JSON.stringify(options);
  let template = built.get(key);
  if (!template) {
    const workspace = schoolAfterSetup({ now: "2026-09-07T09:00:00+03:00", ...options });
    const ids = pairUp(workspace);
    built.set(key, (template = { dir: keptIn(workspace), ids }));
  }
  return { ...template.ids, workspace: reopened(template.dir, options) };
}

function pairUp(workspace: Workspace): Paired {
  typePeople(workspace, [
    { "Фамилия": "Ковалёва", "Имя": "Ирина", "Отчество": "Андреевна", "Вид": "педагог", "Должность": "учитель", "Предметы": "математика", "Эл. почта": MENTOR, "Работает с": "01.09.2010" },
    { "Фамилия": "Морозов", "Имя": "Павел", "Отчество": "Сергеевич", "Вид": "педагог", "Должность": "учитель", "Предметы": "математика", "Эл. почта": MENTEE, "Работает с": "01.09.2026" },
    { "Фамилия": "Лугова", "Имя": "Нина", "Отчество": "Олеговна", "Вид": "педагог", "Эл. почта": OTHER_MENTOR, "Работает с": "01.09.2005" },
    { "Фамилия": "Римская-Левина", "Имя": "Ольга", "Отчество": "Викторовна", "Вид": "педагог", "Эл. почта": "o.levina@school0.example", "Работает с": "01.09.2026" },
  ]);
  const find = (query: string) => value<"person.search">(registry(workspace, CURATOR, "person.search", { query, kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!;
  const pairs = [["ковалева", "морозов"], ["лугова", "левина"]].map(([mentor, mentee]) => value<"pair.propose">(registry(workspace, CURATOR, "pair.propose", {
    form: "teacher-teacher", variant: "young", mentorId: find(mentor!).personId, menteeIds: [find(mentee!).personId], goal: "", start: "2026-09-01" as never, end: null, workStart: null, loadReason: "",
  })).pairId);
  value(registry(workspace, CURATOR, "pair.agree", { pairIds: pairs, mentorOn: "2026-09-03" as never, menteeOn: "2026-09-04" as never }));
  value(registry(workspace, CURATOR, "paper.enter", { kind: "D10", number: "41-од", date: "2026-09-07" as never, pairIds: pairs }));
  return { pairId: pairs[0]!, otherPairId: pairs[1]!, mentee: find("морозов").personId, otherMentee: find("левина").personId };
}

/** A lesson as the page sends it. */
export const lessonOf = (pairId: string, menteeId: string, more: Partial<Input<"observation.log">> = {}): Input<"observation.log"> => ({
  pairId: pairId as never, menteeId: menteeId as never, lessonDate: "2026-09-07" as never, lessonNumber: 2, class: "7Б", subject: "математика", topic: "Линейные уравнения",
  scores: { "1": 2, "7": 1 }, facts: { "1": "цель на доске" }, strength: "ясная речь", difficulty: "темп", recommendation: "паузы после вопроса", nextStep: "план урока с минутами",
  nextStepBy: "2026-09-14" as never, ...more,
});
