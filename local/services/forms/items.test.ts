import { formScript } from "./forms.test-data";

const { on } = formScript();
/** Makes the item anew in a form of its own and answers with the expression; `item` is it. */
const item = (add: string, expression: string) => on(`form.getItems().forEach(function (each) { form.deleteItem(each); }); var item = form.${add}; return ${expression}`);

describe("items", () => {
  it("have ids that are numbers and stay; the number of entry.<n> is another one [GF: item ids; platform §7]", () => {
    expect(item(`addTextItem().setTitle("Имя")`, `[typeof item.getId(), form.moveItem(form.addTextItem(), 0).getIndex(), item.getIndex(), form.getItemById(item.getId()).getTitle(),
      form.createResponse().withItemResponse(item.createResponse("А")).toPrefilledUrl().indexOf(item.getId())]`)).toEqual(["number", 0, 1, "Имя", -1]);
  });

  it("two may have one title; getItemById of an unknown id is null [R: Form.getItemById]", () => {
    expect(item(`addTextItem().setTitle("Имя")`, `[form.addTextItem().setTitle("Имя").getId() === item.getId(), form.getItems(FormApp.ItemType.TEXT).length, form.getItemById(1)]`)).toEqual([false, 2, null]);
  });

  it("generic ones become typed by as…, and no other kind", () => {
    expect(item("addScaleItem()", "form.getItems()[0].asScaleItem().getUpperBound()")).toBe(5);
    expect(() => item("addScaleItem()", "form.getItems()[0].asTextItem()")).toThrow("Invalid conversion for item type: SCALE.");
    expect(item("addScaleItem()", "form.getItems()[0].getType() === FormApp.ItemType.SCALE")).toBe(true);
  });

  it("a new choice item has one empty choice [GF]", () => {
    expect(["addListItem()", "addCheckboxItem()", "addMultipleChoiceItem()"].map((add) => item(add, "item.getChoices().map(function (choice) { return choice.getValue() })"))).toEqual([[""], [""], [""]]);
  });

  it("choices: never none, never two alike (seen live), all lead somewhere or none does [R: createChoice]", () => {
    expect(() => item("addListItem()", "item.setChoiceValues([])")).toThrow("Array is empty: values");
    expect(() => item("addListItem()", `item.setChoiceValues(["а", "а"])`)).toThrow("Questions cannot have duplicate choice values.");
    expect(() => item("addListItem()", `item.setChoices([item.createChoice("а", FormApp.PageNavigationType.SUBMIT), item.createChoice("б")])`)).toThrow("Invalid data updating form.");
    expect(() => item("addListItem()", "item.showOtherOption(true)")).toThrow("The stand-in has no ListItem.showOtherOption");
  });

  it("a page break that a choice leads to cannot be deleted (seen live); getGotoPage of a list's choice is no function [GF]", () => {
    const choices = `var page = form.addPageBreakItem().setTitle("Б"); item.setChoices([item.createChoice("а", page), item.createChoice("б", FormApp.PageNavigationType.SUBMIT)])`;
    expect(item("addMultipleChoiceItem()", `(function () { ${choices}; return [item.getChoices()[0].getGotoPage().getTitle(), item.getChoices()[1].getPageNavigationType() === FormApp.PageNavigationType.SUBMIT] })()`)).toEqual(["Б", true]);
    expect(() => on("form.deleteItem(form.getItems()[1])")).toThrow("Invalid data updating form.");
    on("form.getItems()[0].asMultipleChoiceItem().setChoiceValues(['а']); form.deleteItem(1)");
    expect(() => item("addListItem()", `(function () { ${choices}; return item.getChoices()[0].getGotoPage() })()`)).toThrow("getGotoPage is not a function");
    on("form.getItems()[0].asListItem().setChoiceValues(['а'])");
  });

  it("a scale goes from 0 or 1 to 3–10 [R: ScaleItem.setBounds]", () => {
    expect(() => item("addScaleItem()", "item.setBounds(2, 5)")).toThrow("Invalid argument: lower");
    expect(() => item("addScaleItem()", "item.setBounds(0, 11)")).toThrow("Invalid argument: upper");
    expect(item("addScaleItem()", `(item.setBounds(0, 10).setLabels("нет", "да"), [item.getLowerBound(), item.getUpperBound(), item.getLeftLabel(), item.getRightLabel()])`)).toEqual([0, 10, "нет", "да"]);
  });

  it("patterns are RE2's: no look-ahead, no reference back; a rule belongs to its kind of item", () => {
    expect(() => item("addTextItem()", `item.setValidation(FormApp.createTextValidation().requireTextMatchesPattern("(?=а)б").build())`)).toThrow("Invalid data updating form.");
    expect(() => item("addParagraphTextItem()", `item.setValidation(FormApp.createTextValidation().requireNumber().build())`)).toThrow("don't match the method signature");
    expect(() => item("addParagraphTextItem()", `FormApp.createParagraphTextValidation().requireNumber()`)).toThrow("The stand-in has no ParagraphTextValidationBuilder.requireNumber");
  });
});

describe("createResponse is strict [R: createResponse of each item]", () => {
  const grid = `setRows(["р1", "р2"]).setColumns(["да", "нет"])`;

  it.each([
    ["addTextItem()", "'Анна'", "Анна"],
    ["addListItem().setChoiceValues(['а', 'б'])", "'б'", "б"],
    ["addMultipleChoiceItem().setChoiceValues(['а']).showOtherOption(true)", "'своё'", "своё"],
    ["addCheckboxItem().setChoiceValues(['а', 'б'])", "['б', 'а']", ["б", "а"]],
    ["addScaleItem()", "4", "4"],
    ["addDateItem()", "new Date('2026-09-01T00:30:00+03:00')", "2026-09-01"],
    [`addGridItem().${grid}`, "['да', null]", ["да", null]],
    [`addCheckboxGridItem().${grid}`, "[['да', 'нет'], null]", [["да", "нет"], null]],
  ])("%s takes %s", (add, value, answer) => expect(item(add, `item.createResponse(${value}).getResponse()`)).toEqual(answer));

  it.each([
    ["addTextItem()", "5", "don't match the method signature"],
    ["addListItem().setChoiceValues(['а'])", "'в'", "Invalid response submitted to item"],
    ["addCheckboxItem().setChoiceValues(['а'])", "['в']", "Invalid response submitted to item"],
    ["addCheckboxItem().setChoiceValues(['а'])", "'а'", "don't match the method signature"],
    ["addScaleItem()", "6", "Invalid response submitted to item"],
    ["addScaleItem()", "'4'", "don't match the method signature"],
    ["addDateItem()", "'2026-09-01'", "don't match the method signature"],
    [`addGridItem().${grid}`, "['да']", "Invalid response submitted to item"],
    [`addGridItem().${grid}.setRequired(true)`, "['да', null]", "Invalid response submitted to item"],
    [`addCheckboxGridItem().${grid}`, "[['может быть'], null]", "Invalid response submitted to item"],
  ])("%s refuses %s", (add, value, text) => expect(() => item(add, `item.createResponse(${value})`)).toThrow(text));
});
