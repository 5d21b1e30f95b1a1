import type { IsoDate } from "../../contract/schemas";
import { addDays } from "./calendar";
import type { SchoolYear } from "./tables";

/** So many days before its first day a year is prepared: pairs are made and questionnaires sent in summer. */
const AHEAD = 92;

/** The open school year of a day, or the one that is prepared; else the last open one. */
export function openYear({ years }: { readonly years: readonly SchoolYear[] }, today: IsoDate): SchoolYear | undefined {
  const open = years.filter(({ state }) => state === "open");
  return open.find(({ start, end }) => start <= addDays(today, AHEAD) && today <= end) ?? open[open.length - 1];
}
