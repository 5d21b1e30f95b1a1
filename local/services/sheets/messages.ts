import { chartShapes } from "./messages-charts";
import type { Shape } from "./shape";

/** Shapes of the messages of Sheets v4 that requests carry ([DISC] names; `lacks` is what the stand-in does not do). */
export const GRID_RANGE = { sheetId: 1, startRowIndex: 1, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 1 } satisfies Shape;
const DIMENSION_RANGE = { sheetId: 1, dimension: 1, startIndex: 1, endIndex: 1 } satisfies Shape;
const COORDINATE = { sheetId: 1, rowIndex: 1, columnIndex: 1 } satisfies Shape;
const COLOR = { red: 1, green: 1, blue: 1, alpha: 1 } satisfies Shape;
const COLOR_STYLE = { rgbColor: COLOR, themeColor: 1 } satisfies Shape;
const BORDER = { style: 1, width: 1, color: COLOR, colorStyle: COLOR_STYLE } satisfies Shape;
const TEXT_FORMAT = {
  foregroundColor: COLOR, foregroundColorStyle: COLOR_STYLE, fontFamily: 1, fontSize: 1, bold: 1, italic: 1, strikethrough: 1, underline: 1,
  link: { uri: 1 },
} satisfies Shape;
const CELL_FORMAT = {
  numberFormat: { type: 1, pattern: 1 }, backgroundColor: COLOR, backgroundColorStyle: COLOR_STYLE,
  borders: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER }, padding: { top: 1, right: 1, bottom: 1, left: 1 },
  horizontalAlignment: 1, verticalAlignment: 1, wrapStrategy: 1, textDirection: 1, textFormat: TEXT_FORMAT, hyperlinkDisplayType: 1,
  textRotation: { angle: 1, vertical: 1 },
} satisfies Shape;
const CONDITION = { type: 1, values: [{ userEnteredValue: 1, relativeDate: "lacks" }] } satisfies Shape;
const VALIDATION = { condition: CONDITION, inputMessage: 1, strict: 1, showCustomUi: 1 } satisfies Shape;
const CELL = {
  userEnteredValue: { numberValue: 1, stringValue: 1, boolValue: 1, formulaValue: 1, errorValue: "lacks" },
  userEnteredFormat: CELL_FORMAT, note: 1, dataValidation: VALIDATION, textFormatRuns: "lacks", pivotTable: "lacks", hyperlink: "lacks",
  effectiveValue: "lacks", formattedValue: "lacks", effectiveFormat: "lacks", chipRuns: "lacks", dataSourceTable: "lacks",
} satisfies Shape;
const CHARTS = chartShapes(GRID_RANGE, COORDINATE, COLOR, COLOR_STYLE, TEXT_FORMAT);
const ROWS = [{ values: [CELL] }] as const satisfies Shape;
const GRID_PROPERTIES = {
  rowCount: 1, columnCount: 1, frozenRowCount: 1, frozenColumnCount: 1, hideGridlines: 1, rowGroupControlAfter: "lacks", columnGroupControlAfter: "lacks",
} satisfies Shape;
const SHEET_PROPERTIES = {
  sheetId: 1, title: 1, index: 1, sheetType: 1, gridProperties: GRID_PROPERTIES, hidden: 1, tabColor: COLOR, tabColorStyle: COLOR_STYLE,
  rightToLeft: "lacks", dataSourceSheetProperties: "lacks",
} satisfies Shape;
const PROTECTED_RANGE = {
  protectedRangeId: 1, range: GRID_RANGE, description: 1, warningOnly: 1, requestingUserCanEdit: 1, unprotectedRanges: [GRID_RANGE],
  editors: { users: 1, groups: 1, domainUsersCanEdit: 1 }, namedRangeId: "lacks", tableId: "lacks",
} satisfies Shape;
const SORT = [{ dimensionIndex: 1, sortOrder: 1, foregroundColor: "lacks", backgroundColor: "lacks", foregroundColorStyle: "lacks", backgroundColorStyle: "lacks", dataSourceColumnReference: "lacks" }] as const satisfies Shape;
const FILTER_CRITERIA = { hiddenValues: 1, condition: CONDITION, visibleBackgroundColor: "lacks", visibleForegroundColor: "lacks" } satisfies Shape;
const RULE = {
  ranges: [GRID_RANGE], booleanRule: { condition: CONDITION, format: CELL_FORMAT }, gradientRule: { minpoint: 1, midpoint: 1, maxpoint: 1 },
} satisfies Shape;
const DIMENSION_PROPERTIES = { hiddenByUser: 1, pixelSize: 1, hiddenByFilter: "lacks", developerMetadata: "lacks" } satisfies Shape;

/** Every request of `spreadsheets.batchUpdate` the stand-in carries out, with its fields. */
export const REQUESTS = {
  addSheet: { properties: SHEET_PROPERTIES },
  deleteSheet: { sheetId: 1 },
  duplicateSheet: "lacks",
  updateSheetProperties: { properties: SHEET_PROPERTIES, fields: 1 },
  updateSpreadsheetProperties: {
    properties: { title: 1, locale: 1, timeZone: 1, autoRecalc: "lacks", defaultFormat: "lacks", iterativeCalculationSettings: "lacks", spreadsheetTheme: "lacks" },
    fields: 1,
  },
  appendCells: { sheetId: 1, rows: ROWS, fields: 1, tableId: "lacks" },
  updateCells: { rows: ROWS, fields: 1, start: COORDINATE, range: GRID_RANGE },
  repeatCell: { range: GRID_RANGE, cell: CELL, fields: 1 },
  appendDimension: { sheetId: 1, dimension: 1, length: 1, tableId: "lacks" },
  insertDimension: { range: DIMENSION_RANGE, inheritFromBefore: 1 },
  deleteDimension: { range: DIMENSION_RANGE },
  moveDimension: { source: DIMENSION_RANGE, destinationIndex: 1 },
  updateDimensionProperties: { range: DIMENSION_RANGE, properties: DIMENSION_PROPERTIES, fields: 1, dataSourceSheetRange: "lacks" },
  autoResizeDimensions: { dimensions: DIMENSION_RANGE, dataSourceSheetDimensions: "lacks" },
  setDataValidation: { range: GRID_RANGE, rule: VALIDATION, filteredRowsIncluded: "lacks" },
  addProtectedRange: { protectedRange: PROTECTED_RANGE },
  updateProtectedRange: { protectedRange: PROTECTED_RANGE, fields: 1 },
  deleteProtectedRange: { protectedRangeId: 1 },
  setBasicFilter: { filter: { range: GRID_RANGE, sortSpecs: SORT, criteria: 1, filterSpecs: [{ columnIndex: 1, filterCriteria: FILTER_CRITERIA }], tableId: "lacks" } },
  clearBasicFilter: { sheetId: 1 },
  sortRange: { range: GRID_RANGE, sortSpecs: SORT },
  addConditionalFormatRule: { rule: RULE, index: 1 },
  deleteConditionalFormatRule: { sheetId: 1, index: 1 },
  ...CHARTS.REQUESTS,
} as const satisfies Record<string, Shape>;

export type RequestKind = keyof typeof REQUESTS;

/** Requests Google knows; asking for one of these is a gap of the stand-in, anything else a mistake of the caller. */
export const LACKING_REQUESTS: readonly string[] = [
  "updateNamedRange", "addNamedRange", "deleteNamedRange", "autoFill", "cutPaste", "copyPaste", "mergeCells", "unmergeCells", "updateBorders",
  "addFilterView", "clearFilterView", "deleteFilterView", "duplicateFilterView", "findReplace", "insertRange",
  "pasteData", "textToColumns", "updateFilterView", "deleteRange", "updateConditionalFormatRule",
  "updateBanding", "addBanding", "deleteBanding", "createDeveloperMetadata", "updateDeveloperMetadata",
  "deleteDeveloperMetadata", "randomizeRange", "addDimensionGroup", "deleteDimensionGroup", "updateDimensionGroup", "trimWhitespace",
  "deleteDuplicates", "updateEmbeddedObjectBorder", "addSlicer", "updateSlicerSpec", "addDataSource", "addTable", "updateTable", "deleteTable",
];

/** Optional arguments of the methods. */
export const SPREADSHEET = {
  spreadsheetId: 1, properties: { title: 1, locale: 1, timeZone: 1, autoRecalc: 1, defaultFormat: 1, spreadsheetTheme: 1, importFunctionsExternalUrlAccessAllowed: 1, iterativeCalculationSettings: 1 },
  spreadsheetUrl: 1,
  sheets: {
    properties: SHEET_PROPERTIES_READ(), data: {
      startRow: 1, startColumn: 1, rowMetadata: { hiddenByUser: 1, pixelSize: 1, hiddenByFilter: 1 }, columnMetadata: { hiddenByUser: 1, pixelSize: 1, hiddenByFilter: 1 },
      rowData: { values: { ...open(CELL), effectiveValue: 1, formattedValue: 1, effectiveFormat: 1, hyperlink: 1, textFormatRuns: 1 } },
    },
    merges: 1, conditionalFormats: open(RULE), protectedRanges: open(PROTECTED_RANGE), basicFilter: 1, charts: open(CHARTS.CHART), bandedRanges: 1, filterViews: 1,
    developerMetadata: 1, rowGroups: 1, columnGroups: 1, slicers: 1, tables: 1,
  },
  namedRanges: 1, developerMetadata: 1, dataSources: 1, dataSourceSchedules: 1,
} satisfies Shape;

function SHEET_PROPERTIES_READ(): Shape {
  return open(SHEET_PROPERTIES);
}

/** For reading, lists are as their entries and what a write lacks may be asked for (and is absent). */
function open(shape: { readonly [field: string]: Shape }): { readonly [field: string]: Shape } {
  return Object.fromEntries(Object.entries(shape).map(([field, inner]) => [field, opened(inner)]));
}
function opened(shape: Shape): Shape {
  if (shape === 1 || shape === "lacks") return 1;
  if (Array.isArray(shape)) return opened((shape as readonly [Shape])[0]);
  return open(shape as { readonly [field: string]: Shape });
}
