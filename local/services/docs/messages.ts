import type { Shape } from "./shape";

/** Shapes of the messages that requests carry ([API] docs v1; names as in discovery). */
const DIMENSION = { magnitude: "number", unit: "text" } satisfies Shape;
const COLOR = { color: { rgbColor: { red: "number", green: "number", blue: "number" } } } satisfies Shape;
const SIZE = { width: DIMENSION, height: DIMENSION } satisfies Shape;
const LOCATION = { index: "whole", segmentId: "text", tabId: "text" } satisfies Shape;
const END = { segmentId: "text", tabId: "text" } satisfies Shape;
const RANGE = { startIndex: "whole", endIndex: "whole", segmentId: "text", tabId: "text" } satisfies Shape;
const CELL_LOCATION = { tableStartLocation: LOCATION, rowIndex: "whole", columnIndex: "whole" } satisfies Shape;

export const TEXT_STYLE = {
  bold: "flag", italic: "flag", underline: "flag", strikethrough: "flag", smallCaps: "flag", backgroundColor: COLOR, foregroundColor: COLOR,
  fontSize: DIMENSION, weightedFontFamily: { fontFamily: "text", weight: "whole" }, baselineOffset: "text",
  link: { url: "text", tabId: "text", bookmarkId: "text", headingId: "text", bookmark: "lacks", heading: "lacks" },
} satisfies Shape;
const PARAGRAPH_BORDER = { color: COLOR, width: DIMENSION, padding: DIMENSION, dashStyle: "text" } satisfies Shape;
export const PARAGRAPH_STYLE = {
  headingId: "text", namedStyleType: "text", alignment: "text", lineSpacing: "number", direction: "text", spacingMode: "text", spaceAbove: DIMENSION,
  spaceBelow: DIMENSION, borderBetween: PARAGRAPH_BORDER, borderTop: PARAGRAPH_BORDER, borderBottom: PARAGRAPH_BORDER, borderLeft: PARAGRAPH_BORDER,
  borderRight: PARAGRAPH_BORDER, indentFirstLine: DIMENSION, indentStart: DIMENSION, indentEnd: DIMENSION,
  tabStops: [{ offset: DIMENSION, alignment: "text" }], keepLinesTogether: "flag", keepWithNext: "flag", avoidWidowAndOrphan: "flag",
  shading: { backgroundColor: COLOR }, pageBreakBefore: "flag",
} satisfies Shape;
const CELL_BORDER = { color: COLOR, width: DIMENSION, dashStyle: "text" } satisfies Shape;
export const CELL_STYLE = {
  rowSpan: "whole", columnSpan: "whole", backgroundColor: COLOR, borderLeft: CELL_BORDER, borderRight: CELL_BORDER, borderTop: CELL_BORDER,
  borderBottom: CELL_BORDER, paddingLeft: DIMENSION, paddingRight: DIMENSION, paddingTop: DIMENSION, paddingBottom: DIMENSION, contentAlignment: "text",
} satisfies Shape;
export const ROW_STYLE = { minRowHeight: DIMENSION, tableHeader: "flag", preventOverflow: "flag" } satisfies Shape;
export const COLUMN = { widthType: "text", width: DIMENSION } satisfies Shape;
const PAGE = {
  defaultHeaderId: "text", defaultFooterId: "text", evenPageHeaderId: "text", evenPageFooterId: "text", firstPageHeaderId: "text", firstPageFooterId: "text",
  useFirstPageHeaderFooter: "flag", pageNumberStart: "whole", marginTop: DIMENSION, marginBottom: DIMENSION, marginRight: DIMENSION, marginLeft: DIMENSION,
  marginHeader: DIMENSION, marginFooter: DIMENSION, flipPageOrientation: "flag",
} satisfies Shape;
export const DOCUMENT_STYLE = {
  ...PAGE, background: { color: COLOR }, pageSize: SIZE, useCustomHeaderFooterMargins: "flag", useEvenPageHeaderFooter: "lacks", documentFormat: "lacks",
} satisfies Shape;
export const SECTION_STYLE = {
  ...PAGE, columnProperties: [{ width: DIMENSION, paddingEnd: DIMENSION }], columnSeparatorStyle: "text", contentDirection: "text", sectionType: "text",
} satisfies Shape;

/** Every request of `documents.batchUpdate` the stand-in carries out, with its fields. */
export const REQUESTS = {
  replaceAllText: { containsText: { text: "text", matchCase: "flag", searchByRegex: "lacks" }, replaceText: "text", tabsCriteria: { tabIds: ["text"] } },
  insertText: { location: LOCATION, endOfSegmentLocation: END, text: "text" },
  insertPageBreak: { location: LOCATION, endOfSegmentLocation: END },
  deleteContentRange: { range: RANGE },
  insertTableRow: { tableCellLocation: CELL_LOCATION, insertBelow: "flag" },
  deleteTableRow: { tableCellLocation: CELL_LOCATION },
  updateTextStyle: { range: RANGE, textStyle: TEXT_STYLE, fields: "text" },
  updateParagraphStyle: { range: RANGE, paragraphStyle: PARAGRAPH_STYLE, fields: "text" },
  updateTableCellStyle: {
    tableRange: { tableCellLocation: CELL_LOCATION, rowSpan: "whole", columnSpan: "whole" }, tableStartLocation: LOCATION, tableCellStyle: CELL_STYLE, fields: "text",
  },
  updateTableRowStyle: { tableStartLocation: LOCATION, rowIndices: ["whole"], tableRowStyle: ROW_STYLE, fields: "text" },
  updateTableColumnProperties: { tableStartLocation: LOCATION, columnIndices: ["whole"], tableColumnProperties: COLUMN, fields: "text" },
  pinTableHeaderRows: { tableStartLocation: LOCATION, pinnedHeaderRowsCount: "whole" },
  updateDocumentStyle: { documentStyle: DOCUMENT_STYLE, fields: "text", tabId: "text" },
  updateSectionStyle: { range: RANGE, sectionStyle: SECTION_STYLE, fields: "text" },
} as const satisfies { readonly [kind: string]: Shape };

/** Requests that Google knows and the stand-in does not. */
export const LACKING_REQUESTS: readonly string[] = [
  "createParagraphBullets", "deleteParagraphBullets", "createNamedRange", "deleteNamedRange", "replaceNamedRangeContent", "insertInlineImage", "insertTable",
  "insertTableColumn", "deleteTableColumn", "deletePositionedObject", "replaceImage", "mergeTableCells", "unmergeTableCells", "createHeader", "createFooter",
  "createFootnote", "insertSectionBreak", "deleteHeader", "deleteFooter", "addDocumentTab", "deleteTab", "updateDocumentTabProperties", "insertPerson", "insertDate",
  "updateNamedStyle", "insertRichLink",
];
export type RequestKind = keyof typeof REQUESTS;
