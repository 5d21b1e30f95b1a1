import { addDays, daysBetween, later, nextLessonDay, workdayBefore } from "./days";
import { diceFor } from "./dice";

/** A pair as the player of the year knows it from the registry. */
export type PlayedPair = {
  readonly id: string;
  /** Who it is in words that do not change from run to run (ids do): what happens by chance comes from it. */
  readonly seed: string;
  readonly teachers: boolean;
  readonly start: string;
  readonly end: string;
  /** Day of the order, "" before it. */
  readonly orderedOn: string;
  readonly mentees: readonly PlayedMentee[];
};
export type PlayedMentee = { readonly id: string; readonly seed: string; readonly workStart: string; readonly young: boolean; readonly newcomer: boolean; readonly until: string };

/** Something that somebody does on a day of the year. `key` names it for good: the same act is never done twice. */
export type Act = { readonly day: string; readonly key: string; readonly pairId: string; readonly seed: string } & (
  | { readonly what: "meeting"; readonly kind: "acquaintance" | "trial" | "work" }
  | { readonly what: "paper"; readonly kind: "D15" | "D16" }
  | { readonly what: "lesson"; readonly menteeId: string; readonly progress: number }
  | { readonly what: "control"; readonly menteeId: string; readonly kind: "overview" | "preventive" | "personal" | "frontal" }
);
/** An act of one pair before the pair's id and the seed are added. */
type Bare = Act extends infer One ? (One extends Act ? Omit<One, "pairId" | "seed"> : never) : never;

/** How much is written down in a year: fewer records a pair in a very large school, so that the year stays playable. */
export type Rhythm = { readonly meetings: number; readonly lessons: readonly [least: number, most: number]; /** Part of the plan lines that somebody marks. */ readonly marks: number; /** Part of the pairs that log meetings at all. */ readonly logging: number };
export const rhythmOf = (pairs: number, teacherMentees: number): Rhythm => ({
  meetings: Math.max(1, Math.min(12, Math.round(900 / Math.max(1, pairs)))),
  lessons: teacherMentees <= 40 ? [6, 14] : [1, Math.max(1, Math.round(400 / teacherMentees))],
  marks: Math.min(1, 40 / Math.max(1, teacherMentees)),
  logging: pairs <= 900 ? 1 : 300 / pairs,
});

/** All acts of a pair from its order to its end, in no order. Nothing before the order: the pair works from that day (R-B28). */
export function actsOf(pair: PlayedPair, rhythm: Rhythm): Act[] {
  if (pair.orderedOn === "") return [];
  const begin = nextLessonDay(later(pair.orderedOn, pair.start));
  return [...meetings(pair, begin, rhythm), ...(pair.teachers ? [...papers(pair), ...pair.mentees.flatMap((mentee) => [...lessons(pair, mentee, begin, rhythm), ...controls(mentee)])] : [])]
    .filter(({ day }) => day >= pair.orderedOn && day <= pair.end)
    .map((act) => ({ ...act, pairId: pair.id, seed: `${pair.seed} ${act.what} ${act.day}` }));
}

/** The first within a week of the order (T16), the trial within two weeks of it (T17), then evenly to the end. */
function meetings(pair: PlayedPair, begin: string, rhythm: Rhythm): Bare[] {
  const dice = diceFor(`${pair.seed} meetings`);
  if (rhythm.logging < 1 && !dice.chance(rhythm.logging)) return [];
  const late = dice.chance(0.04);
  const first = nextLessonDay(addDays(begin, late ? 12 : dice.between(1, 4)));
  const trial = nextLessonDay(addDays(first, dice.between(5, 11)));
  const gap = Math.max(7, Math.floor(daysBetween(trial, pair.end) / Math.max(1, rhythm.meetings - 2)));
  const work = Array.from({ length: Math.max(0, rhythm.meetings - 2) }, (_, at) => nextLessonDay(addDays(trial, gap * at + dice.between(5, gap))));
  const days = [...new Set([first, trial, ...work])].slice(0, Math.max(1, rhythm.meetings));
  return days.map((day, at) => ({ what: "meeting", day, key: `meeting ${pair.id} ${day}`, kind: at === 0 ? "acquaintance" : at === 1 ? "trial" : "work" }));
}

/** D15 within two weeks of the order, D16 of beginners within two weeks of work start and order (T12); one in twelve comes late. */
function papers(pair: PlayedPair): Bare[] {
  const dice = diceFor(`${pair.seed} papers`);
  const late = dice.chance(1 / 12) ? 9 : 0;
  const programme: Bare = { what: "paper", kind: "D15", day: workdayBefore(addDays(pair.orderedOn, dice.between(8, 13) + late)), key: `paper ${pair.id} D15` };
  const beginner = pair.mentees.find(({ workStart, young, newcomer }) => (young || newcomer) && workStart !== "" && daysBetween(workStart, later(pair.orderedOn, workStart)) < 90);
  if (!beginner) return [programme];
  return [programme, { what: "paper", kind: "D16", day: workdayBefore(addDays(later(pair.orderedOn, beginner.workStart), dice.between(6, 13))), key: `paper ${pair.id} D16` }];
}

function lessons(pair: PlayedPair, mentee: PlayedMentee, begin: string, { lessons: [least, most] }: Rhythm): Bare[] {
  const dice = diceFor(`${pair.seed} ${mentee.seed} lessons`);
  const end = mentee.until === "" ? pair.end : mentee.until;
  const first = addDays(later(begin, mentee.workStart), 7);
  const span = daysBetween(first, end);
  if (span <= 0) return [];
  const count = Math.max(1, Math.round((dice.between(least, most) * Math.min(span, 265)) / 265));
  const days = Array.from({ length: count }, (_, at) => nextLessonDay(addDays(first, Math.floor((span * at) / count) + dice.below(Math.max(1, Math.floor(span / count))))));
  return [...new Set(days)].filter((day) => day <= end).map((day) => ({ what: "lesson", day, key: `lesson ${pair.id} ${mentee.id} ${day}`, menteeId: mentee.id, progress: daysBetween(first, day) / span }));
}

/** Control of those whose course has it: overview in the first month (T02), preventive in year 1, personal in year 2, frontal in year 3. */
function controls(mentee: PlayedMentee): Bare[] {
  if (mentee.workStart === "" || !(mentee.young || mentee.newcomer)) return [];
  const dice = diceFor(`${mentee.seed} controls`);
  const forgotten = dice.chance(1 / 12);
  const offsets: [Extract<Act, { what: "control" }>["kind"], number][] = mentee.newcomer
    ? [["overview", 22]]
    : [["overview", 22], ["preventive", 130], ["preventive", 240], ["preventive", 338], ["personal", 440], ["personal", 620], ["frontal", 880]];
  return offsets.map(([kind, after]) => {
    const day = kind === "overview" ? workdayBefore(addDays(mentee.workStart, forgotten ? 40 : dice.between(19, 26))) : nextLessonDay(addDays(mentee.workStart, after + dice.below(20)));
    return { what: "control", day, key: `control ${mentee.id} ${kind} ${day}`, menteeId: mentee.id, kind };
  });
}
