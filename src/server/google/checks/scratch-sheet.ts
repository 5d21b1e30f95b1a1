import type { Ground } from "./ground";

/** The first sheet of the scratch workbook. */
export function scratchSheet({ file, time }: Ground): GoogleAppsScript.Spreadsheet.Sheet {
  const id = file("book");
  return time("open", () => SpreadsheetApp.openById(id)).getSheets()[0]!;
}

/** A value as `getValues` gives it: its kind, and what it says. */
export function kindOf(value: unknown): string {
  if (value === "") return "{empty}";
  if (Object.prototype.toString.call(value) === "[object Date]") return "{date}";
  return typeof value === "string" ? `{text} ${value}` : typeof value === "number" ? `{number} ${value}` : typeof value === "boolean" ? `{flag} ${String(value)}` : typeof value;
}
