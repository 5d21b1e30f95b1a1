import { formScript } from "../services/forms/forms.test-data";
import { ANSWERS, form, opened, TEACHER } from "./form-page.test-data";

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
