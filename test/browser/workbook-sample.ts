import { listen, front } from "../../local/web/server";
import { openWorkspace } from "../../local/workspace";

/** A script with a menu of its own, a sidebar and a dialog, over a workbook with what people meet: drop-downs, notes, protections, a chart. */
const CODE = `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu("Школа").addItem("Ошибка", "fails").addSubMenu(ui.createMenu("Панели").addItem("Панель", "openPanel").addItem("Окно", "openWindow").addItem("Отметка", "marks")).addToUi();
}
function fails() { throw new Error("Дата окончания раньше начала"); }
function openPanel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("panel").setTitle("Панель наставника")); }
function openWindow() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile("panel").setWidth(500).setHeight(300), "Окно наставника"); }
function marks() { SpreadsheetApp.getActiveSpreadsheet().toast("Записано 1", "Готово", 5); }
function write() { var book = SpreadsheetApp.getActiveSpreadsheet(); book.getSheetByName("Встречи").getRange("A3").setValue("из панели"); return 1; }
function prepare(requests) { Sheets.Spreadsheets.batchUpdate({ requests: JSON.parse(requests) }, SpreadsheetApp.getActiveSpreadsheet().getId()); }
`;
const PANEL = `<!doctype html><html><body><button onclick="google.script.run.withSuccessHandler(function () { document.title = 'done'; }).write()">Записать</button><button onclick="google.script.host.close()">Закрыть панель</button></body></html>`;

export const OWNER = "nastavnik@school0.example";
export const VIEWER = "viewer@school0.example";
const ROWS = 5000;
const range = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number, sheetId = 1) => ({ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex });
const source = (column: number) => ({ sourceRange: { sources: [range(0, 4, column, column + 1, 2)] } });

export async function openBook() {
  const workspace = openWorkspace({ servicesOn: true, code: CODE, pages: { panel: PANEL } });
  const owner = workspace.as(OWNER);
  const prepare = (...requests: unknown[]) => { owner.run("prepare", JSON.stringify(requests)); };
  prepare(
    { addSheet: { properties: { sheetId: 1, title: "Встречи", index: 0, gridProperties: { rowCount: ROWS + 1, columnCount: 12, frozenRowCount: 1, frozenColumnCount: 1 } } } },
    { addSheet: { properties: { sheetId: 2, title: "Показатели", gridProperties: { rowCount: 30, columnCount: 8 } } } },
    { addSheet: { properties: { sheetId: 3, title: "Служебный", hidden: true, gridProperties: { rowCount: 5, columnCount: 2 } } } }, { deleteSheet: { sheetId: 0 } },
  );
  owner.paste("Встречи", "A1", [["Кто", "Состояние", "Дата", "Минут", "Считает программа", "Отметка"], ...Array.from({ length: ROWS }, (_, at) => [`Наставник ${at + 1}`, at % 3 === 0 ? "перенесена" : "состоялась", `${String(1 + (at % 28)).padStart(2, "0")}.09.2026`, String(20 + (at % 5)), "расчёт", "ЛОЖЬ"])]);
  owner.paste("Показатели", "A1", [["Месяц", "Наставники", "Группы"], ["сентябрь", "4", "2"], ["октябрь", "6", "3"], ["ноябрь", "5", "4"]]);
  prepare(
    { setDataValidation: { range: range(1, ROWS + 1, 1, 2), rule: { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "состоялась" }, { userEnteredValue: "перенесена" }, { userEnteredValue: "отменена" }] }, strict: true, showCustomUi: true } } },
    { setDataValidation: { range: range(1, ROWS + 1, 5, 6), rule: { condition: { type: "BOOLEAN" } } } },
    { addProtectedRange: { protectedRange: { range: range(0, ROWS + 1, 4, 5), warningOnly: true } } },
    { updateCells: { start: { sheetId: 1, rowIndex: 1, columnIndex: 2 }, fields: "note", rows: [{ values: [{ note: "Прочитано «скоро», нужен день: 05.09.2026" }] }] } },
    { addChart: { chart: { spec: { title: "Встречи по месяцам", basicChart: { chartType: "COLUMN", headerCount: 1, domains: [{ domain: source(0) }], series: [{ series: source(1) }, { series: source(2) }] } }, position: { overlayPosition: { anchorCell: { sheetId: 2, rowIndex: 5, columnIndex: 0 }, widthPixels: 500, heightPixels: 300 } } } } },
  );
  workspace.share(workspace.registryId, VIEWER, "viewer");
  const server = front({ workspace, coordinator: OWNER, curator: OWNER });
  const url = await listen(server, 0);
  return { workspace, url, close: () => { server.close(); server.closeAllConnections(); } };
}
