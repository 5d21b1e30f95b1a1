import type { Block, DocTab, Paragraph, Segment } from "../model";
import type { SectionStyle } from "../style";
import { points } from "../style";
import { pageOf } from "../docx/write-parts";
import { css, effective, length, fontStack } from "./look";

/** A section as it is printed: its name for `@page`, its sheet, its blocks, and what stands above and below. */
export type Sheet = {
  readonly name: string;
  readonly page: ReturnType<typeof pageOf>;
  readonly content: readonly Block[];
  readonly margins: { readonly header?: Segment; readonly footer?: Segment; readonly firstHeader?: Segment; readonly firstFooter?: Segment; readonly first: boolean };
};

/** Sections in order; one that goes on on the same page belongs to the sheet before it. */
export function sheetsOf(tab: DocTab): Sheet[] {
  const sheets: Sheet[] = [];
  let style: SectionStyle = {};
  let content: Block[] = [];
  const close = (): void => {
    const page = pageOf(tab.documentStyle, style);
    const last = sheets[sheets.length - 1];
    if (last && style.sectionType === "CONTINUOUS") sheets[sheets.length - 1] = { ...last, content: [...last.content, ...content] };
    else if (content.length > 0) sheets.push({ name: `s${sheets.length + 1}`, page, content, margins: marginsOf(tab, style) });
  };
  let inherited: SectionStyle = { ...tab.documentStyle };
  for (const block of tab.body.content) {
    if (block.kind !== "sectionBreak") content.push(block);
    else {
      close();
      // Headers and footers go on until a section names its own ([API] SectionStyle).
      inherited = { ...inherited, ...headersOf(block.style) };
      [style, content] = [{ ...headersOf(inherited), ...block.style }, []];
    }
  }
  close();
  return sheets;
}

const headersOf = ({ defaultHeaderId, defaultFooterId, firstPageHeaderId, firstPageFooterId, useFirstPageHeaderFooter }: SectionStyle): SectionStyle =>
  Object.fromEntries(Object.entries({ defaultHeaderId, defaultFooterId, firstPageHeaderId, firstPageFooterId, useFirstPageHeaderFooter })
    .filter(([, value]) => value !== undefined));

function marginsOf({ headers, footers }: DocTab, style: SectionStyle): Sheet["margins"] {
  const of = (segments: DocTab["headers"], id: string | undefined) => (id === undefined ? undefined : segments[id]);
  const entries = [
    ["header", of(headers, style.defaultHeaderId)], ["footer", of(footers, style.defaultFooterId)],
    ["firstHeader", of(headers, style.firstPageHeaderId)], ["firstFooter", of(footers, style.firstPageFooterId)],
  ] as const;
  const found: { [name in (typeof entries)[number][0]]?: Segment } = Object.fromEntries(entries.filter(([, segment]) => segment));
  return { ...found, first: style.useFirstPageHeaderFooter ?? false };
}

/**
 * A header or a footer as the boxes of CSS in the margin of a page: lines by their alignment, page numbers as counters, letters as in the
 * first paragraph. Tables and pictures have no place there (local/DIFFERENCES.md).
 */
function boxes(segment: Segment | undefined, edge: "top" | "bottom", distance: number, tab: DocTab): string {
  const paragraphs = (segment?.content ?? []).filter((block): block is Paragraph => block.kind === "paragraph");
  const first = paragraphs[0];
  if (!first) return "";
  const lines = { left: [] as string[], center: [] as string[], right: [] as string[] };
  for (const paragraph of paragraphs) {
    const { alignment } = effective(tab, paragraph).paragraph;
    const parts = contentOf(paragraph);
    const places = parts.length > 2 ? (["left", "center", "right"] as const) : parts.length === 2 ? (["left", "right"] as const)
      : [alignment === "CENTER" ? "center" : alignment === "END" ? "right" : "left"] as const;
    (["left", "center", "right"] as const).forEach((place) => lines[place].push(parts[places.findIndex((each) => each === place)] ?? ""));
  }
  const text = { ...effective(tab, first).text, ...first.elements[0]?.style };
  const look = css({
    "font-family": fontStack(text.weightedFontFamily?.fontFamily ?? "Arial"), "font-size": length(points(text.fontSize) || 11), "font-weight": text.bold ? "bold" : undefined,
    "font-style": text.italic ? "italic" : undefined,
    "vertical-align": edge, [edge === "top" ? "padding-top" : "padding-bottom"]: length(distance), "white-space": "pre",
  });
  return Object.entries(lines).filter(([, all]) => all.some(Boolean))
    .map(([place, all]) => `@${edge}-${place}{content:${all.join(`"\\A" `).trim() || `""`};text-align:${place};${look}}`).join("");
}

/** The texts between tabs, as CSS strings and counters. */
function contentOf({ elements }: Paragraph): string[] {
  const parts = [""];
  const put = (content: string): void => { parts[parts.length - 1] += `${content} `; };
  for (const element of elements) {
    if (element.kind === "autoText") put(element.type === "PAGE_COUNT" ? "counter(pages)" : "counter(page)");
    else if (element.kind === "text") element.text.replace(/\n$/, "").split("\t").forEach((text, at) => {
      if (at > 0) parts.push("");
      if (text) put(`"${text.replace(/[\\"<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ""} `).replace(/\v/g, "\\A ")}"`);
    });
  }
  return parts;
}

/** The rule of `@page` of a sheet: its size, its margins, what stands in them. */
export function pageRule({ name, page, margins }: Sheet, tab: DocTab): string {
  const size = `size:${length(page.width)} ${length(page.height)};margin:${[page.top, page.right, page.bottom, page.left].map(length).join(" ")};`;
  const inside = (header: Segment | undefined, footer: Segment | undefined) => boxes(header, "top", page.header, tab) + boxes(footer, "bottom", page.footer, tab);
  // An empty box takes the place of the one of all pages.
  const none = ["top", "bottom"].flatMap((edge) => ["left", "center", "right"].map((place) => `@${edge}-${place}{content:none}`)).join("");
  const first = margins.first ? `@page ${name}:first{${none}${inside(margins.firstHeader, margins.firstFooter)}}` : "";
  return `@page ${name}{${size}${inside(margins.header, margins.footer)}}${first}`;
}
