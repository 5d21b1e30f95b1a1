import type { Shape } from "./shape";

/** Shapes of the messages that a chart is made of ([DISC] names; `lacks` is what the stand-in does not do). */
export function chartShapes(gridRange: Shape, coordinate: Shape, color: Shape, colorStyle: Shape, textFormat: Shape) {
  const DATA = { sourceRange: { sources: [gridRange] }, columnReference: "lacks", groupRule: "lacks", aggregateType: "lacks" } satisfies Shape;
  const TEXT_POSITION = { horizontalAlignment: 1 } satisfies Shape;
  const BASIC = {
    chartType: 1, legendPosition: 1, stackedType: 1, headerCount: 1, threeDimensional: 1, interpolateNulls: 1, lineSmoothing: 1, compareMode: 1, totalDataLabel: "lacks",
    axis: [{ position: 1, title: 1, format: textFormat, titleTextPosition: TEXT_POSITION, viewWindowOptions: "lacks" }],
    domains: [{ domain: DATA, reversed: 1 }],
    series: [{
      series: DATA, targetAxis: 1, type: "lacks", color, colorStyle, lineStyle: { type: 1, width: 1 }, pointStyle: "lacks", dataLabel: "lacks", styleOverrides: "lacks",
    }],
  } satisfies Shape;
  const PIE = { domain: DATA, series: DATA, legendPosition: 1, pieHole: 1, threeDimensional: 1 } satisfies Shape;
  const SPEC = {
    title: 1, titleTextFormat: textFormat, titleTextPosition: TEXT_POSITION, subtitle: 1, subtitleTextFormat: textFormat, subtitleTextPosition: TEXT_POSITION,
    altText: 1, fontName: 1, maximized: 1, backgroundColor: color, backgroundColorStyle: colorStyle, hiddenDimensionStrategy: 1, basicChart: BASIC, pieChart: PIE,
    bubbleChart: "lacks", candlestickChart: "lacks", histogramChart: "lacks", orgChart: "lacks", treemapChart: "lacks", waterfallChart: "lacks", scorecardChart: "lacks",
    dataSourceChartProperties: "lacks", filterSpecs: "lacks", sortSpecs: "lacks",
  } satisfies Shape;
  const POSITION = { sheetId: 1, newSheet: 1, overlayPosition: { anchorCell: coordinate, offsetXPixels: 1, offsetYPixels: 1, widthPixels: 1, heightPixels: 1 } } satisfies Shape;
  const CHART = { chartId: 1, spec: SPEC, position: POSITION, border: "lacks" } satisfies Shape;
  return {
    CHART,
    REQUESTS: {
      addChart: { chart: CHART },
      updateChartSpec: { chartId: 1, spec: SPEC },
      updateEmbeddedObjectPosition: { objectId: 1, newPosition: POSITION, fields: 1 },
      deleteEmbeddedObject: { objectId: 1 },
    },
  } as const;
}
