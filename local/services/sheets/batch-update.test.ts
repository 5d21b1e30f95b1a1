import { inlineScript, REGISTRY } from "../../inline-script";

function book() {
  const inline = inlineScript();
  const batch = (...requests: unknown[]) => inline.run(`${REGISTRY} return Sheets.Spreadsheets.batchUpdate({ requests: ${JSON.stringify(requests)} }, id)`) as { replies: unknown[] };
  const get = (options: unknown) => inline.run(`${REGISTRY} return Sheets.Spreadsheets.get(id, ${JSON.stringify(options)})`);
  return { ...inline, batch, get };
}

const text = (...values: string[]) => ({ values: values.map((stringValue) => ({ userEnteredValue: { stringValue } })) });
const rows = (...lines: string[][]) => lines.map((line) => text(...line));
const append = (sheetId: number, ...lines: string[][]) => ({ appendCells: { sheetId, fields: "userEnteredValue", rows: rows(...lines) } });

describe("spreadsheets.batchUpdate", () => {
  it("is void as a whole when one request is wrong, and names it ([D: sheets/api batchUpdate])", () => {
    const { batch, workspace } = book();
    const before = workspace.snapshot();
    expect(() => batch({ addSheet: { properties: { title: "А" } } }, append(0, ["x"]), { deleteSheet: { sheetId: 0 } }, append(7, ["x"])))
      .toThrow("API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[3].appendCells: No grid with id: 7");
    expect(workspace.snapshot()).toEqual(before);
  });

  it("replies one object a request; addSheet tells the properties", () => {
    const { batch } = book();
    expect(batch({ addSheet: { properties: { sheetId: 7, title: "Люди", index: 0, hidden: true, gridProperties: { rowCount: 5, columnCount: 3, frozenRowCount: 1 } } } }, append(7, ["а"])).replies).toEqual([
      { addSheet: { properties: { sheetId: 7, title: "Люди", index: 0, sheetType: "GRID", hidden: true, gridProperties: { rowCount: 5, columnCount: 3, frozenRowCount: 1 } } } }, {},
    ]);
  });

  it.each<[unknown, string]>([
    [{ addSheet: { properties: { title: "лист1" } } }, `Invalid requests[0].addSheet: A sheet with the name "лист1" already exists. Please enter another name.`],
    [{ addSheet: { properties: { sheetId: 0, title: "x" } } }, "Invalid requests[0].addSheet: A sheet with the id 0 already exists."],
    [{ deleteSheet: { sheetId: 0 } }, "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document."],
    [{ appendCells: { sheetId: 0, rows: [] } }, "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)"],
    [{ appendCells: { sheetId: 0, rows: [], fields: "value" } }, "Invalid value at 'fields'"],
    [{ appendCell: {} }, `Invalid JSON payload received. Unknown name "appendCell" at 'requests[0]': Cannot find field.`],
    [{ appendCells: { sheetId: 0, row: [], fields: "*" } }, `Unknown name "row" at 'requests[0].append_cells': Cannot find field.`],
    [{ addSheet: { properties: { gridProperties: { rows: 5 } } } }, `Unknown name "rows" at 'requests[0].add_sheet.properties.grid_properties': Cannot find field.`],
    [{ updateCells: { start: {}, fields: "*", rows: [{ values: [{ value: 1 }] }] } }, `Unknown name "value" at 'requests[0].update_cells.rows[0].values[0]': Cannot find field.`],
    [{ mergeCells: {} }, "The stand-in has no Sheets request mergeCells. Add it in local/services"],
    [{ updateCells: { start: {}, fields: "*", rows: [{ values: [{ pivotTable: {} }] }] } }, "The stand-in has no sheets field requests[0].update_cells.rows[0].values[0].pivot_table"],
    [{ updateSpreadsheetProperties: { properties: { timeZone: "Mars/Olympus" }, fields: "timeZone" } }, "Invalid time zone"],
    [{ deleteDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 1200, endIndex: 1201 } } }, "Cannot delete a row that doesn't exist. Tried to delete row index 1200 but there are only 1000 rows."],
    [{ updateCells: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1001 }, fields: "*" } }, "GridRange.endRowIndex[1001] is after last row in grid[1000]"],
    [{ updateCells: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 }, fields: "*", rows: rows(["a"], ["b"]) } }, "Attempting to write row: 1, beyond the last requested row of: 0"],
    [{ setDataValidation: { range: { sheetId: 0 }, rule: { condition: { type: "DATE_IS_VALID_DATE" } } } }, "Invalid value at 'condition.type'"],
    [{ addSheet: { properties: { title: "big", gridProperties: { rowCount: 1_000_000, columnCount: 11 } } } }, "above the limit of 10000000 cells"],
  ])("%j is refused: %s", (request, message) => {
    const { batch } = book();
    expect(() => batch(request)).toThrow(message);
  });

  it("shows in its answer the cells of the ranges asked for, as they stand after it; a range it cannot read voids it", () => {
    const { run, batch, workspace } = book();
    batch(append(0, ["Ид", "Тема"], ["CC-1", "Дроби"], ["CC-2", "Степени"]));
    const after = (ranges: string[]): unknown => run(`${REGISTRY} return Sheets.Spreadsheets.batchUpdate({
      requests: [{ moveDimension: { source: { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 }, destinationIndex: 2 } }],
      includeSpreadsheetInResponse: true, responseRanges: ${JSON.stringify(ranges)}, responseIncludeGridData: true,
    }, id).updatedSpreadsheet.sheets.map(function (shown) { return [shown.properties.sheetId, shown.data.map(function (block) {
      return [block.startRow || 0, block.startColumn || 0].concat(block.rowData.map(function (row) { return row.values.map(function (cell) { return cell.effectiveValue.stringValue; }).join(); })); })]; });`);
    expect(after(["Лист1!1:1", "Лист1!B3:B3"])).toEqual([[0, [[0, 0, "Тема,Ид"], [2, 1, "CC-2"]]]]);
    const before = workspace.snapshot();
    expect(() => after(["Лист2!1:1"])).toThrow("Unable to parse range: Лист2!1:1");
    expect(workspace.snapshot()).toEqual(before);
  });

  it("an empty batch, and one that is no list, are refused", () => {
    const { run, batch } = book();
    expect(() => batch()).toThrow("Must specify at least one request.");
    expect(() => run(`${REGISTRY} Sheets.Spreadsheets.batchUpdate({ request: [] }, id)`)).toThrow(`Unknown name "request"`);
  });
});

describe("appendCells and updateCells", () => {
  it("appends after the last row with content, formats and drop-downs count for nothing, the grid grows", () => {
    const { batch, workspace } = book();
    batch({ addSheet: { properties: { sheetId: 7, title: "Люди", gridProperties: { rowCount: 2, columnCount: 2 } } } });
    batch({ repeatCell: { range: { sheetId: 7 }, cell: { userEnteredFormat: { numberFormat: { type: "TEXT", pattern: "@" } } }, fields: "userEnteredFormat.numberFormat" } }, append(7, ["а", "б"], ["в"]), append(7, ["г", "д", "е"]));
    expect(workspace.sheet("Люди")).toEqual([["а", "б", ""], ["в", "", ""], ["г", "д", "е"]]);
    expect(workspace.workbook().sheets[1]).toMatchObject({ rowCount: 3, columnCount: 3 });
  });

  it("text stays text whatever it begins with; only formulaValue is a formula", () => {
    const { batch, workspace } = book();
    batch({ updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, fields: "userEnteredValue", rows: [{ values: [
      { userEnteredValue: { stringValue: "=1+1" } }, { userEnteredValue: { stringValue: "00123" } }, { userEnteredValue: { formulaValue: "=1+1" } }, { userEnteredValue: { boolValue: false } }, { userEnteredValue: { numberValue: 46266 } },
    ] }] } });
    expect(workspace.sheet("Лист1")).toEqual([["=1+1", "00123", 2, false, 46266]]);
  });

  it("with start only given cells change, with range the others are cleared of the masked fields", () => {
    const { batch, workspace } = book();
    const fill = () => batch({ updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue,note", rows: [
      { values: [{ userEnteredValue: { stringValue: "а" }, note: "раз" }, { userEnteredValue: { stringValue: "б" }, note: "два" }] }] } });
    fill();
    batch({ updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue", rows: rows(["в"]) } });
    expect([workspace.sheet("Лист1"), workspace.notes("Лист1")]).toEqual([[["в", "б"]], { A1: "раз", B1: "два" }]);
    batch({ updateCells: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 }, fields: "note", rows: [{ values: [{ note: "три" }] }] } });
    expect([workspace.sheet("Лист1"), workspace.notes("Лист1")]).toEqual([[["в", "б"]], { A1: "три" }]);
    batch({ updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue", rows: [{ values: [{}] }] } });
    expect(workspace.sheet("Лист1")).toEqual([["", "б"]]);
  });

  it("a number with a date format is a Date to SpreadsheetApp and shows as one", () => {
    const { batch, run, get } = book();
    batch({ updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue,userEnteredFormat.numberFormat", rows: [{ values: [{ userEnteredValue: { numberValue: 46266 }, userEnteredFormat: { numberFormat: { type: "DATE", pattern: "dd.MM.yyyy" } } }] }] } });
    expect(run(`${REGISTRY} return [sheet.getRange("A1").getValue() instanceof Date, sheet.getRange("A1").getDisplayValue()]`)).toEqual([true, "01.09.2026"]);
    expect(get({ ranges: ["A1"], fields: "sheets.data.rowData.values(formattedValue,effectiveValue)" })).toEqual({ sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: "01.09.2026", effectiveValue: { numberValue: 46266 } }] }] }] }] });
  });
});

describe("rows, columns and rules", () => {
  it("a moved column takes cells, width, protection and filter along", () => {
    const { batch, get, workspace } = book();
    batch(append(0, ["a", "b", "c", "d"]),
      { addProtectedRange: { protectedRange: { protectedRangeId: 5, range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 }, warningOnly: true, description: "computed" } } },
      { updateDimensionProperties: { range: { sheetId: 0, dimension: "COLUMNS", startIndex: 1, endIndex: 2 }, properties: { pixelSize: 77, hiddenByUser: true }, fields: "pixelSize,hiddenByUser" } },
      { moveDimension: { source: { sheetId: 0, dimension: "COLUMNS", startIndex: 1, endIndex: 2 }, destinationIndex: 4 } });
    expect(workspace.sheet("Лист1")).toEqual([["a", "c", "d", "b"]]);
    expect(get({ fields: "sheets(protectedRanges,data.columnMetadata)", ranges: ["A1:D1"] })).toMatchObject({ sheets: [{
      protectedRanges: [{ protectedRangeId: 5, range: { startColumnIndex: 3, endColumnIndex: 4 }, warningOnly: true }],
      data: [{ columnMetadata: [{ pixelSize: 100 }, { pixelSize: 100 }, { pixelSize: 100 }, { pixelSize: 77, hiddenByUser: true }] }],
    }] });
    batch({ updateProtectedRange: { protectedRange: { protectedRangeId: 5, description: "x" }, fields: "description" } }, { deleteProtectedRange: { protectedRangeId: 5 } });
    expect(() => batch({ deleteProtectedRange: { protectedRangeId: 5 } })).toThrow("No protected range with ID: 5");
  });

  it("inserts, appends and deletes rows and columns", () => {
    const { batch, workspace } = book();
    batch(append(0, ["1"], ["2"], ["3"]), { insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 1, endIndex: 2 }, inheritFromBefore: true } },
      { deleteDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 2, endIndex: 3 } } }, { insertDimension: { range: { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 } } },
      { appendDimension: { sheetId: 0, dimension: "COLUMNS", length: 3 } });
    expect(workspace.sheet("Лист1")).toEqual([["", "1"], ["", ""], ["", "3"]]);
    expect(workspace.workbook().sheets[0]).toMatchObject({ rowCount: 1000, columnCount: 30 });
  });

  it("sorts whole rows, empty cells last", () => {
    const { batch, workspace } = book();
    batch(append(0, ["б", "2"], ["", "x"], ["а", "1"]), { sortRange: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 3 }, sortSpecs: [{ dimensionIndex: 0, sortOrder: "ASCENDING" }] } });
    expect(workspace.sheet("Лист1")).toEqual([["а", "1"], ["б", "2"], ["", "x"]]);
  });

  it("keeps filter, conditional formats, sheet and spreadsheet properties", () => {
    const { batch, get } = book();
    const rule = { ranges: [{ sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 }], booleanRule: { condition: { type: "TEXT_EQ", values: [{ userEnteredValue: "x" }] }, format: { textFormat: { bold: true } } } };
    batch({ setBasicFilter: { filter: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 10 } } } }, { addConditionalFormatRule: { rule, index: 0 } }, { addSheet: { properties: { sheetId: 2, title: "Б" } } },
      { updateSheetProperties: { properties: { sheetId: 0, title: "А", hidden: true, index: 2, gridProperties: { frozenRowCount: 1 } }, fields: "title,hidden,index,gridProperties.frozenRowCount" } },
      { updateSpreadsheetProperties: { properties: { title: "Реестр", timeZone: "Europe/Moscow", locale: "ru_RU" }, fields: "title,timeZone,locale" } });
    expect(get({ fields: "properties(title,timeZone,locale),sheets(properties(title,hidden,index,gridProperties(frozenRowCount)),basicFilter.range,conditionalFormats)" })).toEqual({
      properties: { title: "Реестр", timeZone: "Europe/Moscow", locale: "ru_RU" },
      sheets: [
        { properties: { title: "Б", index: 0, gridProperties: {} } },
        { properties: { title: "А", hidden: true, index: 1, gridProperties: { frozenRowCount: 1 } }, basicFilter: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 10 } }, conditionalFormats: [rule] },
      ],
    });
    batch({ clearBasicFilter: { sheetId: 0 } }, { deleteConditionalFormatRule: { sheetId: 0, index: 0 } });
    expect(get({ fields: "sheets(basicFilter,conditionalFormats)" })).toEqual({ sheets: [{}, {}] });
    expect(() => batch({ updateSheetProperties: { properties: { sheetId: 2, hidden: true }, fields: "hidden" } })).toThrow("You can't hide all the sheets in a document.");
  });
});

describe("spreadsheets.get", () => {
  it("without a mask gives no cells; includeGridData gives them; an unknown field is refused", () => {
    const { batch, get } = book();
    batch(append(0, ["a"]));
    expect(get({})).not.toHaveProperty("sheets.0.data");
    expect(get({ includeGridData: true })).toHaveProperty("sheets.0.data.0.rowData.0.values.0.effectiveValue.stringValue", "a");
    expect(() => get({ fields: "sheets.nothing" })).toThrow("Error expanding 'fields' parameter. Cannot find matching fields for path 'sheets.nothing'.");
    expect(() => get({ range: "A1" })).toThrow(`Unknown name "range"`);
  });

  it("gives notes and rules of the asked ranges, cut after the last cell with anything in it", () => {
    const { batch, get } = book();
    const rule = { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "да" }] }, strict: true, showCustomUi: true };
    batch({ setDataValidation: { range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 }, rule } }, { updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 1 }, fields: "note", rows: [{ values: [{ note: "n" }] }] } });
    expect(get({ ranges: ["Лист1!B1:C5"], fields: "sheets.data(startColumn,rowData.values(note,dataValidation))" })).toEqual({ sheets: [{ data: [{ startColumn: 1, rowData: [{ values: [{ note: "n" }] }, { values: [{ dataValidation: rule }] }] }] }] });
  });
});
