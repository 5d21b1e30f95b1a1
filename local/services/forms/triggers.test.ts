import { formScript } from "./forms.test-data";
import type { OpenForm } from "../../workspace";

const HANDLERS = `function bySheet(e) { console.log(JSON.stringify({ values: e.values, named: e.namedValues, row: e.range.getRow(), sheet: e.range.getSheet().getName(), source: e.source.getName(), full: e.authMode === ScriptApp.AuthMode.FULL, own: ScriptApp.getProjectTriggers().some(function (t) { return t.getUniqueId() === e.triggerUid; }), as: Session.getEffectiveUser().getEmail() })); }
function slow() { Utilities.sleep(240000); }
function byForm(e) { console.log(JSON.stringify({ title: e.source.getTitle(), id: e.response.getId(), answer: e.response.getItemResponses()[0].getResponse() })); }`;
const LINK = "form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());";
const BY_SHEET = `ScriptApp.newTrigger("bySheet").forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit().create();`;
const BY_FORM = `ScriptApp.newTrigger("byForm").forForm(form).onFormSubmit().create();`;
const ITEMS = `form.addTextItem().setTitle("Имя"); form.addTextItem().setTitle("Имя"); form.addDateItem().setTitle("День"); form.setAllowResponseEdits(true);`;

function listening(installed: string) {
  const script = formScript(`${ITEMS} ${LINK} ${installed}`, {}, HANDLERS);
  const link = script.url();
  const [one, two, day] = (script.on("return form.getItems().map(function (item) { return item.getId() })") as number[]).map(String);
  const open = (url = link) => script.workspace.as("b@school0.example").openForm(url) as OpenForm;
  const told = () => script.workspace.executions().filter(({ kind }) => kind === "trigger").map(({ log }) => JSON.parse(log[0] ?? "null") as Record<string, unknown>);
  return { ...script, open, told, fill: (a: string, b: string, d: string) => ({ [one ?? ""]: a, [two ?? ""]: b, [day ?? ""]: d }) };
}

describe("a submit trigger of the spreadsheet [D: guides/triggers/events]", () => {
  it("gets texts as the sheet shows them, one array for questions of one title [K], and runs as its creator (platform trap 18)", () => {
    const { open, told, fill } = listening(BY_SHEET);
    open().submit(fill("А", "Б", "2026-08-31"));
    expect(told()).toEqual([{
      values: [expect.stringMatching(/^\d\d\.\d\d\.2026 \d+:\d\d:\d\d$/), "А", "Б", "31.08.2026"],
      named: { "Отметка времени": [expect.any(String)], Имя: ["А", "Б"], День: ["31.08.2026"] },
      row: 2, sheet: "Ответы на форму (1)", source: "Новая таблица", full: true, own: true, as: "nastavnik@school0.example",
    }]);
  });

  it("tells only what has changed of an edited answer, the rest as '' [K]; the row is the same", () => {
    const { open, told, fill } = listening(BY_SHEET);
    const { editUrl } = open().submit(fill("А", "Б", "2026-08-31"));
    open().submit(fill("В", "Г", "2026-08-30"));
    open(editUrl).submit(fill("А", "Ж", "2026-08-31"));
    expect(told()[2]).toMatchObject({ values: [expect.stringMatching(/2026/), "", "Ж", ""], named: { Имя: ["", "Ж"], День: [""] }, row: 2 });
  });

  it("serves every form that writes there, and none that writes elsewhere (platform §7)", () => {
    const { on, workspace, told } = listening(BY_SHEET);
    const urls = on(`return [${LINK.replace("form.", `FormApp.create("Вторая", true).`).replace(";", "")}, FormApp.create("Третья", true)].map(function (other) { other.addTextItem().setTitle("Вопрос"); return other.getPublishedUrl() })`) as string[];
    for (const url of urls) (workspace.as(workspace.coordinator).openForm(url) as OpenForm).submit({ Вопрос: "да" });
    expect(told()).toHaveLength(1);
  });
});

describe("a submit trigger of the form", () => {
  it("gets the response and the form [D: guides/triggers/events]", () => {
    const { open, told, fill } = listening(BY_FORM);
    const { responseId } = open().submit(fill("А", "", ""));
    expect(told()).toEqual([{ title: "Анкета наставника", id: responseId, answer: "А" }]);
  });

  it("is one of the twenty of a person, and says what it listens to", () => {
    const { run, on, id, workspace } = listening(BY_FORM);
    expect(on(`var trigger = ScriptApp.getProjectTriggers()[0]; return [trigger.getTriggerSource() === ScriptApp.TriggerSource.FORMS, trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT, trigger.getTriggerSourceId() === form.getId()]`)).toEqual([true, true, true]);
    expect(workspace.triggers()).toEqual([{ uid: expect.any(String), handler: "byForm", kind: "ON_FORM_SUBMIT", owner: workspace.coordinator, sourceId: id }]);
    expect(() => run(`for (var n = 0; n < 20; n++) ScriptApp.newTrigger("byForm").forForm("${id}").onFormSubmit().create()`)).toThrow("too many triggers");
  });

  it("hears nothing of what a script sends [D: triggers/installable]", () => {
    const { on, told } = listening(BY_FORM + BY_SHEET);
    on("form.createResponse().submit()");
    expect(told()).toEqual([]);
  });

  it("stays out when the day's trigger time is used up: 90 min for a consumer account (platform-verdicts B21)", () => {
    const script = formScript(`form.addTextItem().setTitle("Имя"); form.addEditor("nastavnik@school0.example"); ScriptApp.newTrigger("slow").forForm(form).onFormSubmit().create()`, { consumer: true }, HANDLERS);
    const link = script.url();
    for (let n = 0; n < 26; n += 1) (script.me.openForm(link) as OpenForm).submit({ Имя: String(n) });
    expect(script.workspace.executions().filter(({ function: name }) => name === "slow")).toHaveLength(23);
    expect(script.workspace.forms()[0]?.responses).toHaveLength(26);
  });

  it("is missed, or comes twice, as often as a test has ordered (platform §7: missed and duplicate events happen)", () => {
    const { open, told, fill, workspace } = listening(BY_FORM);
    workspace.triggersMisfire({ missed: 1, twice: 1 });
    for (const name of ["А", "Б", "В"]) open().submit(fill(name, "", ""));
    expect(told().map(({ answer }) => answer)).toEqual(["Б", "Б", "В"]);
  });
});
