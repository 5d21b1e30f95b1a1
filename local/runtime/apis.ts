import type { Latency } from "./latency";

/** Google's APIs that the advanced services stand on; each is switched on by itself (platform-verdicts.md A1). */
export const API_NAMES = ["sheets", "drive", "docs", "calendar"] as const;
export type ApiName = (typeof API_NAMES)[number];
export type ServicesOn = Readonly<Record<ApiName, boolean>>;

export const servicesSwitched = (names: readonly ApiName[]): ServicesOn =>
  Object.fromEntries(API_NAMES.map((name) => [name, names.includes(name)])) as ServicesOn;

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

type Api = {
  readonly title: string;
  /** Any one of them is enough (platform.md §3.1; never `spreadsheets.currentonly`). */
  readonly scopes: readonly string[];
  readonly latency: (method: string, args: readonly unknown[]) => Latency;
};

const SHEETS_WRITES = /\.(batchUpdate|update|append|clear|batchClear|create|copyTo|batchUpdateByDataFilter)$/;

const APIS: Readonly<Record<ApiName, Api>> = {
  sheets: {
    title: "Google Sheets API",
    scopes: [scope("spreadsheets"), scope("drive"), scope("drive.file")],
    latency: (method) => (SHEETS_WRITES.test(method) ? "sheetsWrite" : "sheetsRead"),
  },
  drive: { title: "Google Drive API", scopes: [scope("drive"), scope("drive.file")], latency: driveLatency },
  docs: {
    title: "Google Docs API",
    scopes: [scope("documents"), scope("drive"), scope("drive.file")],
    latency: (method) => (method.endsWith(".batchUpdate") ? "docsWrite" : method.endsWith(".create") ? "documentCreate" : "docsRead"),
  },
  calendar: {
    title: "Google Calendar API", scopes: [scope("calendar"), scope("calendar.app.created")], latency: (method) => (method.endsWith(".get") ? "calendarRead" : "calendarWrite"),
  },
};

/** The API a method belongs to: `drive.files.list` is of `drive`. */
export const apiOf = (method: string): Api & { readonly name: ApiName } => {
  const name = method.slice(0, method.indexOf(".")) as ApiName;
  return { name, ...APIS[name] };
};

/** How long a call of Drive takes hangs on what it makes (platform.md §6.2). */
function driveLatency(method: string, [resource, media]: readonly unknown[]): Latency {
  const verb = method.slice("drive.".length);
  if (verb.startsWith("permissions.")) return verb === "permissions.list" || verb === "permissions.get" ? "driveRead" : "permission";
  if (verb === "files.copy") return "fileCopy";
  if (verb === "files.export") return "fileExport";
  if (verb === "files.create") {
    const type = typeof resource === "object" && resource !== null && "mimeType" in resource ? String(resource.mimeType) : "";
    if (type === "application/vnd.google-apps.folder") return "folderCreate";
    if (!type.startsWith("application/vnd.google-apps.")) return "driveWrite";
    return media ? "fileImport" : type === "application/vnd.google-apps.form" ? "formCreate" : "documentCreate";
  }
  return verb === "files.update" || verb === "files.delete" ? "driveWrite" : "driveRead";
}

/** What an API says that nobody has switched on. */
export const switchedOff = ({ name, title }: { readonly name: ApiName; readonly title: string }): string =>
  `${title} has not been used in project 000000000000 before or it is disabled. Enable it by visiting ` +
  `https://console.developers.google.com/apis/api/${name}.googleapis.com/overview?project=000000000000 then retry. ` +
  "If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.";
