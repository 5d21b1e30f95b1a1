import { AppError } from "../../contract/errors";
import { unticked } from "./consent";

export const SHEETS = "Google Sheets API";

/** What Google says when the day's share of something is used up (platform §5). */
export const DAY_QUOTA = /Service invoked too many times for one day|Calendar usage limits exceeded/i;
/** An API's minute, a built-in service's short time: both pass while a person waits. */
const SHORT_QUOTA = /Quota exceeded|RESOURCE_EXHAUSTED|Rate Limit|userRateLimitExceeded|Service invoked too many times in a short time|too many LockService operations/i;

/** Sheets, Docs, Drive, Calendar and FormApp say it each in their own way; a form in the bin can be read and not changed. */
const GONE = /File not found|Requested entity was not found|No item with the given ID could be found|Action not allowed|(?:does|do) not have (?:sufficient )?permissions? (?:for this file|to access)|caller does not have permission|failed with error: (?:Not Found|Resource has been deleted)$/i;
const OUTAGE = /Service unavailable|service is currently unavailable|Internal error|backend error|Empty response|deadline|server error occurred|Service \w+ failed|timed out|try again later/i;

/**
 * A refusal of a Google service in our words: a switched-off service, a quota, an outage and a missing consent are told apart by Google's
 * text (platform-verdicts A1, B17).
 * @throws AppError `google-unavailable`; `not-found` for a file that is gone or that this account may not see
 */
export function told<Result>(service: string, call: () => Result): Result {
  try {
    return call();
  } catch (thrown) {
    const message = messageOf(thrown);
    const unavailable = (key: string, params = {}): AppError => new AppError("google-unavailable", key, params, [], thrown);
    if (/has not been used in project|it is disabled/.test(message)) throw unavailable("service.off", { service });
    if (SHORT_QUOTA.test(message)) throw unavailable("service.quota");
    if (DAY_QUOTA.test(message)) throw unavailable("service.day");
    if (OUTAGE.test(message)) throw unavailable("service.outage");
    if (/Specified permissions are not sufficient|insufficient authentication scopes/i.test(message)) throw unticked(thrown) ?? unavailable("service.consent");
    // A workbook that only `spreadsheets` reaches is not gone when that scope was left unticked: `drive.file` lets the call through and finds nothing.
    if (GONE.test(message)) throw (service === SHEETS ? unticked(thrown, "spreadsheets") : null) ?? new AppError("not-found", "file.gone", {}, [], thrown);
    throw thrown;
  }
}

/** A row, column or sheet that was there when the workbook was read is not there any more: a person was at it meanwhile. */
const SHIFTED = /Unable to parse range|exceeds grid limits|is after (?:the )?last (?:row|column) in grid|beyond the last requested (?:row|column)|No grid with id|Cannot delete a (?:row|column) that doesn't exist/i;

/**
 * A call about sheets, rows and columns as they were read before. Whether Google refuses before or after it has written, no source says: the same
 * request id tells.
 * @throws AppError `google-unavailable` `sheet.shifted`, or as `told`
 */
export const toldOfPlaces = <Result>(call: () => Result): Result => told(SHEETS, () => {
  try {
    return call();
  } catch (thrown) {
    throw SHIFTED.test(messageOf(thrown)) ? new AppError("google-unavailable", "sheet.shifted", {}, [], thrown) : thrown;
  }
});

const messageOf = (thrown: unknown): string => (thrown instanceof Error || typeof (thrown as { message?: unknown })?.message === "string" ? (thrown as Error).message : "");

/** The member of an advanced service, or the words that it is off: a copied project has none (platform-verdicts A1). */
export function switchedOn<Service>(service: string, found: Service | undefined): Service {
  if (found === undefined) throw new AppError("google-unavailable", "service.off", { service });
  return found;
}

/** The service's name when it is off. Any other refusal means that it is on: there is no such file, or Google is busy. */
export function isOff(service: string, call: () => unknown): string[] {
  try {
    told(service, call);
    return [];
  } catch (thrown) {
    return thrown instanceof AppError && thrown.key === "service.off" ? [service] : [];
  }
}
