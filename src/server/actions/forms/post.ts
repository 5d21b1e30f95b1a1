import type { IsoDate, JobId } from "../../../contract/schemas";
import { RECALL } from "../../catalogue/recall";
import { MAIL_HOURS, schoolDomain, WAVES } from "../../catalogue/waves";
import { readerLines } from "../../domain/course/today";
import { comingEvents } from "../../domain/event/coming";
import { comingLines } from "../../domain/meeting/coming";
import { newJob, partsOf } from "../../domain/job";
import type { LetterTodo } from "../../domain/questions/letters";
import { nextMail, type SchoolMoment } from "../../domain/questions/mail-time";
import type { PostLook } from "../../domain/questions/reminders";
import type { RecallLook } from "../../domain/recall";
import { othersSilence } from "../../domain/silence";
import { subjectReportLines } from "../../domain/subject-report";
import type { FormDef, Job } from "../../domain/tables";
import type { Change, ReadTables, Services } from "../../services";
import type { Context } from "../context";
import { dutyLines } from "../duty-lines";

type Looking = Pick<Context, "services" | "registry" | "school" | "today" | "now">;
export type WithLetters = { readonly sheets: ReadTables<"letters"> };
/** Sheets that say what the letter of a day holds, beside the registry's own. */
export const DAY_SHEETS = ["letters", "events", "eventPeople"] as const;
export type DaySheet = (typeof DAY_SHEETS)[number];

/** What decides about letters today that a person sends: of terms they say nothing. Days of instants are asked once each: the same few stand in hundreds of rows. */
export function postOf({ services, registry, school, today, sheets }: Looking & WithLetters): PostLook {
  return {
    held: new Set(sheets.letters.rows.filter(({ state }) => state === "sending" || state === "unclear").flatMap(({ about }) => about)),
    registry, rules: WAVES, school, today, pageUrl: services.memory.pageUrl(), pageDomain: schoolDomain(school.mailDomain),
    recallOn: () => null,
    dayOf: once(services.dayOf), morningOf: once((day: IsoDate) => services.instantOf(day, MAIL_HOURS.from)),
  };
}

/** The same for the letter of the day, which recalls terms too. */
export function dayPostOf(context: Looking & { readonly sheets: ReadTables<DaySheet> }): PostLook {
  const { services, registry, school, sheets } = context;
  const linesOn = (today: IsoDate): RecallLook["lines"] => {
    const look = { services, registry, school, today, events: sheets.events.rows, eventPeople: sheets.eventPeople.rows };
    return [...dutyLines(look), ...readerLines(look), ...othersSilence(look), ...subjectReportLines(look), ...comingLines(look), ...comingEvents(look)];
  };
  return { ...postOf(context), recallOn: once((day: IsoDate): RecallLook | null => (school.dutyMail ? { registry, today: day, recall: RECALL, letters: sheets.letters.rows, lines: linesOn(day) } : null)) };
}

function once<Asked extends string, Answer>(ask: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    const answer = known.get(asked) ?? ask(asked);
    known.set(asked, answer);
    return answer;
  };
}

export const momentOf = ({ services, today, now }: Pick<Context, "services" | "today" | "now">): SchoolMoment => ({ day: today, time: services.timeOf(now) });

/** The morning of the next digest, as an instant. */
export function nextMailInstant(context: Looking): string {
  const { day, time } = nextMail(momentOf(context), context.school.calendar, MAIL_HOURS);
  return context.services.instantOf(day, time);
}

/** The heartbeat wakes at this instant at the latest, though nothing waits now. */
export function wakeAt({ memory }: Services, instant: string): void {
  const beat = memory.heartbeat();
  if (beat && (!beat.next || beat.next > instant)) memory.saveHeartbeat({ next: instant });
}

/** What a job that sees to a form has to do: make it or open it and let people in; `mend` looks whether its questions are all there. */
export type FormTodo = { readonly formDefId: FormDef["id"]; readonly mend: boolean };

export const formJob = (context: Context, todo: FormTodo): { readonly job: Job; readonly changes: Change[] } => queued(context, "make-form", 3, todo);
export const lettersJob = (context: Context, todo: LetterTodo): { readonly job: Job; readonly changes: Change[] } => queued(context, "send-letters", todo.people.length, todo);

function queued({ services, actor, now }: Context, kind: Job["kind"], total: number, todo: FormTodo | LetterTodo): { readonly job: Job; readonly changes: Change[] } {
  const job = newJob(services.newId("QU") as JobId, kind, total, actor.email, now);
  return { job, changes: [{ append: "jobs", rows: [job] }, { append: "jobParts", rows: partsOf(job.id, "todo", JSON.stringify(todo)) }] };
}
