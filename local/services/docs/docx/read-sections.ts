import type { DocTab, List, NestingLevel } from "../model";
import { FIRST_SECTION } from "../model";
import { pt, type DocumentStyle, type SectionStyle } from "../style";
import { childOf, stated, switchOf, valueOf, type XmlElement } from "./read";
import { textStyleOf, type ThemeFonts } from "./read-properties";
import { BULLET_ALIGNMENTS, fromTwips, GLYPHS, googleWord, sheetSize } from "./units";

type Page = { readonly width: number; readonly height: number };
const pageOf = (section: XmlElement | undefined): Page => {
  const { w = "11906", h = "16838" } = childOf(section, "pgSz")?.attributes ?? {};
  const [width, height] = sheetSize(Number(w) / 20, Number(h) / 20);
  return { width, height };
};

/** Ids of the headers and footers a section names. */
function margins(section: XmlElement, idOf: (relation: string) => string | undefined): SectionStyle {
  const named = (name: string, type: string) => {
    const found = section.children.find((child) => child.name === name && (child.attributes["type"] ?? "default") === type)?.attributes["id"];
    return found === undefined ? undefined : idOf(found);
  };
  return stated({
    defaultHeaderId: named("headerReference", "default"), defaultFooterId: named("footerReference", "default"),
    firstPageHeaderId: named("headerReference", "first"), firstPageFooterId: named("footerReference", "first"),
  });
}

/** A margin below zero in Word lets the header overlap; a Doc has none. */
const distance = (value: string | undefined, otherwise: string) => fromTwips(String(Math.abs(Number(value ?? otherwise))));

function space(section: XmlElement | undefined): SectionStyle {
  const { top, bottom, left, right, header, footer } = childOf(section, "pgMar")?.attributes ?? {};
  return {
    marginTop: distance(top, "1440"), marginBottom: distance(bottom, "1440"), marginRight: distance(right, "1440"), marginLeft: distance(left, "1440"),
    marginHeader: distance(header, "720"), marginFooter: distance(footer, "720"),
  };
}

function columns(section: XmlElement, page: Page): Pick<SectionStyle, "columnProperties"> {
  const { num = "1", space: between = "720" } = childOf(section, "cols")?.attributes ?? {};
  const [count, gap] = [Number(num), Number(between) / 20];
  if (!(count > 1)) return {};
  const { left = "1440", right = "1440" } = childOf(section, "pgMar")?.attributes ?? {};
  const width = (page.width - (Number(left) + Number(right)) / 20 - gap * (count - 1)) / count;
  return { columnProperties: Array.from({ length: count }, (_, at) => ({ width: pt(width), paddingEnd: pt(at < count - 1 ? gap : 0) })) };
}

/**
 * Sections as a Doc has them: the size of the page is the document's, taken from the first section; a later one is turned when it lies
 * the other way. Margins stand in the sections; headers and footers of the first one in the document's style (live answers to imports).
 */
export function sectionsOf(sections: readonly XmlElement[], base: DocumentStyle,
  idOf: (relation: string) => string | undefined): { documentStyle: DocumentStyle; styles: SectionStyle[] } {
  const [first] = sections;
  const page = pageOf(first);
  const wide = page.width > page.height;
  const styles = sections.map((section, at): SectionStyle => {
    const common = { ...FIRST_SECTION, ...space(section), ...columns(section, pageOf(section)) };
    if (at === 0) return common;
    const own = pageOf(section);
    const start = childOf(section, "pgNumType")?.attributes["start"];
    return {
      ...common, sectionType: valueOf(section, "type") === "continuous" ? "CONTINUOUS" : "NEXT_PAGE", ...margins(section, idOf),
      ...(start === undefined ? {} : { pageNumberStart: Number(start) }),
      useFirstPageHeaderFooter: switchOf(section, "titlePg") === true, flipPageOrientation: (own.width > own.height) !== wide,
    };
  });
  const documentStyle: DocumentStyle = {
    ...base, pageSize: { height: pt(page.height), width: pt(page.width) }, ...(first ? margins(first, idOf) : {}),
    ...(switchOf(first, "titlePg") ? { useFirstPageHeaderFooter: true } : {}),
  };
  return { documentStyle, styles: styles.length > 0 ? styles : [{ ...FIRST_SECTION, ...space(undefined) }] };
}

/** Lists by `numId`; a numbering that only starts anew is a list of its own. */
export function listsOf(numbering: XmlElement | undefined, theme: ThemeFonts): { lists: DocTab["lists"]; idOf: (numId: string) => string | undefined } {
  const children = numbering?.children ?? [];
  const abstract = new Map(children.filter(({ name }) => name === "abstractNum").map((each) => [each.attributes["abstractNumId"], each]));
  const lists: DocTab["lists"] = {};
  for (const number of children.filter(({ name }) => name === "num")) {
    const levels = (abstract.get(valueOf(number, "abstractNumId"))?.children ?? []).filter(({ name }) => name === "lvl");
    if (levels.length > 0) lists[`kix.list${number.attributes["numId"] ?? ""}`] = { nestingLevels: levels.map((level) => levelOf(level, theme)) };
  }
  return { lists, idOf: (numId) => (lists[`kix.list${numId}`] ? `kix.list${numId}` : undefined) };
}

function levelOf(level: XmlElement, theme: ThemeFonts): NestingLevel {
  const { left, start, firstLine, hanging } = childOf(childOf(level, "pPr"), "ind")?.attributes ?? {};
  const indent = Number(left ?? start ?? 0);
  const format = valueOf(level, "numFmt") ?? "decimal";
  const text = valueOf(level, "lvlText") ?? "";
  const style = textStyleOf(childOf(level, "rPr"), theme);
  return {
    bulletAlignment: googleWord(BULLET_ALIGNMENTS, valueOf(level, "lvlJc")) ?? "START",
    ...(format === "bullet" ? { glyphSymbol: BULLETS[text] ?? text, glyphFormat: "%0" }
      : { glyphType: googleWord(GLYPHS, format) ?? "DECIMAL", glyphFormat: text.replace(/%(\d)/g, (_, digit: string) => `%${Number(digit) - 1}`) }),
    indentFirstLine: fromTwips(String(indent + (hanging === undefined ? Number(firstLine ?? 0) : -Number(hanging)))), indentStart: fromTwips(String(indent)),
    ...(Object.keys(style).length > 0 ? { textStyle: style } : {}), startNumber: Number(valueOf(level, "start") ?? 1),
  };
}

/** Word's bullets stand in the private area of its Symbol and Wingdings fonts. */
const BULLETS: { readonly [sign: string]: string } = { "\uf0b7": "●", "\uf0a7": "■", "\uf0d8": "➢", "\uf0fc": "✔", o: "○" };

export type Lists = { readonly [id: string]: List };
