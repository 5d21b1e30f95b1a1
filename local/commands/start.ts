import { join } from "node:path";
import { exportTo } from "./export";
import { formNotes } from "./invites";
import { progressOn } from "./progress";
import { openKept, serve } from "./serve";
import { printed, summaryOf } from "./summary";
import { lastDayOf, playYear } from "./year";

/** `npm start`: the sample school's year, its summary and files, then the school in a browser. What was played before is kept. */
export async function start(data: string, port: number, exit: boolean): Promise<void> {
  const kept = openKept(data);
  const last = lastDayOf(kept);
  const over = last !== null && kept.clock.now().toISOString().slice(0, 10) >= last;
  if (!over) kept.close();
  const played = over ? { workspace: kept, summary: summaryOf(kept, []), notes: ["Год уже сыгран, показано то, что есть.", ...formNotes(kept)] } : playYear({ data, progress: progressOn(process.stdout) });
  process.stdout.write(`${printed(played.summary, played.notes)}\n`);
  process.stdout.write(`Файлы: ${await exportTo(played.workspace, join(data, "files"), progressOn(process.stdout))}\n`);
  if (exit) played.workspace.close();
  else await serve(played.workspace, port);
}
