import type { Faults } from "../faults/faults";
import type { CalendarRecord } from "../services/calendar/record";
import type { DriveFile } from "../services/drive/file";
import type { AnswerStore } from "../services/forms/answers";
import type { MailRecord } from "../services/mail/record";
import type { Workbook } from "../services/grid/workbook";
import type { ServicesOn } from "./apis";
import type { BundleSource } from "./bundle";
import type { Consent } from "./consent";
import type { ExecutionRecord } from "./execution";
import type { Install } from "./options";
import type { Random } from "./random";
import type { Located } from "./sources";
import type { Schedule } from "./schedule";

/** A spreadsheet with the rights of people on it. One that Drive has made stands in `drive` too, under the same id. */
export type SpreadsheetFile = {
  readonly id: string;
  owner: string;
  editors: string[];
  viewers: string[];
  workbook: Workbook;
};

export type TriggerKind = "CLOCK" | "ON_OPEN" | "ON_EDIT" | "ON_CHANGE" | "ON_FORM_SUBMIT";

export type TriggerRecord = {
  readonly uid: string;
  readonly handler: string;
  readonly owner: string;
  readonly kind: TriggerKind;
  /** The spreadsheet or the form it listens to. */
  readonly sourceId?: string;
  /** Absent for clocks and spreadsheets. */
  readonly source?: "FORMS";
  readonly schedule?: Schedule;
  /** The workbook in which the add-on was used when it made the trigger; absent in install B. */
  readonly documentId?: string;
  /** The instant of its next firing; absent for triggers of files, and for one-shot triggers that have fired. */
  nextAt?: number;
};

/** The web app: a version of the bundle pinned by the person who deployed it (platform.md trap 37). */
export type Deployment = { readonly id: string; readonly version: number; readonly by: string; readonly source: BundleSource };

/** How much of a daily quota a person has used since the first use of the day (platform.md §5: resets 24 h after the first request). */
export type DailyUse = { since: number; used: number };

export type Version = { readonly at: number; readonly by: object; readonly workbook: Workbook };

export type CacheEntry = { readonly value: string; readonly until: number };

/** Everything the local Workspace knows. What persists is named in local/persistence/store.ts. */
export type World = {
  /** The virtual clock, in milliseconds of the epoch. */
  now: number;
  readonly domain: string;
  readonly coordinator: string;
  readonly consumer: boolean;
  readonly registryId: string;
  /** Begun as an empty school, to be filled by hand: the sample year is not played into it. */
  readonly handmade?: boolean;
  readonly scriptId: string;
  readonly install: Install;
  /** Workbooks in which somebody has used the add-on (design §1, install A): only these it may see when they open. */
  enabledIn: string[];
  /** What each person's consent covers, by address. */
  readonly consents: Record<string, Consent>;
  servicesOn: ServicesOn;
  deployment: Deployment | null;
  /** Kept apart from `deployment` so that a new version keeps the address. */
  deploymentId: string;
  readonly files: Map<string, SpreadsheetFile>;
  /** What Drive v3 knows: everything made through Drive or Docs; the registry, which a person made, is not in it (platform-verdicts.md A7). */
  readonly drive: Map<string, DriveFile>;
  /** What people answered to forms. */
  readonly answers: AnswerStore;
  /** Every mail sent, oldest first. */
  readonly mail: MailRecord[];
  /** Secondary calendars that scripts have made, with all their events, cancelled ones too. */
  readonly calendars: CalendarRecord[];
  /** By address, which of the mails that person has read: their places in `mail`. No script sees it. */
  readonly mailRead: Record<string, number[]>;
  /** Whether an address is a Google account, where it is not as its domain says: see `isAccount`. */
  readonly accounts: Record<string, boolean>;
  /** How long a search by `appProperties` does not see a new file, in milliseconds. */
  driveSearchDelayMs: number;
  triggers: TriggerRecord[];
  scriptProperties: Record<string, string>;
  documentProperties: Record<string, string>;
  userProperties: Record<string, Record<string, string>>;
  readonly cache: Map<string, CacheEntry>;
  /** Until when each lock is held, as far as is known. */
  readonly locks: Map<string, number>;
  readonly daily: Map<string, DailyUse>;
  /** Instants of the last minute's requests, by quota and effective user. */
  readonly minute: Map<string, number[]>;
  /** Start, end and effective user of executions that may still run at the current instant. */
  running: { readonly user: string; readonly from: number; readonly to: number }[];
  /**
   * While executions run as if at one instant: every version of a workbook with the moment it came about, so that a read sees
   * what stood there at its own moment. Null at other times.
   */
  versions: Map<string, Version[]> | null;
  readonly random: Random;
  executions: ExecutionRecord[];
  nextExecution: number;
  /** Real milliseconds after which a script that no longer calls any service is given up; 0 is never. */
  patience: number;
  /** Called after each execution, when the state may be kept. */
  executed: (record: ExecutionRecord) => void;
  /** Places of the bundle as places of the source, for what is kept of an error. */
  located: Located;
  /** How many of the next submit triggers are missed, or come twice. */
  readonly misfires: { missed: number; twice: number };
  /** What goes wrong on demand (`local/faults`). */
  faults: Faults;
  /** The next execution dies once this many service calls have taken effect. */
  killAfter: number | null;
};
