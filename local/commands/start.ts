import { join } from "node:path";
import { exportTo } from "./export";
import { formNotes } from "./invites";
import { progressOn } from "./progress";
import { hasSample, hasSchool, openSchool, sampleIn } from "./schools";
import { serve } from "./serve";
import { printed, summaryOf } from "./summary";
import { lastDayOf, playYear } from "./year";

export type StartOptions = { readonly data: string; readonly port: number; /** Without the browser. */ readonly exit: boolean; /** An empty school instead of the sample year, where there is none yet. */ readonly empty: boolean };

/**
 * `npm start`: the sample school's year, its summary and files, then the school in a browser. What was played before is kept, and a school
 * that was begun empty is only opened: nobody plays a year into what a person has made.
 */
export async function start({ data, port, exit, empty }: StartOptions): Promise<void> {
  if (empty || hasSchool(data)) {
    const open = openSchool(data);
    if (open.handmade) return leave(open, data, port, exit);
    if (empty) process.stdout.write("Здесь уже есть школа-пример. Пустую начинают в браузере: «Начать заново».\n");
    if (empty || isPlayed(open)) {
      process.stdout.write(`${printed(summaryOf(open, []), ["Год уже сыгран, показано то, что есть.", ...formNotes(open)])}\n`);
      return leave(open, data, port, exit, true);
    }
    open.close();
  }
  const { workspace, summary, notes } = playYear({ data, progress: progressOn(process.stdout) });
  process.stdout.write(`${printed(summary, notes)}\n`);
  if (!hasSample(data)) workspace.copyTo(sampleIn(data));
  return leave(workspace, data, port, exit, true);
}

const isPlayed = (workspace: ReturnType<typeof openSchool>): boolean => {
  const last = lastDayOf(workspace);
  return last !== null && workspace.clock.now().toISOString().slice(0, 10) >= last;
};

async function leave(workspace: ReturnType<typeof openSchool>, data: string, port: number, exit: boolean, files = false): Promise<void> {
  if (files) process.stdout.write(`Файлы: ${await exportTo(workspace, join(data, "files"), progressOn(process.stdout))}\n`);
  if (exit) workspace.close();
  else await serve(workspace, data, port);
}
