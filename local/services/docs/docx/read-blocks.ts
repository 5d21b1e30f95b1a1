import { cell as newCell, paragraph, type Block, type Cell, type Row, type Table } from "../model";
import { pt, same, type Border, type TableCellStyle, type TableRowStyle } from "../style";
import { childOf, stated, switchOf, valueOf, type XmlElement } from "./read";
import { borderOf } from "./read-properties";
import { paragraphOf, type Reading } from "./read-text";
import { CELL_ALIGNMENTS, colorOf, fromTwips, googleWord, NO_LINE } from "./units";
import { TABLE_LINE } from "./write-blocks";

/**
 * Blocks of a body, a cell, a header. A Doc has a paragraph before a table and at the end (live answers to an imported .docx that begins
 * with a table show an empty one); tables side by side are taken apart.
 *
 * @param closed what follows a paragraph that ends a section
 */
export function blocksOf(parent: XmlElement, reading: Reading, closed: (section: XmlElement) => Block[] = () => []): Block[] {
  const blocks: Block[] = [];
  const take = (element: XmlElement): void => {
    if (element.name === "p") {
      blocks.push(paragraphOf(element, reading));
      const section = childOf(childOf(element, "pPr"), "sectPr");
      if (section) blocks.push(...closed(section));
    } else if (element.name === "tbl") {
      if (blocks[blocks.length - 1]?.kind !== "paragraph") blocks.push(paragraph());
      blocks.push(tableOf(element, reading));
    } else if (["sdt", "sdtContent", "customXml", "ins"].includes(element.name)) element.children.forEach(take);
  };
  parent.children.forEach(take);
  if (blocks[blocks.length - 1]?.kind !== "paragraph") blocks.push(paragraph());
  return blocks;
}

type Around = { readonly borders: XmlElement | undefined; readonly margins: XmlElement | undefined };

function tableOf(element: XmlElement, reading: Reading): Table {
  const properties = childOf(element, "tblPr");
  const style = childOf(reading.styles.element(valueOf(properties, "tblStyle")), "tblPr");
  const around: Around = { borders: childOf(properties, "tblBorders") ?? childOf(style, "tblBorders"), margins: childOf(properties, "tblCellMar") ?? childOf(style, "tblCellMar") };
  const lines = partsOf(element, "tr");
  const columns = (childOf(element, "tblGrid")?.children ?? []).map(({ attributes }) => fromTwips(attributes["w"]));
  const count = Math.max(columns.length, ...lines.map((line) => cellsIn(line).reduce((sum, each) => sum + spanOf(each), 0)));
  const rows = lines.map((line, at) => rowOf(line, { first: at === 0, last: at === lines.length - 1, count }, around, reading));
  merge(rows.map(({ row }) => row), rows.map(({ continued }) => continued));
  let header = true;
  return {
    kind: "table",
    columns: Array.from({ length: count }, (_, at) => ({ widthType: "FIXED_WIDTH", width: columns[at] ?? pt(72) })),
    // Only rows from the top on can repeat.
    rows: rows.map(({ row, repeats }) => {
      header &&= repeats;
      return header ? { ...row, style: { ...row.style, tableHeader: true } } : row;
    }),
  };
}

/** Rows of a table, cells of a row; content controls around them do not count. */
const partsOf = (parent: XmlElement, name: "tr" | "tc"): XmlElement[] =>
  parent.children.flatMap((child) => (child.name === name ? [child] : ["sdt", "sdtContent"].includes(child.name) ? partsOf(child, name) : []));
const cellsIn = (line: XmlElement): XmlElement[] => partsOf(line, "tc");
const spanOf = (cell: XmlElement): number => Number(valueOf(childOf(cell, "tcPr"), "gridSpan") ?? 1);

type Place = { readonly first: boolean; readonly last: boolean; readonly count: number };

/** A row with a cell for every column of the grid; those under a merged one are empty. */
function rowOf(line: XmlElement, place: Place, around: Around, reading: Reading): { row: Row; continued: boolean[]; repeats: boolean } {
  const properties = childOf(line, "trPr");
  const cells: Cell[] = [];
  const continued: boolean[] = [];
  for (const element of cellsIn(line)) {
    const own = childOf(element, "tcPr");
    const merge = childOf(own, "vMerge");
    const goesOn = merge !== undefined && merge.attributes["val"] !== "restart";
    const span = spanOf(element);
    const edges = { ...place, left: cells.length === 0, right: cells.length + span >= place.count };
    cells.push(goesOn ? newCell() : newCell(blocksOf(element, reading), cellStyle(own, edges, around, span)));
    continued.push(goesOn);
    for (let more = 1; more < span; more += 1) {
      cells.push(newCell());
      continued.push(false);
    }
  }
  while (cells.length < place.count) {
    cells.push(newCell());
    continued.push(false);
  }
  const height = childOf(properties, "trHeight")?.attributes["val"];
  const style: TableRowStyle = { minRowHeight: fromTwips(height), ...(switchOf(properties, "cantSplit") ? { preventOverflow: true } : {}) };
  return { row: { cells, style }, continued, repeats: switchOf(properties, "tblHeader") ?? false };
}

/** A cell that goes on below makes the one above span more rows. */
function merge(rows: readonly Row[], continued: readonly (readonly boolean[])[]): void {
  rows.forEach(({ cells }, at) => cells.forEach((cell, column) => {
    if (continued[at]?.[column]) return;
    let span = 1;
    while (continued[at + span]?.[column]) span += 1;
    if (span > 1) cell.style = { ...cell.style, rowSpan: span };
  }));
}

type Edges = Place & { readonly left: boolean; readonly right: boolean };

function cellStyle(own: XmlElement | undefined, edges: Edges, { borders, margins }: Around, span: number): TableCellStyle {
  const [ownBorders, ownMargins] = [childOf(own, "tcBorders"), childOf(own, "tcMar")];
  // A line of the table as Google draws it by itself is inherited, any other stands in the cell.
  const line = (side: string, other: string, edge: boolean, across: string): Border | undefined => {
    const set = borderOf(ownBorders, side) ?? borderOf(ownBorders, other);
    if (set) return set;
    const table = (edge ? borderOf(borders, side) ?? borderOf(borders, other) : borderOf(borders, across)) ?? NO_LINE;
    return same(table, TABLE_LINE) ? undefined : table;
  };
  const margin = (side: string, other: string, otherwise: number) => {
    const found = [ownMargins, margins].map((all) => (childOf(all, side) ?? childOf(all, other))?.attributes["w"]).find((width) => width !== undefined);
    return found === undefined ? pt(otherwise) : fromTwips(found);
  };
  return stated({
    columnSpan: span, backgroundColor: colorOf(childOf(own, "shd")?.attributes["fill"]),
    borderLeft: line("left", "start", edges.left, "insideV"), borderRight: line("right", "end", edges.right, "insideV"),
    borderTop: line("top", "top", edges.first, "insideH"), borderBottom: line("bottom", "bottom", edges.last, "insideH"),
    paddingLeft: margin("left", "start", 5.4), paddingRight: margin("right", "end", 5.4), paddingTop: margin("top", "top", 0), paddingBottom: margin("bottom", "bottom", 0),
    contentAlignment: googleWord(CELL_ALIGNMENTS, valueOf(own, "vAlign")) ?? "TOP",
  });
}
