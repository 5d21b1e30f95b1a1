import { inlineScript, REGISTRY } from "../inline-script";
import type { DrawnFault, FaultOptions, FaultOrder } from "../workspace";

const ADD = `${REGISTRY} var title = "А" + Date.now(); Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: title } } }] }, id); return title;`;
const BATCH = "Sheets.Spreadsheets.batchUpdate";
const failing = (act: () => unknown): string => {
  try {
    act();
  } catch (thrown) {
    return (thrown as Error).message;
  }
  return "";
};
const world = (faults: FaultOptions, more = "") => inlineScript(more, { faults });
const ordered = (order: FaultOrder, more = "") => world({ script: [order] }, more);

describe("a service call that Google does not answer", () => {
  it.each([
    ["outage", /^API call to sheets\.spreadsheets\.batchUpdate failed with error: (Internal error encountered\.|The service is currently unavailable\.|Empty response)$/],
    ["timeout", /^API call to sheets\.spreadsheets\.batchUpdate failed with error: Deadline expired before operation could complete\.$/],
  ] as const)("%s: the work is done or not, and the script cannot know", (kind, text) => {
    for (const done of [false, true]) {
      const { run, workspace } = ordered({ kind, done, at: { call: BATCH } });
      expect(failing(() => run(ADD))).toMatch(text);
      expect(Object.keys(workspace.sheets())).toHaveLength(done ? 2 : 1);
      expect(workspace.faults.log()).toMatchObject([{ kind, done, call: BATCH, function: "run", said: workspace.lastExecution()!.error }]);
      run(ADD);
      expect(Object.keys(workspace.sheets())).toHaveLength(done ? 3 : 2);
    }
  });

  it("a timeout takes its minute", () => {
    const { run, workspace } = ordered({ kind: "timeout", at: { call: BATCH } });
    failing(() => run(ADD));
    expect(workspace.lastExecution()!.simulatedMs).toBeGreaterThan(60_000);
  });

  it.each([
    ["Sheets.Spreadsheets.Values.get(id, 'A1')", "API call to sheets.spreadsheets.values.get failed with error: Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com'"],
    ["PropertiesService.getScriptProperties().setProperty('a', '1')", "Service invoked too many times in a short time: properties rateMax. Try Utilities.sleep(1000) between calls."],
    ["MailApp.sendEmail('a@school0.example', 'т', 'т')", "Service invoked too many times for one day: email."],
  ])("rate: %s is refused and never done", (script, text) => {
    const { run, workspace } = ordered({ kind: "rate", done: true });
    expect(failing(() => run(`${REGISTRY} ${script};`))).toContain(text);
    expect([workspace.properties(), workspace.mail()]).toEqual([{}, []]);
  });

  it.each([
    ["sheet.getRange('A1').getValue()", "timeout", /^Service Spreadsheets timed out while accessing document with id [\w-]{44}\.$/],
    ["PropertiesService.getScriptProperties().getProperties()", "outage", /^We're sorry, a server error occurred\. Please wait a bit and try again\.$/],
    ["Drive.Files.create({ name: 'б', mimeType: 'application/vnd.google-apps.folder' })", "outage", /^API call to drive\.files\.create failed with error: /],
  ] as const)("%s in the words of its service", (script, kind, text) => {
    expect(failing(() => ordered({ kind, done: false }).run(`${REGISTRY} ${script};`))).toMatch(text);
  });

  it("the script may catch it and go on", () => {
    const { run } = ordered({ kind: "outage", done: false, at: { call: BATCH } });
    expect(run(`try { ${ADD} } catch (error) { return error.name + " " + (Sheets.Spreadsheets.get(SpreadsheetApp.getActiveSpreadsheet().getId()).sheets.length); }`)).toBe("GoogleJsonResponseException 1");
  });
});

describe("the six-minute kill at a call", () => {
  it.each([[false, 1], [true, 2]])("its effect there: %s; no catch and no finally has any", (done, sheets) => {
    const { run, workspace } = ordered({ kind: "kill", done, at: { call: BATCH } });
    expect(failing(() => run(`try { ${ADD} } catch (error) { PropertiesService.getScriptProperties().setProperty("caught", "1"); } finally { PropertiesService.getScriptProperties().setProperty("finally", "1"); }`))).toBe("Exceeded maximum execution time");
    expect([Object.keys(workspace.sheets()).length, workspace.properties(), workspace.lastExecution()!.simulatedMs]).toEqual([sheets, {}, 360_000]);
  });
});

describe("locks, triggers, replies", () => {
  it("a lock is not given: tryLock says so after its timeout, waitLock throws; nobody holds it afterwards", () => {
    const { run, workspace } = world({ script: [{ kind: "lock" }, { kind: "lock", at: { n: 2 } }] });
    const lock = "var lock = LockService.getScriptLock();";
    expect(run(`${lock} return lock.tryLock(10000)`)).toBe(false);
    expect(workspace.lastExecution()!.simulatedMs).toBeGreaterThan(10_000);
    expect(failing(() => run(`${lock} lock.waitLock(10000)`))).toBe("Lock timeout: another process was holding the lock for too long.");
    expect(run(`${lock} return lock.tryLock(10000)`)).toBe(true);
  });

  const BEAT = "function beat() { PropertiesService.getScriptProperties().setProperty(String(Date.now()), 'x'); }";
  it.each([["missed", 5], ["twice", 7]] as const)("a firing of a clock %s", (kind, beats) => {
    const { run, workspace } = ordered({ kind, at: { function: "beat", n: 2 } }, BEAT);
    run(`ScriptApp.newTrigger("beat").timeBased().everyMinutes(10).create()`);
    workspace.clock.advance({ hours: 1 });
    expect(workspace.executions().filter(({ function: name }) => name === "beat")).toHaveLength(beats);
    expect(workspace.faults.log()).toMatchObject([{ kind, function: "beat", at: { n: 2 } }]);
  });

  it("a reply is lost after the work was done", () => {
    const { run, workspace } = ordered({ kind: "replyLost", at: { function: "run", n: 2 } });
    run("return 1");
    expect(failing(() => run(ADD))).toBe("NetworkError: Connection failure due to HTTP 0");
    expect(Object.keys(workspace.sheets())).toHaveLength(2);
    expect(workspace.lastExecution()!.error).toBeUndefined();
  });
});

describe("a person between two calls", () => {
  it("what they do is seen by the calls that come after it, as on Google", () => {
    const { run, workspace, me } = world({
      script: [{ kind: "person", at: { call: "Range.getValues", n: 2 } }],
      hand: (keyboard, look) => { keyboard.sortSheet(look.sheets[0]!.title, 1); return "sorted"; },
    });
    me.paste("Лист1", "A1", [["имя"], ["б"], ["а"]]);
    expect(run(`${REGISTRY} var read = function () { return sheet.getRange("A1:A3").getValues().join(); }; return [read(), read()].join(" ");`)).toBe("имя,б,а имя,а,б");
    expect(workspace.faults.log()).toMatchObject([{ kind: "person", said: "sorted" }]);
  });

  it("by chance they sort, move and insert, and no cell is lost", () => {
    const { run, workspace, me } = world({ seed: 5, rate: { person: 1 } });
    me.paste("Лист1", "A1", [["имя", "класс"], ["б", "7"], ["а", "5"]]);
    for (let times = 0; times < 12; times += 1) run(`${REGISTRY} sheet.getRange("A1").getValue();`);
    expect(workspace.faults.log()).toHaveLength(12);
    expect(workspace.sheet("Лист1").map((row) => row.filter((cell) => cell !== "").map(String).sort().join()).sort()).toEqual(["5,а", "7,б", "имя,класс"].sort());
  });
});

describe("chance comes from the seed", () => {
  const RATES = { outage: 0.08, timeout: 0.03, rate: 0.03, kill: 0.03, person: 0.05, lock: 0.2, missed: 0.2, twice: 0.2, replyLost: 0.1 };
  /** A few dozen executions; what they left behind, and what struck. */
  function played(faults: FaultOptions): { readonly left: unknown; readonly log: readonly DrawnFault[] } {
    const { run, workspace } = world(faults, "function beat() { PropertiesService.getScriptProperties().setProperty(String(Date.now()), 'x'); }");
    workspace.faults.rate({});
    run(`ScriptApp.newTrigger("beat").timeBased().everyMinutes(10).create()`);
    workspace.faults.rate(faults.rate ?? {});
    for (let times = 0; times < 30; times += 1) {
      failing(() => run(`if (LockService.getScriptLock().tryLock(1000)) { ${ADD} }`));
      workspace.clock.advance({ minutes: 10 });
    }
    return { left: [workspace.snapshot(), workspace.executions().map(({ error }) => error ?? "")], log: workspace.faults.log() };
  }

  it("the same seed strikes at the same calls; another elsewhere; the log is a script that does it again", () => {
    const first = played({ seed: 3, rate: RATES });
    expect(new Set(first.log.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7);
    expect(played({ seed: 3, rate: RATES })).toEqual(first);
    expect(played({ seed: 4, rate: RATES }).log).not.toEqual(first.log);
    const again = played({ script: first.log });
    expect(again.left).toEqual(first.left);
    expect(again.log).toEqual(first.log);
  });

  it("without faults nothing changes: no dice of the world are used", () => {
    expect(played({ seed: 3 }).left).toEqual(played({ seed: 9, rate: {} }).left);
  });

  it("cleared, nothing strikes any more; what has struck stays told", () => {
    const { run, workspace } = world({ rate: { outage: 1 }, script: [{ kind: "kill", at: { n: 100 } }] });
    failing(() => run(ADD));
    workspace.faults.clear();
    run(ADD);
    expect(workspace.faults.set()).toEqual({ rate: {}, orders: [] });
    expect(workspace.faults.log()).toHaveLength(1);
  });

  it("a call of the page is named as the page names it", () => {
    const { workspace, me } = world({ script: [{ kind: "replyLost", at: { function: "home.show" } }] }, "function rpc(text) { return text; }");
    expect(me.call("pair.show", {})).toMatchObject({ call: "pair.show" });
    expect(failing(() => me.call("home.show", {}))).toContain("HTTP 0");
    expect(workspace.faults.log()).toMatchObject([{ function: "home.show" }]);
  });
});
