import { DOC, driveScript, FOLDER } from "./drive.test-data";

const fails = (reason: string, method: string) => `API call to drive.${method} failed with error: ${reason}`;

describe("Drive.Files answers ([D: drive/api/guides/fields-parameter])", () => {
  it("without `fields` with kind, id, name and mimeType alone, in a list too", () => {
    const { ask, make } = driveScript();
    const id = make({ name: "Приказы", mimeType: FOLDER });
    const file = { kind: "drive#file", id, name: "Приказы", mimeType: FOLDER };
    expect(ask(`Drive.Files.get("${id}")`)).toEqual(file);
    expect(ask("Drive.Files.list()")).toEqual({ kind: "drive#fileList", incompleteSearch: false, files: [file] });
    expect(ask(`Drive.Files.update({}, "${id}")`)).toEqual(file);
  });

  it("with what `fields` names, and refuses what it does not know", () => {
    const { ask, make } = driveScript();
    const id = make({ name: "А", mimeType: DOC, appProperties: { job: "7" }, description: "о" });
    expect(ask(`Drive.Files.get("${id}", { fields: "version,appProperties,parents,owners(emailAddress),description", supportsAllDrives: true })`)).toEqual({
      version: "1", appProperties: { job: "7" }, description: "о", parents: [expect.stringMatching(/^0A.{14}PVA$/)], owners: [{ emailAddress: "nastavnik@school0.example" }],
    });
    expect(ask(`Drive.Files.list({ fields: "nextPageToken,files(id,trashed)" })`)).toEqual({ files: [{ id, trashed: false }] });
    expect(() => ask(`Drive.Files.get("${id}", { fields: "id,title" })`)).toThrow(fails("Invalid field selection title", "files.get"));
    expect(() => ask(`Drive.Files.list({ fields: "id" })`)).toThrow(fails("Invalid field selection id", "files.list"));
    expect(() => ask(`Drive.Files.get("${id}", { fields: "thumbnailLink" })`)).toThrow("The stand-in has no drive field thumbnailLink.");
    expect(() => ask(`Drive.Files.get("${id}", { convert: true })`)).toThrow(`Unknown name "convert": Cannot bind query parameter.`);
  });

  it("and makes nothing when `fields` or the body is wrong (platform.md trap 35: names of v2)", () => {
    const { ask, workspace } = driveScript();
    const before = workspace.snapshot();
    expect(() => ask(`Drive.Files.create({ name: "А", mimeType: DOC }, null, { fields: "title" })`)).toThrow("Invalid field selection title");
    expect(() => ask(`Drive.Files.create({ title: "А", mimeType: DOC })`)).toThrow(fails(`Invalid JSON payload received. Unknown name "title": Cannot find field.`, "files.create"));
    expect(() => ask(`Drive.Files.create({ name: "А", version: "5" })`)).toThrow("The resource body includes fields which are not directly writable.");
    expect(() => ask(`Drive.Files.insert({ title: "А" })`)).toThrow("The stand-in has no Drive.Files.insert");
    expect(() => ask(`Drive.Files.create({ name: "А", mimeType: "application/vnd.google-apps.presentation" })`)).toThrow("The stand-in has no application/vnd.google-apps.presentation");
    expect(workspace.snapshot()).toEqual(before);
  });

  it("About.get needs `fields`", () => {
    const { ask } = driveScript();
    expect(() => ask("Drive.About.get({})")).toThrow(fails("The 'fields' parameter is required for this method.", "about.get"));
    expect(ask(`Drive.About.get({ fields: "user(emailAddress,me)" })`)).toEqual({ user: { emailAddress: "nastavnik@school0.example", me: true } });
  });
});

describe("Drive.Files.update", () => {
  it("renames, sets and takes away private properties by null ([D: drive/api/guides/properties]); each change grows the version", () => {
    const { ask, make, workspace } = driveScript();
    const id = make({ name: "А", mimeType: DOC, appProperties: { a: "1", b: "2" } });
    expect(ask(`Drive.Files.update({ name: "Б", appProperties: { a: null, c: "3" } }, "${id}", null, { fields: "name,version,appProperties" })`))
      .toEqual({ name: "Б", version: "2", appProperties: { b: "2", c: "3" } });
    expect(ask(`Drive.Files.update({}, "${id}", null, { fields: "version" })`)).toEqual({ version: "2" });
    expect(() => ask(`Drive.Files.update({ appProperties: { long: "${"я".repeat(61)}" } }, "${id}")`)).toThrow("at most 124 bytes");
    expect(() => ask(`Drive.Files.update({ appProperties: { n: 5 } }, "${id}")`)).toThrow("Invalid value at 'file.appProperties[n]' (TYPE_STRING), 5");
    expect(workspace.drive()).toMatchObject([{ name: "Б", version: "2", appProperties: { b: "2", c: "3" } }]);
  });

  it("moves by addParents and removeParents; two parents and `parents` in the body are refused ([D: ref-single-parent])", () => {
    const { ask, make, workspace } = driveScript();
    const [year, month] = [make({ name: "2026", mimeType: FOLDER }), make({ name: "27", mimeType: FOLDER })];
    const id = make({ name: "А", mimeType: DOC, parents: [year] });
    expect(() => ask(`Drive.Files.update({}, "${id}", null, { addParents: "${month}" })`)).toThrow(fails("Increasing the number of parents is not allowed", "files.update"));
    expect(() => ask(`Drive.Files.update({ parents: ["${month}"] }, "${id}")`)).toThrow("The parents field is not directly writable in update requests.");
    ask(`Drive.Files.update({}, "${month}", null, { addParents: "${year}", removeParents: "root" })`);
    ask(`Drive.Files.update({}, "${id}", null, { addParents: "${month}", removeParents: "${year}" })`);
    expect(workspace.drive().map(({ name, path }) => [name, path])).toEqual([["2026", ""], ["27", "2026"], ["А", "2026/27"]]);
    expect(() => ask(`Drive.Files.update({}, "${year}", null, { addParents: "${month}", removeParents: "root" })`)).toThrow("descendant");
  });

  it("trashed files still open by id, and what lies in a trashed folder is trashed too (platform.md trap 32)", () => {
    const { ask, make, me } = driveScript();
    const folder = make({ name: "Папка", mimeType: FOLDER });
    const id = make({ name: "А", mimeType: DOC, parents: [folder] });
    me.trashFile(folder);
    expect(ask(`Drive.Files.get("${id}", { fields: "trashed,explicitlyTrashed" })`)).toEqual({ trashed: true, explicitlyTrashed: false });
    expect(ask(`Drive.Files.list({ q: "trashed = false" }).files`)).toEqual([]);
    me.restoreFile(folder);
    expect(ask(`Drive.Files.list({ q: "trashed = false" }).files.length`)).toBe(2);
  });

  it("remove deletes for good, a folder with all in it; errors name the API's `delete` (platform.md trap 35)", () => {
    const { ask, make, run, workspace } = driveScript();
    const folder = make({ name: "Папка", mimeType: FOLDER });
    make({ name: "А", mimeType: DOC, parents: [folder] });
    run(`Drive.Files.remove("${folder}")`);
    expect(workspace.drive()).toEqual([]);
    expect(workspace.lastExecution()?.calls.map(({ service }) => service)).toEqual(["Drive.Files.remove"]);
    expect(() => ask(`Drive.Files.remove("${folder}")`)).toThrow(fails(`File not found: ${folder}.`, "files.delete"));
  });
});

describe("a locked file (platform-verdicts C8)", () => {
  const lock = (id: string, more = "") => `Drive.Files.update({ contentRestrictions: [{ readOnly: true, reason: "Подписан"${more} }] }, "${id}", null, { fields: "contentRestrictions(readOnly,reason,ownerRestricted)" })`;

  it("keeps content and title, lets properties and place change, until it is unlocked", () => {
    const { ask, make, me, workspace } = driveScript();
    const id = make({ name: "А", mimeType: DOC });
    expect(ask(lock(id, ", ownerRestricted: true"))).toEqual({ contentRestrictions: [{ readOnly: true, reason: "Подписан", ownerRestricted: true }] });
    const before = workspace.snapshot();
    expect(() => ask(`Drive.Files.update({ name: "Б" }, "${id}")`)).toThrow("The user does not have sufficient permissions for this file.");
    expect(() => me.editDoc(id, "x", "y")).toThrow("This file is locked.");
    expect(workspace.snapshot()).toEqual(before);
    ask(`Drive.Files.update({ appProperties: { signed: "1" } }, "${id}")`);
    expect(workspace.drive()[0]).toMatchObject({ locked: true, appProperties: { signed: "1" } });
    ask(`Drive.Files.update({ contentRestrictions: [{ readOnly: false }] }, "${id}")`);
    ask(`Drive.Files.update({ name: "Б" }, "${id}")`);
    expect(workspace.drive()[0]).toMatchObject({ locked: false, name: "Б" });
  });

  it("is unlocked by any editor unless it is the owner's lock", () => {
    const { make, ask, me, workspace } = driveScript({ manifest: { ...FULL_DRIVE } });
    const id = make({ name: "А", mimeType: DOC });
    workspace.share(workspace.registryId, "b@school0.example", "editor");
    me.shareFile(id, "b@school0.example", "writer");
    const unlock = () => workspace.as("b@school0.example").run("run", `return Drive.Files.update({ contentRestrictions: [{ readOnly: false }] }, "${id}").id`);
    ask(lock(id));
    expect(unlock()).toBe(id);
    ask(lock(id, ", ownerRestricted: true"));
    expect(unlock).toThrow("The user does not have sufficient permissions for this file.");
  });
});

const FULL_DRIVE = {
  dependencies: { enabledAdvancedServices: [{ userSymbol: "Drive", serviceId: "drive", version: "v3" }] }, oauthScopes: ["https://www.googleapis.com/auth/drive"],
};
