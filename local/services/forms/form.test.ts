import { driveScript } from "../drive/drive.test-data";
import { FORM, formScript } from "./forms.test-data";

describe("a new form", () => {
  it("has the file's name and no title, whether Drive or FormApp made it [GF: oddities, Forms]", () => {
    const { run, workspace } = formScript();
    expect(run(`var made = FormApp.openById(Drive.Files.create({ name: "Из Drive", mimeType: "${FORM}" }).id), other = FormApp.create("Из FormApp"); return [made.getTitle(), other.getTitle()]`)).toEqual(["", ""]);
    expect(workspace.drive().map(({ name }) => name)).toEqual(["Анкета", "Из Drive", "Из FormApp"]);
  });

  it("accepts nothing until it is published, which also opens it [D: api-changes-to-google-forms; R: Form.setAcceptingResponses]", () => {
    const { run } = formScript();
    expect(run(`var form = FormApp.openById(Drive.Files.create({ mimeType: "${FORM}", name: "x" }).id), seen = [[form.isPublished(), form.isAcceptingResponses()]];
      form.setPublished(true); seen.push([form.isPublished(), form.isAcceptingResponses()]);
      form.setAcceptingResponses(false); seen.push([form.isPublished(), form.isAcceptingResponses()]);
      form.setPublished(true); seen.push([form.isPublished(), form.isAcceptingResponses()]);
      form.setPublished(false); seen.push([form.isPublished(), form.isAcceptingResponses()]); return seen`)).toEqual([[false, false], [true, true], [true, false], [true, true], [false, false]]);
  });

  it("unpublished and accepting is no state of a form [DISC: forms.setPublishSettings]", () => {
    const { on } = formScript("form.setPublished(false)");
    expect(() => on("form.setAcceptingResponses(true)")).toThrow("must be published");
  });

  it("FormApp.create(title, true) is published at once [T]", () => {
    expect(formScript().run(`return [FormApp.create("а", true).isPublished(), FormApp.create("б").isPublished()]`)).toEqual([true, false]);
  });

  it("made by FormApp it is out of Drive v3's reach under drive.file (platform-verdicts A7: unknown, taken as the worse)", () => {
    expect(() => formScript().run(`Drive.Files.update({ name: "б" }, FormApp.create("а").getId())`)).toThrow("File not found");
  });

  it("is opened by its id, its editors' address and the one of a linked sheet, not by the public one", () => {
    const { on } = formScript();
    expect(on(`var id = form.getId(); return [FormApp.openByUrl(form.getEditUrl()).getId() === id, form.getPublishedUrl().indexOf(id)]`)).toEqual([true, -1]);
    expect(() => on("FormApp.openByUrl(form.getPublishedUrl())")).toThrow("Invalid argument: url");
    expect(() => on(`FormApp.openById("nothing")`)).toThrow("No item with the given ID could be found");
  });
});

describe("a form is a file of Drive", () => {
  it("a copy is another form, unpublished and without answers and destination (platform §7 [K])", () => {
    const { on } = formScript("form.addTextItem().setTitle('Имя'); form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId())");
    expect(on(`form.createResponse().withItemResponse(form.getItems()[0].asTextItem().createResponse("А")).submit();
      var copy = FormApp.openById(Drive.Files.copy({ name: "Копия" }, form.getId()).id);
      return [copy.getTitle(), copy.isPublished(), copy.isAcceptingResponses(), copy.getItems()[0].getTitle(), copy.getResponses().length, form.getResponses().length, copy.getPublishedUrl() === form.getPublishedUrl()]`))
      .toEqual(["Анкета наставника", false, false, "Имя", 0, 1, false]);
    expect(() => on(`FormApp.openById(Drive.Files.copy({ name: "Копия" }, form.getId()).id).getDestinationId()`)).toThrow("The form currently has no response destination.");
  });

  it("Drive renames the file, not the title people read; it lies where it was put, with the project's own properties", () => {
    const { on, run, workspace } = formScript();
    const folder = run(`return Drive.Files.create({ name: "Папка", mimeType: "application/vnd.google-apps.folder" }).id`);
    const id = run(`return Drive.Files.create({ name: "Файл", mimeType: "${FORM}", parents: ["${String(folder)}"], appProperties: { wave: "1" } }).id`);
    run(`Drive.Files.update({ name: "Другой" }, "${String(id)}")`);
    expect(run(`return [Drive.Files.list({ q: "appProperties has { key='wave' and value='1' }" }).files[0].id, FormApp.openById("${String(id)}").setTitle("Анкета").getTitle()]`)).toEqual([id, "Анкета"]);
    expect(workspace.drive().find((file) => file.id === id)).toMatchObject({ name: "Другой", path: "Папка", mimeType: FORM });
    expect(on("return form.getTitle()")).toBe("Анкета наставника");
  });

  it("opens for its editors alone; a reader, a responder and a stranger do not get in", () => {
    const { id, me, workspace } = formScript();
    const other = workspace.as("b@school0.example");
    workspace.share(workspace.registryId, other.email, "editor");
    const open = () => other.run("run", `return FormApp.openById("${id}").getTitle()`);
    expect(open).toThrow("No item with the given ID could be found");
    me.shareFile(id, other.email, "reader");
    expect(open).toThrow("No item with the given ID could be found");
    me.shareFile(id, other.email, "writer");
    expect(open()).toBe("Анкета наставника");
  });

  it("in the trash its owner reads it and nobody changes it; restored it is as before (platform trap 32)", () => {
    const { id, me, on } = formScript();
    me.trashFile(id);
    expect(on("return form.getTitle()")).toBe("Анкета наставника");
    expect(() => on(`form.setTitle("Другое")`)).toThrow("Action not allowed");
    me.restoreFile(id);
    expect(on(`return form.setTitle("Другое").getTitle()`)).toBe("Другое");
    me.deleteFile(id);
    expect(() => on("")).toThrow("No item with the given ID could be found");
  });

  it("locked, it stays as it is and still takes answers", () => {
    const { id, on, run } = formScript("form.addTextItem().setTitle('Имя')");
    run(`Drive.Files.update({ contentRestrictions: [{ readOnly: true }] }, "${id}")`);
    expect(() => on("form.addTextItem()")).toThrow("Action not allowed");
    expect(on(`return form.createResponse().withItemResponse(form.getItems()[0].asTextItem().createResponse("А")).submit().getId()`)).toMatch(/^ACYDBN/);
  });

  it("responders are grants with view published, told by Drive when that view is asked for [D: forms/api/guides/publish-form]", () => {
    const { id, run, on } = formScript();
    on(`Drive.Permissions.create({ type: "anyone", role: "reader", view: "published" }, form.getId()); form.addPublishedReader("b@school0.example")`);
    const types = (options: string) => run(`return Drive.Permissions.list("${id}", ${options}).permissions.map(function (grant) { return grant.type + (grant.view || "") })`);
    expect(types(`{ fields: "permissions(type,view)" }`)).toEqual(["user"]);
    expect(types(`{ fields: "permissions(type,view)", includePermissionsForView: "published" }`)).toEqual(["user", "domainpublished", "anyonepublished", "userpublished"]);
    expect(() => run(`Drive.Permissions.create({ type: "anyone", role: "writer", view: "published" }, "${id}")`)).toThrow("Bad Request");
    expect(() => driveScript().ask(`FormApp.create("x")`)).toThrow("Specified permissions are not sufficient to call FormApp.create. Required permissions: https://www.googleapis.com/auth/forms");
  });
});

describe("published readers (platform-verdicts A9)", () => {
  const readers = "form.getPublishedReaders().map(function (user) { return user.getEmail() })";

  it("one address that is no Google account fails the whole batch [PC 59795098849]", () => {
    const { on } = formScript();
    expect(() => on(`form.addPublishedReaders(["b@school0.example", "nobody@nowhere.example"])`)).toThrow("Invalid email: nobody@nowhere.example");
    expect(on(`return ${readers}`)).toEqual([]);
    expect(on(`form.addPublishedReaders(["b@school0.example", "c@school0.example"]).removePublishedReader("c@school0.example"); return ${readers}`)).toEqual(["b@school0.example"]);
  });

  it("an outside address counts when the test says it is an account, one of the domain when it does not say otherwise", () => {
    const { on, workspace } = formScript("", { accounts: ["parent@gmail.com"] });
    workspace.declareAccount("typo@school0.example", false);
    expect(on(`form.addPublishedReader("parent@gmail.com"); return ${readers}`)).toEqual(["parent@gmail.com"]);
    expect(() => on(`form.addPublishedReader("typo@school0.example")`)).toThrow("Invalid email");
  });

  it("nothing changes for an editor [R: Form.addPublishedReader]; addEditor takes the responder out of the list [R]", () => {
    const { on } = formScript();
    expect(on(`form.addPublishedReader("nastavnik@school0.example").addPublishedReader("b@school0.example").addEditor("b@school0.example"); return [${readers}, form.getEditors().length]`)).toEqual([[], 2]);
  });
});

it("a member that FormApp has and the stand-in has not throws and names itself", () => {
  const { on } = formScript();
  expect(() => on("form.addTimeItem()")).toThrow("The stand-in has no Form.addTimeItem");
  expect(() => on("form.addTextItem().setPoints(1)")).toThrow("The stand-in has no TextItem.setPoints");
  expect(() => on("FormApp.getActiveForm()")).toThrow("The stand-in has no FormApp.getActiveForm");
});

it("each call takes its time and is counted (platform §6.2): open 0.7 s, an item 0.25 s, a setter 0.08 s, the destination 2.5 s", () => {
  const { on, workspace } = formScript();
  on(`form.addTextItem().setTitle("Имя").setRequired(true); form.getTitle(); form.getItems()`);
  expect(workspace.lastExecution()?.calls.map(({ service }) => service)).toEqual(["FormApp.openById", "Form.addTextItem", "TextItem.setTitle", "TextItem.setRequired"]);
});
