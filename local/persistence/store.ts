import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BundleSource } from "../runtime/bundle";
import { fleeting } from "../runtime/create-world";
import type { ExecutionRecord } from "../runtime/execution";
import { seeded } from "../runtime/random";
import type { Deployment, World } from "../runtime/world";
import type { Sheet } from "../services/grid/sheet";
import type { Workbook } from "../services/grid/workbook";
import { sheetFromText, sheetText } from "./sheet-text";

/** `world.json`: everything that is small, and the names of the files that hold the rest. */
type KeptWorld = Omit<World, "random" | "files" | "deployment" | "executions" | keyof ReturnType<typeof fleeting>> & {
  readonly format: 1;
  readonly randomState: number;
  readonly serial: number;
  readonly deployment: (Omit<Deployment, "source"> & { readonly sourceFile: string }) | null;
  readonly files: readonly { id: string; owner: string; editors: string[]; viewers: string[]; workbook: Omit<Workbook, "sheets"> & { sheetFiles: string[] } }[];
  readonly executionFiles: readonly string[];
};

export type Store = { load(): World | null; save(world: World): void };

/** Executions are kept in files of this many. */
const CHAPTER = 200;

/**
 * Keeps a world in a directory. What changed is written under new names, then one rename of `world.json` makes it valid; a process
 * that dies in between leaves the state of before. Old files go after that.
 */
export function store(dir: string): Store {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, "world.json");
  const written = new Map<string, { readonly key: unknown; readonly file: string }>();
  let serial = 0;

  /** Writes the text under a new name unless the thing named `name` is as it was when last written. */
  const file = (name: string, key: unknown, text: () => string): string => {
    const before = written.get(name);
    if (before !== undefined && before.key === key) return before.file;
    serial += 1;
    const fileName = `${name}.${serial}.json`;
    writeFileSync(join(dir, fileName), text());
    written.set(name, { key, file: fileName });
    return fileName;
  };
  const sheetFile = (workbook: Workbook, sheet: Sheet) => file(`${workbook.id}-${sheet.id}`, sheet.revision, () => sheetText(sheet));
  const chapters = (executions: readonly ExecutionRecord[]) =>
    Array.from({ length: Math.ceil(executions.length / CHAPTER) }, (_, at) => {
      const some = executions.slice(at * CHAPTER, (at + 1) * CHAPTER);
      return file(`executions-${at}`, some.length, () => JSON.stringify(some));
    });
  const read = <Kept>(fileName: string): Kept => JSON.parse(readFileSync(join(dir, fileName), "utf8")) as Kept;
  const known = (fileName: string, key: unknown): void => {
    written.set(fileName.replace(/\.\d+\.json$/, ""), { key, file: fileName });
  };

  return {
    load() {
      if (!existsSync(path)) return null;
      const { format: _format, randomState, serial: lastSerial, deployment, files, executionFiles, ...rest } = read<KeptWorld>("world.json");
      serial = lastSerial;
      const executions = executionFiles.flatMap((fileName) => {
        const some = read<ExecutionRecord[]>(fileName);
        known(fileName, some.length);
        return some;
      });
      if (deployment) known(deployment.sourceFile, deployment.version);
      return {
        ...rest,
        ...fleeting(),
        random: seeded(randomState),
        deployment: deployment ? { id: deployment.id, version: deployment.version, by: deployment.by, source: read<BundleSource>(deployment.sourceFile) } : null,
        executions,
        files: new Map(files.map(({ workbook: { sheetFiles, ...workbook }, ...kept }) => {
          const sheets = sheetFiles.map((fileName) => {
            known(fileName, 1);
            return sheetFromText(readFileSync(join(dir, fileName), "utf8"));
          });
          return [kept.id, { ...kept, workbook: { ...workbook, sheets } }];
        })),
      };
    },
    save(world) {
      const {
        random, files, deployment, executions, cache: _c, locks: _l, daily: _d, minute: _m, running: _r, versions: _v, killAfter: _k, ...rest
      } = world;
      const kept = {
        ...rest,
        format: 1 as const,
        randomState: random.state(),
        deployment: deployment && {
          id: deployment.id, version: deployment.version, by: deployment.by, sourceFile: file("deployment", deployment.version, () => JSON.stringify(deployment.source)),
        },
        executionFiles: chapters(executions),
        files: [...files.values()].map(({ workbook: { sheets, ...workbook }, ...owned }) => ({
          ...owned, workbook: { ...workbook, sheetFiles: sheets.map((sheet) => sheetFile({ ...workbook, sheets }, sheet)) },
        })),
      };
      const whole: KeptWorld = { ...kept, serial };
      writeFileSync(join(dir, "world.json.new"), JSON.stringify(whole));
      renameSync(join(dir, "world.json.new"), path);
      swept(dir, whole);
    },
  };
}

/** Removes files no longer named by the world. */
function swept(dir: string, { files, executionFiles, deployment }: KeptWorld): void {
  const named = new Set(["world.json", ...executionFiles, ...files.flatMap(({ workbook }) => workbook.sheetFiles), ...(deployment ? [deployment.sourceFile] : [])]);
  for (const name of readdirSync(dir)) if (/\.\d+\.json$/.test(name) && !named.has(name)) rmSync(join(dir, name));
}
