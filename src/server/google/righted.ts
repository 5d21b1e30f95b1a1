import { cellOf, valueOf, type Cell, type CellData } from "./cells";
import { columnsNow, widest, type Carried } from "./carried";
import type { Grid } from "./layout";
import { emptyWrite, keyColumn, setCell, type SheetWrite } from "./sheet-write";

/**
 * What is left to write, so that the sheet ends as if people had moved things before the write and not under it: every value in its row and
 * under its header, the cells of others as they were, what was taken out wrongly at the end of the sheet, what should have gone, gone. Empty
 * when all stands right.
 * @param before the write that went astray
 * @param cells the sheet as it stands now, from its headers
 */
export function rightedWrite(before: SheetWrite, grid: Grid, [headers = [], ...lines]: Cell[][]): SheetWrite {
  const carried = columnsNow(before, headers, lines);
  const after = emptyWrite({ id: before.id, grid, columns: carried.columns, headers, firstRow: 2, lines });
  const width = widest(headers, lines);
  const put = (line: number, wanted: ReadonlyMap<number, CellData>, former: (column: number) => Cell, ours: (cell: Cell) => boolean): void => {
    for (let column = 0; column < width; column += 1) {
      const stands = lines[line]![column];
      const cell = wanted.get(column) ?? (ours(stands) ? cellOf(former(column)) : undefined);
      if (cell !== undefined && text(valueOf(cell)) !== text(stands)) setCell(after.cells, line, column, cell);
    }
  };
  const moved = <Data>(row: Iterable<readonly [number, Data]>): Map<number, Data> =>
    new Map([...row].flatMap(([column, data]) => (carried.to(column) === undefined ? [] : [[carried.to(column)!, data] as const])));

  const appended = appendedLines(before, lines);
  for (const [line, row] of appended) put(line, moved(row.entries()), () => "", () => true);

  const written = new Set([...before.cells.values()].flatMap((row) => [...row.values()].map((cell) => text(valueOf(cell)))));
  const ours = (cell: Cell): boolean => written.has(text(cell));
  if (before.cells.size + before.notes.size + before.removed.size === 0) return after;
  const stood = linesThen(before, lines, carried, ours, appended);
  for (const line of lines.keys()) {
    const then = stood.get(line);
    // A row nobody had read: an empty one that was put in, or one just typed. Only what we wrote over it goes.
    if (then === undefined) {
      if (!appended.has(line)) put(line, new Map(), () => "", (cell) => text(cell) !== "" && ours(cell));
      continue;
    }
    const former = (column: number): Cell => (carried.from(column) === undefined ? "" : before.lines[then]![carried.from(column)!]);
    put(line, moved(before.cells.get(then) ?? []), former, ours);
    const inPlace = before.firstRow + then === after.firstRow + line;
    const notes = moved([...(before.notes.get(then) ?? [])].filter(([column]) => !inPlace || carried.to(column) !== column));
    if (notes.size > 0) after.notes.set(line, notes);
    if (before.removed.has(then)) after.removed.add(line);
  }
  if (before.removed.size > 0) after.appended.push(...lostLines(before, stood).map((then) => {
    const row = moved([...before.lines[then]!.map(cellOf).entries(), ...(before.cells.get(then) ?? [])]);
    return Array.from({ length: width }, (_, column) => row.get(column) ?? {});
  }));
  return after;
}

/** Our new rows as they stand now: whatever has become of the columns, such a row holds the values it was given and no others. */
function appendedLines({ appended }: SheetWrite, lines: readonly (readonly Cell[])[]): Map<number, readonly CellData[]> {
  const wanted = new Map<string, (readonly CellData[])[]>();
  for (const row of appended) {
    const holds = contents(row.map(valueOf));
    wanted.set(holds, [...(wanted.get(holds) ?? []), row]);
  }
  const found = new Map<number, readonly CellData[]>();
  if (wanted.size === 0) return found;
  lines.forEach((cells, line) => {
    const row = wanted.get(contents(cells))?.shift();
    if (row) found.set(line, row);
  });
  return found;
}
const contents = (cells: readonly Cell[]): string => JSON.stringify(cells.map(text).filter((cell) => cell !== "").sort());

/** Which line it was when the sheet was read, by line now: by its id, and where that is gone or was written over, by all that we did not write. */
function linesThen(before: SheetWrite, lines: readonly (readonly Cell[])[], { to }: Carried, ours: (cell: Cell) => boolean, appended: ReadonlyMap<number, unknown>): Map<number, number> {
  const found = new Map<number, number>();
  const left = new Set([...before.lines.keys()].filter((line) => before.lines[line]!.some((cell) => text(cell) !== "")));
  const match = (line: number, then: number | undefined): void => {
    if (then === undefined || !left.delete(then)) return;
    found.set(line, then);
  };
  const key = keyColumn(before);
  const keyNow = key === undefined ? undefined : to(key);
  if (key !== undefined && keyNow !== undefined) {
    const named = new Map([...left].map((line) => [text(before.lines[line]![key]), line]));
    named.delete("");
    for (const line of lines.keys()) match(line, named.get(text(lines[line]![keyNow])));
  }
  // Of the rows that it may have been, the one that it is most like, as it was or as it was to be. People may be typing in it; one that is to go
  // has to be like in all.
  const likeness = (then: number, line: number): number => {
    const wanted = before.cells.get(then);
    const cells = [...before.lines[then]!.entries()].flatMap(([column, cell]) => {
      const stands = to(column) === undefined ? undefined : text(lines[line]![to(column)!]);
      if (stands === undefined) return [];
      const same = stands === text(cell) || (wanted?.has(column) === true && stands === text(valueOf(wanted.get(column)!)));
      return [{ same, overwritten: ours(stands), tells: text(cell) !== "" && !ours(cell), kept: stands === text(cell) }];
    });
    const kept = cells.filter((cell) => cell.tells && cell.kept).length;
    const other = cells.filter(({ same, overwritten }) => !same && !overwritten).length;
    const alike = before.removed.has(then) ? kept > 0 && other === 0 : kept > other;
    return alike ? cells.filter(({ same }) => same).length : 0;
  };
  const unknown = [...lines.keys()].filter((line) => !found.has(line) && !appended.has(line) && lines[line]!.some((cell) => text(cell) !== ""));
  const pairs = unknown.flatMap((line) => [...left].map((then) => ({ line, then, like: likeness(then, line) })));
  for (const { line, then, like } of pairs.sort((one, other) => other.like - one.like)) if (like > 0 && !found.has(line)) match(line, then);
  return found;
}

/** Lines that were not to be taken out and stand nowhere now. */
function lostLines({ lines, removed }: SheetWrite, stood: ReadonlyMap<number, number>): number[] {
  const there = new Set(stood.values());
  return [...lines.keys()].filter((line) => lines[line]!.some((cell) => text(cell) !== "") && !there.has(line) && !removed.has(line));
}

const text = (cell: Cell): string => String(cell ?? "");
