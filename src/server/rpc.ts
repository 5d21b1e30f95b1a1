import * as z from "zod/mini";
import { CONTRACT, CONTRACT_VERSION, Request, type Call, type CallName, type Input, type Output, type Reply } from "../contract/contract";
import { AppError, asAppError, type ErrorCode, type Message } from "../contract/errors";
import { openContext, refuseNewerWorkbook, type Context, type Outcome } from "./actions/context";
import { endAppointment, makeAppointment } from "./actions/appoint";
import { leavePerson } from "./actions/leave-person";
import { prepareLesson } from "./actions/lessons/prepare";
import { saveSelfAnalysis, showSelfAnalysis } from "./actions/lessons/self-analysis";
import { logEntry } from "./actions/log-entry";
import { fixMeeting, withdrawMeeting } from "./actions/meetings/fix";
import { logMeeting } from "./actions/meetings/log";
import { confirmMeeting, moveMeeting, planMeetings } from "./actions/meetings/plan";
import { finishMeetingStep } from "./actions/meetings/step";
import { finishStep, fixObservation, logObservation, readObservation, withdrawObservation } from "./actions/log-observation";
import type { SeenTemplate } from "./actions/papers/templates";
import { closePair } from "./actions/end-pair";
import { changeMentor } from "./actions/change-mentor";
import { agreePairs, proposePair } from "./actions/pair-up";
import { limitMentor, saveRequest, showCard } from "./actions/person-card";
import { saveDraft } from "./actions/save-draft";
import { searchPeople } from "./actions/search-people";
import { showHealth } from "./actions/show-health";
import { showHome } from "./actions/show-home";
import { showPair } from "./actions/show-pair";
import { tickConsents, withdrawConsent } from "./actions/tick-consents";
import { withViews } from "./actions/views";
import { driveJob, stepWork, stopJob } from "./jobs/queue";
import { rememberPlanned, rememberWork } from "./jobs/remember";
import { part } from "./part";
import type { FormResponse, ReadTables, Services } from "./services";
import type { TableId } from "./domain/tables";

type Extra = "lookups" | "jobParts" | "traces" | "templates" | "folders" | "planLibrary" | "letters" | "answers" | "log" | "controlKinds" | "events" | "eventPeople" | "meetingWords" | "bells" | "timetable" | "lessonSamples";
type Opened = Context & { readonly sheets: ReadTables<keyof Context["sheets"] | Extra> };

/** Reads and answers. */
type Read<Name extends CallName> = { readonly read: (context: Opened, input: Input<Name>) => Output<Name>; readonly with?: readonly Extra[] };
/**
 * Decides inside the lock; what it decided is written with its log row in one call. `before` is what must be done with files: outside the
 * lock, since Drive and Docs are slow (platform trap 11); done twice, it finds what it made.
 */
type Write<Name extends CallName> = {
  readonly write: (context: Opened, input: Input<Name>, prepared: never, requestId: string) => Outcome<Name>;
  readonly before?: (context: Opened, input: Input<Name>, requestId: string) => unknown;
  readonly with?: readonly Extra[];
  /** Who did so, and to which rows, lies in the closed workbook: the log has neither (`domain/rights.md` R.7). */
  readonly unnamed?: true;
};
/** Sets up what the others stand on, and checks its own door. */
type Found<Name extends CallName> = { readonly found: (services: Services, input: Input<Name>) => Output<Name> };

/** What says who is busy when. */
const TIMES = ["bells", "timetable", "events", "eventPeople"] as const satisfies readonly Extra[];

/** Which action answers which call. A call of the contract without an action does not compile. */
const ACTIONS: { readonly [Name in CallName]: Read<Name> | Write<Name> | Found<Name> } = {
  "home.show": { read: showHome, with: ["letters"] },
  "pair.show": { read: showPair },
  "person.search": { read: searchPeople },
  "observation.plan": { write: prepareLesson, with: TIMES },
  "observation.log": { write: logObservation },
  "observation.read": { read: readObservation },
  "observation.fix": { write: fixObservation },
  "selfAnalysis.show": { read: showSelfAnalysis },
  "selfAnalysis.save": { write: saveSelfAnalysis },
  "record.withdraw": { write: (context, input) => ("meetingId" in input ? withdrawMeeting(context, input) : withdrawObservation(context, input)) },
  "task.done": { write: (context, input) => ("meetingId" in input ? finishMeetingStep(context, input) : finishStep(context, input)) },
  "meeting.log": { write: logMeeting },
  "meeting.plan": { write: planMeetings, with: TIMES },
  "meeting.confirm": { write: confirmMeeting },
  "meeting.move": { write: moveMeeting, with: TIMES },
  "meeting.fix": { write: fixMeeting },
  "afterMeeting.show": { read: (context, input) => part("confided").showAfterMeeting(context, input) },
  "afterMeeting.save": { unnamed: true, write: (context, input, _, requestId) => part("confided").sayAfterMeeting(context, input, requestId), with: ["meetingWords"] },
  "draft.save": { read: (context, input) => context.services.alone(() => saveDraft(openContext(context.services), input)) },
  "pair.propose": { write: proposePair, with: ["answers"] },
  "pair.agree": { write: agreePairs },
  "pair.close": { write: closePair },
  "mentor.change": { write: changeMentor },
  "paper.enter": { write: (context, input) => part("papers").enterPaper(context, input) },
  "paper.mark": { before: (context, input, requestId) => part("papers").storeScan(context, input, requestId), write: (context, input, scanId: string) => part("papers").markSigned(context, input, scanId), with: ["folders", "jobParts"] },
  "papers.show": { read: (context, input) => part("papers").showPapers(context, input), with: ["templates", "jobParts", "answers", "lookups", "events", "eventPeople"] },
  "papers.plan": { write: (context, input) => part("papers").planPapers(context, input), with: ["templates", "jobParts", "answers", "lookups", "events", "eventPeople"] },
  "paper.keep": { write: (context, input) => part("papers").keepPaper(context, input) },
  "paper.cancel": { write: (context, input) => part("papers").cancelPaper(context, input), with: ["jobParts"] },
  "paper.acknowledge": { write: (context, input) => part("papers").acknowledgePaper(context, input) },
  "paper.open": { read: (context, input) => part("papers").openPaper(context, input) },
  "paper.draft": { read: (context, input) => part("papers").printDraft(context, input), with: ["templates", "folders", "jobParts", "answers", "lookups"] },
  "page.part": { read: (context, input) => part("papers").pagePart(context, input) },
  "template.check": { before: (context, input) => part("papers").lookAtTemplates(context, input), write: (context, input, seen: readonly SeenTemplate[]) => part("papers").checkTemplates(context, input, seen), with: ["templates", "folders"] },
  "names.check": { read: (context) => part("papers").checkNames(context) },
  "names.save": { write: (context, input) => part("papers").saveNames(context, input) },
  "track.show": { read: (context, input) => part("courses").showCourse(context, input) },
  "track.change": { write: (context, input) => part("courses").changeModel(context, input) },
  "track.pause": { write: (context, input) => part("courses").pauseCourse(context, input) },
  "track.resume": { write: (context, input) => part("courses").resumeCourse(context, input) },
  "stage.save": { write: (context, input) => part("courses").saveStage(context, input) },
  "stage.extend": { write: (context, input) => part("courses").extendStage(context, input) },
  "programme.show": { read: (context, input) => part("plans").showProgrammes(context, input) },
  "programme.fill": { write: (context, input) => part("plans").fillProgrammes(context, input), with: ["planLibrary", "answers"] },
  "programme.save": { write: (context, input) => part("plans").saveProgramme(context, input) },
  "programme.extend": { write: (context, input) => part("plans").extendProgramme(context, input) },
  "plan.mark": { write: (context, input) => part("plans").markLine(context, input) },
  "plan.propose": { write: (context, input) => part("plans").proposeLine(context, input) },
  "plan.accept": { write: (context, input) => part("plans").acceptLine(context, input) },
  "plan.change": { write: (context, input) => part("plans").changeLine(context, input) },
  "control.show": { read: (context, input) => part("control").showControl(context, input), with: ["controlKinds"] },
  "subject.report": { read: (context, input) => part("control").reportOnSubject(context, input) },
  "control.plan": { write: (context, input) => part("control").planControl(context, input), with: ["controlKinds"] },
  "control.record": { write: (context, input) => part("control").recordControl(context, input), with: ["controlKinds"] },
  "event.show": { read: (context, input) => part("events").showEvents(context, input), with: ["events", "eventPeople"] },
  "event.save": { write: (context, input) => part("events").saveEvent(context, input), with: ["events", "eventPeople"] },
  "event.series": { write: (context, input) => part("events").planSeries(context, input), with: ["events", "eventPeople"] },
  "event.attendance": { write: (context, input) => part("events").tickAttendance(context, input), with: ["events", "eventPeople"] },
  "event.withdraw": { write: (context, input) => part("events").withdrawEvent(context, input), with: ["events", "eventPeople"] },
  "event.attend": { write: (context, input) => part("events").attendEvent(context, input), with: ["events", "eventPeople"] },
  "timetable.show": { read: (context, input) => part("timetable").showTimetable(context, input), with: ["bells", "timetable"] },
  "meeting.times": { read: (context, input) => part("timetable").meetingTimes(context, input), with: TIMES },
  "timetable.paste": { write: (context, input) => part("timetable").pasteTimetable(context, input), with: ["bells", "timetable"] },
  "timetable.absence": { write: (context, input) => part("timetable").changeAbsence(context, input) },
  "sample.show": { read: (context) => part("events").showSamples(context), with: ["lessonSamples"] },
  "sample.save": { write: (context, input) => part("events").saveSample(context, input), with: ["lessonSamples"] },
  "sample.withdraw": { write: (context, input) => part("events").withdrawSample(context, input), with: ["lessonSamples"] },
  "group.show": { read: (context, input) => part("groups").showWeek(context, input) },
  "slots.hand": { read: (context) => part("groups").handSlips(context) },
  "group.form": { read: (context, input) => part("groups").showSheet(context, input) },
  "group.results": { write: (context, input) => part("groups").typeResults(context, input), with: ["answers"] },
  "group.cards": { read: (context) => part("groups").showCards(context), with: ["planLibrary"] },
  "group.plan": { write: (context, input) => part("groups").planGroup(context, input), with: ["planLibrary"] },
  "group.result": { write: (context, input) => part("groups").saveResult(context, input) },
  "group.week": { write: (context, input) => part("groups").tickWeek(context, input) },
  "appeal.talk": { unnamed: true, write: (context, input, _, requestId) => part("confided").askToTalk(context, input, requestId) },
  "pair.unfit": { unnamed: true, write: (context, input, _, requestId) => part("confided").appealOf(context, "unfit", input, requestId) },
  "pair.lost": { unnamed: true, write: (context, input, _, requestId) => part("confided").appealOf(context, "lost", input, requestId) },
  "pair.wishEnd": { unnamed: true, write: (context, input, _, requestId) => part("confided").appealOf(context, "end", input, requestId) },
  "pulse.answer": { unnamed: true, write: (context, input, _, requestId) => part("confided").answerFit(context, input, requestId) },
  "appeal.show": { read: (context, input) => part("confided").showAppeals(context, input), with: ["log", "meetingWords"] },
  "appeal.settle": { write: (context, input) => part("confided").settleAppeal(context, input) },
  "pair.health": { read: (context, input) => part("confided").showHealth(context, input), with: ["log", "meetingWords"] },
  "pair.check": { read: (context, input) => part("confided").checkPair(context, input), with: ["log"] },
  "pair.review": { write: (context, input) => part("confided").reviewPair(context, input) },
  "note.private": { write: (context, input, _, requestId) => part("confided").writeNote(context, input, requestId) },
  "note.show": { read: (context, input) => part("confided").showNotes(context, input), with: ["log"] },
  "finding.add": { write: (context, input) => part("control").addFinding(context, input) },
  "finding.close": { write: (context, input) => part("control").closeFinding(context, input) },
  "assessment.show": { read: (context, input) => part("assessments").showAssessment(context, input), with: ["lookups", "folders", "answers"] },
  "assessments.show": { read: (context, input) => part("assessments").showMonth(context, input) },
  "assessment.open": { write: (context, input) => part("assessments").openAssessment(context, input), with: ["planLibrary", "answers"] },
  "assessment.receive": { write: (context, input) => part("assessments").receiveDocument(context, input) },
  "assessment.review": { write: (context, input) => part("assessments").reviewDocuments(context, input), with: ["planLibrary", "answers"] },
  "conclusion.write": { write: (context, input) => part("assessments").writeConclusion(context, input) },
  "conclusion.submit": { write: (context, input) => part("assessments").submitConclusion(context, input) },
  "interview.record": { write: (context, input) => part("assessments").recordInterview(context, input) },
  "file.close": { write: (context, input) => part("assessments").closeFile(context, input), with: ["jobParts"] },
  "assessment.cancel": { write: (context, input) => part("assessments").cancelAssessment(context, input) },
  "ending.show": { read: (context, input) => part("assessments").showEnding(context, input), with: ["answers", "lookups"] },
  "ending.write": { write: (context, input) => part("assessments").writeEnding(context, input) },
  "ending.receive": { write: (context, input) => part("assessments").receiveHanded(context, input) },
  "ending.accept": { write: (context, input) => part("assessments").acceptPackage(context, input) },
  "ending.confirm": { write: (context, input) => part("assessments").confirmEffect(context, input), with: ["answers"] },
  "pair.finish": { write: (context, input) => part("assessments").finishPair(context, input), with: ["lookups"] },
  "consent.tick": { write: tickConsents },
  "consent.withdraw": { write: withdrawConsent },
  "leave.person": { write: leavePerson },
  "appointment.make": { write: makeAppointment },
  "appointment.end": { write: endAppointment },
  "person.card": { read: showCard },
  "request.save": { write: saveRequest },
  "mentor.limit": { write: limitMentor },
  "roster.plan": { read: (context, input) => part("roster").planRosterImport(context, input), with: ["lookups"] },
  "roster.apply": { write: (context, input) => part("roster").applyRoster(context, input), with: ["lookups", "jobParts"] },
  "roster.codes": { read: (context, input) => part("roster").drawnCodes(context, input), with: ["jobParts"] },
  "roster.undo": { write: (context, input) => part("roster").undoRoster(context, input), with: ["lookups", "jobParts"] },
  "job.step": { read: driveJob },
  "job.undo": { before: (context, input) => part("papers").lookAtMade(context, input), write: (context, input, versions: ReadonlyMap<string, string>) => part("papers").undoPapers(context, input, versions), with: ["templates", "jobParts"] },
  "job.stop": { write: stopJob, with: ["jobParts"] },
  "work.step": { read: ({ services }) => (stepWork(services), {}) },
  "setup.run": { found: (services, input) => part("setup").runSetup(services, input) },
  "setup.repair": { found: (services) => part("setup").repair(services) },
  "example.fill": { write: (context) => part("setup").fillExample(context) },
  "example.remove": { write: (context, input) => part("setup").removeExample(context, input), with: ["traces"] },
  "health.show": { read: showHealth, with: ["letters"] },
  "environment.check": { write: (context) => part("checks").startCheck(context), with: ["jobParts"] },
  "environment.step": { read: (context, input) => part("checks").driveCheck(context, input), with: ["jobParts"] },
  "environment.stop": { before: (context, { jobId }) => part("checks").clearCheck(context, jobId), write: (context, { jobId }) => ({ ...part("checks").stopCheck(context, jobId) }), with: ["jobParts"] },
  "environment.show": { read: (context) => part("checks").showCheck(context), with: ["jobParts"] },
  "forms.show": { read: (context) => part("forms").showForms(context), with: ["letters"] },
  "wave.plan": { read: (context, input) => part("forms").planWave(context, input) },
  "wave.send": { write: (context, input) => part("forms").sendWave(context, input), with: ["jobParts"] },
  "wave.show": { read: (context, input) => part("forms").showWave(context, input) },
  "wave.remind": { write: (context, input) => part("forms").remindWave(context, input), with: ["jobParts", "letters"] },
  "wave.close": { write: (context, input) => part("forms").closeWave(context, input), with: ["jobParts"] },
  "letter.settle": { write: (context, input) => part("forms").settleLetter(context, input), with: ["letters"] },
  "form.mend": { write: (context, input) => part("forms").mendForm(context, input), with: ["jobParts"] },
  "form.show": { read: (context, input) => part("forms").showForm(context, input), with: ["answers"] },
  "form.answer": { write: (context, input) => part("forms").answerForm(context, input), with: ["answers"] },
  "answer.type": { write: (context, input) => part("forms").typeAnswer(context, input), with: ["answers"] },
  "form.print": { read: (context, input) => part("forms").printForm(context, input) },
  "answers.show": { read: (context, input) => part("forms").showAnswers(context, input).output, with: ["answers", "log"] },
  "answer.seen": { write: (context, input) => part("forms").seeAnswer(context, input) },
  "answers.take": { write: (context, input) => part("forms").takeAnswer(context, input), with: ["answers"] },
  "answers.collect": { write: (context, input) => part("forms").collectAnswers(context, input), with: ["jobParts"] },
  "odd.settle": { before: (context, input) => part("forms").readOdd(context, input), write: (context, input, response: FormResponse | null) => part("forms").settleOdd(context, input, response), with: ["answers"] },
};

/** Answers one request of the page: JSON text in, JSON text out. Never throws: of an error only the message would survive. */
export function answer(services: Services, text: unknown): string {
  try {
    const { call, input, requestId } = openRequest(text);
    return JSON.stringify({ ok: true, value: run(services, call, input, requestId) } satisfies Reply);
  } catch (thrown) {
    return JSON.stringify(refusal(asAppError(thrown)));
  }
}

/** What is wrong, for the person; what went wrong inside, for the log, without anything a person typed. */
function refusal(error: AppError): Reply {
  const execution = error.code === "bug" ? Math.random().toString(36).slice(2, 8) : "";
  if (error.code === "bug" || error.code === "google-unavailable") console.error(`${execution} ${error.key}`, (error.cause instanceof Error ? error.cause : error).stack);
  return { ok: false, code: error.code, message: { key: error.key, params: { ...error.params } }, details: error.details.map((detail) => wireMessage(detail)), execution };
}

const wireMessage = ({ key, params, field }: Message): { key: string; params?: Record<string, string | number>; field?: string } =>
  ({ key, ...(params ? { params: { ...params } } : {}), ...(field === undefined ? {} : { field }) });

function openRequest(text: unknown): { call: CallName; input: unknown; requestId: string } {
  let raw: unknown;
  try {
    raw = JSON.parse(typeof text === "string" ? text : "");
  } catch {
    throw new AppError("invalid-input", "request.unreadable");
  }
  const request = parse(Request, raw, "invalid-input", "request.unreadable");
  if (request.version < CONTRACT_VERSION) throw new AppError("conflict", "page.old");
  if (request.version > CONTRACT_VERSION) throw new AppError("conflict", "page.newer");
  if (!Object.prototype.hasOwnProperty.call(CONTRACT, request.call)) throw new AppError("invalid-input", "request.unreadable");
  return { call: request.call as CallName, input: request.input, requestId: request.requestId };
}

function run<Name extends CallName>(services: Services, name: Name, raw: unknown, requestId: string): Output<Name> {
  const call: Call = CONTRACT[name];
  const action = ACTIONS[name] as Read<Name> | Write<Name> | Found<Name>;
  if (services.activeEmail() === "") throw new AppError("forbidden", "door.blank");
  const output = "found" in action ? action.found(services, inputOf(call, raw)) : "read" in action ? answerRead(services, call, action, raw) : decide(services, name, call, action, raw, requestId);
  return parse(call.output(), output, "bug", "error.reply") as Output<Name>;
}

/** The role is checked before the input is even looked at, and both before any work. */
function admit<Name extends CallName>(context: Context, call: Call, raw: unknown): Input<Name> {
  if (!call.allowed.some((role) => context.actor.roles.has(role))) {
    throw new AppError("forbidden", context.actor.roles.has("stranger") || context.actor.roles.has("external") || context.actor.roles.has("pupil") ? "door.stranger" : "door.role");
  }
  return inputOf(call, raw);
}

const inputOf = <Name extends CallName>(call: Call, raw: unknown): Input<Name> => parse(call.input(), raw, "invalid-input", "form.wrong") as Input<Name>;

function answerRead<Name extends CallName>(services: Services, call: Call, action: Read<Name>, raw: unknown): Output<Name> {
  const context = openContext<TableId>(services, ...(action.with ?? [])) as unknown as Opened;
  return action.read(context, admit(context, call, raw));
}

/** Alone in the workbook: read, admit, answer a repeated request from the log, decide, write everything and the log row in one call. */
function decide<Name extends CallName>(services: Services, name: Name, call: Call, action: Write<Name>, raw: unknown, requestId: string): Output<Name> {
  const prepared = action.before ? prepare(services, name, call, action, raw, requestId) : undefined;
  return services.alone(() => {
    const context = openContext<TableId>(services, "log", ...(action.with ?? [])) as unknown as Logged;
    const input = admit<Name>(context, call, raw);
    const who = action.unnamed ? "" : context.actor.email;
    const repeated = answeredBefore(context, name, requestId, who);
    if (repeated) return JSON.parse(repeated.reply) as Output<Name>;
    refuseNewerWorkbook(context);
    const { output, changes, entity, entityId } = action.write(context, input, prepared as never, requestId);
    if (changes.length === 0) return output;
    const entry = { ...logEntry(context, requestId, name, entity, entityId, changes, JSON.stringify(output)), ...(action.unnamed ? { who, changes: "", entityId: "" } : {}) };
    services.workbook.write([...withViews(context, changes), { append: "log", rows: [entry] }]);
    if (changes.some((change) => ("append" in change ? change.append : "update" in change ? change.update : "") === "jobs")) rememberWork(services, jobsAfter(context, changes));
    if (context.school.eventsInCalendar) rememberPlanned(services, changes);
    return output;
  });
}

/** A request that was answered already is not prepared again. */
function prepare<Name extends CallName>(services: Services, name: Name, call: Call, action: Write<Name>, raw: unknown, requestId: string): unknown {
  const context = openContext<TableId>(services, "log", ...(action.with ?? [])) as unknown as Logged;
  const input = admit<Name>(context, call, raw);
  return answeredBefore(context, name, requestId, context.actor.email) ? undefined : action.before?.(context, input, requestId);
}

type Logged = Opened & { readonly sheets: ReadTables<"log"> };
const answeredBefore = ({ sheets }: Logged, name: CallName, requestId: string, who: string) =>
  sheets.log.find("requestId", requestId).find((entry) => entry.action === name && entry.who === who);

const jobsAfter = (context: Opened, changes: Outcome<CallName>["changes"]): Context["sheets"]["jobs"]["rows"] => [
  ...context.sheets.jobs.rows.map((job) => ({ ...job, ...changes.reduce((fields, change) => ("update" in change && change.update === "jobs" && change.id === job.id ? { ...fields, ...change.fields } : fields), {}) })),
  ...changes.flatMap((change) => ("append" in change && change.append === "jobs" ? change.rows : [])),
];

/** The value in the schema's shape. @throws AppError of the given code, with a line for each wrong field */
function parse<Schema extends z.ZodMiniType>(schema: Schema, value: unknown, code: ErrorCode, key: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const details = result.error.issues.slice(0, 50).map((issue) => ({ key: fieldKey(issue), field: issue.path.join(".") }));
  throw new AppError(code, key, {}, details, code === "bug" ? new Error(details.map(({ field }) => field).join()) : undefined);
}

/** What is wrong with a field, as far as the schema tells. */
function fieldKey(issue: { code?: string | undefined; format?: unknown; minimum?: unknown }): string {
  if (issue.code === "too_small") return issue.minimum === 1 ? "field.empty" : "field.small";
  if (issue.code === "too_big") return "field.big";
  if (issue.format === "date") return "field.date";
  return "field.wrong";
}
