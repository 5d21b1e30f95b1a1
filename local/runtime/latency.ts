import { logNormal, type Random } from "./random";

/** Median and 95th percentile in milliseconds (platform.md §6.2). Rows marked "ours" stand in no source. */
export const LATENCY = {
  none: [0, 0],
  start: [700, 2000],
  handle: [2, 15],
  open: [200, 700], // ours: between a handle and DocumentApp.openById
  readValues: [90, 300],
  buffered: [40, 120], // the 95th percentile is ours
  flush: [300, 600],
  structure: [250, 800], // ours: as a Sheets batchUpdate
  appendRow: [120, 400],
  sheetsRead: [150, 450],
  sheetsWrite: [250, 800],
  docsRead: [300, 900],
  docsWrite: [600, 1800],
  documentCreate: [1000, 2500], // as DocumentApp.create
  folderCreate: [500, 1500],
  permission: [700, 2000],
  calendarRead: [200, 700], // ours: as a read of Drive
  calendarWrite: [400, 1200], // ours: as a write of Drive
  fileCopy: [1800, 4500],
  fileImport: [2000, 5000],
  driveRead: [200, 700], // ours: a little slower than a read of Sheets
  driveWrite: [400, 1200], // ours: between a read and making a folder
  fileExport: [1000, 3000], // ours: between opening a Doc and importing one
  formCreate: [2000, 5000],
  formOpen: [700, 1750],
  formItem: [250, 625],
  formSet: [80, 200],
  formDestination: [2500, 6250],
  formResponses: [600, 2000],
  formSubmit: [600, 2000], // ours: as reading the responses
  mail: [350, 1200],
  mailQuota: [60, 250], // ours: as asking for a lock
  propertyGet: [30, 84],
  propertySet: [62, 230],
  propertyAll: [40, 100],
  cacheGet: [3, 8],
  cachePut: [93, 280],
  cacheAll: [10, 30],
  lock: [60, 250],
  trigger: [200, 600], // ours
  screen: [500, 1500],
} as const satisfies Record<string, readonly [number, number]>;

export type Latency = keyof typeof LATENCY;

export function latencyOf(name: Latency, random: Random): number {
  const [median, high] = LATENCY[name];
  return logNormal(random, median, high);
}

/** Reading more than a thousand cells takes 120 ms more per ten thousand (platform.md §6.2). */
export const extraForCells = (cells: number): number => Math.max(0, cells - 1000) * (120 / 10_000);
