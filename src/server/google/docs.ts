import type { DocBlock, DocCell, DocRow, DocStructure, DocStyle, FillStep, Oddity } from "../domain/paper/structure";
import { isOff, switchedOn, told } from "./api-errors";

type Request = GoogleAppsScript.Docs.Schema.Request;
/** The parts of Google's answer that are read; its own types leave out what is new. */
type Element = { textRun?: { content?: string; textStyle?: DocStyle; suggestedInsertionIds?: string[]; suggestedDeletionIds?: string[] }; inlineObjectElement?: unknown; autoText?: unknown; pageBreak?: unknown; person?: unknown; richLink?: unknown; dateElement?: unknown };
type Paragraph = { elements?: Element[]; paragraphStyle?: DocStyle };
type Cell = { startIndex?: number; endIndex?: number; content?: Content[]; tableCellStyle?: DocStyle & { rowSpan?: number; columnSpan?: number } };
type Content = { startIndex?: number; endIndex?: number; paragraph?: Paragraph; table?: { tableRows?: { startIndex?: number; endIndex?: number; tableCells?: Cell[] }[] }; sectionBreak?: unknown };
type Part = { body?: { content?: Content[] }; headers?: { [id: string]: { content?: Content[] } }; footers?: { [id: string]: { content?: Content[] } } };
type Doc = Part & { tabs?: { documentTab?: Part }[] };

const NAME = "Google Docs API";
const documents = () => switchedOn(NAME, typeof Docs === "undefined" ? undefined : Docs.Documents);
/** An id nobody has: a service that is on says that there is no such file. */
const NOBODY = "1Nastavnik-probe-0000000000000000000000000000";

/** Docs v1: the structure of a template in one call, the filling of a copy in another. */
export const docsApi = {
  off: (): string[] => isOff(NAME, () => documents().get(NOBODY, { fields: "documentId" })),
  structure(fileId: string): DocStructure {
    const doc = told(NAME, () => documents().get(fileId, { includeTabsContent: true, suggestionsViewMode: "SUGGESTIONS_INLINE" })) as unknown as Doc;
    const tabs = doc.tabs?.map(({ documentTab }) => documentTab ?? {}) ?? [doc];
    const [first = {}] = tabs;
    const content = first.body?.content ?? [];
    return {
      blocks: content.map(blockOf),
      outside: [...Object.values(first.headers ?? {}), ...Object.values(first.footers ?? {})].flatMap(({ content: inside = [] }) => inside.map(textOf)),
      tabs: tabs.length,
      suggestions: tabs.some((tab) => (tab.body?.content ?? []).some(isSuggested)),
    };
  },
  fill(fileId: string, steps: readonly FillStep[]): void {
    const requests = steps.filter((step) => !("style" in step) || Object.keys(step.style).length > 0).map(requestOf);
    if (requests.length > 0) told(NAME, () => documents().batchUpdate({ requests }, fileId));
  },
};

const elementsOf = ({ paragraph }: Content): Element[] => paragraph?.elements ?? [];
const textOf = (content: Content): string => elementsOf(content).map(({ textRun }) => textRun?.content ?? "").join("").replace(/\n$/, "");
const isSuggested = (content: Content): boolean =>
  elementsOf(content).some(({ textRun }) => (textRun?.suggestedInsertionIds ?? textRun?.suggestedDeletionIds ?? []).length > 0)
  || (content.table?.tableRows ?? []).some(({ tableCells = [] }) => tableCells.some(({ content: inside = [] }) => inside.some(isSuggested)));

const odditiesOf = (content: Content): Oddity[] => elementsOf(content).flatMap((element): Oddity[] =>
  element.person || element.richLink || element.dateElement ? ["chip"] : element.inlineObjectElement ? ["image"] : element.autoText ? ["field"] : []);

function blockOf(content: Content): DocBlock {
  const [from, to] = [content.startIndex ?? 0, content.endIndex ?? 0];
  if (content.paragraph) return { kind: "paragraph", from, to, text: textOf(content), oddities: odditiesOf(content) };
  if (content.table) return { kind: "table", from, to, rows: (content.table.tableRows ?? []).map((row): DocRow => ({ from: row.startIndex ?? 0, to: row.endIndex ?? 0, cells: (row.tableCells ?? []).map(cellOf) })) };
  return { kind: content.sectionBreak ? "section" : "other", from, to };
}

/** Styles that say nothing of their own are left out: what is sent back must be what a person could have set. */
function cellOf({ startIndex = 0, endIndex = 0, content = [], tableCellStyle = {} }: Cell): DocCell {
  const run = content.flatMap(elementsOf).find(({ textRun }) => textRun)?.textRun;
  const { rowSpan = 1, columnSpan = 1, ...cellStyle } = tableCellStyle;
  const { headingId: _heading, direction: _direction, ...paragraphStyle } = content[0]?.paragraph?.paragraphStyle ?? {};
  const { link: _link, ...textStyle } = run?.textStyle ?? {};
  return { from: startIndex, to: endIndex, text: content.map(textOf).join("\n"), oddities: content.flatMap(odditiesOf), merged: rowSpan > 1 || columnSpan > 1, textStyle, paragraphStyle, cellStyle };
}

/** All fields of a style, so that what the sample leaves unset is unset in the new row too. */
const fieldsOf = (style: DocStyle): string => Object.keys(style).join(",");

function requestOf(step: FillStep): Request {
  switch (step.step) {
    case "insertRow":
      return { insertTableRow: { tableCellLocation: { tableStartLocation: { index: step.table }, rowIndex: step.below, columnIndex: 0 }, insertBelow: true } };
    case "text":
      return { insertText: { location: { index: step.at }, text: step.text } };
    case "textStyle":
      return { updateTextStyle: { range: { startIndex: step.from, endIndex: step.to }, textStyle: step.style, fields: fieldsOf(step.style) } };
    case "paragraphStyle":
      return { updateParagraphStyle: { range: { startIndex: step.from, endIndex: step.to }, paragraphStyle: step.style, fields: fieldsOf(step.style) } };
    case "cellStyle":
      return { updateTableCellStyle: {
        tableRange: { tableCellLocation: { tableStartLocation: { index: step.table }, rowIndex: step.row, columnIndex: step.column }, rowSpan: step.rows, columnSpan: step.columns },
        tableCellStyle: step.style, fields: fieldsOf(step.style),
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
