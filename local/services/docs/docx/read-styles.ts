import { defaultNamedStyles } from "../named-styles";
import { pt, type NamedStyle, type ParagraphStyle, type TextStyle } from "../style";
import { childOf, valueOf, type Package, type XmlElement } from "./read";
import { paragraphStyleOf, textStyleOf, type ThemeFonts } from "./read-properties";
import { NAMED_STYLES } from "./units";

/** What a paragraph's style brings: the nearest of Google's named styles above it, and what the styles below that one say. */
export type Inherited = { readonly namedStyleType: string; readonly text: TextStyle; readonly paragraph: ParagraphStyle; readonly numbering: XmlElement | undefined };

export type Styles = {
  readonly named: NamedStyle[];
  readonly theme: ThemeFonts;
  readonly paragraph: (id: string | undefined) => Inherited;
  readonly character: (id: string | undefined) => TextStyle;
  readonly element: (id: string | undefined) => XmlElement | undefined;
};

/** Word's own defaults, which hold where a file says nothing. */
const WORD_TEXT: TextStyle = { weightedFontFamily: { fontFamily: "Times New Roman", weight: 400 }, fontSize: pt(10) };
const WORD_PARAGRAPH: ParagraphStyle = { lineSpacing: 100, spaceAbove: pt(0), spaceBelow: pt(0) };

export function stylesOf(file: Package, path: string): Styles {
  const root = file.xml(path);
  const theme = themeFonts(file);
  const byId = new Map((root?.children ?? []).filter(({ name }) => name === "style").map((style) => [style.attributes["styleId"] ?? "", style]));
  const normal = [...byId.values()].find(({ attributes }) => attributes["type"] === "paragraph" && ["1", "true"].includes(attributes["default"] ?? ""));
  const googleName = (style: XmlElement): string | undefined =>
    style === normal ? "NORMAL_TEXT" : NAMED_STYLES.find(([, , name]) => name.toLowerCase() === valueOf(style, "name")?.toLowerCase())?.[0];
  const own = (style: XmlElement | undefined) => ({ text: textStyleOf(childOf(style, "rPr"), theme), paragraph: paragraphStyleOf(childOf(style, "pPr")) });
  /** From the style up to the one before a named style, the topmost first. */
  const chain = (id: string | undefined): { named: string | undefined; styles: XmlElement[] } => {
    const styles: XmlElement[] = [];
    for (let style = byId.get(id ?? ""); style && !styles.includes(style); style = byId.get(valueOf(style, "basedOn") ?? "")) {
      const named = googleName(style);
      if (named) return { named, styles };
      styles.unshift(style);
    }
    return { named: undefined, styles };
  };
  const defaults = childOf(root, "docDefaults");
  const named = defaultNamedStyles().map((base): NamedStyle => {
    const style = [...byId.values()].find((each) => googleName(each) === base.namedStyleType);
    const { text, paragraph } = own(style);
    if (base.namedStyleType !== "NORMAL_TEXT") return style ? { ...base, textStyle: text,
      paragraphStyle: { namedStyleType: "NORMAL_TEXT", direction: "LEFT_TO_RIGHT", ...paragraph } } : base;
    const [run, block] = [childOf(childOf(defaults, "rPrDefault"), "rPr"), childOf(childOf(defaults, "pPrDefault"), "pPr")];
    return {
      ...base, textStyle: { ...base.textStyle, ...WORD_TEXT, ...textStyleOf(run, theme), ...text },
      paragraphStyle: { ...base.paragraphStyle, ...WORD_PARAGRAPH, ...paragraphStyleOf(block), ...paragraph },
    };
  });
  return {
    named, theme,
    paragraph: (id) => {
      const { named: type, styles } = chain(id);
      const all = styles.map(own);
      return {
        namedStyleType: type ?? "NORMAL_TEXT", text: Object.assign({}, ...all.map(({ text }) => text)) as TextStyle,
        paragraph: Object.assign({}, ...all.map(({ paragraph }) => paragraph)) as ParagraphStyle,
        numbering: [byId.get(id ?? ""), ...[...styles].reverse()].map((style) => childOf(childOf(style, "pPr"), "numPr")).find(Boolean),
      };
    },
    character: (id) => Object.assign({}, ...chain(id).styles.map((style) => own(style).text)) as TextStyle,
    element: (id) => byId.get(id ?? ""),
  };
}

function themeFonts(file: Package): ThemeFonts {
  const scheme = childOf(childOf(file.xml("word/theme/theme1.xml"), "themeElements"), "fontScheme");
  const font = (name: string) => childOf(childOf(scheme, name), "latin")?.attributes["typeface"] || "Calibri";
  return { minor: font("minorFont"), major: font("majorFont") };
}
