import type { AppError } from "../contract/errors";
import type { IsoDate } from "../contract/schemas";
import type { FormSpec } from "./domain/questions/form";
import type { DocStructure, FillStep } from "./domain/paper/structure";
import type { ReadyLine } from "./domain/plan/library";
import type { Row, TableId } from "./domain/tables";

/** What the programme needs of the world outside, in its own words. Only `google/` knows who provides it. */
export type Services = {
  readonly workbook: Workbook;
  /** «Наставничество. Личное»: the closed workbook, for its own sheets only. The coordinator's account alone can open it. */
  readonly closed: Workbook;
  /** Address of the person at the keyboard or of the page's visitor, lower case; "" when Google does not tell. Never the effective user. */
  activeEmail(): string;
  /** Whose rights this run has: the coordinator in the web app and in triggers. */
  effectiveEmail(): string;
  /** The instant now, as ISO text in UTC. */
  now(): string;
  /** The school's calendar day of an instant, in the spreadsheet's zone: the one people see. */
  dayOf(instant: string): IsoDate;
  /** The school's wall clock of an instant, `HH:mm`, in the spreadsheet's zone. */
  timeOf(instant: string): string;
  /** The instant of a day and `HH:mm` of the school, as ISO text in UTC. */
  instantOf(day: IsoDate, time: string): string;
  /** A new row id such as `PR-4821337712`. */
  newId(prefix: string): string;
  /** A whole number from 0 to `below` − 1. */
  random(below: number): number;
  /** Waits, at most five minutes: Google counts writes by the minute (platform §5). */
  pause(ms: number): void;
  /** Runs `work` while no other run of this project writes. Keep it short. @throws AppError `conflict` when no turn comes in 10 s */
  alone<T>(work: () => T): T;
  readonly memory: Memory;
  readonly platform: Platform;
  readonly files: Files;
  readonly forms: Forms;
  readonly mail: Mail;
  readonly calendar: Calendars;
};

/** A form as it stands in Google now. `items` are ids of what people see, in its order. */
export type SeenForm = { readonly published: boolean; readonly accepting: boolean; readonly items: readonly string[]; /** Titles of a grid's rows by item. */ readonly rows?: { readonly [item: string]: readonly string[] } };
/** A form that was built and published: the address people open, `link` the same with `{code}` where the code goes, and item ids by key (`code` too). */
export type BuiltForm = { readonly address: string; readonly link: string; readonly items: { readonly [key: string]: string } };
/**
 * What the form store holds of one submission. `values` by item id: text of a text, date (`yyyy-mm-dd`), choice or scale item; texts of a
 * checkbox item; of a grid one text or null a row; of a checkbox grid a list or null a row. `at` is the instant of the last submit. `values`
 * are read from Google when they are first asked for: take as many as fit a step.
 */
export type FormResponse = { readonly id: string; readonly at: string; readonly account: string; readonly values: { readonly [item: string]: ResponseValue } };
export type ResponseValue = string | readonly string[] | readonly (string | null)[] | readonly (readonly string[] | null)[];

/**
 * Google Forms. A form is a Drive file of the coordinator's account; slow: never called inside `alone`.
 * @throws AppError `google-unavailable` as Files; `not-found` when the form is gone
 */
export type Forms = {
  /** Name of Drive's API when it is switched off is told by `Files.off`; FormApp needs none. A form made so is empty and unpublished. */
  make(title: string, folderId: string, place: string): string;
  /** Puts every question into an empty form, publishes it, and reads back that it accepts. @throws AppError `conflict` `form.unpublished` when Google does not */
  build(fileId: string, spec: FormSpec, answersId: string): BuiltForm;
  look(fileId: string): SeenForm;
  /** Publishes (or closes) it and reads back. */
  publish(fileId: string, accepting: boolean, closedMessage: string): SeenForm;
  /** Lets everybody of the domain answer. */
  admitDomain(fileId: string, domain: string): void;
  /** Lets anybody with the link answer: pupils and outsiders without an account. */
  admitAnyone(fileId: string): void;
  /** Lets one address outside the domain answer. Null, or why Google refused, in its words. */
  admit(fileId: string, email: string): string | null;
  /** Submissions since an instant ("" all), which belongs to them, in the order of their first submission: an edited one has a later instant than its place. */
  responses(fileId: string, since: string): readonly FormResponse[];
  /** One submission, or null when it is gone. */
  response(fileId: string, id: string): FormResponse | null;
  /** A workbook of ours in a folder: answers, closed. */
  makeWorkbook(title: string, folderId: string, place: string): string;
  /** Sets zone and locale of a workbook, in which days are read and written; one that has them is left alone. */
  tuneWorkbook(fileId: string, zone: string, locale: string): void;
};

/** Mail leaves as the coordinator. Recipients a day: 100 of a consumer account, 1,500 of Workspace (platform §5). */
export type Mail = {
  remaining(): number;
  /** @throws AppError `google-unavailable` `mail.quota`; `invalid-input` `mail.address` for an address nobody can have */
  send(letter: { readonly to: string; readonly subject: string; readonly text: string; readonly html: string; readonly name: string; readonly replyTo: string; /** Text of an .ics file, or "". */ readonly calendar: string }): void;
};

/** An event of the program's calendar: an id of figures and letters a–v, instants (ISO, UTC) or whole days, guests by address. */
export type CalendarEvent = { readonly id: string; readonly title: string; readonly guests: readonly string[] } & ({ readonly start: string; readonly end: string } | { readonly day: IsoDate; readonly last: IsoDate });

/**
 * The program's own secondary calendar, of the coordinator's account. Nobody is mailed. Slow: never called inside `alone`.
 * @throws AppError `google-unavailable` as Files; `not-found` when the calendar is gone
 */
export type Calendars = {
  /** Why nothing can be written, or null. "" is no calendar yet. */
  trouble(calendarId: string): AppError | null;
  make(zone: string): string;
  /** As it has to stand, whatever stood there. `known`: it was told before. */
  put(calendarId: string, event: CalendarEvent, known: boolean): void;
  /** One that is gone is no trouble. */
  cancel(calendarId: string, id: string): void;
};

/** A file of ours. */
export type FoundFile = {
  readonly id: string;
  /** Drive's version: grows with every change, whoever makes it. */
  readonly version: string;
  readonly modified: string;
  /** Nobody may change it: a signed copy. */
  readonly locked: boolean;
  readonly properties: { readonly [Each in FileProperty]?: string };
};
/** Properties by which a file of ours is found again after a kill: `place` of a folder or template, `job` and `item` of a copy, `paper` its kind. */
export type FileProperty = "place" | "job" | "item" | "paper";

/**
 * Files of the school in Drive and Docs. They belong to the coordinator's account and this project alone (design §1): another account sees
 * none of them. Slow: never called inside `alone`.
 * @throws AppError `google-unavailable` when an API is off, the minute's quota is used up or Google is down; `not-found` when a file is gone
 */
export type Files = {
  /** Asks Drive and Docs something small: names of the APIs that are switched off (platform-verdicts A1). */
  off(): string[];
  makeFolder(title: string, parentId: string | null, place: string): string;
  /** Files that carry this property, not in the bin, the newest first. */
  find(property: FileProperty, value: string): FoundFile[];
  /** Folders of ours that lie in this one, not in the bin, the newest first. */
  foldersIn(folderId: string): FoundFile[];
  /** Docs of ours that lie in this folder, not in the bin, the newest first. */
  docsIn(folderId: string): FoundFile[];
  /** A Doc made of a .docx. */
  importDoc(title: string, folderId: string, docx: string, place: string): FoundFile;
  copy(fileId: string, title: string, folderId: string, properties: { readonly [Each in FileProperty]?: string }): FoundFile;
  /** A shortcut to a file; where it leads can never be changed. @throws AppError `not-found` when the file is gone */
  shortcut(fileId: string, title: string, folderId: string, properties: { readonly [Each in FileProperty]?: string }): void;
  /** Shortcuts of ours in this folder, not in the bin, the newest first. */
  shortcutsIn(folderId: string): FoundFile[];
  structure(fileId: string): DocStructure;
  /** All steps in one call, together or not at all. */
  fill(fileId: string, steps: readonly FillStep[]): void;
  rename(fileId: string, title: string): void;
  /** Nobody can change it any more, its title neither (platform-verdicts C8). */
  lock(fileId: string, reason: string): void;
  /** One that is gone for good is no trouble. */
  trash(fileId: string): void;
  /** Out of the bin; its version then, or "" when it is gone for good. */
  restore(fileId: string): string;
  /** Stores a scan. */
  store(title: string, folderId: string, type: string, base64: string, place: string): string;
  /** Lets an address in as an editor, without a mail; the id of its permission. */
  share(fileId: string, email: string): string;
  /** A permission that is gone is no trouble. */
  unshare(fileId: string, permissionId: string): void;
  /** Base64. */
  pdf(fileId: string): string;
  docx(fileId: string): string;
  /** Default templates and plan library of this release (`dist/templates.html`). */
  defaults(): { readonly templates: { readonly [kind: string]: { readonly version: number; readonly docx: string } }; readonly library: readonly ReadyLine[] };
  /** A part of the page that is loaded when it is needed. */
  pagePart(name: string): string;
};

/** Small facts of the installation that every run may read without opening the registry. Nothing personal (design §1). */
export type Memory = {
  heartbeat(): Heartbeat | null;
  /** Writes these fields and leaves the others as they are now, whoever wrote them: what this run has read may be old. */
  saveHeartbeat(fields: Partial<Heartbeat>): void;
  /** Instant of the last heartbeat, or "". */
  beatAt(): string;
  registryId(): string;
  saveRegistryId(id: string): void;
  /** Ids of the answers workbook and of the closed one, or "". */
  answersId(): string;
  saveAnswersId(id: string): void;
  closedId(): string;
  saveClosedId(id: string): void;
  /** An answer has come in that no reading was begun after: set by the submit trigger, without waking the bundle. Ask before reading. */
  news(): boolean;
  /** Everything is read that had come in when this run asked `news()`; what has come in since stays news. Nothing when it never asked. */
  clearNews(): void;
  /** The program's calendar, or "". */
  calendarId(): string;
  saveCalendarId(id: string): void;
  pageUrl(): string;
  savePageUrl(url: string): void;
};
export type Heartbeat = {
  readonly uid: string; readonly zone: string; readonly day: string; readonly waits: boolean;
  /** Minutes between two beats; absent in an installation of before: 10. */
  readonly every?: number;
  /** Uid of the submit trigger on the answers workbook; absent before it is made. */
  readonly answersUid?: string;
  /** The instant (ISO) from which the next beat wakes the bundle though nothing waits: mail to go out, forms to read; "" never. */
  readonly next?: string;
  /** The instant (ISO) at which the heartbeat looked last whether open forms hold answers that no trigger has told of. */
  readonly lookedAt?: string;
};

/** What only setup and health ask of Google. */
export type Platform = {
  /** Id of the spreadsheet this run was opened in, or "" in the web app and in triggers without one. */
  containerId(): string;
  /** @throws AppError `google-unavailable`, naming each scope of the manifest that the person has not granted and where to grant it */
  requireScopes(): void;
  /** The own heartbeat trigger, made when there is none; never deletes one (platform-verdicts B20). `every`: minutes between two beats. */
  ensureHeartbeat(zone: string): { readonly uid: string; readonly every: number };
  /** Uid of the own submit trigger on this answers workbook, made when there is none; never deletes one. "" where an add-on may have none. */
  ensureAnswersTrigger(workbookId: string): string;
  /** Whether the own trigger of this uid is there; another account's are not seen. */
  hasTrigger(uid: string): boolean;
};

/** A cell nobody can read, or a row that cannot be used: left out of every calculation, named, marked with a note. */
export type Unreadable = {
  readonly sheet: TableId;
  /** Row as people count it, the header is 1. */
  readonly row: number;
  readonly header: string;
  /** What stands there. For the screen, never for the log. */
  readonly read: string;
  /** Key of what would be right. */
  readonly right: string;
  readonly params?: { readonly [name: string]: string | number };
};

/** A row as it was read: what the program knows of it beside its fields. */
export type Sighting = {
  readonly id: string;
  readonly row: number;
  /** The row was changed, or typed anew, by hand since the program wrote it. */
  readonly byHand: boolean;
  /** Headers of computed cells that a hand has written over. */
  readonly overwritten: readonly string[];
};

export type ReadSheet<Id extends TableId> = {
  readonly rows: Row<Id>[];
  readonly unreadable: readonly Unreadable[];
  readonly sightings: readonly Sighting[];
  /** Rows that people typed without a code: they get one at the next look (`domain/data-model.md` §6.4). */
  readonly nameless: readonly NamelessRow<Id>[];
  /** Rows whose cell of that field is exactly this text; the others are not read at all. For long sheets of which few rows are asked. */
  find(field: keyof Row<Id> & string, text: string): Row<Id>[];
};
export type NamelessRow<Id extends TableId> = { readonly row: number; readonly fields: Row<Id> };

export type ReadTables<Ids extends TableId> = { readonly [Id in Ids]: ReadSheet<Id> };

/** One write. All writes of one `write` are one call to Google and take effect together or not at all. */
export type Change =
  | { [Id in TableId]: { readonly append: Id; readonly rows: readonly Row<Id>[]; /** Computed cells of each row. */ readonly views?: readonly { readonly [header: string]: string | number }[] } }[TableId]
  | { [Id in TableId]: { readonly update: Id; readonly id: string; readonly fields: Partial<Row<Id>> } }[TableId]
  | { [Id in TableId]: { readonly name: Id; readonly row: number; readonly fields: Partial<Row<Id>> } }[TableId]
  /** Cells written for people's eyes, by row id and header of a computed column. */
  | { [Id in TableId]: { readonly view: Id; readonly id: string; readonly cells: { readonly [header: string]: string | number } } }[TableId]
  /** Takes rows out of the sheet: only for «Пример», which is nobody's record. */
  | { readonly remove: TableId; readonly ids: readonly string[] }
  /** A whole sheet of computed rows: written from row 2, what stood there before goes. */
  | { readonly board: "today"; readonly rows: readonly (readonly (string | number)[])[] }
  /** Notes on cells, by sheet, row and header; our older notes on that sheet go. */
  | { readonly notes: readonly { readonly sheet: TableId; readonly row: number; readonly header: string; readonly text: string }[]; readonly on: readonly TableId[] };

export type Workbook = {
  /**
   * The named sheets in one call, found by sheet id and by header: people sort, move, rename and add columns.
   * @throws AppError `not-ready` `setup.needed` before setup; `not-ready` naming the sheet or column that is gone, with repair offered
   */
  read<Ids extends TableId>(...ids: readonly Ids[]): ReadTables<Ids>;
  /** Writes all changes in one call, together or not at all. Rows are found where the last `read` of this run saw them. */
  write(changes: readonly Change[]): void;
  /** Makes what is missing of sheets and columns, and nothing else. Returns titles and headers it made. */
  repair(): string[];
  /** Zone of the spreadsheet. */
  zone(): string;
  /** Name of the Sheets API when it is switched off. */
  off(): string[];
  /**
   * Sets zone and locale of the spreadsheet, in which days are read and written (design §1), and its name while it has Google's own. An
   * empty zone keeps the one it has.
   */
  prepare(zone: string, locale: string): void;
  showAllSheets(): void;
  url(): string;
};

/** What an action is given: the world, and the day it is. */
export type World = { readonly services: Services; readonly today: IsoDate; readonly now: string };
