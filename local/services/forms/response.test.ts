import { formScript } from "./forms.test-data";

const SETUP = `var name = form.addTextItem().setTitle("Имя"), kind = form.addListItem().setTitle("Кто").setChoiceValues(["а", "б"]), day = form.addDateItem().setTitle("День"),
  grid = form.addGridItem().setTitle("Сетка").setRows(["р1", "р2"]).setColumns(["да", "нет"])`;
const ITEMS = `var items = form.getItems(), name = items[0].asTextItem(), kind = items[1].asListItem(), day = items[2].asDateItem(), grid = items[3].asGridItem();`;
const told = "getItemResponses().map(function (each) { return [each.getItem().getTitle(), each.getResponse()] })";

describe("a response", () => {
  it("tells its answers in the order of the form; what was not answered is '' for text and days and absent otherwise [R: FormResponse.getItemResponses]", () => {
    const { on } = formScript(SETUP);
    expect(on(`${ITEMS} var draft = form.createResponse().withItemResponse(grid.createResponse(["да", null])).withItemResponse(name.createResponse("Анна"));
      return [draft.getId(), draft.getTimestamp(), draft.submit().${told}, form.getResponses()[0].getResponseForItem(kind)]`))
      .toEqual([null, null, [["Имя", "Анна"], ["День", ""], ["Сетка", ["да", null]]], null]);
  });

  it("is found by its id and by time, the instant itself included [R: Form.getResponses: \"the earliest date and time\"]", () => {
    const { on } = formScript(SETUP);
    expect(on(`${ITEMS} var one = form.createResponse().submit(), two = form.createResponse().submit(); var later = new Date(two.getTimestamp().getTime() + 1);
      return [form.getResponse(two.getId()).getId() === two.getId(), form.getResponses().length, form.getResponses(two.getTimestamp()).length, form.getResponses(later).length]`)).toEqual([true, 2, 1, 0]);
    expect(() => on(`form.getResponse("x")`)).toThrow("No response with the given ID");
  });

  it("is sent once; the last answer to an item counts [R: submit, withItemResponse]", () => {
    const { on } = formScript(SETUP);
    expect(on(`${ITEMS} var draft = form.createResponse().withItemResponse(name.createResponse("А")).withItemResponse(name.createResponse("Б")); return draft.submit().getResponseForItem(name).getResponse()`)).toBe("Б");
    expect(() => on(`var draft = form.createResponse(); draft.submit(); draft.submit()`)).toThrow("already been submitted");
  });

  it("loses the answer of an item that was deleted (live check), and keeps the others", () => {
    const { on } = formScript(SETUP);
    on(`${ITEMS} form.createResponse().withItemResponse(name.createResponse("А")).withItemResponse(kind.createResponse("б")).submit(); form.deleteItem(name)`);
    expect(on(`return form.getResponses()[0].${told}`)).toEqual([["Кто", "б"], ["День", ""]]);
  });

  it("is deleted from the form alone [R: Form.deleteResponse]", () => {
    const { on } = formScript(SETUP);
    expect(on(`var one = form.createResponse().submit(); form.createResponse().submit(); form.deleteResponse(one.getId()); var left = form.getResponses().length; form.deleteAllResponses(); return [left, form.getResponses().length]`)).toEqual([1, 0]);
  });

  it("a link has usp=pp_url and the numbers of the questions, a row of a grid its own (platform §7)", () => {
    const { on } = formScript(SETUP);
    const link = String(on(`${ITEMS} return form.createResponse().withItemResponse(name.createResponse("А-017 & ко")).withItemResponse(grid.createResponse([null, "нет"])).toPrefilledUrl()`));
    expect(link).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/1FAIpQLS[\w-]{48}\/viewform\?usp=pp_url&entry\.\d+=%D0%90-017\+%26\+%D0%BA%D0%BE&entry\.\d+=%D0%BD%D0%B5%D1%82$/);
  });
});

describe("what a script cannot send", () => {
  it.each([
    ["form.setPublished(false)", "This form is currently not accepting responses."],
    ["form.setAcceptingResponses(false)", "This form is currently not accepting responses."],
    ["form.setLimitOneResponsePerUser(true)", "Invalid data updating form."],
    ["form.setCollectEmail(true)", "Invalid data updating form."],
    ["form.getItems()[0].asTextItem().setRequired(true)", "Invalid data updating form."],
  ])("after %s [R: setLimitOneResponsePerUser; PC 57454317002]", (setting, text) => {
    const { on } = formScript(SETUP);
    expect(() => on(`${setting}; form.createResponse().submit()`)).toThrow(text);
  });
});
