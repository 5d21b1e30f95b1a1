import type { MenuItem, Workspace } from "../workspace";
import { escaped, layout, link, table } from "./markup";


const shown = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  const text = typeof cell === "object" ? JSON.stringify(cell) : String(cell as string | number | boolean);
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00:00.*)?$/.exec(text);
  return day ? `${day[3]}.${day[2]}.${day[1]}` : text;
};

const cellsOf = (workspace: Workspace, title: string): { header: string[]; rows: string[][] } => {
  const [header = [], ...rows] = workspace.workbook().sheets.some((sheet) => sheet.title === title) ? workspace.sheet(title) : [];
  return { header: header.map(shown), rows: rows.map((row) => row.map(shown)).filter((row) => row.some((cell) => cell !== "")) };
};

/** Whom one may act as: everybody with an address, with what they are in the programme. */
function peopleToBe(workspace: Workspace, staff: readonly string[]): { email: string; label: string }[] {
  const { header, rows } = cellsOf(workspace, "Люди");
  const at = (row: readonly string[], title: string): string => row[header.indexOf(title)] ?? "";
  const known = rows.filter((row) => at(row, "Эл. почта") !== "").map((row) => ({
    email: at(row, "Эл. почта"), label: [`${at(row, "Фамилия")} ${at(row, "Имя")} ${at(row, "Отчество")}`.trim() || at(row, "Код"), at(row, "Роли в программе") || at(row, "Должность")].filter((each) => each !== "").join(", "),
  }));
  const others = staff.filter((email) => !known.some((each) => each.email === email)).map((email) => ({ email, label: "координатор" }));
  return [...others, ...known];
}

function menuList(menus: readonly MenuItem[], as: string): string {
  const items = (list: readonly MenuItem[], path: readonly string[]): string => `<ul>${list
    .map((item) => (item.items ? `<li>${escaped(item.caption)}${items(item.items, [...path, item.caption])}</li>` : `<li><a href="${link("/menu", { as, view: [...path, item.caption].join("/") })}">${escaped(item.caption)}</a></li>`)).join("")}</ul>`;
  return menus.map((menu) => `<h2>${escaped(menu.caption)}</h2>${items(menu.items ?? [], [])}`).join("");
}

const clockForm = (days: number, words: string, as: string): string =>
  `<form method="post" action="/clock"><input type="hidden" name="days" value="${days}"><input type="hidden" name="as" value="${escaped(as)}"><button>${words}</button></form>`;

export function indexPage(workspace: Workspace, as: string, staff: readonly string[]): string {
  const people = peopleToBe(workspace, staff);
  const now = workspace.clock.now().toLocaleString("ru-RU", { timeZone: "Europe/Moscow", dateStyle: "full", timeStyle: "short" });
  const titles = workspace.workbook().sheets.map((sheet) => sheet.title);
  let menus: string;
  try {
    menus = menuList(workspace.as(as).openRegistry(), as);
  } catch (thrown) {
    menus = `<h2>Реестр</h2><p class="quiet">У этого человека нет доступа к реестру: ${escaped(thrown instanceof Error ? thrown.message : thrown)}</p>`;
  }
  const options = people.map(({ email, label }) => `<option value="${escaped(email)}"${email === as ? " selected" : ""}>${escaped(`${label} · ${email}`)}</option>`).join("");
  return layout("Наставник: школа на этом компьютере", `
<h1>Школа на этом компьютере</h1>
<p class="quiet">Учётных записей Google здесь нет: программа работает с той же сборкой, что и в школе, а люди и данные придуманы.</p>
<section class="card"><h2>Кто вы</h2>
<form method="get" action="/" class="row"><label for="as">Человек</label><select id="as" name="as">${options}</select><button>Сменить</button></form>
<p style="margin-top:8px"><a href="${link("/page", { as })}">Открыть страницу наставничества</a> от имени ${escaped(as)}</p></section>
<section class="card"><h2>Часы школы</h2><p>${escaped(now)}</p><div class="row">${clockForm(1, "Вперёд на день", as)}${clockForm(7, "Вперёд на неделю", as)}</div></section>
<section class="card menu">${menus}</section>
<section class="card"><h2>Листы реестра</h2><div class="row">${titles.map((title) => `<a href="${link("/sheet", { title, as })}">${escaped(title)}</a>`).join("")}</div></section>
<section class="card"><h2>Что делал скрипт</h2><p><a href="${link("/executions", { as })}">Выполнения</a>: ${workspace.executions().length}</p></section>`);
}

export function sheetPage(workspace: Workspace, title: string, as: string): string {
  const { header, rows } = cellsOf(workspace, title);
  const most = 1000;
  return layout(title, `<nav><a href="${link("/", { as })}">Ко всему</a></nav><h1>${escaped(title)}</h1><p class="quiet">Строк: ${rows.length}${rows.length > most ? `, показаны первые ${most}` : ""}</p>${table(header, rows.slice(0, most))}`);
}

export function executionsPage(workspace: Workspace, as: string): string {
  const all = workspace.executions();
  const rows = all.slice(-300).reverse().map((each) => [
    String(each.id), new Date(each.startedAt).toLocaleString("ru-RU", { timeZone: "Europe/Moscow" }), each.function, each.kind, each.as, each.active, String(each.serviceCalls), String(Math.round(each.simulatedMs)),
    String(Math.round(each.cpuMs)), each.error ?? "", each.log.join("\n"),
  ]);
  return layout("Выполнения", `<nav><a href="${link("/", { as })}">Ко всему</a></nav><h1>Выполнения</h1><p class="quiet">Последние ${rows.length} из ${all.length}</p>${table(
    ["№", "Когда", "Функция", "Откуда", "С чьими правами", "Кто", "Обращений", "Время, мс", "Процессор, мс", "Ошибка", "Журнал"], rows)}`);
}

/** What an item of the menu said without opening anything. */
export const saidPage = (caption: string, said: string, as: string): string =>
  layout(caption, `<nav><a href="${link("/", { as })}">Ко всему</a></nav><h1>${escaped(caption)}</h1><p>${escaped(said)}</p>`);
