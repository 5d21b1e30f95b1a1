import { AppError, asAppError } from "../../contract/errors";
import type { JobStatus } from "../../contract/parts";
import type { FormDefId } from "../../contract/schemas";
import { made } from "../actions/context";
import { itemsOf, troubleOf } from "../actions/forms/form-trouble";
import type { FormTodo } from "../actions/forms/post";
import { withViews } from "../actions/views";
import { FORM_IS_OVER, WAVES } from "../catalogue/waves";
import { afterFailure, errorText, isOpenJob, leaseAfter, partsOf } from "../domain/job";
import { newFormDef } from "../domain/questions/rows";
import { isWaveOpen } from "../domain/questions/wave";
import type { FormDef, Job, JobPart } from "../domain/tables";
import type { Change, Services } from "../services";
import { admitted, emptyForm, filledForm, lookedAt } from "./form-file";
import { jobOf, openTurn, saveJob, takeTurn, untilSettled, type TurnContext } from "./turn";

type Context = TurnContext<"folders">;
/** What a step has done. `successor`: a question was gone, so the form was made anew under a row of its own, and the old one was closed. */
type Seen = { readonly fields: Partial<FormDef>; readonly successor: FormDef | null; readonly whole: boolean };

/** Sees to the form of a questionnaire (R-N12): makes it, or opens one that is there, and lets people in. */
export function stepForm(services: Services, jobId: string, driver: string): JobStatus {
  const begun = takeTurn(services, jobId, driver, ["folders"] as const);
  if ("over" in begun) return begun.over;
  const { formDefId, mend } = JSON.parse(begun.turn.todo.join("")) as FormTodo;
  let seen: Seen = { fields: {}, successor: null, whole: false };
  let failed: AppError | null = null;
  try {
    const form = begun.turn.context.registry.formDef(formDefId);
    if (!form) throw new AppError("not-found", "notYours");
    seen = seeTo(begun.turn.context, form, mend);
  } catch (thrown) {
    failed = asAppError(thrown);
    console.error(`job make-form: ${failed.key}`, failed.cause instanceof Error ? failed.cause.stack : "");
  }
  return untilSettled(services, () => services.alone(() => settle(services, { jobId, driver, formDefId, seen, failed })));
}

/** Made, filled, and opened to people in steps of their own: the questions alone take most of twenty seconds. */
function seeTo(context: Context, form: FormDef, mend: boolean): Seen {
  const { services } = context;
  const look = form.fileId === "" ? null : lookedAt(services, form);
  if (form.fileId === "" || form.link === "") return { fields: look?.items.length === 0 ? filledForm(context, form) : emptyForm(context, form, `form ${form.id}`), successor: null, whole: false };
  const gone = look === null || troubleOf(form, itemsOf(form), { ...look, published: true, accepting: true }, false) !== "";
  if (mend && gone) {
    const successor = newFormDef(services.newId("FD") as FormDefId, WAVES[form.kind], form.yearId, { ...made(context), createdBy: form.createdBy });
    const fields = emptyForm(context, successor, `form ${form.id} again`);
    if (look !== null) services.forms.publish(form.fileId, false, FORM_IS_OVER);
    return { fields: {}, successor: { ...successor, ...fields }, whole: false };
  }
  if (look === null) throw new AppError("not-ready", "file.gone");
  const { published, accepting } = services.forms.publish(form.fileId, true, FORM_IS_OVER);
  if (!published || !accepting) throw new AppError("conflict", "form.unpublished");
  return opened(context, form, gone ? "form.trouble.item" : "");
}

function opened(context: Context, form: FormDef, trouble: string): Seen {
  const { whole, ...lists } = admitted(context, form);
  return { fields: { ...lists, state: "open", trouble, updatedAt: context.now }, successor: null, whole };
}

type Settling = { readonly jobId: string; readonly driver: string; readonly formDefId: FormDefId; readonly seen: Seen; readonly failed: AppError | null };

function settle(services: Services, { jobId, driver, formDefId, seen, failed }: Settling): JobStatus {
  const context = openTurn(services, ["folders"] as const);
  const job = jobOf(context, jobId);
  const form = context.registry.formDef(formDefId);
  const { tries, notBefore, over } = failed ? afterFailure(job, failed, context.now) : { tries: 0, notBefore: "", over: false };
  const state = !isOpenJob(job) ? job.state : seen.whole ? "done" as const : over ? "failed" as const : "running" as const;
  const fields: Partial<Job> = {
    state, done: seen.whole ? job.total : failed ? job.done : Math.min(job.done + 1, job.total - 1), made: seen.whole ? 1 : 0, tries, lastError: failed ? errorText(failed) : "", notBefore,
    ...leaseAfter(driver, context.now),
  };
  return saveJob(context, job, fields, withViews(context, form ? changesOf(context, form, seen, failed, partsOf(job.id, "todo", " ")[0]!) : []));
}

/** What went wrong with the form itself is kept beside it: «Исправить форму» is offered there. */
const TROUBLE: { readonly [key: string]: string } = { "form.unpublished": "form.trouble.unpublished", "file.gone": "form.trouble.gone" };

/** Open waves go over to a successor, so that reminders carry its link; answers to the old form are still taken in. */
function changesOf({ registry, today, now }: Context, form: FormDef, { fields, successor }: Seen, failed: AppError | null, part: Pick<JobPart, "id">): Change[] {
  const trouble = failed ? TROUBLE[failed.key] : undefined;
  if (failed) return trouble === undefined ? [] : [{ update: "formDefs", id: form.id, fields: { trouble } }];
  if (!successor) return [{ update: "formDefs", id: form.id, fields }];
  return [
    { update: "jobParts", id: part.id, fields: { text: JSON.stringify({ formDefId: successor.id, mend: false } satisfies FormTodo) } },
    { append: "formDefs", rows: [successor] },
    { update: "formDefs", id: form.id, fields: { state: "replaced", trouble: "", updatedAt: now } },
    ...registry.waves.filter((wave) => wave.formDefId === form.id && isWaveOpen(wave, today)).map(({ id }): Change => ({ update: "waves", id, fields: { formDefId: successor.id, updatedAt: now } })),
  ];
}
