import Papa from "papaparse";
import type { Place } from "./grid";
import { typedOf, shownOf } from "./sheet";

export type ClipboardTalk = {
  /** The cell with the focus, unless something is being typed. */
  readonly place: () => Place | null;
  readonly paste: (place: Place, rows: string[][]) => void;
  readonly undo: () => void;
};

/** Copies the cell with the focus, pastes a block at it: cells parted by tabs, with quotes around those that hold line breaks, as tables put them there. */
export function clipboardFor(element: HTMLElement, { place, paste, undo }: ClipboardTalk): void {
  const here = (): boolean => element.contains(document.activeElement) && !(document.activeElement instanceof HTMLTextAreaElement) && !(document.activeElement instanceof HTMLInputElement && document.activeElement.type !== "checkbox");
  document.addEventListener("copy", (event) => {
    const at = here() ? place() : null;
    if (!at || (getSelection()?.toString() ?? "") !== "") return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", shownOf(at.line, at.column));
  });
  document.addEventListener("paste", (event) => {
    const at = here() ? place() : null;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!at || text === "") return;
    event.preventDefault();
    paste(at, blockOf(text));
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.code !== "KeyZ" || !here()) return;
    event.preventDefault();
    undo();
  });
}

export function blockOf(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: "\t" }).data;
}

export const isSame = (place: Place, typed: string): boolean => typedOf(place.line, place.column) === typed;
