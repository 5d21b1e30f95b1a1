import type { JobStatus } from "../../contract/parts";
import type { Message } from "../../contract/errors";
import type { Job, JobPart } from "./tables";

const HOUR = 3_600_000;
/** Bulk work may be undone within a day (`domain/data-model.md` §6.4, Undo). */
const UNDO_HOURS = 24;
/** Renewed with each step; longer than the longest run (platform-verdicts B4). */
const LEASE_MINUTES = 7;

/** The last error as a cell keeps it: its key, and what goes into its blanks. */
export const errorText = ({ key, params }: Pick<Message, "key" | "params">): string => (params && Object.keys(params).length > 0 ? `${key} ${JSON.stringify(params)}` : key);
function errorSaid(text: string): { key: string; params?: { [name: string]: string | number } } {
  const [, key = "", params] = /^(\S+)(?: (\{.*\}))?$/.exec(text) ?? [];
  return { key: key === "" ? text : key, ...(params === undefined ? {} : { params: JSON.parse(params) as { [name: string]: string | number } }) };
}

const UNDOABLE: readonly Job["kind"][] = ["import-roster", "make-papers"];

export function jobStatus(job: Job, now: string): JobStatus {
  const over = job.state === "done" || job.state === "stopped" || job.state === "failed";
  const undoUntil = over && UNDOABLE.includes(job.kind) && job.made > 0 && job.finishedAt !== "" ? new Date(Date.parse(job.finishedAt) + UNDO_HOURS * HOUR).toISOString() : null;
  return {
    jobId: job.id, kind: job.kind, state: job.state, done: job.done, total: job.total, left: job.left ?? 0,
    message: job.lastError === "" ? null : errorSaid(job.lastError),
    now: null, reasons: [],
    undoUntil: undoUntil !== null && undoUntil > now ? undoUntil : null,
  };
}

export const mayUndo = (job: Job, now: string): boolean => jobStatus(job, now).undoUntil !== null;

/** Whether somebody else drives the job now. */
export const isLeased = (job: Job, driver: string, now: string): boolean => job.leaseOwner !== "" && job.leaseOwner !== driver && job.leaseUntil > now;

export const leaseEnd = (now: string): string => new Date(Date.parse(now) + LEASE_MINUTES * 60_000).toISOString();

export const NO_LEASE = { leaseOwner: "", leaseUntil: "" } as const;
/** A run that only passes by gives its lease back after the step; an open page keeps it and goes on. */
export const passingDriver = (now: string, random: number): string => `passing ${now} ${random}`;
export const leaseAfter = (driver: string, now: string): { readonly leaseOwner: string; readonly leaseUntil: string } =>
  (driver.startsWith("passing ") ? NO_LEASE : { leaseOwner: driver, leaseUntil: leaseEnd(now) });

export const isOpenJob = ({ state }: Job): boolean => state === "waiting" || state === "running";

/** A fault of ours is tried so often and then shown to a person; what Google cannot do for a while is asked for again for an hour and a half. */
const MOST_TRIES = 3;
const MOST_OUTAGES = 12;
const MINUTE = 60_000;

/** What an error does to a job: how often it was tried, from when on it may be tried again, and whether a person has to look now. */
export function afterFailure({ tries: before }: Pick<Job, "tries">, { code, key }: { readonly code: string; readonly key: string }, now: string): Pick<Job, "tries" | "notBefore"> & { readonly over: boolean } {
  const after = (ms: number): string => new Date(Date.parse(now) + ms).toISOString();
  if (key === "service.quota") return { tries: before, notBefore: after(MINUTE), over: false };
  const tries = before + 1;
  if (key === "service.outage") return { tries, notBefore: after(tries < MOST_TRIES ? MINUTE : 10 * MINUTE), over: tries >= MOST_OUTAGES };
  return { tries, notBefore: "", over: tries >= MOST_TRIES || code === "not-ready" };
}

/** A cell takes 50,000 characters (platform trap 9). */
const PIECE = 45_000;

/** Text of a job in pieces that fit a cell. */
export const partsOf = (jobId: Job["id"], kind: JobPart["kind"], text: string, first = 0): JobPart[] =>
  Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) => ({ id: `${jobId} ${kind} ${first + at}`, jobId, part: first + at, kind, text: text.slice(at * PIECE, (at + 1) * PIECE) }));

/** The text of a job's parts of one kind, in their order. */
export const textsOf = (parts: readonly JobPart[], jobId: Job["id"], kind: JobPart["kind"]): string[] =>
  parts.filter((part) => part.jobId === jobId && part.kind === kind).sort((a, b) => a.part - b.part).map(({ text }) => text);

/** The row of a new job, waiting for its first step. */
export const newJob = (id: Job["id"], kind: Job["kind"], total: number, startedBy: string, now: string): Job => ({
  id, kind, state: "waiting", done: 0, total, leaseOwner: "", leaseUntil: "", tries: 0, lastError: "", notBefore: "", made: 0, left: 0, startedBy, createdAt: now, finishedAt: "",
});
