import type { Block, Cell, Paragraph, Row, SectionBreak, Table } from "../model";
import { points, pt, type Border, type ParagraphStyle } from "../style";
import { ALIGNMENTS, CELL_ALIGNMENTS, DASHES, hex, NAMED_STYLES, ooxmlWord, TAB_ALIGNMENTS, twips } from "./units";
import { element, switched, valued } from "./write";
import { runProperties, runs, type References } from "./write-text";

/** How blocks are written: list ids become numbers, a section's style stands in the last paragraph of the section. */
export type Writing = {
  readonly references: References;
  readonly numberOf: (listId: string) => number;
  /** Width in twips that an evenly distributed table fills. */
  readonly width: number;
};

function border(name: string, line: Border | undefined): string {
  if (!line) return "";
  const size = Math.round(points(line.width) * 8);
  if (size === 0) return element(name, { "w:val": "nil" });
  const space = line.padding ? Math.round(points(line.padding)) : 0;
  return element(name, { "w:val": ooxmlWord(DASHES, line.dashStyle) ?? "single", "w:sz": size, "w:space": space, "w:color": hex(line.color) ?? "auto" });
}

/** Google measures the first line from the margin, OOXML from the other lines. */
function indents({ indentStart, indentEnd, indentFirstLine }: ParagraphStyle): string {
  if (!indentStart && !indentEnd && !indentFirstLine) return "";
  const first = twips(indentFirstLine) - twips(indentStart);
  const sides = indentStart || indentFirstLine ? { "w:left": twips(indentStart), ...(first < 0 ? { "w:hanging": -first } : { "w:firstLine": first }) } : {};
  return element("w:ind", { ...sides, "w:right": indentEnd ? twips(indentEnd) : undefined });
}

/** In the order of the schema (CT_PPr). */
export function paragraphProperties(style: ParagraphStyle, number = "", end = "", styleName = true): string {
  const name = NAMED_STYLES.find(([google]) => google === style.namedStyleType)?.[1];
  const spaced = style.spaceAbove || style.spaceBelow || style.lineSpacing !== undefined;
  return element("w:pPr", {},
    styleName && name && name !== "Normal" ? valued("w:pStyle", name) : "",
    switched("w:keepNext", style.keepWithNext), switched("w:keepLines", style.keepLinesTogether), switched("w:pageBreakBefore", style.pageBreakBefore),
    switched("w:widowControl", style.avoidWidowAndOrphan), number,
    element("w:pBdr", {}, border("w:top", style.borderTop), border("w:left", style.borderLeft), border("w:bottom", style.borderBottom), border("w:right", style.borderRight),
      border("w:between", style.borderBetween)).replace("<w:pBdr/>", ""),
    style.shading ? element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": hex(style.shading.backgroundColor) ?? "auto" }) : "",
    style.tabStops ? element("w:tabs", {}, ...style.tabStops.map(({ offset, alignment }) =>
      element("w:tab", { "w:val": ooxmlWord(TAB_ALIGNMENTS, alignment) ?? "left", "w:pos": twips(offset) }))) : "",
    spaced ? element("w:spacing", {
      "w:before": style.spaceAbove && twips(style.spaceAbove), "w:after": style.spaceBelow && twips(style.spaceBelow),
      "w:line": style.lineSpacing === undefined ? undefined : Math.round(style.lineSpacing * 2.4), "w:lineRule": style.lineSpacing === undefined ? undefined : "auto",
    }) : "",
    indents(style), valued("w:jc", ooxmlWord(ALIGNMENTS, style.alignment)), end);
}

function paragraph({ elements, style, bullet }: Paragraph, section: string, { references, numberOf }: Writing): string {
  const number = bullet ? element("w:numPr", {}, valued("w:ilvl", bullet.nestingLevel ?? 0), valued("w:numId", numberOf(bullet.listId))) : "";
  const newline = runProperties(elements[elements.length - 1]?.style ?? {}).replace("<w:rPr/>", "");
  return element("w:p", {}, paragraphProperties(style, number, newline + section).replace("<w:pPr/>", ""), runs(elements, references));
}

/** A cell without borders of its own has those of the table: a point, black, as Google draws them. */
export const TABLE_LINE: Border = { color: { color: { rgbColor: {} } }, width: pt(1), dashStyle: "SOLID" };
const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"] as const;

function table({ columns, rows }: Table, writing: Writing): string {
  const even = Math.floor(writing.width / Math.max(1, columns.length));
  const widths = columns.map(({ width }) => (width ? twips(width) : even));
  return element("w:tbl", {},
    element("w:tblPr", {}, element("w:tblW", { "w:w": widths.reduce((sum, each) => sum + each, 0), "w:type": "dxa" }),
      element("w:tblBorders", {}, ...SIDES.map((side) => border(`w:${side}`, TABLE_LINE))), element("w:tblLayout", { "w:type": "fixed" })),
    element("w:tblGrid", {}, ...widths.map((width) => element("w:gridCol", { "w:w": width }))),
    ...rows.map((row, at) => tableRow(rows, row, at, widths, writing)));
}

function tableRow(rows: readonly Row[], { cells, style }: Row, at: number, widths: readonly number[], writing: Writing): string {
  const height = twips(style.minRowHeight);
  const properties = element("w:trPr", {}, style.preventOverflow ? "<w:cantSplit/>" : "", height > 0 ? element("w:trHeight", { "w:val": height, "w:hRule": "atLeast" }) : "",
    style.tableHeader ? "<w:tblHeader/>" : "").replace("<w:trPr/>", "");
  const written: string[] = [];
  for (let column = 0; column < cells.length;) {
    const above = headAbove(rows, at, column);
    const cell = above ?? cells[column];
    if (!cell) break;
    const span = cell.style.columnSpan ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    const merge = above ? "<w:vMerge/>" : (cell.style.rowSpan ?? 1) > 1 ? valued("w:vMerge", "restart") : "";
    written.push(element("w:tc", {}, cellProperties(cell, width, span, merge), above ? "<w:p/>" : blocks(cell.content, writing)));
    column += span;
  }
  return element("w:tr", {}, properties, ...written);
}

/** The merged cell further up that covers the place. */
function headAbove(rows: readonly Row[], row: number, column: number): Cell | undefined {
  for (let top = row - 1; top >= 0; top -= 1) {
    const cell = rows[top]?.cells[column];
    if (cell && (cell.style.rowSpan ?? 1) > row - top) return cell;
  }
  return undefined;
}

function cellProperties({ style }: Cell, width: number, span: number, merge: string): string {
  const fill = hex(style.backgroundColor);
  const margin = (name: string, padding: typeof style.paddingTop) => (padding ? element(name, { "w:w": twips(padding), "w:type": "dxa" }) : "");
  return element("w:tcPr", {}, element("w:tcW", { "w:w": width, "w:type": "dxa" }), span > 1 ? valued("w:gridSpan", span) : "", merge,
    element("w:tcBorders", {}, border("w:top", style.borderTop), border("w:left", style.borderLeft), border("w:bottom", style.borderBottom), border("w:right", style.borderRight))
      .replace("<w:tcBorders/>", ""),
    fill ? element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": fill }) : "",
    element("w:tcMar", {}, margin("w:top", style.paddingTop), margin("w:left", style.paddingLeft), margin("w:bottom", style.paddingBottom), margin("w:right", style.paddingRight))
      .replace("<w:tcMar/>", ""),
    valued("w:vAlign", ooxmlWord(CELL_ALIGNMENTS, style.contentAlignment)));
}

/** @param closing the properties of the section that ends before a break, by the break that follows */
export function blocks(content: readonly Block[], writing: Writing, closing: (next: SectionBreak) => string = () => ""): string {
  return content.map((block, at) => {
    if (block.kind === "sectionBreak") return "";
    if (block.kind === "table") return table(block, writing);
    const next = content[at + 1];
    return paragraph(block, next?.kind === "sectionBreak" ? closing(next) : "", writing);
  }).join("");
}
