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
const FORMS = [scope("forms")];
const ANY_FORMS = [scope("forms.currentonly"), scope("forms")];

const HANDLE: Rule = { latency: "handle" };
const LOCAL: Rule = { latency: "none" };
const READ: Rule = { latency: "readValues", counted: true, scopes: ANY_SPREADSHEETS, flushes: true };
const BUFFERED: Rule = { latency: "buffered", scopes: ANY_SPREADSHEETS };
const STRUCTURE: Rule = { latency: "structure", counted: true, scopes: ANY_SPREADSHEETS, flushes: true };
const SCREEN: Rule = { latency: "screen", scopes: CONTAINER_UI, needsAuth: true };
const TRIGGER: Rule = { latency: "trigger", counted: true, scopes: SCRIPTAPP, needsAuth: true };
const FORM_SET: Rule = { latency: "formSet", counted: true, scopes: ANY_FORMS };
const MAIL = [scope("script.send_mail")];
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
  ...each("Sheet", ["getLastRow", "getLastColumn", "getDataRange", "getFormUrl"], READ),
  "Sheet.appendRow": { latency: "appendRow", counted: true, scopes: ANY_SPREADSHEETS, flushes: true },
  ...each("Sheet", ["setName", "hideSheet", "showSheet", "setFrozenRows", "setFrozenColumns", "deleteRow", "deleteRows", "deleteColumn",
    "insertRowsAfter", "insertColumnAfter", "setTabColor", "clear", "clearContents"], STRUCTURE),
  ...each("Range", ["getValue", "getValues", "getDisplayValue", "getDisplayValues", "getNote", "getNotes", "getNumberFormat", "getNumberFormats",
    "getFormula", "getFormulas", "isBlank"], READ),
  ...each("Range", ["setValue", "setValues", "setNote", "setNotes", "setNumberFormat", "setNumberFormats", "clearContent", "clearNote",
    "setFormula"], BUFFERED),
  ...each("FormApp", ["openById", "openByUrl"], { latency: "formOpen", counted: true, scopes: FORMS, needsAuth: true }),
  "FormApp.create": { latency: "formCreate", counted: true, scopes: FORMS, needsAuth: true },
  ...each("Form", ["setTitle", "setDescription", "setConfirmationMessage", "setCustomClosedFormMessage", "setAllowResponseEdits", "setCollectEmail", "setProgressBar",
    "setShowLinkToRespondAgain", "setLimitOneResponsePerUser", "setShuffleQuestions", "setPublishingSummary", "setAcceptingResponses", "setPublished", "deleteItem",
    "moveItem", "removeDestination", "deleteResponse", "deleteAllResponses"], FORM_SET),
  ...each("Form", ["addTextItem", "addParagraphTextItem", "addMultipleChoiceItem", "addCheckboxItem", "addListItem", "addScaleItem", "addGridItem", "addCheckboxGridItem",
    "addDateItem", "addPageBreakItem", "addSectionHeaderItem"], { latency: "formItem", counted: true, scopes: ANY_FORMS }),
  "Form.setDestination": { latency: "formDestination", counted: true, scopes: ANY_FORMS, flushes: true },
  ...each("Form", ["getResponses", "getResponse"], { latency: "formResponses", counted: true, scopes: ANY_FORMS }),
  ...each("Form", ["addPublishedReader", "addPublishedReaders", "removePublishedReader", "addEditor", "addEditors", "removeEditor"], { latency: "permission", counted: true, scopes: ANY_FORMS }),
  ...each("Form", ["getPublishedReaders", "getEditors"], { latency: "driveRead", counted: true, scopes: ANY_FORMS }),
  "FormResponse.submit": { latency: "formSubmit", counted: true, scopes: ANY_FORMS, flushes: true },
  "MailApp.sendEmail": { latency: "mail", counted: true, scopes: MAIL, needsAuth: true },
  "MailApp.getRemainingDailyQuota": { latency: "mailQuota", counted: true, scopes: MAIL, needsAuth: true },
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
  "FormTriggerBuilder.create": TRIGGER,
  "TriggerBuilder.forForm": { latency: "handle", scopes: ANY_FORMS },
  "TriggerBuilder.forSpreadsheet": { latency: "handle", scopes: ANY_SPREADSHEETS },
};

/** Each setter of an item is a call of its own (platform.md §6.2). */
const ITEM_KINDS = ["Item", "TextItem", "ParagraphTextItem", "MultipleChoiceItem", "CheckboxItem", "ListItem", "ScaleItem", "GridItem", "CheckboxGridItem", "DateItem",
  "PageBreakItem", "SectionHeaderItem"];
const ITEM_SETTERS = /^(set|show|clear)[A-Z]/;

/** Rules of all other members of a kind. */
const KINDS: Readonly<Record<string, Rule>> = {
  SpreadsheetApp: { latency: "handle", scopes: ANY_SPREADSHEETS },
  Spreadsheet: { latency: "handle", scopes: ANY_SPREADSHEETS },
  Sheet: { latency: "handle", scopes: ANY_SPREADSHEETS },
  Range: { latency: "handle", scopes: ANY_SPREADSHEETS },
  Utilities: LOCAL, HtmlService: LOCAL, HtmlOutput: LOCAL, HtmlTemplate: LOCAL, ContentService: LOCAL, TextOutput: LOCAL, Blob: LOCAL,
  FormApp: LOCAL, TextValidationBuilder: LOCAL, ParagraphTextValidationBuilder: LOCAL, CheckboxValidationBuilder: LOCAL, GridValidationBuilder: LOCAL,
  CheckboxGridValidationBuilder: LOCAL,
  ...Object.fromEntries([...ITEM_KINDS, "Form", "FormResponse", "ItemResponse", "Choice"].map((kind): [string, Rule] => [kind, { latency: "handle", scopes: ANY_FORMS }])),
  console: LOCAL, realm: LOCAL, Ui: LOCAL, Menu: LOCAL,
};

export const ruleOf = (kind: string, member: string): Rule =>
  MEMBERS[`${kind}.${member}`] ?? (ITEM_KINDS.includes(kind) && ITEM_SETTERS.test(member) ? FORM_SET : (KINDS[kind] ?? HANDLE));
