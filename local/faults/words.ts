import { apiFailure, ServiceFailure } from "../runtime/failure";
import type { Random } from "../runtime/random";

/**
 * What Google says, in texts collected from live programs: 500 and 503 of an API ([GH: theoephraim/node-google-spreadsheet#512], where the
 * rows had been written), the sentences of the built-in services, the quota of a minute (platform-verdicts B17).
 */
const API_OUTAGES = ["Internal error encountered.", "The service is currently unavailable.", "Empty response"];
const API_TIMEOUT = "Deadline expired before operation could complete.";
const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";
const WRITES = /\.(batchUpdate|update|append|create|copy|delete|remove|clear|batchClear)$/;

/** `Sheets.Spreadsheets.Values.batchGet`, as the log of an execution writes it, is `sheets.spreadsheets.values.batchGet` to the API. */
const methodOf = (call: string): string => call.split(".").map((part) => part.charAt(0).toLowerCase() + part.slice(1)).join(".").replace(/\.remove$/, ".delete");
const isApi = (call: string): boolean => /^(Sheets|Drive|Docs)\./.test(call);
/** Whose built-in service it is, in Google's sentence: the classes of one service are many. */
const serviceOf = (call: string): string => (/^(Form|[A-Za-z]*Item|FormApp|FormResponse)\b/.test(call) ? "Forms" : /^(Spreadsheet|SpreadsheetApp|Sheet|Range)\b/.test(call) ? "Spreadsheets" : "");

/** @param id the file that the call was about, where the sentence names one */
export function refusalOf(kind: "outage" | "timeout" | "rate", call: string, id: string, random: Random): ServiceFailure {
  const method = methodOf(call);
  if (kind === "rate") return isApi(call) ? apiFailure(method, quotaOf(method)) : new ServiceFailure(tooMany(call));
  if (kind === "timeout") return isApi(call) ? apiFailure(method, API_TIMEOUT) : new ServiceFailure(timedOut(call, id));
  return isApi(call) ? apiFailure(method, API_OUTAGES[Math.floor(random.next() * API_OUTAGES.length)]!) : new ServiceFailure(SERVER_ERROR);
}

const timedOut = (call: string, id: string): string => {
  const service = serviceOf(call);
  return service === "Spreadsheets" ? `Service Spreadsheets timed out while accessing document with id ${id}.` : service === "Forms" ? "Service Forms timed out" : SERVER_ERROR;
};

/** A day's share of mail; of everything else a short time's. */
const tooMany = (call: string): string =>
  call.startsWith("MailApp.") ? "Service invoked too many times for one day: email."
    : `Service invoked too many times in a short time: ${call.startsWith("Properties.") ? "properties rateMax" : "exec qps"}. Try Utilities.sleep(1000) between calls.`;

const quotaOf = (method: string): string => {
  if (method.startsWith("drive.")) return "User Rate Limit Exceeded. Rate of requests for user exceed configured project quota, you may consider re-evaluating expected per-user traffic to the API and adjust project quota limits accordingly.";
  const kind = WRITES.test(method) ? "Write" : "Read";
  return `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service '${method.split(".")[0]}.googleapis.com' for consumer 'project_number:000000000000'.`;
};
