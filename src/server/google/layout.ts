import { AppError } from "../../contract/errors";
import type { View } from "../catalogue/sheets";
import { FINGERPRINT, SHEETS, TODAY_SHEET, columnsOf } from "../catalogue/sheets";
import type { TableId } from "../domain/tables";
import type { Cell } from "./cells";
import { sheetsApi } from "./sheets-api";

/** A sheet as it stands in the spreadsheet now: people rename and move it, its id stays. */
export type Grid = { readonly sheetId: number; readonly title: string; readonly rowCount: number; readonly columnCount: number; readonly hidden: boolean };
export type Layout = { readonly zone: string; readonly locale: string; readonly title: string; readonly grids: readonly Grid[] };

/** Where the columns of a sheet stand now, by header; `null` is a column that is not there. */
export type Columns = {
  readonly fields: ReadonlyMap<string, number>;
  readonly views: ReadonlyMap<string, number>;
  readonly fingerprint: number | null;
  readonly width: number;
};

const FIELDS = "properties(timeZone,locale,title),sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)))";

/** One call: zone, locale, titles and sizes of all sheets. */
export function readLayout(registryId: string): Layout {
  const { properties, sheets = [] } = sheetsApi.get(registryId, { fields: FIELDS });
  return {
    zone: properties?.timeZone ?? "Europe/Moscow",
    locale: properties?.locale ?? "",
    title: properties?.title ?? "",
    grids: sheets.map(({ properties: sheet }) => ({
      sheetId: sheet?.sheetId ?? 0,
      title: sheet?.title ?? "",
      rowCount: sheet?.gridProperties?.rowCount ?? 0,
      columnCount: sheet?.gridProperties?.columnCount ?? 0,
      hidden: sheet?.hidden === true,
    })),
  };
}

/** The sheet by our id; a copy that people made after losing it is found by its title. */
export const findGrid = (layout: Layout, id: TableId | "today"): Grid | undefined => {
  const { sheetId, title } = id === "today" ? TODAY_SHEET : SHEETS[id];
  return layout.grids.find((grid) => grid.sheetId === sheetId) ?? layout.grids.find((grid) => grid.title === title);
};

/** Zone and locale of a workbook, which say how days are read and written (platform trap 1); one that has them is left alone. */
export function tuneWorkbook(id: string, zone: string, locale: string): void {
  const { zone: zoneNow, locale: localeNow } = readLayout(id);
  if (zoneNow === zone && localeNow === locale) return;
  sheetsApi.update(id, [{ updateSpreadsheetProperties: { properties: { timeZone: zone, locale }, fields: "timeZone,locale" } }]);
}

/** @throws AppError `not-ready` naming the sheet, with repair offered; `setup.needed` when no sheet of ours is there */
export function gridOf(layout: Layout, id: TableId | "today"): Grid {
  const grid = findGrid(layout, id);
  if (grid) return grid;
  if (id !== "today" && SHEETS[id].closed) throw new AppError("not-ready", "setup.repairNeeded");
  if (!findGrid(layout, "settings")) throw new AppError("not-ready", "setup.needed");
  throw new AppError("not-ready", "sheet.missing", { sheet: id === "today" ? TODAY_SHEET.title : SHEETS[id].title });
}

/** A whole sheet in A1 notation; a quote inside a title is doubled. */
export const wholeSheet = ({ title }: Grid): string => `'${title.replace(/'/g, "''")}'`;

/** The letters of a column, from 0. */
export const columnName = (at: number): string => (at >= 26 ? columnName(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));

/**
 * The columns by header, wherever the school has moved them.
 * @throws AppError `not-ready` naming the sheet and every header that is missing or stands twice
 */
export function locateColumns(id: TableId, headers: readonly Cell[], { title }: Grid): Columns {
  const names = headers.map((header) => String(header ?? "").trim());
  const at = (header: string): number | null => {
    const found = names.indexOf(header);
    return found === -1 ? null : found;
  };
  const columns = columnsOf(id);
  const twice = columns.filter(([, { header }]) => names.indexOf(header) !== names.lastIndexOf(header));
  if (twice.length > 0) throw new AppError("not-ready", "column.twice", { sheet: title, column: twice.map(([, { header }]) => header).join(", ") });
  const missing = columns.filter(([, { header }]) => at(header) === null);
  if (missing.length > 0) {
    throw new AppError("not-ready", "column.missing", { sheet: title, column: missing.map(([, { header }]) => header).join(", ") });
  }
  const views: readonly View[] = SHEETS[id].views ?? [];
  return {
    fields: new Map(columns.map(([field, { header }]) => [field, at(header)!])),
    views: new Map(views.flatMap(({ header }) => (at(header) === null ? [] : [[header, at(header)!] as const]))),
    fingerprint: at(FINGERPRINT),
    width: names.length,
  };
}
