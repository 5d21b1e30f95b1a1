import { askText, toast } from "./ask";
import { bookPage, type Boot, type Shown } from "./book-page";
import { chartLayer } from "./chart-layer";
import { clipboardFor, isSame } from "./clipboard";
import { openColumnMenu } from "./column-menu";
import { h, letters, plural } from "./element";
import { sheetGrid, type Place } from "./grid";
import { menuBar, type Entry } from "./menu-bar";
import { noteBubble } from "./notes";
import { ownMenus } from "./own-menus";
import { scriptScreens } from "./script-screens";
import { sheetSearch } from "./search";
import { posted } from "./server";
import { filledRows } from "./sheet";
import { tabBar } from "./tabs";
import { EMPTY, isFiltered } from "./view";
import type { MenuWire } from "../workbook/wire";

const boot = JSON.parse(document.getElementById("workbook-data")?.textContent ?? "{}") as Boot;
const cells = h("div", { class: "cells" });
const status = h("span", { class: "quiet status", role: "status" });
const counted = h("span", { class: "quiet counted" });
const note = noteBubble();
const menus = menuBar("Меню таблицы");
let scriptMenus: readonly MenuWire[] = [];

const page = bookPage(boot, { show: draw, busy: (words) => { status.textContent = words; }, undoable: (some) => { undo.disabled = !some; } });
const screens = scriptScreens(() => { void page.reload(); });
const search = sheetSearch({
  lines: () => page.now().sheet.lines, columns: () => grid.grid.getAllDisplayedColumns().map((column) => Number(column.getColId())).filter((column) => !Number.isNaN(column)),
  goTo: (place, focus) => { grid.goTo(place, focus); }, marked: () => { grid.refreshFound(); },
});
const grid = sheetGrid(cells, {
  mayEdit: () => page.now().book.may === "edit",
  edited: (place, typed) => { if (!isSame(place, typed)) void page.type(place.line.at, place.column, [[typed]]); },
  columnMenu: (column, button) => { openColumnMenu(button, page.now().sheet, column, page.now().view, columnActs()); },
  found: search.matches,
  // The cell gets the focus after this is told.
  focused: (place) => { setTimeout(() => { note.show(place, document.activeElement?.closest<HTMLElement>(".ag-cell") ?? null); }); },
  over: (place, cell) => { note.show(place, cell); },
});
const charts = chartLayer(cells, grid.grid);
const tabs = tabBar({
  open: (gid) => { void page.open(gid).then(() => { history.pushState(gid, "", addressOf(gid)); }); }, address: addressOf,
  rename: (tab) => { void askText("Переименовать лист", "Название", tab.title, "Переименовать").then((to) => { if (to) void page.act("renameSheet", to); }); },
  hide: () => { void page.act("hideSheet"); },
  remove: (tab) => { void page.actAsked(`Удалить лист «${tab.title}»?`, "Удалить лист", "deleteSheet").then(() => leaveGone()); },
});
const reset = h("button", { type: "button", onclick: () => { page.look({ ...EMPTY, ...(page.now().view.allColumns ? { allColumns: true } : {}) }); } }, "Сбросить фильтр");
const undo = h("button", { type: "button", title: "Отменить последнюю правку (Ctrl+Z)", disabled: true, onclick: () => { void page.undo(); } }, "Отменить");

const title = h("b", { class: "book-title" });
const root = document.getElementById("workbook");
root?.append(
  h("div", { class: "book-head" }, title, boot.book.may === "view" && h("span", { class: "chip" }, "только просмотр"), status),
  menus.element,
  h("div", { class: "tools" }, boot.book.may === "edit" && undo, search.element, reset, counted),
  h("div", { class: "book-body" }, cells, screens.sidebar), tabs.element,
);

function addressOf(gid: number): string {
  return `/sheet?${new URLSearchParams({ ...(boot.book.registry ? {} : { file: boot.book.file }), gid: String(gid), as: boot.as }).toString()}`;
}

function draw({ book, sheet, view, changed }: Shown): void {
  const rows = grid.show(sheet, view, changed);
  charts.show(sheet);
  tabs.show(book, sheet.head.gid);
  title.textContent = book.title;
  document.title = `${sheet.head.title} – ${book.title}`;
  reset.hidden = !isFiltered(view);
  const all = Math.max(0, filledRows(sheet) - sheet.head.frozenRows);
  counted.textContent = isFiltered(view) ? `${plural(all, "строка", "строки", "строк")}, показано ${rows.toLocaleString("ru-RU")}` : plural(all, "строка", "строки", "строк");
  drawMenus();
}

const columnActs = () => ({
  mayEdit: page.now().book.may === "edit", look: page.look,
  sortSheet: (column: number, descending: boolean) => { void page.act("sortSheet", column + 1, descending); },
  insertColumn: (column: number) => { void page.act("insertColumn", column + 1); },
  deleteColumn: (column: number) => { void page.actAsked(`Удалить столбец ${letters(column)}?`, "Удалить столбец", "deleteColumn", column + 1); },
});

/** Menus of the grid, then those the script has made. */
function drawMenus(): void {
  const { book, view, sheet } = page.now();
  const at = (act: (place: Place) => void) => () => {
    const place = grid.focusedCell();
    if (place) act(place);
    else toast("", "Сначала щёлкните по ячейке.");
  };
  const own = ownMenus({
    mayEdit: book.may === "edit", view, hiddenColumns: sheet.head.hiddenColumns.length, undo: () => { void page.undo(); }, find: search.focus, reset: () => { reset.click(); },
    allColumns: () => { const { allColumns, ...rest } = page.now().view; page.look(allColumns ? rest : { ...rest, allColumns: true }); },
    deleteRow: at(({ line }) => { void page.actAsked(`Удалить строку ${line.at + 1}?`, "Удалить строку", "deleteRow", line.at + 1); }), deleteColumn: at(({ column }) => { columnActs().deleteColumn(column); }),
    insertColumn: at(({ column }) => { columnActs().insertColumn(column); }), sortSheet: (descending) => { at(({ column }) => { columnActs().sortSheet(column, descending); })(); },
  });
  menus.show([...own, ...scriptMenus.map((menu) => scriptEntry(menu, []))]);
}

const scriptEntry = ({ caption, items }: MenuWire, above: readonly string[]): Entry => {
  const path = [...above, caption];
  return items ? { caption, items: items.map((item) => scriptEntry(item, path)) } : { caption, run: () => { void runItem(path); } };
};

async function runItem(captions: readonly string[]): Promise<void> {
  const name = captions[captions.length - 1] ?? "";
  const { head } = page.now().sheet;
  status.textContent = `Выполняется: ${name}…`;
  root?.setAttribute("aria-busy", "true");
  const reply = await posted(page.asked, "/sheet/menu", { captions, gid: head.gid, since: head.token });
  root?.removeAttribute("aria-busy");
  status.textContent = reply.error === undefined ? `Выполнено: ${name}` : `Не выполнено: ${name}`;
  if (reply.error !== undefined) toast(`«${name}»: ошибка`, reply.error, true);
  page.take(reply, head.token);
  if (reply.screen) screens.show(reply.screen);
}

function leaveGone(): void {
  const { book, sheet } = page.now();
  const first = book.tabs.find(({ hidden }) => !hidden);
  if (first && !book.tabs.some(({ gid }) => gid === sheet.head.gid)) location.assign(addressOf(first.gid));
}

clipboardFor(cells, { place: () => (grid.editing() ? null : grid.focusedCell()), paste: (place, rows) => { void page.type(place.line.at, place.column, rows); }, undo: () => { void page.undo(); } });
addEventListener("popstate", () => { void page.open(Number(new URLSearchParams(location.search).get("gid") ?? boot.sheet.gid)); });
// Somebody else, or the program, may have written while this tab was not looked at.
document.addEventListener("visibilitychange", () => { if (!document.hidden) void page.reload(); });
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.code === "KeyF") {
    event.preventDefault();
    search.focus();
  }
});
page.start();
if (boot.book.registry && boot.book.may === "edit") {
  void posted(page.asked, "/sheet/open", {}).then(({ menus: made, error }) => {
    if (error !== undefined) toast("Меню программы не открылось", error, true);
    scriptMenus = made ?? [];
    drawMenus();
    void page.reload();
  });
}
