import { REGISTRY_TITLE } from "../../catalogue/sheets";
import { refusal, saying, yes, type Fact } from "./fact";

const KEY = "check";
const VALUE_LIMIT = 9 * 1024;
const CACHE_LIMIT = 100 * 1024;

const scriptStore = () => PropertiesService.getScriptProperties();
/** Null, or an exception, in the web app. */
function container(): unknown {
  try {
    return SpreadsheetApp.getActiveSpreadsheet();
  } catch {
    return null;
  }
}

/** The script itself: who runs it, where, and what its small services bear (traps 11, 13, 14, 16, 18). */
export const SCRIPT = {
  scriptServices: {
    expected: "{allOn}", live: [1, 26],
    look: ({ services }) => [...services.workbook.off(), ...services.files.off()].join(", ") || "{allOn}",
  },
  scriptConsent: {
    expected: "NOT_REQUIRED", live: [9], trap: [22],
    look: () => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
  },
  scriptUser: {
    expected: "{effective}: {coordinator}; {atKeyboard}: {known}", live: [3], trap: [18],
    // A step that the heartbeat makes has nobody at a keyboard.
    same: (seen) => !seen.includes("{other}"),
    look: ({ services }) => {
      const { rows } = services.workbook.read("settings").settings;
      const coordinator = rows.find(({ key }) => key === "coordinator")?.value ?? "";
      return `{effective}: {${services.effectiveEmail() === coordinator ? "coordinator" : "other"}}; {atKeyboard}: {${services.activeEmail() === "" ? "nobody" : "known"}}`;
    },
  },
  scriptContainer: {
    expected: "{container} {yes}, {documentLock} {yes}", live: [6], trap: [11],
    // There is a lock where there is a workbook: which of the two comes hangs on who made this step.
    same: (seen) => /^\{container\} (\{\w+\}), \{documentLock\} \1$/.test(seen),
    look: () => `{container} ${yes(Boolean(container()))}, {documentLock} ${yes(Boolean(LockService.getDocumentLock()))}`,
  },
  scriptLock: {
    expected: "{yes}", trap: [11, 12],
    look: ({ time }) => {
      const lock = LockService.getScriptLock();
      const got = time("lock", () => lock.tryLock(5_000));
      if (got) lock.releaseLock();
      return yes(got);
    },
  },
  scriptProperty: {
    expected: "Argument too large: value", trap: [13], same: saying("too large"),
    look: () => {
      const said = refusal(() => scriptStore().setProperty(KEY, "a".repeat(VALUE_LIMIT + 1)));
      scriptStore().deleteProperty(KEY);
      return said;
    },
  },
  scriptCache: {
    expected: "Argument too large: value", trap: [14], same: saying("too large"),
    look: () => refusal(() => CacheService.getScriptCache()!.put(KEY, "a".repeat(CACHE_LIMIT + 1), 60)),
  },
  scriptCacheBack: {
    expected: "{yes}", trap: [14],
    look: ({ time }) => {
      const cache = CacheService.getScriptCache()!;
      time("cachePut", () => cache.put(KEY, "kept", 60));
      return yes(time("cacheGet", () => cache.get(KEY)) === "kept");
    },
  },
  scriptTriggers: {
    expected: "{heartbeat} 1, {answers} 1, {own} {yes}", live: [8, 60], trap: [16],
    look: ({ services: { memory }, time }) => {
      const triggers = time("trigger", () => ScriptApp.getProjectTriggers());
      const count = (handler: string): number => triggers.filter((trigger) => trigger.getHandlerFunction() === handler).length;
      const own = triggers.some((trigger) => trigger.getUniqueId() === memory.heartbeat()?.uid);
      return `{heartbeat} ${count("onHeartbeat")}, {answers} ${count("onAnswer")}, {own} ${yes(own)}`;
    },
  },
  scriptAddress: {
    expected: "/exec, /dev, {none}", live: [7], trap: [37],
    same: (seen) => seen === "/exec" || seen === "/dev" || seen === "{none}",
    look: () => /\/(?:exec|dev)$/.exec(ScriptApp.getService().getUrl() ?? "")?.[0] ?? (ScriptApp.getService().getUrl() ? "{other}" : "{none}"),
  },
  scriptMail: {
    expected: "> 100", live: [54], trap: [34], same: (seen) => Number(seen) > 100,
    look: ({ services, time }) => String(time("mailQuota", () => services.mail.remaining())),
  },
  scriptBytes: {
    expected: "{yes}, {yes}",
    look: () => {
      const back = Utilities.newBlob(Utilities.base64Decode(Utilities.base64Encode(REGISTRY_TITLE, Utilities.Charset.UTF_8))).getDataAsString();
      const zipped = Utilities.unzip(Utilities.zip([Utilities.newBlob(REGISTRY_TITLE, "text/plain", "a.txt")]).setContentType("application/zip"))[0]!;
      return `${yes(back === REGISTRY_TITLE)}, ${yes(zipped.getDataAsString() === REGISTRY_TITLE)}`;
    },
  },
  scriptFiles: {
    expected: "{yes}", trap: [25],
    look: ({ services }) => yes(Object.keys(services.files.defaults().templates).length > 0 && /^[\w+/=]+$/.test(services.files.pagePart("forms").trim())),
  },
  scriptRuntime: {
    expected: "URL {no}, setTimeout {no}, crypto {no}, fetch {no}",
    look: () => ["URL", "setTimeout", "crypto", "fetch"].map((name) => `${name} ${yes(name in globalThis)}`).join(", "),
  },
} satisfies { readonly [id: string]: Fact };
