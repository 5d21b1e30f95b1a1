import { shiftedRange, type Dimension, type GridRange, type Shift } from "./range";

export type ChartColor = { readonly red?: number; readonly green?: number; readonly blue?: number };
/** The cells that a series or the labels are read from; each range is one row or one column. */
export type ChartData = { readonly sourceRange?: { readonly sources?: readonly GridRange[] } };

export type BasicChart = {
  readonly chartType?: string;
  readonly legendPosition?: string;
  readonly stackedType?: string;
  readonly headerCount?: number;
  readonly axis?: readonly { readonly position?: string; readonly title?: string }[];
  readonly domains?: readonly { readonly domain?: ChartData }[];
  readonly series?: readonly { readonly series?: ChartData; readonly color?: ChartColor; readonly colorStyle?: { readonly rgbColor?: ChartColor } }[];
};
export type PieChart = { readonly domain?: ChartData; readonly series?: ChartData; readonly legendPosition?: string; readonly pieHole?: number };

/** What is drawn, as Sheets v4 names it (ChartSpec). */
export type ChartSpec = { readonly title?: string; readonly subtitle?: string; readonly altText?: string; readonly basicChart?: BasicChart; readonly pieChart?: PieChart };

/** Where it floats: at a cell, moved by pixels, of a size in pixels. */
export type OverlayPosition = {
  readonly anchorCell?: { readonly sheetId?: number; readonly rowIndex?: number; readonly columnIndex?: number };
  readonly offsetXPixels?: number; readonly offsetYPixels?: number; readonly widthPixels?: number; readonly heightPixels?: number;
};

/** A chart over the cells of a sheet. Never changed in place. */
export type EmbeddedChart = { readonly chartId: number; readonly spec: ChartSpec; readonly position: { readonly overlayPosition: OverlayPosition } };

/** The chart after rows or columns of its sheet moved: it follows its anchor and its cells; a series whose cells are all gone goes. */
export function shiftedChart({ spec, position, ...rest }: EmbeddedChart, sheetId: number, dimension: Dimension, shift: Shift): EmbeddedChart {
  const data = (given: ChartData | undefined): ChartData | undefined => {
    if (!given?.sourceRange?.sources) return given;
    const sources = given.sourceRange.sources.flatMap((range) => ((range.sheetId ?? 0) === sheetId ? (shiftedRange(range, dimension, shift) ?? []) : range));
    return sources.length === 0 ? undefined : { sourceRange: { sources } };
  };
  const listed = <Key extends string, Entry extends { readonly [Name in Key]?: ChartData }>(entries: readonly Entry[], key: Key): Entry[] =>
    entries.flatMap((entry) => {
      const moved = data(entry[key]);
      return moved ? [{ ...entry, [key]: moved }] : [];
    });
  const { basicChart, pieChart } = spec;
  const anchor = position.overlayPosition.anchorCell ?? {};
  const side = dimension === "ROWS" ? "rowIndex" : "columnIndex";
  const at = anchor[side] ?? 0;
  return {
    ...rest,
    spec: {
      ...spec,
      ...(basicChart ? { basicChart: { ...basicChart, domains: listed(basicChart.domains ?? [], "domain"), series: listed(basicChart.series ?? [], "series") } } : {}),
      ...(pieChart ? { pieChart: { ...pieChart, ...labelled("domain", data(pieChart.domain)), ...labelled("series", data(pieChart.series)) } } : {}),
    },
    // An anchor that is deleted stays where the cells have closed up.
    position: { overlayPosition: { ...position.overlayPosition, anchorCell: { ...anchor, [side]: shift(at) ?? nearest(at, shift) } } },
  };
}

const labelled = (name: "domain" | "series", data: ChartData | undefined): { readonly [Name in "domain" | "series"]?: ChartData } => ({ [name]: data ?? {} });

function nearest(at: number, shift: Shift): number {
  for (let before = at - 1; before >= 0; before -= 1) {
    const moved = shift(before);
    if (moved !== null) return moved + 1;
  }
  return 0;
}
