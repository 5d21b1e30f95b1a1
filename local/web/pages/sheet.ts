import { cellsOf } from "../looking";
import { corner } from "../people";
import { escaped, layout, table } from "../markup";
import { noAccess } from "./refused";
import { param, type Answer, type Visit } from "../visit";

const MOST_ROWS = 1000;

/** A sheet as it stands, the first when none is named. */
export function sheetPage(visit: Visit): Answer {
  const { workspace } = visit;
  const file = param(visit, "file") || workspace.registryId;
  if (!workspace.mayOpen(file, visit.as)) return noAccess(visit);
  const title = param(visit, "title") || (workspace.workbook(file).sheets[0]?.title ?? "");
  const { header, rows } = cellsOf(workspace, title, file);
  const shownRows = rows.slice(0, MOST_ROWS);
  return { body: layout(title, `<h1>${escaped(title)}</h1><p class="quiet">Строк: ${rows.length}${rows.length > MOST_ROWS ? `, показаны первые ${MOST_ROWS}` : ""}</p>${table(header, shownRows)}`, { corner: corner(visit) }) };
}

/** What was said without opening anything. */
export const saidPage = (visit: Visit, title: string, said: string, status = 200): Answer =>
  ({ status, body: layout(title, `<h1>${escaped(title)}</h1><p>${escaped(said)}</p>`, { corner: corner(visit) }) });
