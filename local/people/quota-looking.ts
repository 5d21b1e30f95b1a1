import { leftToday } from "../runtime/daily";
import { DAILY_TRIGGER_TIME, TRIGGER_TIME } from "../runtime/triggers";
import type { World } from "../runtime/world";
import { DOCS_PER_MINUTE } from "../services/docs/quota";
import { CONVERTED, CREATED } from "../services/drive/quota";
import { DOCUMENT, SPREADSHEET } from "../services/drive/file";
import { DAY } from "../services/grid/serial";
import { EVENTS_A_DAY, EVENTS_QUOTA } from "../services/calendar/service";
import { MAIL_QUOTA, RECIPIENTS_A_DAY } from "../services/mail/service";
import { OPERATIONS, STORE_LIMIT, sizeOf } from "../services/script/properties";
import { SHEETS_PER_MINUTE } from "../services/sheets/quota";

/** How much of a quota that the stand-ins count a person has used. Times are milliseconds, sizes bytes. */
export type QuotaRecord = {
  /** "mail", "triggers", "properties", "documents", "spreadsheets", "conversions" a day; "docs read", "docs write", "sheets read", "sheets write" a minute; "store" always. */
  readonly quota: string;
  readonly used: number;
  readonly limit: number;
  readonly per: "day" | "minute" | "store";
  /** When a used quota of a day begins anew, as ISO text. */
  readonly until?: string;
};

type Daily = { readonly quota: string; readonly key: string; readonly limits: readonly [consumer: number, workspace: number] };
const pair = ({ consumer, workspace }: { readonly consumer: number; readonly workspace: number }): readonly [number, number] => [consumer, workspace];
const DAILY: readonly Daily[] = [
  { quota: "mail", key: MAIL_QUOTA, limits: RECIPIENTS_A_DAY },
  { quota: "events", key: EVENTS_QUOTA, limits: EVENTS_A_DAY },
  { quota: "triggers", key: TRIGGER_TIME, limits: pair(DAILY_TRIGGER_TIME) },
  { quota: "properties", key: "properties", limits: pair(OPERATIONS) },
  ...[{ quota: "documents", type: DOCUMENT }, { quota: "spreadsheets", type: SPREADSHEET }].map(({ quota, type }) => ({ quota, key: `created ${type}`, limits: CREATED[type] ?? [0, 0] })),
  { quota: "conversions", key: "converted", limits: CONVERTED },
];
const MINUTES: readonly (readonly [quota: string, key: string, limit: number])[] = [
  ["docs read", "docs Read", DOCS_PER_MINUTE.Read], ["docs write", "docs Write", DOCS_PER_MINUTE.Write], ["sheets read", "Read", SHEETS_PER_MINUTE], ["sheets write", "Write", SHEETS_PER_MINUTE],
];

/** Every quota of that person as it stands now; of those nobody has touched, too. */
export function quotasOf(world: World, email: string): QuotaRecord[] {
  const whose = { world, time: world.now, effective: email };
  const days = DAILY.map(({ quota, key, limits }): QuotaRecord => {
    const limit = limits[world.consumer ? 0 : 1];
    const use = world.daily.get(`${key}:${email}`);
    return { quota, used: limit - leftToday(whose, key, limit), limit, per: "day", ...(use && world.now - use.since < DAY ? { until: new Date(use.since + DAY).toISOString() } : {}) };
  });
  const minutes = MINUTES.map(([quota, key, limit]): QuotaRecord => ({ quota, limit, per: "minute", used: (world.minute.get(`${key}:${email}`) ?? []).filter((at) => at > world.now - 60_000 && at <= world.now).length }));
  return [...days, ...minutes];
}

/** How full the stores of properties are: the script's, and that person's. */
export const storesOf = (world: World, email: string): readonly QuotaRecord[] =>
  [["script store", world.scriptProperties] as const, ["user store", world.userProperties[email] ?? {}] as const].map(([quota, values]) => ({ quota, used: sizeOf(values), limit: STORE_LIMIT, per: "store" as const }));
