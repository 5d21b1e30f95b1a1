import { h } from "./element";
import type { Place } from "./grid";
import { shownOf, type Line } from "./sheet";

export type SearchTalk = { readonly lines: () => readonly Line[]; readonly columns: () => readonly number[]; readonly goTo: (place: Place, focus: boolean) => void; readonly marked: () => void };

/** «Найти на листе»: all places are marked, Enter goes to the next, Shift+Enter back. */
export function sheetSearch(talk: SearchTalk) {
  const field = h("input", { type: "search", id: "sheet-search", "aria-label": "Найти на листе", placeholder: "Найти на листе" });
  const count = h("span", { class: "quiet", role: "status" });
  let query = "";
  let at = -1;
  const matches = ({ line, column }: Place): boolean => query !== "" && shownOf(line, column).toLowerCase().includes(query);
  const places = (): Place[] => {
    const columns = talk.columns();
    return query === "" ? [] : talk.lines().flatMap((line) => (line.cells.length === 0 ? [] : columns.filter((column) => matches({ line, column })).map((column) => ({ line, column }))));
  };
  const go = (by: number): void => {
    const all = places();
    at = all.length === 0 ? -1 : (at + by + all.length) % all.length;
    count.textContent = query === "" ? "" : all.length === 0 ? "Не найдено" : `${at + 1} из ${all.length}`;
    const place = all[at];
    if (place) talk.goTo(place, false);
  };
  field.addEventListener("input", () => {
    query = field.value.trim().toLowerCase();
    at = -1;
    go(1);
    talk.marked();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
    if (event.key !== "Escape") return;
    const place = places()[at];
    field.value = query = "";
    go(0);
    talk.marked();
    if (place) talk.goTo(place, true);
  });
  return { element: h("span", { class: "search" }, field, count), matches, focus: () => { field.focus(); field.select(); } };
}
