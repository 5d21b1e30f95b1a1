import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { FormDefId, JobId } from "../../../contract/schemas";
import { isOpenJob, jobStatus, newJob, NO_LEASE, partsOf, textsOf } from "../../domain/job";
import { isYearClosed } from "../../domain/questions/owner";
import type { Registry } from "../../domain/registry";
import type { FormDef, Job, JobPart } from "../../domain/tables";
import type { Change, ReadTables } from "../../services";
import type { Context, Outcome, RegistrySheet } from "../context";

export type CollectContext = Context & { readonly sheets: ReadTables<RegistrySheet | "jobParts"> };

/** From which instant on a form is still to be read, which later submissions were looked at already, and the latest of all that were. */
export type Cursor = { readonly at: string; readonly passed: readonly string[]; readonly latest: string };
/** Forms that are still to be read, the first one from the cursor on, the others from their instant. Ids and instants only. */
export type CollectTodo = { readonly full: boolean; readonly forms: readonly { readonly id: FormDefId; readonly since: string }[]; readonly cursor: Cursor | null };

/** The form store may show a submission late: so much of what was read is read again. */
const OVERLAP_MS = 10 * 60_000;
const before = (instant: string): string => (instant === "" ? "" : new Date(Date.parse(instant) - OVERLAP_MS).toISOString());

/** Forms that may have answers: one whose year is closed has none any more, one that was replaced still may. */
export const formsToRead = (registry: Registry): FormDef[] =>
  registry.formDefs.filter(({ channel, fileId, state, yearId }) => channel === "form" && fileId !== "" && state !== "draft" && !isYearClosed(registry, yearId));

export const todoOf = (parts: readonly JobPart[], job: Job): CollectTodo => {
  const text = textsOf(parts, job.id, "todo").join("");
  return text === "" ? { full: false, forms: [], cursor: null } : (JSON.parse(text) as CollectTodo);
};
export const todoPart = (job: Pick<Job, "id">): string => `${job.id} todo 0`;

/**
 * The job that takes answers in: the one that is open, or a new one. There is one row of it: a job that is over is begun anew, or the queue
 * would grow by one with every answer. Null when no form can have answers.
 */
export function collecting({ sheets, registry, services, now }: CollectContext, full: boolean, by: string): { readonly job: Job; readonly changes: readonly Change[] } | null {
  const own = sheets.jobs.rows.filter(({ kind }) => kind === "collect-answers");
  const open = own.find(isOpenJob);
  if (open) return { job: open, changes: [] };
  const forms = formsToRead(registry);
  if (forms.length === 0) return null;
  const last = own[own.length - 1];
  const fresh = newJob(last?.id ?? (services.newId("QU") as JobId), "collect-answers", forms.length, by, now);
  const [part] = partsOf(fresh.id, "todo", JSON.stringify({ full, forms: forms.map(({ id, readUntil }) => ({ id, since: full ? "" : before(readUntil) })), cursor: null } satisfies CollectTodo));
  const { id: _, ...fields } = fresh;
  const known = sheets.jobParts.rows.some(({ id }) => id === part!.id);
  return {
    job: fresh,
    changes: [
      last ? { update: "jobs", id: last.id, fields: { ...fields, ...NO_LEASE } } : { append: "jobs", rows: [fresh] },
      known ? { update: "jobParts", id: part!.id, fields: { text: part!.text } } : { append: "jobParts", rows: [part!] },
    ],
  };
}

/** «Собрать ответы»: everything is looked at again, whatever a trigger has missed. @throws AppError `not-ready` while no form can have answers */
export function collectAnswers(context: CollectContext, _: Input<"answers.collect">): Outcome<"answers.collect"> {
  const begun = collecting(context, true, context.actor.email);
  if (!begun) throw new AppError("not-ready", "answers.noForms");
  return { output: jobStatus(begun.job, context.now), changes: begun.changes, entity: "jobs", entityId: begun.job.id };
}
