import { inlineScript, REGISTRY } from "../../inline-script";

const on = (script: string, options = {}) => inlineScript("", options).run(`${REGISTRY} ${script}`);

describe("values of SpreadsheetApp", () => {
  it("a Date is written by the spreadsheet's clock and read back as the same instant (platform.md trap 1)", () => {
    const options = { scriptTimeZone: "Europe/Moscow", spreadsheetTimeZone: "Asia/Yekaterinburg" };
    const { run, workspace } = inlineScript("", options);
    expect(run(`${REGISTRY} var d = new Date(2026, 8, 1, 23, 0); sheet.getRange("A1").setValue(d); return sheet.getRange("A1").getValue().getTime() === d.getTime()`)).toBe(true);
    expect(workspace.sheet("Лист1")).toEqual([["2026-09-02T01:00:00"]]); // one day later than the script's day
    expect(on(`sheet.getRange("A1").setValue(new Date(2026, 8, 1)); return [sheet.getRange("A1").getValue().getDate(), sheet.getRange("A1").getDisplayValue()]`, options)).toEqual([1, "01.09.2026 2:00:00"]);
  });

  it("getValues gives Dates, numbers, booleans and text; getDisplayValues what people see (trap 2)", () => {
    expect(on(`sheet.getRange("A1:F1").setValues([["01.09.2026", "12,5", "ИСТИНА", "50%", "текст", 1234567.5]]);
      return [sheet.getRange("A1:F1").getValues()[0].map(function (v) { return Object.prototype.toString.call(v).slice(8, -1); }), sheet.getRange("A1:F1").getDisplayValues()[0]]`))
      .toEqual([["Date", "Number", "Boolean", "Number", "String", "Number"], ["01.09.2026", "12,5", "ИСТИНА", "50%", "текст", "1234567,5"]]);
  });

  it("an empty cell is '', an error its name (trap 3)", () => {
    expect(on(`sheet.getRange("A1").setValue("#N/A"); return sheet.getRange("A1:B1").getValues()`)).toEqual([["#N/A", ""]]);
  });

  it.each(["undefined", "null", "''"])("setValue(%s) empties the cell (trap 4)", (nothing) => {
    expect(on(`sheet.getRange("A1").setValue(5).setValue(${nothing}); sheet.getRange("B1").setValue(1); return sheet.getRange("A1:B1").getValues()`)).toEqual([["", 1]]);
  });

  it("text is read as typing: formulas, numbers, dates; '@' and an apostrophe keep it (trap 5)", () => {
    expect(on(`sheet.getRange("A1:E1").setValues([["=1+2", "00123", "1-2", "+5", "'=x"]]);
      return [sheet.getRange("A1").getFormula(), sheet.getRange("A1:E1").getValues()[0].map(function (v) { return v instanceof Date ? "date" : v; })]`))
      .toEqual(["=1+2", [3, 123, "date", 5, "=x"]]);
    expect(on(`sheet.getRange("A1:C1").setNumberFormat("@").setValues([["=1+2", "00123", "1-2"]]); return sheet.getRange("A1:C1").getValues()`)).toEqual([["=1+2", "00123", "1-2"]]);
    expect(on(`sheet.appendRow(["=2*3"]); return sheet.getRange("A1").getValue()`)).toBe(6);
  });

  it("a wrong shape is refused (trap 6)", () => {
    expect(() => on(`sheet.getRange("A1:B3").setValues([[1, 2], [3, 4]])`)).toThrow("The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.");
    expect(() => on(`sheet.getRange("A1:B2").setValues([[1, 2], [3]])`)).toThrow("The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.");
  });

  it("getLastRow counts a checkbox that is off, not a format (trap 7)", () => {
    expect(on(`sheet.getRange("A3").setValue(false); sheet.getRange("A9").setNumberFormat("@"); return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows()]`)).toEqual([3, 1, 1000]);
  });

  it.each([["1, 1, 0, 1", "The number of rows in the range must be at least 1."], ["1, 1, 1, 0", "The number of columns in the range must be at least 1."], ["0, 1", "The starting row of the range is too small."],
    ["1000, 1, 2, 1", "The coordinates of the range are outside the dimensions of the sheet."]])("getRange(%s) is refused (trap 8)", (numbers, text) => {
    expect(() => on(`sheet.getRange(${numbers})`)).toThrow(text);
  });

  it("more than 50,000 characters in a cell are refused (trap 9)", () => {
    expect(() => on(`sheet.getRange("A1").setValue("x".repeat(50001))`)).toThrow("Your input contains more than the maximum of 50000 characters in a single cell.");
    expect(() => on(`Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue", rows: [{ values: [{ userEnteredValue: { stringValue: "x".repeat(50001) } }] }] } }] }, id)`)).toThrow("50000 characters");
    expect(on(`sheet.getRange("A1").setValue("x".repeat(50000)); return 1`)).toBe(1);
  });

  it("writes wait for a flush: Sheets v4 does not see them before, everybody after (trap 10)", () => {
    const read = `(Sheets.Spreadsheets.Values.get(id, "A1").values || [["nothing"]])[0][0]`;
    expect(on(`sheet.getRange("A1").setValue("x"); var before = ${read}; SpreadsheetApp.flush(); return [before, ${read}]`)).toEqual(["nothing", "x"]);
    const { run, workspace } = inlineScript();
    expect(() => run(`${REGISTRY} sheet.getRange("A1").setValue("x"); throw new Error("stopped")`)).toThrow("stopped");
    expect(workspace.sheet("Лист1")).toEqual([["x"]]);
  });
});

describe("rules on cells", () => {
  const strict = `Sheets.Spreadsheets.batchUpdate({ requests: [{ setDataValidation: { range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 }, rule: { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "да" }] }, strict: true } } }] }, id);`;

  it("a strict rule refuses what SpreadsheetApp writes, when it is flushed", () => {
    expect(() => on(`${strict} sheet.getRange("A2").setValue("нет"); SpreadsheetApp.flush()`)).toThrow("The data you entered in cell A2 violates the data validation rules set on this cell.");
    expect(on(`${strict} sheet.getRange("A2").setValue("да"); return sheet.getRange("A2").getValue()`)).toBe("да");
  });

  it("protection binds to the effective user; the owner passes, a warning stops nobody (platform.md §4)", () => {
    const { run, workspace } = inlineScript();
    const protect = (warningOnly: boolean) => run(`${REGISTRY} Sheets.Spreadsheets.batchUpdate({ requests: [{ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, warningOnly: ${warningOnly} } } }] }, id)`);
    workspace.share(workspace.registryId, "b@school0.example", "editor");
    const write = `SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("A1").setValue(1); return "ok"`;
    protect(true);
    expect(workspace.as("b@school0.example").run("run", write)).toBe("ok");
    protect(false);
    expect(() => workspace.as("b@school0.example").run("run", write)).toThrow("You are trying to edit a protected cell or object.");
    expect(run(write)).toBe("ok");
  });
});

describe("sheets of SpreadsheetApp", () => {
  it("are found by name and id, made, renamed, hidden, deleted", () => {
    expect(on(`var made = book.insertSheet("Люди"); made.setName("Пары").hideSheet(); var byId = book.getSheetById(made.getSheetId()); book.deleteSheet(sheet === 0 ? null : book.getSheetByName("Лист1"));
      return [byId.getName(), byId.isSheetHidden(), book.getSheetByName("Люди"), book.getSheetById(12345), book.getSheets().length]`)).toEqual(["Пары", true, null, null, 1]);
    expect(() => on(`book.insertSheet("лист1")`)).toThrow(`A sheet with the name "лист1" already exists.`);
    expect(() => on("book.deleteSheet(sheet)")).toThrow("You can't remove all the sheets in a document.");
  });

  it("zone and locale are the spreadsheet's (platform-verdicts A14)", () => {
    expect(on(`book.setSpreadsheetTimeZone("Europe/Moscow"); return [book.getSpreadsheetTimeZone(), book.getSpreadsheetLocale(), Session.getScriptTimeZone()]`, { scriptTimeZone: "Asia/Omsk" })).toEqual(["Europe/Moscow", "ru_RU", "Asia/Omsk"]);
    expect(() => on(`book.setSpreadsheetTimeZone("Mars/Olympus")`)).toThrow("Invalid argument");
    expect(() => on("Session.setScriptTimeZone('x')")).toThrow("The stand-in has no Session.setScriptTimeZone");
  });

  it("show what a person sees: sidebar, dialog, toast, alert", () => {
    const { me } = inlineScript(`function onOpen() { SpreadsheetApp.getUi().createMenu("М").addItem("Всё", "all").addToUi(); }
      function all() { var ui = SpreadsheetApp.getUi(), h = HtmlService.createHtmlOutput("<b>1</b>").setWidth(300).setHeight(200); ui.showSidebar(h.setTitle("С")); ui.showModalDialog(h, "Д"); ui.alert("Внимание"); SpreadsheetApp.getActiveSpreadsheet().toast("т", "заголовок"); }`);
    expect(me.menu("Всё")).toEqual({
      sidebar: { html: "<b>1</b>", title: "С" }, dialog: { html: "<b>1</b>", title: "Д", width: 300, height: 200 }, alert: "Внимание", toast: { message: "т", title: "заголовок" },
    });
    expect(() => me.menu("Нет такого")).toThrow("There is no menu item");
  });
});
