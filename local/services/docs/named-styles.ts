import { pt, type NamedStyle, type ParagraphStyle, type TextStyle } from "./style";

const grey = { color: { rgbColor: { red: 0.4, green: 0.4, blue: 0.4 } } };
const dark = { color: { rgbColor: { red: 0.2627451, green: 0.2627451, blue: 0.2627451 } } };
const heading = (fontSize: number, above: number, below: number, textStyle: TextStyle = {}): [TextStyle, ParagraphStyle] =>
  [{ fontSize: pt(fontSize), ...textStyle }, { spaceAbove: pt(above), spaceBelow: pt(below), keepLinesTogether: true, keepWithNext: true }];

const none = { color: {}, width: pt(0), padding: pt(0), dashStyle: "SOLID" };
/** NORMAL_TEXT says everything; the others say where they differ. */
const NORMAL: [TextStyle, ParagraphStyle] = [
  {
    bold: false, italic: false, underline: false, strikethrough: false, smallCaps: false, backgroundColor: {},
    foregroundColor: { color: { rgbColor: {} } }, fontSize: pt(11), weightedFontFamily: { fontFamily: "Arial", weight: 400 }, baselineOffset: "NONE",
  },
  {
    alignment: "START", lineSpacing: 115, direction: "LEFT_TO_RIGHT", spacingMode: "COLLAPSE_LISTS", spaceAbove: pt(0), spaceBelow: pt(0),
    borderBetween: none, borderTop: none, borderBottom: none, borderLeft: none, borderRight: none,
    indentFirstLine: pt(0), indentStart: pt(0), indentEnd: pt(0), keepLinesTogether: false, keepWithNext: false, avoidWidowAndOrphan: true,
    shading: { backgroundColor: {} }, pageBreakBefore: false,
  },
];

/** The styles of a new Doc, as `documents.get` commonly shows them. */
const STYLES: readonly (readonly [string, readonly [TextStyle, ParagraphStyle]])[] = [
  ["NORMAL_TEXT", NORMAL],
  ["HEADING_1", heading(20, 20, 6)],
  ["HEADING_2", heading(16, 18, 6, { bold: false })],
  ["HEADING_3", heading(14, 16, 4, { bold: false, foregroundColor: dark })],
  ["HEADING_4", heading(12, 14, 4, { foregroundColor: grey })],
  ["HEADING_5", heading(11, 12, 4, { foregroundColor: grey })],
  ["HEADING_6", heading(11, 12, 4, { foregroundColor: grey, italic: true })],
  ["TITLE", heading(26, 0, 3)],
  ["SUBTITLE", heading(15, 0, 16, { italic: false, foregroundColor: grey, weightedFontFamily: { fontFamily: "Arial", weight: 400 } })],
];

export const NAMED_STYLE_TYPES: readonly string[] = STYLES.map(([type]) => type);

export const defaultNamedStyles = (): NamedStyle[] =>
  STYLES.map(([namedStyleType, [textStyle, paragraphStyle]]) => ({
    namedStyleType, textStyle,
    paragraphStyle: { namedStyleType: "NORMAL_TEXT", direction: "LEFT_TO_RIGHT", ...paragraphStyle },
  }));
