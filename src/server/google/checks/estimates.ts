/**
 * What the local Workspace takes for each call, median and 95th percentile in milliseconds (`local/runtime/latency.ts`, most of it estimates
 * of platform §6.2): a check puts what it measured beside them. A test keeps the two tables the same.
 */
export const ESTIMATES = {
  propertyGet: [30, 84],
  propertySet: [62, 230],
  propertyAll: [40, 100],
  cacheGet: [3, 8],
  cachePut: [93, 280],
  lock: [60, 250],
  trigger: [200, 600],
  mailQuota: [60, 250],
  open: [200, 700],
  readValues: [90, 300],
  flush: [300, 600],
  appendRow: [120, 400],
  sheetsRead: [150, 450],
  sheetsWrite: [250, 800],
  docsRead: [300, 900],
  docsWrite: [600, 1800],
  documentCreate: [1000, 2500],
  folderCreate: [500, 1500],
  driveRead: [200, 700],
  driveWrite: [400, 1200],
  fileCopy: [1800, 4500],
  fileImport: [2000, 5000],
  fileExport: [1000, 3000],
  permission: [700, 2000],
  formCreate: [2000, 5000],
  formOpen: [700, 1750],
  formItem: [250, 625],
  formSet: [80, 200],
  formDestination: [2500, 6250],
  formResponses: [600, 2000],
  formSubmit: [600, 2000],
} as const satisfies { readonly [call: string]: readonly [number, number] };

export type Estimated = keyof typeof ESTIMATES;
