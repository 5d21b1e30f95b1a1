import { asAppError, type AppError } from "../../contract/errors";
import { calendarFile } from "../../contract/calendar-file";
import type { JobStatus } from "../../contract/parts";
import type { InviteId, PersonId } from "../../contract/schemas";
import { dayPostOf, DAY_SHEETS } from "../actions/forms/post";
import { timetableIn } from "../actions/timetable/rows";
import { viewCells } from "../actions/views";
import { isOnDay, letterItem, letterOf, type Booked } from "../catalogue/letter";
import { letterIdFor, type LetterEnd, type LetterRecord, type LetterTodo } from "../domain/questions/letters";
import { wayTo } from "../domain/questions/mailable";
import { dutiesOn, mattersFor, type Matter, type PostLook } from "../domain/questions/reminders";
import type { Duty } from "../domain/recall";
import type { Job, Letter, Person } from "../domain/tables";
import { bookingOf } from "../domain/timetable/booking";
import { clockOf } from "../domain/timetable/clock";
import type { Services } from "../services";
import { recordsIn, settleStep, unclearLeft, type LetterStep } from "./letters-settle";
import { waitBefore } from "./letters-wait";
import { senderOf, type Sender } from "./sender";
import { takeTurn, untilSettled, type Turn, type TurnContext } from "./turn";

/** As a step of files (`file-work.ts`): the next letter is begun only when one as long as the longest so far still fits in. */
const STEP_MS = 14_000;
/** Each letter is a write to the registry, of which one account has sixty a minute (platform §5): the pace leaves a third of them to others. */
const LETTER_MS = 1_500;

/** Bells and lessons tell the times of what stands on a day. */
const SHEETS = [...DAY_SHEETS, "bells", "timetable", "calendarMarks"] as const;
type Sheet = (typeof SHEETS)[number];

const todoOf = (pieces: readonly string[]): LetterTodo => JSON.parse(pieces.join("")) as LetterTodo;
type Known = Pick<Letter, "id" | "personId" | "day" | "kind" | "state">;

/**
 * Letters, one after another: the row «отправляется» and what became of the one before in one append, then the letter itself
 * (platform-verdicts B3). At the end of the step, inside the lock and on rows read anew, letters and invitations get their state. What a killed
 * run left as «отправляется» is shown to a person and never sent again by itself.
 */
export function stepLetters(services: Services, jobId: string, driver: string): JobStatus {
  const begun = takeTurn(services, jobId, driver, SHEETS, ({ context, job, todo }) => {
    const wait = waitBefore(context, job, todoOf(todo));
    return { changes: unclearLeft(context, job), ...(wait ? { wait } : {}) };
  });
  if ("over" in begun) return begun.over;
  const step = sendSome(services, begun.turn);
  return untilSettled(services, () => services.alone(() => settleStep(services, jobId, driver, step)));
}

function sendSome(services: Services, { context, job, todo }: Turn<Sheet>): LetterStep {
  const { kind, people } = todoOf(todo);
  const post = dayPostOf(context);
  const sender = senderOf(context);
  const duties = kind === "digest" ? dutiesOn(post) : NOTHING_DUE;
  const begun = recordsIn(context.sheets.jobParts.rows, job.id).length;
  const known: Known[] = [...context.sheets.letters.rows];
  const ends: LetterEnd[] = [];
  const started = Date.now();
  let longest = 0;
  let position = job.done;
  const stop = (failed: AppError | null = null, outOfQuota = false): LetterStep => ({ ends, position, failed, outOfQuota });
  try {
    const quota = services.mail.remaining();
    for (; position < people.length; position += 1) {
      const { id, person, matters, recalled } = letterTo(post, duties, known, kind, people[position]!);
      if (id === null || !person) continue;
      if (ends.filter(({ did }) => did === "sent").length >= quota) return stop(null, true);
      const from = Date.now();
      if (ends.length > 0 && from - started + longest > STEP_MS) return stop();
      const letter: Letter = { id, personId: person.id, day: context.today, kind, about: matters.map(({ invite }) => invite.id), duties: recalled.map(({ key }) => key), state: "sending", tries: 1, at: services.now(), error: "" };
      record(context, job, begun + ends.length, letter, ends[ends.length - 1] ?? null);
      known.push(letter);
      const { end, failed } = send(context, sender, id, person, { matters, recalled, pageUrl: wayTo(person, "page", post.pageDomain) === "mail" ? post.pageUrl : "" });
      ends.push(end);
      if (failed && end.did === "unclear") position += 1;
      if (failed) return stop(failed, end.did === "cancelled");
      services.pause(Math.max(0, LETTER_MS - (Date.now() - from)));
      longest = Math.max(longest, Date.now() - from);
    }
    return stop();
  } catch (thrown) {
    const failed = asAppError(thrown);
    console.error(`job ${job.kind} letter ${position}: ${failed.key}`, failed.cause instanceof Error ? failed.cause.stack : "");
    return stop(failed);
  }
}

type Duties = ReadonlyMap<PersonId, readonly Duty[]>;
const NOTHING_DUE: Duties = new Map();
type About = { readonly matters: readonly Matter[]; readonly recalled: readonly Duty[] };
type Asked = { readonly personId: PersonId; readonly inviteIds: readonly InviteId[] };

/** Looked at again before each letter: consent, still silent, wave open, term still due, no such letter today. */
function letterTo(post: PostLook, duties: Duties, known: readonly Known[], kind: Letter["kind"], { personId, inviteIds }: Asked): About & { readonly id: string | null; readonly person: Person | undefined } {
  const person = post.registry.person(personId);
  const matters = person ? mattersFor(post, person, kind === "digest" ? "digest" : { only: new Set(inviteIds) }) : [];
  const recalled = duties.get(personId) ?? [];
  return { id: matters.length + recalled.length === 0 ? null : letterIdFor(known, post.today, kind, personId), person, matters, recalled };
}

/** One append, which needs no lock: the letter stands in the registry before it goes out. */
function record({ services, registry, today }: TurnContext<Sheet>, job: Job, part: number, letter: Letter, before: LetterEnd | null): void {
  services.workbook.write([
    { append: "letters", rows: [letter], views: [viewCells("letters", letter, registry, today) ?? {}] },
    { append: "jobParts", rows: [{ id: `${job.id} made ${part}`, jobId: job.id, part, kind: "made", text: JSON.stringify({ begun: letter.id, before } satisfies LetterRecord) }] },
  ]);
}

/** An address that Google refuses is that person's trouble alone; a used-up quota sent nothing; of anything else nobody knows whether it went out. */
function send(context: TurnContext<Sheet>, { name, replyTo }: Sender, id: string, person: Person, { matters, recalled, pageUrl }: About & { readonly pageUrl: string }): { readonly end: LetterEnd; readonly failed: AppError | null } {
  const { services, registry, school, now } = context;
  const { subject, text, html, entries } = letterOf(person, { items: matters.map((matter) => letterItem(matter, registry)), duties: recalled, pageUrl, booked: bookedFor(context, person, recalled) }, school.mode);
  try {
    services.mail.send({ to: person.email, subject, text, html, name, replyTo, calendar: entries.length > 0 ? calendarFile(entries, now) : "" });
    return { end: { id, did: "sent", error: "" }, failed: null };
  } catch (thrown) {
    const failed = asAppError(thrown);
    if (failed.key === "mail.address") return { end: { id, did: "failed", error: failed.key }, failed: null };
    console.error(`letter: ${failed.key}`, failed.cause instanceof Error ? failed.cause.stack : "");
    return { end: { id, did: failed.key === "mail.quota" ? "cancelled" : "unclear", error: failed.key }, failed };
  }
}


/** Those terms of a letter that are on a day, with when. */
function bookedFor(context: TurnContext<Sheet>, person: Person, duties: readonly Duty[]): ReadonlyMap<Duty, Booked> {
  const { services, registry, sheets, school } = context;
  const look = { registry, timetable: timetableIn(context), events: sheets.events.rows, eventPeople: sheets.eventPeople.rows };
  const standing = new Set(sheets.calendarMarks.rows.filter(({ state }) => state === "standing").map(({ id }) => id));
  return new Map(duties.flatMap((duty): [Duty, Booked][] => {
    const booking = isOnDay(duty) && !duty.late ? bookingOf(look, duty, person.id) : null;
    if (!booking) return [];
    const instant = (minutes: number): string => services.instantOf(booking.day, clockOf(minutes));
    return [[duty, { ...booking, inCalendar: school.eventsInCalendar && standing.has(booking.key), instants: booking.time && { start: instant(booking.time.from), end: instant(booking.time.to) } }]];
  }));
}
