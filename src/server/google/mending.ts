import { AppError } from "../../contract/errors";
import { text } from "../../texts/server";
import type { Cell } from "./cells";
import { findGrid, gridOf, locateColumns, readLayout, wholeSheet, type Columns, type Grid } from "./layout";
import { writeSheets } from "./moved";
import { newRow } from "./new-row";
import { rightedWrite } from "./righted";
import { emptyWrite, isEmpty, type SheetWrite } from "./sheet-write";
import { sheetsApi } from "./sheets-api";

/** Hands may move things again while they are put right, and Google may be away for a moment. */
const ROUNDS = 5;
const PAUSE_MS = 1_000;

/**
 * Puts right what was written to places that were other rows' or columns' by then. Each round reads the sheets anew, so one whose answer was lost
 * is not done twice. Two calls of reading and one of writing a round.
 * @throws AppError `google-unavailable` naming the sheets when it cannot be put right: the write was done, so the same request id is answered
 */
export function mendMoved(registryId: string, moved: readonly SheetWrite[]): void {
  let left = moved;
  let failed: unknown;
  for (let round = 1; left.length > 0; round += 1) {
    if (round > ROUNDS) throw notMended(left, failed);
    try {
      left = mendOnce(registryId, left);
    } catch (thrown) {
      failed = thrown;
      Utilities.sleep(PAUSE_MS);
    }
  }
}

const notMended = (moved: readonly SheetWrite[], cause: unknown): AppError =>
  new AppError("google-unavailable", "row.moved", { sheet: moved.map(({ grid }) => grid.title).join(", ") }, [], cause);

function mendOnce(registryId: string, moved: readonly SheetWrite[]): SheetWrite[] {
  const layout = readLayout(registryId);
  const grids = moved.map(({ id }) => gridOf(layout, id));
  // The closed workbook has no log.
  const log = findGrid(layout, "log");
  const read = sheetsApi.values(registryId, [...grids.map(wholeSheet), ...(log ? [`${wholeSheet(log)}!1:1`] : [])]) as Cell[][][];
  const righted = moved.map((write, at) => rightedWrite(write, grids[at]!, read[at] ?? [])).filter((write) => !isEmpty(write));
  return righted.length === 0 ? [] : writeSheets(registryId, log ? toldInLog(righted, log, read[moved.length]?.[0] ?? []) : righted);
}

/** The same writes, and a row of the log for each sheet. A log that has lost a column is told of by the next run. */
function toldInLog(righted: readonly SheetWrite[], grid: Grid, headers: readonly Cell[]): readonly SheetWrite[] {
  let columns: Columns;
  try {
    columns = locateColumns("log", headers, grid);
  } catch {
    return righted;
  }
  const own = righted.find(({ id }) => id === "log");
  const write = own ?? emptyWrite({ id: "log", grid, columns, headers, firstRow: 2, lines: [] });
  const at = new Date().toISOString();
  const rows = righted.map(({ grid: { title } }) => ({ at, who: text("log.program"), requestId: "", action: text("log.moved"), entity: title, entityId: "", changes: "", reply: "" }));
  write.appended.push(...rows.map((row) => newRow("log", columns, row)));
  return own ? righted : [...righted, write];
}
