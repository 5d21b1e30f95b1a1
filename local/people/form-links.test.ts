import { ANSWERS, form, QUESTIONS, TEACHER } from "./form-page.test-data";

describe("links", () => {
  it("a prefilled one fills in, the person may change it, and what is not offered is left out (platform §7)", () => {
    const { on, open, responses } = form();
    const link = String(on(`var items = form.getItems(); return form.createResponse().withItemResponse(items[0].asTextItem().createResponse("А-017")).withItemResponse(items[3].asCheckboxItem().createResponse(["б", "а"]))
      .withItemResponse(items[6].asGridItem().createResponse(["2", "1"])).toPrefilledUrl()`));
    const page = open(TEACHER, link);
    expect(Object.values(page.filledIn)).toEqual(["А-017", ["б", "а"], ["2", "1"]]);
    page.submit();
    open(TEACHER, link).submit({ Имя: "другой" });
    expect(responses().map(({ answers }) => Object.values(answers)[0])).toEqual(["А-017", "другой"]);
    expect(Object.values(open(TEACHER, link.replace(/=2&|=2$/, "=9&")).filledIn)).toContainEqual([null, "1"]);
  });

  it("an answer is edited by its own link: same id, later time, the rest stays; without the setting the link is refused [R: getEditResponseUrl]", () => {
    const { id, me, on, open, responses, workspace } = form(`${QUESTIONS} form.setAllowResponseEdits(true)`);
    const { responseId, editUrl = "" } = open().submit({ ...ANSWERS, Стаж: "7" });
    const before = responses()[0];
    workspace.clock.advance({ minutes: 5 });
    expect(open("c@school0.example", editUrl)).toMatchObject({ edits: responseId, filledIn: before?.answers });
    open("c@school0.example", editUrl).submit({ Имя: "Ольга", Стаж: null });
    expect(responses()).toMatchObject([{ id: before?.id, editKey: before?.editKey, account: "c@school0.example" }]);
    expect((responses()[0]?.at ?? 0) - (before?.at ?? 0)).toBe(300_001);
    expect(on(`return form.getResponses()[0].getItemResponses().slice(0, 2).map(function (each) { return each.getResponse() })`)).toEqual(["Ольга", ""]);
    expect(on("return form.getResponses()[0].getEditResponseUrl()")).toBe(editUrl);
    on("form.setAllowResponseEdits(false)");
    expect(workspace.as(TEACHER).openForm(editUrl).refused).toBe("edits-off");
    me.editForm(id).setPublished(false);
    expect(workspace.as(TEACHER).openForm(editUrl).refused).toBe("unpublished");
  });
});

describe("the address of who answered (platform-verdicts A8)", () => {
  const MAIL = `form.addTextItem().setTitle("Имя"); form.setCollectEmail(true)`;

  it("is what a person types, until somebody switches the form to signed-in addresses by hand", () => {
    const { id, me, on, open } = form(MAIL);
    open().submit({}, { email: "somebody@else.example" });
    open().submit();
    me.editForm(id).setVerifiedEmail(true);
    open().submit({}, { email: "somebody@else.example" });
    expect(on("return form.getResponses().map(function (each) { return each.getRespondentEmail() })")).toEqual(["somebody@else.example", TEACHER, TEACHER]);
  });

  it("is asked for; a visitor without an account types one, or signs in where it must be verified; an edit brings the editor's [R: getEditResponseUrl]", () => {
    const { id, me, on, open, link, workspace } = form(`${MAIL}; form.setAllowResponseEdits(true); Drive.Permissions.create({ type: "anyone", role: "reader", view: "published" }, id)`);
    expect(() => open("").submit({ Имя: "x" })).toThrow("Email: Must be a valid email address");
    const { editUrl } = open("").submit({ Имя: "x" }, { email: "parent@gmail.com" });
    open(TEACHER, editUrl).submit({ Имя: "y" });
    expect(on("return form.getResponses()[0].getRespondentEmail()")).toBe(TEACHER);
    me.editForm(id).setVerifiedEmail(true);
    expect(workspace.anonymous().openForm(link).refused).toBe("sign-in");
  });
});

describe("hands of a school on a form", () => {
  it("rename, add, move and delete items, and close it; answers stay", () => {
    const { id, me, on, open, responses } = form(`form.addTextItem().setTitle("Имя"); form.addTextItem().setTitle("Класс")`);
    open().submit({ Имя: "А", Класс: "7" });
    const hands = me.editForm(id);
    hands.renameItem("Имя", "Фамилия");
    hands.deleteItem("Класс");
    hands.addItem({ type: "GRID", title: "Сетка", rows: ["р1"], columns: ["1"] });
    hands.moveItem("Сетка", 0);
    expect(on("return form.getItems().map(function (item) { return item.getTitle() })")).toEqual(["Сетка", "Фамилия"]);
    expect(on("return form.getResponses()[0].getItemResponses().map(function (each) { return [each.getItem().getTitle(), each.getResponse()] })")).toEqual([["Фамилия", "А"]]);
    hands.setPublished(false);
    expect(on("return form.isAcceptingResponses()")).toBe(false);
    expect(responses()).toHaveLength(1);
  });

  it("a page that choices lead to goes by hand, and they go on to the next one", () => {
    const { id, me, on, open } = form(`var item = form.addListItem().setTitle("Куда"), page = form.addPageBreakItem().setTitle("Там"); item.setChoices([item.createChoice("а", page)])`);
    me.editForm(id).deleteItem("Там");
    open().submit({ Куда: "а" });
    expect(on("return form.getItems()[0].asListItem().getChoices()[0].getPageNavigationType() === FormApp.PageNavigationType.CONTINUE")).toBe(true);
  });

  it("go by rights, locks and the trash", () => {
    const { id, me, run, workspace } = form("");
    expect(() => workspace.as(TEACHER).editForm(id)).toThrow("You need access");
    me.shareFile(id, TEACHER, "writer");
    workspace.as(TEACHER).editForm(id).rename("Другое");
    run(`Drive.Files.update({ contentRestrictions: [{ readOnly: true }] }, "${id}")`);
    expect(() => me.editForm(id)).toThrow("This file is locked.");
    run(`Drive.Files.update({ contentRestrictions: [{ readOnly: false }] }, "${id}")`);
    me.trashFile(id);
    expect(() => me.editForm(id)).toThrow("in the trash");
  });
});
