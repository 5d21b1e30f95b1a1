import type { Output, PairBrief, TodayLine } from "../../contract/contract";
import type { Role } from "../../contract/schemas";
import type { ChipState } from "../parts/chip";

export type Home = Output<"home.show">;
export type Brief = PairBrief;
export type Line = TodayLine;

export const has = (home: Home, ...roles: Role[]): boolean => roles.some((role) => home.roles.includes(role));
export const isStaff = (home: Home): boolean => has(home, "curator", "deputyTeaching", "deputyMethods", "director", "actingDirector", "headOfSubject", "psychologist");

const OVER: ReadonlySet<string> = new Set(["declined", "finished", "ended"]);
/** The pair still goes on, or is to begin. */
export const isOpen = ({ state }: Brief): boolean => !OVER.has(state);

/** Name where there is one, code otherwise: in codes mode names stay on the school's computer. */
export const called = ({ name, code }: { name: string; code: string }): string => name.replace(/ (?=\p{Lu}\.)/gu, "\u00a0") || code;
/** Its mentees are teachers, and both sides agreed: each of them has a programme (R-D01). */
export const planned = ({ form, state }: Brief): boolean => (form === "teacher-teacher" || form === "external-teacher") && state !== "proposed" && state !== "declined";
export const menteesOf = (pair: Brief): string => pair.mentees.map(called).join(", ");
export const subjectsOf = (pair: Brief): string => [...new Set(pair.mentees.flatMap(({ subjects }) => subjects))].join(", ");

const ORDER: readonly Line["state"][] = ["overdue", "due", "window", "waiting", "beforeRecords"];
/** Worst first, and among equals the earliest due. */
export const byUrgency = (one: Line, two: Line): number =>
  ORDER.indexOf(one.state) - ORDER.indexOf(two.state) || (one.due ?? "9999") .localeCompare(two.due ?? "9999");

export const linesOf = (home: Home, pair: Brief): Line[] => home.lines.filter(({ pairId }) => pairId === pair.pairId).sort(byUrgency);
export const worst = (lines: readonly Line[]): ChipState => [...lines].sort(byUrgency)[0]?.state ?? "done";
const rank = (state: ChipState): number => (state === "done" ? ORDER.length : ORDER.indexOf(state));
/** Pairs worst first. */
export const byNeed = (home: Home) => (one: Brief, two: Brief): number => {
  const [first, second] = [linesOf(home, one), linesOf(home, two)];
  return rank(worst(first)) - rank(worst(second)) || (first[0]?.due ?? "9999").localeCompare(second[0]?.due ?? "9999");
};
export const needsCare = (home: Home, pair: Brief): boolean => ["overdue", "due"].includes(worst(linesOf(home, pair)));
