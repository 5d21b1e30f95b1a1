import type { Output } from "../../contract/contract";
import type { AppError, Message } from "../../contract/errors";
import type { IsoDate } from "../../contract/schemas";
import { isOpenJob, jobStatus } from "../domain/job";
import type { Letter } from "../domain/tables";
import type { ReadTables } from "../services";
import type { Context, RegistrySheet } from "./context";
import { registryLines } from "./show-home";

type Opened = Context & { readonly sheets: ReadTables<RegistrySheet | "letters"> };

/** An hour without a beat of the ten-minute trigger is silence, of an add-on's hourly one two and a bit. */
const silentAfter = (every: number): number => (every >= 60 ? 2 * every + 10 : 60);

/**
 * Whose account it is, when the heartbeat last ran, whether answers are told of, what failed, what waits, how much mail is left for today
 * (R-N10, R-N11). Five calls to Google beside the registry's own.
 */
export function showHealth(context: Opened): Output<"health.show"> {
  const { services, school, sheets, now, today } = context;
  const { memory, mail, files } = services;
  const account = services.effectiveEmail();
  const mine = account === school.coordinator;
  const beatAt = memory.beatAt();
  const beat = memory.heartbeat();
  const silent = beatAt === "" || Date.parse(now) - Date.parse(beatAt) > silentAfter(beat?.every ?? 10) * 60_000;
  return {
    coordinator: school.coordinator,
    account,
    heartbeat: !beat?.uid ? "missing" : silent ? "silent" : "works",
    heartbeatAt: beatAt,
    pageUrl: memory.pageUrl(),
    failed: sheets.jobs.rows.filter(({ state }) => state === "failed").map((job) => jobStatus(job, now)),
    unreadable: registryLines(context).filter(({ rule }) => rule === "cell").length,
    mailLeft: mine ? mail.remaining() : null,
    letters: lettersOf(sheets.letters.rows, today),
    off: files.off(),
    ...(school.eventsInCalendar ? { calendar: troubleOf(services.calendar.trouble(memory.calendarId())) } : {}),
    answers: answersTrigger(context, mine),
    newsWaits: memory.news(),
    open: sheets.jobs.rows.filter(isOpenJob).map((job) => jobStatus(job, now)),
  };
}

function troubleOf(error: AppError | null): Message | null {
  if (!error) return null;
  console.error(`calendar: ${error.key}`, error.cause instanceof Error ? error.cause.stack : "");
  return { key: error.key, params: error.params };
}

/** Of today, by what became of them; one that was called off is none. */
function lettersOf(letters: readonly Letter[], today: IsoDate): Output<"health.show">["letters"] {
  const ofToday = letters.filter(({ day }) => day === today);
  const count = (state: Letter["state"]): number => ofToday.filter((letter) => letter.state === state).length;
  return { sent: count("sent"), waiting: count("sending"), unclear: count("unclear"), failed: count("failed") };
}

/** Only the account that made a trigger can look for it (platform trap 16); another is told what setup stored. */
function answersTrigger({ services }: Context, mine: boolean): Output<"health.show">["answers"] {
  const uid = services.memory.heartbeat()?.answersUid;
  return !uid ? "off" : mine && !services.platform.hasTrigger(uid) ? "missing" : "works";
}
