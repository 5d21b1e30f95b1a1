import type { ControlKind, IsoDate } from "../../../contract/schemas";
import { addDays, addMonths, daysBetween } from "../calendar";
import { firstAfter, lastAfter } from "../course/pause";
import { courseMonths } from "../course/windows";
import type { DeadlineRule, PairFile } from "../deadline";
import type { School } from "../school";
import type { Control, ControlKindLine, ControlTimes } from "../tables";

/** First and last day of a term of the school year, as month and day. */
export type Term = readonly [string, string];
export type Window = { readonly from: IsoDate; readonly to: IsoDate };

/** A control that a mentee's course asks for (R-G09), and the one that was planned or held for it. */
export type ControlSlot = Window & { readonly kind: ControlKind; /** Title of the school's own kind, or "". */ readonly own: string; readonly control: Control | null };
export type SlotState = "held" | "missed" | "planned" | "ahead" | "window" | "due" | "overdue" | "beforeRecords";

/** A term of which the window holds only so many days asks for no control of its own. */
const SHORTEST = 14;

/**
 * The controls that a mentee's first day of work asks for, in the order of their windows (R-G09): computed on each look and never stored. The
 * windows of the five kinds are those of T02–T05, so a pause moves them here as well; how often within one, and the windows of the school's own
 * kinds, are its lookup's.
 */
export function controlSlots(file: PairFile, kinds: readonly ControlKindLine[], rules: readonly DeadlineRule[], terms: readonly Term[]): ControlSlot[] {
  const windows = kinds.flatMap(({ code, title, first, last, times }) => {
    const rule = rules.find(({ id }) => id === code);
    const whole = rule ? rule.term(file, (day) => day) : ownWindow(file, first, last);
    const own = isKind(code) ? "" : title;
    // What was found asks for the repeat control itself, whatever its line says.
    return whole === null ? [] : parts(whole, rule && times === "need" ? "once" : times, terms).map((window) => ({ ...window, kind: own === "" ? (code as ControlKind) : ("other" as const), own }));
  });
  const taken = new Set<string>();
  return windows.sort((one, other) => (one.to < other.to ? -1 : one.to > other.to ? 1 : 0)).map((window) => {
    const control = file.controls.find((each) => !taken.has(each.id) && each.kind === window.kind && each.own === window.own && fallsInto(each, window)) ?? null;
    if (control) taken.add(control.id);
    return { ...window, control };
  });
}

/** A held control by its day, a planned one when its own window and this one meet; one that was missed is still owed. */
const fallsInto = ({ state, date, from }: Control, window: Window): boolean =>
  state !== "missed" && window.from <= date && (state === "held" ? date : (from ?? date)) <= window.to;

const KINDS: readonly string[] = ["overview", "preventive", "personal", "frontal", "repeat"] satisfies readonly ControlKind[];
export const isKind = (code: string): code is ControlKind => KINDS.includes(code);

/** The lightest course has no control, neither of the five kinds nor of the school's own. */
function ownWindow({ track, pauses }: PairFile, first: number | null, last: number | null): Window | null {
  if (!track?.start || track.model === "annual" || first === null || last === null || last <= first) return null;
  const { from, to } = courseMonths(track.start, first, last);
  return { from: firstAfter(from, pauses), to: lastAfter(to, pauses) };
}

function parts(whole: Window, times: ControlTimes, terms: readonly Term[]): Window[] {
  if (times === "need") return [];
  if (times === "once") return [whole];
  return (times === "halfYear" ? halves(whole) : termsOf(whole, terms)).map(({ from, to }) => ({ from: from > whole.from ? from : whole.from, to: to < whole.to ? to : whole.to }))
    .filter(({ from, to }) => daysBetween(from, to) + 1 >= SHORTEST);
}

function halves({ from, to }: Window): Window[] {
  const starts: IsoDate[] = [];
  for (let months = 0; addMonths(from, months) <= to; months += 6) starts.push(addMonths(from, months));
  return starts.map((start, at) => ({ from: start, to: starts[at + 1] ? addDays(starts[at + 1]!, -1) : to }));
}

function termsOf({ from, to }: Window, terms: readonly Term[]): Window[] {
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, at) => Number(from.slice(0, 4)) + at);
  return years.flatMap((year) => terms.map(([first, last]) => ({ from: `${year}-${first}` as IsoDate, to: `${year}-${last}` as IsoDate }))).sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** How a slot stands on a day; what ended before «учёт ведётся с» is never overdue (R-P01). */
export function slotState({ from, to, control }: ControlSlot, today: IsoDate, school: School): SlotState {
  if (control !== null) return control.state;
  if (today < from) return "ahead";
  if (school.recordsFrom !== null && to < school.recordsFrom) return "beforeRecords";
  if (today > to) return "overdue";
  return daysBetween(today, to) <= school.noticeDays ? "due" : "window";
}

/** Whether a window belongs to a month, `2026-11`: the month it ends in, or any it runs through while nothing was held in it. */
export const isInMonth = ({ from, to }: { readonly from: IsoDate | null; readonly to: IsoDate }, month: string): boolean =>
  (from ?? to).slice(0, 7) <= month && month <= to.slice(0, 7);
