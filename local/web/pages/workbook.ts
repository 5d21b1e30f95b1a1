import { corner } from "../people";
import { escaped, layout } from "../markup";
import { param, type Answer, type Visit } from "../visit";
import { bookWire } from "../workbook/book-wire";
import { sheetSince } from "../workbook/seen";
import { noAccess } from "./refused";
import { saidPage } from "./sheet";

/** A workbook in a grid: `file` (the registry when absent), `gid` or `title` of the sheet (the first that is not hidden when absent, or when a link names a gid that is gone). */
export function workbookPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const file = param(visit, "file") || workspace.registryId;
  const book = bookWire(workspace, as, file);
  if (!book) return noAccess(visit);
  const [gid, title] = [param(visit, "gid"), param(visit, "title")];
  const tab = book.tabs.find((each) => (gid === "" ? each.title === title : String(each.gid) === gid)) ?? (title === "" ? (book.tabs.find(({ hidden }) => !hidden) ?? book.tabs[0]) : undefined);
  if (!tab) return saidPage(visit, "Нет такого листа", `В таблице «${book.title}» нет листа «${title}».`, 404);
  const sheet = sheetSince(workspace, workspace.workbook(file), tab.gid, "");
  return {
    body: layout(`${tab.title} – ${book.title}`, `<link rel="stylesheet" href="/front/workbook.css"><div id="workbook" class="workbook"><h1 class="hidden">${escaped(book.title)}</h1></div>
<script type="application/json" id="workbook-data">${inScript({ as, book, sheet })}</script><script src="/front/workbook.js" defer></script>
<noscript><p>Таблице нужен JavaScript.</p></noscript>`, { corner: corner(visit), wide: true }),
  };
}

/** JSON that cannot end the script it stands in. */
const inScript = (data: unknown): string => JSON.stringify(data).replace(/</g, "\\u003c");
