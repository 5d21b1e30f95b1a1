import type { Execution } from "../runtime/execution";
import type { GlobalStandIn, StandIn } from "../runtime/standin";
import { calendarService } from "./calendar/service";
import { docsService } from "./docs/service";
import { driveService } from "./drive/service";
import { formApp } from "./forms/service";
import { mailApp } from "./mail/service";
import { cacheService } from "./script/cache";
import { contentService } from "./script/content";
import { htmlService } from "./script/html";
import { lockService } from "./script/lock";
import { propertiesService } from "./script/properties";
import { scriptApp } from "./script/script-app";
import { session } from "./script/session";
import { utilities } from "./script/utilities";
import { sheetsService } from "./sheets/service";
import { spreadsheetApp } from "./spreadsheet/spreadsheet-app";

/**
 * What a realm is furnished with. Each is made when a script first names it. An advanced service is there when the
 * manifest names it (platform.md §3.2).
 */
export function globalsFor(execution: Execution): Readonly<Record<string, () => GlobalStandIn>> {
  const advanced = execution.bundle.manifest.dependencies?.enabledAdvancedServices ?? [];
  const chosen = advanced.flatMap(({ serviceId, userSymbol }) => {
    const make = ADVANCED[serviceId];
    return make ? [[userSymbol, () => make(execution)] as const] : [];
  });
  return {
    SpreadsheetApp: () => spreadsheetApp(execution),
    FormApp: () => formApp(execution),
    MailApp: () => mailApp(execution),
    Session: () => session(execution),
    PropertiesService: () => propertiesService(execution),
    CacheService: () => cacheService(execution),
    LockService: () => lockService(execution),
    HtmlService: () => htmlService(execution),
    ContentService: contentService,
    ScriptApp: () => scriptApp(execution),
    Utilities: () => utilities(execution),
    ...Object.fromEntries(chosen),
  };
}

/** By `serviceId` of the manifest. */
const ADVANCED: Readonly<Record<string, (execution: Execution) => GlobalStandIn>> = { sheets: sheetsService, drive: driveService, docs: docsService, calendar: calendarService };

/** The realm's console writes here. */
export const consoleFor = (execution: Execution): StandIn => ({
  kind: "console",
  members: {
    write: (level: string, line: string) => {
      execution.log.push(level === "log" || level === "info" ? line : `${level.toUpperCase()}: ${line}`);
    },
  },
});
