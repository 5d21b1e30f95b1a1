import { Refusal } from "../sheets/call";
import { fieldsTouched, oneOf, updated } from "./fields";
import { DOCUMENT_STYLE, PARAGRAPH_STYLE, SECTION_STYLE, TEXT_STYLE } from "./messages";
import type { DocTab, Inline, Paragraph } from "./model";
import { NAMED_STYLE_TYPES } from "./named-styles";
import { contentLength, paragraphLength, paragraphsIn } from "./place";
import { rangeIn, tabOf, type Carry, type Range } from "./request";
import { cut, joined } from "./runs";
import { same, type Dimension, type DocumentStyle, type ParagraphStyle, type SectionStyle, type TextStyle } from "./style";

/**
 * Text, marks and newlines of the range. A value the named style has already is inherited instead, and the bullet of a paragraph that is
 * covered whole takes the style too ([API] UpdateTextStyleRequest).
 */
export const updateTextStyle: Carry<{ range?: Range; textStyle?: TextStyle; fields?: string }> = (draft, { range, textStyle, fields }) => {
  const { segment, from, to } = rangeIn(draft, range);
  checkTextStyle(textStyle);
  const tab = tabOf(draft, range?.tabId);
  for (const { block, start } of paragraphsIn(segment, from, to)) {
    const length = paragraphLength(block);
    const [first, end] = [Math.max(0, from - start), to - start];
    // "The range may be extended to include adjacent newlines": the whole text takes its newline along.
    const last = first === 0 && end >= length - 1 ? length : end;
    const restyled = (style: TextStyle): TextStyle => inherited(updated(style, textStyle, fields, TEXT_STYLE), namedTextStyle(tab, block));
    const [before, rest] = cut(block.elements, first);
    const [inside, after] = cut(rest, last - first);
    block.elements = joined([...before, ...inside.map((element): Inline => ({ ...element, style: restyled(element.style) })), ...after]);
    if (block.bullet && last - first === length) block.bullet = { ...block.bullet, textStyle: restyled(block.bullet.textStyle ?? {}) };
  }
  return {};
};

/** Live words for an empty link; the size of a text is more than nothing. */
function checkTextStyle(style: TextStyle | undefined): void {
  if (style?.link && Object.keys(style.link).length === 0) throw new Refusal("Links must include at least one type.");
  if (style?.fontSize && !((style.fontSize.magnitude ?? 0) > 0)) throw new Refusal("The font size must be greater than 0.");
  oneOf(style?.baselineOffset, ["BASELINE_OFFSET_UNSPECIFIED", "NONE", "SUPERSCRIPT", "SUBSCRIPT"], "text_style.baseline_offset");
  checkUnits([style?.fontSize], "text_style");
  const weight = style?.weightedFontFamily?.weight;
  if (weight !== undefined && (weight < 100 || weight > 900 || weight % 100 !== 0)) throw new Refusal("The font weight must be a multiple of 100 between 100 and 900.");
}

function checkUnits(dimensions: readonly (Dimension | undefined)[], place: string): void {
  for (const dimension of dimensions) if (dimension) oneOf(dimension.unit, ["PT", "UNIT_UNSPECIFIED"], `${place}.unit`);
}

/** The text style of the paragraph's named style, NORMAL_TEXT below it. */
export function namedTextStyle({ namedStyles }: DocTab, { style }: Paragraph): TextStyle {
  const of = (type: string | undefined) => namedStyles.find(({ namedStyleType }) => namedStyleType === type)?.textStyle;
  return { ...of("NORMAL_TEXT"), ...of(style.namedStyleType) };
}

const inherited = <Style extends object>(style: Style, parent: object): Style =>
  Object.fromEntries(Object.entries(style).filter(([field, value]) => !(field in parent) || !same(value, (parent as Record<string, unknown>)[field]))) as Style;

/** Read-only by [API]. */
const FIXED_PARAGRAPH = ["headingId", "tabStops"];
const ALIGNMENTS = ["ALIGNMENT_UNSPECIFIED", "START", "CENTER", "END", "JUSTIFIED"];

/** All paragraphs that the range touches; `pageBreakBefore` nowhere but in the body outside tables ([API] ParagraphStyle). */
export const updateParagraphStyle: Carry<{ range?: Range; paragraphStyle?: ParagraphStyle; fields?: string }> = (draft, { range, paragraphStyle, fields }) => {
  const { segment, from, to } = rangeIn(draft, range);
  oneOf(paragraphStyle?.namedStyleType, NAMED_STYLE_TYPES, "paragraph_style.named_style_type");
  oneOf(paragraphStyle?.alignment, ALIGNMENTS, "paragraph_style.alignment");
  oneOf(paragraphStyle?.direction, ["LEFT_TO_RIGHT", "RIGHT_TO_LEFT"], "paragraph_style.direction");
  oneOf(paragraphStyle?.spacingMode, ["NEVER_COLLAPSE", "COLLAPSE_LISTS"], "paragraph_style.spacing_mode");
  checkUnits([paragraphStyle?.spaceAbove, paragraphStyle?.spaceBelow, paragraphStyle?.indentStart, paragraphStyle?.indentEnd, paragraphStyle?.indentFirstLine], "paragraph_style");
  const breaks = fieldsTouched(fields).includes("pageBreakBefore");
  for (const { block, container } of paragraphsIn(segment, from, to)) {
    if (breaks && (container.inTable || range?.segmentId)) throw new Refusal("Cannot update page_break_before in this region of the document.");
    const next = updated(block.style, paragraphStyle, fields, PARAGRAPH_STYLE, FIXED_PARAGRAPH);
    block.style = { ...next, namedStyleType: next.namedStyleType ?? "NORMAL_TEXT", direction: next.direction ?? "LEFT_TO_RIGHT" };
  }
  return {};
};

/** Read-only by [API] for documents and sections alike. */
const FIXED_PAGE = ["defaultHeaderId", "defaultFooterId", "evenPageHeaderId", "evenPageFooterId", "firstPageHeaderId", "firstPageFooterId", "useCustomHeaderFooterMargins"];
const MARGINS = ["marginTop", "marginBottom", "marginLeft", "marginRight", "marginHeader", "marginFooter"] as const;

/** A page margin of the document takes the place of those of all sections ([API] DocumentStyle). */
export const updateDocumentStyle: Carry<{ documentStyle?: DocumentStyle; fields?: string; tabId?: string }> = (draft, { documentStyle, fields, tabId }) => {
  const tab = tabOf(draft, tabId);
  checkUnits([...MARGINS.map((margin) => documentStyle?.[margin]), documentStyle?.pageSize?.width, documentStyle?.pageSize?.height], "document_style");
  tab.documentStyle = updated(tab.documentStyle, documentStyle, fields, DOCUMENT_STYLE, FIXED_PAGE);
  const cleared = MARGINS.filter((margin) => fieldsTouched(fields).includes(margin) || fieldsTouched(fields).includes("*"));
  for (const block of tab.body.content) {
    if (block.kind === "sectionBreak") block.style = Object.fromEntries(Object.entries(block.style).filter(([field]) => !cleared.some((margin) => margin === field)));
  }
  return {};
};

/** All sections that the range touches; sections are in the body alone. */
export const updateSectionStyle: Carry<{ range?: Range; sectionStyle?: SectionStyle; fields?: string }> = (draft, { range, sectionStyle, fields }) => {
  if (range?.segmentId) throw new Refusal("Section styles can only be updated in the body: the segment ID must be empty.");
  const { segment: { content }, from, to } = rangeIn(draft, range);
  oneOf(sectionStyle?.sectionType, ["CONTINUOUS", "NEXT_PAGE"], "section_style.section_type");
  oneOf(sectionStyle?.columnSeparatorStyle, ["NONE", "BETWEEN_EACH_COLUMN"], "section_style.column_separator_style");
  checkUnits(MARGINS.map((margin) => sectionStyle?.[margin]), "section_style");
  content.forEach((block, at) => {
    if (block.kind !== "sectionBreak") return;
    const start = contentLength(content.slice(0, at));
    const next = content.findIndex((other, later) => later > at && other.kind === "sectionBreak");
    const end = contentLength(next < 0 ? content : content.slice(0, next));
    if (start < to && end > from) block.style = updated(block.style, sectionStyle, fields, SECTION_STYLE, FIXED_PAGE);
  });
  return {};
};
