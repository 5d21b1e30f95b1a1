import { spend } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import { extraForCells } from "../../runtime/latency";
import type { StandIn } from "../../runtime/standin";
import { cellName, columnLetters } from "../grid/a1";
import { isError, type Cell } from "../grid/cell";
import { displayed, isMoment } from "../grid/display";
import { enter } from "../grid/enter";
import { mayEdit, workbookAt } from "../grid/files";
import { mayWrite } from "../grid/protection";
import { boxOf, type Box, type GridRange } from "../grid/range";
import { instantOfSerial } from "../grid/serial";
import { cellAt, patchCell, type Sheet } from "../grid/sheet";
import { satisfies } from "../grid/validation";
import { CELL_TEXT_LIMIT, type Workbook } from "../grid/workbook";
import { sheetIn, sheetStandIn } from "./sheet";
import type { Place } from "./spreadsheet";

/** platform.md trap 9. */
export function checkedText(value: unknown): unknown {
  if (typeof value === "string" && value.length > CELL_TEXT_LIMIT) {
    throw new ServiceFailure(`Your input contains more than the maximum of ${CELL_TEXT_LIMIT} characters in a single cell.`);
  }
  return value;
}

/** What `getValues` gives for a cell: a Date where a day or a time is shown, '' where nothing is (platform.md traps 2, 3). */
function valueOf(cell: Cell | undefined, zone: string): unknown {
  const value = cell?.value;
  if (value === undefined) return "";
  if (isError(value)) return value.error;
  if (typeof value === "number" && isMoment(cell?.format?.numberFormat)) return new Date(instantOfSerial(zone, value));
  return value;
}

/** `Range`. */
export function rangeOf(place: Place, sheetId: number, range: Omit<GridRange, "sheetId">): StandIn {
  const { execution, file, writes } = place;
  const look = () => sheetIn(workbookAt(execution, file), sheetId);
  const box = boxOf(range, look().rowCount, look().columnCount);
  if (box.bottom > look().rowCount || box.right > look().columnCount) {
    throw new ServiceFailure("The coordinates of the range are outside the dimensions of the sheet.");
  }
  const [rows, columns] = [box.bottom - box.top, box.right - box.left];

  function read<Value>(what: (cell: Cell | undefined, workbook: Workbook) => Value): Value[][] {
    spend(execution, extraForCells(rows * columns));
    const workbook = workbookAt(execution, file);
    const sheet = sheetIn(workbook, sheetId);
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => what(cellAt(sheet, box.top + row, box.left + column), workbook)));
  }
  const write = (how: (sheet: Sheet, workbook: Workbook) => void): StandIn => {
    if (!mayEdit(file, execution.effective)) throw new ServiceFailure("You do not have permission to perform that action.");
    if (!mayWrite(look(), box, execution.effective, file.owner)) throw new ServiceFailure(PROTECTED);
    writes.write(file, (draft) => how(sheetIn(draft, sheetId), draft));
    return standIn;
  };
  const patch = (parts: Parameters<typeof patchCell>[3]) => write((sheet) => everyCell(box, (row, column) => patchCell(sheet, row, column, parts)));
  const values = read.bind(null, (cell, workbook) => valueOf(cell, workbook.timeZone));
  const shown = read.bind(null, (cell, workbook) => displayed(cell, workbook.locale));
  const notes = read.bind(null, (cell) => cell?.note ?? "");
  const formats = read.bind(null, (cell) => cell?.format?.numberFormat?.pattern ?? "General");
  const formulas = read.bind(null, (cell) => cell?.formula ?? "");
  const put = (given: (row: number, column: number) => unknown) => write((sheet, workbook) => {
    everyCell(box, (row, column) => {
      enter({ workbook, sheet, now: execution.time }, row, column, given(row - box.top, column - box.left));
      const { value, validation } = cellAt(sheet, row, column) ?? {};
      if (validation?.strict && !satisfies(value, validation, workbook.locale)) {
        throw new ServiceFailure(`The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`);
      }
    });
  });
  const shaped = (rowsGiven: unknown): unknown[][] => checkedShape(rowsGiven, rows, columns);

  const standIn: StandIn = {
    kind: "Range",
    members: {
      getSheet: () => sheetStandIn(place, sheetId),
      getRow: () => box.top + 1,
      getColumn: () => box.left + 1,
      getNumRows: () => rows,
      getNumColumns: () => columns,
      getLastRow: () => box.bottom,
      getLastColumn: () => box.right,
      getA1Notation: () => (rows === 1 && columns === 1 ? cellName(box.top, box.left) : `${cellName(box.top, box.left)}:${columnLetters(box.right - 1)}${box.bottom}`),
      getValues: values,
      getValue: () => values()[0]?.[0],
      getDisplayValues: shown,
      getDisplayValue: () => shown()[0]?.[0],
      getNotes: notes,
      getNote: () => notes()[0]?.[0],
      getNumberFormats: formats,
      getNumberFormat: () => formats()[0]?.[0],
      getFormulas: formulas,
      getFormula: () => formulas()[0]?.[0],
      isBlank: () => values().every((row) => row.every((value) => value === "")),
      setValues: (given: unknown) => {
        const grid = shaped(given);
        grid.forEach((row) => row.forEach(checkedText));
        return put((row, column) => grid[row]?.[column]);
      },
      setValue: (value: unknown) => {
        checkedText(value);
        return put(() => value);
      },
      setNote: (note: string | null) => patch({ note: note || undefined }),
      clearNote: () => patch({ note: undefined }),
      clearContent: () => patch({ value: undefined, formula: undefined }),
      setNumberFormat: (pattern: string) => write((sheet) => everyCell(box, (row, column) => formatCell(sheet, row, column, pattern))),
      setNumberFormats: (given: unknown) => {
        const grid = shaped(given);
        return write((sheet) => everyCell(box, (row, column) => formatCell(sheet, row, column, String(grid[row - box.top]?.[column - box.left]))));
      },
    },
  };
  return standIn;
}

const PROTECTED = "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

/** platform.md trap 6. */
function checkedShape(given: unknown, rows: number, columns: number): unknown[][] {
  if (!Array.isArray(given) || !given.every(Array.isArray)) {
    throw new ServiceFailure("The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.");
  }
  const grid = given as unknown[][];
  if (grid.length !== rows) {
    throw new ServiceFailure(`The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rows}.`);
  }
  const wrong = grid.find((row) => row.length !== columns);
  if (wrong) {
    throw new ServiceFailure(`The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`);
  }
  return grid;
}

function everyCell(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.top; row < box.bottom; row += 1) for (let column = box.left; column < box.right; column += 1) visit(row, column);
}

/** A pattern of SpreadsheetApp says what kind of number it shows; `@` is plain text (platform.md trap 5). */
function formatCell(sheet: Sheet, row: number, column: number, pattern: string): void {
  const bare = pattern.replace(/"[^"]*"|\\./g, "");
  const type = pattern === "@" ? "TEXT" : bare.includes("%") ? "PERCENT"
    : /[dy]/i.test(bare) ? (/[hs]/i.test(bare) ? "DATE_TIME" : "DATE") : /[hs]/i.test(bare) ? "TIME" : "NUMBER";
  const format = cellAt(sheet, row, column)?.format;
  patchCell(sheet, row, column, { format: pattern === "General" ? withoutNumberFormat(format) : { ...format, numberFormat: { type, pattern } } });
}

function withoutNumberFormat(format: Cell["format"]): Cell["format"] {
  if (!format) return undefined;
  const { numberFormat: _gone, ...rest } = format;
  return Object.keys(rest).length === 0 ? undefined : rest;
}
