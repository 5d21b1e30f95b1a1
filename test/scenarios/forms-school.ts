import type { Workspace, WorkspaceOptions } from "../../local/workspace";
import type { Input, Output } from "../../src/contract/contract";
import { CURATOR, keptIn, page, registry, reopened, rowsOf, schoolAfterSetup, value } from "./school";

/** A Tuesday, ten in the morning. */
export const TUESDAY = "2026-09-08T10:00:00+03:00";
export const menteeEmail = (n: number): string => `t${String(n).padStart(3, "0")}@school0.example`;

/** Rows under a sheet's last one, by header. */
export function pasteRows(workspace: Workspace, sheet: string, rows: readonly { readonly [header: string]: string }[]): void {
  const headers = (workspace.sheet(sheet)[0] ?? []).map(String);
  workspace.as(CURATOR).paste(sheet, `A${rowsOf(workspace, sheet).length + 2}`, rows.map((row) => headers.map((header) => row[header] ?? "")));
}

/** Teachers who are in the base of mentees this year; `more` changes a row of «Люди». */
export function addMentees(workspace: Workspace, count: number, from = 1, more: (n: number) => { readonly [header: string]: string } = () => ({})): string[] {
  const before = rowsOf(workspace, "Люди").length;
  const numbers = Array.from({ length: count }, (_, at) => from + at);
  pasteRows(workspace, "Люди", numbers.map((n) => ({
    "Фамилия": `Наставляемая${n}`, "Имя": "Анна", "Отчество": "Ивановна", "Вид": "педагог", "Статус": "работает / учится", "Эл. почта": menteeEmail(n), "Работает с": "01.09.2026", ...more(n),
  })));
  workspace.as(CURATOR).menu("Сегодня");
  const ids = rowsOf(workspace, "Люди").slice(before).map((row) => String(row["Ид"]));
  const year = String(rowsOf(workspace, "Учебные годы")[0]!["Ид"]);
  pasteRows(workspace, "Участие", ids.map((id, at) => ({ "Ид": `PT-${from + at}`, "Ид человека": id, "Ид года": year, "Форма": "учитель – учитель", "Роль": "наставляемый", "Состояние": "в базе" })));
  return ids;
}

export const consent = (workspace: Workspace, personIds: readonly string[]): void =>
  void value(registry(workspace, CURATOR, "consent.tick", { personIds: personIds as never, kinds: ["data", "mentoring"], on: "2026-09-01" as never, refused: false }));

const built = new Map<string, { readonly dir: string; readonly ids: string[] }>();
/** A school with so many mentees who have consented, on a Tuesday morning. Built once a test file. */
export function schoolWithMentees(count: number, options: WorkspaceOptions = {}): { readonly workspace: Workspace; readonly ids: readonly string[] } {
  const key = JSON.stringify([count, options]);
  let template = built.get(key);
  if (!template) {
    const workspace = schoolAfterSetup({ now: TUESDAY, ...options });
    const ids = addMentees(workspace, count);
    consent(workspace, ids);
    built.set(key, (template = { dir: keptIn(workspace), ids }));
  }
  return { workspace: reopened(template.dir, options), ids: template.ids };
}

export const plan = (workspace: Workspace, more: Partial<Input<"wave.plan">> = {}): Output<"wave.plan"> =>
  value<"wave.plan">(page(workspace, CURATOR, "wave.plan", { questionnaire: "Q02", period: "entry", personIds: null, closesOn: null, ...more }));
export const send = (workspace: Workspace, more: Partial<Input<"wave.send">> = {}): Output<"wave.send"> =>
  value<"wave.send">(page(workspace, CURATOR, "wave.send", { questionnaire: "Q02", period: "entry", personIds: null, closesOn: "2026-09-29" as never, now: false, ...more }));

export const invites = (workspace: Workspace) => rowsOf(workspace, "Приглашения");
export const letters = (workspace: Workspace) => rowsOf(workspace, "Письма");
export const jobs = (workspace: Workspace) => rowsOf(workspace, "Очередь");
/** How many there are of each. */
export const tally = (values: readonly unknown[]): { readonly [value: string]: number } => values.reduce<{ [value: string]: number }>((sum, each) => ({ ...sum, [String(each)]: (sum[String(each)] ?? 0) + 1 }), {});

const DIFFICULTIES = ["составление рабочих программ", "отчётность в конце учебного периода", "ведение документации", "отношения с коллегами", "отношения с детьми", "отношения с родителями", "как вести себя на уроке", "работа с трудными детьми", "работа с одарёнными детьми", "планирование урока и постановка целей", "оценивание и обратная связь ученикам", "цифровые инструменты", "классное руководство", "дети с особыми образовательными потребностями", "нехватка времени и усталость", "подготовка к аттестации и портфолио"];
/** Q02 as a person fills it in. */
export const Q02 = {
  "Кто вы сейчас?": "первый год в профессии", "Что вы преподаёте, в каких классах?": "математика, 5–7", "Дата начала работы в школе": "2026-09-01",
  "Отметьте, насколько это сейчас трудно": Object.fromEntries(DIFFICULTIES.map((row, at) => [row, ["не трудно", "бывает", "часто", "мешает работать"][at % 4]!])),
  "С чего начать прямо в этом месяце? Назовите одно-два дела": "рабочая программа", "Какого наставника вы хотели бы?": ["того же предмета"],
  "Как вам удобнее работать?": ["встречи один на один"], "Когда вам обычно удобно встречаться?": { "понедельник": ["после уроков"] }, "Как часто?": "раз в неделю",
  "Насколько уверенно вы чувствуете себя на уроке сегодня?": 5, "Участвую в программе по собственному желанию": "да", "Что вы хотите уметь к концу учебного года?": "вести урок",
};

/** Opens the link of the newest letter to a person and answers. */
export function answerLetter(workspace: Workspace, email: string): void {
  const letter = workspace.mail().filter(({ to }) => to.includes(email)).pop()!;
  const form = workspace.as(email).openForm(/https:\S+/.exec(letter.text)![0]);
  if (form.refused !== null) throw new Error(form.message);
  form.submit(Q02);
}

/** The school's clock of an instant, as `2026-09-08 10:00`. */
export const schoolClock = (at: string): string => new Date(Date.parse(at) + 3 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
export const mailDays = (workspace: Workspace): { readonly [day: string]: number } => tally(workspace.mail().map(({ at }) => schoolClock(at).slice(0, 10)));
export const refused = (workspace: Workspace): string[] => workspace.executions().flatMap(({ function: name, error, log }) => [...(error ? [`${name}: ${error}`] : []), ...log]);
