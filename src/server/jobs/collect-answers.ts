import { AppError, asAppError } from "../../contract/errors";
import type { JobStatus } from "../../contract/parts";
import { notYours, openContext, refuseNewerWorkbook, type Context } from "../actions/context";
import { collecting, formsToRead, todoOf, type CollectTodo } from "../actions/forms/collecting";
import { errorText, isLeased, isOpenJob, jobStatus, leaseAfter, leaseEnd, NO_LEASE } from "../domain/job";
import { ownersOf } from "../domain/questions/owner";
import type { Job } from "../domain/tables";
import type { Services } from "../services";
import { readForm, type FormRead } from "./read-form";
import { rememberWork } from "./remember";
import { settleAnswers } from "./settle-answers";

/** Answers of a step: their rows travel to Google in one call of about a megabyte and a half. */
const MOST = 100;
/** A step on the page takes twenty seconds (design §1): so long it reads. */
const READ_MS = 10_000;
const MOST_TRIES = 3;
/** Google said no: the answers stay in the form store, and are asked for again later. */
const PAUSE_MS = 10 * 60_000;

/**
 * Begins to take in what people have answered, unless somebody is at it: by the heartbeat after a submit trigger, and once a night with `full`,
 * when everything is looked at again. Null when no form can have answers.
 */
export function startCollecting(services: Services, full = false): JobStatus | null {
  return services.alone(() => {
    const context = openContext(services, "jobParts");
    refuseNewerWorkbook(context);
    const begun = collecting(context, full, services.effectiveEmail());
    if (!begun) return null;
    if (begun.changes.length > 0) services.workbook.write(begun.changes);
    rememberWork(services, [...context.sheets.jobs.rows.filter(({ id }) => id !== begun.job.id), begun.job]);
    return jobStatus(begun.job, context.now);
  });
}

/**
 * One step of the one intake (design §5): forms are read outside the lock, since they are slow; what was read is taken in inside it, on rows
 * read anew. A kill at any point leaves what the next step does again without a trace: a submission that is known changes nothing.
 */
export function collectStep(services: Services, jobId: string, driver: string, most = MOST): JobStatus {
  const begun = services.alone(() => begin(services, jobId, driver));
  if ("over" in begun) return begun.over;
  const { context, todo, first } = begun;
  // What comes in from now on stays news: this run may have passed it by.
  if (first) services.memory.news();
  const { reads, failed } = readForms(context, todo, most);
  const status = services.alone(() => settleAnswers(services, { jobId, reads, failed, after: (job, now, left, wrong) => jobAfter(job, driver, now, left, wrong) }));
  if (first && status.message === null) services.memory.clearNews();
  return status;
}

type Begun = { readonly context: Context; readonly todo: CollectTodo; readonly first: boolean };
/** Takes the lease. @throws AppError `not-ready` for an account that can open neither forms nor the closed workbook */
function begin(services: Services, jobId: string, driver: string): { readonly over: JobStatus } | Begun {
  const context = openContext(services, "jobParts");
  const job = context.sheets.jobs.rows.find(({ id, kind }) => id === jobId && kind === "collect-answers");
  if (!job) throw notYours();
  if (!isOpenJob(job) || isLeased(job, driver, context.now) || job.notBefore > context.now) return { over: jobStatus(job, context.now) };
  if (services.effectiveEmail() !== context.school.coordinator) throw new AppError("not-ready", "job.elsewhere", { account: context.school.coordinator });
  refuseNewerWorkbook(context);
  services.workbook.write([{ update: "jobs", id: job.id, fields: { state: "running", leaseOwner: driver, leaseUntil: leaseEnd(context.now) } }]);
  return { context, todo: todoOf(context.sheets.jobParts.rows, job), first: job.state === "waiting" };
}

/** As many forms and answers as a step takes. One form that is gone, or that a hand has changed, keeps nothing from the others. */
function readForms(context: Context, { forms, cursor }: CollectTodo, most: number): { readonly reads: readonly FormRead[]; readonly failed: AppError | null } {
  const until = Date.now() + READ_MS;
  const reads: FormRead[] = [];
  let room = most;
  const open = new Map(formsToRead(context.registry).map((form) => [form.id, form]));
  try {
    for (const [at, { id, since }] of forms.entries()) {
      const form = open.get(id);
      if (!form) {
        reads.push({ formDefId: id, arrived: [], next: null, until: "", trouble: null });
        continue;
      }
      if (room <= 0 || Date.now() > until) break;
      const read = readForm(context, form, ownersOf(context.registry, form), { from: at === 0 && cursor ? cursor : { at: since, passed: [], latest: "" }, most: room, until });
      reads.push(read);
      room -= read.arrived.length;
      if (read.next) break;
    }
    return { reads, failed: null };
  } catch (thrown) {
    const failed = asAppError(thrown);
    console.error(`job collect-answers: ${failed.key}`, failed.cause instanceof Error ? failed.cause.stack : "");
    return { reads, failed };
  }
}

/** What Google does not give now it gives later; a bug is tried three times and then shown to a person. */
function jobAfter(job: Job, driver: string, now: string, left: number, failed: AppError | null): Partial<Job> {
  const later = failed?.code === "google-unavailable";
  const tries = failed && !later ? job.tries + 1 : 0;
  const state = !isOpenJob(job) ? job.state : left === 0 && !failed ? "done" as const : tries >= MOST_TRIES || failed?.code === "not-ready" ? "failed" as const : "running" as const;
  return {
    state, tries, done: job.total - left, lastError: failed ? errorText(failed) : "", notBefore: later ? new Date(Date.parse(now) + PAUSE_MS).toISOString() : "",
    ...(state !== "running" ? { ...NO_LEASE, ...(job.finishedAt === "" ? { finishedAt: now } : {}) } : failed ? NO_LEASE : leaseAfter(driver, now)),
  };
}
