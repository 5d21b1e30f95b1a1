import { inlineScript } from "../inline-script";
import type { MenuItem } from "./execution";

const MENU = "SpreadsheetApp.getUi().createMenu('Наставничество').addItem('Пункт', 'item').addToUi();";
const MORE = `function onOpen(e) { console.log(String(e.authMode)); ${MENU} } function onInstall(e) { console.log(String(e.authMode)); onOpen(e); } function item() {} function beat(e) { console.log(SpreadsheetApp.getActiveSpreadsheet().getName()); }`;
const TEACHER = "petrova@school0.example";

/** An add-on of the domain, and a workbook a teacher has made by herself. */
function addOn(code = MORE) {
  const inline = inlineScript(code, { install: "A" });
  const teacher = inline.workspace.as(TEACHER);
  const book = teacher.createSpreadsheet("Мой журнал");
  return { ...inline, teacher, book, there: teacher.scriptIn(book) };
}
const clock = (how: string) => `return ScriptApp.newTrigger("beat").timeBased().${how}.create().getUniqueId()`;

describe("the menu of an add-on (platform-verdicts C1, [D: workspace/add-ons/concepts/menus])", () => {
  it("stands in «Расширения» under the add-on's name, in every workbook its user may edit", () => {
    const { me, there } = addOn();
    const menus: MenuItem[] = [{ caption: "Расширения", items: [{ caption: "Наставник", items: [{ caption: "Пункт", function: "item" }] }] }];
    expect([me.openRegistry(), there.open()]).toEqual([menus, menus]);
  });

  it("nobody of another domain has it, and a bound script lies in its workbook alone", () => {
    const { workspace, book } = addOn();
    workspace.as(TEACHER).scriptIn(book).menu("Пункт");
    workspace.share(book, "x@elsewhere.example", "editor");
    expect(workspace.as("x@elsewhere.example").scriptIn(book).open()).toEqual([]);
    expect(() => workspace.as("x@elsewhere.example").scriptIn(book).run("item")).toThrow("does not lie in");
    const bound = inlineScript(MORE).workspace.as(TEACHER);
    expect(bound.scriptIn(bound.createSpreadsheet("Мой журнал")).open()).toEqual([]);
  });

  it("it comes from the Marketplace of the domain, a bound script from nowhere", () => {
    const source = "return String(ScriptApp.getInstallationSource())";
    expect([addOn().run(source), inlineScript().run(source)]).toEqual(["APPS_MARKETPLACE_DOMAIN_ADD_ON", "NONE"]);
  });
});

describe("AuthMode.NONE (platform-verdicts C2, [D: workspace/add-ons/concepts/editor-auth-lifecycle])", () => {
  const opened = (body: string) => {
    const { there, workspace } = addOn(`function onOpen(e) { ${body} ${MENU} } function item() {}`);
    there.open();
    return workspace.lastExecution();
  };

  it.each([
    ["PropertiesService.getScriptProperties().getProperty('x');", "You do not have permission to call PropertiesService.getScriptProperties."],
    ["SpreadsheetApp.getActiveSpreadsheet();", "You do not have permission to call SpreadsheetApp.getActiveSpreadsheet."],
    ["CacheService.getScriptCache();", "You do not have permission to call CacheService.getScriptCache."],
    ["Session.getActiveUser().getEmail();", "You do not have permission to call Session.getActiveUser."],
  ])("%s at opening ends it, and there is no menu", (body, text) => {
    expect(opened(body)?.error).toMatch(text);
  });

  it("a service at the top of a file kills the opening too: global statements run in that mode", () => {
    const { there, workspace } = addOn(`var all = PropertiesService.getScriptProperties().getProperties(); ${MORE}`);
    expect(there.open()).toEqual([]);
    expect(workspace.lastExecution()?.error).toMatch("You do not have permission to call PropertiesService.getScriptProperties.");
  });

  it("is left for LIMITED in the workbook where somebody has used it, and nowhere else", () => {
    const { me, there, teacher, workspace } = addOn();
    const mode = (open: () => unknown) => { open(); return workspace.lastExecution()?.log; };
    expect(mode(there.open)).toEqual(["NONE"]);
    there.menu("Пункт");
    expect([mode(there.open), mode(me.openRegistry), mode(teacher.scriptIn(teacher.createSpreadsheet("Ещё один")).open)]).toEqual([["LIMITED"], ["NONE"], ["NONE"]]);
  });

  it("onInstall has full rights, and brings the menu without the workbook being opened again", () => {
    const { teacher, book, workspace } = addOn();
    expect(teacher.installAddOn(book)).toMatchObject([{ items: [{ caption: "Наставник" }] }]);
    expect(workspace.lastExecution()).toMatchObject({ function: "onInstall", log: ["FULL", "FULL"] });
    expect(workspace.as(TEACHER).installAddOn(book)).not.toEqual([]);
  });
});

describe("triggers of an add-on (platform-verdicts A2, A3, B20, [D: workspace/add-ons/concepts/editor-triggers])", () => {
  it("a clock ticks once an hour at most", () => {
    const { run, workspace } = addOn();
    for (const minutes of [1, 10, 30]) expect(() => run(clock(`everyMinutes(${minutes})`))).toThrow("The recurrence interval for an Add-on trigger must be at least one hour.");
    run(clock("everyHours(1)"));
    workspace.clock.advance({ hours: 3 });
    expect(workspace.executions().filter(({ function: name }) => name === "beat").map(({ log }) => log)).toEqual(Array.from({ length: 3 }, () => ["Новая таблица"]));
  });

  it("one clock for a person and a workbook; two within the hour are refused in other words", () => {
    const { run, there, workspace } = addOn();
    run(clock("after(60000)"));
    expect(() => run(clock("after(120000)"))).toThrow("Clock events must be scheduled at least 1 hour(s) apart.");
    expect(() => run(clock("after(7200000)"))).toThrow("This add-on has created too many time-based triggers in this document for this Google user account.");
    there.run("run", clock("everyHours(1)"));
    workspace.share(workspace.registryId, TEACHER, "editor");
    workspace.as(TEACHER).run("run", clock("everyHours(1)"));
    expect(workspace.triggers().map(({ owner }) => owner)).toEqual([workspace.coordinator, TEACHER, TEACHER]);
  });

  it("the file in which it is used, and no other: neither a workbook nor a form; from the web app none at all", () => {
    const { run, page, workspace, me } = addOn();
    const other = me.createSpreadsheet("Ответы");
    const on = (id: string) => `ScriptApp.newTrigger("beat").forSpreadsheet("${id}").onFormSubmit().create()`;
    expect(() => run(on(other))).toThrow("Add-ons can only create triggers for the file in which the add-on is used");
    expect(() => run(on(workspace.registryId))).not.toThrow();
    expect(() => run(on(workspace.registryId))).toThrow("This add-on has created too many form submit triggers in this document");
    workspace.deploy();
    expect(() => page(clock("everyHours(1)"))).toThrow("Add-ons can only create triggers");
    expect(() => page(on(workspace.registryId))).toThrow("Add-ons can only create triggers");
  });

  it("deleted and made anew twenty times a day it is over until tomorrow (B20)", () => {
    const { run, workspace } = addOn();
    const anew = `ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); ${clock("everyHours(1)")}`;
    for (let time = 0; time < 20; time += 1) run(anew);
    expect(() => run(anew)).toThrow("This add-on has created too many time-based triggers in this document for this Google user account.");
    workspace.clock.advance({ days: 1 });
    expect(() => run(anew)).not.toThrow();
  });
});

it("a document lock and cache are those of the workbook it is used in", () => {
  const { run, there } = addOn();
  run(`CacheService.getDocumentCache().put("a", "реестр")`);
  expect(there.run("run", `return [CacheService.getDocumentCache().get("a"), LockService.getDocumentLock().tryLock(1), SpreadsheetApp.getActiveSpreadsheet().getName()]`)).toEqual([null, true, "Мой журнал"]);
});
