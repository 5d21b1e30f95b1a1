import { TODAY_SHEET } from "../catalogue/sheets";
import { serialOf, textCell, type CellData } from "./cells";
import type { Grid } from "./layout";

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** The computed sheet anew: the range form clears what is not given. */
export function boardRequests(grid: Grid, rows: readonly (readonly (string | number)[])[]): Request[] {
  const width = TODAY_SHEET.columns.length;
  const requests: Request[] = [];
  const rowCount = Math.max(grid.rowCount, rows.length + 1);
  if (rowCount > grid.rowCount) requests.push({ appendDimension: { sheetId: grid.sheetId, dimension: "ROWS", length: rowCount - grid.rowCount } });
  requests.push({
    updateCells: {
      range: { sheetId: grid.sheetId, startRowIndex: 1, endRowIndex: rowCount, startColumnIndex: 0, endColumnIndex: width },
      rows: rows.map((row) => ({ values: row.map((value, at) => boardCell(value, "date" in TODAY_SHEET.columns[at]!)) })),
      fields: "userEnteredValue",
    },
  });
  return requests;
}

const boardCell = (value: string | number, isDate: boolean): CellData =>
  typeof value === "number" ? { userEnteredValue: { numberValue: value } } : isDate && value !== "" ? { userEnteredValue: { numberValue: serialOf(value) } } : textCell(value);
