import { parseA1 } from "../services/grid/a1";
import { deleteDimension, insertDimension, moveDimension } from "../services/grid/dimensions";
import { cellAt, lastColumn, lastRow, patchCell, type Sheet } from "../services/grid/sheet";
import { changeWorkbook, fileById, mayEdit } from "../services/grid/files";
import { enter } from "../services/grid/enter";
import { mayWrite } from "../services/grid/protection";
import type { Box } from "../services/grid/range";
import { satisfies } from "../services/grid/validation";
import { sortBox } from "../services/grid/sort";
import { sheetByTitle, titleTaken, type Workbook } from "../services/grid/workbook";
import type { World } from "../runtime/world";

/** What a person does to a spreadsheet, the registry unless another is named, with mouse and keyboard. None of it is an execution; Google's own refusals are thrown. */
export type Keyboard = {
  edit(title: string, a1: string, value: string | number | boolean): void;
  paste(title: string, a1: string, rows: readonly (readonly (string | number | boolean)[])[]): void;
  sortSheet(title: string, column: number, descending?: boolean): void;
  insertColumn(title: string, before: number): void;
  insertRow(title: string, before: number): void;
  moveColumn(title: string, from: number, before: number): void;
  deleteColumn(title: string, column: number): void;
  deleteRow(title: string, row: number): void;
  renameSheet(title: string, to: string): void;
  moveSheet(title: string, index: number): void;
  deleteSheet(title: string): void;
  hideSheet(title: string): void;
};

/** Columns are numbered from 1, as people see rows; `before` is the column or row the moved or new one stands before. */
export function keyboard(world: World, email: string, fileId: string = world.registryId): Keyboard {
  const file = () => {
    const registry = fileById(world, fileId);
    if (!registry || !mayEdit(registry, email)) throw new Error("You need access. Ask for access, or switch to an account with access.");
    return registry;
  };
  const change = (title: string, how: (sheet: Sheet, workbook: Workbook) => void) => {
    const registry = file();
    changeWorkbook({ world, time: world.now }, registry, (draft) => {
      const sheet = sheetByTitle(draft, title);
      if (!sheet) throw new Error(`There is no sheet "${title}".`);
      how(sheet, draft);
      sheet.revision += 1;
    });
  };
  const unlocked = (sheet: Sheet, box: Box) => {
    if (!mayWrite(sheet, box, email, file().owner)) {
      throw new Error("You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.");
    }
  };
  const wholeColumn = (sheet: Sheet, column: number): Box => ({ top: 0, bottom: sheet.rowCount, left: column, right: column + 1 });

  const paste: Keyboard["paste"] = (title, a1, rows) => change(title, (sheet, workbook) => {
    const range = parseA1(a1)?.range;
    const [top, left] = [range?.startRowIndex ?? 0, range?.startColumnIndex ?? 0];
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    unlocked(sheet, { top, left, bottom: top + rows.length, right: left + width });
    sheet.rowCount = Math.max(sheet.rowCount, top + rows.length);
    sheet.columnCount = Math.max(sheet.columnCount, left + width);
    rows.forEach((row, down) => row.forEach((value, right) => type(workbook, sheet, top + down, left + right, value, world.now)));
  });

  return {
    edit: (title, a1, value) => paste(title, a1, [[value]]),
    paste,
    sortSheet: (title, column, descending = false) => change(title, (sheet) => {
      const box = { top: Math.max(1, sheet.frozenRowCount), bottom: lastRow(sheet), left: 0, right: lastColumn(sheet) };
      unlocked(sheet, box);
      if (box.bottom > box.top) sortBox(sheet, box, [{ column: column - 1, descending }]);
    }),
    insertColumn: (title, before) => change(title, (sheet) => insertDimension(sheet, "COLUMNS", before - 1, 1, before > 1)),
    insertRow: (title, before) => change(title, (sheet) => insertDimension(sheet, "ROWS", before - 1, 1, before > 1)),
    moveColumn: (title, from, before) => change(title, (sheet) => {
      unlocked(sheet, wholeColumn(sheet, from - 1));
      moveDimension(sheet, "COLUMNS", from - 1, from, before - 1);
    }),
    deleteColumn: (title, column) => change(title, (sheet) => {
      unlocked(sheet, wholeColumn(sheet, column - 1));
      deleteDimension(sheet, "COLUMNS", column - 1, column);
    }),
    deleteRow: (title, row) => change(title, (sheet) => {
      unlocked(sheet, { top: row - 1, bottom: row, left: 0, right: sheet.columnCount });
      deleteDimension(sheet, "ROWS", row - 1, row);
    }),
    renameSheet: (title, to) => change(title, (sheet, workbook) => {
      if (titleTaken(workbook, to, sheet)) throw new Error(`A sheet with the name "${to}" already exists. Please enter another name.`);
      sheet.title = to;
    }),
    moveSheet: (title, index) => change(title, (sheet, workbook) => {
      workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
      workbook.sheets.splice(index, 0, sheet);
    }),
    deleteSheet: (title) => change(title, (sheet, workbook) => {
      if (workbook.sheets.filter(({ hidden }) => !hidden).length <= 1 && !sheet.hidden) throw new Error("You can't remove all the visible sheets in a document.");
      unlocked(sheet, { top: 0, bottom: sheet.rowCount, left: 0, right: sheet.columnCount });
      workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
    }),
    hideSheet: (title) => change(title, (sheet) => { sheet.hidden = true; }),
  };
}

/** A cell with a strict drop-down or rule keeps what it had and says so; a formatted-as-text cell keeps the typing. */
function type(workbook: Workbook, sheet: Sheet, row: number, column: number, value: string | number | boolean, now: number): void {
  const before = cellAt(sheet, row, column);
  enter({ workbook, sheet, now }, row, column, typeof value === "number" ? String(value).replace(".", workbook.locale === "ru_RU" ? "," : ".") : value);
  const rule = before?.validation;
  if (rule?.strict && !satisfies(cellAt(sheet, row, column)?.value, rule, workbook.locale)) {
    patchCell(sheet, row, column, { value: before?.value, formula: before?.formula });
    throw new Error("There was a problem. The data you entered violates the data validation rules set on this cell.");
  }
}
