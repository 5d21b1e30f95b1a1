import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inlineScript, REGISTRY } from "../inline-script";
import { driveScript, FOLDER } from "../services/drive/drive.test-data";

const fresh = () => mkdtempSync(join(tmpdir(), "nastavnik-"));
const SCRIPT = `function beat() {} function doGet() { return HtmlService.createHtmlOutput("v1"); }`;

describe("a workspace in a directory", () => {
  it("comes back as it was: files, rights, properties, triggers, deployment, clock, executions", () => {
    const dir = fresh();
    const { run, me, workspace } = inlineScript(SCRIPT, { dir });
    run(`${REGISTRY} ScriptApp.newTrigger("beat").timeBased().everyMinutes(10).create(); PropertiesService.getScriptProperties().setProperty("a", "1"); book.insertSheet("Люди").hideSheet();
      Sheets.Spreadsheets.batchUpdate({ requests: [{ setDataValidation: { range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1, endRowIndex: 3 }, rule: { condition: { type: "BOOLEAN" } } } }, { updateCells: { start: { sheetId: 0 }, fields: "note,userEnteredValue", rows: [{ values: [{ note: "n", userEnteredValue: { boolValue: true } }] }] } }] }, id)`);
    me.edit("Лист1", "B2", "01.09.2026");
    me.edit("Лист1", "C2", "=1+1");
    workspace.share(workspace.registryId, "b@school0.example", "editor");
    workspace.deploy();
    workspace.clock.advance({ hours: 1 });
    workspace.close();
    const again = inlineScript("function doGet() { return HtmlService.createHtmlOutput('v2'); }", { dir, seed: 99, now: "2030-01-01T00:00:00Z", servicesOn: false });
    expect(again.workspace.snapshot()).toEqual(workspace.snapshot());
    expect(again.workspace.clock.now()).toEqual(workspace.clock.now());
    expect(again.workspace.executions()).toEqual(workspace.executions());
    expect(again.workspace.as("b@school0.example").visit().html).toBe("v1");
    expect(again.run(`${REGISTRY} return [sheet.getRange("B2").getValue() instanceof Date, sheet.getRange("C2").getFormula(), Sheets.Spreadsheets.get(id).sheets.length]`)).toEqual([true, "=1+1", 2]);
  });

  it("a deployed version keeps all its script files; they share one global scope", () => {
    const dir = fresh();
    const { workspace } = inlineScript("function doGet() { return HtmlService.createHtmlOutput(said_()); }", { dir, parts: { Other: 'function said_() { return "v1"; }' } });
    workspace.deploy();
    workspace.close();
    const again = inlineScript("", { dir, parts: { Other: 'function said_() { return "v2"; }' } });
    expect(again.workspace.as("b@school0.example").visit().html).toBe("v1");
    expect(again.run("return said_()")).toBe("v2");
  });

  it("writes only the sheets that changed and removes what nobody names", () => {
    const dir = fresh();
    const { me, workspace } = inlineScript("", { dir });
    const sheetFiles = () => readdirSync(dir).filter((name) => name.startsWith(workspace.registryId));
    me.edit("Лист1", "A1", "x");
    const before = sheetFiles();
    workspace.share(workspace.registryId, "b@school0.example", "viewer");
    expect(sheetFiles()).toEqual(before);
    me.edit("Лист1", "A1", "y");
    expect(sheetFiles()).toHaveLength(1);
    expect(sheetFiles()).not.toEqual(before);
  });

  it("files of Drive come back with their contents, and only what changed is written", () => {
    const dir = fresh();
    const { ask, make, me, workspace } = driveScript({ dir });
    const folder = make({ name: "Папка", mimeType: FOLDER, appProperties: { year: "2026" } });
    const id = me.createDoc("Письмо", "а");
    ask(`Drive.Files.create({ name: "скан.pdf", parents: ["${folder}"] }, Utilities.newBlob(Utilities.base64Decode("AH+A/w=="), "application/pdf"))`);
    const contents = () => readdirSync(dir).filter((name) => name.startsWith("drive-"));
    const before = contents();
    make({ name: "Папка в папке", mimeType: FOLDER, parents: [folder] });
    expect(contents()).toEqual(expect.arrayContaining(before));
    me.editDoc(id, "а", "б");
    expect(contents()).toHaveLength(4);
    expect(contents().filter((name) => before.includes(name))).toHaveLength(2);
    me.deleteFile(id);
    me.createDoc("Ещё одно");
    expect(contents()).toHaveLength(4);
    workspace.close();
    const again = driveScript({ dir, driveSearchDelayMs: 5 });
    expect(again.workspace.snapshot()).toEqual(workspace.snapshot());
    expect([...again.workspace.fileBytes(again.workspace.drive().find(({ name }) => name === "скан.pdf")?.id ?? "")]).toEqual([0, 127, 128, 255]);
    expect(again.ask(`Drive.Files.list({ q: "appProperties has { key='year' and value='2026' }" }).files.length`)).toBe(1);
  });

  it("a state kept before there was a Drive opens: no files, the services as the one switch stood", () => {
    const dir = fresh();
    inlineScript("", { dir }).workspace.close();
    const path = join(dir, "world.json");
    const { drive: _drive, driveSearchDelayMs: _delay, ...old } = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...old, servicesOn: true }));
    const { make, workspace } = driveScript({ dir, servicesOn: false });
    expect(workspace.drive()).toEqual([]);
    make({ name: "Папка", mimeType: FOLDER });
    expect(workspace.drive()).toHaveLength(1);
  });

  it("a process killed at any moment loses the running execution at most (SIGKILL)", async () => {
    const dir = fresh();
    const program = join(dir, "program.mjs");
    const root = join(__dirname, "..", "..");
    const bundle = join(dir, "local.mjs");
    execFileSync(join(root, "node_modules", ".bin", "esbuild"), [join(root, "local", "workspace.ts"), "--bundle", "--platform=node", "--format=esm", `--outfile=${bundle}`,
      "--external:exceljs", "--external:acorn", "--log-level=error"]);
    const state = join(dir, "state");
    writeFileSync(program, `import { openWorkspace } from ${JSON.stringify(bundle)};
      const w = openWorkspace({ dir: ${JSON.stringify(state)}, servicesOn: true, code: "function add(n) { var id = SpreadsheetApp.getActiveSpreadsheet().getId(); Sheets.Spreadsheets.batchUpdate({ requests: [{ appendCells: { sheetId: 0, fields: 'userEnteredValue', rows: [{ values: [{ userEnteredValue: { numberValue: n } }] }] } }] }, id); PropertiesService.getScriptProperties().setProperty('n', String(n)); }" });
      for (let n = 1; ; n += 1) { w.as(w.coordinator).run("add", n); w.clock.advance({ minutes: 5 }); process.stdout.write(n + "\\n"); }`);
    execFileSync("ln", ["-s", join(root, "node_modules"), join(dir, "node_modules")]);
    for (let round = 0; round < 3; round += 1) {
      const told = await killedAfter(program, 400 + round * 170);
      const { workspace } = inlineScript("", { dir: state });
      const rows = workspace.sheet("Лист1").length;
      expect(rows).toBeGreaterThan(0);
      expect(workspace.executions()).toHaveLength(rows);
      const last = Number(workspace.properties()["n"]);
      expect(last).toBeGreaterThanOrEqual(told);
      expect(last).toBeLessThanOrEqual(told + 1);
    }
  }, 60_000);
});

/** Runs the program, kills it without warning some time after its first line, and returns the last number it told. */
function killedAfter(program: string, ms: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      if (text === "") setTimeout(() => child.kill("SIGKILL"), ms);
      text += chunk.toString();
    });
    child.on("exit", () => {
      const lines = text.slice(0, text.lastIndexOf("\n")).split("\n");
      resolve(Number(lines[lines.length - 1]));
    });
    child.on("error", reject);
  });
}

describe("another school in the same directory", () => {
  const kept = (dir: string) => { const { me, run, workspace } = inlineScript("", { dir }); me.edit("Лист1", "A1", "прежняя"); run(`PropertiesService.getScriptProperties().setProperty("a", "1")`); return workspace; };

  it("takes the kept one's place whole: nothing of it stays, neither now nor when it is opened again", () => {
    const dir = fresh();
    const before = kept(dir);
    const empty = inlineScript("", { dir, begins: "empty" });
    expect(empty.workspace.handmade).toBe(true);
    expect(empty.workspace.executions()).toEqual([]);
    empty.run("return 1");
    const again = inlineScript("", { dir }).workspace;
    expect(again.sheet("Лист1")).toEqual([]);
    expect(again.properties()).toEqual({});
    expect(again.executions()).toHaveLength(1);
    expect(readdirSync(dir).filter((name) => name.endsWith(".jsonl"))).toEqual(["executions.1.jsonl"]);
    expect(readdirSync(dir).filter((name) => name.startsWith(before.registryId) && !readFileSync(join(dir, "world.json"), "utf8").includes(name))).toEqual([]);
  });

  it("a process that dies before the new one is whole leaves the old one", () => {
    const dir = fresh();
    const before = kept(dir);
    // What a new state writes first, before its world.json.
    writeFileSync(join(dir, "executions.1.jsonl"), "{}\n");
    writeFileSync(join(dir, "half-0.99.json"), "[]");
    expect(inlineScript("", { dir }).workspace.snapshot()).toEqual(before.snapshot());
    expect(inlineScript("", { dir, begins: "empty" }).workspace.executions()).toEqual([]);
  });

  it("a copy kept elsewhere comes back as it was", () => {
    const [dir, copy] = [fresh(), fresh()];
    const before = kept(dir);
    before.copyTo(copy);
    const snapshot = before.snapshot();
    before.as(before.coordinator).edit("Лист1", "A1", "после");
    const again = inlineScript("", { dir, begins: { from: copy } }).workspace;
    expect(again.snapshot()).toEqual(snapshot);
    expect(inlineScript("", { dir }).workspace.snapshot()).toEqual(snapshot);
  });
});
