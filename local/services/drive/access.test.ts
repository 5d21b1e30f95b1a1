import { compiled } from "../../runtime/bundle";
import { createdWorld } from "../../runtime/create-world";
import { begun, type Execution } from "../../runtime/execution";
import { emptyDoc } from "../docs/model";
import { accessible, changedContent } from "./access";
import { DOC, driveScript, FOLDER, MANIFEST } from "./drive.test-data";
import { created } from "./make";
import { fileMessage } from "./message";
import { updated } from "./update";

const OTHER = "b@school0.example";

function shared(scopes = MANIFEST.oauthScopes) {
  const script = driveScript({ manifest: { ...MANIFEST, oauthScopes: scopes } });
  script.workspace.share(script.workspace.registryId, OTHER, "editor");
  const as = (email: string, body: string) => script.workspace.as(email).run("run", body);
  return { ...script, as, names: (email: string) => as(email, "return Drive.Files.list().files.map(function (file) { return file.name })") };
}

describe("drive.file reaches what the app made for this person, and nothing else (platform.md §3.1)", () => {
  it("the registry and a Doc made by hand are not found, though the person owns them (platform-verdicts A7)", () => {
    const { ask, me, workspace, names } = shared();
    const doc = me.createDoc("Мой шаблон", "Уважаемый {{имя}}");
    for (const id of [workspace.registryId, doc, "no-such-file"]) {
      expect(() => ask(`Drive.Files.get("${id}")`)).toThrow(`API call to drive.files.get failed with error: File not found: ${id}.`);
    }
    expect(() => ask(`Drive.Files.copy({}, "${doc}")`)).toThrow(`API call to drive.files.copy failed with error: File not found: ${doc}.`);
    expect(() => ask(`Drive.Files.create({ name: "x", mimeType: DOC, parents: ["${doc}"] })`)).toThrow(`API call to drive.files.create failed with error: File not found: ${doc}.`);
    expect(names(workspace.coordinator)).toEqual([]);
  });

  it("a colleague does not get at it, shared or not; a copy of what the app made and people edited is fine", () => {
    const { as, make, me, workspace, ask } = shared();
    const id = make({ name: "Шаблон", mimeType: DOC });
    me.shareFile(id, OTHER, "writer");
    expect(() => as(OTHER, `return Drive.Files.get("${id}")`)).toThrow(`File not found: ${id}.`);
    expect(as(OTHER, "return Drive.Files.list().files")).toEqual([]);
    expect(ask(`Drive.Files.copy({ name: "Копия" }, "${id}").name`)).toBe("Копия");
    expect(workspace.drive().map(({ owner }) => owner)).toEqual([workspace.coordinator, workspace.coordinator]);
  });

  it("in the web app the deployer's consent counts, not the visitor's", () => {
    const { make, page, workspace } = shared();
    const id = make({ name: "А", mimeType: DOC });
    workspace.deploy();
    expect(page(`return Drive.Files.get("${id}").name`, OTHER)).toBe("А");
  });

  it("after the person has taken the app's access away all of it is gone, for good (platform-verdicts B1)", () => {
    const { ask, make, names, workspace } = shared();
    const id = make({ name: "А", mimeType: DOC });
    workspace.revokeApp(workspace.coordinator);
    expect(() => ask(`Drive.Files.get("${id}")`)).toThrow(`File not found: ${id}.`);
    make({ name: "Б", mimeType: DOC });
    expect(names(workspace.coordinator)).toEqual(["Б"]);
  });

  it("with the scope `drive` the person's own rights decide", () => {
    const { as, make, me, workspace } = shared(["https://www.googleapis.com/auth/drive"]);
    const folder = make({ name: "Папка", mimeType: FOLDER });
    const id = make({ name: "А", mimeType: DOC, parents: [folder] });
    expect(() => as(OTHER, `return Drive.Files.get("${id}")`)).toThrow("File not found");
    me.shareFile(folder, OTHER, "reader");
    expect(as(OTHER, `return Drive.Files.get("${id}").name`)).toBe("А");
    expect(() => as(OTHER, `Drive.Files.update({ name: "Б" }, "${id}")`)).toThrow("API call to drive.files.update failed with error: The user does not have sufficient permissions for this file.");
    expect(() => as(OTHER, `Drive.Files.remove("${id}")`)).toThrow("The user does not have sufficient permissions for this file.");
    me.trashFile(id);
    expect(() => as(OTHER, `return Drive.Files.get("${id}").name`)).toThrow("File not found");
    expect(as(workspace.coordinator, `return Drive.Files.get("${id}").name`)).toBe("А");
  });
});

describe("accessible, for the APIs of Drive and Docs", () => {
  const run = (scopes: string[], world = createdWorld({ servicesOn: true }), effective = "a@school0.example") => begun(world, {
    functionName: "x", kind: "menu", effective, active: effective, authMode: "FULL", bundle: compiled({ code: "", pages: {}, manifest: {} }),
    scopes: scopes.map((name) => `https://www.googleapis.com/auth/${name}`), scriptTimeZone: "Europe/Moscow",
  });
  const made = (execution: Execution) => created(execution, "drive.files.create", { name: "А", mimeType: DOC, appProperties: { job: "7" } }, null);

  it("another script project is another app: neither the file nor its private properties (platform-verdicts B1)", () => {
    const execution = run(["drive.file"]);
    const file = made(execution);
    const elsewhere = { ...execution.world, scriptId: "another-project" };
    expect(accessible(execution, "docs.documents.get", file.id)).toBe(file);
    expect(() => accessible(run(["drive.file"], elsewhere), "drive.files.get", file.id)).toThrow(`File not found: ${file.id}.`);
    expect(() => accessible(run(["drive.file"], elsewhere), "docs.documents.get", file.id)).toThrow("API call to docs.documents.get failed with error: Requested entity was not found.");
    expect(fileMessage(run(["drive"], elsewhere), file)["appProperties"]).toBeUndefined();
  });

  it("the scope `documents` opens Docs by the person's rights to the Docs API, not to Drive", () => {
    const execution = run(["documents"]);
    const file = { ...made(execution), apps: [] };
    execution.world.drive.set(file.id, file);
    expect(accessible(execution, "docs.documents.get", file.id)).toBe(file);
    expect(() => accessible(execution, "drive.files.get", file.id)).toThrow("File not found");
    expect(() => accessible(run(["documents"], execution.world, OTHER), "docs.documents.get", file.id)).toThrow("Requested entity was not found.");
  });

  it("changedContent refuses a locked file and one that may only be read; otherwise the version grows", () => {
    const execution = run(["drive.file"]);
    const file = made(execution);
    changedContent(execution, file, emptyDoc());
    expect(file.version).toBe("2");
    updated(execution, "drive.files.update", file, { resource: { contentRestrictions: [{ readOnly: true }] }, media: null });
    expect(() => changedContent(execution, file, emptyDoc())).toThrow("API call to docs.documents.batchUpdate failed with error: The caller does not have permission");
    expect(() => changedContent(run(["documents"], execution.world, OTHER), file, emptyDoc())).toThrow("The caller does not have permission");
    expect(file.version).toBe("3");
  });
});

describe("advanced services (platform-verdicts A1)", () => {
  it("each API is off until it is switched on, and says so itself", () => {
    const { ask, workspace } = driveScript({ servicesOn: false });
    const off = (name: string) => `${name} has not been used in project 000000000000 before or it is disabled.`;
    workspace.switchOnServices("sheets");
    expect(ask(`Sheets.Spreadsheets.get("${workspace.registryId}", { fields: "spreadsheetId" }).spreadsheetId`)).toBe(workspace.registryId);
    expect(() => ask("Drive.Files.list()")).toThrow(`API call to drive.files.list failed with error: ${off("Google Drive API")}`);
    workspace.switchOnServices("drive");
    expect(ask("Drive.Files.list().files")).toEqual([]);
    workspace.switchOffServices("drive", "sheets");
    expect(() => ask("Drive.Files.list()")).toThrow("https://console.developers.google.com/apis/api/drive.googleapis.com/overview?project=000000000000");
    expect(() => ask(`Sheets.Spreadsheets.get("${workspace.registryId}")`)).toThrow(off("Google Sheets API"));
  });

  it("Drive takes `drive` or `drive.file`, not `spreadsheets` (platform.md §3.1)", () => {
    const { ask } = driveScript({ scopes: ["https://www.googleapis.com/auth/spreadsheets"] });
    expect(() => ask("Drive.Files.list()")).toThrow("API call to drive.files.list failed with error: Request had insufficient authentication scopes.");
  });
});
