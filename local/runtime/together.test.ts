import { inlineScript } from "../inline-script";

const COUNT = `var id = PropertiesService.getScriptProperties().getProperty("id"), values = Sheets.Spreadsheets.Values;
  function next() { var seen = (values.get(id, "A1:A1", { valueRenderOption: "UNFORMATTED_VALUE" }).values || [[0]])[0][0]; values.update({ values: [[seen + 1]] }, id, "A1", { valueInputOption: "RAW" }); return seen + 1; }`;

function school() {
  const inline = inlineScript();
  inline.workspace.deploy();
  inline.run(`PropertiesService.getScriptProperties().setProperty("id", SpreadsheetApp.getActiveSpreadsheet().getId())`);
  return inline;
}

describe("executions at one instant", () => {
  it("wait for the script lock in turn, and each sees what the one before wrote", () => {
    const { workspace, page } = school();
    const locked = `${COUNT} var lock = LockService.getScriptLock(); if (!lock.tryLock(60000)) return "busy"; try { return next(); } finally { lock.releaseLock(); }`;
    const ran = workspace.together(Array.from({ length: 5 }, (_, n) => () => page(locked, `m${n}@school0.example`)));
    expect(ran.map((each) => each.status === "fulfilled" && each.value)).toEqual([1, 2, 3, 4, 5]);
    const starts = new Set(workspace.executions().slice(-5).map(({ startedAt }) => startedAt));
    expect(starts.size).toBe(1);
  });

  it("without a lock they overwrite each other, as on Google", () => {
    const { workspace, page } = school();
    const ran = workspace.together(Array.from({ length: 3 }, (_, n) => () => page(`${COUNT} return next()`, `m${n}@school0.example`)));
    expect(ran.map((each) => each.status === "fulfilled" && each.value).filter((value) => value === 1).length).toBeGreaterThan(1);
  });

  it("tryLock gives up after its time and says false; waitLock throws", () => {
    const { workspace, page } = school();
    const hold = "LockService.getScriptLock().tryLock(0); Utilities.sleep(30000); return 'held'";
    const ran = workspace.together([
      () => page(hold), () => page("var t = Date.now(); return [LockService.getScriptLock().tryLock(5000), Date.now() - t >= 5000]"),
      () => page("LockService.getScriptLock().waitLock(1000)"), () => page("return LockService.getScriptLock().tryLock(60000)"),
    ]);
    expect(ran.map((each) => (each.status === "fulfilled" ? each.value : each.reason.message)))
      .toEqual(["held", [false, true], "Lock timeout: another process was holding the lock for too long.", true]);
  });

  it("more than thirty of one effective user are refused, and web visitors all count as the deployer (platform-verdicts B5)", () => {
    const { workspace, page } = school();
    const ran = workspace.together(Array.from({ length: 33 }, (_, n) => () => page("return 1", `m${n}@school0.example`)));
    expect(ran.filter(({ status }) => status === "fulfilled")).toHaveLength(30);
    const refused = ran.find((each) => each.status === "rejected");
    expect(refused?.status === "rejected" && refused.reason.message).toBe("There are too many scripts running simultaneously for this Google user account.");
    expect(page("return 2")).toBe(2);
  });

  it("the clock afterwards stands at the end of the last", () => {
    const { workspace, page } = school();
    const before = workspace.clock.now().getTime();
    workspace.together([() => page("Utilities.sleep(50000)"), () => page("Utilities.sleep(1000)")]);
    expect(workspace.clock.now().getTime() - before).toBeGreaterThan(50_000);
  });
});

describe("a lock (platform.md traps 11, 12)", () => {
  it("is held once, given back by releaseLock or by the end of the execution", () => {
    const { run } = inlineScript();
    expect(run("var a = LockService.getScriptLock(), b = LockService.getScriptLock(); return [a.hasLock(), a.tryLock(1), b.hasLock(), (a.releaseLock(), b.hasLock())]")).toEqual([false, true, true, false]);
    run("LockService.getScriptLock().tryLock(1)");
    expect(run("return LockService.getScriptLock().tryLock(0)")).toBe(true);
  });
});
