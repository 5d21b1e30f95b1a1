import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SHEETS, columnsOf, type Column } from "../../src/server/catalogue/sheets";
import { YES } from "../../src/server/catalogue/values";
import type { Row, TableId } from "../../src/server/domain/tables";
import { lendRealms } from "../../local/runtime/playing";
import { openWorkspace, type Workspace } from "../../local/workspace";
import type { Reply } from "../../src/contract/contract";
import { FORMS, formRows } from "./questionnaires";

/** Noon of a Monday; the school is two hours ahead of the script's own zone. */
export const NOW = "2026-12-07T12:00:00+05:00";
export const TODAY = "2026-12-07";
const DOMAIN = "school0.example";
const at = (name: string): string => `${name}@${DOMAIN}`;
export const COORDINATOR = at("nastavnik");

/** Everybody who may come to a door, by the role of `domain/rights.md` R.1: one account each. */
export const VISITORS = {
  curator: at("curator"), director: at("director"), actingDirector: at("acting"), deputyTeaching: at("deputy.t"), deputyMethods: at("deputy.m"),
  headOfSubject: at("head.math"), psychologist: at("psychologist"), mentor: at("mentor"), secondMentor: at("second"), mentee: at("mentee"), grownUp: at("grownup"), helper: at("helper"),
  coordinator: COORDINATOR,
  /** Of pair P3 and nothing else. */
  otherMentor: at("mentor.other"), otherMentee: at("mentee.other"), groupMate: at("mentee.mate"), otherHead: at("head.chem"), otherGrownUp: at("grownup.other"), otherHelper: at("helper.other"),
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
/** Programmes, one a mentee; the number is that of their marks. */
export const PROGRAMMES = {
  /** Signed, of the first pair. */
  active: "PG-1",
  /** Signed, of the other group; the mentor wrote it, so its mentee acknowledges it. */
  foreign: "PG-2",
  /** A draft in the agreed pair. */
  agreed: "PG-3",
  /** Of the pair that ended: over with it. */
  ended: "PG-4",
  pupils: "PG-5",
  /** A draft of the other mentee in the other group. */
  mate: "PG-6",
} as const;
/** Lines of a programme: one to come, one done and marked, one that the mentee proposed. */
export const lineOf = (programme: string, which: "planned" | "done" | "proposed"): string => `PL-${programme.slice(3)}${{ planned: 1, done: 2, proposed: 3 }[which]}`;
/** Corrections of a programme: one agreed, one by the mentee that waits, one by the mentor that waits. */
export const changeOf = (programme: string, which: "agreed" | "ofMentee" | "ofMentor"): string => `PC-${programme.slice(3)}${{ agreed: 1, ofMentee: 2, ofMentor: 3 }[which]}`;
/** Papers of the register; those of one kind differ in state and pair. */
export const PAPERS = {
  /** Of the first pair, the group of others and the pupils. */
  order: "DC-1", orderDraft: "DC-2", orderForeign: "DC-3", orderCancelled: "DC-4", orderArchived: "DC-5",
  agreement: "DC-11", agreementDraft: "DC-12", agreementForeign: "DC-13", agreementForeignDraft: "DC-14", agreementCancelled: "DC-15", agreementArchived: "DC-16", agreementEnded: "DC-17",
  programme: "DC-21", programmeDraft: "DC-22", programmeForeign: "DC-23", programmeForeignDraft: "DC-24", programmeReplaced: "DC-25", programmeCancelled: "DC-26", programmeArchived: "DC-27",
  adaptation: "DC-31", adaptationDraft: "DC-32", /** The deputy for teaching is to sign it. */ adaptationAssigned: "DC-33", adaptationForeign: "DC-34", adaptationForeignDraft: "DC-35",
  adaptationCancelled: "DC-36", adaptationArchived: "DC-37", /** The deputy for methodical work is to sign it. */ adaptationAssignedToMethods: "DC-38",
  pupilCard: "DC-51", pupilCardDraft: "DC-52", pupilResult: "DC-53", pupilThanks: "DC-54",
  /** Of the first mentor: his diary of the first pair, the sheet of his settled lesson, his own reference. */
  diary: "DC-61", lesson: "DC-62", reference: "DC-63",
} as const;
/** Held by nobody named, so by the deputy for teaching. */
export const CONTROLS = { held: "CO-1", planned: "CO-2", foreign: "CO-3" } as const;
/** Events: who is at them and who wrote them down. Each was twenty days ago; `open` is to come. */
export const EVENTS = {
  /** A lesson of the other mentor, with the first mentee; by the curator. */
  lesson: "EV-1",
  /** By the other mentor, with his mentee. */
  foreign: "EV-2",
  /** Of the pupils, by their grown-up. */
  pupils: "EV-3",
  /** By the first mentor, with the mentee; of «математика». */
  open: "EV-4",
} as const;
export const FINDINGS = { mentee: "FN-1", foreign: "FN-2" } as const;
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
  /** By the helper, in the first pair. */
  ofHelper: "CC-9",
} as const;

type Fields<Id extends TableId> = Partial<Row<Id>> & { readonly [field: string]: unknown };

/** Types rows as a person does, under the headers as they stand; those of the closed workbook there. */
export function typeRows<Id extends TableId>(workspace: Workspace, id: Id, rows: readonly Fields<Id>[]): void {
  const { title, closed } = SHEETS[id];
  const [headers = [], ...lines] = closed ? closedSheet(workspace, title) : workspace.sheet(title);
  const columns = new Map((columnsOf(id) as [string, Column][]).map(([field, column]) => [column.header, { field, column }]));
  const coordinator = workspace.as(workspace.coordinator);
  const hands = closed ? coordinator.inSpreadsheet(closedIdOf(workspace)) : coordinator;
  hands.paste(title, `A${lines.length + 2}`, rows.map((row) => headers.map((header) => {
    const found = columns.get(String(header));
    return found ? typedCell((row as { [field: string]: unknown })[found.field], found.column) : "";
  })));
}

function typedCell(value: unknown, column: Column): string | number {
  if (value === null || value === undefined || value === false) return "";
  if (column.kind === "choice") return column.values[String(value)] ?? "";
  if (column.kind === "flag") return YES;
  if (column.kind === "list") return (value as string[]).join("; ");
  if (column.kind === "scores" || column.kind === "difficulties") return Object.entries(value as object).map(([criterion, score]) => `${criterion}=${score}`).join("; ");
  if (column.kind === "facts") return Object.entries(value as object).map(([criterion, fact]) => `${criterion}: ${fact}`).join("\n");
  if (column.kind === "rows") return (value as { [part: string]: unknown }[]).map((row) => column.parts.map(({ key }) => String(row[key])).join(" | ")).join("\n");
  if (column.kind === "notes") return (value as { at: string; about: string; text: string }[]).map(({ at, about, text }) => `${at} ${column.subjects[about]}: ${text}`).join("\n");
  if (column.kind === "date") return String(value).replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3.$2.$1");
  return typeof value === "number" ? value : String(value);
}

/** The day of what is planned, and days on which two mentees are away: nothing else of the fixture is on them. */
export const AHEAD = "2027-01-20";
export const AWAY = { mentee: "2027-03-11", otherMentee: "2027-03-12" } as const;

const daysAgo = (days: number): string => new Date(Date.parse(`${TODAY}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
const instant = (day: string): string => `${day}T05:00:00.000Z`;

type Plain = { readonly [field: string]: unknown };
const person = (id: string, code: string, more: Plain): Plain => ({
  id, code, kind: "teacher", status: "active", surname: mark("карточка", code), name: "Имя", gender: "female", post: mark("карточка", code), workStart: "2026-09-01", experienceBefore: 200,
  email: `${mark("почта", code).toLowerCase()}@${DOMAIN}`, leaveReason: mark("личное", code), slots: mark("часы", code), createdAt: instant("2026-09-01"), updatedAt: instant("2026-09-01"), ...more,
});
const pair = (id: string, code: string, mentorId: string, more: Plain): Plain => ({
  id, code, form: "teacher-teacher", variant: "young", kind: "pair", state: "working", mentorId, goal: mark("цель", code), request: mark("начало", code), orderNumber: mark("приказ", code), closeReason: mark("закрытие", code),
  loadReason: mark("закрытие", code), proposedOn: "2026-09-01", agreedOn: "2026-09-02", orderedOn: "2026-09-03", start: "2026-09-03", end: "2027-05-31",
  createdAt: instant("2026-09-01"), updatedAt: instant("2026-09-01"), ...more,
});
const lesson = (id: string, pairId: string, menteeId: string, observerId: string, ago: number, more: Plain = {}): Plain => ({
  id, pairId, menteeId, observerId, aim: "coaching", state: "logged", lessonDate: daysAgo(ago), lessonNumber: 2, class: "7Б", subject: "математика", topic: mark("урок", id.slice(3)),
  scores: { 1: 2, 2: 1 }, facts: { 3: mark("лист", id.slice(3)) }, focus: mark("лист", id.slice(3)), success: mark("лист", id.slice(3)), notes: [{ at: "08:35", about: "teacher", text: mark("лист", id.slice(3)) }], strength: mark("лист", id.slice(3)), difficulty: mark("лист", id.slice(3)), recommendation: mark("лист", id.slice(3)),
  nextStep: mark("шаг", id.slice(3)), nextStepBy: daysAgo(ago - 3), createdAt: instant(daysAgo(ago)), updatedAt: instant(daysAgo(ago)),
  // Yesterday's is not analysed yet.
  ...(ago < 3 ? {} : { selfAnalysis: { 1: mark("самоанализ", id.slice(3)) }, selfAnalysisOn: daysAgo(ago - 1) }), ...more,
});
const consent = (id: string, personId: string, kind: string, state = "given"): Plain => ({ id, personId, kind, state, givenOn: "2026-09-02", by: "self", how: "paper", createdAt: instant("2026-09-02"), updatedAt: instant("2026-09-02") });
const member = (id: string, pairId: string, menteeId: string): Plain => ({ id, pairId, menteeId, from: "2026-09-03", mentorConsentOn: "2026-09-02", menteeConsentOn: "2026-09-02", createdAt: instant("2026-09-02"), updatedAt: instant("2026-09-02") });

const stamped = (day: string): Plain => ({ createdAt: instant(day), updatedAt: instant(day) });
const numbered = (id: string): string => id.slice(3);

/** A programme with a mark in every cell: its words, what is hidden from the rest of a group, and its outcome. */
const programme = (id: string, pairId: string, menteeId: string, state: string, more: Plain = {}): Plain => {
  const text = mark("программа", numbered(id));
  const hidden = mark("анализ", numbered(id));
  return {
    id, pairId, menteeId, state, start: "2026-09-03", end: "2027-05-31", authorMode: "joint", goal: text, rhythm: text, mode: text, analysis: hidden, tasks: hidden, results: hidden,
    result: mark("исход", numbered(id)), ...stamped("2026-09-10"), ...more,
  };
};
const linesOf = (programmeId: string, pairId: string, menteeId: string, mentorId: string): Plain[] => {
  const n = numbered(programmeId);
  const done = { actualResult: mark("выполнение", n), evidence: mark("выполнение", n), reason: mark("выполнение", n) };
  const line = (which: Parameters<typeof lineOf>[1], words: string, more: Plain): Plain => ({
    id: lineOf(programmeId, which), programmeId, pairId, menteeId, source: "own", direction: "methods", due: "2027-02-01", responsible: "mentee", activity: words, kind: words, manner: words, plannedResult: words,
    competence: words, libraryCode: "", givenBy: mentorId, ...stamped("2026-09-11"), ...more,
  });
  return [
    line("planned", mark("план", n), { status: "planned", ...done }),
    line("done", mark("план", n), { status: "done", due: "2026-10-01", doneOn: "2026-09-30", mentorMark: 2, ...done }),
    line("proposed", mark("предложение", n), { status: "proposed", givenBy: menteeId, evidence: mark("предложение", n), reason: mark("предложение", n) }),
  ];
};
const changesOf = (programmeId: string, menteeId: string, mentorId: string): Plain[] => {
  const change = (which: Parameters<typeof changeOf>[1], initiator: string, more: Plain): Plain => ({
    id: changeOf(programmeId, which), programmeId, itemId: lineOf(programmeId, "planned"), date: "2026-10-15", initiator, before: mark("правка", numbered(programmeId)), after: mark("правка", numbered(programmeId)),
    reason: mark("правка", numbered(programmeId)), ...stamped("2026-10-15"), ...more,
  });
  return [
    change("agreed", mentorId, { agreedBy: menteeId, agreedOn: "2026-10-16" }),
    change("ofMentee", menteeId, { fields: JSON.stringify({ due: "2027-03-01" }) }), change("ofMentor", mentorId, { fields: JSON.stringify({ due: "2027-04-01" }) }),
  ];
};
/** A paper of the register; `inputs` are answers that only the curator's dialog offers again. */
const paper = (id: string, kind: string, state: string, pairIds: readonly string[], more: Plain = {}): Plain => ({
  id, kind, state, pairIds, title: mark("бумага", numbered(id)), number: state === "draft" ? "" : mark("номер", numbered(id)), date: state === "draft" ? null : "2026-11-02", version: 1,
  reason: mark("основание", numbered(id)), ...stamped("2026-11-01"), ...more,
});

const closedIdOf = (workspace: Workspace): string => workspace.properties()["closedId"]!;
/** A sheet of «Наставничество. Личное». */
export const closedSheet = (workspace: Workspace, title: string): readonly (readonly unknown[])[] => workspace.sheets(closedIdOf(workspace))[title]!;

/** The reply of a call, as it crosses the wire. */
export type Answer = Reply<Plain>;
/** A call of the web page. Some seconds pass before it: all visitors share the coordinator's sixty reads of Sheets a minute. */
export function call(workspace: Workspace, visitor: Visitor, name: string, input: unknown, requestId?: string): Answer {
  workspace.clock.advance({ seconds: 4 });
  return workspace.as(VISITORS[visitor]).callPage(name, input, requestId) as Answer;
}

export type SchoolOptions = Parameters<typeof openWorkspace>[0];

// Doors are tried by hundreds of calls; what belongs to a realm alone is tested in local/runtime.
lendRealms();

const built = new Map<string, string>();
/** A school in the middle of its first year, with everybody who may come to a door. Built once a test file, then opened anew. */
export function school(options: SchoolOptions = {}): Workspace {
  const key = JSON.stringify(options);
  let dir = built.get(key);
  if (dir === undefined) {
    dir = mkdtempSync(join(tmpdir(), "doors-"));
    builtSchool(options).copyTo(dir);
    built.set(key, dir);
  }
  return openWorkspace({ ...options, begins: { from: dir } });
}

function builtSchool(options: SchoolOptions): Workspace {
  const workspace = openWorkspace({ now: NOW, servicesOn: true, spreadsheetTimeZone: "Asia/Yekaterinburg", ...options });
  const coordinator = workspace.as(COORDINATOR);
  const done = coordinator.call("setup.run", {
    school: "Школа № 0", director: "Директоров Пётр Иванович", curator: "Кураторова Анна Ильинична", curatorEmail: VISITORS.curator, year: 2026, recordsFrom: "2026-09-01",
    mode: "names", zone: "Asia/Yekaterinburg", understood: true,
  }) as Answer;
  if (!done.ok) throw new Error(`Setup: ${JSON.stringify(done)}`);
  workspace.share(workspace.registryId, VISITORS.curator, "editor");
  fill(workspace);
  fillPapers(workspace);
  fillForms(workspace);
  fillConfided(workspace);
  typeSettings(workspace);
  workspace.deploy();
  coordinator.visit();
  // Rows typed by hand settle: fingerprints, computed cells, traces.
  workspace.as(VISITORS.curator).run("openToday");
  return workspace;
}

function fill(workspace: Workspace): void {
  const add = <Id extends TableId>(id: Id, rows: readonly Plain[]): void => typeRows(workspace, id, rows as readonly Fields<Id>[]);
  const P = PEOPLE;
  const yearId = cell(workspace, "Учебные годы", () => true, "Ид");
  add("people", [
    person("PR-1", "Н-001", { email: VISITORS.director }), person("PR-2", "Н-002", { email: VISITORS.actingDirector }), person("PR-3", "Н-003", { email: VISITORS.deputyTeaching }),
    person("PR-4", "Н-004", { email: VISITORS.deputyMethods }), person("PR-5", "Н-005", { email: VISITORS.headOfSubject }), person("PR-6", "Н-006", { email: VISITORS.psychologist }),
    person("PR-7", "Н-007", { email: VISITORS.grownUp }), person("PR-8", "Н-008", { email: VISITORS.otherHead }), person("PR-9", "Н-009", { email: VISITORS.otherGrownUp }),
    person(P.mentor, "Н-010", { aliases: [VISITORS.mentor, mark("личное", "Н-010")] }), person(P.secondMentor, "Н-011", { aliases: [VISITORS.secondMentor] }),
    person(P.mentee, "Н-012", { aliases: [VISITORS.mentee], experienceBefore: 0, subjects: ["математика"], absences: [AWAY.mentee] }), person(P.otherMentor, "Н-013", { aliases: [VISITORS.otherMentor] }),
    person(P.otherMentee, "Н-014", { aliases: [VISITORS.otherMentee], absences: [AWAY.otherMentee], experienceBefore: 0, subjects: ["химия"] }), person(P.groupMate, "Н-015", { aliases: [VISITORS.groupMate], experienceBefore: 0, subjects: ["химия"] }),
    person(P.agreedMentee, "Н-016", { experienceBefore: 0, subjects: ["физика"] }), person(P.pupilMentor, "У-017", { kind: "pupil", class: "10А", aliases: [VISITORS.pupil], workStart: null, post: "" }),
    person(P.pupilMentee, "У-018", { kind: "pupil", class: "5Б", workStart: null, post: "" }), person(P.formerMentee, "Н-019", { experienceBefore: 0, subjects: ["физика"] }),
    person("PR-20", "Н-020", { kind: "external", email: VISITORS.external }), person("PR-21", "Н-021", { email: VISITORS.actingYesterday }),
    person("PR-22", "Н-022", { email: VISITORS.archived, status: "archived" }), person("PR-23", "Н-023", { email: VISITORS.blocked }),
    person("PR-24", "Н-024", { email: VISITORS.nobody }), person("PR-25", "Н-025", { email: VISITORS.helper }), person("PR-26", "Н-026", { email: VISITORS.otherHelper }),
  ]);
  const appointed = (id: string, personId: string, role: string, more: Plain = {}): Plain => ({ id, personId, role, from: "2026-09-01", createdAt: instant("2026-09-01"), updatedAt: instant("2026-09-01"), ...more });
  add("appointments", [
    appointed("AP-1", "PR-1", "director"), appointed("AP-2", "PR-2", "actingDirector", { from: TODAY, to: TODAY }), appointed("AP-3", "PR-3", "deputyTeaching"), appointed("AP-4", "PR-4", "deputyMethods"),
    appointed("AP-5", "PR-5", "headOfSubject", { scope: "математика" }), appointed("AP-6", "PR-6", "psychologist"), appointed("AP-7", "PR-7", "grownUp", { scope: PAIRS.pupils }),
    appointed("AP-8", "PR-8", "headOfSubject", { scope: "химия" }), appointed("AP-9", "PR-9", "grownUp", { scope: "PA-999" }), appointed("AP-10", "PR-21", "actingDirector", { to: daysAgo(1) }),
    appointed("AP-11", "PR-23", "director"), appointed("AP-12", "PR-24", "projectGroup"), appointed("AP-13", "PR-22", "director"),
    appointed("AP-14", "PR-25", "helper", { scope: PAIRS.active }), appointed("AP-15", "PR-25", "helper", { scope: PAIRS.ended }), appointed("AP-16", "PR-26", "helper", { scope: PAIRS.foreign }),
  ]);
  add("pairs", [
    pair(PAIRS.active, "П-001", P.mentor, { secondMentorId: P.secondMentor }), pair(PAIRS.agreed, "П-002", P.mentor, { state: "agreed", orderedOn: null, orderNumber: "" }),
    pair(PAIRS.foreign, "П-003", P.otherMentor, { kind: "group" }), pair(PAIRS.ended, "П-004", P.mentor, { state: "ended", closedOn: daysAgo(30), end: daysAgo(30) }),
    pair(PAIRS.pupils, "П-005", P.pupilMentor, { form: "pupil-pupil", variant: "" }), pair(PAIRS.proposed, "П-006", P.mentor, { state: "proposed", agreedOn: null, orderedOn: null, orderNumber: "" }),
  ].map((each) => ({ ...each, yearId })));
  add("members", [
    member("PM-1", PAIRS.active, P.mentee), member("PM-2", PAIRS.agreed, P.agreedMentee), member("PM-3", PAIRS.foreign, P.otherMentee), member("PM-4", PAIRS.foreign, P.groupMate),
    member("PM-5", PAIRS.ended, P.formerMentee), member("PM-6", PAIRS.pupils, P.pupilMentee), { ...member("PM-7", PAIRS.proposed, P.agreedMentee), mentorConsentOn: null, menteeConsentOn: null },
  ]);
  const part = (id: string, personId: string, role: string, form = "teacher-teacher"): Plain => ({ id, personId, yearId, form, role, state: "programme", enteredOn: "2026-09-01", createdAt: instant("2026-09-01"), updatedAt: instant("2026-09-01") });
  add("participations", [
    part("PT-1", P.mentor, "mentor"), part("PT-2", P.secondMentor, "mentor"), part("PT-3", P.mentee, "mentee"), part("PT-4", P.otherMentor, "mentor"), part("PT-5", P.otherMentee, "mentee"),
    part("PT-6", P.groupMate, "mentee"), part("PT-7", P.agreedMentee, "mentee"), part("PT-8", P.pupilMentor, "mentor", "pupil-pupil"), part("PT-9", P.pupilMentee, "mentee", "pupil-pupil"),
  ]);
  add("consents", [
    ...[P.mentor, P.secondMentor, P.mentee, P.otherMentor, P.otherMentee, P.groupMate, P.pupilMentor].flatMap((id, n) => [consent(`CN-${n}1`, id, "data"), consent(`CN-${n}2`, id, "mentoring")]),
    { ...consent("CN-90", "PR-23", "data", "withdrawn"), withdrawnOn: daysAgo(1), createdAt: instant(daysAgo(1)) },
  ]);
  add("tracks", [P.mentee, P.otherMentee, P.groupMate, P.agreedMentee].map((menteeId, n) => ({ id: `TR-${n}`, menteeId, start: "2026-09-01", model: "001", state: "running", createdAt: instant("2026-09-01"), updatedAt: instant("2026-09-01") })));
  add("stages", [P.mentee, P.otherMentee].map((menteeId, n) => ({ id: `ST-${n}`, trackId: `TR-${n}`, menteeId, no: 1, title: "Адаптация", start: "2026-09-01", end: "2026-11-30", lineId: "001-1", computed: "2026-09-01 2026-11-30", state: "open", createdAt: instant("2026-09-01"), updatedAt: instant("2026-09-01") })));
  const curatorId = curatorOf(workspace);
  add("observations", [
    lesson(LESSONS.fresh, PAIRS.active, P.mentee, P.mentor, 1), lesson(LESSONS.settled, PAIRS.active, P.mentee, P.mentor, 7), lesson(LESSONS.old, PAIRS.active, P.mentee, P.mentor, 20),
    lesson(LESSONS.ofSecond, PAIRS.active, P.mentee, P.secondMentor, 7), lesson(LESSONS.foreign, PAIRS.foreign, P.otherMentee, P.otherMentor, 7), lesson(LESSONS.ofMate, PAIRS.foreign, P.groupMate, P.otherMentor, 7),
    lesson(LESSONS.lastOpen, PAIRS.active, P.mentee, P.mentor, 14), lesson(LESSONS.ofCurator, PAIRS.active, P.mentee, curatorId, 7), lesson(LESSONS.ofHelper, PAIRS.active, P.mentee, "PR-25", 7),
  ]);
  add("meetings", [PAIRS.active, PAIRS.foreign, PAIRS.pupils, PAIRS.agreed].map((pairId, n) => ({
    id: `MT-${n}`, pairId, kind: "work", date: "2026-10-01", minutes: 30, state: "held", agreement: mark("встреча", `П-00${pairId.slice(3)}`), nextStep: mark("договор", `П-00${pairId.slice(3)}`), nextStepBy: "2026-10-08", loggedBy: P.mentor, createdAt: instant("2026-10-01"), updatedAt: instant("2026-10-01"),
  })));
  add("timetable", ([["010", 1], ["012", 2], ["013", 3], ["014", 4]] as const).map(([n, weekday]) => ({ id: `LS-${n}`, code: `Н-${n}`, weekday, number: 1, class: "7Б", subject: mark("расписание", `Н-${n}`), ...stamped("2026-09-01") })));
  add("meetings", [{ id: "MT-4", pairId: PAIRS.active, kind: "advice", date: "2026-10-02", minutes: 20, state: "held", question: mark("помощь", "П-001"), advice: mark("помощь", "П-001"), loggedBy: "PR-25", ...stamped("2026-10-02") }]);
  // What is to come: two meetings, one of them moved here by the mentee, one of pupils, and what a helper plans.
  add("meetings", ([["MT-5", PAIRS.active, "work", P.mentor, mark("впереди", "П-001"), "moved", "2027-01-19"], ["MT-6", PAIRS.active, "work", P.mentee, mark("впереди", "П-001"), "planned", AHEAD],
    ["MT-7", PAIRS.foreign, "work", P.otherMentor, mark("впереди", "П-003"), "planned", AHEAD], ["MT-8", PAIRS.pupils, "work", "PR-7", mark("впереди", "П-005"), "planned", AHEAD], ["MT-9", PAIRS.active, "advice", "PR-25", mark("подсказка", "П-001"), "planned", AHEAD]] as const)
    .map(([id, pairId, kind, loggedBy, topic, state, date]) => ({ id, pairId, kind, date, minutes: 30, state, topic, loggedBy, ...(id === "MT-6" ? { firstId: "MT-5", movedFrom: "2027-01-19" } : {}), ...stamped("2026-12-01") })));
  add("lessonSamples", [{ id: "SL-1", title: mark("образец", "1"), lessonType: "new", subject: "химия", author: mark("образец", "1"), link: "https://drive.example/1", note: mark("образец", "1"), state: "standing", ...stamped("2026-12-01") }]);
  add("controls", [
    { id: CONTROLS.held, menteeId: P.mentee, kind: "overview", date: "2026-09-20", state: "held", note: mark("контроль", "Н-012"), ...stamped("2026-09-20") },
    { id: CONTROLS.planned, menteeId: P.mentee, kind: "preventive", date: TODAY, state: "planned", ...stamped("2026-09-20") },
    { id: CONTROLS.foreign, menteeId: P.otherMentee, kind: "overview", date: "2026-09-21", state: "held", note: mark("контроль", "Н-014"), ...stamped("2026-09-21") },
  ]);
  add("findings", ([[FINDINGS.mentee, P.mentee, CONTROLS.held, "Н-012"], [FINDINGS.foreign, P.otherMentee, CONTROLS.foreign, "Н-014"]] as const).map(([id, menteeId, sourceId, code]) => ({
    id, menteeId, source: "control", sourceId, text: mark("недостаток", code), measure: mark("мера", code), due: TODAY, state: "measured", ...stamped("2026-09-20"),
  })));
  const event = (id: string, kind: string, byId: string, more: Plain = {}): Plain => ({ id, kind, date: daysAgo(20), title: mark("событие", numbered(id)), subject: "химия", aim: mark("событие", numbered(id)), result: mark("событие", numbered(id)), state: "standing", byId, ...stamped(daysAgo(20)), ...more });
  add("events", [
    event(EVENTS.lesson, "openLesson", curatorId, { hostId: P.otherMentor }), event(EVENTS.foreign, "contest", P.otherMentor, { level: "school" }), event(EVENTS.pupils, "contest", "PR-7", { subject: "", level: "school" }),
    event(EVENTS.open, "mutualVisit", P.mentor, { subject: "математика", hostId: P.mentor, date: TODAY, result: "", ...stamped(daysAgo(2)) }),
  ]);
  add("eventPeople", ([[1, EVENTS.lesson, P.mentee], [2, EVENTS.foreign, P.otherMentee], [3, EVENTS.pupils, P.pupilMentee], [4, EVENTS.open, P.mentee]] as const).map(([n, eventId, personId]) => ({
    id: `EP-${n}`, eventId, personId, ...(n === 4 ? { stand: "invited" } : { stand: "came", result: mark("участие", String(n)), reflection: mark("мысль", String(n)) }), ...stamped(daysAgo(2)),
  })));
  add("drafts", [["PR-10", "Н-010"], ["PR-12", "Н-012"], ["PR-3", "Н-003"], ["PR-1", "Н-001"]].map(([personId, code], n) => ({ id: `DR-${n}`, personId, form: "lesson", subject: "PA-1", text: mark("черновик", code!), savedAt: instant(daysAgo(1)) })));
}

/** Programmes, their corrections, the register of papers and who has read them. */
function fillPapers(workspace: Workspace): void {
  const add = <Id extends TableId>(id: Id, rows: readonly Plain[]): void => typeRows(workspace, id, rows as readonly Fields<Id>[]);
  const P = PEOPLE;
  const G = PROGRAMMES;
  const D = PAPERS;
  const yearId = cell(workspace, "Учебные годы", () => true, "Ид");
  add("requests", [
    { id: "RQ-1", personId: P.mentee, date: "2026-09-01", category: "young", state: "open", goal: mark("запрос", "Н-012"), otherDifficulty: mark("трудность", "Н-012"), strength: mark("сила", "Н-012"), difficulties: { DF03: 3 }, ...stamped("2026-09-01") },
    { id: "RQ-2", personId: P.otherMentee, date: "2026-09-01", category: "young", state: "open", goal: mark("запрос", "Н-014"), otherDifficulty: mark("трудность", "Н-014"), strength: mark("сила", "Н-014"), difficulties: { DF05: 3 }, ...stamped("2026-09-01") },
  ]);
  const all = [
    [G.active, PAIRS.active, P.mentee, P.mentor, "active", {}], [G.foreign, PAIRS.foreign, P.otherMentee, P.otherMentor, "active", { authorMode: "mentor" }],
    [G.agreed, PAIRS.agreed, P.agreedMentee, P.mentor, "draft", {}], [G.ended, PAIRS.ended, P.formerMentee, P.mentor, "ended", { end: daysAgo(30) }],
    [G.pupils, PAIRS.pupils, P.pupilMentee, P.pupilMentor, "active", {}], [G.mate, PAIRS.foreign, P.groupMate, P.otherMentor, "draft", {}],
  ] as const;
  add("programmes", all.map(([id, pairId, menteeId, , state, more]) => ({ ...programme(id, pairId, menteeId, state, more), yearId })));
  add("planItems", all.flatMap(([id, pairId, menteeId, mentorId]) => linesOf(id, pairId, menteeId, mentorId)));
  add("planChanges", all.flatMap(([id, , menteeId, mentorId]) => changesOf(id, menteeId, mentorId)));
  const order = { variant: "first", signers: ["Директор: PR-1"] };
  const ofPair = [PAIRS.active];
  const ofGroup = [PAIRS.foreign];
  const about = (personId: string, more: Plain = {}): Plain => ({ personIds: [personId], ...more });
  const edition = (programmeId: string, personId: string, version: number, more: Plain = {}): Plain => ({ programmeId, personIds: [personId], version, key: `D15 ${programmeId} ${version}`, ...more });
  add("papers", [
    paper(D.order, "D10", "signed", [PAIRS.active, PAIRS.foreign, PAIRS.pupils], { ...order, inputs: JSON.stringify({ grounds: mark("ответ", "1") }) }), paper(D.orderDraft, "D10", "draft", [PAIRS.agreed], { variant: "addition" }),
    paper(D.orderForeign, "D10", "signed", ofGroup, { ...order, variant: "addition" }), paper(D.orderCancelled, "D10", "cancelled", ofPair, order), paper(D.orderArchived, "D10", "archived", ofPair, order),
    paper(D.agreement, "D12", "signed", ofPair, about(P.mentee)), paper(D.agreementDraft, "D12", "draft", ofPair, about(P.mentee, { key: "D12 PM-1 1" })),
    paper(D.agreementForeign, "D12", "signed", ofGroup, about(P.otherMentee, { key: "D12 PM-3 1" })), paper(D.agreementForeignDraft, "D12", "draft", ofGroup, about(P.groupMate, { key: "D12 PM-4 1" })),
    paper(D.agreementCancelled, "D12", "cancelled", ofPair, about(P.mentee)), paper(D.agreementArchived, "D12", "archived", ofPair, about(P.mentee)), paper(D.agreementEnded, "D12", "signed", [PAIRS.ended], about(P.formerMentee)),
    paper(D.programme, "D15", "signed", ofPair, edition(G.active, P.mentee, 2)), paper(D.programmeDraft, "D15", "draft", ofPair, edition(G.active, P.mentee, 3)),
    paper(D.programmeForeign, "D15", "signed", ofGroup, edition(G.foreign, P.otherMentee, 1)), paper(D.programmeForeignDraft, "D15", "draft", ofGroup, edition(G.mate, P.groupMate, 1)),
    paper(D.programmeReplaced, "D15", "replaced", ofPair, edition(G.active, P.mentee, 1)), paper(D.programmeCancelled, "D15", "cancelled", ofPair, about(P.mentee, { key: "D15 x 1" })),
    paper(D.programmeArchived, "D15", "archived", ofPair, about(P.mentee, { key: "D15 x 2" })),
    paper(D.adaptation, "D16", "signed", ofPair, about(P.mentee)), paper(D.adaptationDraft, "D16", "draft", ofPair, about(P.mentee)),
    paper(D.adaptationAssigned, "D16", "draft", ofPair, about(P.mentee, { signers: ["Заместитель директора: PR-3"] })), paper(D.adaptationForeign, "D16", "signed", ofGroup, about(P.otherMentee)),
    paper(D.adaptationForeignDraft, "D16", "draft", ofGroup, about(P.groupMate)), paper(D.adaptationCancelled, "D16", "cancelled", ofPair, about(P.mentee)), paper(D.adaptationArchived, "D16", "archived", ofPair, about(P.mentee)),
    paper(D.adaptationAssignedToMethods, "D16", "draft", ofGroup, about(P.otherMentee, { signers: ["Заместитель директора: PR-4"] })),
    paper(D.pupilCard, "D57", "signed", [PAIRS.pupils], { key: "D57 x 1" }), paper(D.pupilCardDraft, "D57", "draft", [PAIRS.pupils], { key: `D57 ${PAIRS.pupils} 1` }),
    paper(D.pupilResult, "D58", "signed", [PAIRS.pupils], { key: `D58 ${PAIRS.pupils} 1` }), paper(D.pupilThanks, "D59", "signed", [PAIRS.pupils], { key: `D59 ${PAIRS.pupils} 1` }),
    paper(D.diary, "D22", "signed", ofPair, { key: `D22 ${PAIRS.active}.${P.mentor}.2026-09-01.2026-10-31 1` }), paper(D.lesson, "D23", "signed", ofPair, about(P.mentee, { key: `D23 ${LESSONS.settled} 1` })),
    paper(D.reference, "D49", "signed", ofPair, about(P.mentor, { key: `D49 ${P.mentor} 1` })),
  ].map((each) => ({ ...each, yearId })));
  add("acknowledgements", [{ id: "AK-1", paperId: D.order, personId: P.secondMentor, date: "2026-11-03", agree: "no", remark: mark("замечание", "Н-011"), how: "page", ...stamped("2026-11-03") }]);
}

/** Questionnaires, whom they were sent to and what came back: the open answers in the registry, the closed ones in the closed workbook. */
function fillForms(workspace: Workspace): void {
  const rows = formRows(PEOPLE, PAIRS, cell(workspace, "Учебные годы", () => true, "Ид"));
  for (const [id, each] of Object.entries(rows)) typeRows(workspace, id as TableId, each as never);
}

/** What was said to the curator alone, and private notes: marks of theirs may appear through the doors of R.7 alone. */
function fillConfided(workspace: Workspace): void {
  const P = PEOPLE;
  const said = [["OB-1", "talk", P.mentee, "", "Н-012"], ["OB-2", "lost", P.otherMentor, PAIRS.foreign, "Н-013"], ["OB-3", "end", P.otherMentee, PAIRS.foreign, "Н-014"]] as const;
  typeRows(workspace, "appeals", said.map(([id, kind, personId, pairId]) => ({ id, kind, pairId, personId: kind === "talk" ? personId : "", date: "2026-11-16", state: "open", ...stamped("2026-11-16") })) as never);
  typeRows(workspace, "said", [
    ...said.map(([id, kind, personId, pairId, code]) => ({ id, kind, personId, pairId, aboutId: "", reasons: [], words: mark("обращение", code), at: instant("2026-11-16") })),
    { id: "OB-4", kind: "unclear", personId: P.mentor, pairId: PAIRS.active, aboutId: P.mentee, reasons: [], words: mark("обращение", "Н-010"), at: instant("2026-11-16") },
  ] as never);
  typeRows(workspace, "privateNotes", ([["NT-1", P.mentor, PAIRS.active, P.mentee, "Н-010"], ["NT-2", P.secondMentor, PAIRS.active, "", "Н-011"], ["NT-3", P.otherMentor, PAIRS.foreign, P.groupMate, "Н-013"]] as const)
    .map(([id, personId, pairId, menteeId, code]) => ({ id, personId, pairId, menteeId, recordId: "", date: "2026-11-16", text: mark("заметка", code), at: instant("2026-11-16") })) as never);
}

const rowAt = (workspace: Workspace, title: string, of: (row: Plain) => boolean): number => {
  const [headers = [], ...rows] = workspace.sheet(title);
  const at = rows.findIndex((row) => of(Object.fromEntries(headers.map((header, n) => [String(header), row[n] ?? ""]))));
  if (at === -1) throw new Error(`No such row on «${title}».`);
  return at + 2;
};
/** What stands in a cell. */
export const cell = (workspace: Workspace, title: string, of: (row: Plain) => boolean, header: string): string =>
  String(workspace.sheet(title)[rowAt(workspace, title, of) - 1]![workspace.sheet(title)[0]!.indexOf(header)] ?? "");
/** Types one cell, as the coordinator does in the registry. */
export function typeCell(workspace: Workspace, title: string, of: (row: Plain) => boolean, header: string, typed: string): void {
  const column = workspace.sheet(title)[0]!.indexOf(header);
  const letters = `${column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
  workspace.as(workspace.coordinator).edit(title, `${letters}${rowAt(workspace, title, of)}`, typed);
}
/** Who is the curator by id: setup has made the row. */
export const curatorOf = (workspace: Workspace): string => cell(workspace, "Люди", (row) => row["Эл. почта"] === VISITORS.curator, "Ид");

const NO_ANSWERS = { variant: "", mends: null, pairIds: [], inputs: {}, remake: [] } as const;
type Job = { readonly jobId: string; readonly state: string; readonly done: number };
/** The curator starts a run of papers of a kind on the page, as the preview shows it. */
export function begunPapers(workspace: Workspace, kind: "D10" | "D12" | "D15"): Job {
  const asked = (more: Plain): Plain => {
    const answer = call(workspace, "curator", "papers.plan", { ...NO_ANSWERS, kind, apply: false, hash: "", ...more });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value;
  };
  return asked({ apply: true, hash: asked({})["hash"] })["job"] as Job;
}
/** An open page drives a job to its end. */
export function drivenJob(workspace: Workspace, { jobId }: Job, visitor: Visitor = "curator"): Job {
  for (let steps = 0; steps < 20; steps += 1) {
    const answer = call(workspace, visitor, "job.step", { jobId, driver: "tab" });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    if (answer.value["state"] !== "waiting" && answer.value["state"] !== "running") return answer.value as Job;
  }
  throw new Error("The job does not end.");
}
/** Real Docs for the drafts of D10, D12 and D15, made through the page; the rows keep their ids. */
export function withFiles(workspace: Workspace): Workspace {
  for (const kind of ["D10", "D12", "D15"] as const) drivenJob(workspace, begunPapers(workspace, kind));
  return workspace;
}
/** A real form of Q02, which the row of the fixture gets as after «Исправить форму». */
export function withForm(workspace: Workspace): Workspace {
  const answer = call(workspace, "curator", "form.mend", { formDefId: FORMS.Q02, verified: null, mend: true });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  for (const job of answer.value["jobs"] as readonly Job[]) drivenJob(workspace, job);
  return workspace;
}
/** What a school types before its first paper. */
function typeSettings(workspace: Workspace): void {
  for (const [key, typed] of Object.entries({ orgCity: "г. Примерск", orgShortName: "Школа № 0", orgAddress: "ул. Школьная, 1" })) typeCell(workspace, "Настройки", (row) => row["Ключ"] === key, "Значение", typed);
  typeCell(workspace, "Люди", (row) => row["Эл. почта"] === VISITORS.curator, "Должность", "методист");
}

/** The heartbeat of the virtual clock is no visitor's doing. */
const BEAT = /,?"beatAt":"[^"]*"/g;

/** All that persists, in one short text: equal when nothing has changed. */
export const fingerprintOf = (workspace: Workspace): string => createHash("sha256").update(JSON.stringify(workspace.snapshot()).replace(BEAT, "")).digest("hex");

/** Of the heartbeat what only setup writes; when it wakes next it finds out by itself, whenever the clock moves past it. */
const standing = (heartbeat = "{}"): unknown => {
  const { uid, zone, every, answersUid } = JSON.parse(heartbeat) as { [field: string]: unknown };
  return { uid, zone, every, answersUid };
};

/** A cheap look around every call: the stand-in counts each change of a sheet and of a file. `fingerprintOf` stands around whole blocks of calls. */
export const stateOf = (workspace: Workspace): string => JSON.stringify([
  workspace.workbook().sheets.map(({ id, title, hidden, revision }) => [id, title, hidden, revision]), workspace.drive(), { ...workspace.properties(), beatAt: "", heartbeat: standing(workspace.properties()["heartbeat"]) }, workspace.triggers().map(({ uid }) => uid),
]);

/** Calls a function and says what came back; a thrown refusal is an answer too. */
export function knock(act: () => unknown): { value?: unknown; error?: string } {
  try {
    return { value: act() };
  } catch (thrown) {
    return { error: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
