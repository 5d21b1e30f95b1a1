import { inlineScript } from "../inline-script";

const BEAT = "function beat(e) { PropertiesService.getScriptProperties().setProperty(String(Date.now()), e.triggerUid); } function slow() { Utilities.sleep(250000); } function bad() { throw new Error('bad'); }";
const install = (how: string, handler = "beat") => `return ScriptApp.newTrigger("${handler}").timeBased().${how}.create().getUniqueId()`;

describe("clock triggers (platform.md §5)", () => {
  it("fire in order as the clock moves, each an execution of its own, at one phase", () => {
    const { run, workspace } = inlineScript(BEAT);
    const uid = run(install("everyMinutes(10)"));
    workspace.clock.advance({ hours: 1 });
    const beats = workspace.executions().filter((execution) => execution.function === "beat");
    expect(beats).toHaveLength(6);
    const starts = beats.map(({ startedAt }) => Date.parse(startedAt));
    expect(starts.slice(1).map((at, before) => at - (starts[before] ?? 0))).toEqual([600_000, 600_000, 600_000, 600_000, 600_000]);
    expect(new Set(Object.values(workspace.properties()))).toEqual(new Set([uid]));
  });

  it.each(["everyMinutes(7)", "everyHours(3)"])("%s is refused", (how) => {
    expect(() => inlineScript(BEAT).run(install(how))).toThrow("invalid");
  });

  it("atHour fires within the hour of the given zone and keeps its minute", () => {
    const { run, workspace } = inlineScript(BEAT, { now: "2026-09-01T00:00:00+05:00" });
    run(install(`everyDays(1).atHour(9).inTimezone("Asia/Yekaterinburg")`));
    workspace.clock.advance({ days: 3 });
    const hours = workspace.executions().filter(({ kind }) => kind === "trigger").map(({ startedAt }) => new Date(Date.parse(startedAt) + 5 * 3_600_000).toISOString().slice(11, 16));
    expect(hours).toHaveLength(3);
    expect(new Set(hours).size).toBe(1);
    expect(hours[0]).toMatch(/^09:/);
  });

  it("a one-shot trigger fires once and is not removed by itself (platform.md §5)", () => {
    const { run, workspace } = inlineScript(BEAT);
    run(install("after(60000)"));
    workspace.clock.advance({ days: 2 });
    expect(workspace.executions().filter(({ kind }) => kind === "trigger")).toHaveLength(1);
    expect(workspace.triggers()).toHaveLength(1);
  });

  it("an error of one firing does not stop the next; a slow one delays it", () => {
    const { run, workspace } = inlineScript(BEAT);
    run(install("everyMinutes(5)", "bad"));
    run(install("everyMinutes(1)", "slow"));
    workspace.clock.advance({ minutes: 11 });
    const fired = workspace.executions().filter(({ kind }) => kind === "trigger");
    expect(fired.filter((execution) => execution.error === "bad").length).toBeGreaterThanOrEqual(2);
    expect(fired.map(({ startedAt }) => startedAt)).toEqual(fired.map(({ startedAt }) => startedAt).sort());
  });

  it("time used up for the day stops them: 6 h, 90 min for a consumer account", () => {
    const runs = (consumer: boolean) => {
      const { run, workspace } = inlineScript(BEAT, { consumer });
      run(install("everyMinutes(5)", "slow"));
      workspace.clock.advance({ hours: 20 });
      return workspace.executions().filter(({ kind }) => kind === "trigger").length;
    };
    expect(runs(true)).toBeLessThan(60);
    expect(runs(false)).toBeGreaterThan(80);
  });
});

describe("triggers of a project (platform.md trap 16)", () => {
  it("twenty per user and script", () => {
    const { run } = inlineScript(BEAT);
    run(`for (var n = 0; n < 20; n++) ScriptApp.newTrigger("beat").timeBased().everyHours(1).create()`);
    expect(() => run(install("everyHours(1)"))).toThrow("This script has too many triggers. Triggers must be deleted from the script before more can be added.");
  });

  it("a person sees and deletes own triggers only; a second person's setup doubles them", () => {
    const { run, workspace } = inlineScript(BEAT);
    workspace.share(workspace.registryId, "b@school0.example", "editor");
    const other = workspace.as("b@school0.example");
    run(install("everyMinutes(10)"));
    expect(other.run("run", "return ScriptApp.getProjectTriggers().length")).toBe(0);
    other.run("run", install("everyMinutes(10)"));
    expect(workspace.triggers().map(({ owner, handler, kind, everyMinutes }) => [owner, handler, kind, everyMinutes])).toEqual([
      [workspace.coordinator, "beat", "CLOCK", 10], ["b@school0.example", "beat", "CLOCK", 10],
    ]);
    run("ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); })");
    expect(workspace.triggers().map(({ owner }) => owner)).toEqual(["b@school0.example"]);
  });

  it("scripts' own writes fire no onEdit, a person's edit does (platform.md trap 17)", () => {
    const { run, me, workspace } = inlineScript("function onEdit(e) { console.log('edited'); }");
    run(`SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("A1").setValue(1)`);
    expect(workspace.lastExecution()?.function).toBe("run");
    me.edit("Лист1", "A1", "2");
    expect(workspace.lastExecution()).toMatchObject({ function: "onEdit", kind: "simple", log: ["edited"] });
  });

  it("e is undefined when a handler is run from elsewhere (platform.md trap 19)", () => {
    const { me } = inlineScript("function handler(e) { return e === undefined; }");
    expect(me.run("handler")).toBe(true);
  });
});
