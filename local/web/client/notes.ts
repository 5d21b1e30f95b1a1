import { h } from "./element";
import type { Place } from "./grid";
import { kindOf } from "./sheet";

/** The text of a note, or what the rule of a cell says, beside the cell under the mouse or with the focus. */
export function noteBubble(): { readonly show: (place: Place | null, cell: HTMLElement | null) => void } {
  const bubble = h("div", { class: "note", role: "tooltip", id: "cell-note", hidden: true });
  document.body.append(bubble);
  let described: HTMLElement | null = null;
  return {
    show(place, cell) {
      described?.removeAttribute("aria-describedby");
      described = null;
      const words = place && [place.line.notes?.[place.column], kindOf(place.line, place.column).rule?.hint].filter((each) => each !== undefined).join("\n");
      bubble.hidden = !words || !cell;
      if (!words || !cell) return;
      bubble.textContent = words;
      cell.setAttribute("aria-describedby", bubble.id);
      described = cell;
      const from = cell.getBoundingClientRect();
      const beside = from.right + bubble.offsetWidth + 8 <= innerWidth;
      bubble.style.left = `${beside ? from.right + 4 : Math.max(4, Math.min(from.left, innerWidth - bubble.offsetWidth - 4))}px`;
      bubble.style.top = `${Math.max(4, Math.min(beside ? from.top : from.bottom + 4, innerHeight - bubble.offsetHeight - 4))}px`;
    },
  };
}
