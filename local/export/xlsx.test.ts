import ExcelJS from "exceljs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inlineScript, REGISTRY } from "../inline-script";

it("a workbook as .xlsx: days are days, text is text, the header is bold and frozen, hidden stays hidden", async () => {
  const { workspace, me, run } = inlineScript();
  me.paste("Лист1", "A1", [["Дата", "Номер", "Доля"], ["01.09.2026", "'00123", "50%"]]);
  run(`${REGISTRY} book.insertSheet("Служебный").hideSheet(); sheet.getRange("B2").setNote("n")`);
  const [path = ""] = await workspace.exportXlsx(mkdtempSync(join(tmpdir(), "xlsx-")));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet("Лист1");
  expect(Object.prototype.toString.call(sheet?.getCell("A2").value)).toBe("[object Date]");
  expect((sheet?.getCell("A2").value as Date).toISOString()).toBe("2026-09-01T00:00:00.000Z");
  expect([sheet?.getCell("A2").numFmt, sheet?.getCell("B2").value, sheet?.getCell("C2").value, sheet?.getCell("A1").font?.bold]).toEqual(["dd.MM.yyyy", "00123", 0.5, true]);
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(book.getWorksheet("Служебный")?.state).toBe("hidden");
});
