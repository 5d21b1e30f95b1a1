import { inlineScript, REGISTRY } from "../inline-script";

/** The calls of a script, by name. */
function calls(script: string): string[] {
  const { run, workspace } = inlineScript();
  run(script);
  const { calls: counted, serviceCalls } = workspace.lastExecution() ?? { calls: [], serviceCalls: -1 };
  expect(serviceCalls).toBe(counted.length);
  return counted.map(({ service }) => service);
}

describe("what counts as a service call (design §8)", () => {
  it.each([
    ["handles are free", `${REGISTRY} book.getSheetByName("Лист1").getRange(1, 1); book.getSpreadsheetTimeZone(); Session.getActiveUser().getEmail(); Utilities.getUuid(); HtmlService.createHtmlOutput("x"); console.log(1);`, []],
    ["opening a file", "SpreadsheetApp.openById(SpreadsheetApp.getActiveSpreadsheet().getId())", ["SpreadsheetApp.openById"]],
    ["each read of values", `${REGISTRY} sheet.getDataRange().getValues(); sheet.getLastRow(); sheet.getRange("A1").getNotes();`, ["Sheet.getDataRange", "Range.getValues", "Sheet.getLastRow", "Range.getNotes"]],
    ["buffered writes once per flush", `${REGISTRY} sheet.getRange("A1").setValue(1); sheet.getRange("A2").setValue(2); SpreadsheetApp.flush(); SpreadsheetApp.flush();`, ["SpreadsheetApp.flush"]],
    ["a read after a write flushes first", `${REGISTRY} sheet.getRange("A1").setValue(1); sheet.getRange("A1").getValue(); sheet.getRange("A1").setValue(2);`, ["SpreadsheetApp.flush", "Range.getValue", "SpreadsheetApp.flush"]],
    ["each Sheets v4 request, however many ranges", `${REGISTRY} Sheets.Spreadsheets.Values.batchGet(id, { ranges: ["A1", "B1", "C1"] }); Sheets.Spreadsheets.get(id);`, ["Sheets.Spreadsheets.Values.batchGet", "Sheets.Spreadsheets.get"]],
    ["Properties, Cache, Lock, Triggers", `var p = PropertiesService.getScriptProperties(); p.getProperty("a"); p.getProperties(); CacheService.getScriptCache().put("a", "b"); var l = LockService.getScriptLock(); l.tryLock(1); l.hasLock(); l.releaseLock(); ScriptApp.getProjectTriggers();`,
      ["Properties.getProperty", "Properties.getProperties", "Cache.put", "Lock.tryLock", "Lock.releaseLock", "ScriptApp.getProjectTriggers"]],
  ])("%s", (_what, script, expected) => {
    expect(calls(script)).toEqual(expected);
  });

  it("handles take their time all the same, and every call has its own", () => {
    const { run, workspace } = inlineScript();
    run(`${REGISTRY} for (var n = 0; n < 50; n++) sheet.getRange(1, 1);`);
    const many = workspace.lastExecution()?.simulatedMs ?? 0;
    run("return 1");
    expect(many).toBeGreaterThan((workspace.lastExecution()?.simulatedMs ?? 0) - 2000 + 100);
    run("PropertiesService.getScriptProperties().getProperty('a')");
    expect(workspace.lastExecution()?.calls[0]?.ms).toBeGreaterThan(5);
  });

  it("CPU is the script's own, the bundle's evaluation included, the stand-ins' left out", () => {
    const { run, workspace } = inlineScript();
    run("for (var n = 0, sum = 0; n < 3e7; n++) sum += n % 7; return sum");
    expect(workspace.lastExecution()?.cpuMs).toBeGreaterThan(10);
    run("return 1");
    expect(workspace.lastExecution()?.cpuMs).toBeLessThan(20);
  });
});
