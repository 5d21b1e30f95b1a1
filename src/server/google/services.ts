import { AppError } from "../../contract/errors";
import type { IsoDate } from "../../contract/schemas";
import type { Platform, Services } from "../services";
import { told } from "./api-errors";
import { googleFiles } from "./drive";
import { googleForms } from "./form-service";
import { googleMail } from "./mail";
import { scriptMemory } from "./memory";
import { googleWorkbook } from "./workbook";

const LOCK_MS = 10_000;
const HEARTBEAT_MINUTES = 10;
const SCOPES_MODE = "FULL";
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
    activeEmail: () => consented(() => Session.getActiveUser().getEmail()).trim().toLowerCase(),
    effectiveEmail: () => consented(() => Session.getEffectiveUser().getEmail()).trim().toLowerCase(),
    now: () => new Date().toISOString(),
    dayOf: (instant) => Utilities.formatDate(new Date(instant), workbook.zone(), "yyyy-MM-dd") as IsoDate,
    timeOf: (instant) => Utilities.formatDate(new Date(instant), workbook.zone(), "HH:mm"),
    instantOf: (day, time) => new Date(Utilities.parseDate(`${day} ${time}`, workbook.zone(), "yyyy-MM-dd HH:mm").getTime()).toISOString(),
    newId: (prefix) => `${prefix}-${1_000_000_000 + Math.floor(Math.random() * 9_000_000_000)}`,
    random: (below) => Math.floor(Math.random() * below),
    pause: (ms) => Utilities.sleep(Math.min(ms, 300_000)),
    alone,
  };
}

/** A workbook of version 2 has no closed one beside it: repair makes it. */
function closedId(id: string): string {
  if (id === "") throw new AppError("not-ready", "setup.repairNeeded");
  return id;
}

/** Script lock, not document lock: that one is null in the web app (platform trap 11). Sheets v4 keeps no buffer, so nothing is flushed. */
function alone<T>(work: () => T): T {
  const lock = LockService.getScriptLock();
  if (!told("LockService", () => lock.tryLock(LOCK_MS))) throw new AppError("conflict", "busy");
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/** A scope that the person did not grant is told apart from everything else by Google's text (platform §3.2, granular consent). */
function consented<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (thrown) {
    if (isConsentMissing(thrown)) throw new AppError("google-unavailable", "service.consent", {}, [], thrown);
    throw thrown;
  }
}

const isConsentMissing = (thrown: unknown): boolean => /permissions are not sufficient/i.test(String((thrown as { message?: unknown })?.message));

const googlePlatform = (): Platform => ({
  containerId() {
    // Documented as unavailable in a web app; in practice null or an exception (platform-verdicts B7).
    try {
      return SpreadsheetApp.getActiveSpreadsheet()?.getId() ?? "";
    } catch (thrown) {
      // A scope that was not granted is no missing container: setup would otherwise send people to setup.
      if (isConsentMissing(thrown)) throw new AppError("google-unavailable", "service.consent", {}, [], thrown);
      return "";
    }
  },
  requireScopes: () => ScriptApp.requireAllScopes(ScriptApp.AuthMode[SCOPES_MODE]),
  ensureHeartbeat(zone) {
    const own = ScriptApp.getProjectTriggers().find((trigger) => trigger.getHandlerFunction() === HEARTBEAT);
    const trigger = own ?? ScriptApp.newTrigger(HEARTBEAT).timeBased().everyMinutes(HEARTBEAT_MINUTES).inTimezone(zone).create();
    return trigger.getUniqueId();
  },
  ensureAnswersTrigger(workbookId) {
    const own = ScriptApp.getProjectTriggers().find((trigger) => trigger.getHandlerFunction() === ANSWER && trigger.getTriggerSourceId() === workbookId);
    const trigger = own ?? ScriptApp.newTrigger(ANSWER).forSpreadsheet(workbookId).onFormSubmit().create();
    return trigger.getUniqueId();
  },
  hasTrigger: (uid) => ScriptApp.getProjectTriggers().some((trigger) => trigger.getUniqueId() === uid),
});
