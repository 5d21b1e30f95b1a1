import { inlineScript, REGISTRY } from "../../inline-script";

const READ = `${REGISTRY} return JSON.stringify([Sheets.Spreadsheets.Values.batchGet(id, { ranges: ["A1:C9", "A1:B1"], valueRenderOption: "UNFORMATTED_VALUE" }).valueRanges.map(function (each) { return each.values || null; }),
  Sheets.Spreadsheets.get(id, { fields: "sheets(properties(title,hidden,index,gridProperties.rowCount))" }).sheets.map(function (each) { return [each.properties.title, !!each.properties.hidden, each.properties.index || 0, each.properties.gridProperties.rowCount]; })])`;

test("what was read before is never told of a sheet that has changed since, by script or by hand", () => {
  const { me, run } = inlineScript();
  const read = (): unknown => JSON.parse(String(run(READ)));
  me.paste("Лист1", "A1", [["а", "1"]]);
  const first = [[[["а", 1]], [["а", 1]]], [["Лист1", false, 0, 1000]]];
  expect(read()).toEqual(first);
  expect(read()).toEqual(first);
  run(`${REGISTRY} Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: { sheetId: 0, rowIndex: 1, columnIndex: 0 }, rows: [{ values: [{ userEnteredValue: { stringValue: "б" } }] }], fields: "userEnteredValue" } }] }, id)`);
  expect(read()).toEqual([[[["а", 1], ["б"]], [["а", 1]]], [["Лист1", false, 0, 1000]]]);
  // A write that is refused as a whole has never happened, whatever was read inside it.
  expect(() => run(`${REGISTRY} Sheets.Spreadsheets.batchUpdate({ includeSpreadsheetInResponse: true, requests: [{ updateSheetProperties: { properties: { sheetId: 0, title: "В" }, fields: "title" } }, { deleteSheet: { sheetId: 77 } }] }, id)`)).toThrow();
  me.sortSheet("Лист1", 1, true);
  me.renameSheet("Лист1", "Люди");
  me.paste("Люди", "A1001", [["конец"]]);
  expect(read()).toMatchObject([[[["а", 1], ["б"]], [["а", 1]]], [["Люди", false, 0, 1001]]]);
  run(`${REGISTRY} book.insertSheet("Первый", 0); book.getSheetByName("Первый").hideSheet()`);
  expect((read() as unknown[])[1]).toEqual(expect.arrayContaining([["Люди", false, expect.any(Number), 1001], ["Первый", true, expect.any(Number), 1000]]));
});
