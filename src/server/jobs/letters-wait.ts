import type { Message } from "../../contract/errors";
import type { WaveId } from "../../contract/schemas";
import { momentOf, nextMailInstant } from "../actions/forms/post";
import { MAIL_HOURS } from "../catalogue/waves";
import { errorText, isOpenJob } from "../domain/job";
import type { LetterTodo } from "../domain/questions/letters";
import { isAnswerable } from "../domain/questions/link";
import { isMailTime } from "../domain/questions/mail-time";
import type { Job } from "../domain/tables";
import { isHeld, type TurnContext } from "./turn";

type Wait = Pick<Job, "notBefore" | "lastError">;

const MINUTE = 60_000;
/** When the morning's quota is not there yet, it comes within the hour: Google counts from the first letter of the day before. */
const QUOTA_LATER_MS = 60 * MINUTE;

/** Why no letter may go now: others are under way, its form is being made, or it was left for another day and keeps the quiet hours. */
export function waitBefore(context: TurnContext<"letters">, job: Job, todo: LetterTodo): Wait | null {
  const { sheets, services, today, now, school } = context;
  if (sheets.jobs.rows.some((other) => other.kind === job.kind && other.id !== job.id && isHeld(other, now))) return later(now, { key: "letter.other" });
  const byHand = todo.kind === "hand" && services.dayOf(job.createdAt) === today;
  if (!byHand && !isMailTime(momentOf(context), school.calendar, MAIL_HOURS)) return morning(context, "letter.morning");
  const isMade = sheets.jobs.rows.some((other) => other.kind === "make-form" && isOpenJob(other));
  return isMade && waitsForForm(context, todo) ? later(now, { key: "letter.form" }) : null;
}

const waitsForForm = ({ registry, services }: TurnContext<"letters">, { people }: LetterTodo): boolean => people.some(({ inviteIds }) => inviteIds.some((id) => {
  const wave = registry.wave(registry.invite(id)?.waveId ?? ("" as WaveId));
  const form = wave && registry.formDef(wave.formDefId);
  return form !== undefined && form.channel === "form" && !isAnswerable(form, services.memory.pageUrl());
}));

/** The day's share is used up: the next working morning goes on (R-N11). A morning that has none yet is asked again an hour later. */
export function quotaWait(context: TurnContext<"letters">, sentToday: boolean): Wait {
  const { now, school, services } = context;
  const soon = new Date(Date.parse(now) + QUOTA_LATER_MS).toISOString();
  const inTime = isMailTime({ day: services.dayOf(soon), time: services.timeOf(soon) }, school.calendar, MAIL_HOURS);
  return sentToday || !inTime ? morning(context, "letter.quota") : until(context, soon, "letter.quota");
}

const later = (now: string, why: Message): Wait => ({ notBefore: new Date(Date.parse(now) + MINUTE).toISOString(), lastError: errorText(why) });
const morning = (context: TurnContext<"letters">, key: string): Wait => until(context, nextMailInstant(context), key);
const until = ({ services }: TurnContext<"letters">, at: string, key: string): Wait => ({ notBefore: at, lastError: errorText({ key, params: { on: services.dayOf(at), time: services.timeOf(at) } }) });
