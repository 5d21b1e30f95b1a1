import { shiftedChart } from "./chart";
import { shiftedRange, type Dimension, type GridRange, type Shift } from "./range";
import type { Row, Sheet } from "./sheet";

/** Adds empty rows or columns before `index`; those added in the middle take the formats of a neighbour when asked. */
export function insertDimension(sheet: Sheet, dimension: Dimension, index: number, count: number, inheritFromBefore: boolean): void {
  const model = inheritFromBefore ? index - 1 : index;
  if (dimension === "ROWS") {
    if (index < sheet.rows.length) {
      const source = sheet.rows[model];
      const added = Array.from({ length: count }, () => ownRow(sheet, (source ?? []).map(formatOnly)));
      sheet.rows.splice(index, 0, ...added);
    }
    insertMeta(sheet.rowMeta, index, count);
    sheet.rowCount += count;
  } else {
    for (const [at, row] of sheet.rows.entries()) {
      if (row.length <= index) continue;
      const added = new Array<Row[number]>(count).fill(formatOnly(row[model]));
      sheet.rows[at] = ownRow(sheet, [...row.slice(0, index), ...added, ...row.slice(index)]);
    }
    insertMeta(sheet.columnMeta, index, count);
    sheet.columnCount += count;
  }
  shiftRanges(sheet, dimension, (at) => (at >= index ? at + count : at));
  sheet.revision += 1;
}

export function deleteDimension(sheet: Sheet, dimension: Dimension, start: number, end: number): void {
  const count = end - start;
  if (dimension === "ROWS") {
    sheet.rows.splice(start, count);
    sheet.rowMeta.splice(start, count);
    sheet.rowCount -= count;
    sheet.frozenRowCount = Math.min(sheet.frozenRowCount, sheet.rowCount);
  } else {
    for (const [at, row] of sheet.rows.entries()) {
      if (row.length > start) sheet.rows[at] = ownRow(sheet, [...row.slice(0, start), ...row.slice(end)]);
    }
    sheet.columnMeta.splice(start, count);
    sheet.columnCount -= count;
    sheet.frozenColumnCount = Math.min(sheet.frozenColumnCount, sheet.columnCount);
  }
  shiftRanges(sheet, dimension, (at) => (at < start ? at : at < end ? null : at - count));
  sheet.revision += 1;
}

/** Moves `start..end` before `destination`, an index counted before the move (Sheets API MoveDimensionRequest). */
export function moveDimension(sheet: Sheet, dimension: Dimension, start: number, end: number, destination: number): void {
  const count = end - start;
  const landing = destination > start ? destination - count : destination;
  const size = dimension === "ROWS" ? sheet.rowCount : sheet.columnCount;
  const order = Array.from({ length: size }, (_, index) => index);
  order.splice(landing, 0, ...order.splice(start, count));
  const target = new Map(order.map((from, to) => [from, to]));
  if (dimension === "ROWS") {
    sheet.rows = order.map((from) => sheet.rows[from] ?? ownRow(sheet, []));
    sheet.rowMeta = order.map((from) => sheet.rowMeta[from]);
  } else {
    for (const [at, row] of sheet.rows.entries()) sheet.rows[at] = ownRow(sheet, order.map((from) => row[from]));
    sheet.columnMeta = order.map((from) => sheet.columnMeta[from]);
  }
  shiftRanges(sheet, dimension, (at) => target.get(at) ?? at);
  sheet.revision += 1;
}

function ownRow(sheet: Sheet, row: Row): Row {
  sheet.own.add(row);
  return row;
}

/** What a new row or column takes from its neighbour: format and drop-down, never content or note. */
function formatOnly(cell: Row[number]): Row[number] {
  if (!cell?.format && !cell?.validation) return undefined;
  return { ...(cell.format ? { format: cell.format } : {}), ...(cell.validation ? { validation: cell.validation } : {}) };
}

function insertMeta(meta: Sheet["rowMeta"], index: number, count: number): void {
  if (meta.length > index) meta.splice(index, 0, ...new Array<undefined>(count).fill(undefined));
}

/** Protected ranges, the filter, conditional formats and charts follow the cells they cover. */
function shiftRanges(sheet: Sheet, dimension: Dimension, shift: Shift): void {
  const moved = (range: GridRange) => shiftedRange(range, dimension, shift);
  sheet.protectedRanges = sheet.protectedRanges.flatMap((protection) => {
    const range = moved(protection.range);
    return range ? [{ ...protection, range }] : [];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const ranges = format.ranges.flatMap((range) => moved(range) ?? []);
    return ranges.length > 0 ? [{ ...format, ranges }] : [];
  });
  sheet.charts = sheet.charts.map((chart) => shiftedChart(chart, sheet.id, dimension, shift));
  if (sheet.basicFilter) {
    const range = moved(sheet.basicFilter.range);
    if (range) sheet.basicFilter = { ...sheet.basicFilter, range };
    else delete sheet.basicFilter;
  }
}
