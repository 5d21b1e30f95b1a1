import type { Latency } from "./latency";

/**
 * What the bridge does about a call before the stand-in sees it. Scopes are those of platform.md §3.1: any one of them is enough.
 * `needsAuth` is refused to simple triggers (platform.md §4: AuthMode.LIMITED).
 */
export type Rule = {
  readonly latency: Latency;
  /** Reaches Google, so it counts (design §8). */
  readonly counted?: boolean;
  readonly scopes?: readonly string[];
  readonly needsAuth?: boolean;
  /** Buffered writes go out first (platform.md trap 10). */
  readonly flushes?: boolean;
};

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const SPREADSHEETS = [scope("spreadsheets")];
const ANY_SPREADSHEETS = [scope("spreadsheets.currentonly"), scope("spreadsheets")];
const CONTAINER_UI = [scope("script.container.ui")];
const SCRIPTAPP = [scope("script.scriptapp")];
const EMAIL = [scope("userinfo.email")];

const HANDLE: Rule = { latency: "handle" };
const LOCAL: Rule = { latency: "none" };
const READ: Rule = { latency: "readValues", counted: true, scopes: ANY_SPREADSHEETS, flushes: true };
const BUFFERED: Rule = { latency: "buffered", scopes: ANY_SPREADSHEETS };
const STRUCTURE: Rule = { latency: "structure", counted: true, scopes: ANY_SPREADSHEETS, flushes: true };
const SCREEN: Rule = { latency: "screen", scopes: CONTAINER_UI, needsAuth: true };
const TRIGGER: Rule = { latency: "trigger", counted: true, scopes: SCRIPTAPP, needsAuth: true };
const LOCK: Rule = { latency: "lock", counted: true };

const each = (kind: string, members: readonly string[], rule: Rule): Record<string, Rule> =>
  Object.fromEntries(members.map((member) => [`${kind}.${member}`, rule]));

/** Rules of single members. */
const MEMBERS: Readonly<Record<string, Rule>> = {
  "SpreadsheetApp.openById": { latency: "open", counted: true, scopes: SPREADSHEETS, needsAuth: true },
  "SpreadsheetApp.openByUrl": { latency: "open", counted: true, scopes: SPREADSHEETS, needsAuth: true },
  "SpreadsheetApp.flush": LOCAL,
  "SpreadsheetApp.getUi": HANDLE,
  ...each("Spreadsheet", ["insertSheet", "deleteSheet", "setSpreadsheetTimeZone", "setSpreadsheetLocale", "rename", "addEditor", "removeEditor",
    "setActiveSheet", "moveActiveSheet"], STRUCTURE),
  "Spreadsheet.setActiveSheet": { latency: "handle", scopes: ANY_SPREADSHEETS },
  "Spreadsheet.toast": { latency: "handle", scopes: ANY_SPREADSHEETS },
  ...each("Sheet", ["getLastRow", "getLastColumn", "getDataRange"], READ),
  "Sheet.appendRow": { latency: "appendRow", counted: true, scopes: ANY_SPREADSHEETS, flushes: true },
  ...each("Sheet", ["setName", "hideSheet", "showSheet", "setFrozenRows", "setFrozenColumns", "deleteRow", "deleteRows", "deleteColumn",
    "insertRowsAfter", "insertColumnAfter", "setTabColor", "clear", "clearContents"], STRUCTURE),
  ...each("Range", ["getValue", "getValues", "getDisplayValue", "getDisplayValues", "getNote", "getNotes", "getNumberFormat", "getNumberFormats",
    "getFormula", "getFormulas", "isBlank"], READ),
  ...each("Range", ["setValue", "setValues", "setNote", "setNotes", "setNumberFormat", "setNumberFormats", "clearContent", "clearNote",
    "setFormula"], BUFFERED),
  ...each("Ui", ["showSidebar", "showModalDialog", "showModelessDialog"], SCREEN),
  ...each("Properties", ["getProperty", "getKeys"], { latency: "propertyGet", counted: true }),
  ...each("Properties", ["setProperty", "deleteProperty", "setProperties", "deleteAllProperties"], { latency: "propertySet", counted: true }),
  "Properties.getProperties": { latency: "propertyAll", counted: true },
  "Cache.get": { latency: "cacheGet", counted: true },
  "Cache.getAll": { latency: "cacheAll", counted: true },
  ...each("Cache", ["put", "putAll", "remove", "removeAll"], { latency: "cachePut", counted: true }),
  ...each("Lock", ["tryLock", "waitLock", "releaseLock"], LOCK),
  "Session.getActiveUser": { latency: "handle", scopes: EMAIL },
  "Session.getEffectiveUser": { latency: "handle", scopes: EMAIL, needsAuth: true },
  ...each("ScriptApp", ["getProjectTriggers", "getUserTriggers", "deleteTrigger"], TRIGGER),
  "ScriptApp.newTrigger": { latency: "handle", scopes: SCRIPTAPP, needsAuth: true },
  "ClockTriggerBuilder.create": TRIGGER,
  "SpreadsheetTriggerBuilder.create": TRIGGER,
  "TriggerBuilder.forSpreadsheet": { latency: "handle", scopes: ANY_SPREADSHEETS },
};

/** Rules of all other members of a kind. */
const KINDS: Readonly<Record<string, Rule>> = {
  SpreadsheetApp: { latency: "handle", scopes: ANY_SPREADSHEETS },
  Spreadsheet: { latency: "handle", scopes: ANY_SPREADSHEETS },
  Sheet: { latency: "handle", scopes: ANY_SPREADSHEETS },
  Range: { latency: "handle", scopes: ANY_SPREADSHEETS },
  Utilities: LOCAL, HtmlService: LOCAL, HtmlOutput: LOCAL, HtmlTemplate: LOCAL, ContentService: LOCAL, TextOutput: LOCAL, Blob: LOCAL,
  console: LOCAL, realm: LOCAL, Ui: LOCAL, Menu: LOCAL,
};

export const ruleOf = (kind: string, member: string): Rule => MEMBERS[`${kind}.${member}`] ?? KINDS[kind] ?? HANDLE;
