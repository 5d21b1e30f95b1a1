import { inlineScript, REGISTRY } from "../inline-script";

function school() {
  const inline = inlineScript();
  const batch = (requests: unknown[]) => inline.run(`${REGISTRY} Sheets.Spreadsheets.batchUpdate({ requests: ${JSON.stringify(requests)} }, id)`);
  inline.me.paste("Лист1", "A1", [["Ид", "Дата", "Текст"], ["2", "02.09.2026", "б"], ["1", "скоро", "а"]]);
  return { ...inline, batch };
}

describe("what people do to sheets", () => {
  it("typing is read as Google reads it, in the spreadsheet's locale", () => {
    const { workspace, me } = school();
    me.edit("Лист1", "C3", "=1+1");
    expect(workspace.sheet("Лист1")).toEqual([["Ид", "Дата", "Текст"], [2, "2026-09-02", "б"], [1, "скоро", 2]]);
  });

  it("a strict drop-down keeps what it had, a lenient one takes anything", () => {
    const { workspace, me, batch } = school();
    const rule = (strict: boolean) => [{ setDataValidation: { range: { sheetId: 0, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 }, rule: { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "да" }] }, strict } } }];
    batch(rule(true));
    expect(() => me.edit("Лист1", "C2", "нет")).toThrow("violates the data validation rules");
    me.edit("Лист1", "C3", "да");
    expect(workspace.sheet("Лист1").slice(1)).toEqual([[2, "2026-09-02", "б"], [1, "скоро", "да"]]);
    batch(rule(false));
    me.edit("Лист1", "C2", "нет");
    expect(workspace.sheet("Лист1")[1]?.[2]).toBe("нет");
  });

  it("sorting keeps the header row; columns and sheets move, go and come; rows go", () => {
    const { workspace, me, batch } = school();
    batch([{ updateSheetProperties: { properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } }, fields: "gridProperties.frozenRowCount" } }, { addSheet: { properties: { title: "Б" } } }]);
    me.sortSheet("Лист1", 1);
    me.moveColumn("Лист1", 3, 1);
    me.insertColumn("Лист1", 2);
    me.edit("Лист1", "B1", "Моё");
    expect(workspace.sheet("Лист1")).toEqual([["Текст", "Моё", "Ид", "Дата"], ["а", "", 1, "скоро"], ["б", "", 2, "2026-09-02"]]);
    me.deleteColumn("Лист1", 4);
    me.deleteRow("Лист1", 2);
    me.renameSheet("Лист1", "Люди");
    me.moveSheet("Люди", 1);
    expect(workspace.sheets()).toEqual({ Б: [], Люди: [["Текст", "Моё", "Ид"], ["б", "", 2]] });
    expect(Object.keys(workspace.sheets())).toEqual(["Б", "Люди"]);
    me.deleteSheet("Б");
    expect(() => me.deleteSheet("Люди")).toThrow("You can't remove all the visible sheets in a document.");
  });

  it("is for those who may edit, and stops at protected cells", () => {
    const { workspace, batch } = school();
    expect(() => workspace.as("b@school0.example").edit("Лист1", "A1", "x")).toThrow("You need access");
    workspace.share(workspace.registryId, "b@school0.example", "editor");
    batch([{ addProtectedRange: { protectedRange: { range: { sheetId: 0, endColumnIndex: 1 } } } }]);
    expect(() => workspace.as("b@school0.example").edit("Лист1", "A1", "x")).toThrow("protected cell");
    workspace.as("b@school0.example").edit("Лист1", "B1", "x");
  });

  it("a person in a hurry pastes below the grid: it grows", () => {
    const { workspace, me } = school();
    me.paste("Лист1", "A1000", [["x"], ["y"]]);
    expect(workspace.workbook().sheets[0]?.rowCount).toBe(1001);
  });
});
