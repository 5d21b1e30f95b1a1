import type { MenuItem } from "../../workspace";
import { corner } from "../people";
import { escaped, layout, link } from "../markup";
import { moved, type Answer, type Visit } from "../visit";

function menuList(menus: readonly MenuItem[], as: string): string {
  const items = (list: readonly MenuItem[], path: readonly string[]): string => `<ul>${list
    .map((item) => (item.items ? `<li>${escaped(item.caption)}${items(item.items, [...path, item.caption])}</li>` : `<li><a href="${link("/menu", { as, view: [...path, item.caption].join("/") })}">${escaped(item.caption)}</a></li>`)).join("")}</ul>`;
  return menus.map((menu) => `<h2>${escaped(menu.caption)}</h2>${items(menu.items ?? [], [])}`).join("");
}

function menuCard({ workspace, as }: Visit): string {
  try {
    return menuList(workspace.as(as).openRegistry(), as);
  } catch (thrown) {
    return `<h2>Реестр</h2><p class="quiet">У этого человека нет доступа к реестру: ${escaped(thrown instanceof Error ? thrown.message : thrown)}</p>`;
  }
}

const clockForm = (days: number, words: string, as: string): string =>
  `<form method="post" action="/clock"><input type="hidden" name="days" value="${days}"><input type="hidden" name="as" value="${escaped(as)}"><button>${words}</button></form>`;

/** Sheets of the registry, and those of the other workbooks, which only the coordinator's account opens in a school. */
function sheetCards({ workspace, as }: Visit): string {
  const files = [{ id: workspace.registryId, name: "Листы реестра" }, ...workspace.drive().filter(({ mimeType, trashed }) => mimeType === "application/vnd.google-apps.spreadsheet" && !trashed)].filter(({ id }) => workspace.mayOpen(id, as));
  return files.map(({ id, name }) => `<section class="card"><h2>${escaped(name)}</h2><div class="row">${workspace.workbook(id).sheets
    .map(({ title }) => `<a href="${link("/sheet", { title, ...(id === workspace.registryId ? {} : { file: id }), as })}">${escaped(title)}</a>`).join("")}</div></section>`).join("");
}

export function schoolPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const now = workspace.clock.now().toLocaleString("ru-RU", { timeZone: "Europe/Moscow", dateStyle: "full", timeStyle: "short" });
  const who = as === "" ? "гостя" : escaped(as);
  return { body: layout("Наставник: школа на этом компьютере", `
<h1>Школа на этом компьютере</h1>
<p class="quiet">Учётных записей Google здесь нет: программа работает с той же сборкой, что и в школе, а люди и данные придуманы.</p>
<section class="card"><h2>Часы школы</h2><p>${escaped(now)}</p><div class="row">${clockForm(1, "Вперёд на день", as)}${clockForm(7, "Вперёд на неделю", as)}</div></section>
<section class="card"><h2>От имени ${who}</h2><div class="row"><a class="button first" href="${link("/page", { as })}">Открыть страницу наставничества</a><a class="button" href="${link("/mail", { as })}">Прочесть почту</a></div></section>
<section class="card menu">${menuCard(visit)}</section>${sheetCards(visit)}`, { corner: corner(visit) }) };
}

/** Moves the clock: what falls due on the way runs. */
export function moveClock({ workspace, fields }: Visit): Answer {
  const days = Number(fields.get("days"));
  if (days === 1 || days === 7) workspace.clock.advance({ days });
  return moved("/", { as: fields.get("as") ?? "" });
}
