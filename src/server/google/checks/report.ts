import { checkSheet, checkWords, withTokens, type FactId } from "../../../texts/ru/checks";
import { filled } from "../../../texts/filled";
import { countOf, tookOf, type Finding, type Took } from "../../domain/check";
import { sheetsApi } from "../sheets-api";
import { ESTIMATES, type Estimated } from "./estimates";
import { FACTS } from "./facts";

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type Line = readonly (string | number)[];

/** Of the report in the registry: no sheet of the program's own, it comes with the first check and people may delete it. */
export const CHECK_SHEET_ID = 190;
const WIDTHS = [130, 300, 220, 220, 360, 60, 120, 150];
const VERDICT_COLOUR = { same: "#146c2e", differs: "#8a5a00", unknown: "#5f6368" } as const;

/** Writes the report sheet anew, at the end of the workbook. `at` is when it was finished, as people read it. */
export function writeReport(registryId: string, findings: readonly Finding[], at: string): void {
  const { sheets = [] } = sheetsApi.get(registryId, { fields: "sheets(properties(sheetId,title))" });
  const there = sheets.find(({ properties }) => properties?.sheetId === CHECK_SHEET_ID) ?? sheets.find(({ properties }) => properties?.title === checkSheet.title);
  const sheetId = there?.properties?.sheetId ?? CHECK_SHEET_ID;
  const rows = [...heading(findings, at), ...factRows(findings), row([]), ...callRows(tookOf(findings))];
  const columnCount = WIDTHS.length;
  sheetsApi.update(registryId, [
    ...(there ? [] : [{ addSheet: { properties: { sheetId, title: checkSheet.title, index: sheets.length, gridProperties: { rowCount: rows.length, columnCount } } } }]),
    // In one call with the rows, so that nobody sees it half written; a shorter report leaves nothing of a longer one.
    { updateSheetProperties: { properties: { sheetId, hidden: false, gridProperties: { rowCount: rows.length, columnCount, frozenRowCount: 2 } }, fields: "hidden,gridProperties(rowCount,columnCount,frozenRowCount)" } },
    { updateCells: { range: { sheetId, startRowIndex: 0, endRowIndex: rows.length, startColumnIndex: 0, endColumnIndex: columnCount }, rows, fields: "userEnteredValue,userEnteredFormat" } },
    ...(there ? [] : WIDTHS.map((pixelSize, column): Request => ({ updateDimensionProperties: { range: { sheetId, dimension: "COLUMNS", startIndex: column, endIndex: column + 1 }, properties: { pixelSize }, fields: "pixelSize" } }))),
  ]);
}

const heading = (findings: readonly Finding[], at: string): object[] => [
  row([filled(checkSheet.lead, { at, same: countOf(findings, "same"), differs: countOf(findings, "differs"), unknown: countOf(findings, "unknown") }, "ru")], { textFormat: { bold: true }, wrapStrategy: "OVERFLOW_CELL" }),
  header(checkSheet.facts),
];

/** What needs a person first: otherwise than expected, then what nobody knows, then the rest in its order. */
const ORDER: readonly Finding["verdict"][] = ["differs", "unknown", "same"];

const factRows = (findings: readonly Finding[]): object[] => [...findings].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)).map((finding) => {
  const line: Line = [checkSheet.verdict[finding.verdict], wordsOf(finding).what, withTokens(finding.expected), withTokens(finding.seen), meaningOf(finding), finding.ms, finding.id, whereOf(finding.id)];
  return row(line, {}, VERDICT_COLOUR[finding.verdict]);
});

const callRows = (calls: readonly Took[]): object[] => [header(checkSheet.calls), ...calls.filter(({ call }) => call in ESTIMATES).map(({ call, n, median, max }) => {
  const [usual, high] = ESTIMATES[call as Estimated];
  const slower = median > high;
  return row([withTokens(`{call.${call}}`), n, median, max, usual, high, slower ? checkSheet.slower : checkSheet.fits]);
})];

const wordsOf = ({ id }: Finding): (typeof checkWords)[FactId] => checkWords[id as FactId];
/** What a finding means for the school. */
export const meaningOf = (finding: Finding): string => (finding.verdict === "unknown" ? checkSheet.unknown : wordsOf(finding)[finding.verdict]);

function whereOf(id: string): string {
  const { live = [], trap = [] } = FACTS[id as FactId];
  return [live.length > 0 && filled(checkSheet.live, { rows: live.join(", ") }, "ru"), trap.length > 0 && filled(checkSheet.trap, { rows: trap.join(", ") }, "ru")].filter(Boolean).join(" · ");
}

const header = (titles: readonly string[]): object => row(titles, { textFormat: { bold: true }, backgroundColorStyle: { rgbColor: { red: 0.97, green: 0.98, blue: 0.98 } } });

/** Text stays text: what Google said may begin with anything. */
function row(line: Line, format: object = {}, firstColour = ""): object {
  const values = line.map((value, at): CellData => ({
    userEnteredValue: typeof value === "number" ? { numberValue: value } : { stringValue: value },
    userEnteredFormat: { wrapStrategy: "WRAP", verticalAlignment: "TOP", ...(at === 0 && firstColour !== "" ? { textFormat: { bold: true, foregroundColorStyle: { rgbColor: rgb(firstColour) } } } : {}), ...format },
  }));
  return { values };
}

function rgb(hex: string): { red: number; green: number; blue: number } {
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}
