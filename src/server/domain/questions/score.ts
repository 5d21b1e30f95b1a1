import type { Item } from "../../../templates/questionnaires/shape";
import { cellsIn, readable } from "./values";

/** The number of a scale or of a whole number; of a reversed item low + high − answer (`domain/questionnaires.md` §3). Null when nothing can be counted. */
export function scoreOf(item: Item, value: string): number | null {
  const read = readable(item, value);
  if (read === "" || !(item.type === "scale" || (item.type === "short" && item.whole))) return null;
  return item.type === "scale" && item.reversed ? item.low + item.high - Number(read) : Number(read);
}

/** The numbers of a grid whose columns are numbers, by row (Q02.4: 0–3). */
export const gridScores = (item: Item, value: string): { readonly [row: string]: number } =>
  Object.fromEntries(Object.entries(cellsIn(item, value)).flatMap(([row, [column = ""]]) => (/^\d+$/.test(column) ? [[row, Number(column)]] : [])));
