import { AppError } from "../../contract/errors";
import type { IsoDate } from "../../contract/schemas";
import type { Heartbeat, Memory, Platform, Services } from "../services";
import { googleFiles } from "./drive";
import { googleWorkbook } from "./workbook";

const LOCK_MS = 10_000;
const HEARTBEAT_MINUTES = 10;
const SCOPES_MODE = "FULL";

/** The world outside, as Google provides it for one run. Nothing is touched before it is asked for. */
export function googleServices(): Services {
  const memory = scriptMemory();
  const workbook = googleWorkbook(() => memory.registryId());
  return {
    workbook,
    memory,
    platform: googlePlatform(),
    files: googleFiles(),
    activeEmail: () => consented(() => Session.getActiveUser().getEmail()).trim().toLowerCase(),
    effectiveEmail: () => consented(() => Session.getEffectiveUser().getEmail()).trim().toLowerCase(),
    now: () => new Date().toISOString(),
    dayOf: (instant) => Utilities.formatDate(new Date(instant), workbook.zone(), "yyyy-MM-dd") as IsoDate,
    newId: (prefix) => `${prefix}-${1_000_000_000 + Math.floor(Math.random() * 9_000_000_000)}`,
    random: (below) => Math.floor(Math.random() * below),
    alone,
  };
}

/** Script lock, not document lock: that one is null in the web app (platform trap 11). Sheets v4 keeps no buffer, so nothing is flushed. */
function alone<T>(work: () => T): T {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(LOCK_MS)) throw new AppError("conflict", "busy");
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

function scriptMemory(): Memory {
  const store = () => PropertiesService.getScriptProperties();
  let all: { [key: string]: string } | null = null;
  const read = (key: string): string => (all ??= store().getProperties())[key] ?? "";
  const write = (key: string, value: string): void => {
    if (read(key) === value) return;
    store().setProperty(key, value);
    all![key] = value;
  };
  return {
    heartbeat: () => JSON.parse(read("heartbeat") || "null") as Heartbeat | null,
    saveHeartbeat: ({ uid, zone, day, waits }) => write("heartbeat", JSON.stringify({ uid, zone, day, waits })),
    beatAt: () => read("beatAt"),
    registryId: () => {
      const id = read("registryId") || googlePlatform().containerId();
      if (id === "") throw new AppError("not-ready", "setup.needed");
      return id;
    },
    saveRegistryId: (id) => write("registryId", id),
    pageUrl: () => read("pageUrl"),
    savePageUrl: (url) => write("pageUrl", url),
  };
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
    const own = ScriptApp.getProjectTriggers().find((trigger) => trigger.getHandlerFunction() === "onHeartbeat");
    const trigger = own ?? ScriptApp.newTrigger("onHeartbeat").timeBased().everyMinutes(HEARTBEAT_MINUTES).inTimezone(zone).create();
    return trigger.getUniqueId();
  },
  hasTrigger: (uid) => ScriptApp.getProjectTriggers().some((trigger) => trigger.getUniqueId() === uid),
});
