import type { Input } from "../../../contract/contract";
import { AppError } from "../../../contract/errors";
import type { InviteId } from "../../../contract/schemas";
import { isOpenJob, jobStatus, textsOf } from "../../domain/job";
import { afterLetter } from "../../domain/questions/letters";
import type { Change, ReadTables } from "../../services";
import { notYours, type Context, type Outcome, type RegistrySheet } from "../context";
import { formJob, wakeAt, type FormTodo } from "./post";
import type { JobContext } from "./send";

/** The curator has looked into «Отправленные»: the letter went out, or it did not, and then its invitations wait for the next digest. */
export function settleLetter({ registry, sheets, services, now }: Context & { readonly sheets: ReadTables<RegistrySheet | "letters"> }, { letterId, sent }: Input<"letter.settle">): Outcome<"letter.settle"> {
  const letter = sheets.letters.rows.find(({ id }) => id === letterId);
  if (!letter) throw notYours();
  if (letter.state !== "unclear") throw new AppError("conflict", "letter.notUnclear");
  if (!sent) wakeAt(services, now);
  const invites = sent ? letter.about.flatMap((id) => registry.invite(id as InviteId) ?? []) : [];
  return {
    output: {},
    changes: [
      { update: "letters", id: letter.id, fields: { state: sent ? "sent" : "cancelled" } },
      ...invites.map((invite): Change => ({ update: "invites", id: invite.id, fields: afterLetter(invite, letter.at, now) })),
    ],
    entity: "letters", entityId: letter.id,
  };
}

/** What the curator has seen in the form's settings, and «Исправить форму»: a job that opens it again, or makes it anew when a question is gone. */
export function mendForm(context: JobContext, { formDefId, verified, mend }: Input<"form.mend">): Outcome<"form.mend"> {
  const { registry, sheets, now } = context;
  const form = registry.formDef(formDefId);
  if (!form) throw notYours();
  if (form.channel === "page") throw new AppError("conflict", "form.onPage");
  const open = sheets.jobs.rows.find((job) => job.kind === "make-form" && isOpenJob(job) && isAbout(textsOf(sheets.jobParts.rows, job.id, "todo"), formDefId));
  const begun = mend && !open ? formJob(context, { formDefId, mend: true }) : null;
  const jobs = !mend ? [] : [begun?.job ?? open!];
  return {
    output: { jobs: jobs.map((job) => jobStatus(job, now)) },
    changes: [...(verified === null || verified === form.verified ? [] : [{ update: "formDefs" as const, id: form.id, fields: { verified, updatedAt: now } }]), ...(begun?.changes ?? [])],
    entity: "formDefs", entityId: form.id,
  };
}

const isAbout = (todo: readonly string[], formDefId: FormTodo["formDefId"]): boolean => (JSON.parse(todo.join("") || "{}") as Partial<FormTodo>).formDefId === formDefId;
