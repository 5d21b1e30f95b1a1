import { DOC, driveScript, FOLDER } from "./drive.test-data";

const OTHER = "b@school0.example";
const SHEET = "application/vnd.google-apps.spreadsheet";

function file(mimeType = DOC) {
  const script = driveScript();
  const id = script.make({ name: "А", mimeType });
  const share = (grant: object, options: object = {}) => script.ask(`Drive.Permissions.create(${JSON.stringify(grant)}, "${id}", ${JSON.stringify(options)})`) as { id: string };
  const grants = () => script.ask(`Drive.Permissions.list("${id}", { fields: "permissions(emailAddress,domain,type,role)" }).permissions`);
  return { ...script, id, share, grants };
}

const OWNER = { type: "user", role: "owner", emailAddress: "nastavnik@school0.example" };

describe("Drive.Permissions", () => {
  it("a grantee has one grant, the last; it goes by its id", () => {
    const { ask, grants, id, share } = file();
    const reader = share({ type: "user", role: "reader", emailAddress: OTHER }, { sendNotificationEmail: false });
    expect(reader).toEqual({ kind: "drive#permission", id: expect.stringMatching(/^\d{20}$/), type: "user", role: "reader" });
    expect(share({ type: "user", role: "writer", emailAddress: OTHER }, { sendNotificationEmail: false }).id).toBe(reader.id);
    share({ type: "domain", role: "reader", domain: "school0.example" });
    expect(grants()).toEqual([OWNER, { type: "user", role: "writer", emailAddress: OTHER }, { type: "domain", role: "reader", domain: "school0.example" }]);
    ask(`Drive.Permissions.remove("${id}", "${reader.id}")`);
    expect(grants()).toEqual([OWNER, { type: "domain", role: "reader", domain: "school0.example" }]);
    expect(() => ask(`Drive.Permissions.remove("${id}", "${reader.id}")`)).toThrow(`API call to drive.permissions.delete failed with error: Permission not found: ${reader.id}.`);
  });

  it("Google writes to the grantee unless told not to (platform-verdicts B19)", () => {
    const { share, workspace } = file();
    share({ type: "user", role: "reader", emailAddress: OTHER }, { sendNotificationEmail: false });
    share({ type: "user", role: "reader", emailAddress: "c@school0.example" });
    expect(workspace.drive()[0]?.permissions.map(({ emailAddress, notified }) => [emailAddress, notified === true]))
      .toEqual([["nastavnik@school0.example", false], [OTHER, false], ["c@school0.example", true]]);
  });

  it("opens the file to people in a browser, from a folder down to what lies in it", () => {
    const { ask, make, workspace, run } = driveScript();
    const folder = make({ name: "Папка", mimeType: FOLDER });
    const doc = make({ name: "А", mimeType: DOC, parents: [folder] });
    const edit = () => workspace.as(OTHER).editDoc(doc, "", "x");
    expect(edit).toThrow("You need access");
    run(`Drive.Permissions.create({ type: "user", role: "writer", emailAddress: "${OTHER}" }, "${folder}", { sendNotificationEmail: false })`);
    expect(edit).toThrow(`There is no "" in А.`);
    expect(ask(`Drive.Permissions.list("${doc}").permissions.map(function (grant) { return grant.role })`)).toEqual(["owner", "writer"]);
  });

  it("a spreadsheet made through Drive opens in Sheets for its owner and whom it is shared with (platform-verdicts A7)", () => {
    const { ask, id, share, workspace, run } = file(SHEET);
    expect(ask(`Sheets.Spreadsheets.get("${id}", { fields: "properties.title" })`)).toEqual({ properties: { title: "А" } });
    run(`Sheets.Spreadsheets.batchUpdate({ requests: [{ updateSpreadsheetProperties: { properties: { title: "Б" }, fields: "title" } }] }, "${id}")`);
    expect(ask(`Drive.Files.get("${id}").name`)).toBe("Б");
    share({ type: "user", role: "writer", emailAddress: OTHER }, { sendNotificationEmail: false });
    workspace.share(workspace.registryId, OTHER, "editor");
    expect(workspace.as(OTHER).run("run", `return SpreadsheetApp.openById("${id}").getName()`)).toBe("Б");
    run(`Drive.Files.update({ name: "В" }, "${id}")`);
    expect(ask(`[SpreadsheetApp.openById("${id}").getName(), SpreadsheetApp.openById(Drive.Files.copy({ name: "Г" }, "${id}").id).getName()]`)).toEqual(["В", "Г"]);
    run(`Drive.Files.remove("${id}")`);
    expect(() => ask(`SpreadsheetApp.openById("${id}")`)).toThrow();
  });

  it("a spreadsheet made through Drive goes by its folder and its domain too, and in the trash by its owner", () => {
    const { make, me, run, workspace } = driveScript();
    const folder = make({ name: "Папка", mimeType: FOLDER });
    const id = make({ name: "Ответы", mimeType: SHEET, parents: [folder] });
    workspace.share(workspace.registryId, OTHER, "editor");
    const write = () => workspace.as(OTHER).run("run", `SpreadsheetApp.openById("${id}").getSheets()[0].getRange("A1").setValue("x"); return "ok"`);
    expect(write).toThrow("You do not have permission to access the requested document.");
    run(`Drive.Permissions.create({ type: "domain", role: "reader", domain: "school0.example" }, "${id}")`);
    expect(write).toThrow("You do not have permission to perform that action.");
    run(`Drive.Permissions.create({ type: "user", role: "writer", emailAddress: "${OTHER}" }, "${folder}", { sendNotificationEmail: false })`);
    expect(write()).toBe("ok");
    workspace.as(OTHER).inSpreadsheet(id).edit("Лист1", "A2", "y");
    expect(workspace.sheets(id)["Лист1"]).toEqual([["x"], ["y"]]);
    me.trashFile(folder);
    expect(write).toThrow("You do not have permission to access the requested document.");
  });

  it.each([
    [{ role: "reader", emailAddress: OTHER }, {}, "The permission type field is required."],
    [{ type: "user", emailAddress: OTHER }, {}, "The permission role field is required."],
    [{ type: "user", role: "reader" }, {}, "The specified emailAddress is invalid"],
    [{ type: "domain", role: "reader" }, {}, "The specified domain is invalid"],
    [{ type: "user", role: "reader", email: OTHER }, {}, `Unknown name "email"`],
    [{ type: "user", role: "reader", emailAddress: OTHER }, { sendNotificationEmails: false }, `Unknown name "sendNotificationEmails"`],
    [{ type: "domain", role: "reader", domain: "school0.example", view: "published" }, {}, "Bad Request"],
    [{ type: "user", role: "owner", emailAddress: OTHER }, { transferOwnership: true }, "The stand-in has no drive parameter transferOwnership."],
  ])("%j %j is refused", (grant, options, text) => {
    const { share, workspace } = file();
    const before = workspace.snapshot();
    expect(() => share(grant, options)).toThrow(text);
    expect(workspace.snapshot()).toEqual(before);
  });
});
