import { existsSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bench, benchFront } from "./commands/bench";
import { exportTo } from "./commands/export";
import { Mistyped } from "./commands/mistyped";
import { progressOn } from "./commands/progress";
import { openSchool } from "./commands/schools";
import { serve } from "./commands/serve";
import { start } from "./commands/start";
import { printed } from "./commands/summary";
import { playYear } from "./commands/year";
import { soak } from "./soak/soak";
import { printCommand, printer } from "./export/print-pdf";

export { openWorkspace } from "./workspace";

const HELP = `Наставник на этом компьютере, без учётной записи Google.

  node build/local.mjs year --data ПАПКА [--roster ФАЙЛ] [--from ГГГГ-ММ-ДД] [--until ГГГГ-ММ-ДД] [--json]
      играет учебный год; прерванный или дополненный год продолжается, ничего не удваивая
  node build/local.mjs start --data ПАПКА [--empty] [--exit] [--port N]
      год школы-примера, итоги, файлы, затем школа в браузере (--exit: без браузера, --empty: сразу пустая школа)
  node build/local.mjs serve --data ПАПКА [--port N]
      школа в браузере: та, что в папке, или пустая; начать заново пустую или школу-пример можно там
  node build/local.mjs export --data ПАПКА --out ПАПКА
      книги в .xlsx, бумаги в .docx и .pdf, анкеты с ответами в .html и .json, письма в .eml
  node build/local.mjs bench [--json] [--front]
      измерения рядом с их пределами; код выхода 1, если предел нарушен; --front: лист из 5000 строк в браузере
  node build/local.mjs soak [--seeds N] [--years N] [--weeks N] [--first N]
      недели малой школы и годы школы-примера под случайными сбоями; код выхода 1, если что-то потеряно или удвоено
`;

type Options = { readonly [name: string]: { readonly type: "string" | "boolean"; readonly short?: string } };
const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean" } as const;
type Typed = { readonly [name: string]: string | boolean | undefined };

type Command = { readonly options: Options; readonly run: (typed: Typed) => Promise<number> };

const COMMANDS: { readonly [name: string]: Command } = {
  year: {
    options: { data: TEXT, roster: TEXT, from: TEXT, until: TEXT, json: FLAG },
    async run(typed) {
      const json = typed["json"] === true;
      const dates = { ...(typed["from"] === undefined ? {} : { from: day(typed, "from") }), ...(typed["until"] === undefined ? {} : { until: day(typed, "until") }) };
      const roster = typed["roster"];
      const played = await playYear({ data: needed(typed, "data"), ...(typeof roster === "string" ? { roster } : {}), ...dates, progress: progressOn(json ? process.stderr : process.stdout) });
      process[json ? "stderr" : "stdout"].write(`${printed(played.summary, played.notes)}\n`);
      played.workspace.close();
      if (json) process.stdout.write(`${JSON.stringify(played.summary)}\n`);
      return 0;
    },
  },
  start: { options: { data: TEXT, exit: FLAG, empty: FLAG, port: TEXT }, run: (typed) => start({ data: needed(typed, "data"), port: port(typed), exit: typed["exit"] === true, empty: typed["empty"] === true }).then(() => 0) },
  serve: { options: { data: TEXT, port: TEXT }, run: (typed) => serve(openSchool(needed(typed, "data")), needed(typed, "data"), port(typed)).then(() => 0) },
  export: {
    options: { data: TEXT, out: TEXT },
    async run(typed) {
      const workspace = openSchool(needed(typed, "data"));
      process.stdout.write(`Файлы: ${await exportTo(workspace, needed(typed, "out"), progressOn(process.stdout))}\n`);
      workspace.close();
      return 0;
    },
  },
  soak: { options: { seeds: TEXT, years: TEXT, weeks: TEXT, first: TEXT }, run: async (typed) => (soak({ first: count(typed, "first", 1), seeds: count(typed, "seeds", 200), weeks: count(typed, "weeks", 6), years: count(typed, "years", 10) }) ? 0 : 1) },
  /** Not in the help: how `pdfOf` prints without waiting. */
  print: { options: {}, run: printCommand },
  bench: { options: { json: FLAG, front: FLAG }, run: async (typed) => ((await (typed["front"] === true ? benchFront : bench)(typed["json"] === true)) ? 0 : 1) },
};

function needed(typed: Typed, name: string): string {
  const value = typed[name];
  if (typeof value !== "string" || value === "") throw new Mistyped(`Не указано --${name}.`);
  return value;
}

function day(typed: Typed, name: string): string {
  const value = needed(typed, name);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)) || new Date(value).toISOString().slice(0, 10) !== value) throw new Mistyped(`--${name}: нужен день вида 2026-08-25, прочитано «${value}».`);
  return value;
}

function count(typed: Typed, name: string, otherwise: number): number {
  const read = Number(typed[name] ?? otherwise);
  if (!Number.isInteger(read) || read < 0) throw new Mistyped(`--${name}: нужно целое число, прочитано «${String(typed[name])}».`);
  return read;
}

function port(typed: Typed): number {
  const value = typed["port"] ?? "8026";
  const read = Number(value);
  if (!Number.isInteger(read) || read < 0 || read > 65535) throw new Mistyped(`--port: нужно число от 0 до 65535, прочитано «${String(value)}».`);
  return read;
}

/** The zone of the script's manifest: executions in it need not switch the zone of this process and back. */
const SCRIPT_ZONE = "Europe/Moscow";

/** Runs one command. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  process.env["TZ"] = SCRIPT_ZONE;
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || args.includes("--help") || args.includes("-h")) {
    process.stdout.write(HELP);
    return name === undefined ? 1 : 0;
  }
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new Mistyped(`Нет команды «${name}». Есть: ${Object.keys(COMMANDS).join(", ")}.`);
    return await command.run(parsed(rest, command.options));
  } catch (thrown) {
    process.stderr.write(`${isOrdinary(thrown) ? (thrown as Error).message : thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
    return 1;
  }
}

function parsed(args: readonly string[], options: Options): Typed {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values as Typed;
  } catch (thrown) {
    throw new Mistyped(`${thrown instanceof Error ? thrown.message : String(thrown)}\nПомощь: node build/local.mjs --help`);
  }
}

/** A file that is not there and the like: the sentence is enough, the stack is not. */
const isOrdinary = (thrown: unknown): boolean => thrown instanceof Error && (thrown instanceof Mistyped || "code" in thrown);

printer.entry = fileURLToPath(import.meta.url);

/** Only when it is the file that was started, not when a test or a script imports `openWorkspace`. */
const named = process.argv[1];
const started = named !== undefined && existsSync(named) && realpathSync(named) === realpathSync(fileURLToPath(import.meta.url));
if (started) process.exitCode = await main(process.argv.slice(2));
