import type { Workspace } from "../workspace";
import { rowsOf, type Row } from "./looking";

/** Somebody one may act as. `email` is "" for a visitor without an account. */
export type Someone = {
  readonly email: string;
  /** «Ковалёва Ирина Андреевна»; a code where the school keeps no names. */
  readonly name: string;
  /** «Ковалёва И. А.» */
  readonly short: string;
  /** What they are appointed to, what they are in the programme, then at school; a stranger's is what Google takes them for. */
  readonly roles: readonly string[];
};

export const NOBODY: Someone = { email: "", name: "Гость без учётной записи", short: "Гость", roles: ["открывает только ссылки на анкеты"] };
/** A Google account of another domain: knocks at every door and is let through none. */
export const STRANGER: Someone = { email: "postoronniy@elsewhere.example", name: "Посторонний", short: "Посторонний", roles: ["учётная запись другого домена"] };

const NBSP = "\u00A0";
const initials = (...names: readonly string[]): string => names.filter((name) => name !== "").map((name) => `${name.charAt(0)}.`).join(NBSP);

/** Appointments that have not ended, by the person's id. */
function appointmentsOf(workspace: Workspace): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, string[]>();
  for (const row of rowsOf(workspace, "Назначения")) if ((row["По"] ?? "") === "") held.set(row["Ид человека"] ?? "", [...(held.get(row["Ид человека"] ?? "") ?? []), row["Роль"] ?? ""]);
  return held;
}

function someoneIn(row: Row, appointed: readonly string[]): Someone {
  const [family = "", first = "", middle = ""] = [row["Фамилия"], row["Имя"], row["Отчество"]];
  const name = [family, first, middle].filter((each) => each !== "").join(" ") || (row["Код"] ?? "");
  const roles = [...appointed, ...(row["Роли в программе"] ?? "").split(/[,;]\s*/), row["Должность"] ?? ""].filter((each, at, all) => each !== "" && all.indexOf(each) === at);
  return { email: row["Эл. почта"] ?? "", name, short: family === "" ? name : `${family}${NBSP}${initials(first, middle)}`.trim(), roles };
}

const lower = (email: string): string => email.toLowerCase();

/** Whom one may act as: the accounts of the installation first, then everybody of «Люди» with an address, then those from outside. */
export function peopleToBe(workspace: Workspace): readonly Someone[] {
  const appointed = appointmentsOf(workspace);
  const known = rowsOf(workspace, "Люди").filter((row) => (row["Эл. почта"] ?? "") !== "").map((row) => someoneIn(row, appointed.get(row["Ид"] ?? "") ?? []));
  const coordinator = known.find(({ email }) => lower(email) === lower(workspace.coordinator));
  const first: Someone = coordinator ? { ...coordinator, roles: ["координатор", ...coordinator.roles] } : { email: workspace.coordinator, name: "Координатор", short: "Координатор", roles: ["служебная учётная запись школы"] };
  const rest = known.filter((each) => each !== coordinator);
  const named = new Set([first, ...rest].map(({ email }) => lower(email)));
  const editors = workspace.access(workspace.registryId).filter(({ email }) => !named.has(lower(email))).map(({ email }) => stranger(email, "доступ к реестру"));
  return [first, ...editors, ...rest, NOBODY, STRANGER];
}

const stranger = (email: string, role: string): Someone => ({ email, name: email, short: email, roles: [role] });

/** Who an address is; one that nobody has told of is shown by itself. */
export const someone = (people: readonly Someone[], email: string): Someone => people.find((each) => lower(each.email) === lower(email)) ?? stranger(email, "нет в списке «Люди»");
