import { LOCALE } from "../../catalogue/sheets";
import { readLayout, tuneWorkbook } from "../layout";
import { scratchSheet } from "./scratch-sheet";
import type { Fact } from "./fact";

const ZONE = "Europe/Moscow";
const MOMENT = "yyyy-MM-dd HH:mm";
/** Half an hour past midnight in Moscow, and the day before in Greenwich. */
const NIGHT = Date.UTC(2026, 7, 31, 21, 30);

/** Zones, days and dates (traps 1, 2, 40). */
export const ZONES = {
  zoneScript: {
    expected: "{sameZone}", trap: [1],
    look: ({ services }) => {
      const zones = [Session.getScriptTimeZone(), services.workbook.zone()];
      return zones[0] === zones[1] ? "{sameZone}" : zones.join(" \u2260 ");
    },
  },
  zoneBook: {
    expected: "{sameZone}, ru_RU", trap: [1],
    look: ({ services, file }) => {
      tuneWorkbook(file("book"), services.workbook.zone(), LOCALE);
      const { zone, locale } = readLayout(file("book"));
      return `${zone === services.workbook.zone() ? "{sameZone}" : zone}, ${locale}`;
    },
  },
  zoneDate: {
    expected: "2026-09-01 00:30", trap: [1],
    look: (ground) => {
      const zone = ground.services.workbook.zone();
      const day = Utilities.parseDate("2026-09-01 00:30", zone, MOMENT);
      const cell = scratchSheet(ground).getRange("A1");
      const read: unknown = ground.time("flush", () => cell.setValue(day).getValue());
      return Object.prototype.toString.call(read) === "[object Date]" ? Utilities.formatDate(read as GoogleAppsScript.Base.Date, zone, MOMENT) : `${typeof read} ${String(read)}`;
    },
  },
  zoneFormat: {
    expected: "2026-09-01 00:30, 31.08.2026 21:30", trap: [40],
    look: () => `${Utilities.formatDate(new Date(NIGHT), ZONE, MOMENT)}, ${Utilities.formatDate(new Date(NIGHT), "Etc/GMT", "dd.MM.yyyy HH:mm")}`,
  },
  zoneParse: {
    expected: new Date(NIGHT).toISOString(), trap: [40],
    look: () => new Date(Utilities.parseDate("2026-09-01 00:30", ZONE, MOMENT).getTime()).toISOString(),
  },
} satisfies { readonly [id: string]: Fact };
