import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { printer } from "../export/print-pdf";
import { SCHOOL } from "../sample/school";
import type { Beginning, Schools } from "../web/desk";
import { openWorkspace, type Workspace } from "../workspace";

/** Where the sample school lies as its year was played, beside the open school. */
export const sampleIn = (data: string): string => join(data, "sample");
export const hasSample = (data: string): boolean => existsSync(join(sampleIn(data), "world.json"));
/** Whether a directory holds a school. */
export const hasSchool = (data: string): boolean => existsSync(join(data, "world.json"));

const FIRST_MORNING = "2026-08-25T09:00:00+03:00";

/** Opens what is kept in the directory, or begins another school there. A directory without any holds an empty school then. */
export function openSchool(data: string, beginning?: Beginning): Workspace {
  const empty = beginning ? beginning.school === "empty" : !hasSchool(data);
  return openWorkspace({
    dir: data, domain: SCHOOL.domain, coordinator: SCHOOL.coordinator, now: FIRST_MORNING,
    ...(empty ? { begins: "empty" as const, consumer: beginning?.consumer ?? false } : beginning ? { begins: { from: sampleIn(data) } } : {}),
  });
}

/** The schools of a data directory, for the browser: begun anew there, and the sample year played by a process of its own. */
export function schoolsIn(data: string, opened: Workspace): Schools & { readonly close: () => void } {
  let open = opened;
  const unfinished = join(data, "sample.unfinished");
  let player: ChildProcess | null = null;
  let said = "";
  return {
    sample: () => ({ state: player ? "playing" : hasSample(data) ? "ready" : "absent", said }),
    play() {
      if (player || hasSample(data)) return;
      said = "";
      // A year that was interrupted goes on where it was.
      const playing = (player = spawn(process.execPath, ["--max-semi-space-size=32", printer.entry, "year", "--data", unfinished], { stdio: ["ignore", "pipe", "pipe"] }));
      const hear = (part: Buffer): void => { said = part.toString("utf8").split(/[\r\n]+/).filter((line) => line.trim() !== "").at(-1) ?? said; };
      playing.stdout.on("data", hear);
      playing.stderr.on("data", hear);
      playing.once("exit", (code) => {
        player = null;
        if (code === 0) renameSync(unfinished, sampleIn(data));
        else said = `Год не доигран: ${said}`;
      });
    },
    begin: (beginning) => (open = openSchool(data, beginning)),
    close() {
      player?.kill();
      open.close();
    },
  };
}
