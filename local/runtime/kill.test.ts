import { inlineScript, REGISTRY } from "../inline-script";

const THREE = "var p = PropertiesService.getScriptProperties(); try { p.setProperty('a', '1'); p.setProperty('b', '1'); p.setProperty('c', '1'); } catch (e) { try { p.setProperty('caught', '1'); } catch (e) {} } finally { try { p.setProperty('finally', '1'); } catch (e) {} } return 'done'";

describe("the six-minute kill (platform.md trap 15)", () => {
  it.each([[0, []], [1, ["a"]], [2, ["a", "b"]]])("after %s calls: what came before stands, nothing after it has any effect", (afterCalls, left) => {
    const { run, workspace } = inlineScript();
    workspace.killNext({ afterCalls });
    expect(() => run(THREE)).toThrow("Exceeded maximum execution time");
    expect(Object.keys(workspace.properties())).toEqual(left);
    expect(workspace.lastExecution()).toMatchObject({ error: "Exceeded maximum execution time", serviceCalls: afterCalls, simulatedMs: 360_000 });
    expect(run("return 1")).toBe(1);
  });

  it("comes when six minutes are over on the virtual clock", () => {
    const { run, workspace } = inlineScript();
    expect(() => run(`var p = PropertiesService.getScriptProperties(); try { Utilities.sleep(200000); Utilities.sleep(200000); } catch (e) {} p.setProperty('after', '1')`)).toThrow("Exceeded maximum execution time");
    expect(workspace.properties()).toEqual({});
    expect(workspace.lastExecution()?.simulatedMs).toBe(360_000);
  });

  it("loses buffered writes and gives the lock back", () => {
    const { run, workspace } = inlineScript();
    workspace.killNext({ afterCalls: 1 });
    expect(() => run(`${REGISTRY} LockService.getScriptLock().tryLock(10); sheet.getRange("A1").setValue(1); SpreadsheetApp.flush();`)).toThrow("Exceeded");
    expect(workspace.sheet("Лист1")).toEqual([]);
    expect(run("return LockService.getScriptLock().tryLock(0)")).toBe(true);
  });

  it("a batchUpdate that was reached has happened as a whole, its answer is lost", () => {
    const { run, workspace } = inlineScript();
    workspace.killNext({ afterCalls: 1 });
    expect(() => run(`${REGISTRY} Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: "А" } } }, { addSheet: { properties: { title: "Б" } } }] }, id)`)).toThrow("Exceeded");
    expect(Object.keys(workspace.sheets())).toEqual(["Лист1", "А", "Б"]);
  });
});
