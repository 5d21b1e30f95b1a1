import type { Cell } from "../../services/grid/cell";
import { boxOf } from "../../services/grid/range";
import type { Row, Sheet } from "../../services/grid/sheet";
import type { Workbook } from "../../services/grid/workbook";
import { cellWire, ruleWire } from "./cells";
import { chartWires } from "./charts";
import { cssOf, wraps } from "./look";
import type { KindWire, RowWire, SheetWire } from "./wire";

const DEFAULT_WIDTH = 100;

/**
 * A sheet as it travels. Rows are shared between versions of a workbook until somebody writes to them, so the very same row is the same
 * text: what has changed since `before` is found by looking at each row once.
 *
 * @param token names this version
 */
export function sheetWire(workbook: Workbook, sheet: Sheet, token: string, before: Sheet | undefined): SheetWire {
  const shared = sharing();
  const rows: RowWire[] = [];
  const most = Math.max(sheet.rows.length, before?.rows.length ?? 0);
  for (let at = 0; at < most; at += 1) {
    const row = sheet.rows[at];
    if (before ? before.rows[at] === row : row === undefined || !row.some((cell) => cell !== undefined)) continue;
    rows.push(rowWire(at, row ?? [], workbook.locale, shared));
  }
  const columns = Array.from({ length: sheet.columnCount }, (_, at) => sheet.columnMeta[at] ?? {});
  return {
    token, whole: before === undefined, gid: sheet.id, title: sheet.title, rowCount: sheet.rowCount, columnCount: sheet.columnCount, frozenRows: sheet.frozenRowCount, frozenColumns: sheet.frozenColumnCount,
    widths: columns.map(({ pixelSize }) => pixelSize ?? DEFAULT_WIDTH),
    hiddenColumns: columns.flatMap(({ hiddenByUser }, at) => (hiddenByUser ? [at] : [])),
    heights: Object.fromEntries(sheet.rowMeta.flatMap((meta, at) => (meta?.pixelSize === undefined ? [] : [[at, meta.pixelSize]]))),
    hiddenRows: sheet.rowMeta.flatMap((meta, at) => (meta?.hiddenByUser ? [at] : [])),
    kinds: shared.kinds, patterns: shared.patterns, rows,
    warnings: sheet.protectedRanges.filter(({ warningOnly }) => warningOnly).map(({ range }) => boxOf(range, sheet.rowCount, sheet.columnCount)),
    charts: chartWires(workbook, sheet),
  };
}

type Sharing = { readonly kinds: KindWire[]; readonly patterns: (readonly number[])[]; readonly kindOf: (cell: Cell | undefined) => number; readonly patternOf: (places: readonly number[]) => number };

/** Kinds of cells and patterns of rows, each once: the columns of a sheet make most rows alike. */
function sharing(): Sharing {
  const kinds: KindWire[] = [{ css: "" }];
  const patterns: (readonly number[])[] = [];
  const [byText, byPattern] = [new Map<string, number>([[JSON.stringify(kinds[0]), 0]]), new Map<string, number>()];
  const known = new Map<unknown, Map<unknown, number>>();
  const place = <Thing>(places: Map<string, number>, list: Thing[], key: string, thing: Thing): number => {
    let at = places.get(key);
    if (at === undefined) places.set(key, (at = list.push(thing) - 1));
    return at;
  };
  return {
    kinds, patterns,
    kindOf: (cell) => {
      let rules = known.get(cell?.format);
      if (!rules) known.set(cell?.format, (rules = new Map()));
      let at = rules.get(cell?.validation);
      if (at === undefined) {
        const rule = cell?.validation && ruleWire(cell.validation);
        const kind: KindWire = { css: cssOf(cell?.format), ...(wraps(cell?.format) ? { wraps: true } : {}), ...(rule ? { rule } : {}) };
        rules.set(cell?.validation, (at = place(byText, kinds, JSON.stringify(kind), kind)));
      }
      return at;
    },
    patternOf: (places) => place(byPattern, patterns, places.join(), places),
  };
}

function rowWire(at: number, row: Row, locale: string, { kindOf, patternOf }: Sharing): RowWire {
  const [places, cells] = [[] as number[], [] as RowWire[2][number][]];
  let notes: { [column: number]: string } | undefined;
  for (let column = 0; column < row.length; column += 1) {
    const cell = row[column];
    places.push(kindOf(cell));
    cells.push(cellWire(cell, locale));
    if (cell?.note) (notes ??= {})[column] = cell.note;
  }
  while (cells.length > 0 && cells[cells.length - 1] === 0) cells.pop();
  while (places.length > 0 && places[places.length - 1] === 0) places.pop();
  return notes ? [at, patternOf(places), cells, notes] : [at, patternOf(places), cells];
}
