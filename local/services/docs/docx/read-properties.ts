import { pt, type Border, type ParagraphStyle, type TextStyle } from "../style";
import { childOf, stated, switchOf, valueOf, type XmlElement } from "./read";
import { ALIGNMENTS, BASELINES, colorOf, DASHES, fromTwips, googleWord, NO_LINE, TAB_ALIGNMENTS } from "./units";

/** Word's marker pens. */
const HIGHLIGHTS: { readonly [name: string]: string } = {
  yellow: "FFFF00", green: "00FF00", cyan: "00FFFF", magenta: "FF00FF", blue: "0000FF", red: "FF0000", darkBlue: "000080", darkCyan: "008080", darkGreen: "008000",
  darkMagenta: "800080", darkRed: "800000", darkYellow: "808000", darkGray: "808080", lightGray: "C0C0C0", black: "000000", white: "FFFFFF",
};

/** Fonts of the theme by their slot: `minorHAnsi`, `majorHAnsi`. */
export type ThemeFonts = { readonly minor: string; readonly major: string };

/** What an `rPr` says; a theme's colour has its own value beside it. */
export function textStyleOf(properties: XmlElement | undefined, theme: ThemeFonts): TextStyle {
  const fonts = childOf(properties, "rFonts")?.attributes;
  const slot = fonts?.["asciiTheme"] ?? fonts?.["hAnsiTheme"];
  const fontFamily = slot ? (slot.startsWith("major") ? theme.major : theme.minor) : fonts?.["ascii"] ?? fonts?.["hAnsi"] ?? fonts?.["cs"];
  const size = valueOf(properties, "sz");
  const underline = valueOf(properties, "u");
  const highlight = valueOf(properties, "highlight");
  const shade = childOf(properties, "shd")?.attributes["fill"];
  const color = valueOf(properties, "color");
  return stated({
    bold: switchOf(properties, "b"), italic: switchOf(properties, "i"), underline: underline === undefined ? undefined : underline !== "none",
    strikethrough: switchOf(properties, "strike"), smallCaps: switchOf(properties, "smallCaps"),
    backgroundColor: highlight ? colorOf(HIGHLIGHTS[highlight]) : shade === undefined ? undefined : colorOf(shade),
    // An automatic colour is black on paper.
    foregroundColor: color === undefined ? undefined : colorOf(color === "auto" ? "000000" : color),
    fontSize: size === undefined ? undefined : pt(Number(size) / 2), weightedFontFamily: fontFamily === undefined ? undefined : { fontFamily, weight: 400 },
    baselineOffset: googleWord(BASELINES, valueOf(properties, "vertAlign")),
  });
}

/** A border of a cell or a paragraph; undefined when nothing is said. */
export function borderOf(parent: XmlElement | undefined, name: string): Border | undefined {
  const line = childOf(parent, name)?.attributes;
  if (!line) return undefined;
  if (line["val"] === "nil" || line["val"] === "none") return NO_LINE;
  const color = colorOf(line["color"] === "auto" ? "000000" : line["color"]);
  return { color, width: pt(Number(line["sz"] ?? 4) / 8), dashStyle: googleWord(DASHES, line["val"]) ?? "SOLID" };
}

function paragraphBorder(parent: XmlElement | undefined, name: string): Border | undefined {
  const border = borderOf(parent, name);
  return border && { ...border, padding: pt(Number(childOf(parent, name)?.attributes["space"] ?? 0)) };
}

/** What a `pPr` says. A line height in points has no place in a Doc, which knows a percentage. */
export function paragraphStyleOf(properties: XmlElement | undefined): ParagraphStyle {
  const spacing = childOf(properties, "spacing")?.attributes ?? {};
  const line = spacing["line"] !== undefined && (spacing["lineRule"] ?? "auto") === "auto" ? Number(spacing["line"]) / 2.4 : undefined;
  const borders = childOf(properties, "pBdr");
  const shade = childOf(properties, "shd")?.attributes["fill"];
  const tabs = childOf(properties, "tabs")?.children.filter(({ attributes }) => attributes["val"] !== "clear");
  return stated({
    alignment: googleWord(ALIGNMENTS, valueOf(properties, "jc")), lineSpacing: line === undefined ? undefined : Math.round(line * 100) / 100,
    spaceAbove: spacing["before"] === undefined ? undefined : fromTwips(spacing["before"]), spaceBelow: spacing["after"] === undefined ? undefined : fromTwips(spacing["after"]),
    borderBetween: paragraphBorder(borders, "between"), borderTop: paragraphBorder(borders, "top"), borderBottom: paragraphBorder(borders, "bottom"),
    borderLeft: paragraphBorder(borders, "left"), borderRight: paragraphBorder(borders, "right"), ...indentsOf(properties),
    tabStops: tabs && tabs.length > 0 ? tabs.map(({ attributes: { val, pos } }) => ({ offset: fromTwips(pos), alignment: googleWord(TAB_ALIGNMENTS, val) ?? "START" })) : undefined,
    keepLinesTogether: switchOf(properties, "keepLines"), keepWithNext: switchOf(properties, "keepNext"), avoidWidowAndOrphan: switchOf(properties, "widowControl"),
    shading: shade === undefined ? undefined : { backgroundColor: colorOf(shade) }, pageBreakBefore: switchOf(properties, "pageBreakBefore"),
  });
}

/** A Doc measures the first line from the margin, Word from the other lines. */
function indentsOf(properties: XmlElement | undefined): Pick<ParagraphStyle, "indentStart" | "indentEnd" | "indentFirstLine"> {
  const { left, start, right, end, firstLine, hanging } = childOf(properties, "ind")?.attributes ?? {};
  const [from, to] = [left ?? start, right ?? end];
  const says = from !== undefined || firstLine !== undefined || hanging !== undefined;
  const first = Number(from ?? 0) + (hanging === undefined ? Number(firstLine ?? 0) : -Number(hanging));
  return { ...(to === undefined ? {} : { indentEnd: fromTwips(to) }), ...(says ? { indentFirstLine: fromTwips(String(first)), indentStart: fromTwips(from) } : {}) };
}
