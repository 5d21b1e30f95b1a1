import type { ICellRendererComp, ICellRendererParams } from "ag-grid-community";
import { h } from "./element";
import { kindOf, shownOf, valueOf, type Line } from "./sheet";

/** What a cell with a checkbox holds: whether it is ticked, and what ticking would type. */
export function tick(line: Line, column: number): { readonly on: boolean; readonly next: string } | null {
  const words = kindOf(line, column).rule?.checkbox;
  if (!words) return null;
  const [yes, no] = words;
  const value = valueOf(line, column);
  const on = value === true || (typeof value === "string" && shownOf(line, column) === yes);
  return { on, next: on ? no : yes };
}

export type CheckParams = { readonly tick: (line: Line, column: number) => void; readonly locked: boolean };

/** A checkbox in a cell; ticking it types its word. */
export class CheckBox implements ICellRendererComp<Line> {
  private readonly box = h("input", { type: "checkbox", tabindex: "-1" });
  private line: Line | null = null;
  private column = 0;

  init(params: ICellRendererParams<Line> & CheckParams): void {
    this.refresh(params);
    this.box.disabled = params.locked;
    this.box.addEventListener("click", (event) => {
      // The tick comes when the spreadsheet has taken it.
      event.preventDefault();
      if (this.line) params.tick(this.line, this.column);
    });
  }

  refresh({ data, column }: ICellRendererParams<Line>): boolean {
    this.line = data ?? null;
    this.column = Number(column?.getColId());
    this.box.checked = data ? (tick(data, this.column)?.on ?? false) : false;
    this.box.setAttribute("aria-label", this.box.checked ? "отмечено" : "не отмечено");
    return true;
  }

  getGui(): HTMLElement { return this.box; }
}
