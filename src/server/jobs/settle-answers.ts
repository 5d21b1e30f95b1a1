import { asAppError, type AppError } from "../../contract/errors";
import type { JobStatus } from "../../contract/parts";
import { notYours, openContext, refuseNewerWorkbook } from "../actions/context";
import { todoOf, todoPart, type CollectTodo } from "../actions/forms/collecting";
import { takeIn, type AnswersContext } from "../actions/forms/take-in";
import { logEntry } from "../actions/log-entry";
import { withViews } from "../actions/views";
import { jobStatus } from "../domain/job";
import { isLateFor } from "../domain/questions/late";
import { ownerOf, ownersOf, type Owner, type Owners } from "../domain/questions/owner";
import type { ToTake } from "../domain/questions/intake";
import type { FormDef, Job, OddAnswer } from "../domain/tables";
import type { Change, Services } from "../services";
import type { FormRead, ReadAnswer } from "./read-form";
import { rememberWork } from "./remember";

export type Settling = {
  readonly jobId: string; readonly reads: readonly FormRead[]; readonly failed: AppError | null;
  /** Fields of the job when so many forms are left, and when something went wrong. */
  readonly after: (job: Job, now: string, left: number, failed: AppError | null) => Partial<Job>;
};
type Settled = { readonly changes: readonly Change[]; readonly fields: Partial<Job> };

/** Takes in what was read, on rows read anew: closed answers first, then everything else in one call (design §3). */
export function settleAnswers(services: Services, settling: Settling): JobStatus {
  const context = openContext(services, "jobParts", "answers", "log");
  const { sheets, now } = context;
  const job = sheets.jobs.rows.find(({ id }) => id === settling.jobId);
  if (!job) throw notYours();
  refuseNewerWorkbook(context);
  const save = ({ changes, fields }: Settled): Job => {
    services.workbook.write([...changes, { update: "jobs", id: job.id, fields }]);
    return { ...job, ...fields };
  };
  let after: Job;
  try {
    after = save(settled(context, job, settling));
  } catch (thrown) {
    const error = asAppError(thrown);
    console.error(`job collect-answers, taking in: ${error.key}`, error.cause instanceof Error ? error.cause.stack : "");
    after = save({ changes: [], fields: settling.after(job, now, todoOf(sheets.jobParts.rows, job).forms.length, error) });
  }
  rememberWork(services, sheets.jobs.rows.map((each) => (each.id === job.id ? after : each)));
  return { ...jobStatus(after, now), now: after.state === "running" ? { key: "answers.job.now", params: { n: after.made } } : null, reasons: after.left > 0 ? [{ key: "answers.job.odd", params: { n: after.left } }] : [] };
}

type Settle = AnswersContext & ReturnType<typeof openContext<"jobParts" | "answers" | "log">>;
function settled(context: Settle, job: Job, { reads, failed, after }: Settling): Settled {
  const { registry, sheets, now } = context;
  const sorted = reads.map((read) => sort(context, read));
  const { changes, took } = takeIn(context, sorted.flatMap(({ take }) => take));
  const odd = sorted.flatMap((each) => each.odd);
  const todo = todoAfter(todoOf(sheets.jobParts.rows, job), reads);
  const kept = [...changes, ...odd, ...reads.flatMap((read) => formChange(registry.formDef(read.formDefId), read, now))];
  const entry = { ...logEntry(context, `${job.id} ${now}`, "answers.collect", "answers", job.id, kept, ""), who: context.actor.email || job.startedBy };
  return {
    changes: [
      ...withViews(context, kept), ...(changes.length + odd.length > 0 ? [{ append: "log" as const, rows: [entry] }] : []),
      { update: "jobParts", id: todoPart(job), fields: { text: JSON.stringify(todo) } },
    ],
    fields: { ...after(job, now, todo.forms.length, failed), made: job.made + took, left: job.left + odd.filter((change) => "append" in change).length },
  };
}

type Sorted = { readonly take: readonly ToTake[]; readonly odd: readonly Change[] };
/** Whose each submission is; one that is nobody's is kept once, however often it is seen. */
function sort(context: AnswersContext, { formDefId, arrived }: FormRead): Sorted {
  const form = context.registry.formDef(formDefId);
  if (!form) return { take: [], odd: [] };
  const owners = ownersOf(context.registry, form);
  const parts = arrived.map((answer): Sorted => {
    const owner = ownerOf(context.registry, form, owners, answer);
    if (owner === "done") return { take: [], odd: [] };
    const { said, at, id: responseId } = answer;
    if ("odd" in owner || said === null) return { take: [], odd: oddChange(context, form, owners, answer, "odd" in owner ? owner : { odd: "unreadable", inviteId: owner.invite.id }) };
    const late = isLateFor(context.registry.wave(owner.invite.waveId)!, context.services.dayOf(at));
    return { take: [{ invite: owner.invite, said, at, responseId, late, source: "form" }], odd: settledChange(context, form, owners, answer, owner) };
  });
  return { take: parts.flatMap(({ take }) => take), odd: parts.flatMap(({ odd }) => odd) };
}

type Odd = Extract<Owner, { odd: unknown }>;
function oddChange({ services }: AnswersContext, form: FormDef, owners: Owners, { id: responseId, at, code, account }: ReadAnswer, { odd: why, inviteId }: Odd): Change[] {
  const known = owners.odd(responseId);
  const fields = { at, why, code, account, inviteId };
  if (!known) return [{ append: "oddAnswers", rows: [{ id: services.newId("OA"), formDefId: form.id, responseId, ...fields, state: "open", settledBy: "", settledAt: "" }] }];
  const same = (Object.keys(fields) as (keyof typeof fields)[]).every((field) => known[field] === fields[field]);
  return same || known.state !== "open" ? [] : [{ update: "oddAnswers", id: known.id, fields }];
}

/** An odd submission that has found its owner by itself is taken; one in which another person's address stands is noted as taken. */
function settledChange({ services, now }: AnswersContext, form: FormDef, owners: Owners, { id: responseId, at, code, account }: ReadAnswer, { invite, noted }: Exclude<Owner, Odd | "done">): Change[] {
  const known = owners.odd(responseId);
  if (known) return known.state === "open" ? [{ update: "oddAnswers", id: known.id, fields: { state: "taken", inviteId: invite.id, settledAt: now } }] : [];
  const row: OddAnswer = { id: "", formDefId: form.id, responseId, at, why: "foreignAccount", code, account, inviteId: invite.id, state: "taken", settledBy: "", settledAt: now };
  return noted ? [{ append: "oddAnswers", rows: [{ ...row, id: services.newId("OA") }] }] : [];
}

function formChange(form: FormDef | undefined, { until, trouble }: FormRead, now: string): Change[] {
  if (!form) return [];
  const fields = { ...(until > form.readUntil ? { readUntil: until } : {}), ...(trouble !== null && trouble !== form.trouble ? { trouble } : {}) };
  return Object.keys(fields).length === 0 ? [] : [{ update: "formDefs", id: form.id, fields: { ...fields, updatedAt: now } }];
}

/** Forms that were read whole are done; in the one that was not, the next step goes on. */
function todoAfter(todo: CollectTodo, reads: readonly FormRead[]): CollectTodo {
  const whole = new Set(reads.filter(({ next }) => next === null).map(({ formDefId }) => formDefId));
  const [first] = todo.forms;
  return { ...todo, forms: todo.forms.filter(({ id }) => !whole.has(id)), cursor: reads.find(({ next }) => next !== null)?.next ?? (first && !whole.has(first.id) ? todo.cursor : null) };
}
