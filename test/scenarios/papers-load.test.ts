import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Player } from "../../local/commands/player";
import { begunPapers, LOAD, loadSchool, standOf, writesInAMinute } from "../../local/commands/bench/load";
import { LINES, OWN } from "../../local/commands/bench/plans";
import { linesOf, SHEET } from "../../local/commands/registry";

/** Executions that do nothing new before the run must be stuck. */
const PATIENCE = 200;
const stateOf = ({ workspace }: Player): string => linesOf(workspace, SHEET.jobs).find((job) => job["Работа"] === "создание бумаг")?.["Состояние"] ?? "";

/** Fewer calls than this make nothing; papers-killed.test.ts kills after each of them. */
const FIRST = 10;

/** The open page asks for the next step and never hears an answer. Until the lease is over every heartbeat dies as well. */
function killed({ workspace }: Player, afterCalls: number, act: () => unknown): void {
  workspace.killNext({ afterCalls });
  try {
    act();
  } catch {
    // The page sees a call without an answer.
  }
  for (let minute = 0; minute < 8; minute += 1) {
    workspace.killNext({ afterCalls });
    workspace.clock.advance({ minutes: 1 });
  }
}

test(`${LOAD} programmes of ${LINES} lines in one job, every execution killed after ${FIRST}, ${FIRST + 1} … calls: no twin, none missing, none half filled, and Docs' minute is kept`, () => {
  const player = loadSchool({ day: "2026-09-07", dir: mkdtempSync(join(tmpdir(), "load-")) });
  const { workspace } = player;
  const counts = new Map<string, number>();
  for (const line of linesOf(workspace, SHEET.plan)) counts.set(line["Ид программы"] ?? "", (counts.get(line["Ид программы"] ?? "") ?? 0) + 1);
  expect({ programmes: counts.size, least: Math.min(...counts.values()) >= LINES }).toEqual({ programmes: LOAD, least: true });

  const job = begunPapers(player, "D15", []);
  expect(job.total).toBe(LOAD);
  const before = workspace.executions().length;
  for (let calls = FIRST; stateOf(player) !== "сделана" && calls < PATIENCE; calls += 1) {
    killed(player, calls, () => workspace.as(player.curatorEmail).callPage("job.step", { jobId: job.jobId, driver: "tab" }, `killed-${calls}-of-the-load`));
  }
  const executions = workspace.executions().slice(before);
  expect(stateOf(player)).toBe("сделана");
  expect(executions.filter(({ error }) => error?.startsWith("Exceeded")).length).toBeGreaterThan(25);
  expect(standOf(player, "D15")).toEqual({ rows: LOAD, files: LOAD, twins: 0, strays: 0, halfFilled: 0 });
  expect(writesInAMinute(executions)).toBeLessThanOrEqual(60);
  for (const file of workspace.drive().filter((each) => each.appProperties["paper"] === "D15" && !each.trashed)) {
    expect(workspace.fileText(file.id)).toContain(OWN);
  }
}, 300_000);
