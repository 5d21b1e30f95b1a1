import { inlineScript, REGISTRY } from "../inline-script";
import { whilePlaying } from "./playing";
import { made } from "./realms";

describe("a realm of an execution", () => {
  it("has nothing of what Apps Script lacks (platform.md §1.2)", () => {
    const { run } = inlineScript();
    const lacking = ["URL", "URLSearchParams", "setTimeout", "setInterval", "queueMicrotask", "TextEncoder", "TextDecoder", "structuredClone", "fetch", "crypto",
      "atob", "btoa", "performance", "process", "require", "module", "window", "navigator", "Buffer", "AbortController", "global"];
    expect(run(`return ${JSON.stringify(lacking)}.filter(function (name) { return name in globalThis; })`)).toEqual([]);
    expect(run(`return [typeof console.log, typeof Intl.DateTimeFormat, typeof Proxy, typeof BigInt]`)).toEqual(["function", "function", "function", "function"]);
  });

  it("is new for each execution (platform.md §1.1)", () => {
    const { run } = inlineScript("var count = 0;");
    expect([run("return ++count"), run("return ++count"), run("globalThis.left = 1; Array.prototype.left = 1"), run("return typeof left + [].left")]).toEqual([1, 1, null, "undefinedundefined"]);
  });

  it("serves a second heartbeat only when the first left nothing in it", () => {
    const beats = (code: string): { logs: string[][]; realms: number } => {
      const { workspace } = inlineScript("", { code: `${code}\nfunction install() { ScriptApp.newTrigger("beat").timeBased().everyMinutes(10).create(); }` });
      workspace.as(workspace.coordinator).run("install");
      const before = made.realms;
      workspace.clock.advance({ minutes: 30 });
      return { logs: workspace.executions().slice(-3).map(({ log }) => [...log]), realms: made.realms - before };
    };
    const quiet = beats(`var words = { a: "б" }; function beat(e) { var at = PropertiesService.getScriptProperties(); at.setProperty("n", String(Number(at.getProperty("n")) + 1));
      console.log(words.a, at.getProperty("n"), typeof e.triggerUid, e.authMode === ScriptApp.AuthMode.FULL, new Date() instanceof Date, String(typeof Math.random())); }`);
    expect(quiet).toEqual({ logs: ["1", "2", "3"].map((n) => [`б ${n} string true true number`]), realms: 1 });
    for (const leaving of ["left = (typeof left === 'undefined' ? 0 : left) + 1; console.log(left)", "words.n = (words.n || 0) + 1; console.log(words.n)", "beat.n = (beat.n || 0) + 1; console.log(beat.n)",
      "beat.prototype.n = (beat.prototype.n || 0) + 1; console.log(beat.prototype.n)", "words.list.push(1); console.log(words.list.length)", "Array.prototype.n = (Array.prototype.n || 0) + 1; console.log([].n)",
      "console.n = (console.n || 0) + 1; console.log(console.n)", "Object.setPrototypeOf(Math, { n: (Math.n || 0) + 1 }); console.log(Math.n)", "console.log(typeof Set === 'undefined' ? 2 : 1); delete globalThis.Set",
      "console.log(JSON.parse === String ? 2 : 1); JSON.parse = String", "console.log(typeof helper === 'undefined' ? 1 : 2); eval.call(null, 'function helper() {}')"]) {
      expect([leaving, beats(`var words = { list: [] }; function beat() { ${leaving}; }`)]).toEqual([leaving, { logs: [["1"], ["1"], ["1"]], realms: 3 }]);
    }
    // What does more than declare at its top may have hidden things where nobody looks.
    expect(beats("let hidden = 0; function beat() { hidden += 1; console.log(hidden); }")).toEqual({ logs: [["1"], ["1"], ["1"]], realms: 3 });
    expect(beats("var next = (function () { var hidden = 0; return function () { return hidden += 1; }; })(); function beat() { console.log(next()); }")).toEqual({ logs: [["1"], ["1"], ["1"]], realms: 3 });
  });

  it("serves the next execution of a played year, whatever it is, once what the last one added is gone", () => {
    const played = (code: string, calls: readonly string[]): { logs: string[]; realms: number } => whilePlaying(() => {
      const { workspace, me } = inlineScript("", { code });
      const before = made.realms;
      const logs = calls.map((name) => {
        try { me.run(name); } catch { /* What it logged before it failed is asked for. */ }
        return workspace.lastExecution()?.log.join() ?? "";
      });
      return { logs, realms: made.realms - before };
    });
    const memo = "var Kept_ = {}; function given_() { return Kept_.own || (Kept_.own = (function () { var count = 0; return function () { return count += 1; }; })()); }";
    const functions = "function one() { console.log(given_()(), given_()()); } function fails() { console.log(given_()()); throw new Error(); } function leaves() { left = given_()(); console.log(typeof right); right = 1; }";
    expect(played(`${memo} ${functions}`, ["one", "one", "fails", "one"])).toEqual({ logs: ["1 2", "1 2", "1", "1 2"], realms: 1 });
    expect(played(`${memo} ${functions}`, ["one", "leaves", "leaves", "one"])).toEqual({ logs: ["1 2", "undefined", "undefined", "1 2"], realms: 1 });
  });

  it("is compared once in many idle heartbeats of a played year, and then says what it did not see before", () => {
    const beats = (code: string, hours: number): string[] => whilePlaying(() => {
      const { workspace } = inlineScript("", { code: `${code}\nfunction install() { ScriptApp.newTrigger("beat").timeBased().everyMinutes(10).create(); }` });
      workspace.as(workspace.coordinator).run("install");
      workspace.clock.advance({ hours });
      return workspace.executions().flatMap(({ error }) => error ?? []);
    });
    const [clean, dirty] = ["PropertiesService.getScriptProperties().getProperty('n');", "beat.n = (beat.n || 0) + 1;"].map((does) => `function beat() { ${does} }`);
    expect(beats(clean!, 24)).toEqual([]);
    expect(() => beats(dirty!, 24)).toThrow("left something in its realm");
    // One that has made its application and then found nothing to do is compared and tidied every time.
    expect(beats("var Kept_ = {}; function beat() { Kept_.n = (Kept_.n || 0) + 1; if (Kept_.n > 1) throw new Error('kept'); }", 24)).toEqual([]);
  });

  it("has Dates of its own that follow the virtual clock, in the script's zone (platform.md trap 1)", () => {
    const { run } = inlineScript("", { now: "2026-08-31T21:30:00Z", scriptTimeZone: "Asia/Vladivostok" });
    expect(run("var d = new Date(); return [d.getDate(), d.getHours(), d instanceof Date, Math.abs(Date.now() - d) < 1, Object.prototype.toString.call(d), d.constructor === Date]"))
      .toEqual([1, 7, true, true, "[object Date]", true]);
    expect(run(`${REGISTRY} sheet.getRange("A1").setValue(new Date(2026, 0, 2)); return sheet.getRange("A1").getValue() instanceof Date`)).toBe(true);
    expect(process.env["TZ"]).not.toBe("Asia/Vladivostok");
  });

  it("sleeps on the virtual clock", () => {
    const { run } = inlineScript();
    expect(run("var t = Date.now(); Utilities.sleep(90000); return Date.now() - t")).toBe(90_000);
  });

  it("gets errors that are its own, with Google's name", () => {
    const { run } = inlineScript();
    expect(run(`try { SpreadsheetApp.openById("x") } catch (e) { return [e instanceof Error, e.name, e.message] }`))
      .toEqual([true, "Exception", "Unexpected error while getting the method or property openById on object SpreadsheetApp."]);
    expect(run(`try { Sheets.Spreadsheets.get("x") } catch (e) { return [e instanceof Error, e.name, e.message] }`))
      .toEqual([true, "GoogleJsonResponseException", "API call to sheets.spreadsheets.get failed with error: Requested entity was not found."]);
  });

  it("names a member a stand-in lacks (house.md §4.10)", () => {
    const { run } = inlineScript();
    const says = (what: string) => `The stand-in has no ${what}. Add it in local/services, with a line in local/DIFFERENCES.md.`;
    expect(() => run("SpreadsheetApp.newChart()")).toThrow(says("SpreadsheetApp.newChart"));
    expect(() => run("SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].newChart")).toThrow(says("Sheet.newChart"));
    expect(() => run("Sheets.Spreadsheets.DeveloperMetadata")).toThrow(says("Sheets.Spreadsheets.DeveloperMetadata"));
    expect(() => run("Session.then === undefined && Session.toJSON === undefined ? null.x : 0")).toThrow("null");
    expect(() => run("DriveApp.getFiles()")).toThrow("DriveApp is not defined");
  });

  it("keeps constants the same wherever they come from", () => {
    const { run } = inlineScript("function beat(e) { console.log(e.authMode === ScriptApp.AuthMode.FULL, String(e.authMode)); }");
    expect(run(`var t = ScriptApp.newTrigger("beat").timeBased().everyMinutes(1).create(); return [t.getEventType() === ScriptApp.EventType.CLOCK, String(t.getEventType())]`))
      .toEqual([true, "CLOCK"]);
  });

  it("runs promises to their end", () => {
    const { run } = inlineScript();
    expect(run("return Promise.resolve(1).then(function (n) { return n + 1; })")).toBe(2);
    expect(() => run("return Promise.reject(new Error('late'))")).toThrow("late");
  });

  it("writes the console to the execution's log", () => {
    const { run, workspace } = inlineScript();
    run(`console.log("a %s", 1, { b: 2 }); console.error("bad"); Logger.log("x")`);
    expect(workspace.lastExecution()?.log).toEqual(['a 1 {"b":2}', "ERROR: bad", "x"]);
  });

  it("repeats itself with the same seed", () => {
    const answers = [1, 1, 2].map((seed) => inlineScript("", { seed }).run("return [Math.random(), Utilities.getUuid(), Date.now()]"));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).not.toEqual(answers[2]);
  });
});

describe("google.script.run ([D: guides/html/communication], platform.md traps 23, 24)", () => {
  const code = `function hidden_() {} var arrow = () => 1; (function () { globalThis.late = function () { return 1; }; })();
    function echo(x) { return x; } function dated() { return { a: [new Date(0)] }; } function gone() { return [undefined, { a: undefined }]; } function own() { var e = new TypeError("text"); e.code = 7; throw e; }`;

  it("reaches top-level functions without a trailing underscore, and no others", () => {
    const { me } = inlineScript(code);
    expect(me.run("arrow")).toBe(1);
    expect(() => me.run("hidden_")).toThrow("is not a function");
    expect(() => me.run("late")).toThrow("Script function not found: late");
    expect(() => me.run("nothing")).toThrow("Script function not found: nothing");
  });

  it("refuses Dates, functions and cycles in arguments, and Dates in answers", () => {
    const { me } = inlineScript(code);
    const cycle: Record<string, unknown> = {};
    cycle["self"] = cycle;
    expect(() => me.run("echo", { a: { when: new Date() } })).toThrow("Failed due to illegal value in property: when");
    expect(() => me.run("echo", () => 1)).toThrow("illegal value");
    expect(() => me.run("echo", cycle)).toThrow("illegal value");
    expect(() => me.run("dated")).toThrow("not a supported return type");
  });

  it("turns undefined in lists into null, and keeps only the message of an error", () => {
    const { me } = inlineScript(code);
    expect(me.run("gone")).toEqual([null, {}]);
    expect(me.run("echo", "text")).toBe("text");
    const caught = (() => { try { me.run("own"); } catch (error) { return error as Error & { code?: number }; } return null; })();
    expect([caught?.message, caught?.code]).toEqual(["text", undefined]);
  });
});
