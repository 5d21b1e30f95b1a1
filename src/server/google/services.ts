import { AppError } from "../../contract/errors";
import type { IsoDate } from "../../contract/schemas";
import type { Platform, Services } from "../services";
import { told } from "./api-errors";
import { googleCalendars } from "./calendar";
import { consented, requireScopes } from "./consent";
import { googleFiles } from "./drive";
import { googleForms } from "./form-service";
import { googleMail } from "./mail";
import { scriptMemory } from "./memory";
import { googleWorkbook } from "./workbook";

const LOCK_MS = 10_000;
const HEARTBEAT_MINUTES = 10;
/** The tiny functions of `menu.ts`. */
const HEARTBEAT = "onHeartbeat";
const ANSWER = "onAnswer";

/** The world outside, as Google provides it for one run. Nothing is touched before it is asked for. */
export function googleServices(): Services {
  const platform = googlePlatform();
  const memory = scriptMemory(platform.containerId);
  const workbook = googleWorkbook(() => memory.registryId());
  return {
    workbook,
    closed: googleWorkbook(() => closedId(memory.closedId()), "closed"),
    memory,
    platform,
    files: googleFiles(),
    forms: googleForms(),
    mail: googleMail(),
    calendar: googleCalendars(),
    activeEmail: () => consented(() => Session.getActiveUser().getEmail()).trim().toLowerCase(),
    effectiveEmail: () => consented(() => Session.getEffectiveUser().getEmail()).trim().toLowerCase(),
    now: () => new Date().toISOString(),
    dayOf: (instant) => Utilities.formatDate(new Date(instant), workbook.zone(), "yyyy-MM-dd") as IsoDate,
    timeOf: (instant) => Utilities.formatDate(new Date(instant), workbook.zone(), "HH:mm"),
    instantOf: (day, time) => new Date(Utilities.parseDate(`${day} ${time}`, workbook.zone(), "yyyy-MM-dd HH:mm").getTime()).toISOString(),
    newId: (prefix) => `${prefix}-${1_000_000_000 + Math.floor(Math.random() * 9_000_000_000)}`,
    random: (below) => Math.floor(Math.random() * below),
    pause: (ms) => Utilities.sleep(Math.min(ms, 300_000)),
    alone(work) {
      // What does not change while somebody else writes is read before the lock, which is held for a read and a write (design §8).
      workbook.zone();
      return locked(work);
    },
  };
}

/** A workbook of version 2 has no closed one beside it: repair makes it. */
function closedId(id: string): string {
  if (id === "") throw new AppError("not-ready", "setup.repairNeeded");
  return id;
}

/** Script lock, not document lock: that one is null in the web app (platform trap 11). Sheets v4 keeps no buffer, so nothing is flushed. */
function locked<T>(work: () => T): T {
  const lock = LockService.getScriptLock();
  if (!told("LockService", () => lock.tryLock(LOCK_MS))) throw new AppError("conflict", "busy");
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/**
 * An add-on may tick once an hour and listen to no file but its own (platform-verdicts A2, A3): answers are then found by the heartbeat. No
 * right hangs on this.
 */
const inAddOn = (): boolean => ScriptApp.getInstallationSource() !== ScriptApp.InstallationSource.NONE;

const scripted = <Result>(call: () => Result): Result => told("ScriptApp", call);

const googlePlatform = (): Platform => ({
  containerId() {
    // Documented as unavailable in a web app; in practice null or an exception (platform-verdicts B7).
    try {
      return consented(() => SpreadsheetApp.getActiveSpreadsheet()?.getId() ?? "");
    } catch (thrown) {
      // A scope that was not granted is no missing container: setup would otherwise send people to setup.
      if (thrown instanceof AppError) throw thrown;
      return "";
    }
  },
  requireScopes,
  ensureHeartbeat: (zone) => scripted(() => {
    const own = ScriptApp.getProjectTriggers().find((trigger) => trigger.getHandlerFunction() === HEARTBEAT);
    const minutes = inAddOn() ? 60 : HEARTBEAT_MINUTES;
    const clock = () => ScriptApp.newTrigger(HEARTBEAT).timeBased();
    const trigger = own ?? (minutes === 60 ? clock().everyHours(1) : clock().everyMinutes(minutes)).inTimezone(zone).create();
    return { uid: trigger.getUniqueId(), every: minutes };
  }),
  ensureAnswersTrigger: (workbookId) => scripted(() => {
    if (inAddOn()) return "";
    const own = ScriptApp.getProjectTriggers().find((trigger) => trigger.getHandlerFunction() === ANSWER && trigger.getTriggerSourceId() === workbookId);
    const trigger = own ?? ScriptApp.newTrigger(ANSWER).forSpreadsheet(workbookId).onFormSubmit().create();
    return trigger.getUniqueId();
  }),
  hasTrigger: (uid) => scripted(() => ScriptApp.getProjectTriggers().some((trigger) => trigger.getUniqueId() === uid)),
});
