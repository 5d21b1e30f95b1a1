import { asAppError, type AppError } from "../../contract/errors";
import type { JobStatus } from "../../contract/parts";
import { withViews } from "../actions/views";
import { afterFailure, errorText, isOpenJob, leaseAfter, textsOf } from "../domain/job";
import type { PaperMade } from "../domain/paper/paper";
import type { Job, JobPart } from "../domain/tables";
import type { Change, Services } from "../services";
import { jobOf, openTurn, saveJob, takeTurn, untilSettled, type Turn } from "./turn";

const EXTRA = ["folders", "templates", "log", "answers", "lookups", "events", "eventPeople"] as const;
/** One run of a job that makes files: the registry as it stood when the run began. */
export type FileRun = Pick<Turn<(typeof EXTRA)[number]>, "context" | "job">;

/**
 * Bulk work on files (design §3). Files are made outside the lock, one item after another, each recorded before the next; the register gets
 * them all at the end of the step, inside the lock and on rows read anew. A kill in between leaves records, and copies that are found again.
 */
export type FileWork = {
  /** How many items the job has. */
  readonly keys: (todo: readonly string[]) => readonly string[];
  /** What a run needs once, how it does one item, and what it has noticed on the way: written with the register. */
  readonly begin: (run: FileRun, todo: readonly string[]) => Desk;
  /** The rows of the register after these items. `versions`: Drive's versions of the job's files now. */
  readonly settle: (run: FileRun, todo: readonly string[], made: readonly PaperMade[], versions: ReadonlyMap<string, string>) => Change[];
};

type Desk = {
  readonly make: (key: string) => PaperMade;
  /** Rows of the folders that an item was the first to need: they go with its record. */
  readonly folderRows: () => readonly Change[];
  readonly noticed: readonly Change[];
};

/** A step on the page takes twenty seconds (design §1): the next item is begun only when one as long as the longest so far still fits in. */
const STEP_MS = 11_000;

export function stepFiles(services: Services, work: FileWork, jobId: string, driver: string): JobStatus {
  const begun = takeTurn(services, jobId, driver, EXTRA);
  if ("over" in begun) return begun.over;
  const { context, job, todo } = begun.turn;
  const made = madeOf(context.sheets.jobParts.rows, job);
  const started = Date.now();
  const done = new Set(made.map(({ key }) => key));
  const fresh: PaperMade[] = [];
  let keys: readonly string[] = [];
  let failed: AppError | null = null;
  let noticed: readonly Change[] = [];
  let longest = 0;
  try {
    keys = work.keys(todo);
    const desk = work.begin(begun.turn, todo);
    noticed = desk.noticed;
    for (const key of keys) {
      if (done.has(key)) continue;
      const from = Date.now();
      if (fresh.length > 0 && from - started + longest > STEP_MS) break;
      const result = desk.make(key);
      services.workbook.write([recordOf(job, made.length + fresh.length, result), ...desk.folderRows()]);
      fresh.push(result);
      longest = Math.max(longest, Date.now() - from);
    }
  } catch (thrown) {
    failed = asAppError(thrown);
    console.error(`job ${job.kind} item ${made.length + fresh.length}: ${failed.key}`, failed.cause instanceof Error ? failed.cause.stack : "");
  }
  return untilSettled(services, () => {
    const versions = fresh.length + made.length > job.done ? versionsOf(services, job, failed) : new Map<string, string>();
    return services.alone(() => settle(services, work, { jobId, driver, todo, total: keys.length, failed, versions, noticed }));
  });
}

const madeOf = (parts: readonly JobPart[], job: Job): PaperMade[] => textsOf(parts, job.id, "made").map((text) => JSON.parse(text) as PaperMade);

/** An append, which needs no lock: what was made stands in the queue before the next item is begun. */
const recordOf = (job: Job, part: number, made: PaperMade): Change =>
  ({ append: "jobParts", rows: [{ id: `${job.id} made ${part}`, jobId: job.id, part, kind: "made", text: JSON.stringify(made) }] });

/** The versions after the filling: a later one will mean that a hand has changed the draft. */
function versionsOf(services: Services, job: Job, failed: AppError | null): ReadonlyMap<string, string> {
  try {
    return new Map(services.files.find("job", job.id).map(({ id, version }) => [id, version]));
  } catch (thrown) {
    if (failed) return new Map();
    throw thrown;
  }
}

type Settling = { readonly jobId: string; readonly driver: string; readonly todo: readonly string[]; readonly total: number; readonly failed: AppError | null; readonly versions: ReadonlyMap<string, string>; readonly noticed: readonly Change[] };

/** On rows read anew: people may have sorted, typed or stopped the job meanwhile. */
function settle(services: Services, work: FileWork, { jobId, driver, todo, total, failed, versions, noticed }: Settling): JobStatus {
  const context = openTurn(services, EXTRA);
  const job = jobOf(context, jobId);
  const made = madeOf(context.sheets.jobParts.rows, job);
  const changes = [...noticed, ...work.settle({ context, job }, todo, made.slice(job.done), versions)];
  const finished = total > 0 && made.length >= total;
  const { tries, notBefore, over: givenUp } = failed ? afterFailure(job, failed, context.now) : { tries: 0, notBefore: "", over: false };
  const state = !isOpenJob(job) ? job.state : finished ? "done" as const : givenUp ? "failed" as const : "running" as const;
  const fields: Partial<Job> = {
    state, done: made.length, tries, lastError: failed ? errorText(failed) : "",
    made: made.filter(({ did }) => did === "made" || did === "signed" || did === "binned" || did === "filed").length, left: made.filter(({ did }) => did === "edited" || did === "impossible").length,
    notBefore, ...leaseAfter(driver, context.now),
  };
  return { ...saveJob(context, job, fields, withViews(context, changes)), ...told(made) };
}

/** What was made last, and why items were left, in numbers. */
function told(made: readonly PaperMade[]): Pick<JobStatus, "now" | "reasons"> {
  const last = made[made.length - 1];
  const left = (["edited", "impossible"] as const).map((why) => ({ key: `paper.left.${why}`, params: { n: made.filter(({ did }) => did === why).length } })).filter(({ params }) => params.n > 0);
  return { now: last?.did === "made" ? { key: "paper.job.now", params: { title: last.title } } : null, reasons: left };
}
