import type { JobStatus } from "../../contract/contract";
import type { Job } from "./tables";

const HOUR = 3_600_000;
/** Bulk work may be undone within a day (`domain/data-model.md` §6.4, Undo). */
const UNDO_HOURS = 24;
/** Renewed with each step; longer than the longest run (platform-verdicts B4). */
const LEASE_MINUTES = 7;

export function jobStatus(job: Job, now: string): JobStatus {
  const undoUntil = job.state === "done" && job.kind === "import-roster" ? new Date(Date.parse(job.finishedAt) + UNDO_HOURS * HOUR).toISOString() : null;
  return {
    jobId: job.id, kind: job.kind, state: job.state, done: job.done, total: job.total,
    message: job.lastError === "" ? null : { key: "job.error", params: { why: job.lastError } },
    undoUntil: undoUntil !== null && undoUntil > now ? undoUntil : null,
  };
}

export const mayUndo = (job: Job, now: string): boolean => jobStatus(job, now).undoUntil !== null;

/** Whether somebody else drives the job now. */
export const isLeased = (job: Job, driver: string, now: string): boolean => job.leaseOwner !== "" && job.leaseOwner !== driver && job.leaseUntil > now;

export const leaseEnd = (now: string): string => new Date(Date.parse(now) + LEASE_MINUTES * 60_000).toISOString();

export const isOpenJob = ({ state }: Job): boolean => state === "waiting" || state === "running";
