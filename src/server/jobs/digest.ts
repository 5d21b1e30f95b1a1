import type { IsoDate, JobId } from "../../contract/schemas";
import { momentOf, postOf } from "../actions/forms/post";
import { withViews } from "../actions/views";
import { MAIL_HOURS } from "../catalogue/waves";
import { newJob, partsOf } from "../domain/job";
import type { LetterTodo } from "../domain/questions/letters";
import { isMailTime, nextMail } from "../domain/questions/mail-time";
import { digestOf, nextDigestDay } from "../domain/questions/reminders";
import type { Change, Services } from "../services";
import { sweepLetters } from "./letters-settle";
import { rememberWork } from "./remember";
import { openTurn, type TurnContext } from "./turn";

/** The digest of a day has one id, so there are never two. Ids of other jobs are longer. */
export const digestJobId = (day: IsoDate): JobId => `QU-${day.replace(/-/g, "")}` as JobId;

/**
 * The day's letters become one job: invitations that wait and reminders whose day has come, once a working day from its morning on
 * (`domain/data-model.md` §6.4).
 */
export function startDigest(services: Services): void {
  services.alone(() => {
    const context = openTurn(services, ["letters"] as const);
    const { sheets, school, today, now } = context;
    const swept = withViews(context, sweepLetters(context));
    const id = digestJobId(today);
    const isTime = isMailTime(momentOf(context), school.calendar, MAIL_HOURS) && !sheets.jobs.rows.some((job) => job.id === id);
    const people = isTime ? digestOf(postOf(context)) : [];
    const job = newJob(id, "send-letters", people.length, services.effectiveEmail(), now);
    const begun: Change[] = people.length === 0 ? [] : [{ append: "jobs", rows: [job] }, { append: "jobParts", rows: partsOf(id, "todo", JSON.stringify({ kind: "digest", people } satisfies LetterTodo)) }];
    if (swept.length + begun.length === 0) return;
    services.workbook.write([...swept, ...begun]);
    if (begun.length > 0) rememberWork(services, [...sheets.jobs.rows, job]);
  });
}

/** The instant of the next digest that has something to say, or "". */
export function nextDigestAt(context: TurnContext<"letters">): string {
  const from = nextMail(momentOf(context), context.school.calendar, MAIL_HOURS).day;
  const day = nextDigestDay(postOf(context), from);
  return day === null ? "" : context.services.instantOf(day, MAIL_HOURS.from);
}
