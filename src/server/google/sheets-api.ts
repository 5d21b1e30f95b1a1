import { AppError } from "../../contract/errors";

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Sheets v4 with its refusals said in our words. */
export const sheetsApi = {
  get: (id: string, options: { fields: string; ranges?: string[] }): GoogleAppsScript.Sheets.Schema.Spreadsheet =>
    told(() => service().get(id, options)),
  values: (id: string, ranges: string[]): unknown[][][] =>
    told(() => service().Values!.batchGet(id, { ranges, valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "SERIAL_NUMBER" }))
      .valueRanges?.map(({ values = [] }) => values as unknown[][]) ?? [],
  update(id: string, requests: Request[]): void {
    if (requests.length > 0) told(() => service().batchUpdate({ requests }, id));
  },
};

function service(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  if (typeof Sheets === "undefined") throw new AppError("google-unavailable", "service.off", { service: "Google Sheets API" });
  return Sheets.Spreadsheets!;
}

/**
 * A switched-off service, a quota and an outage are told apart by Google's text (platform-verdicts A1, B17).
 * @throws AppError `google-unavailable`
 */
function told<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (thrown) {
    const message = thrown instanceof Error || typeof (thrown as { message?: unknown })?.message === "string" ? (thrown as Error).message : "";
    if (/has not been used in project|it is disabled/.test(message)) {
      throw new AppError("google-unavailable", "service.off", { service: "Google Sheets API" }, [], thrown);
    }
    if (/Quota exceeded|RESOURCE_EXHAUSTED|Rate Limit/i.test(message)) throw new AppError("google-unavailable", "service.quota", {}, [], thrown);
    if (/Service unavailable|Internal error|backend error|Empty response|deadline/i.test(message)) throw new AppError("google-unavailable", "service.outage", {}, [], thrown);
    if (/Specified permissions are not sufficient|insufficient authentication scopes/i.test(message)) throw new AppError("google-unavailable", "service.consent", {}, [], thrown);
    throw thrown;
  }
}
