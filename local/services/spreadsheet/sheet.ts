import { ServiceFailure } from "../../runtime/failure";
import type { StandIn } from "../../runtime/standin";
import { parseA1 } from "../grid/a1";
import { deleteDimension, insertDimension } from "../grid/dimensions";
import { formOfSheet } from "../forms/destination";
import { enter } from "../grid/enter";
import { workbookAt } from "../grid/files";
import { lastColumn, lastRow, type Sheet } from "../grid/sheet";
import { sheetById, titleTaken, type Workbook } from "../grid/workbook";
import { checkedText, rangeOf } from "./range";
import { changed, type Place } from "./spreadsheet";

const ids = new WeakMap<StandIn, number>();
export const sheetIdOf = (standIn: StandIn): number | undefined => ids.get(standIn);

const GONE = "The sheet was deleted.";

export function sheetIn(workbook: Workbook, id: number): Sheet {
  const sheet = sheetById(workbook, id);
  if (!sheet) throw new ServiceFailure(GONE);
  return sheet;
}

/** `Sheet`. */
export function sheetStandIn(place: Place, id: number): StandIn {
  const { execution, file } = place;
  const look = () => sheetIn(workbookAt(execution, file), id);
  const change = (how: (sheet: Sheet, workbook: Workbook) => void): StandIn => {
    changed(place, (draft) => {
      const sheet = sheetIn(draft, id);
      how(sheet, draft);
      sheet.revision += 1;
    });
    return standIn;
  };
  const standIn: StandIn = {
    kind: "Sheet",
    members: {
      getSheetId: () => id,
      getName: () => look().title,
      getSheetName: () => look().title,
      setName: (title: string) => change((sheet, workbook) => {
        if (titleTaken(workbook, title, sheet)) throw new ServiceFailure(`A sheet with the name "${title}" already exists. Please enter another name.`);
        sheet.title = title;
      }),
      getIndex: () => workbookAt(execution, file).sheets.findIndex((sheet) => sheet.id === id) + 1,
      getRange: (first: string | number, column?: number, rows = 1, columns = 1) =>
        typeof first === "string" ? rangeOf(place, id, a1Range(first)) : numbered(place, id, first, column ?? 1, rows, columns),
      getDataRange: () => numbered(place, id, 1, 1, Math.max(1, lastRow(look())), Math.max(1, lastColumn(look()))),
      getLastRow: () => lastRow(look()),
      getLastColumn: () => lastColumn(look()),
      getMaxRows: () => look().rowCount,
      getMaxColumns: () => look().columnCount,
      appendRow: (values: unknown[]) => change((sheet, workbook) => {
        const row = lastRow(sheet);
        if (row >= sheet.rowCount) sheet.rowCount = row + 1;
        if (values.length > sheet.columnCount) sheet.columnCount = values.length;
        values.forEach((value, at) => enter({ workbook, sheet, now: execution.time }, row, at, checkedText(value)));
      }),
      hideSheet: () => change((sheet, workbook) => {
        if (workbook.sheets.every((other) => other.hidden || other.id === id)) throw new ServiceFailure("You can't hide all the sheets in a document.");
        sheet.hidden = true;
      }),
      showSheet: () => change((sheet) => { sheet.hidden = false; }),
      isSheetHidden: () => look().hidden,
      getFrozenRows: () => look().frozenRowCount,
      setFrozenRows: (rows: number) => void change((sheet) => { sheet.frozenRowCount = rows; }),
      setFrozenColumns: (columns: number) => void change((sheet) => { sheet.frozenColumnCount = columns; }),
      deleteRow: (row: number) => change((sheet) => deleteDimension(sheet, "ROWS", row - 1, row)),
      deleteRows: (row: number, count: number) => void change((sheet) => deleteDimension(sheet, "ROWS", row - 1, row - 1 + count)),
      deleteColumn: (column: number) => change((sheet) => deleteDimension(sheet, "COLUMNS", column - 1, column)),
      insertRowsAfter: (row: number, count: number) => change((sheet) => insertDimension(sheet, "ROWS", row, count, true)),
      insertColumnAfter: (column: number) => change((sheet) => insertDimension(sheet, "COLUMNS", column, 1, true)),
      /** With the form's own id, so that `openByUrl` takes it (local/DIFFERENCES.md). */
      getFormUrl: () => {
        const form = formOfSheet(execution.world, file.id, look().id);
        return form ? `https://docs.google.com/forms/d/${form.id}/viewform` : null;
      },
      getParent: () => null,
    },
  };
  ids.set(standIn, id);
  return standIn;
}

function a1Range(text: string) {
  const parsed = parseA1(text);
  if (!parsed) throw new ServiceFailure("Range not found");
  return parsed.range;
}

/** Rows and columns from 1, and at least one of each (platform.md trap 8). */
function numbered(place: Place, id: number, row: number, column: number, rows: number, columns: number): StandIn {
  if (row < 1) throw new ServiceFailure("The starting row of the range is too small.");
  if (column < 1) throw new ServiceFailure("The starting column of the range is too small.");
  if (rows < 1) throw new ServiceFailure("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new ServiceFailure("The number of columns in the range must be at least 1.");
  return rangeOf(place, id, {
    startRowIndex: row - 1, endRowIndex: row - 1 + rows, startColumnIndex: column - 1, endColumnIndex: column - 1 + columns,
  });
}
