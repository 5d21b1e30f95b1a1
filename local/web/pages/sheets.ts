import { chip, layout, link, list, plural } from "../markup";
import { corner } from "../people";
import { peopleToBe, someone } from "../roles";
import type { Answer, Visit } from "../visit";

const SPREADSHEET = "application/vnd.google-apps.spreadsheet";

/** Workbooks that person may open: the registry first, then those the program has made. */
export function sheetsPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const people = peopleToBe(workspace);
  const made = workspace.drive().filter(({ mimeType, trashed }) => mimeType === SPREADSHEET && !trashed);
  const books = [{ id: workspace.registryId, name: workspace.workbook().title, owner: workspace.access(workspace.registryId)[0]?.email ?? "" }, ...made].filter(({ id }) => workspace.mayOpen(id, as));
  const items = books.map(({ id, name, owner }) => ({
    href: link("/sheet", { ...(id === workspace.registryId ? {} : { file: id }), as }), title: name,
    beside: `${id === workspace.registryId ? chip("реестр", "done") : ""}${workspace.mayOpen(id, as, "edit") ? "" : chip("только чтение", "")}<span class="quiet">владелец: ${someone(people, owner).short}</span>`,
  }));
  const empty = "<p>У этого человека нет ни одной таблицы: реестр открыт тем, с кем им поделились, остальным – страница наставничества.</p>";
  return { body: layout("Таблицы", `<h1>Таблицы</h1><p class="quiet">${plural(items.length, "таблица", "таблицы", "таблиц")}</p>${items.length === 0 ? empty : list(items)}`, { corner: corner(visit), reading: true }) };
}
