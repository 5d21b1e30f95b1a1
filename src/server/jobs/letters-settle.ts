import type { AppError } from "../../contract/errors";
import type { JobStatus } from "../../contract/parts";
import type { InviteId } from "../../contract/schemas";
import { withViews } from "../actions/views";
import { afterFailure, errorText, isOpenJob, leaseAfter } from "../domain/job";
import { afterLetter, afterRefusal, endsOf, type LetterEnd, type LetterRecord } from "../domain/questions/letters";
import type { Invite, Job, JobPart, Letter } from "../domain/tables";
import type { Change, Services } from "../services";
import { quotaWait } from "./letters-wait";
import { isHeld, jobOf, openTurn, saveJob, type TurnContext } from "./turn";

/** How far a step came. `outOf` quota: the day's share is used up. */
export type LetterStep = { readonly ends: readonly LetterEnd[]; readonly position: number; readonly failed: AppError | null; readonly outOfQuota: boolean };

type Context = TurnContext<"letters">;

export const recordsIn = (parts: readonly JobPart[], jobId: Job["id"]): LetterRecord[] =>
  parts.filter((part) => part.jobId === jobId && part.kind === "made").map(({ text }) => JSON.parse(text) as LetterRecord);

/** Begun by a run that is dead, with no word of their end: a person has to look (platform-verdicts B3). */
export function unclearLeft({ sheets }: Context, job: Job): Change[] {
  const unknown = new Set(endsOf(recordsIn(sheets.jobParts.rows, job.id)).unknown);
  return sheets.letters.rows.filter(({ id, state }) => state === "sending" && unknown.has(id)).map(({ id }) => ({ update: "letters", id, fields: { state: "unclear" } }));
}

/** On rows read anew: people may have answered, and the job been stopped, meanwhile. */
export function settleStep(services: Services, jobId: string, driver: string, step: LetterStep): JobStatus {
  const context = openTurn(services, ["letters"] as const);
  const job = jobOf(context, jobId);
  const records = recordsIn(context.sheets.jobParts.rows, job.id);
  const ends = new Map([...endsOf(records).ends, ...step.ends.map((end) => [end.id, end] as const)]);
  const changes = context.sheets.letters.rows.filter(({ id, state }) => state === "sending" && ends.has(id)).flatMap((letter) => ended(context, letter, ends.get(letter.id)!));
  const states = new Map(context.sheets.letters.rows.map(({ id, state }) => [id, state]));
  const count = (state: Letter["state"]): number => records.filter(({ begun }) => (ends.get(begun)?.did ?? states.get(begun)) === state).length;
  const sent = count("sent");
  const wentOn = step.ends.some(({ did }) => did === "sent");
  const { tries, notBefore, over } = step.failed && !step.outOfQuota ? afterFailure({ tries: wentOn ? 0 : job.tries }, step.failed, context.now) : { tries: 0, notBefore: "", over: false };
  const state = stateAfter(job, step, over);
  const sentToday = context.sheets.letters.rows.some(({ id, day, state: was }) => day === context.today && (ends.get(id)?.did ?? was) === "sent");
  const fields: Partial<Job> = {
    state, done: step.position, made: sent, left: Math.max(0, step.position - sent), tries, notBefore, lastError: step.failed && !step.outOfQuota ? errorText(step.failed) : "",
    ...leaseAfter(driver, context.now), ...(state === "running" && step.outOfQuota ? quotaWait(context, sentToday) : {}),
  };
  const status = saveJob(context, job, fields, withViews(context, changes));
  return { ...status, reasons: reasonsOf({ failed: count("failed"), unclear: count("unclear"), skipped: step.position - sent - count("failed") - count("unclear") }) };
}

function stateAfter(job: Job, { failed, outOfQuota, position }: LetterStep, over: boolean): Job["state"] {
  if (!isOpenJob(job)) return job.state;
  if (failed && !outOfQuota) return over ? "failed" : "running";
  return !outOfQuota && position >= job.total ? "done" : "running";
}

/** A letter and its invitations after its end. */
export function ended({ registry, now }: Pick<Context, "registry" | "now">, letter: Letter, { did, error }: LetterEnd): Change[] {
  const invites = letter.about.flatMap((id) => registry.invite(id as InviteId) ?? []);
  const after = (invite: Invite): Partial<Invite> => (did === "sent" ? afterLetter(invite, letter.at, now) : did === "failed" ? afterRefusal(invite, now) : {});
  return [
    { update: "letters", id: letter.id, fields: { state: did, error } },
    ...invites.flatMap((invite): Change[] => {
      const fields = after(invite);
      return Object.keys(fields).length === 0 ? [] : [{ update: "invites", id: invite.id, fields }];
    }),
  ];
}

const reasonsOf = (left: { readonly failed: number; readonly unclear: number; readonly skipped: number }): JobStatus["reasons"] =>
  (["failed", "unclear", "skipped"] as const).filter((why) => left[why] > 0).map((why) => ({ key: `letter.left.${why}`, params: { n: left[why] } }));

/** So long after its row a letter that still says «отправляется» has nobody left who sends it. */
const DEAD_MS = 10 * 60_000;

/** Letters of jobs that were stopped or have failed between record and end: what is known of them is written, the others are unclear. */
export function sweepLetters(context: Context): Change[] {
  const { sheets, now } = context;
  const long = new Date(Date.parse(now) - DEAD_MS).toISOString();
  const left = sheets.letters.rows.filter(({ state, at }) => state === "sending" && at < long);
  const jobs = sheets.jobs.rows.filter(({ kind }) => kind === "send-letters");
  if (left.length === 0 || jobs.some((job) => isHeld(job, now) || isOpenJob(job))) return [];
  const ends = new Map(jobs.flatMap((job) => [...endsOf(recordsIn(sheets.jobParts.rows, job.id)).ends]));
  return left.flatMap((letter) => ended(context, letter, ends.get(letter.id) ?? { id: letter.id, did: "unclear", error: "" }));
}
