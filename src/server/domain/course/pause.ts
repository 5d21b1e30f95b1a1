import type { IsoDate } from "../../../contract/schemas";
import { addDays, daysBetween, isIsoDay } from "../calendar";

/** A long leave of a mentee, both ends included; an open one lacks its last day (T15). */
export type Pause = { readonly from: IsoDate; readonly to: IsoDate | null };

/** Between the ends of a pause in its cell. */
const DASH = " \u2013 ";

/** The pauses of a course, the earliest first, of the cells «2027-01-11 – 2027-03-05» and «2027-01-11 –»; any dash does. What is none is in `unread`. */
export function pausesOf(cells: readonly string[]): { readonly pauses: Pause[]; readonly unread: string[] } {
  const read = cells.map((cell) => ({ cell, pause: pauseOf(cell.trim()) }));
  return {
    pauses: read.flatMap(({ pause }) => pause ?? []).sort((one, other) => (one.from < other.from ? -1 : 1)),
    unread: read.filter(({ pause }) => pause === null).map(({ cell }) => cell),
  };
}

function pauseOf(text: string): Pause | null {
  const [, from = "", to = ""] = /^(\d{4}-\d{2}-\d{2})\s*[-\u2013\u2014]\s*(\d{4}-\d{2}-\d{2})?$/.exec(text) ?? [];
  if (!isIsoDay(from)) return null;
  if (to === "") return { from, to: null };
  return isIsoDay(to) && from <= to ? { from, to } : null;
}

export const pauseCell = ({ from, to }: Pause): string => `${from}${DASH}${to ?? ""}`.trim();

/** Days from the first to the last of a pause. */
const lengthOf = (from: IsoDate, to: IsoDate): number => daysBetween(from, to) + 1;

/**
 * The last day of a window, or a date alone, after the pauses: who was away on it or before it comes to it later by so many days; a date
 * before a pause stands. An open pause moves nothing: its length is not known yet.
 */
export const lastAfter = (day: IsoDate, pauses: readonly Pause[]): IsoDate =>
  pauses.reduce((moved, { from, to }) => (to !== null && from <= moved ? addDays(moved, lengthOf(from, to)) : moved), day);

/** The first day of a window after the pauses: a window that begins on the first day of a pause contains it, so it grows and does not move. */
export const firstAfter = (day: IsoDate, pauses: readonly Pause[]): IsoDate =>
  pauses.reduce((moved, { from, to }) => (to !== null && from < moved ? addDays(moved, lengthOf(from, to)) : moved), day);

/** The pause without an end that runs on that day: its stages show «приостановлено» instead of dates. */
export const openPause = (pauses: readonly Pause[], today: IsoDate): Pause | undefined => pauses.find(({ from, to }) => to === null && from <= today);
