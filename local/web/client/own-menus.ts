import type { Entry } from "./menu-bar";
import { isFiltered, type View } from "./view";

export type OwnActs = {
  readonly mayEdit: boolean; readonly view: View; readonly hiddenColumns: number;
  readonly undo: () => void; readonly find: () => void; readonly reset: () => void; readonly allColumns: () => void;
  /** Of the cell with the focus. */
  readonly deleteRow: () => void; readonly deleteColumn: () => void; readonly insertColumn: () => void; readonly sortSheet: (descending: boolean) => void;
};

/** Menus of the grid itself, before those the script has made. */
export function ownMenus({ mayEdit, view, hiddenColumns, ...acts }: OwnActs): Entry[] {
  const edits: Entry = { caption: "Правка", items: [
    { caption: "Отменить последнюю правку", run: acts.undo },
    { caption: "Удалить строку", line: true, run: acts.deleteRow },
    { caption: "Удалить столбец", run: acts.deleteColumn },
    { caption: "Вставить столбец слева", run: acts.insertColumn },
  ] };
  const looks: Entry = { caption: "Вид", items: [
    { caption: "Найти на листе", run: acts.find },
    { caption: view.allColumns ? "Скрыть скрытые столбцы" : `Показать скрытые столбцы: ${hiddenColumns}`, off: hiddenColumns === 0, run: acts.allColumns },
    { caption: "Сбросить фильтр и порядок", off: !isFiltered(view), run: acts.reset },
  ] };
  const data: Entry = { caption: "Данные", items: [
    { caption: "Сортировать лист А → Я", run: () => { acts.sortSheet(false); } },
    { caption: "Сортировать лист Я → А", run: () => { acts.sortSheet(true); } },
  ] };
  return mayEdit ? [edits, looks, data] : [looks];
}
