import { Refusal } from "../sheets/call";
import { fieldsTouched, oneOf, updated } from "./fields";
import { CELL_STYLE, COLUMN, ROW_STYLE } from "./messages";
import type { Cell, Table } from "./model";
import { cellOf, checkPlace, tableOf, type Carry, type CellLocation, type Location } from "./request";
import { points, type Border, type TableCellStyle, type TableColumnProperties, type TableRowStyle } from "./style";

type UpdateTableCellStyle = {
  tableRange?: { tableCellLocation?: CellLocation; rowSpan?: number; columnSpan?: number };
  tableStartLocation?: Location; tableCellStyle?: TableCellStyle; fields?: string;
};

/** In the order in which Google sets them, and the border of the neighbour that is the same line ([API] UpdateTableCellStyleRequest). */
const BORDERS = [
  { side: "borderRight", other: "borderLeft", down: 0, right: 1 },
  { side: "borderLeft", other: "borderRight", down: 0, right: -1 },
  { side: "borderBottom", other: "borderTop", down: 1, right: 0 },
  { side: "borderTop", other: "borderBottom", down: -1, right: 0 },
] as const;

export const updateTableCellStyle: Carry<UpdateTableCellStyle> = (draft, { tableRange, tableStartLocation, tableCellStyle, fields }) => {
  if (!tableRange === !tableStartLocation) throw new Refusal("Exactly one of tableRange or tableStartLocation must be set.");
  oneOf(tableCellStyle?.contentAlignment, ["CONTENT_ALIGNMENT_UNSPECIFIED", "TOP", "MIDDLE", "BOTTOM"], "table_cell_style.content_alignment");
  for (const { side } of BORDERS) checkBorder(tableCellStyle?.[side]);
  const { table, places } = tableRange ? within(draft, tableRange) : everywhere(tableOf(draft, tableStartLocation).block);
  const named = fieldsTouched(fields);
  for (const [row, column] of places) {
    const cell = table.rows[row]?.cells[column];
    if (!cell) continue;
    cell.style = updated(cell.style, tableCellStyle, fields, CELL_STYLE, ["rowSpan", "columnSpan"]);
    for (const { side, other, down, right } of BORDERS) {
      if (named.includes(side) || named.includes("*")) shared(table.rows[row + down]?.cells[column + right], other, cell.style[side]);
    }
  }
  return {};
};

function shared(neighbour: Cell | undefined, side: (typeof BORDERS)[number]["other"], border: Border | undefined): void {
  if (!neighbour) return;
  const { [side]: _, ...rest } = neighbour.style;
  neighbour.style = border ? { ...rest, [side]: border } : rest;
}

/** "Table cell borders cannot be partially updated" ([API] TableCellBorder). */
function checkBorder(border: Border | undefined): void {
  if (!border) return;
  if (!border.color || !border.width || !border.dashStyle) throw new Refusal("Table cell borders must be specified in their entirety: color, width and dashStyle.");
  oneOf(border.dashStyle, ["SOLID", "DOT", "DASH"], "border.dash_style");
  if (points(border.width) < 0) throw new Refusal("The border width must not be negative.");
}

const everywhere = (table: Table) => ({ table, places: table.rows.flatMap(({ cells }, row) => cells.map((_, column) => [row, column] as const)) });

function within(draft: Parameters<typeof cellOf>[0], { tableCellLocation, rowSpan = 0, columnSpan = 0 }: NonNullable<UpdateTableCellStyle["tableRange"]>) {
  const { found: { block: table }, row, column } = cellOf(draft, tableCellLocation);
  if (rowSpan < 1 || columnSpan < 1) throw new Refusal("The table range must span at least one row and one column.");
  checkPlace("row", row + rowSpan - 1, table.rows.length);
  checkPlace("column", column + columnSpan - 1, table.columns.length);
  const places = Array.from({ length: rowSpan * columnSpan }, (_, at) => [row + Math.floor(at / columnSpan), column + (at % columnSpan)] as const);
  return { table, places };
}

/** Header rows are pinned by a request of their own (platform-verdicts.md A6), so `tableHeader` is refused here. */
export const updateTableRowStyle: Carry<{ tableStartLocation?: Location; rowIndices?: readonly number[]; tableRowStyle?: TableRowStyle; fields?: string }> =
  (draft, { tableStartLocation, rowIndices = [], tableRowStyle, fields }) => {
    const { block: table } = tableOf(draft, tableStartLocation);
    for (const at of rowIndices) checkPlace("row", at, table.rows.length);
    table.rows.forEach((row, at) => {
      if (rowIndices.length > 0 && !rowIndices.includes(at)) return;
      const style = updated(row.style, tableRowStyle, fields, ROW_STYLE, ["tableHeader"]);
      row.style = { ...style, minRowHeight: style.minRowHeight ?? { unit: "PT" } };
    });
    return {};
  };

type UpdateColumns = { tableStartLocation?: Location; columnIndices?: readonly number[]; tableColumnProperties?: TableColumnProperties; fields?: string };

/** A width below 5 points is refused ([API] UpdateTableColumnPropertiesRequest). */
export const updateTableColumnProperties: Carry<UpdateColumns> = (draft, { tableStartLocation, columnIndices = [], tableColumnProperties, fields }) => {
  const { block: table } = tableOf(draft, tableStartLocation);
  oneOf(tableColumnProperties?.widthType, ["EVENLY_DISTRIBUTED", "FIXED_WIDTH"], "table_column_properties.width_type");
  if (tableColumnProperties?.width && points(tableColumnProperties.width) < 5) throw new Refusal("The column width must be at least 5 points.");
  for (const at of columnIndices) checkPlace("column", at, table.columns.length);
  table.columns = table.columns.map((column, at) => (columnIndices.length > 0 && !columnIndices.includes(at) ? column : updated(column, tableColumnProperties, fields, COLUMN)));
  return {};
};
