import { progressOn } from "../commands/progress";
import { differing, essenceOf, isPlanOf, writtenWithoutAnswer } from "./essence";
import { brokenRules } from "./oracle";
import { playedTerm, SAMPLE_YEAR, weeksOf, type PlayedTerm, type Term } from "./term-of-seed";

export type SoakOptions = { readonly first: number; readonly seeds: number; readonly weeks: number; readonly years: number };
/** What a seed came to: broken rules, what stands otherwise than in the school without faults, and what it met. */
export type Soaked = { readonly seed: number; readonly broken: readonly string[]; /** What a person did between the reading and the writing of an execution. */ readonly hands: readonly string[]; readonly faults: number; readonly lost: number; readonly executions: number; readonly seconds: number };

const OUT = process.stdout;
/** Plays the seeds one after another and says of each whether the school is whole. Returns whether all are. */
export function soak({ first, seeds, weeks, years }: SoakOptions): boolean {
  const began = performance.now();
  const failed: string[] = [];
  let faults = 0;
  const tell = (what: string, again: string, soaked: Soaked): void => {
    faults += soaked.faults;
    OUT.write(`${what} ${soaked.seed}: сбоев ${soaked.faults}, без ответа ${soaked.lost}, выполнений ${soaked.executions}, ${soaked.seconds.toFixed(0)} с – ${soaked.broken.length === 0 ? "цело" : `нарушено ${soaked.broken.length}`}\n`);
    for (const rule of soaked.broken) OUT.write(`    ${rule}\n`);
    if (soaked.broken.length > 0) for (const hand of soaked.hands) OUT.write(`    Перед записью: ${hand}\n`);
    if (soaked.broken.length > 0) failed.push(again);
  };
  const without = seeds > 0 ? wholeSchool(weeks) : [];
  for (let seed = first; seed < first + seeds; seed += 1) tell("Зерно", `node build/local.mjs soak --first ${seed} --seeds 1 --years 0 --weeks ${weeks}`, soakedWeeks(seed, weeks, without));
  for (let seed = first; seed < first + years; seed += 1) tell("Год, зерно", `node build/local.mjs soak --first ${seed} --seeds 0 --years 1`, soakedTerm(seed, SAMPLE_YEAR, true).soaked);
  OUT.write(`Зёрен ${seeds}, лет ${years}, сбоев ${faults}, ${((performance.now() - began) / 60_000).toFixed(1)} мин. ${failed.length === 0 ? "Всё цело." : `Нарушено: ${failed.length}. Повторить:\n${failed.join("\n")}`}\n`);
  return failed.length === 0;
}

/** The school as it is when nothing goes wrong. */
export const wholeSchool = (weeks: number, dist?: string): string[] => essenceOf(playedTerm(1, weeksOf(weeks, false), undefined, dist).workspace);

/** @param without the same weeks without faults, by `wholeSchool` */
export function soakedWeeks(seed: number, weeks: number, without: readonly string[], dist?: string): Soaked {
  const { soaked, played } = soakedTerm(seed, weeksOf(weeks, true), false, dist);
  const mentees = writtenWithoutAnswer(played.workspace);
  const other = differing(without, essenceOf(played.workspace)).filter((line) => !isPlanOf(mentees, line.replace(/^[+-]\d+ /, ""))).map((line) => `Иначе, чем без сбоев: ${line}`);
  return { ...soaked, broken: [...soaked.broken, ...other] };
}

/**
 * The curator closed the page before a job was over: the heartbeat went on, and the oracle has looked how it ended. Whoever has withdrawn a
 * consent does not get in any more.
 */
const EXPECTED = /: (running|waiting) |door\.stranger$/;
/** What was refused without a reason that the acts themselves give. */
export const unexpected = (errors: readonly string[]): string[] => errors.filter((error) => !EXPECTED.test(error));

function soakedTerm(seed: number, term: Term, shown: boolean, dist?: string): { readonly soaked: Soaked; readonly played: PlayedTerm } {
  const began = performance.now();
  const played = playedTerm(seed, term, progressOn(process.stderr, !shown), dist);
  const { workspace, ledger, player } = played;
  const broken = [...brokenRules(workspace, ledger), ...unexpected(player.errors).map((error) => `Отказ: ${error}`)];
  const hands = workspace.faults.log().filter(({ kind, call }) => kind === "person" && call === "Sheets.Spreadsheets.batchUpdate").map((fault) => `${fault.when} ${fault.function}, ${fault.said}`);
  return { played, soaked: { seed, broken, hands, faults: workspace.faults.log().length, lost: ledger.lost, executions: workspace.executions().length, seconds: (performance.now() - began) / 1000 } };
}
