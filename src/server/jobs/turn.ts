import { AppError, asAppError } from "../../contract/errors";
import type { JobStatus } from "../../contract/parts";
import { notYours, openContext, refuseNewerWorkbook, type Context, type RegistrySheet } from "../actions/context";
import { isLeased, isOpenJob, jobStatus, leaseAfter, leaseEnd, NO_LEASE, textsOf } from "../domain/job";
import type { Job, TableId } from "../domain/tables";
import type { Change, ReadTables, Services } from "../services";
import { rememberWork } from "./remember";

export type TurnContext<Extra extends TableId> = Context & { readonly sheets: ReadTables<RegistrySheet | "jobParts" | Extra> };
/** A step that works outside the lock: the registry as it stood when it began, the job, and what it has to do. */
export type Turn<Extra extends TableId> = { readonly context: TurnContext<Extra>; readonly job: Job; readonly todo: readonly string[] };

/** Nobody else's name: while a step runs outside the lock, its own driver may not come in again either, though its call was lost. */
const HELD = "turn ";
export const isHeld = ({ leaseOwner, leaseUntil }: Job, now: string): boolean => leaseOwner.startsWith(HELD) && leaseUntil > now;

/**
 * Begins a step of work that Google cannot undo: letters, forms, papers. `first` decides, on the rows inside the lock, what is written with the lease.
 * Until the step ends, or seven minutes after it was killed, nobody gets another.
 * @throws AppError `not-ready` for an account that may not do it
 */
export function takeTurn<Extra extends TableId>(
  services: Services, jobId: string, driver: string, extra: readonly Extra[], first: (turn: Turn<Extra>) => { readonly changes: readonly Change[]; readonly wait?: Partial<Job> } = () => ({ changes: [] }),
): { readonly over: JobStatus } | { readonly turn: Turn<Extra> } {
  return services.alone(() => {
    const context = openTurn(services, extra);
    const job = jobOf(context, jobId);
    if (!isOpenJob(job) || isHeld(job, context.now) || isLeased(job, driver, context.now) || job.notBefore > context.now) return { over: jobStatus(job, context.now) };
    if (services.effectiveEmail() !== context.school.coordinator) throw new AppError("not-ready", "job.elsewhere", { account: context.school.coordinator });
    refuseNewerWorkbook(context);
    const turn = { context, job, todo: textsOf(context.sheets.jobParts.rows, job.id, "todo") };
    const { changes, wait } = first(turn);
    if (wait) return { over: saveJob(context, job, { ...leaseAfter(driver, context.now), ...wait }, changes) };
    services.workbook.write([...changes, { update: "jobs", id: job.id, fields: { state: "running", leaseOwner: `${HELD}${services.random(1_000_000_000)}`, leaseUntil: leaseEnd(context.now) } }]);
    return { turn };
  });
}

export const openTurn = <Extra extends TableId>(services: Services, extra: readonly Extra[]): TurnContext<Extra> => openContext<"jobParts" | Extra>(services, "jobParts", ...extra) as TurnContext<Extra>;

export function jobOf({ sheets }: Context, jobId: string): Job {
  const job = sheets.jobs.rows.find(({ id }) => id === jobId);
  if (!job) throw notYours();
  return job;
}

/** Pauses at the end of a step, in which the minute of a refused quota passes. */
const PAUSES = 4;
const PAUSE_MS = 20_000;

/**
 * The end of a step that took a turn, asked for again while Google is away or somebody else writes: whoever left now would keep everybody else out for
 * seven minutes. Done twice, it finds what it wrote.
 */
export function untilSettled<Told>(services: Pick<Services, "pause">, settle: () => Told): Told {
  for (let paused = 0; ; paused += 1) {
    try {
      return settle();
    } catch (thrown) {
      const { code, key } = asAppError(thrown);
      if ((code !== "google-unavailable" && key !== "busy") || paused >= PAUSES) throw thrown;
      services.pause(PAUSE_MS);
    }
  }
}

/** Writes a job with what goes with it. A finished one gives its lease back and says when. */
export function saveJob({ services, sheets, now }: Context, job: Job, fields: Partial<Job>, changes: readonly Change[] = []): JobStatus {
  const ends = fields.state !== undefined && fields.state !== "running" && fields.state !== "waiting";
  const all: Partial<Job> = { ...fields, ...(ends ? { ...NO_LEASE, ...(job.finishedAt === "" ? { finishedAt: now } : {}) } : {}) };
  services.workbook.write([...changes, { update: "jobs", id: job.id, fields: all }]);
  const after = { ...job, ...all };
  rememberWork(services, sheets.jobs.rows.map((each) => (each.id === job.id ? after : each)));
  return jobStatus(after, now);
}
