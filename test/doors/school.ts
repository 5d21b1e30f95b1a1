import { createHash } from "node:crypto";
import { SHEETS, columnsOf, type Column } from "../../src/server/catalogue/sheets";
import { YES } from "../../src/server/catalogue/values";
import type { Row, TableId } from "../../src/server/domain/tables";
import { openWorkspace, type Workspace } from "../../local/workspace";
import type { Reply } from "../../src/contract/contract";

/** Noon of a Monday; the school is two hours ahead of the script's own zone. */
export const NOW = "2026-12-07T12:00:00+05:00";
export const TODAY = "2026-12-07";
const DOMAIN = "school0.example";
const at = (name: string): string => `${name}@${DOMAIN}`;
export const COORDINATOR = at("nastavnik");

/**
 * Everybody who may come to a door, by the role of `domain/rights.md` R.1: one account each. `helper` is no one: nothing names a helper
 * yet, so the role cannot arise (docs/decisions.md).
 */
export const VISITORS = {
  curator: at("curator"), director: at("director"), actingDirector: at("acting"), deputyTeaching: at("deputy.t"), deputyMethods: at("deputy.m"),
  headOfSubject: at("head.math"), psychologist: at("psychologist"), mentor: at("mentor"), secondMentor: at("second"), mentee: at("mentee"), grownUp: at("grownup"),
  coordinator: COORDINATOR,
  /** Of pair P3 and nothing else. */
  otherMentor: at("mentor.other"), otherMentee: at("mentee.other"), groupMate: at("mentee.mate"), otherHead: at("head.chem"), otherGrownUp: at("grownup.other"),
  pupil: at("pupil"), external: at("external"),
  /** In the registry, without a role today: an appointment that is over, an archived person, a withdrawn consent, nothing at all. */
  actingYesterday: at("acting.old"), archived: at("archived"), blocked: at("blocked"), nobody: at("teacher"),
  stranger: at("stranger"), blank: "",
} as const;
export type Visitor = keyof typeof VISITORS;
/** Those the page tells «Вас нет в списке участников», or nothing at all. */
export const OUTSIDE: readonly Visitor[] = ["pupil", "external", "actingYesterday", "archived", "blocked", "nobody", "stranger", "blank"];

/** Each cell that one person wrote or that tells of one person carries a mark, so that it can be found in any reply. */
export const mark = (what: string, whose: string): string => `секрет-${what}-${whose}`;
export const marksIn = (text: string): string[] => [...new Set([...text.matchAll(/секрет-[а-яё]+-[A-Za-zА-Яа-яё0-9]+(?:-[0-9]+)?/g)].map(([found]) => found))].sort();

export const PEOPLE = { mentor: "PR-10", secondMentor: "PR-11", mentee: "PR-12", otherMentor: "PR-13", otherMentee: "PR-14", groupMate: "PR-15", agreedMentee: "PR-16", pupilMentor: "PR-17", pupilMentee: "PR-18", formerMentee: "PR-19" } as const;
export const PAIRS = {
  /** Active: mentor, second mentor, mentee of «математика». */
  active: "PA-1",
  /** The same mentor, agreed and not yet under an order. */
  agreed: "PA-2",
  /** A group of others, «химия». */
  foreign: "PA-3",
  /** The same mentor; ended thirty days ago: its door is open for the last day. */
  ended: "PA-4",
  /** Two pupils, with a grown-up. */
  pupils: "PA-5",
  /** Proposed: nobody but the staff knows of it. */
  proposed: "PA-6",
} as const;
export const LESSONS = {
  /** Yesterday, so without three working days for a self-analysis. */
  fresh: "CC-1",
  /** A week ago. */
  settled: "CC-2",
  /** Twenty days ago: no longer open. */
  old: "CC-3",
  /** By the second mentor. */
  ofSecond: "CC-4",
  /** Of the other group. */
  foreign: "CC-5",
  ofMate: "CC-6",
  /** Fourteen days ago: the last day on which it is open. */
  lastOpen: "CC-7",
  /** By the curator, in the first pair. */
  ofCurator: "CC-8",
} as const;

type Fields<Id extends TableId> = Partial<Row<Id>> & { readonly [field: string]: unknown };

/** Types rows as a person does, under the headers as they stand. */
export function typeRows<Id extends TableId>(workspace: Workspace, id: Id, rows: readonly Fields<Id>[]): void {
  const { title } = SHEETS[id];
  const [headers = [], ...lines] = workspace.sheet(title);
  const columns = new Map((columnsOf(id) as [string, Column][]).map(([field, column]) => [column.header, { field, column }]));
  workspace.as(workspace.coordinator).paste(title, `A${lines.length + 2}`, rows.map((row) => headers.map((header) => {
    const found = columns.get(String(header));
    return found ? typedCell((row as { [field: string]: unknown })[found.field], found.column) : "";
  })));
}

function typedCell(value: unknown, column: Column): string | number {
  if (value === null || value === undefined || value === false) return "";
  if (column.kind === "choice") return column.values[String(value)] ?? "";
  if (column.kind === "flag") return YES;
  if (column.kind === "list") return (value as string[]).join("; ");
  if (column.kind === "scores") return Object.entries(value as object).map(([criterion, score]) => `${criterion}=${score}`).join("; ");
  if (column.kind === "facts") return Object.entries(value as object).map(([criterion, fact]) => `${criterion}: ${fact}`).join("\n");
  if (column.kind === "date") return String(value).replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3.$2.$1");
  return typeof value === "number" ? value : String(value);
}

const daysAgo = (days: number): string => new Date(Date.parse(`${TODAY}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
const instant = (day: string): string => `${day}T05:00:00.000Z`;

type Plain = { readonly [field: string]: unknown };
const person = (id: string, code: string, more: Plain): Plain => ({
  id, code, kind: "teacher", status: "active", surname: mark("карточка", code), name: "Имя", post: mark("карточка", code), workStart: "2026-09-01", experienceBefore: 200,
  email: `${mark("почта", code).toLowerCase()}@${DOMAIN}`, leaveReason: mark("личное", code), createdAt: instant("2026-09-01"), updatedAt: instant("2026-09-01"), ...more,
});
const pair = (id: string, code: string, mentorId: string, more: Plain): Plain => ({
  id, code, form: "teacher-teacher", variant: "young", kind: "pair", state: "working", mentorId, goal: mark("цель", code), orderNumber: mark("приказ", code), closeReason: mark("закрытие", code),
  loadReason: mark("закрытие", code), proposedOn: "2026-09-01", agreedOn: "2026-09-02", orderedOn: "2026-09-03", start: "2026-09-03", end: "2027-05-31", yearId: "YR-1",
  createdAt: instant("2026-09-01"), updatedAt: instant("2026-09-01"), ...more,
});
const lesson = (id: string, pairId: string, menteeId: string, observerId: string, ago: number, more: Plain = {}): Plain => ({
  id, pairId, menteeId, observerId, aim: "coaching", state: "logged", lessonDate: daysAgo(ago), lessonNumber: 2, class: "7Б", subject: "математика", topic: mark("урок", id.slice(3)),
  scores: { 1: 2, 2: 1 }, facts: { 3: mark("лист", id.slice(3)) }, strength: mark("лист", id.slice(3)), difficulty: mark("лист", id.slice(3)), recommendation: mark("лист", id.slice(3)),
  nextStep: mark("шаг", id.slice(3)), nextStepBy: daysAgo(ago - 3), createdAt: instant(daysAgo(ago)), updatedAt: instant(daysAgo(ago)), ...more,
});
const consent = (id: string, personId: string, kind: string, state = "given"): Plain => ({ id, personId, kind, state, givenOn: "2026-09-02", by: "self", how: "paper", createdAt: instant("2026-09-02"), updatedAt: instant("2026-09-02") });
const member = (id: string, pairId: string, menteeId: string): Plain => ({ id, pairId, menteeId, from: "2026-09-03", mentorConsentOn: "2026-09-02", menteeConsentOn: "2026-09-02", createdAt: instant("2026-09-02"), updatedAt: instant("2026-09-02") });

/** The reply of a call, as it crosses the wire. */
export type Answer = Reply<Plain>;
/** A call of the web page. Some seconds pass before it: all visitors share the coordinator's sixty reads of Sheets a minute. */
export function call(workspace: Workspace, visitor: Visitor, name: string, input: unknown, requestId?: string): Answer {
  workspace.clock.advance({ seconds: 4 });
  return workspace.as(VISITORS[visitor]).callPage(name, input, requestId) as Answer;
}

export type SchoolOptions = Parameters<typeof openWorkspace>[0];

/** A school in the middle of its first year, with everybody who may come to a door. */
export function school(options: SchoolOptions = {}): Workspace {
  const workspace = openWorkspace({ now: NOW, servicesOn: true, spreadsheetTimeZone: "Asia/Yekaterinburg", ...options });
  const coordinator = workspace.as(COORDINATOR);
  const done = coordinator.call("setup.run", {
    school: "Школа № 0", director: "Директоров Пётр Иванович", curator: "Кураторова Анна Ильинична", curatorEmail: VISITORS.curator, year: 2026, recordsFrom: "2026-09-01",
    mode: "names", zone: "Asia/Yekaterinburg", understood: true,
  }) as Answer;
  if (!done.ok) throw new Error(`Setup: ${JSON.stringify(done)}`);
  workspace.share(workspace.registryId, VISITORS.curator, "editor");
  fill(workspace);
  workspace.deploy();
  coordinator.visit();
  // Rows typed by hand settle: fingerprints, computed cells, traces.
  workspace.as(VISITORS.curator).run("openToday");
  return workspace;
}

function fill(workspace: Workspace): void {
  const add = <Id extends TableId>(id: Id, rows: readonly Plain[]): void => typeRows(workspace, id, rows as readonly Fields<Id>[]);
  const P = PEOPLE;
  add("people", [
    person("PR-1", "Н-001", { email: VISITORS.director }), person("PR-2", "Н-002", { email: VISITORS.actingDirector }), person("PR-3", "Н-003", { email: VISITORS.deputyTeaching }),
    person("PR-4", "Н-004", { email: VISITORS.deputyMethods }), person("PR-5", "Н-005", { email: VISITORS.headOfSubject }), person("PR-6", "Н-006", { email: VISITORS.psychologist }),
    person("PR-7", "Н-007", { email: VISITORS.grownUp }), person("PR-8", "Н-008", { email: VISITORS.otherHead }), person("PR-9", "Н-009", { email: VISITORS.otherGrownUp }),
    person(P.mentor, "Н-010", { aliases: [VISITORS.mentor, mark("личное", "Н-010")] }), person(P.secondMentor, "Н-011", { aliases: [VISITORS.secondMentor] }),
    person(P.mentee, "Н-012", { aliases: [VISITORS.mentee], experienceBefore: 0, subjects: ["математика"] }), person(P.otherMentor, "Н-013", { aliases: [VISITORS.otherMentor] }),
    person(P.otherMentee, "Н-014", { aliases: [VISITORS.otherMentee], experienceBefore: 0, subjects: ["химия"] }), person(P.groupMate, "Н-015", { aliases: [VISITORS.groupMate], experienceBefore: 0, subjects: ["химия"] }),
    person(P.agreedMentee, "Н-016", { experienceBefore: 0, subjects: ["физика"] }), person(P.pupilMentor, "У-017", { kind: "pupil", class: "10А", aliases: [VISITORS.pupil], workStart: null, post: "" }),
    person(P.pupilMentee, "У-018", { kind: "pupil", class: "5Б", workStart: null, post: "" }), person(P.formerMentee, "Н-019", { experienceBefore: 0, subjects: ["физика"] }),
    person("PR-20", "Н-020", { kind: "external", email: VISITORS.external }), person("PR-21", "Н-021", { email: VISITORS.actingYesterday }),
    person("PR-22", "Н-022", { email: VISITORS.archived, status: "archived" }), person("PR-23", "Н-023", { email: VISITORS.blocked }),
    person("PR-24", "Н-024", { email: VISITORS.nobody }),
  ]);
  const appointed = (id: string, personId: string, role: string, more: Plain = {}): Plain => ({ id, personId, role, from: "2026-09-01", createdAt: instant("2026-09-01"), updatedAt: instant("2026-09-01"), ...more });
  add("appointments", [
    appointed("AP-1", "PR-1", "director"), appointed("AP-2", "PR-2", "actingDirector", { from: TODAY, to: TODAY }), appointed("AP-3", "PR-3", "deputyTeaching"), appointed("AP-4", "PR-4", "deputyMethods"),
    appointed("AP-5", "PR-5", "headOfSubject", { scope: "математика" }), appointed("AP-6", "PR-6", "psychologist"), appointed("AP-7", "PR-7", "grownUp", { scope: PAIRS.pupils }),
    appointed("AP-8", "PR-8", "headOfSubject", { scope: "химия" }), appointed("AP-9", "PR-9", "grownUp", { scope: "PA-999" }), appointed("AP-10", "PR-21", "actingDirector", { to: daysAgo(1) }),
    appointed("AP-11", "PR-23", "director"), appointed("AP-12", "PR-24", "projectGroup"), appointed("AP-13", "PR-22", "director"),
  ]);
  add("pairs", [
    pair(PAIRS.active, "П-001", P.mentor, { secondMentorId: P.secondMentor }), pair(PAIRS.agreed, "П-002", P.mentor, { state: "agreed", orderedOn: null, orderNumber: "" }),
    pair(PAIRS.foreign, "П-003", P.otherMentor, { kind: "group" }), pair(PAIRS.ended, "П-004", P.mentor, { state: "ended", closedOn: daysAgo(30), end: daysAgo(30) }),
    pair(PAIRS.pupils, "П-005", P.pupilMentor, { form: "pupil-pupil", variant: "" }), pair(PAIRS.proposed, "П-006", P.mentor, { state: "proposed", agreedOn: null, orderedOn: null, orderNumber: "" }),
  ]);
  add("members", [
    member("PM-1", PAIRS.active, P.mentee), member("PM-2", PAIRS.agreed, P.agreedMentee), member("PM-3", PAIRS.foreign, P.otherMentee), member("PM-4", PAIRS.foreign, P.groupMate),
    member("PM-5", PAIRS.ended, P.formerMentee), member("PM-6", PAIRS.pupils, P.pupilMentee), { ...member("PM-7", PAIRS.proposed, P.agreedMentee), mentorConsentOn: null, menteeConsentOn: null },
  ]);
  const part = (id: string, personId: string, role: string, form = "teacher-teacher"): Plain => ({ id, personId, yearId: "YR-1", form, role, state: "programme", enteredOn: "2026-09-01", createdAt: instant("2026-09-01"), updatedAt: instant("2026-09-01") });
  add("participations", [
    part("PT-1", P.mentor, "mentor"), part("PT-2", P.secondMentor, "mentor"), part("PT-3", P.mentee, "mentee"), part("PT-4", P.otherMentor, "mentor"), part("PT-5", P.otherMentee, "mentee"),
    part("PT-6", P.groupMate, "mentee"), part("PT-7", P.agreedMentee, "mentee"), part("PT-8", P.pupilMentor, "mentor", "pupil-pupil"), part("PT-9", P.pupilMentee, "mentee", "pupil-pupil"),
  ]);
  add("consents", [
    ...[P.mentor, P.secondMentor, P.mentee, P.otherMentor, P.otherMentee, P.groupMate, P.pupilMentor].flatMap((id, n) => [consent(`CN-${n}1`, id, "data"), consent(`CN-${n}2`, id, "mentoring")]),
    { ...consent("CN-90", "PR-23", "data", "withdrawn"), withdrawnOn: daysAgo(1), createdAt: instant(daysAgo(1)) },
  ]);
  add("tracks", [P.mentee, P.otherMentee, P.groupMate, P.agreedMentee].map((menteeId, n) => ({ id: `TR-${n}`, menteeId, start: "2026-09-01", model: "001", state: "running", createdAt: instant("2026-09-01"), updatedAt: instant("2026-09-01") })));
  const people = workspace.sheet("Люди");
  const curatorId = String(people.find((row) => row[people[0]!.indexOf("Эл. почта")] === VISITORS.curator)?.[people[0]!.indexOf("Ид")]);
  add("observations", [
    lesson(LESSONS.fresh, PAIRS.active, P.mentee, P.mentor, 1), lesson(LESSONS.settled, PAIRS.active, P.mentee, P.mentor, 7), lesson(LESSONS.old, PAIRS.active, P.mentee, P.mentor, 20),
    lesson(LESSONS.ofSecond, PAIRS.active, P.mentee, P.secondMentor, 7), lesson(LESSONS.foreign, PAIRS.foreign, P.otherMentee, P.otherMentor, 7), lesson(LESSONS.ofMate, PAIRS.foreign, P.groupMate, P.otherMentor, 7),
    lesson(LESSONS.lastOpen, PAIRS.active, P.mentee, P.mentor, 14), lesson(LESSONS.ofCurator, PAIRS.active, P.mentee, curatorId, 7),
  ]);
  add("meetings", [PAIRS.active, PAIRS.foreign, PAIRS.pupils, PAIRS.agreed].map((pairId, n) => ({
    id: `MT-${n}`, pairId, kind: "work", date: "2026-10-01", minutes: 30, state: "held", agreement: mark("встреча", `П-00${pairId.slice(3)}`), loggedBy: P.mentor, createdAt: instant("2026-10-01"), updatedAt: instant("2026-10-01"),
  })));
  add("controls", [{ id: "CO-1", menteeId: P.mentee, kind: "overview", date: "2026-09-20", state: "held", note: mark("контроль", "Н-012"), createdAt: instant("2026-09-20"), updatedAt: instant("2026-09-20") }]);
  add("drafts", [["PR-10", "Н-010"], ["PR-12", "Н-012"], ["PR-3", "Н-003"], ["PR-1", "Н-001"]].map(([personId, code], n) => ({ id: `DR-${n}`, personId, form: "lesson", subject: "PA-1", text: mark("черновик", code!), savedAt: instant(daysAgo(1)) })));
}

/** The heartbeat of the virtual clock is no visitor's doing. */
const BEAT = /,?"beatAt":"[^"]*"/g;

/** All that persists, in one short text: equal when nothing has changed. */
export const fingerprintOf = (workspace: Workspace): string => createHash("sha256").update(JSON.stringify(workspace.snapshot()).replace(BEAT, "")).digest("hex");

/** A cheap look around every call: the stand-in counts each change of a sheet. `fingerprintOf` stands around whole blocks of calls. */
export const stateOf = (workspace: Workspace): string => JSON.stringify([
  workspace.workbook().sheets.map(({ id, title, hidden, revision }) => [id, title, hidden, revision]), { ...workspace.properties(), beatAt: "" }, workspace.triggers().map(({ uid }) => uid),
]);

/** Calls a function and says what came back; a thrown refusal is an answer too. */
export function knock(act: () => unknown): { value?: unknown; error?: string } {
  try {
    return { value: act() };
  } catch (thrown) {
    return { error: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
