import type { Workspace } from "../../local/workspace";
import type { Input } from "../../src/contract/contract";
import type { JobStatus } from "../../src/contract/parts";
import { addMentees, consent, invites, Q02, send, TUESDAY } from "./forms-school";
import { CURATOR, keptIn, page, reopened, rowsOf, schoolAfterSetup, value } from "./school";

export { Q02 };
export type Row = { readonly [header: string]: unknown };
export type Filled = { readonly [question: string]: unknown };

const built = new Map<string, { readonly dir: string; readonly ids: string[] }>();
/** Q02 is out: the form is made, each of so many mentees has an invitation. Nobody has answered. Built once a test file. */
export function schoolAsked(count: number, more: Partial<Input<"wave.send">> = {}): { readonly workspace: Workspace; readonly ids: readonly string[] } {
  const key = JSON.stringify([count, more]);
  let template = built.get(key);
  if (!template) {
    const workspace = schoolAfterSetup({ now: TUESDAY });
    const ids = addMentees(workspace, count);
    consent(workspace, ids);
    sent(workspace, more);
    built.set(key, (template = { dir: keptIn(workspace), ids }));
  }
  return { workspace: reopened(template.dir), ids: template.ids };
}

export function sent(workspace: Workspace, more: Partial<Input<"wave.send">> = {}): void {
  for (const job of send(workspace, more).jobs) drivenJob(workspace, job);
}

/** The open page drives the job to its end. */
export function drivenJob(workspace: Workspace, job: JobStatus): JobStatus {
  let status = job;
  for (let steps = 0; steps < 100 && (status.state === "waiting" || status.state === "running"); steps += 1) status = value<"job.step">(page(workspace, CURATOR, "job.step", { jobId: job.jobId, driver: "tab" }));
  return status;
}

export const formOf = (workspace: Workspace) => workspace.forms()[workspace.forms().length - 1]!;
export const inviteOf = (workspace: Workspace, personId: string): Row => invites(workspace).find((row) => row["Ид человека"] === personId)!;
/** The link of an invitation, as the curator may copy it. */
export function linkOf(workspace: Workspace, personId: string): string {
  const waveId = String(inviteOf(workspace, personId)["Ид рассылки"]);
  return value<"wave.show">(page(workspace, CURATOR, "wave.show", { waveId: waveId as never })).invites.find((invite) => invite.person.personId === personId)!.link;
}

/** Somebody opens a link and sends the form. */
export function answer(workspace: Workspace, email: string, link: string, more: Filled = {}, typedEmail?: string): { readonly responseId: string; readonly editUrl: string } {
  const form = workspace.as(email).openForm(link);
  if (form.refused !== null) throw new Error(form.message);
  const { responseId, editUrl } = form.submit({ ...(form.edits === null ? Q02 : {}), ...more } as never, typedEmail === undefined ? {} : { email: typedEmail });
  return { responseId, editUrl: editUrl! };
}

/** «Собрать ответы», driven to its end. */
export const collected = (workspace: Workspace): JobStatus => drivenJob(workspace, value<"answers.collect">(page(workspace, CURATOR, "answers.collect", {})));

export const answersOf = (workspace: Workspace, personId: string): { readonly [key: string]: unknown } =>
  Object.fromEntries(rowsOf(workspace, "Ответы").filter((row) => row["Ид человека"] === personId).map((row) => [row["Вопрос"], row["Ответ"]]));
export const odds = (workspace: Workspace): Row[] => rowsOf(workspace, "Ответы без хозяина");
/** Rows of the closed workbook. */
export function closedRows(workspace: Workspace): Row[] {
  const [headers = [], ...rows] = workspace.sheets(workspace.properties()["closedId"]!)["Ответы: личное"] ?? [];
  return rows.filter((row) => row.some((cell) => cell !== "")).map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ""])));
}
