import { refusal, saying, yes, type Fact } from "./fact";
import { kindOf, scratchSheet } from "./scratch-sheet";

const LONGEST = 50_000;

/** What cells make of values, and what SpreadsheetApp refuses (traps 2–10). */
export const CELLS = {
  cellKinds: {
    expected: "{date}, {number} 0.5, {flag} true, {empty}", trap: [2, 3],
    look: (ground) => {
      const row = scratchSheet(ground).getRange("A2:D2").setValues([["01.09.2026", "50%", true, ""]]);
      return ground.time("readValues", () => row.getValues())[0]!.map(kindOf).join(", ");
    },
  },
  cellTime: {
    expected: "{date}", trap: [2],
    same: (seen) => seen === "{date}" || seen.startsWith("{number}"),
    look: (ground) => kindOf(scratchSheet(ground).getRange("A3").setValue("12:30").getValue()),
  },
  cellError: {
    expected: "{text} #\u2026", trap: [3], same: (seen) => seen.startsWith("{text} #"),
    look: (ground) => kindOf(scratchSheet(ground).getRange("A4").setValue("=1/0").getValue()),
  },
  cellNull: {
    expected: "{empty}", trap: [4],
    look: (ground) => kindOf(scratchSheet(ground).getRange("A5").setValue("a").setValue(null).getValue()),
  },
  cellFormula: {
    expected: "{formula} =1+1", trap: [5],
    look: (ground) => {
      const formula = scratchSheet(ground).getRange("A6").setValue("=1+1").getFormula();
      return formula === "" ? "{text}" : `{formula} ${formula}`;
    },
  },
  cellGuessed: {
    expected: "{number} 123, {date}", trap: [5],
    look: (ground) => scratchSheet(ground).getRange("A7:B7").setValues([["00123", "01.09.2026"]]).getValues()[0]!.map(kindOf).join(", "),
  },
  cellPlain: {
    expected: "{text} 00123, {text} 29.2, {text} 1/3", trap: [5],
    look: (ground) => scratchSheet(ground).getRange("A8:C8").setNumberFormat("@").setValues([["00123", "29.2", "1/3"]]).getValues()[0]!.map(kindOf).join(", "),
  },
  cellShape: {
    expected: "The number of columns in the data does not match the number of columns in the range", trap: [6], same: saying("number of columns in the data does not match"),
    look: (ground) => {
      const row = scratchSheet(ground).getRange("A9:B9");
      return refusal(() => row.setValues([["one"]]));
    },
  },
  cellNoRows: {
    expected: "The number of rows in the range must be at least 1", trap: [8], same: saying("rows", "at least 1"),
    look: (ground) => {
      const sheet = scratchSheet(ground);
      return refusal(() => sheet.getRange(1, 1, 0, 1));
    },
  },
  cellLong: {
    expected: "Your input contains more than the maximum of 50000 characters in a single cell", trap: [9], same: saying("50000 characters"),
    look: (ground) => {
      const cell = scratchSheet(ground).getRange("A10");
      return refusal(() => {
        cell.setValue("a".repeat(LONGEST + 1));
        SpreadsheetApp.flush();
      });
    },
  },
  cellFlag: {
    expected: "12", trap: [7],
    look: (ground) => {
      const sheet = scratchSheet(ground);
      sheet.getRange("F12").setValue(false);
      return String(sheet.getLastRow());
    },
  },
  cellFlush: {
    expected: "{before}: {no}, {after}: {yes}", trap: [10],
    look: (ground) => {
      const cell = scratchSheet(ground).getRange("E11");
      const mark = `mark ${Math.floor(Math.random() * 1e9)}`;
      const there = (): boolean => (Sheets!.Spreadsheets!.Values!.get(ground.file("book"), "E11").values ?? [])[0]?.[0] === mark;
      cell.setValue(mark);
      const before = there();
      ground.time("flush", () => SpreadsheetApp.flush());
      return `{before}: ${yes(before)}, {after}: ${yes(there())}`;
    },
  },
} satisfies { readonly [id: string]: Fact };
