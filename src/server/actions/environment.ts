import type { Output } from "../../contract/contract";
import { AppError } from "../../contract/errors";
import type { JobId } from "../../contract/schemas";
import { countOf, type Finding } from "../domain/check";
import { isOpenJob, jobStatus, newJob, textsOf } from "../domain/job";
import type { Job, JobPart } from "../domain/tables";
import type { ReadTables } from "../services";
import { notYours, type Context, type Outcome, type RegistrySheet } from "./context";

type Opened = Context & { readonly sheets: ReadTables<RegistrySheet | "jobParts"> };
const KIND: Job["kind"] = "check-environment";

/** What a check has found so far: a part of the queue a step, each a list. */
export const checkOf = (parts: readonly JobPart[], jobId: Job["id"]): Finding[] => textsOf(parts, jobId, "made").flatMap((text) => JSON.parse(text) as Finding[]);

/**
 * Begins a check of the surroundings; one that is at it already goes on instead. `facts` is how many there are.
 * @throws AppError `not-ready` where another account than the coordinator's runs: it could neither make nor bin the scratch files
 */
export function startCheck({ services, school, sheets, actor, now }: Opened, facts: number): Outcome<"environment.check"> {
  if (services.effectiveEmail() !== school.coordinator) throw new AppError("not-ready", "job.elsewhere", { account: school.coordinator });
  const open = sheets.jobs.rows.find((job) => job.kind === KIND && isOpenJob(job));
  if (open) return { output: jobStatus(open, now), changes: [], entity: "jobs", entityId: open.id };
  // One more for the bin and the sheet at the end.
  const job = newJob(services.newId("JB") as JobId, KIND, facts + 1, actor.email, now);
  return { output: jobStatus(job, now), changes: [{ append: "jobs", rows: [job] }], entity: "jobs", entityId: job.id };
}

/** @throws AppError `not-found` for work of another kind */
export function refuseOtherWork({ sheets }: Opened, jobId: Job["id"]): void {
  if (!sheets.jobs.rows.some(({ id, kind }) => id === jobId && kind === KIND)) throw notYours();
}

/** The newest check: how far it is, and what of it is otherwise than expected, in people's words. */
export function showCheck({ services, sheets, now }: Opened, told: (finding: Finding) => Output<"environment.show">["notes"][number], sheetId: number): Output<"environment.show"> {
  const job = sheets.jobs.rows.filter(({ kind }) => kind === KIND).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  const findings = job ? checkOf(sheets.jobParts.rows, job.id) : [];
  return {
    job: job ? jobStatus(job, now) : null,
    finishedAt: job?.finishedAt ?? "",
    same: countOf(findings, "same"), differs: countOf(findings, "differs"), unknown: countOf(findings, "unknown"),
    notes: findings.filter(({ verdict }) => verdict !== "same").map(told),
    report: job?.state === "done" ? `${services.workbook.url()}#gid=${sheetId}` : "",
  };
}
