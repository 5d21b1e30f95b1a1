import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inlineScript } from "../inline-script";
import { openWorkspace } from "../workspace";

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const SCOPES = ["spreadsheets", "script.container.ui", "script.scriptapp", "userinfo.email"].map(scope);
const manifest = (more: readonly string[] = []) => ({ timeZone: "Europe/Moscow", oauthScopes: [...SCOPES, ...more.map(scope)], webapp: { access: "DOMAIN", executeAs: "USER_DEPLOYING" } });
const TEACHER = "petrova@school0.example";

describe("granular consent (platform.md trap 22, platform-verdicts C9, [D: concepts/scopes])", () => {
  /** Two editors of the registry, one of whom has left triggers unticked. */
  function halfConsented() {
    const inline = inlineScript("", { manifest: manifest() });
    inline.workspace.share(inline.workspace.registryId, TEACHER, "editor");
    inline.workspace.consent(TEACHER, { without: ["script.scriptapp"] });
    return { ...inline, hers: (script: string) => inline.workspace.as(TEACHER).run("run", script) };
  }

  it("what a person left unticked is refused to her runs in the middle of the flow, and to nobody else's", () => {
    const { hers, run, workspace } = halfConsented();
    expect(() => hers(`SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("A1").setValue("до"); ScriptApp.getProjectTriggers()`)).toThrow("Specified permissions are not sufficient to call ScriptApp.getProjectTriggers");
    expect(workspace.sheet("Лист1")[0]?.[0]).toBe("до");
    expect(run("return ScriptApp.getProjectTriggers().length")).toBe(0);
  });

  it("getAuthorizationInfo tells what she has granted and where to grant the rest", () => {
    const { hers, run } = halfConsented();
    const asked = `var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes(), info.getAuthorizationUrl() === null]`;
    expect(hers(asked)).toEqual(["REQUIRED", SCOPES.filter((each) => each !== scope("script.scriptapp")), false]);
    expect(run(asked)).toEqual(["NOT_REQUIRED", SCOPES, true]);
    expect(hers(`return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ["${scope("spreadsheets")}"]).getAuthorizationStatus())`)).toBe("NOT_REQUIRED");
  });

  it("requireScopes ends the run for what is missing alone; ticked the next time, it goes through", () => {
    const { hers, workspace } = halfConsented();
    const demand = (name: string) => `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["${scope(name)}"]); return "on"`;
    expect(hers(demand("spreadsheets"))).toBe("on");
    expect(() => hers(demand("script.scriptapp"))).toThrow("Authorization is required");
    workspace.consent(TEACHER);
    expect(hers(demand("script.scriptapp"))).toBe("on");
  });

  it("in the web app and in a trigger it is the deployer's and the creator's consent that counts", () => {
    const { workspace, page, run } = inlineScript("function beat() { console.log(ScriptApp.getProjectTriggers().length); }", { manifest: manifest() });
    workspace.deploy();
    run("ScriptApp.newTrigger('beat').timeBased().everyHours(1).create()");
    workspace.consent(TEACHER, { without: ["script.scriptapp"] });
    expect(page("return ScriptApp.getProjectTriggers().length", TEACHER)).toBe(1);
    workspace.consent(workspace.coordinator, { without: ["script.scriptapp"] });
    expect(() => page("ScriptApp.getProjectTriggers()", TEACHER)).toThrow("Specified permissions are not sufficient");
    workspace.clock.advance({ hours: 1 });
    expect(workspace.lastExecution()).toMatchObject({ function: "beat", error: expect.stringContaining("Specified permissions are not sufficient") as string });
  });
});

describe("a release that asks for one scope more (platform-verdicts A15, B8)", () => {
  function upgraded() {
    const inline = inlineScript("function beat() {} function doGet() { return HtmlService.createHtmlOutput('in'); }", { manifest: manifest() });
    inline.workspace.deploy();
    inline.run("ScriptApp.newTrigger('beat').timeBased().everyHours(1).create()");
    expect(inline.workspace.as(TEACHER).visit()).toMatchObject({ status: 200 });
    inline.workspace.push({ manifest: manifest(["calendar.app.created"]) });
    return inline;
  }
  const beats = ({ workspace }: ReturnType<typeof upgraded>) => workspace.executions().filter(({ function: name }) => name === "beat").length;

  it("stops the triggers at the push, without a word", () => {
    const school = upgraded();
    school.workspace.clock.advance({ hours: 3 });
    expect(beats(school)).toBe(0);
  });

  it("stops the page when it is deployed, for every visitor; the version of before still serves", () => {
    const { workspace, page } = upgraded();
    expect(workspace.as(TEACHER).visit()).toMatchObject({ status: 200, html: "in" });
    workspace.deploy();
    expect(workspace.as(TEACHER).visit()).toMatchObject({ status: 403, html: expect.stringContaining("Authorization needed") as string });
    expect(() => page("return 1", TEACHER)).toThrow("Authorization needed");
  });

  it("goes on when the coordinator has run anything from the menu or the page herself: she is asked there", () => {
    const school = upgraded();
    school.workspace.deploy();
    school.run("return 1");
    expect(school.workspace.as(TEACHER).visit()).toMatchObject({ status: 200 });
    school.workspace.clock.advance({ hours: 3 });
    expect(beats(school)).toBeGreaterThan(1);
  });

  it("a colleague's consent is no help: it is one person's", () => {
    const { workspace } = upgraded();
    workspace.deploy();
    workspace.share(workspace.registryId, TEACHER, "editor");
    workspace.as(TEACHER).run("run", "return 1");
    expect(workspace.as(TEACHER).visit()).toMatchObject({ status: 403 });
  });
});

it("consents and the add-on's workbooks outlive a restart", () => {
  const dir = mkdtempSync(join(tmpdir(), "consents-"));
  const code = "function granted() { return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes().length; } function onOpen(e) { console.log(String(e.authMode)); }";
  const first = openWorkspace({ dir, code, manifest: manifest(), install: "A" });
  first.consent(first.coordinator, { without: ["script.scriptapp"] });
  expect(first.as(first.coordinator).run("granted")).toBe(3);
  first.close();
  const again = openWorkspace({ dir, code, manifest: manifest() });
  expect(again.as(again.coordinator).run("granted")).toBe(3);
  again.as(again.coordinator).openRegistry();
  expect(again.lastExecution()?.log).toEqual(["LIMITED"]);
});
