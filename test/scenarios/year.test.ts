import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import PostalMime from "postal-mime";
import { openWorkspace } from "../../local/workspace";
import { DIFFICULTY_CHOICES } from "../../src/templates/questionnaires/scales";

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
type Summary = { forms: { sent: number; answered: number }; mails: number; people: number; mentors: number; mentees: number; pairs: number; groups: number; documents: { [kind: string]: number }; errors: string[] };
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

type Lines = { [header: string]: string }[];
const linesOf = (workspace: ReturnType<typeof openWorkspace>, title: string): Lines => {
  const [header = [], ...rows] = workspace.sheet(title);
  return rows.map((row) => Object.fromEntries(header.map((each, at) => [String(each), String(row[at] ?? "")])));
};

/**
 * What was asked and answered in the played year, looked at in the registry, in the forms and in the mail: nobody is invited or written to twice,
 * nothing goes out at night or on a day off, the silent are reminded weekly and at most three times, programmes say what their people answered.
 */
function askedIn(dir: string): { invited: number; answered: number; silent: string[]; reminded: number[]; sources: string[]; odd: string[]; fromAnswers: number } {
  const workspace = openWorkspace({ dir, domain: "school0.example" });
  const invites = linesOf(workspace, "Приглашения");
  expect(new Set(invites.map((invite) => `${invite["Ид рассылки"]} ${invite["Ид человека"]}`)).size).toBe(invites.length);
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: workspace.workbook().timeZone, weekday: "short", hour: "2-digit", minute: "2-digit", year: "numeric", month: "2-digit", day: "2-digit" });
  const letters = workspace.mail().map(({ at, to, subject }) => {
    const parts = Object.fromEntries(clock.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
    return { to: to.join(), day: `${parts["year"]}-${parts["month"]}-${parts["day"]}`, weekday: parts["weekday"]!, time: `${parts["hour"]}:${parts["minute"]}`, subject };
  });
  expect(letters.filter(({ time }) => time < "08:00" || time >= "18:00")).toEqual([]);
  expect(letters.filter(({ weekday }) => weekday === "Sat" || weekday === "Sun")).toEqual([]);
  expect(new Set(letters.map(({ to, day }) => `${to} ${day}`)).size).toBe(letters.length);
  expect(linesOf(workspace, "Письма").filter((letter) => letter["Состояние"] === "отправлено")).toHaveLength(letters.length);
  const people = new Map(linesOf(workspace, "Люди").map((person) => [person["Ид"]!, person]));
  for (const invite of invites) {
    // Letters about terms alone have a rhythm of their own (domain/recall.test.ts).
    const own = letters.filter(({ to, subject }) => !/^Сроки? наставничества/.test(subject) && to === people.get(invite["Ид человека"]!)!["Эл. почта"]).map(({ day }) => Date.parse(day)).sort((one, other) => one - other);
    own.slice(1).forEach((day, at) => expect(day - own[at]!).toBeGreaterThanOrEqual(7 * 86_400_000));
    expect(own.length).toBeLessThanOrEqual(4);
  }
  const silent = invites.filter((invite) => invite["Отправлено"] !== "" && invite["Отвечено"] === "");
  // Of a programme whose mentee has answered: what hinders is told in the paper.
  const requests = new Map(linesOf(workspace, "Запросы").map((request) => [request["Ид человека"]!, request["Трудности"] ?? ""]));
  const papers = linesOf(workspace, "Документы").filter((paper) => paper["Вид бумаги"] === "D15" && paper["Ид файла"] !== "" && paper["Состояние"] !== "архив");
  const answered = new Set(invites.filter((invite) => invite["Отвечено"] !== "").map((invite) => invite["Ид человека"]!));
  const fromAnswers = linesOf(workspace, "Программы").filter((programme) => answered.has(programme["Ид наставляемого"]!) && papers.some((paper) => {
    const hard = DIFFICULTY_CHOICES.filter(({ code }) => requests.get(programme["Ид наставляемого"]!)?.includes(`${code}=3`)).map(({ title }) => title);
    // Papers bind prepositions to their words with no-break spaces.
    const text = workspace.fileText(paper["Ид файла"]!).replace(/\s/g, " ");
    return paper["Ид программы"] === programme["Ид"] && hard.length > 0 && hard.every((title) => text.includes(title));
  })).length;
  return {
    invited: invites.length, answered: answered.size, silent: silent.map((invite) => invite["Имя"]!), reminded: silent.map((invite) => Number(invite["Напомнено, раз"] || "0")),
    sources: [...new Set(invites.map((invite) => invite["Откуда ответ"]!))].filter((source) => source !== "").sort(), odd: linesOf(workspace, "Ответы без хозяина").map((each) => each["Состояние"]!), fromAnswers,
  };
}

/** Forms and letters lie beside the workbook: each letter parses back, and no file is named by a person. */
async function lookAtExport(out: string): Promise<void> {
  const letters = readdirSync(join(out, "Письма"));
  for (const file of letters) {
    const { subject, to, html, text } = await PostalMime.parse(readFileSync(join(out, "Письма", file)));
    expect([subject, to?.[0]?.address, html, text].every((part) => part !== undefined && part !== "")).toBe(true);
  }
  const forms = readdirSync(join(out, "Анкеты"));
  expect(forms.map((file) => file.replace(/.*\./, "")).sort()).toEqual(["html", "json"]);
  const { answers } = JSON.parse(readFileSync(join(out, "Анкеты", forms.find((file) => file.endsWith(".json"))!), "utf8")) as { answers: unknown[] };
  expect(answers.length).toBeGreaterThan(0);
  expect([...letters, ...forms].filter((file) => SURNAMES.some((surname) => file.includes(surname)) || file.includes("@"))).toEqual([]);
}

/** Full names on «Люди», counted from the exported workbook with another program. */
async function exportedNames(dir: string): Promise<string[]> {
  const out = mkdtempSync(join(tmpdir(), "nastavnik-export-"));
  const { status, stderr } = spawnSync(process.execPath, ["build/local.mjs", "export", "--data", dir, "--out", out], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  await lookAtExport(out);
  const book = new ExcelJS.Workbook();
  // Each workbook is a file of its own: the registry is the one with the people.
  let sheet: ExcelJS.Worksheet | undefined;
  for (const file of readdirSync(out, { recursive: true }).map(String).filter((name) => name.endsWith(".xlsx"))) {
    await book.xlsx.readFile(join(out, file));
    sheet ??= book.getWorksheet("Люди");
  }
  if (!sheet) throw new Error("no workbook with «Люди» was exported");
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
  expect(first).toMatchObject({ people: 60, mentors: 18, mentees: 42, forms: { sent: 6 }, errors: [] });
  expect(first.forms.answered).toBeGreaterThanOrEqual(4);
  expect(first.mails).toBeGreaterThanOrEqual(7);

  const changed = sixty();
  // A mentor: what the sample's mentees do with a questionnaire is drawn from their names.
  changed[3]![0] = changed[3]![0]!.replace(/^\S+/, "Новосёлова");
  changed.push(["Якушев Денис Олегович", "учитель", "", "01.09.2026", "наставляемый", ""], ["Щукин Артём", "", "5Б", "", "наставляемый", ""]);
  writeFileSync(roster, csv(changed));
  // Killed in the import, in the orders, in the programmes, in the signing.
  for (const after of [1_500, 4_000, 6_000, 8_000]) await killed(dir, roster, after);
  // To the week in which the last programme is written, wherever the kills have struck.
  const last = play(dir, roster, "2026-09-22");
  expect(last).toMatchObject({ people: 62, mentors: 18, mentees: 44, errors: [] });
  // Two orders: the sixty, and the two who came with the second list; seven programmes of teachers.
  const { D10, D15 } = papersIn(dir);
  expect(D10).toMatchObject({ files: D10!.rows, signed: D10!.rows, locked: D10!.rows, keys: D10!.rows });
  expect(D15).toMatchObject({ rows: 7, files: 7, keys: 7, locked: D15!.signed });
  expect(D15!.signed).toBeGreaterThan(0);
  // Six were asked by mail, the seventh has no address and is typed in from paper; one never answers, one answered by a colleague's link first.
  const asked = askedIn(dir);
  expect(asked).toMatchObject({ invited: 7, answered: 6, odd: ["отклонён"], sources: ["с бумаги", "форма"] });
  expect(asked.silent).toHaveLength(1);
  expect(asked.reminded[0]).toBeGreaterThanOrEqual(2);
  expect(asked.fromAnswers).toBeGreaterThanOrEqual(4);
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
