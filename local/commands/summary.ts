import type { Workspace } from "../workspace";
import { linesOf, livePairs, SHEET } from "./registry";
import type { Line } from "./registry";

/** The numbers of a played year, counted from the registry's sheets (design §7). What a later release brings is 0. */
export type Summary = {
  /** M01: distinct people with a participation as mentor or mentee. */
  readonly people: number;
  readonly mentors: number;
  readonly mentees: number;
  /** Single pairs; all pair rows are pairs + groups. */
  readonly pairs: number;
  readonly groups: number;
  /** Rows of the register by kind. */
  readonly documents: { readonly [kind: string]: number };
  /** Invitations that reached their person, and those of them that were answered. */
  readonly forms: { readonly sent: number; readonly answered: number };
  readonly observations: number;
  readonly meetings: number;
  readonly stagesClosed: number;
  readonly overdue: number;
  /** Letters that went out. */
  readonly mails: number;
  readonly executions: number;
  readonly serviceCalls: number;
  readonly simulatedSeconds: number;
  readonly errors: readonly string[];
};

/** The sheets as lines by title; what `countedFrom` needs of a registry. */
export type Sheets = (title: string) => readonly Line[];

export function countedFrom(sheets: Sheets): Pick<Summary, "people" | "mentors" | "mentees" | "pairs" | "groups" | "documents" | "observations" | "meetings" | "overdue" | "forms" | "mails"> {
  const participations = sheets(SHEET.participations).filter((each) => each["Состояние"] !== "архив");
  const inRole = (...roles: string[]): number => new Set(participations.filter((each) => roles.includes(each["Роль"] ?? "")).map((each) => each["Ид человека"])).size;
  const pairs = sheets(SHEET.pairs).filter((pair) => pair["Состояние"] !== "отклонена");
  const documents: { [kind: string]: number } = {};
  for (const paper of sheets(SHEET.papers)) documents[paper["Вид бумаги"] ?? ""] = (documents[paper["Вид бумаги"] ?? ""] ?? 0) + 1;
  const invites = sheets(SHEET.invites).filter((invite) => invite["Отправлено"] !== "" || invite["Отвечено"] !== "");
  return {
    forms: { sent: invites.length, answered: invites.filter((invite) => invite["Отвечено"] !== "").length },
    mails: sheets(SHEET.letters).filter((letter) => letter["Состояние"] === "отправлено").length,
    people: inRole("наставник", "наставляемый"), mentors: inRole("наставник"), mentees: inRole("наставляемый"),
    pairs: pairs.filter((pair) => pair["Пара или группа"] === "пара").length, groups: pairs.filter((pair) => pair["Пара или группа"] === "группа").length,
    documents,
    observations: sheets(SHEET.observations).filter((each) => each["Состояние"] === "внесено").length,
    meetings: sheets(SHEET.meetings).filter((each) => each["Состояние"] === "состоялась").length,
    overdue: sheets(SHEET.today).filter((line) => /^просроч/i.test(line["Срочность"] ?? "")).length,
  };
}

export function summaryOf(workspace: Workspace, errors: readonly string[]): Summary {
  const executions = workspace.executions();
  return {
    ...countedFrom((title) => (title === SHEET.pairs ? livePairs(workspace) : linesOf(workspace, title))),
    stagesClosed: 0,
    executions: executions.length,
    serviceCalls: executions.reduce((sum, { serviceCalls }) => sum + serviceCalls, 0),
    simulatedSeconds: Math.round(executions.reduce((sum, { simulatedMs }) => sum + simulatedMs, 0) / 1000),
    errors: [...errors],
  };
}

const amount = (value: number): string => value.toLocaleString("ru-RU");

export function printed(summary: Summary, notes: readonly string[]): string {
  const documents = Object.entries(summary.documents).sort().map(([kind, count]) => `${kind}: ${count}`).join(", ");
  const shown = notes.slice(0, 40);
  return [
    "",
    `Участников ${amount(summary.people)}: наставников ${amount(summary.mentors)}, наставляемых ${amount(summary.mentees)}.`,
    `Пар ${amount(summary.pairs)}, групп ${amount(summary.groups)}. Бумаги по номеру и дате: ${documents === "" ? "нет" : documents}.`,
    `Посещений ${amount(summary.observations)}, встреч ${amount(summary.meetings)}, просрочено на последний день: ${amount(summary.overdue)}.`,
    `Анкет отправлено ${amount(summary.forms.sent)}, отвечено ${amount(summary.forms.answered)}; писем ${amount(summary.mails)}.`,
    `Выполнений скрипта ${amount(summary.executions)}, обращений к службам ${amount(summary.serviceCalls)}, времени Google ${amount(summary.simulatedSeconds)} с.`,
    ...shown, ...(notes.length > shown.length ? [`… и ещё ${notes.length - shown.length}.`] : []),
    ...(summary.errors.length === 0 ? ["Ошибок нет."] : [`Ошибок: ${summary.errors.length}.`, ...summary.errors.map((error) => `  ${error}`)]),
  ].join("\n");
}
