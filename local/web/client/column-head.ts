import type { IHeaderComp, IHeaderParams } from "ag-grid-community";
import { h } from "./element";

export type HeadParams = { readonly letters: string; readonly header: string; readonly filtered: boolean; readonly sorted: "up" | "down" | null; readonly open: (button: HTMLElement) => void };

/** Letters of a column and the button of its menu, which says what this person's view does with the column. */
export class ColumnHead implements IHeaderComp {
  private readonly gui = h("div", { class: "column-head" });

  init(params: IHeaderParams & HeadParams): void { this.refresh(params); }

  refresh({ letters, header, filtered, sorted, open }: IHeaderParams & HeadParams): boolean {
    const said = [filtered ? "отфильтрован" : "", sorted === "up" ? "по возрастанию" : sorted === "down" ? "по убыванию" : ""].filter((each) => each !== "").join(", ");
    const button = h("button", {
      type: "button", class: filtered || sorted ? "on" : "", "aria-haspopup": "true", "aria-label": `Столбец ${letters}${header === "" ? "" : ` «${header}»`}: меню${said === "" ? "" : ` (${said})`}`,
      onclick: () => { open(button); },
    }, `${sorted === "up" ? "↑" : sorted === "down" ? "↓" : ""}${filtered ? "⧩" : sorted ? "" : "▾"}`);
    this.gui.replaceChildren(h("span", {}, letters), button);
    return true;
  }

  getGui(): HTMLElement { return this.gui; }
}
