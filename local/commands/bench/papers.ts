import type { Player } from "../player";
import { linesOf, livePairs, SHEET } from "../registry";
import { figure, proven } from "./figure";
import type { Figure } from "./figure";
import { begunPapers, LOAD, loadSchool, standOf, stepOf, writesInAMinute } from "./load";
import { LINES } from "./plans";

const DAY = "2026-09-02";
/** Answers an agreement asks for. */
const AGREEMENT = { rhythm: "один раз в неделю", mode: "очно" };
/** Pairs of the larger run. */
const MANY = 6;

type Counted = { readonly papers: number; readonly docs: number; readonly writes: number; readonly all: number };

/** What an execution of a job calls that made as many papers as any: how many fit in is up to the clock. The job goes on to its end. */
function fullestExecution(player: Player, kind: "D12" | "D15", pairIds: readonly string[]): Counted {
  const { workspace } = player;
  const before = standOf(player, kind).files;
  const job = begunPapers(player, kind, pairIds, kind === "D12" ? AGREEMENT : {});
  let done = 0;
  let fullest: { papers: number; calls: readonly string[] } = { papers: 0, calls: [] };
  let state: string = job.state;
  for (let at = 0; state !== "done" && at < 20; at += 1) {
    const status = stepOf(player, job, at);
    if (status.done - done > fullest.papers) fullest = { papers: status.done - done, calls: (workspace.lastExecution()?.calls ?? []).map(({ service }) => service) };
    ({ state, done } = status);
    if (standOf(player, kind).files !== before + done) throw new Error(`Бумаги ${kind}: сделано ${done}, файлов ${standOf(player, kind).files - before}.`);
    workspace.clock.advance({ seconds: 1 });
  }
  if (state !== "done") throw new Error(`Бумаги ${kind}: ${state}.`);
  workspace.clock.advance({ minutes: 3 });
  const of = (is: (service: string) => boolean): number => fullest.calls.filter(is).length;
  return { papers: fullest.papers, docs: of((service) => service.startsWith("Drive.") || service.startsWith("Docs.")), writes: of((service) => service === "Sheets.Spreadsheets.batchUpdate"), all: of((service) => !service.startsWith("Properties.")) };
}

/** A paper by the slope between an execution that makes one and one that makes several; then 121 programmes of 35 lines in one job (design §8). */
export function paperFigures(): Figure[] {
  const player = loadSchool({ day: DAY }, LOAD + MANY + 1);
  const [warm = "", one = "", ...rest] = livePairs(player.workspace).map((pair) => pair["Ид"] ?? "");
  const many = rest.slice(0, MANY);
  // The first run shares the folder with the curator and makes those above.
  fullestExecution(player, "D12", [warm]);
  const withFolder = { one: fullestExecution(player, "D12", [one]), many: fullestExecution(player, "D12", many) };
  const without = { one: fullestExecution(player, "D15", [one]), many: fullestExecution(player, "D15", many) };
  const slope = (of: { one: Counted; many: Counted }, what: "docs" | "writes" | "all"): number => (of.many[what] - of.one[what]) / (of.many.papers - of.one.papers);
  const seen = `наклон между 1 и ${without.many.papers} бумагами в одном выполнении`;
  return [
    figure("одна бумага: обращений к Drive и Docs", slope(without, "docs"), "обращений", 2, seen),
    figure("одна бумага: записей в реестр", slope(without, "writes"), "записей", 1, seen),
    figure("одна бумага: всех обращений", slope(without, "all"), "обращений", 3, seen),
    figure("папка пары, один раз: обращений", slope(withFolder, "all") - slope(without, "all"), "обращений", 1, "создать; папка над ней читается раз за выполнение, строка идёт с записью о бумаге"),
    figure("постоянная часть выполнения", without.one.all - slope(without, "all"), "обращений", 20),
    ...loadFigures(player, MANY + 1),
  ];
}

function loadFigures(player: Player, already: number): Figure[] {
  const { workspace } = player;
  const lines = new Map<string, number>();
  for (const line of linesOf(workspace, SHEET.plan)) lines.set(line["Ид программы"] ?? "", (lines.get(line["Ид программы"] ?? "") ?? 0) + 1);
  const least = Math.min(...lines.values());
  const before = workspace.executions().length;
  const job = begunPapers(player, "D15", []);
  let status = job;
  const steps: number[] = [];
  for (let turn = 0; turn < 400 && (status.state === "waiting" || status.state === "running"); turn += 1) {
    status = stepOf(player, job, turn);
    steps.push(workspace.lastExecution()?.simulatedMs ?? NaN);
    workspace.clock.advance({ seconds: 1 });
  }
  const executions = workspace.executions().slice(before);
  const stand = standOf(player, "D15");
  const whole = status.state === "done" && status.total === LOAD && stand.rows === LOAD + already && stand.files === LOAD + already && stand.twins === 0 && stand.strays === 0 && stand.halfFilled === 0 && least >= LINES;
  const told = `одна работа: ${status.done} из ${status.total}, двойников ${stand.twins}, без строки реестра ${stand.strays}, строк плана в программе от ${least}`;
  const sorted = [...steps].sort((one, other) => one - other);
  const at = (part: number): number => (sorted[Math.ceil(sorted.length * part) - 1] ?? NaN) / 1000;
  const calls = executions.reduce((sum, { serviceCalls }) => sum + serviceCalls, 0);
  return [
    proven(figure(`${LOAD} программ по ${LINES} строк: записей Docs за любую минуту`, writesInAMinute(executions), "записей", 60, told), whole),
    proven(figure(`${LOAD} программ: самое долгое выполнение`, Math.max(...executions.map(({ simulatedMs }) => simulatedMs)) / 1000, "с Google", 300, `выполнений ${executions.length}, из них порций ${steps.length}`), whole),
    proven(figure(`${LOAD} программ: самая долгая порция на странице`, at(1), "с Google", 20, `медиана ${Math.round(at(0.5) * 10) / 10} с, 95 из 100 до ${Math.round(at(0.95) * 10) / 10} с`), whole),
    proven(figure(`${LOAD} программ: обращений на бумагу`, calls / LOAD, "обращений", 14, `всего ${calls}, вместе с пульсом и папками пар`), whole),
  ];
}
