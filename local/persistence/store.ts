import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BundleSource } from "../runtime/bundle";
import { API_NAMES, servicesSwitched } from "../runtime/apis";
import { fleeting } from "../runtime/create-world";
import { seeded } from "../runtime/random";
import type { DailyUse, Deployment, World } from "../runtime/world";
import type { DriveFile } from "../services/drive/file";
import { answerStore } from "../services/forms/answers";
import type { Sheet } from "../services/grid/sheet";
import type { Workbook } from "../services/grid/workbook";
import { contentFromText, contentText } from "./drive-text";
import type { JournalMark } from "./journal";
import { journalsOf, swept } from "./journals";
import { sheetFromText, sheetText } from "./sheet-text";

/** `world.json`: everything that is small, and the names of the files that hold the rest. */
type KeptWorld = Omit<World, "random" | "files" | "drive" | "answers" | "mail" | "accounts" | "mailRead" | "deployment" | "executions" | keyof ReturnType<typeof fleeting>> & {
  readonly format: 1;
  readonly randomState: number;
  readonly serial: number;
  readonly deployment: (Omit<Deployment, "source"> & { readonly sourceFile: string }) | null;
  readonly files: readonly { id: string; owner: string; editors: string[]; viewers: string[]; workbook: Omit<Workbook, "sheets"> & { sheetFiles: string[] } }[];
  /** Absent in a state kept before there was a Drive, as are `driveSearchDelayMs` and the APIs of `servicesOn`. */
  readonly drive?: readonly (Omit<DriveFile, "content"> & { readonly contentFile: string })[];
  readonly journal: JournalMark;
  /** Absent in a state kept before there were forms and mail, as are the accounts. */
  readonly answers?: JournalMark;
  readonly mail?: JournalMark;
  readonly accounts?: Record<string, boolean>;
  /** Absent in a state kept before letters were read in the front. */
  readonly mailRead?: Record<string, number[]>;
  readonly daily?: readonly (readonly [quota: string, use: DailyUse])[];
  /** Which state of this directory it is: each has journals of its own. Absent for the first. */
  readonly generation?: number;
};

export type Store = {
  load(): World | null;
  save(world: World): void;
  /** What is saved next is another state: not one file of the kept one is touched until it is whole. */
  anew(): void;
};


/**
 * Keeps a world in a directory. What changed is written under new names, then one rename of `world.json` makes it valid; a process
 * that dies in between leaves the state of before. Old files go after that.
 */
export function store(dir: string): Store {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, "world.json");
  let generation = 0;
  let journals = journalsOf(dir, generation);
  const written = new Map<string, { readonly key: unknown; readonly file: string }>();
  let serial = 0;
  let sweptAt = -1;

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
  const read = <Kept>(fileName: string): Kept => JSON.parse(readFileSync(join(dir, fileName), "utf8")) as Kept;
  const known = (fileName: string, key: unknown): void => {
    written.set(fileName.replace(/\.\d+\.json$/, ""), { key, file: fileName });
  };

  return {
    load() {
      if (!existsSync(path)) {
        journals.remove();
        return null;
      }
      const { format: _format, randomState, serial: lastSerial, deployment, files, drive, journal: executionMark, answers: answerMark, mail: mailMark, accounts, mailRead, daily, generation: kept = 0, ...rest } = read<KeptWorld>("world.json");
      serial = lastSerial;
      generation = kept;
      journals = journalsOf(dir, generation);
      if (deployment) known(deployment.sourceFile, deployment.version);
      return {
        ...rest,
        ...fleeting(),
        daily: new Map(daily ?? []),
        random: seeded(randomState),
        deployment: deployment ? { id: deployment.id, version: deployment.version, by: deployment.by, source: read<BundleSource>(deployment.sourceFile) } : null,
        executions: journals.executions.load(executionMark),
        answers: answerStore(journals.answers.load(answerMark)),
        mail: journals.mail.load(mailMark),
        accounts: accounts ?? {},
        // Absent in a state kept before there were add-ons and consents.
        install: rest.install ?? "B", enabledIn: rest.enabledIn ?? [], consents: rest.consents ?? {},
        mailRead: mailRead ?? {},
        servicesOn: typeof rest.servicesOn === "boolean" ? servicesSwitched(rest.servicesOn ? API_NAMES : []) : { ...servicesSwitched([]), ...rest.servicesOn },
        calendars: rest.calendars ?? [],
        driveSearchDelayMs: rest.driveSearchDelayMs ?? 0,
        drive: new Map((drive ?? []).map(({ contentFile, ...kept }) => {
          const content = contentFromText(readFileSync(join(dir, contentFile), "utf8"));
          known(contentFile, content);
          return [kept.id, { ...kept, content }];
        })),
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
        random, files, drive, answers, mail, deployment, executions, cache: _c, locks: _l, daily, minute: _m, running: _r, versions: _v, patience: _p, executed: _e, located: _o, misfires: _f, killAfter: _k, faults: _faults, ...rest
      } = world;
      const kept = {
        ...rest,
        format: 1 as const,
        randomState: random.state(),
        deployment: deployment && {
          id: deployment.id, version: deployment.version, by: deployment.by, sourceFile: file("deployment", deployment.version, () => JSON.stringify(deployment.source)),
        },
        ...(generation === 0 ? {} : { generation }),
        daily: [...daily],
        journal: journals.executions.append(executions),
        answers: journals.answers.append(answers.log),
        mail: journals.mail.append(mail),
        // A content is replaced, never changed, so the same object is the same content.
        drive: [...drive.values()].map(({ content, ...owned }) => ({ ...owned, contentFile: file(`drive-${owned.id}`, content, () => contentText(content)) })),
        files: [...files.values()].map(({ workbook: { sheets, ...workbook }, ...owned }) => ({
          ...owned, workbook: { ...workbook, sheetFiles: sheets.map((sheet) => sheetFile({ ...workbook, sheets }, sheet)) },
        })),
      };
      const whole: KeptWorld = { ...kept, serial };
      writeFileSync(join(dir, "world.json.new"), JSON.stringify(whole));
      renameSync(join(dir, "world.json.new"), path);
      if (serial !== sweptAt) swept(dir, namedIn(whole, journals.names));
      sweptAt = serial;
    },
    anew() {
      const before = existsSync(path) ? read<KeptWorld>("world.json") : null;
      if (before) generation = (before.generation ?? 0) + 1;
      serial = Math.max(serial, before?.serial ?? 0);
      written.clear();
      journals = journalsOf(dir, generation);
      // A state that was begun and never became whole may have left some.
      journals.remove();
    },
  };
}

const namedIn = ({ files, drive, deployment }: KeptWorld, journals: readonly string[]): Set<string> => new Set(["world.json", ...journals, ...files.flatMap(({ workbook }) => workbook.sheetFiles),
  ...(drive ?? []).map(({ contentFile }) => contentFile), ...(deployment ? [deployment.sourceFile] : [])]);
