import { emptySheet, forkedSheet, type Sheet } from "./sheet";

export type Workbook = {
  readonly id: string;
  title: string;
  timeZone: string;
  locale: string;
  sheets: Sheet[];
};

/** A new spreadsheet as Google makes it for a Russian account: one empty sheet with id 0. */
export const newWorkbook = (id: string, title: string, timeZone: string, locale: string): Workbook => ({
  id, title, timeZone, locale, sheets: [emptySheet(0, "Лист1")],
});

/** A version to write to: the other stays as it is, so a write that fails half-way has never happened. */
export const forkedWorkbook = (workbook: Workbook): Workbook => ({ ...workbook, sheets: workbook.sheets.map(forkedSheet) });

export const sheetById = (workbook: Workbook, id: number): Sheet | undefined => workbook.sheets.find((sheet) => sheet.id === id);

export const sheetByTitle = (workbook: Workbook, title: string): Sheet | undefined =>
  workbook.sheets.find((sheet) => sheet.title === title);

/** Titles are unique without regard to case. */
export const titleTaken = (workbook: Workbook, title: string, except?: Sheet): boolean =>
  workbook.sheets.some((sheet) => sheet !== except && sheet.title.toLowerCase() === title.toLowerCase());

export const cellCount = (workbook: Workbook): number =>
  workbook.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);

export const CELL_LIMIT = 10_000_000;
/** platform.md §5, trap 9. */
export const CELL_TEXT_LIMIT = 50_000;
