import { formScript } from "../services/forms/forms.test-data";
import type { FormPage, OpenForm } from "../workspace";

const TEACHER = "b@school0.example";
const opened = (page: FormPage): OpenForm => {
  if (page.refused !== null) throw new Error(page.message);
  return page;
};

describe("who sees a form", () => {
  const refusal = (setup: string, email = TEACHER) => {
    const script = formScript(`form.addTextItem().setTitle("Имя"); ${setup}`);
    const page = script.workspace.as(email).openForm(script.url());
    return page.refused === null ? null : [page.refused, page.message];
  };

  it.each([
    ["", TEACHER, null],
    ["form.setPublished(false)", TEACHER, ["unpublished", expect.stringContaining("isn't published")]],
    ["form.setAcceptingResponses(false)", TEACHER, ["closed", expect.stringContaining("Анкета наставника is no longer accepting responses")]],
    [`form.setAcceptingResponses(false).setCustomClosedFormMessage("Приём окончен.")`, TEACHER, ["closed", "Приём окончен."]],
    ["", "parent@gmail.com", ["no-access", expect.stringContaining("You need access")]],
    ["", "", ["sign-in", expect.any(String)]],
    [`form.addPublishedReader("nastavnik@school0.example")`, "parent@gmail.com", ["no-access", expect.any(String)]],
    [`Drive.Permissions.create({ type: "anyone", role: "reader", view: "published" }, id)`, "", null],
    [`Drive.Permissions.create({ type: "anyone", role: "reader", view: "published" }, id); form.setLimitOneResponsePerUser(true)`, "", ["sign-in", expect.any(String)]],
  ])("after %j, %j is told %j (platform §7; D: forms/api/guides/publish-form)", (setup, email, told) => expect(refusal(setup, email)).toEqual(told));

  it("in the trash it is gone for everybody, restored it is back", () => {
    const { id, me, url, workspace } = formScript();
    const link = url();
    me.trashFile(id);
    expect(me.openForm(link).refused).toBe("missing");
    me.restoreFile(id);
    expect(workspace.as(TEACHER).openForm(link).refused).toBeNull();
    expect(me.openForm("https://docs.google.com/forms/d/e/1FAIpQLSnothing/viewform").refused).toBe("missing");
  });

  it("a person answers once where the form says so", () => {
    const { url, workspace } = formScript(`form.addTextItem().setTitle("Имя"); form.setLimitOneResponsePerUser(true)`);
    const link = url();
    opened(workspace.as(TEACHER).openForm(link)).submit({ Имя: "А" });
    expect(workspace.as(TEACHER).openForm(link).refused).toBe("already-answered");
    expect(workspace.as("c@school0.example").openForm(link).refused).toBeNull();
  });
});

const QUESTIONS = `form.addTextItem().setTitle("Имя").setRequired(true).setHelpText("Как вас зовут");
  form.addTextItem().setTitle("Стаж").setValidation(FormApp.createTextValidation().requireNumberBetween(0, 60).setHelpText("От 0 до 60").build());
  form.addMultipleChoiceItem().setTitle("Роль").setChoiceValues(["наставник", "наставляемый"]).showOtherOption(true);
  form.addCheckboxItem().setTitle("Темы").setChoiceValues(["а", "б", "в"]).setValidation(FormApp.createCheckboxValidation().requireSelectAtMost(2).build());
  form.addScaleItem().setTitle("Оценка").setBounds(0, 10).setLabels("плохо", "хорошо"); form.addDateItem().setTitle("День");
  form.addGridItem().setTitle("Сетка").setRows(["р1", "р2"]).setColumns(["1", "2"]).setRequired(true).setValidation(FormApp.createGridValidation().requireLimitOneResponsePerColumn().build());
  form.addCheckboxGridItem().setTitle("Клетки").setRows(["р1", "р2"]).setColumns(["1", "2"]);`;
const ANSWERS = { Имя: "Анна", Сетка: { р1: "1", р2: "2" } };

function form(setup = QUESTIONS) {
  const script = formScript(setup);
  const link = script.url();
  const open = (email = TEACHER, url = link) => opened(script.workspace.as(email).openForm(url));
  const responses = () => script.workspace.forms()[0]?.responses ?? [];
  return { ...script, link, open, responses };
}

describe("answering", () => {
  it("the page shows what each question asks and offers", () => {
    const page = form().open();
    expect(page).toMatchObject({ title: "Анкета наставника", collectsEmail: false });
    expect(page.items[0]).toEqual({ id: expect.any(Number), type: "TEXT", entries: [expect.stringMatching(/^entry\.\d+$/)], title: "Имя", helpText: "Как вас зовут", required: true });
    expect(page.items[1]).toMatchObject({ validation: "От 0 до 60" });
    expect(page.items[2]).toMatchObject({ choices: ["наставник", "наставляемый"], other: true });
    expect(page.items[4]).toMatchObject({ bounds: [0, 10], labels: ["плохо", "хорошо"] });
    expect(page.items[6]).toMatchObject({ rows: ["р1", "р2"], columns: ["1", "2"], entries: [expect.any(String), expect.any(String)] });
  });

  it("by title or by id; a script reads the shapes of Google", () => {
    const { on, open } = form();
    const page = open();
    const sent = page.submit({ ...ANSWERS, [page.items[1]?.id ?? 0]: 7, Роль: "директор", Темы: ["в", "а"], Оценка: 0, День: "2026-09-01", Клетки: { р2: ["2", "1"] } });
    expect(sent).toEqual({ responseId: expect.stringMatching(/^ACYDBN/), confirmation: "Ответ записан." });
    expect(on(`var one = form.getResponse("${sent.responseId}"); return [one.getRespondentEmail()].concat(one.getItemResponses().map(function (each) { return each.getResponse() }))`))
      .toEqual(["", "Анна", "7", "директор", ["а", "в"], "0", "2026-09-01", ["1", "2"], [null, ["1", "2"]]]);
  });

  it.each([
    [{}, ["Имя: This is a required question", "Сетка: This question requires one response per row"]],
    [{ ...ANSWERS, Стаж: "сто" }, ["Стаж: От 0 до 60"]],
    [{ ...ANSWERS, Темы: ["а", "б", "в"] }, ["Темы: Must select at most 2 options"]],
    [{ ...ANSWERS, Сетка: { р1: "1", р2: "1" } }, ["Сетка: Please don't select more than one response per column"]],
    [{ ...ANSWERS, Сетка: { р1: "1" } }, ["Сетка: This question requires one response per row"]],
    [{ ...ANSWERS, Оценка: 11, Клетки: { р3: ["1"] } }, ["Оценка: The page does not offer 11.", `Клетки: The page does not offer {"р3":["1"]}.`]],
  ])("%j: all that is wrong is said at once and nothing is kept", (answers, wrong) => {
    const { open, responses } = form();
    expect(() => open().submit(answers)).toThrow(wrong.join("\n"));
    expect(responses()).toEqual([]);
  });

  it("a question that is not there, and one of two with the same name, are the test's mistake", () => {
    const { on, open } = form();
    on(`form.addTextItem().setTitle("Имя")`);
    expect(() => open().submit({ Нет: "x" })).toThrow(`There is no question "Нет"`);
    expect(() => open().submit({ Имя: "x" })).toThrow("name one by its id");
  });

  it("closed in the meantime, it takes nothing of a page that stood open", () => {
    const { id, me, open, responses } = form();
    const page = open();
    me.editForm(id).setAcceptingResponses(false);
    expect(() => page.submit(ANSWERS)).toThrow("no longer accepting responses");
    expect(responses()).toEqual([]);
  });
});

describe("pages", () => {
  const PAGES = `var first = form.addMultipleChoiceItem().setTitle("Кто вы"), p2 = form.addPageBreakItem().setTitle("Наставник");
    form.addTextItem().setTitle("Опыт").setRequired(true); var p3 = form.addPageBreakItem().setTitle("Наставляемый").setGoToPage(FormApp.PageNavigationType.SUBMIT);
    form.addTextItem().setTitle("Ожидания").setRequired(true);
    first.setChoices([first.createChoice("наставник", p2), first.createChoice("наставляемый", p3), first.createChoice("никто", FormApp.PageNavigationType.SUBMIT)]);`;

  it("only those that the answers lead to bind: a choice leads, a page break ends the page before it [R: PageBreakItem.setGoToPage]", () => {
    const { open, responses } = form(PAGES);
    open().submit({ "Кто вы": "наставник", Опыт: "5 лет" });
    open().submit({ "Кто вы": "наставляемый", Ожидания: "советы" });
    open().submit({ "Кто вы": "никто" });
    expect(responses().map(({ answers }) => Object.values(answers))).toEqual([["наставник", "5 лет"], ["наставляемый", "советы"], ["никто"]]);
    expect(() => open().submit({ "Кто вы": "наставляемый" })).toThrow("Ожидания: This is a required question");
    expect(() => open().submit({ "Кто вы": "никто", Опыт: "x" })).toThrow(`"Опыт" is not on the pages that these answers lead to.`);
  });
});

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
