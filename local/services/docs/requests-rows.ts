import type { Cell, Paragraph, Row, Table } from "./model";
import { paragraph, row as newRow } from "./model";
import { cellOf, tableOf, type Carry, type CellLocation, type Location } from "./request";
import { Refusal } from "../sheets/call";

/**
 * An empty row beside the row of the cell, beyond its block when it is merged ([API] InsertTableRowRequest). Cells take cell, paragraph
 * and text style of the row above, and a placeholder wherever the reference row holds a chip (both seen live: platform-verdicts.md A5).
 */
export const insertTableRow: Carry<{ tableCellLocation?: CellLocation; insertBelow?: boolean }> = (draft, { tableCellLocation, insertBelow = false }) => {
  const { found: { block: table }, row, column } = cellOf(draft, tableCellLocation);
  const [top, bottom] = blockRows(table, row, column);
  const at = insertBelow ? bottom + 1 : top;
  const like = table.rows[at - 1] ?? table.rows[at];
  const reference = table.rows[row];
  if (!like || !reference) throw new Refusal("The table has no rows.");
  const covered = lengthened(table, at);
  const { tableHeader: _, ...style } = like.style;
  const pinned = table.rows[at]?.style.tableHeader === true ? { tableHeader: true } : {};
  table.rows.splice(at, 0, newRow(like.cells.map((cell, column) => emptyLike(cell, reference.cells[column], covered.has(column))), { ...style, ...pinned }));
  return {};
};

/** First and last row of the cell that covers the place. */
function blockRows(table: Table, row: number, column: number): [number, number] {
  for (let top = row; top >= 0; top -= 1) {
    for (let left = column; left >= 0; left -= 1) {
      const { rowSpan = 1, columnSpan = 1 } = table.rows[top]?.cells[left]?.style ?? {};
      if (top + rowSpan > row && left + columnSpan > column && (rowSpan > 1 || columnSpan > 1)) return [top, top + rowSpan - 1];
    }
  }
  return [row, row];
}

/** Cells that reach over the place where a row comes in grow by it; the columns they cover. */
function lengthened(table: Table, at: number): Set<number> {
  const covered = new Set<number>();
  table.rows.slice(0, at).forEach(({ cells }, top) => cells.forEach((cell, left) => {
    const { rowSpan = 1, columnSpan = 1 } = cell.style;
    if (top + rowSpan <= at) return;
    cell.style = { ...cell.style, rowSpan: rowSpan + 1 };
    for (let column = left; column < left + columnSpan; column += 1) covered.add(column);
  }));
  return covered;
}

function emptyLike(above: Cell, reference: Cell | undefined, covered: boolean): Cell {
  const first = above.content.find((block): block is Paragraph => block.kind === "paragraph");
  const chips = covered ? 0 : (reference?.content ?? []).flatMap((block) => (block.kind === "paragraph" ? block.elements : [])).filter(({ kind }) => kind === "chip").length;
  const textStyle = first?.elements[0]?.style ?? {};
  return { content: [paragraph("\ue907".repeat(chips), first?.style, textStyle)], style: { ...above.style, rowSpan: 1, columnSpan: 1 } };
}

/** All rows of a merged cell go; with its last row the table goes ([API] DeleteTableRowRequest). */
export const deleteTableRow: Carry<{ tableCellLocation?: CellLocation }> = (draft, { tableCellLocation }) => {
  const { found: { block: table, container, at }, row, column } = cellOf(draft, tableCellLocation);
  const [top, bottom] = blockRows(table, row, column);
  if (top === 0 && bottom === table.rows.length - 1) container.content.splice(at, 1);
  else {
    shortened(table, top, bottom);
    table.rows.splice(top, bottom - top + 1);
  }
  return {};
};

/** Cells that reach into the rows that go lose them; one that begins there goes on in the row after. */
function shortened(table: Table, top: number, bottom: number): void {
  table.rows.slice(0, bottom + 1).forEach(({ cells }, first) => cells.forEach((cell, column) => {
    const { rowSpan = 1, columnSpan = 1 } = cell.style;
    const last = first + rowSpan - 1;
    if (last < top) return;
    const lost = Math.min(last, bottom) - Math.max(first, top) + 1;
    if (first < top) cell.style = { ...cell.style, rowSpan: rowSpan - lost };
    else if (last > bottom) {
      const heir = table.rows[bottom + 1]?.cells[column];
      if (heir) heir.style = { ...cell.style, rowSpan: rowSpan - lost, columnSpan };
    }
  }));
}

/** The first rows repeat on every page; 0 unpins all ([API] PinTableHeaderRowsRequest). */
export const pinTableHeaderRows: Carry<{ tableStartLocation?: Location; pinnedHeaderRowsCount?: number }> = (draft, { tableStartLocation, pinnedHeaderRowsCount = 0 }) => {
  const { block: table } = tableOf(draft, tableStartLocation);
  if (pinnedHeaderRowsCount < 0 || pinnedHeaderRowsCount > table.rows.length) {
    throw new Refusal("The number of pinned header rows must not exceed the number of rows in the table.");
  }
  table.rows.forEach((row: Row, at) => {
    const { tableHeader: _, ...style } = row.style;
    row.style = at < pinnedHeaderRowsCount ? { ...style, tableHeader: true } : style;
  });
  return {};
};
