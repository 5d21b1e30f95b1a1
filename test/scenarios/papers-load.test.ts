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

/** The open page asks for the next step and never hears an answer; the heartbeats of the minutes after it die as well. */
function killed({ workspace }: Player, afterCalls: number, act: () => unknown): boolean {
  workspace.killNext({ afterCalls });
  try {
    act();
    return false;
  } catch {
    // The page sees a call without an answer.
    return true;
  }
}

test(`${LOAD} programmes of ${LINES} lines in one job, every execution killed after 1, 2, 3 … calls: no twin, none missing, none half filled, and Docs' minute is kept`, () => {
  const player = loadSchool({ day: "2026-09-07", dir: mkdtempSync(join(tmpdir(), "load-")) });
  const { workspace } = player;
  const counts = new Map<string, number>();
  for (const line of linesOf(workspace, SHEET.plan)) counts.set(line["Ид программы"] ?? "", (counts.get(line["Ид программы"] ?? "") ?? 0) + 1);
  expect({ programmes: counts.size, least: Math.min(...counts.values()) >= LINES }).toEqual({ programmes: LOAD, least: true });

  const job = begunPapers(player, "D15", []);
  expect(job.total).toBe(LOAD);
  const before = workspace.executions().length;
  let calls = 0;
  while (stateOf(player) !== "сделана" && calls < PATIENCE) {
    const dead = killed(player, ++calls, () => workspace.as(player.curatorEmail).callPage("job.step", { jobId: job.jobId, driver: "tab" }, `killed-${calls}-of-the-load`));
    if (dead) killed(player, calls, () => workspace.clock.advance({ minutes: 7, seconds: 1 }));
    else workspace.clock.advance({ seconds: 1 });
  }
  const executions = workspace.executions().slice(before);
  expect(stateOf(player)).toBe("сделана");
  expect(executions.filter(({ error }) => error?.startsWith("Exceeded")).length).toBeGreaterThan(15);
  expect(standOf(player, "D15")).toEqual({ rows: LOAD, files: LOAD, twins: 0, strays: 0, halfFilled: 0 });
  expect(writesInAMinute(executions)).toBeLessThanOrEqual(60);
  for (const file of workspace.drive().filter((each) => each.appProperties["paper"] === "D15" && !each.trashed)) {
    expect(workspace.fileText(file.id)).toContain(OWN);
  }
}, 300_000);
