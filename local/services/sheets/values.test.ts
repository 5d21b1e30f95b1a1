import { inlineScript, REGISTRY } from "../../inline-script";

function values(seeded: unknown[][] = []) {
  const inline = inlineScript();
  const call = (method: string, ...args: unknown[]) => inline.run(`${REGISTRY} return Sheets.Spreadsheets.Values.${method}(${args.map((arg) => (arg === "ID" ? "id" : JSON.stringify(arg))).join(", ")})`);
  if (seeded.length > 0) call("update", { values: seeded }, "ID", "A1", { valueInputOption: "RAW" });
  return { ...inline, call };
}

describe("values.get and batchGet ([D: sheets/api spreadsheets.values])", () => {
  it("leave out trailing empty cells and rows; an empty range has no values", () => {
    const { call } = values([["a", "", "c", ""], [], ["", "x"]]);
    expect(call("get", "ID", "A1:E10", { valueRenderOption: "UNFORMATTED_VALUE" })).toEqual({ range: "'Лист1'!A1:E10", majorDimension: "ROWS", values: [["a", "", "c"], [], ["", "x"]] });
    expect(call("batchGet", "ID", { ranges: ["Лист1!F1:G2", "Лист1"] })).toEqual({ spreadsheetId: expect.any(String) as unknown, valueRanges: [
      { range: "'Лист1'!F1:G2", majorDimension: "ROWS" }, { range: "'Лист1'!A1:Z1000", majorDimension: "ROWS", values: [["a", "", "c"], [], ["", "x"]] }] });
    expect(call("get", "ID", "A1:C3", { majorDimension: "COLUMNS" })).toMatchObject({ majorDimension: "COLUMNS", values: [["a"], ["", "", "x"], ["c"]] });
    expect(call("get", "ID", "'Лист1'!A2:B")).toMatchObject({ range: "'Лист1'!A2:B1000", values: [[], ["", "x"]] });
  });

  it("days are serial numbers unless asked for as text; a default read is what people see", () => {
    const { me, call } = values();
    me.paste("Лист1", "A1", [["01.09.2026", "12,5", "ИСТИНА", "=1+1"]]);
    expect(call("get", "ID", "A1:D1", { valueRenderOption: "UNFORMATTED_VALUE" })).toMatchObject({ values: [[46266, 12.5, true, 2]] });
    expect(call("get", "ID", "A1:D1", { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "FORMATTED_STRING" })).toMatchObject({ values: [["01.09.2026", 12.5, true, 2]] });
    expect(call("get", "ID", "A1:D1")).toMatchObject({ values: [["01.09.2026", "12,5", "ИСТИНА", "2"]] });
    expect(call("get", "ID", "A1:D1", { valueRenderOption: "FORMULA" })).toMatchObject({ values: [[46266, 12.5, true, "=1+1"]] });
  });

  it.each([["Нет!A1", "Unable to parse range: Нет!A1"], ["A1:B", null], ["Лист1!A1001", "Range ('Лист1'!A1001) exceeds grid limits. Max rows: 1000, max columns: 26"], ["AB1", "exceeds grid limits"]])("%s", (range, message) => {
    const { call } = values();
    if (message === null) expect(call("get", "ID", range)).toBeDefined();
    else expect(() => call("get", "ID", range)).toThrow(message);
  });

  it("options Google does not have are refused", () => {
    const { call } = values();
    expect(() => call("batchGet", "ID", { ranges: ["A1"], valueRenderOptions: "x" })).toThrow(`Unknown name "valueRenderOptions"`);
    expect(() => call("get", "ID", "A1", { valueRenderOption: "RAW" })).toThrow(`Invalid value at 'value_render_option' (enum), "RAW"`);
  });

  it("batchGetByDataFilter takes grid ranges, which a rename does not hurt", () => {
    const { call, me } = values([["a", "b"]]);
    me.renameSheet("Лист1", "Другое");
    expect(call("batchGetByDataFilter", { dataFilters: [{ gridRange: { sheetId: 0, startRowIndex: 0, endRowIndex: 5 } }] }, "ID")).toMatchObject({ valueRanges: [{ valueRange: { range: "'Другое'!A1:Z5", values: [["a", "b"]] } }] });
    expect(() => call("batchGetByDataFilter", { dataFilters: [{ gridRange: { sheetId: 9 } }] }, "ID")).toThrow("No grid with id: 9");
  });
});

describe("values.update, batchUpdate, append, clear", () => {
  it("RAW keeps text, USER_ENTERED reads it as typing, null leaves a cell, '' empties it", () => {
    const { call, workspace } = values([["x", "y", "z"]]);
    call("update", { values: [["=1+1", null, ""]] }, "ID", "A1:C1", { valueInputOption: "RAW" });
    expect(workspace.sheet("Лист1")).toEqual([["=1+1", "y"]]);
    expect(call("batchUpdate", { valueInputOption: "USER_ENTERED", data: [{ range: "A1", values: [["=1+1", "01.09.2026"]] }, { range: "A3", values: [["12,5"]] }] }, "ID")).toMatchObject({ totalUpdatedCells: 3, totalUpdatedRows: 2 });
    expect(workspace.sheet("Лист1")).toEqual([[2, "2026-09-01"], ["", ""], [12.5, ""]]);
  });

  it("needs valueInputOption, stays within its range, is void as a whole when a part is wrong", () => {
    const { call, workspace } = values();
    expect(() => call("update", { values: [["a"]] }, "ID", "A1")).toThrow("'valueInputOption' is required but not specified");
    expect(() => call("update", { values: [["a", "b"]] }, "ID", "A1:A5", { valueInputOption: "RAW" })).toThrow("Requested writing within range ['Лист1'!A1:A5], but tried writing to column [B]");
    expect(() => call("batchUpdate", { valueInputOption: "RAW", data: [{ range: "A1", values: [["a"]] }, { range: "Нет!A1", values: [["a"]] }] }, "ID")).toThrow("Unable to parse range");
    expect(workspace.sheet("Лист1")).toEqual([]);
  });

  it("append goes after the last row and lengthens the grid; clear leaves formats and notes", () => {
    const { call, workspace, me } = values([["a"], ["b"]]);
    expect(call("append", { values: [["c", "d"]] }, "ID", "Лист1!A1:B1", { valueInputOption: "RAW" })).toMatchObject({ tableRange: "'Лист1'!A1:B2", updates: { updatedRange: "'Лист1'!A3:B3", updatedCells: 2 } });
    me.edit("Лист1", "C1", "01.09.2026");
    expect(call("batchClear", { ranges: ["Лист1!A1:C1"] }, "ID")).toMatchObject({ clearedRanges: ["'Лист1'!A1:C1"] });
    expect(workspace.sheet("Лист1")).toEqual([["", ""], ["b", ""], ["c", "d"]]);
    expect(workspace.workbook().sheets[0]?.rows[0]?.[2]?.format?.numberFormat?.type).toBe("DATE");
  });
});

describe("the quota of the minute (platform.md §5)", () => {
  const reads = (count: number) => `${REGISTRY} for (var n = 0; n < ${count}; n++) Sheets.Spreadsheets.Values.get(id, "A1"); return n`;

  it("60 reads and 60 writes a minute per effective user, in Google's words", () => {
    const { run, workspace } = values();
    expect(() => run(`${REGISTRY} for (var n = 0; n < 400; n++) Sheets.Spreadsheets.Values.get(id, "A1")`)).toThrow(
      "API call to sheets.spreadsheets.values.get failed with error: Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.");
    expect(workspace.lastExecution()?.serviceCalls).toBeGreaterThan(60);
    run(`${REGISTRY} Sheets.Spreadsheets.Values.clear({}, id, "A1")`);
    workspace.clock.advance({ minutes: 1 });
    expect(run(reads(60))).toBe(60);
  });
});
