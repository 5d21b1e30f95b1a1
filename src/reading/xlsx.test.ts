import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { readXlsx } from "./xlsx";
import { dayOfSerial, showsDay } from "./xlsx-dates";

const saved = async (fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

it("reads strings, formatted strings, numbers, dates and merged cells; a hidden sheet never", async () => {
  const bytes = await saved((workbook) => {
    workbook.addWorksheet("Тайное", { state: "hidden" }).addRow(["секрет"]);
    const sheet = workbook.addWorksheet("Учителя");
    sheet.addRow(["ФИО", "Дата приёма", "Стаж"]);
    sheet.addRow([{ richText: [{ text: "Ковалёва " }, { font: { bold: true }, text: "Ирина" }] }, new Date(Date.UTC(2026, 8, 1)), 12.5]);
    sheet.getCell("B2").numFmt = "dd.mm.yyyy";
    sheet.addRow(["Морозов  Павел", 46266, { formula: "1+1", result: 2 }]);
    sheet.mergeCells("A5:A6");
    sheet.getCell("A5").value = "Громов & сын";
  });
  expect(readXlsx(bytes)).toEqual([{
    title: "Учителя",
    source: { rows: [["ФИО", "Дата приёма", "Стаж"], ["Ковалёва Ирина", "2026-09-01", "12.5"], ["Морозов Павел", "46266", "2"], [], ["Громов & сын"]], merged: [[4, 0, 2, 1]] },
  }]);
});

const hand = (cells: string, book = "") => zipSync({
  "xl/workbook.xml": strToU8(`<x:workbook xmlns:x="m">${book}<x:sheets><x:sheet name="А" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`),
  "xl/_rels/workbook.xml.rels": strToU8("<Relationships><Relationship Id=\"rId1\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>"),
  "xl/styles.xml": strToU8("<styleSheet><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
  "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
});
it("reads inline strings, cells without addresses, the built-in date and the calendar of 1904", () => {
  const cells = "<row r=\"2\"><c t=\"inlineStr\"><is><t>Ким</t><phoneticPr/></is></c><c s=\"1\"><v>46266</v></c><c t=\"b\"><v>1</v></c><c r=\"E2\" t=\"e\"><v>#N/A</v></c></row>";
  expect(readXlsx(hand(cells))[0]?.source.rows).toEqual([[], ["Ким", "2026-09-01", "1"]]);
  expect(readXlsx(hand(cells, "<x:workbookPr date1904=\"1\"/>"))[0]?.source.rows[1]?.[1]).toBe("2030-09-02");
});
it("refuses what is no workbook", () => {
  expect(() => readXlsx(strToU8("not a zip"))).toThrow();
  expect(() => readXlsx(zipSync({ "word/document.xml": strToU8("<a/>") }))).toThrow("not an .xlsx file");
});

it.each([[14, undefined, true], [22, undefined, true], [20, undefined, false], [0, undefined, false], [164, "dd/mm/yyyy;@", true], [164, "[$-419]d mmm yyyy", true],
  [164, "0.00\" руб. за день\"", false], [164, "h:mm:ss", false], [164, "mm:ss", false], [164, "mmm", true], [164, "#,##0", false], [164, "[Red]0", false]])("format %s %s shows a day: %s", (id, pattern, expected) => {
  expect(showsDay(id, pattern)).toBe(expected);
});
it("counts the day that never was", () => {
  expect([dayOfSerial(59, false), dayOfSerial(61, false), dayOfSerial(46266, false), dayOfSerial(0.5, false)]).toEqual(["1900-02-28", "1900-03-01", "2026-09-01", null]);
});
