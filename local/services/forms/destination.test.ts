import { formScript, SHEET } from "./forms.test-data";
import type { OpenForm } from "../../workspace";

const LINK = "form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId())";
const ITEMS = `form.addTextItem().setTitle("Имя"); form.addDateItem().setTitle("День"); form.addCheckboxItem().setTitle("Что").setChoiceValues(["а", "б"]);
  form.addGridItem().setTitle("Сетка").setRows(["р1", "р2"]).setColumns(["да", "нет"]);`;
const ROWS = "Ответы на форму (1)";

function linked(setup = ITEMS, spreadsheetLocale = "ru_RU") {
  const script = formScript(`${setup} ${LINK}`, { now: "2026-09-01T10:00:00+05:00", spreadsheetLocale });
  const url = script.url();
  const open = (email = "b@school0.example", link = url) => script.workspace.as(email).openForm(link) as OpenForm;
  return { ...script, open };
}

describe("the sheet of answers", () => {
  it("comes as a new one with a header, a column a row of a grid; its name and words follow the language [C10, K]", () => {
    const { workspace } = linked();
    expect(Object.keys(workspace.sheets())).toEqual([ROWS, "Лист1"]);
    expect(workspace.sheet(ROWS)).toEqual([["Отметка времени", "Имя", "День", "Что", "Сетка [р1]", "Сетка [р2]"]]);
    expect(linked(`form.setCollectEmail(true); ${ITEMS}`, "en_US").workspace.sheet("Form Responses 1")[0]?.slice(0, 3)).toEqual(["Timestamp", "Email Address", "Имя"]);
  });

  it("is numbered on, found by getFormUrl and not by its name (platform §7 [K]); one may be linked to a spreadsheet made through Drive (A7)", () => {
    const { run, workspace } = linked();
    expect(run(`var other = FormApp.create("Вторая", true); other.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
      return SpreadsheetApp.getActiveSpreadsheet().getSheets().map(function (sheet) { var url = sheet.getFormUrl(); return [sheet.getName(), url === null ? null : FormApp.openByUrl(url).getId() === other.getId()] })`))
      .toEqual([["Ответы на форму (2)", true], [ROWS, false], ["Лист1", null]]);
    const made = String(run(`var id = Drive.Files.create({ name: "Ответы", mimeType: "${SHEET}" }).id; FormApp.create("Третья", true).setDestination(FormApp.DestinationType.SPREADSHEET, id); return id`));
    expect(Object.keys(workspace.sheets(made))).toEqual([ROWS, "Лист1"]);
    expect(() => run(`FormApp.create("x").setDestination(FormApp.DestinationType.SPREADSHEET, "nothing")`)).toThrow("No item with the given ID could be found");
  });

  it("gets a row an answer, ticks with commas; text is read as typing is, a formula stays text", () => {
    const { open, workspace } = linked();
    open().submit({ Имя: "007", День: "2026-08-31", Что: ["б", "а"], Сетка: { р2: "нет" } });
    open().submit({ Имя: "=1+1" });
    expect(workspace.sheet(ROWS).slice(1)).toEqual([[expect.stringMatching(/^2026-09-01T10:/), 7, "2026-08-31", "а, б", "", "нет"], [expect.anything(), "=1+1", "", "", "", ""]]);
  });

  it("has the answers that were there before it was linked [R: setDestination]; unlinked it keeps them [R: removeDestination]", () => {
    const { on, workspace } = formScript(`form.addTextItem().setTitle("Имя")`);
    on(`form.createResponse().withItemResponse(form.getItems()[0].asTextItem().createResponse("А")).submit(); ${LINK}`);
    expect(workspace.sheet(ROWS).map((row) => row[1])).toEqual(["Имя", "А"]);
    on("form.removeDestination(); form.createResponse().submit()");
    expect(workspace.sheet(ROWS)).toHaveLength(2);
    expect(() => on("form.getDestinationType()")).toThrow("The form currently has no response destination.");
  });

  it("may be sorted, and rows deleted: the form's store does not change, an edited answer overwrites its own row (platform §7 [T])", () => {
    const { open, me, on, workspace } = linked(`${ITEMS} form.setAllowResponseEdits(true);`);
    const links = ["А", "Б", "В"].map((name) => open().submit({ Имя: name }).editUrl ?? "");
    me.sortSheet(ROWS, 2, true);
    me.deleteRow(ROWS, 3);
    expect(workspace.sheet(ROWS).map((row) => row[1])).toEqual(["Имя", "В", "А"]);
    open("b@school0.example", links[0]).submit({ Имя: "А2" });
    open("b@school0.example", links[1]).submit({ Имя: "Б2" });
    expect(workspace.sheet(ROWS).map((row) => row[1])).toEqual(["Имя", "В", "А2", "Б2"]);
    expect(on("return form.getResponses().map(function (each) { return each.getItemResponses()[0].getResponse() })")).toEqual(["А2", "Б2", "В"]);
  });

  it("gets a new column for a new question, at the end; that of a deleted one stays", () => {
    const { open, on, workspace } = linked();
    on(`form.deleteItem(form.getItems()[0]); form.addTextItem().setTitle("Ещё"); form.moveItem(form.getItems()[3], 0)`);
    open().submit({ Ещё: "да" });
    expect(workspace.sheet(ROWS)).toEqual([["Отметка времени", "Имя", "День", "Что", "Сетка [р1]", "Сетка [р2]", "Ещё"], [expect.anything(), "", "", "", "", "", "да"]]);
  });
});
