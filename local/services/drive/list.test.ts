import { DOC, driveScript, FOLDER } from "./drive.test-data";

/** A folder with two Docs, one of a job, and one more beside it. */
function school(options = {}) {
  const script = driveScript(options);
  const folder = script.make({ name: "Приказы", mimeType: FOLDER });
  script.make({ name: "Приказ № 41", mimeType: DOC, parents: [folder], appProperties: { job: "7", item: "d'or" } });
  script.make({ name: "Положение", mimeType: DOC, parents: [folder], appProperties: { job: "8" } });
  script.make({ name: "Письмо", mimeType: DOC });
  const found = (q: string) => script.ask(`Drive.Files.list({ orderBy: "createdTime", q: ${JSON.stringify(q)} }).files.map(function (file) { return file.name })`);
  return { ...script, folder, found };
}

describe("Drive.Files.list({ q }) ([D: drive/api/guides/ref-search-terms])", () => {
  const { found, folder, ask, me, workspace } = school();

  it.each([
    ["", ["Приказы", "Приказ № 41", "Положение", "Письмо"]],
    [`'${folder}' in parents`, ["Приказ № 41", "Положение"]],
    ["'root' in parents", ["Приказы", "Письмо"]],
    ["appProperties has { key='job' and value='7' }", ["Приказ № 41"]],
    [`appProperties has {key='item' and value='d\\'or'}`, ["Приказ № 41"]],
    ["appProperties has { key='job' and value='9' }", []],
    [`mimeType = '${FOLDER}'`, ["Приказы"]],
    [`mimeType != '${FOLDER}' and not '${folder}' in parents`, ["Письмо"]],
    ["name = 'Письмо' or name = 'Положение'", ["Положение", "Письмо"]],
    ["name contains 'приказ'", ["Приказы", "Приказ № 41"]],
    ["name contains 'каз'", []],
    ["(name = 'Письмо' or name = 'Положение') and trashed = false and 'me' in owners", ["Положение", "Письмо"]],
    ["modifiedTime > '2020-01-01T00:00:00Z' and createdTime < '2020-01-01'", []],
  ])("%s", (q, names) => expect(found(q)).toEqual(names));

  it.each([
    "title = 'x'", "name == 'x'", "name = x", `name = "x"`, "trashed = 'false'", "name = 'x", "name = 'x' and", "(name = 'x'", "'a' in names", "appProperties has { key='k' }",
    "appProperties has { value='v' and key='k' }", "name has { key='k' and value='v' }", "name < 'x'", "modifiedTime > 'soon'", "name = 'a' name = 'b'",
  ])("%s is refused: Invalid Value", (q) => expect(() => found(q)).toThrow("API call to drive.files.list failed with error: Invalid Value"));

  it("names a search that the stand-in has not", () => expect(() => found("fullText contains 'x'")).toThrow("The stand-in has no drive search term fullText."));

  it("trash is in the list unless the search says otherwise ([D: files.list]), and only for the owner", () => {
    const letter = workspace.drive().find(({ name }) => name === "Письмо")?.id ?? "";
    me.trashFile(letter);
    expect(found("trashed = true")).toEqual(["Письмо"]);
    expect(found("name = 'Письмо'")).toEqual(["Письмо"]);
    expect(found("trashed = false and name = 'Письмо'")).toEqual([]);
    me.restoreFile(letter);
  });

  it("comes in pages; a token of another search is refused", () => {
    expect(ask(`(function () {
      var names = [], token, page;
      do {
        page = Drive.Files.list({ pageSize: 3, orderBy: "name desc", pageToken: token, fields: "nextPageToken, files(name)" });
        names.push(page.files.map(function (file) { return file.name }));
        token = page.nextPageToken;
      } while (token);
      return names;
    })()`)).toEqual([["Приказы", "Приказ № 41", "Положение"], ["Письмо"]]);
    expect(() => ask(`Drive.Files.list({ pageToken: Drive.Files.list({ pageSize: 1 }).nextPageToken, q: "trashed = false" })`)).toThrow("Invalid Value");
    expect(() => ask("Drive.Files.list({ pageSize: 1001 })")).toThrow("Invalid value '1001'. Values must be within the range: [1, 1000]");
    expect(() => ask(`Drive.Files.list({ orderBy: "title" })`)).toThrow("Invalid Value");
    expect(() => ask("Drive.Files.list({ maxResults: 5 })")).toThrow(`Unknown name "maxResults"`);
  });
});

it("a search by appProperties may see a new file late (platform-verdicts §3, live check 11; option driveSearchDelayMs)", () => {
  const { found, workspace } = school({ driveSearchDelayMs: 60_000 });
  expect(found("appProperties has { key='job' and value='7' }")).toEqual([]);
  expect(found("name = 'Приказ № 41'")).toEqual(["Приказ № 41"]);
  workspace.clock.advance({ minutes: 1 });
  expect(found("appProperties has { key='job' and value='7' }")).toEqual(["Приказ № 41"]);
});
