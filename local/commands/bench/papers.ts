import type { ExecutionRecord } from "../../workspace";
import type { Player } from "../player";
import { linesOf, livePairs, SHEET } from "../registry";
import { figure, proven } from "./figure";
import type { Figure } from "./figure";
import { begunPapers, LOAD, loadSchool, standOf, stepOf, writesInAMinute } from "./load";
import { LINES } from "./plans";

const DAY = "2026-09-02";
/** Answers an agreement asks for. */
const AGREEMENT = { rhythm: "один раз в неделю", mode: "очно" };
/** As many as one execution makes: a step on the page ends after 13 seconds. */
const MANY = 3;

type Counted = { readonly docs: number; readonly writes: number; readonly all: number };
const counted = (execution: ExecutionRecord | undefined): Counted => {
  const calls = execution?.calls ?? [];
  return {
    docs: calls.filter(({ service }) => service.startsWith("Drive.") || service.startsWith("Docs.")).length,
    writes: calls.filter(({ service }) => service === "Sheets.Spreadsheets.batchUpdate").length, all: execution?.serviceCalls ?? NaN,
  };
};

/** What one execution calls that makes the papers of these pairs. */
function oneExecution(player: Player, kind: "D12" | "D15", pairIds: readonly string[]): Counted {
  const { workspace } = player;
  const before = standOf(player, kind).files;
  const job = begunPapers(player, kind, pairIds, kind === "D12" ? AGREEMENT : {});
  const status = stepOf(player, job, 0);
  const execution = workspace.lastExecution();
  if (status.state !== "done" || standOf(player, kind).files !== before + pairIds.length) throw new Error(`Бумаги ${kind}: в одном выполнении сделано ${status.done} из ${status.total}.`);
  workspace.clock.advance({ minutes: 3 });
  return counted(execution);
}

/** A paper by the slope between an execution that makes one and one that makes several; then 121 programmes of 35 lines in one job (design §8). */
export function paperFigures(): Figure[] {
  const player = loadSchool({ day: DAY }, LOAD + MANY + 1);
  const { workspace } = player;
  const pairs = livePairs(workspace).map((pair) => pair["Ид"] ?? "");
  const [warm = "", one = "", ...rest] = pairs;
  const many = rest.slice(0, MANY);
  // The first run shares the folder with the curator and makes those above.
  oneExecution(player, "D12", [warm]);
  const withFolder = { one: oneExecution(player, "D12", [one]), many: oneExecution(player, "D12", many) };
  const without = { one: oneExecution(player, "D15", [one]), many: oneExecution(player, "D15", many) };
  const slope = (of: { one: Counted; many: Counted }, what: keyof Counted): number => (of.many[what] - of.one[what]) / (MANY - 1);
  const seen = `наклон между 1 и ${MANY} бумагами в одном выполнении`;
  return [
    figure("одна бумага: обращений к Drive и Docs", slope(without, "docs"), "обращений", 2, seen),
    figure("одна бумага: записей в реестр", slope(without, "writes"), "записей", 1, seen),
    figure("одна бумага: всех обращений", slope(without, "all"), "обращений", 3, seen),
    figure("папка пары, один раз: обращений", slope(withFolder, "all") - slope(without, "all"), "обращений", 3, "найти по ключу, создать, записать"),
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
  for (let at = 0; at < 400 && (status.state === "waiting" || status.state === "running"); at += 1) {
    status = stepOf(player, job, at);
    steps.push(workspace.lastExecution()?.simulatedMs ?? NaN);
    workspace.clock.advance({ seconds: 1 });
  }
  const executions = workspace.executions().slice(before);
  const stand = standOf(player, "D15");
  const whole = status.state === "done" && status.total === LOAD && stand.rows === LOAD + already && stand.files === LOAD + already && stand.twins === 0 && stand.strays === 0 && stand.halfFilled === 0 && least >= LINES;
  const told = `одна работа: ${status.done} из ${status.total}, двойников ${stand.twins}, без строки реестра ${stand.strays}, строк плана в программе от ${least}`;
  const calls = executions.reduce((sum, { serviceCalls }) => sum + serviceCalls, 0);
  return [
    proven(figure(`${LOAD} программ по ${LINES} строк: записей Docs за любую минуту`, writesInAMinute(executions), "записей", 60, told), whole),
    proven(figure(`${LOAD} программ: самое долгое выполнение`, Math.max(...executions.map(({ simulatedMs }) => simulatedMs)) / 1000, "с Google", 300, `выполнений ${executions.length}, из них порций ${steps.length}`), whole),
    proven(figure(`${LOAD} программ: самая долгая порция на странице`, Math.max(...steps) / 1000, "с Google", 20, `медиана ${Math.round([...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)]! / 100) / 10} с`), whole),
    proven(figure(`${LOAD} программ: обращений на бумагу`, calls / LOAD, "обращений", 12, `всего ${calls}, вместе с пульсом и папками пар`), whole),
  ];
}
