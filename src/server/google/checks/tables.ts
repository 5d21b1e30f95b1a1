import { serialOf } from "../cells";
import { sheetsApi } from "../sheets-api";
import type { Fact } from "./fact";
import { refusal } from "./fact";
import type { Ground } from "./ground";

type Request = GoogleAppsScript.Sheets.Schema.Request;

const FIXED = 1_101;
const DAY = "2026-09-01";
/** What looks like something else to a cell that reads what is typed. */
const TYPED = ["=1+1", "29.2", "01.09", "00123"];

const write = ({ time, file }: Ground, requests: Request[]): void => time("sheetsWrite", () => sheetsApi.update(file("book"), requests));
const read = ({ time, file }: Ground, range: string): unknown[][] => time("sheetsRead", () => sheetsApi.values(file("book"), [range]))[0] ?? [];
const texts = (values: readonly string[]) => [{ values: values.map((stringValue) => ({ userEnteredValue: { stringValue } })) }];

/** A sheet of its own for a fact: what it writes lies there alone. One that a killed step has made goes first. */
function ownSheet(ground: Ground, sheetId: number): void {
  const there = sheetsApi.get(ground.file("book"), { fields: "sheets(properties(sheetId))" }).sheets ?? [];
  const again: Request[] = there.some(({ properties }) => properties?.sheetId === sheetId) ? [{ deleteSheet: { sheetId } }] : [];
  write(ground, [...again, { addSheet: { properties: { sheetId, title: `check ${sheetId}` } } }]);
}

/** Sheets v4, by which the program reads and writes the registry (traps 5, 10). */
export const TABLES = {
  tableSheetId: {
    expected: String(FIXED), live: [10],
    look: (ground) => {
      ownSheet(ground, FIXED);
      const { sheets = [] } = sheetsApi.get(ground.file("book"), { fields: "sheets(properties(sheetId))" });
      return String(sheets.map(({ properties }) => properties?.sheetId).find((id) => id === FIXED) ?? "{none}");
    },
  },
  tableText: {
    expected: TYPED.map((each) => `{text} ${each}`).join(", "), live: [13], trap: [5],
    look: (ground) => {
      ownSheet(ground, FIXED + 1);
      write(ground, [{ updateCells: { start: { sheetId: FIXED + 1, rowIndex: 0, columnIndex: 0 }, rows: texts(TYPED), fields: "userEnteredValue" } }]);
      return (read(ground, `'check ${FIXED + 1}'!1:1`)[0] ?? []).map((value) => `${typeof value === "string" ? "{text}" : typeof value} ${String(value)}`).join(", ");
    },
  },
  tableSerial: {
    expected: String(serialOf(DAY)), live: [14], trap: [1],
    look: (ground) => {
      ownSheet(ground, FIXED + 2);
      write(ground, [{ updateCells: {
        start: { sheetId: FIXED + 2, rowIndex: 0, columnIndex: 0 }, fields: "userEnteredValue,userEnteredFormat.numberFormat",
        rows: [{ values: [{ userEnteredValue: { numberValue: serialOf(DAY) }, userEnteredFormat: { numberFormat: { type: "DATE", pattern: "dd.mm.yyyy" } } }] }],
      } }]);
      return String(read(ground, `'check ${FIXED + 2}'!A1`)[0]?.[0]);
    },
  },
  tableAppend: {
    expected: "{row} 3", live: [12],
    look: (ground) => {
      const sheetId = FIXED + 3;
      ownSheet(ground, sheetId);
      write(ground, [
        { updateCells: { start: { sheetId, rowIndex: 0, columnIndex: 0 }, rows: [...texts(["a"]), ...texts(["b"])], fields: "userEnteredValue" } },
        { repeatCell: { range: { sheetId, startRowIndex: 0, endRowIndex: 900, startColumnIndex: 0, endColumnIndex: 1 }, cell: { userEnteredFormat: { numberFormat: { type: "TEXT", pattern: "@" } } }, fields: "userEnteredFormat.numberFormat" } },
        { setDataValidation: { range: { sheetId, startRowIndex: 0, endRowIndex: 900, startColumnIndex: 0, endColumnIndex: 1 }, rule: { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "a" }] }, strict: false } } },
      ]);
      write(ground, [{ appendCells: { sheetId, rows: texts(["c"]), fields: "userEnteredValue" } }]);
      return `{row} ${read(ground, `'check ${sheetId}'!A1:A1000`).findIndex(([value]) => value === "c") + 1}`;
    },
  },
  tableVoid: {
    expected: "{nothingWritten}", live: [11],
    look: (ground) => {
      ownSheet(ground, FIXED + 4);
      const said = refusal(() => write(ground, [
        { updateCells: { start: { sheetId: FIXED + 4, rowIndex: 0, columnIndex: 0 }, rows: texts(["half"]), fields: "userEnteredValue" } },
        { deleteSheet: { sheetId: 987_654_321 } },
      ]));
      if (said === "{taken}") return said;
      return read(ground, `'check ${FIXED + 4}'!A1`)[0]?.[0] === "half" ? "{halfWritten}" : "{nothingWritten}";
    },
  },
} satisfies { readonly [id: string]: Fact };
