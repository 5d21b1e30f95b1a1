import type { DocTab, List } from "../model";
import type { DocumentStyle, SectionStyle } from "../style";
import { points, type NamedStyle } from "../style";
import { BULLET_ALIGNMENTS, GLYPHS, NAMED_STYLES, ooxmlWord, twips } from "./units";
import { element, part, valued } from "./write";
import { paragraphProperties } from "./write-blocks";
import { runProperties } from "./write-text";

/** What NORMAL_TEXT says without a counterpart in OOXML, or as OOXML has it anyway. */
function normal({ textStyle, paragraphStyle }: NamedStyle): Pick<NamedStyle, "textStyle" | "paragraphStyle"> {
  const { backgroundColor: _, baselineOffset: __, ...text } = textStyle;
  const { borderBetween: _1, borderTop: _2, borderBottom: _3, borderLeft: _4, borderRight: _5, shading: _6, ...paragraph } = paragraphStyle;
  return { textStyle: text, paragraphStyle: paragraph };
}

export const stylesPart = ({ namedStyles }: DocTab): string => part("w:styles", ...namedStyles.flatMap((style) => {
  const [google, id, name] = NAMED_STYLES.find(([each]) => each === style.namedStyleType) ?? [];
  if (!id) return [];
  const { textStyle, paragraphStyle } = google === "NORMAL_TEXT" ? normal(style) : style;
  return [element("w:style", { "w:type": "paragraph", "w:styleId": id, "w:default": google === "NORMAL_TEXT" ? 1 : undefined }, valued("w:name", name),
    google === "NORMAL_TEXT" ? "" : `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>`, "<w:qFormat/>", paragraphProperties(paragraphStyle, "", "", false),
    runProperties(textStyle))];
}));

/** Each list is a numbering of its own, with the number of its place. */
export const numberingPart = (lists: readonly List[]): string => part("w:numbering",
  ...lists.map(({ nestingLevels }, at) => element("w:abstractNum", { "w:abstractNumId": at }, valued("w:multiLevelType", "multilevel"), ...nestingLevels.map((level, depth) => {
    const first = twips(level.indentFirstLine) - twips(level.indentStart);
    return element("w:lvl", { "w:ilvl": depth }, valued("w:start", level.startNumber ?? 1),
      valued("w:numFmt", level.glyphSymbol === undefined ? ooxmlWord(GLYPHS, level.glyphType) ?? "decimal" : "bullet"),
      valued("w:lvlText", level.glyphSymbol ?? (level.glyphFormat ?? "").replace(/%(\d)/g, (_, digit: string) => `%${Number(digit) + 1}`)),
      valued("w:lvlJc", ooxmlWord(BULLET_ALIGNMENTS, level.bulletAlignment) ?? "left"),
      element("w:pPr", {}, element("w:ind", { "w:left": twips(level.indentStart), ...(first < 0 ? { "w:hanging": -first } : { "w:firstLine": first }) })),
      level.textStyle ? runProperties(level.textStyle) : "");
  }))),
  ...lists.map((_, at) => element("w:num", { "w:numId": at + 1 }, valued("w:abstractNumId", at))));

const REFERENCES = [
  ["headerReference", "first", "firstPageHeaderId"], ["headerReference", "default", "defaultHeaderId"], ["footerReference", "first", "firstPageFooterId"],
  ["footerReference", "default", "defaultFooterId"],
] as const;

/** The margins that hold for a section: its own, else the document's; an inch and half an inch where nothing is said. */
export function pageOf(documentStyle: DocumentStyle, style: SectionStyle) {
  const side = (name: "marginTop" | "marginBottom" | "marginLeft" | "marginRight" | "marginHeader" | "marginFooter", otherwise: number) => {
    const margin = style[name] ?? documentStyle[name];
    return margin ? points(margin) : otherwise;
  };
  const [width, height] = [points(documentStyle.pageSize?.width) || 595.2755905511812, points(documentStyle.pageSize?.height) || 841.8897637795277];
  const flipped = (style.flipPageOrientation ?? false) !== (documentStyle.flipPageOrientation ?? false);
  return {
    width: flipped ? height : width, height: flipped ? width : height, top: side("marginTop", 72), bottom: side("marginBottom", 72), left: side("marginLeft", 72),
    right: side("marginRight", 72),
    header: side("marginHeader", 36), footer: side("marginFooter", 36),
  };
}

/** @param idOf the `r:id` of a header or footer, undefined when it is not there */
export function sectionProperties(documentStyle: DocumentStyle, style: SectionStyle, first: boolean, idOf: (segmentId: string) => string | undefined): string {
  const page = pageOf(documentStyle, style);
  const units = (value: number) => Math.round(value * 20);
  const source = first ? { ...documentStyle, ...style } : style;
  const references = REFERENCES.map(([name, type, field]) => {
    const id = source[field] === undefined ? undefined : idOf(source[field]);
    return id ? element(`w:${name}`, { "w:type": type, "r:id": id }) : "";
  });
  const columns = style.columnProperties?.length ?? 1;
  const start = first ? undefined : style.pageNumberStart;
  return element("w:sectPr", {}, ...references, first ? "" : valued("w:type", style.sectionType === "CONTINUOUS" ? "continuous" : "nextPage"),
    element("w:pgSz", { "w:w": units(page.width), "w:h": units(page.height), "w:orient": page.width > page.height ? "landscape" : undefined }),
    element("w:pgMar", { "w:top": units(page.top), "w:right": units(page.right), "w:bottom": units(page.bottom), "w:left": units(page.left), "w:header": units(page.header),
      "w:footer": units(page.footer), "w:gutter": 0 }),
    start === undefined ? "" : element("w:pgNumType", { "w:start": start }),
    columns > 1 ? element("w:cols", { "w:num": columns, "w:space": twips(style.columnProperties?.[0]?.paddingEnd) }) : "",
    source.useFirstPageHeaderFooter ? "<w:titlePg/>" : "");
}
