import type { DocBlock, DocCell, DocRow, DocStructure, DocStyle, FillStep, Oddity } from "../domain/paper/structure";
import { isOff, switchedOn, told } from "./api-errors";

type Request = GoogleAppsScript.Docs.Schema.Request;
/** The parts of Google's answer that are read; its own types leave out what is new. */
type Suggested = { suggestedInsertionIds?: string[]; suggestedDeletionIds?: string[] };
/** One field says what it is, beside its bounds. */
type Element = { startIndex?: number; endIndex?: number; textRun?: Suggested & { content?: string; textStyle?: DocStyle }; inlineObjectElement?: Suggested; autoText?: Suggested; person?: Suggested; richLink?: Suggested; dateElement?: Suggested };
type Paragraph = { elements?: Element[]; paragraphStyle?: DocStyle; positionedObjectIds?: string[] };
type Cell = Suggested & { startIndex?: number; endIndex?: number; content?: Content[]; tableCellStyle?: DocStyle & { rowSpan?: number; columnSpan?: number } };
type Row = Suggested & { startIndex?: number; endIndex?: number; tableCells?: Cell[] };
type Content = { startIndex?: number; endIndex?: number; paragraph?: Paragraph; table?: Suggested & { tableRows?: Row[] }; sectionBreak?: unknown };
type Part = { body?: { content?: Content[] }; headers?: { [id: string]: { content?: Content[] } }; footers?: { [id: string]: { content?: Content[] } } };
type Tab = { documentTab?: Part; childTabs?: Tab[] };
type Doc = Part & { tabs?: Tab[] };

const NAME = "Google Docs API";
const documents = () => switchedOn(NAME, typeof Docs === "undefined" ? undefined : Docs.Documents);
/** An id nobody has: a service that is on says that there is no such file. */
const NOBODY = "1Nastavnik-probe-0000000000000000000000000000";

/** Docs v1: the structure of a template in one call, the filling of a copy in another. */
export const docsApi = {
  off: (): string[] => isOff(NAME, () => documents().get(NOBODY, { fields: "documentId" })),
  structure(fileId: string): DocStructure {
    const doc = told(NAME, () => documents().get(fileId, { includeTabsContent: true, suggestionsViewMode: "SUGGESTIONS_INLINE" })) as unknown as Doc;
    const tabs = doc.tabs?.flatMap(partsOf) ?? [doc];
    const [first = {}] = tabs;
    return {
      blocks: (first.body?.content ?? []).map(blockOf),
      outside: around(first).flatMap(textsOf),
      tabs: tabs.length,
      suggestions: tabs.some((tab) => [...(tab.body?.content ?? []), ...around(tab)].some(isSuggested)),
    };
  },
  fill(fileId: string, steps: readonly FillStep[]): void {
    const requests = steps.filter((step) => !("style" in step) || Object.keys(step.style).length > 0).map(requestOf);
    if (requests.length > 0) told(NAME, () => documents().batchUpdate({ requests }, fileId));
  },
};

/** A tab and those below it. */
const partsOf = ({ documentTab = {}, childTabs = [] }: Tab): Part[] => [documentTab, ...childTabs.flatMap(partsOf)];
/** What stands in headers and footers. */
const around = ({ headers = {}, footers = {} }: Part): Content[] => [...Object.values(headers), ...Object.values(footers)].flatMap(({ content = [] }) => content);
const cellsOf = ({ table }: Content): Cell[] => (table?.tableRows ?? []).flatMap(({ tableCells = [] }) => tableCells);
const elementsOf = ({ paragraph }: Content): Element[] => paragraph?.elements ?? [];
/** Texts of paragraphs, those in tables too. */
const textsOf = (content: Content): string[] => (content.table ? cellsOf(content).flatMap(({ content: inside = [] }) => inside.flatMap(textsOf)) : [textOf(content)]);
const textOf = (content: Content): string => elementsOf(content).map(({ textRun }) => textRun?.content ?? "").join("").replace(/\n$/, "");
const waits = ({ suggestedInsertionIds = [], suggestedDeletionIds = [] }: Suggested): boolean => suggestedInsertionIds.length + suggestedDeletionIds.length > 0;
const isSuggested = (content: Content): boolean =>
  elementsOf(content).some((element) => Object.values(element).some((what) => typeof what === "object" && what !== null && waits(what)))
  || waits(content.table ?? {}) || (content.table?.tableRows ?? []).some(waits)
  || cellsOf(content).some((cell) => waits(cell) || (cell.content ?? []).some(isSuggested));

/** In a text Google shows a chip that its API does not know, a drop-down, as this sign (platform-verdicts A5). */
const CHIP = "\ue907";
/** What is no plain text: all of it would be lost, or half copied, in a row made after this one. */
const odditiesOf = (content: Content): Oddity[] => [
  ...(content.paragraph ? [] : ["field" as const]),
  ...((content.paragraph?.positionedObjectIds ?? []).length > 0 ? ["image" as const] : []),
  ...elementsOf(content).flatMap(({ textRun, person, richLink, dateElement, inlineObjectElement }): Oddity[] => {
    if (textRun) return textRun.content?.includes(CHIP) ? ["chip"] : [];
    return [person || richLink || dateElement ? "chip" : inlineObjectElement ? "image" : "field"];
  }),
];

function blockOf(content: Content): DocBlock {
  const [from, to] = [content.startIndex ?? 0, content.endIndex ?? 0];
  if (content.paragraph) return { kind: "paragraph", from, to, text: textOf(content), oddities: odditiesOf(content) };
  if (content.table) return { kind: "table", from, to, rows: rowsOf(content.table.tableRows ?? []) };
  return { kind: content.sectionBreak ? "section" : "other", from, to };
}

/** Rows with their cells in the table's grid: a cell that a merged one covers is there, and is marked as well. */
function rowsOf(rows: readonly Row[]): DocRow[] {
  const covered = new Set<string>();
  rows.forEach(({ tableCells = [] }, at) => tableCells.forEach(({ tableCellStyle: { rowSpan = 1, columnSpan = 1 } = {} }, column) => {
    for (let down = 0; down < rowSpan; down += 1) for (let right = 0; right < columnSpan; right += 1) if (rowSpan * columnSpan > 1) covered.add(`${at + down} ${column + right}`);
  }));
  return rows.map(({ startIndex = 0, endIndex = 0, tableCells = [] }, at): DocRow => {
    const cells = tableCells.map((cell, column) => cellOf(cell, covered.has(`${at} ${column}`)));
    const [text, paragraph, look] = [everyField(cells.map(({ textStyle }) => textStyle), TEXT), everyField(cells.map(({ paragraphStyle }) => paragraphStyle)), everyField(cells.map(({ cellStyle }) => cellStyle))];
    return { from: startIndex, to: endIndex, cells: cells.map((cell) => ({ ...cell, textStyle: text(cell.textStyle), paragraphStyle: paragraph(cell.paragraphStyle), cellStyle: look(cell.cellStyle) })) };
  });
}

/** What a row above may have set and the sample leaves alone. */
const TEXT = ["bold", "italic", "underline", "strikethrough", "smallCaps", "backgroundColor", "foregroundColor", "fontSize", "weightedFontFamily", "baselineOffset"] as const;

/** A style with every field that any of these has, unset where it has none: so that what a cell leaves unset is unset in the new row too. */
const everyField = (styles: readonly DocStyle[], more: readonly string[] = []) => {
  const fields = [...new Set([...styles.flatMap((style) => Object.keys(style)), ...more])].sort();
  return (style: DocStyle): DocStyle => Object.fromEntries(fields.map((field) => [field, style[field]]));
};

/** Without what nobody may set: ids of headings, tab stops, a page break before a paragraph of a table ([API] ParagraphStyle). */
function cellOf({ startIndex = 0, endIndex = 0, content = [], tableCellStyle = {} }: Cell, merged: boolean): DocCell {
  const run = content.flatMap(elementsOf).find(({ textRun }) => textRun)?.textRun;
  const { rowSpan: _rows, columnSpan: _columns, ...cellStyle } = tableCellStyle;
  const { headingId: _heading, direction: _direction, tabStops: _stops, pageBreakBefore: _break, ...paragraphStyle } = content[0]?.paragraph?.paragraphStyle ?? {};
  const { link: _link, ...textStyle } = run?.textStyle ?? {};
  return { from: startIndex, to: endIndex, text: content.map(textOf).join("\n"), oddities: content.flatMap(odditiesOf), merged, textStyle, paragraphStyle, cellStyle };
}

const fieldsOf = (style: DocStyle): string => Object.keys(style).join(",");
/** A field that is named and not given is unset. */
const given = (style: DocStyle): DocStyle => Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));

function requestOf(step: FillStep): Request {
  switch (step.step) {
    case "insertRow":
      return { insertTableRow: { tableCellLocation: { tableStartLocation: { index: step.table }, rowIndex: step.below, columnIndex: 0 }, insertBelow: true } };
    case "text":
      return { insertText: { location: { index: step.at }, text: step.text } };
    case "textStyle":
      return { updateTextStyle: { range: { startIndex: step.from, endIndex: step.to }, textStyle: given(step.style), fields: fieldsOf(step.style) } };
    case "paragraphStyle":
      return { updateParagraphStyle: { range: { startIndex: step.from, endIndex: step.to }, paragraphStyle: given(step.style), fields: fieldsOf(step.style) } };
    case "cellStyle":
      return { updateTableCellStyle: {
        tableRange: { tableCellLocation: { tableStartLocation: { index: step.table }, rowIndex: step.row, columnIndex: step.column }, rowSpan: step.rows, columnSpan: step.columns },
        tableCellStyle: given(step.style), fields: fieldsOf(step.style),
      } } as Request;
    case "wholeRows":
      return { updateTableRowStyle: { tableStartLocation: { index: step.table }, rowIndices: [...step.rows], tableRowStyle: { preventOverflow: true }, fields: "preventOverflow" } } as Request;
    case "deleteRow":
      return { deleteTableRow: { tableCellLocation: { tableStartLocation: { index: step.table }, rowIndex: step.row, columnIndex: 0 } } };
    case "delete":
      return { deleteContentRange: { range: { startIndex: step.from, endIndex: step.to } } };
    case "replace":
      return { replaceAllText: { containsText: { text: step.what, matchCase: true }, replaceText: step.by } };
  }
}
