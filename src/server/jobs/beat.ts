import { asAppError } from "../../contract/errors";
import { openContext } from "../actions/context";
import { formsToRead } from "../actions/forms/collecting";
import { DAY_SHEETS, type DaySheet } from "../actions/forms/post";
import { shareWithCurators } from "../actions/papers/folders";
import { refreshToday } from "../actions/refresh-today";
import { addDays } from "../domain/calendar";
import { isOpenJob } from "../domain/job";
import type { Services } from "../services";
import { closeForms, formsToClose } from "./close-forms";
import { startCollecting } from "./collect-answers";
import { isDigestDue, nextDigestAt, startDigest } from "./digest";
import { keepCalendar } from "./keep-calendar";
import { lookAgainAt, saysSomethingNew } from "./look-at-forms";
import { endDuePairs } from "./end-pairs";
import { openDueAssessments } from "./open-assessments";
import { stepWork } from "./queue";
import { openTurn, type TurnContext } from "./turn";

/** A run may take six minutes; after so long no further step is begun. */
const RUN_MS = 210_000;

type Look = TurnContext<DaySheet>;

/**
 * The heartbeat's own part, awake: work that is due, answers, letters of the day, forms that are over, the new day. What fails stops nothing
 * else, and nothing personal is logged. The registry is read once, and again after something was done. At the end it says from when on the next
 * beat has to wake.
 */
export function beat(services: Services): void {
  const until = Date.now() + RUN_MS;
  const isNewDay = services.memory.heartbeat()?.day !== services.dayOf(services.now());
  let look: Look | null = null;
  const looked = (): Look => (look ??= openTurn(services, DAY_SHEETS));
  const work = (): void => {
    look = null;
    while (Date.now() < until && stepWork(services));
  };
  guarded("work", () => { if (hasDueJob(looked())) work(); });
  guarded("answers", () => {
    if (!areAnswersDue(services, looked(), isNewDay)) return;
    startCollecting(services, isNewDay);
    work();
  });
  guarded("letters", () => {
    if (!isDigestDue(looked())) return;
    startDigest(services);
    work();
  });
  guarded("calendar", () => keepCalendar(looked()));
  guarded("forms", () => {
    const over = isMine(looked()) ? formsToClose(looked().registry, looked().today) : [];
    if (over.length > 0) closeForms(services, over);
  });
  guarded("day", () => {
    if (!isNewDay) return;
    endDuePairs(services);
    refreshToday(services);
    openDueAssessments(services);
    const context = openContext(services, "folders");
    shareWithCurators(context, context.sheets.folders.rows);
  });
  guarded("next", () => rememberNext(services, looked()));
}

function guarded(name: string, part: () => void): void {
  try {
    part();
  } catch (thrown) {
    const error = asAppError(thrown);
    console.error(`heartbeat ${name}: ${error.key}`, error.cause instanceof Error ? error.cause.stack : "");
  }
}

/** Files, forms and mail belong to the coordinator's account. */
const isMine = ({ services, school }: Look): boolean => services.effectiveEmail() === school.coordinator;
const hasDueJob = ({ sheets, now }: Look): boolean => sheets.jobs.rows.some((job) => isOpenJob(job) && job.notBefore <= now);

/** News of the trigger, an hour of an open form, or the night, in which all of the year is looked at again while anything may have come. */
function areAnswersDue(services: Services, look: Look, isNewDay: boolean): boolean {
  if (!isMine(look)) return false;
  const news = services.memory.news();
  if (formsToRead(look.registry).length === 0) {
    if (news) services.memory.clearNews();
    return false;
  }
  return news || saysSomethingNew(look) || (isNewDay && isAnyFormRecent(look));
}

/** A form that is over takes no answers; for so many days somebody may have let it by hand, later the button looks. */
const RECENT_DAYS = 30;
const isAnyFormRecent = ({ registry, today }: Look): boolean =>
  formsToRead(registry).some(({ id, state }) => state === "open" || registry.waves.some(({ formDefId, closesOn }) => formDefId === id && addDays(closesOn, RECENT_DAYS) >= today));

/** An idle school sleeps: without open waves and jobs there is no next time but the new day. */
function rememberNext(services: Services, look: Look): void {
  const now = services.now();
  // Work may have been begun by somebody else meanwhile: its rows are read at the last moment.
  const open = services.workbook.read("jobs").jobs.rows.filter(isOpenJob);
  const times = [lookAgainAt(look), nextDigestAt(look), ...open.map(({ notBefore }) => notBefore).filter((at) => at > now)].filter((at) => at !== "");
  if (services.memory.heartbeat()) services.memory.saveHeartbeat({ waits: open.some(({ notBefore }) => notBefore <= now), next: times.sort()[0] ?? "" });
}
