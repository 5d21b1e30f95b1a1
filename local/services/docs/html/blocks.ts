import type { Block, Cell, DocTab, Inline, Paragraph, Row, Table } from "../model";
import { points, type ParagraphStyle, type TabStop, type TextStyle } from "../style";
import { TABLE_LINE } from "../docx/write-blocks";
import { background, borderCss, css, effective, escaped, length, lineHeight, textCss } from "./look";

/** What the blocks of one tab are shown with. */
export type Showing = { readonly tab: DocTab; readonly markers: ReadonlyMap<Block, string>; readonly places: ReadonlyMap<Block, string>; readonly width: number };

const ALIGN: { readonly [alignment: string]: string } = { START: "left", CENTER: "center", END: "right", JUSTIFIED: "justify" };

function inlineHtml(element: Inline, { tab }: Showing): string {
  if (element.suggestedInsertionIds) return "";
  const style = textCss(element.style);
  const span = (inside: string) => (style ? `<span style="${style}">${inside}</span>` : inside);
  if (element.kind === "text") {
    const text = escaped(element.text.replace(/\n$/, "")).replace(/\v/g, "<br>").replace(/\ue907/g, "");
    const url = element.style.link?.url;
    return text === "" ? "" : url ? `<a href="${escaped(url)}">${span(text)}</a>` : span(text);
  }
  if (element.kind === "chip") return span(escaped(element.shows));
  if (element.kind === "horizontalRule") return "<hr>";
  if (element.kind === "autoText") return span(`<span class="auto"></span>`);
  const image = element.kind === "image" ? tab.images[element.objectId] : undefined;
  if (!image) return "";
  const size = css({ width: length(points(image.size.width)), height: length(points(image.size.height)) });
  return `<img src="data:${image.mimeType};base64,${image.base64}" style="${size}" alt="${escaped(image.description ?? "")}">`;
}

/** A paragraph; a page break in it begins a new page with what follows. */
export function paragraphHtml(paragraph: Paragraph, showing: Showing): string {
  const { paragraph: style, text } = effective(showing.tab, paragraph);
  const parts: Inline[][] = [[]];
  for (const element of paragraph.elements) {
    if (element.kind === "pageBreak" || element.kind === "columnBreak") parts.push([]);
    else parts[parts.length - 1]?.push(element);
  }
  const marker = showing.markers.get(paragraph);
  const place = showing.places.get(paragraph);
  const placed = place === undefined ? "" : ` data-place="${escaped(place)}"`;
  return parts.map((elements, at) => {
    // Nothing but a break before the break: no line of its own.
    if (at < parts.length - 1 && elements.length === 0) return "";
    const inside = lineHtml(elements, style, showing);
    const hanging = css({ "min-width": length(points(style.indentStart) - points(style.indentFirstLine)) });
    const first = at === 0 && marker !== undefined ? `<span class="marker" style="${hanging}">${escaped(marker)}</span>` : "";
    return `<p${placed} style="${paragraphCss(style, ending(elements, text), at > 0 || style.pageBreakBefore === true)}">${first}${inside || "<br>"}</p>`;
  }).join("");
}

/** Letters of the paragraph's line height: those of its text, of its newline when it is empty. */
const ending = (elements: readonly Inline[], text: TextStyle): TextStyle =>
  ({ ...text, ...(elements.find((each) => each.kind !== "text" || each.text !== "\n") ?? elements[0])?.style });

function paragraphCss(style: ParagraphStyle, text: TextStyle, breaks: boolean): string {
  const { backgroundColor: _, underline: __, strikethrough: ___, baselineOffset: ____, smallCaps: _____, ...letters } = text;
  const padding = (side: ParagraphStyle["borderTop"]) => (borderCss(side) ? length(points(side?.padding)) : undefined);
  const shade = background(style.shading?.backgroundColor);
  // Spaces of two paragraphs add up on paper; two margins of CSS would become one, so a plain paragraph has its upper space inside.
  const framed = shade !== undefined || borderCss(style.borderTop) !== undefined || borderCss(style.borderLeft) !== undefined || borderCss(style.borderRight) !== undefined;
  const above = length(points(style.spaceAbove));
  return [css({
    "text-align": ALIGN[style.alignment ?? "START"], "line-height": lineHeight(text, style.lineSpacing), "margin-top": framed && above,
    "margin-bottom": length(points(style.spaceBelow)),
    "margin-left": length(points(style.indentStart)), "margin-right": length(points(style.indentEnd)),
    "text-indent": length(points(style.indentFirstLine) - points(style.indentStart)),
    "break-after": style.keepWithNext ? "avoid" : undefined, "break-inside": style.keepLinesTogether ? "avoid" : undefined, "break-before": breaks ? "page" : undefined,
    ...(style.avoidWidowAndOrphan === false ? { orphans: 1, widows: 1 } : {}), background: shade,
    "border-top": borderCss(style.borderTop), "border-bottom": borderCss(style.borderBottom), "border-left": borderCss(style.borderLeft),
    "border-right": borderCss(style.borderRight), "padding-top": framed ? padding(style.borderTop) : above, "padding-bottom": padding(style.borderBottom),
  }), textCss(letters)].join(";");
}

/** Text between tabs lies between the tab stops; without stops of its own a tab is half an inch. */
function lineHtml(elements: readonly Inline[], { tabStops = [], indentStart }: ParagraphStyle, showing: Showing): string {
  const html = (some: readonly Inline[]) => some.map((each) => inlineHtml(each, showing)).join("");
  const pieces: Inline[][] = [[]];
  for (const element of elements) {
    if (element.kind !== "text") pieces[pieces.length - 1]?.push(element);
    else element.text.split("\t").forEach((text, at) => {
      if (at > 0) pieces.push([]);
      pieces[pieces.length - 1]?.push({ ...element, text });
    });
  }
  if (pieces.length === 1 || tabStops.length === 0) return html(elements);
  return zones(pieces.map(html), tabStops, points(indentStart));
}

/** A zone reaches from one stop to the next; before a right or a middle stop it holds two texts. */
function zones(pieces: readonly string[], stops: readonly TabStop[], start: number): string {
  const ordered = [...stops].sort((one, other) => points(one.offset) - points(other.offset));
  let html = "";
  let from = start;
  let at = 0;
  for (const stop of ordered) {
    const [here = "", next] = [pieces[at], pieces[at + 1]];
    if (next === undefined) break;
    const to = points(stop.offset);
    const width = length(Math.max(0, (stop.alignment === "CENTER" ? 2 : 1) * (to - from)));
    const both = `<span>${here}</span><span>${next}</span>`;
    if (stop.alignment === "CENTER") html += `<span class="zone middle" style="width:${width}">${both}<span></span></span>`;
    else if (stop.alignment === "END") html += `<span class="zone sides" style="width:${width}">${both}</span>`;
    else html += `<span class="zone" style="width:${width}">${here}</span>`;
    at += stop.alignment === "START" || stop.alignment === undefined ? 1 : 2;
    from = stop.alignment === "CENTER" ? 2 * to - from : to;
    if (stop.alignment !== "START" && stop.alignment !== undefined) break;
  }
  return html + pieces.slice(at).join("\t");
}

function tableHtml({ columns, rows }: Table, showing: Showing): string {
  const even = showing.width / Math.max(1, columns.length);
  const widths = columns.map(({ width }) => (width ? points(width) : even));
  const head = rows.findIndex(({ style }) => !style.tableHeader);
  const split = head < 0 ? rows.length : head;
  const part = (name: string, from: number, to: number) => (from === to ? ""
    : `<${name}>${rows.slice(from, to).map((row, at) => rowHtml(rows, row, from + at, widths, showing)).join("")}</${name}>`);
  const cols = widths.map((width) => `<col style="width:${length(width)}">`).join("");
  return `<table style="width:${length(widths.reduce((sum, each) => sum + each, 0))}"><colgroup>${cols}</colgroup>` +
    `${part("thead", 0, split)}${part("tbody", split, rows.length)}</table>`;
}

function rowHtml(rows: readonly Row[], { cells, style }: Row, at: number, widths: readonly number[], showing: Showing): string {
  const shown = cells.map((cell, column) => (covered(rows, at, column) ? ""
    : cellHtml(cell, widths.slice(column, column + (cell.style.columnSpan ?? 1)).reduce((sum, each) => sum + each, 0), showing)));
  const look = css({ height: points(style.minRowHeight) > 0 && length(points(style.minRowHeight)), "break-inside": style.preventOverflow && "avoid" });
  return `<tr style="${look}">${shown.join("")}</tr>`;
}

/** Whether another cell reaches over the place. */
function covered(rows: readonly Row[], row: number, column: number): boolean {
  return rows.slice(0, row + 1).some(({ cells }, top) => cells.slice(0, column + 1).some(({ style: { rowSpan = 1, columnSpan = 1 } }, left) =>
    (top !== row || left !== column) && top + rowSpan > row && left + columnSpan > column));
}

const VERTICAL: { readonly [alignment: string]: string } = { TOP: "top", MIDDLE: "middle", BOTTOM: "bottom" };

function cellHtml({ content, style }: Cell, width: number, showing: Showing): string {
  const side = (border: typeof style.borderTop) => borderCss(border ?? TABLE_LINE) ?? "none";
  const look = css({
    "border-top": side(style.borderTop), "border-right": side(style.borderRight), "border-bottom": side(style.borderBottom), "border-left": side(style.borderLeft),
    padding: [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].map((each) => length(points(each))).join(" "),
    background: background(style.backgroundColor), "vertical-align": VERTICAL[style.contentAlignment ?? "TOP"],
  });
  const inner = { ...showing, width: width - points(style.paddingLeft) - points(style.paddingRight) };
  const span = (name: string, value = 1) => (value > 1 ? ` ${name}="${value}"` : "");
  return `<td${span("colspan", style.columnSpan)}${span("rowspan", style.rowSpan)} style="${look}">${blocksHtml(content, inner)}</td>`;
}

export const blocksHtml = (content: readonly Block[], showing: Showing): string =>
  content.map((block) => (block.kind === "paragraph" ? paragraphHtml(block, showing) : block.kind === "table" ? tableHtml(block, showing) : "")).join("");
