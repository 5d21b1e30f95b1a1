import { h, letters, plural } from "./element";
import type { Loaded } from "./sheet";
import { columnName, valuesOf, type View } from "./view";

export type ColumnActs = {
  readonly mayEdit: boolean;
  readonly look: (view: View) => void;
  readonly sortSheet: (column: number, descending: boolean) => void;
  readonly insertColumn: (column: number) => void;
  readonly deleteColumn: (column: number) => void;
};

const MOST_VALUES = 500;

/** The menu under the letters of a column: sorting and filter for oneself, sorting of the sheet for everybody, columns. */
export function openColumnMenu(button: HTMLElement, sheet: Loaded, column: number, view: View, acts: ColumnActs): void {
  const name = columnName(sheet, column);
  const box = h("div", { class: "column-menu", popover: "auto", role: "dialog", "aria-label": `Столбец ${letters(column)}` });
  const done = (act: () => void) => () => { box.hidePopover(); act(); };
  const item = (words: string, act: () => void): HTMLElement => h("button", { type: "button", class: "item", onclick: done(act) }, words);
  const sorted = (descending: boolean) => () => { acts.look({ ...view, sort: { column: name, descending } }); };
  box.append(
    h("p", { class: "quiet" }, `Только для вас${name.startsWith("#") ? "" : ` · ${name}`}`),
    item("Показать по возрастанию (А → Я)", sorted(false)), item("Показать по убыванию (Я → А)", sorted(true)),
    valueFilter(sheet, column, view, (next) => { box.hidePopover(); acts.look(next); }),
  );
  if (acts.mayEdit) {
    box.append(h("p", { class: "quiet" }, "Для всех, кто открывает таблицу"),
      item("Сортировать лист А → Я", () => { acts.sortSheet(column, false); }), item("Сортировать лист Я → А", () => { acts.sortSheet(column, true); }),
      item("Вставить столбец слева", () => { acts.insertColumn(column); }), item("Удалить столбец", () => { acts.deleteColumn(column); }));
  }
  box.addEventListener("toggle", (event) => { if ((event as ToggleEvent).newState === "closed") { box.remove(); button.focus(); } });
  document.body.append(box);
  box.showPopover();
  const from = button.getBoundingClientRect();
  box.style.left = `${Math.max(4, Math.min(from.right - box.offsetWidth, innerWidth - box.offsetWidth - 4))}px`;
  box.style.top = `${Math.max(4, Math.min(from.bottom + 4, innerHeight - box.offsetHeight - 4))}px`;
  box.querySelector<HTMLElement>("button")?.focus();
}

/** «Фильтр по значению»: what is not ticked is left out. */
function valueFilter(sheet: Loaded, column: number, view: View, apply: (view: View) => void): HTMLElement {
  const name = columnName(sheet, column);
  const all = valuesOf(sheet, column);
  const without = new Set(view.without[name] ?? []);
  const list = h("div", { class: "values" });
  const search = h("input", { type: "search", placeholder: "", "aria-label": "Найти значение" });
  const draw = (): void => {
    const found = all.filter(({ value }) => value.toLowerCase().includes(search.value.trim().toLowerCase()));
    list.replaceChildren(...found.slice(0, MOST_VALUES).map(({ value, count }) => {
      const box = h("input", { type: "checkbox", onchange: () => { if (box.checked) without.delete(value); else without.add(value); } });
      box.checked = !without.has(value);
      return h("label", {}, box, h("span", {}, value === "" ? "(Пусто)" : value), h("small", {}, String(count)));
    }), ...(found.length > MOST_VALUES ? [h("small", {}, `Показаны первые ${MOST_VALUES}: уточните поиск.`)] : []));
  };
  const each = (act: (value: string) => void) => () => {
    for (const { value } of all) if (value.toLowerCase().includes(search.value.trim().toLowerCase())) act(value);
    draw();
  };
  search.addEventListener("input", draw);
  draw();
  const { [name]: _mine, ...others } = view.without;
  return h("div", { class: "value-filter" },
    h("div", { class: "row" }, h("b", {}, "Фильтр по значению"), h("small", {}, plural(all.length, "значение", "значения", "значений"))),
    search,
    h("div", { class: "row" }, h("button", { type: "button", onclick: each((value) => { without.delete(value); }) }, "Выбрать все"), h("button", { type: "button", onclick: each((value) => { without.add(value); }) }, "Снять все")),
    list,
    h("div", { class: "row" }, h("button", { type: "button", class: "first", onclick: () => { apply({ ...view, without: without.size === 0 ? others : { ...others, [name]: [...without] } }); } }, "Применить")),
  );
}
