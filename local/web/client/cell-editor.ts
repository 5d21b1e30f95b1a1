import type { ICellEditorComp, ICellEditorParams } from "ag-grid-community";
import { h } from "./element";
import { kindOf, typedOf, type Line } from "./sheet";

/**
 * Types into a cell, with the list of its rule below where it has one: typing narrows the list, arrows choose, another word may be typed
 * too (whether it is taken is for the spreadsheet to say). Alt+Enter breaks the line.
 */
export class CellEditor implements ICellEditorComp<Line> {
  private readonly field = h("textarea", { class: "cell-editor", rows: 1, spellcheck: false, autocomplete: "off" });
  private readonly list = h("ul", { class: "cell-list", role: "listbox" });
  private gui: HTMLElement = this.field;
  private options: readonly string[] = [];
  private active = -1;
  private done: () => void = () => undefined;

  init({ data, column, eventKey, stopEditing, cellStartedEdit }: ICellEditorParams<Line>): void {
    const at = Number(column.getColId());
    const { rule } = kindOf(data, at);
    const typed = typedOf(data, at);
    const replaced = cellStartedEdit && eventKey !== null && eventKey.length === 1;
    this.field.value = replaced ? eventKey : typed;
    this.options = rule?.list ?? [];
    this.done = () => { stopEditing(); };
    this.gui = h("div", { class: "cell-editing", style: `min-width:${column.getActualWidth()}px` }, this.field, this.options.length > 0 && this.list);
    this.field.addEventListener("input", () => { this.fit(); this.narrow(this.field.value); });
    this.gui.addEventListener("keydown", (event) => { this.pressed(event); });
    if (this.options.length > 0) this.narrow(replaced ? eventKey : "");
  }

  getGui(): HTMLElement { return this.gui; }
  getValue(): string { return this.field.value; }
  isPopup(): boolean { return true; }
  getPopupPosition(): "over" { return "over"; }

  afterGuiAttached(): void {
    this.field.focus();
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    this.fit();
    this.list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  private fit(): void {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(200, this.field.scrollHeight)}px`;
  }

  private narrow(by: string): void {
    const words = this.options.filter((option) => option.toLowerCase().includes(by.trim().toLowerCase()));
    this.active = words.indexOf(this.field.value);
    this.list.replaceChildren(...words.map((option, at) => h("li", {
      role: "option", "aria-selected": String(at === this.active),
      onmousedown: (event: Event) => { event.preventDefault(); this.field.value = option; this.done(); },
    }, option === "" ? "\u00A0" : option)));
    this.list.hidden = words.length === 0;
  }

  private pressed(event: KeyboardEvent): void {
    const items = [...this.list.children];
    if (event.key === "Enter" && event.altKey) {
      event.stopPropagation();
      event.preventDefault();
      this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
      this.fit();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && items.length > 0) {
      event.stopPropagation();
      event.preventDefault();
      this.active = Math.max(0, Math.min(items.length - 1, this.active + (event.key === "ArrowDown" ? 1 : -1)));
      items.forEach((item, at) => { item.setAttribute("aria-selected", String(at === this.active)); });
      items[this.active]?.scrollIntoView({ block: "nearest" });
      this.field.value = (items[this.active]?.textContent ?? "").replace(/^\u00A0$/, "");
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) event.stopPropagation();
  }
}
