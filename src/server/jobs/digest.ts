import type { IsoDate, JobId } from "../../contract/schemas";
import { dayPostOf, DAY_SHEETS, momentOf, type DaySheet } from "../actions/forms/post";
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

type Look = TurnContext<DaySheet>;

/** What there is to write: people of today's digest, and letters that nobody sends any more. */
function due(context: Look): { readonly people: LetterTodo["people"]; readonly swept: readonly Change[] } {
  const { sheets, school, today } = context;
  const isTime = isMailTime(momentOf(context), school.calendar, MAIL_HOURS) && !sheets.jobs.rows.some(({ id }) => id === digestJobId(today));
  return { people: isTime ? digestOf(dayPostOf(context)) : [], swept: sweepLetters(context) };
}

export const isDigestDue = (context: Look): boolean => {
  const { people, swept } = due(context);
  return people.length + swept.length > 0;
};

/**
 * The day's letters become one job: invitations that wait and reminders whose day has come, once a working day from its morning on
 * (`domain/data-model.md` §6.4).
 */
export function startDigest(services: Services): void {
  services.alone(() => {
    const context = openTurn(services, DAY_SHEETS);
    const { people, swept } = due(context);
    const job = newJob(digestJobId(context.today), "send-letters", people.length, services.effectiveEmail(), context.now);
    const begun: Change[] = people.length === 0 ? [] : [{ append: "jobs", rows: [job] }, { append: "jobParts", rows: partsOf(job.id, "todo", JSON.stringify({ kind: "digest", people } satisfies LetterTodo)) }];
    if (swept.length + begun.length === 0) return;
    services.workbook.write([...withViews(context, swept), ...begun]);
    if (begun.length > 0) rememberWork(services, [...context.sheets.jobs.rows, job]);
  });
}

/** The instant of the next digest that has something to say, or "". */
export function nextDigestAt(context: Look): string {
  const from = nextMail(momentOf(context), context.school.calendar, MAIL_HOURS).day;
  const day = nextDigestDay(dayPostOf(context), from);
  return day === null ? "" : context.services.instantOf(day, MAIL_HOURS.from);
}
