import { lacking } from "../../runtime/failure";
import type { ChartData, ChartSpec, EmbeddedChart, OverlayPosition } from "../grid/chart";
import type { Sheet } from "../grid/sheet";
import { sheetById, type Workbook } from "../grid/workbook";
import { Refusal } from "./call";
import { asksFor, fieldsOf, gridOf, knownFields, rangeOn, type Carry, type Draft } from "./request";

type Position = { readonly sheetId?: number; readonly newSheet?: boolean; readonly overlayPosition?: OverlayPosition };

/** Words of the API's enums; `lacks` are those that the stand-in does not draw. */
const WORDS = {
  BasicChartType: { known: ["BAR", "COLUMN", "LINE"], lacks: ["AREA", "SCATTER", "COMBO", "STEPPED_AREA"] },
  BasicChartLegendPosition: { known: ["BOTTOM_LEGEND", "LEFT_LEGEND", "RIGHT_LEGEND", "TOP_LEGEND", "NO_LEGEND"], lacks: ["INSIDE_LEGEND"] },
  PieChartLegendPosition: { known: ["BOTTOM_LEGEND", "LEFT_LEGEND", "RIGHT_LEGEND", "TOP_LEGEND", "NO_LEGEND", "LABELED_LEGEND"], lacks: [] },
  BasicChartStackedType: { known: ["NOT_STACKED", "STACKED"], lacks: ["PERCENT_STACKED"] },
  BasicChartAxisPosition: { known: ["BOTTOM_AXIS", "LEFT_AXIS", "RIGHT_AXIS"], lacks: [] },
} as const;

function word(kind: keyof typeof WORDS, place: string, given: string | undefined): void {
  const { known, lacks }: { readonly known: readonly string[]; readonly lacks: readonly string[] } = WORDS[kind];
  if (given === undefined || known.includes(given)) return;
  if (lacks.includes(given)) throw lacking(`Sheets ${kind} ${given}`);
  throw new Refusal(`Invalid value at '${place}' (type.googleapis.com/google.apps.sheets.v4.${kind}), "${given}"`);
}

/** Each source is one row or one column of a sheet that is there (the refusal's words: syndesisio/syndesis#4583). */
function checkData(draft: Draft, data: ChartData | undefined, what: string): void {
  const sources = data?.sourceRange?.sources ?? [];
  if (sources.length === 0) throw new Refusal(`${what} must have a source range.`);
  for (const range of sources) {
    const { box } = rangeOn(draft, range);
    if (box.bottom - box.top !== 1 && box.right - box.left !== 1) throw new Refusal("ChartSourceRange ranges require all rows or all columns to have length of 1");
  }
}

function checkedSpec(draft: Draft, spec: ChartSpec = {}): ChartSpec {
  const { basicChart, pieChart } = spec;
  if (basicChart && pieChart) throw new Refusal("Invalid value at 'chart.spec' (oneof), oneof field 'chart' is already set. Cannot set 'pieChart'");
  if (!basicChart && !pieChart) throw new Refusal("One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec.");
  if (pieChart) {
    word("PieChartLegendPosition", "pie_chart.legend_position", pieChart.legendPosition);
    if (pieChart.pieHole !== undefined && (pieChart.pieHole < 0 || pieChart.pieHole > 1)) throw new Refusal("pieHole must be between 0 and 1.");
    checkData(draft, pieChart.domain, "pieChart.domain");
    checkData(draft, pieChart.series, "pieChart.series");
  }
  if (basicChart) {
    const { chartType, series = [], domains = [], axis = [] } = basicChart;
    word("BasicChartType", "basic_chart.chart_type", chartType);
    if (chartType === undefined) throw new Refusal("basicChart.chartType must be set.");
    word("BasicChartLegendPosition", "basic_chart.legend_position", basicChart.legendPosition);
    word("BasicChartStackedType", "basic_chart.stacked_type", basicChart.stackedType);
    for (const { position } of axis) word("BasicChartAxisPosition", "basic_chart.axis.position", position);
    if (series.length === 0) throw new Refusal("basicChart must have at least one series.");
    for (const { domain } of domains) checkData(draft, domain, "basicChart.domains.domain");
    for (const each of series) checkData(draft, each.series, "basicChart.series.series");
  }
  return spec;
}

const NO_PLACE = "One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set";

/** The sheet and the place on it. What is left out Google fills in: 600 by 371 pixels. */
function placed(draft: Draft, { overlayPosition, sheetId, newSheet }: Position = {}): { sheet: Sheet; overlayPosition: OverlayPosition } {
  if (newSheet) throw lacking("charts on a sheet of their own (newSheet)");
  if (!overlayPosition?.anchorCell) {
    if (sheetId === undefined) throw new Refusal(NO_PLACE);
    // syndesisio/syndesis#4664: a position's sheetId is the id of a new sheet.
    if (sheetById(draft.workbook, sheetId)) throw new Refusal(`Cannot add chart to new sheet with ID: ${sheetId}, a sheet with that ID already exists.`);
    throw lacking("charts on a sheet of their own (sheetId)");
  }
  const { sheetId: id = 0, rowIndex = 0, columnIndex = 0 } = overlayPosition.anchorCell;
  const sheet = gridOf(draft, id);
  if (rowIndex >= sheet.rowCount || columnIndex >= sheet.columnCount || rowIndex < 0 || columnIndex < 0) throw new Refusal("The anchor cell is outside of the grid.");
  return { sheet, overlayPosition: { widthPixels: 600, heightPixels: 371, ...overlayPosition, anchorCell: { sheetId: id, rowIndex, columnIndex } } };
}

function known(workbook: Workbook, id: number | undefined, missing: string): { sheet: Sheet; at: number; chart: EmbeddedChart } {
  for (const sheet of workbook.sheets) {
    const at = sheet.charts.findIndex(({ chartId }) => chartId === id);
    const chart = sheet.charts[at];
    if (chart) return { sheet, at, chart };
  }
  throw new Refusal(`${missing}: ${id ?? 0}`);
}

export const addChart: Carry<{ chart?: { chartId?: number; spec?: ChartSpec; position?: Position } }> = (draft, { chart = {} }) => {
  const spec = checkedSpec(draft, chart.spec);
  const { sheet, overlayPosition } = placed(draft, chart.position);
  const chartId = chart.chartId ?? Math.floor(draft.random.next() * 2_000_000_000) + 1;
  if (draft.workbook.sheets.some(({ charts }) => charts.some((other) => other.chartId === chartId))) throw new Refusal(`An embedded object with the id ${chartId} already exists.`);
  const added: EmbeddedChart = { chartId, spec, position: { overlayPosition } };
  sheet.charts.push(added);
  sheet.revision += 1;
  return { addChart: { chart: added } };
};

export const updateChartSpec: Carry<{ chartId?: number; spec?: ChartSpec }> = (draft, { chartId, spec }) => {
  const { sheet, at, chart } = known(draft.workbook, chartId, "No chart with id");
  sheet.charts[at] = { ...chart, spec: checkedSpec(draft, spec) };
  sheet.revision += 1;
  return {};
};

/** `fields` names parts of the overlay's position ([D: UpdateEmbeddedObjectPositionRequest]: its root is implied). */
export const updateEmbeddedObjectPosition: Carry<{ objectId?: number; newPosition?: Position; fields?: string }> = (draft, { objectId, newPosition, fields }) => {
  const { sheet, at, chart } = known(draft.workbook, objectId, "No embedded object with id");
  if (!newPosition?.overlayPosition) throw newPosition?.newSheet || newPosition?.sheetId !== undefined ? lacking("moving a chart to a sheet of its own") : new Refusal(NO_PLACE);
  const names = fieldsOf(fields);
  const PARTS = ["anchorCell", "offsetXPixels", "offsetYPixels", "widthPixels", "heightPixels"] as const;
  knownFields(names, PARTS);
  const asked = Object.fromEntries(PARTS.filter((part) => asksFor(names, part) && newPosition.overlayPosition?.[part] !== undefined).map((part) => [part, newPosition.overlayPosition?.[part]]));
  const target = placed(draft, { overlayPosition: { ...chart.position.overlayPosition, ...asked } });
  sheet.charts.splice(at, 1);
  target.sheet.charts.push({ ...chart, position: { overlayPosition: target.overlayPosition } });
  for (const each of new Set([sheet, target.sheet])) each.revision += 1;
  return { updateEmbeddedObjectPosition: { position: { overlayPosition: target.overlayPosition } } };
};

export const deleteEmbeddedObject: Carry<{ objectId?: number }> = ({ workbook }, { objectId }) => {
  const { sheet, at } = known(workbook, objectId, "No embedded object with id");
  sheet.charts.splice(at, 1);
  sheet.revision += 1;
  return {};
};
