import { SHEETS, isOff, switchedOn, told, toldOfPlaces } from "./api-errors";

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Sheets v4 with its refusals said in our words. */
export const sheetsApi = {
  off: (id: string): string[] => isOff(SHEETS, () => service().get(id, { fields: "spreadsheetId" })),
  get: (id: string, options: { fields: string; ranges?: string[] }): GoogleAppsScript.Sheets.Schema.Spreadsheet =>
    told(SHEETS, () => service().get(id, options)),
  values: (id: string, ranges: string[]): unknown[][][] =>
    toldOfPlaces(() => service().Values!.batchGet(id, { ranges, valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "SERIAL_NUMBER" }))
      .valueRanges?.map(({ values = [] }) => values as unknown[][]) ?? [],
  update(id: string, requests: Request[]): void {
    if (requests.length > 0) told(SHEETS, () => service().batchUpdate({ requests }, id));
  },
  /** All requests, and the cells of the ranges as they stand right after them. */
  updateAndShow: (id: string, requests: Request[], ranges: string[]): GoogleAppsScript.Sheets.Schema.Sheet[] =>
    toldOfPlaces(() => service().batchUpdate({ requests, includeSpreadsheetInResponse: true, responseRanges: ranges, responseIncludeGridData: true }, id)).updatedSpreadsheet?.sheets ?? [],
};

const service = (): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection => switchedOn(SHEETS, typeof Sheets === "undefined" ? undefined : Sheets.Spreadsheets);
