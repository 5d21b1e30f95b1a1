import type { GridApi } from "ag-grid-community";
import type { ChartWire } from "../workbook/wire";
import { drawn } from "./charts";
import { h } from "./element";
import { plainHeight } from "./grid";
import { heightOf, type Line, type Loaded } from "./sheet";

/** Charts float over the cells and move with them. The wheel and the mouse go through to the cells. */
export function chartLayer(element: HTMLElement, grid: GridApi<Line>) {
  const layer = h("div", { class: "chart-layer" });
  const moved = h("div");
  layer.append(moved);
  element.append(layer);
  let shown: { readonly text: string; readonly gone: () => void }[] = [];
  let charts: readonly ChartWire[] = [];

  const scrolled = (): void => {
    const { left } = grid.getHorizontalPixelRange();
    moved.style.transform = `translate(${-left}px, ${-grid.getVerticalPixelRange().top}px)`;
  };
  /** The layer covers what scrolls: below the frozen rows, right of the frozen columns. */
  const placed = (): void => {
    const [whole, above] = [element.querySelector(".ag-grid-viewport"), element.querySelector(".ag-grid-pinned-top-rows")];
    if (!whole || !above) return;
    const [body, own] = [whole.getBoundingClientRect(), element.getBoundingClientRect()];
    const frozen = grid.getDisplayedLeftColumns().reduce((sum, column) => sum + column.getActualWidth(), 0);
    const top = Math.max(above.getBoundingClientRect().bottom, element.querySelector(".ag-header")?.getBoundingClientRect().bottom ?? body.top);
    Object.assign(layer.style, { left: `${body.left + frozen - own.left}px`, top: `${top - own.top}px`, width: `${whole.clientWidth - frozen}px`, height: `${body.bottom - top}px` });
    scrolled();
  };
  grid.addEventListener("bodyScroll", scrolled);
  new ResizeObserver(placed).observe(element);

  return {
    show(sheet: Loaded): void {
      charts = sheet.head.charts;
      layer.hidden = charts.length === 0;
      placed();
      const texts = charts.map((chart) => JSON.stringify(chart));
      if (texts.join() === shown.map(({ text }) => text).join()) return;
      for (const each of shown) each.gone();
      shown = charts.map((chart, at) => {
        const { element: figure, gone } = drawn(chart);
        Object.assign(figure.style, placeOf(sheet, chart));
        moved.append(figure);
        return { text: texts[at] ?? "", gone };
      });
    },
  };
}

/** From the first cell that scrolls to the chart's corner. */
function placeOf(sheet: Loaded, chart: ChartWire): { left: string; top: string } {
  const { widths, hiddenColumns, frozenColumns, frozenRows } = sheet.head;
  const hidden = new Set(hiddenColumns);
  let [left, top] = [chart.x, chart.y];
  for (let at = frozenColumns; at < chart.column; at += 1) left += hidden.has(at) ? 0 : (widths[at] ?? 100);
  const plain = plainHeight();
  for (const line of sheet.lines.slice(frozenRows, chart.row)) top += heightOf(sheet, line, plain);
  return { left: `${left}px`, top: `${top}px` };
}
