import type { Workspace } from "../workspace";
import { escaped, link } from "./markup";
import { rowsOf } from "./looking";
import type { Row } from "./looking";
import type { Visit } from "./visit";

/** Somebody without an account: opens forms by their link, and nothing else. */
const NOBODY = { email: "", label: "Гость без учётной записи" };

const labelOf = (row: Row): string =>
  [`${row["Фамилия"] ?? ""} ${row["Имя"] ?? ""} ${row["Отчество"] ?? ""}`.trim() || (row["Код"] ?? ""), row["Роли в программе"] || (row["Должность"] ?? "")].filter((each) => each !== "").join(", ");

/** Whom one may act as: everybody with an address, with what they are in the programme. */
function peopleToBe(workspace: Workspace, coordinator: string): { readonly email: string; readonly label: string }[] {
  const known = rowsOf(workspace, "Люди").filter((row) => (row["Эл. почта"] ?? "") !== "").map((row) => ({ email: row["Эл. почта"] ?? "", label: labelOf(row) }));
  const others = known.some(({ email }) => email === coordinator) ? [] : [{ email: coordinator, label: "Координатор" }];
  return [...others, ...known, NOBODY];
}

const PLACES = [["/", "Школа"], ["/page", "Страница"], ["/papers", "Бумаги"], ["/forms", "Анкеты"], ["/mail", "Письма"], ["/executions", "Выполнения"]] as const;

/** The bar above every page: where one may go, and who is at the keyboard. Whoever is changed stays at the same place. */
export function corner({ workspace, coordinator, as, url }: Visit): string {
  const people = peopleToBe(workspace, coordinator);
  const options = people.map(({ email, label }) => `<option value="${escaped(email)}"${email === as ? " selected" : ""}>${escaped(email === "" ? label : `${label} · ${email}`)}</option>`).join("");
  const kept = [...url.searchParams].filter(([name]) => name !== "as").map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`).join("");
  return `<header class="corner"><nav aria-label="Разделы">${PLACES.map(([path, title]) => `<a href="${link(path, { as })}"${path === url.pathname ? ' aria-current="page"' : ""}>${title}</a>`).join("")}</nav>
<form method="get" action="${escaped(url.pathname)}" class="row">${kept}<label for="as" class="quiet">Кто вы</label><select id="as" name="as">${people.some(({ email }) => email === as) ? "" : `<option selected value="${escaped(as)}">${escaped(as)}</option>`}${options}</select><button>Сменить</button></form></header>`;
}
