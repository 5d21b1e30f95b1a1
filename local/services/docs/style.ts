/**
 * Styles as the Docs API writes them, so that a style in the model, in an answer and in a request is the same thing. A field that is
 * absent is inherited: text from the paragraph's named style, a named style from NORMAL_TEXT ([API] TextStyle, ParagraphStyle).
 */
export type Dimension = { readonly magnitude?: number; readonly unit?: string };
/** Each part from 0 to 1; an absent part is 0. */
export type RgbColor = { readonly red?: number; readonly green?: number; readonly blue?: number };
/** Without `color` it is transparent. */
export type OptionalColor = { readonly color?: { readonly rgbColor?: RgbColor } };
export type Size = { readonly width?: Dimension; readonly height?: Dimension };

export type TextStyle = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly smallCaps?: boolean;
  readonly backgroundColor?: OptionalColor;
  readonly foregroundColor?: OptionalColor;
  readonly fontSize?: Dimension;
  readonly weightedFontFamily?: { readonly fontFamily?: string; readonly weight?: number };
  readonly baselineOffset?: string;
  readonly link?: { readonly url?: string; readonly tabId?: string; readonly bookmarkId?: string; readonly headingId?: string };
};

export type Border = { readonly color?: OptionalColor; readonly width?: Dimension; readonly padding?: Dimension; readonly dashStyle?: string };
export type TabStop = { readonly offset?: Dimension; readonly alignment?: string };

/** `lineSpacing` is in percent of a line; indents and spaces are PT. */
export type ParagraphStyle = {
  readonly headingId?: string;
  readonly namedStyleType?: string;
  readonly alignment?: string;
  readonly lineSpacing?: number;
  readonly direction?: string;
  readonly spacingMode?: string;
  readonly spaceAbove?: Dimension;
  readonly spaceBelow?: Dimension;
  readonly borderBetween?: Border;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  readonly borderLeft?: Border;
  readonly borderRight?: Border;
  readonly indentFirstLine?: Dimension;
  readonly indentStart?: Dimension;
  readonly indentEnd?: Dimension;
  readonly tabStops?: readonly TabStop[];
  readonly keepLinesTogether?: boolean;
  readonly keepWithNext?: boolean;
  readonly avoidWidowAndOrphan?: boolean;
  readonly shading?: { readonly backgroundColor?: OptionalColor };
  readonly pageBreakBefore?: boolean;
};

export type TableCellStyle = {
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly backgroundColor?: OptionalColor;
  readonly borderLeft?: Border;
  readonly borderRight?: Border;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  readonly paddingLeft?: Dimension;
  readonly paddingRight?: Dimension;
  readonly paddingTop?: Dimension;
  readonly paddingBottom?: Dimension;
  readonly contentAlignment?: string;
};

export type TableRowStyle = { readonly minRowHeight?: Dimension; readonly tableHeader?: boolean; readonly preventOverflow?: boolean };
export type TableColumnProperties = { readonly widthType?: string; readonly width?: Dimension };

/** Page size is the document's; a section only turns it ([API] SectionStyle.flipPageOrientation). */
export type SectionStyle = {
  readonly columnProperties?: readonly { readonly width?: Dimension; readonly paddingEnd?: Dimension }[];
  readonly columnSeparatorStyle?: string;
  readonly contentDirection?: string;
  readonly sectionType?: string;
  readonly marginTop?: Dimension;
  readonly marginBottom?: Dimension;
  readonly marginLeft?: Dimension;
  readonly marginRight?: Dimension;
  readonly marginHeader?: Dimension;
  readonly marginFooter?: Dimension;
  readonly defaultHeaderId?: string;
  readonly defaultFooterId?: string;
  readonly firstPageHeaderId?: string;
  readonly firstPageFooterId?: string;
  readonly useFirstPageHeaderFooter?: boolean;
  readonly pageNumberStart?: number;
  readonly flipPageOrientation?: boolean;
};

export type DocumentStyle = {
  readonly background?: { readonly color?: OptionalColor };
  readonly defaultHeaderId?: string;
  readonly defaultFooterId?: string;
  readonly firstPageHeaderId?: string;
  readonly firstPageFooterId?: string;
  readonly useFirstPageHeaderFooter?: boolean;
  readonly pageNumberStart?: number;
  readonly marginTop?: Dimension;
  readonly marginBottom?: Dimension;
  readonly marginLeft?: Dimension;
  readonly marginRight?: Dimension;
  readonly marginHeader?: Dimension;
  readonly marginFooter?: Dimension;
  readonly pageSize?: Size;
  readonly useCustomHeaderFooterMargins?: boolean;
  readonly flipPageOrientation?: boolean;
};

export type NamedStyle = { readonly namedStyleType: string; readonly textStyle: TextStyle; readonly paragraphStyle: ParagraphStyle };

/** Google leaves a zero out: 0 pt is `{unit: "PT"}` (seen in live answers). */
export const pt = (magnitude: number): Dimension => (magnitude === 0 ? { unit: "PT" } : { magnitude, unit: "PT" });
export const points = (dimension: Dimension | undefined): number => dimension?.magnitude ?? 0;

/** Equal as data, whatever the order of the fields. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && same(left[key], right[key]));
}
