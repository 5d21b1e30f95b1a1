import type { IsoDate, MenteeCategory, Role } from "../../contract/schemas";
import { addDays, daysBetween, isWorkingDay, nextWorkingDay, type SchoolCalendar } from "./calendar";
import { isActivePair } from "./actor";
import { foundInControls, type FoundInControl } from "./control/repeat";
import { openPause, pausesOf, type Pause } from "./course/pause";
import { ownMeetings } from "./helper";
import type { Registry } from "./registry";
import type { School } from "./school";
import { experienceMonths } from "./person";
import type { Control, Meeting, MenteeRequest, Pair, Paper, Person, Track } from "./tables";

/** A pair with one mentee and everything that a date rule looks at. A group has one file a mentee. */
export type PairFile = {
  readonly pair: Pair;
  readonly mentee: Person;
  readonly track: Track | undefined;
  /** Long leaves of the course, which move its terms (T15). */
  readonly pauses: readonly Pause[];
  readonly category: MenteeCategory | null;
  readonly meetings: readonly Meeting[];
  readonly controls: readonly Control[];
  readonly papers: readonly Paper[];
  /** What controls have shown of the mentee. */
  readonly found: readonly FoundInControl[];
};

/** One term of `domain/metrics.md` §4.6. Declared in `catalogue/deadlines.ts`; no other file knows a number of days. */
export type DeadlineRule = {
  readonly id: string;
  readonly rule: `T${string}`;
  readonly owedBy: Role;
  /** One duty of the pair, or one of each mentee's course. */
  readonly of: "pair" | "mentee";
  /** First and last day of the term, or null while it has not begun. */
  readonly term: (file: PairFile, shift: (day: IsoDate) => IsoDate) => { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** Whether it was done; a window without a record (`null`) only shows where the mentee stands. */
  readonly met: ((file: PairFile) => boolean) | null;
};

export type DeadlineState = "met" | "ahead" | "window" | "due" | "overdue" | "beforeRecords";
export type Deadline = {
  readonly rule: DeadlineRule;
  readonly file: PairFile;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly state: DeadlineState;
  /** Days from today to the last day; negative once it has passed. */
  readonly daysLeft: number;
};

/**
 * Every term of a pair and mentee on a day, computed on each look and never stored. The last day itself is in time; a term that ended
 * before «учёт ведётся с» is «до начала учёта», never overdue (R-P01). `due` is within the school's days of notice.
 */
export function deadlinesOf(file: PairFile, rules: readonly DeadlineRule[], today: IsoDate, school: School): Deadline[] {
  const shift = (day: IsoDate): IsoDate => nextWorkingDay(day, school.calendar);
  return rules.flatMap((rule) => {
    const term = rule.term(file, shift);
    // «Приостановлено» stands instead of a date that an open leave puts off.
    if (term === null || isPutOff(file, term.to, today)) return [];
    return [{ rule, file, ...term, state: stateOf(rule, file, term, today, school), daysLeft: daysBetween(today, term.to) }];
  });
}

function isPutOff({ pair, pauses }: PairFile, to: IsoDate, today: IsoDate): boolean {
  const pause = openPause(pauses, today);
  return pause !== undefined && pair.kind !== "group" && to >= pause.from;
}

function stateOf(rule: DeadlineRule, file: PairFile, { from, to }: { from: IsoDate; to: IsoDate }, today: IsoDate, school: School): DeadlineState {
  if (today < from) return "ahead";
  if (rule.met === null) return today > to ? "met" : "window";
  if (rule.met(file)) return "met";
  if (school.recordsFrom !== null && to < school.recordsFrom) return "beforeRecords";
  if (today > to) return "overdue";
  return daysBetween(today, to) <= school.noticeDays ? "due" : "window";
}

/** The files of all pairs whose terms run: under an order and not over. */
export function openFiles(registry: Registry, today: IsoDate): PairFile[] {
  return registry.pairs.filter((pair) => isActivePair(pair, today)).flatMap((pair) => filesOf(pair, registry));
}

export const filesOf = (pair: Pair, registry: Registry): PairFile[] =>
  registry.membersOf(pair.id).flatMap(({ menteeId }) => {
    const mentee = registry.person(menteeId);
    if (!mentee) return [];
    return [{ pair, mentee, track: registry.trackOf(menteeId), pauses: pausesOf(registry.trackOf(menteeId)?.pauses ?? []).pauses, category: categoryOf(mentee, registry.requestOf(menteeId), registry.trackOf(menteeId)?.start ?? null), meetings: ownMeetings(pair, registry), controls: registry.controlsOf(menteeId), papers: registry.papersOf(pair.id), found: foundInControls(registry, menteeId) }];
  });

/** Months below which a teacher is a young specialist (R-A16). */
const YOUNG_MONTHS = 36;

/**
 * Why a teacher is a mentee: what the request says, else young or newly arrived by the experience on the first day here (R-A16–R-A18).
 * Null for pupils and when nothing is known.
 */
export function categoryOf(mentee: Person, request: MenteeRequest | undefined, start: IsoDate | null): MenteeCategory | null {
  if (mentee.kind !== "teacher") return null;
  if (request && request.category !== "") return request.category;
  const months = start === null ? null : experienceMonths(mentee, start);
  return months === null ? null : months < YOUNG_MONTHS ? "young" : "newcomer";
}

/** Working days that have passed after a day, today not counted. */
export function workingDaysSince(day: IsoDate, today: IsoDate, calendar: SchoolCalendar): number {
  let count = 0;
  for (let each = addDays(day, 1); each < today && count < 10; each = addDays(each, 1)) if (isWorkingDay(each, calendar)) count++;
  return count;
}
