import type { DocumentStyle, NamedStyle, ParagraphStyle, SectionStyle, Size, TableCellStyle, TableColumnProperties, TableRowStyle, TextStyle } from "./style";
import { pt } from "./style";
import { defaultNamedStyles } from "./named-styles";

/** Ids of pending suggestions that would insert or delete the element. */
export type Suggested = { suggestedInsertionIds?: string[]; suggestedDeletionIds?: string[] };

/** Text of one style. The last text of a paragraph ends with its newline, and a newline stands nowhere else. */
export type Text = Suggested & { kind: "text"; text: string; style: TextStyle };

/** What takes one place in the text. A chip is a person, a date, a rich link; here it keeps what it shows. */
export type Mark = Suggested & { style: TextStyle } & (
  | { kind: "pageBreak" | "columnBreak" | "horizontalRule" }
  | { kind: "autoText"; type: string }
  | { kind: "image"; objectId: string }
  | { kind: "chip"; chip: "person" | "date" | "richLink"; shows: string; uri?: string }
);
export type Inline = Text | Mark;

export type Bullet = { listId: string; nestingLevel?: number; textStyle?: TextStyle };
export type Paragraph = { kind: "paragraph"; elements: Inline[]; style: ParagraphStyle; bullet?: Bullet };

/** A cell under a merged one stays in its row, with one empty paragraph. */
export type Cell = { content: Block[]; style: TableCellStyle };
export type Row = { cells: Cell[]; style: TableRowStyle };
export type Table = { kind: "table"; columns: TableColumnProperties[]; rows: Row[] };
export type SectionBreak = { kind: "sectionBreak"; style: SectionStyle };
export type Block = Paragraph | Table | SectionBreak;

/** Bytes in base64, so that the model stays plain data. */
export type Image = { mimeType: string; base64: string; size: Size; title?: string; description?: string };
export type NestingLevel = {
  bulletAlignment?: string; glyphFormat?: string; glyphType?: string; glyphSymbol?: string; startNumber?: number;
  indentFirstLine?: { magnitude?: number; unit?: string }; indentStart?: { magnitude?: number; unit?: string }; textStyle?: TextStyle;
};
export type List = { nestingLevels: NestingLevel[] };

/** A part of the text with indexes of its own: the body (which begins with a section break), a header, a footer. */
export type Segment = { content: Block[] };

export type DocTab = {
  tabId: string;
  title: string;
  body: Segment;
  headers: { [id: string]: Segment };
  footers: { [id: string]: Segment };
  documentStyle: DocumentStyle;
  namedStyles: NamedStyle[];
  lists: { [id: string]: List };
  images: { [objectId: string]: Image };
};

/** The content of a Google Doc as plain data: what its file holds, and what .docx, PDF and the API show in their ways. */
export type DocModel = { tabs: DocTab[] };

export const NORMAL: ParagraphStyle = { namedStyleType: "NORMAL_TEXT", direction: "LEFT_TO_RIGHT" };

export const paragraph = (text = "", style: ParagraphStyle = NORMAL, textStyle: TextStyle = {}): Paragraph =>
  ({ kind: "paragraph", elements: [{ kind: "text", text: `${text}\n`, style: textStyle }], style });

/** A cell as a new table has it ([D: docs/api], live answers). */
export const cell = (content: Block[] = [paragraph()], style: TableCellStyle = {}): Cell => ({
  content,
  style: { rowSpan: 1, columnSpan: 1, backgroundColor: {}, paddingLeft: pt(5), paddingRight: pt(5), paddingTop: pt(5), paddingBottom: pt(5), contentAlignment: "TOP", ...style },
});
export const row = (cells: Cell[], style: TableRowStyle = {}): Row => ({ cells, style: { minRowHeight: pt(0), ...style } });

/** A table of plain texts; without widths its columns share the width evenly. */
export const table = (texts: readonly (readonly string[])[], widths?: readonly number[]): Table => ({
  kind: "table",
  columns: (texts[0] ?? []).map((_, at): TableColumnProperties =>
    (widths?.[at] === undefined ? { widthType: "EVENLY_DISTRIBUTED" } : { widthType: "FIXED_WIDTH", width: pt(widths[at]) })),
  rows: texts.map((line) => row(line.map((text) => cell([paragraph(text)])))),
});

/** What the first section of a new Doc says. */
export const FIRST_SECTION: SectionStyle = { columnSeparatorStyle: "NONE", contentDirection: "LEFT_TO_RIGHT", sectionType: "CONTINUOUS" };

export const emptyTab = (): DocTab => ({
  tabId: "t.0", title: "Tab 1",
  body: { content: [{ kind: "sectionBreak", style: FIRST_SECTION }, paragraph()] },
  headers: {}, footers: {}, documentStyle: NEW_PAGE, namedStyles: defaultNamedStyles(), lists: {}, images: {},
});

/** A4 with margins of an inch, as a Doc made in Russia has them. */
const NEW_PAGE: DocumentStyle = {
  background: { color: {} }, pageNumberStart: 1, marginTop: pt(72), marginBottom: pt(72), marginRight: pt(72), marginLeft: pt(72),
  marginHeader: pt(36), marginFooter: pt(36), pageSize: { height: pt(841.8897637795277), width: pt(595.2755905511812) }, useCustomHeaderFooterMargins: true,
};

/** A Doc with one empty paragraph. */
export const emptyDoc = (): DocModel => ({ tabs: [emptyTab()] });

/** A copy that shares nothing that can change. */
export const copyOf = <Part>(part: Part): Part => {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((each) => copyOf<unknown>(each)) as Part;
  const copy: { [key: string]: unknown } = {};
  for (const key in part) copy[key] = copyOf<unknown>(part[key]);
  return copy as Part;
};

/** What a mark is in plain text. */
const MARK_TEXT: { readonly [kind in Mark["kind"]]: string } = { pageBreak: "\f", columnBreak: "", horizontalRule: "", autoText: "", image: "", chip: "" };

export const paragraphText = ({ elements }: Paragraph): string =>
  elements.map((each) => (each.kind === "text" ? each.text : each.kind === "chip" ? each.shows : MARK_TEXT[each.kind])).join("");

function blockText(block: Block): string {
  if (block.kind === "sectionBreak") return "";
  if (block.kind === "paragraph") return paragraphText(block);
  return block.rows.map(({ cells }) => `${cells.map(({ content }) => content.map(blockText).join("").replace(/\n$/, "")).join("\t")}\n`).join("");
}

/** Plain text of all tabs: paragraphs a line each, cells of a row parted by tabs; headers and footers are left out. */
export const textOf = (doc: DocModel): string => doc.tabs.map(({ body }) => body.content.map(blockText).join("")).join("");
