import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { openWorkspace } from "../../local/workspace";

/** Windows-1251 by hand: Node reads it, but does not write it. */
const cp1251 = (text: string): Buffer => Buffer.from([...text].map((letter) => {
  const code = letter.codePointAt(0)!;
  if (code < 128) return code;
  if (letter === "ё") return 0xb8;
  if (letter === "Ё") return 0xa8;
  if (letter === "–") return 0x96;
  return code - 0x0410 + 0xc0;
}));

const SURNAMES = ["Агапов", "Булатов", "Вершинин", "Гречин", "Дробот", "Ерохин", "Жигарев", "Зимин", "Игнашин", "Карпов", "Лапшин", "Маслов", "Носков", "Осипов", "Панин"];
const NAMES = ["Иван Петрович", "Анна Ильинична", "Олег Викторович", "Мария Сергеевна"];
/** Sixty people whom the program has never seen, under headers as schools write them; mentors are named by their full names. */
const sixty = (): string[][] => Array.from({ length: 60 }, (_, at) => {
  const [name = "", patronymic = ""] = NAMES[at % 4]!.split(" ");
  const female = at % 2 === 1 ? "а" : "";
  const pupil = at >= 12;
  const mentor = pupil ? at < 24 : at < 6;
  return [`${SURNAMES[at % 15]}${female} ${name} ${patronymic}`, pupil ? "" : "учитель", pupil ? `${5 + (at % 6)}${"АБВ"[at % 3]}` : "", pupil ? "" : "01.09.2026", mentor ? "наставник" : "наставляемый", pupil ? "" : `t${at}@school0.example`];
});
const HEADERS = ["Ф.И.О.", "Должность", "Класс, литера", "Дата приёма на работу", "Роль в программе", "Логин"];
const csv = (rows: readonly (readonly string[])[]): Buffer => cp1251([HEADERS, ...rows].map((row) => row.join(";")).join("\r\n"));

const command = (dir: string, roster: string | null, until = "2026-09-14"): string[] => ["build/local.mjs", "year", "--data", dir, ...(roster === null ? [] : ["--roster", roster]), "--until", until, "--json"];
type Summary = { people: number; mentors: number; mentees: number; pairs: number; groups: number; documents: { [kind: string]: number }; errors: string[] };
function play(dir: string, roster: string | null, until?: string): Summary {
  const { stdout, stderr, status } = spawnSync(process.execPath, command(dir, roster, until), { encoding: "utf8", timeout: 150_000 });
  if (status !== 0) throw new Error(`${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  return JSON.parse(stdout.trim().split("\n").pop()!) as Summary;
}
/** Starts it and kills the process after a while, wherever it is. */
const killed = (dir: string, roster: string, afterMs: number): Promise<void> => new Promise((resolve) => {
  const child = spawn(process.execPath, command(dir, roster), { stdio: "ignore" });
  const timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
  child.on("exit", () => { clearTimeout(timer); resolve(); });
});

/** Papers that are files: each row of the register has its own, nothing lies beside them, and what was signed is locked. */
function papersIn(dir: string): { [kind: string]: { rows: number; signed: number; locked: number; files: number; keys: number } } {
  const workspace = openWorkspace({ dir, domain: "school0.example" });
  const [header = [], ...rows] = workspace.sheet("Документы").map((row) => row.map(String));
  const cell = (row: readonly string[], title: string): string => row[header.indexOf(title)] ?? "";
  return Object.fromEntries(["D10", "D15"].map((kind) => {
    const ofKind = rows.filter((row) => cell(row, "Вид бумаги") === kind && cell(row, "Состояние") !== "архив");
    const files = workspace.drive().filter((file) => file.appProperties["paper"] === kind && !file.trashed);
    const signed = ofKind.filter((row) => cell(row, "Состояние") === "подписан");
    expect(files.map(({ id }) => id).sort()).toEqual(ofKind.map((row) => cell(row, "Ид файла")).sort());
    const locked = files.filter((file) => file.locked);
    return [kind, { rows: ofKind.length, signed: signed.length, locked: locked.length, files: files.length, keys: new Set(ofKind.map((row) => cell(row, "Ключ"))).size }];
  }));
}

/** Full names on «Люди», counted from the exported workbook with another program. */
async function exportedNames(dir: string): Promise<string[]> {
  const out = mkdtempSync(join(tmpdir(), "nastavnik-export-"));
  const { status, stderr } = spawnSync(process.execPath, ["build/local.mjs", "export", "--data", dir, "--out", out], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const book = new ExcelJS.Workbook();
  const { readdirSync } = await import("node:fs");
  const file = readdirSync(out, { recursive: true }).map(String).find((name) => name.endsWith(".xlsx"))!;
  await book.xlsx.readFile(join(out, file));
  const sheet = book.getWorksheet("Люди")!;
  const headers = (sheet.getRow(1).values as unknown[]).map(String);
  const names: string[] = [];
  sheet.eachRow((row, at) => {
    if (at > 1) names.push(["Фамилия", "Имя", "Отчество", "Класс"].map((header) => String(row.getCell(headers.indexOf(header)).value ?? "")).join(" ").trim());
  });
  return names;
}

it("any other school's list: sixty unknown people in Windows-1251, killed and changed and played again, and nobody is doubled", async () => {
  const dir = mkdtempSync(join(tmpdir(), "nastavnik-year-"));
  const roster = join(dir, "..", `${dir.split("/").pop()}.csv`);
  writeFileSync(roster, csv(sixty()));
  const first = play(dir, roster);
  expect(first).toMatchObject({ people: 60, mentors: 18, mentees: 42, errors: [] });

  const changed = sixty();
  changed[7]![0] = changed[7]![0]!.replace(/^\S+/, "Новосёлова");
  changed.push(["Якушев Денис Олегович", "учитель", "", "01.09.2026", "наставляемый", ""], ["Щукин Артём", "", "5Б", "", "наставляемый", ""]);
  writeFileSync(roster, csv(changed));
  // Killed in the import, in the orders, in the programmes, in the signing.
  for (const after of [1_500, 4_000, 6_000, 8_000]) await killed(dir, roster, after);
  const last = play(dir, roster, "2026-09-19");
  expect(last).toMatchObject({ people: 62, mentors: 18, mentees: 44, errors: [] });
  // Two orders: the sixty, and the two who came with the second list; seven programmes of teachers.
  const { D10, D15 } = papersIn(dir);
  expect(D10).toMatchObject({ files: D10!.rows, signed: D10!.rows, locked: D10!.rows, keys: D10!.rows });
  expect(D15).toMatchObject({ rows: 7, files: 7, keys: 7, locked: D15!.signed });
  expect(D15!.signed).toBeGreaterThan(0);
  const names = await exportedNames(dir);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.includes("Якушев") || name.includes("Щукин"))).toHaveLength(2);
  // The changed surname is known by the address: the same person, under the new name.
  expect(names.filter((name) => name.startsWith("Новосёлова"))).toHaveLength(1);
  expect(names).toHaveLength(62 + 2 /* director and curator */);
}, 400_000);

it("the sample school is 185 = 64 + 121, and with one pupil pair less and one teacher more in its list the numbers follow", async () => {
  const dir = mkdtempSync(join(tmpdir(), "nastavnik-sample-"));
  expect(play(dir, null, "2026-09-02")).toMatchObject({ people: 185, mentors: 64, mentees: 121, pairs: 24, groups: 40, errors: [] });

  const [headers = "", ...lines] = readFileSync(join(dir, "roster.csv"), "utf8").replace(/^\ufeff/, "").trim().split(/\r?\n/);
  const [name, kind, mentor] = ["ФИО", "Вид", "Наставник"].map((header) => headers.split(";").indexOf(header)) as [number, number, number];
  const menteesOf = (who: string): string[] => lines.filter((line) => line.split(";")[mentor] === who);
  const single = lines.find((line) => line.split(";")[kind] === "ученик" && menteesOf(line.split(";")[name]!).length === 1)!;
  const gone = new Set([single, ...menteesOf(single.split(";")[name]!)]);
  const teacher = lines.find((line) => line.split(";")[kind] === "педагог" && menteesOf(line.split(";")[name]!).length > 0)!.split(";");
  const added = teacher.map((cell, at) => (at === name ? "Добавина Ольга Юрьевна" : /@/.test(cell) ? "o.dobavina@school0.example" : cell)).join(";");
  const changed = join(mkdtempSync(join(tmpdir(), "nastavnik-list-")), "roster.csv");
  writeFileSync(changed, [headers, ...lines.filter((line) => !gone.has(line)), added].join("\r\n"));
  const other = mkdtempSync(join(tmpdir(), "nastavnik-sample-"));
  expect(play(other, changed, "2026-09-02")).toMatchObject({ people: 184, mentors: 64, mentees: 120, pairs: 23, groups: 40, errors: [] });
  const names = await exportedNames(other);
  expect(names.filter((each) => each.startsWith("Добавина"))).toHaveLength(1);
  expect(names.some((each) => each.startsWith(single.split(";")[name]!))).toBe(false);
}, 400_000);
