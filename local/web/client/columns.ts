import type { ColDef, IHeaderComp } from "ag-grid-community";
import { CellEditor } from "./cell-editor";
import { CheckBox, tick } from "./check-box";
import type { HeadParams } from "./column-head";
import { letters } from "./element";
import type { GridTalk } from "./grid";
import { classesOf } from "./look-of-cells";
import { kindOf, shownOf, type Line, type Loaded } from "./sheet";
import { columnName, type View } from "./view";

/** The column of the row numbers. */
export const NUMBERS = "rows";

/** Above the row numbers there is nothing. */
class Corner implements IHeaderComp {
  private readonly gui = document.createElement("span");
  getGui(): HTMLElement { return this.gui; }
  refresh(): boolean { return true; }
}

/** The columns of a sheet as the view wants them, row numbers first. */
export function columns(sheet: Loaded, view: View, room: number, talk: GridTalk): ColDef<Line>[] {
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
