import type { ScreenWire } from "../workbook/wire";
import { ask, toast } from "./ask";
import { h } from "./element";

/**
 * What the script shows beside the sheet: its sidebar, 300 px as on Google, and its dialog. Their pages run in frames of their own and
 * say by a message that they close or that the server has answered them (shim.ts).
 */
export function scriptScreens(ran: () => void): { readonly sidebar: HTMLElement; readonly show: (screen: ScreenWire) => void } {
  const sidebar = h("aside", { class: "sidebar", hidden: true });
  let dialog: HTMLDialogElement | null = null;
  const closeSidebar = (): void => { sidebar.hidden = true; sidebar.replaceChildren(); };
  const closeDialog = (): void => { dialog?.close(); };
  const frameOf = (title: string, src: string): HTMLIFrameElement => h("iframe", { title, src });
  const head = (title: string, close: () => void): HTMLElement =>
    h("div", { class: "screen-head" }, h("h2", {}, title), h("button", { type: "button", "aria-label": `Закрыть: ${title}`, onclick: close }, "×"));

  addEventListener("message", (event) => {
    const from = event.source;
    if (from === null || event.origin !== location.origin) return;
    const fromDialog = dialog?.querySelector("iframe")?.contentWindow === from;
    if (!fromDialog && sidebar.querySelector("iframe")?.contentWindow !== from) return;
    if (event.data === "nastavnik:close") (fromDialog ? closeDialog : closeSidebar)();
    if (event.data === "nastavnik:ran") ran();
  });

  return {
    sidebar,
    show({ sidebar: side, dialog: window, toast: passing, alert }) {
      if (side) {
        sidebar.replaceChildren(head(side.title, closeSidebar), frameOf(side.title, side.src));
        sidebar.setAttribute("aria-label", side.title);
        sidebar.hidden = false;
      }
      if (window) {
        dialog?.close();
        const made = h("dialog", { class: "script-dialog", "aria-label": window.title }, head(window.title, closeDialog), frameOf(window.title, window.src));
        made.style.setProperty("--width", `${window.width}px`);
        made.style.setProperty("--height", `${window.height}px`);
        made.addEventListener("close", () => {
          made.remove();
          if (dialog === made) dialog = null;
          ran();
        });
        dialog = made;
        document.body.append(made);
        made.showModal();
      }
      if (passing) toast(passing.title, passing.message);
      if (alert !== undefined) void ask("Сообщение программы", alert, ["ОК"]);
    },
  };
}
