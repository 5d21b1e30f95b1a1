import { AppError } from "../../contract/errors";
import { told, toldOfPlaces } from "./api-errors";

/** What Google says, and the sentence a person gets of it. Texts as collected from live programs (platform-verdicts A1, B17). */
const SAID: readonly (readonly [string, string])[] = [
  ["API call to sheets.spreadsheets.batchUpdate failed with error: The service is currently unavailable.", "service.outage"],
  ["API call to sheets.spreadsheets.batchUpdate failed with error: Internal error encountered.", "service.outage"],
  ["API call to drive.files.list failed with error: Empty response", "service.outage"],
  ["API call to sheets.spreadsheets.values.get failed with error: Deadline expired before operation could complete.", "service.outage"],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", "service.outage"],
  ["Service Spreadsheets timed out while accessing document with id 1abc.", "service.outage"],
  ["Service Spreadsheets failed while accessing document with id 1abc.", "service.outage"],
  ["Service unavailable: Docs", "service.outage"],
  ["Service invoked too many times in a short time: properties rateMax. Try Utilities.sleep(1000) between calls.", "service.quota"],
  ["Service invoked too many times for one day: premium docs create.", "service.day"],
  ["API call to sheets.spreadsheets.batchUpdate failed with error: Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.", "service.quota"],
  ["API call to drive.files.copy failed with error: User Rate Limit Exceeded.", "service.quota"],
  ["There are too many LockService operations against the same script.", "service.quota"],
  ["Google Sheets API has not been used in project 1 before or it is disabled.", "service.off"],
];

it.each(SAID)("%s", (message, key) => {
  const refused = (): never => { throw new Error(message); };
  expect(() => told("Google Sheets API", refused)).toThrow(expect.objectContaining({ code: "google-unavailable", key }) as AppError);
});

it.each([
  "API call to sheets.spreadsheets.batchUpdate failed with error: Unable to parse range: 'Люди'!1:1",
  "API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].updateCells: Attempting to write row: 12, beyond the last requested row of: 11",
])("what is not where it was read is no bug: %s", (message) => {
  const refused = (): never => { throw new Error(message); };
  expect(() => toldOfPlaces(refused)).toThrow(expect.objectContaining({ code: "google-unavailable", key: "sheet.shifted" }) as AppError);
});

it("what is no trouble of Google's stays what it was", () => {
  const bug = new TypeError("x is not a function");
  expect(() => told("Google Sheets API", () => { throw bug; })).toThrow(bug);
});
