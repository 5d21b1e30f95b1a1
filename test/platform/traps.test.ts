import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inlineScript, REGISTRY } from "../../local/inline-script";
import { servedHtml } from "../../local/services/script/served-html";
import { openWorkspace } from "../../local/workspace";

/**
 * Traps that have no test beside a stand-in: each does what a newcomer would, and sees what Google makes of it. All of them, with the place where our
 * rule stands, are in docs/platform-facts.md.
 */
const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const MANIFEST = {
  timeZone: "Europe/Moscow",
  dependencies: { enabledAdvancedServices: [["Sheets", "sheets", "v4"], ["Drive", "drive", "v3"], ["Docs", "docs", "v1"]].map(([userSymbol, serviceId, version]) => ({ userSymbol: userSymbol!, serviceId: serviceId!, version: version! })) },
  oauthScopes: ["spreadsheets", "drive.file", "script.send_mail", "script.scriptapp", "script.container.ui", "userinfo.email"].map(scope),
  webapp: { executeAs: "USER_DEPLOYING", access: "DOMAIN" },
};
const world = (more = "", options = {}) => inlineScript(more, { manifest: MANIFEST, ...options });

it("trap 1: midnight made in the script's zone is the day before in a spreadsheet west of it", () => {
  const { run } = world("", { scriptTimeZone: "Europe/Moscow", spreadsheetTimeZone: "America/New_York" });
  expect(run(`${REGISTRY} sheet.getRange("A1").setValue(new Date(2026, 8, 1)); return sheet.getRange("A1").getDisplayValue()`)).toMatch(/^31\.08\.2026/);
});

it("trap 14: the cache is gone from one run to the next, before its time", () => {
  const dir = mkdtempSync(join(tmpdir(), "cache-"));
  const open = () => world("", { dir });
  const first = open();
  first.run(`CacheService.getScriptCache().put("a", "1", 21600)`);
  first.workspace.close();
  expect(open().run(`return CacheService.getScriptCache().get("a")`)).toBeNull();
});

it("trap 18: a letter that a trigger sends leaves in the name of whoever made the trigger", () => {
  const { workspace } = world("function beat() { MailApp.sendEmail('x@school0.example', 'Тема', 'Текст'); }");
  workspace.share(workspace.registryId, "teacher@school0.example", "editor");
  workspace.as("teacher@school0.example").run("run", "ScriptApp.newTrigger('beat').timeBased().everyHours(1).create()");
  workspace.clock.advance({ hours: 1 });
  expect(workspace.mail().map(({ from }) => from)).toEqual(["teacher@school0.example"]);
});

it("trap 25: our own pages hold nothing that HtmlService would eat", () => {
  for (const page of ["page", "control", "forms", "print", "roster"]) {
    const html = readFileSync(`dist/${page}.html`, "utf8");
    expect(servedHtml(html)).toBe(html.replace(/<meta\b[^>]*>/gi, "").replace(/<title\b[^>]*>[\s\S]*?<\/title>/gi, ""));
  }
});

it("trap 27: in a realm without URL zod calls every address wrong, and does not say so", () => {
  const source = `import * as z from "zod/mini"; globalThis.wrong = () => !z.url().safeParse("https://school0.example/").success;`;
  const code = execFileSync("node_modules/.bin/esbuild", ["--bundle", "--format=iife", "--target=es2020", "--loader=js"], { input: source, encoding: "utf8" });
  expect(openWorkspace({ code: `${code}\nfunction ask() { return wrong(); }` }).as("nastavnik@school0.example").run("ask")).toBe(true);
});

it("trap 29: a sheet that somebody has renamed is null by its name, and is found by its id", () => {
  const { run, me } = world();
  const id = run(`${REGISTRY} return sheet.getSheetId()`);
  me.renameSheet("Лист1", "Лист (копия)");
  expect(run(`${REGISTRY} return [book.getSheetByName("Лист1"), book.getSheetById(${String(id)}).getName()]`)).toEqual([null, "Лист (копия)"]);
});

it("trap 30: a row number remembered over a sort is another's row", () => {
  const { run, me } = world();
  run(`${REGISTRY} sheet.getRange("A1:B3").setValues([["имя", "знак"], ["Яковлева", ""], ["Абрамова", ""]])`);
  me.sortSheet("Лист1", 1);
  expect(run(`${REGISTRY} sheet.getRange("B2").setValue("для Яковлевой"); return sheet.getRange("A2:B2").getValues()[0]`)).toEqual(["Абрамова", "для Яковлевой"]);
});

it("trap 32: two files of one name stand side by side, and a search by name finds both", () => {
  const { run } = world();
  expect(run(`for (var n = 0; n < 2; n++) Drive.Files.create({ name: "Приказ", mimeType: "application/vnd.google-apps.document" }); return Drive.Files.list({ q: "name = 'Приказ'" }).files.length`)).toBe(2);
});

it("trap 36: DriveApp is not there: what it can do takes the scope of the whole Drive, which we never ask for", () => {
  expect(() => world().run("DriveApp.getFiles()")).toThrow("DriveApp is not defined");
  expect(readFileSync("dist/appsscript.json", "utf8")).not.toMatch(/auth\/drive"/);
});

it("trap 41: our push is forced, since one with a changed manifest is skipped without a word", () => {
  expect((JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { push: string } }).scripts.push).toMatch(/clasp push (-f|--force)\b/);
});

it("trap 42: of two menus with one name the last wins", () => {
  const menu = (item: string): string => `SpreadsheetApp.getUi().createMenu("Наставничество").addItem("${item}", "${item}").addToUi();`;
  const { me } = world(`function onOpen() { ${menu("first")} ${menu("second")} }`);
  expect(me.openRegistry()).toEqual([{ caption: "Наставничество", items: [{ caption: "second", function: "second" }] }]);
});

describe("what the verdicts say", () => {
  const PAPER = `var id = Docs.Documents.create({ title: "Приказ" }).documentId; Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 1 }, text: "Наставник {{имя}}, срок год" } }] }, id);
    var replace = { replaceAllText: { containsText: { text: "{{имя}}", matchCase: true }, replaceText: "Ковалёва Ирина Андреевна" } };
    var late = { insertText: { location: { index: 20 }, text: "один " } };
    function text() { return Docs.Documents.get(id).body.content.map(function (part) { return part.paragraph ? part.paragraph.elements.map(function (run) { return run.textRun.content; }).join("") : ""; }).join("").trim(); }`;

  it("A4: indexes counted before replaceAllText point elsewhere after it; blanks come last", () => {
    expect(world().run(`${PAPER} Docs.Documents.batchUpdate({ requests: [late, replace] }, id); return text()`)).toBe("Наставник Ковалёва Ирина Андреевна, один срок год");
    expect(world().run(`${PAPER} Docs.Documents.batchUpdate({ requests: [replace, late] }, id); return text()`)).not.toContain(", один срок");
  });

  it("B3: a letter that is recorded after it was sent is sent twice when the run dies in between", () => {
    const { run, workspace } = world();
    const send = `if (!PropertiesService.getScriptProperties().getProperty("sent")) { MailApp.sendEmail("x@school0.example", "Тема", "Текст"); PropertiesService.getScriptProperties().setProperty("sent", "1"); }`;
    workspace.killNext({ afterCalls: 2 });
    expect(() => run(send)).toThrow();
    workspace.clock.advance({ minutes: 7 });
    run(send);
    expect(workspace.mail()).toHaveLength(2);
  });

  it("B7: a web app that takes its workbook from getActiveSpreadsheet has none", () => {
    const { workspace, page } = world();
    workspace.deploy();
    expect(() => page("return SpreadsheetApp.getActiveSpreadsheet().getId()")).toThrow("null");
  });

  it("D1: a visitor without any right on the registry works in it by the page, as the deployer", () => {
    const { workspace, page } = world();
    workspace.deploy();
    expect(page(`return SpreadsheetApp.openById("${workspace.registryId}").getName()`, "mentor@school0.example")).toBe("Новая таблица");
    expect(() => workspace.as("mentor@school0.example").openRegistry()).toThrow("You need access");
  });

  it("`drive.file` alone opens no workbook that a person has made, not by Sheets either", () => {
    const { run, workspace } = world();
    workspace.consent(workspace.coordinator, { without: ["spreadsheets"] });
    expect(() => run(`Sheets.Spreadsheets.get("${workspace.registryId}")`)).toThrow("API call to sheets.spreadsheets.get failed with error: Requested entity was not found.");
  });
});
