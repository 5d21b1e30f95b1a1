import { inlineScript } from "../../inline-script";
import { bookWire } from "./book-wire";
import { sheetSince } from "./seen";
import type { CellWire } from "./wire";

const typedOf = (cell: CellWire): string => (cell === 0 ? "" : typeof cell === "string" ? cell : (cell[2] ?? cell[0]));

describe("a sheet on its way to the page", () => {
  it("what stands in the editor of a cell is what one types to get the same again", () => {
    const { workspace, me, run } = inlineScript();
    run(`var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; sheet.getRange("A2:C2").setNumberFormat("@"); sheet.getRange("D2").setNumberFormat("d MMMM yyyy"); sheet.getRange("E2").setNumberFormat("#,##0.00")`);
    me.paste("Лист1", "A1", [["5.09.2026", "0,125", "12%", "'00123", "'=1+1", "ИСТИНА", "слово", "'29.2", "7:30", "=1+1", "01.09.2026 10:30:00", "'ложь", "-5", "#Н/Д не число"], ["00123", "=1+1", "5.09.2026", "05.09.2026", "1234,567"]]);
    const before = workspace.sheet("Лист1");
    const wire = sheetSince(workspace, workspace.workbook(), 0, "")!;
    wire.rows.forEach(([row, , cells]) => cells.forEach((cell, column) => { me.edit("Лист1", `${String.fromCharCode(65 + column)}${row + 1}`, typedOf(cell)); }));
    expect(workspace.sheet("Лист1")).toEqual(before);
    expect(wire.rows[1]![2][3]).toEqual(["5 сентября 2026", 46270, "05.09.2026"]);
    expect(wire.rows[1]![2][4]).toEqual(["1\u00a0234,57", 1234.567, "1234,567"]);
  });

  it("comes once, then only rows that are other than before, also after rows have gone; a strange version gets all", () => {
    const { workspace, me } = inlineScript();
    me.paste("Лист1", "A1", [["а"], ["б"], ["в"], ["г"]]);
    const since = (token: string) => sheetSince(workspace, workspace.workbook(), 0, token)!;
    const first = since("");
    expect([first.whole, first.rows.length]).toEqual([true, 4]);
    me.edit("Лист1", "A2", "бб");
    const second = since(first.token);
    expect([second.whole, second.rows]).toEqual([false, [[1, 0, ["бб"]]]]);
    expect(since(second.token).rows).toEqual([]);
    me.deleteRow("Лист1", 3);
    expect(since(second.token).rows.map(([row, , cells]) => [row, cells])).toEqual([[2, ["г"]], [3, []]]);
    expect(since("another").whole).toBe(true);
    expect(sheetSince(workspace, workspace.workbook(), 77, "")).toBeUndefined();
  });

  it("is for those who may open the workbook, and says whether they may type", () => {
    const { workspace } = inlineScript();
    workspace.share(workspace.registryId, "viewer@school0.example", "viewer");
    expect([workspace.coordinator, "viewer@school0.example", "stranger@school0.example", ""].map((as) => bookWire(workspace, as, workspace.registryId)?.may)).toEqual(["edit", "view", undefined, undefined]);
  });
});
