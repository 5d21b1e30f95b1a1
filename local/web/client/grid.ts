import {
  CellStyleModule, ClientSideRowModelModule, ColumnApiModule, createGrid, CustomEditorModule, EventApiModule, ModuleRegistry, PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule, CellApiModule,
  ClientSideRowModelApiModule, themeQuartz, type GridApi, type SuppressKeyboardEventParams,
} from "ag-grid-community";
import { tick } from "./check-box";
import { ColumnHead } from "./column-head";
import { columns, NUMBERS } from "./columns";
import { heightOf, shownOf, type Line, type Loaded } from "./sheet";
import { bodyOf, type View } from "./view";

ModuleRegistry.registerModules([
  CellApiModule, CellStyleModule, ClientSideRowModelApiModule, ClientSideRowModelModule, ColumnApiModule, CustomEditorModule, EventApiModule, PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule,
]);

const theme = themeQuartz.withParams({
  accentColor: "var(--accent)", backgroundColor: "var(--card)", foregroundColor: "var(--ink)", borderColor: "var(--line)", headerBackgroundColor: "var(--ground)", headerTextColor: "var(--second)",
  fontFamily: "inherit", fontSize: 14, headerFontSize: 12, headerHeight: 28, cellHorizontalPadding: 8, columnBorder: true, wrapperBorder: false, wrapperBorderRadius: 0, borderRadius: 0, spacing: 4, pinnedRowFontWeight: 400,
});

export type Place = { readonly line: Line; readonly column: number };
/** What the page does when something is done in the grid. */
export type GridTalk = {
  readonly mayEdit: () => boolean;
  readonly edited: (place: Place, typed: string) => void;
  readonly columnMenu: (column: number, button: HTMLElement) => void;
  readonly found: (place: Place) => boolean;
  readonly focused: (place: Place | null) => void;
  readonly over: (place: Place | null, cell: HTMLElement | null) => void;
};

/** Fingers need more room than a mouse. */
export const plainHeight = (): number => (matchMedia("(pointer:coarse), (max-width:719px)").matches ? 36 : 26);

/** The grid of a sheet: rows are drawn when they come into view, within the frame in which the scroll is told. */
export function sheetGrid(element: HTMLElement, talk: GridTalk) {
  let sheet: Loaded | null = null;
  let shape = "";
  const commit = (line: Line, column: number, typed: string): void => { talk.edited({ line, column }, typed); };
  const grid: GridApi<Line> = createGrid<Line>(element, {
    theme, rowData: [], columnDefs: [], getRowId: ({ data }) => String(data.at), getRowHeight: ({ data }) => (sheet && data ? heightOf(sheet, data, plainHeight()) : plainHeight()),
    readOnlyEdit: true, stopEditingWhenCellsLoseFocus: true, enterNavigatesVerticallyAfterEdit: true, suppressAnimationFrame: true, rowBuffer: 40, animateRows: false, suppressColumnMoveAnimation: true,
    suppressDragLeaveHidesColumns: true, suppressMovableColumns: true, ensureDomOrder: false, suppressNoRowsOverlay: true, popupParent: document.body,
    defaultColDef: { sortable: false, suppressMovable: true, headerComponent: ColumnHead, suppressKeyboardEvent: (params) => pressed(params, talk.mayEdit(), commit) },
    onCellEditRequest: ({ data, column, newValue }) => { commit(data, Number(column.getColId()), String(newValue ?? "")); },
    onCellFocused: ({ rowIndex, rowPinned, column }) => {
      const line = rowIndex === null ? undefined : lineAt(rowIndex, rowPinned ?? null);
      talk.focused(line && column && typeof column !== "string" && column.getColId() !== NUMBERS ? { line, column: Number(column.getColId()) } : null);
    },
    onCellMouseOver: ({ data, column, event }) => { talk.over(data && column.getColId() !== NUMBERS ? { line: data, column: Number(column.getColId()) } : null, (event?.target as HTMLElement | null)?.closest<HTMLElement>(".ag-cell") ?? null); },
    onCellMouseOut: () => { talk.over(null, null); },
  });
  const lineAt = (rowIndex: number, pinned: "top" | "bottom" | null): Line | undefined => (pinned === "top" ? grid.getPinnedTopRow(rowIndex) : grid.getDisplayedRowAtIndex(rowIndex))?.data;

  /** Shows the sheet as the view wants it; `changed` are the rows drawn anew, null all. */
  function show(next: Loaded, view: View, changed: readonly number[] | null): number {
    sheet = next;
    const { head } = next;
    const form = JSON.stringify([head.gid, head.widths, head.hiddenColumns, head.frozenColumns, head.frozenRows, head.heights, view, next.lines[head.frozenRows - 1]?.cells, talk.mayEdit(), element.clientWidth]);
    if (form !== shape) grid.setGridOption("columnDefs", columns(next, view, element.clientWidth, talk));
    const body = bodyOf(next, view);
    grid.setGridOption("pinnedTopRowData", next.lines.slice(0, head.frozenRows));
    grid.setGridOption("rowData", body);
    if (form !== shape || changed === null) grid.resetRowHeights();
    shape = form;
    const nodes = changed?.map((at) => (at < head.frozenRows ? grid.getPinnedTopRow(at) : grid.getRowNode(String(at)))).filter((node) => node !== undefined);
    grid.redrawRows(nodes ? { rowNodes: nodes } : {});
    return body.length;
  }

  const focusedCell = (): Place | null => {
    const cell = grid.getFocusedCell();
    const line = cell && lineAt(cell.rowIndex, cell.rowPinned ?? null);
    return cell && line && cell.column.getColId() !== NUMBERS ? { line, column: Number(cell.column.getColId()) } : null;
  };
  return {
    grid, show, focusedCell,
    editing: () => grid.getEditingCells().length > 0,
    refreshFound: () => { grid.refreshCells({ force: true }); },
    goTo: ({ line, column }: Place, focus: boolean) => {
      const pinned = sheet !== null && line.at < sheet.head.frozenRows;
      const index = pinned ? line.at : grid.getRowNode(String(line.at))?.rowIndex;
      if (index === undefined || index === null) return;
      if (!pinned) grid.ensureIndexVisible(index, "middle");
      grid.ensureColumnVisible(String(column), "auto");
      if (focus) grid.setFocusedCell(index, String(column), pinned ? "top" : undefined);
    },
  };
}

/** Keys that Google's grid takes otherwise than this one: Delete empties, space ticks, what belongs to the clipboard is left to the page. */
function pressed({ event, editing, data, column }: SuppressKeyboardEventParams<Line>, mayEdit: boolean, commit: (line: Line, column: number, typed: string) => void): boolean {
  if (editing || !data || column.getColId() === NUMBERS) return false;
  if (event.ctrlKey || event.metaKey) return ["c", "v", "x", "z", "с", "м", "ч", "я"].includes(event.key.toLowerCase());
  const at = Number(column.getColId());
  if (event.key === "Delete" || event.key === "Backspace") {
    if (mayEdit && shownOf(data, at) !== "") commit(data, at, "");
    return true;
  }
  const box = event.key === " " ? tick(data, at) : null;
  if (!box) return false;
  event.preventDefault();
  if (mayEdit) commit(data, at, box.next);
  return true;
}
