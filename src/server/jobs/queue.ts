import type { Input, Output } from "../../contract/contract";
import type { JobStatus } from "../../contract/parts";
import { AppError, asAppError } from "../../contract/errors";
import { notYours, openContext, refuseNewerWorkbook, type Context, type Outcome } from "../actions/context";
import { withViews } from "../actions/views";
import { afterFailure, errorText, isLeased, isOpenJob, jobStatus, leaseAfter, NO_LEASE, partsOf, passingDriver, textsOf } from "../domain/job";
import type { Job, JobPart } from "../domain/tables";
import { part } from "../part";
import type { Change, ReadTables, Services } from "../services";
import { stepFiles, type FileWork } from "./file-work";
import { rememberWork } from "./remember";

/** What a step is given: the registry read inside the lock, the job and its own parts. */
export type StepContext = Context & { readonly sheets: ReadTables<keyof Context["sheets"] | "jobParts" | "lookups" | "log" | "answers">; readonly job: Job; readonly todo: readonly string[] };
/** What a step did: its changes and how far the job is. They are written together, so a killed step left nothing. */
export type StepOutcome = { readonly changes: readonly Change[]; readonly done: number; readonly undo: string; readonly finished: boolean; readonly made: number; readonly left: number };
export type Step = (context: StepContext) => StepOutcome;

/** Steps that write rows: all of a step in one call, inside the lock. */
const STEPS: { readonly [Kind in Job["kind"]]?: Step } = { "import-roster": (context) => part("roster").importRosterStep(context) };
/** Steps that make files, outside the lock. */
const FILES: { readonly [Kind in Job["kind"]]?: () => FileWork } = {
  "make-papers": () => part("papers").makePapers,
  "sign-papers": () => part("papers").signPapers,
  "bin-papers": () => part("papers").binPapers,
  "file-papers": () => part("papers").filePapers,
};
/** Steps that Google cannot undo, or that read long: outside the lock too, each with its own records. */
const ALONE: { readonly [Kind in Job["kind"]]?: (services: Services, jobId: string, driver: string) => JobStatus } = {
  "make-form": (services, jobId, driver) => part("work").stepForm(services, jobId, driver),
  "send-letters": (services, jobId, driver) => part("work").stepLetters(services, jobId, driver),
  "collect-answers": (services, jobId, driver) => part("work").collectStep(services, jobId, driver),
  "check-environment": (services, jobId, driver) => part("checks").stepCheck(services, jobId, driver),
};
const isOfCoordinator = ({ kind }: Job): boolean => kind in FILES || kind in ALONE;

/** One step of a job by whoever drives it: an open dialog, an open page, the heartbeat. The lease keeps two drivers apart. */
export function stepJob(services: Services, kind: Job["kind"], jobId: string, driver: string): JobStatus {
  const files = FILES[kind];
  const step = ALONE[kind];
  return files ? stepFiles(services, files(), jobId, driver) : step ? step(services, jobId, driver) : stepRows(services, jobId, driver);
}

function stepRows(services: Services, jobId: string, driver: string): JobStatus {
  return services.alone(() => {
    const context = openContext(services, "jobParts", "lookups", "log", "answers");
    const job = context.sheets.jobs.rows.find(({ id }) => id === jobId);
    if (!job) throw notYours();
    if (!isOpenJob(job) || isLeased(job, driver, context.now) || job.notBefore > context.now) return jobStatus(job, context.now);
    refuseNewerWorkbook(context);
    return runStep(context, job, driver);
  });
}

function runStep(context: Omit<StepContext, "job" | "todo">, job: Job, driver: string): JobStatus {
  const { services, now, sheets } = context;
  const parts = sheets.jobParts.rows.filter((part) => part.jobId === job.id);
  const save = (fields: Partial<Job>, changes: readonly Change[] = []): JobStatus => {
    services.workbook.write([...changes, { update: "jobs", id: job.id, fields }]);
    const after = { ...job, ...fields };
    rememberWork(services, sheets.jobs.rows.map((each) => (each.id === job.id ? after : each)));
    return jobStatus(after, now);
  };
  const lease = leaseAfter(driver, now);
  try {
    const outcome = STEPS[job.kind]!({ ...context, job, todo: textsOf(parts, job.id, "todo") });
    const undo: Change[] = outcome.undo === "" ? [] : [{ append: "jobParts", rows: partsOf(job.id, "undo", outcome.undo, parts.filter(({ kind }) => kind === "undo").length) }];
    const state = outcome.finished ? "done" as const : "running" as const;
    return save(
      { ...lease, state, done: outcome.done, made: job.made + outcome.made, left: job.left + outcome.left, tries: 0, lastError: "", notBefore: "", ...(outcome.finished ? { finishedAt: now, ...NO_LEASE } : {}) },
      [...withViews(context, outcome.changes), ...undo, ...(outcome.finished ? forgetTodo(parts) : [])],
    );
  } catch (thrown) {
    const error = asAppError(thrown);
    const { tries, notBefore, over } = afterFailure(job, error, now);
    console.error(`job ${job.kind} step ${job.done}: ${error.key}`, error.cause instanceof Error ? error.cause.stack : "");
    return save({ tries, notBefore, lastError: errorText(error), ...NO_LEASE, ...(over ? { state: "failed", finishedAt: now } : {}) });
  }
}

/** What was to be done holds names; once it is done the rows hold them, and the parts need not. */
const forgetTodo = (parts: readonly JobPart[]): Change[] => parts.filter(({ kind, text }) => kind === "todo" && text !== "").map(({ id }) => ({ update: "jobParts", id, fields: { text: "" } }));

/**
 * The next due step of any job, or the beginning of the intake when answers have come in; nothing is told back. By an open page and by the
 * heartbeat: each such run is a driver of its own, and gives the lease back. Only the coordinator's account works with files, forms and mail.
 */
export function stepWork(services: Services): boolean {
  const driver = passingDriver(services.now(), services.random(1_000_000));
  const context = openContext(services);
  const mine = services.effectiveEmail() === context.school.coordinator;
  const next = context.sheets.jobs.rows.find((job) => isOpenJob(job) && (mine || !isOfCoordinator(job)) && !isLeased(job, driver, context.now) && (job.notBefore === "" || job.notBefore <= context.now));
  if (next) {
    stepJob(services, next.kind, next.id, driver);
    return true;
  }
  if (mine && services.memory.news() && !context.sheets.jobs.rows.some((job) => job.kind === "collect-answers" && isOpenJob(job))) return part("work").startCollecting(services) !== null;
  rememberWork(services, context.sheets.jobs.rows);
  return false;
}

/** A step asked for by an open page, which goes on driving: two tabs of one person are two drivers. */
export function driveJob(context: Context, { jobId, driver }: Input<"job.step">): JobStatus {
  const job = context.sheets.jobs.rows.find(({ id }) => id === jobId);
  if (!job) throw notYours();
  return stepJob(context.services, job.kind, jobId, `${context.actor.email} ${driver ?? ""}`.trim());
}

export function stopJob({ sheets, now }: Context & { readonly sheets: ReadTables<keyof Context["sheets"] | "jobParts"> }, { jobId }: Input<"job.stop">): Outcome<"job.stop"> {
  const job = sheets.jobs.rows.find(({ id }) => id === jobId);
  if (!job) throw notYours();
  if (!isOpenJob(job)) throw new AppError("conflict", "job.over");
  const fields = { state: "stopped" as const, ...NO_LEASE, finishedAt: now };
  const output: Output<"job.stop"> = jobStatus({ ...job, ...fields }, now);
  return { output, changes: [{ update: "jobs", id: jobId, fields }, ...forgetTodo(sheets.jobParts.rows.filter((part) => part.jobId === jobId))], entity: "jobs", entityId: jobId };
}
