import type { DocTab, Paragraph } from "../model";
import { hex } from "../docx/units";
import { points, type Border, type ParagraphStyle, type TextStyle } from "../style";

export const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** CSS declarations as they stand in an attribute; undefined ones are left out. */
export const css = (declarations: { readonly [property: string]: string | number | false | undefined }): string =>
  Object.entries(declarations).flatMap(([property, value]) => (value === undefined || value === false ? [] : [`${property}:${value}`])).join(";");

/** Length in points for CSS. */
export const length = (value: number): string => `${Math.round(value * 1000) / 1000}pt`;

/** Named style and own style together: what really holds. */
export function effective(tab: DocTab, { style }: Paragraph): { paragraph: ParagraphStyle; text: TextStyle } {
  const of = (type: string | undefined) => tab.namedStyles.find(({ namedStyleType }) => namedStyleType === type);
  const [normal, named] = [of("NORMAL_TEXT"), of(style.namedStyleType)];
  return { paragraph: { ...normal?.paragraphStyle, ...named?.paragraphStyle, ...style }, text: { ...normal?.textStyle, ...named?.textStyle } };
}

/** Fonts with the same widths where the named one is not on the machine. */
const FALLBACKS: { readonly [font: string]: string } = {
  "Times New Roman": `"Liberation Serif","Tinos","PT Astra Serif","PT Serif",serif`, "PT Serif": "serif", Arial: `"Liberation Sans","Arimo","PT Sans",sans-serif`,
  Calibri: `"Carlito","Liberation Sans",sans-serif`,
};
export const fontStack = (font: string): string => `'${font.replace(/["'\\<>;]/g, "")}',${(FALLBACKS[font] ?? "serif").replace(/"/g, "'")}`;

/** Height of a line at 100 % over the size of the letters. */
const LINE_HEIGHTS: { readonly [font: string]: number } = { "PT Serif": 1.325, Calibri: 1.22 };
export const lineHeight = ({ weightedFontFamily }: TextStyle, lineSpacing: number | undefined): number =>
  Math.round((LINE_HEIGHTS[weightedFontFamily?.fontFamily ?? ""] ?? 1.15) * ((lineSpacing ?? 100) / 100) * 1000) / 1000;

const color = (of: Parameters<typeof hex>[0]): string | undefined => {
  const value = hex(of);
  return value === null ? undefined : `#${value}`;
};
export const background = color;

export function textCss(style: TextStyle): string {
  const lines = [style.underline ? "underline" : "", style.strikethrough ? "line-through" : ""].filter(Boolean).join(" ");
  const raised = style.baselineOffset === "SUPERSCRIPT" ? "super" : style.baselineOffset === "SUBSCRIPT" ? "sub" : undefined;
  return css({
    "font-weight": style.bold === undefined ? undefined : style.bold ? "bold" : "normal", "font-style": style.italic === undefined ? undefined : style.italic ? "italic" : "normal",
    "text-decoration": lines || undefined, "font-variant": style.smallCaps ? "small-caps" : undefined, color: color(style.foregroundColor),
    background: color(style.backgroundColor),
    "font-size": raised ? "60%" : style.fontSize ? length(points(style.fontSize)) : undefined,
    "font-family": style.weightedFontFamily?.fontFamily ? fontStack(style.weightedFontFamily.fontFamily) : undefined,
    "vertical-align": raised,
  });
}

const LINES: { readonly [dash: string]: string } = { SOLID: "solid", DOT: "dotted", DASH: "dashed" };
export const borderCss = (border: Border | undefined): string | undefined =>
  (border && points(border.width) > 0 ? `${length(points(border.width))} ${LINES[border.dashStyle ?? ""] ?? "solid"} ${color(border.color) ?? "transparent"}` : undefined);
