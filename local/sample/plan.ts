import { addDays, nextLessonDay } from "./days";
import { diceFor } from "./dice";

/** A line of a programme as the player of the year reads it off the registry. `seed` names it in words that are the same in every run. */
export type PlannedLine = {
  readonly seed: string;
  /** Of the pair: how it keeps its plan. */
  readonly pairSeed: string;
  readonly due: string;
  /** Last day of the programme: nothing is moved beyond it. */
  readonly end: string;
  /** A correction of it has been asked for already. */
  readonly corrected: boolean;
};

/** What becomes of a line, and on which day that happens. */
export type Fate =
  | { readonly what: "done" | "partly" | "failed"; readonly day: string; readonly result: string; readonly mark: 0 | 1 | 2 }
  | { readonly what: "move"; readonly day: string; readonly due: string; readonly reason: string }
  | { readonly what: "cancel"; readonly day: string; readonly reason: string }
  | { readonly what: "nothing" };

/** Of a hundred lines a pair marks so many; the rest stays open and is overdue. */
const DILIGENCE = [98, 92, 85, 70, 55] as const;
const NOTHING: Fate = { what: "nothing" };

const RESULTS = {
  done: ["Сделано, обсуждено на встрече.", "Выполнено, материалы переданы наставнику.", "Получилось, применяется на уроках.", "Выполнено вместе с наставником."],
  partly: ["Сделана половина, продолжим.", "Начато, не хватило времени.", "Выполнено не со всеми классами."],
  failed: ["Не состоялось из-за замещений.", "Наставляемый был на курсах.", ""],
} as const;
const MOVED = ["Карантин в классе", "Сдвинулось расписание", "Болезнь наставляемого", "Совпало с олимпиадой"] as const;
const GIVEN_UP = ["Мероприятие отменено школой", "Заменено открытым уроком наставника"] as const;

/**
 * Most lines are done in time, some late, some in part, some not; a few are moved or given up first. Pairs differ in how many they mark.
 * @param share part of all lines that is marked at all: less than 1 in a very large school, so that the year stays playable
 */
export function fateOf({ seed, pairSeed, due, end, corrected }: PlannedLine, share = 1): Fate {
  const dice = diceFor(`${seed} plan`);
  if (dice.chance(1 - share)) return NOTHING;
  const changes = dice.chance(0.03);
  const later = nextLessonDay(addDays(due, dice.between(10, 24)));
  if (changes && !corrected && later <= end) {
    const day = addDays(due, -dice.between(3, 9));
    return dice.chance(0.2) ? { what: "cancel", day, reason: dice.pick(GIVEN_UP) } : { what: "move", day, due: later, reason: dice.pick(MOVED) };
  }
  if (dice.below(100) >= diceFor(`${pairSeed} plan`).pick(DILIGENCE)) return NOTHING;
  const kind = dice.below(100);
  if (kind < 70) return { what: "done", day: addDays(due, -dice.below(5)), result: dice.pick(RESULTS.done), mark: dice.chance(0.7) ? 2 : 1 };
  if (kind < 84) return { what: "done", day: addDays(due, dice.between(1, 20)), result: dice.pick(RESULTS.done), mark: dice.chance(0.3) ? 2 : 1 };
  if (kind < 94) return { what: "partly", day: addDays(due, dice.between(0, 10)), result: dice.pick(RESULTS.partly), mark: 1 };
  return { what: "failed", day: addDays(due, dice.between(3, 14)), result: dice.pick(RESULTS.failed), mark: 0 };
}

/** What a beginner finds hard, 0–3 by code of the lookup (Q02.4): two or three sore points, some smaller ones. */
export function difficultiesOf(seed: string): { [code: string]: 0 | 1 | 2 | 3 } {
  const dice = diceFor(`${seed} difficulties`);
  const codes = Array.from({ length: 16 }, (_, at) => `DF${String(at + 1).padStart(2, "0")}`);
  return Object.fromEntries(codes.map((code): [string, 0 | 1 | 2 | 3] => {
    const drawn = dice.below(100);
    return [code, drawn < 22 ? 3 : drawn < 55 ? 2 : drawn < 80 ? 1 : 0];
  }));
}
