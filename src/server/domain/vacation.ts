import type { IsoDate } from "../../contract/schemas";
import { isIsoDay } from "./calendar";

/** Vacation days of the school, both ends included. */
export type Vacation = { readonly from: IsoDate; readonly to: IsoDate };

/**
 * Vacations as the setting holds them, `2026-10-26 – 2026-11-03; 2026-12-31 – 2027-01-11`, the earliest first. Any dash does, and a day alone
 * is one day. Null when a part is no vacation: not two days, or the last before the first.
 */
export function vacationsOf(text: string): Vacation[] | null {
  const parts = text.split(";").map((part) => part.trim()).filter((part) => part !== "");
  const found = parts.map((part): Vacation | null => {
    const [, from = "", to = from] = /^(\d{4}-\d{2}-\d{2})(?:\s*[-\u2013\u2014]\s*(\d{4}-\d{2}-\d{2}))?$/.exec(part) ?? [];
    return isIsoDay(from) && isIsoDay(to) && from <= to ? { from, to } : null;
  });
  const vacations = found.filter((vacation) => vacation !== null);
  return vacations.length < found.length ? null : vacations.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

export const isVacation = (day: IsoDate, vacations: readonly Vacation[]): boolean => vacations.some(({ from, to }) => from <= day && day <= to);
