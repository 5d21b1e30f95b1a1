import { displayed } from "../../services/grid/display";
import { boxOf } from "../../services/grid/range";
import { cellAt, type Sheet } from "../../services/grid/sheet";
import { sheetById, type Workbook } from "../../services/grid/workbook";
import type { BasicChart, ChartData, ChartSpec, EmbeddedChart, PieChart } from "../../services/grid/chart";
import type { Cell } from "../../services/grid/cell";
import { cssColor } from "./look";
import type { ChartWire, SeriesWire } from "./wire";

/** The charts of a sheet with the cells they show as those stand now; cells of hidden sheets too. */
export const chartWires = (workbook: Workbook, sheet: Sheet): ChartWire[] => sheet.charts.map((chart) => chartWire(workbook, chart));

function chartWire(workbook: Workbook, { chartId, spec, position }: EmbeddedChart): ChartWire {
  const { anchorCell = {}, offsetXPixels = 0, offsetYPixels = 0, widthPixels = 600, heightPixels = 371 } = position.overlayPosition;
  const drawn = spec.pieChart ? pie(workbook, spec.pieChart) : basic(workbook, spec.basicChart ?? {});
  return {
    id: chartId, title: spec.title ?? "", alt: altOf(spec, drawn), ...drawn,
    row: anchorCell.rowIndex ?? 0, column: anchorCell.columnIndex ?? 0, x: offsetXPixels, y: offsetYPixels, width: widthPixels, height: heightPixels,
  };
}

type Drawn = Pick<ChartWire, "type" | "lying" | "stacked" | "hole" | "legend" | "axes" | "labels" | "series">;

function basic(workbook: Workbook, { chartType, stackedType, headerCount, legendPosition, axis = [], domains = [], series = [] }: BasicChart): Drawn {
  const domain = cellsOf(workbook, domains[0]?.domain);
  const read = series.map((each) => ({ each, cells: cellsOf(workbook, each.series) }));
  // Without a count Google guesses the header from the data: a text above numbers is one.
  const headers = headerCount ?? (read.some(({ cells }) => typeof cells[0]?.value === "string" && cells.slice(1).some((cell) => typeof cell?.value === "number")) ? 1 : 0);
  const titleOf = (side: RegExp): string => axis.find(({ position = "" }) => side.test(position))?.title ?? "";
  const lying = chartType === "BAR";
  return {
    type: chartType === "LINE" ? "line" : "bar", lying, stacked: stackedType === "STACKED", hole: 0, legend: legendOf(legendPosition ?? "RIGHT_LEGEND"),
    axes: { x: titleOf(/BOTTOM/), y: titleOf(/LEFT|RIGHT/) },
    labels: domain.slice(headers).map((cell) => displayed(cell, workbook.locale)),
    series: read.map(({ each, cells }): SeriesWire => {
      const color = each.colorStyle?.rgbColor ?? each.color;
      return { name: headers > 0 ? displayed(cells[0], workbook.locale) : "", values: cells.slice(headers).map(numberOf), ...(color ? { color: cssColor(color) } : {}) };
    }),
  };
}

function pie(workbook: Workbook, { domain, series, legendPosition, pieHole = 0 }: PieChart): Drawn {
  const [labels, values] = [cellsOf(workbook, domain), cellsOf(workbook, series)];
  const headers = typeof values[0]?.value === "string" ? 1 : 0;
  return {
    type: "pie", lying: false, stacked: false, hole: pieHole, legend: legendOf(legendPosition ?? "RIGHT_LEGEND"), axes: { x: "", y: "" },
    labels: labels.slice(headers).map((cell) => displayed(cell, workbook.locale)),
    series: [{ name: headers > 0 ? displayed(values[0], workbook.locale) : "", values: values.slice(headers).map(numberOf) }],
  };
}

const numberOf = (cell: Cell | undefined): number | null => (typeof cell?.value === "number" ? cell.value : null);

const LEGENDS: { readonly [word: string]: ChartWire["legend"] } = { TOP_LEGEND: "top", BOTTOM_LEGEND: "bottom", LEFT_LEGEND: "left", RIGHT_LEGEND: "right", LABELED_LEGEND: "right" };
const legendOf = (word: string): ChartWire["legend"] => LEGENDS[word] ?? null;

/** The cells of the source ranges, one after another. */
function cellsOf(workbook: Workbook, data: ChartData | undefined): (Cell | undefined)[] {
  return (data?.sourceRange?.sources ?? []).flatMap((range) => {
    const sheet = sheetById(workbook, range.sheetId ?? 0);
    if (!sheet) return [];
    const box = boxOf(range, sheet.rowCount, sheet.columnCount);
    const cells: (Cell | undefined)[] = [];
    for (let row = box.top; row < box.bottom; row += 1) for (let column = box.left; column < box.right; column += 1) cells.push(cellAt(sheet, row, column));
    return cells;
  });
}

/** What somebody who cannot see it is told: the title and the figures. */
function altOf({ altText, title = "" }: ChartSpec, { labels, series }: Drawn): string {
  if (altText) return altText;
  return [title, ...series.map(({ name, values }) => `${name === "" ? "" : `${name}: `}${labels.map((label, at) => `${label} – ${values[at] ?? "нет"}`).join(", ")}`)].filter((part) => part !== "").join(". ");
}
