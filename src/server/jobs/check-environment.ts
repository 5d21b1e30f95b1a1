import { asAppError, type AppError } from "../../contract/errors";
import type { JobStatus } from "../../contract/parts";
import { checkOf } from "../actions/environment";
import { countOf, type Finding } from "../domain/check";
import { afterFailure, errorText, isOpenJob, leaseAfter, partsOf, textsOf } from "../domain/job";
import type { Job } from "../domain/tables";
import type { Services } from "../services";
import { jobOf, openTurn, saveJob, takeTurn, untilSettled } from "./turn";

/** A step on the page takes twenty seconds (design §1), its beginning and end three of them: so late a fact is begun, and a long one. */
const STEP_MS = 8_000;
const LONG_MS = 3_000;

/** What goes through the facts, outside this folder: it names Google's services. */
export type Trials = {
  readonly keys: readonly string[];
  title(key: string): string;
  isLong(key: string): boolean;
  begin(jobId: string, before: readonly Finding[]): (key: string) => Finding;
  /** Bins what earlier checks have left. */
  clear(jobId: string): void;
  /** Bins what this one has made, and all that was left. */
  bin(findings: readonly Finding[]): void;
  report(findings: readonly Finding[]): void;
};

/** What a step has brought. `next`: the fact that comes then, "" when all are through and the sheet is written. */
type Brought = { readonly fresh: readonly Finding[]; readonly next: string | null; readonly failed: AppError | null };

/**
 * «Проверить среду»: facts about Google in scratch files, step by step (issue 5). A step keeps what it found with how far the job is, in one
 * write; killed, it is done again, and its scratch files are found by their marks. The last step puts them into the bin and writes the sheet.
 */
export function stepCheck(services: Services, trials: Trials, jobId: string, driver: string): JobStatus {
  const begun = takeTurn(services, jobId, driver, [] as const);
  if ("over" in begun) return begun.over;
  const { context, job } = begun.turn;
  const before = checkOf(context.sheets.jobParts.rows, job.id);
  const brought = before.length < trials.keys.length ? gone(trials, job, before) : closing(trials, before);
  const status = untilSettled(services, () => services.alone(() => settle(services, jobId, driver, before, brought)));
  return brought.next ? { ...status, now: { key: "check.now", params: { what: trials.title(brought.next) } } } : status;
}

function gone(trials: Trials, job: Job, before: readonly Finding[]): Brought {
  const fresh: Finding[] = [];
  const left = trials.keys.filter((key) => !before.some(({ id }) => id === key));
  const started = Date.now();
  try {
    // What an earlier check left when it was killed or stopped.
    if (before.length === 0) unlessOff(() => trials.clear(job.id));
    const look = trials.begin(job.id, before);
    for (const key of left) {
      if (fresh.length > 0 && Date.now() - started > (trials.isLong(key) ? LONG_MS : STEP_MS)) break;
      fresh.push(look(key));
    }
    return { fresh, next: left[fresh.length] ?? "", failed: null };
  } catch (thrown) {
    return { fresh, next: left[fresh.length] ?? "", failed: logged(thrown) };
  }
}

function closing(trials: Trials, findings: readonly Finding[]): Brought {
  try {
    clearCheck(trials, findings);
    trials.report(findings);
    return { fresh: [], next: null, failed: null };
  } catch (thrown) {
    return { fresh: [], next: "", failed: logged(thrown) };
  }
}

/** «Остановить»: what is lying about goes to the bin, before the job is over. Of a step that somebody else is at, the next check clears it. */
export const clearCheck = (trials: Pick<Trials, "bin">, findings: readonly Finding[]): void => unlessOff(() => trials.bin(findings));

/** With Drive switched off nothing was made, and the report says that it is off. */
function unlessOff(bin: () => void): void {
  try {
    bin();
  } catch (thrown) {
    if (asAppError(thrown).key !== "service.off") throw thrown;
  }
}

function logged(thrown: unknown): AppError {
  const failed = asAppError(thrown);
  console.error(`job check-environment: ${failed.key}`, failed.cause instanceof Error ? failed.cause.stack : "");
  return failed;
}

function settle(services: Services, jobId: string, driver: string, before: readonly Finding[], { fresh, next, failed }: Brought): JobStatus {
  const context = openTurn(services, [] as const);
  const job = jobOf(context, jobId);
  const findings = [...before, ...fresh];
  const { tries, notBefore, over } = failed ? afterFailure(job, failed, context.now) : { tries: 0, notBefore: "", over: false };
  const state = !isOpenJob(job) ? job.state : next === null ? "done" as const : over ? "failed" as const : "running" as const;
  const part = textsOf(context.sheets.jobParts.rows, job.id, "made").length;
  return saveJob(context, job, {
    ...leaseAfter(driver, context.now), state, done: findings.length + (next === null ? 1 : 0), made: countOf(findings, "same"), left: findings.length - countOf(findings, "same"),
    tries, lastError: failed ? errorText(failed) : "", notBefore,
  }, fresh.length === 0 ? [] : [{ append: "jobParts", rows: partsOf(job.id, "made", JSON.stringify(fresh), part) }]);
}
