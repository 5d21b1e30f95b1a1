import {
  CellStyleModule, ClientSideRowModelModule, ColumnApiModule, createGrid, CustomEditorModule, EventApiModule, ModuleRegistry, PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule, CellApiModule,
  ClientSideRowModelApiModule, themeQuartz, type ColDef, type GridApi, type IHeaderComp, type SuppressKeyboardEventParams,
} from "ag-grid-community";
import { CellEditor } from "./cell-editor";
import { CheckBox, tick } from "./check-box";
import { ColumnHead, type HeadParams } from "./column-head";
import { letters } from "./element";
import { classesOf } from "./look-of-cells";
import { heightOf, kindOf, shownOf, type Line, type Loaded } from "./sheet";
import { bodyOf, columnName, type View } from "./view";

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

/** Above the row numbers there is nothing. */
class Corner implements IHeaderComp {
  private readonly gui = document.createElement("span");
  getGui(): HTMLElement { return this.gui; }
  refresh(): boolean { return true; }
}

const NUMBERS = "rows";
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

function columns(sheet: Loaded, view: View, room: number, talk: GridTalk): ColDef<Line>[] {
  const { head } = sheet;
  const hidden = new Set(view.allColumns ? [] : head.hiddenColumns);
  const numbers: ColDef<Line> = { colId: NUMBERS, headerName: "", headerComponent: Corner, width: 52, pinned: "left", resizable: false, editable: false, cellClass: "row-number", valueGetter: ({ data }) => (data ? data.at + 1 : "") };
  const shown = Array.from({ length: head.columnCount }, (_, at) => at).filter((at) => !hidden.has(at));
  const frozen = shown.filter((at) => at < head.frozenColumns);
  // Frozen columns that would leave no room for the others on a phone scroll with them.
  const keeps = frozen.reduce((sum, at) => sum + (head.widths[at] ?? 100), 52) <= room * 0.6;
  return [numbers, ...shown.map((at): ColDef<Line> => {
    const name = columnName(sheet, at);
    const params: HeadParams = {
      letters: letters(at), header: name.startsWith("#") ? "" : name, filtered: name in view.without, sorted: view.sort?.column === name ? (view.sort.descending ? "down" : "up") : null,
      open: (button) => { talk.columnMenu(at, button); },
    };
    return {
      colId: String(at), width: head.widths[at] ?? 100, ...(keeps && frozen.includes(at) ? { pinned: "left" as const } : {}), headerComponentParams: params, valueGetter: ({ data }) => (data ? shownOf(data, at) : ""),
      cellClass: ({ data }) => (data ? classesOf(data, at) : []), cellClassRules: { found: ({ data }) => data !== undefined && talk.found({ line: data, column: at }) },
      editable: ({ data }) => talk.mayEdit() && data !== undefined && !kindOf(data, at).rule?.checkbox, cellEditor: CellEditor,
      cellRendererSelector: ({ data }) => (data && kindOf(data, at).rule?.checkbox ? { component: CheckBox, params: { locked: !talk.mayEdit(), tick: (line: Line, column: number) => { ticked(line, column, talk); } } } : undefined),
    };
  })];
}

const ticked = (line: Line, column: number, talk: GridTalk): void => {
  const box = tick(line, column);
  if (box) talk.edited({ line, column }, box.next);
};

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
