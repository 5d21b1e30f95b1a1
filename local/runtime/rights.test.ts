import { inlineScript, REGISTRY } from "../inline-script";
import { openWorkspace } from "../workspace";

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const WHO = "return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]";

describe("scopes (platform.md §3.1)", () => {
  const all = ["spreadsheets", "script.container.ui", "script.scriptapp", "userinfo.email"].map(scope);
  const without = (name: string) => inlineScript("", { scopes: all.filter((other) => other !== scope(name)) });

  it.each([
    ["spreadsheets", `SpreadsheetApp.openById("x")`, `Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ${scope("spreadsheets")}`],
    ["spreadsheets", "SpreadsheetApp.getActiveSpreadsheet()", `Required permissions: (${scope("spreadsheets.currentonly")} || ${scope("spreadsheets")})`],
    ["spreadsheets", `Sheets.Spreadsheets.get("x")`, "API call to sheets.spreadsheets.get failed with error: Request had insufficient authentication scopes."],
    ["script.container.ui", `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))`, "call Ui.showSidebar"],
    ["script.scriptapp", "ScriptApp.getProjectTriggers()", "call ScriptApp.getProjectTriggers"],
    ["userinfo.email", "Session.getActiveUser()", "call Session.getActiveUser"],
  ])("without %s, %s is refused", (name, script, text) => {
    expect(() => without(name).run(script)).toThrow(text);
  });

  it("Properties, Cache, Lock, Utilities and HtmlService need none", () => {
    const { run } = inlineScript("", { scopes: [] });
    expect(run(`PropertiesService.getScriptProperties().getProperty("a"); CacheService.getScriptCache().get("a"); LockService.getScriptLock().tryLock(1); Utilities.getUuid(); return HtmlService.createHtmlOutput("x").getContent()`)).toBe("x");
  });

  it("requireAllScopes ends the execution when one is not granted, and no catch stops that (platform-verdicts C9)", () => {
    const { run, workspace } = without("script.scriptapp");
    expect(() => run(`try { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL) } catch (e) {} PropertiesService.getScriptProperties().setProperty("after", "1")`)).toThrow("Authorization is required");
    expect(workspace.properties()).toEqual({});
  });
});

describe("advanced services (platform-verdicts A1)", () => {
  it("start switched off, and say so as the API does", () => {
    const { run, workspace } = inlineScript("", { servicesOn: false });
    expect(() => run(`${REGISTRY} Sheets.Spreadsheets.get(id)`)).toThrow("API call to sheets.spreadsheets.get failed with error: Google Sheets API has not been used in project 000000000000 before or it is disabled.");
    workspace.switchOnServices();
    expect(run(`${REGISTRY} return Sheets.Spreadsheets.get(id, { fields: "spreadsheetId" }).spreadsheetId === id`)).toBe(true);
    workspace.switchOffServices();
    expect(() => run(`${REGISTRY} Sheets.Spreadsheets.get(id)`)).toThrow("it is disabled");
  });

  it("are not there when the manifest does not name them", () => {
    expect(() => inlineScript("", { manifest: { oauthScopes: [] } }).run("Sheets")).toThrow("Sheets is not defined");
  });
});

describe("who runs and who asks (platform.md §4)", () => {
  it("menu and sidebar: the person for both; without edit rights nothing runs", () => {
    const { workspace } = inlineScript();
    const curator = workspace.as("curator@school0.example");
    expect(() => curator.run("run", WHO)).toThrow("You need access");
    expect(() => curator.openRegistry()).toThrow("You need access");
    workspace.share(workspace.registryId, "curator@school0.example", "viewer");
    expect(curator.openRegistry()).toEqual([]); // trap 20: viewers see no menu
    expect(() => curator.run("run", WHO)).toThrow("You need access");
    workspace.share(workspace.registryId, "curator@school0.example", "editor");
    expect(curator.run("run", WHO)).toEqual(["curator@school0.example", "curator@school0.example"]);
  });

  it("simple trigger: nobody's name, no service that needs consent, half a minute", () => {
    const open = (body: string) => {
      const { me, workspace } = inlineScript(`function onOpen(e) { ${body} }`);
      me.openRegistry();
      return workspace.lastExecution();
    };
    expect(open("console.log(Session.getActiveUser().getEmail() === '', String(e.authMode), typeof SpreadsheetApp.getActiveSpreadsheet().getId())")?.log).toEqual(["true LIMITED string"]);
    expect(open("SpreadsheetApp.openById('x')")?.error).toBe(`You do not have permission to call SpreadsheetApp.openById. Required permissions: ${scope("spreadsheets")}`);
    expect(open("ScriptApp.newTrigger('x')")?.error).toMatch("You do not have permission to call ScriptApp.newTrigger");
    expect(open("SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))")?.error).toMatch("You do not have permission to call Ui.showSidebar");
    expect(open("Sheets.Spreadsheets.get('x')")?.error).toMatch("API call to sheets.spreadsheets.get failed");
    expect(open("Utilities.sleep(40000)")).toMatchObject({ error: "Exceeded maximum execution time", simulatedMs: 30_000 });
  });

  it("installable trigger: whoever made it, with e.triggerUid", () => {
    const { run, workspace } = inlineScript("function beat(e) { console.log(Session.getEffectiveUser().getEmail(), e.triggerUid, String(e.authMode), typeof e.hour); }");
    const uid = run("return ScriptApp.newTrigger('beat').timeBased().everyMinutes(10).create().getUniqueId()");
    workspace.clock.advance({ minutes: 10 });
    expect(workspace.lastExecution()).toMatchObject({ kind: "trigger", as: workspace.coordinator, log: [`${workspace.coordinator} ${String(uid)} FULL number`] });
    expect(() => run("SpreadsheetApp.getUi(); return 1")).not.toThrow();
  });

  it("web app: the deployer's rights, the visitor's name within the domain, blank otherwise (platform-verdicts D2)", () => {
    const { workspace, page } = inlineScript("", { manifest: manifest("ANYONE") });
    workspace.deploy();
    expect(page(WHO, "petrova@school0.example")).toEqual(["petrova@school0.example", workspace.coordinator]);
    expect(page(WHO, "")).toEqual(["", workspace.coordinator]);
    expect(page(WHO, "someone@elsewhere.example")).toEqual(["", workspace.coordinator]);
  });

  it("web app with access DOMAIN keeps other domains out and lets a nameless visitor in", () => {
    const { workspace, page } = inlineScript("function doGet() { return HtmlService.createHtmlOutput('in'); }");
    workspace.deploy();
    expect(workspace.as("x@elsewhere.example").visit()).toMatchObject({ status: 403 });
    expect(() => page(WHO, "x@elsewhere.example")).toThrow("You need access");
    expect(workspace.as("").visit()).toMatchObject({ status: 200, html: "in" });
  });

  it("web app: no active spreadsheet, no screen, no document lock, no document properties (platform.md §4, traps 11, 13; [D: guides/bound])", () => {
    const { workspace, page } = inlineScript();
    workspace.deploy();
    expect(page("return [SpreadsheetApp.getActiveSpreadsheet(), LockService.getDocumentLock(), PropertiesService.getDocumentProperties(), CacheService.getDocumentCache(), typeof LockService.getScriptLock().tryLock]"))
      .toEqual([null, null, null, null, "function"]);
    expect(() => page("SpreadsheetApp.getUi()")).toThrow("Cannot call SpreadsheetApp.getUi() from this context.");
  });

  it("a file opens for those who have rights on it", () => {
    const { workspace } = inlineScript("", { manifest: manifest("ANYONE", "USER_ACCESSING") });
    workspace.deploy();
    const open = `SpreadsheetApp.openById("${workspace.registryId}"); return "open"`;
    expect(workspace.as(workspace.coordinator).runPage("run", open)).toBe("open");
    expect(() => workspace.as("mentor@school0.example").runPage("run", open)).toThrow("You do not have permission to access the requested document.");
    expect(() => workspace.as("mentor@school0.example").runPage("run", `Sheets.Spreadsheets.get("${workspace.registryId}")`)).toThrow("The caller does not have permission");
    workspace.share(workspace.registryId, "mentor@school0.example", "viewer");
    expect(() => workspace.as("mentor@school0.example").runPage("run", `Sheets.Spreadsheets.Values.clear({}, "${workspace.registryId}", "A1")`)).toThrow("The caller does not have permission");
  });
});

const manifest = (access: string, executeAs = "USER_DEPLOYING") => ({
  timeZone: "Europe/Moscow", webapp: { access, executeAs },
  dependencies: { enabledAdvancedServices: [{ userSymbol: "Sheets", serviceId: "sheets", version: "v4" }] },
  oauthScopes: ["spreadsheets", "script.container.ui", "script.scriptapp", "userinfo.email"].map(scope),
});

describe("the web app's page", () => {
  const code = "function doGet(e) { return HtmlService.createHtmlOutputFromFile('page').setTitle('Страница ' + (e.parameter.go || '')).addMetaTag('viewport', 'width=device-width'); } function rpc() { return '1'; } function doPost(e) { return ContentService.createTextOutput(e.postData.contents + e.postData.length).setMimeType(ContentService.MimeType.JSON); }";
  const pages = { page: "<!DOCTYPE html><head><title>внутри</title><meta name='viewport' content='x'></head><p>текст" };

  it("drops <meta> and <title> of the file; setTitle and addMetaTag count (platform-verdicts A10)", () => {
    const workspace = openWorkspace({ code, pages });
    expect(workspace.as(workspace.coordinator).visit()).toMatchObject({ status: 404 });
    expect(workspace.deploy()).toMatch(/^https:\/\/script\.google\.com\/a\/macros\/school0\.example\/s\/AKfycb[\w-]+\/exec$/);
    const seen = workspace.as("a@school0.example").visit({ go: "job" });
    expect(seen).toMatchObject({ status: 200, title: "Страница job", meta: { viewport: "width=device-width" }, html: "<!DOCTYPE html><head></head><p>текст" });
    expect(() => inlineScript().run("HtmlService.createHtmlOutput('').addMetaTag('description', 'x')")).toThrow("not allowed");
    expect(() => inlineScript().run("HtmlService.createHtmlOutputFromFile('nope')")).toThrow("No HTML file named nope was found.");
  });

  it("serves the deployed version, while menu and triggers run the head (platform.md trap 37)", () => {
    const workspace = openWorkspace({ code: "function version() { return 1; }" });
    const url = workspace.deploy();
    workspace.push({ code: "function version() { return 2; }" });
    expect([workspace.as(workspace.coordinator).run("version"), workspace.as(workspace.coordinator).runPage("version")]).toEqual([2, 1]);
    expect(workspace.deploy()).toBe(url);
    expect(workspace.as(workspace.coordinator).runPage("version")).toBe(2);
  });

  it("parameters c and sid are 405 (platform.md trap 38); POST carries the body", () => {
    const workspace = openWorkspace({ code, pages });
    workspace.deploy();
    expect(workspace.as("a@school0.example").visit({ c: "1" }).status).toBe(405);
    expect(workspace.as("a@school0.example").post("да")).toMatchObject({ status: 200, html: "да4", mimeType: "application/json" });
  });

  it("getService().getUrl() is not the page's address outside the web app (platform-verdicts A11)", () => {
    const { workspace, run, page } = inlineScript();
    expect(run("return ScriptApp.getService().getUrl()")).toBeNull();
    const url = workspace.deploy();
    expect(run("return ScriptApp.getService().getUrl()")).toMatch(/\/dev$/);
    expect(page("return ScriptApp.getService().getUrl()")).toBe(url);
  });
});
