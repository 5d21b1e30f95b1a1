import { inlineScript, REGISTRY } from "../../inline-script";

/** Words of refusals: syndesisio/syndesis#4583 and #4664 for ranges and places; the rest as its neighbours (local/DIFFERENCES.md). */
const range = (part: object) => ({ sourceRange: { sources: [{ sheetId: 0, ...part }] } });
const column = (at: number, rows = 4) => range({ startRowIndex: 0, endRowIndex: rows, startColumnIndex: at, endColumnIndex: at + 1 });
const basic = (part: object = {}) => ({ title: "Встречи", basicChart: { chartType: "COLUMN", headerCount: 1, domains: [{ domain: column(0) }], series: [{ series: column(1) }, { series: column(2) }], ...part } });
const pie = { title: "Состояния", pieChart: { domain: column(0), series: column(1), pieHole: 0.5 } };
const at = (rowIndex: number, columnIndex: number, more: object = {}) => ({ overlayPosition: { anchorCell: { sheetId: 0, rowIndex, columnIndex }, ...more } });

function book() {
  const inline = inlineScript();
  inline.me.paste("Лист1", "A1", [["Месяц", "Наставники", "Группы"], ["сентябрь", "4", "2"], ["октябрь", "6", "3"], ["ноябрь", "5", "4"]]);
  const batch = (...requests: unknown[]) => (inline.run(`${REGISTRY} return Sheets.Spreadsheets.batchUpdate({ requests: ${JSON.stringify(requests)} }, id)`) as { replies: { addChart: { chart: { chartId: number; position: object } } }[] }).replies;
  const charts = () => (inline.run(`${REGISTRY} return Sheets.Spreadsheets.get(id, { fields: "sheets.charts" })`) as { sheets: { charts?: { chartId: number; spec: ReturnType<typeof basic>; position: unknown }[] }[] }).sheets.map((sheet) => sheet.charts ?? []);
  return { ...inline, batch, charts };
}

describe("charts of Sheets v4", () => {
  it("are added with Google's size, shown by get, moved and deleted", () => {
    const { batch, charts } = book();
    const [reply] = batch({ addChart: { chart: { spec: basic(), position: at(5, 1) } } });
    const { chartId, position } = reply!.addChart.chart;
    expect(position).toEqual({ overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 1 }, widthPixels: 600, heightPixels: 371 } });
    expect(charts()).toEqual([[{ chartId, spec: basic(), position }]]);
    batch({ updateEmbeddedObjectPosition: { objectId: chartId, newPosition: at(9, 0, { widthPixels: 300, heightPixels: 100 }), fields: "anchorCell,widthPixels" } });
    expect(charts()[0]![0]!.position).toEqual({ overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 9, columnIndex: 0 }, widthPixels: 300, heightPixels: 371 } });
    batch({ updateChartSpec: { chartId, spec: pie } });
    expect(charts()[0]![0]!.spec).toEqual(pie);
    batch({ deleteEmbeddedObject: { objectId: chartId } });
    expect(charts()).toEqual([[]]);
  });

  it.each<[string, unknown, string]>([
    ["no kind", { spec: { title: "x" }, position: at(0, 0) }, "Invalid requests[0].addChart: One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec."],
    ["two kinds", { spec: { ...basic(), ...pie }, position: at(0, 0) }, "oneof field 'chart' is already set"],
    ["a block of cells", { spec: basic({ series: [{ series: range({ startRowIndex: 0, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 3 }) }] }), position: at(0, 0) }, "ChartSourceRange ranges require all rows or all columns to have length of 1"],
    ["another book's sheet", { spec: basic({ series: [{ series: range({ sheetId: 7, startColumnIndex: 1, endColumnIndex: 2 }) }] }), position: at(0, 0) }, "No grid with id: 7"],
    ["no place", { spec: basic() }, "One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set"],
    ["a sheet that is there", { spec: basic(), position: { sheetId: 0 } }, "Cannot add chart to new sheet with ID: 0, a sheet with that ID already exists."],
    ["a sheet of its own", { spec: basic(), position: { newSheet: true } }, "The stand-in has no charts on a sheet of their own"],
    ["an unknown kind", { spec: basic({ chartType: "TORTE" }), position: at(0, 0) }, `Invalid value at 'basic_chart.chart_type' (type.googleapis.com/google.apps.sheets.v4.BasicChartType), "TORTE"`],
    ["a kind not drawn here", { spec: basic({ chartType: "AREA" }), position: at(0, 0) }, "The stand-in has no Sheets BasicChartType AREA"],
    ["an unknown field", { spec: basic({ colour: "red" }), position: at(0, 0) }, `Unknown name "colour" at 'requests[0].add_chart.chart.spec.basic_chart': Cannot find field.`],
    ["a field not drawn here", { spec: basic({ totalDataLabel: {} }), position: at(0, 0) }, "The stand-in has no sheets field requests[0].add_chart.chart.spec.basic_chart.total_data_label"],
  ])("%s is refused and leaves nothing", (_name, chart, message) => {
    const { batch, charts } = book();
    expect(() => batch({ addChart: { chart } })).toThrow(message);
    expect(charts()).toEqual([[]]);
  });

  it("an id that is taken, one that nobody has, and a move without fields are refused", () => {
    const { batch } = book();
    batch({ addChart: { chart: { chartId: 5, spec: pie, position: at(0, 4) } } });
    expect(() => batch({ addChart: { chart: { chartId: 5, spec: pie, position: at(0, 4) } } })).toThrow("already exists");
    expect(() => batch({ deleteEmbeddedObject: { objectId: 6 } })).toThrow("Invalid requests[0].deleteEmbeddedObject: No embedded object with id: 6");
    expect(() => batch({ updateEmbeddedObjectPosition: { objectId: 5, newPosition: at(1, 1) } })).toThrow("At least one field must be listed in 'fields'.");
    expect(() => batch({ updateEmbeddedObjectPosition: { objectId: 5, newPosition: at(1, 1), fields: "overlayPosition" } })).toThrow("Invalid value at 'fields'");
  });

  it("follow their cells: rows shorten a series, a deleted column takes it away", () => {
    const { batch, charts, me } = book();
    batch({ addChart: { chart: { spec: basic(), position: at(6, 4) } } });
    me.deleteRow("Лист1", 3);
    me.deleteColumn("Лист1", 2);
    const [chart] = charts()[0]!;
    expect(chart!.spec.basicChart.series).toEqual([{ series: range({ startRowIndex: 0, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 }) }]);
    expect(chart!.position).toMatchObject({ overlayPosition: { anchorCell: { rowIndex: 5, columnIndex: 3 } } });
  });
});
