import type { TabWire, WorkbookWire } from "../workbook/wire";
import { h } from "./element";

export type TabActs = { readonly open: (gid: number) => void; readonly address: (gid: number) => string; readonly rename: (tab: TabWire) => void; readonly hide: (tab: TabWire) => void; readonly remove: (tab: TabWire) => void };

/** Tabs of the sheets below the grid. Hidden ones are in the list of all sheets alone, under words that say so. */
export function tabBar(acts: TabActs): { readonly element: HTMLElement; readonly show: (book: WorkbookWire, gid: number) => void } {
  const element = h("nav", { class: "tabs", "aria-label": "Листы" });
  const going = (gid: number) => (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    acts.open(gid);
  };
  const link = (tab: TabWire, gid: number): HTMLElement => h("a", { href: acts.address(tab.gid), "aria-current": tab.gid === gid ? "page" : undefined, style: tab.color ? `--tab:${tab.color}` : undefined, onclick: going(tab.gid) }, tab.title);
  return {
    element,
    show(book, gid) {
      const [open, hidden] = [book.tabs.filter((tab) => !tab.hidden), book.tabs.filter((tab) => tab.hidden)];
      const current = book.tabs.find((tab) => tab.gid === gid);
      const sheets = popup("≡", "Все листы", [...open.map((tab) => link(tab, gid)), ...(hidden.length > 0 ? [h("p", { class: "quiet" }, "Скрытые листы"), ...hidden.map((tab) => link(tab, gid))] : [])]);
      const own = current && book.may === "edit" ? popup("▾", `Лист «${current.title}»: действия`, [
        h("button", { type: "button", onclick: () => { acts.rename(current); } }, "Переименовать"),
        !current.hidden && h("button", { type: "button", onclick: () => { acts.hide(current); } }, "Скрыть лист"),
        h("button", { type: "button", onclick: () => { acts.remove(current); } }, "Удалить лист"),
      ]) : [];
      const shown = open.map((tab) => h("span", { class: `tab${tab.gid === gid ? " here" : ""}` }, link(tab, gid), ...(tab.gid === gid ? own : [])));
      const aside = current?.hidden ? [h("span", { class: "tab here" }, link(current, gid), h("span", { class: "chip" }, "скрыт"), ...own)] : [];
      element.replaceChildren(...sheets, h("div", { class: "tab-row" }, ...shown, ...aside));
      element.querySelector(".here")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
  };
}

/** A button with what it opens above itself. */
function popup(sign: string, label: string, inside: readonly (HTMLElement | false)[]): HTMLElement[] {
  const box = h("div", { class: "tab-list", popover: "auto" }, ...inside);
  const button = h("button", { type: "button", class: "plain", "aria-haspopup": "true", "aria-label": label, title: label, onclick: () => {
    box.showPopover();
    const from = button.getBoundingClientRect();
    box.style.left = `${Math.max(4, Math.min(from.left, innerWidth - box.offsetWidth - 4))}px`;
    box.style.top = `${Math.max(4, from.top - box.offsetHeight - 4)}px`;
  } }, sign);
  box.addEventListener("click", (event) => { if ((event.target as HTMLElement).closest("a, button")) box.hidePopover(); });
  return [button, box];
}
